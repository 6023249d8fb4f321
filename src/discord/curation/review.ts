import type { ModalSubmitInteraction } from 'discord.js';
import type { Stance } from '../../documents/position.ts';
import {
  approvePosition,
  type Curating,
  type PositionChanges,
  rejectPosition,
} from '../../evidence/curation.ts';
import { suggestionQueue } from '../../evidence/position-suggestions.ts';
import { positionOf } from '../../evidence/positions.ts';
import type { Note } from '../cards/curation-card.ts';
import { approvalForm } from '../cards/curation-forms.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { customId } from '../routes.ts';
import {
  changed,
  holding,
  holdingAsSeen,
  homeCard,
  type NoteKey,
  placeIn,
  positionCardOf,
  suggestionCard,
  updated,
} from './steps.ts';

/** The queue of suggestions: one at a time, to be approved, rejected or skipped. */
export const review: Pressed = {
  buttons: {
    'curate-home': (_pressed, _args, context) => updated(homeCard(context)),
    'curate-review': (_pressed, [topic, author], context) => {
      const before = placeIn(suggestionQueue(context.library()), topic, author);
      return updated(suggestionCard(context, before + 1));
    },
    'curate-approve': (_pressed, seen, context) => {
      const library = context.library();
      const of = holdingAsSeen(library, seen);
      const position = positionOf(library, of.topic, of.author);
      if (position.summary === null)
        return { kind: 'modal', modal: approvalForm(customId('curate-approve', ...seen), position) };
      return approved(context, seen, {});
    },
    'curate-reject': async (_pressed, seen, context) => {
      const isSuggested = placeIn(suggestionQueue(context.library()), seen[0], seen[1]) >= 0;
      const said = isSuggested ? 'curation.note-suggestion-rejected' : 'curation.note-rejected';
      return decided(context, seen, said, (curating) =>
        rejectPosition({ ...curating, ...holdingAsSeen(curating.library, seen) }),
      );
    },
  },

  forms: {
    'curate-approve': (submitted, seen, context) => approved(context, seen, wordsOf(submitted)),
  },
};

/** The stance and the summary of a form. */
export function wordsOf({ fields }: ModalSubmitInteraction): PositionChanges & { stance: Stance } {
  const summary = fields.getTextInputValue('summary').replace(/\s+/g, ' ').trim();
  return { stance: fields.getRadioGroup('stance', true) as Stance, ...(summary !== '' && { summary }) };
}

/** @param seen the references of the topic and the author, and what the position said */
function approved(context: Context, seen: string[], changes: PositionChanges): Promise<Response> {
  return decided(context, seen, 'curation.note-approved', (curating) =>
    approvePosition({ ...curating, ...holdingAsSeen(curating.library, seen) }, changes),
  );
}

/** Decides on a position. Of a suggestion the next one is shown, of anything else what it has become. */
async function decided(
  context: Context,
  [topic, author]: string[],
  said: NoteKey,
  decide: (curating: Curating) => void,
): Promise<Response> {
  const place = placeIn(suggestionQueue(context.library()), topic, author);
  const note: Note = await changed(context, said, decide);
  if (place >= 0) return updated(suggestionCard(context, place, note));
  return updated(positionCardOf(context, holding(context.library(), topic, author), note));
}
