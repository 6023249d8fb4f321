import type { Messages } from '../say.ts';

/** Why a file that somebody uploaded is not taken. */
export const attachment = {
  'attachment.not-with-discord': 'Este archivo no está en Discord. Súbelo en el formulario.',
  'attachment.not-given': 'Discord no entregó el archivo a tiempo. Inténtalo de nuevo.',
  'attachment.most-kilobytes': (most: number) =>
    `El archivo es demasiado grande: puede tener hasta ${most} kB.`,
  'attachment.most-megabytes': (most: number) =>
    `El archivo es demasiado grande: puede tener hasta ${most} MB.`,
  'attachment.no-text': 'El archivo no es texto en UTF-8. Usa el archivo que se obtiene con Exportar.',
} satisfies Partial<Messages>;
