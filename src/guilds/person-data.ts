import { setImmediate } from 'node:timers/promises';
import type { ScopeId } from '../documents/library.ts';
import type { LibraryStore } from '../documents/store/library-store.ts';
import { forgetPersonIn, NO_ROWS, type PersonRows, rowsOfPerson } from '../documents/store/person-rows.ts';
import type { LibraryChanges } from './library/library-changes.ts';
import type { State } from './state.ts';

type Services = { store: LibraryStore; state: State; changes: LibraryChanges };

/** What is kept of one person in one server; only their own words and doings. */
export type PersonData = PersonRows & {
  server: string;
  challengesToYou: Awaited<ReturnType<State['challenges']['ofPerson']>>['toYou'];
  challengesByYou: Awaited<ReturnType<State['challenges']['ofPerson']>>['byYou'];
  checkedMessages: Awaited<ReturnType<State['checkedMessages']['ofPerson']>>;
  debates: Awaited<ReturnType<State['debates']['ofPerson']>>;
};

/** `deleted`: what was theirs alone. `unnamed`: what the server needs, and that names them no more. */
export type Forgotten = { deleted: number; unnamed: number };

/** What is kept of a person in these servers; those with nothing are left out. @throws StateOutage */
export async function dataOfPerson(
  { store, state }: Services,
  servers: string[],
  person: string,
): Promise<PersonData[]> {
  const held = new Set(store.scopes());
  const found: PersonData[] = [];
  for (const server of servers) {
    // Opening a library takes a moment; between two of them others have their turn.
    await setImmediate();
    const { toYou, byYou } = await state.challenges.ofPerson(server, person);
    const checkedMessages = await state.checkedMessages.ofPerson(server, person);
    const debates = await state.debates.ofPerson(server, person);
    const scope: ScopeId = `guild:${server}`;
    const rows = held.has(scope) ? rowsOfPerson(store.file(scope), person) : NO_ROWS;
    const data = { ...rows, challengesToYou: toYou, challengesByYou: byYou, checkedMessages, debates };
    if (Object.values(data).some((list) => list.length > 0)) found.push({ server, ...data });
  }
  return found;
}

/** Deletes what is a person's in these servers, and their name from the rest. @throws StateOutage */
export async function forgetPerson(
  { store, state, changes }: Services,
  servers: string[],
  person: string,
): Promise<Forgotten> {
  const held = new Set(store.scopes());
  const total = { deleted: 0, unnamed: 0 };
  const add = ({ deleted, unnamed }: Forgotten) => {
    total.deleted += deleted;
    total.unnamed += unnamed;
  };
  for (const server of servers) {
    await setImmediate();
    add(await state.challenges.forgetPerson(server, person));
    add(await state.checkedMessages.forgetPerson(server, person));
    add(await state.debates.forgetPerson(server, person));
    const scope: ScopeId = `guild:${server}`;
    if (held.has(scope)) add(await changes.change(scope, (file) => forgetPersonIn(file, person, new Date())));
  }
  return total;
}
