import { FORM, listed, NOUN, WORD } from '../../documents/attribution/word-classes.ts';
import { GIVEN_NAMES } from '../../documents/lexicons/speakers.ts';
import type { ChatToken } from './tokens.ts';
import {
  ANYBODY,
  FOREIGN_ARTICLES,
  FOREIGN_PRONOUNS,
  NO_SPEAKERS,
  NONE_OF,
  PARTICLES,
  SAYING,
  SOME,
  THE,
  UTTERANCES,
  WRITERS,
} from './words.ts';

/**
 * - `name`: "Max Boot", "the New York Times"
 * - `described`: "a Pentagon spokesman", "my teacher"
 * - `definite`: "the president", whom a text may call by name
 * - `lower`: "obama", in chat
 * - `label`: "obama" before a colon or after a dash; a name only where the library has it or quotes somebody so called
 * - `title`: a document of the library
 * - `doubtful`: "the author", "the essay", "Evidence"; a name only where the library has it
 * - `nobody`: "he", "I", "someone", a member of Discord
 */
type NameKind = 'name' | 'described' | 'definite' | 'lower' | 'label' | 'title' | 'doubtful' | 'nobody';

/** Whom a phrase names; `end` is the index of the token after it. */
export type NamePhrase = { name: string; kind: NameKind; end: number };

const LONGEST = 10;
const PRONOUN =
  WORD.firstPerson |
  WORD.secondPerson |
  WORD.thirdPerson |
  WORD.demonstrative |
  WORD.objectPronoun |
  WORD.relative;
const GIVEN = new Set(listed(GIVEN_NAMES));

/** The name phrase that begins at `at` and ends before `limit`; undefined where none does. Bounded. */
export function namePhraseAt(tokens: ChatToken[], at: number, limit: number): NamePhrase | undefined {
  const first = tokens[at];
  if (!first || at >= limit) return undefined;
  if (first.kind === 'mention') return nobody(at + 1);
  if (first.kind === 'title') return { name: first.text, kind: 'title', end: at + 1 };
  if (first.kind !== 'word') return undefined;
  const { lower } = first;
  const determined = THE.has(lower) || SOME.has(lower) || NONE_OF.has(lower);
  if (determined && !first.possessive) {
    const rest = phraseFrom(tokens, at, at + 1, limit);
    // "that Boot": a conjunction
    if (rest?.kind === 'name' && lower !== 'the' && tokens[at + 1]!.capital) return undefined;
    if (rest) return NONE_OF.has(lower) ? nobody(rest.end) : rest;
  }
  const isPronoun = (first.info.word & PRONOUN) !== 0 && first.text !== 'US';
  if (isPronoun || FOREIGN_PRONOUNS.has(lower) || (ANYBODY.has(lower) && lower !== 'fellow'))
    return nobody(at + 1);
  return phraseFrom(tokens, at, at, limit);
}

function nobody(end: number): NamePhrase {
  return { name: '', kind: 'nobody', end };
}

