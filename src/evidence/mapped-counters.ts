import type { Library } from '../documents/library.ts';
import { affinity, meaningOf } from '../documents/meaning.ts';
import type { Manner, Relation, Stance } from '../documents/position.ts';
import { wordsOf } from '../documents/terms.ts';
import { say } from '../language/say.ts';
import { type AuthorEntry, authorsIn } from './authors.ts';
import type { TopicSide } from './claim-topic.ts';
import { conceptsOf } from './concepts.ts';
import { isLightWord } from './light-words.ts';
import type { Counter } from './opposition/counters.ts';
import {
  type AnsweredSide,
  type PositionAnswer,
  positionsOn,
  type RebuttalAnswer,
  type RebuttalTarget,
  rebuttalsAgainst,
} from './positions.ts';
import type { Query } from './query.ts';
import { overlap, type Quote } from './quote.ts';
import { NAME, tellingTerms } from './rarity.ts';
import type { Wording } from './related-words.ts';
import { topicsIn } from './topics.ts';

/** What the map of a library holds against a side of a motion: rebuttals, the other side, and concessions. */

/** One answer to a claim, and what it rests on. */
export type Counterargument = Counter & {
  manner: Manner;
  /** Against whose position or words it was made, or who concedes it, where that is known. */
  to?: string;
  /** Who vouches for it; absent where it was found by rule. */
  by?: string;
};

/** The approved positions on a side of a motion, those on the other side, and those of two minds. */
type Sides = { own: PositionAnswer[]; others: PositionAnswer[]; mixed: PositionAnswer[] };

export function sidesOf(library: Library, { topic, stance }: TopicSide): Sides {
  const approved = positionsOn(library, topic).positions.filter(({ status }) => status === 'approved');
  return {
    own: approved.filter((position) => position.stance === stance),
    others: approved.filter((position) => position.stance === opposite(stance)),
    mixed: approved.filter((position) => position.stance === 'mixed'),
  };
}

/**
 * What the map holds against a side of a motion, as sure as that side is the claim's.
 * @param isClaimed whether words are what the claim itself quotes or says, and so no answer to it
 */
export function againstMotion(
  library: Library,
  claim: string,
  { topic, stance, confidence = 1 }: TopicSide & { confidence?: number },
  sides: Sides,
  isClaimed: (quote: Quote) => boolean,
): Counterargument[] {
  const { own, others } = sides;
  const isEvidence = (quote: Quote, of: PositionAnswer[]) =>
    of.some(({ evidence }) => evidence.some((one) => overlap(one, quote)));
  const isOwn = ({ from }: RebuttalAnswer) =>
    from.kind === 'position'
      ? from.position.topic.reference === topic.reference && from.position.stance === stance
      : isEvidence(from.quote, own) && !isEvidence(from.quote, others);
  return [
    ...own.flatMap((position) => rebuttals(library, referencesOf(position), confidence, isOwn)),
    ...otherSide(sides, claim, stance, confidence, isClaimed),
    ...own.flatMap((position) => conceded(position, confidence)),
  ];
}

/** Whether words are by someone who holds one of these positions, other than the one whose concessions answer it. */
export function isBy(
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

const opposite = (stance: TopicSide['stance']) => (stance === 'for' ? 'against' : 'for');

export const isSide = (stance: Stance): stance is TopicSide['stance'] =>
  stance === 'for' || stance === 'against';

export function referencesOf({ topic, authorReference }: PositionAnswer): RebuttalTarget {
  return { topic: topic.reference, author: authorReference };
}

/** The curated rebuttals of a position or of words, each by the passage that it rests on first. */
export function rebuttals(
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
 * @param isClaimed see `againstMotion`
 */
export function otherSide(
  { others, mixed }: Sides,
  claim: string,
  claimed: TopicSide['stance'],
  confidence: number,
  isClaimed: (quote: Quote) => boolean = () => false,
): Counterargument[] {
  const rebutting = others.flatMap(({ topic, author, evidence, by }) => {
    const quote = nearest(
      claim,
      evidence.filter((one) => !isClaimed(one)),
    );
    const because = say(`counter.author-${opposite(claimed)}`, author, topic.motion);
    return quote ? [known(quote, 'rebuts', because, confidence, by!)] : [];
  });
  const qualifying = mixed.flatMap(({ topic, author, evidence, by }) => {
    const quote = nearest(
      claim,
      evidence.filter((one) => one.side === opposite(claimed) && !isClaimed(one)),
    );
    const because = say(`counter.mixed-speaks-${opposite(claimed)}`, author, topic.motion);
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

const CONCEDES = {
  for: 'counter.concedes-for',
  against: 'counter.concedes-against',
  mixed: 'counter.concedes-mixed',
  undecided: 'counter.concedes-undecided',
  'not stated': 'counter.concedes-not-stated',
} as const satisfies Record<Stance, string>;

/** What an author who holds the same concedes. */
export function conceded(
  { topic, stance, author, concessions, by, status }: PositionAnswer,
  confidence: number,
) {
  if (status !== 'approved') return [];
  return concessions.map((quote): Counterargument => {
    const because = say(CONCEDES[stance], author, topic.motion, quote.note);
    return { ...known(quote, 'qualifies', because, confidence, by!), concession: true, to: author };
  });
}

/** So sure of the motion, what an author concedes on it is to the point, whatever its words. */
const SURE_OF_MOTION = 0.85;

/**
 * What is known against a claim, without concessions that are all there is and that say nothing of the claim: where the
 * motion may be another one, they seem to answer what they do not speak of.
 * @param confidence how likely the motion is the claim's, 0 to 1
 */
export function withoutLooseConcessions(
  library: Library,
  claim: Query,
  confidence: number,
  counters: Counterargument[],
): Counterargument[] {
  if (confidence >= SURE_OF_MOTION || counters.some(({ concession }) => !concession)) return counters;
  return counters.filter(({ text }) => speaksOf(library, claim, text));
}

/** Motions that name a word, of all and at least, from which on it tells none of them. */
const COMMON = 0.25;
const LEAST_COMMON = 3;
/** Wordings from this weight on speak of the same. */
const SPEAKS = 0.5;

/** Whether a text names something that a claim does, other than what many motions name and what goes with any. */
function speaksOf(library: Library, claim: Query, text: string): boolean {
  const motions = topicsIn(library).map(({ motion }) => new Set(wordsOf(motion).map(({ term }) => term)));
  const least = Math.max(LEAST_COMMON, COMMON * motions.length);
  const holds = (words: Set<string>, { terms }: Wording) =>
    terms.every((term) => term === '' || words.has(term));
  const isCommon = (wordings: Wording[]) =>
    motions.filter((motion) => wordings.some((one) => one.weight >= NAME && holds(motion, one))).length >=
    least;
  const said = new Set(wordsOf(text).map(({ term }) => term));
  return conceptsOf(claim, library).some(
    ({ wordings }) =>
      !tellingTerms(wordings[0]!).every(isLightWord) &&
      !isCommon(wordings) &&
      wordings.some((one) => one.weight >= SPEAKS && holds(said, one)),
  );
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
