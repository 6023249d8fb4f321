import type { Library } from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import type { Manner, Relation, Stance } from '../documents/position.ts';
import { Refusal } from '../documents/refusal.ts';
import { wordsOf } from '../documents/terms.ts';
import { type AuthorEntry, authorsIn } from './authors.ts';
import { type ClaimTopic, topicOfClaim } from './claim-topic.ts';
import { readClaim } from './opposition/claim.ts';
import { type Counter, findCounters } from './opposition/counters.ts';
import {
  type AnsweredSide,
  type PositionAnswer,
  positionsBy,
  positionsOn,
  type RebuttalAnswer,
  type RebuttalTarget,
  rebuttalsAgainst,
} from './positions.ts';
import type { Query } from './query.ts';
import { type Quote, quoteAt, quoteOf } from './quote.ts';
import { isNegation } from './stance/evaluative-words.ts';
import { readText } from './stance/reading.ts';
import { findWording } from './verification/occurrences.ts';
import { withoutEnds } from './verification/parts.ts';
import { setAsideWithin } from './verification/set-aside.ts';
import { tokensOf } from './verification/wording.ts';

/** One answer to a claim, and what it rests on. */
export type Counterargument = Counter & {
  manner: Manner;
  /** Against whose position or words it was made, or who concedes it, where that is known. */
  to?: string;
  /** Who vouches for it; absent where it was found by rule. */
  by?: string;
};

/** What a claim was taken for. */
export type CounterTarget =
  | ({ kind: 'motion' } & ClaimTopic)
  | { kind: 'position'; position: PositionAnswer }
  | { kind: 'quote'; quote: Quote };

export type CounterargumentAnswer = {
  claim: string;
  /** Absent where the claim speaks clearly to no motion of the library. */
  target?: CounterTarget;
  counters: Counterargument[];
  /** Given where nothing in the library answers it. */
  nothing?: { reason: string };
};

export type CounterargumentOptions = {
  limit?: number;
  /** Whose claim it is: of their own words only concessions answer it. */
  against?: AuthorEntry;
};

const LIMIT = 5;
const NOTHING = 'Nothing in this library answers that.';

/**
 * What a library holds against a claim: curated rebuttals of those who hold the same, then approved positions of
 * the other side, then what those who hold the same concede, then passages that were found to oppose it. Whole
 * sentences of the library are taken for the quote that they are.
 * @throws Refusal for what is no claim, or is two that pull apart
 */
export function counterClaim(
  library: Library,
  input: string,
  { limit = LIMIT, against }: CounterargumentOptions = {},
): CounterargumentAnswer {
  const claim = readClaim(input);
  const standing = standingWords(library, claim.text);
  if (standing?.whole) return counterQuote(library, standing.quote, { limit });
  const target = topicOfClaim(library, claim);
  const held = target && sidesOf(library, target);
  const isOwn = ({ document, concession }: Counterargument) =>
    !concession && against?.documents.some(({ revision }) => revision === document.revision);
  const same = wordsThatSay(library, claim);
  const alike = [...same.map(({ quote }) => quote), ...(standing ? [standing.quote] : [])];
  const saysTheSame = (found: Quote) => alike.some((words) => overlap(words, found));
  const known = [
    ...same.flatMap(({ quote, share }) => rebuttals(library, referenceOf(quote), share)),
    ...(target && held ? againstMotion(library, claim.text, target, held) : []),
  ];
  const isOnOwnSide = held ? isBy(library, held.own, against) : () => false;
  const { counters, nothing } = findCounters(library, claim.text, {
    limit,
    known: distinct(known.filter((counter) => !isOwn(counter) && !saysTheSame(counter))),
    supports: (found) => isOnOwnSide(found) || saysTheSame(found),
    ...(against && { against }),
  });
  return {
    claim: claim.text,
    ...(target && { target: { kind: 'motion', ...target } }),
    counters: counters.map(told),
    ...(nothing && { nothing }),
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
  { limit = LIMIT }: CounterargumentOptions = {},
): CounterargumentAnswer {
  const { topic, stance, author, evidence } = position;
  if (stance === 'not stated')
    throw new Refusal('This author says nothing on that motion, so there is nothing to counter.');
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
  { limit = LIMIT }: CounterargumentOptions = {},
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
    supports,
    ...(author && { against: author }),
  });
  return answered(quote.text, { kind: 'quote', quote }, counters);
}

function answered(claim: string, target: CounterTarget, counters: Counterargument[]): CounterargumentAnswer {
  return { claim, target, counters, ...(counters.length === 0 && { nothing: { reason: NOTHING } }) };
}

