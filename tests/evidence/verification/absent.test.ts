import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/documents/refusal.ts';
import { MAX_QUOTATION_LENGTH, verifyQuotation } from '../../../src/evidence/verification.ts';
import { temporaryStore } from '../small-library.ts';
import { verifyingHarbour } from './harbour.ts';

const { verify, verdict } = verifyingHarbour();

describe('absent', () => {
  it('says nothing of texts that the library does not hold', () => {
    const { verdict: found, reason, matches } = verify('Ask not what your country can do for you');
    expect([found, matches]).toEqual(['absent', []]);
    expect(reason).toBe(
      'These words do not stand in this library. That says nothing of texts it does not hold.',
    );
  });

  it('suggests a passage that may have been meant, no more', () => {
    const { verdict: found, nearest } = verify(
      'The old harbour near Port Alder slowly filled with mud over forty long years',
    );
    expect(found).toBe('absent');
    expect(nearest?.document.title).toBe('On the harbour');
    expect(nearest?.text).toBe('The harbour of Port Alder silted up in forty years.');
  });

  it('in a library without documents', () => {
    expect(verifyQuotation(temporaryStore().library(['guild:1']), 'Any words at all').verdict).toBe('absent');
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['punctuation', '… — ?! "'],
    ['emoji', '🎉🎉 👩‍👩‍👧'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
  ])('without words is refused kindly: %s', (_what, quotation) => {
    expect(() => verify(quotation)).toThrow(Refusal);
    expect(() => verify(quotation)).toThrow(/no words to verify/);
  });

  it('too long is refused with its length', () => {
    expect(() => verify('word '.repeat(1_300))).toThrow(/at most 4000 characters; this one has 6499/);
    expect(verdict('word '.repeat(MAX_QUOTATION_LENGTH / 5))).toBe('absent');
  });

  it.each([
    ['one word', 'Grafting', 'exact'],
    ['one word that is not there', 'Zeppelin', 'absent'],
    ['another language', 'Der Hafen versandete in vierzig Jahren', 'absent'],
    ['right-to-left text', 'הנמל נסתם בארבעים שנה', 'absent'],
    ['Chinese', '港口在四十年内淤塞', 'absent'],
    ['a lone surrogate', 'Zeppelins \ud800 over the sea', 'absent'],
  ])('%s is answered', (_what, quotation, expected) => {
    const found = verify(quotation);
    expect(found.verdict).toBe(expected);
    expect(found.short).toBe(quotation.split(' ').length < 4);
  });
});
