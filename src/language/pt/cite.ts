import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; those in a style are written as it asks, in English. */
export const cite = {
  'cite.heading': 'Referências desta citação',
  'cite.in-text': (cited: string) => `No texto: ${cited}`,
  'cite.quoted-by': (authors: string) => `citado por ${authors}`,
  'cite.selectors': () =>
    `**Para verificar mais tarde, ou em outro lugar:** dê isto a \`${command('verify')}\``,
  'cite.link': () => `**Link:** abre a fonte nestas palavras; \`${command('verify')}\` também o aceita`,
} satisfies Partial<Messages>;
