import type { APIComponentInContainer } from 'discord.js';
import { mannerWords, OPEN_SIDE, RELATION_WORDS, sourceWords } from '../../evidence/counter-words.ts';
import type { CounterargumentAnswer, CounterTarget } from '../../evidence/counterarguments.ts';
import type { Counterargument } from '../../evidence/mapped-counters.ts';
import { statusSentence } from '../../evidence/position-words.ts';
import type { PositionAnswer } from '../../evidence/positions.ts';
import type { Audience } from '../audience.ts';
import { button, type Card, card, fittedCard, MAX_CARD_TEXT, row, text, textWithButton } from '../card.ts';
import { blockQuote, shortened, shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { positionText } from './position-card.ts';
import { sidesInTurn } from './position-sides.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';
import { shareButton } from './shared-card.ts';

/** Answers that are looked for: as many as anyone leafs through. */
export const MOST_COUNTERS = 20;
/** Answers on one card; each takes five of a message's 40 components. */
const COUNTERS_PER_CARD = 5;

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { claim: 300, motion: 200, name: 100, because: 300, quote: 350 };
/** Characters that the line takes that says who shared a card. */
const SHARED_LINE = 60;

/** What a card says besides: where the claim came from, and how another page is opened. */
export type CounterCardOptions = {
  /** A note on what was taken for the claim. */
  note?: string;
  page?: number;
  /** The id of the button that opens a page; without it there is only one. */
  pageId?: (page: number) => string;
};

/** The answers to a claim, each in the same room with its relation, its reason and its source in words. */
export function counterCard(
  { claim, target, counters, nothing }: CounterargumentAnswer,
  audience: Audience,
  { note, page = 0, pageId }: CounterCardOptions = {},
): Card {
  const pages = Math.max(1, Math.ceil(counters.length / COUNTERS_PER_CARD));
  const shown = Math.min(Math.max(0, Number.isInteger(page) ? page : 0), pages - 1);
  const first = shown * COUNTERS_PER_CARD;
  const buttons = [
    ...(pageId && shown > 0 ? [button('Previous', pageId(shown - 1))] : []),
    ...(pageId && shown < pages - 1 ? [button('Next', pageId(shown + 1))] : []),
    ...(counters.length > 0 || audience.kind === 'channel' ? [shareButton(audience)] : []),
  ];
  return fittedCard(
    (room) =>
      card([
        text(
          [
            '### Counterarguments',
            ...countered(claim, target, room),
            ...(note === undefined ? [] : [`-# ${note}`]),
            ...(pages > 1 && pageId ? [`Page ${shown + 1} of ${pages}`] : []),
          ].join('\n'),
        ),
        ...(nothing ? [text(`**${plain(nothing.reason, SHOWN.motion + SHOWN.because, room)}**`)] : []),
        ...(target?.kind === 'topic' ? bothSides(target.positions, room) : []),
        ...counters
          .slice(first, first + COUNTERS_PER_CARD)
          .flatMap((counter, at) => answer(counter, first + at + 1, room)),
        ...(pages > 1 && !pageId
          ? [
              text(
                `-# ${counters.length - COUNTERS_PER_CARD} more ${counters.length - COUNTERS_PER_CARD === 1 ? 'is' : 'are'} not shown here.`,
              ),
            ]
          : []),
        ...(buttons.length > 0 ? [row(buttons)] : []),
      ]),
    MAX_CARD_TEXT - SHARED_LINE,
  );
}

/** What is answered, as it was given, and how it was understood. */
function countered(claim: string, target: CounterTarget | undefined, room: number): string[] {
  const given = `**Claim:** “${plain(claim, SHOWN.claim, room)}”`;
  if (!target) return [given, '-# It speaks clearly to no motion of this library.'];
  if (target.kind === 'quote')
    return [
      `**Against these words:**\n${blockQuote(shortened(target.quote.text, Math.min(SHOWN.claim, room)))}`,
      attribution(target.quote, room),
    ];
  if (target.kind === 'position') {
    const { author, stance, topic } = target.position;
    return [
      `**Against the position:** ${plain(author, SHOWN.name, room)}, ${stance}: “${plain(topic.motion, SHOWN.motion, room)}”`,
      `-# ${statusSentence(target.position, (words) => shownPerson(words, Math.min(SHOWN.name, room)))}`,
    ];
  }
  if (target.kind === 'topic') return [given, `-# ${OPEN_SIDE}`];
  const { topic, stance, confidence } = target;
  const how =
    confidence === 1
      ? 'This is a motion of this library; the claim is for it.'
      : `Understood by rule as ${stance} the motion “${plain(topic.motion, SHOWN.motion, room)}”, confidence ${Math.round(confidence * 100)} %.`;
  return [given, `-# ${how}`];
}

const MOST_POSITIONS = 6;

/** What is held on a motion, each side in turn and none of it as an answer. */
function bothSides(positions: PositionAnswer[], room: number): APIComponentInContainer[] {
  return sidesInTurn(positions)
    .slice(0, MOST_POSITIONS)
    .map((position) =>
      textWithButton(
        positionText(position, position.author, room),
        button('Open', customId('position', position.topic.reference, position.authorReference)),
      ),
    );
}

function answer(counter: Counterargument, number: number, room: number): APIComponentInContainer[] {
  const { relation, because } = counter;
  const whole = (words: string) => plain(words, SHOWN.name, room);
  const reference = referenceOf(counter);
  return [
    text(
      [
        `**${number}. ${RELATION_WORDS[relation]}** (${mannerWords(counter, whole)})`,
        `Reason: ${plain(because, SHOWN.because, room)}`,
        blockQuote(shortened(counter.text, Math.min(SHOWN.quote, room))),
        attribution(counter, room),
        ...badges(counter, room),
        `-# ${sourceWords(counter, (by) => shownPerson(by, Math.min(SHOWN.name, room)))}`,
      ].join('\n'),
    ),
    row([
      button('Context', customId('context', reference)),
      button('Cite', customId('cite', reference)),
      button('Open', customId('open', reference)),
    ]),
  ];
}

function plain(words: string, most: number, room: number): string {
  return shownBeginning(words.replace(/\s+/g, ' '), Math.min(most, room));
}
