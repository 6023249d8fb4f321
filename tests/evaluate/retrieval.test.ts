import { describe, expect, it } from 'vitest';
import { ndcgAt, precisionAt, reciprocalRank, runLine } from '../../evaluate/retrieval.ts';

describe('measures of a ranking', () => {
  it('precision fills a short ranking up with wrong ones', () => {
    expect(precisionAt(10, [true, false, true])).toBe(0.2);
    expect(precisionAt(2, [true, false, true])).toBe(0.5);
  });

  it('nDCG compares with the best order that could be had', () => {
    expect(ndcgAt(10, [2, 0, 1], [1, 2])).toBeCloseTo((2 + 1 / 2) / (2 + 1 / Math.log2(3)), 12);
    expect(ndcgAt(1, [0, 1], [1])).toBe(0);
    expect(ndcgAt(10, [], [])).toBe(0);
  });

  it('reciprocal rank is that of the first right one', () => {
    expect(reciprocalRank([false, false, true, true])).toBe(1 / 3);
    expect(reciprocalRank([false])).toBe(0);
  });

  it('a run has the six columns of TREC', () => {
    expect(runLine('q1', 'a:0-9', 1, 2.5)).toBe('q1 Q0 a:0-9 1 2.500000 counterpoint');
  });
});
