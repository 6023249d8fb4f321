import {
  type ButtonInteraction,
  InteractionContextType,
  MessageFlags,
  SlashCommandBuilder,
} from 'discord.js';
import {
  ASKER,
  type Audience,
  audienceOf,
  forAudience,
  isForAsker,
  sharedBy,
} from '../src/discord/audience.ts';
import { authorBehind, topicBehind } from '../src/discord/behind.ts';
import type { Card } from '../src/discord/card.ts';
import {
  authorCard,
  gridCard,
  PARTS,
  type Part,
  passagesCard,
  positionCard,
} from '../src/discord/cards/position-card.ts';
import type { Command, Context, Response } from '../src/discord/command.ts';
import { sharedWith } from '../src/discord/shared-quotes.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { type AuthorEntry, authorNamed } from '../src/evidence/authors.ts';
import { positionOf, positionsBy, positionsOn, rebuttalsAgainst } from '../src/evidence/positions.ts';
import { suggestHolders, suggestTopics } from '../src/evidence/suggestions.ts';
import { type TopicEntry, topicNamed } from '../src/evidence/topics.ts';

/** `/position`: what an author holds on a topic, everyone on it, or all that an author holds. */
export const position: Command = {
  definition: new SlashCommandBuilder()
    .setName('position')
    .setDescription('Show who holds what, with the words that it rests on')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('author')
        .setDescription('Whose position; leave it out for everyone on a topic')
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('topic')
        .setDescription('On which topic; leave it out for all that an author holds')
        .setAutocomplete(true),
    )
    .toJSON(),

  ephemeral: isForAsker,

  autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    return name === 'author'
      ? suggestHolders(context.library(), value)
      : suggestTopics(context.library(), value);
  },

  async execute(interaction, context) {
    const ephemeral = await isForAsker(context);
    const audience = audienceOf(interaction, ephemeral);
    const [author, topic] = [interaction.options.getString('author'), interaction.options.getString('topic')];
    const card = forAudience(context, audience, () => answerTo(context, author, topic, audience));
    return { kind: 'reply', card, ephemeral };
  },

  buttons: {
    position: (_pressed, [topic, author], context) =>
      forAsker(
        oneCard(
          context,
          topicBehind(context.library(), topic),
          authorBehind(context.library(), author),
          ASKER,
        ),
      ),
    'position-part': (_pressed, [part, topic, author], context) => {
      const shown = positionOf(
        context.library(),
        topicBehind(context.library(), topic),
        authorBehind(context.library(), author),
      );
      if (!PARTS.includes(part as Part) || shown[part as Part].length === 0)
        throw new Refusal('position.changed');
      return forAsker(passagesCard(shown, part as Part));
    },
    positions: (_pressed, [topic], context) =>
      forAsker(everyoneCard(context, topicBehind(context.library(), topic), 0, ASKER)),
    'positions-page': (pressed, [topic, page], context) =>
      turned(pressed, everyoneCard(context, topicBehind(context.library(), topic), Number(page), ASKER)),
    'author-page': (pressed, [author, page], context) =>
      turned(pressed, allCard(context, authorBehind(context.library(), author), Number(page), ASKER)),
    'share-position': (pressed, [topic, author], context) =>
      sharedWith(pressed.channelId, context, () =>
        oneCard(
          context,
          topicBehind(context.library(), topic),
          authorBehind(context.library(), author),
          sharedBy(pressed),
        ),
      ),
    'share-positions': (pressed, [topic, page], context) =>
      sharedWith(pressed.channelId, context, () =>
        everyoneCard(context, topicBehind(context.library(), topic), Number(page), sharedBy(pressed)),
      ),
    'share-author': (pressed, [author, page], context) =>
      sharedWith(pressed.channelId, context, () =>
        allCard(context, authorBehind(context.library(), author), Number(page), sharedBy(pressed)),
      ),
  },
};

/** @throws Refusal where neither is given, or one of them is nobody or nothing here. */
function answerTo(context: Context, author: string | null, topic: string | null, audience: Audience): Card {
  const library = context.library();
  if (topic !== null) {
    const entry = topicNamed(library, topic);
    return author === null
      ? everyoneCard(context, entry, 0, audience)
      : oneCard(context, entry, authorNamed(library, author), audience);
  }
  if (author !== null) return allCard(context, authorNamed(library, author), 0, audience);
  throw new Refusal('position.name-one');
}

function oneCard(context: Context, topic: TopicEntry, author: AuthorEntry, audience: Audience): Card {
  const library = context.library();
  const target = { topic: topic.reference, author: author.reference };
  const rebuttals = rebuttalsAgainst(library, target).length;
  return positionCard(positionOf(library, topic, author), rebuttals, audience);
}

function everyoneCard(context: Context, topic: TopicEntry, page: number, audience: Audience): Card {
  return gridCard(positionsOn(context.library(), topic), page, audience);
}

function allCard(context: Context, author: AuthorEntry, page: number, audience: Audience): Card {
  return authorCard(author, positionsBy(context.library(), author), page, audience);
}

function forAsker(card: Card): Response {
  return { kind: 'reply', card, ephemeral: true };
}

/** Whoever leafs through their own card turns its page; in a channel nobody turns it for the others. */
function turned(pressed: ButtonInteraction, card: Card): Response {
  return pressed.message.flags.has(MessageFlags.Ephemeral) ? { kind: 'update', card } : forAsker(card);
}
