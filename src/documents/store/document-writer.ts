import type { KeptText } from '../../language/kept-text.ts';
import type { Analysis } from '../analysis.ts';
import type { Block, PageStart, Span } from '../document.ts';
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
import { deleteRevision } from './document-remover.ts';
import { keepTopic } from './position-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';
import { termCounter } from './term-counts.ts';

export type NewDocument = {
  /** What it is called by where it comes from; it keeps that where no other document has it. */
  id?: string;
  title: string;
  metadata: Omit<Metadata, 'title' | 'topic'>;
  /** What it is read for; kept among the scope's topics. */
  topic?: Topic;
  format: DocumentDraft['format'];
  notes: KeptText[];
  content: DocumentContent;
  pages?: PageStart[];
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
      if (!duplicate) auditDocument(file, 'added', { after: document }, { by, at: documents[at]!.addedAt });
    return added;
  });
}

/**
 * Adds documents within a transaction that the caller has begun. The text of a removed document brings that
 * document back; what is an earlier revision of another document is the new one's text from then on.
 */
export function addWithin(
  file: ScopeFile,
  documents: NewDocument[],
  progress?: Progress,
  stretchesOf: (document: NewDocument) => AnalysedStretch[] = ({ content }) => analysed(content),
): Added[] {
  const written = documents.map((document) => {
    const hash = hashOf(document.content);
    const held = revisionHeld(file, hash);
    const isPresent = held !== undefined && !held.isRemoved && !held.isEarlier;
    const completes =
      isPresent && held.completeness === 'excerpts' && document.content.completeness === 'full';
    const duplicate = isPresent && !completes;
    if (duplicate) return { hash, duplicate };
    if (held) deleteRevision(file, held.revisionKey);
    const key =
      held && !held.isEarlier
        ? held.document
        : insertDocument(file, freeId(file, hash, document.id), document);
    describeDocument(file, key, document);
    writeRevision(file, key, document, stretchesOf(document), progress);
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

export function hashOf(content: DocumentContent): string {
  return content.completeness === 'full' ? revisionHash(content.text) : content.hash;
}

/** Where a scope holds a text. */
type HeldRevision = {
  revisionKey: number;
  document: number;
  completeness: StoredDocument['completeness'];
  isRemoved: boolean;
  isEarlier: boolean;
};

export function revisionHeld(file: ScopeFile, hash: string): HeldRevision | undefined {
  const row = file
    .rows(
      `SELECT r.key, d.key, d.completeness, d.removed_at IS NOT NULL, r.superseded_at IS NOT NULL
       FROM revision r JOIN document d ON d.key = r.document WHERE r.hash = ?`,
    )
    .get(hash) as unknown as [number, number, StoredDocument['completeness'], number, number] | undefined;
  if (!row) return undefined;
  const [revisionKey, document, completeness, isRemoved, isEarlier] = row;
  return { revisionKey, document, completeness, isRemoved: isRemoved === 1, isEarlier: isEarlier === 1 };
}

/** A document's id, another one where it belongs to a document that has been revised since, or removed. */
function freeId(file: ScopeFile, hash: string, wanted: string | undefined): string {
  const taken = file.rows('SELECT 1 FROM document WHERE id = ?');
  if (wanted !== undefined && !taken.get(wanted)) return wanted;
  for (let from = 0; ; from += 1) {
    const id = documentIdOf(hash.slice(from));
    if (!taken.get(id)) return id;
  }
}

function insertDocument(file: ScopeFile, id: string, { title, format, content, addedAt }: NewDocument) {
  return file.database
    .prepare('INSERT INTO document (id, title, completeness, format, added_at) VALUES (?, ?, ?, ?, ?)')
    .run(id, title, content.completeness, format, addedAt).lastInsertRowid as number;
}

type Described = Omit<NewDocument, 'content' | 'notes' | 'addedAt'> & {
  content: Pick<DocumentContent, 'completeness'>;
};

/** Keeps what is known of a document, in the place of what was known before. */
export function describeDocument(file: ScopeFile, key: number, document: Described): void {
  const { database } = file;
  const { metadata, topic, title, content, format } = document;
  if (topic) keepTopic(file, topic);
  database
    .prepare(
      `UPDATE document SET title = ?, outlet = ?, published = ?, source = ?, language = ?, completeness = ?,
       format = ?, topic = ?, removed_at = NULL WHERE key = ?`,
    )
    .run(
      title,
      metadata.outlet || null,
      metadata.published || null,
      metadata.source || null,
      metadata.language || null,
      content.completeness,
      format,
      topic?.id ?? null,
      key,
    );
  database.prepare('DELETE FROM document_author WHERE document = ?').run(key);
  const insertAuthor = database.prepare(
    'INSERT INTO document_author (document, place, name) VALUES (?, ?, ?)',
  );
  for (const [place, name] of (metadata.authors ?? []).entries()) insertAuthor.run(key, place, name);
}

/** Writes the present revision of a document that has none, within a transaction that the caller has begun. */
export function writeRevision(
  file: ScopeFile,
  documentKey: number,
  { content, notes, pages = [] }: Pick<NewDocument, 'content' | 'notes' | 'pages'>,
  stretches: AnalysedStretch[],
  progress?: Progress,
): void {
  const terms = termCounter(file);
  const { database } = file;
  const length = content.completeness === 'full' ? content.text.length : content.length;
  const revisionKey = database
    .prepare(
      `INSERT INTO revision (document, hash, length, notes, first_passage, last_passage, longest_voice)
       VALUES (?, ?, ?, ?, 0, -1, 0)`,
    )
    .run(documentKey, hashOf(content), length, JSON.stringify(notes)).lastInsertRowid as number;
  writeText(file, revisionKey, stretches);
  writeAnalysis(file, revisionKey, stretches, nextPassageKey(file), terms, progress);
  const insertPage = database.prepare('INSERT INTO page (revision, start, page) VALUES (?, ?, ?)');
  for (const { start, page } of pages) insertPage.run(revisionKey, start, page);
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
