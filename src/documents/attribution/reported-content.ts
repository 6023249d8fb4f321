/** Where the content that a cue reports lies, and where it ends: after the cue, before it, or around it. */

import type { Span } from '../document.ts';
import { WORDS_OF_RIGHT_AND_WRONG } from '../lexicons/reporting.ts';
import { endsSentence, endsWithMark, lastInner, type Quotation } from '../quotation-marks.ts';
import type { Token } from './clause-tokens.ts';
import {
  has,
  isAdverb,
  isFiniteLooking,
  isWordToken,
  names,
  type Scope,
  SUBJECT_PRONOUN,
} from './noun-phrases.ts';
import { FORM, listed, NOUN, VERB, WORD } from './word-classes.ts';

export const spanOf = (tokens: readonly Token[], first: number, end: number): Span | undefined =>
  end > first ? { start: tokens[first]!.start, end: tokens[end - 1]!.end } : undefined;

/**
 * Does the author speak again at `index`? "says it will fail, but he is …", "…, but the evidence is …" do; "said it
 * would fail, but he would …" goes on in the tense of what is reported, and "…, but that …" takes the report up.
 */
function turnsAway(tokens: readonly Token[], from: number, index: number): boolean {
  // Whoever is reported is no "I" in the author's words: "says that it is so, and I agree".
  if (has(tokens[index], WORD.coordinator) && tokens[index + 1]?.lower === 'i') return true;
  if (!TURNS.has(tokens[index]?.lower ?? '')) return false;
  const next = tokens[index + 1];
  // "…, but that is wrong" points back, "…, but that it is wrong" goes on.
  const points = next?.lower === 'that' && has(tokens[index + 2], WORD.auxiliary | WORD.modal);
  if (!next || (RESUMES.has(next.lower) && !points)) return false;
  if (!has(next, WORD.thirdPerson)) return true;
  let verb = index + 2;
  while (isAdverb(tokens[verb])) verb++;
  return !BACKSHIFTED.has(tokens[verb]?.lower ?? '') || !tokens.slice(from, index).some(isBackshifted);
}

const TURNS = new Set(['but', 'although', 'though', 'whereas', 'yet']);
const RESUMES = new Set(['that', 'to', 'not', 'whether']);
const BACKSHIFTED = new Set(['would', 'could', 'might', 'had', "wouldn't", "couldn't", "hadn't"]);
const isBackshifted = ({ lower }: Token): boolean => BACKSHIFTED.has(lower);

/** "… and he is right", "… but they are plainly mistaken": the author judges the one who is reported. */
function judgesSpeaker(tokens: readonly Token[], index: number): boolean {
  if (!has(tokens[index], WORD.coordinator) || !PERSONAL.has(tokens[index + 1]?.lower ?? '')) return false;
  const pronoun = tokens[index + 1]!;
  let at = index + 2;
  if (pronoun.clitic === '') {
    if (!has(tokens[at], WORD.auxiliary | WORD.modal)) return false;
    at++;
  }
  while (has(tokens[at], WORD.auxiliary | WORD.modal) || isAdverb(tokens[at])) at++;
  return RIGHT_OR_WRONG.has(tokens[at]?.lower ?? '');
}

const PERSONAL = new Set(['he', 'she', 'they']);
const RIGHT_OR_WRONG = new Set(listed(WORDS_OF_RIGHT_AND_WRONG));

/** The token before which a clause that starts at `from` ends: the author's turn, the next cue, the sentence. */
export function clauseEnd({ tokens, high }: Scope, from: number): number {
  let depth = 0;
  let commas = 0;
  for (let index = from; index < high; index++) {
    const { kind } = tokens[index]!;
    if (kind === 'open') depth++;
    else if (kind === 'close') {
      if (depth === 0) return index;
      depth--;
    } else if (kind === 'semicolon' && depth === 0) return index;
    else if (depth === 0 && judgesSpeaker(tokens, index)) return index;
    else if (kind === 'quote' && depth === 0 && turnsAway(tokens, from, index + 1)) return index + 1;
    else if (kind === 'comma' && depth === 0) {
      const next = tokens[index + 1];
      commas++;
      if (!isWordToken(next)) continue;
      // "to say that it is false, is to assume …": the sentence's own verb, after a single comma.
      if (commas === 1 && has(next, WORD.auxiliary | WORD.modal) && hasFiniteVerb(tokens, from, index))
        return index;
      const cue = VERB.speak | VERB.name | VERB.tell | VERB.judge;
      if (next.info.form & FORM.ing && next.info.verb & cue) return index;
      if (turnsAway(tokens, from, index + 1) || judgesSpeaker(tokens, index + 1)) return index;
    }
  }
  return high;
}

