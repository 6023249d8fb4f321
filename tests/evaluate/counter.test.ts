import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateCounters } from '../../evaluate/counter.ts';
import { evaluateStances } from '../../evaluate/stance.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counters-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, rows: unknown[]): void =>
  writeFileSync(join(folder, file), rows.map((row) => JSON.stringify(row)).join('\n'));

describe('a set of counterarguments', () => {
  beforeEach(() => {
    write('corpus.jsonl', [
      { id: 'own', text: 'Lighthouses save ships. Every lighthouse on the coast should be kept.' },
      { id: 'against', text: 'Lighthouses no longer save ships, since satellites guide them.' },
      { id: 'else', text: 'Bees make honey. Beekeepers sell it in jars.' },
    ]);
    write('qrels.jsonl', [
      { query: 'q1', doc: 'against', grade: 1 },
      { query: 'q2', doc: 'else', grade: 1 },
    ]);
  });

  it('is ranked without what a query excludes, scored, and written as a run', () => {
    write('queries.jsonl', [{ id: 'q1', text: 'Lighthouses save ships.', exclude: ['own'] }]);
    const { metrics, run } = evaluateCounters(folder);
    expect(metrics).toEqual({ queries: 1, 'nDCG@10': 1, 'Recall@10': 1, 'accuracy@1': 1 });
    expect(run[0]).toMatch(/^q1 Q0 against 1 [\d.]+ counterpoint$/);
    expect(run.join('\n')).not.toContain(' own ');
  });

  it('counts what is not found', () => {
    write('queries.jsonl', [
      { id: 'q1', text: 'Lighthouses save ships.', exclude: ['own'] },
      { id: 'q2', text: 'Lighthouses save ships.', exclude: [] },
    ]);
    expect(evaluateCounters(folder).metrics['accuracy@1']).toBe(0.5);
    expect(evaluateCounters(folder, ({ id }) => id === 'q2').metrics['Recall@10']).toBe(0);
  });

  it('takes a question and a long argument as the claims that they are meant to be', () => {
    write('queries.jsonl', [
      { id: 'q1', text: 'Do lighthouses save ships?', exclude: ['own'] },
      {
        id: 'q2',
        text: `Lighthouses save ships. ${'They guide them home at night. '.repeat(200)}`,
        exclude: [],
      },
    ]);
    expect(evaluateCounters(folder).metrics.queries).toBe(2);
  });
});

describe('a set of stances', () => {
  it('is scored over both sides', () => {
    write('items.jsonl', [
      { id: '1', group: 'g', topic: 'Zoos should be banned', text: 'Zoos are cruel prisons.', stance: 'for' },
      {
        id: '2',
        group: 'g',
        topic: 'Zoos should be banned',
        text: 'Zoos are cruel prisons.',
        stance: 'against',
      },
    ]);
    const metrics = evaluateStances(folder);
    expect(metrics).toMatchObject({ texts: 2, accuracy: 0.5, majority: 0.5 });
    expect(metrics['macro-F1']).toBeCloseTo(1 / 3);
  });
});
