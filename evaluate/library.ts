import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Library, Topic } from '../src/documents/library.ts';
import { addDocuments, type NewDocument } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { writeTopic } from '../src/documents/store/position-writer.ts';
import type { ScopeFile } from '../src/documents/store/scope-file.ts';

/** A text of a data set, and whatever is known of it. */
export type Text = {
  title: string;
  text: string;
  authors?: string[];
  blocks?: { start: number; end: number }[];
};

/** Runs `use` on a library that holds these texts and nothing else, and clears it away. */
export function withTexts<T>(texts: Text[], use: (library: Library) => T, topics: Topic[] = []): T {
  return withDocuments(texts.map(newDocument), use, topics);
}

/** The same for documents as an import or a pack prepares them. */
export function withDocuments<T>(
  documents: Omit<NewDocument, 'addedAt'>[],
  use: (library: Library) => T,
  topics: Topic[] = [],
): T {
  const addedAt = new Date(0).toISOString();
  return withFilled((file) => {
    for (const topic of topics) writeTopic(file, topic);
    addDocuments(
      file,
      documents.map((document) => ({ ...document, addedAt })),
    );
  }, use);
}

/** The same for whatever `fill` puts into the library's one file. */
export function withFilled<T>(fill: (file: ScopeFile) => void, use: (library: Library) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-evaluate-'));
  const store = openLibraryStore(folder);
  try {
    fill(store.file('guild:evaluate'));
    return use(store.library(['guild:evaluate']));
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Where the set divides its text itself, each part is a paragraph as it stands. */
function newDocument({ title, text, authors = [], blocks }: Text): Omit<NewDocument, 'addedAt'> {
  const marked = blocks?.map((block, index) => ({
    ...block,
    kind: 'paragraph' as const,
    paragraph: index + 1,
  }));
  return {
    title,
    metadata: { authors },
    format: marked ? 'html' : 'text',
    notes: [],
    content: { completeness: 'full', text, ...(marked && { blocks: marked }) },
  };
}
