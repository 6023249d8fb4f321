import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putBuiltLibrary } from '../built-library.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-positions-'));
  await putBuiltLibrary(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function counterpoint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--library', folder, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

describe('positions in the terminal', () => {
  it('shows the grid of a topic, one position, and all of an author’s, as JSON and in words', () => {
    const { topics } = counterpoint('--json', 'topics').json();
    expect(topics.length).toBeGreaterThanOrEqual(8);
    expect(topics.find(({ id }: { id: string }) => id === 'obama-policy').stances).toEqual({
      for: 2,
      'not stated': 1,
    });
    const grid = counterpoint('--json', 'positions', '--topic', 'leaving Iraq').json();
    expect(grid.topic).toMatchObject({ id: 'troops-after-2011' });
    expect(grid.positions).toHaveLength(3);
    for (const position of grid.positions)
      expect(Object.keys(position)).toEqual(
        expect.arrayContaining(['author', 'stance', 'summary', 'status', 'evidence', 'concessions']),
      );
    const one = counterpoint('--json', 'position', '--author', 'Boot', '--topic', 'leaving Iraq').json();
    expect(one).toMatchObject({
      topic: { id: 'troops-after-2011' },
      positions: [{ author: 'Max Boot', stance: 'for' }],
    });
    expect(one.positions[0].evidence[0]).toMatchObject({
      start: 1630,
      document: { title: 'The Fall of Mosul' },
      voices: [{ kind: 'author' }],
    });
    const all = counterpoint('--json', 'position', '--author', 'unknown').json();
    expect(all.positions).toHaveLength(14);
    const told = counterpoint('positions', '--topic', 'Obama');
    expect(told.stdout).toMatch(/^For: Max Boot$/m);
    expect(told.stdout).toContain('Summary, not a quotation: Obama wanted to withdraw');
    expect(told.stdout).toContain('Agreed, for: Max Boot, Unknown author of “Containment (opinion piece)”');
    expect(counterpoint('position', '--topic', 'Obama').stdout).toBe(told.stdout);
  });

  it('lets a curator add, edit, approve and reject, and tells the history', () => {
    const essay = join(folder, 'essay.txt');
    writeFileSync(
      essay,
      'Aid for refugees is a duty. Of course, it is dear. It saves more lives than bombs.\n',
    );
    counterpoint('import', essay, '--author', 'Ann Mason');
    const which = ['--author', 'Mason', '--topic', 'refugees-first'];
    const added = counterpoint(
      ...['--json', 'position', 'add', ...which, '--stance', 'for', '--summary', 'Aid saves more lives.'],
      ...['--evidence', 'saves more lives than bombs', '--concession', 'it is dear', '--by', 'Cy'],
    );
    expect(added.json().positions).toMatchObject([
      {
        status: 'approved',
        by: 'Cy',
        evidence: [{ text: 'It saves more lives than bombs.' }],
        concessions: [{ text: 'Of course, it is dear.' }],
      },
    ]);
    const edited = counterpoint('--json', 'position', 'edit', ...which, '--stance', 'mixed', '--by', 'Di');
    expect(edited.json().positions[0]).toMatchObject({
      stance: 'mixed',
      by: 'Di',
      summary: 'Aid saves more lives.',
    });
    expect(counterpoint('position', 'approve', ...which)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is approved already, by Di'),
    });
    const rejected = counterpoint('--json', 'position', 'reject', ...which, '--by', 'Ed');
    expect(rejected.json().positions[0]).toMatchObject({ stance: 'not stated', status: null });
    const { changes } = counterpoint('--json', 'position', 'history', ...which).json();
    expect(changes.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
      ['added', 'Cy'],
      ['edited', 'Di'],
      ['rejected', 'Ed'],
    ]);
    expect(counterpoint('position', 'history', ...which).stdout).toMatch(
      /edited by Di \[guild:local\]: mixed/,
    );
  });

  it('brings a pack’s map into a server, and back out of it', () => {
    const pack = fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url));
    expect(counterpoint('import', pack, '--scope', 'guild:7').status).toBe(0);
    const out = join(folder, 'out');
    const { files } = counterpoint('--json', 'export', out, '--scope', 'guild:7').json();
    expect(files).toContain('map.yaml');
    const alone = join(folder, 'alone');
    counterpoint(
      'position',
      'edit',
      '--author',
      'Boot',
      '--topic',
      'iran',
      '--summary',
      'Shorter.',
      '--by',
      'Cy',
    );
    const left = counterpoint('export', alone);
    expect(left.status).toBe(0);
    expect(left.stderr).toBe('');
  });

  it('says what stays behind where a server’s positions rest on a pack’s documents', () => {
    counterpoint(
      'position',
      'edit',
      '--author',
      'forum',
      '--topic',
      'iran',
      '--stance',
      'mixed',
      '--by',
      'Cy',
    );
    const left = counterpoint('export', join(folder, 'out'));
    expect(left.stderr).toMatch(/^1 entry of the argument map stayed behind/);
    expect(
      counterpoint('--library', folder, 'import', join(folder, 'out'), '--scope', 'guild:8').status,
    ).toBe(0);
  });

  it.each([
    [
      'an empty summary',
      ['position', 'edit', '--author', 'Boot', '--topic', 'iran', '--summary', ' '],
      /The summary is empty/,
    ],
    [
      'a change that nobody vouches for',
      ['position', 'reject', '--author', 'Boot', '--topic', 'iran', '--by', ''],
      /Say who vouches/,
    ],
    ['nothing that is asked for', ['position'], /Name --topic, --author or both/],
    ['an ambiguous topic', ['positions', '--topic', 'troops'], /Several topics fit “troops”: “The United/],
    ['an author who is not there', ['position', '--author', 'Max Bot'], /Did you mean “Max Boot”\?/],
    ['a curation of nobody', ['position', 'reject', '--topic', 'iran'], /Name both: --author and --topic/],
    [
      'a shipped pack',
      ['position', 'reject', '--author', 'Boot', '--topic', 'iran', '--scope', 'pack:fall-of-mosul'],
      /ships with Counterpoint/,
    ],
    [
      'a new position without a stance',
      ['position', 'add', '--author', 'Boot', '--topic', 'iran'],
      /Say --stance/,
    ],
    [
      'words that are not the author’s',
      [
        'position',
        'edit',
        '--author',
        'Boot',
        '--topic',
        'iran',
        '--evidence',
        'use cash reserves from Mosul’s banks',
        '--stance',
        'for',
      ],
      /gives the words of one analyst as the author’s own/,
    ],
  ])('refuses %s in one sentence', (_what, args, message) => {
    const { status, stderr, stdout } = counterpoint(...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
