import { rankCounters } from '../src/evidence/opposition/ranking.ts';
import { type CounterQuery, claimOf, readCounterSet, withCounterTexts } from './counter-set.ts';
import { mean, ndcgAt, runLine } from './retrieval.ts';

type CounterMetrics = {
  queries: number;
  'nDCG@10': number;
  'Recall@10': number;
  'accuracy@1': number;
};

const DEPTH = 10;
/** Lines of a run for one query. */
const RUN_DEPTH = 100;

/**
 * Runs a `counter` set through the ranking that the bot asks: its texts are the paragraphs of one library, and
 * what a query excludes may not answer it. What is ranked is every point, also where the bot would rather
 * answer nothing; a text is as good as its best point.
 *
 * @param select which queries to ask, by their place in the file
 * @param alone take what a query excludes out of the library's reading altogether, so that not even what belongs to
 *   the issue is learnt from it
 * @returns the metrics, and the lines of a TREC run file
 * @throws Refusal where a file is missing or has another shape
 */
export function evaluateCounters(
  folder: string,
  select: (query: CounterQuery, index: number) => boolean = () => true,
  { alone = false } = {},
): { metrics: CounterMetrics; run: string[] } {
  const { texts, queries, grades } = readCounterSet(folder);
  const asked = queries.filter(select);
  return withCounterTexts(texts, (library, textAt) => {
    const run: string[] = [];
    const judged = asked.map(({ id, text, exclude }) => {
      const excluded = new Set(exclude);
      const scores = new Map<string, number>();
      const ranked = rankCounters(library, claimOf(text), {
        [alone ? 'mayBeRead' : 'mayAnswer']: ({ rows }: { rows: { start: number }[] }) =>
          !excluded.has(textAt(rows[0]!.start)),
      });
      for (const { point, score } of ranked) {
        const name = textAt(point.rows[0]!.start);
        if (!scores.has(name)) scores.set(name, score);
      }
      const names = [...scores.keys()];
      for (const [index, name] of names.slice(0, RUN_DEPTH).entries())
        run.push(runLine(id, name, index + 1, RUN_DEPTH - index));
      const own = grades.get(id) ?? new Map<string, number>();
      const gains = names.map((name) => own.get(name) ?? 0);
      const right = [...own.values()].filter((grade) => grade > 0).length;
      return {
        ndcg: ndcgAt(DEPTH, gains, [...own.values()]),
        recall: right === 0 ? 0 : gains.slice(0, DEPTH).filter((gain) => gain > 0).length / right,
        first: (gains[0] ?? 0) > 0 ? 1 : 0,
      };
    });
    const metrics = {
      queries: judged.length,
      'nDCG@10': mean(judged.map(({ ndcg }) => ndcg)),
      'Recall@10': mean(judged.map(({ recall }) => recall)),
      'accuracy@1': mean(judged.map(({ first }) => first)),
    };
    return { metrics, run };
  });
}
