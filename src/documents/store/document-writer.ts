import { type AnalysedPassage, type Analysis, analyse, blocksOf, passagesOf } from '../analysis.ts';
import type { Block, QuotedVoice, Span } from '../document.ts';
import type { DocumentDraft, Metadata } from '../import/draft.ts';
import type { StoredDocument, Topic } from '../library.ts';
import { meaningOfVectors } from '../meaning.ts';
import { documentIdOf, revisionHash } from '../revision.ts';
import { removeWithin } from './document-remover.ts';
import { packPassage } from './passage-content.ts';
import { keepTopic } from './position-writer.ts';
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

/** Called now and then with the number of passages written so far. */
export type Progress = (passages: number) => void;

/** Adds documents in one transaction: all of them or, where anything fails, none. */
export function addDocuments(file: ScopeFile, documents: NewDocument[], progress?: Progress): Added[] {
  return inTransaction(file, () => addWithin(file, documents, progress));
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
function tidyIndex(file: ScopeFile): void {
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
  const firstPassage = nextPassageKey(file);
  const length = content.completeness === 'full' ? content.text.length : content.length;
  const revisionKey = database
    .prepare(
      'INSERT INTO revision (document, hash, length, notes, first_passage, last_passage, longest_voice) VALUES (?, ?, ?, ?, ?, ?, 0)',
    )
    .run(documentKey, hash, length, JSON.stringify(document.notes), firstPassage, firstPassage - 1)
    .lastInsertRowid as number;
  const writer = revisionWriter(file, revisionKey, firstPassage, terms, progress);
  if (content.completeness === 'full') {
    writer.write(analyse(content.text, blocksOf(content.text, content.blocks)), 0);
  } else {
    for (const excerpt of content.excerpts) {
      const blocks: Block[] = [
        { kind: 'paragraph', paragraph: excerpt.paragraph, start: 0, end: excerpt.text.length },
      ];
      writer.write(analyse(excerpt.text, blocks), excerpt.start);
    }
  }
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
