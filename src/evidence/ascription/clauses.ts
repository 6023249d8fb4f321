import { FORM, listed, WORD } from '../../documents/attribution/word-classes.ts';
import { WORDS_OF_RIGHT_AND_WRONG } from '../../documents/lexicons/reporting.ts';
import { isNegation } from '../negations.ts';
import { isNameWord, type NamePhrase, namePhraseAt } from './name-phrases.ts';
import type { ChatToken } from './tokens.ts';
import {
  AUXILIARIES,
  CONTRARY,
  DENIALS,
  GOING_ON,
  NO_CONTENT,
  NOUN_TOO,
  QUOTING,
  SAYING,
  SAYING_NOW,
  SELF,
  TO_HEARER,
  TURNS,
  UNREAL,
  UTTERANCES,
  WITH_PARTICLE,
} from './words.ts';

/** Who says something in a clause; nobody where it says that they do not, or not who. */
export const NOBODY: NamePhrase = { name: '', kind: 'nobody', end: 0 };

/** Prepositions of which the name is no subject: "in Iraq", "by Boot". */
const GOVERNING = new Set(
  'of in on at by for with from to into about against among between over under through'.split(' '),
);
const CLAUSE_OPENERS = new Set('but and so because since while when although though'.split(' '));

/** Whether the word at `at` is a verb of saying in one of its finite forms, or a participle. */
export function isSaying(tokens: ChatToken[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'word' || !SAYING.has(token.lower)) return false;
  if (token.capital && at > 0 && token.text !== token.text.toUpperCase()) return false;
  const particles = WITH_PARTICLE[token.lower];
  return !particles || particles.has(tokens[at + 1]?.lower ?? '');
}

/** Who says, wrote or argues, by the verb at `verb`; undefined where it is none. */
export function sayer(tokens: ChatToken[], verb: number): NamePhrase | undefined {
  const before = tokens[verb - 1];
  const { lower } = tokens[verb]!;
  if (SAYING_NOW.has(lower)) {
    if (before?.lower === 'as') return sayerAs(tokens, verb);
    if (before?.lower === 'for') return phraseEndingAt(tokens, verb - 1);
    const leans = before?.lower === 'by' || before?.kind === 'comma';
    return leans ? leadingSubject(tokens, verb) : subjectOf(tokens, verb);
  }
  if (!isSaying(tokens, verb)) return undefined;
  if (before?.lower === 'to') return sayerGoingOn(tokens, verb);
  const subject = antecedent(tokens, verb) ?? subjectOf(tokens, verb);
  if (subject) return subject;
  if (NOUN_TOO.has(lower)) return undefined;
  if (before?.lower === 'and' || before?.lower === 'then' || before?.kind === 'comma')
    return leadingSubject(tokens, verb) ?? invertedSubject(tokens, verb) ?? NOBODY;
  return invertedSubject(tokens, verb) ?? NOBODY;
}

/**
 * "It was Obama who said", "the soldier who said"; also "Churchill was right when he said", where one name
 * alone can be meant.
 */
function antecedent(tokens: ChatToken[], verb: number): NamePhrase | undefined {
  let at = verb - 1;
  while (at > 0 && isAdverb(tokens[at]!) && !isDenial(tokens[at]!)) at -= 1;
  const pronoun = tokens[at]?.lower;
  if (pronoun === 'who') {
    const phrase = phraseEndingAt(tokens, tokens[at - 1]?.kind === 'comma' ? at - 1 : at);
    return phrase && tokens.slice(0, at).some(isDenying) ? NOBODY : phrase;
  }
  if (pronoun !== 'he' && pronoun !== 'she') return undefined;
  const when = tokens[at - 1]?.lower;
  const judged = tokens.findIndex(({ lower }) => RIGHT_OR_WRONG.has(lower));
  if ((when !== 'when' && when !== 'that') || judged < 0 || judged > at) return undefined;
  const subject = subjectOf(tokens, judged);
  return subject?.kind === 'name' && !tokens.slice(subject.end, at).some(isNameWord) ? subject : undefined;
}
const RIGHT_OR_WRONG = new Set(listed(WORDS_OF_RIGHT_AND_WRONG));

