import { Command, CommanderError } from 'commander';
import { Refusal } from '../documents/refusal.ts';
import { systemRefusal } from '../documents/store/system-refusal.ts';
import { addCounterCommand } from './counter.ts';
import { addCurationCommands } from './curation.ts';
import { addDocumentCommands } from './documents.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { print } from './output.ts';
import { addPositionCommands } from './positions.ts';
import { addQuoteCommand } from './quote.ts';
import { addVerifyCommand } from './verify.ts';

/** Exit status for bad input, with a message that says how to mend it. */
const BAD_INPUT = 2;

/**
 * Runs one command, as it is typed behind `npm run -s counterpoint --`, and writes its answer.
 * @returns the exit status: 0, 2 for bad input, 1 for what should not have happened. It never rejects.
 */
export async function runCommand(args: readonly string[]): Promise<number> {
  try {
    await terminal().parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    const { status, told, refused } = endingOf(error);
    if (told !== undefined) print.note(told);
    if (refused !== undefined && args.includes('--json')) print.json({ refused });
    return status;
  }
}

function terminal(): Command {
  const program = new Command('counterpoint')
    .description('Ask a library of documents from the terminal: the same answers as the bot gives.')
    .option('--library <folder>', 'folder of everything that is written (default: DATA_DIR or data/runtime)')
    .option(
      '--json',
      'print one JSON value to standard output and everything else to standard error; what is refused as {"refused": sentence}, with status 2',
    )
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
    .showHelpAfterError('(--help shows how it is used)')
    .addHelpText(
      'after',
      `
Examples:
  $ npm run -s counterpoint -- quote "refugees"
  $ npm run -s counterpoint -- verify "his heart was in troop withdrawal" --author "Max Boot"
  $ npm run -s counterpoint -- positions --topic "leaving Iraq"
  $ npm run -s counterpoint -- counter "U.S. troops should have stayed in Iraq after 2011"
  $ npm run -s counterpoint -- import essay.md --author "Jane Addams"
  $ npm run -s counterpoint -- quote "what should be done about refugees?" --json`,
    );
  addDocumentCommands(program);
  addQuoteCommand(program);
  addVerifyCommand(program);
  addPositionCommands(program);
  addCurationCommands(program);
  addCounterCommand(program);
  addEvaluateCommand(program);
  return program;
}

/**
 * How a command ends that gives no answer: `told` goes to standard error, and `refused` is what a person can mend.
 * What commander refuses it has told already.
 */
function endingOf(error: unknown): { status: number; told?: string; refused?: string } {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return { status: 0 };
    return { status: BAD_INPUT, refused: error.message.replace(/^error: /, '') };
  }
  const refusal = error instanceof Refusal ? error : systemRefusal(error);
  if (refusal) return { status: BAD_INPUT, told: refusal.message, refused: refusal.message };
  const told = `Something went wrong that should not have: ${(error as Error).stack ?? error}`;
  return { status: 1, told };
}
