import type { KeptText } from '../language/kept-text.ts';
import type { Block, BlockKind, ModeFinding, PageStart, QuotedVoice, Span } from './document.ts';
import type { Change, Position, Rebuttal } from './position.ts';

/** Where documents live: one server's own, or a pack's. `guild:123`, `pack:fall-of-mosul`. */
export type ScopeId = `guild:${string}` | `pack:${string}`;

/** A document as a list shows it. `authors` is empty where nobody is named. */
type DocumentEntry = {
  id: string;
  scope: ScopeId;
  title: string;
  authors: string[];
  outlet: string | null;
  published: string | null;
  source: string | null;
  language: string | null;
  completeness: 'full' | 'excerpts';
  format: string;
  addedAt: string;
  /** SHA-256 of the UTF-8 bytes of the full text, hexadecimal. */
  revision: string;
  /** Length of the full text in UTF-16 code units. */
  length: number;
  passages: number;
  notes: KeptText[];
  /** The id of the topic that it is read for, in its own scope. */
  topic?: string;
};

/** A document as a scope's reader hands it out, with what is needed to read on. */
export type StoredDocument = DocumentEntry & {
  revisionKey: number;
  /** The range of keys of its passages; empty where `last < first`. */
  firstPassage: number;
  lastPassage: number;
  /** How far before a place a voice may begin that covers it. */
  longestVoice: number;
  /** The version of the rules by which it was read. */
  analysis: number;
  /** Of an earlier revision alone: since when another stands in its place. It has no passages then. */
  supersededAt?: string;
};

/** A debatable motion and the words by which people look for it. */
export type Topic = { id: string; motion: string; aliases: string[]; statements?: Statements };

/**
 * How people say it who are for a motion, and who are against it, in sentences of everyday speech. By these a
 * claim is told to speak to the motion; they are nobody's words and nobody's position, and never shown as such.
 */
export type Statements = { for: string[]; against: string[] };

/** A topic with these statements, or without any where there are none. */
export function withStatements(topic: Topic, statements: Statements | undefined): Topic {
  const { id, motion, aliases } = topic;
  const some = statements && statements.for.length + statements.against.length > 0;
  return {
    id,
    motion,
    aliases,
    ...(some && { statements: { for: statements.for, against: statements.against } }),
  };
}

/**
 * What has a history: a topic by its id, a position by the topic's id and the author's key (with a line
 * end between), a rebuttal by its key in the scope.
 */
export type MapItem = { subject: 'topic' | 'position' | 'rebuttal'; item: string };
export type MapChange = { item: string } & (
  | ({ subject: 'topic' } & Change<Topic>)
  | ({ subject: 'position' } & Change<Position>)
  | ({ subject: 'rebuttal' } & Change<Rebuttal>)
);

/** A range of passage keys, both ends included. */
export type KeyRange = { first: number; last: number };

export type TermEntry = { key: number; passages: number };
export type TermEntries = Map<string, TermEntry>;

/** One passage as the ranking sees it. */
export type PassageRow = Span & {
  key: number;
  revisionKey: number;
  paragraph: number;
  kind: BlockKind;
  standsAlone: boolean;
  /** How much the passage argues, 0 to 255. */
  argues: number;
  /** Bits of `TRAIT`. */
  traits: number;
  /** Term keys in the order of the words; 0 for a function word. */
  terms: Uint32Array;
  /** How its words are used, to be compared by `affinity`. */
  meaning: Int8Array;
};

/** One passage as a quote and its context need it. */
type Sentence = Span & { paragraph: number; modes: ModeFinding[] };

/**
 * What the evidence services ask of one scope. The store behind it proposes and hands out; it does
 * not rank. Another engine can stand behind it with the same answers on top.
 */
