import type { Messages } from '../say.ts';

/** Why a file that somebody uploaded is not taken. */
export const attachment = {
  'attachment.not-with-discord': 'Ce fichier ne se trouve pas chez Discord. Déposez-le dans le formulaire.',
  'attachment.not-given': 'Discord n’a pas remis le fichier à temps. Veuillez réessayer.',
  'attachment.most-kilobytes': (most: number) =>
    `Le fichier est trop volumineux : il peut avoir au plus ${most} ko.`,
  'attachment.most-megabytes': (most: number) =>
    `Le fichier est trop volumineux : il peut avoir au plus ${most} Mo.`,
  'attachment.no-text': 'Le fichier n’est pas un texte en UTF-8. Donnez le fichier créé par « Exporter ».',
} satisfies Partial<Messages>;
