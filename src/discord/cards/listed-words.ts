import type { Quote } from '../../evidence/quote.ts';
import { omissionWarnings } from '../../evidence/verification/limiting-context.ts';
import { say } from '../../language/say.ts';
import { blockQuote, shortened } from '../markdown.ts';

/**
 * A quote's words in a list, at most so many characters of them as a block quote. What would lose its hedge, its
 * negation or its condition by being cut is not cut: it is left to the button beside it.
 */
export function listedWords(quote: Quote, most: number): string {
  const { text, start, modeCues } = quote;
  const shown = shortened(text, most);
  if (shown === text) return blockQuote(text);
  const cut = shown.length - ' …'.length;
  const losesCue = modeCues.some(({ mode, end }) => mode !== 'asserts' && end - start > cut);
  return losesCue || omissionWarnings(text.slice(cut)).length > 0
    ? `-# ${say('quote.too-long-here')}`
    : blockQuote(shown);
}