/**
 * The token before which a content ends that is itself the sentence's subject: "the claim that the plant is unsafe
 * | has never been tested", "his vow to build a wall | was popular".
 *
 * @param verbs how many finite verbs the content holds itself
 */
export function subjectEnd(scope: Scope, from: number, verbs: number): number {
  const { tokens } = scope;
  const end = clauseEnd(scope, from);
  let seen = 0;
  for (let index = from + 1; index < end; index++) {
    const token = tokens[index]!;
    if (!has(token, WORD.auxiliary | WORD.modal) || token.lower.endsWith('ing')) continue;
    let before = index - 1;
    while (before > from && isAdverb(tokens[before])) before--;
    const linked =
      WORD.relative | WORD.subordinator | WORD.coordinator | WORD.auxiliary | WORD.modal | WORD.question;
    if (has(tokens[before], linked) || tokens[before]!.kind !== 'word' || tokens[before]!.lower === 'to')
      continue;
    if (seen++ >= verbs) return index;
  }
  return end;
}

/**
 * The token before which a clause ends that stands inside a sentence's subject, as `subjectEnd` does, but reading
 * verbs of every kind: "people who think that the tax hurts growth | ignore the figures". Undefined where no second
 * verb can be told: the sentence has one, and what it says is the author's.
 */
export function clauseInSubjectEnd(scope: Scope, from: number): number | undefined {
  const { tokens, high } = scope;
  const end = clauseEnd(scope, from);
  const goesOn = has(tokens[end + 1], WORD.auxiliary | WORD.modal);
  if (tokens[end]?.kind === 'comma' && (goesOn || finiteVerbs(tokens, end + 1, high, 1).length > 0))
    return end;
  let allowed = 1;
  let verbs = 0;
  let last = -1;
  for (let index = from + 1; index < end; index++) {
    const token = tokens[index]!;
    if (has(token, WORD.relative | WORD.subordinator | WORD.question) && !has(token, WORD.preposition)) {
      allowed++;
      continue;
    }
    if (!isFiniteVerb(tokens, index, last === index - 1)) continue;
    last = index;
    if (verbs++ < allowed) continue;
    let at = index;
    while (at > from + 1 && isAdverb(tokens[at - 1])) at--;
    return at;
  }
  return undefined;
}

/** Does the noun phrase that starts at `first` open a clause, as its subject does? */
export function opensItsClause({ tokens, low }: Scope, first: number): boolean {
  const before = first > low ? tokens[first - 1]! : undefined;
  if (!isWordToken(before) || before.lower === 'that') return true;
  if (has(before, WORD.coordinator | WORD.subordinator)) return true;
  return has(before, WORD.opener | WORD.adverb) && !hasFiniteVerb(tokens, low, first);
}

/** The token before which a clause ends inside a relative one between commas: "X, who thought that it mattered, | wrote". */
export function clauseBetweenCommasEnd(scope: Scope, from: number): number {
  const { tokens } = scope;
  const end = clauseEnd(scope, from);
  for (let index = from + 1; index < end; index++) {
    if (tokens[index]!.kind !== 'comma') continue;
    let next = index + 1;
    while (isAdverb(tokens[next])) next++;
    const verb = tokens[next];
    if (!isWordToken(verb)) continue;
    const finite = has(verb, WORD.auxiliary | WORD.modal) || (verb.info.form & (FORM.past | FORM.s)) !== 0;
    if (finite && !verb.capital && verb.info.noun === 0) return index;
  }
  return end;
}

/** Up to `most` finite verbs in `[from, end)`. */
export function finiteVerbs(tokens: readonly Token[], from: number, end: number, most: number): number[] {
  const found: number[] = [];
  for (let index = from; index < end && found.length < most; index++)
    if (isFiniteVerb(tokens, index, false)) found.push(index);
  return found;
}

/**
 * Is the token a finite verb, judged by its form and the word before it? Words that the lexicon does not hold are
 * told by their -ed, or by the -s that a singular subject asks for.
 *
 * @param followsVerb whether a finite verb stands right before it
 */
