import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { FORGOTTEN } from '../../documents/store/person-rows.ts';
import { verdictName } from '../../evidence/verdict-words.ts';
import type { Challenge } from '../../guilds/challenges.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';
import { linkTo } from './checked-message-card.ts';

/** Characters of a source that its author gives. */
export const MAX_SOURCE_LENGTH = 1_000;

/** Characters at most of each quotation, if there is room. */
const SHOWN_QUOTATION = 300;

/** The public question for a source, with its answer when there is one. Nobody is pinged by it. */
export function challengeCard(challenge: Challenge, guildId: string): Card {
  const { messageId, channelId, authorId, challengerId, quotations, answer } = challenge;
  const asked = (room: number) =>
    quotations.map(({ text: words, verdict }) => {
      const shown = shownBeginning(words.replace(/\s+/g, ' ').trim(), Math.min(SHOWN_QUOTATION, room));
      return `> “${shown}”\n-# Counterpoint’s verdict: ${verdictName(verdict)}`;
    });
  const what = quotations.length === 1 ? 'this' : 'these';
  const buttons = [
    button(
      answer ? 'Change the source' : 'Give a source',
      customId('challenge-source', messageId),
      ButtonStyle.Primary,
    ),
    button('Withdraw', customId('challenge-withdraw', messageId)),
  ];
  return fittedCard((room) =>
    card([
      text(
        `### A source, please\n<@${authorId}>, ${whoAsked(challengerId)} would like to know where ${what} can be read. A link, or title and page, will do.\n-# ${linkTo({ guildId, channelId, messageId })}`,
      ),
      text(asked(room).join('\n')),
      text(answered(challenge, room)),
      ...(answer?.kind === 'withdrawn' ? [] : [row(buttons)]),
    ]),
  );
}

function answered({ answer, authorId, quotations }: Challenge, room: number): string {
  const what = quotations.length === 1 ? 'the quotation' : 'the quotations';
  if (!answer) return `-# Not answered yet. <@${authorId}> alone can answer, with the buttons below.`;
  const when = `<t:${Math.floor(Date.parse(answer.at) / 1000)}:f>`;
  if (answer.kind === 'withdrawn') return `**Withdrawn** <@${authorId}> has withdrawn ${what}, ${when}.`;
  return `**Source given** by <@${authorId}>, ${when}; Counterpoint has not looked it up:\n> ${shownBeginning(answer.text.replace(/\s+/g, ' ').trim(), room)}`;
}

/** Who has asked, as long as they are known. */
export function whoAsked(challengerId: string): string {
  return challengerId === FORGOTTEN ? FORGOTTEN : `<@${challengerId}>`;
}

/** The form in which an author gives a source. */
export function sourceForm(
  messageId: string,
  given: string | undefined,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('challenge-source', messageId),
    title: 'Where can it be read?',
    components: [
      {
        type: ComponentType.Label,
        label: 'Source',
        description: 'A link, or title, author and page. It is shown to the channel.',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'source',
          style: TextInputStyle.Paragraph,
          max_length: MAX_SOURCE_LENGTH,
          ...(given !== undefined && { value: given }),
        },
      },
    ],
  };
}
