import { ButtonStyle } from 'discord.js';
import type { AuthorEntry } from '../../evidence/authors.ts';
import { rebuttalCount } from '../../evidence/counter-words.ts';
import { contentsOf, STANCE_NAMES, statusSentence } from '../../evidence/position-words.ts';
import type { NotedQuote, PositionAnswer, PositionGrid, TopicSummary } from '../../evidence/positions.ts';
import type { Audience } from '../audience.ts';
import {
  button,
  type Card,
  card,
  componentCount,
  fittedCard,
  MAX_CARD_COMPONENTS,
  MAX_CARD_TEXT,
  row,
  separator,
  text,
  textWithButton,
} from '../card.ts';
import { blockQuote, shortened, shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { sidesInTurn, sidesLine, withSuggestionsApart } from './position-sides.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';

/** The container around a card's parts, and the line that says who shared it. */
const FRAME = 2;
/** Buttons that Discord takes in a row. */
const MOST_IN_A_ROW = 5;
/** Positions and topics on one page; each takes three of a message's 40 components. */
const POSITIONS_PER_PAGE = 8;
const TOPICS_PER_PAGE = 9;
/** Passages that a card lists. */
const MOST_PASSAGES = 8;
/** Authors who are named where there is nothing more to tell of them. */
const MOST_NAMED = 12;

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { motion: 300, name: 120, summary: 400, quote: 220, listed: 500, cue: 120 };
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
  const [rejected, unmapped] = [true, false].map((wanted) =>
    positions
      .filter(({ status, isRejected }) => status === null && isRejected === wanted)
      .map(({ author }) => author),
  ) as [string[], string[]];
  const { first, shown, count } = pageOf(told.length, POSITIONS_PER_PAGE, page);
  const onPage = told
    .slice(first, first + POSITIONS_PER_PAGE)
    .sort((a, b) => positions.indexOf(a) - positions.indexOf(b));
  const buttons = [
    ...pageButtons(shown, count, (other) => customId('positions-page', topic.reference, String(other))),
    audience.kind === 'asker'
      ? button('Share', customId('share-positions', topic.reference, String(shown)), ButtonStyle.Primary)
      : removeButton(audience.askerId),
  ];
  return fitted(audience, (room) => {
    const parts = [
      text(
        [
          `### ${plain(topic.motion, SHOWN.motion, room)}`,
          sidesLine(positions),
          ...(count > 1 ? [`Page ${shown + 1} of ${count}`] : []),
        ].join('\n'),
      ),
      ...withSuggestionsApart(onPage, (position) =>
        textWithButton(
          positionText(position, position.author, room),
          button('Open', customId('position', topic.reference, position.authorReference)),
        ),
      ),
      ...(agreements.length > 0 && shown === 0
        ? [
            separator(),
            text(
              agreements
                .map(
                  ({ stance, authors }) =>
                    `**In agreement, ${stance}:** ${namesOf(authors, room)}. Their reasons may differ.`,
                )
                .join('\n'),
            ),
          ]
        : []),
      ...(shown === count - 1 ? untold(unmapped, 'Nobody has mapped what they hold on this.', room) : []),
      ...(shown === count - 1 ? untold(rejected, 'A curator has rejected what stood here.', room) : []),
    ];
    const free = MAX_CARD_COMPONENTS - FRAME - componentCount([...parts, row(buttons)]);
    return [...parts, ...counterRow(onPage, free), row(buttons)];
  });
}

function untold(authors: string[], why: string, room: number) {
  return authors.length > 0 ? [text(`**Not stated:** ${namesOf(authors, room)}. ${why}`)] : [];
}

