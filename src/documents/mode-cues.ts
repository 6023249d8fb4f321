/**
 * The cues of concession, hedge and prescription: phrases, modal verbs and the openings of sentences. Each rule
 * looks at the words around a cue to tell it from its doubles ("may" and May, "must go" and "must have gone").
 */
import type { Token } from './attribution/clause-tokens.ts';
import { has, isAdverb, SUBJECT_PRONOUN } from './attribution/noun-phrases.ts';
import { FORM, listed, WORD } from './attribution/word-classes.ts';
import type { Mode, Span } from './document.ts';
import {
  CONCEDING_OPENERS,
  CONCESSIONS,
  CONCESSIONS_BEFORE_CONTRAST,
  CONTRASTS,
  COURSES,
  HEDGES,
  HEDGES_NOT_AFTER_DETERMINER,
  PRESCRIPTIONS,
  RECOMMENDING,
} from './lexicons/modes.ts';

/** A passage as the rules see it; other people's words are single tokens of the kind `quote`. */
type Scan = { text: string; passage: Span; tokens: readonly Token[]; question: boolean };
/** Takes a finding whose cue are the tokens from `first` to `last`. */
type Add = (mode: Mode, first: number, last?: number) => void;

/** A phrase is looked up by its rarest-looking word, the longest, so that common words cost nothing. */
type Phrase = { words: readonly string[]; anchor: number; mode: Mode; needsContrast: boolean; bare: boolean };

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = new Map<string, Phrase[]>();
  const bare = new Set(HEDGES_NOT_AFTER_DETERMINER);
  const add = (list: readonly string[], mode: Mode, needsContrast = false): void => {
    for (const phrase of list) {
      const words = phrase.split(' ');
      const anchor = words.reduce(
        (best, word, index) => (word.length > words[best]!.length ? index : best),
        0,
      );
      const same = phrases.get(words[anchor]!) ?? [];
      same.push({ words, anchor, mode, needsContrast, bare: bare.has(phrase) });
      phrases.set(words[anchor]!, same);
    }
  };
  add(CONCESSIONS, 'concedes');
  add(CONCESSIONS_BEFORE_CONTRAST, 'concedes', true);
  add(HEDGES, 'hedges');
  add(PRESCRIPTIONS, 'prescribes');
  return phrases;
})();

const set = (list: string): ReadonlySet<string> => new Set(listed(list));
const OPENERS = new Set(CONCEDING_OPENERS);
const CONTRAST = set(CONTRASTS);
const COURSE = set(COURSES);
const RECOMMEND = set(RECOMMENDING);

/** Tries every phrase and rule on the passage. */
export function findCues(scan: Scan, add: Add): void {
  const { tokens } = scan;
  for (let index = 0; index < tokens.length; index++) {
    const cue = CUES.get(tokens[index]!.lower);
    cue?.rule?.(scan, index, add);
    for (const phrase of cue?.phrases ?? []) {
      const match = matchAt(tokens, index, phrase);
      if (match && holds(scan, phrase, match)) add(phrase.mode, match.first, match.end - 1);
    }
  }
  opening(scan, add);
}

/** Does a phrase mean here what it is listed for? */
function holds(scan: Scan, { words, mode, bare, needsContrast }: Phrase, { first, end }: Match): boolean {
  const { tokens } = scan;
  if (bare && !standsFree(tokens, first)) return false;
  if (needsContrast && !contrasts(scan, end)) return false;
  if (mode === 'prescribes') return isDemand(tokens, first, end);
  // "seems to be", not "seems to me a mistake"
  return mode !== 'hedges' || words.length === 1 || words.at(-1) !== 'to' || isBase(tokens[end]);
}

/** "kind of" hedges after a verb or a pronoun, not inside a noun phrase ("the very kind of men"). */
const standsFree = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return (
    before?.kind === 'word' &&
    (before.info.form !== 0 || has(before, SUBJECT_PRONOUN | WORD.auxiliary)) &&
    !has(before, WORD.determiner)
  );
};

