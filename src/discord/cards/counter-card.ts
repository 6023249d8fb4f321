import type { APIComponentInContainer } from 'discord.js';
import {
  answerWords,
  besidesWords,
  mannerWords,
  sourceWords,
  understoodWords,
} from '../../evidence/counter-words.ts';
import type { CounterargumentAnswer, CounterTarget } from '../../evidence/counterarguments.ts';
import type { Counterargument } from '../../evidence/mapped-counters.ts';
import { saidLabel } from '../../evidence/names.ts';
import { sideName, statusSentence } from '../../evidence/position-words.ts';
import type { PositionAnswer } from '../../evidence/positions.ts';
import { type Quote, UNKNOWN_AUTHOR } from '../../evidence/quote.ts';
import type { TopicEntry } from '../../evidence/topics.ts';
import { say } from '../../language/say.ts';
import type { Audience } from '../audience.ts';
import { button, type Card, card, fittedCard, MAX_CARD_TEXT, row, text } from '../card.ts';
import { blockQuote, shortened, shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { listedWords } from './listed-words.ts';
import { namesApart } from './names-apart.ts';
import { positionButtons, positionText } from './position-card.ts';
import { sidesInTurn, sidesLine } from './position-sides.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';
import { shareButton } from './shared-card.ts';

/** Answers that are looked for: as many as anyone leafs through. */
export const MOST_COUNTERS = 20;
/** Answers on one card; each takes four of a message's 40 components. */
const COUNTERS_PER_CARD = 5;
/** And beside the positions of both sides, which take four each too. */
const COUNTERS_BESIDE_SIDES = 2;

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { claim: 300, motion: 200, name: 100, because: 300, quote: 600 };
/** Characters that the line takes that says who shared a card. */
const SHARED_LINE = 60;

/** What a card says besides: where the claim came from, and how another page is opened. */
type CounterCardOptions = {
  /** A note on what was taken for the claim. */
  note?: string;
  page?: number;
  /** The id of the button that opens a page; without it there is only one. */
  pageId?: (page: number) => string;
  /** By which its asker chooses another motion for a claim. */
  menu?: APIComponentInContainer[];
  /** Whether it can be shown to the channel. */
  shareable?: boolean;
};

/** The answers to a claim, each in the same room with its relation, its reason and its source in words. */
export function counterCard(
  { claim, target, said, counters, unanswered, nothing }: CounterargumentAnswer,
  audience: Audience,
  { note, page = 0, pageId, menu = [], shareable = true }: CounterCardOptions = {},
): Card {
  const perCard = target?.kind === 'topic' ? COUNTERS_BESIDE_SIDES : COUNTERS_PER_CARD;
  const pages = Math.max(1, Math.ceil(counters.length / perCard));
  const shown = Math.min(Math.max(0, Number.isInteger(page) ? page : 0), pages - 1);
  const first = shown * perCard;
  const buttons = [
    ...(pageId && shown > 0 ? [button(say('position.previous'), pageId(shown - 1))] : []),
    ...(pageId && shown < pages - 1 ? [button(say('position.next'), pageId(shown + 1))] : []),
    ...(shareable && (counters.length > 0 || audience.kind === 'channel') ? [shareButton(audience)] : []),
  ];
  const rest = shown === pages - 1 ? besidesWords(counters, MOST_COUNTERS) : undefined;
  return fittedCard(
    (room) =>
      card([
        text(
          [
            `### ${say('counter.heading')}`,
            ...countered(claim, target, said, room),
            ...(note === undefined ? [] : [`-# ${note}`]),
            ...(unanswered === undefined
              ? []
              : [`⚠ ${say('counter.unanswered-half', plain(unanswered, SHOWN.claim, room))}`]),
            ...(pages > 1 && pageId ? [say('position.page', shown + 1, pages)] : []),
          ].join('\n'),
        ),
        ...(target?.kind === 'topic'
          ? [text(openSide(target, room)), ...bothSides(target.positions, room)]
          : nothing
            ? [text(`**${plain(nothing.reason, SHOWN.motion + SHOWN.because, room)}**`)]
            : []),
        ...counters
          .slice(first, first + perCard)
          .flatMap((counter, at) => answer(counter, first + at + 1, room)),
        ...(rest === undefined ? [] : [text(`-# ${rest}`)]),
        ...(pages > 1 && !pageId ? [text(`-# ${say('counter.more', counters.length - perCard)}`)] : []),
        ...menu,
        ...(buttons.length > 0 ? [row(buttons)] : []),
      ]),
    MAX_CARD_TEXT - SHARED_LINE,
  );
}

/** A claim for which a motion was chosen, and asks for the side. */
export function sideCard(claim: string, topic: TopicEntry, menu: APIComponentInContainer[]): Card {
  const sides = (['for', 'against'] as const).map((side) =>
    button(
      say(side === 'for' ? 'counter.yes' : 'counter.no'),
      customId('counter-side', side, topic.reference),
    ),
  );
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say('counter.heading')}`,
          say('counter.claim', plain(claim, SHOWN.claim, room)),
          say('position.motion', plain(topic.motion, SHOWN.motion, room)),
          say('counter.which-side'),
        ].join('\n'),
      ),
      row(sides),
      ...menu,
    ]),
  );
}

/** What is answered, as it was given, and how it was understood. */
function countered(
  claim: string,
  target: CounterTarget | undefined,
  said: Quote | undefined,
  room: number,
): string[] {
  if (target?.kind === 'quote') return quotedAs(target.quote, room);
  const given = said
    ? quotedAs(said, room).join('\n')
    : say('counter.claim', plain(claim, SHOWN.claim, room));
  if (!target) return [given, `-# ${say('counter.no-motion')}`];
  if (target.kind === 'position') {
    const { author, topic } = target.position;
    return [
      say(
        'counter.against-position',
        plain(author, SHOWN.name, room),
        sideName(target.position),
        plain(topic.motion, SHOWN.motion, room),
      ),
      `-# ${statusSentence(target.position, (words) => shownPerson(words, Math.min(SHOWN.name, room)))}`,
    ];
  }
  if (target.kind === 'topic') return [given];
  const how = understoodWords(target, (motion) => plain(motion, SHOWN.motion, room));
  return [given, target.chosen ? `**${how}**` : `-# ${how}`];
}

