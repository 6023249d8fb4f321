import { type AnalysedPassage, type Analysis, analyse, blocksOf, passagesOf } from '../analysis.ts';
import type { Block, PageStart, QuotedVoice, Span } from '../document.ts';
import { foldedText } from '../folding.ts';
import type { DocumentDraft, Metadata } from '../import/draft.ts';
import type { StoredDocument } from '../library.ts';
import { meaningOfVectors } from '../meaning.ts';
import { documentIdOf, revisionHash } from '../revision.ts';
import { deleteRevision } from './document-remover.ts';
import { packPassage } from './passage-content.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';
import { type CountedTerm, type TermCounter, termCounter } from './term-counts.ts';

/** A stretch of a longer text that may be shown, with its place in that text. */
type Excerpt = { start: number; paragraph: number; text: string };

/** What is stored of a document: all of its text, or excerpts of a text that is known by its hash alone. */
export type DocumentContent =
  | { completeness: 'full'; text: string; blocks?: Block[] }
  | { completeness: 'excerpts'; hash: string; length: number; excerpts: Excerpt[] };

export type NewDocument = {
  title: string;
  metadata: Metadata;
  format: DocumentDraft['format'];
  notes: string[];
  content: DocumentContent;
  pages?: PageStart[];
  /** ISO 8601, the moment of the import. */
  addedAt: string;
};

/** A document that was added, or the one that holds the same text already. */
export type Added = { document: StoredDocument; boilerplate: Block[]; duplicate: boolean };

/** Called now and then with the number of passages written so far. */
export type Progress = (passages: number) => void;

/** Adds documents in one transaction: all of them or, where anything fails, none. */
export function addDocuments(file: ScopeFile, documents: NewDocument[], progress?: Progress): Added[] {
  return inTransaction(file, () => addWithin(file, documents, progress));
}

/** A text as it was analysed, and where it begins in the full text. */
export type AnalysedStretch = { analysis: Analysis; offset: number };

/** The analysis of all that is stored of a document; this is most of an import's work. */
export function* analysed(content: DocumentContent): Generator<AnalysedStretch> {
  if (content.completeness === 'full') {
    yield { analysis: analyse(content.text, blocksOf(content.text, content.blocks)), offset: 0 };
    return;
  }
  for (const { text, paragraph, start } of content.excerpts) {
    const blocks: Block[] = [{ kind: 'paragraph', paragraph, start: 0, end: text.length }];
    yield { analysis: analyse(text, blocks), offset: start };
  }
}

/**
 * Adds documents within a transaction that the caller has begun. The text of a
 * removed document brings that document back; what is an earlier revision of another document is the
 * new one's text from then on.
 */
