import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateShippedExcerpts } from '../../evaluate/questions.ts';
import { evaluateQuotes } from '../../evaluate/quote.ts';

const LAMPS =
  'The lighthouse keeper trims the lamp at dusk. Gulls follow the herring boats. The tide turned early.';
const LOOMS =
  'Weavers threaded the looms before breakfast. Every shuttle was carved from applewood. Cloth paid the rent.';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotes-'));
  write('documents.jsonl', [
    { id: 'lamps', title: 'Lamps', text: LAMPS },
    { id: 'looms', title: 'Looms', text: LOOMS },
  ]);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, rows: unknown[]): void =>
  writeFileSync(join(folder, file), rows.map((row) => JSON.stringify(row)).join('\n'));
const span = (query: string, document: string, text: string, slice: string) => {
  const start = text.indexOf(slice);
  return { query, document, start, end: start + slice.length };
};

describe('a set of quotes', () => {
  const right = { id: 'right', kind: 'paraphrase', text: 'The shuttles were carved from applewood.' };
  const wrong = { id: 'wrong', kind: 'paraphrase', text: 'Gulls follow herring boats.' };
  const motion = { id: 'motion', kind: 'topic', text: 'lighthouse keeper' };
  const spans = [
    span('right', 'looms', LOOMS, 'applewood'),
    span('wrong', 'looms', LOOMS, 'Cloth'),
    span('motion', 'lamps', LAMPS, 'lamp at dusk'),
    span('motion', 'looms', LOOMS, 'Cloth paid'),
  ];

  it('is scored by its kinds, and ranked as a run', () => {
    write('queries.jsonl', [right, wrong, motion]);
    write('spans.jsonl', spans);
    const { metrics, run } = evaluateQuotes(folder);
    expect(metrics).toEqual({
      notVerbatim: 0,
      topic: { queries: 1, 'precision@10': 0.1, 'nDCG@10': 1 / (1 + 1 / Math.log2(3)) },
      paraphrase: { queries: 2, 'accuracy@1': 0.5, MRR: 0.5 },
    });
    const [start, end] = [LOOMS.indexOf('Every'), LOOMS.indexOf(' Cloth')];
    expect(run[0]).toMatch(new RegExp(`^right Q0 looms:${start}-${end} 1 [\\d.]+ counterpoint$`));
  });

  it('can be asked in part', () => {
    write('queries.jsonl', [right, wrong, motion]);
    write('spans.jsonl', spans);
    const { metrics } = evaluateQuotes(folder, ({ kind }) => kind === 'topic');
    expect(Object.keys(metrics)).toEqual(['notVerbatim', 'topic']);
  });

  it('counts a query without words as one without quotes', () => {
    write('queries.jsonl', [right, { ...wrong, text: '…' }]);
    write('spans.jsonl', spans);
    expect(evaluateQuotes(folder).metrics.paraphrase).toMatchObject({ queries: 2, 'accuracy@1': 0.5 });
  });

  it('takes two documents with one text for one', () => {
    write('documents.jsonl', [
      { id: 'looms', title: 'Looms', text: LOOMS },
      { id: 'copy', title: 'Looms again', text: LOOMS },
    ]);
    write('queries.jsonl', [right]);
    write('spans.jsonl', [span('right', 'copy', LOOMS, 'applewood')]);
    expect(evaluateQuotes(folder).metrics.paraphrase!['accuracy@1']).toBe(1);
  });
});

it('nothing is shown of the shipped excerpts that is not verbatim', () => {
  const { shown, notVerbatim } = evaluateShippedExcerpts();
  expect(shown).toBeGreaterThan(80);
  expect(notVerbatim).toBe(0);
});
