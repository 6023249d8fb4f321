import { ButtonStyle } from 'discord.js';
import { STANCES } from '../../documents/position.ts';
import type { AuthorEntry } from '../../evidence/authors.ts';
import {
  contentsOf,
  sideName,
  stanceName,
  standingName,
  statusSentence,
} from '../../evidence/position-words.ts';
import type { NotedQuote, PositionAnswer, PositionGrid, TopicSummary } from '../../evidence/positions.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
import { say } from '../../language/say.ts';
import type { Audience } from '../audience.ts';
import {
  button,
  type Card,
  card,
  fittedCard,
  MAX_CARD_TEXT,
  row,
  separator,
  text,
  textWithButton,
} from '../card.ts';
import { shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { listedWords } from './listed-words.ts';
import { namesApart } from './names-apart.ts';
import { sidesByPage, sidesInTurn, sidesLine, withSuggestionsApart } from './position-sides.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';

/** Positions and topics on one page; each takes four or three of a message's 40 components. */
const POSITIONS_PER_PAGE = 5;
const TOPICS_PER_PAGE = 9;
/** Passages that a card lists. */
const MOST_PASSAGES = 8;
/** Authors who are named where there is nothing more to tell of them. */
const MOST_NAMED = 12;

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { motion: 300, name: 120, summary: 400, quote: 600, listed: 600, cue: 120 };
/** Characters that the line takes that says who shared a card. */
const SHARED_LINE = 60;

/** The parts of a position that a button opens. */
export const PARTS = ['evidence', 'concessions', 'conditions'] as const;
export type Part = (typeof PARTS)[number];

/**
 * What everyone holds on a topic, and apart from it what is only suggested. Every position has the same room,
 * whatever its side.
 */
export function gridCard(
  { topic, positions, agreements }: PositionGrid,
  page: number,
  audience: Audience,
): Card {
  const told = (['approved', 'suggested'] as const).flatMap((wanted) =>
    sidesInTurn(positions.filter(({ status }) => status === wanted)),
  );
  const pages = sidesByPage(told, POSITIONS_PER_PAGE);
  const { shown, count } = pageOf(pages.length, 1, page);
  const onPage = pages[shown]!.toSorted((a, b) => positions.indexOf(a) - positions.indexOf(b));
  const buttons = [
    ...pageButtons(shown, count, (other) => customId('positions-page', topic.reference, String(other))),
    audience.kind === 'asker'
      ? button(
          say('quote.share'),
          customId('share-positions', topic.reference, String(shown)),
          ButtonStyle.Primary,
        )
      : removeButton(audience.askerId),
  ];
  const names = namesApart(onPage.map(({ author }) => author));
  return fitted(audience, (room) => [
    text(
      [
        `### ${plain(topic.motion, SHOWN.motion, room)}`,
        sidesLine(positions),
        ...(count > 1 ? [say('position.page', shown + 1, count)] : []),
      ].join('\n'),
    ),
    ...withSuggestionsApart(onPage, (position) => [
      text(positionText(position, position.author, room)),
      row(positionButtons(position, names[onPage.indexOf(position)]!)),
    ]),
    ...(agreements.length > 0 && shown === 0
      ? [
          separator(),
          text(
            agreements
              .map(({ stance, authors }) => say(`position.agreed-${stance}`, ...namesOf(authors, room)))
              .join('\n'),
          ),
        ]
      : []),
    ...(shown === count - 1
      ? [...without(positions, 'unreviewed', room), ...without(positions, 'rejected', room)]
      : []),
    row(buttons),
  ]);
}

/** What opens a position among others, and what counters it where there is something to counter. */
export function positionButtons({ topic, authorReference, stance }: PositionAnswer, name: string) {
  const references = [topic.reference, authorReference] as const;
  return [
    button(say('quote.open-named', name), customId('position', ...references)),
    ...(stance === 'not stated'
      ? []
      : [button(say('position.counter-author', name), customId('counter-position', ...references))]),
  ];
}

/** Those of whom there is no position, and why. */
function without(positions: PositionAnswer[], why: 'unreviewed' | 'rejected', room: number) {
  const authors = positions.filter(({ status }) => status === why).map(({ author }) => author);
  return authors.length > 0 ? [text(say(`position.none-${why}`, ...namesOf(authors, room)))] : [];
}

/** All that an author holds, topic by topic. */
export function authorCard(
  author: AuthorEntry,
  positions: PositionAnswer[],
  page: number,
  audience: Audience,
): Card {
  const { first, shown, count } = pageOf(positions.length, POSITIONS_PER_PAGE, page);
  const buttons = [
    ...pageButtons(shown, count, (other) => customId('author-page', author.reference, String(other))),
    audience.kind === 'asker'
      ? button(
          say('quote.share'),
          customId('share-author', author.reference, String(shown)),
          ButtonStyle.Primary,
        )
      : removeButton(audience.askerId),
  ];
  const onPage = positions.slice(first, first + POSITIONS_PER_PAGE);
  const names = namesApart(onPage.map(({ topic }) => topic.motion));
  return fitted(audience, (room) => [
    text(
      [
        `### ${say('position.what-author-holds', plain(author.name, SHOWN.name, room))}`,
        positions.length === 0
          ? say('position.author-unmapped')
          : say('position.topics-held', positions.length, shown + 1, count),
      ].join('\n'),
    ),
    ...withSuggestionsApart(onPage, (position) => [
      text(positionText(position, position.topic.motion, room)),
      row([
        button(
          say('quote.open-named', names[onPage.indexOf(position)]!),
          customId('position', position.topic.reference, author.reference),
        ),
      ]),
    ]),
    row(buttons),
  ]);
}

/**
 * One author's position with the first passage that it rests on, and what opens the others.
 * @param rebuttals how many stand against it
 */
export function positionCard(position: PositionAnswer, rebuttals: number, audience: Audience): Card {
  const { topic, author, authorReference, stance, summary, evidence } = position;
  const [first] = evidence;
  const references = [topic.reference, authorReference] as const;
  const counted = [
    ['evidence', evidence.length],
    ['concessions', position.concessions.length],
    ['conditions', position.conditions.length],
  ] as const;
  const parts = counted
    .filter(([, count]) => count > 0)
    .map(([part, count]) =>
      button(say(`position.open-${part}`, count), customId('position-part', part, ...references)),
    );
  const buttons = [
    ...(stance === 'not stated'
      ? []
      : [button(say('quote.counter'), customId('counter-position', ...references))]),
    button(say('position.all-authors'), customId('positions', topic.reference)),
    audience.kind === 'asker'
      ? button(say('quote.share'), customId('share-position', ...references), ButtonStyle.Primary)
      : removeButton(audience.askerId),
  ];
  const quoteButtons = first && [
    button(say('quote.context'), customId('context', referenceOf(first))),
    button(say('quote.cite'), customId('cite', referenceOf(first))),
  ];
  return fitted(audience, (room) => [
    text(
      [
        `### ${say('position.stance-of', standingName(position), plain(author, SHOWN.name, room))}`,
        say('position.motion', plain(topic.motion, SHOWN.motion, room)),
        ...(summary === null
          ? []
          : [say('position.summary-no-quotation', plain(summary, SHOWN.summary, room))]),
        statusLine(position, room),
        ...(rebuttals > 0 ? [say('position.rebuttals', rebuttals)] : []),
      ].join('\n'),
    ),
    ...(first
      ? [
          text(
            [
              `**${say('position.in-own-words')}**`,
              listedWords(first, room),
              attribution(first, room),
              ...badges(first, room),
            ].join('\n'),
          ),
          row(quoteButtons!),
        ]
      : []),
    ...(parts.length > 0 ? [row(parts)] : []),
    row(buttons),
  ]);
}

const PART_HEADINGS = {
  evidence: 'position.evidence',
  concessions: 'position.granted',
  conditions: 'position.hedges',
} as const satisfies Record<Part, string>;

/** The passages of one part of a position, each with a button that opens it with Context and Cite. */
export function passagesCard(position: PositionAnswer, part: Part): Card {
  const { topic, author } = position;
  const quotes = position[part];
  const listed = quotes.slice(0, MOST_PASSAGES);
  const more = quotes.length - listed.length;
  const places = namesApart(listed.map(writtenPlace));
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say(PART_HEADINGS[part])}`,
          say(
            'position.author-on',
            plain(author, SHOWN.name, room),
            plain(topic.motion, SHOWN.motion, room),
            sideName(position),
          ),
          statusLine(position, room),
        ].join('\n'),
      ),
      ...listed.flatMap((quote, at) => [
        text(passageText(quote, room)),
        row([button(say('quote.open-named', places[at]!), customId('open', referenceOf(quote)))]),
      ]),
      ...(more > 0 ? [text(`-# ${say('position.more-passages', more)}`)] : []),
    ]),
  );
}

