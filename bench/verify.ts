import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../evaluate/seeded-random.ts';
import type { Library } from '../src/documents/library.ts';
import { addDocuments, type NewDocument } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { type Verdict, verifyQuotation } from '../src/evidence/verification.ts';
import { type BenchText, benchTexts } from './corpus.ts';
import { type Figure, milliseconds, quantile, timeEach } from './measure.ts';

const SIZES = [10_000, 100_000];
/** Takes minutes and a gigabyte to build; measured where `BENCH_LARGE` is set. */
const LARGE = 1_000_000;
const QUOTATIONS = 500;
const WARM_UP = 200;

type Wanted = { kind: Verdict; p99?: number };
const WANTED: Wanted[] = [{ kind: 'exact', p99: 5 }, { kind: 'altered', p99: 50 }, { kind: 'absent' }];

/** Verdicts on quotations that stand in the library, that have two words changed, and that are made of its words. */
export function benchVerification(): Figure[] {
  const { texts, source } = benchTexts();
  console.log(`Quotations from ${source}`);
  const sizes = process.env.BENCH_LARGE ? [...SIZES, LARGE] : SIZES;
  return sizes.flatMap((size) => benchSize(texts, size));
}

function benchSize(texts: BenchText[], size: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  const store = openLibraryStore(folder);
  try {
    const passages = fill(store.file('guild:bench'), texts, size);
    const library = store.library(['guild:bench']);
    const quotations = drawQuotations(library);
    return WANTED.map(({ kind, p99 }) => {
      const asked = quotations[kind as keyof typeof quotations];
      // A bot that has run for a while is measured: others are verified first.
      for (const quotation of asked.splice(0, WARM_UP)) verifyQuotation(library, quotation);
      const times = timeEach(asked.map((quotation) => () => verifyQuotation(library, quotation)));
      const slowest = quantile(times, 0.99);
      const isAsked = p99 !== undefined && size === 100_000;
      return {
        what: `${kind} quotation, ${passages.toLocaleString('en')} passages`,
        measured: `p50 ${milliseconds(quantile(times, 0.5))}, p99 ${milliseconds(slowest)}`,
        wanted: isAsked ? `p99 ≤ ${p99} ms` : 'for comparison',
        reached: !isAsked || slowest <= p99,
      };
    });
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Adds texts until there are so many passages; where they do not suffice, again with their paragraphs drawn anew. */
function fill(file: Parameters<typeof addDocuments>[0], texts: BenchText[], size: number): number {
  const random = seededRandom(5);
  let count = 0;
  for (let round = 0; count < size; round += 1) {
    for (const text of texts) {
      if (count >= size) break;
      const added = addDocuments(file, [newDocument(text, round, random)]);
      count += added.reduce((sum, { document }) => sum + document.passages, 0);
    }
  }
  return count;
}

function newDocument({ title, text }: BenchText, round: number, random: () => number): NewDocument {
  const again = () =>
    text
      .split(/\n\s*\n/)
      .filter(() => random() < 0.9)
      .map((paragraph) => paragraph.replace(/\b\w+ \w+$/, `${Math.floor(random() * 1e6)}.`))
      .join('\n\n');
  return {
    title: `${title} ${round}`,
    metadata: { authors: [`Author ${title.length % 40}`] },
    format: 'text',
    notes: [],
    content: { completeness: 'full', text: round === 0 ? text : again() },
    addedAt: new Date(0).toISOString(),
  };
}

/** Runs of 8 to 40 words from all over the library. */
function drawQuotations(library: Library): Record<'exact' | 'altered' | 'absent', string[]> {
  const random = seededRandom(13);
  const [scope] = library;
  const documents = scope!.documents();
  const quotations = { exact: [] as string[], altered: [] as string[], absent: [] as string[] };
  const pool: string[] = [];
  while (quotations.exact.length < WARM_UP + QUOTATIONS) {
    const { revisionKey, length } = documents[Math.floor(random() * documents.length)]!;
    const from = Math.floor(random() * Math.max(1, length - 600));
    const span = { start: from, end: Math.min(length, from + 600) };
    // What an import sets aside, such as a licence, is not quoted.
    if (scope!.blocksWithin(revisionKey, span).some(({ boilerplate }) => boilerplate !== undefined)) continue;
    const words = (scope!.slice(revisionKey, span.start, span.end) ?? '').split(/\s+/).slice(1, -1);
    const count = 8 + Math.floor(random() * 32);
    if (words.length < count || words.slice(0, count).some((word) => !/^[A-Za-z]+[,.;]?$/.test(word)))
      continue;
    const chosen = words.slice(0, count);
    // A run of function words alone is read through or refused.
    if (!chosen.some((word) => word.length > 5)) continue;
    pool.push(...chosen.filter((word) => /^[a-z]{3,}$/.test(word)));
    if (pool.length < 200) continue;
    const other = () => pool[Math.floor(random() * pool.length)]!;
    const altered = [...chosen];
    altered[2 + Math.floor(random() * (count - 4))] = other();
    altered[2 + Math.floor(random() * (count - 4))] = other();
    quotations.exact.push(chosen.join(' '));
    quotations.altered.push(altered.join(' '));
    quotations.absent.push(Array.from({ length: count }, other).join(' '));
  }
  return quotations;
}
