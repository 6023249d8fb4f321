import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { linesAt, pdfOf } from '../documents/import/made-pdf.ts';
import { MAIN, terminalOnLibrary, terminalProcess } from './terminal.ts';

const ESSAY = 'Bridges carry arguments.\n\nA pier stands in the river. “It will fall,” the mason said.\n';

const { folder, counterpoint, json } = terminalOnLibrary();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

describe('the program', () => {
  const program = (...args: string[]) => terminalProcess('--library', folder(), ...args);

  it('answers from the shipped pack without any setup', () => {
    rmSync(join(folder(), 'library'), { recursive: true });
    const { status, stdout, stderr } = program('quote', 'refugees');
    expect(stdout).toContain('money for refugees');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('prints one JSON value and nothing else', () => {
    const { status, stdout, stderr } = program('--json', 'quote', 'refugees', '--limit', '50');
    expect(JSON.parse(stdout).quotes.length).toBeGreaterThan(0);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('ends with 2 where it refuses, and prints no answer', () => {
    const { status, stdout, stderr } = program('import', join(folder(), 'none.txt'));
    expect(stderr).toMatch(/^There is no file .*none\.txt\. Check the path\.\n$/);
    expect([status, stdout]).toEqual([2, '']);
  });

  it('tells a refusal as JSON too, where JSON is asked for', async () => {
    const refused = await counterpoint('--json', 'counter', 'Is that so?');
    expect([refused.status, JSON.parse(refused.stdout)]).toEqual([2, { refused: refused.stderr.trim() }]);
    expect(refused.stderr).toContain('That is a question');
    const unknown = await counterpoint('quote', 'refugees', '--limits', '3', '--json');
    expect([unknown.status, JSON.parse(unknown.stdout).refused]).toEqual([
      2,
      expect.stringContaining("unknown option '--limits'"),
    ]);
  });

  it('names a mistyped pack, and takes a server without documents for empty', async () => {
    for (const command of [['quote', 'refugees'], ['documents'], ['counter', 'ISIS can be beaten easily.']]) {
      const refused = await counterpoint(...command, '--scope', 'pack:nope');
      expect([refused.status, refused.stdout]).toEqual([2, '']);
      expect(refused.stderr).toBe('There is no pack:nope here. What there is: pack:fall-of-mosul.\n');
    }
    expect((await counterpoint('documents', '--scope', 'guild:77')).status).toBe(0);
  });

  it.skipIf(process.platform === 'win32')('ends quietly when its reader has seen enough', () => {
    const quoting = `"${process.execPath}" "${MAIN}" --library "${folder()}" quote refugees`;
    const { stderr } = spawnSync('sh', ['-c', `(${quoting}; echo "exit $?" >&2) | true`], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('exit 0\n');
  });
});

describe('the terminal', () => {
  it('tells which documents older rules have read, and reads them anew', async () => {
    await counterpoint('import', file('bridges.txt', ESSAY), '--title', 'On bridges');
    expect((await counterpoint('documents')).stdout).not.toContain('by older rules');
    const database = new DatabaseSync(join(folder(), 'library', 'guild-local.sqlite'));
    database.exec('UPDATE revision SET analysis = 0; DELETE FROM voice');
    database.close();
    const listed = await counterpoint('documents');
    expect(listed.stdout).toMatch(/On bridges.*, by older rules$/m);
    expect(listed.stderr).toContain('1 to be read anew by this version’s rules: use `renew`.');
    expect((await counterpoint('renew')).stdout).toMatch(/^~ [0-9a-f]+ {2}On bridges \[guild:local\]\n$/);
    expect((await json('documents')).documents).toMatchObject(
      [false, false, false, false].map((outdated) => ({ outdated })),
    );
    expect(await json('renew')).toEqual({ renewed: [] });
    const { quotes } = await json('quote', 'mason');
    expect(quotes[0].voices.map(({ kind }: { kind: string }) => kind)).toContain('quoted');
  });

  it('keeps the motion that a document is read for among the topics', async () => {
    const motion = 'Bridges should be free of toll';
    await counterpoint('import', file('bridges.txt', ESSAY), '--topic', motion);
    expect((await counterpoint('documents')).stdout).toContain(`read for “${motion}”`);
    const target = join(folder(), 'pack');
    expect((await counterpoint('export', target)).status).toBe(0);
    expect(readFileSync(join(target, 'pack.yaml'), 'utf8')).toContain(motion);
    const again = async (topic: string) =>
      (await json('import', file('bridges.txt', ESSAY), '--topic', topic)).documents[0].warnings;
    expect(await again(motion)).toEqual([expect.stringMatching(/nothing was changed\.$/)]);
    expect((await again('Bridges are dear'))[0]).toContain('--topic was not used');
  });

  it('imports, lists, quotes and removes, with the answer as one JSON value', async () => {
    const path = file('bridges.txt', ESSAY);
    const imported = await json(
      'import',
      path,
      '--title',
      'On bridges',
      '--author',
      'A Mason',
      '--published',
      '2019-03',
    );
    const [document] = imported.documents;
    expect(document).toMatchObject({
      title: 'On bridges',
      authors: ['A Mason'],
      passages: 3,
      boilerplate: [],
      warnings: [],
    });
    const { quotes } = await json('quote', 'pier', 'in the river');
    expect(quotes[0].text).toBe(ESSAY.slice(quotes[0].start, quotes[0].end));
    expect(quotes[0]).toMatchObject({
      text: 'A pier stands in the river.',
      paragraph: 2,
      document: { id: document.id, authors: ['A Mason'], published: '2019-03', revision: document.revision },
      voices: [{ kind: 'author', start: quotes[0].start, end: quotes[0].end }],
      selectors: { exact: quotes[0].text, start: quotes[0].start },
    });
    expect((await json('remove', document.id)).removed.id).toBe(document.id);
    const left = (await json('documents')).documents;
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
    const [document] = (await json('import', path)).documents;
    expect(document).toMatchObject({ title: 'On bridges', passages: 3 });
    expect(document.warnings.join(' ')).toContain('3 lines were set aside as running heads');
    const ask = async () => (await json('quote', '"crosses it by night"', '--document', document.id)).quotes;
    const quotes = await ask();
    expect(quotes[0].text).toMatch(/^A bridge of \w+ carries .* is made of\.$/);
    const target = join(folder(), 'pack');
    expect((await counterpoint('export', target)).status).toBe(0);
    expect((await counterpoint('remove', document.id)).status).toBe(0);
    const again = (await json('import', target, '--scope', 'guild:7')).documents;
    expect(again[0].boilerplate.map(({ reason }: { reason: string }) => reason)).toEqual(
      Array(3).fill('running-head'),
    );
  });

  it('verifies a quotation, in words as in JSON, and a quote by its selectors', async () => {
    await counterpoint('import', file('bridges.txt', ESSAY), '--author', 'A Mason');
    const exact = await json('verify', 'a pier stands in the river');
    expect(exact).toMatchObject({
      verdict: 'exact',
      matches: [
        { text: 'A pier stands in the river', diff: [{ op: 'same' }], typography: ['capital at the start'] },
      ],
    });
    const altered = await counterpoint('verify', 'A pier never stands in the wide river');
    expect(altered.status).toBe(0);
    expect(altered.stdout).toMatch(/^Altered ≠/);
    expect(altered.stdout).toContain('[put in: never]');
    expect(altered.stdout).toContain('The quotation puts in “never”');
    const other = await counterpoint('verify', 'A pier stands in the river', '--author', 'Max Boot');
    expect(other.stdout).toMatch(/^Misattributed ⇄: .*by A Mason, not by Max Boot/);
    const held = await json('verify', JSON.stringify(exact.matches[0]));
    expect(held).toMatchObject({ anchor: 'holds', verdict: 'exact' });
    const selectors = JSON.stringify({ ...exact.matches[0].selectors, revision: '0'.repeat(64) });
    expect((await counterpoint('verify', selectors)).stdout).toContain('REVISED ⚠');
    const empty = await counterpoint('verify', '…');
    expect([empty.status, empty.stdout]).toEqual([2, '']);
    expect(empty.stderr).toContain('no words to verify');
  });

  it('answers a claim or says that nothing does, and refuses what is no claim', async () => {
    const answer = await counterpoint('counter', 'The mill should be closed at once.', '--json');
    expect(JSON.parse(answer.stdout)).toEqual({
      claim: 'The mill should be closed at once.',
      counters: [],
      others: [],
      nothing: { reason: expect.stringMatching(/library/) },
    });
    expect(answer.status).toBe(0);
    const question = await counterpoint('counter', 'Should the mill be closed?');
    expect(question.stderr).toMatch(/question/);
    expect(question.status).toBe(2);
  });

  it('says "nothing" with exit 0, and the same text twice once', async () => {
    const answer = await counterpoint('--json', 'quote', 'photosynthesis');
    const { quotes, nothing } = JSON.parse(answer.stdout);
    expect([answer.status, quotes]).toEqual([0, []]);
    expect(nothing.reason).toContain('None of these words');
    const path = file('bridges.txt', ESSAY);
    await counterpoint('import', path);
    const again = await counterpoint('--json', 'import', path);
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stdout).documents[0]).toMatchObject({
      duplicate: true,
      warnings: [expect.stringContaining('already')],
    });
  });

  it('says of a text that it holds which options came to nothing, and how they come in', async () => {
    const path = file('bridges.txt', ESSAY);
    await counterpoint('import', path, '--outlet', 'The Span');
    const again = await counterpoint('import', path, '--author', 'A Mason', '--outlet', 'The Span');
    const advice = /--author was not used: `(remove [0-9a-f]+ --scope guild:local)` first/;
    expect(again.stdout).toMatch(advice);
    const [, remove] = advice.exec(again.stdout)!;
    expect((await counterpoint(...remove!.split(' '))).status).toBe(0);
    expect((await counterpoint('import', path, '--author', 'A Mason')).stdout).toContain('by A Mason');
    const pack = join(folder(), 'pack');
    await counterpoint('export', pack);
    const stated = await counterpoint('import', pack, '--author', 'A Mason', '--scope', 'guild:7');
    expect([stated.status, stated.stderr]).toEqual([2, expect.stringContaining('Leave out --author')]);
  });

  it('leaves a pack that ships as it is, and says where documents belong', async () => {
    const shipped = async () => (await json('documents', '--scope', 'pack:fall-of-mosul')).documents;
    const before = await shipped();
    const path = file('bridges.txt', ESSAY);
    for (const command of [
      ['import', path],
      ['remove', before[0].id],
    ]) {
      const refused = await counterpoint(...command, '--scope', 'pack:fall-of-mosul');
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/ships with.*guild:ID/)]);
    }
    expect(await shipped()).toEqual(before);
    expect((await counterpoint('import', path, '--scope', 'pack:bridges')).status).toBe(0);
  });

  it.skipIf(process.platform !== 'linux')('ends where a folder cannot be made, and says so', async () => {
    await counterpoint('import', file('bridges.txt', ESSAY));
    const place = '/proc/counterpoint/none';
    for (const args of [
      ['export', place],
      ['--library', place, 'documents'],
    ]) {
      const refused = await counterpoint(...args);
      expect([refused.status, refused.stderr]).toEqual([
        2,
        expect.stringMatching(/may not be written.*\/proc\/counterpoint.*another folder/),
      ]);
    }
  });

  it('exports a pack that imports back to the same bytes', async () => {
    const markdown = file(
      'verse.md',
      '---\ntitle: "A: verse"\nauthor: [A, B]\n---\n# Head\n\nOne *line*\\\nand two\\\nand three\n\n> Said so.\n',
    );
    await counterpoint('import', file('bridges.txt', `\n  ${ESSAY}\n\n`), markdown, '--scope', 'guild:9');
    const [first, second] = [join(folder(), 'first'), join(folder(), 'second')];
    expect((await counterpoint('export', first, '--scope', 'guild:9')).status).toBe(0);
    expect((await counterpoint('import', first, '--scope', 'guild:10')).status).toBe(0);
    await counterpoint('export', second, '--scope', 'guild:10');
    const bytes = (pack: string) =>
      readdirSync(join(pack, 'documents')).map((name) => [
        name,
        readFileSync(join(pack, 'documents', name), 'utf8'),
      ]);
    expect(bytes(second)).toEqual(bytes(first));
    const revisions = async (scope: string) =>
      (await json('documents', '--scope', scope)).documents
        .filter((document: { scope: string }) => document.scope === scope)
        .map((document: { revision: string }) => document.revision)
        .sort();
    expect(await revisions('guild:10')).toEqual(await revisions('guild:9'));
  });

  it('takes back the zip that it exports', async () => {
    const zip = join(folder(), 'out', 'pack.zip');
    expect((await counterpoint('export', zip, '--scope', 'pack:fall-of-mosul')).stdout).toContain(
      '1 file written',
    );
    expect((await counterpoint('import', zip, '--scope', 'guild:11')).status).toBe(0);
    const again = join(folder(), 'again.zip');
    await counterpoint('export', again, '--scope', 'guild:11');
    const names = (path: string) => Object.keys(unzipSync(readFileSync(path))).map((name) => basename(name));
    expect(names(again)).toEqual(names(zip));
    const { status, stderr } = await counterpoint('import', zip, '--title', 'Mine', '--scope', 'guild:12');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Leave out --title')]);
  });

  it('exports references and the argument map', async () => {
    const exported = async (format: string) => {
      const target = join(folder(), format);
      const scope = ['--scope', 'pack:fall-of-mosul'];
      expect((await counterpoint('export', target, '--format', format, ...scope)).status).toBe(0);
      return (name: string) => readFileSync(join(target, name), 'utf8');
    };
    const csl = await exported('csl');
    expect(JSON.parse(csl('documents.json'))).toContainEqual(
      expect.objectContaining({ title: 'The Fall of Mosul', author: [{ family: 'Boot', given: 'Max' }] }),
    );
    const words = 'But his heart was in troop withdrawal, not in a long-term commitment.';
    expect(JSON.parse(csl('quotes.json'))).toContainEqual(expect.objectContaining({ annote: words }));
    const bib = await exported('bibtex');
    expect(bib('documents.bib')).toContain('author = {Boot, Max}');
    expect(bib('quotes.bib')).toContain(words);
    expect((await exported('argdown'))('map.argdown')).toContain(`]: ${words} #passage`);
    await counterpoint('import', file('bridges.txt', ESSAY), '--scope', 'guild:13');
    const none = ['export', join(folder(), 'map'), '--format', 'argdown', '--scope', 'guild:13'];
    expect(await counterpoint(...none)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('no topics here'),
    });
    expect(existsSync(join(folder(), 'map'))).toBe(false);
  });

  it('shows how it is used', async () => {
    const help = await counterpoint('--help');
    expect(help.status).toBe(0);
    expect(help.stdout).toContain('Examples:');
    expect((await counterpoint('import', '--help')).stdout).toContain('--author');
  });

  it.each<[string, () => string[], RegExp]>([
    ['a missing file', () => ['import', join(folder(), 'none.txt')], /no file/],
    ['a folder', () => ['import', folder()], /pack\.yaml/],
    ['a folder among files', () => ['import', file('a.txt', ESSAY), folder()], /is a folder/],
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
    ['an export onto something', () => ['export', folder()], /not an empty folder/],
  ])('refuses %s in one sentence with exit 2', async (_what, args, message) => {
    const answer = await counterpoint(...args());
    expect(answer.stderr + answer.stdout).toMatch(message);
    expect(answer.status).toBe(2);
    expect(answer.stderr).not.toMatch(/\n\s+at /);
    const store = openLibraryStore(join(folder(), 'library'));
    expect(store.scopes().filter((scope) => scope.startsWith('guild:'))).toEqual([]);
    store.close();
  });

  it('refuses a file larger than the limit before reading it', async () => {
    const path = file('huge.txt', '');
    truncateSync(path, 100 * 1024 * 1024);
    const answer = await counterpoint('import', path);
    expect([answer.status, answer.stderr]).toEqual([2, expect.stringContaining('the limit is 32 MB')]);
  });

  it('tells of a library that it cannot write', async () => {
    rmSync(join(folder(), 'library'), { recursive: true });
    writeFileSync(join(folder(), 'library'), 'a file where a folder should be');
    const answer = await counterpoint('documents');
    expect(answer.status).toBe(2);
    expect(answer.stderr).toContain('--library');
  });

  it('takes operators and quotation marks in a query as words', async () => {
    const answer = await counterpoint('--json', 'quote', 'refugees" OR (money NEAR/2 *) AND -NOT: {x}');
    expect(answer.status).toBe(0);
    expect(JSON.parse(answer.stdout).query).toContain('NEAR/2');
  });
});
