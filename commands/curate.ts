import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Card } from '../src/discord/card.ts';
import { curatedAuthorCard } from '../src/discord/cards/curation-card.ts';
import type { Command, Context } from '../src/discord/command.ts';
import { gone } from '../src/discord/curation/gone-words.ts';
import { history } from '../src/discord/curation/history.ts';
import { positions } from '../src/discord/curation/positions.ts';
import { rebuttals } from '../src/discord/curation/rebuttals.ts';
import { review } from '../src/discord/curation/review.ts';
import { homeCard, positionCardOf } from '../src/discord/curation/steps.ts';
import { topicCardOf, topics } from '../src/discord/curation/topics.ts';
import { authorNamed } from '../src/evidence/authors.ts';
import { positionOf } from '../src/evidence/positions.ts';
import { suggestHolders, suggestTopics } from '../src/evidence/suggestions.ts';
import { topicNamed, topicsIn } from '../src/evidence/topics.ts';

const PARTS = [review, gone, positions, topics, rebuttals, history];

/** `/curate`: what the library's curators review, add and change of topics, positions and rebuttals. */
export const curate: Command = {
  definition: new SlashCommandBuilder()
    .setName('curate')
    .setDescription('Review suggestions; add or change positions, topics and rebuttals')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option.setName('author').setDescription('Only what this author holds').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('topic').setDescription('Only what is held on this topic').setAutocomplete(true),
    )
    .toJSON(),

  // Curators are known to the settings alone, so Discord cannot be told whom to offer it to.
  allowed: 'curators',
  everywhere: true,
  finishing: ['curate-approve', 'curate-reject', 'curate-undo', 'curate-pick', 'curate-evidence-on'],
  ephemeral: () => true,

  autocomplete(interaction, context) {
    const { name, value } = interaction.options.getFocused(true);
    const suggest = name === 'author' ? suggestHolders : suggestTopics;
    return suggest(context.library(), value);
  },

  execute({ options }, context) {
    const card = asked(context, options.getString('author'), options.getString('topic'));
    return { kind: 'reply', card, ephemeral: true };
  },

  buttons: Object.assign({}, ...PARTS.map((part) => part.buttons)),
  selects: Object.assign({}, ...PARTS.map((part) => part.selects)),
  forms: Object.assign({}, ...PARTS.map((part) => part.forms)),
};

/** @throws Refusal where one of them is nobody or nothing here. */
function asked(context: Context, author: string | null, topic: string | null): Card {
  const library = context.library();
  if (topic === null && author === null) return homeCard(context);
  if (author === null) return topicCardOf(context, topicNamed(library, topic!));
  const entry = authorNamed(library, author);
  if (topic !== null) return positionCardOf(context, { topic: topicNamed(library, topic), author: entry });
  const held = topicsIn(library).map((one) => positionOf(library, one, entry));
  return curatedAuthorCard(entry.name, held);
}
