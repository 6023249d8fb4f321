import { REST } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { type Simulator, startSimulator } from '../../src/simulator/simulator.ts';

let simulator: Simulator | undefined;
afterEach(() => simulator?.stop());

const definitions = COMMANDS.map((command) => command.definition);
const names = definitions.map((definition) => definition.name);

describe('registering the commands', () => {
  it.each([
    ['for all servers', false],
    ['for one server', true],
  ])('tells what changed, %s, and changes nothing the second time', async (_where, inGuild) => {
    simulator = await startSimulator();
    const rest = new REST({ api: simulator.url }).setToken(simulator.token);
    const guild = inGuild ? [...simulator.world.guilds.keys()][0] : undefined;
    const register = (list = definitions) => registerCommands(rest, simulator!.applicationId, list, guild);
    expect(await register()).toEqual({ added: names, changed: [], removed: [], kept: [] });
    const requests: string[] = [];
    simulator.onRequest(({ method }) => requests.push(method));
    expect(await register()).toEqual({ added: [], changed: [], removed: [], kept: names });
    expect(requests).toEqual(['GET']);
    const [first, ...rest_] = definitions;
    const renamed = [{ ...first!, description: 'Something else' }, ...rest_.slice(1)];
    expect(await register(renamed)).toMatchObject({ changed: [first!.name], removed: [rest_[0]!.name] });
  });
});
