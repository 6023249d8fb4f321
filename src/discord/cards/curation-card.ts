import { ButtonStyle } from 'discord.js';
import type { MapItem } from '../../documents/library.ts';
import { quotesOfEarlierTexts } from '../../evidence/gone-words.ts';
import { stanceName, statusSentence } from '../../evidence/position-words.ts';
import { isMapped, type NotedQuote, type PositionAnswer } from '../../evidence/positions.ts';
import type { TopicEntry } from '../../evidence/topics.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { shortened, shownBeginning, shownPerson, visible } from '../markdown.ts';
import { customId } from '../routes.ts';
import { type SelectOption, stringSelect } from '../selects.ts';
import { listedWords } from './listed-words.ts';
import { attribution, badges } from './quote-card.ts';

/** What a curator sees of positions and topics, with what can be done with them. */

/** What was just done, and the change that can be taken back. */
export type Note = { words: string; undo?: { subject: MapItem['subject']; key: number } | undefined };

/** What a message's select, or a form's, has room for. */
export const MOST_OPTIONS = 25;
const OPTION_LENGTH = 100;

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { motion: 300, name: 120, summary: 400, quote: 600, cue: 150 };
/** Passages of each part that are shown; the form of Edit lists them all. */
const MOST_SHOWN = 3;

type Parts = Parameters<typeof card>[0];

/** A card under what was just done. */
export function notedCard(note: Note | undefined, parts: (room: number) => Parts): Card {
  const noted: Parts = note
    ? [
        text(note.words),
        ...(note.undo
          ? [
              row([
                button(
                  say('curation.undo'),
                  customId('curate-undo', note.undo.subject, String(note.undo.key)),
                ),
              ]),
            ]
          : []),
        separator(),
      ]
    : [];
  return fittedCard((room) => card([...noted, ...parts(room)]));
}