function quotedAs(quote: Quote, room: number): string[] {
  const words = shortened(quote.text, Math.min(SHOWN.claim, room));
  return [`**${whoseWords(quote, room)}**\n${blockQuote(words)}`, attribution(quote, room)];
}

/** "These words are Max Boot’s:", where one author is named and speaks all of them. */
function whoseWords({ document, voices }: Quote, room: number): string {
  const [author, ...others] = document.authors;
  const isTheirs = voices.every(({ kind }) => kind === 'author') && others.length === 0;
  return isTheirs && author !== undefined && author !== UNKNOWN_AUTHOR
    ? say('counter.words-of', plain(saidLabel(author), SHOWN.name, room))
    : say('counter.against-words');
}

/** That the side of a claim is not clear, what is shown beside that, and how many hold what. */
function openSide({ topic, positions }: Extract<CounterTarget, { kind: 'topic' }>, room: number): string {
  return [
    `**${say('counter.side-unclear', plain(topic.motion, SHOWN.motion, room))}**`,
    `-# ${say('counter.open-side')}`,
    sidesLine(positions),
  ].join('\n');
}

const MOST_POSITIONS = 6;

/** What is held on a motion, each side in turn and none of it as an answer. */
function bothSides(positions: PositionAnswer[], room: number): APIComponentInContainer[] {
  const shown = sidesInTurn(positions).slice(0, MOST_POSITIONS);
  const names = namesApart(shown.map(({ author }) => author));
  return shown.flatMap((position, at) => [
    text(positionText(position, position.author, room)),
    row(positionButtons(position, names[at]!)),
  ]);
}

function answer(counter: Counterargument, number: number, room: number): APIComponentInContainer[] {
  const { because } = counter;
  const whole = (words: string) => plain(words, SHOWN.name, room);
  const reference = referenceOf(counter);
  return [
    text(
      [
        say('counter.answer', number, answerWords(counter, whole), mannerWords(counter, whole)),
        say('counter.reason', plain(because, SHOWN.because, room)),
        listedWords(counter, Math.min(SHOWN.quote, room)),
        attribution(counter, room),
        ...badges(counter, room),
        `-# ${sourceWords(counter, (by) => shownPerson(by, Math.min(SHOWN.name, room)))}`,
      ].join('\n'),
    ),
    row([
      button(say('counter.context-of', number), customId('context', reference)),
      button(say('counter.cite-of', number), customId('cite', reference)),
    ]),
  ];
}

function plain(words: string, most: number, room: number): string {
  return shownBeginning(words.replace(/\s+/g, ' '), Math.min(most, room));
}
