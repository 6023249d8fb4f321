import { type Command, InvalidArgumentError, Option } from 'commander';
import { environment, readConfig } from '../config.ts';
import { Refusal } from '../documents/refusal.ts';
import type { CounterargumentAnswer } from '../evidence/counterarguments.ts';
import type { Counterargument } from '../evidence/mapped-counters.ts';
import type { Likeness } from '../evidence/opposition/likeness.ts';
import type { PositionAnswer } from '../evidence/positions.ts';
import type { TopicEntry } from '../evidence/topics.ts';
import { say } from '../language/say.ts';
import { type OpenLibrary, SCOPE_OPTION, withLibrary } from './library.ts';
import { print, wrapped } from './output.ts';
import { printPlace } from './quote.ts';

const MOST_COUNTERS = 20;

type CounterOptions = {
  againstAuthor?: string;
  author?: string;
  topic?: string;
  stance?: 'for' | 'against';
  limit: number;
};

/** `counter CLAIM`: what the library holds against a claim or a position, and why. */
export function addCounterCommand(program: Command): void {
  program
    .command('counter')
    .description(
      'find what answers a claim: curated rebuttals, the other side, passages that stand against it',
    )
    .argument('[claim...]')
    .option('--against-author <name>', 'whose claim it is: of their texts only concessions answer it')
    .option('--author <name>', 'with --topic, in place of a claim: whose position')
    .option('--topic <topic>', 'on which topic; with a claim and --stance, what the claim is on')
    .addOption(new Option('--stance <stance>', 'on which side the claim is').choices(['for', 'against']))
    .option('--limit <number>', 'answers at most', limit, 5)
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      `
Examples:
  $ npm run -s counterpoint -- counter "The United States should send ground troops against ISIS."
  $ npm run -s counterpoint -- counter --author "Max Boot" --topic "leaving Iraq"
  $ npm run -s counterpoint -- counter "Staying would have saved Mosul." --topic "leaving Iraq" --stance for`,
    )
    .action((words: string[], options: CounterOptions, command: Command) =>
      withLibrary(command, async (library) => {
        const answer = await answerTo(library, words.join(' '), options);
        if (library.json) print.json(answer);
        else await printAnswer(answer, options.limit);
      }),
    );
}

function limit(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_COUNTERS) return number;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST_COUNTERS}.`);
}

async function answerTo(
  { library }: OpenLibrary,
  claim: string,
  { againstAuthor, author, topic, stance, limit: most }: CounterOptions,
): Promise<CounterargumentAnswer> {
  const { counterClaim, counterPosition } = await import('../evidence/counterarguments.ts');
  const { withLikeness } = await import('../evidence/opposition/likeness.ts');
  const { authorNamed } = await import('../evidence/authors.ts');
  const { positionOf } = await import('../evidence/positions.ts');
  const { topicNamed } = await import('../evidence/topics.ts');
  const asked = library();
  const answer = (likeness?: Likeness) => {
    if (claim !== '' && author === undefined && (topic === undefined) === (stance === undefined))
      return counterClaim(asked, claim, {
        limit: most,
        likeness,
        ...(againstAuthor !== undefined && { against: authorNamed(asked, againstAuthor) }),
        ...(topic !== undefined && stance && { chosen: { topic: topicNamed(asked, topic), stance } }),
      });
    if (
      claim !== '' ||
      author === undefined ||
      topic === undefined ||
      againstAuthor !== undefined ||
      stance !== undefined
    )
      throw new Refusal(
        'written',
        'Give either a claim (with --topic and --stance, if it is not understood), or the position to counter by --author and --topic.',
      );
    const position = positionOf(asked, topicNamed(asked, topic), authorNamed(asked, author));
    return counterPosition(asked, position, { limit: most, likeness });
  };
  const { embeddingsModel } = readConfig(environment());
  if (embeddingsModel === undefined) return answer();
  const { openModel } = await import('../embedding/model.ts');
  const model = await openModel(embeddingsModel, print.note);
  try {
    return await withLikeness(model, answer);
  } finally {
    await model.close();
  }
}

async function printAnswer(
  { target, counters, said, others, unanswered, nothing }: CounterargumentAnswer,
  most: number,
): Promise<void> {
  const { besidesWords, understoodWords } = await import('../evidence/counter-words.ts');
  const quote = target?.kind === 'quote' ? target.quote : said;
  if (quote) {
    print.text('These words stand in the library:');
    printPlace(quote);
    print.text('');
  }
  if (target?.kind === 'motion') print.text(`${understoodWords(target)}\n`);
  if (unanswered !== undefined) print.text(`${say('counter.unanswered-half', unanswered)}\n`);
  for (const counter of counters) await printCounter(counter);
  const rest = besidesWords(counters, most);
  if (rest !== undefined) print.text(rest);
  if (nothing) print.text(nothing.reason);
  if (target?.kind === 'topic') await printSides(target.positions);
  if (!target) printOthers(others);
}

/** Of a claim that no motion was found for, the motions that it may speak to. */
function printOthers(others: TopicEntry[]): void {
  if (others.length === 0) return;
  print.text('\nDid you mean one of these? Ask again with its name, and the side that the claim is on:');
  for (const { id, motion } of others)
    print.text(`${wrapped(motion, '  ')}\n    counter … --topic ${id} --stance for|against`);
}

async function printSides(positions: PositionAnswer[]): Promise<void> {
  const { stanceName } = await import('../evidence/position-words.ts');
  print.text(`${say('counter.open-side')}\n`);
  for (const { stance, author, summary } of positions)
    print.text(wrapped(`${stanceName(stance)}: ${author}${summary === null ? '' : `. ${summary}`}`, '  '));
}

async function printCounter(counter: Counterargument): Promise<void> {
  const { answerWords, mannerWords, sourceWords } = await import('../evidence/counter-words.ts');
  print.text(`${answerWords(counter)} (${mannerWords(counter)})`);
  print.text(wrapped(`Reason: ${counter.because}`, '  '));
  printPlace(counter);
  print.text(`  ${sourceWords(counter)}.\n`);
}
