import { parseArgs } from 'node:util';
import { DiscordAPIError, REST, type RESTGetCurrentApplicationResult, Routes } from 'discord.js';
import { environment, readConfig } from '../src/config.ts';
import { registerCommands } from '../src/discord/registration.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { startRefusal } from '../src/operations/start-refusal.ts';
import { COMMANDS } from './index.ts';

/**
 * `npm run register [-- --guild ID]`: tells Discord which commands there are, for all servers or for
 * one (where they appear at once), and prints what changed. Running it twice changes nothing.
 */

try {
  await register();
} catch (error) {
  const expected = error instanceof Refusal || error instanceof DiscordAPIError || isUsage(error);
  const refusal = startRefusal(error) ?? (expected && { message: (error as Error).message, status: 2 });
  if (!refusal) throw error;
  console.error(refusal.message);
  process.exitCode = refusal.status;
}

async function register(): Promise<void> {
  const { values } = parseArgs({ options: { guild: { type: 'string' } } });
  if (values.guild !== undefined && !/^\d{15,22}$/.test(values.guild)) {
    throw new Refusal('written', `--guild is "${values.guild}"; it takes a server's id, which is a number.`);
  }
  const { discordToken, discordApiUrl } = readConfig(environment());
  if (!discordToken)
    throw new Refusal('written', 'DISCORD_TOKEN is not set: it names the bot whose commands these are.');
  const rest = new REST(discordApiUrl === undefined ? {} : { api: discordApiUrl }).setToken(discordToken);
  const application = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
  const changes = await registerCommands(
    rest,
    application.id,
    COMMANDS.map((command) => command.definition),
    values.guild,
  );
  for (const [what, names] of Object.entries(changes)) {
    if (names.length > 0) console.log(`${what}: ${names.join(', ')}`);
  }
}

function isUsage(error: unknown): boolean {
  return ((error as NodeJS.ErrnoException).code ?? '').startsWith('ERR_PARSE_ARGS');
}
