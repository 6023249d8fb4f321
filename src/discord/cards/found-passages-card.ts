import type { PositionAnswer } from '../../evidence/positions.ts';
import type { Quote } from '../../evidence/quote.ts';
import { say } from '../../language/say.ts';
import { button, type Card, row, text } from '../card.ts';
import { customId } from '../routes.ts';
import { stringSelect } from '../selects.ts';
import {
  describedPosition,
  MOST_OPTIONS,
  notedCard,
  optionText,
  passagesShown,
  passageText,
  plain,
} from './curation-card.ts';
import { passageOption } from './curation-forms.ts';

/** Passages from which a curator chooses, and what is chosen for a passage. */

const SHOWN = { words: 200, name: 120, motion: 300 };

/** What was found of an author, for a position on a topic. */
export function foundCard(words: string, quotes: Quote[], position: PositionAnswer): Card {
  const { author, topic, authorReference } = position;
  const references = [topic.reference, authorReference] as const;
  return notedCard(undefined, (room) => [
    text(
      [
        `### ${say('curation.passages')}`,
        say('curation.author', plain(author, SHOWN.name, room)),
        say('curation.topic', plain(topic.motion, SHOWN.motion, room)),
        say('curation.looked-for', plain(words, SHOWN.words, room)),
        foundWords(quotes.length),
      ].join('\n'),
    ),
    ...passageChoices(quotes, room, {
      id: customId('curate-pick', ...references),
      placeholder: say('curation.choose-passages'),
      most: quotes.length,
    }),
    row([
      button(say('curation.look-again'), customId('curate-search', ...references)),
      button(say('curation.back'), customId('curate-position', ...references)),
    ]),
  ]);
}

export function foundWords(count: number): string {
  return count === 0 ? say('curation.nothing-found') : say('curation.found', count);
}

/** Passages in full, and a menu of them. */
export function passageChoices(
  quotes: Quote[],
  room: number,
  { id, placeholder, most }: { id: string; placeholder: string; most: number },
) {
  if (quotes.length === 0) return [];
  return [
    ...quotes
      .slice(0, passagesShown(room))
      .map((quote, at) => text(`**${at + 1}.**\n${passageText(quote, room)}`)),
    stringSelect(
      id,
      placeholder,
      quotes.map((quote, at) => {
        const option = passageOption(quote);
        return { ...option, label: optionText(`${at + 1}. ${option.label}`) };
      }),
      { least: 1, most },
    ),
  ];
}

/** A quote, and the positions that it may be evidence of. */
export function evidenceCard(quote: Quote, reference: string, positions: PositionAnswer[]): Card {
  const options = positions.slice(0, MOST_OPTIONS).map((position) => ({
    label: optionText(position.topic.motion),
    value: `${position.topic.reference}.${position.authorReference}`,
    description: optionText(say('curation.position-by', position.author, describedPosition(position))),
    default: false,
  }));
  return notedCard(undefined, (room) => [
    text(`### ${say('curation.use-as-evidence')}\n${passageText(quote, room)}`),
    text(say('curation.on-which-topic')),
    stringSelect(customId('curate-evidence-on', reference), say('curation.choose-topic'), options),
  ]);
}
