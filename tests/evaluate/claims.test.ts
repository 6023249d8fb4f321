import { describe, expect, it } from 'vitest';
import { evaluateClaims, evaluateSides } from '../../evaluate/claims.ts';
import { hasSharedDocuments, SHARED } from '../shared-files.ts';

describe('claims about the three texts of the shipped pack', () => {
  it.skipIf(!hasSharedDocuments)('get no answer off its topics, and hardly one that supports them', () => {
    const { claims, refused, supporting, first, three } = evaluateClaims('test', SHARED);
    expect([claims, refused]).toEqual([58, 1]);
    expect(supporting).toBeLessThanOrEqual(1);
    expect(first).toBeGreaterThan(0.45);
    expect(three).toBeGreaterThanOrEqual(first);
  });

  it.skipIf(!hasSharedDocuments)('are told no surer than they are right', () => {
    const { claims, right } = evaluateSides('kept', SHARED);
    expect(claims).toBeGreaterThan(50);
    expect(Object.keys(right).sort()).toEqual(['0', '0.7', '0.85']);
    for (const [confidence, { told, right: count }] of Object.entries(right))
      expect(count / told).toBeGreaterThanOrEqual(Number(confidence));
    expect(right['0.85']!.told + right['0.7']!.told).toBeGreaterThan(30);
  });
});
