import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termOf, wordsOf } from '../../src/documents/terms.ts';

const terms = (text: string) =>
  wordsOf(text)
    .map((word) => word.term)
    .filter((term) => term !== '');

describe('terms', () => {
  it.each([
    ['They fled', 'the flight'],
    ['wars fought', 'fight a war'],
    ['the women’s children', 'a woman and her child'],
    ['ISIS’s victories', 'ISIS’ victory'],
    ['Mosul’s banks', 'bank of Mosul'],
    ['naïve beliefs', 'naive belief'],
    ['2,500 fighters', '2500 fighter'],
  ])('finds %j by %j', (text, query) => {
    expect(new Set(terms(text))).toEqual(new Set(terms(query)));
  });

  it('tells the country from the pronoun', () => {
    expect(terms('U.S. troops')).toEqual(terms('US troops'));
    expect(terms('U.S troops')).toEqual(terms('US troops'));
    expect(terms('the U.S, and plan A.Then')).toEqual([termOf('U.S.'), 'plan']);
    expect(terms('they left us')).not.toContain(termOf('U.S.'));
  });

  it('tells the month from the verb', () => {
    expect(terms('it fell in mid-May')).toContain('may');
    expect(terms('it may fall')).not.toContain('may');
  });

  it('takes compounds apart and scripts without spaces character by character', () => {
    expect(terms('self-inflicted F-16s')).toEqual(['self', termOf('inflicted'), 'f', '16s']);
    expect(terms('国王说')).toEqual(['国', '王', '说']);
  });

  it('ends a word where it ends in the text', () => {
    const text = 'The U.S. and a. b don’t (naïve) "x2" re\u00ADform—2,500 dogs\' tails/heads.End';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'The',
      'U.S.',
      'and',
      'a',
      'b',
      'don’t',
      'naïve',
      'x2',
      're\u00ADform',
      '2,500',
      'dogs',
      'tails',
      'heads',
      'End',
    ]);
  });

  it('gives spans that lie in order in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let before = 0;
        for (const { start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
