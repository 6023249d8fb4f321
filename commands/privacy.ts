import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Card } from '../src/discord/card.ts';
import {
  deletedCard,
  deletionCard,
  exportCard,
  isConfirmed,
  keptCard,
  serverDeletedCard,
  serverDeletionCard,
  serverDeletionForm,
} from '../src/discord/cards/privacy-card.ts';
import type { Command } from '../src/discord/command.ts';
import { manages } from '../src/discord/permissions.ts';
import { Refusal } from '../src/documents/refusal.ts';

/** `/privacy`: what is kept; one's own data, to have and to delete; and all of a server's, to delete. */
export const privacy: Command = {
  definition: new SlashCommandBuilder()
    .setName('privacy')
    .setDescription('What is kept here, and how to have or delete your own data')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .addSubcommand((subcommand) =>
      subcommand.setName('show').setDescription('What is kept, in plain words, and for how long'),
    )
    .addSubcommand((subcommand) =>
      subcommand.setName('export').setDescription('What is kept of you, as a file'),
    )
    .addSubcommand((subcommand) => subcommand.setName('delete').setDescription('Delete what is kept of you'))
    .addSubcommand((subcommand) =>
      subcommand
        .setName('delete-server')
        .setDescription('Delete everything that is kept of this server (for those who manage it)'),
    )
    .toJSON(),

  everywhere: true,
  finishing: ['privacy-delete'],
  ephemeral: () => true,

  async execute(interaction, context) {
    const { guildId, user, options } = interaction;
    const inServer = guildId !== null;
    const reply = (card: Card) => ({ kind: 'reply', card, ephemeral: true }) as const;
    switch (options.getSubcommand()) {
      case 'export':
        return reply(exportCard(user.id, await context.privacy.mine(), inServer));
      case 'delete':
        return reply(deletionCard(await context.privacy.mine(), inServer));
      case 'delete-server':
        refuseOthers(interaction);
        return reply(serverDeletionCard(interaction.guild?.name));
      default:
        return reply(keptCard(await context.settings(), inServer, manages(interaction)));
    }
  },

  buttons: {
    'privacy-delete': async (_pressed, _args, context) => ({
      kind: 'update',
      card: deletedCard(await context.privacy.forgetMe()),
    }),
    'privacy-server': (pressed) => {
      refuseOthers(pressed);
      return { kind: 'modal', modal: serverDeletionForm() };
    },
  },

  forms: {
    'privacy-server': async (submitted, _args, context) => {
      refuseOthers(submitted);
      if (!isConfirmed(submitted.fields.getTextInputValue('confirmation')))
        throw new Refusal('privacy.not-confirmed');
      await context.privacy.eraseServer();
      return { kind: 'update', card: serverDeletedCard() };
    },
  },
};

/** @throws Refusal where this is no server, or somebody else's */
function refuseOthers(asking: Parameters<typeof manages>[0] & { guildId: string | null }): void {
  if (asking.guildId === null) throw new Refusal('answering.erased-in-server');
  if (!manages(asking)) throw new Refusal('privacy.managers-only');
}
