import type { Messages } from '../say.ts';

/** Why a file that somebody uploaded is not taken. */
export const attachment = {
  'attachment.not-with-discord': 'Diese Datei liegt nicht bei Discord. Lade sie im Formular hoch.',
  'attachment.not-given':
    'Discord hat die Datei nicht rechtzeitig herausgegeben. Bitte versuche es noch einmal.',
  'attachment.most-kilobytes': (most: number) =>
    `Die Datei ist zu groß: Sie darf höchstens ${most} kB haben.`,
  'attachment.most-megabytes': (most: number) =>
    `Die Datei ist zu groß: Sie darf höchstens ${most} MB haben.`,
  'attachment.no-text':
    'Die Datei ist kein Text in UTF-8. Nimm die Datei, die du mit „Exportieren“ bekommen hast.',
} satisfies Partial<Messages>;
