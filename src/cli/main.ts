import { Command, CommanderError } from 'commander';
import { Refusal } from '../documents/refusal.ts';
import { addDocumentCommands } from './documents.ts';
import { addEvaluateCommand } from './evaluate.ts';
import { print } from './output.ts';
import { addQuoteCommand } from './quote.ts';

/** Exit status for bad input, with a message that says how to mend it. */
const BAD_INPUT = 2;

const program = new Command('counterpoint')
  .description('Ask a library of documents from the terminal: the same answers as the bot gives.')
  .option('--library <folder>', 'folder of everything that is written (default: DATA_DIR or data/runtime)')
  .option('--json', 'print one JSON value to standard output and everything else to standard error')
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .showHelpAfterError('(--help shows how it is used)')
  .addHelpText(
    'after',
    `
Examples:
  $ npm run -s counterpoint -- quote "refugees"
  $ npm run -s counterpoint -- import essay.md --author "Jane Addams"
  $ npm run -s counterpoint -- quote "what should be done about refugees?" --json`,
  );

addDocumentCommands(program);
addQuoteCommand(program);
addEvaluateCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_INPUT;
  if (error instanceof Refusal) {
    print.note(error.message);
    return BAD_INPUT;
  }
  const known = systemRefusal(error);
  if (known) {
    print.note(known);
    return BAD_INPUT;
  }
  print.note(`Something went wrong that should not have: ${(error as Error).stack ?? error}`);
  return 1;
}

/** What the operating system or SQLite refuses, told so that it can be mended. */
function systemRefusal(error: unknown): string | undefined {
  const { code, errcode, message, path } = error as NodeJS.ErrnoException & { errcode?: number };
  if (code === 'ENOSPC' || errcode === 13)
    return 'The disk is full: nothing was changed. Free some space and try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || errcode === 8) {
    return `This may not be written or read${path ? ` (${path})` : ''}: change its permissions, or name another folder with --library.`;
  }
  if (errcode === 5) return 'The library is busy with another import. Try again when it has ended.';
  if (errcode === 11 || errcode === 26)
    return `The library file is damaged (${message}). Move it away, or restore a backup.`;
  return undefined;
}
