import { ButtonStyle } from 'discord.js';
import type { MapItem } from '../../documents/library.ts';
import { STANCE_NAMES, statusSentence } from '../../evidence/position-words.ts';
import type { NotedQuote, PositionAnswer } from '../../evidence/positions.ts';
import type { TopicEntry } from '../../evidence/topics.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { blockQuote, shortened, shownBeginning, shownPerson, visible } from '../markdown.ts';
import { customId } from '../routes.ts';
import { type SelectOption, stringSelect } from '../selects.ts';
import { attribution, badges } from './quote-card.ts';

/** What a curator sees of positions and topics, with what can be done with them. */

/** What was just done, and the change that can be taken back. */
export type Note = { words: string; undo?: { subject: MapItem['subject']; key: number } | undefined };

/** What a message's select, or a form's, has room for. */
export const MOST_OPTIONS = 25;
const OPTION_LENGTH = 100;

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { motion: 300, name: 120, summary: 400, quote: 400, cue: 150 };
/** Passages of each part that are shown; the form of Edit lists them all. */
const MOST_SHOWN = 3;

type Parts = Parameters<typeof card>[0];

/** A card under what was just done. */
export function notedCard(note: Note | undefined, parts: (room: number) => Parts): Card {
  const noted: Parts = note
    ? [
        text(note.words),
        ...(note.undo
          ? [row([button('Undo', customId('curate-undo', note.undo.subject, String(note.undo.key)))])]
          : []),
        separator(),
      ]
    : [];
  return fittedCard((room) => card([...noted, ...parts(room)]));
}

/** Where a curator begins. */
export function curationCard(waiting: number, note?: Note): Card {
  const told =
    waiting === 0
      ? 'No suggestion waits for review.'
      : `${waiting === 1 ? '1 suggestion waits' : `${waiting} suggestions wait`} for review.`;
  return notedCard(note, () => [
    text(`### Curate\n${told}\n-# For one position: \`/curate\` with its author and topic.`),
    row([
      ...(waiting === 0 ? [] : [button(`Review (${waiting})`, 'curate-review', ButtonStyle.Primary)]),
      button('Add position', 'curate-position-new'),
      button('Add topic', 'curate-topic-new'),
      button('Add rebuttal', 'curate-rebuttal-new'),
      button('Recent changes', customId('curate-recent', '0')),
    ]),
  ]);
}

/** One position with its buttons: those of a suggestion, of what is approved, or of what nobody has mapped. */
export function curatedPositionCard(
  position: PositionAnswer,
  {
    rebuttals,
    state,
    queue,
    note,
  }: {
    rebuttals: number;
    /** What the position says, as the buttons that decide on it name it. */
    state: string;
    queue: { at: number; of: number };
    note?: Note | undefined;
  },
): Card {
  const { status } = position;
  const heading = status === 'suggested' ? `Suggestion ${queue.at} of ${queue.of}` : 'Position';
  const id = (route: string) => customId(route, position.topic.reference, position.authorReference);
  const deciding = (route: string) =>
    customId(route, position.topic.reference, position.authorReference, state);
  const history = button(
    'History',
    customId('curate-history', '0', 'position', position.topic.reference, position.authorReference),
  );
  const search = button('Find passages', id('curate-search'));
  const home = button('Curate', 'curate-home');
  const [first, second] = {
    suggested: [
      [
        button('Approve', deciding('curate-approve'), ButtonStyle.Primary),
        button('Edit', id('curate-edit')),
        button('Reject', deciding('curate-reject'), ButtonStyle.Danger),
        button('Skip', id('curate-review')),
        history,
      ],
      [search, home],
    ],
    approved: [
      [
        button('Edit', id('curate-edit'), ButtonStyle.Primary),
        search,
        button(`Rebuttals (${rebuttals})`, id('curate-rebuttals')),
        history,
        button('Reject', deciding('curate-reject'), ButtonStyle.Danger),
      ],
      [home],
    ],
    unmapped: [
      [
        button('Find passages', id('curate-search'), ButtonStyle.Primary),
        button('Not stated', id('curate-edit')),
        history,
        home,
      ],
      [],
    ],
  }[status ?? 'unmapped'] as [Parameters<typeof row>[0], Parameters<typeof row>[0]];
  return notedCard(note, (room) => [
    text(`### ${heading}\n${positionLines(position, room).join('\n')}`),
    ...passageParts('Evidence', position.evidence, room),
    ...passageParts('Granted to the other side', position.concessions, room),
    ...passageParts('Conditions and hedges', position.conditions, room),
    row(first),
    ...(second.length > 0 ? [row(second)] : []),
  ]);
}

