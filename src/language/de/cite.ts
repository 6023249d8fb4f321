import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; the citations themselves are written as their styles ask, in English. */
export const cite = {
  'cite.heading': 'Quellenangaben zu diesem Zitat',
  'cite.selectors': () =>
    `**Um es später oder anderswo zu prüfen:** Gib dies bei \`${command('verify')}\` ein`,
  'cite.link': () =>
    `**Link:** öffnet die Quelle an dieser Stelle; auch \`${command('verify')}\` versteht ihn`,
} satisfies Partial<Messages>;
