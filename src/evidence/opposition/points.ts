import type { PassageRow, ScopeReader, StoredDocument, TermEntries } from '../../documents/library.ts';
import { greatestFirst } from '../greatest.ts';
import { NAME, tellingTerms, type WeighedConcept } from '../rarity.ts';

/**
 * A point: what a paragraph says, the unit in which a claim is answered. A claim and the sentence that
 * refutes it share few words; the paragraphs around both share many.
 */
export type Point = {
  scope: ScopeReader;
  document: StoredDocument;
  /** Its passages in order. */
  rows: PassageRow[];
};

/** A longer paragraph (an old book's) is looked at in pieces of so many passages. */
const MOST_PASSAGES = 24;

/** For each passage key the point that it belongs to, and for each point its first passage key. */
type PointMap = { pointOf: Uint32Array; firstKeys: Uint32Array };

const pointMaps = new WeakMap<Uint32Array, PointMap>();

/** The points of a whole scope, also of documents that one library does not see: another that shares it may. */
function pointMap(scope: ScopeReader): PointMap {
  const starts = scope.paragraphStarts();
  const known = pointMaps.get(starts);
  if (known) return known;
  const lastKey = scope.documents().reduce((last, { lastPassage }) => Math.max(last, lastPassage), 0);
  const pointOf = new Uint32Array(lastKey + 2);
  const firsts: number[] = [];
  for (const [at, start] of starts.entries()) {
    const end = starts[at + 1] ?? lastKey + 1;
    for (let first = start; first < end; first += MOST_PASSAGES) {
      pointOf.fill(firsts.length, first, Math.min(end, first + MOST_PASSAGES));
      firsts.push(first);
    }
  }
  const map = { pointOf, firstKeys: Uint32Array.from([...firsts, lastKey + 1]) };
  pointMaps.set(starts, map);
  return map;
}

/** Postings read for one claim in one scope; the rarest words come first. */
const POSTING_BUDGET = 12_000;
/** What a concept weighs in each further passage of a point that speaks of it. */
const AGAIN = 0.3;
/** Passages of a point of middling length; longer ones hold a word the likelier by chance. */
const AVERAGE_PASSAGES = 5;

/**
 * Proposes at most `count` points of one scope, those that hold the most of a claim's weight.
 * @param repeats how often the claim says each concept, at most three times
 */
export function findPoints(
  scope: ScopeReader,
  documents: StoredDocument[],
  concepts: WeighedConcept[],
  repeats: number[],
  terms: TermEntries,
  count: number,
): Point[] {
  if (documents.length === 0) return [];
  const { pointOf, firstKeys } = pointMap(scope);
  const weights = new Float32Array(firstKeys.length);
  const seen = new Int32Array(firstKeys.length).fill(-1);
  const reached: number[] = [];
  const leads = concepts
    .flatMap(({ concept, weight }, index) =>
      concept.wordings.flatMap((wording) => {
        const entries = tellingTerms(wording).map((term) => terms.get(term));
        if (!entries.every((entry) => entry !== undefined)) return [];
        const postings = Math.min(...entries.map(({ passages }) => passages));
        const gain = weight * wording.weight * repeats[index]!;
        return [
          { keys: entries.map(({ key }) => key), postings, gain, index, named: wording.weight >= NAME },
        ];
      }),
    )
    // What is named leads; what is only related leads where there is room left.
    .sort((a, b) => Number(b.named) - Number(a.named) || a.postings - b.postings || b.gain - a.gain);
  let budget = POSTING_BUDGET;
  for (const { keys, postings, gain, index } of leads) {
    if (postings > budget) continue;
    budget -= postings;
    for (const key of scope.holding(keys)) {
      const point = pointOf[key]!;
      if (seen[point] === index) {
        weights[point]! += AGAIN * gain;
        continue;
      }
      seen[point] = index;
      if (weights[point] === 0) reached.push(point);
      weights[point]! += gain;
    }
  }
  for (const point of reached) {
    const length = firstKeys[point + 1]! - firstKeys[point]!;
    weights[point]! /= 0.6 + (0.4 * length) / AVERAGE_PASSAGES;
  }
  const best = greatestFirst(reached, weights, count);
  return readPoints(scope, documents, best, pointOf, firstKeys);
}

function readPoints(
  scope: ScopeReader,
  documents: StoredDocument[],
  points: number[],
  pointOf: Uint32Array,
  firstKeys: Uint32Array,
): Point[] {
  const keys: number[] = [];
  for (const point of points)
    for (let key = firstKeys[point]!; key < firstKeys[point + 1]!; key += 1) keys.push(key);
  const byRevision = new Map(documents.map((document) => [document.revisionKey, document]));
  const rowsOf = new Map<number, PassageRow[]>(points.map((point) => [point, []]));
  for (const row of scope.passages(keys)) rowsOf.get(pointOf[row.key]!)?.push(row);
  return points.flatMap((point) => {
    const rows = rowsOf.get(point)!.sort((a, b) => a.key - b.key);
    const document = rows[0] && byRevision.get(rows[0].revisionKey);
    return document ? [{ scope, document, rows }] : [];
  });
}

/** The text of each passage; a paragraph is read at once where all of it is held. */
export function textsOf({ scope, rows }: Point): string[] {
  const { revisionKey, start: from } = rows[0]!;
  const whole = scope.slice(revisionKey, from, rows.at(-1)!.end);
  return rows.map(({ start, end }) =>
    whole === undefined
      ? (scope.slice(revisionKey, start, end) ?? '')
      : whole.slice(start - from, end - from),
  );
}

/** All of its text, its passages one after the other. */
export function textOfPoint(point: Point): string {
  return textsOf(point).join(' ');
}
