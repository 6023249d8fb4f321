import { participantOf } from '../../debate/rules/draft.ts';
import { saidDebate } from '../../debate/said-format.ts';
import type { DebateState } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { customId } from '../routes.ts';
import { speechSelect } from './speech-select.ts';

/** Where somebody stands in a debate, for them alone: which speeches they take, and whether the record names them. */
export function placeCard(held: DebateState, person: string, note: string): Card {
  const state = saidDebate(held);
  const { id } = state;
  const withheld = participantOf(state, person)?.withheld ?? false;
  return card([
    text(note),
    ...speechSelect(state, person, customId('debate-speech', id), say('room.take-speech')),
    row([
      button(
        say(withheld ? 'room.name-me' : 'room.withhold-me'),
        customId('debate-withhold', id, withheld ? '0' : '1'),
      ),
    ]),
  ]);
}
