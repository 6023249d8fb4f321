import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarks, pairMarks, type Quotation } from '../../src/documents/quotation-marks.ts';
import { anyText } from './arbitrary-texts.ts';

const pairing = (text: string) => pairMarks(text, { start: 0, end: text.length }, findMarks(text));

/** The quotations of a text, nested ones in brackets after the one that holds them. */
const quoted = (text: string): string[] => {
  const show = ({ start, end, nested }: Quotation): string => {
    const inside = nested.map(show);
    return text.slice(start, end) + (inside.length > 0 ? ` [${inside.join(' | ')}]` : '');
  };
  return pairing(text).quotations.map(show);
};

describe('pairs', () => {
  it.each<[string, ...string[]]>([
    ['He said “yes” and "no" and ‘so’.', '“yes”', '"no"', '‘so’'],
    [
      '« oui » »ja« „doch“ ‹si› 「はい」 『ええ』',
      '« oui »',
      '»ja«',
      '„doch“',
      '‹si›',
      '「はい」',
      '『ええ』',
    ],
    ['”hej” and ”nej”', '”hej”', '”nej”'],
    ['“mixed" and "mixed”', '“mixed"', '"mixed”'],
    ['“He said ‘yes’ twice.”', '“He said ‘yes’ twice.” [‘yes’]'],
    ['\'He said "yes" twice,\' she said.', '\'He said "yes" twice,\' ["yes"]'],
    ['"a"—"b"', '"a"', '"b"'],
    ['_"Yes,"_ he said (“no”).', '"Yes,"', '“no”'],
    ['“old\n“custom” ends', '“old\n“custom”'],
  ])('%s', (text, ...expected) => {
    expect(quoted(text)).toEqual(expected);
  });
});

describe('no marks', () => {
  it.each([
    'don’t, the dogs’ tails, ’tis, ’90s, rock ’n’ roll',
    "don't, the dogs' tails, 'tis, '90s, talkin' loud",
    'a pipe of 6" and one of 5\' 4"',
    'O’Brien’s and Jones’ houses',
  ])('%s', (text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('apostrophes inside a quotation do not close it', () => {
    expect(quoted('‘The dogs’ tails didn’t wag, talkin’ or not.’')).toEqual([
      '‘The dogs’ tails didn’t wag, talkin’ or not.’',
    ]);
    expect(quoted("'The boys' house is big,' he said.")).toEqual(["'The boys' house is big,'"]);
  });
});

it('what stays open is told, and where the next of its kind opens', () => {
  const text = '“open and “closed” again';
  const { unclosed, quotations } = pairing(text);
  expect(quotations).toHaveLength(1);
  expect(unclosed).toEqual([{ start: 0, innerStart: 1, limit: 10 }]);
  expect(pairing('closes” only').strayClose).toBe(7);
});

it('any text is paired into a forest', () => {
  const check = (quotations: readonly Quotation[], from: number, to: number): void => {
    let at = from;
    for (const { start, end, innerStart, innerEnd, nested } of quotations) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeLessThanOrEqual(to);
      expect(innerStart).toBeGreaterThan(start);
      expect(innerEnd).toBeLessThan(end);
      check(nested, start, end);
      at = end;
    }
  };
  fc.assert(
    fc.property(anyText, (text) => check(pairing(text).quotations, 0, text.length)),
    { numRuns: 2000 },
  );
  const marks = fc.array(
    fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', 'a', ' ', '\n', ', ', '.'),
  );
  fc.assert(
    fc.property(marks, (pieces) => check(pairing(pieces.join('')).quotations, 0, pieces.join('').length)),
    { numRuns: 3000 },
  );
});
