import type { Block, BlockKind, BoilerplateReason, ModeFinding, QuotedVoice, Span } from '../document.ts';
import type { PassageRow, ScopeReader, StoredDocument, TermEntries, TermEntry } from '../library.ts';
import type { ScopeFile } from './scope-file.ts';

const PASSAGE = 'key, revision, start, "end", paragraph, kind, stands_alone, argues, traits, terms, meaning';

/**
 * Rows of a table whose spans are disjoint that touch the span (?2, ?3) of revision ?1. The first of
 * them begins before the span or in it, so that the index on the start alone leads to it.
 */
function touching(table: 'passage' | 'chunk' | 'block'): string {
  return `revision = ?1 AND start < ?3 AND "end" > ?2 AND start >= coalesce(
    (SELECT max(start) FROM ${table} WHERE revision = ?1 AND start <= ?2), 0)`;
}

/** Terms whose entries are kept between questions. */
const REMEMBERED_TERMS = 50_000;

/** Terms of one prefix that are handed out; two letters begin a few hundred in a large library. */
const MOST_TERMS = 2_000;

type PassageColumns = [
  number,
  number,
  number,
  number,
  number,
  string,
  number,
  number,
  number,
  Uint8Array,
  Uint8Array,
];

/** Reads one scope's file. Everything it hands out is a copy; nothing is kept but the list of documents. */
export function scopeReader(file: ScopeFile): ScopeReader {
  let documents: StoredDocument[] = [];
  let documentsAt = '';
  /** Terms that were asked for, with null for those that are not there. */
  const terms = new Map<string, TermEntry | null>();
  let termsAt = '';
  const { rows } = file;

  // data_version tells of other connections' commits, total_changes of this one's writes.
  const version = () =>
    (rows('SELECT data_version, total_changes() FROM pragma_data_version').get() as unknown as number[]).join(
      '.',
    );

  const reader: ScopeReader = {
    id: file.id,
    version,
    documents() {
      const now = version();
      if (now !== documentsAt) {
        documents = readDocuments(file);
        documentsAt = now;
      }
      return documents;
    },
    pack() {
      const row = rows('SELECT id, title FROM pack').get() as unknown as [string, string] | undefined;
      return row && { id: row[0], title: row[1] };
    },
    topics() {
      const found = rows('SELECT id, motion, aliases FROM topic ORDER BY id').all() as unknown as [
        string,
        string,
        string,
      ][];
      return found.map(([id, motion, aliases]) => ({ id, motion, aliases: JSON.parse(aliases) as string[] }));
    },
    aliases() {
      const found = rows('SELECT names FROM alias ORDER BY key').all() as unknown as [string][];
      return found.map(([names]) => JSON.parse(names) as string[]);
    },
    passageCount: () => reader.documents().reduce((sum, document) => sum + document.passages, 0),
    terms(wanted) {
      const now = version();
      if (now !== termsAt || terms.size > REMEMBERED_TERMS) {
        terms.clear();
        termsAt = now;
      }
      const found: TermEntries = new Map();
      for (const term of wanted) {
        let entry = terms.get(term);
        if (entry === undefined) {
          const row = rows('SELECT key, passages FROM term WHERE term = ?').get(term) as unknown as [
            number,
            number,
          ];
          entry = row ? { key: row[0], passages: row[1] } : null;
          terms.set(term, entry);
        }
        if (entry) found.set(term, entry);
      }
      return found;
    },
    termsWithPrefix(prefix) {
      const found = rows('SELECT term FROM term WHERE term >= ? AND term < ? LIMIT ?').all(
        prefix,
        `${prefix}\u{10ffff}`,
        MOST_TERMS,
      ) as unknown as [string][];
      return found.map(([term]) => term);
    },
    holding(terms, first, last) {
      const match = terms.map((term) => term.toString(36)).join(' ');
      // One JSON text is handed over far sooner than a row per passage.
      const [keys] = rows(
        'SELECT json_group_array(rowid) FROM passage_index WHERE passage_index MATCH ? AND rowid BETWEEN ? AND ?',
      ).get(match, first, last) as unknown as [string];
      return JSON.parse(keys) as number[];
    },
    passages(keys) {
      const found = rows(`SELECT ${PASSAGE} FROM passage WHERE key IN (SELECT value FROM json_each(?))`).all(
        JSON.stringify(keys),
      ) as unknown as PassageColumns[];
      return found.map(passageRow);
    },
    passagesWithin(revisionKey, span) {
      const found = rows(`SELECT ${PASSAGE} FROM passage WHERE ${touching('passage')} ORDER BY start`).all(
        revisionKey,
        span.start,
        span.end,
      ) as unknown as PassageColumns[];
      return found.map(passageRow);
    },
    modes(keys) {
      const found = rows(
        'SELECT modes FROM passage WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key',
      ).all(JSON.stringify(keys)) as unknown as [string][];
      return found.flatMap(([modes]) => JSON.parse(modes) as ModeFinding[]);
    },
    slice(revisionKey, start, end) {
      const chunks = rows(`SELECT start, text FROM chunk WHERE ${touching('chunk')} ORDER BY start`).all(
        revisionKey,
        start,
        end,
      ) as unknown as [number, string][];
      return joinChunks(chunks, start, end);
    },
    voicesWithin(revisionKey, span) {
      const found = rows(
        `SELECT start, "end", form, speaker, speaker_start, speaker_end, via FROM voice
         WHERE revision = ?1 AND start < ?3 AND "end" > ?2
         AND start > ?2 - (SELECT longest_voice FROM revision WHERE key = ?1) ORDER BY start, "end" DESC`,
      ).all(revisionKey, span.start, span.end) as unknown as VoiceColumns[];
      return found.map(quotedVoice);
    },
    blocks(revisionKey) {
      return blocksWhere(file, revisionKey, { start: 0, end: Number.MAX_SAFE_INTEGER });
    },
    blocksWithin: (revisionKey, span) => blocksWhere(file, revisionKey, span),
  };
  return reader;
}

