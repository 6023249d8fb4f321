import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateSpeech, evaluateVoices } from '../../evaluate/voices.ts';
import { Refusal } from '../../src/documents/refusal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'voices-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (file: string, rows: unknown[]): void =>
  writeFileSync(join(folder, file), rows.map((row) => JSON.stringify(row)).join('\n'));
const pair = (text: string, slice: string): [number, number] => {
  const start = text.indexOf(slice);
  return [start, start + slice.length];
};

describe('a set of attributions', () => {
  const text = 'The bridge is old. “It will fall,” said Anna Weber. It was built by hand. Hill never came.';
  const quotation = {
    source: [pair(text, 'Anna Weber')],
    content: [pair(text, '“It will fall,”')],
  };
  const hidden = { source: [pair(text, 'Hill')], content: [pair(text, 'never came')] };

  it('is scored by sentence and by speaker, against the baselines', () => {
    write('texts.jsonl', [{ id: 'a', text, attributions: [quotation, hidden] }]);
    const { scores, misses } = evaluateVoices(folder);
    expect(scores).toMatchObject({
      texts: 1,
      sentences: 4,
      content: { accuracy: 0.75, precision: 1, recall: 0.5 },
      alwaysYes: { accuracy: 0.5, precision: 0.5, recall: 1 },
      marksOrVerb: { accuracy: 0.75 },
      speakers: { total: 1, exact: 1, overlap: 1 },
    });
    expect(misses).toEqual([{ id: 'a', kind: 'missed', sentence: 'Hill never came.' }]);
  });

  it('counts a longer speaker as overlapping, and none as missed', () => {
    const source = [pair(text, 'Weber')];
    write('texts.jsonl', [
      { id: 'a', text, attributions: [{ ...quotation, source }] },
      {
        id: 'b',
        text: '“It will fall.” Weber left.',
        attributions: [{ source: [[16, 21]], content: [[0, 15]] }],
      },
    ]);
    const { scores, misses } = evaluateVoices(folder);
    expect(scores.speakers).toEqual({ total: 2, exact: 0, overlap: 0.5 });
    expect(misses).toContainEqual({
      id: 'b',
      kind: 'speaker',
      content: '“It will fall.”',
      expected: 'Weber',
      found: [],
    });
  });

  it('can be run in part', () => {
    write('texts.jsonl', [
      { id: 'a', text, attributions: [quotation] },
      { id: 'b', text, attributions: [] },
    ]);
    expect(evaluateVoices(folder, (index) => index === 0).scores.texts).toBe(1);
  });

  it('that is missing is refused', () => {
    expect(() => evaluateVoices(join(folder, 'nowhere'))).toThrow(Refusal);
  });
});

describe('a set of quoted speech', () => {
  it('is scored by what is found as someone’s words, and by the names', () => {
    const book = '“Come,” said Anna, “it is late.” Paul slept on.';
    const part = (slice: string) => {
      const [start, end] = pair(book, slice);
      return { start, end, text: slice };
    };
    write('documents.jsonl', [{ id: 'book', text: book }]);
    write('quotations.jsonl', [
      {
        id: '1',
        document: 'book',
        parts: [part('Come,'), part('it is late.')],
        speaker: 'Anna Hill',
        kind: 'Explicit',
      },
      { id: '2', document: 'book', parts: [part('Paul slept')], speaker: 'Paul', kind: 'Implicit' },
    ]);
    expect(evaluateSpeech(folder)).toEqual({
      quotations: 2,
      parts: 3,
      partRecall: 2 / 3,
      recall: 1 / 2,
      interrupted: { total: 1, recall: 1 },
      named: { total: 1, found: 1 },
    });
  });
});