/** What is known, and what is found besides; words that are no claim by themselves are answered by what is known. */
function foundToo(
  library: Library,
  claim: string,
  known: Counterargument[],
  options: Parameters<typeof findCounters>[2],
): Counterargument[] {
  try {
    return findCounters(library, claim, { ...options, known }).counters.map(told);
  } catch (error) {
    if (error instanceof Refusal && known.length > 0) return known.slice(0, options?.limit);
    throw error;
  }
}

const told = (counter: Counter): Counterargument => ({ manner: 'stands-against', ...counter });

/** Share of a claim's telling words that words of the library have where both say the same. */
const SAME_WORDS = 0.75;
const LEAST_SAME = 4;
/** Nearly the same words are never certain to say the same. */
const MOST_SAME = 0.9;

/** The rebutted words of a library that say nearly what a claim says, neither denying what the other affirms. */
function wordsThatSay(library: Library, claim: Query): { quote: Quote; share: number }[] {
  const words = new Set(claim.words.map(({ term }) => term).filter(Boolean));
  if (words.size < LEAST_SAME) return [];
  const denies = isDenial(claim.text);
  const targets = library.flatMap((scope) => scope.rebuttals().map(({ target }) => target));
  return targets.flatMap((place) => {
    const quote = 'revision' in place ? quoteAt(library, place) : undefined;
    if (!quote || isDenial(quote.text) !== denies) return [];
    const share = words.intersection(new Set(wordsOf(quote.text).map(({ term }) => term))).size / words.size;
    return share < SAME_WORDS ? [] : [{ quote, share: Math.min(MOST_SAME, Number(share.toFixed(2))) }];
  });
}

const isDenial = (text: string) => readText(text).words.some(({ form }) => isNegation(form));

type Side = Pick<ClaimTopic, 'topic' | 'stance'>;

/** The approved positions on a side of a motion, those on the other side, and those of two minds. */
type Sides = { own: PositionAnswer[]; others: PositionAnswer[]; mixed: PositionAnswer[] };

function sidesOf(library: Library, { topic, stance }: Side): Sides {
  const approved = positionsOn(library, topic).positions.filter(({ status }) => status === 'approved');
  return {
    own: approved.filter((position) => position.stance === stance),
    others: approved.filter((position) => position.stance === opposite(stance)),
    mixed: approved.filter((position) => position.stance === 'mixed'),
  };
}

/** What the map holds against a side of a motion. */
function againstMotion(library: Library, claim: string, side: ClaimTopic, sides: Sides): Counterargument[] {
  const { topic, stance, confidence } = side;
  const { own, others } = sides;
  const isEvidence = (quote: Quote, of: PositionAnswer[]) =>
    of.some(({ evidence }) => evidence.some((one) => overlap(one, quote)));
  const isOwn = ({ from }: RebuttalAnswer) =>
    from.kind === 'position'
      ? from.position.topic.reference === topic.reference && from.position.stance === stance
      : isEvidence(from.quote, own) && !isEvidence(from.quote, others);
  return [
    ...own.flatMap((position) => rebuttals(library, referencesOf(position), confidence, isOwn)),
    ...otherSide(sides, claim, stance, confidence),
    ...own.flatMap((position) => conceded(position, confidence)),
  ];
}

/** Whether words are by someone who holds one of these positions, other than the one whose concessions answer it. */
function isBy(
  library: Library,
  positions: PositionAnswer[],
  except?: AuthorEntry,
): (quote: Quote) => boolean {
  const holders = new Set(positions.map(({ authorReference }) => authorReference));
  const own = authorsIn(library).filter(
    (author) => holders.has(author.reference) && author.key !== except?.key,
  );
  const revisions = new Set(own.flatMap(({ documents }) => documents.map(({ revision }) => revision)));
  return ({ document }) => revisions.has(document.revision);
}

const opposite = (stance: ClaimTopic['stance']) => (stance === 'for' ? 'against' : 'for');

const isSide = (stance: Stance): stance is ClaimTopic['stance'] => stance === 'for' || stance === 'against';

function referencesOf({ topic, authorReference }: PositionAnswer): RebuttalTarget {
  return { topic: topic.reference, author: authorReference };
}

/** The curated rebuttals of a position or of words, each by the passage that it rests on first. */
function rebuttals(
  library: Library,
  target: RebuttalTarget,
  confidence: number,
  isOwn: (rebuttal: RebuttalAnswer) => boolean = () => false,
): Counterargument[] {
  return rebuttalsAgainst(library, target)
    .filter((rebuttal) => !isOwn(rebuttal))
    .flatMap(({ from, target: against, relation, manner, reason, source, by }) => {
      const quote = from.kind === 'passage' ? from.quote : from.position.evidence[0];
      return quote
        ? [
            {
              ...quote,
              relation,
              because: reason,
              source,
              confidence,
              manner,
              by,
              to: holderOf(library, against),
            },
          ]
        : [];
    });
}

