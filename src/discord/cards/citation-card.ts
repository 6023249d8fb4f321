import { CITATION_STYLES, type CitationStyle, citation } from '../../evidence/citation.ts';
import type { Quote } from '../../evidence/quote.ts';
import { quoteLink } from '../../evidence/quote-link.ts';
import { earlierRevisionWarning } from '../../evidence/written-place.ts';
import { say } from '../../language/say.ts';
import { type Card, card, fittedCard, text } from '../card.ts';
import { codeBlock, shortened } from '../markdown.ts';

/** Authors that a citation names; every style turns to "et al." long before. */
const MOST_AUTHORS = 10;

/** Characters of selectors that a card shows; longer ones would be cut, and cut ones are worth nothing. */
const SHOWN_SELECTORS = 1_400;
const SHOWN_LINK = 900;

/** A quote's citation in one style or in all, each in a block to copy, and what verifies it elsewhere. */
export function citationCard(quote: Quote, style: CitationStyle | 'all' = 'all'): Card {
  const styles = style === 'all' ? CITATION_STYLES : [style];
  const selectors = selectorsJson(quote);
  const link = quoteLink(quote);
  const earlier = earlierRevisionWarning(quote);
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
      text(`### ${say('cite.heading')}${earlier === undefined ? '' : `\n⚠ **${earlier}**`}`),
      ...styles.map((name) => text(`**${name}**\n${codeBlock(citation(cited, name))}`)),
      ...(selectors.length <= Math.min(SHOWN_SELECTORS, room)
        ? [text(`${say('cite.selectors')}\n${codeBlock(selectors)}`)]
        : []),
      ...(link !== undefined && link.length <= Math.min(SHOWN_LINK, room)
        ? [text(`${say('cite.link')}\n${codeBlock(link)}`)]
        : []),
    ]);
  });
}

/** The selectors, with the characters escaped that a block of code would change: invisible ones and backticks. */
function selectorsJson({ selectors }: Quote): string {
  return JSON.stringify(selectors).replace(/[`\p{Cc}\p{Cf}]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
