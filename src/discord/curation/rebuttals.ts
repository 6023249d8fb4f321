import type { ModalSubmitInteraction } from 'discord.js';
import type { Library } from '../../documents/library.ts';
import type { Manner, Relation } from '../../documents/position.ts';
import { Refusal } from '../../documents/refusal.ts';
import { type AuthorEntry, authorsIn } from '../../evidence/authors.ts';
import { findOwnPassages } from '../../evidence/own-passages.ts';
import {
  type AnsweredSide,
  type PositionAnswer,
  positionOf,
  positionsOn,
  rebuttalReference,
  rebuttalsAgainst,
} from '../../evidence/positions.ts';
import {
  addRebuttal,
  type CuratedSide,
  editRebuttal,
  type RebuttalWords,
  removeRebuttal,
} from '../../evidence/rebuttal-curation.ts';
import { topicsIn, topicsNear } from '../../evidence/topics.ts';
import { quoteBehind } from '../behind.ts';
import type { Card } from '../card.ts';
import {
  answeredCard,
  curatedRebuttalCard,
  curatedRebuttalsCard,
  otherSideCard,
  otherWordsCard,
  type Role,
  sideId,
} from '../cards/curated-rebuttal-card.ts';
import type { Note } from '../cards/curation-card.ts';
import { rebuttalForm, searchForm } from '../cards/curation-forms.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { customId } from '../routes.ts';
import { changed, holding, homeCard, type NoteKey, ownScope, replied, updated } from './steps.ts';

/** Passages among which a curator chooses. */
const MOST_FOUND = 6;

/** Adding, changing and removing what a position, or words, are answered with. */
export const rebuttals: Pressed = {
  buttons: {
    'curate-rebuttal-new': (_pressed, _args, context) => updated(answeredCard(vouchedFor(context.library()))),
    'curate-rebuttals': (_pressed, [topic, author], context) => {
      const library = context.library();
      const of = holding(library, topic, author);
      const against = rebuttalsAgainst(library, { topic: of.topic.reference, author: of.author.reference });
      return updated(curatedRebuttalsCard(positionOf(library, of.topic, of.author), against));
    },
    'curate-rebuttal': (_pressed, [reference], context) => updated(rebuttalCardOf(context, reference)),
    'curate-rebut': (_pressed, [role, side], context) => replied(otherSide(context, role, side)),
    'curate-rebut-find': (_pressed, [role = '', side = '']) => ({
      kind: 'modal',
      modal: searchForm(customId('curate-rebut-find', role, side)),
    }),
    'curate-rebuttal-edit': (_pressed, [reference = ''], context) => ({
      kind: 'modal',
      modal: rebuttalForm(customId('curate-rebuttal-edit', reference), rebuttalBehind(context, reference)),
    }),
    'curate-rebuttal-remove': async (_pressed, [reference = ''], context) => {
      const note = await changed(context, 'curation.note-rebuttal-removed', (curating) =>
        removeRebuttal(curating, reference),
      );
      return updated(homeCard(context, note));
    },
  },

  selects: {
    'curate-rebut-of': (chosen, _args, context) => updated(otherSide(context, 'target', chosen.values[0])),
    'curate-rebut-with': (chosen, [role, given = ''], context): Response => {
      const [one, other] = [given, chosen.values[0]!].map((side) =>
        sideId(sideBehind(context.library(), side)),
      );
      const [from, target] = role === 'target' ? [other!, one!] : [one!, other!];
      return { kind: 'modal', modal: rebuttalForm(customId('curate-rebut', from, target)) };
    },
  },

  forms: {
    'curate-rebut-find': (submitted, [role, side], context) => {
      const library = context.library();
      const given = sideBehind(library, side);
      const words = submitted.fields.getTextInputValue('words');
      const found = findOwnPassages(library, words, { except: writersOf(library, given) }, MOST_FOUND);
      return updated(otherWordsCard(roleOf(role), given, words, found));
    },
    'curate-rebut': (submitted, [from, target], context) =>
      kept(context, 'curation.note-added', (curating) => {
        const [answer, answered] = [from, target].map((side) => curatedSide(curating.library, side));
        return addRebuttal(curating, { from: answer!, target: answered! }, wordsOf(submitted));
      }),
    'curate-rebuttal-edit': (submitted, [reference = ''], context) =>
      kept(context, 'curation.note-saved', (curating) =>
        editRebuttal(curating, reference, wordsOf(submitted)),
      ),
  },
};

async function kept(
  context: Context,
  said: NoteKey,
  change: (curating: Parameters<typeof addRebuttal>[0]) => ReturnType<typeof addRebuttal>,
): Promise<Response> {
  let reference = '';
  const note = await changed(context, said, (curating) => {
    reference = rebuttalReference(change(curating));
  });
  return updated(rebuttalCardOf(context, reference, note));
}

/** A rebuttal with both sides. */
export function rebuttalCardOf(context: Context, reference: string | undefined, note?: Note): Card {
  const rebuttal = rebuttalBehind(context, reference);
  const own = ownScope(context.library());
  const stored = own?.rebuttals().find((held) => rebuttalReference(held) === reference);
  return curatedRebuttalCard(rebuttal, stored && own!.rebuttalKey(stored), note);
}

function rebuttalBehind(context: Context, reference: string | undefined) {
  const found = rebuttalsAgainst(context.library()).find((rebuttal) => rebuttal.reference === reference);
  if (!found) throw new Refusal('curation.rebuttal-changed');
  return found;
}

function otherSide(context: Context, role: string | undefined, side: string | undefined): Card {
  const library = context.library();
  const given = sideBehind(library, side);
  const own = writersOf(library, given).map(({ reference }) => reference);
  const words = given.kind === 'passage' ? given.quote.text : given.position.topic.motion;
  const others = vouchedFor(library, words).filter(({ authorReference }) => !own.includes(authorReference));
  return otherSideCard(roleOf(role), given, others);
}

/** The approved positions that say something, those on the nearest topics first. */
function vouchedFor(library: Library, words?: string): PositionAnswer[] {
  return (words === undefined ? topicsIn(library) : topicsNear(library, words))
    .flatMap((topic) => positionsOn(library, topic).positions)
    .filter(({ status, stance }) => status === 'approved' && stance !== 'not stated');
}

/** @throws Refusal where the position or the quote is not in the library any more. */
function sideBehind(library: Library, side = ''): AnsweredSide {
  const [topic, author, more] = side.split('.');
  if (more !== undefined) return { kind: 'passage', quote: quoteBehind(library, side) };
  const of = holding(library, topic, author);
  return { kind: 'position', position: positionOf(library, of.topic, of.author) };
}

function curatedSide(library: Library, side = ''): CuratedSide {
  const behind = sideBehind(library, side);
  if (behind.kind === 'position') {
    const { topic, authorReference } = behind.position;
    return holding(library, topic.reference, authorReference);
  }
  const { start, end, document } = behind.quote;
  return { revision: document.revision, start, end };
}

function writersOf(library: Library, side: AnsweredSide): AuthorEntry[] {
  return authorsIn(library).filter(({ reference, documents }) =>
    side.kind === 'position'
      ? reference === side.position.authorReference
      : documents.some(({ revision }) => revision === side.quote.document.revision),
  );
}

const roleOf = (role: string | undefined): Role => (role === 'from' ? 'from' : 'target');

function wordsOf({ fields }: ModalSubmitInteraction): RebuttalWords {
  return {
    relation: fields.getRadioGroup('relation', true) as Relation,
    manner: fields.getRadioGroup('manner', true) as Manner,
    reason: fields.getTextInputValue('reason'),
  };
}