function holderOf(library: Library, side: AnsweredSide): string {
  if (side.kind === 'position') return side.position.author;
  const { document } = side.quote;
  const writers = authorsIn(library).filter(({ documents }) =>
    documents.some(({ revision }) => revision === document.revision),
  );
  return writers.map(({ name }) => name).join(', ');
}

/**
 * Positions of the other side, each by the evidence that speaks most of what the claim does, and what those of two
 * minds say for the other side.
 */
function otherSide(
  { others, mixed }: Sides,
  claim: string,
  claimed: ClaimTopic['stance'],
  confidence: number,
): Counterargument[] {
  const rebutting = others.flatMap(({ topic, author, stance, evidence, by }) => {
    const quote = nearest(claim, evidence);
    const because = `${author} is ${stance} the motion “${topic.motion}”; the claim is ${claimed} it.`;
    return quote ? [known(quote, 'rebuts', because, confidence, by!)] : [];
  });
  const qualifying = mixed.flatMap(({ topic, author, evidence, by }) => {
    const quote = nearest(
      claim,
      evidence.filter(({ side }) => side === opposite(claimed)),
    );
    const because = `${author} is of two minds on the motion “${topic.motion}”, and this speaks ${opposite(claimed)} it; the claim is ${claimed} it.`;
    return quote ? [known(quote, 'qualifies', because, confidence, by!)] : [];
  });
  return [...rebutting, ...qualifying];
}

/** By how much the likeness of another quote to a claim exceeds that of the curator's first one to take its place. */
const NEARER = 0.15;

/** The quote that speaks most of what a claim speaks of; the curator's first one where none does clearly more. */
function nearest<Q extends Quote>(claim: string, quotes: Q[]): Q | undefined {
  const meaning = meaningIn(claim);
  const likeness = (quote: Q, at: number) => affinity(meaning, meaningIn(quote.text)) - (at > 0 ? NEARER : 0);
  const values = quotes.map(likeness);
  return quotes[values.indexOf(Math.max(...values))];
}

const meaningIn = (text: string) => meaningOf(wordsOf(text).map(({ term }) => term));

const STANDS: Record<Stance, string> = {
  for: 'for',
  against: 'against',
  mixed: 'of two minds on',
  undecided: 'undecided on',
  'not stated': 'silent on',
};

/** What an author who holds the same concedes. */
function conceded({ topic, stance, author, concessions, by, status }: PositionAnswer, confidence: number) {
  if (status !== 'approved') return [];
  return concessions.map((quote): Counterargument => {
    const because = `${author}, who is ${STANDS[stance]} the motion “${topic.motion}”, concedes this.${quote.note === undefined ? '' : ` ${quote.note}`}`;
    return { ...known(quote, 'qualifies', because, confidence, by!), concession: true, to: author };
  });
}

function known(
  quote: Quote,
  relation: Relation,
  because: string,
  confidence: number,
  by: string,
): Counterargument {
  return { ...quote, relation, because, source: 'curated', confidence, manner: 'stands-against', by };
}

function distinct(counters: Counterargument[]): Counterargument[] {
  return counters.filter((counter, at) => !counters.slice(0, at).some((other) => overlap(other, counter)));
}

function referenceOf({ document, start, end }: Quote): RebuttalTarget {
  return { revision: document.revision, start, end };
}

function overlap(a: Quote, b: Quote): boolean {
  return a.document.revision === b.document.revision && a.start < b.end && b.start < a.end;
}

/** Fewer words stand in many texts. */
const LEAST_QUOTED = 4;

/**
 * The words of the library that a claim is, if it stands there; `whole` tells whether they are whole sentences,
 * since a part may say what the whole does not.
 */
function standingWords(library: Library, text: string): { quote: Quote; whole: boolean } | undefined {
  const tokens = withoutEnds(tokensOf(text));
  if (tokens.filter(({ kind }) => kind === 'word').length < LEAST_QUOTED) return undefined;
  const [place] = findWording(library, { text, tokens });
  if (!place) return undefined;
  const { scope, document, start, end } = place;
  if (setAsideWithin(scope, document, place).length > 0) return undefined;
  const around = scope.sentencesAround(document.revisionKey, place, place);
  const [from, to] = [around[0]?.start ?? start, around.at(-1)?.end ?? end];
  const slice = (first: number, last: number) => scope.slice(document.revisionKey, first, last) ?? '';
  const whole = !/[\p{L}\p{N}]/u.test(slice(from, start) + slice(end, to));
  return { quote: quoteOf(scope, document, whole ? { start: from, end: to } : place), whole };
}
