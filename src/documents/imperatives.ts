/** Sentences that command: "Realize …", "Above all, make sure …", "Do not …". */
import type { Token } from './attribution/clause-tokens.ts';
import { has } from './attribution/noun-phrases.ts';
import { FORM, listed, WORD } from './attribution/word-classes.ts';
import { IMPERATIVES, NOUN_LIKE_IMPERATIVES } from './lexicons/modes.ts';
import { isBase } from './mode-cues.ts';

const set = (list: string): ReadonlySet<string> => new Set(listed(list));
/** Verbs that a sentence can open with to command. */
export const COMMANDS = set(IMPERATIVES);
const NOUN_LIKE = set(NOUN_LIKE_IMPERATIVES);
/** Words that may stand before a command. */
const SEQUENCING = set(
  'so then but and first second third finally instead now please just also next always never only rather here therefore',
);
const SUBJECTS = set('i you he she it we they who this that there');
/** Nouns of adverbials that may stand before a command: "In short, …". */
const COMMONPLACE = set('short all brief case event rate time meantime future conclusion summary words');

/** The tokens of the command that a sentence opens with, both inclusive. */
export function imperative(tokens: readonly Token[]): { first: number; last: number } | undefined {
  const first = commandStart(tokens);
  const verb = tokens[first];
  const next = tokens[first + 1];
  if (verb?.kind !== 'word' || next?.kind !== 'word' || !COMMANDS.has(verb.lower) || verb.clitic)
    return undefined;
  const one = { first, last: first };
  const two = { first, last: first + 1 };
  switch (verb.lower) {
    case "don't":
      return isBase(next) ? one : undefined;
    case 'do':
      return next.lower === 'not' && isBase(tokens[first + 2]) ? two : undefined;
    case 'never':
    case 'always':
      return isBase(next) && COMMANDS.has(next.lower) ? two : undefined;
    case 'let':
      return next.lower === 'me' || next.lower === 'us' || next.lower === 'alone' ? undefined : one;
    case 'be':
      return has(next, WORD.preposition | WORD.thirdPerson | WORD.firstPerson | WORD.determiner)
        ? undefined
        : one;
  }
  if (!takesObject(verb, next) || isPromise(tokens)) return undefined;
  return verb.lower === 'make' && next.lower === 'sure' ? two : one;
}

/** Passes over "Above all, …", "So …": a short adverbial without a verb, and words of order. */
function commandStart(tokens: readonly Token[]): number {
  let first = 0;
  const comma = tokens.findIndex(({ kind }, index) => kind === 'comma' || index > 4);
  if (comma > 0 && tokens[comma]!.kind === 'comma') {
    const adverbial = tokens
      .slice(0, comma)
      .every(
        (token) =>
          (token.info.word !== 0 || COMMONPLACE.has(token.lower)) &&
          !SUBJECTS.has(token.lower) &&
          !has(token, WORD.auxiliary | WORD.modal),
      );
    if (adverbial) first = comma + 1;
  }
  const limit = first + 4;
  while (first < limit && isSequencing(tokens[first]) && tokens[first + 1]?.kind === 'word') first++;
  return first;
}

const isSequencing = (token: Token | undefined): boolean =>
  token !== undefined && SEQUENCING.has(token.lower) && !COMMANDS.has(token.lower);

function takesObject(verb: Token, next: Token): boolean {
  if (has(next, WORD.auxiliary | WORD.modal | WORD.coordinator)) return false;
  if (next.lower === 'of' || next.info.form & FORM.s) return false;
  if (!NOUN_LIKE.has(verb.lower)) return true;
  const object = WORD.determiner | WORD.possessive | WORD.objectPronoun | WORD.number;
  return has(next, object) || next.lower === 'to' || next.lower === 'it';
}

/** "Give me a lever and I will …", "take the half and you get …": a condition, no command. */
function isPromise(tokens: readonly Token[]): boolean {
  const and = tokens.findIndex(({ lower }) => lower === 'and');
  const subject = tokens[and + 1]?.lower;
  return and > 0 && (subject === 'you' || subject === 'i');
}
