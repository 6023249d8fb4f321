import type { Block, BlockKind, ModeFinding, QuotedVoice, Span } from './document.ts';

/** Where documents live: one server's own, or a pack's. `guild:123`, `pack:fall-of-mosul`. */
export type ScopeId = `guild:${string}` | `pack:${string}`;

/** A document as a list shows it. `authors` is empty where nobody is named. */
export type DocumentEntry = {
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
  notes: string[];
};

/** A document as a scope's reader hands it out, with what is needed to read on. */
export type StoredDocument = DocumentEntry & {
  revisionKey: number;
  /** The range of keys of its passages; empty where `last < first`. */
  firstPassage: number;
  lastPassage: number;
};

/** A debatable motion and the words by which people look for it. */
export type Topic = { id: string; motion: string; aliases: string[] };

export type TermEntry = { key: number; passages: number };

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

/**
 * What the evidence services ask of one scope. The store behind it proposes and hands out; it does
 * not rank. Another engine can stand behind it with the same answers on top.
 */
export type ScopeReader = {
  id: ScopeId;
  /** Differs after every change of the scope, by whichever process. */
  version(): string;
  passageCount(): number;
  documents(): StoredDocument[];
  /** The pack that this scope was built from. */
  pack(): { id: string; title: string } | undefined;
  topics(): Topic[];
  /** Groups of names that mean the same. */
  aliases(): string[][];
  term(term: string): TermEntry | undefined;
  /** The terms that begin with `prefix`. */
  termsWithPrefix(prefix: string): string[];
  /** Keys of the passages that hold every one of `terms`, ascending, within `[first, last]`. */
  holding(terms: number[], first: number, last: number): number[];
  passages(keys: number[]): PassageRow[];
  passagesWithin(revisionKey: number, span: Span): PassageRow[];
  modes(passageKey: number): ModeFinding[];
  /** The exact slice; undefined where the stored text does not hold all of it (excerpts). */
  slice(revisionKey: number, start: number, end: number): string | undefined;
  /** The stretch of stored text around `at` that a reader may see: all of it, or one excerpt. */
  extent(revisionKey: number, at: number): Span;
  voicesWithin(revisionKey: number, span: Span): QuotedVoice[];
  blocks(revisionKey: number): Block[];
  blocksWithin(revisionKey: number, span: Span): Block[];
};

/** What one question may see: a server's own documents and the packs it enabled. */
export type Library = ScopeReader[];

/** The documents of a library, each once: a full text takes the place of excerpts from the same revision. */
export function documentsOf(library: Library): StoredDocument[] {
  const byRevision = new Map<string, StoredDocument>();
  for (const scope of library) {
    for (const document of scope.documents()) {
      const other = byRevision.get(document.revision);
      if (!other || (other.completeness === 'excerpts' && document.completeness === 'full')) {
        byRevision.set(document.revision, document);
      }
    }
  }
  return [...byRevision.values()];
}