function isFiniteVerb(tokens: readonly Token[], index: number, followsVerb: boolean): boolean {
  const token = tokens[index]!;
  if (token.kind !== 'word') return false;
  if (token.clitic === 'verb' || (token.clitic === 's' && has(token, SUBJECT_PRONOUN))) return true;
  let at = index - 1;
  while (isAdverb(tokens[at])) at--;
  const before = tokens[at];
  if (!isWordToken(before) || before.lower === 'to' || has(before, WORD.auxiliary | WORD.modal)) return false;
  if (has(token, WORD.auxiliary | WORD.modal)) return !token.lower.endsWith('ing');
  const { form, noun, word, verb } = token.info;
  if (token.capital || word !== 0 || noun !== 0) return false;
  if (has(before, WORD.determiner | WORD.possessive | WORD.preposition) && !has(before, SUBJECT_PRONOUN))
    return false;
  if (form & FORM.past) return tokens[index + 1]?.lower !== 'by';
  if (form & FORM.s) return true;
  if (form & FORM.base)
    return followsVerb || /(?:[^s]s|men|people)$/.test(before.lower) || has(before, SUBJECT_PRONOUN);
  const next = tokens[index + 1];
  const agrees = /[^sui]s$/.test(token.lower) && !/[^s]s$/.test(before.lower) && before.lower !== 'that';
  if (verb !== 0 || form !== 0 || !agrees || next?.lower === 'of') return false;
  return !has(next, WORD.auxiliary | WORD.modal) && !((next?.info.form ?? 0) & (FORM.base | FORM.past));
}

/** The token before which a noun phrase as content ends. */
export function objectEnd({ tokens, high }: Scope, from: number): number {
  for (let index = from; index < high; index++) {
    const { kind } = tokens[index]!;
    if (kind !== 'word' && kind !== 'quote' && kind !== 'open') return index;
  }
  return high;
}

/** The token before which an unbroken row of words ends. */
export function wordsEnd({ tokens, high }: Scope, from: number): number {
  let end = from;
  while (end < high && tokens[end]!.kind === 'word') end++;
  return end;
}

/** Is there a finite verb in `[from, end)`? Quoted words of some length count as a clause. */
export function hasFiniteVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let index = from; index < end; index++) {
    const token = tokens[index]!;
    if (token.kind === 'quote' && token.end - token.start > 16) return true;
    if (token.kind !== 'word') continue;
    if (has(token, WORD.auxiliary | WORD.modal) || token.clitic === 'verb') return true;
    if (token.clitic === 's' && has(token, SUBJECT_PRONOUN)) return true;
    if (index === from) continue;
    const before = tokens[index - 1]!;
    const pronoun =
      has(before, WORD.thirdPerson | WORD.firstPerson | WORD.secondPerson) && !has(before, WORD.determiner);
    if (pronoun && token.info.form & (FORM.base | FORM.past | FORM.s)) return true;
    const finite = !token.capital && (token.info.form & (FORM.past | FORM.s)) !== 0 && token.info.noun === 0;
    if (finite && !has(before, WORD.determiner | WORD.possessive | WORD.preposition)) return true;
  }
  return false;
}

/** How the content follows a cue; `open` where the sentence ends in a colon or dash that announces it. */
export type After = {
  shape: 'quote' | 'that' | 'question' | 'infinitive' | 'clause' | 'object' | 'open' | 'none';
  /** First token of the content, or of what stands in its place. */
  at: number;
  /** `none` before a comma: the cue may be parenthetical. */
  comma: boolean;
  /** Were a hearer or circumstances passed over? */
  skipped: boolean;
};

