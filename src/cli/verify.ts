import type { Command } from 'commander';
import type { Reanchored } from '../evidence/reanchor.ts';
import type { Match } from '../evidence/verification/match.ts';
import type { Verification } from '../evidence/verification.ts';
import { say } from '../language/say.ts';
import { SCOPE_OPTION, withLibrary } from './library.ts';
import { print, wrapped } from './output.ts';
import { printPlace } from './quote.ts';

/** `verify TEXT`: whether a quotation, or a quote's selectors, stands in the library word for word. */
export function addVerifyCommand(program: Command): void {
  program
    .command('verify')
    .description('check a quotation, or the selectors of a quote as JSON, word for word')
    .argument('<text...>')
    .option('--author <name>', 'whom it is ascribed to')
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      '\nExample:\n  $ npm run -s counterpoint -- verify "his heart was in troop withdrawal" --author "Max Boot"',
    )
    .action((words: string[], { author }: { author?: string }, command: Command) =>
      withLibrary(command, async ({ library, json }) => {
        const { parseSelectors, reanchor } = await import('../evidence/reanchor.ts');
        const { verifyQuotation } = await import('../evidence/verification.ts');
        const given = words.join(' ');
        const selectors = parseSelectors(given);
        const verification = selectors
          ? reanchor(library(), selectors, author)
          : verifyQuotation(library(), given, author);
        if (json) print.json(verification);
        else await printVerification(verification);
      }),
    );
}

async function printVerification(verification: Verification | Reanchored): Promise<void> {
  const { verdictHeading } = await import('../evidence/verdict-words.ts');
  const { reason, matches, nearest, short } = verification;
  print.text(`${verdictHeading(verification)}: ${reason}`);
  if ('note' in verification) print.text(verification.note);
  if (short) print.text(say('verdict.short'));
  print.text('');
  for (const match of matches) await printMatch(match);
  if (!nearest) return;
  print.text(`${say('verdict.nearest')}\n`);
  printPlace(nearest);
}

async function printMatch(match: Match): Promise<void> {
  const { alterationSentence, limitSentence, omissionSentence, setAsideSentence } = await import(
    '../evidence/verdict-words.ts'
  );
  printPlace(match);
  for (const alteration of match.alterations) print.text(`  - ${alterationSentence(alteration)}`);
  if (match.alterations.length > 0) print.text(wrapped(comparisonOf(match), '    '));
  if (match.typography.length > 0) print.text(`  differs only in: ${match.typography.join(', ')}`);
  const whole = (text: string) => text;
  for (const omission of match.omissions) print.text(wrapped(`- ${omissionSentence(omission, whole)}`, '  '));
  for (const aside of match.setAside) print.text(wrapped(setAsideSentence(aside, whole), '  '));
  for (const limit of match.limits) print.text(wrapped(`! ${limitSentence(limit, whole)}`, '  '));
  print.text('');
}

/** "There was [left out: no] [put in: a] compelling reason" */
function comparisonOf({ diff }: Match): string {
  const signs = { same: '', missing: 'left out: ', added: 'put in: ' };
  return diff.map(({ op, text }) => (op === 'same' ? text : `[${signs[op]}${text}]`)).join(' ');
}
