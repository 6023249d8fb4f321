import { goneWords } from '../../evidence/gone-words.ts';
import { goneWordsCard } from '../cards/gone-words-card.ts';
import type { Pressed } from '../command.ts';
import { rebuttalCardOf } from './rebuttals.ts';
import { replied, updated } from './steps.ts';

/** What rests on words that a revision took away, as curators are led through it. */
export const gone: Pressed = {
  buttons: {
    // Beside the card of what was published, which stays.
    'curate-gone': (_pressed, [where], context) => {
      const card = goneWordsCard(goneWords(context.library()));
      return where === 'beside' ? replied(card) : updated(card);
    },
  },

  selects: {
    'curate-rebuttal-open': ({ values }, _args, context) => updated(rebuttalCardOf(context, values[0])),
  },
};
