import { join } from 'node:path';
import { z } from 'zod';
import type { Library } from '../src/documents/library.ts';
import { parseQuery, type Query } from '../src/evidence/query.ts';
import { readRows } from './dataset.ts';
import { withTexts } from './library.ts';

/** A name without white space: it stands in a column of the run file. */
const id = z.string().regex(/^\S+$/, 'expected a name without white space');
const textRow = z.object({ id, text: z.string() });
const queryRow = z.object({ id, text: z.string(), exclude: z.array(z.string()) });
const judgementRow = z.object({ query: z.string(), doc: z.string(), grade: z.number() });

export type CounterQuery = z.infer<typeof queryRow>;
type CounterSet = {
  texts: z.infer<typeof textRow>[];
  queries: CounterQuery[];
  /** Grades by text, for each query. */
  grades: Map<string, Map<string, number>>;
};

/** @throws Refusal where a file is missing or has another shape */
export function readCounterSet(folder: string): CounterSet {
  const grades = new Map<string, Map<string, number>>();
  for (const { query, doc, grade } of readRows(join(folder, 'qrels.jsonl'), judgementRow)) {
    const own = grades.get(query) ?? new Map<string, number>();
    grades.set(query, own.set(doc, grade));
  }
  return {
    texts: readRows(join(folder, 'corpus.jsonl'), textRow),
    queries: readRows(join(folder, 'queries.jsonl'), queryRow),
    grades,
  };
}

/** Longer than any argument of the sets. */
const LONGEST = 20_000;

/** Whatever is typed is a claim here, also what looks like a question. */
export function claimOf(text: string): Query {
  return { ...parseQuery(text, LONGEST), kind: 'claim' };
}

/**
 * Runs `use` on a library whose one document holds every text as a paragraph of its own.
 * @param use is given the library and the name of the text that a place of the document lies in
 */
export function withCounterTexts<T>(
  texts: CounterSet['texts'],
  use: (library: Library, textAt: (place: number) => string) => T,
): T {
  const starts: number[] = [];
  let length = 0;
  const blocks = texts.map(({ text }) => {
    const start = length;
    starts.push(start);
    length += text.length + 2;
    return { start, end: start + text.length };
  });
  const textAt = (place: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= place) low = middle;
      else high = middle - 1;
    }
    return texts[low]!.id;
  };
  const text = texts.map((one) => one.text).join('\n\n');
  return withTexts([{ title: 'Texts', text, blocks }], (library) => use(library, textAt));
}
