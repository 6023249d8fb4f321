import type { ModalSubmitInteraction } from 'discord.js';
import { documentsOf, type Topic } from '../../documents/library.ts';
import { positionsOn } from '../../evidence/positions.ts';
import { addTopic, editTopic } from '../../evidence/topic-curation.ts';
import { type TopicEntry, topicReference } from '../../evidence/topics.ts';
import { say } from '../../language/say.ts';
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
      let added: Topic | undefined;
      const note = await changed(context, 'curation.note-added', (curating) => {
        added = addTopic(curating, wordsOf(submitted));
      });
      return updated(await cardOfRead(context, added!, note));
    },
    'curate-topic-edit': async (submitted, [before], context) => {
      let edited: Topic | undefined;
      const note = await changed(context, 'curation.note-saved', (curating) => {
        edited = editTopic(curating, topicBehind(curating.library, before), wordsOf(submitted));
      });
      return updated(await cardOfRead(context, edited!, note));
    },
  },
};

/** A topic as it was just written, after the documents were read for it. */
async function cardOfRead(context: Context, topic: Topic, note: Note): Promise<Card> {
  const hasDocuments = documentsOf(context.library()).length > 0;
  const suggested = hasDocuments ? await context.ownLibrary.readFor(topic) : undefined;
  const words =
    suggested === undefined ? note.words : `${note.words} ${say('curation.topic-read', suggested)}`;
  return topicCardOf(context, topicBehind(context.library(), topicReference(topic)), { ...note, words });
}

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
