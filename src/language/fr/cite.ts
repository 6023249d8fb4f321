import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; those in a style are written as it asks, in English. */
export const cite = {
  'cite.heading': 'Citer ce passage',
  'cite.in-text': (cited: string) => `Dans le texte : ${cited}`,
  'cite.quoted-by': (authors: string) => `cité par ${authors}`,
  'cite.selectors': () =>
    `**Pour vérifier la citation plus tard, ou ailleurs :** donnez ceci à \`${command('verify')}\``,
  'cite.link': () => `**Lien :** ouvre la source à ces mots, et \`${command('verify')}\` l’accepte aussi`,
} satisfies Partial<Messages>;
