import type { ScopeFile } from './scope-file.ts';

export type TermCounter = ReturnType<typeof termCounter>;

/** A term of the scope, and in how many more passages it stands than is stored. */
type Counted = { key: number; isNew: boolean; passages: number };

/** The keys of terms and in how many more (or fewer) passages each of them stands, stored at the end. */
export function termCounter(file: ScopeFile) {
  const find = file.rows('SELECT key FROM term WHERE term = ?');
  const [last] = file.rows('SELECT coalesce(max(key), 0) FROM term').get() as unknown as [number];
  let lastKey = last;
  const terms = new Map<string, Counted>();
  const forgotten = new Map<number, number>();

  const counted = (term: string): Counted => {
    const row = last === 0 ? undefined : (find.get(term) as unknown as [number] | undefined);
    const entry = { key: row?.[0] ?? ++lastKey, isNew: !row, passages: 0 };
    terms.set(term, entry);
    return entry;
  };

  return {
    /** The key of a term that stands in one more passage; a new one is not stored before the end. */
    count(term: string): number {
      const entry = terms.get(term) ?? counted(term);
      entry.passages += 1;
      return entry.key;
    },
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
