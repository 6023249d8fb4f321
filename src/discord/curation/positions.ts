import type { AnySelectMenuInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Library } from '../../documents/library.ts';
import type { Place, Position } from '../../documents/position.ts';
import { Refusal } from '../../documents/refusal.ts';
import { authorsIn } from '../../evidence/authors.ts';
import {
  addPosition,
  editPosition,
  type PositionChanges,
  passageOfNoDocument,
  turnsOnSameEvidence,
} from '../../evidence/curation.ts';
import { findOwnPassages } from '../../evidence/own-passages.ts';
import { positionOf, storedPosition } from '../../evidence/positions.ts';
import { quoteAt } from '../../evidence/quote.ts';
import { topicsIn, topicsNear } from '../../evidence/topics.ts';
import { quoteBehind } from '../behind.ts';
import { optionText } from '../cards/curation-card.ts';
import { newPositionForm, positionForm, searchForm } from '../cards/curation-forms.ts';
import { evidenceCard, foundCard } from '../cards/found-passages-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { quoteReference } from '../quote-reference.ts';
import { customId } from '../routes.ts';
import { wordsOf } from './review.ts';
import {
  changed,
  holding,
  holdingAsSeen,
  type NoteKey,
  positionCardOf,
  replied,
  stateOf,
  updated,
} from './steps.ts';

/** Passages among which a curator chooses. */
const MOST_FOUND = 8;

/** Adding and changing a position, with evidence that is picked from search results or from a quote. */
export const positions: Pressed = {
  buttons: {
    'curate-position-new': (_pressed, _args, context) => {
      const library = context.library();
      const authors = authorsIn(library)
        .toSorted((a, b) => b.documents.length - a.documents.length)
        .map(({ name, reference }) => ({ label: optionText(name), value: reference, default: false }));
      const topics = topicsIn(library).map(({ motion, reference }) => ({
        label: optionText(motion),
        value: reference,
        default: false,
      }));
      if (authors.length === 0) throw new Refusal('curation.no-documents');
      if (topics.length === 0) throw new Refusal('curation.no-topics');
      return { kind: 'modal', modal: newPositionForm('curate-position-new', authors, topics) };
    },
    'curate-position': (_pressed, [topic, author], context) =>
      updated(positionCardOf(context, holding(context.library(), topic, author))),
    'curate-edit': (_pressed, [topic, author], context) => formOf(context, topic, author, []),
    'curate-search': (_pressed, [topic, author]) => ({
      kind: 'modal',
      modal: searchForm(customId('curate-search', topic!, author!)),
    }),
    'curate-evidence': (_pressed, [reference = ''], context) => {
      const library = context.library();
      const quote = quoteBehind(library, reference);
      if (quote.document.supersededAt !== undefined) throw passageOfNoDocument(library, quote.document);
      const writers = authorsIn(library).filter(({ documents }) =>
        documents.some(({ revision }) => revision === quote.document.revision),
      );
      const ranked = topicsNear(library, quote.text).flatMap((topic) =>
        writers.map((author) => positionOf(library, topic, author)),
      );
      if (ranked.length === 0) throw new Refusal('curation.no-topics-for-quote');
      return replied(evidenceCard(quote, reference, ranked));
    },
  },

  selects: {
    'curate-open': (chosen, _args, context) =>
      updated(positionCardOf(context, holding(context.library(), ...pairOf(chosen)))),
    'curate-pick': (chosen, [topic, author], context) => formOf(context, topic, author, chosen.values),
    'curate-evidence-on': (chosen, [reference = ''], context) =>
      formOf(context, ...pairOf(chosen), [reference]),
  },

  forms: {
    'curate-position-new': (submitted, _args, context) => {
      const [topic, author] = (['topic', 'author'] as const).map(
        (name) => submitted.fields.getStringSelectValues(name)[0],
      );
      return found(submitted, context, topic, author);
    },
    'curate-search': (submitted, [topic, author], context) => found(submitted, context, topic, author),
    'curate-save': async (submitted, seen, context) => {
      const of = holdingAsSeen(context.library(), seen);
      const changesTo = (library: Library) => {
        const held = storedPosition(library, of.topic, of.author);
        return { held, changes: { ...wordsOf(submitted), ...passagesOf(library, submitted, held) } };
      };
      const note = await changed(context, savedNote(changesTo(context.library())), (curating) => {
        holdingAsSeen(curating.library, seen);
        const { held, changes } = changesTo(curating.library);
        // The form shows the evidence beside the stance, and the note tells what is turned, with a way back.
        if (held) editPosition({ ...curating, ...of }, changes, { keepsEvidence: true });
        else addPosition({ ...curating, ...of }, changes);
      });
      return updated(positionCardOf(context, of, note));
    },
  },
};

function savedNote({ held, changes }: { held: Position | undefined; changes: PositionChanges }): NoteKey {
  if (!held) return 'curation.note-added';
  return turnsOnSameEvidence(held, changes) ? 'curation.note-saved-turned' : 'curation.note-saved';
}

/** The topic and the author that were chosen. */
function pairOf({ values }: AnySelectMenuInteraction): [string?, string?] {
  return values[0]!.split('.') as [string?, string?];
}

/** @param references of quotes that the position may rest on besides */
function formOf(
  context: Context,
  topic: string | undefined,
  author: string | undefined,
  references: string[],
): Response {
  const library = context.library();
  const of = holding(library, topic, author);
  const quotes = references.map((reference) => quoteBehind(library, reference));
  const id = customId('curate-save', of.topic.reference, of.author.reference, stateOf(library, of));
  return { kind: 'modal', modal: positionForm(id, positionOf(library, of.topic, of.author), quotes) };
}

function found(
  { fields }: ModalSubmitInteraction,
  context: Context,
  topic: string | undefined,
  author: string | undefined,
): Response {
  const library = context.library();
  const of = holding(library, topic, author);
  const words = fields.getTextInputValue('words');
  const passages = findOwnPassages(library, words, { only: of.author }, MOST_FOUND);
  return updated(foundCard(words, passages, positionOf(library, of.topic, of.author)));
}

/** The passages that were chosen for each part; those that the form could not offer stay. */
function passagesOf(
  library: Library,
  { fields }: ModalSubmitInteraction,
  held: Position | undefined,
): PositionChanges {
  const known = (['evidence', 'concessions', 'conditions'] as const).flatMap((part) => held?.[part] ?? []);
  const placeOf = (reference: string): Place => {
    const { start, end, document } = quoteBehind(library, reference);
    const { revision } = document;
    const same = known.find((place) => quoteReference(place) === reference);
    return same ?? { revision, start, end };
  };
  const changes: PositionChanges = {};
  for (const part of ['evidence', 'concessions', 'conditions'] as const) {
    if (!fields.fields.has(part)) continue;
    const missing = (held?.[part] ?? []).filter((place) => !quoteAt(library, place));
    changes[part] = [...fields.getStringSelectValues(part).map(placeOf), ...missing];
  }
  return changes;
}
