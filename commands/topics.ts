import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { topicsCard } from '../src/discord/cards/position-card.ts';
import type { Command } from '../src/discord/command.ts';
import { topicSummaries } from '../src/evidence/positions.ts';

/** `/topics`: the motions that this server's library can be asked about. */
export const topics: Command = {
  definition: new SlashCommandBuilder()
    .setName('topics')
    .setDescription('List the topics to debate, and how many authors hold what')
    .setContexts(InteractionContextType.Guild)
    .toJSON(),

  ephemeral: () => true,

  execute: (_interaction, context) => ({
    kind: 'reply',
    card: topicsCard(topicSummaries(context.library()), 0),
    ephemeral: true,
  }),

  buttons: {
    'topics-page': (_pressed, [page], context) => ({
      kind: 'update',
      card: topicsCard(topicSummaries(context.library()), Number(page)),
    }),
  },
};
