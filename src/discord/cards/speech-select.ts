import type { APIComponentInContainer } from 'discord.js';
import { participantOf } from '../../debate/rules/draft.ts';
import type { DebateState } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { plain } from '../debate/room-buttons.ts';
import { shortened, visible } from '../markdown.ts';
import { stringSelect } from '../selects.ts';

/** Discord's limits for a menu: its options, and the description of one. */
const MOST_OPTIONS = 25;
const DESCRIPTION = 100;

/** What an option of the menu says: which step's speech, and whether it is taken. */
export function speechChosen(value: string | undefined): { step: number; taken: boolean } {
  const [step, taken] = (value ?? '').split('.');
  return { step: Number(step), taken: taken === '1' };
}

/** The speeches to come of somebody's side, to take or to be given; nothing where there is none. */
export function speechSelect(
  state: DebateState,
  person: string,
  route: string,
  placeholder: string,
): APIComponentInContainer[] {
  const { format, speeches, current } = state;
  const place = participantOf(state, person)?.place ?? null;
  const options = format.steps.flatMap((step, index) =>
    step.kind === 'speech' && step.by === place && index > (current?.step ?? -1)
      ? [
          {
            label: `${index + 1}. ${plain(step.name)}`,
            // What is chosen twice is taken, or given back, once.
            value: `${index}.${speeches[index] === person ? 0 : 1}`,
            description: shortened(takenBy(speeches[index]), DESCRIPTION),
            default: false,
          },
        ]
      : [],
  );
  return options.length === 0 ? [] : [stringSelect(route, placeholder, options.slice(0, MOST_OPTIONS))];

  function takenBy(taker: string | undefined): string {
    if (taker === undefined) return say('room.speech-free');
    if (taker === person) return say('room.speech-taken-back');
    const name = participantOf(state, taker)?.name ?? taker;
    return say('room.speech-of', visible(name));
  }
}
