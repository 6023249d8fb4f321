import {
  type ButtonInteraction,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import type { Answerable } from '../src/discord/acknowledgement.ts';
import { ASKER, type Audience, audienceOf, forAudience, isForAsker } from '../src/discord/audience.ts';
import { quoteBehind } from '../src/discord/behind.ts';
import type { Card } from '../src/discord/card.ts';
import { counterCard, MOST_COUNTERS } from '../src/discord/cards/counter-card.ts';
import { CHOOSE_MOTION, choiceOf } from '../src/discord/cards/motion-menu.ts';
import { answeredAnew, claimCard } from '../src/discord/claim-answers.ts';
import type { Command, Context, Response } from '../src/discord/command.ts';
import { answersToLast } from '../src/discord/debate/answers.ts';
import { customId } from '../src/discord/routes.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { counterPosition, counterQuote } from '../src/evidence/counterarguments.ts';
import { withLikeness } from '../src/evidence/opposition/likeness.ts';
import { positionNamed } from '../src/evidence/position-name.ts';
import { MAX_QUERY_LENGTH } from '../src/evidence/query.ts';
import { suggestPositions } from '../src/evidence/suggestions.ts';

/** `/counter`: what the library holds against a claim or a position, and why. */
export const counter: Command = {
  definition: new SlashCommandBuilder()
    .setName('counter')
    .setDescription('Find what answers a claim, or an author’s position')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('claim')
        .setDescription('What you hold, or have heard, in a sentence')
        .setMaxLength(MAX_QUERY_LENGTH),
    )
    .addStringOption((option) =>
      option
        .setName('position')
        .setDescription('What an author holds on a topic: “author: topic”')
        .setAutocomplete(true),
    )
    .toJSON(),

  // What a debater is offered against the other side is never public.
  ephemeral: (context, asked) => (asksForLast(asked) ? true : isForAsker(context)),

  autocomplete(interaction, context) {
    return suggestPositions(context.library(), interaction.options.getFocused());
  },

  async execute(interaction, context) {
    const ephemeral = await isForAsker(context);
    const audience = audienceOf(interaction, ephemeral);
    const claim = interaction.options.getString('claim');
    const position = interaction.options.getString('position');
    const debate = asksForLast(interaction) ? context.debates.inRoom(interaction.channelId) : undefined;
    if (debate) return answersToLast(interaction, debate, context);
    if ((claim === null) === (position === null)) throw new Refusal('counter.one-of-both');
    const card = await forAudience(context, audience, () =>
      claim === null
        ? positionAnswered(context, position!, 0, audience)
        : claimCard(context, claim, audience),
    );
    return { kind: 'reply', card, ephemeral };
  },

  buttons: {
    'counter-position': async (pressed, [topic, author, page], context) =>
      paged(pressed, page, await positionAnswered(context, `${topic}.${author}`, Number(page ?? 0), ASKER)),
    'counter-side': (pressed, [side, reference = ''], context) => {
      if (side !== 'for' && side !== 'against') throw new Refusal('counter.claim-gone');
      return answeredAnew(pressed, { reference, side }, context);
    },
    'counter-quote': async (pressed, [reference, page], context) =>
      paged(pressed, page, await quoteAnswered(context, reference, Number(page ?? 0))),
  },

  selects: {
    [CHOOSE_MOTION]: (pressed, _args, context) => {
      if (!pressed.isStringSelectMenu()) throw new Refusal('counter.claim-gone');
      return answeredAnew(pressed, choiceOf(pressed.values[0]), context);
    },
  },
};

/** Whether neither a claim nor a position was given, which in a debate asks for answers to its last point. */
function asksForLast(asked: Answerable): boolean {
  return asked.isChatInputCommand() && asked.options.data.length === 0;
}

/** @param named a position as an option or a button names it */
async function positionAnswered(
  context: Context,
  named: string,
  page: number,
  audience: Audience,
): Promise<Card> {
  const { answer, position } = await withLikeness(context.embeddings, (likeness) => {
    const library = context.library();
    const found = positionNamed(library, named);
    return {
      answer: counterPosition(library, found, { limit: MOST_COUNTERS, likeness }),
      position: found,
    };
  });
  const pageId = (other: number) =>
    customId('counter-position', position.topic.reference, position.authorReference, String(other));
  return counterCard(answer, audience, { page, pageId });
}

/** @throws Refusal where the library no longer holds the quote. */
async function quoteAnswered(context: Context, reference = '', page: number): Promise<Card> {
  const answer = await withLikeness(context.embeddings, (likeness) => {
    const library = context.library();
    return counterQuote(library, quoteBehind(library, reference), { limit: MOST_COUNTERS, likeness });
  });
  return counterCard(answer, ASKER, {
    page,
    pageId: (other) => customId('counter-quote', reference, String(other)),
  });
}

/** Whoever leafs through their own card turns its page; in a channel nobody turns it for the others. */
function paged(pressed: ButtonInteraction, page: string | undefined, card: Card): Response {
  return page !== undefined && pressed.message.flags.has(MessageFlags.Ephemeral)
    ? { kind: 'update', card }
    : { kind: 'reply', card, ephemeral: true };
}
