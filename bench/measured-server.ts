import type { Command } from '../src/discord/command.ts';
import { MEMBER_PERMISSIONS } from '../src/simulator/permissions.ts';
import { BOT_PERMISSIONS, type Seed } from '../src/simulator/seed.ts';
import type { Simulator } from '../src/simulator/simulator.ts';

export const SERVER = 'Measured';
export const CHANNEL = 'questions';

/** Nobody may ask more often than a person does, so many people ask; the first of them owns the server. */
export const PEOPLE = 400;

/** A server in which they are. */
export function crowd(): Seed {
  const people = Array.from({ length: PEOPLE }, (_, index) => `member${index}`);
  return {
    application: { name: 'Counterpoint', description: 'Under measurement' },
    people: people.map((name) => ({ name, displayName: name })),
    servers: [
      {
        name: SERVER,
        owner: people[0]!,
        bot: BOT_PERMISSIONS | MEMBER_PERMISSIONS,
        members: Object.fromEntries(people.map((name) => [name, []])),
        channels: [{ name: CHANNEL }],
      },
    ],
  };
}

export async function register(
  { url, applicationId, token }: Simulator,
  commands: Pick<Command, 'definition'>[],
): Promise<void> {
  const answer = await fetch(`${url}/v10/applications/${applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(commands.map(({ definition }) => definition)),
  });
  if (!answer.ok) throw new Error(`The commands were not registered: ${await answer.text()}`);
}
