import { ButtonStyle } from 'discord.js';
import { RELATION_WORDS } from '../../evidence/counter-words.ts';
import { STANCE_NAMES } from '../../evidence/position-words.ts';
import type { AnsweredSide, PositionAnswer, RebuttalAnswer } from '../../evidence/positions.ts';
import type { Quote } from '../../evidence/quote.ts';
import { button, type Card, row, text, textWithButton } from '../card.ts';
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
  return notedCard(note, (room) => [
    text(
      [
        '### Rebuttal',
        `**${RELATION_WORDS[relation]}**`,
        `**Reason:** ${plain(reason, SHOWN.reason, room)}`,
        `-# Curated by ${shownPerson(by, Math.min(SHOWN.name, room))}${key === undefined ? `, in ${scope}` : ''}`,
      ].join('\n'),
    ),
    text(`**What answers**\n${sideText(from, room)}`),
    text(`**What is answered**\n${sideText(target, room)}`),
    ...(key === undefined ? [text('This rebuttal is a pack’s, and cannot be changed here.')] : []),
    row([
      ...(key === undefined
        ? []
        : [
            button('Edit', customId('curate-rebuttal-edit', reference), ButtonStyle.Primary),
            button('Remove', customId('curate-rebuttal-remove', reference), ButtonStyle.Danger),
            button('History', customId('curate-history', '0', 'rebuttal', String(key))),
          ]),
      button('Curate', 'curate-home'),
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
        '### Rebuttals',
        `**Author:** ${plain(author, SHOWN.name, room)}`,
        `**Topic:** ${plain(topic.motion, SHOWN.motion, room)}`,
        ...(rebuttals.length === 0 ? ['Nothing stands against this position yet.'] : []),
      ].join('\n'),
    ),
    ...rebuttals
      .slice(0, MOST_LISTED)
      .map(({ from, relation, reason, reference }) =>
        textWithButton(
          [
            `**${RELATION_WORDS[relation]}**`,
            `By ${plain(writerOf(from), SHOWN.name, room)}: ${plain(reason, SHOWN.reason, room)}`,
          ].join('\n'),
          button('Open', customId('curate-rebuttal', reference)),
        ),
      ),
    ...(more > 0 ? [text(`-# ${more} more are not shown here.`)] : []),
    row([
      button('Add rebuttal', customId('curate-rebut', 'target', sideId(position)), ButtonStyle.Primary),
      button('Back', customId('curate-position', topic.reference, authorReference)),
    ]),
  ]);
}

const ASKED: Record<Role, { heading: string; given: string; choose: string }> = {
  target: {
    heading: 'What answers this?',
    given: 'What is answered',
    choose: 'Choose a position that answers',
  },
  from: {
    heading: 'What does this answer?',
    given: 'What answers',
    choose: 'Choose a position that is answered',
  },
};

/** Positions for the other side of a rebuttal, and the way to passages. */
export function otherSideCard(role: Role, given: AnsweredSide, positions: PositionAnswer[]): Card {
  const id = sideId(given);
  return notedCard(undefined, (room) => [
    text(`### ${ASKED[role].heading}\n**${ASKED[role].given}**\n${sideText(given, room)}`),
    ...sideChoices(customId('curate-rebut-with', role, id), ASKED[role].choose, positions),
    row([button('Find passages', customId('curate-rebut-find', role, id))]),
  ]);
}

/** Passages for the other side of a rebuttal. */
export function otherWordsCard(role: Role, given: AnsweredSide, words: string, quotes: Quote[]): Card {
  const id = sideId(given);
  return notedCard(undefined, (room) => [
    text(
      [
        `### ${ASKED[role].heading}`,
        `**${ASKED[role].given}**\n${sideText(given, room)}`,
        `**Looked for:** ${plain(words, SHOWN.words, room)}`,
        foundWords(quotes.length),
      ].join('\n'),
    ),
    ...passageChoices(quotes, room, {
      ...{ id: customId('curate-rebut-with', role, id), placeholder: 'Choose a passage', most: 1 },
    }),
    row([button('Look again', customId('curate-rebut-find', role, id))]),
  ]);
}

/** The positions against which a rebuttal can be added. */
export function answeredCard(positions: PositionAnswer[]): Card {
  return notedCard(undefined, () => [
    text(
      '### Add rebuttal\nWhich position is answered? To answer single words, find them with `/quote`, and press *Use as rebuttal* below what answers.',
    ),
    ...sideChoices('curate-rebut-of', 'Choose a position', positions),
    row([button('Curate', 'curate-home')]),
  ]);
}

function sideChoices(id: string, placeholder: string, positions: PositionAnswer[]) {
  if (positions.length === 0) return [text('No position is approved yet that could stand here.')];
  const options = positions.slice(0, MOST_OPTIONS).map((position) => ({
    label: optionText(`${position.author}: ${describedPosition(position)}`),
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
  const { author, topic, stance } = side.position;
  return `${plain(author, SHOWN.name, room)}, ${STANCE_NAMES[stance].toLowerCase()}: “${plain(topic.motion, SHOWN.motion, room)}”`;
}

function writerOf(side: AnsweredSide): string {
  return side.kind === 'position' ? side.position.author : side.quote.document.authors.join(', ');
}
