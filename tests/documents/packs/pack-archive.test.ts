import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../../src/documents/pack.ts';
import { isPackZip, packZip, readPackZip } from '../../../src/documents/pack-archive.ts';
import { Refusal } from '../../../src/documents/refusal.ts';
import { installPack } from '../../../src/documents/store/pack-installer.ts';
import { temporaryStore } from '../../evidence/small-library.ts';

const SHIPPED = fileURLToPath(new URL('../../../data/packs/fall-of-mosul', import.meta.url));
const NOW = '2026-01-01T00:00:00Z';

/** The shipped pack's files, as its zip has them. */
async function zippedFiles(): Promise<Unzipped> {
  const store = temporaryStore();
  installPack(store.file('pack:fall-of-mosul'), readPack(SHIPPED), NOW);
  return unzipSync(await packZip(store.library(['pack:fall-of-mosul'])[0]!));
}

const bytes = (text: string) => new TextEncoder().encode(text);
const renamed = (files: Unzipped, name: (path: string) => string): Unzipped =>
  Object.fromEntries(Object.entries(files).map(([path, content]) => [name(path), content]));

describe('a zipped pack', () => {
  it('unpacks to one folder that is named by its id', async () => {
    const files = Object.keys(await zippedFiles());
    expect(files).toContain('fall-of-mosul/pack.yaml');
    expect(files).toContain('fall-of-mosul/map.yaml');
    expect(files.every((path) => path.startsWith('fall-of-mosul/'))).toBe(true);
  });

  it('is read however a program has zipped it: without a folder, with entries for folders, with notes of its own', async () => {
    const files = await zippedFiles();
    const wanted = readPackZip(zipSync(files));
    const ways: Zippable[] = [
      renamed(files, (path) => path.replace('fall-of-mosul/', '')),
      {
        'my pack/': bytes(''),
        'my pack/documents/': bytes(''),
        ...renamed(files, (path) => path.replace('fall-of-mosul', 'my pack')),
      },
      {
        ...files,
        '__MACOSX/fall-of-mosul/._pack.yaml': bytes('\0'),
        'fall-of-mosul/README.txt': bytes('Hello'),
      },
    ];
    for (const way of ways) {
      expect(isPackZip(zipSync(way))).toBe(true);
      expect(readPackZip(zipSync(way))).toEqual(wanted);
    }
    expect(wanted.contentHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says by file and field what is wrong in it', async () => {
    const files = await zippedFiles();
    const wrong: [RegExp, Unzipped][] = [
      [/pack\.yaml: "title"/, { ...files, 'fall-of-mosul/pack.yaml': bytes('id: x\n') }],
      [/^map\.yaml: "positions"/, { ...files, 'fall-of-mosul/map.yaml': bytes('positions: 3\n') }],
      [/^notes\.txt is neither/, { ...files, 'fall-of-mosul/documents/notes.txt': bytes('x') }],
      [/^older\/a\.txt is neither/, { ...files, 'fall-of-mosul/documents/older/a.txt': bytes('x') }],
      [/several packs/, { ...files, 'other/pack.yaml': bytes('id: x\n') }],
      [/no pack\.yaml in this zip/, { 'essay.md': bytes('# Essay\n') }],
    ];
    for (const [message, entries] of wrong) expect(() => readPackZip(zipSync(entries))).toThrow(message);
  });

  it('is refused where it unpacks beyond bounds, is cut off, or is none', async () => {
    const files = await zippedFiles();
    const bomb = zipSync({ ...files, 'fall-of-mosul/documents/a.md': new Uint8Array(8_000_000) });
    expect(() => readPackZip(bomb)).toThrow(/far more than a document/);
    const whole = zipSync(files);
    for (let length = 0; length < whole.length; length += 997)
      expect(() => readPackZip(whole.subarray(0, length)), `${length}`).toThrow(Refusal);
    const noPacks = [
      bytes('PK but no zip'),
      bytes(''),
      zipSync({ 'word/document.xml': bytes('<w/>') }),
      bomb,
    ];
    expect(noPacks.map(isPackZip)).toEqual([false, false, false, false]);
  });

  it('leads nowhere by the names of its entries', async () => {
    const files = await zippedFiles();
    const outside = readFileSync(join(SHIPPED, 'pack.yaml'));
    const pack = readPackZip(
      zipSync({ ...files, '../pack.yaml/../x/pack.yaml': outside, '/etc/pack.yaml': outside }),
    );
    expect(pack.id).toBe('fall-of-mosul');
  });
});
