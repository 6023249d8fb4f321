/**
 * What is known of words, found by their characters where they stand in a text: a word that was met before costs
 * neither a slice nor the hash of a string, which are most of what a map costs here. A hash table with open
 * addressing (FNV-1a over the UTF-16 code units, linear probing).
 */

/** Places of the table, a power of two. English books have 10,000 to 20,000 words in all their forms each. */
const PLACES = 1 << 16;
/** Places that are tried for a word. */
const PROBES = 16;

/**
 * A function that gives the value of the word `text.slice(start, end)`, made once for each word: `make` takes
 * the word and its place in the table. A word that finds the places near its own taken is made anew each
 * time, with the place -1, so that no text can fill the memory.
 */
export function wordTable<Known extends { surface: string }>(
  make: (surface: string, place: number) => Known,
): (text: string, start: number, end: number) => Known {
  const hashes = new Int32Array(PLACES);
  const known = new Array<Known | undefined>(PLACES).fill(undefined);
  return (text, start, end) => {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    let place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    for (let probe = 0; probe < PROBES; probe += 1) {
      const found = known[place];
      if (found === undefined) {
        const made = make(copyOf(text.slice(start, end)), place);
        hashes[place] = hash;
        known[place] = made;
        return made;
      }
      if (hashes[place] === hash && isAt(text, start, end, found.surface)) return found;
      place = (place + 1) & (PLACES - 1);
    }
    return make(text.slice(start, end), -1);
  };
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) {
    if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  }
  return true;
}

/** The same string with characters of its own: a slice keeps the whole text that it is cut from in memory. */
function copyOf(slice: string): string {
  return Buffer.from(slice, 'utf16le').toString('utf16le');
}
