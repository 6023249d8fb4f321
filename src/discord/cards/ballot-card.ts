import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { MOST_REASON } from '../../debate/events.ts';
import { UNDECIDED } from '../../debate/format.ts';
import { stepNow } from '../../debate/rules/draft.ts';
import { choicesOf } from '../../debate/rules/voting.ts';
import { saidDebate } from '../../debate/said-format.ts';
import type { DebateState } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { plain } from '../debate/room-buttons.ts';
import { shownStep, shownTime } from '../debate/room-words.ts';
import { shownBeginning, shownText } from '../markdown.ts';
import { customId } from '../routes.ts';
import { option, stringSelect } from '../selects.ts';

/** A voter's own ballot, which nobody else sees, as it is now. */
export function ballotCard(held: DebateState, voter: string): Card {
  const state = saidDebate(held);
  const { round, step } = voteOf(state);
  const ballot = state.ballots[round][voter];
  const { dueAt } = state.current!;
  const label = (choice: string) => choiceLabel(state, choice);
  return fittedCard((space) =>
    card([
      text(
        [
          dueAt === null || state.paused
            ? say('room.ballot-paused', shownStep(state, step))
            : say('room.ballot', shownStep(state, step), shownTime(state, dueAt)),
          say('room.ballot-motion', shownText(state.motion.text)),
        ].join('\n'),
      ),
      stringSelect(
        customId('debate-choose', state.id, round),
        say('room.ballot-choose'),
        choicesOf(state).map((choice) => option(plain(label(choice)), choice, ballot?.choice ?? '')),
      ),
      ...(ballot
        ? [
            text(
              ballot.reason
                ? say(
                    'room.ballot-with-reason',
                    shownText(label(ballot.choice)),
                    shownBeginning(ballot.reason.replace(/\s+/g, ' '), space),
                  )
                : say('room.ballot-cast', shownText(label(ballot.choice))),
            ),
            row([
              button(
                say('room.ballot-add-reason'),
                customId('debate-reason', state.id, round, ballot.choice),
              ),
            ]),
          ]
        : []),
    ]),
  );
}

/** Why somebody votes so. */
export function reasonForm(
  state: DebateState,
  voter: string,
  choice: string,
): APIModalInteractionResponseCallbackData {
  const { round } = voteOf(state);
  const ballot = state.ballots[round][voter];
  return {
    custom_id: customId('debate-reason', state.id, round, choice),
    title: say('room.ballot-choose'),
    components: [
      {
        type: ComponentType.Label,
        label: say('room.ballot-reason'),
        description: say('room.ballot-reason-about'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'reason',
          style: TextInputStyle.Paragraph,
          max_length: MOST_REASON,
          required: state.rules.reasonRequired,
          ...(ballot?.reason && ballot.choice === choice && { value: ballot.reason }),
        },
      },
    ],
  };
}

function voteOf(state: DebateState) {
  const step = stepNow(state);
  if (step?.kind !== 'vote') throw new RangeError('no vote is open');
  return { step, round: step.round };
}

function choiceLabel(state: DebateState, choice: string): string {
  if (choice === UNDECIDED) return say('room.ballot-undecided');
  return state.format.sides.find(({ id }) => id === choice)?.name ?? choice;
}