/** A Counter button for each position on a page, where Discord has room for all of them: no side goes without. */
function counterRow(onPage: PositionAnswer[], free: number) {
  const stated = onPage.filter(({ stance }) => stance !== 'not stated');
  if (stated.length === 0 || stated.length > MOST_IN_A_ROW || stated.length + 1 > free) return [];
  return [
    row(
      stated.map(({ author, topic, authorReference }) =>
        button(`Counter ${author}`, customId('counter-position', topic.reference, authorReference)),
      ),
    ),
  ];
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
      ? button('Share', customId('share-author', author.reference, String(shown)), ButtonStyle.Primary)
      : removeButton(audience.askerId),
  ];
  return fitted(audience, (room) => [
    text(
      [
        `### What ${plain(author.name, SHOWN.name, room)} holds`,
        positions.length === 0
          ? 'Nobody has mapped what this author holds. Ask for their words with `/quote`.'
          : `${positions.length === 1 ? '1 topic' : `${positions.length} topics`}${count > 1 ? `, page ${shown + 1} of ${count}` : ''}`,
      ].join('\n'),
    ),
    ...withSuggestionsApart(positions.slice(first, first + POSITIONS_PER_PAGE), (position) =>
      textWithButton(
        positionText(position, position.topic.motion, room),
        button('Open', customId('position', position.topic.reference, author.reference)),
      ),
    ),
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
    ['evidence', 'Evidence', evidence.length],
    ['concessions', 'Concessions', position.concessions.length],
    ['conditions', 'Conditions', position.conditions.length],
  ] as const;
  const parts = counted
    .filter(([, , count]) => count > 0)
    .map(([part, label, count]) =>
      button(`${label} (${count})`, customId('position-part', part, ...references)),
    );
  const buttons = [
    ...(stance === 'not stated' ? [] : [button('Counter', customId('counter-position', ...references))]),
    button('All authors', customId('positions', topic.reference)),
    audience.kind === 'asker'
      ? button('Share', customId('share-position', ...references), ButtonStyle.Primary)
      : removeButton(audience.askerId),
  ];
  const quoteButtons = first && [
    button('Context', customId('context', referenceOf(first))),
    button('Cite', customId('cite', referenceOf(first))),
  ];
  return fitted(audience, (room) => [
    text(
      [
        `### ${STANCE_NAMES[stance]}: ${plain(author, SHOWN.name, room)}`,
        `**Motion:** ${plain(topic.motion, SHOWN.motion, room)}`,
        ...(summary === null ? [] : [`**Summary, not a quotation:** ${plain(summary, SHOWN.summary, room)}`]),
        statusLine(position, room),
        ...(rebuttals > 0
          ? [`${rebuttalCount(rebuttals)}: *Counter* shows ${rebuttals === 1 ? 'it' : 'them'}.`]
          : []),
      ].join('\n'),
    ),
    ...(first
      ? [
          text(
            [
              '**In the author’s words:**',
              blockQuote(shortened(first.text, room)),
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

const PART_HEADINGS: Record<Part, string> = {
  evidence: 'Evidence',
  concessions: 'What is granted to the other side',
  conditions: 'Conditions and hedges',
};

/** The passages of one part of a position, each with a button that opens it with Context and Cite. */
export function passagesCard(position: PositionAnswer, part: Part): Card {
  const { topic, author, stance } = position;
  const quotes = position[part];
  const more = quotes.length - MOST_PASSAGES;
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${PART_HEADINGS[part]}`,
          `${plain(author, SHOWN.name, room)} on “${plain(topic.motion, SHOWN.motion, room)}”: ${STANCE_NAMES[stance].toLowerCase()}`,
          statusLine(position, room),
        ].join('\n'),
      ),
      ...quotes
        .slice(0, MOST_PASSAGES)
        .map((quote) =>
          textWithButton(passageText(quote, room), button('Open', customId('open', referenceOf(quote)))),
        ),
      ...(more > 0
        ? [text(`-# ${more} more ${more === 1 ? 'passage is' : 'passages are'} not shown here.`)]
        : []),
    ]),
  );
}

function passageText(quote: NotedQuote, room: number): string {
  return [
    ...(quote.note === undefined
      ? []
      : [`**Note, not a quotation:** ${plain(quote.note, SHOWN.summary, room)}`]),
    blockQuote(shortened(quote.text, Math.min(SHOWN.listed, room))),
    attribution(quote, room),
    ...badges(quote, room),
  ].join('\n');
}

/** The topics that a library has, with how many authors hold what. */
export function topicsCard(topics: TopicSummary[], page: number): Card {
  if (topics.length === 0)
    return card([text('### Topics\nThis library has no topics yet. Packs bring them along.')]);
  const { first, shown, count } = pageOf(topics.length, TOPICS_PER_PAGE, page);
  const paging = pageButtons(shown, count, (other) => customId('topics-page', String(other)));
  const total = topics.length === 1 ? '1 topic' : `${topics.length} topics`;
  return fittedCard((room) =>
    card([
      text(`### Topics\n${total} to debate${count > 1 ? `, page ${shown + 1} of ${count}` : ''}`),
      ...topics.slice(first, first + TOPICS_PER_PAGE).map((topic) =>
        textWithButton(
          [
            `**${plain(topic.motion, SHOWN.motion, room)}**`,
            [
              ...Object.entries(STANCE_NAMES).flatMap(([stance, name]) => {
                const authors = topic.stances[stance as keyof typeof topic.stances];
                return authors === undefined ? [] : [`${name}: ${authors}`];
              }),
              ...(topic.suggested > 0 ? [`Suggested, unreviewed: ${topic.suggested}`] : []),
              ...(topic.documents > 0 ? [`Documents read for it: ${topic.documents}`] : []),
            ].join(' · '),
          ].join('\n'),
          button('Positions', customId('positions', topic.reference)),
        ),
      ),
      ...(paging.length > 0 ? [row(paging)] : []),
    ]),
  );
}

/** One position among others: whose, what, one passage, and who vouches for it. */
export function positionText(position: PositionAnswer, heading: string, room: number): string {
  const { stance, summary, evidence } = position;
  const [first] = evidence;
  const contents = contentsOf(position);
  return [
    `**${STANCE_NAMES[stance]}: ${plain(heading, SHOWN.motion, room)}**`,
    ...(summary === null ? [] : [`Summary: ${plain(summary, SHOWN.summary, room)}`]),
    ...(first
      ? [blockQuote(shortened(first.text, Math.min(SHOWN.quote, room))), `-# ${attribution(first, room)}`]
      : []),
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
    ...(shown > 0 ? [button('Previous', idOf(shown - 1))] : []),
    ...(shown < count - 1 ? [button('Next', idOf(shown + 1))] : []),
  ];
}

function removeButton(askerId: string) {
  return button('Remove', customId('remove', askerId), ButtonStyle.Danger);
}

function namesOf(authors: string[], room: number): string {
  const named = authors.slice(0, MOST_NAMED).map((name) => plain(name, SHOWN.name, room));
  const more = authors.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}

function plain(words: string, most: number, room: number): string {
  return shownBeginning(words.replace(/\s+/g, ' '), Math.min(most, room));
}

/** A card that fits, with the line that says who shared it. */
function fitted(audience: Audience, parts: (room: number) => Parameters<typeof card>[0]): Card {
  const shared =
    audience.kind === 'channel' && audience.shared ? [text(`-# Shared by <@${audience.askerId}>`)] : [];
  return fittedCard((room) => card([...shared, ...parts(room)]), MAX_CARD_TEXT - SHARED_LINE);
}
