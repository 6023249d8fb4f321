import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ScopeId } from '../../../src/documents/library.ts';
import { readPack } from '../../../src/documents/pack.ts';
import { writePack } from '../../../src/documents/pack-export.ts';
import { removeDocument } from '../../../src/documents/store/document-remover.ts';
import { openLibraryStore } from '../../../src/documents/store/library-store.ts';
import { addPack, installPack } from '../../../src/documents/store/pack-installer.ts';
import { temporaryStore } from '../../evidence/small-library.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { makeOlder } from '../store/older-library.ts';

const SHIPPED = fileURLToPath(new URL('../../../data/packs/fall-of-mosul', import.meta.url));
const NOW = '2026-01-01T00:00:00Z';
const GUILD: ScopeId = 'guild:1';

type Passage = { in: string; start: number; end: number; text: string; note?: string };
type MapFile = {
  documents: Record<string, string>;
  positions: {
    topic: string;
    author?: string;
    'author-of'?: string;
    stance: string;
    summary?: string;
    evidence?: Passage[];
    concessions?: Passage[];
    [field: string]: unknown;
  }[];
  rebuttals: { from: object; target: object; relation: string; manner: string; [field: string]: unknown }[];
};

/** The shipped pack with its map changed. */
function packWith(change: (map: MapFile) => void): string {
  const folder = join(temporaryFolder(), 'pack');
  cpSync(SHIPPED, folder, { recursive: true });
  const path = join(folder, 'map.yaml');
  const map = parse(readFileSync(path, 'utf8')) as MapFile;
  change(map);
  writeFileSync(path, stringify(map, { lineWidth: 0 }));
  return folder;
}

function importInto(folder: string) {
  const store = temporaryStore();
  addPack(store.file(GUILD), readPack(folder), NOW);
  return store;
}

const boots = (map: MapFile) => map.positions.find(({ author }) => author === 'Max Boot')!;

