import type { Analysis } from '../analysis.ts';
import type { Block, Span } from '../document.ts';
import type { DocumentContent } from '../document-content.ts';
import type { DocumentDraft, Metadata } from '../import/draft.ts';
import type { StoredDocument, Topic } from '../library.ts';
import { documentIdOf, revisionHash } from '../revision.ts';
import {
  type AnalysedStretch,
  analysed,
  nextPassageKey,
  type Progress,
  writeAnalysis,
} from './analysis-writer.ts';
import { auditDocument, TERMINAL } from './audit-log.ts';
import { removeWithin } from './document-remover.ts';
import { keepTopic } from './position-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';
import { termCounter } from './term-counts.ts';

export type NewDocument = {
  title: string;
  metadata: Omit<Metadata, 'title' | 'topic'>;
  /** What it is read for; kept among the scope's topics. */
  topic?: Topic;
  format: DocumentDraft['format'];
  notes: string[];
  content: DocumentContent;
  /** ISO 8601, the moment of the import. */
  addedAt: string;
};

/** A document that was added, or the one that holds the same text already. */
export type Added = { document: StoredDocument; boilerplate: Block[]; duplicate: boolean };

/** Adds documents in one transaction, with who did so: all of them or, where anything fails, none. */
export function addDocuments(
  file: ScopeFile,
  documents: NewDocument[],
  progress?: Progress,
  by = TERMINAL,
): Added[] {
  return inTransaction(file, () => {
    const added = addWithin(file, documents, progress);
    for (const [at, { document, duplicate }] of added.entries())
      if (!duplicate) auditDocument(file, 'added', document, { by, at: documents[at]!.addedAt });
    return added;
  });
}

/** Adds documents within a transaction that the caller has begun. */
export function addWithin(file: ScopeFile, documents: NewDocument[], progress: Progress = () => {}): Added[] {
  const written = documents.map((document) => {
    const hash = hashOf(document.content);
    const held = heldRevision(file, hash);
    const completes = held === 'excerpts' && document.content.completeness === 'full';
    // Read anew each time: the document may have come a moment ago, in this very import.
    if (completes)
      removeWithin(
        file,
        scopeReader(file)
          .documents()
          .find((stored) => stored.revision === hash)!,
      );
    const duplicate = held !== undefined && !completes;
    if (!duplicate) writeDocument(file, document, hash, progress);
    return { hash, duplicate };
  });
  tidyIndex(file);
  const after = scopeReader(file);
  const byHash = new Map(after.documents().map((document) => [document.revision, document]));
  return written.map(({ hash, duplicate }) => {
    const document = byHash.get(hash)!;
    const boilerplate = after.blocks(document.revisionKey).filter((block) => block.boilerplate);
    return { document, boilerplate, duplicate };
  });
}

/** Passages up to which the index is made one piece after every import; it takes 0.1 s for as many. */
const ALWAYS_TIDY = 150_000;
/** Pages that are merged after an import into a larger library. */
const MERGED_PAGES = 2_000;

/** Each import leaves the index in more pieces, and a search has to look into every one of them. */
export function tidyIndex(file: ScopeFile): void {
  const { passages } = file.database.prepare('SELECT count(*) AS passages FROM passage').get() as {
    passages: number;
  };
  if (passages <= ALWAYS_TIDY)
    file.database.exec("INSERT INTO passage_index(passage_index) VALUES ('optimize')");
  else file.database.exec(`INSERT INTO passage_index(passage_index, rank) VALUES ('merge', ${MERGED_PAGES})`);
}

function hashOf(content: DocumentContent): string {
  return content.completeness === 'full' ? revisionHash(content.text) : content.hash;
}

function heldRevision(file: ScopeFile, hash: string): StoredDocument['completeness'] | undefined {
  const row = file
    .rows('SELECT d.completeness FROM revision r JOIN document d ON d.key = r.document WHERE r.hash = ?')
    .get(hash) as unknown as [StoredDocument['completeness']] | undefined;
  return row?.[0];
}

function writeDocument(file: ScopeFile, document: NewDocument, hash: string, progress: Progress): void {
  const terms = termCounter(file);
  const { database } = file;
  const { metadata, topic, content } = document;
  if (topic) keepTopic(file, topic);
  const { lastInsertRowid: documentKey } = database
    .prepare(
      `INSERT INTO document (id, title, outlet, published, source, language, completeness, format, added_at, topic)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      documentIdOf(hash),
      document.title,
      metadata.outlet ?? null,
      metadata.published ?? null,
      metadata.source ?? null,
      metadata.language ?? null,
      content.completeness,
      document.format,
      document.addedAt,
      topic?.id ?? null,
    );
  const insertAuthor = database.prepare(
    'INSERT INTO document_author (document, place, name) VALUES (?, ?, ?)',
  );
  for (const [place, name] of (metadata.authors ?? []).entries()) insertAuthor.run(documentKey, place, name);
  const length = content.completeness === 'full' ? content.text.length : content.length;
  const revisionKey = database
    .prepare(
      `INSERT INTO revision (document, hash, length, notes, first_passage, last_passage, longest_voice)
       VALUES (?, ?, ?, ?, 0, -1, 0)`,
    )
    .run(documentKey, hash, length, JSON.stringify(document.notes)).lastInsertRowid as number;
  const stretches = analysed(content);
  writeText(file, revisionKey, stretches);
  writeAnalysis(file, revisionKey, stretches, nextPassageKey(file), terms, progress);
  terms.store();
}

function writeText({ database }: ScopeFile, revisionKey: number, stretches: AnalysedStretch[]): void {
  const insert = database.prepare('INSERT INTO chunk (revision, start, "end", text) VALUES (?, ?, ?, ?)');
  for (const { analysis, offset } of stretches)
    for (const { start, end } of chunksOf(analysis))
      insert.run(revisionKey, start + offset, end + offset, analysis.text.slice(start, end));
}

/** A chunk is read as a whole for any slice of it, so it is kept to about a page. */
const CHUNK_UNITS = 4_096;

/** Cuts a text into pieces that join up to the whole; every cut is where a sentence begins. */
function chunksOf({ text, sentences }: Analysis): Span[] {
  const chunks: Span[] = [];
  let start = 0;
  for (const sentence of sentences) {
    if (sentence.start - start < CHUNK_UNITS) continue;
    chunks.push({ start, end: sentence.start });
    start = sentence.start;
  }
  if (start < text.length) chunks.push({ start, end: text.length });
  return chunks;
}
