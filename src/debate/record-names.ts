import { say } from '../language/say.ts';
import type { DebateState } from './state.ts';

/** The name of each person, or a number where it is withheld: always the same within a record. */
export function namesOf({ participants }: DebateState, nameless: boolean): (id: string) => string {
  const names = new Map(
    participants.map(({ id, name, withheld }, index) => [
      id,
      nameless || withheld ? say('record.participant', index + 1) : name,
    ]),
  );
  return (id) => names.get(id) ?? say('record.somebody');
}

/** The name of a side, or of the floor. */
export function placeName({ format }: Pick<DebateState, 'format'>, place: string): string {
  return format.sides.find(({ id }) => id === place)?.name ?? say('record.floor');
}
