import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; the citations themselves are written as their styles ask, in English. */
export const cite = {
  'cite.heading': 'Referências desta citação',
  'cite.selectors': () =>
    `**Para verificar mais tarde, ou em outro lugar:** dê isto a \`${command('verify')}\``,
  'cite.link': () => `**Link:** abre a fonte nestas palavras; \`${command('verify')}\` também o aceita`,
} satisfies Partial<Messages>;
