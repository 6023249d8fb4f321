import { seededRandom } from '../seeded-random.ts';

/** Two texts that speak of the same, as indices of their words. */
export type Pair = [number[], number[]];

/** Pairs that are told apart at a time; each text's partner among so many others. */
const BATCH = 256;
const EPOCHS = 4;
const TEMPERATURE = 0.12;
/** Words of the first text that are left out at random, so that few words are to do. */
const LEFT_OUT = 0.3;
const STEP = 0.05;

/**
 * Moves word vectors (rows of `dimensions` in `words`, in place) so that the sum of a text's words lies
 * closer to its partner's than to any other text's of the batch, both ways (the contrastive loss of
 * van den Oord et al., 2018, over averaged words as in Wieting et al., 2016), by AdaGrad with one rate
 * for each word. Deterministic.
 */
export function trainOnPairs(words: Float32Array, dimensions: number, pairs: Pair[]): void {
  const random = seededRandom(1);
  const slopes = new Float64Array(words.length / dimensions).fill(1e-3);
  const order = pairs.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    let loss = 0;
    let batches = 0;
    for (let at = 0; at + BATCH <= order.length; at += BATCH) {
      const batch = order.slice(at, at + BATCH).map((index) => pairs[index]!);
      loss += step(
        words,
        dimensions,
        batch.map(([first]) => someOf(first, random)),
        batch.map(([, second]) => second),
        slopes,
      );
      batches += 1;
    }
    console.log(`pairs, round ${epoch + 1}: loss ${(loss / batches).toFixed(3)}`);
  }
}

function someOf(text: number[], random: () => number): number[] {
  const kept = text.filter(() => random() >= LEFT_OUT);
  return kept.length > 0 ? kept : text;
}

function step(
  words: Float32Array,
  dimensions: number,
  first: number[][],
  second: number[][],
  slopes: Float64Array,
): number {
  const a = unitSums(words, dimensions, first);
  const b = unitSums(words, dimensions, second);
  const odds = new Float64Array(BATCH * BATCH);
  const rows = new Float64Array(BATCH);
  const columns = new Float64Array(BATCH);
  for (let i = 0; i < BATCH; i += 1) {
    for (let j = 0; j < BATCH; j += 1) {
      let product = 0;
      for (let at = 0; at < dimensions; at += 1)
        product += a.units[i * dimensions + at]! * b.units[j * dimensions + at]!;
      // Both are unit vectors, so the greatest exponent is known.
      const value = Math.exp((product - 1) / TEMPERATURE);
      odds[i * BATCH + j] = value;
      rows[i]! += value;
      columns[j]! += value;
    }
  }
  const pullOnA = new Float32Array(BATCH * dimensions);
  const pullOnB = new Float32Array(BATCH * dimensions);
  let loss = 0;
  for (let i = 0; i < BATCH; i += 1) {
    loss -= Math.log(odds[i * BATCH + i]! / rows[i]!) / BATCH;
    for (let j = 0; j < BATCH; j += 1) {
      const own = i === j ? 1 : 0;
      const value = odds[i * BATCH + j]!;
      const pull = (value / rows[i]! - own + (value / columns[j]! - own)) / (2 * BATCH * TEMPERATURE);
      for (let at = 0; at < dimensions; at += 1) {
        pullOnA[i * dimensions + at]! += pull * b.units[j * dimensions + at]!;
        pullOnB[j * dimensions + at]! += pull * a.units[i * dimensions + at]!;
      }
    }
  }
  const moves = new Map<number, Float32Array>();
  gather(moves, first, a, pullOnA, dimensions);
  gather(moves, second, b, pullOnB, dimensions);
  for (const [word, move] of moves) {
    for (const value of move) slopes[word]! += value * value;
    const rate = STEP / Math.sqrt(slopes[word]!);
    for (let at = 0; at < dimensions; at += 1) words[word * dimensions + at]! -= rate * move[at]!;
  }
  return loss;
}

type Sums = { units: Float32Array; lengths: Float64Array };

function unitSums(words: Float32Array, dimensions: number, texts: number[][]): Sums {
  const units = new Float32Array(texts.length * dimensions);
  const lengths = new Float64Array(texts.length);
  for (const [index, text] of texts.entries()) {
    const from = index * dimensions;
    for (const word of text)
      for (let at = 0; at < dimensions; at += 1) units[from + at]! += words[word * dimensions + at]!;
    lengths[index] = Math.hypot(...units.subarray(from, from + dimensions)) || 1;
    for (let at = 0; at < dimensions; at += 1) units[from + at]! /= lengths[index]!;
  }
  return { units, lengths };
}

/** The slope of each word: its text's, without what would only make the text's vector longer. */
function gather(
  moves: Map<number, Float32Array>,
  texts: number[][],
  { units, lengths }: Sums,
  pulls: Float32Array,
  dimensions: number,
): void {
  for (const [index, text] of texts.entries()) {
    const from = index * dimensions;
    let along = 0;
    for (let at = 0; at < dimensions; at += 1) along += pulls[from + at]! * units[from + at]!;
    for (const word of text) {
      let move = moves.get(word);
      if (!move) {
        move = new Float32Array(dimensions);
        moves.set(word, move);
      }
      for (let at = 0; at < dimensions; at += 1)
        move[at]! += (pulls[from + at]! - along * units[from + at]!) / lengths[index]!;
    }
  }
}

function shuffle(list: number[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
}
