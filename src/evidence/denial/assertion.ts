import { termOf } from '../../documents/terms.ts';
import { type PlainClause, plainClausesOf } from './clause-division.ts';
import { type Quantity, quantified, turned } from './quantity.ts';

/** A word of a clause in small letters, or a mark; its term is empty where it carries nothing. */
export type ClauseWord = { form: string; term: string };

/**
 * What a plain clause says of its subject. Of a clause without an auxiliary ("zoos protect animals") it is not known
 * where the subject ends: then `subject` is undefined, and `predicate` begins with it.
 */
export type Assertion = {
  subject: ClauseWord[] | undefined;
  quantity: Quantity;
  /** 'would': of what is not so yet, and so no answer to what is. */
  mood: 'is' | 'can' | 'should' | 'would';
  /** The perfect ("has never helped") says something of both. */
  time: 'now' | 'past' | 'later' | 'any';
  /** 'partly': "not always"; 'needless': "need not", which denies that it must be and does not say that it must not. */
  denied: false | true | 'partly' | 'needless';
  /** Says what the subject is, by a form of "to be". */
  copular: boolean;
  predicate: ClauseWord[];
  role: PlainClause['role'];
};

/** What a text asserts, clause by clause. */
export function assertionsIn(text: string): Assertion[] {
  const found: Assertion[] = [];
  for (const clause of plainClausesOf(text)) {
    const read = readClause(clause);
    if (!read) continue;
    const before = found.at(-1)?.subject;
    const isPronoun = read.subject?.length === 1 && PRONOUN.test(read.subject[0]!.form);
    if (isPronoun && (!before || EXPLETIVE.test(clause.text))) continue;
    found.push(isPronoun ? { ...read, subject: before } : read);
  }
  return found;
}