/** Reads the words of a phrase from `from`; an article stands at `at` where the two differ. */
function phraseFrom(tokens: ChatToken[], at: number, from: number, limit: number): NamePhrase | undefined {
  let person = -1;
  let nameStart = -1;
  let nameEnd = -1;
  let next = from;
  const opensWith = from === at && NO_SPEAKERS.has(tokens[at]!.lower);
  if (opensWith && from + 1 < limit && tokens[from + 1]!.kind === 'word') return undefined;
  const most = Math.min(limit, from + LONGEST);
  while (next < most) {
    const token = tokens[next]!;
    if (token.kind !== 'word') break;
    const goesOn = nameEnd === next && token.capital && token.info.word === 0;
    if (goesOn || isNameWord(token) || isNameInLy(tokens, next)) {
      if (nameEnd !== next) nameStart = next;
      nameEnd = next + 1;
    } else {
      const following = nameEnd === next ? afterParticle(tokens, next, most) : next;
      if (following > next) {
        nameEnd = following;
        next = following;
        continue;
      }
      if (isClosed(token) || isFiniteVerb(token) || (nameEnd > 0 && !leadsToPerson(tokens, next, most)))
        break;
    }
    if (isPerson(token)) person = next + 1;
    next += 1;
    if (token.possessive) return ownedPhrase(tokens, at, next, limit, nameStart);
  }
  if (next === from) return undefined;
  // "wish Boot", and not "historian Max Boot"
  if (nameEnd > 0 && from === at && nameStart > from && person < 0) return undefined;
  if (nameEnd > 0 && nameEnd >= person) return namedPhrase(tokens, at, from, nameStart, nameEnd);
  if (person > 0) return describedPhrase(tokens, at, from, person, limit);
  const by = tokens[next]?.lower;
  if (isText(tokens[next - 1]!) && (by === 'by' || by === 'from' || by === 'of')) {
    const writer = namePhraseAt(tokens, next + 1, limit);
    if (writer) return writer;
  }
  const isLower = from === at && next - from <= 2 && tokens.slice(from, next).every(isUnknown);
  return { name: written(tokens, from, next), kind: isLower ? 'lower' : 'doubtful', end: next };
}

function namedPhrase(
  tokens: ChatToken[],
  at: number,
  from: number,
  nameStart: number,
  end: number,
): NamePhrase {
  const [only] = [tokens[nameStart]!];
  const isSingle = end - nameStart === 1;
  if (isSingle && from === at && isPerson(only)) return judged(tokens, at, at, end, 'described');
  const article = from > at && nameStart === from ? at : nameStart;
  const name = written(tokens, article, end);
  const foreign = FOREIGN_ARTICLES.has(only.lower) && !isSingle;
  // "Critics of Obama"
  const isVague = !isSingle && WRITERS.has(only.lower) && !tokens[nameStart + 1]!.capital;
  const doubtful = isVague || foreign || (isSingle && (NO_SPEAKERS.has(only.lower) || isText(only)));
  return { name, kind: doubtful ? 'doubtful' : 'name', end };
}

function describedPhrase(
  tokens: ChatToken[],
  at: number,
  from: number,
  person: number,
  limit: number,
): NamePhrase {
  let end = person;
  // "a spokesman for the Pentagon", "a professor at Yale"
  if (AFTER_PERSON.has(tokens[end]?.lower ?? '')) {
    const rest = namePhraseAt(tokens, end + 1, limit);
    if (rest && rest.kind !== 'nobody' && rest.kind !== 'lower') end = rest.end;
  }
  const isDefinite = from > at && THE.has(tokens[at]!.lower);
  return judged(tokens, at, person - 1, end, isDefinite ? 'definite' : 'described');
}
const AFTER_PERSON = new Set('for of at from in with to'.split(' '));

function judged(tokens: ChatToken[], at: number, head: number, end: number, kind: NameKind): NamePhrase {
  const { lower } = tokens[head]!;
  const isVague = WRITERS.has(lower) || ANYBODY.has(lower);
  return { name: written(tokens, at, end), kind: isVague ? 'doubtful' : kind, end };
}

/** What belongs to someone: "Boot's critics" are others, "Boot's essay" is Boot. */
function ownedPhrase(
  tokens: ChatToken[],
  at: number,
  from: number,
  limit: number,
  nameStart: number,
): NamePhrase | undefined {
  let end = from;
  let person = -1;
  while (end < limit && end < from + 5) {
    const token = tokens[end]!;
    if (token.kind !== 'word' || isClosed(token)) break;
    if (end > from && isFiniteVerb(token)) break;
    end += 1;
    if (isPerson(token)) person = end;
  }
  if (person > 0) return judged(tokens, at, person - 1, person, 'described');
  if (nameStart < 0 || end === from) return undefined;
  return { name: written(tokens, nameStart, from), kind: 'name', end };
}

