import {
  ActionRowBuilder,
  ApplicationCommandType,
  type Awaitable,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  Events,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';
import type { Simulator } from '../../src/simulator/simulator.ts';

export type Handler = (interaction: Interaction) => Awaitable<unknown>;

/**
 * An unmodified discord.js client on the simulator, whose interactions a test answers with `handle`.
 * What the handler throws is collected in `errors`, so that no test passes over it.
 */
export async function connectBot(
  simulator: Simulator,
  handle: Handler = () => undefined,
  options: Partial<ClientOptions> = {},
) {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: simulator.url, retries: 0 },
    ...options,
  });
  const errors: unknown[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    void (async () => handle(interaction))().catch((error: unknown) => errors.push(error));
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(simulator.token);
  await ready;
  return { client: client as Client<true>, errors };
}

/** A row with one button for each label; the custom id is the label in lower case. */
export function buttons(...labels: string[]): ActionRowBuilder<ButtonBuilder> {
  return new ActionRowBuilder<ButtonBuilder>().addComponents(
    labels.map((label) =>
      new ButtonBuilder().setLabel(label).setCustomId(label.toLowerCase()).setStyle(ButtonStyle.Secondary),
    ),
  );
}

export const SAY = {
  name: 'say',
  description: 'Says something',
  options: [{ type: 3, name: 'words', description: 'What to say' }],
} as const;

export const INSPECT = { name: 'Inspect', type: ApplicationCommandType.Message } as const;
export const GREET = { name: 'Greet', type: ApplicationCommandType.User } as const;
