import type { Quote } from '../../evidence/quote.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';
import { listedWords } from './listed-words.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';

/** Characters of each passage, and of what was asked for, if there is room. */
const SHOWN = { passage: 600, asked: 200 };

/** Passages, five at most, of which one is put on the table, for whoever looks for evidence alone. */
export function citableCard(debateId: string, asked: string, quotes: Quote[], isTopic: boolean): Card {
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say(isTopic ? 'table.offered' : 'table.several')}`,
          `-# ${say('quote.asked-for', shownBeginning(asked.replace(/\s+/g, ' '), Math.min(SHOWN.asked, room)))}`,
        ].join('\n'),
      ),
      ...quotes.map((quote, index) =>
        text(
          [
            `**${index + 1}.**`,
            listedWords(quote, Math.min(SHOWN.passage, room)),
            attribution(quote, room),
            ...badges(quote, room),
          ].join('\n'),
        ),
      ),
      // Beside the words a button leaves them no room on a phone.
      row(
        quotes.map((quote, index) =>
          button(say('table.put-which', index + 1), customId('debate-cite', debateId, referenceOf(quote))),
        ),
      ),
    ]),
  );
}
