import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSuggestionSet } from '../../evaluate/suggestion-set.ts';
import { evaluateSuggestions, summarise } from '../../evaluate/suggestions.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterpoint-suggestions-'));
afterAll(() => rmSync(folder, { recursive: true }));

function rows(name: string, values: object[]): void {
  writeFileSync(join(folder, name), values.map((value) => `${JSON.stringify(value)}\n`).join(''));
}

describe('a set for suggestions', () => {
  it('makes a document of each side of a topic, and one of both, from a set of stances', () => {
    const said = ['Zoos are cruel prisons', 'Zoos harm animals.', 'Zoos must be closed', 'Zoos are a shame,'];
    const other = ['Zoos save animals', 'Zoos teach children', 'Zoos are good', 'Zoos help science'];
    rows(
      'items.jsonl',
      [
        ...said.map((text) => ({ text, stance: 'for' })),
        ...other.map((text) => ({ text, stance: 'against' })),
      ].map((item, at) => ({ id: `${at}`, group: 'zoos', topic: 'Zoos should be banned', ...item })),
    );
    const [batch, ...others] = readSuggestionSet(folder);
    expect(others).toEqual([]);
    expect(batch!.texts.map(({ held }) => [...held.values()])).toEqual([['for'], ['against'], ['mixed']]);
    expect(batch!.texts[0]!.text).toBe(
      'Zoos are cruel prisons. Zoos harm animals. Zoos must be closed. Zoos are a shame.\n',
    );
    const { documents, touched } = evaluateSuggestions(folder);
    expect([documents, touched.precision, touched.recall]).toEqual([3, 1, 1]);
  });

  it('counts wrong topics, wrong sides and sides that nobody should tell', () => {
    const one = { found: true, stance: undefined, evidence: 0, known: 0 };
    const metrics = summarise([
      { ...one, held: 'for', stance: 'for', evidence: 2, known: 1 },
      { ...one, held: 'against', stance: 'for' },
      { ...one, held: 'against', found: false },
      { ...one, held: 'mixed', stance: 'against' },
      { ...one, held: undefined },
    ]);
    expect(metrics).toEqual({
      touched: { precision: 3 / 4, recall: 3 / 4 },
      stance: { suggested: 2 / 3, accuracy: 1 / 2 },
      mixed: { 'one side': 1, mixed: 0 },
      evidence: { known: 1 / 2 },
    });
  });
});