/** "wrote Boot": the name after its verb. */
export function invertedSubject(tokens: ChatToken[], verb: number): NamePhrase | undefined {
  const { lower, info } = tokens[verb]!;
  if (TO_HEARER.has(lower) || (info.verb !== 0 && !(info.form & (FORM.past | FORM.s)))) return undefined;
  const before = tokens[verb - 1];
  const opens = before?.kind !== 'word' || before.lower === 'as' || before.lower === 'so';
  return opens ? namePhraseAt(tokens, verb + 1, tokens.length) : undefined;
}

/** The subject before a verb, across what may stand between them; `NOBODY` where it is denied. */
export function subjectOf(tokens: ChatToken[], verb: number): NamePhrase | undefined {
  for (const link of [plainLink, longLink]) {
    for (let start = 0; start < verb; start += 1) {
      if (GOVERNING.has(tokens[start - 1]?.lower ?? '')) continue;
      const phrase = namePhraseAt(tokens, start, verb);
      if (!phrase) continue;
      const linked = link(tokens, phrase.end, verb);
      if (linked === undefined) continue;
      if (tokens[start - 1]?.lower === 'or') return NOBODY;
      const denied = linked === 'denied' || isDenied(tokens, start, linked === 'unreal');
      return denied ? NOBODY : phrase;
    }
  }
  return undefined;
}

type Link = 'said' | 'denied' | 'unreal' | undefined;

/** Only adverbs and auxiliaries between subject and verb. */
function plainLink(tokens: ChatToken[], from: number, verb: number): Link {
  let link: Link = 'said';
  for (let at = from; at < verb; at += 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word') return undefined;
    if (isDenial(token)) link = 'denied';
    else if (UNREAL.has(token.lower) && link === 'said') link = 'unreal';
    else if (!isAdverb(token) && !AUXILIARIES.has(token.lower)) return undefined;
  }
  return link;
}

/** Also "Boot, the historian, wrote", "Boot (2014) wrote", "Boot in his essay wrote". */
function longLink(tokens: ChatToken[], from: number, verb: number): Link {
  let at = from;
  while (at < verb) {
    const { kind, lower } = tokens[at]!;
    if (kind === 'comma' || kind === 'dash' || kind === 'open') {
      const closing = kind === 'open' ? 'close' : kind;
      const end = tokens.findIndex((token, index) => index > at && token.kind === closing);
      if (end < 0 || end >= verb) return at + 1 === verb ? 'said' : undefined;
      at = end + 1;
    } else if (GOVERNING.has(lower) || lower === 'himself' || lower === 'herself') {
      at += 1;
      while (at < verb && tokens[at]!.kind === 'word' && !isAuxiliary(tokens[at]!)) at += 1;
      if (tokens.slice(from, at).some(({ info }) => info.word & WORD.relative)) return undefined;
    } else return plainLink(tokens, at, verb);
  }
  return 'said';
}

function isAuxiliary({ lower }: ChatToken): boolean {
  return AUXILIARIES.has(lower) && lower !== 'a';
}

function isAdverb({ info, lower, capital }: ChatToken): boolean {
  if (capital && lower.endsWith('ly')) return false;
  return (info.word & (WORD.adverb | WORD.time)) !== 0 || lower.endsWith('ly') || lower === 'ever';
}

export function isDenial({ kind, lower }: ChatToken): boolean {
  return kind === 'word' && (isNegation(lower) || DENIALS.has(lower));
}

/** Taken back, or only imagined: "Boot should have said". "As Boot would say" is a way to quote. */
function isDenied(tokens: ChatToken[], subject: number, isUnreal: boolean): boolean {
  if (isUnreal && !['as', 'like'].includes(tokens[subject - 1]?.lower ?? '')) return true;
  return isTakenBack(tokens, subject);
}

/** "wasn't", and not "Wasn't it Obama who …?" */
function isDenying(token: ChatToken, at: number): boolean {
  return isDenial(token) && !(at === 0 && token.lower.endsWith("n't"));
}

