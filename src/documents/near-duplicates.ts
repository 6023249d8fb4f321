import { catalogueOf, type Library, type ScopeReader } from './library.ts';

/** A document of the library that says much the same as a text. */
export type NearDuplicate = {
  id: string;
  title: string;
  /** Of the text's passages, those that it has too, 0 to 1; measured on a sample. */
  share: number;
};

/** Passages of the text that are looked for. */
const SAMPLE = 150;
/** Telling words of a passage from which on it can be told from another. */
const TELLING = 5;
/** The share of passages from which on a document counts as much the same. */
export const MUCH = 0.3;
/** Two passages that share this much of their words (Jaccard) are the same one. */
const SAME_WORDS = 0.8;
/** Rare words of a passage by which it is looked for, and passages that are compared. */
const RARE = 3;
const MOST_COMPARED = 50;

/**
 * The documents of a library that have much the same passages as a text, the likest first.
 * @param passages the terms of each passage, or of a sample of them
 */
export function nearDuplicates(library: Library, passages: readonly Set<string>[]): NearDuplicate[] {
  const telling = passages.filter((terms) => terms.size >= TELLING);
  const step = Math.max(1, telling.length / SAMPLE);
  const sample = Array.from(
    { length: Math.min(SAMPLE, telling.length) },
    (_, at) => telling[Math.floor(at * step)]!,
  );
  if (sample.length === 0) return [];
  const found = new Map<string, NearDuplicate>();
  const { shelves } = catalogueOf(library);
  for (const [index, scope] of library.entries()) {
    for (const terms of sample) {
      const holders = new Set(
        revisionsSaying(scope, terms).flatMap((key) => shelves[index]!.byRevision.get(key) ?? []),
      );
      for (const { id, title } of holders) {
        const entry = found.get(`${scope.id} ${id}`) ?? { id, title, share: 0 };
        entry.share += 1 / sample.length;
        found.set(`${scope.id} ${id}`, entry);
      }
    }
  }
  return [...found.values()].filter(({ share }) => share >= MUCH).sort((a, b) => b.share - a.share);
}

/** The revisions that have a passage of these terms. */
function revisionsSaying(scope: ScopeReader, terms: Set<string>): number[] {
  const entries = [...scope.terms(terms).values()];
  // A passage that shares four words in five has most of the rarest ones.
  if (entries.length < terms.size * SAME_WORDS) return [];
  const known = new Set(entries.map(({ key }) => key));
  const rare = entries
    .sort((a, b) => a.passages - b.passages)
    .slice(0, RARE)
    .map(({ key }) => key);
  const revisions = new Set<number>();
  for (const seek of rare.map((_, at) => rare.filter((_key, other) => other !== at))) {
    for (const row of scope.passages(scope.holding(seek).slice(0, MOST_COMPARED))) {
      const words = new Set(row.terms);
      words.delete(0);
      const shared = words.intersection(known).size;
      if (shared >= SAME_WORDS * (words.size + terms.size - shared)) revisions.add(row.revisionKey);
    }
  }
  return [...revisions];
}
