import { CITATION_STYLES, citation } from '../../evidence/citation.ts';
import type { Quote } from '../../evidence/quote.ts';
import { type Card, card, fittedCard, text } from '../card.ts';
import { codeBlock, shortened } from '../markdown.ts';

/** Authors that a citation names; every style turns to "et al." long before. */
const MOST_AUTHORS = 10;

/** A quote's citation in every style, each in a block to copy. */
export function citationCard(quote: Quote): Card {
  return fittedCard((room) => {
    const { document } = quote;
    const cited: Quote = {
      ...quote,
      text: shortened(quote.text, room),
      document: {
        ...document,
        title: shortened(document.title, room),
        authors: document.authors.slice(0, MOST_AUTHORS).map((name) => shortened(name, room)),
        outlet: document.outlet && shortened(document.outlet, room),
        source: document.source && document.source.length <= room ? document.source : null,
      },
    };
    return card([
      text('### Cite this quote'),
      ...CITATION_STYLES.map((style) => text(`**${style}**\n${codeBlock(citation(cited, style))}`)),
    ]);
  });
}
