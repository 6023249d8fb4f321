import type { Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { say } from '../language/say.ts';
import { type AuthorEntry, authorsIn } from './authors.ts';
import {
  likelyTopics,
  type MotionMatcher,
  motionMatcher,
  type OpenTopic,
  type TopicSide,
  topicOfClaim,
} from './claim-topic.ts';
import {
  againstMotion,
  type Counterargument,
  conceded,
  isBy,
  isSide,
  otherSide,
  rebuttals,
  referencesOf,
  sidesOf,
  withoutLooseConcessions,
} from './mapped-counters.ts';
import { readClaim } from './opposition/claim.ts';
import { type Counter, findCounters } from './opposition/counters.ts';
import type { Likeness } from './opposition/likeness.ts';
import { restatementsOf } from './opposition/restatement.ts';
import { isMapped, type PositionAnswer, positionsBy, positionsOn, type RebuttalTarget } from './positions.ts';
import { parseQuery, type Query } from './query.ts';
import { overlap, type Quote } from './quote.ts';
import { isTitle, quotationsFrom, quotedWords, standingWords, wordsThatSay } from './said-already.ts';
import type { TopicEntry } from './topics.ts';

/** What a claim was taken for. */
export type CounterTarget =
  | MotionTarget
  /** The claim speaks to it, and its side is not clear: the approved positions on it, those of each side. */
  | { kind: 'topic'; topic: TopicEntry; positions: PositionAnswer[] }
  | { kind: 'position'; position: PositionAnswer }
  | { kind: 'quote'; quote: Quote };

/** A side of a motion, with how likely it is the claim's, or as it was chosen for the claim. */
export type MotionTarget = TopicSide & { kind: 'motion'; confidence?: number; chosen?: true };

export type CounterargumentAnswer = {
  claim: string;
  /** Absent where the claim speaks clearly to no motion of the library. */
  target?: CounterTarget;
  counters: Counterargument[];
  /** The motions that are likeliest besides, the likeliest first; none for a claim on other matters, for words and for positions. */
  others: TopicEntry[];
  /** The words of the library that the claim is, where nothing stands against these and its motion is answered. */
  said?: Quote;
  /** Of a claim of two, the half that is on another matter and is not answered. */
  unanswered?: string;
  /** Given where nothing in the library answers it. */
  nothing?: { reason: string };
};

type CounterargumentOptions = {
  limit?: number;
  /** Whose claim it is: of their own words only concessions answer it. */
  against?: AuthorEntry;
  /** What an operator's embedding model tells, where there is one. */
  likeness?: Likeness | undefined;
  /** The side of a motion that the claim is on, where its author has told; then nothing is read out of its words. */
  chosen?: TopicSide;
};

const LIMIT = 5;
const MOST_OTHERS = 5;

/**
 * What a library holds against a claim: curated rebuttals of those who hold the same, then approved positions of
 * the other side, then what those who hold the same concede, then passages that were found to oppose it. Whole
 * sentences or clauses of the library are taken for the quote that they are, also where the claim says only who wrote
 * them; where nothing stands against these words, for the motion that they speak to.
 * @throws Refusal for what is no claim, or is two that pull apart
 */
export function counterClaim(
  library: Library,
  input: string,
  { limit = LIMIT, against, likeness, chosen }: CounterargumentOptions = {},
): CounterargumentAnswer {
  const claim = readClaim(input);
  if (isTitle(library, claim.text)) throw new Refusal('counter.title');
  const quoted = chosen ? undefined : quotedWords(library, claim.text);
  const standing = standingWords(library, claim.text);
  const said = quoted ?? (standing?.whole && !chosen ? standing.quote : undefined);
  const asQuote = said && counterQuote(library, said, { limit, ...(!quoted && { likeness }) });
  if (asQuote && asQuote.counters.length > 0) return asQuote;
  const matchOf = motionMatcher(library);
  const found: MotionTarget | OpenTopic | undefined = chosen
    ? { kind: 'motion', ...chosen, chosen: true }
    : understood(topicOfClaim(library, said ? parseQuery(said.text) : claim, matchOf));
  if (asQuote && !found) return asQuote;
  const others = likelyTopics(library, claim, found?.topic, matchOf).slice(0, MOST_OTHERS);
  const target = found?.stance && found;
  const held = target && sidesOf(library, target);
  const isOwn = ({ document, concession }: Counterargument) =>
    !concession && against?.documents.some(({ revision }) => revision === document.revision);
  const same = wordsThatSay(library, claim);
  const alike = [...same.map(({ quote }) => quote), ...quotationsFrom(library, claim.text)];
  const restates = restatementsOf(claim.text);
  // "not every judge is fair" holds the words "every judge is fair", and denies them.
  const saysTheSame = (found: Quote) =>
    alike.some((words) => overlap(words, found)) ||
    (standing !== undefined && overlap(standing.quote, found) && restates(found.text)?.stance !== 'against');
  const known = [
    ...same.flatMap(({ quote, share }) => rebuttals(library, referenceOf(quote), share)),
    ...(target && held ? againstMotion(library, claim.text, target, held, saysTheSame) : []),
  ];
  const ofSame = distinct(known.filter((counter) => !isOwn(counter) && !saysTheSame(counter)));
  const isOnOwnSide = held ? isBy(library, held.own, against) : () => false;
  const { counters, nothing } = findCounters(library, claim.text, {
    limit,
    likeness,
    known: withoutLooseConcessions(library, claim, target?.confidence ?? 1, ofSame),
    supports: (quote) => isOnOwnSide(quote) || saysTheSame(quote),
    // Of a claim whose side is not clear, it is not clear either what stands against it.
    denialsOnly: found !== undefined && !target,
    ...(against && { against }),
  });
  const told = counters.map(counterargument);
  if (found && !target)
    return { ...unclear(library, claim.text, found, told, others), ...(said && { said }) };
  const asOthers = { limit: 1, likeness, ...(chosen && { chosen }) };
  if (nothing && against && counterClaim(library, input, asOthers).counters.length > 0)
    nothing.reason = say('counter.only-own-answers', against.name);
  const unanswered = target && !chosen && otherHalf(library, claim, target, matchOf);
  return {
    claim: claim.text,
    ...(target && { target }),
    counters: told,
    others,
    ...(said && { said }),
    ...(unanswered && { unanswered }),
    ...(nothing && { nothing }),
  };
}

const understood = (found: ReturnType<typeof topicOfClaim>): MotionTarget | OpenTopic | undefined =>
  found?.stance ? { kind: 'motion', ...found } : found;

/** What joins two claims, and what makes a claim of each half. */
const JOINED = /\s*(?:,\s*and|\band|;)\s+/i;
const CLAIMS =
  /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|should|must|may|might|cannot|ought)\b|n['’]t\b/i;

/** What a course is for is no second claim: "so that they can win". */
const PURPOSE =
  /\s+(?:so(?: that)?|in order that)\s+(?:[\w'’-]+\s+){1,6}?(?:can|could|will|would|may|might|do|does|don['’]t|can['’]t|cannot|won['’]t)\b.*$/i;

/** The half of a claim of two that is not on the motion that was answered; undefined where there is none. */
function otherHalf(
  library: Library,
  { text }: Query,
  { topic }: TopicSide,
  matchOf: MotionMatcher,
): string | undefined {
  const halves = text
    .replace(PURPOSE, '')
    .split(JOINED)
    .map((half) => half.replace(/[.!]+$/, ''));
  if (halves.length !== 2 || !halves.every((half) => CLAIMS.test(half))) return undefined;
  const isAnswered = halves.map((half) => {
    const own = topicOfClaim(library, parseQuery(half), matchOf);
    return own?.topic.reference === topic.reference;
  });
  return isAnswered[0] === isAnswered[1] ? undefined : halves[isAnswered.indexOf(false)];
}

/** A claim whose side is not clear gets what both sides hold, and of all else only what denies it word for word. */
function unclear(
  library: Library,
  claim: string,
  { topic }: OpenTopic,
  counters: Counterargument[],
  others: TopicEntry[],
): CounterargumentAnswer {
  const positions = positionsOn(library, topic).positions.filter(
    ({ status, stance }) => status === 'approved' && stance !== 'not stated',
  );
  const reason = say('counter.side-unclear', topic.motion);
  return {
    claim,
    target: { kind: 'topic', topic, positions },
    counters,
    others,
    ...(counters.length === 0 && { nothing: { reason } }),
  };
}

/**
 * What a library holds against a position: its rebuttals, the other side, what its author concedes, and what was
 * found to oppose the motion (or, of a position against it, its first evidence).
 * @throws Refusal where the author says nothing on the topic
 */
export function counterPosition(
  library: Library,
  position: PositionAnswer,
  { limit = LIMIT, likeness }: CounterargumentOptions = {},
): CounterargumentAnswer {
  const { topic, stance, author, evidence } = position;
  if (!isMapped(position)) throw new Refusal('counter.not-reviewed');
  if (stance === 'not stated') throw new Refusal('counter.nothing-said');
  const side = isSide(stance) ? { stance, ...sidesOf(library, { topic, stance }) } : undefined;
  const known = distinct([
    ...rebuttals(library, referencesOf(position), 1),
    ...(side ? otherSide(side, evidence[0]!.text, side.stance, 1) : []),
    ...conceded(position, 1),
  ]);
  const holder = authorsIn(library).find(({ reference }) => reference === position.authorReference);
  const claim = stance === 'for' ? topic.motion : evidence[0]?.text;
  const counters =
    side && claim !== undefined
      ? foundToo(library, claim, known, {
          limit,
          likeness,
          supports: isBy(library, side.own, holder),
          ...(holder && { against: holder }),
        })
      : known.slice(0, limit);
  return answered(`${author}: ${topic.motion}`, { kind: 'position', position }, counters);
}

/**
 * What a library holds against words of its own: their rebuttals, those of the positions that rest on them, the
 * other side of these, what the author concedes, and what was found to oppose the words.
 * @throws Refusal where nothing is known, and the words claim nothing
 */
export function counterQuote(
  library: Library,
  quote: Quote,
  { limit = LIMIT, likeness }: CounterargumentOptions = {},
): CounterargumentAnswer {
  const { revision } = quote.document;
  const isAuthors = quote.voices.every(({ kind }) => kind === 'author');
  const [author] = isAuthors
    ? authorsIn(library).filter(({ documents }) => documents.some((own) => own.revision === revision))
    : [];
  const resting = author
    ? positionsBy(library, author).filter(
        ({ status, evidence }) => status === 'approved' && evidence.some((own) => overlap(own, quote)),
      )
    : [];
  const sides = resting.flatMap(({ topic, stance }) =>
    isSide(stance) ? [{ stance, ...sidesOf(library, { topic, stance }) }] : [],
  );
  const known = distinct([
    ...rebuttals(library, referenceOf(quote), 1),
    ...resting.flatMap((position) => rebuttals(library, referencesOf(position), 1)),
    ...sides.flatMap((side) => otherSide(side, quote.text, side.stance, 1)),
    ...resting.flatMap((position) => conceded(position, 1)),
  ]).filter((counter) => !overlap(counter, quote));
  const isOnOwnSide = sides.map(({ own }) => isBy(library, own, author));
  const supports = (found: Quote) => overlap(found, quote) || isOnOwnSide.some((isOn) => isOn(found));
  const counters = foundToo(library, quote.text, known, {
    limit,
    likeness,
    supports,
    ...(author && { against: author }),
  });
  return answered(quote.text, { kind: 'quote', quote }, counters);
}

function answered(claim: string, target: CounterTarget, counters: Counterargument[]): CounterargumentAnswer {
  return {
    claim,
    target,
    counters,
    others: [],
    ...(counters.length === 0 && { nothing: { reason: say('counter.nothing') } }),
  };
}

/** What is known, and what is found besides; words that are no claim by themselves are answered by what is known. */
function foundToo(
  library: Library,
  claim: string,
  known: Counterargument[],
  options: Parameters<typeof findCounters>[2],
): Counterargument[] {
  try {
    return findCounters(library, claim, { ...options, known }).counters.map(counterargument);
  } catch (error) {
    if (error instanceof Refusal && known.length > 0) return known.slice(0, options?.limit);
    throw error;
  }
}

const counterargument = (counter: Counter): Counterargument => ({ manner: 'stands-against', ...counter });

function distinct(counters: Counterargument[]): Counterargument[] {
  return counters.filter((counter, at) => !counters.slice(0, at).some((other) => overlap(other, counter)));
}

function referenceOf({ document, start, end }: Quote): RebuttalTarget {
  return { revision: document.revision, start, end };
}
