import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateClaims, evaluateSides } from './claims.ts';
import { evaluateCounters } from './counter.ts';
import type { FigureName, Measured } from './figures.ts';
import { evaluateMappedSuggestions, missingMappedText } from './mapped-suggestions.ts';
import { evaluateQuestions, evaluateShippedExcerpts, missingQuestionText } from './questions.ts';
import { evaluateQuotes } from './quote.ts';
import { evaluateReaders } from './readers.ts';
import { evaluateSentences } from './sentences.ts';
import { evaluateStances } from './stance.ts';
import { evaluateSuggestions, type SuggestionMetrics } from './suggestions.ts';
import { evaluateVerification } from './verify.ts';
import { evaluateSpeech, evaluateVoices } from './voices.ts';

/** A set that `npm run evaluate` runs where it is at hand. */
type MeasuredSet = {
  name: string;
  /** What of it is not at hand in the folder that lies beside the repository, if anything. */
  missing: (shared: string) => string | undefined;
  /** @param sample whether a part of a large set is enough */
  measure: (shared: string, sample: boolean) => Measured | Promise<Measured>;
};

/** Of the paraphrases one in so many is asked where a sample is enough. */
const SAMPLED = 10;
/** Of the claims and arguments of debates one in so many. */
const SAMPLED_DEBATES = 4;
const SAMPLED_DEBATES_SMOKE = 40;

export const SETS: readonly MeasuredSet[] = [
  {
    name: 'excerpts that ship with the bot',
    missing: () => undefined,
    measure: () => ({ figures: {}, notVerbatim: evaluateShippedExcerpts().notVerbatim }),
  },
  dataset('documents', async (folder, sample) => {
    const { pdf, docx, epub } = await evaluateReaders(folder, sample ? 1 : Infinity);
    return { figures: { readPdf: pdf.recall, readDocx: docx.recall, readEpub: epub.recall } };
  }),
  dataset('sentences/golden-rules', (folder) => ({
    figures: { goldenRules: evaluateSentences(folder).lists?.right ?? 0 },
  })),
  dataset('sentences/ewt-dev', (folder) => ({
    figures: { sentenceEnds: evaluateSentences(folder).ends?.f1 ?? 0 },
  })),
  dataset('voices/news-dev', (folder) => {
    const { content, speakers } = evaluateVoices(folder).scores;
    return { figures: { content: content.accuracy, speakers: speakers.exact } };
  }),
  dataset('verify/novels', (folder) => {
    const { recall, named } = evaluateSpeech(folder);
    return { figures: { speech: recall, namedSpeakers: named.found } };
  }),
  {
    ...dataset('verify/novels', (folder, sample) => {
      const metrics = evaluateVerification(folder, sample ? { rounds: 20 } : {});
      return {
        figures: {
          notConfirmed: metrics.falseExact === 0 ? 1 : 0,
          trueQuotations: metrics.trueFound,
          changedTraced: metrics.changedTraced,
          damagedTraced: metrics.damagedTraced,
          splices: metrics.splicesFound,
          misattributed: metrics.misattributedFound,
          speakersNotAuthor: metrics.speakersFound,
        },
      };
    }),
    name: 'quotations to be verified, from verify/novels and the texts beside it',
  },
  dataset('quote/wikipedia-claims', (folder, sample) => {
    const { topic, paraphrase, notVerbatim } = evaluateQuotes(
      folder,
      ({ kind }, index) => !sample || kind === 'topic' || index % SAMPLED === 0,
    ).metrics;
    const figures = { paraphrases: paraphrase?.['accuracy@1'] ?? 0, motions: topic?.['precision@10'] ?? 0 };
    return { figures, notVerbatim };
  }),
  counters('counter/arguana-claims', 'counterClaims', 'counterClaimsAlone'),
  counters('counter/arguana-arguments', 'counterArguments'),
  dataset('counter/perspectrum', (folder) => ({
    figures: { counterPerspectives: evaluateCounters(folder).metrics['nDCG@10'] },
  })),
  dataset('stance/wikipedia-claims', (folder) => ({
    figures: { stanceClaims: evaluateStances(folder).accuracy },
  })),
  dataset('stance/perspectrum', (folder) => ({
    figures: { stancePerspectives: evaluateStances(folder).accuracy },
  })),
  suggestions('quote/wikipedia-claims', ({ touched }) => ({ suggestedArticles: touched.precision })),
  suggestions('stance/perspectrum', ({ touched, stance }) => ({
    suggestedTopics: touched.precision,
    suggestedTopicsFound: touched.recall,
    suggestedStances: stance.accuracy,
  })),
  {
    name: 'suggestions for the full texts of the shipped pack, against its map',
    missing: missingMappedText,
    measure: (shared) => {
      const { touched } = evaluateMappedSuggestions(shared);
      return { figures: { mappedTopics: touched.precision, mappedTopicsFound: touched.recall } };
    },
  },
  {
    name: 'claims fall-of-mosul',
    missing: (shared) => missingQuestionText('fall-of-mosul', shared),
    measure: (shared) => {
      const [dev, test] = [evaluateClaims('dev', shared), evaluateClaims('test', shared)];
      const sides = evaluateSides('kept', shared);
      const told = Object.values(sides.right);
      const sum = (counts: number[]) => counts.reduce((all, count) => all + count, 0);
      return {
        figures: {
          claimsDevFirst: dev.first,
          claimsDevThree: dev.three,
          claimsDevRefused: dev.refused,
          claimsFirst: test.first,
          claimsThree: test.three,
          claimsSupport: test.supporting <= 1 ? 1 : 0,
          claimsRefused: test.refused,
          claimsSides: sum(told.map(({ right }) => right)) / sum(told.map((one) => one.told)),
          claimsSidesTold: sides.told,
        },
      };
    },
  },
  questions('fall-of-mosul', 'dev', ['devFirst', 'devThree', 'devRefused']),
  questions('fall-of-mosul', 'test', ['testFirst', 'testThree', 'testRefused']),
  questions('general', 'questions', ['generalFirst', 'generalThree', 'generalRefused']),
];