function passageText(quote: NotedQuote, room: number): string {
  return [
    ...(quote.note === undefined
      ? []
      : [say('position.note-no-quotation', plain(quote.note, SHOWN.summary, room))]),
    listedWords(quote, Math.min(SHOWN.listed, room)),
    attribution(quote, room),
    ...badges(quote, room),
  ].join('\n');
}

/** The topics that a library has, with how many authors hold what. */
export function topicsCard(topics: TopicSummary[], page: number): Card {
  if (topics.length === 0)
    return card([text(`### ${say('position.topics')}\n${say('position.no-topics-yet')}`)]);
  const { first, shown, count } = pageOf(topics.length, TOPICS_PER_PAGE, page);
  const paging = pageButtons(shown, count, (other) => customId('topics-page', String(other)));
  return fittedCard((room) =>
    card([
      text(
        `### ${say('position.topics')}\n${say('position.topics-to-debate', topics.length, shown + 1, count)}`,
      ),
      ...topics.slice(first, first + TOPICS_PER_PAGE).map((topic, at) =>
        textWithButton(
          [
            `**${plain(topic.motion, SHOWN.motion, room)}**`,
            [
              ...STANCES.flatMap((stance) => {
                const authors = topic.stances[stance];
                return authors === undefined
                  ? []
                  : [say('position.stance-count', stanceName(stance), authors)];
              }),
              ...(['unreviewed', 'rejected'] as const).flatMap((status) =>
                topic[status] > 0
                  ? [say('position.stance-count', say(`position.${status}`), topic[status])]
                  : [],
              ),
              ...(topic.suggested > 0 ? [say('position.topic-suggested', topic.suggested)] : []),
              ...(topic.documents > 0 ? [say('position.topic-documents', topic.documents)] : []),
            ].join(' · '),
          ].join('\n'),
          button(say('position.positions-numbered', first + at + 1), customId('positions', topic.reference)),
        ),
      ),
      ...(paging.length > 0 ? [row(paging)] : []),
    ]),
  );
}