/** Where a curator begins. */
export function curationCard({ waiting, gone }: { waiting: number; gone: number }, note?: Note): Card {
  const told = [
    `### ${say('curation.heading')}`,
    waiting === 0 ? say('curation.none-waits') : say('curation.waiting', waiting),
    ...(gone === 0 ? [] : [`⚠ ${say('curation.gone-words', gone)}`]),
    `-# ${say('curation.for-one')}`,
  ];
  return notedCard(note, () => [
    text(told.join('\n')),
    ...(gone === 0 ? [] : [row([button(say('curation.review-gone', gone), 'curate-gone')])]),
    row([
      ...(waiting === 0
        ? []
        : [button(say('curation.review', waiting), 'curate-review', ButtonStyle.Primary)]),
      button(say('curation.add-position'), 'curate-position-new'),
      button(say('curation.add-topic'), 'curate-topic-new'),
      button(say('curation.add-rebuttal'), 'curate-rebuttal-new'),
      button(say('curation.recent-changes'), customId('curate-recent', '0')),
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
  const heading =
    status === 'suggested' ? say('curation.suggestion', queue.at, queue.of) : say('curation.position');
  const id = (route: string) => customId(route, position.topic.reference, position.authorReference);
  const deciding = (route: string) =>
    customId(route, position.topic.reference, position.authorReference, state);
  const history = button(
    say('curation.history'),
    customId('curate-history', '0', 'position', position.topic.reference, position.authorReference),
  );
  const search = button(say('curation.find-passages'), id('curate-search'));
  const home = button(say('curation.home'), 'curate-home');
  const [first, second] = {
    suggested: [
      [
        button(say('curation.approve'), deciding('curate-approve'), ButtonStyle.Primary),
        button(say('curation.edit'), id('curate-edit')),
        button(say('curation.reject'), deciding('curate-reject'), ButtonStyle.Danger),
        button(say('curation.skip'), id('curate-review')),
        history,
      ],
      [search, home],
    ],
    approved: [
      [
        button(say('curation.edit'), id('curate-edit'), ButtonStyle.Primary),
        search,
        button(say('curation.rebuttals-against', rebuttals), id('curate-rebuttals')),
        history,
        button(say('curation.reject'), deciding('curate-reject'), ButtonStyle.Danger),
      ],
      [home],
    ],
    unmapped: [
      [
        button(say('curation.find-passages'), id('curate-search'), ButtonStyle.Primary),
        button(say('curation.not-stated'), id('curate-edit')),
        history,
        home,
      ],
      [],
    ],
  }[isMapped(position) ? position.status : 'unmapped'] as [
    Parameters<typeof row>[0],
    Parameters<typeof row>[0],
  ];
  return notedCard(note, (room) => [
    text(`### ${heading}\n${positionLines(position, room).join('\n')}`),
    ...passageParts('evidence', position.evidence, room),
    ...passageParts('concessions', position.concessions, room),
    ...passageParts('conditions', position.conditions, room),
    row(first),
    ...(second.length > 0 ? [row(second)] : []),
  ]);
}

function positionLines(position: PositionAnswer, room: number): string[] {
  const { author, topic, stance, summary, status, missing } = position;
  const earlier = quotesOfEarlierTexts(position).length;
  const sentence = statusSentence(position, (words) => shownPerson(words, Math.min(SHOWN.cue, room)));
  return [
    say('curation.author', plain(author, SHOWN.name, room)),
    say('curation.topic', plain(topic.motion, SHOWN.motion, room)),
    ...(isMapped(position)
      ? [
          say(status === 'suggested' ? 'curation.suggested-stance' : 'curation.stance', stanceName(stance)),
          summary === null
            ? say('curation.no-summary')
            : say('curation.summary', plain(summary, SHOWN.summary, room)),
        ]
      : []),
    `-# ${sentence}`,
    ...(missing > 0 ? [`-# ${say('curation.passages-missing', missing)}`] : []),
    ...(earlier > 0 ? [`-# ⚠ ${say('curation.passages-earlier', earlier)}`] : []),
  ];
}

function passageParts(
  part: 'evidence' | 'concessions' | 'conditions',
  quotes: NotedQuote[],
  room: number,
): Parts {
  const shown = quotes.slice(0, Math.min(MOST_SHOWN, passagesShown(room)));
  const more = quotes.length - shown.length;
  return shown.map((quote, at) =>
    text(
      [
        ...(at === 0 ? [say(`curation.${part}-count`, quotes.length)] : []),
        passageText(quote, room),
        ...(more > 0 && at === shown.length - 1 ? [`-# ${say('curation.more-passages', more)}`] : []),
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
    listedWords(quote, Math.min(SHOWN.quote, room)),
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
    stringSelect('curate-open', say('curation.choose-position'), options),
    ...(more > 0 ? [text(`-# ${say('curation.more-positions', more)}`)] : []),
  ];
}

/** "For, approved"; "Against, suggested"; "Not reviewed yet"; "Rejected, and nothing else is mapped". */
export function describedPosition(position: PositionAnswer): string {
  if (isMapped(position)) return say(`curation.position-${position.status}`, stanceName(position.stance));
  return say(position.status === 'rejected' ? 'curation.position-rejected' : 'position.unreviewed');
}

/** An author's positions on every topic. */
export function curatedAuthorCard(author: string, positions: PositionAnswer[]): Card {
  return notedCard(undefined, (room) => [
    text(`### ${plain(author, SHOWN.name, room)}\n${say('curation.choose-topic-of-author')}`),
    ...positionChoices(positions, ({ topic }) => topic.motion),
    row([button(say('curation.home'), 'curate-home')]),
  ]);
}

/** A topic with its names, and everyone on it. */
export function curatedTopicCard(topic: TopicEntry, positions: PositionAnswer[], note?: Note): Card {
  return notedCard(note, (room) => [
    text(
      [
        `### ${say('curation.topic-heading')}`,
        say('position.motion', plain(topic.motion, SHOWN.motion, room)),
        say(
          'curation.other-names',
          topic.aliases.map((alias) => plain(alias, SHOWN.name, room)),
        ),
        say('curation.statements', topic.statements?.for.length ?? 0, topic.statements?.against.length ?? 0),
      ].join('\n'),
    ),
    ...positionChoices(positions, ({ author }) => author),
    row([
      button(say('curation.edit'), customId('curate-topic-edit', topic.reference), ButtonStyle.Primary),
      button(say('curation.history'), customId('curate-history', '0', 'topic', topic.reference)),
      button(say('curation.home'), 'curate-home'),
    ]),
  ]);
}

/** A text as the label of an option: no markup there, and no more than Discord takes. */
export function optionText(words: string): string {
  return shortened(visible(words).replace(/\s+/g, ' ').trim(), OPTION_LENGTH) || '…';
}

export function plain(words: string, most: number, room: number): string {
  return shownBeginning(words.replace(/\s+/g, ' '), Math.min(most, room));
}
