import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANALYSIS_VERSION, isOutdated } from '../../../src/documents/analysis-version.ts';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { documentsOf, type ScopeId } from '../../../src/documents/library.ts';
import { readPack } from '../../../src/documents/pack.ts';
import { prepareDocument } from '../../../src/documents/preparation.ts';
import { forgetAnalysis, removeDocument } from '../../../src/documents/store/document-remover.ts';
import { addDocuments } from '../../../src/documents/store/document-writer.ts';
import { type LibraryStore, openLibraryStore } from '../../../src/documents/store/library-store.ts';
import { addPack } from '../../../src/documents/store/pack-installer.ts';
import { renewDocument, renewLibrary } from '../../../src/documents/store/renewal.ts';
import { positionsOn } from '../../../src/evidence/positions.ts';
import { findQuotes } from '../../../src/evidence/quotes.ts';
import { topicsIn } from '../../../src/evidence/topics.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { makeOlder } from './older-library.ts';

const GUILD: ScopeId = 'guild:1';
const NOW = '2026-01-01T00:00:00Z';
const SHIPPED = fileURLToPath(new URL('../../../data/packs/fall-of-mosul', import.meta.url));
const CLI = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

const TEXTS: [name: string, text: string][] = [
  [
    'plain.txt',
    'On Ferries\n\nBy Ann Mason\n\nThe ferry drowned “eleven merchants,” he said. Perhaps it will be moder-\nation itself.\n\nSubscribe to our newsletter!\n',
  ],
  [
    'marked.md',
    '# On Piers\n\nA pier stands. “It will fall,” the mason said.\n\n```\nconst pier = 1;\n```\n\n> The river takes all.\n>\n> — Bo Rower\n\n| a | b |\n|---|---|\n| c | d |\n',
  ],
  [
    'page.html',
    '<html><body><article><h1>On Weirs</h1><p>A weir holds the river back. Should it be built at all?</p><ul><li>It is dear.</li></ul></article></body></html>',
  ],
];

let folder: string;
let store: LibraryStore;

beforeEach(() => {
  folder = temporaryFolder();
  store = openLibraryStore(join(folder, 'library'));
});

afterEach(() => store.close());

async function importTexts(texts = TEXTS) {
  for (const [name, text] of texts) {
    const draft = await readDocument(new TextEncoder().encode(text), name);
    addDocuments(store.file(GUILD), [prepareDocument(draft, name, {}, store.library([GUILD]), NOW)]);
  }
}

const documents = () => documentsOf(store.library([GUILD]));

/** What older rules may have left: other terms, passages, voices and blocks, but for what formats mark. */
function readByOlderRules(): void {
  store.file(GUILD).database.exec(`
    UPDATE revision SET analysis = 0;
    DELETE FROM voice;
    UPDATE block SET boilerplate = NULL WHERE stated = 0;
    UPDATE term SET term = 'older-' || term WHERE key % 3 = 0;
    UPDATE passage SET "end" = start + 3, modes = '[]';
  `);
}

/** Everything that is read from a document, without the keys. */
function told() {
  const [scope] = store.library([GUILD]);
  const { database } = store.file(GUILD);
  const terms = database.prepare('SELECT term, passages FROM term ORDER BY term').all();
  const found = scope!.documents().map((document) => {
    const { revisionKey, firstPassage, lastPassage, ...rest } = document;
    const span = { start: 0, end: document.length };
    const keys = Array.from({ length: lastPassage - firstPassage + 1 }, (_, at) => firstPassage + at);
    return {
      ...rest,
      text: scope!.slice(revisionKey, 0, document.length),
      blocks: scope!.blocks(revisionKey),
      voices: scope!.voicesWithin(document, span),
      sentences: scope!.sentencesAround(revisionKey, span, span),
      passages: scope!
        .passages(keys)
        .map(({ key: _key, revisionKey: _revision, terms, ...row }) => ({ ...row, words: terms.length })),
    };
  });
  return { found, terms };
}

