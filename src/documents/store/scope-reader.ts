import type { KeptText } from '../../language/kept-text.ts';
import type { Block, BlockKind, BoilerplateReason, ModeFinding, QuotedVoice, Span } from '../document.ts';
import type { ScopeReader, Statements, StoredDocument, TermEntries, TermEntry, Topic } from '../library.ts';
import type { Position, Rebuttal } from '../position.ts';
import { readChanges, readRecentChanges } from './map-history.ts';
import { unpackPassage } from './passage-content.ts';
import { readPositions, readRebuttals, rebuttalKey } from './position-rows.ts';
import { noSearches, type RememberedSearches, rememberSearch } from './remembered-searches.ts';
import type { ScopeFile } from './scope-file.ts';

/**
 * Rows of a table whose spans are disjoint that touch the span (?2, ?3) of revision ?1. The first of
 * them begins before the span or in it, so that the index on the start alone leads to it.
 */
function touching(table: 'passage' | 'earlier_passage' | 'chunk' | 'block'): string {
  return `revision = ?1 AND start < ?3 AND "end" > ?2 AND start >= coalesce(
    (SELECT max(start) FROM ${table} WHERE revision = ?1 AND start <= ?2), 0)`;
}

/** Terms whose entries are kept between questions. */
const REMEMBERED_TERMS = 50_000;
/** Documents of few passages whose blocks are kept between questions. */
const REMEMBERED_DOCUMENTS = 200;
const SHORT = 100;

/** Terms of one prefix that are handed out; two letters begin a few hundred in a large library. */
const MOST_TERMS = 2_000;

const HOLDING = 'SELECT json_group_array(rowid) FROM passage_index WHERE passage_index MATCH ?';

/** What was read of a scope since it last changed. */
type Snapshot = {
  version: string;
  documents?: StoredDocument[];
  earlierRevisions?: StoredDocument[];
  topics?: Topic[];
  aliases?: string[][];
  positions?: Position[];
  rebuttals?: Rebuttal[];
  paragraphStarts?: Uint32Array;
  /** Terms that were asked for, with null for those that are not there. */
  terms: Map<string, TermEntry | null>;
  /** Blocks of short documents, by revision. */
  blocks: Map<number, Block[]>;
  searches: RememberedSearches;
};

const emptySnapshot = (version: string): Snapshot => ({
  version,
  terms: new Map(),
  blocks: new Map(),
  searches: noSearches(),
});

