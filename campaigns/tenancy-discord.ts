import { join } from 'node:path';
import { REST } from 'discord.js';
import { COMMANDS } from '../commands/index.ts';
import { readConfig } from '../src/config.ts';
import { registerCommands } from '../src/discord/registration.ts';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { start } from '../src/main.ts';
import { createLog } from '../src/operations/log.ts';
import { InteractionFailed } from '../src/simulator/driver.ts';
import { startSimulator } from '../src/simulator/simulator.ts';
import type { Chance } from './chance.ts';
import {
  canaryOf,
  foreignCanaries,
  type MadeUpServer,
  madeUpDocument,
  madeUpWords,
} from './tenancy-servers.ts';

/** Documents of each server at the beginning. */
const DOCUMENTS = 3;

/**
 * What a member has seen of a bot on a machine too busy for Discord's three seconds: nothing to compare.
 * @throws what is no mere delay
 */
function lateOnly(error: unknown): { name: string; text: string } {
  if (!(error instanceof InteractionFailed)) throw error;
  return { name: 'not answered in time', text: '' };
}

/** The bot in a Discord of many servers: what a server's members see has no other server's canary. */
export async function openCrowd(folder: string, servers: MadeUpServer[], chance: Chance) {
  const nameOf = ({ code }: MadeUpServer) => `server-${code}`;
  const people = servers.flatMap(({ code }) => [`owner-${code}`, `member-${code}`, `guest-${code}`]);
  const discord = await startSimulator({
    rateLimits: false,
    seed: {
      application: { name: 'Counterpoint', description: 'A bot among many servers' },
      people: people.map((name) => ({ name, displayName: name })),
      servers: servers.map((server, n) => ({
        name: nameOf(server),
        owner: `owner-${server.code}`,
        // A guest is also a member of the server before: they could carry something over.
        members: Object.fromEntries(
          [
            ...['owner', 'member', 'guest'].map((who) => `${who}-${server.code}`),
            `guest-${servers[(n + 1) % servers.length]!.code}`,
          ].map((name) => [name, []]),
        ),
        channels: [{ name: 'general' }],
      })),
    },
  });
  const library = openLibraryStore(join(folder, 'library'));
  const scopeOf = (server: MadeUpServer) => `guild:${discord.server(nameOf(server)).id}` as const;
  const add = (server: MadeUpServer) =>
    addDocuments(library.file(scopeOf(server)), [madeUpDocument(server, chance)]);
  for (const server of servers) for (let n = 0; n < DOCUMENTS; n += 1) add(server);
  const fatal: string[] = [];
  const config = readConfig({
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.url,
    DATA_DIR: folder,
  });
  const bot = await start(config, createLog('silent'), (reason) => fatal.push(reason));
  await registerCommands(
    new REST({ api: discord.url }).setToken(discord.token),
    discord.applicationId,
    COMMANDS.map(({ definition }) => definition),
  );

  async function told(server: MadeUpServer, words: string): Promise<{ name: string; text: string }> {
    const who = `${chance.pick(['owner', 'member', 'guest'])}-${server.code}`;
    const here = discord.as(who).in('general', nameOf(server));
    const use = async (name: string, options: Record<string, string> = {}) => {
      const answer = await here.command(name, options);
      let text = JSON.stringify(answer.message);
      const pressed = answer.message.buttons.filter(({ customId, disabled }) => customId && !disabled);
      if (pressed.length > 0 && chance.happens(0.6)) {
        const next = await answer.click(chance.pick(pressed).customId!);
        text += next.modal ? JSON.stringify(next.modal) : JSON.stringify(next.message);
      }
      return { name: `/${name}`, text };
    };
    const complete = async (name: string, option: string) => {
      const typed = words.slice(0, chance.whole(0, 9));
      const choices = await here.autocomplete(name, { [option]: typed });
      return { name: 'autocomplete', text: JSON.stringify(choices) };
    };
    return chance.pick<() => Promise<{ name: string; text: string }>>([
      () => use('quote', { words }),
      () => use('verify', { text: words }),
      () => use('counter', { claim: words }),
      () => use('position', { author: chance.pick([`Ada ${canaryOf(server, 'writery')}`, words]) }),
      () => use('topics'),
      () => use('library list'),
      () => use('library show', { document: words }),
      () => use('privacy export'),
      () => use('audit'),
      () => complete('quote', chance.pick(['words', 'author', 'document'])),
      () => complete('position', chance.pick(['author', 'topic'])),
      () => complete('counter', 'position'),
      () => complete('library show', 'document'),
      async () => {
        const message = here.post(`“${words}” (Ada ${canaryOf(server, 'writery')})`);
        const { message: answer } = await here.messageCommand('Verify quotations', message);
        return { name: 'Verify quotations', text: JSON.stringify(answer) };
      },
      async () => {
        const panel = await discord
          .as(`owner-${server.code}`)
          .in('general', nameOf(server))
          .command('settings');
        await panel.choose('Citations', chance.pick(['APA', 'MLA', 'Chicago']));
        return { name: '/settings', text: JSON.stringify(panel.message) };
      },
      async () => {
        add(server);
        return use('library list');
      },
    ])();
  }

  return {
    /** Uses something in each of these servers at once; returns what, or that it was late, and every leak. */
    async step(those: MadeUpServer[]): Promise<{ names: string[]; failures: string[] }> {
      const outcomes = await Promise.all(
        those.map(async (server) => {
          const words = madeUpWords(server, servers, chance);
          const { name, text } = await told(server, words).catch(lateOnly);
          const leaks = foreignCanaries(text, server, words);
          return { name, failures: leaks.map((canary) => `${name} in ${server.code} told of ${canary}`) };
        }),
      );
      return {
        names: outcomes.map(({ name }) => name),
        failures: [...outcomes.flatMap(({ failures }) => failures), ...fatal.splice(0)],
      };
    },
    async close() {
      await bot.stop();
      await discord.stop();
      library.close();
    },
  };
}
