import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../../src/documents/terms.ts';
import { readRows } from '../dataset.ts';

/**
 * Counts in how many sentences of general English prose each term stands, so that a small library
 * still knows which words of a question are rare. Run as
 * `node evaluate/fit/background-frequencies.ts ../shared/datasets`.
 */

const KEPT_TERMS = 6_000;
/** Counts are given per this many sentences. */
const PER = 100_000;
const TARGET = new URL('../../data/lexicon/background-frequencies.json', import.meta.url);

const folder = process.argv[2] ?? '../shared/datasets';
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const counts = new Map<string, number>();
let sentences = 0;

for (const text of texts()) {
  for (const { segment } of segmenter.segment(text.replace(/\n(?!\n)/g, ' '))) {
    const terms = new Set(wordsOf(segment).map((word) => word.term));
    terms.delete('');
    if (terms.size === 0) continue;
    sentences += 1;
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
}

function* texts(): Generator<string> {
  for (const row of readRows(join(folder, 'quote/wikipedia-claims/documents.jsonl'))) {
    yield String(row.text).replaceAll('[REF]', '');
  }
  for (const row of readRows(join(folder, 'counter/arguana-arguments/corpus.jsonl'))) yield String(row.text);
  for (const row of readRows(join(folder, 'counter/perspectrum/corpus.jsonl'))) yield String(row.text);
  for (const row of readRows(join(folder, 'verify/novels/documents.jsonl'))) yield String(row.text);
  for (const name of readdirSync(join(folder, 'documents'))) {
    if (name.endsWith('.txt') && !name.startsWith('ocr'))
      yield readFileSync(join(folder, 'documents', name), 'utf8');
  }
}

const kept = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, KEPT_TERMS);
const terms = Object.fromEntries(
  kept.map(([term, count]) => [term, Math.max(1, Math.round((count * PER) / sentences))]),
);
const about =
  'In how many of 100,000 English sentences a term stands. Counted by evaluate/fit/background-frequencies.ts over encyclopaedia articles, debate points, novels and political classics.';
writeFileSync(TARGET, `${JSON.stringify({ about, sentences: PER, terms })}\n`);
console.log(
  `${sentences} sentences, ${counts.size} terms, kept ${kept.length} down to ${kept.at(-1)![1]} sentences`,
);
