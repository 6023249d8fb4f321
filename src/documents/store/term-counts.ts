import { vectorOf } from '../meaning.ts';
import type { ScopeFile } from './scope-file.ts';

export type TermCounter = ReturnType<typeof termCounter>;

/** A term of the scope while a document is written. */
export type CountedTerm = {
  key: number;
  /** The key as the index holds it. */
  indexed: string;
  vector: Int8Array | null;
  isNew: boolean;
  /** In how many more passages it stands than is stored, and the last one of them. */
  passages: number;
  lastPassage: number;
};

/** The keys of terms and in how many more (or fewer) passages each of them stands, stored at the end. */
export function termCounter(file: ScopeFile) {
  const find = file.rows('SELECT key FROM term WHERE term = ?');
  const [last] = file.rows('SELECT coalesce(max(key), 0) FROM term').get() as unknown as [number];
  let lastKey = last;
  const terms = new Map<string, CountedTerm>();
  const forgotten = new Map<number, number>();

  const meet = (term: string): CountedTerm => {
    const row = last === 0 ? undefined : (find.get(term) as unknown as [number] | undefined);
    const key = row?.[0] ?? ++lastKey;
    const met: CountedTerm = {
      key,
      indexed: key.toString(36),
      vector: vectorOf(term),
      isNew: !row,
      passages: 0,
      lastPassage: 0,
    };
    terms.set(term, met);
    return met;
  };

  return {
    /** The entry of a term; a new term is not stored before the end. */
    term: (term: string): CountedTerm => terms.get(term) ?? meet(term),
    /** Takes note that the passage of those keys goes. */
    forget(passage: Uint32Array): void {
      for (const key of new Set(passage)) if (key !== 0) forgotten.set(key, (forgotten.get(key) ?? 0) + 1);
    },
    store(): void {
      const insert = file.database.prepare('INSERT INTO term (key, term, passages) VALUES (?, ?, ?)');
      const update = file.database.prepare('UPDATE term SET passages = passages + ? WHERE key = ?');
      for (const [term, { key, isNew, passages }] of terms) {
        if (isNew) insert.run(key, term, passages);
        else update.run(passages, key);
      }
      for (const [key, passages] of forgotten) update.run(-passages, key);
    },
  };
}
