import { type Command, InvalidArgumentError } from 'commander';
import type { Quote } from '../evidence/quote.ts';
import type { FoundQuote, QuoteAnswer, QuoteFilter } from '../evidence/quotes.ts';
import { earlierRevisionWarning, writtenPlace } from '../evidence/written-place.ts';
import { dateOption } from './date-option.ts';
import { SCOPE_OPTION, withLibrary } from './library.ts';
import { print, wrapped } from './output.ts';

const MOST_QUOTES = 50;

/** `quote QUERY`: verbatim quotes for words, a phrase, a question or a claim. */
export function addQuoteCommand(program: Command): void {
  program
    .command('quote')
    .description('find verbatim quotes for some words, a "phrase", a question or a claim')
    .argument('<query...>')
    .option('--author <name>', 'only what this author wrote')
    .option('--document <title>', 'only from this document (its id, or words of its title)')
    .option('--since <date>', 'only documents published from then on', dateOption)
    .option('--until <date>', 'only documents published until then', dateOption)
    .option('--limit <number>', 'quotes at most', limit, 5)
    .option(...SCOPE_OPTION)
    .addHelpText('after', '\nExample:\n  $ npm run -s counterpoint -- quote "why was Mosul taken so easily?"')
    .action((words: string[], options: QuoteFilter & { limit: number }, command: Command) =>
      withLibrary(command, async ({ library, json }) => {
        const { findQuotes } = await import('../evidence/quotes.ts');
        const { limit: most, author, document, since, until } = options;
        const filter: QuoteFilter = {
          ...(author !== undefined && { author }),
          ...(document !== undefined && { document }),
          ...(since !== undefined && { since }),
          ...(until !== undefined && { until }),
        };
        const answer = findQuotes(library(), words.join(' '), filter, most);
        if (json) print.json(answer);
        else printAnswer(answer);
      }),
    );
}

function limit(value: string): number {
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= MOST_QUOTES) return number;
  throw new InvalidArgumentError(`It takes a whole number from 1 to ${MOST_QUOTES}.`);
}

function printAnswer({ quotes, nothing }: QuoteAnswer): void {
  for (const quote of quotes) printQuote(quote);
  if (!nothing) return;
  print.text(`Nothing in the library. ${nothing.reason}`);
  if (!nothing.nearest) return;
  print.text('Nearest, and no answer to it:\n');
  for (const quote of nothing.nearest) printQuote(quote);
}

function printQuote(quote: FoundQuote): void {
  printPlace(quote);
  const marked = quote.modes.filter((mode) => mode !== 'asserts');
  if (marked.length > 0) print.text(`  found by rule: ${marked.join(', ')}`);
  print.text('');
}

/** A quote's words, where they stand, and which of them are somebody else's. */
export function printPlace(quote: Quote): void {
  const { text, document, start, end, voices } = quote;
  print.text(wrapped(text, '  > '));
  const facts = [document.authors.join(', '), document.title, document.outlet, document.published].filter(
    Boolean,
  );
  print.text(`  ${facts.join(', ')}; ${writtenPlace(quote)} [${start}, ${end}) of ${document.id}`);
  const earlier = earlierRevisionWarning(quote);
  if (earlier !== undefined) print.text(`  ! ${earlier}`);
  if (document.completeness === 'excerpts')
    print.text('  From excerpts; the full text is not in this library.');
  for (const voice of voices) {
    if (voice.kind !== 'quoted') continue;
    const via = voice.via ? `, via ${voice.via}` : '';
    print.text(
      `  ! [${voice.start}, ${voice.end}) are the words of ${voice.speaker ?? 'someone else'}${via}`,
    );
  }
}
