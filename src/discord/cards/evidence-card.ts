import type { DebateState, Evidence } from '../../debate/state.ts';
import type { Quote } from '../../evidence/quote.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { usedBy } from '../debate/room-words.ts';
import { blockQuote, shortened } from '../markdown.ts';
import { customId } from '../routes.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';

/** A piece of evidence for the whole room: the words as they stand, whose they are, and who put them there. */
export function evidenceCard(state: DebateState, { n, uses }: Evidence, quote: Quote | undefined): Card {
  const heading = `### ${say('table.evidence', n)}\n-# ${usedBy(state, uses[0]!)}`;
  if (!quote) return card([text(`${heading}\n${say('record.gone')}`)]);
  const reference = referenceOf(quote);
  return fittedCard((room) =>
    card([
      text(heading),
      text(blockQuote(shortened(quote.text, room))),
      text([attribution(quote, room), ...badges(quote, room)].join('\n')),
      row([
        button(say('quote.context'), customId('context', reference)),
        button(say('quote.cite'), customId('cite', reference)),
        button(say('quote.counter'), customId('counter-quote', reference)),
      ]),
    ]),
  );
}
