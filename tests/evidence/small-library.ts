import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, onTestFinished } from 'vitest';
import type { DocumentContent } from '../../src/documents/document-content.ts';
import type { Metadata } from '../../src/documents/import/draft.ts';
import type { Library, ScopeId, Topic } from '../../src/documents/library.ts';
import { addDocuments } from '../../src/documents/store/document-writer.ts';
import { type LibraryStore, openLibraryStore } from '../../src/documents/store/library-store.ts';

type SmallText = { title?: string; text: string; scope?: ScopeId; topic?: Topic } & Omit<
  Metadata,
  'title' | 'topic'
>;

function storeInAFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-evidence-'));
  const store = openLibraryStore(folder);
  const end = () => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store, end };
}

/** A store that is gone when the test is over. */
export function temporaryStore(): LibraryStore {
  const { store, end } = storeInAFolder();
  onTestFinished(end);
  return store;
}

export function addText(
  store: LibraryStore,
  { title = 'A text', text, scope = 'guild:1', topic, ...metadata }: SmallText,
) {
  return addContent(store, scope, title, metadata, { completeness: 'full', text }, topic);
}

export function addContent(
  store: LibraryStore,
  scope: ScopeId,
  title: string,
  metadata: Metadata,
  content: DocumentContent,
  topic?: Topic,
) {
  const [added] = addDocuments(store.file(scope), [
    {
      title,
      metadata,
      format: 'text',
      notes: [],
      content,
      addedAt: '2026-01-01T00:00:00Z',
      ...(topic && { topic }),
    },
  ]);
  return added!;
}

/** A library of one server with these texts, for one test. */
export function libraryOf(...texts: (string | SmallText)[]): Library {
  return filled(temporaryStore(), texts);
}

/** A library of one server with these texts, for all tests that follow in the file or `describe`. */
export function sharedLibraryOf(...texts: (string | SmallText)[]): () => Library {
  let library: Library;
  beforeAll(() => {
    const { store, end } = storeInAFolder();
    library = filled(store, texts);
    return end;
  });
  return () => library;
}

function filled(store: LibraryStore, texts: (string | SmallText)[]): Library {
  for (const [index, text] of texts.entries())
    addText(store, typeof text === 'string' ? { title: `Text ${index + 1}`, text } : text);
  return store.library(['guild:1']);
}
