import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { putBuiltLibrary } from '../built-library.ts';
import { linesAt, pdfOf } from '../documents/import/made-pdf.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const ESSAY = 'Bridges carry arguments.\n\nA pier stands in the river. “It will fall,” the mason said.\n';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-'));
  await putBuiltLibrary(join(folder, 'library'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function counterpoint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [MAIN, '--library', join(folder, 'library'), ...args],
    {
      encoding: 'utf8',
      timeout: 60_000,
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the terminal', () => {
  it('keeps the motion that a document is read for among the topics', () => {
    const motion = 'Bridges should be free of toll';
    counterpoint('import', file('bridges.txt', ESSAY), '--topic', motion);
    const target = join(folder, 'pack');
    expect(counterpoint('export', target).status).toBe(0);
    expect(readFileSync(join(target, 'pack.yaml'), 'utf8')).toContain(motion);
  });

  it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', () => {
    const program = `"${process.execPath}" "${MAIN}" --library "${join(folder, 'library')}"`;
    const { stderr } = spawnSync('sh', ['-c', `(${program} quote refugees; echo "exit $?" >&2) | true`], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('exit 0\n');
  });

  it('imports, lists, quotes and removes, with the answer as one JSON value', () => {
    const path = file('bridges.txt', ESSAY);
    const imported = counterpoint(
      '--json',
      'import',
      path,
      '--title',
      'On bridges',
      '--author',
      'A Mason',
      '--published',
      '2019-03',
    );
    const [document] = imported.json().documents;
    expect(document).toMatchObject({
      title: 'On bridges',
      authors: ['A Mason'],
      passages: 3,
      boilerplate: [],
      warnings: [],
    });
    const { quotes } = counterpoint('--json', 'quote', 'pier', 'in the river').json();
    expect(quotes[0].text).toBe(ESSAY.slice(quotes[0].start, quotes[0].end));
    expect(quotes[0]).toMatchObject({
      text: 'A pier stands in the river.',
      paragraph: 2,
      document: { id: document.id, authors: ['A Mason'], published: '2019-03', revision: document.revision },
      voices: [{ kind: 'author', start: quotes[0].start, end: quotes[0].end }],
      selectors: { exact: quotes[0].text, start: quotes[0].start },
    });
    expect(counterpoint('--json', 'remove', document.id).json().removed.id).toBe(document.id);
    const left = counterpoint('--json', 'documents').json().documents;
    expect(left.map((other: { id: string }) => other.id)).not.toContain(document.id);
  });

  it('imports a PDF, tells how it was read, and keeps its running heads aside through an export', async () => {
    const pages = ['stone', 'rope', 'iron'].map((of) => [
      { text: 'A MASON WRITES', y: 30, size: 8 },
      ...linesAt(100, [
        `A bridge of ${of} carries arguments from bank to bank, and no one who`,
        `crosses it by night has ever asked what ${of} is made of.`,
      ]),
    ]);
    const path = file('bridges.bin', await pdfOf(pages, { title: 'On bridges' }));
    const [document] = counterpoint('--json', 'import', path).json().documents;
    expect(document).toMatchObject({ title: 'On bridges', passages: 3 });
    expect(document.warnings.join(' ')).toContain('3 lines were set aside as running heads');
    const ask = () =>
      counterpoint('--json', 'quote', '"crosses it by night"', '--document', document.id).json().quotes;
    const quotes = ask();
    expect(quotes[0].text).toMatch(/^A bridge of \w+ carries .* is made of\.$/);
    const target = join(folder, 'pack');
    expect(counterpoint('export', target).status).toBe(0);
    expect(counterpoint('remove', document.id).status).toBe(0);
    const again = counterpoint('--json', 'import', target, '--scope', 'guild:7').json().documents;
    expect(again[0].boilerplate.map(({ reason }: { reason: string }) => reason)).toEqual(
      Array(3).fill('running-head'),
    );
  });

  it('answers from the shipped pack without any setup', () => {
    rmSync(join(folder, 'library'), { recursive: true });
    const answer = counterpoint('quote', 'refugees');
    expect(answer.status).toBe(0);
    expect(answer.stdout).toContain('money for refugees');
  });

  it('verifies a quotation, in words as in JSON, and a quote by its selectors', () => {
    counterpoint('import', file('bridges.txt', ESSAY), '--author', 'A Mason');
    const exact = counterpoint('--json', 'verify', 'a pier stands in the river').json();
    expect(exact).toMatchObject({
      verdict: 'exact',
      matches: [
        { text: 'A pier stands in the river', diff: [{ op: 'same' }], typography: ['capital at the start'] },
      ],
    });
    const altered = counterpoint('verify', 'A pier never stands in the wide river');
    expect(altered.status).toBe(0);
    expect(altered.stdout).toMatch(/^Altered ≠/);
    expect(altered.stdout).toContain('[put in: never]');
    expect(altered.stdout).toContain('The quotation puts in “never”');
    const other = counterpoint('verify', 'A pier stands in the river', '--author', 'Max Boot');
    expect(other.stdout).toMatch(/^Misattributed ⇄: .*by A Mason, not by Max Boot/);
    const held = counterpoint('--json', 'verify', JSON.stringify(exact.matches[0])).json();
    expect(held).toMatchObject({ anchor: 'holds', verdict: 'exact' });
    const selectors = JSON.stringify({ ...exact.matches[0].selectors, revision: '0'.repeat(64) });
    expect(counterpoint('verify', selectors).stdout).toContain('REVISED ⚠');
    const empty = counterpoint('verify', '…');
    expect([empty.status, empty.stdout]).toEqual([2, '']);
    expect(empty.stderr).toContain('no words to verify');
  });

  it('answers a claim or says that nothing does, and refuses what is no claim', () => {
    const answer = counterpoint('counter', 'The mill should be closed at once.', '--json');
    expect(JSON.parse(answer.stdout)).toEqual({
      claim: 'The mill should be closed at once.',
      counters: [],
      nothing: { reason: expect.stringMatching(/library/) },
    });
    expect(answer.status).toBe(0);
    const question = counterpoint('counter', 'Should the mill be closed?');
    expect(question.stderr).toMatch(/question/);
    expect(question.status).toBe(2);
  });

  it('says "nothing" with exit 0, and the same text twice once', () => {
    const answer = counterpoint('--json', 'quote', 'photosynthesis');
    expect([answer.status, answer.json().quotes]).toEqual([0, []]);
    expect(answer.json().nothing.reason).toContain('None of these words');
    const path = file('bridges.txt', ESSAY);
    counterpoint('import', path);
    const again = counterpoint('--json', 'import', path);
    expect(again.status).toBe(0);
    expect(again.json().documents[0]).toMatchObject({
      duplicate: true,
      warnings: [expect.stringContaining('already')],
    });
  });

  it('says of a text that it holds which options came to nothing, and how they come in', () => {
    const path = file('bridges.txt', ESSAY);
    counterpoint('import', path, '--outlet', 'The Span');
    const again = counterpoint('import', path, '--author', 'A Mason', '--outlet', 'The Span');
    const advice = /--author was not used: `(remove [0-9a-f]+ --scope guild:local)` first/;
    expect(again.stdout).toMatch(advice);
    const [, remove] = advice.exec(again.stdout)!;
    expect(counterpoint(...remove!.split(' ')).status).toBe(0);
    expect(counterpoint('import', path, '--author', 'A Mason').stdout).toContain('by A Mason');
    const pack = join(folder, 'pack');
    counterpoint('export', pack);
    const stated = counterpoint('import', pack, '--author', 'A Mason', '--scope', 'guild:7');
    expect([stated.status, stated.stderr]).toEqual([2, expect.stringContaining('Leave out --author')]);
  });

  it('leaves a pack that ships as it is, and says where documents belong', () => {
    const shipped = () =>
      counterpoint('--json', 'documents', '--scope', 'pack:fall-of-mosul').json().documents;
    const before = shipped();
    const path = file('bridges.txt', ESSAY);
    for (const command of [
      ['import', path],
      ['remove', before[0].id],
    ]) {
      const refused = counterpoint(...command, '--scope', 'pack:fall-of-mosul');
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/ships with.*guild:ID/)]);
    }
    expect(shipped()).toEqual(before);
    expect(counterpoint('import', path, '--scope', 'pack:bridges').status).toBe(0);
  });

  it.skipIf(process.platform !== 'linux')('ends where a folder cannot be made, and says so', () => {
    counterpoint('import', file('bridges.txt', ESSAY));
    const place = '/proc/counterpoint/none';
    for (const args of [
      ['export', place],
      ['--library', place, 'documents'],
    ]) {
      const refused = counterpoint(...args);
      expect([refused.status, refused.stderr]).toEqual([
        2,
        expect.stringMatching(/may not be written.*\/proc\/counterpoint.*another folder/),
      ]);
    }
  });

  it('exports a pack that imports back to the same bytes', () => {
    const markdown = file(
      'verse.md',
      '---\ntitle: "A: verse"\nauthor: [A, B]\n---\n# Head\n\nOne *line*\\\nand two\\\nand three\n\n> Said so.\n',
    );
    counterpoint('import', file('bridges.txt', `\n  ${ESSAY}\n\n`), markdown, '--scope', 'guild:9');
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    expect(counterpoint('export', first, '--scope', 'guild:9').status).toBe(0);
    expect(counterpoint('import', first, '--scope', 'guild:10').status).toBe(0);
    counterpoint('export', second, '--scope', 'guild:10');
    const bytes = (pack: string) =>
      readdirSync(join(pack, 'documents')).map((name) => [
        name,
        readFileSync(join(pack, 'documents', name), 'utf8'),
      ]);
    expect(bytes(second)).toEqual(bytes(first));
    const revisions = (scope: string) =>
      counterpoint('--json', 'documents', '--scope', scope)
        .json()
        .documents.filter((document: { scope: string }) => document.scope === scope)
        .map((document: { revision: string }) => document.revision)
        .sort();
    expect(revisions('guild:10')).toEqual(revisions('guild:9'));
  });

  it('shows how it is used', () => {
    const help = counterpoint('--help');
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('Examples:');
    expect(counterpoint('import', '--help').stdout).toContain('--author');
  });

  it.each<[string, () => string[], RegExp]>([
    ['a missing file', () => ['import', join(folder, 'none.txt')], /no file/],
    ['a folder', () => ['import', folder], /pack\.yaml/],
    ['a folder among files', () => ['import', file('a.txt', ESSAY), folder], /is a folder/],
    ['an empty file', () => ['import', file('a.txt', '')], /empty/],
    ['a binary file', () => ['import', file('a.bin', new Uint8Array([1, 0, 2]))], /binary/],
    ['NUL bytes', () => ['import', file('a.txt', 'text\0text')], /NUL/],
    [
      'bytes in no encoding',
      () => [
        'import',
        file('a.txt', Buffer.from(Array.from({ length: 400 }, (_, i) => 128 + ((i * 37) % 100)))),
      ],
      /encoding|control/,
    ],
    [
      'one bad file among good ones',
      () => ['import', file('good.txt', ESSAY), file('bad.txt', '')],
      /bad\.txt.* empty/,
    ],
    [
      'one picture among texts',
      () => ['import', file('good.txt', ESSAY), file('bad.txt', 'GIF89a')],
      /bad\.txt: .*picture/,
    ],
    [
      'a title for several files',
      () => ['import', file('a.txt', ESSAY), file('b.txt', 'B.'), '--title', 'x'],
      /--title/,
    ],
    ['a date that is none', () => ['import', file('a.txt', ESSAY), '--published', 'soon'], /--published/],
    ['a month that is none', () => ['import', file('a.txt', ESSAY), '--published', '2014-13'], /--published/],
    [
      'a day that is none',
      () => ['import', file('a.txt', ESSAY), '--published', '2015-02-29'],
      /--published/,
    ],
    ['a month to begin with that is none', () => ['quote', 'x', '--since', '2014-13'], /--since/],
    ['a time that is none', () => ['quote', 'x', '--since', 'yesterday'], /--since/],
    ['an unknown option', () => ['quote', 'x', '--colour', 'red'], /unknown option/],
    ['an unknown command', () => ['sing'], /unknown command/],
    ['no command', () => [], /Usage/],
    ['an empty query', () => ['quote', '  '], /no words/],
    ['a query of punctuation', () => ['quote', '?!…'], /no words/],
    ['a query of 6,000 characters', () => ['quote', 'refugees '.repeat(667)], /at most 2000 characters/],
    ['a limit that is none', () => ['quote', 'x', '--limit', 'many'], /whole number/],
    ['a scope that is none', () => ['documents', '--scope', 'team:1'], /no scope/],
    ['a document that is not there', () => ['remove', 'ffffffffffff'], /no document/],
    ['an export onto something', () => ['export', folder], /not an empty folder/],
  ])('refuses %s in one sentence with exit 2', (_what, args, message) => {
    const answer = counterpoint(...args());
    expect(answer.stderr + answer.stdout).toMatch(message);
    expect(answer.status).toBe(2);
    expect(answer.stderr).not.toMatch(/\n\s+at /);
    const store = openLibraryStore(join(folder, 'library', 'library'));
    expect(store.scopes().filter((scope) => scope.startsWith('guild:'))).toEqual([]);
    store.close();
  });

  it('refuses a file larger than the limit before reading it', () => {
    const path = file('huge.txt', new Uint8Array(100 * 1024 * 1024).fill(97));
    const answer = counterpoint('import', path);
    expect([answer.status, answer.stderr]).toEqual([2, expect.stringContaining('the limit is 32 MB')]);
  });

  it('tells of a library that it cannot write', () => {
    rmSync(join(folder, 'library', 'library'), { recursive: true });
    writeFileSync(join(folder, 'library', 'library'), 'a file where a folder should be');
    const answer = counterpoint('documents');
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain('--library');
  });

  it('takes operators and quotation marks in a query as words', () => {
    const answer = counterpoint('--json', 'quote', 'refugees" OR (money NEAR/2 *) AND -NOT: {x}');
    expect(answer.status).toBe(0);
    expect(answer.json().query).toContain('NEAR/2');
  });
});