export function addWithin(
  file: ScopeFile,
  documents: NewDocument[],
  progress: Progress = () => {},
  stretchesOf: (document: NewDocument) => Iterable<AnalysedStretch> = ({ content }) => analysed(content),
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
    const key = held && !held.isEarlier ? held.document : insertDocument(file, freeId(file, hash), document);
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

/** A motion that a document is read for becomes one of the library's topics, once. */
function addTopic({ database }: ScopeFile, motion: string): void {
  const id = foldedText(motion)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  database.prepare("INSERT OR IGNORE INTO topic (id, motion, aliases) VALUES (?, ?, '[]')").run(id, motion);
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
function freeId(file: ScopeFile, hash: string): string {
  const taken = file.rows('SELECT 1 FROM document WHERE id = ?');
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

/** Keeps what is known of a document, in the place of what was known before. */
export function describeDocument(file: ScopeFile, key: number, document: NewDocument): void {
  const { database } = file;
  const { metadata, title, content, format } = document;
  database
    .prepare(
      `UPDATE document SET title = ?, outlet = ?, published = ?, source = ?, language = ?, completeness = ?,
       format = ?, removed_at = NULL WHERE key = ?`,
    )
    .run(
      title,
      metadata.outlet ?? null,
      metadata.published ?? null,
      metadata.source ?? null,
      metadata.language ?? null,
      content.completeness,
      format,
      key,
    );
  database.prepare('DELETE FROM document_author WHERE document = ?').run(key);
  const insertAuthor = database.prepare(
    'INSERT INTO document_author (document, place, name) VALUES (?, ?, ?)',
  );
  for (const [place, name] of (metadata.authors ?? []).entries()) insertAuthor.run(key, place, name);
  if (metadata.topic !== undefined) addTopic(file, metadata.topic);
}

/** Writes the present revision of a document that has none, within a transaction that the caller has begun. */
export function writeRevision(
  file: ScopeFile,
  documentKey: number,
  { content, notes, pages = [] }: Pick<NewDocument, 'content' | 'notes' | 'pages'>,
  stretches: Iterable<AnalysedStretch>,
  progress: Progress,
): void {
  const terms = termCounter(file);
  const { database } = file;
  const firstPassage = nextPassageKey(file);
  const length = content.completeness === 'full' ? content.text.length : content.length;
  const revisionKey = database
    .prepare(
      'INSERT INTO revision (document, hash, length, notes, first_passage, last_passage, longest_voice) VALUES (?, ?, ?, ?, ?, ?, 0)',
    )
    .run(documentKey, hashOf(content), length, JSON.stringify(notes), firstPassage, firstPassage - 1)
    .lastInsertRowid as number;
  const writer = revisionWriter(file, revisionKey, firstPassage, terms, progress);
  for (const { analysis, offset } of stretches) writer.write(analysis, offset);
  const insertPage = database.prepare('INSERT INTO page (revision, start, page) VALUES (?, ?, ?)');
  for (const { start, page } of pages) insertPage.run(revisionKey, start, page);
  database
    .prepare(
      `UPDATE revision SET last_passage = ?,
       longest_voice = (SELECT coalesce(max("end" - start), 0) FROM voice WHERE revision = revision.key) WHERE key = ?`,
    )
    .run(writer.nextKey() - 1, revisionKey);
  terms.store();
}

function nextPassageKey(file: ScopeFile): number {
  const [last] = file.rows('SELECT coalesce(max(key), 0) FROM passage').get() as unknown as [number];
  return last + 1;
}

/** Passages between two calls of the progress function. */
const PROGRESS_EVERY = 1_000;

/** Writes analysed stretches of one revision; `offset` is where a stretch begins in the full text. */
function revisionWriter(
  file: ScopeFile,
  revisionKey: number,
  firstPassage: number,
  terms: TermCounter,
  progress: Progress,
) {
  const { database } = file;
  const insertChunk = database.prepare(
    'INSERT INTO chunk (revision, start, "end", text) VALUES (?, ?, ?, ?)',
  );
  const insertBlock = database.prepare(
    'INSERT INTO block (revision, start, "end", kind, paragraph, boilerplate) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const insertVoice = database.prepare(
    `INSERT INTO voice (revision, start, "end", form, speaker, speaker_start, speaker_end, via)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPassage = database.prepare(
    `INSERT INTO passage (key, revision, start, "end", paragraph, modes, content) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertIndex = database.prepare('INSERT INTO passage_index (rowid, terms) VALUES (?, ?)');
  let key = firstPassage;

  const writePassage = (passage: AnalysedPassage, offset: number) => {
    const { words } = passage;
    const keys = new Uint32Array(words.length);
    const distinct: CountedTerm[] = [];
    const vectors: Int8Array[] = [];
    for (let index = 0; index < words.length; index += 1) {
      if (words[index]!.term === '') continue;
      const term = terms.term(words[index]!.term);
      keys[index] = term.key;
      if (term.lastPassage === key) continue;
      term.lastPassage = key;
      term.passages += 1;
      distinct.push(term);
      if (term.vector) vectors.push(term.vector);
    }
    const place = shifted(passage, offset);
    insertPassage.run(
      key,
      revisionKey,
      place.start,
      place.end,
      passage.paragraph,
      JSON.stringify(passage.modes.map((mode) => ({ ...mode, ...shifted(mode, offset) }))),
      packPassage({
        ...place,
        revisionKey,
        paragraph: passage.paragraph,
        kind: passage.kind,
        standsAlone: passage.standsAlone,
        argues: Math.round(passage.argues * 255),
        traits: passage.traits,
        meaning: meaningOfVectors(vectors),
        terms: keys,
      }),
    );
    insertIndex.run(key, distinct.map(({ indexed }) => indexed).join(' '));
    key += 1;
    if ((key - firstPassage) % PROGRESS_EVERY === 0) progress(key - firstPassage);
  };

  return {
    nextKey: () => key,
    write(analysis: Analysis, offset: number) {
      for (const chunk of chunksOf(analysis)) {
        insertChunk.run(
          revisionKey,
          chunk.start + offset,
          chunk.end + offset,
          analysis.text.slice(chunk.start, chunk.end),
        );
      }
      for (const block of analysis.blocks) {
        const { start, end } = shifted(block, offset);
        insertBlock.run(revisionKey, start, end, block.kind, block.paragraph, block.boilerplate ?? null);
      }
      for (const voice of analysis.voices)
        writeVoice(insertVoice.run.bind(insertVoice), revisionKey, voice, offset);
      for (const passage of passagesOf(analysis)) writePassage(passage, offset);
    },
  };
}

function writeVoice(
  run: (...values: (number | string | null)[]) => unknown,
  revisionKey: number,
  voice: QuotedVoice,
  offset: number,
): void {
  const { start, end } = shifted(voice, offset);
  const speaker = voice.speakerAt && shifted(voice.speakerAt, offset);
  run(
    revisionKey,
    start,
    end,
    voice.form,
    voice.speaker ?? null,
    speaker?.start ?? null,
    speaker?.end ?? null,
    voice.via ?? null,
  );
}

function shifted(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
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