/** What stands after a cue that ends before token `from`. */
export function contentAfter(scope: Scope, from: number, takesHearer: boolean): After {
  const { tokens, high } = scope;
  const after = (shape: After['shape'], at: number, comma = false): After => ({
    shape,
    at,
    comma,
    skipped: at > from,
  });
  let index = from;
  let hearer = !takesHearer;
  while (index < high) {
    const token = tokens[index]!;
    const next = tokens[index + 1]!;
    if (token.kind === 'quote') {
      // Words in marks far behind the cue and without a comma are a part of something else.
      const remote = index - from > 4 && isWordToken(tokens[index - 1]);
      return remote ? after('none', index) : after('quote', index);
    }
    if (token.kind === 'comma') {
      if (index + 1 >= high) return after('open', index);
      if (next.kind === 'quote') return after('quote', index + 1);
      // Older books set a comma before "that".
      if (next.lower === 'that' && tokens[index + 2]?.lower !== 'is') return after('that', index + 1);
      const resumed = resumedThat(scope, index);
      return resumed ? after('that', resumed) : after('none', index, true);
    }
    if (token.kind === 'colon' || token.kind === 'dash') {
      if (next.kind === 'quote') return after('quote', index + 1);
      if (index + 1 >= high) return after('open', index);
      return token.kind === 'colon' ? after('clause', index + 1) : after('none', index);
    }
    if (token.kind !== 'word') return after('none', index);
    if (token.lower === 'that') return after(index + 1 >= high ? 'object' : 'that', index);
    if (has(token, WORD.question)) return after('question', index);
    if (token.lower === 'to' && opensInfinitive(next, token.capital)) return after('infinitive', index);
    // "told me once that", "he told me once,": no conjunction where no clause follows it.
    if (token.lower === 'once' && (next.kind !== 'word' || next.lower === 'that')) {
      index++;
      continue;
    }
    const time = has(token, WORD.time) && (!has(token, WORD.determiner) || has(next, WORD.time));
    const existential =
      token.lower === 'there' && (has(next, WORD.auxiliary | WORD.modal) || token.clitic !== '');
    if (existential) return after('clause', index);
    if (time || isAdverb(token)) {
      index++;
      continue;
    }
    if (has(token, WORD.preposition)) {
      const end = afterCircumstance(scope, index);
      if (end === undefined) return after('clause', index);
      index = end;
      continue;
    }
    const possessive =
      has(token, WORD.possessive) && !has(next, WORD.preposition | WORD.determiner) && isWordToken(next);
    if (has(token, WORD.objectPronoun) && !possessive && !has(next, WORD.auxiliary | WORD.modal)) {
      if (!takesHearer) return after('object', index);

      index++;
      hearer = true;
      continue;
    }
    if (!hearer) {
      hearer = true;
      const end = afterHearer(scope, index);
      if (end !== undefined) {
        index = end;
        continue;
      }
    }
    return after(hasFiniteVerb(tokens, index, clauseEnd(scope, index)) ? 'clause' : 'object', index);
  }
  return after('none', index);
}

/** "warns, as others do, that …", "says in York, England, that …": the conjunction after an interpolation. */
function resumedThat({ tokens, high }: Scope, comma: number): number | undefined {
  for (let index = comma + 1; index + 2 < high && index < comma + 14; index++) {
    const { kind } = tokens[index]!;
    if (kind === 'comma') return tokens[index + 1]!.lower === 'that' ? index + 1 : undefined;
    if (kind !== 'word') return undefined;
  }
  return undefined;
}

function opensInfinitive(next: Token, headline: boolean): boolean {
  if (next.kind === 'quote') return true;
  if (!isWordToken(next) || (next.capital && !headline)) return false;
  if (next.info.form & FORM.base || next.lower === 'be' || next.lower === 'have' || next.lower === 'do')
    return true;
  const unknown = next.info.word === 0 && next.info.form === 0;
  return isAdverb(next) || (unknown && !names(next, NOUN.person | NOUN.document | NOUN.media));
}

/** Skips "in an interview with X", "on Tuesday"; undefined where the words are a clause after all. */
function afterCircumstance({ tokens, high }: Scope, preposition: number): number | undefined {
  let index = preposition + 1;
  while (index < high && has(tokens[index], WORD.time | WORD.number)) index++;
  if (index > preposition + 1) return index;
  for (; index < high; index++) {
    const token = tokens[index]!;
    if (token.kind === 'open' || token.kind === 'close') continue;
    if (token.kind !== 'word') return index;
    if (token.lower === 'that' || token.lower === 'whether' || token.lower === 'how' || token.lower === 'why')
      return index;
    if (token.lower === 'to' && opensInfinitive(tokens[index + 1]!, false)) return index;
    if (has(token, WORD.modal)) return undefined;
    if (has(token, WORD.auxiliary) && index > preposition + 2) return undefined;
  }
  return index;
}

