import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { verdictName } from '../../evidence/verdict-words.ts';
import type { Challenge } from '../../guilds/challenges.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { linkTo } from './checked-message-card.ts';

/** Characters of a source that its author gives. */
export const MAX_SOURCE_LENGTH = 1_000;

/** Characters at most of each quotation, if there is room. */
const SHOWN_QUOTATION = 300;
/** Characters of who has asked, where that is no mention. */
const SHOWN_NAME = 100;

/** The public question for a source, with its answer when there is one. Nobody is pinged by it. */
export function challengeCard(challenge: Challenge, guildId: string): Card {
  const { messageId, channelId, authorId, challengerId, quotations, answer } = challenge;
  const asked = (room: number) =>
    quotations.map(({ text: words, verdict }) => {
      const shown = shownBeginning(words.replace(/\s+/g, ' ').trim(), Math.min(SHOWN_QUOTATION, room));
      return `> ${say('quote.in-marks', shown)}\n-# ${say('challenge.verdict', verdictName(verdict))}`;
    });
  const buttons = [
    button(
      say(answer ? 'challenge.change-source' : 'challenge.give-source'),
      customId('challenge-source', messageId),
      ButtonStyle.Primary,
    ),
    button(say('challenge.withdraw'), customId('challenge-withdraw', messageId)),
  ];
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say('challenge.heading')}`,
          say('challenge.asks', `<@${authorId}>`, whoAsked(challengerId), quotations.length),
          `-# ${linkTo({ guildId, channelId, messageId })}`,
        ].join('\n'),
      ),
      text(asked(room).join('\n')),
      text(answered(challenge, room)),
      ...(answer?.kind === 'withdrawn' ? [] : [row(buttons)]),
    ]),
  );
}

function answered({ answer, authorId, quotations }: Challenge, room: number): string {
  const author = `<@${authorId}>`;
  if (!answer) return `-# ${say('challenge.unanswered', author)}`;
  const when = `<t:${Math.floor(Date.parse(answer.at) / 1000)}:f>`;
  if (answer.kind === 'withdrawn') return say('challenge.withdrawn', author, quotations.length, when);
  const source = shownBeginning(answer.text.replace(/\s+/g, ' ').trim(), room);
  return `${say('challenge.source-given', author, when)}\n> ${source}`;
}

/** Who has asked, as long as they are known. */
export function whoAsked(challengerId: string): string {
  return shownPerson(challengerId, SHOWN_NAME);
}

/** The form in which an author gives a source. */
export function sourceForm(
  messageId: string,
  given: string | undefined,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('challenge-source', messageId),
    title: say('challenge.where'),
    components: [
      {
        type: ComponentType.Label,
        label: say('challenge.source'),
        description: say('challenge.source-hint'),
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
