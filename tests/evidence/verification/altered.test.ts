import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { libraryOf } from '../small-library.ts';
import { verifyingHarbour } from './harbour.ts';

const { verify } = verifyingHarbour();

describe('altered', () => {
  it.each([
    ['negation', 'a cherry takes upon an apple. The pruning knife should be sharper', 'never', ''],
    ['negation', 'It is the tide that did it – the dredgers were sold in May 1911', "isn't", 'is'],
    ['quantity', 'The harbour of Port Alder silted up in fifty years', 'forty', 'fifty'],
    ['quantity', 'By 2,600 tons a day the river carried its mud', '2,500', '2,600'],
    ['name', 'The harbour of Port Maple silted up in forty years', 'Alder', 'Maple'],
    ['hedge', 'The pruning knife must be sharper than the gardener’s tongue', 'should', 'must'],
    ['look-alike letters', 'By 2,500 tons a day the rivеr carried its mud', 'river', 'rivеr'],
    ['punctuation', 'A pear will take upon a quince but a cherry never takes', ',', ''],
    ['capitals', 'The harbour of port Alder silted up in forty years', 'Port', 'port'],
    ['accents', 'The hárbour of Port Alder silted up in forty years', 'harbour', 'hárbour'],
    ['words', 'The harbour of Port Alder filled up in forty years', 'silted', 'filled'],
  ])('by %s: %s', (kind, quotation, missing, added) => {
    const { verdict: found, matches } = verify(quotation);
    expect(found).toBe('altered');
    expect(matches[0]!.alterations).toEqual([{ kind, missing, added }]);
    expect(matches[0]!.similarity).toBeGreaterThan(0.6);
  });

  it.each([
    ['every letter', 'Тhе hаrbоur оf Роrt Аldеr siltеd uр', 7],
    ['letters of a mathematical alphabet', 'The harbour of 𝐏𝐨𝐫𝐭 Alder silted up', 1],
    ['an Armenian letter', 'the river carried its mսd to the quay', 1],
    ['a Roman numeral', 'By 2,500 tons a day the rⅰver carried its mud', 1],
  ])('by look-alikes: %s', (_what, quotation, most) => {
    const { verdict: found, matches } = verify(quotation);
    expect(found).toBe('altered');
    expect(matches[0]!.alterations.length).toBeLessThanOrEqual(most);
    expect(new Set(matches[0]!.alterations.map(({ kind }) => kind))).toEqual(new Set(['look-alike letters']));
  });

  it('by a contraction, however short it is', () => {
    const { verdict: found, matches } = verify('It is not the tide');
    expect(found).toBe('altered');
    expect(matches[0]!.alterations).toEqual([{ kind: 'contraction', missing: "isn't", added: 'is not' }]);
  });

  it.each([
    ['It isn’t the tide', 'Its not the tide that did it – the dredgers', 'words'],
    ['a pronoun in front', 'He had measured the bar in every season', 'words'],
    ['a name in front', 'Wexford has measured the bar in every season', 'name'],
  ])('and takes no word for a name because it begins a sentence: %s', (_what, quotation, kind) => {
    expect(verify(quotation).matches[0]!.alterations[0]!.kind).toBe(kind);
  });

  it('tells both sides as exact slices', () => {
    const [match] = verify('By 2,500 tons a day, by night, the river carried its mud').matches;
    expect(match!.alterations).toEqual([{ kind: 'words', missing: '', added: ', by night,' }]);
  });

  it('finds the one changed word of a quotation over pages', () => {
    const pages = Array.from(
      { length: 60 },
      (_, index) => `On day ${index} the crew of the ${index * 7} ton barge told of rope, tar and weather.`,
    );
    const long = libraryOf(pages.join(' '));
    for (const changed of [3, 25, 42]) {
      const quotation = pages.slice(2, 44).join(' ').replace(`day ${changed} `, `night ${changed} `);
      const { verdict: found, matches } = verifyQuotation(long, quotation);
      expect(found).toBe('altered');
      expect(matches[0]!.alterations).toEqual([{ kind: 'words', missing: 'day', added: 'night' }]);
    }
  });

  it('shows what is missing and what was put in, word by word', () => {
    const [match] = verify('The harbour of Port Maple silted up in years').matches;
    expect(match!.diff).toEqual([
      { op: 'same', text: 'The harbour of Port' },
      { op: 'missing', text: 'Alder' },
      { op: 'added', text: 'Maple' },
      { op: 'same', text: 'silted up in' },
      { op: 'missing', text: 'forty' },
      { op: 'same', text: 'years' },
    ]);
  });

  it('shows the word that a quotation was cut out of', () => {
    const { verdict: found, matches } = verify('violent protest of the pilots lasted 3.5 months');
    expect(found).toBe('altered');
    expect(matches[0]!.diff[0]).toEqual({ op: 'missing', text: 'non-' });
  });

  it('says so where the author is another as well', () => {
    const { verdict: found, reason } = verify(
      'A pear will take upon a plum, but a cherry never takes',
      'Tove Lind',
    );
    expect(found).toBe('altered');
    expect(reason).toContain('by Emil Orchard, not by Tove Lind');
  });
});
