import { command } from '../command-names.ts';
/** The card of citations; the citations themselves are written as their styles ask, in English. */
export const cite = {
  'cite.heading': 'Cite this quote',
  'cite.selectors': () => `**To verify it later, or elsewhere:** give this to \`${command('verify')}\``,
  'cite.link': () => `**Link:** opens the source at these words, and \`${command('verify')}\` takes it too`,
};
