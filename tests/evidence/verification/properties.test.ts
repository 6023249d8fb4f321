import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/documents/refusal.ts';
import type { Match } from '../../../src/evidence/verification/match.ts';
import { tokensOf } from '../../../src/evidence/verification/wording.ts';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { anyText } from '../../documents/arbitrary-texts.ts';
import { libraryOf } from '../small-library.ts';

const word = fc.constantFrom(
  ...'the harbour river carried never not mud quay council of and U.S. forty pilots winter charts may burnt it isn’t was 2,500 Brandt'.split(
    ' ',
  ),
);
const mark = fc.constantFrom('', '', '', '', ',', ';', ' –', '.', '?');
const sentence = fc
  .array(fc.tuple(word, mark), { minLength: 4, maxLength: 14 })
  .map((words) => `The ${words.map(([text, after]) => text + after).join(' ')} end.`);
const prose = fc
  .array(fc.tuple(sentence, fc.constantFrom(' ', '\n', '\n\n')), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.map(([text, space]) => text + space).join(''));
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The words of a text with their places. */
const wordsOf = (text: string) =>
  [...text.matchAll(/\S+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

const RUNS = { numRuns: 60 };

function expectSound(match: Match, source: string, quotation: string): void {
  expect(match.text).toBe(source.slice(match.start, match.end));
  let inSource = match.start;
  let inQuotation = 0;
  for (const { op, text } of match.diff) {
    if (op !== 'added') {
      const at = source.indexOf(text, inSource);
      expect(at).toBeGreaterThanOrEqual(inSource);
      inSource = at + text.length;
    } else {
      const at = quotation.indexOf(text, inQuotation);
      expect(at).toBeGreaterThanOrEqual(inQuotation);
      inQuotation = at + text.length;
    }
  }
  expect(inSource).toBeLessThanOrEqual(match.end);
}

describe('whatever is quoted', () => {
  it('a slice on word boundaries is confirmed, and is what is shown', () => {
    fc.assert(
      fc.property(prose, share, share, (text, from, to) => {
        const words = wordsOf(text);
        const first = Math.floor(from * (words.length - 1));
        const last = Math.min(words.length - 1, first + Math.floor(to * 30));
        const slice = text.slice(words[first]!.start, words[last]!.end);
        fc.pre(/\p{L}/u.test(slice));
        const { verdict, matches } = verifyQuotation(libraryOf(text), slice);
        expect(verdict).toMatch(/^exact/);
        for (const match of matches) expectSound(match, text, slice);
        if (verdict === 'exact') {
          const bare = (one: string) =>
            tokensOf(one.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')).map((token) =>
              token.text.toLowerCase(),
            );
          expect(bare(matches[0]!.text)).toEqual(bare(slice));
        }
      }),
      RUNS,
    );
  });

  it('words that do not follow one another in the text are never exact', () => {
    fc.assert(
      fc.property(prose, fc.array(word, { minLength: 3, maxLength: 12 }), (text, words) => {
        const quotation = words.join(' ');
        const plain = (one: string) =>
          ` ${one
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim()
            .toLowerCase()} `;
        fc.pre(!plain(text).includes(plain(quotation)));
        expect(verifyQuotation(libraryOf(text), quotation).verdict).not.toBe('exact');
      }),
      RUNS,
    );
  });

  it('every match is a slice, and every comparison runs through both texts in order', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.tuple(word, mark), { maxLength: 4 }), share, (text, put, where) => {
        const words = text.trim().split(/\s+/).slice(0, 30);
        const at = Math.floor(where * words.length);
        const quotation = [
          ...words.slice(0, at),
          ...put.map((one) => one.join('')),
          ...words.slice(at + 1),
        ].join(' ');
        const { matches, nearest } = verifyQuotation(libraryOf(text), quotation);
        for (const match of matches) expectSound(match, text, quotation);
        if (nearest) expect(nearest.text).toBe(text.slice(nearest.start, nearest.end));
      }),
      RUNS,
    );
  });

  it('the answer is the same every time', () => {
    fc.assert(
      fc.property(prose, fc.array(word, { minLength: 1, maxLength: 20 }), (text, words) => {
        const library = libraryOf(text);
        const quotation = words.join(' ');
        expect(verifyQuotation(library, quotation)).toEqual(verifyQuotation(library, quotation));
      }),
      { numRuns: 30 },
    );
  });

  it('nothing is thrown but a refusal', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.option(anyText, { nil: undefined }), (text, quotation, author) => {
        try {
          const { matches } = verifyQuotation(
            libraryOf(`${text} The pilots burnt the charts.`),
            quotation,
            author,
          );
          for (const match of matches) expect(match.text).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 150 },
    );
  });
});
