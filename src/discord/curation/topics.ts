import type { ModalSubmitInteraction } from 'discord.js';
import { positionsOn } from '../../evidence/positions.ts';
import { addTopic, editTopic } from '../../evidence/topic-curation.ts';
import { type TopicEntry, topicReference } from '../../evidence/topics.ts';
import { topicBehind } from '../behind.ts';
import type { Card } from '../card.ts';
import { curatedTopicCard, type Note } from '../cards/curation-card.ts';
import { topicForm } from '../cards/curation-forms.ts';
import type { Context, Pressed } from '../command.ts';
import { customId } from '../routes.ts';
import { changed, ownScope, updated } from './steps.ts';

/** Adding and changing topics. */
export const topics: Pressed = {
  buttons: {
    'curate-topic-new': () => ({ kind: 'modal', modal: topicForm('curate-topic-new') }),
    'curate-topic': (_pressed, [reference], context) =>
      updated(topicCardOf(context, topicBehind(context.library(), reference))),
    'curate-topic-edit': (_pressed, [reference], context) => {
      const library = context.library();
      const topic = topicBehind(library, reference);
      const own = ownScope(library)
        ?.topics()
        .find(({ id }) => id === topic.id);
      const id = customId('curate-topic-edit', topic.reference);
      return { kind: 'modal', modal: topicForm(id, { aliases: [], ...own, motion: topic.motion }) };
    },
  },

  forms: {
    'curate-topic-new': async (submitted, _args, context) => {
      let reference = '';
      const note = await changed(context, 'curation.note-added', (curating) => {
        reference = topicReference(addTopic(curating, wordsOf(submitted)));
      });
      return updated(topicCardOf(context, topicBehind(context.library(), reference), note));
    },
    'curate-topic-edit': async (submitted, [before], context) => {
      let reference = '';
      const note = await changed(context, 'curation.note-saved', (curating) => {
        const topic = topicBehind(curating.library, before);
        reference = topicReference(editTopic(curating, topic, wordsOf(submitted)));
      });
      return updated(topicCardOf(context, topicBehind(context.library(), reference), note));
    },
  },
};

/** A topic with everyone on it. */
export function topicCardOf(context: Context, topic: TopicEntry, note?: Note): Card {
  return curatedTopicCard(topic, positionsOn(context.library(), topic).positions, note);
}

function wordsOf({ fields }: ModalSubmitInteraction) {
  const linesOf = (name: string) => fields.getTextInputValue(name).split('\n');
  return {
    motion: fields.getTextInputValue('motion'),
    aliases: linesOf('aliases'),
    statements: { for: linesOf('for'), against: linesOf('against') },
  };
}
