import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { MAIN, terminal } from './terminal.ts';

const TEXT = 'The mill stands by the weir. A heron waits there.';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const evaluate = (...args: string[]) => terminal('evaluate', ...args);

const rows = (file: string, ...values: unknown[]): void =>
  writeFileSync(join(folder, file), values.map((value) => JSON.stringify(value)).join('\n'));

function quotes(): void {
  rows('documents.jsonl', { id: 'mill', title: 'The mill', text: TEXT });
  rows('queries.jsonl', { id: 'q1', kind: 'paraphrase', text: 'Where does the mill stand?' });
  rows('spans.jsonl', { query: 'q1', document: 'mill', start: 4, end: 8 });
}

function sentences(): void {
  rows(
    'texts.jsonl',
    {
      id: 'a',
      text: TEXT,
      spans: [
        [0, 28],
        [29, 49],
      ],
    },
    { id: 'b', name: 'one', text: 'One. Two.', sentences: ['One. Two.'] },
  );
}

describe('evaluate', () => {
  it('quote: prints its metrics and writes a run', async () => {
    quotes();
    const out = join(folder, 'run.txt');
    const { status, stdout, stderr } = await evaluate(folder, '--task', 'quote', '--out', out);
    expect(stdout).toMatch(/^notVerbatim +0$/m);
    expect(stdout).toMatch(/^paraphrase accuracy@1 +1$/m);
    expect(readFileSync(out, 'utf8')).toMatch(/^q1 Q0 mill:0-28 1 -?[\d.]+ counterpoint\n/);
    expect(stderr).toContain(out);
    expect(status).toBe(0);
  });

  it('quote: prints one JSON value', async () => {
    quotes();
    const { status, stdout } = await evaluate(folder, '--task', 'quote', '--json');
    expect(JSON.parse(stdout)).toEqual({
      task: 'quote',
      set: folder,
      metrics: { notVerbatim: 0, paraphrase: { queries: 1, 'accuracy@1': 1, MRR: 1 } },
    });
    expect(status).toBe(0);
  });

  it('counter: prints its metrics and writes a run', async () => {
    rows('corpus.jsonl', { id: 'mill', text: 'The mill does no good.' }, { id: 'heron', text: TEXT });
    rows('queries.jsonl', { id: 'q1', text: 'The mill does good.', exclude: ['heron'] });
    rows('qrels.jsonl', { query: 'q1', doc: 'mill', grade: 1 });
    const out = join(folder, 'run.txt');
    const { status, stdout } = await evaluate(folder, '--task', 'counter', '--out', out);
    expect(stdout).toMatch(/^nDCG@10 +1$/m);
    expect(readFileSync(out, 'utf8')).toMatch(/^q1 Q0 mill 1 [\d.]+ counterpoint\n$/);
    expect(status).toBe(0);
  });

  it('stance: prints its metrics', async () => {
    rows('items.jsonl', {
      id: 'a',
      group: 'g',
      topic: 'The mill should close',
      text: 'The mill is harmful.',
      stance: 'for',
    });
    const { status, stdout } = await evaluate(folder, '--task', 'stance', '--json');
    expect(JSON.parse(stdout).metrics).toMatchObject({ texts: 1, majority: 1 });
    expect(status).toBe(0);
  });

  it('sentences: ends and lists', async () => {
    sentences();
    const { status, stdout } = await evaluate(folder, '--task', 'sentences', '--json');
    expect(JSON.parse(stdout).metrics).toEqual({
      texts: 2,
      ends: { gold: 2, found: 2, right: 2, precision: 1, recall: 1, f1: 1 },
      lists: { total: 1, right: 0, accuracy: 0 },
    });
    expect(status).toBe(0);
  });

  it('voices: attributions', async () => {
    const text = 'The bridge is old. “It will fall,” said Anna Weber.';
    rows('texts.jsonl', {
      id: 'a',
      text,
      attributions: [{ source: [[40, 50]], content: [[19, 34]] }],
    });
    const { status, stdout } = await evaluate(folder, '--task', 'voices');
    expect(stdout).toMatch(/^content accuracy +1$/m);
    expect(stdout).toMatch(/^alwaysYes accuracy +0\.500$/m);
    expect(stdout).toMatch(/^speakers exact +1$/m);
    expect(status).toBe(0);
  });

  it('voices: quoted speech', async () => {
    rows('documents.jsonl', { id: 'book', text: '“Come,” said Anna, “it is late.” Paul slept on.' });
    const parts = [
      { start: 1, end: 6 },
      { start: 20, end: 31 },
    ];
    rows('quotations.jsonl', { id: '1', document: 'book', parts, speaker: 'Anna Hill', kind: 'Explicit' });
    const { stdout } = await evaluate(folder, '--task', 'voices', '--json');
    expect(JSON.parse(stdout).metrics).toMatchObject({ recall: 1, named: { total: 1, found: 1 } });
  });

  it('shows how it is used', async () => {
    const { status, stdout } = await evaluate('--help');
    expect(stdout).toMatch(/"quote", "counter", "stance",\s+"suggestions", "sentences", "voices"/);
    expect(status).toBe(0);
  });

  const bad = (file: string, content: string) => () => {
    quotes();
    writeFileSync(join(folder, file), content);
    return [folder, '--task', 'quote'];
  };

  it.each<[string, () => string[], RegExp]>([
    ['a folder that is not there', () => [join(folder, 'none'), '--task', 'quote'], /no folder .*none/],
    ['a set without its files', () => [folder, '--task', 'sentences'], /texts\.jsonl is missing/],
    [
      'a folder in a file’s place',
      () => {
        mkdirSync(join(folder, 'texts.jsonl'));
        return [folder, '--task', 'voices'];
      },
      /texts\.jsonl is missing/,
    ],
    ['a file for a folder', () => [MAIN, '--task', 'quote'], /no folder/],
    [
      'a file that is lacking',
      () => {
        quotes();
        rmSync(join(folder, 'spans.jsonl'));
        return [folder, '--task', 'quote'];
      },
      /spans\.jsonl is missing/,
    ],
    ['an empty file', bad('queries.jsonl', '\n'), /queries\.jsonl is empty/],
    ['a line that is not JSON', bad('spans.jsonl', '{"query":'), /line 1 is not JSON/],
    ['a line of another shape', bad('documents.jsonl', '{"id":"mill","title":"x"}'), /line 1 .*"text"/],
    ['a line that is no object', bad('spans.jsonl', 'null'), /line 1 .*expected object/],
    ['a kind that is none', bad('queries.jsonl', '{"id":"q","kind":"tune","text":"x"}'), /"kind"/],
    [
      'an offset that is none',
      bad('spans.jsonl', '{"query":"q","document":"d","start":-1,"end":2}'),
      /"start"/,
    ],
    [
      'an id that breaks a run',
      bad('queries.jsonl', '{"id":"q 1","kind":"topic","text":"x"}'),
      /without white space/,
    ],
    [
      'another task’s set',
      () => {
        sentences();
        return [folder, '--task', 'voices'];
      },
      /"attributions"/,
    ],
    [
      'neither spans nor sentences',
      () => {
        rows('texts.jsonl', { id: 'a', text: 'One.' });
        return [folder, '--task', 'sentences'];
      },
      /either spans or a name and sentences/,
    ],
    [
      'an unknown task',
      () => [folder, '--task', 'sing'],
      /Allowed choices are quote, counter, stance, suggestions, sentences, voices/,
    ],
    ['no task', () => [folder], /--task/],
    ['no folder', () => ['--task', 'quote'], /folder/],
    [
      'a run of what is not ranked',
      () => {
        sentences();
        return [folder, '--task', 'sentences', '--out', join(folder, 'run.txt')];
      },
      /leave --out away/,
    ],
    [
      'a run in no folder',
      () => {
        quotes();
        return [folder, '--task', 'quote', '--out', join(folder, 'none', 'run.txt')];
      },
      /no folder .*none/,
    ],
    [
      'a run onto a folder',
      () => {
        quotes();
        return [folder, '--task', 'quote', '--out', folder];
      },
      /is a folder/,
    ],
  ])('refuses %s in one sentence with exit 2', async (_what, args, message) => {
    const { status, stdout, stderr } = await evaluate(...args());
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, '']);
    expect(existsSync(join(folder, 'run.txt'))).toBe(false);
  });
});
