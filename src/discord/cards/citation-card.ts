import { CITATION_STYLES, citation } from '../../evidence/citation.ts';
import type { Quote } from '../../evidence/quote.ts';
import { type Card, card, text } from '../card.ts';
import { codeBlock } from '../markdown.ts';

/** A quote's citation in every style, each in a block to copy. */
export function citationCard(quote: Quote): Card {
  return card([
    text('### Cite this quote'),
    ...CITATION_STYLES.map((style) => text(`**${style}**\n${codeBlock(citation(quote, style))}`)),
  ]);
}