/** Reads one scope's file. What it keeps between questions is forgotten when the scope has changed. */
export function scopeReader(file: ScopeFile): ScopeReader {
  const { rows } = file;
  let snapshot = emptySnapshot('');

  /** The blocks of a short document, kept; undefined where it is a long one. */
  function blocksOfShort(revisionKey: number): Block[] | undefined {
    let blocks = snapshot.blocks.get(revisionKey);
    if (blocks === undefined) {
      const document = reader.documents().find((held) => held.revisionKey === revisionKey);
      if (!document || document.passages > SHORT || snapshot.blocks.size >= REMEMBERED_DOCUMENTS)
        return undefined;
      blocks = blocksWhere(file, revisionKey, { start: 0, end: Number.MAX_SAFE_INTEGER });
      snapshot.blocks.set(revisionKey, blocks);
    }
    return blocks;
  }

  const reader: ScopeReader = {
    id: file.id,
    refresh() {
      // data_version tells of other connections' commits, total_changes of this one's writes.
      const now = rows(
        'SELECT data_version, total_changes() FROM pragma_data_version',
      ).get() as unknown as number[];
      const version = now.join('.');
      if (version !== snapshot.version || snapshot.terms.size > REMEMBERED_TERMS)
        snapshot = emptySnapshot(version);
    },
    documents() {
      snapshot.documents ??= readDocuments(file, 'r.superseded_at IS NULL ORDER BY r.first_passage, r.key');
      return snapshot.documents;
    },
    earlierRevisions() {
      snapshot.earlierRevisions ??= readDocuments(
        file,
        'r.superseded_at IS NOT NULL ORDER BY r.superseded_at DESC, r.key DESC',
      );
      return snapshot.earlierRevisions;
    },
    pack() {
      const row = rows('SELECT id, title FROM pack').get() as unknown as [string, string] | undefined;
      return row && { id: row[0], title: row[1] };
    },
    topics() {
      snapshot.topics ??= readTopics(file);
      return snapshot.topics;
    },
    aliases() {
      snapshot.aliases ??= readAliases(file);
      return snapshot.aliases;
    },
    positions() {
      snapshot.positions ??= readPositions(file);
      return snapshot.positions;
    },
    rebuttals() {
      snapshot.rebuttals ??= readRebuttals(file);
      return snapshot.rebuttals;
    },
    rebuttalKey: (rebuttal) => rebuttalKey(file, rebuttal),
    changes: (of) => readChanges(file, of),
    recentChanges: (page) => readRecentChanges(file, page),
    terms(wanted) {
      const found: TermEntries = new Map();
      for (const term of wanted) {
        let entry = snapshot.terms.get(term);
        if (entry === undefined) {
          entry = readTerm(file, term);
          snapshot.terms.set(term, entry);
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
    holding(terms, { any = false, range } = {}) {
      const match = terms.map((term) => term.toString(36)).join(any ? ' OR ' : ' ');
      const known = range ? undefined : snapshot.searches.found.get(match);
      if (known) return known;
      // One JSON text is handed over far sooner than a row per passage; a range costs even where it is wide.
      const [json] = (range
        ? rows(`${HOLDING} AND rowid BETWEEN ? AND ?`).get(match, range.first, range.last)
        : rows(HOLDING).get(match)) as unknown as [string];
      const keys = JSON.parse(json) as number[];
      if (!range) rememberSearch(snapshot.searches, match, keys);
      return keys;
    },
    passages(keys) {
      const found = rows(
        'SELECT key, content FROM passage WHERE key IN (SELECT value FROM json_each(?))',
      ).all(JSON.stringify(keys)) as unknown as [number, Uint8Array][];
      return found.map(([key, content]) => unpackPassage(key, content));
    },
    paragraphStarts() {
      snapshot.paragraphStarts ??= readParagraphStarts(file);
      return snapshot.paragraphStarts;
    },
    sentencesAround(revisionKey, span, window) {
      const isEarlier = reader.earlierRevisions().some((earlier) => earlier.revisionKey === revisionKey);
      const table = isEarlier ? 'earlier_passage' : 'passage';
      const found = rows(
        `SELECT start, "end", paragraph, CASE WHEN start < ?5 AND "end" > ?4 THEN modes END
         FROM ${table} WHERE ${touching(table)} ORDER BY start`,
      ).all(revisionKey, window.start, window.end, span.start, span.end) as unknown as SentenceColumns[];
      return found.map(([start, end, paragraph, modes]) => ({
        start,
        end,
        paragraph,
        modes: modes === null ? [] : (JSON.parse(modes) as ModeFinding[]),
      }));
    },
    slice(revisionKey, start, end) {
      const chunks = rows(`SELECT start, text FROM chunk WHERE ${touching('chunk')} ORDER BY start`).all(
        revisionKey,
        start,
        end,
      ) as unknown as [number, string][];
      return joinChunks(chunks, start, end);
    },
    pages(revisionKey) {
      const found = rows('SELECT start, page FROM page WHERE revision = ? ORDER BY start').all(revisionKey);
      return (found as unknown as [number, string | null][]).map(([start, page]) => ({ start, page }));
    },
    pageAt(revisionKey, at) {
      const row = rows(
        'SELECT page FROM page WHERE revision = ? AND start <= ? ORDER BY start DESC LIMIT 1',
      ).get(revisionKey, at) as unknown as [string | null] | undefined;
      return row?.[0] ?? undefined;
    },
    voicesWithin({ revisionKey, longestVoice }, span) {
      const found = rows(
        `SELECT start, "end", form, speaker, speaker_start, speaker_end, via FROM voice
         WHERE revision = ? AND start < ? AND "end" > ? AND start > ? ORDER BY start, "end" DESC`,
      ).all(revisionKey, span.end, span.start, span.start - longestVoice) as unknown as VoiceColumns[];
      return found.map(quotedVoice);
    },
    speakersWith(letters) {
      const found = rows(
        `SELECT DISTINCT speaker FROM voice WHERE instr(lower(speaker), ?) > 0
         AND revision NOT IN (SELECT key FROM revision WHERE superseded_at IS NOT NULL)`,
      ).all(letters.toLowerCase()) as unknown as [string][];
      return found.map(([speaker]) => speaker);
    },
    blocks: (revisionKey) => blocksWhere(file, revisionKey, { start: 0, end: Number.MAX_SAFE_INTEGER }),
    blocksWithin(revisionKey, span) {
      const few = blocksOfShort(revisionKey);
      return few
        ? few.filter(({ start, end }) => start < span.end && end > span.start)
        : blocksWhere(file, revisionKey, span);
    },
  };
  return reader;
}

function readTerm(file: ScopeFile, term: string): TermEntry | null {
  const row = file.rows('SELECT key, passages FROM term WHERE term = ?').get(term) as unknown as
    | [number, number]
    | undefined;
  return row ? { key: row[0], passages: row[1] } : null;
}

function readParagraphStarts(file: ScopeFile): Uint32Array {
  const [starts] = file
    .rows(
      'SELECT json_group_array(first) FROM (SELECT min(key) AS first FROM passage GROUP BY revision, paragraph)',
    )
    .get() as unknown as [string];
  return Uint32Array.from(JSON.parse(starts) as number[]).sort();
}

function readTopics(file: ScopeFile): Topic[] {
  const found = file
    .rows('SELECT id, motion, aliases, statements FROM topic ORDER BY id')
    .all() as unknown as [string, string, string, string | null][];
  return found.map(([id, motion, aliases, statements]) => ({
    id,
    motion,
    aliases: JSON.parse(aliases) as string[],
    ...(statements !== null && { statements: JSON.parse(statements) as Statements }),
  }));
}

function readAliases(file: ScopeFile): string[][] {
  const found = file.rows('SELECT names FROM alias ORDER BY key').all() as unknown as [string][];
  return found.map(([names]) => JSON.parse(names) as string[]);
}

/** The revisions of documents that are in the library, as `which` tells and orders them. */
function readDocuments(file: ScopeFile, which: string): StoredDocument[] {
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
      `SELECT d.key, d.id, d.title, d.outlet, d.published, d.source, d.language,
       coalesce(r.completeness, d.completeness), d.format, d.added_at, r.key, r.hash, r.length, r.notes,
       r.first_passage, r.last_passage, r.longest_voice, d.topic, r.analysis, r.superseded_at
       FROM document d JOIN revision r ON r.document = d.key WHERE d.removed_at IS NULL AND ${which}`,
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
      notes: JSON.parse(revision[3]) as KeptText[],
      firstPassage: revision[4],
      lastPassage: revision[5],
      longestVoice: revision[6],
      passages: revision[5] - revision[4] + 1,
      analysis: revision[8],
      ...(revision[7] !== null && { topic: revision[7] }),
      ...(revision[9] !== null && { supersededAt: revision[9] }),
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
  longestVoice: number,
  topic: string | null,
  analysis: number,
  supersededAt: string | null,
];

type SentenceColumns = [start: number, end: number, paragraph: number, modes: string | null];

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
      `SELECT start, "end", kind, paragraph, boilerplate, stated FROM block WHERE ${touching('block')} ORDER BY start`,
    )
    .all(revisionKey, span.start, span.end) as unknown as [
    number,
    number,
    string,
    number,
    string | null,
    number,
  ][];
  return found.map(([start, end, kind, paragraph, boilerplate, stated]) => ({
    start,
    end,
    kind: kind as BlockKind,
    paragraph,
    ...(boilerplate !== null && { boilerplate: boilerplate as BoilerplateReason }),
    ...(stated === 1 && { stated: true }),
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
