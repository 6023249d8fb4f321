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
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-life-'));
  await putBuiltLibrary(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function counterpoint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--library', folder, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the life of a document in the terminal', () => {
  it('goes on with a new text, told beforehand and remembered', () => {
    const first = file('first.txt', 'The pelicans nest on the old pier. Nobody feeds them.\n');
    const second = file('second.txt', 'The pelicans nest on the old pier. Everybody feeds them.\n');
    const { id, revision } = counterpoint('--json', 'import', first, '--title', 'Pelicans').json()
      .documents[0];
    const dry = counterpoint('revise', id, second, '--dry-run');
    expect(dry.stdout).toContain('0 added, 0 removed, 1 changed, 0 as they were.');
    expect(dry.stdout).toContain('- Nobody feeds them.');
    const { revised } = counterpoint('--json', 'revise', id, second).json();
    expect(revised).toMatchObject({ id, title: 'Pelicans', passages: 2 });
    const exact = 'Nobody feeds them.';
    const old = JSON.stringify({ exact, start: 35, end: 53, revision });
    expect(counterpoint('verify', old).stdout).toContain(
      'an earlier revision of “Pelicans” said these words',
    );
  });

  it('ends, and can begin again', () => {
    const text = file('text.txt', 'The pelicans nest on the old pier.\n');
    const { id } = counterpoint('--json', 'import', text, '--title', 'Pelicans').json().documents[0];
    counterpoint('remove', id);
    expect(counterpoint('--json', 'quote', 'pelicans').json().quotes).toEqual([]);
    expect(counterpoint('restore').stdout).toContain(`${id}  Pelicans, removed `);
    expect(counterpoint('restore', id).stdout).toBe(`+ ${id}  Pelicans\n`);
    expect(counterpoint('--json', 'quote', 'pelicans').json().quotes).not.toEqual([]);
  });

  it('says how to mend what cannot be done', () => {
    const text = file('text.txt', 'The pelicans nest on the old pier.\n');
    const { id } = counterpoint('--json', 'import', text).json().documents[0];
    for (const [args, why] of [
      [['restore', 'ffffffffffff'], /No document ffffffffffff was removed/],
      [['revise', 'ffffffffffff', text], /no document ffffffffffff to revise/],
      [['revise', id, text], /nothing would change/],
    ] as const) {
      const { status, stderr } = counterpoint(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toMatch(why);
    }
  });
});