/** Skips the person spoken to: "told reporters that …"; undefined where a clause follows at once. */
function afterHearer({ tokens, high }: Scope, from: number): number | undefined {
  let index = from;
  for (let words = 0; index < high && words < 14; index++) {
    const token = tokens[index]!;
    if (token.kind === 'open' || token.kind === 'close') continue;
    if (token.kind !== 'word') return index;
    words++;
    if (words === 1) continue;
    if (token.lower === 'that' || token.lower === 'to' || has(token, WORD.question | WORD.preposition))
      return index;
    if (has(token, WORD.auxiliary | WORD.modal)) return undefined;
    const before = tokens[index - 1]!;
    const opensClause = has(token, WORD.determiner | WORD.thirdPerson | WORD.firstPerson);
    if (opensClause && !has(before, WORD.preposition | WORD.coordinator | WORD.determiner)) return index;
  }
  return index;
}

/** What a cue that follows its content closes. */
export type Fronted = { quotes: Quotation[]; content?: Span };

/**
 * What stands before the clause that starts at token `clauseStart`: quotations, or a clause and a comma.
 *
 * @param closes whether the cue's clause says nothing more: only then may it close a quotation that the
 *   sentence before holds ("“Why?” X asked.")
 */
export function frontedBefore(
  scope: Scope,
  clauseStart: number,
  quotesOnly: boolean,
  closes: boolean,
): Fronted | undefined {
  const { tokens, low, text } = scope;
  const at = tokens[clauseStart - 1]?.lower === 'as' ? clauseStart - 2 : clauseStart - 1;
  const token = tokens[at];
  if (!token) return undefined;
  const separates = token.kind === 'comma' || token.kind === 'dash' || token.kind === 'stop';
  const quoteAt = token.kind === 'quote' ? at : separates && tokens[at - 1]?.kind === 'quote' ? at - 1 : -1;
  if (quoteAt >= 0) {
    const quotation = tokens[quoteAt]!.quotation!;
    if (
      (token.kind === 'stop' || quoteAt < low) &&
      !closesSentenceBefore(scope, tokens[clauseStart]!, quotation, closes)
    )
      return undefined;
    const partial =
      quoteAt > low && isWordToken(tokens[quoteAt - 1]) && !endsSentence(text, quotation) && !quotesOnly;
    if (partial) {
      const content = spanOf(tokens, low, quoteAt + 1);
      return content && { quotes: [], content };
    }
    // “Go” said the king, without a comma: only where the quotation opens the sentence.
    const bare = token.kind === 'quote' && !endsWithMark(text, quotation);
    return bare && quoteAt > low ? undefined : { quotes: [quotation] };
  }
  if (quotesOnly || token.kind !== 'comma') return undefined;
  const connective = WORD.coordinator | WORD.opener | WORD.adverb | WORD.subordinator;
  let end = low;
  while (end < at && isWordToken(tokens[end]) && has(tokens[end], connective)) end++;
  const content = end < at ? spanOf(tokens, low, at) : undefined;
  return content && { quotes: [], content };
}

/** A new sentence closes the quotation before it only where the quotation asks for it: "“Why?” X asked". */
function closesSentenceBefore(scope: Scope, first: Token, quotation: Quotation, closes: boolean): boolean {
  if (!isWordToken(first)) return false;
  if (!first.capital) return true;
  const asks = '?!…—–-,'.includes(scope.text[lastInner(scope.text, quotation)]!);
  return asks && closes && !has(first, WORD.thirdPerson | WORD.determiner);
}

/** Quotations that follow a cue; `rest` is set where the quotation is only a part of what is reported. */
export function directAfter(scope: Scope, quote: number): { quotes: Quotation[]; rest?: Span } {
  const { tokens, text } = scope;
  const quotation = tokens[quote]!.quotation!;
  const before = tokens[quote - 1]!;
  const introduced = before.kind === 'comma' || before.kind === 'colon' || before.kind === 'dash';
  if (introduced || tokens[quote + 1]!.kind !== 'word') return { quotes: [quotation] };
  if (endsSentence(text, quotation) && tokens[quote + 1]!.capital) return { quotes: [quotation] };
  const rest = spanOf(tokens, quote, clauseEnd(scope, quote));
  return rest ? { quotes: [], rest } : { quotes: [quotation] };
}

/** Can a clause without "that" open with this token? */
export function opensClause(token: Token | undefined): boolean {
  if (!isWordToken(token)) return token?.kind === 'quote';
  const closed = WORD.coordinator | WORD.auxiliary | WORD.modal | WORD.objectPronoun;
  return has(token, SUBJECT_PRONOUN | WORD.possessive) || (!has(token, closed) && !isFiniteLooking(token));
}
