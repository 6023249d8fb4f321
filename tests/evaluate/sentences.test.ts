import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateSentences } from '../../evaluate/sentences.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sentences-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...texts: object[]): void =>
  writeFileSync(join(folder, 'texts.jsonl'), texts.map((text) => JSON.stringify(text)).join('\n') + '\n');

describe('a set with spans', () => {
  it('counts right, false and missed ends', () => {
    write({
      id: 'a',
      text: 'One here. Two there. Three',
      spans: [
        [0, 9],
        [10, 26],
      ],
    });
    const { ends, lists, misses } = evaluateSentences(folder);
    expect(ends).toEqual({ gold: 2, found: 3, right: 2, precision: 2 / 3, recall: 1, f1: 0.8 });
    expect(lists).toBeUndefined();
    expect(misses).toEqual([
      { id: 'a', kind: 'false', at: 20, before: 'One here. Two there.', after: ' Three' },
    ]);
  });

  it('takes a gold span with the space after it like one without', () => {
    write({
      id: 'a',
      text: 'One here. Two there.',
      spans: [
        [0, 10],
        [10, 20],
      ],
    });
    expect(evaluateSentences(folder).ends!.f1).toBe(1);
  });
});

describe('a set with lists', () => {
  it('counts the lists that are wholly right', () => {
    write(
      { id: 'a', name: 'right', text: 'One. Two.', sentences: ['One.', 'Two.'] },
      { id: 'b', name: 'wrong', text: 'One. Two.', sentences: ['One. Two.'] },
    );
    const { ends, lists, misses } = evaluateSentences(folder);
    expect(ends).toBeUndefined();
    expect(lists).toEqual({ total: 2, right: 1, accuracy: 0.5 });
    expect(misses).toEqual([{ id: 'b', name: 'wrong', expected: ['One. Two.'], found: ['One.', 'Two.'] }]);
  });
});

it('another splitter can be scored', () => {
  write({
    id: 'a',
    text: 'One here. Two there.',
    spans: [
      [0, 9],
      [10, 20],
    ],
  });
  expect(evaluateSentences(folder, (text) => [{ start: 0, end: text.length }]).ends!.recall).toBe(0.5);
});