/** Tokens `[first, end)`. */
type Match = { first: number; end: number };

/** Where a phrase stands whose anchor is at `index`; a comma or a contraction inside shifts its start by one. */
function matchAt(tokens: readonly Token[], index: number, { words, anchor }: Phrase): Match | undefined {
  for (let shift = 0; shift < 3; shift++) {
    const first = index - anchor + (shift === 0 ? 0 : shift === 1 ? 1 : -1);
    if (first < 0 || first > index || (shift > 0 && anchor === 0)) continue;
    const end = matchEnd(tokens, first, words);
    if (end !== undefined && end > index) return { first, end };
  }
  return undefined;
}

/** The token after a phrase that starts at `index`; a contracted 's stands for "is". */
function matchEnd(tokens: readonly Token[], index: number, words: readonly string[]): number | undefined {
  let at = index;
  for (let word = 0; word < words.length; word++) {
    const token = tokens[at];
    if (token?.kind === 'comma' && word > 0) {
      // "is one thing, but"
      at++;
      word--;
      continue;
    }
    if (token?.kind !== 'word' || token.lower !== words[word]) return undefined;
    if (token.clitic === 's' && words[word + 1] === (token.lower === 'let' ? 'us' : 'is')) word++;
    at++;
  }
  return at;
}

const ADDS = set('not also only rather even a an for');

/** Does a contrast follow in the sentence, or open the next one? */
function contrasts({ text, passage, tokens }: Scan, from: number): boolean {
  for (let index = from; index < tokens.length; index++) {
    const { lower } = tokens[index]!;
    if (lower === 'but' || lower === 'yet' || lower === 'nevertheless' || lower === 'nonetheless') {
      const before = tokens[index - 1]!.kind;
      // "not only …, but also …" adds, it does not turn.
      if (lower === 'but' && ADDS.has(tokens[index + 1]?.lower ?? '')) continue;
      if (
        before === 'comma' ||
        before === 'semicolon' ||
        before === 'dash' ||
        before === 'close' ||
        before === 'colon'
      )
        return true;
    }
  }
  const next = /^[\s"'”’)]*([A-Za-z]+)/.exec(text.slice(passage.end, passage.end + 24));
  return next !== null && CONTRAST.has(next[1]!.toLowerCase()) && next[1] !== next[1]!.toLowerCase();
}

/** What "let us" invites the reader to on the page. */
const DISCOURSE = set(
  'suppose consider see look take add turn return examine imagine assume say begin start now first then pause proceed go come recall inquire enquire compare put call',
);

/** A demand on someone: not on the author alone, not denied, not a question, not past. */
function isDemand(tokens: readonly Token[], first: number, end: number): boolean {
  const { lower } = tokens[first]!;
  if (lower === 'let') return !DISCOURSE.has(tokens[end]?.lower ?? '');
  if (lower !== 'have' && lower !== 'has' && lower !== 'need' && lower !== 'needs') return true;
  const next = tokens[end]!;
  if (next.lower === 'do' && tokens[end + 1]?.lower === 'with') return false;
  if (next.kind !== 'word') return false;
  let before = first - 1;
  while (before >= 0 && isAdverb(tokens[before]) && tokens[before]!.lower !== 'not') before--;
  const subject = tokens[before];
  if (subject?.kind !== 'word') return false;
  if (subject.lower === 'i' || subject.lower === 'not' || subject.lower.endsWith("n't")) return false;
  if (has(subject, WORD.determiner | WORD.possessive | WORD.preposition) && !has(subject, SUBJECT_PRONOUN))
    return false;
  // "no need to", "the need to", "do not need to", "would have to"
  return (
    !has(subject, WORD.auxiliary | WORD.negation) && !(has(subject, WORD.modal) && subject.lower !== 'will')
  );
}

type Rule = (scan: Scan, index: number, add: Add) => void;

export const isBase = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  ((token.info.form & FORM.base) !== 0 ||
    token.lower === 'be' ||
    token.lower === 'have' ||
    token.lower === 'do' ||
    (token.info.word === 0 && token.info.form === 0 && !token.capital));

/** "may" and "might" unless they are a month, a wish or a noun. */
const possibility: Rule = ({ tokens }, index, add) => {
  const token = tokens[index]!;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token.capital && token.lower === 'may') return;
  if (next?.lower === 'of' || has(next, WORD.number)) return;
  const modified =
    has(previous, WORD.determiner | WORD.possessive | WORD.preposition) && !has(previous, SUBJECT_PRONOUN);
  if (modified || previous?.clitic === 's') return;
  const ends =
    next?.kind !== 'word' ||
    has(next, WORD.auxiliary | WORD.modal | WORD.preposition | WORD.coordinator | WORD.relative);
  const verb =
    next?.lower === 'be' ||
    next?.lower === 'have' ||
    next?.lower === 'do' ||
    isAdverb(next) ||
    has(next, WORD.negation);
  if (token.lower === 'might' && ends && !verb && !has(previous, SUBJECT_PRONOUN)) return;
  add('hedges', index);
};

