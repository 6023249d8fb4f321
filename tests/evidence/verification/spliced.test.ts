import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { libraryOf } from '../small-library.ts';
import { verifyingHarbour } from './harbour.ts';

const { verify } = verifyingHarbour();

describe('spliced', () => {
  it.each([
    [
      'of two documents',
      'The harbour of Port Alder silted up … but a cherry never takes upon an apple',
      'different documents',
    ],
    [
      'without a sign',
      'The harbour of Port Alder silted up, and a cherry never takes upon an apple',
      'different documents',
    ],
    [
      'in another order',
      'a cherry never takes upon an apple … Grafting is the art of making',
      'another order',
    ],
  ])('%s', (_what, quotation, reason) => {
    const found = verify(quotation);
    expect(found.verdict).toBe('spliced');
    expect(found.reason).toContain(reason);
    expect(found.matches).toHaveLength(2);
  });

  it('says whose a part is that is not by whom it is ascribed to', () => {
    const { verdict: found, reason } = verify(
      'The harbour of Port Alder silted up … but a cherry never takes upon an apple',
      'Tove Lind',
    );
    expect(found).toBe('spliced');
    expect(reason).toContain('One part stands in "The orchard" by Emil Orchard, not by Tove Lind.');
  });

  it('too far apart for parts so short, of one document', () => {
    const split = verify('By 2,500 tons … There is no guarantee that the channel will stay open');
    expect([split.verdict, split.matches.length]).toEqual(['spliced', 2]);
  });

  it('too far apart', () => {
    const filler = Array.from({ length: 60 }, (_, index) => `Page ${index} told of rope and tar.`).join(' ');
    const long = libraryOf(
      `The keel was laid in spring by nine men. ${filler} The mast was stepped in autumn by two.`,
    );
    const { verdict: found, reason } = verifyQuotation(
      long,
      'The keel was laid in spring … The mast was stepped in autumn',
    );
    expect([found, reason]).toEqual(['spliced', expect.stringContaining('too far apart')]);
  });
});