/**
 * Whether what stands before the subject in its clause takes the saying back: "nobody believes that Boot
 * said", "contrary to what Boot wrote". A question ("Did Boot say …?", "Didn't Boot say …?") does not.
 */
export function isTakenBack(tokens: ChatToken[], before: number): boolean {
  for (let at = before - 1; at >= 0; at -= 1) {
    const token = tokens[at]!;
    if (token.kind !== 'word' || CLAUSE_OPENERS.has(token.lower)) return false;
    if (CONTRARY.has(token.lower) || UNREAL.has(token.lower)) return true;
    if (!isDenial(token)) continue;
    const next = tokens[at + 1]?.lower ?? '';
    const asks = at === 0 && token.lower.endsWith("n't") && !/^(?:don't|can't|won't)$/.test(token.lower);
    if (!asks && !['only', 'just', 'believe'].includes(next)) return true;
  }
  return false;
}

/**
 * Whether a quotation can be what a clause says after `from`: "Boot says in his essay that “…”", and not
 * "Boot says nothing, but “…”", "Boot argues the opposite: “…”", "Boot answers the claim that “…”".
 */
export function leadsToQuotation(tokens: ChatToken[], from: number): boolean {
  const tail = tokens.slice(from).filter(({ kind }) => kind === 'word');
  if (NO_CONTENT.has(tail.find((token) => !isAdverb(token) || NO_CONTENT.has(token.lower))?.lower ?? ''))
    return false;
  if (tail.some(({ lower }) => CONTRARY.has(lower) || TURNS.has(lower) || SELF.has(lower))) return false;
  return !endsInOthersWords(tail);
}

const OF_OTHERS = new Set('to against about of on with at for'.split(' '));

/** "… to the claim that": words that somebody else says. */
function endsInOthersWords(tail: ChatToken[]): boolean {
  const last = tail.at(-1)?.lower === 'that' ? tail.length - 2 : tail.length - 1;
  if (!UTTERANCES.has(tail[last]?.lower ?? '')) return false;
  return tail.slice(Math.max(0, last - 4), last).some(({ lower }) => OF_OTHERS.has(lower));
}

/** "Boot quotes X as saying", "X is quoted as saying". */
function sayerAs(tokens: ChatToken[], saying: number): NamePhrase | undefined {
  const object = phraseEndingAt(tokens, saying - 1);
  if (object) return object;
  const verb = tokens.findLastIndex(({ lower }, index) => index < saying && QUOTING.has(lower));
  const isPassive = isAuxiliary(tokens[verb - 1] ?? tokens[saying]!);
  return (isPassive ? subjectOf(tokens, verb) : undefined) ?? NOBODY;
}

/** "has this to say", "goes on to argue". */
function sayerGoingOn(tokens: ChatToken[], verb: number): NamePhrase {
  for (let at = verb - 2; at >= Math.max(0, verb - 8); at -= 1)
    if (GOING_ON.has(tokens[at]!.lower)) return subjectOf(tokens, at) ?? NOBODY;
  return NOBODY;
}

/** The longest phrase that ends before `end`. */
function phraseEndingAt(tokens: ChatToken[], end: number): NamePhrase | undefined {
  for (let start = Math.max(0, end - 8); start < end; start += 1) {
    const phrase = namePhraseAt(tokens, start, end);
    if (phrase?.end === end && !GOVERNING.has(tokens[start - 1]?.lower ?? '')) return phrase;
  }
  return undefined;
}

/** "Boot opens with doubt and then writes": the subject that the sentence begins with. */
function leadingSubject(tokens: ChatToken[], verb: number): NamePhrase | undefined {
  for (let start = 0; start < Math.min(3, verb); start += 1) {
    if (GOVERNING.has(tokens[start - 1]?.lower ?? '')) return undefined;
    const phrase = namePhraseAt(tokens, start, verb);
    if (!phrase) continue;
    return tokens.slice(0, verb).some(isDenial) || isTakenBack(tokens, start) ? NOBODY : phrase;
  }
  return undefined;
}
