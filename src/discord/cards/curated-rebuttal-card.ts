import { ButtonStyle } from 'discord.js';
import { relationWords } from '../../evidence/counter-words.ts';
import { writtenNames } from '../../evidence/names.ts';
import { sideName } from '../../evidence/position-words.ts';
import type { AnsweredSide, PositionAnswer, RebuttalAnswer } from '../../evidence/positions.ts';
import type { Quote } from '../../evidence/quote.ts';
import { say } from '../../language/say.ts';
import { button, type Card, entryWithButton, row, text } from '../card.ts';
import { shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { stringSelect } from '../selects.ts';
import {
  describedPosition,
  MOST_OPTIONS,
  type Note,
  notedCard,
  optionText,
  passageText,
  plain,
} from './curation-card.ts';
import { foundWords, passageChoices } from './found-passages-card.ts';
import { referenceOf } from './quote-card.ts';

/** Rebuttals as a curator sees them: between a position or passage that answers, and one that is answered. */

/** Which side of a rebuttal is given, while the other one is chosen. */
export type Role = 'target' | 'from';

const SHOWN = { words: 200, name: 120, motion: 300, reason: 400 };
const MOST_LISTED = 8;

/** Both sides of a rebuttal, and what it says. Only what is the server's own can be changed. */
export function curatedRebuttalCard(rebuttal: RebuttalAnswer, key: number | undefined, note?: Note): Card {
  const { from, target, relation, reason, by, scope, reference } = rebuttal;
  const curator = (room: number) => shownPerson(by, Math.min(SHOWN.name, room));
  return notedCard(note, (room) => [
    text(
      [
        `### ${say('curation.rebuttal')}`,
        `**${relationWords(relation)}**`,
        say('curation.reason', plain(reason, SHOWN.reason, room)),
        `-# ${key === undefined ? say('curation.curated-in-pack', curator(room), scope) : say('curation.curated-by', curator(room))}`,
      ].join('\n'),
    ),
    text(`**${say('curation.what-answers')}**\n${sideText(from, room)}`),
    text(`**${say('curation.what-is-answered')}**\n${sideText(target, room)}`),
    ...(key === undefined ? [text(say('curation.rebuttal-of-pack'))] : []),
    row([
      ...(key === undefined
        ? []
        : [
            button(say('curation.edit'), customId('curate-rebuttal-edit', reference), ButtonStyle.Primary),
            button(say('curation.remove'), customId('curate-rebuttal-remove', reference), ButtonStyle.Danger),
            button(say('curation.history'), customId('curate-history', '0', 'rebuttal', String(key))),
          ]),
      button(say('curation.home'), 'curate-home'),
    ]),
  ]);
}

/** What stands against a position. */
export function curatedRebuttalsCard(position: PositionAnswer, rebuttals: RebuttalAnswer[]): Card {
  const { author, topic, authorReference } = position;
  const more = rebuttals.length - MOST_LISTED;
  return notedCard(undefined, (room) => [
    text(
      [
        `### ${say('curation.rebuttals')}`,
        say('curation.author', plain(author, SHOWN.name, room)),
        say('curation.topic', plain(topic.motion, SHOWN.motion, room)),
        ...(rebuttals.length === 0 ? [say('curation.nothing-against')] : []),
      ].join('\n'),
    ),
    ...rebuttals
      .slice(0, MOST_LISTED)
      .flatMap(({ from, relation, reason, reference }) =>
        entryWithButton(
          [
            `**${relationWords(relation)}**`,
            say(
              'curation.rebuttal-by',
              plain(writerOf(from), SHOWN.name, room),
              plain(reason, SHOWN.reason, room),
            ),
          ].join('\n'),
          { label: say('quote.open'), what: reason, id: customId('curate-rebuttal', reference) },
        ),
      ),
    ...(more > 0 ? [text(`-# ${say('curation.more-rebuttals', more)}`)] : []),
    row([
      button(
        say('curation.add-rebuttal'),
        customId('curate-rebut', 'target', sideId(position)),
        ButtonStyle.Primary,
      ),
      button(say('curation.back'), customId('curate-position', topic.reference, authorReference)),
    ]),
  ]);
}

const ASKED = {
  target: {
    heading: 'curation.what-answers-this',
    given: 'curation.what-is-answered',
    choose: 'curation.choose-answering',
  },
  from: {
    heading: 'curation.what-does-this-answer',
    given: 'curation.what-answers',
    choose: 'curation.choose-answered',
  },
} as const satisfies Record<Role, object>;

/** Positions for the other side of a rebuttal, and the way to passages. */
export function otherSideCard(role: Role, given: AnsweredSide, positions: PositionAnswer[]): Card {
  const id = sideId(given);
  return notedCard(undefined, (room) => [
    text(`### ${say(ASKED[role].heading)}\n**${say(ASKED[role].given)}**\n${sideText(given, room)}`),
    ...sideChoices(customId('curate-rebut-with', role, id), say(ASKED[role].choose), positions),
    row([button(say('curation.find-passages'), customId('curate-rebut-find', role, id))]),
  ]);
}

/** Passages for the other side of a rebuttal. */
export function otherWordsCard(role: Role, given: AnsweredSide, words: string, quotes: Quote[]): Card {
  const id = sideId(given);
  return notedCard(undefined, (room) => [
    text(
      [
        `### ${say(ASKED[role].heading)}`,
        `**${say(ASKED[role].given)}**\n${sideText(given, room)}`,
        say('curation.looked-for', plain(words, SHOWN.words, room)),
        foundWords(quotes.length),
      ].join('\n'),
    ),
    ...passageChoices(quotes, room, {
      ...{
        id: customId('curate-rebut-with', role, id),
        placeholder: say('curation.choose-passage'),
        most: 1,
      },
    }),
    row([button(say('curation.look-again'), customId('curate-rebut-find', role, id))]),
  ]);
}

/** The positions against which a rebuttal can be added. */
export function answeredCard(positions: PositionAnswer[]): Card {
  return notedCard(undefined, () => [
    text(`### ${say('curation.add-rebuttal')}\n${say('curation.which-is-answered')}`),
    ...sideChoices('curate-rebut-of', say('curation.choose-position'), positions),
    row([button(say('curation.home'), 'curate-home')]),
  ]);
}

function sideChoices(id: string, placeholder: string, positions: PositionAnswer[]) {
  if (positions.length === 0) return [text(say('curation.none-approved'))];
  const options = positions.slice(0, MOST_OPTIONS).map((position) => ({
    label: optionText(say('curation.position-by', position.author, describedPosition(position))),
    value: sideId(position),
    description: optionText(position.topic.motion),
    default: false,
  }));
  return [stringSelect(id, placeholder, options)];
}

/** What stands for a side in a button's id: the references of a position, or a quote's. */
export function sideId(side: AnsweredSide | PositionAnswer): string {
  if ('kind' in side) return side.kind === 'passage' ? referenceOf(side.quote) : sideId(side.position);
  return `${side.topic.reference}.${side.authorReference}`;
}

function sideText(side: AnsweredSide, room: number): string {
  if (side.kind === 'passage') return passageText(side.quote, room);
  const { author, topic } = side.position;
  const motion = plain(topic.motion, SHOWN.motion, room);
  return say('curation.held-by', plain(author, SHOWN.name, room), sideName(side.position), motion);
}

function writerOf(side: AnsweredSide): string {
  return side.kind === 'position' ? side.position.author : writtenNames(side.quote.document);
}
