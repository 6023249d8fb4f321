import { Client, Events, GatewayIntentBits } from 'discord.js';
import { answerCpu } from './process.ts';

/** A client that answers every command with the same words: what any bot on discord.js uses at least. */
const [url, token] = process.argv.slice(2);
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: url!, globalRequestsPerSecond: 1_000 },
});
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand()) void interaction.reply({ content: 'Answered.' });
});
client.once(Events.ClientReady, () => {
  answerCpu();
  process.send!('ready');
});
await client.login(token);
