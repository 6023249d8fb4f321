import type { ScopeFile } from './scope-file.ts';

export type TermCounter = ReturnType<typeof termCounter>;

/** The keys of terms and in how many more (or fewer) passages each of them stands, stored at the end. */
export function termCounter(file: ScopeFile) {
  const find = file.rows('SELECT key FROM term WHERE term = ?');
  const insert = file.rows('INSERT INTO term (term, passages) VALUES (?, 0) RETURNING key');
  const update = file.database.prepare('UPDATE term SET passages = passages + ? WHERE key = ?');
  const keys = new Map<string, number>();
  const counts = new Map<number, number>();

  const add = (passage: Uint32Array, by: 1 | -1): number[] => {
    const distinct = [...new Set(passage)].filter((term) => term !== 0);
    for (const term of distinct) counts.set(term, (counts.get(term) ?? 0) + by);
    return distinct;
  };

  return {
    key(term: string): number {
      let key = keys.get(term);
      if (key === undefined) {
        const row = (find.get(term) ?? insert.get(term)) as unknown as [number];
        key = row[0];
        keys.set(term, key);
      }
      return key;
    },
    count: (passage: Uint32Array) => add(passage, 1),
    forget: (passage: Uint32Array) => add(passage, -1),
    store() {
      for (const [term, by] of counts) update.run(by, term);
    },
  };
}
