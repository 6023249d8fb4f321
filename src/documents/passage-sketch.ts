/**
 * A few numbers by which two texts that are not in the library yet tell how much they share: of the hashes of a
 * text's passages the smallest (bottom-k sketch; Broder, "On the resemblance and containment of documents", 1997).
 */
export type PassageSketch = { hashes: number[]; passages: number };

/** Hashes that are kept: a share is then told to within some ten percent. */
const KEPT = 128;
/** Telling words of a passage from which on it can be told from another. */
const TELLING = 5;

/** @param passages the terms of each passage */
export function sketchOf(passages: Iterable<ReadonlySet<string>>): PassageSketch {
  const hashes = new Set<number>();
  for (const terms of passages) if (terms.size >= TELLING) hashes.add(hashOf([...terms].join(' ')));
  return { hashes: [...hashes].sort((a, b) => a - b).slice(0, KEPT), passages: hashes.size };
}

/** Of the passages of `of`, the share that stands in `within` too, 0 to 1; estimated. */
export function sharedShare(of: PassageSketch, within: PassageSketch): number {
  if (of.passages === 0 || within.passages === 0) return 0;
  const [ours, theirs] = [new Set(of.hashes), new Set(within.hashes)];
  const smallest = [...ours.union(theirs)].sort((a, b) => a - b).slice(0, KEPT);
  const resemblance = smallest.filter((hash) => ours.has(hash) && theirs.has(hash)).length / smallest.length;
  const shared = (resemblance / (1 + resemblance)) * (of.passages + within.passages);
  return Math.min(1, shared / of.passages);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
