import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dividedWordsOf, wholeWordsOf } from '../../src/documents/divided-words.ts';
import { joinLines } from '../../src/documents/shown-text.ts';
import { termOf, wordsOf } from '../../src/documents/terms.ts';

const termsIn = (text: string, of = text) => wholeWordsOf(text, dividedWordsOf(of)).map(({ term }) => term);

describe('words that a line end divides', () => {
  it.each([
    ['a word of general English', 'a commis-\nsion sat', 'commission'],
    ['a margin on either side', 'a commis-  \n    sion sat', 'commission'],
    ['a word of someone', 'the commis-\nsion’s seat', 'commission'],
    ['a soft hyphen', 'a commis\u00AD\nsion sat', 'commission'],
    ['a word that the text has elsewhere', 'The qua-\nglot slept. A quaglot woke.', 'quaglot'],
  ])('are one word: %s', (_, text, word) => {
    expect(termsIn(text)).toContain(termOf(word));
  });

  it.each([
    ['a compound', 'a well-\nknown ferry', ['well', 'known']],
    [
      'what the text writes with a hyphen elsewhere',
      'They co-\noperate. To co-operate is hard.',
      ['co', 'operate'],
    ],
    ['a dash', 'the ferry—\nold as it was', ['ferry', 'old']],
    ['a name', 'the Anglo-\nSaxon ferry', ['Anglo', 'Saxon']],
    ['half of a word that is none', 'the qua-\nglot slept', ['qua', 'glot']],
  ])('stay two: %s', (_, text, words) => {
    expect(termsIn(text)).toEqual(expect.arrayContaining(words.map(termOf)));
  });

  it('covers both halves, and nothing else changes', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ab-\u00AD\n .’1Éß'), maxLength: 60 });
    fc.assert(
      fc.property(letters, (text) => {
        const whole = wholeWordsOf(text, () => true);
        const single = wordsOf(text);
        const places = new Set(whole.flatMap(({ start, end }) => [start, end]));
        expect(whole.length).toBeLessThanOrEqual(single.length);
        for (const { start, end } of whole) {
          const within = single.filter((word) => word.start >= start && word.end <= end);
          expect(within[0]!.start).toBe(start);
          expect(within.at(-1)!.end).toBe(end);
        }
        for (const { start, end } of single) {
          const inside = whole.some((word) => word.start <= start && end <= word.end);
          expect(inside || places.has(start)).toBe(true);
        }
      }),
    );
  });

  it('is read in time that grows with the text', () => {
    const hostile = [
      'a'.repeat(500_000),
      'a-\n'.repeat(200_000),
      `a-${' '.repeat(400_000)}b`,
      '-\n'.repeat(200_000),
    ];
    for (const text of hostile) {
      expect(wholeWordsOf(text, dividedWordsOf(text)).length).toBeLessThanOrEqual(200_000);
      expect(joinLines(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('a hard-wrapped text as it is shown', () => {
  it.each([
    ['a commis-\nsion sat\nfor years', 'a commission sat for years'],
    ['a commis\u00AD\nsion', 'a commission'],
    ['a well-\nknown ferry', 'a well-known ferry'],
    ['he would re-\nsign', 'he would re-sign'],
    ['pre- and post-\nwar', 'pre- and post-war'],
    ['pre-\nand post-war', 'pre- and post-war'],
    ['the ferry -\nold', 'the ferry - old'],
    ['one\ntwo', 'one two'],
  ])('%j', (text, shown) => {
    expect(joinLines(text)).toBe(shown);
  });
});