/** Whether a token may be a word of a name. */
export function isNameWord({ kind, capital, text, lower, info }: ChatToken): boolean {
  if (kind !== 'word' || !capital) return false;
  if (text === 'US') return true;
  const { word, verb, noun, form } = info;
  if ((word & ~WORD.number) !== 0 || FOREIGN_PRONOUNS.has(lower)) return false;
  // "Said Boot": a verb that opens the sentence
  return !(verb !== 0 && noun === 0 && (form & FORM.past) !== 0 && SAYING.has(lower));
}

/** "Kelly", and not "Clearly" before a name at the beginning of a sentence. */
function isNameInLy(tokens: ChatToken[], at: number): boolean {
  const { capital, lower, info } = tokens[at]!;
  if (!capital || !lower.endsWith('ly') || info.word !== WORD.adverb) return false;
  return tokens[at - 1]?.kind === 'word' || !tokens[at + 1]?.capital;
}

/** "of" in "Duke of Wellington", "and" in "Boot and Obama": the index of the name's next word, or `at`. */
function afterParticle(tokens: ChatToken[], at: number, limit: number): number {
  const { lower } = tokens[at]!;
  if (!PARTICLES.has(lower) && lower !== 'and' && lower !== 'the') return at;
  let next = at + 1;
  while (next < at + 3 && (tokens[next]?.lower === 'the' || PARTICLES.has(tokens[next]?.lower ?? '')))
    next += 1;
  const token = tokens[next];
  return token && next < limit && isNameWord(token) ? next : at;
}

/** "Pentagon spokesman", "Iraqi army officer": up to three plain words that lead to a person. */
function leadsToPerson(tokens: ChatToken[], at: number, limit: number): boolean {
  for (let next = at; next < limit && next < at + 3; next += 1) {
    const token = tokens[next]!;
    if (token.kind !== 'word' || isClosed(token)) return false;
    if (isPerson(token)) return true;
    if (token.info.form & (FORM.s | FORM.past)) return false;
  }
  return false;
}

function isPerson({ info }: ChatToken): boolean {
  return (info.noun & NOUN.person) !== 0;
}

function isText({ lower, info }: ChatToken): boolean {
  return UTTERANCES.has(lower) || ((info.noun & NOUN.document) !== 0 && (info.noun & NOUN.person) === 0);
}

function isClosed({ info, lower, text }: ChatToken): boolean {
  return (info.word & ~(WORD.number | WORD.time)) !== 0 && lower !== 'own' && text !== 'US';
}

/** A word that is a verb of its clause and no noun. */
function isFiniteVerb({ info, capital, lower }: ChatToken): boolean {
  if (capital || (info.noun & NOUN.person) !== 0) return false;
  const isVerb = info.verb !== 0 && (info.form & (FORM.past | FORM.s)) !== 0;
  return isVerb || SAYING.has(lower);
}

function isUnknown({ kind, lower, info }: ChatToken): boolean {
  const { word, verb, noun, form } = info;
  return kind === 'word' && (word | verb | noun | form) === 0 && !NO_SPEAKERS.has(lower) && !isNumber(lower);
}

function isNumber(lower: string): boolean {
  return /^\d/.test(lower);
}

/**
 * Whether a name that stands alone, as before a colon or in brackets, is one: "Obama", "Winston Churchill",
 * and not "Evidence" or "Opening statement".
 */
export function namesAlone(tokens: ChatToken[], start: number, end: number): boolean {
  const words = tokens.slice(start, end).filter(({ kind }) => kind === 'word');
  const last = words.at(-1);
  if (!last) return false;
  if (GIVEN.has(last.lower)) return true;
  if (NO_SPEAKERS.has(last.lower) || isText(last) || isNumber(last.lower)) return false;
  const { word, verb, noun } = last.info;
  return (noun & (NOUN.person | NOUN.media)) !== 0 || (word | verb | noun) === 0;
}

/** The words as the message has them, with one space between. */
function written(tokens: ChatToken[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(({ text, possessive }, index, all) => (possessive && index < all.length - 1 ? `${text}’s` : text))
    .join(' ');
}
