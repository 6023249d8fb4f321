import { join } from 'node:path';
import { revisionHash } from '../src/documents/revision.ts';
import { type FoundQuote, findQuotes } from '../src/evidence/quotes.ts';
import { readRows } from './dataset.ts';
import { withTexts } from './library.ts';
import { mean, ndcgAt, precisionAt, reciprocalRank, runLine } from './retrieval.ts';

type DocumentRow = { id: string; title: string; text: string };
type QueryRow = { id: string; kind: 'topic' | 'paraphrase'; text: string };
type SpanRow = { query: string; document: string; start: number; end: number };

export type QuoteMetrics = {
  topic?: { queries: number; 'precision@10': number; 'nDCG@10': number };
  paraphrase?: { queries: number; 'accuracy@1': number; MRR: number };
};

const DEPTH = 10;

/**
 * Runs a `quote` set through the same service as the bot: its documents are imported into a library
 * of their own, and every query is asked as a person would type it. A returned quote is right where
 * it overlaps a gold span; two documents with one text are one document here as in any library.
 */
export function evaluateQuotes(folder: string): { metrics: QuoteMetrics; run: string[] } {
  const documents = readRows<DocumentRow>(join(folder, 'documents.jsonl'));
  const revisions = new Map(documents.map((document) => [document.id, revisionHash(document.text)]));
  const names = new Map(documents.toReversed().map((document) => [revisions.get(document.id)!, document.id]));
  const gold = Map.groupBy(readRows<SpanRow>(join(folder, 'spans.jsonl')), (span) => span.query);
  const queries = readRows<QueryRow>(join(folder, 'queries.jsonl'));
  return withTexts(documents, (library) => {
    const run: string[] = [];
    const judged = queries.map((query) => {
      const spans = gold.get(query.id) ?? [];
      const { quotes } = findQuotes(library, query.text, {}, DEPTH);
      for (const [index, { document, start, end, score }] of quotes.entries()) {
        run.push(runLine(query.id, `${names.get(document.revision)}:${start}-${end}`, index + 1, score));
      }
      const right = quotes.map((quote) => spans.some((span) => overlaps(quote, span, revisions)));
      return { kind: query.kind, right, spans: spans.length };
    });
    return { metrics: summarise(judged), run };
  });
}

function overlaps(quote: FoundQuote, span: SpanRow, revisions: Map<string, string>): boolean {
  return (
    quote.document.revision === revisions.get(span.document) &&
    quote.start < span.end &&
    span.start < quote.end
  );
}

function summarise(judged: { kind: QueryRow['kind']; right: boolean[]; spans: number }[]): QuoteMetrics {
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
