import { command } from '../command-names.ts';
/** The card of citations; those in a style are written as it asks, in English. */
export const cite = {
  'cite.heading': 'Cite this quote',
  /** What stands in one’s own text, as the style has it. */
  'cite.in-text': (cited: string) => `In the text: ${cited}`,
  /** In the Markdown: words that are all somebody else’s. */
  'cite.quoted-by': (authors: string) => `quoted by ${authors}`,
  'cite.selectors': () => `**To verify it later, or elsewhere:** give this to \`${command('verify')}\``,
  'cite.link': () => `**Link:** opens the source at these words, and \`${command('verify')}\` takes it too`,
};
