import type { Messages } from '../say.ts';

/** Why a file that somebody uploaded is not taken. */
export const attachment = {
  'attachment.not-with-discord': 'Este arquivo não está no Discord. Envie-o pelo formulário.',
  'attachment.not-given': 'O Discord não entregou o arquivo a tempo. Tente de novo.',
  'attachment.most-kilobytes': (most: number) => `O arquivo é grande demais: pode ter até ${most} kB.`,
  'attachment.most-megabytes': (most: number) => `O arquivo é grande demais: pode ter até ${most} MB.`,
  'attachment.no-text': 'O arquivo não é texto em UTF-8. Envie o arquivo que Exportar gerou.',
} satisfies Partial<Messages>;