const PRONOUN = /^(?:it|they)$/;
const EXPLETIVE = /^(?:it|they)\s+(?:[\w']+\s+){1,6}(?:to|that)\b/i;

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*'?|[,()“”"]/gu;

function wordsIn(text: string): ClauseWord[] {
  const plain = text
    .toLowerCase()
    .replace(/\bcannot\b|\bcan't\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bshan't\b/g, 'shall not')
    .replace(/n't\b/g, ' not')
    .replace(/\bno[ -]one\b/g, 'nobody')
    .replace(
      /\b(?:get|gets|getting) rid of\b|\bdo(?:es|ing)? away with\b|\bphas(?:e|es|ing) out\b/g,
      'abolish',
    )
    .replace(/\bgiv(?:e|es|ing) up\b/g, 'abandon')
    .replace(/\bshut(?:s|ting)? down\b/g, 'close')
    .replace(/\bput(?:s|ting)? an end to\b/g, 'end');
  return [...plain.matchAll(WORD)].map(([form]) => ({ form, term: termOf(form) }));
}

const BE = /^(?:be|am|is|are|was|were|been|being)$/;
const MODAL = /^(?:should|must|ought|shall|can|will|would)$/;
const DO = /^(?:do|does|did)$/;
const NEED = /^(?:needs?|needed)$/;
const HAVE = /^(?:has|have|had)$/;
const DETERMINER = /^(?:the|an?|this|that|no|any|its|their|his|her|our|my|your|of|in|for)$/;
/** Adds nothing where it stands before what is said. */
const EMPTY =
  /^(?:also|indeed|simply|clearly|obviously|really|truly|certainly|plainly|surely|just|even|still|now|both|always|very|quite|so|extremely|highly|deeply|utterly|completely|totally|entirely|absolutely|fully|wholly|therefore|thus|too|all)$/;
const DENIES = /^(?:not|never|hardly|scarcely|barely|seldom|rarely|neither|nowhere)$/;
/** "not always", "not entirely". */
const PARTLY =
  /^(?:always|necessarily|entirely|completely|fully|wholly|totally|quite|very|all|especially|particularly|exactly|so|too|automatically)$/;
const LEAVES_OUT = /^(?:that|which|who|whom|whose|what|how|why|when|where|than)$/;

/** Whether an auxiliary stands at a place, and is no noun and no verb of its own. */
function isAuxiliary(words: ClauseWord[], at: number): boolean {
  const { form } = words[at]!;
  const next = words[at + 1]?.form ?? '';
  if (BE.test(form)) return true;
  if (at > 0 && DETERMINER.test(words[at - 1]!.form)) return false;
  if (MODAL.test(form)) return true;
  if (DO.test(form)) return next === 'not' || next === 'never' || (next !== '' && !DETERMINER.test(next));
  if (NEED.test(form)) return next === 'to' || next === 'not';
  if (HAVE.test(form)) return /^(?:not|never|been|to|better)$|(?:ed|en)$/.test(next) || DENIES.test(next);
  return false;
}

function readClause({ text, rejected, role }: PlainClause): Assertion | undefined {
  const words = existing(wordsIn(text));
  const at = words.findIndex((_, index) => index > 0 && isAuxiliary(words, index));
  const joins = at > 0 && /^(?:and|or|,)$/.test(words[at - 1]!.form);
  const whole = at < 0 || joins ? words.slice(0, joins ? at - 1 : undefined) : words;
  const { quantity, denied, rest } = quantified(whole);
  const shift = whole.length - rest.length;
  const base = { quantity, role, time: 'now' as const, mood: 'is' as const, copular: false };
  const plain: Assertion = { ...base, denied, subject: undefined, predicate: rest };
  const read = at < 0 || joins ? plain : withAuxiliary(plain, rest, at - shift);
  if (!read || read.predicate.length < (read.subject ? 1 : LEAST_PLAIN)) return undefined;
  if (read.subject?.some(({ form }) => LEAVES_OUT.test(form))) return undefined;
  return rejected ? turned(read) : read;
}

/** A subject and a verb. */
const LEAST_PLAIN = 2;

/** "There is no proof" as "proof is not there". */
function existing(words: ClauseWord[]): ClauseWord[] {
  const [first, be, ...rest] = words;
  if (first?.form !== 'there' || !be || !BE.test(be.form)) return words;
  const denies = /^(?:no|not)$/.test(rest[0]?.form ?? '');
  const named = rest.filter(({ form }, at) => !(at < 2 && /^(?:no|not|any)$/.test(form)));
  return [...named, be, ...(denies ? [{ form: 'not', term: '' }] : []), { form: 'existing', term: 'exist' }];
}

function withAuxiliary(plain: Assertion, words: ClauseWord[], from: number): Assertion | undefined {
  const read: Assertion = { ...plain, subject: words.slice(0, from) };
  let at = from;
  for (; at < words.length; at += 1) {
    const { form } = words[at]!;
    const next = words[at + 1]?.form ?? '';
    if (BE.test(form)) {
      if (/^(?:was|were)$/.test(form)) read.time = 'past';
      read.copular = true;
    } else if (/^(?:should|must|ought|shall)$/.test(form)) read.mood = 'should';
    else if (form === 'can' || form === 'would') read.mood = form;
    else if (form === 'will') read.time = 'later';
    else if (DO.test(form)) read.time = form === 'did' ? 'past' : 'now';
    else if (NEED.test(form) || (HAVE.test(form) && /^(?:to|better)$/.test(next))) {
      if (read.denied) read.denied = 'needless';
      read.mood = 'should';
    } else if (HAVE.test(form)) read.time = form === 'had' || read.mood === 'should' ? 'past' : 'any';
    else if (form === 'to' && read.mood === 'should' && !read.copular) continue;
    else if (form === 'better' && read.mood === 'should' && !read.copular) continue;
    else {
      const taken = takeAdverb(read, words, at);
      if (taken === 0) break;
      at += taken - 1;
    }
  }
  read.predicate = words.slice(at);
  return withoutTurns(read);
}

/** Reads a denial or an empty adverb at a place; how many words it took. */
function takeAdverb(read: Assertion, words: ClauseWord[], at: number): number {
  const { form } = words[at]!;
  const next = words[at + 1]?.form ?? '';
  if (form === 'not' && /^(?:only|just|merely|simply)$/.test(next)) return 2;
  if (form === 'no' && next === 'longer') return deny(read, 2);
  if (form === 'anything' && next === 'but') return deny(read, 2);
  if (form === 'by' && next === 'no') return deny(read, 3);
  if (form === 'in' && next === 'no') return deny(read, 3);
  if (form === 'far' && next === 'from') return deny(read, 2);
  if (form === 'at' && next === 'all') return 2;
  if (form === 'no' && read.copular) return deny(read, 1);
  if (form === 'nowhere' && next === 'near') return deny(read, 2);
  if (DENIES.test(form)) {
    const partly = form === 'not' && PARTLY.test(next) && at + 2 < words.length;
    deny(read, 1);
    if (partly && read.denied === true) read.denied = 'partly';
    if (read.mood === 'should' && NEED.test(words[at - 1]?.form ?? '')) read.denied = 'needless';
    return partly ? 2 : 1;
  }
  return EMPTY.test(form) && isBeforeMore(words, at) ? 1 : 0;
}

/** "is just a game", and not "is just". */
function isBeforeMore(words: ClauseWord[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && !/^(?:,|and|or|but|nor|to|for)$/.test(next.form);
}

function deny(read: Assertion, taken: number): number {
  read.denied = !read.denied;
  return taken;
}

const STOPS = /^(?:stop|cease|quit|avoid|refrain)$/;
const FAILS = /^(?:fail|fails|failed|refuse|refuses|refused)$/;
const ALLOWED = /^(?:allowed|permitted|able|free|entitled)$/;
const FORCED = /^(?:forced|required|obliged|made|compelled)$/;

/** Reads what turns the verb that follows: "stop eating", "fail to protect", "be allowed to vote". */
export function withoutTurns(read: Assertion): Assertion {
  const [first, second, third] = read.predicate.map(({ form }) => form);
  const drop = (count: number, changes: Partial<Assertion> = {}) => ({
    ...read,
    predicate: read.predicate.slice(count),
    ...changes,
  });
  if (first === undefined || second === undefined) return read;
  const denied = read.denied === false ? true : read.denied === true ? false : undefined;
  if (read.copular) {
    if (second !== 'to' || read.mood === 'is') return read;
    if (ALLOWED.test(first)) return drop(2, { copular: false });
    return FORCED.test(first) && read.denied ? drop(2, { copular: false, denied: 'needless' }) : read;
  }
  if (first === 'no' && second === 'longer') return denied === undefined ? read : drop(2, { denied });
  if (DENIES.test(first)) return denied === undefined ? read : withoutTurns(drop(1, { denied }));
  if (EMPTY.test(first) && isBeforeMore(read.predicate, 0)) return withoutTurns(drop(1));
  if (denied === undefined) return read;
  if (STOPS.test(first) && (/ing$/.test(second) || second === 'to'))
    return drop(second === 'to' ? 2 : 1, { denied });
  if (FAILS.test(first) && second === 'to') return drop(2, { denied });
  // "has no value", "does nothing to help"
  if (second === 'no' && third !== undefined)
    return { ...read, denied, predicate: read.predicate.filter((_, at) => at !== 1) };
  if (/^(?:do|does|did)$/.test(first) && /^(?:nothing|little)$/.test(second) && third === 'to')
    return drop(3, { denied });
  if (/^(?:nothing|little)$/.test(first) && second === 'to') return drop(2, { denied });
  return read;
}