const OUTCOMES = set(
  'be become mean lead prove result happen backfire end turn cause trigger spark cost fail',
);

/** "could" where it tells of a possible outcome, not of an ability. */
const outcome: Rule = ({ tokens, question }, index, add) => {
  if (question) return;
  let verb = index + 1;
  while (isAdverb(tokens[verb]) && tokens[verb]!.lower !== 'not' && verb < index + 3) verb++;
  if (!OUTCOMES.has(tokens[verb]?.lower ?? '')) return;
  for (let before = index - 1; before >= 0 && before > index - 8 && tokens[before]!.kind === 'word'; before--)
    if (has(tokens[before], WORD.negation | WORD.question) || tokens[before]!.lower === 'so') return;
  if (tokens[index - 1]?.lower === 'that') return;
  add('hedges', index);
};

const FEELING = set('think say like imagine suppose wish prefer be have hope guess fancy add');

/** "should" unless it opens a condition ("should they fail", "if he should fail") or softens ("I should think"). */
const obligation: Rule = ({ tokens, question }, index, add) => {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  const opensClause = previous?.kind !== 'word' || has(previous, WORD.coordinator | WORD.question);
  if (opensClause && next?.kind === 'word' && !isBase(next) && !isAdverb(next) && !has(next, WORD.negation))
    return;
  if (opensClause && (question || next?.capital)) return;
  // "if it were so, we should see": an older "would".
  const first = tokens[0]?.lower;
  const conditional = first === 'were' || first === 'had' || tokens.some(({ lower }) => lower === 'if');
  if (conditional && (previous?.lower === 'we' || previous?.lower === 'i')) return;
  if (previous?.lower === 'i' && FEELING.has(next?.lower ?? '')) return;
  for (
    let before = index - 1;
    before >= 0 && before > index - 9 && tokens[before]!.kind === 'word';
    before--
  ) {
    const { lower } = tokens[before]!;
    if (
      lower === 'if' ||
      lower === 'lest' ||
      lower === 'unless' ||
      lower === 'surprising' ||
      lower === 'strange'
    )
      return;
    if (lower === 'why' || lower === 'who' || lower === 'how') {
      if (question) return;
      break;
    }
  }
  add('prescribes', index);
};

/** "must" demands, but "must have been" guesses, and "I must say" does neither. */
const necessity: Rule = ({ tokens }, index, add) => {
  const previous = tokens[index - 1];
  let verb = index + 1;
  while (isAdverb(tokens[verb]) && tokens[verb]!.lower !== 'not' && verb < index + 3) verb++;
  const next = tokens[verb];
  const after = tokens[verb + 1];
  if (has(previous, WORD.determiner) && !has(previous, SUBJECT_PRONOUN)) return;
  if (
    next?.lower === 'have' &&
    after?.kind === 'word' &&
    !has(after, WORD.determiner | WORD.possessive | WORD.preposition | WORD.number)
  ) {
    add('hedges', index, verb);
    return;
  }
  if (previous?.lower === 'i') return;
  if (next?.kind !== 'word' && next?.kind !== 'comma' && next?.kind !== 'quote') return;
  add('prescribes', index);
};

