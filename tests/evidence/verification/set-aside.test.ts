import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../../src/documents/library.ts';
import { reanchor } from '../../../src/evidence/reanchor.ts';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { libraryOf } from '../small-library.ts';

describe('text that the import set aside', () => {
  const TORN = `The keel was laid in spring by nine men who had never seen the open

12

sea before, and the mast was stepped in the following autumn.

Subscribe to our newsletter

A second hull was begun at once by the same nine men.
`;
  const torn = () => libraryOf({ title: 'Hulls', text: TORN, authors: ['Tove Lind'] });
  const OVER = 'who had never seen the open sea before';

  it('is told as left out where a quotation leads over it', () => {
    const found = verifyQuotation(torn(), OVER, 'Tove Lind');
    expect(found.verdict).toBe('exact-elided');
    expect(found.matches[0]!.omissions).toMatchObject([{ kind: 'set aside', warnings: [] }]);
    expect(found.matches[0]!.omissions[0]!.text.trim()).toBe('12');
  });

  it('is no quote by itself, not even by its selectors', () => {
    const plain = verifyQuotation(torn(), 'Subscribe to our newsletter');
    expect(plain.verdict).toBe('absent');
    const start = TORN.indexOf('Subscribe');
    const { revision } = documentsOf(torn())[0]!;
    const exact = 'Subscribe to our newsletter';
    const anchored = reanchor(torn(), {
      exact,
      prefix: '',
      suffix: '',
      start,
      end: start + exact.length,
      revision,
    });
    expect([anchored.verdict, anchored.anchor]).toEqual(['absent', 'gone']);
  });

  it('is told where a quotation holds it, and is no author’s', () => {
    const quotation =
      'the mast was stepped in the following autumn. Subscribe to our newsletter A second hull was begun';
    const found = verifyQuotation(torn(), quotation);
    expect(found.verdict).toBe('exact');
    expect(found.matches[0]!.setAside).toMatchObject([
      { text: 'Subscribe to our newsletter', reason: 'subscription' },
    ]);
    const ascribed = verifyQuotation(torn(), quotation, 'Tove Lind');
    expect(ascribed.verdict).toBe('misattributed');
    expect(ascribed.reason).toContain('set a part of it aside (subscription)');
  });
});
