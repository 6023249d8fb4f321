import {
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  messageLink,
  TextInputStyle,
} from 'discord.js';
import { MOST_REASON } from '../../debate/events.ts';
import { capitalised } from '../../debate/outcome-words.ts';
import type { DebateChallenge, DebateState } from '../../debate/state.ts';
import { onTheWall } from '../../debate/views.ts';
import { verdictName } from '../../evidence/verdict-words.ts';
import type { Verification } from '../../evidence/verification.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { personIn, roomChannelOf, shownTurn } from '../debate/room-words.ts';
import { blockQuote, shortened, shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';
import { verificationParts } from './verification-card.ts';

/** Characters of a quotation that is shown without a verdict in full, and of an answer. */
const SHOWN = { quotation: 500, answer: MOST_REASON };

/** How a challenge can be answered. */
export type AnswerKind = NonNullable<DebateChallenge['answer']>['kind'];

/**
 * A challenge for the whole room: who doubts what, what the library says, and the answer when there is one.
 * Nobody is pinged by it.
 * @param verification undefined where the quotation can be looked up no more; then the verdict alone is told
 */
export function debateChallengeCard(
  state: DebateState,
  challenge: DebateChallenge,
  guildId: string,
  verification: Verification | undefined,
): Card {
  return fittedCard((room) =>
    card([
      text(heading(state, challenge, guildId)),
      ...(verification
        ? verificationParts(verification, challenge, room)
        : [
            text(
              [
                blockQuote(shortened(challenge.quotation, Math.min(SHOWN.quotation, room))),
                challenge.verdict
                  ? say('record.verdict', verdictName(challenge.verdict.verdict))
                  : say('record.no-verdict'),
              ].join('\n'),
            ),
          ]),
      separator(),
      text(answered(state, challenge, room)),
      ...(challenge.answer?.kind === 'withdrawn' ? [] : [row(answerButtons(state, challenge))]),
    ]),
  );
}

function heading(
  state: DebateState,
  { n, by, against, turn, messageId }: DebateChallenge,
  guildId: string,
): string {
  const challenged = say(
    'table.challenges',
    personIn(state, by),
    against === null ? undefined : personIn(state, against),
  );
  const where = [
    ...(turn === null ? [] : [shownTurn(state, turn)]),
    ...(messageId === null
      ? []
      : [say('verify.the-message', messageLink(roomChannelOf(state) ?? '', messageId, guildId))]),
  ];
  return [
    `### ${say('table.challenge', n)}`,
    challenged,
    ...(where.length > 0 ? [`-# ${capitalised(where.join(', '))}`] : []),
  ].join('\n');
}

function answered(state: DebateState, { answer, against }: DebateChallenge, room: number): string {
  if (!answer)
    return `-# ${
      against === null ? say('table.unanswered') : say('table.unanswered-by', personIn(state, against))
    }`;
  const { kind, by, at } = answer;
  const when = `<t:${Math.floor(onTheWall(state, at) / 1_000)}:f>`;
  const said = answer.text?.replace(/\s+/g, ' ').trim();
  const who = personIn(state, by);
  const told =
    kind === 'source'
      ? say('challenge.source-given', who, when)
      : kind === 'withdrawn'
        ? say('challenge.withdrawn', who, 1, when)
        : say('table.stood-by', who, when);
  return [told, ...(said ? [`> ${shownBeginning(said, Math.min(SHOWN.answer, room))}`] : [])].join('\n');
}

function answerButtons(
  { id }: DebateState,
  { n, answer }: DebateChallenge,
): APIComponentInMessageActionRow[] {
  const about = (kind: AnswerKind) => customId('debate-answer', id, String(n), kind);
  return [
    button(
      say(answer?.kind === 'source' ? 'challenge.change-source' : 'challenge.give-source'),
      about('source'),
      answer ? ButtonStyle.Secondary : ButtonStyle.Primary,
    ),
    button(say('table.stand-by'), about('stands')),
    button(say('challenge.withdraw'), about('withdrawn')),
  ];
}

/** What somebody answers a challenge with: a source, or a reason why it stands. */
export function answerForm(
  { id }: DebateState,
  { n, answer }: DebateChallenge,
  kind: Exclude<AnswerKind, 'withdrawn'>,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('debate-answer', id, String(n), kind),
    title: say('table.answer-to', n),
    components: [
      {
        type: ComponentType.Label,
        label: say(kind === 'source' ? 'challenge.where' : 'table.why-stands'),
        description: say(kind === 'source' ? 'challenge.source-hint' : 'table.answer-shown'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'text',
          style: TextInputStyle.Paragraph,
          max_length: MOST_REASON,
          required: kind === 'source',
          ...(answer?.kind === kind && answer.text && { value: answer.text }),
        },
      },
    ],
  };
}
