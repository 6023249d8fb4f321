import { COMMANDS } from './imperatives.ts';
import { CUES, OPENING_CUES } from './mode-cues.ts';
import type { KnownForm, Word } from './terms.ts';

// What a word tells by itself, as bits of `KnownForm.modeCues`.
/** It is a cue, or looked at more closely for what it hides. */
const CUE = 1;
/** It stands in a cue of several words; `phrasesAt` tells whether the next of them stands beside it. */
const IN_PHRASE = 2;
/** The first word of a concession that a passage can open with. */
const OPENS = 4;
const COMMANDS_BIT = 8;
/** It is written with an apostrophe, which may stand for a word ("that's"). */
const CONTRACTED = 16;

/** Before how many words a passage's opening may hold words of order or a short adverbial. */
const BEFORE_OPENING = 2;
const BEFORE_COMMAND = 5;

const QUESTION_MARK = /[?？؟]/;

/**
 * Could a passage hold a cue of `findCues`, a command or a question? True more often than one is there, but never
 * false where one is: a look at each word spares most passages the reading of their clauses.
 *
 * @param passage the passage's slice, and its words
 */
export function mayHoldCue(passage: string, words: readonly Word[]): boolean {
  for (let index = 0; index < words.length; index += 1) {
    const cues = cuesOf(words[index]!.known);
    if (cues === 0) continue;
    if (cues & CUE) return true;
    if (cues & OPENS && index <= BEFORE_OPENING) return true;
    if (cues & COMMANDS_BIT && index <= BEFORE_COMMAND) return true;
    if (cues & IN_PHRASE && phraseStandsAt(words, index)) return true;
  }
  return QUESTION_MARK.test(passage);
}

function cuesOf(known: KnownForm): number {
  if (known.modeCues < 0) known.modeCues = newCues(known.form.replaceAll('’', "'"));
  return known.modeCues;
}

function newCues(form: string): number {
  // An invisible character may divide what is one word here.
  if (/\p{Cf}/u.test(form)) return CUE;
  const word = form.replace(/'(?:s|ll|d|re|ve|m)?$/, '');
  const cue = CUES.get(word);
  let cues = 0;
  if (cue?.rule || cue?.phrases.some(({ words }) => words.length === 1)) cues |= CUE;
  if (cue) cues |= IN_PHRASE;
  if (OPENING_CUES.has(word)) cues |= OPENS;
  if (COMMANDS.has(word)) cues |= COMMANDS_BIT;
  if (form.includes("'")) cues |= CONTRACTED;
  return cues;
}

/** Does the word beside this one fit a phrase that is looked up by this one? */
function phraseStandsAt(words: readonly Word[], index: number): boolean {
  const { known } = words[index]!;
  if (known.modeCues & CONTRACTED) return true;
  return CUES.get(known.form)!.phrases.some(({ words: phrase, anchor }) => {
    const step = anchor > 0 ? -1 : 1;
    const beside = words[index + step]?.known;
    return beside && (beside.form === phrase[anchor + step] || cuesOf(beside) & CONTRACTED);
  });
}
