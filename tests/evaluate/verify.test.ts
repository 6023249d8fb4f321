import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainTexts, standsIn } from '../../evaluate/plain-texts.ts';
import { evaluateVerification } from '../../evaluate/verify.ts';

const TEXT = Array.from(
  { length: 40 },
  (_, at) =>
    `In the ${at} year of the harbour the keeper wrote that dredger number ${at + 3} had not left the quay. "I am content," said Ada Brunt, "to count the herring boats of year ${at} from the tower." Every ledger of page ${at * 7} was kept in a chest of applewood, and the chest was never opened again.`,
).join('\n\n');

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'verify-')), 'a', 'set');
  mkdirSync(folder, { recursive: true });
  const parts = ['I am content,', 'to count the herring boats of year 0 from the tower.'].map((text) => ({
    text,
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
  }));
  const write = (name: string, row: object) => writeFileSync(join(folder, name), JSON.stringify(row));
  write('documents.jsonl', { id: 'ledger', title: 'Ledger', authors: ['Eva Mole'], text: TEXT });
  write('quotations.jsonl', { id: 'q', document: 'ledger', parts, speaker: 'Ada Brunt', kind: 'Explicit' });
});
afterEach(() => rmSync(join(folder, '../..'), { recursive: true }));

describe('quotations made by rule', () => {
  it('are the same for a seed, and none that is false is confirmed', () => {
    const metrics = evaluateVerification(folder, { rounds: 3, seed: 3 });
    expect(metrics).toEqual(evaluateVerification(folder, { rounds: 3, seed: 3 }));
    expect(metrics.cases).toBeGreaterThan(50);
    expect(metrics.falseExact).toBe(0);
    expect(metrics.trueFound).toBeGreaterThan(0.95);
    expect(metrics.verdicts['told without the narrator']).toEqual({ 'exact-elided': 3 });
    expect(metrics.verdicts.whole).toEqual({ exact: 3 });
  });
});

describe('the plain search', () => {
  const texts = plainTexts(['The  harbour\nsilted “up” in forty years. Did they know? It was burnt.']);
  it.each([
    ['harbour silted "up" in forty years', true],
    ['Harbour silted "up"', true],
    ['The harbour … in forty years', true],
    ['harbour silted up', false],
    ['arbour silted', false],
    ['in forty years … The harbour', false],
    ['Did they know.', false],
  ])('%s: %s', (quotation, expected) => {
    expect(standsIn(texts, quotation)).toBe(expected);
  });
});
