import { describe, expect, it } from 'vitest';
import { listedWords } from '../../src/discord/cards/listed-words.ts';
import { documentsOf } from '../../src/documents/library.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { libraryOf } from '../evidence/small-library.ts';

function listed(sentence: string, most: number): string {
  const library = libraryOf({ text: `${sentence}\n` });
  const { revision } = documentsOf(library)[0]!;
  return listedWords(quoteAt(library, { revision, start: 0, end: sentence.length })!, most);
}

describe('words in a list', () => {
  const LONG = 'The old stone bridge carries the carts of the town over the river to the market';

  it('are whole where they fit, and cut where nothing is lost that limits them', () => {
    expect(listed(`${LONG}.`, 200)).toBe(`> ${LONG}.`);
    expect(listed(`${LONG} and the mill.`, 60)).toMatch(/^> The old stone bridge .* …$/);
  });

  it.each([
    'and it will probably do so for long.',
    'and it does so for nobody.',
    'unless the water is high.',
    'but the ferry is better.',
  ])('are never cut before “%s”', (end) => {
    expect(listed(`${LONG}, ${end}`, 60)).toContain('too long to stand here whole');
  });
});
