import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; those in a style are written as it asks, in English. */
export const cite = {
  'cite.heading': 'Citar este pasaje',
  'cite.in-text': (cited: string) => `En el texto: ${cited}`,
  'cite.quoted-by': (authors: string) => `citado por ${authors}`,
  'cite.selectors': () =>
    `**Para verificar la cita más tarde o en otro lugar:** dale esto a \`${command('verify')}\``,
  'cite.link': () =>
    `**Enlace:** abre la fuente en estas palabras; \`${command('verify')}\` también lo acepta`,
} satisfies Partial<Messages>;
