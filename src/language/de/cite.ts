import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; those in a style are written as it asks, in English. */
export const cite = {
  'cite.heading': 'Quellenangaben zu diesem Zitat',
  'cite.in-text': (cited: string) => `Im Text: ${cited}`,
  'cite.quoted-by': (authors: string) => `zitiert von ${authors}`,
  'cite.selectors': () =>
    `**Um es später oder anderswo zu prüfen:** Gib dies bei \`${command('verify')}\` ein`,
  'cite.link': () =>
    `**Link:** öffnet die Quelle an dieser Stelle; auch \`${command('verify')}\` versteht ihn`,
} satisfies Partial<Messages>;
