import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; the citations themselves are written as their styles ask, in English. */
export const cite = {
  'cite.heading': 'Citer ce passage',
  'cite.selectors': () =>
    `**Pour vérifier la citation plus tard, ou ailleurs :** donnez ceci à \`${command('verify')}\``,
  'cite.link': () => `**Lien :** ouvre la source à ces mots, et \`${command('verify')}\` l’accepte aussi`,
} satisfies Partial<Messages>;
