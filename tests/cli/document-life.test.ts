import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terminalOnLibrary } from './terminal.ts';

const { folder, counterpoint, json } = terminalOnLibrary();

function file(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

describe('the life of a document in the terminal', () => {
  it('goes on with a new text, told beforehand and remembered', async () => {
    const first = file('first.txt', 'The pelicans nest on the old pier. Nobody feeds them.\n');
    const second = file('second.txt', 'The pelicans nest on the old pier. Everybody feeds them.\n');
    const { id, revision } = (await json('import', first, '--title', 'Pelicans')).documents[0];
    const dry = await counterpoint('revise', id, second, '--dry-run');
    expect(dry.stdout).toContain('0 added, 0 removed, 1 changed, 0 as they were.');
    expect(dry.stdout).toContain('- Nobody feeds them.');
    const { revised } = await json('revise', id, second);
    expect(revised).toMatchObject({ id, title: 'Pelicans', passages: 2 });
    const exact = 'Nobody feeds them.';
    const old = JSON.stringify({ exact, start: 35, end: 53, revision });
    expect((await counterpoint('verify', old)).stdout).toContain(
      'an earlier revision of “Pelicans” said these words',
    );
  });

  it('ends, and can begin again', async () => {
    const text = file('text.txt', 'The pelicans nest on the old pier.\n');
    const { id } = (await json('import', text, '--title', 'Pelicans')).documents[0];
    await counterpoint('remove', id);
    expect((await json('quote', 'pelicans')).quotes).toEqual([]);
    expect((await counterpoint('restore')).stdout).toContain(`${id}  Pelicans, removed `);
    expect((await counterpoint('restore', id)).stdout).toBe(`+ ${id}  Pelicans\n`);
    expect((await json('quote', 'pelicans')).quotes).not.toEqual([]);
  });

  it('says how to mend what cannot be done', async () => {
    const text = file('text.txt', 'The pelicans nest on the old pier.\n');
    const { id } = (await json('import', text)).documents[0];
    for (const [args, why] of [
      [['restore', 'ffffffffffff'], /No document ffffffffffff was removed/],
      [['revise', 'ffffffffffff', text], /no document ffffffffffff to revise/],
      [['revise', id, text], /nothing would change/],
    ] as const) {
      const { status, stderr } = await counterpoint(...args);
      expect([args, status]).toEqual([args, 2]);
      expect(stderr).toMatch(why);
    }
  });
});
