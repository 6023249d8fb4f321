/** Passage keys that are kept, of all searches together and of one at most; each search counts some more. */
const MOST_KEYS = 200_000;
const MOST_KEYS_OF_ONE = 5_000;
const KEYS_OF_A_SEARCH = 16;

/** What was found by what was sought, the oldest first, and what it counts. */
export type RememberedSearches = { found: Map<string, readonly number[]>; keys: number };

export const noSearches = (): RememberedSearches => ({ found: new Map(), keys: 0 });

/** Keeps what a search found, in the place of the oldest where there is no room. */
export function rememberSearch(searches: RememberedSearches, sought: string, keys: readonly number[]): void {
  const { found } = searches;
  if (keys.length > MOST_KEYS_OF_ONE) return;
  found.set(sought, keys);
  searches.keys += keys.length + KEYS_OF_A_SEARCH;
  for (const [oldest, { length }] of found) {
    if (searches.keys <= MOST_KEYS) break;
    found.delete(oldest);
    searches.keys -= length + KEYS_OF_A_SEARCH;
  }
}
