import { join } from 'node:path';
import { z } from 'zod';
import type { Library } from '../src/documents/library.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { type FoundQuote, findQuotes } from '../src/evidence/quotes.ts';
import { readRows } from './dataset.ts';
import { withTexts } from './library.ts';
import { mean, ndcgAt, precisionAt, reciprocalRank, runLine } from './retrieval.ts';

/** A name without white space: it stands in a column of the run file. */
const id = z.string().regex(/^\S+$/, 'expected a name without white space');
const documentRow = z.object({ id, title: z.string(), text: z.string() });
const queryRow = z.object({ id, kind: z.enum(['topic', 'paraphrase']), text: z.string() });
const spanRow = z.object({
  query: z.string(),
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

type QueryRow = z.infer<typeof queryRow>;
type SpanRow = z.infer<typeof spanRow>;

type QuoteMetrics = {
  /** Quotes that were not exactly their document's text at their offsets; must be 0. */
  notVerbatim: number;
  topic?: { queries: number; 'precision@10': number; 'nDCG@10': number };
  paraphrase?: { queries: number; 'accuracy@1': number; MRR: number };
};

const DEPTH = 10;

/**
 * Runs a `quote` set through the same service as the bot: its documents are imported into a library
 * of their own, and every query is asked as a person would type it. A returned quote is right where
 * it overlaps a gold span; two documents with one text are one document here as in any library. A
 * query that the service refuses (no words, too long) has no quotes.
 *
 * @param select which queries to ask, by kind and by their place in the file
 * @returns the metrics, and the lines of a TREC run file whose items are `document:start-end`
 * @throws Refusal where a file is missing or has another shape
 */
export function evaluateQuotes(
  folder: string,
  select: (query: QueryRow, index: number) => boolean = () => true,
): { metrics: QuoteMetrics; run: string[] } {
  const documents = readRows(join(folder, 'documents.jsonl'), documentRow);
  const queries = readRows(join(folder, 'queries.jsonl'), queryRow).filter(select);
  const gold = Map.groupBy(readRows(join(folder, 'spans.jsonl'), spanRow), (span) => span.query);
  const revisions = new Map(documents.map((document) => [document.id, revisionHash(document.text)]));
  const byRevision = new Map(
    documents.toReversed().map((document) => [revisions.get(document.id)!, document]),
  );
  return withTexts(documents, (library) => {
    const run: string[] = [];
    let notVerbatim = 0;
    const judged = queries.map((query) => {
      const spans = gold.get(query.id) ?? [];
      const quotes = ask(library, query.text);
      for (const [index, { document, start, end, score, text }] of quotes.entries()) {
        const source = byRevision.get(document.revision)!;
        if (source.text.slice(start, end) !== text) notVerbatim += 1;
        run.push(runLine(query.id, `${source.id}:${start}-${end}`, index + 1, score));
      }
      const right = quotes.map((quote) => spans.some((span) => overlaps(quote, span, revisions)));
      return { kind: query.kind, right, spans: spans.length };
    });
    return { metrics: { notVerbatim, ...summarise(judged) }, run };
  });
}

function ask(library: Library, query: string): FoundQuote[] {
  try {
    return findQuotes(library, query, {}, DEPTH).quotes;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function overlaps(quote: FoundQuote, span: SpanRow, revisions: Map<string, string>): boolean {
  return (
    quote.document.revision === revisions.get(span.document) &&
    quote.start < span.end &&
    span.start < quote.end
  );
}

function summarise(
  judged: { kind: QueryRow['kind']; right: boolean[]; spans: number }[],
): Omit<QuoteMetrics, 'notVerbatim'> {
  const of = (kind: QueryRow['kind']) => judged.filter((query) => query.kind === kind);
  const topic = of('topic');
  const paraphrase = of('paraphrase');
  return {
    ...(topic.length > 0 && {
      topic: {
        queries: topic.length,
        'precision@10': mean(topic.map(({ right }) => precisionAt(DEPTH, right))),
        'nDCG@10': mean(
          topic.map(({ right, spans }) => ndcgAt(DEPTH, right.map(Number), new Array(spans).fill(1))),
        ),
      },
    }),
    ...(paraphrase.length > 0 && {
      paraphrase: {
        queries: paraphrase.length,
        'accuracy@1': mean(paraphrase.map(({ right }) => (right[0] ? 1 : 0))),
        MRR: mean(paraphrase.map(({ right }) => reciprocalRank(right))),
      },
    }),
  };
}
