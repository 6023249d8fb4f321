import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { benchTexts } from '../bench/corpus.ts';
import { withTexts } from '../evaluate/library.ts';
import type { SourceText } from '../evaluate/quotation-cases/rule.ts';
import { judgeRounds, readSources } from '../evaluate/verify.ts';
import type { Campaign } from './campaign.ts';

const NOVELS = fileURLToPath(new URL('../../shared/datasets/verify/novels', import.meta.url));

/**
 * Quotations made by rule, true and false, a case to a rule in every round: none that was altered, put
 * together, ascribed to another or made up is confirmed. Round n of seed s is round 1 of seed s + n - 1.
 * A false case that stands in the texts all the same is told by a plain search and is no failure.
 */
export const verify: Campaign = {
  about: 'quotations altered, spliced, misattributed and made up by rule: none is ever confirmed',
  rounds: 3_600,
  run: async ({ seed, rounds, note }) => {
    const texts = sources();
    return withTexts(texts, (library) => {
      const { metrics, falseExacts } = judgeRounds(library, texts, rounds, seed, (round, misses) => {
        if ((round + 1) % 100 === 0)
          note(`${round + 1} of ${rounds} rounds, ${misses.length} other verdicts`);
      });
      const { verdicts, ...figures } = metrics;
      for (const [rule, row] of Object.entries(verdicts)) note(`${rule}: ${JSON.stringify(row)}`);
      return {
        failures: falseExacts.map(
          ({ case: { rule, quotation }, verdict }) =>
            `${rule} is told ${verdict}: ${JSON.stringify(quotation)}`,
        ),
        met: Object.fromEntries(
          Object.entries(figures).map(([name, value]) => [
            name,
            Number.isInteger(value) ? value : Number(value.toFixed(4)),
          ]),
        ),
      };
    });
  },
};

/** The evaluation's texts where they are at hand, and made-up ones everywhere else. */
function sources(): SourceText[] {
  if (existsSync(NOVELS)) return readSources(NOVELS);
  return benchTexts().texts.map(({ title, text }, index) => ({ title, text, authors: [`Author ${index}`] }));
}