describe('documents that older rules have read', () => {
  it('are read anew as an import would read them, plain, Markdown and HTML', async () => {
    await importTexts();
    const fresh = told();
    expect(fresh.found.map(({ analysis }) => analysis)).toEqual(TEXTS.map(() => ANALYSIS_VERSION));
    readByOlderRules();
    expect(told()).not.toEqual(fresh);
    const places = () => documents().map(({ firstPassage, lastPassage }) => [firstPassage, lastPassage]);
    const before = places();
    expect([...renewLibrary(store, store.scopes())].map(({ title, error }) => [title, error])).toEqual(
      fresh.found.map(({ title }) => [title, undefined]),
    );
    expect(told()).toEqual(fresh);
    expect([...renewLibrary(store, store.scopes())]).toEqual([]);
    expect(places()).toEqual(before);
    const [quote] = findQuotes(store.library([GUILD]), 'moderation').quotes;
    expect(quote!.text).toContain('moder-\nation');
    expect(findQuotes(store.library([GUILD]), '"const pier"').quotes).toEqual([]);
  });

  it('keep the places of positions, and excerpts stay excerpts', () => {
    addPack(store.file(GUILD), readPack(SHIPPED), NOW);
    const positions = () => {
      const library = store.library([GUILD]);
      return topicsIn(library).map((topic) => positionsOn(library, topic));
    };
    const [before, fresh] = [positions(), told()];
    readByOlderRules();
    expect([...renewLibrary(store, [GUILD])]).toHaveLength(3);
    expect(told()).toEqual(fresh);
    expect(positions()).toEqual(before);
  });

  it('are those of a library file from before versions were kept', async () => {
    await importTexts();
    const { path } = store.file(GUILD);
    const fresh = told();
    store.close();
    makeOlder(path, 2);
    store = openLibraryStore(join(folder, 'library'));
    expect(documents().map(({ analysis }) => analysis)).toEqual([0, 0, 0]);
    expect([...renewLibrary(store, [GUILD])]).toHaveLength(3);
    expect(told()).toEqual(fresh);
  });

  it('find room behind the others where they have more passages now', async () => {
    await importTexts();
    const fresh = told();
    const [first, second, third] = documents();
    const file = store.file(GUILD);
    // Older rules that found nothing in the first document that could be quoted.
    forgetAnalysis(file, first!.revisionKey);
    file.database
      .prepare('UPDATE revision SET analysis = 0, first_passage = ?, last_passage = ? WHERE key = ?')
      .run(second!.firstPassage, second!.firstPassage - 1, first!.revisionKey);
    expect(findQuotes(store.library([GUILD]), 'moderation').quotes).toEqual([]);
    expect([...renewLibrary(store, [GUILD])]).toHaveLength(1);
    expect(documents().map(({ id }) => id)).toEqual([second, third, first].map((document) => document!.id));
    expect(told().found).toEqual(expect.arrayContaining(fresh.found));
    expect(told().terms).toEqual(fresh.terms);
    expect(findQuotes(store.library([GUILD]), 'moderation').quotes).toHaveLength(1);
  });

  it('are left alone where they are gone, done by another, or read by a newer version', async () => {
    await importTexts();
    readByOlderRules();
    const [first, second, third] = documents();
    removeDocument(store.file(GUILD), first!);
    store
      .file(GUILD)
      .database.exec(
        `UPDATE revision SET analysis = ${ANALYSIS_VERSION + 1} WHERE key = ${third!.revisionKey}`,
      );
    expect(renewDocument(store.file(GUILD), first!)).toBe(false);
    expect(renewDocument(store.file(GUILD), second!)).toBe(true);
    expect(renewDocument(store.file(GUILD), second!)).toBe(false);
    expect(renewDocument(store.file(GUILD), third!)).toBe(false);
    expect(
      documents()
        .map(({ analysis }) => analysis)
        .sort(),
    ).toEqual([ANALYSIS_VERSION, ANALYSIS_VERSION + 1]);
  });

  it('do not keep the others from being read where one cannot be', async () => {
    await importTexts();
    readByOlderRules();
    const [first] = documents();
    store.file(GUILD).database.exec(`DELETE FROM chunk WHERE revision = ${first!.revisionKey}`);
    const renewed = [...renewLibrary(store, [GUILD])];
    expect(renewed).toHaveLength(3);
    expect(renewed.filter(({ error }) => error).map(({ id }) => id)).toEqual([first!.id]);
    expect(
      documents()
        .filter(isOutdated)
        .map(({ id }) => id),
    ).toEqual([first!.id]);
  });
});

const book = (at: number) =>
  Array.from(
    { length: 400 },
    (_, line) =>
      `Paragraph ${line} of book ${at} says that “the ferry is dear,” and perhaps it may sink again.`,
  ).join('\n\n');

describe('a renewal', () => {
  it('that is killed leaves each document as it was or read anew, and goes on the next time', async () => {
    await importTexts(Array.from({ length: 6 }, (_, at) => [`${at}.txt`, book(at)]));
    const fresh = told();
    readByOlderRules();
    store.close();
    let lines = 0;
    for (const wanted of [1, 2]) {
      const child = spawn(process.execPath, [CLI, '--library', folder, 'renew', '--scope', GUILD]);
      child.stdout.on('data', (data: Buffer) => {
        lines += data.toString().split('\n').length - 1;
        if (lines >= wanted) child.kill('SIGKILL');
      });
      await once(child, 'exit');
    }
    store = openLibraryStore(join(folder, 'library'));
    expect(store.file(GUILD).database.prepare('PRAGMA integrity_check').get()).toEqual({
      integrity_check: 'ok',
    });
    expect(documents().filter((document) => !isOutdated(document)).length).toBeGreaterThanOrEqual(lines);
    for (const _ of renewLibrary(store, [GUILD]));
    expect(told()).toEqual(fresh);
    expect(readFileSync(store.file(GUILD).path).length).toBeGreaterThan(0);
  });
});