function dataset(
  name: string,
  measure: (folder: string, sample: boolean) => Measured | Promise<Measured>,
): MeasuredSet {
  const folderIn = (shared: string) => join(shared, 'datasets', name);
  return {
    name,
    missing: (shared) => (existsSync(folderIn(shared)) ? undefined : folderIn(shared)),
    measure: (shared, sample) => measure(folderIn(shared), sample),
  };
}

/** @param alone the figure of the same where what a query excludes is not in the library at all */
function counters(name: string, figure: FigureName, alone?: FigureName): MeasuredSet {
  return dataset(name, (folder, sample) => {
    const step = sample ? SAMPLED_DEBATES_SMOKE : SAMPLED_DEBATES;
    const ndcg = (options = {}) =>
      evaluateCounters(folder, (_, index) => index % step === 0, options).metrics['nDCG@10'];
    return { figures: { [figure]: ndcg(), ...(alone && { [alone]: ndcg({ alone: true }) }) } };
  });
}

function suggestions(
  name: string,
  figures: (metrics: SuggestionMetrics) => Measured['figures'],
): MeasuredSet {
  return {
    ...dataset(name, (folder) => ({ figures: figures(evaluateSuggestions(folder)) })),
    name: `${name}, for suggestions`,
  };
}

function questions(
  set: string,
  file: string,
  [first, three, refused]: [FigureName, FigureName, FigureName],
): MeasuredSet {
  return {
    name: `questions ${set}/${file}`,
    missing: (shared) => missingQuestionText(set, shared),
    measure: (shared) => {
      const metrics = evaluateQuestions(set, file, shared);
      return {
        figures: { [first]: metrics.first, [three]: metrics.three, [refused]: metrics.refused },
        notVerbatim: metrics.notVerbatim,
      };
    },
  };
}
