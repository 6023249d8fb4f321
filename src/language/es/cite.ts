import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; the citations themselves are written as their styles ask, in English. */
export const cite = {
  'cite.heading': 'Citar este pasaje',
  'cite.selectors': () =>
    `**Para verificar la cita más tarde o en otro lugar:** dale esto a \`${command('verify')}\``,
  'cite.link': () =>
    `**Enlace:** abre la fuente en estas palabras; \`${command('verify')}\` también lo acepta`,
} satisfies Partial<Messages>;
