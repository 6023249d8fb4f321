import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../evaluate/seeded-random.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { findCounters } from '../src/evidence/opposition/counters.ts';
import { type BenchText, benchTexts } from './corpus.ts';
import { type Figure, milliseconds, quantile, timeEach } from './measure.ts';
import { fill } from './quote.ts';

const SIZES: [passages: number, p99: number][] = [
  [10_000, 10],
  [100_000, 60],
];
const CLAIMS = 400;
const WORDS = 30;

/** Counterarguments to claims of thirty words. */
export function benchCounters(): Figure[] {
  const { texts, source } = benchTexts();
  console.error(`Over ${source}`);
  return SIZES.map(([passages, wanted]) => benchSize(texts, passages, wanted));
}

function benchSize(texts: BenchText[], passages: number, wanted: number): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  const store = openLibraryStore(folder);
  try {
    fill(store, 'guild:bench', texts, passages);
    const library = store.library(['guild:bench']);
    const held = library[0]!.documents().reduce((sum, document) => sum + document.passages, 0);
    const claims = claimsFrom(texts);
    const times = timeEach(claims.map((claim) => () => findCounters(library, claim)));
    return {
      what: `counter to a claim of ${WORDS} words, ${held.toLocaleString('en')} passages`,
      measured: `p50 ${milliseconds(quantile(times, 0.5))}, p99 ${milliseconds(quantile(times, 0.99))}`,
      wanted: `p99 ≤ ${wanted} ms`,
      reached: quantile(times, 0.99) <= wanted,
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Stretches of words of the texts, put as a claim. */
function claimsFrom(texts: BenchText[]): string[] {
  const random = seededRandom(13);
  const claims: string[] = [];
  while (claims.length < CLAIMS) {
    const { text } = texts[Math.floor(random() * texts.length)]!;
    const from = Math.floor(random() * Math.max(1, text.length - 600));
    const words = text.slice(from, from + 600).match(/\p{L}+/gu) ?? [];
    if (words.length < WORDS + 1) continue;
    // Without the words at which a claim is taken to fall into halves.
    const kept = words.slice(1).filter((word) => !/^(?:but|yet|however|whereas|while)$/i.test(word));
    claims.push(`${kept.slice(0, WORDS).join(' ')}.`);
  }
  return claims;
}
