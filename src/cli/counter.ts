import { type Command, InvalidArgumentError } from 'commander';
import type { Counter, CounterAnswer } from '../evidence/opposition/counters.ts';
import { SCOPE_OPTION, withLibrary } from './library.ts';
import { print, wrapped } from './output.ts';
import { printPlace } from './quote.ts';

const MOST_COUNTERS = 20;

/** `counter CLAIM`: what the library holds against a claim, and why. */
export function addCounterCommand(program: Command): void {
  program
    .command('counter')
    .description('find what answers a claim: passages on the same issue that stand against it')
    .argument('<claim...>')
    .option('--against-author <name>', 'whose claim it is: of their texts only concessions answer it')
    .option('--limit <number>', 'passages at most', limit, 5)
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      '\nExample:\n  $ npm run -s counterpoint -- counter "The United States should send ground troops against ISIS."',
    )
    .action((words: string[], options: { againstAuthor?: string; limit: number }, command: Command) =>
      withLibrary(command, async ({ library, json }) => {
        const { findCounters } = await import('../evidence/opposition/counters.ts');
        const { againstAuthor, limit: most } = options;
        const answer = findCounters(library(), words.join(' '), {
          limit: most,
          ...(againstAuthor !== undefined && { againstAuthor }),
        });
        if (json) print.json(answer);
        else printAnswer(answer);
      }),
    );
}

function limit(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_COUNTERS) return number;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST_COUNTERS}.`);
}

function printAnswer({ counters, nothing }: CounterAnswer): void {
  for (const counter of counters) printCounter(counter);
  if (nothing) print.text(nothing.reason);
}

function printCounter(counter: Counter): void {
  printPlace(counter);
  const { relation, because, source, confidence, concession } = counter;
  const how = source === 'found' ? `found by rule, ${Math.round(confidence * 100)} % sure` : 'curated';
  print.text(`  ${concession ? 'even the claim’s own author concedes: ' : ''}${relation} (${how})`);
  print.text(wrapped(because, '  '));
  print.text('');
}