export type ScopeReader = {
  id: ScopeId;
  /** Takes in what has changed since; asked before every question. */
  refresh(): void;
  /** In the order of their passages' keys. */
  documents(): StoredDocument[];
  /** The documents as they stood in revisions that others have taken the place of, the latest first. */
  earlierRevisions(): StoredDocument[];
  /** The pack that this scope was built from. */
  pack(): { id: string; title: string } | undefined;
  topics(): Topic[];
  /** Groups of names that mean the same. */
  aliases(): string[][];
  /** Who holds what, those that were rejected too. */
  positions(): Position[];
  rebuttals(): Rebuttal[];
  /** The key of a rebuttal of this scope, as it is now. */
  rebuttalKey(rebuttal: Rebuttal): number | undefined;
  /** What became of a topic, a position or a rebuttal, the oldest change first. */
  changes(of: MapItem): MapChange[];
  /** What people changed of them, the newest change first, and how many changes there are. */
  recentChanges(page: { offset: number; limit: number }): { changes: MapChange[]; count: number };
  /** The entries of those terms that stand in this scope. */
  terms(terms: Iterable<string>): TermEntries;
  /** The terms that begin with `prefix`. */
  termsWithPrefix(prefix: string): string[];
  /** Keys of the passages that hold every one of `terms` (or `any` of them), ascending, all or within a range. */
  holding(terms: number[], how?: { any?: boolean; range?: KeyRange | undefined }): readonly number[];
  passages(keys: number[]): PassageRow[];
  /** The key of the first passage of every paragraph, ascending; the same array until something changes. */
  paragraphStarts(): Uint32Array;
  /** The sentences that touch `window`, with the modes of those that touch `span`. */
  sentencesAround(revisionKey: number, span: Span, window: Span): Sentence[];
  /** The exact slice; undefined where the stored text does not hold all of it (excerpts). */
  slice(revisionKey: number, start: number, end: number): string | undefined;
  /** Where the pages of a revision begin, in order; empty where none is known. */
  pages(revisionKey: number): PageStart[];
  /** The page that a place is on; undefined where none is known. */
  pageAt(revisionKey: number, at: number): string | undefined;
  voicesWithin(document: StoredDocument, span: Span): QuotedVoice[];
  /** Those whom documents quote, as the texts name them, whose name holds these letters in whatever case. */
  speakersWith(letters: string): string[];
  blocks(revisionKey: number): Block[];
  blocksWithin(revisionKey: number, span: Span): Block[];
};

/** What one question may see: a server's own documents and the packs it enabled. */
export type Library = ScopeReader[];

/** A library's documents, each once, and where they lie. */
export type Catalogue = {
  documents: StoredDocument[];
  /** Other copies of the same texts, in whose place those stand. */
  otherCopies: StoredDocument[];
  /** How many passages they have together. */
  passages: number;
  /** For each scope its documents that are seen, in the order of their passages' keys. */
  shelves: { documents: StoredDocument[]; byRevision: Map<number, StoredDocument> }[];
};

const catalogues = new WeakMap<StoredDocument[], { lists: StoredDocument[][]; catalogue: Catalogue }>();

/** The catalogue of a library: a full text takes the place of excerpts from the same revision. */
export function catalogueOf(library: Library): Catalogue {
  const lists = library.map((scope) => scope.documents());
  const [first] = lists;
  if (!first) return { documents: [], otherCopies: [], passages: 0, shelves: [] };
  const known = catalogues.get(first);
  if (known && known.lists.length === lists.length && known.lists.every((list, at) => list === lists[at])) {
    return known.catalogue;
  }
  const catalogue = makeCatalogue(lists);
  catalogues.set(first, { lists, catalogue });
  return catalogue;
}

function makeCatalogue(lists: StoredDocument[][]): Catalogue {
  const byHash = new Map<string, StoredDocument>();
  for (const document of lists.flat()) {
    const other = byHash.get(document.revision);
    if (!other || (other.completeness === 'excerpts' && document.completeness === 'full')) {
      byHash.set(document.revision, document);
    }
  }
  const shelves = lists.map((list) => {
    const documents = list.filter((document) => byHash.get(document.revision) === document);
    return { documents, byRevision: new Map(documents.map((document) => [document.revisionKey, document])) };
  });
  const documents = shelves.flatMap((shelf) => shelf.documents);
  const otherCopies = lists.flat().filter((document) => byHash.get(document.revision) !== document);
  return {
    documents,
    otherCopies,
    passages: documents.reduce((sum, { passages }) => sum + passages, 0),
    shelves,
  };
}

/** Makes a function of a library that works its answer out once for every catalogue. */
export function oncePerCatalogue<Answer>(
  workOut: (library: Library) => Answer,
): (library: Library) => Answer {
  const answers = new WeakMap<Catalogue, { answer: Answer }>();
  return (library) => {
    const catalogue = catalogueOf(library);
    let known = answers.get(catalogue);
    if (!known) {
      known = { answer: workOut(library) };
      answers.set(catalogue, known);
    }
    return known.answer;
  };
}

export function documentsOf(library: Library): StoredDocument[] {
  return catalogueOf(library).documents;
}

/** The topic that a document is read for. */
export function topicOf(library: Library, { scope, topic }: StoredDocument): Topic | undefined {
  if (topic === undefined) return undefined;
  return library
    .find(({ id }) => id === scope)
    ?.topics()
    .find(({ id }) => id === topic);
}
