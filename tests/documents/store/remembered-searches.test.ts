import { describe, expect, it } from 'vitest';
import { noSearches, rememberSearch } from '../../../src/documents/store/remembered-searches.ts';

const keys = (count: number) => Array.from({ length: count }, (_, key) => key);

describe('searches that are remembered', () => {
  it('make room for new ones, the oldest first', () => {
    const searches = noSearches();
    for (let at = 0; at < 60; at += 1) rememberSearch(searches, `term ${at}`, keys(4_000));
    expect(searches.found.has('term 0')).toBe(false);
    expect(searches.found.get('term 59')).toHaveLength(4_000);
    const kept = [...searches.found.values()].reduce((sum, { length }) => sum + length, 0);
    expect(kept).toBeGreaterThan(150_000);
    expect(kept).toBeLessThanOrEqual(200_000);
  });

  it('leave out what holds for too much of a library', () => {
    const searches = noSearches();
    rememberSearch(searches, 'the', keys(6_000));
    expect(searches.found.size).toBe(0);
  });
});