function readDocuments(file: ScopeFile): StoredDocument[] {
  const authors = new Map<number, string[]>();
  for (const [document, name] of file
    .rows('SELECT document, name FROM document_author ORDER BY document, place')
    .all() as unknown as [number, string][]) {
    const names = authors.get(document);
    if (names) names.push(name);
    else authors.set(document, [name]);
  }
  const found = file
    .rows(
      `SELECT d.key, d.id, d.title, d.outlet, d.published, d.source, d.language, d.completeness, d.format,
       d.added_at, r.key, r.hash, r.length, r.notes, r.first_passage, r.last_passage
       FROM document d JOIN revision r ON r.document = d.key ORDER BY d.key`,
    )
    .all() as unknown as DocumentColumns[];
  return found.map(
    ([key, id, title, outlet, published, source, language, completeness, format, addedAt, ...revision]) => ({
      id,
      scope: file.id,
      title,
      authors: authors.get(key) ?? [],
      outlet,
      published,
      source,
      language,
      completeness,
      format,
      addedAt,
      revisionKey: revision[0],
      revision: revision[1],
      length: revision[2],
      notes: JSON.parse(revision[3]) as string[],
      firstPassage: revision[4],
      lastPassage: revision[5],
      passages: revision[5] - revision[4] + 1,
    }),
  );
}

type DocumentColumns = [
  key: number,
  id: string,
  title: string,
  outlet: string | null,
  published: string | null,
  source: string | null,
  language: string | null,
  completeness: 'full' | 'excerpts',
  format: string,
  addedAt: string,
  revisionKey: number,
  hash: string,
  length: number,
  notes: string,
  firstPassage: number,
  lastPassage: number,
];

function passageRow(columns: PassageColumns): PassageRow {
  const [key, revisionKey, start, end, paragraph, kind, standsAlone, argues, traits, terms, meaning] =
    columns;
  return {
    key,
    revisionKey,
    start,
    end,
    paragraph,
    kind: kind as BlockKind,
    standsAlone: standsAlone === 1,
    argues,
    traits,
    terms: new Uint32Array(terms.buffer, terms.byteOffset, terms.byteLength / 4),
    meaning: new Int8Array(meaning.buffer, meaning.byteOffset, meaning.byteLength),
  };
}

type VoiceColumns = [
  start: number,
  end: number,
  form: 'direct' | 'indirect',
  speaker: string | null,
  speakerStart: number | null,
  speakerEnd: number | null,
  via: string | null,
];

function quotedVoice([start, end, form, speaker, speakerStart, speakerEnd, via]: VoiceColumns): QuotedVoice {
  const voice: QuotedVoice = { start, end, form };
  if (speaker !== null) voice.speaker = speaker;
  if (speakerStart !== null && speakerEnd !== null)
    voice.speakerAt = { start: speakerStart, end: speakerEnd };
  if (via !== null) voice.via = via;
  return voice;
}

function blocksWhere(file: ScopeFile, revisionKey: number, span: Span): Block[] {
  const found = file
    .rows(
      `SELECT start, "end", kind, paragraph, boilerplate FROM block WHERE ${touching('block')} ORDER BY start`,
    )
    .all(revisionKey, span.start, span.end) as unknown as [number, number, string, number, string | null][];
  return found.map(([start, end, kind, paragraph, boilerplate]) => ({
    start,
    end,
    kind: kind as BlockKind,
    paragraph,
    ...(boilerplate !== null && { boilerplate: boilerplate as BoilerplateReason }),
  }));
}

function joinChunks(chunks: [number, string][], start: number, end: number): string | undefined {
  const first = chunks[0];
  if (!first || first[0] > start) return undefined;
  let text = '';
  let at = first[0];
  for (const [chunkStart, chunk] of chunks) {
    if (chunkStart !== at) return undefined;
    text += chunk;
    at += chunk.length;
  }
  return at >= end ? text.slice(start - first[0], end - first[0]) : undefined;
}