/** One position among others: whose, what, one passage, and who vouches for it. */
export function positionText(position: PositionAnswer, heading: string, room: number): string {
  const { summary, evidence } = position;
  const [first] = evidence;
  const contents = contentsOf(position);
  return [
    `**${say('position.stance-of', standingName(position), plain(heading, SHOWN.motion, room))}**`,
    ...(summary === null ? [] : [say('position.summary', plain(summary, SHOWN.summary, room))]),
    ...(first ? [listedWords(first, Math.min(SHOWN.quote, room)), `-# ${attribution(first, room)}`] : []),
    `${statusLine(position, room)}${contents && ` · ${contents}`}`,
  ].join('\n');
}

/** A suggestion is marked by a word and a sign; subtext is for what is approved. */
function statusLine(position: PositionAnswer, room: number): string {
  const sentence = statusSentence(position, (words) =>
    shownPerson(words.replace(/\s+/g, ' '), Math.min(SHOWN.cue, room)),
  );
  return position.status === 'suggested' ? `⚠ **${sentence}**` : `-# ${sentence}`;
}

function pageOf(total: number, perPage: number, page: number) {
  const count = Math.max(1, Math.ceil(total / perPage));
  const shown = Math.min(Math.max(0, Number.isInteger(page) ? page : 0), count - 1);
  return { first: shown * perPage, shown, count };
}

function pageButtons(shown: number, count: number, idOf: (page: number) => string) {
  return [
    ...(shown > 0 ? [button(say('position.previous'), idOf(shown - 1))] : []),
    ...(shown < count - 1 ? [button(say('position.next'), idOf(shown + 1))] : []),
  ];
}

function removeButton(askerId: string) {
  return button(say('quote.remove'), customId('remove', askerId), ButtonStyle.Danger);
}

function namesOf(authors: string[], room: number): [named: string[], more: number] {
  const named = authors.slice(0, MOST_NAMED).map((name) => plain(name, SHOWN.name, room));
  return [named, authors.length - named.length];
}

function plain(words: string, most: number, room: number): string {
  return shownBeginning(words.replace(/\s+/g, ' '), Math.min(most, room));
}

/** A card that fits, with the line that says who shared it. */
function fitted(audience: Audience, parts: (room: number) => Parameters<typeof card>[0]): Card {
  const shared =
    audience.kind === 'channel' && audience.shared
      ? [text(`-# ${say('quote.shared-by', `<@${audience.askerId}>`)}`)]
      : [];
  return fittedCard((room) => card([...shared, ...parts(room)]), MAX_CARD_TEXT - SHARED_LINE);
}