function positionLines(position: PositionAnswer, room: number): string[] {
  const { author, topic, stance, summary, status, missing } = position;
  const sentence = statusSentence(position, (words) => shownPerson(words, Math.min(SHOWN.cue, room)));
  return [
    `**Author:** ${plain(author, SHOWN.name, room)}`,
    `**Topic:** ${plain(topic.motion, SHOWN.motion, room)}`,
    ...(status === null
      ? []
      : [`**${status === 'suggested' ? 'Suggested stance' : 'Stance'}:** ${STANCE_NAMES[stance]}`]),
    ...(status === null
      ? []
      : [`**Summary:** ${summary === null ? 'none yet' : plain(summary, SHOWN.summary, room)}`]),
    `-# ${sentence}`,
    ...(missing > 0 ? [`-# Passages that are no longer in the library: ${missing}`] : []),
  ];
}

function passageParts(heading: string, quotes: NotedQuote[], room: number): Parts {
  const shown = quotes.slice(0, Math.min(MOST_SHOWN, passagesShown(room)));
  const more = quotes.length - shown.length;
  return shown.map((quote, at) =>
    text(
      [
        ...(at === 0 ? [`**${heading}** (${quotes.length})`] : []),
        passageText(quote, room),
        ...(more > 0 && at === shown.length - 1 ? [`-# ${more} more; *Edit* lists them.`] : []),
      ].join('\n'),
    ),
  );
}

/** How many passages a card shows by the room that each has: what is to be known of one takes room too. */
export function passagesShown(room: number): number {
  return room >= 250 ? Number.POSITIVE_INFINITY : room >= 60 ? 2 : 1;
}

/** A passage with who wrote it where, and what to know of it. */
export function passageText(quote: NotedQuote, room: number): string {
  return [
    blockQuote(shortened(quote.text, Math.min(SHOWN.quote, room))),
    `-# ${attribution(quote, room)}`,
    ...badges(quote, room),
  ].join('\n');
}

/** The positions of an author, or on a topic, to choose from. */
function positionChoices(positions: PositionAnswer[], nameOf: (one: PositionAnswer) => string): Parts {
  const options = positions.slice(0, MOST_OPTIONS).map(
    (position): SelectOption => ({
      label: optionText(nameOf(position)),
      value: `${position.topic.reference}.${position.authorReference}`,
      description: describedPosition(position),
      default: false,
    }),
  );
  if (options.length === 0) return [];
  const more = positions.length - options.length;
  return [
    stringSelect('curate-open', 'Choose a position', options),
    ...(more > 0 ? [text(`-# ${more} more: name author and topic behind \`/curate\`.`)] : []),
  ];
}

/** "For, approved"; "Against, suggested"; "Nobody has mapped it". */
export function describedPosition({ stance, status }: PositionAnswer): string {
  return status === null ? 'Nobody has mapped it' : `${STANCE_NAMES[stance]}, ${status}`;
}

/** An author's positions on every topic. */
export function curatedAuthorCard(author: string, positions: PositionAnswer[]): Card {
  return notedCard(undefined, (room) => [
    text(`### ${plain(author, SHOWN.name, room)}\nChoose a topic, to review, add or change the position.`),
    ...positionChoices(positions, ({ topic }) => topic.motion),
    row([button('Curate', 'curate-home')]),
  ]);
}

/** A topic with its names, and everyone on it. */
export function curatedTopicCard(topic: TopicEntry, positions: PositionAnswer[], note?: Note): Card {
  return notedCard(note, (room) => [
    text(
      [
        '### Topic',
        `**Motion:** ${plain(topic.motion, SHOWN.motion, room)}`,
        `**Other names:** ${topic.aliases.map((alias) => plain(alias, SHOWN.name, room)).join(', ') || 'none'}`,
        `**As people say it:** ${statementsText(topic)}`,
      ].join('\n'),
    ),
    ...positionChoices(positions, ({ author }) => author),
    row([
      button('Edit', customId('curate-topic-edit', topic.reference), ButtonStyle.Primary),
      button('History', customId('curate-history', '0', 'topic', topic.reference)),
      button('Curate', 'curate-home'),
    ]),
  ]);
}

function statementsText({ statements }: TopicEntry): string {
  return statements
    ? `${statements.for.length} sentences for it, ${statements.against.length} against it`
    : 'nothing yet';
}

/** A text as the label of an option: no markup there, and no more than Discord takes. */
export function optionText(words: string): string {
  return shortened(visible(words).replace(/\s+/g, ' ').trim(), OPTION_LENGTH) || '…';
}

export function plain(words: string, most: number, room: number): string {
  return shownBeginning(words.replace(/\s+/g, ' '), Math.min(most, room));
}