/** "the right answer is to …", "the only way is to …" */
const course: Rule = ({ tokens }, index, add) => {
  if (!COURSE.has(tokens[index + 1]?.lower ?? '')) return;
  for (let at = index + 2; at < tokens.length && at < index + 14; at++) {
    const { kind, lower, clitic } = tokens[at]!;
    if (kind !== 'word') return;
    const copula = lower === 'is' || lower === 'was' || lower === 'be' || clitic === 's';
    if (copula && tokens[at + 1]?.lower === 'to') return add('prescribes', index, at + 1);
  }
};

const REMEDIES = set('answer solution remedy cure');
const NO_REMEDY = set('no yes not that simple clear obvious unknown because in yet unclear easy never');

/** "The answer is containment." */
const remedy: Rule = ({ tokens }, index, add) => {
  const copula = tokens[index + 1];
  const next = tokens[index + 2];
  if (tokens[index - 1]?.lower !== 'the' && tokens[index - 2]?.lower !== 'the') return;
  if (copula?.lower !== 'is' || next?.kind !== 'word' || NO_REMEDY.has(next.lower)) return;
  add('prescribes', index, index + 1);
};

/** "though", but not "as though"; at a sentence's end it concedes as well. */
const though: Rule = ({ tokens }, index, add) => {
  const previous = tokens[index - 1]?.lower;
  if (previous !== 'as' && previous !== 'even') add('concedes', index);
};

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['may', possibility],
  ['might', possibility],
  ['could', outcome],
  ['should', obligation],
  ['must', necessity],
  ['though', though],
  ...[...REMEDIES].map((word) => [word, remedy] as const),
  ...[...RECOMMEND].map((word) => [word, course] as const),
]);

/** Every word at which a phrase or a rule is tried. */
export const CUES: ReadonlyMap<string, { phrases: readonly Phrase[]; rule: Rule | undefined }> = new Map(
  [...PHRASES.keys(), ...RULES.keys()].map((word) => [
    word,
    { phrases: PHRASES.get(word) ?? [], rule: RULES.get(word) },
  ]),
);

/** The first words of the concessions that a passage can open with. */
export const OPENING_CUES: ReadonlySet<string> = new Set([
  ...CONCEDING_OPENERS.map((phrase) => phrase.split(' ')[0]!),
  'even',
  'while',
]);

/** "Yes, …", "True, …"; "While …, …" and "Even if …, …". */
function opening({ tokens }: Scan, add: Add): void {
  let first = 0;
  while (has(tokens[first], WORD.coordinator) && first < 2) first++;
  const token = tokens[first];
  const next = tokens[first + 1];
  if (token?.kind !== 'word' || !next) return;
  const two = `${token.lower} ${next.lower}`;
  if (OPENERS.has(two) && tokens[first + 2]?.kind === 'comma') add('concedes', first, first + 1);
  if (OPENERS.has(token.lower) && (next.kind === 'comma' || next.kind === 'colon')) {
    // A bare "Yes." answers; a concession goes on.
    if (tokens.length > first + 4) add('concedes', first);
  }
  if (two === 'even if' && tokens.some(({ kind }) => kind === 'comma')) add('concedes', first, first + 1);
  if (token.lower === 'while' && concessiveWhile(tokens, first)) add('concedes', first);
}

/** "While the group had suffered setbacks, it took the city" concedes; "while he was sleeping" and "while waiting" date. */
function concessiveWhile(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.info.form & FORM.ing) return false;
  for (let at = index + 1; at < tokens.length && at < index + 60; at++) {
    const token = tokens[at]!;
    if (token.kind === 'comma') return at > index + 2;
    const progressive = token.lower === 'was' || token.lower === 'were';
    if (progressive && tokens[at + 1] && tokens[at + 1]!.info.form & FORM.ing) return false;
  }
  return false;
}
