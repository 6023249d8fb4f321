import { ApplicationCommandType, ContextMenuCommandBuilder, InteractionContextType } from 'discord.js';
import { audienceOf, forAudience, isForAsker } from '../src/discord/audience.ts';
import { claimCard } from '../src/discord/claim-answers.ts';
import type { Command } from '../src/discord/command.ts';
import { claimOfMessage } from '../src/evidence/message-claim.ts';
import { say } from '../src/language/say.ts';

/** **Find counterarguments**, in a message's menu: what answers the first claim of the message. */
export const findCounterarguments: Command = {
  definition: new ContextMenuCommandBuilder()
    .setName('Find counterarguments')
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .toJSON(),

  ephemeral: isForAsker,

  async onMessage(interaction, context) {
    const ephemeral = await isForAsker(context);
    const audience = audienceOf(interaction, ephemeral);
    const { claim, from, more } = claimOfMessage(interaction.targetMessage.content);
    const card = await forAudience(context, audience, () =>
      claimCard(context, claim, audience, more ? { note: say(FIRST[from]) } : {}),
    );
    return { kind: 'reply', card, ephemeral };
  },
};

const FIRST = { text: 'counter.first-claim', quotation: 'counter.first-quotation' } as const;
