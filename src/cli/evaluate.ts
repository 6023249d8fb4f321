import { stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { Refusal } from '../documents/refusal.ts';
import { print } from './output.ts';

type Evaluation = { metrics: object; run?: string[] };
type Task = {
  /** Whether it ranks, so that there is a run to write. */
  ranks: boolean;
  evaluate: (folder: string) => Promise<Evaluation>;
};

/** What can be evaluated; each is loaded when it is asked for. */
const TASKS: Record<string, Task> = {
  quote: {
    ranks: true,
    evaluate: async (folder) => (await import('../../evaluate/quote.ts')).evaluateQuotes(folder),
  },
  counter: {
    ranks: true,
    evaluate: async (folder) => (await import('../../evaluate/counter.ts')).evaluateCounters(folder),
  },
  stance: {
    ranks: false,
    evaluate: async (folder) => ({
      metrics: (await import('../../evaluate/stance.ts')).evaluateStances(folder),
    }),
  },
  suggestions: {
    ranks: false,
    evaluate: async (folder) => ({
      metrics: (await import('../../evaluate/suggestions.ts')).evaluateSuggestions(folder),
    }),
  },
  sentences: {
    ranks: false,
    evaluate: async (folder) => {
      const { misses: _, ...metrics } = (await import('../../evaluate/sentences.ts')).evaluateSentences(
        folder,
      );
      return { metrics };
    },
  },
  voices: {
    ranks: false,
    evaluate: async (folder) => ({
      metrics: (await import('../../evaluate/voices.ts')).evaluateAttribution(folder),
    }),
  },
  readers: {
    ranks: false,
    evaluate: async (folder) => ({
      metrics: await (await import('../../evaluate/readers.ts')).evaluateReaders(folder),
    }),
  },
  verify: {
    ranks: false,
    evaluate: async (folder) => ({
      metrics: (await import('../../evaluate/verify.ts')).evaluateVerification(folder),
    }),
  },
};

/** `evaluate DIR --task TASK`: runs a data set through the same services and prints its metrics. */
export function addEvaluateCommand(program: Command): void {
  program
    .command('evaluate')
    .description('run a data set, laid out as docs/EVALUATING.md shows, and print its metrics')
    .argument('<folder>', 'the folder of one set')
    .addOption(
      new Option('--task <task>', 'what is evaluated').choices(Object.keys(TASKS)).makeOptionMandatory(),
    )
    .option('--out <file>', 'write the ranking as a TREC run file')
    .addHelpText(
      'after',
      '\nExample:\n  $ npm run -s counterpoint -- evaluate ../shared/datasets/sentences/golden-rules --task sentences',
    )
    .action((folder: string, options: { task: string; out?: string }, command: Command) =>
      evaluate(folder, options, command.optsWithGlobals<{ json?: boolean }>().json ?? false),
    );
}

async function evaluate(folder: string, { task, out }: { task: string; out?: string }, json: boolean) {
  const { ranks, evaluate: run } = TASKS[task]!;
  if (out !== undefined && !ranks)
    throw new Refusal('written', `The task ${task} ranks nothing: leave --out away.`);
  if (out !== undefined) await refuseUnwritable(out);
  if (!(await isFolder(folder)))
    throw new Refusal('written', `There is no folder ${folder}. Name that of a data set.`);
  const { metrics, run: lines = [] } = await run(folder);
  if (out !== undefined) await writeFile(out, lines.map((line) => `${line}\n`).join(''));
  if (json) {
    print.json({ task, set: folder, metrics });
    return;
  }
  const { figureText, table } = await import('../../evaluate/table.ts');
  print.text(table(named(metrics).map(([name, value]) => [name, figureText(value)])));
  if (out !== undefined) print.note(`${lines.length} lines written to ${out}.`);
}

/** Looked at before the set is run, which can take a while. */
async function refuseUnwritable(path: string): Promise<void> {
  if (!(await isFolder(dirname(path))))
    throw new Refusal(
      'written',
      `There is no folder ${dirname(path)} for ${path}. Make it first, or name another.`,
    );
  if (await isFolder(path)) throw new Refusal('written', `${path} is a folder. Name a file for the run.`);
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Every figure with the names that lead to it: `topic precision@10`. */
function named(metrics: object, before: string[] = []): [string, number][] {
  return Object.entries(metrics).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number' ? [[[...before, name].join(' '), value]] : named(value, [...before, name]),
  );
}