describe('a map', () => {
  it('is refused by file and field where a passage is not what the document says', () => {
    const wrong: [RegExp, (map: MapFile) => void][] = [
      [
        /map\.yaml: "positions\.0\.evidence\.0\.text": is not what “The Fall of Mosul” says at \[1630, 1822\): “There was no/,
        (map) => (boots(map).evidence![0]!.text = 'There was a compelling reason why.'),
      ],
      [
        /map\.yaml: "positions\.0\.evidence\.0\.text": is not what/,
        (map) => (boots(map).evidence![0]!.start += 1),
      ],
      [
        /"positions\.0\.evidence\.0": \[0, 1822\) lies outside of what the pack holds of “The Fall of Mosul”/,
        (map) => (boots(map).evidence![0]!.start = 0),
      ],
      [
        /"positions\.0\.evidence\.0\.in": “nowhere” is not among/,
        (map) => (boots(map).evidence![0]!.in = 'nowhere'),
      ],
      [/"documents\.other": is the revision of no document/, (map) => (map.documents.other = 'a'.repeat(64))],
      [/"positions\.0\.topic": “cheese” is not among the topics/, (map) => (boots(map).topic = 'cheese')],
      [/"positions\.0\.stance"/, (map) => (boots(map).stance = 'furious')],
      [/"positions\.0\.evidence": is to have at least one passage/, (map) => (boots(map).evidence = [])],
      [/"positions\.0\.summary": is to be one line in your own words/, (map) => delete boots(map).summary],
      [/"positions\.0\.evidence": is to be left out where/, (map) => (boots(map).stance = 'not stated')],
      [/"positions\.42": is the second position of this author/, (map) => map.positions.push(boots(map))],
      [/"positions\.0\.at"/, (map) => (boots(map).at = 'yesterday')],
    ];
    for (const [message, change] of wrong)
      expect(() => readPack(packWith((map) => void change(map))), message.source).toThrow(message);
  });

  it('never makes one author of two, or a name of none', () => {
    const wrong: [RegExp, (map: MapFile) => void][] = [
      [/“Unknown” names nobody; write "author-of"/, (map) => (boots(map).author = 'Unknown')],
      [/“an unnamed soldier” names nobody/, (map) => (boots(map).author = 'an unnamed soldier')],
      [
        /"positions\.2\.author-of": “The Fall of Mosul” names its author/,
        (map) => (map.positions[2]!['author-of'] = 'the-fall-of-mosul'),
      ],
      [
        /"positions\.0\.evidence\.0": “Containment \(opinion piece\)” is not by this author/,
        (map) => {
          map.positions[5]!['author-of'] = 'the-will-to-fight-forum-post';
          map.positions = [map.positions[5]!];
        },
      ],
      [/"positions\.0": is to have either "author" or "author-of"/, (map) => delete boots(map).author],
      [
        /"positions\.0\.evidence\.0": “The Fall of Mosul” is not by this author/,
        (map) => (boots(map).author = 'Ann Mason'),
      ],
    ];
    for (const [message, change] of wrong)
      expect(() => readPack(packWith((map) => void change(map))), message.source).toThrow(message);
  });

  it('never gives somebody else’s words as the author’s, and is then no part of the library at all', () => {
    const text =
      'The New York Times quotes one analyst suggesting that ISIS could “use cash reserves from Mosul’s banks, military equipment from seized military and police bases, and the release of 2,500 fighters from local jails to bolster its military and financial capacity.”';
    const folder = packWith((map) => {
      boots(map).evidence!.push({ in: 'the-fall-of-mosul', start: 746, end: 1007, text });
    });
    const store = temporaryStore();
    expect(() => addPack(store.file(GUILD), readPack(folder), NOW)).toThrow(
      /^map\.yaml: "positions\.0\.evidence\.4": The passage gives the words of one analyst as the author’s own/,
    );
    expect(store.library([GUILD])[0]!.documents()).toEqual([]);
    expect(store.library([GUILD])[0]!.topics()).toEqual([]);
  });

  it('has no text answer a later one, no author answer themselves, and no rebuttal of what is not there', () => {
    const earlier = (map: MapFile) =>
      map.rebuttals.find(
        ({ from, manner }) => 'author' in from && from.author === 'Max Boot' && manner === 'stands-against',
      )!;
    const wrong: [RegExp, (map: MapFile) => void][] = [
      [
        /"rebuttals\.\d+\.manner": is “answers”, but the text is older/,
        (map) => (earlier(map).manner = 'answers'),
      ],
      [/"rebuttals\.\d+": has one author on both sides/, (map) => (earlier(map).target = earlier(map).from)],
      [
        /"rebuttals\.0\.target": there is no position of this author on “refugees-first”/,
        (map) => {
          map.positions = map.positions.filter(({ topic, author }) => topic !== 'refugees-first' || !author);
          map.rebuttals[0]!.target = { topic: 'refugees-first', author: 'Max Boot' };
        },
      ],
    ];
    for (const [message, change] of wrong)
      expect(() => readPack(packWith((map) => void change(map))), message.source).toThrow(message);
  });

  it('says which topic is another one here, and takes back the whole import', () => {
    const store = importInto(SHIPPED);
    const folder = join(temporaryFolder(), 'pack');
    cpSync(SHIPPED, folder, { recursive: true });
    const manifest = join(folder, 'pack.yaml');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace('draw closer to Iran to stop ISIS', 'bomb Iran'),
    );
    expect(() => addPack(store.file(GUILD), readPack(folder), NOW)).toThrow(
      /another topic “iran” here already: “The United States should draw closer to Iran/,
    );
  });

  it('comes back to the same bytes from a server, with suggestions, notes and odd characters', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }).filter((words) => words.trim() === words && words !== ''),
        fc.constantFrom('suggested', 'approved'),
        (words, status) => {
          const store = importInto(
            packWith((map) => {
              Object.assign(boots(map), { summary: words, status, cue: words });
              boots(map).evidence![0]!.note = words;
            }),
          );
          const write = (scope: ScopeId) => {
            const folder = temporaryFolder();
            writePack(folder, { id: 'again', title: 'Again' }, store.library([scope])[0]!);
            return folder;
          };
          const first = write(GUILD);
          addPack(store.file('guild:2'), readPack(first), NOW);
          const bytes = (folder: string) => readFileSync(join(folder, 'map.yaml'), 'utf8');
          expect(bytes(write('guild:2'))).toBe(bytes(first));
          expect(store.library(['guild:2'])[0]!.positions()).toContainEqual(
            expect.objectContaining({ summary: words, cue: words, status }),
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  it('tells the history of a position that an import has changed', () => {
    const store = importInto(SHIPPED);
    const before = boots(parse(readFileSync(join(SHIPPED, 'map.yaml'), 'utf8')) as MapFile).summary;
    const folder = packWith((map) => Object.assign(boots(map), { summary: 'Told anew.', by: 'Ann Mason' }));
    addPack(store.file(GUILD), readPack(folder), NOW);
    addPack(store.file(GUILD), readPack(folder), NOW);
    const changes = store
      .library([GUILD])[0]!
      .changes({ subject: 'position', item: 'troops-after-2011\nmax boot' });
    expect(changes.map(({ action, by }) => [action, by])).toEqual([
      ['imported', 'the pack’s editors'.replace('’', "'")],
      ['imported', 'Ann Mason'],
    ]);
    expect(changes[1]).toMatchObject({ before: { summary: before }, after: { summary: 'Told anew.' } });
  });

  it('leaves no word of a removed document behind, and stays behind in an export without it', () => {
    const store = importInto(SHIPPED);
    const file = store.file(GUILD);
    const [reader] = store.library([GUILD]);
    removeDocument(file, reader!.documents().find(({ title }) => title === 'The Fall of Mosul')!);
    const tables = ['position', 'position_change', 'rebuttal'];
    const kept = tables.map((table) => JSON.stringify(file.database.prepare(`SELECT * FROM ${table}`).all()));
    expect(kept.join()).not.toContain('compelling reason');
    const folder = temporaryFolder();
    writePack(folder, { id: 'rest', title: 'Rest' }, store.library([GUILD])[0]!);
    const left = parse(readFileSync(join(folder, 'map.yaml'), 'utf8')) as MapFile;
    expect(
      left.positions.filter(({ evidence }) => evidence).every(({ author }) => author !== 'Max Boot'),
    ).toBe(true);
    expect(left.positions.length).toBeGreaterThan(20);
    addPack(store.file('guild:3'), readPack(folder), NOW);
  });
});

describe('a library file from before there were maps', () => {
  it('takes one in', () => {
    const folder = temporaryFolder();
    const first = openLibraryStore(folder);
    installPack(first.file('pack:fall-of-mosul'), readPack(SHIPPED), NOW);
    const { path } = first.file('pack:fall-of-mosul');
    first.close();
    makeOlder(path, 1);
    const store = openLibraryStore(folder);
    installPack(store.file('pack:fall-of-mosul'), readPack(SHIPPED), NOW);
    const [reader] = store.library(['pack:fall-of-mosul']);
    expect([reader!.positions().length, reader!.rebuttals().length]).toEqual([42, 32]);
    store.close();
  });
});
