import { authorKey } from '../documents/author.ts';
import { documentsOf, type Library, type ScopeId, topicOf } from '../documents/library.ts';
import type {
  Manner,
  Place,
  Position,
  Rebuttal,
  RebuttalSide,
  Relation,
  Stance,
} from '../documents/position.ts';
import { cueWords } from '../documents/suggestion-cue.ts';
import { type AuthorEntry, authorsIn, holdersOf, referenceOf } from './authors.ts';
import { type HeldPositions, heldPositions, topicReferences } from './held-positions.ts';
import { type Quote, quoteAt } from './quote.ts';
import { type TopicEntry, topicReference, topicsIn } from './topics.ts';

/** A quote that a position rests on, with what the curator notes of it (`Place`). */
export type NotedQuote = Quote & Pick<Place, 'note' | 'side'>;

/** What an author holds on a topic, as every card and terminal shows it. */
export type PositionAnswer = {
  topic: TopicEntry;
  author: string;
  /** Twelve digits that stand for the author in a button's id. */
  authorReference: string;
  stance: Stance;
  /** In the curator's words; null for a suggestion that has none yet, and where nobody has mapped it. */
  summary: string | null;
  /**
   * `unreviewed` where nobody has said yet what this author holds, `rejected` where curators have rejected what
   * there was: the stance is “not stated” then, which nobody vouches for.
   */
  status: 'approved' | 'suggested' | 'rejected' | 'unreviewed';
  /** Of a suggestion: what led to it. */
  cue: string | null;
  by: string | null;
  at: string | null;
  evidence: NotedQuote[];
  concessions: NotedQuote[];
  conditions: NotedQuote[];
  /** Passages that it rests on and that the library does not hold any more. */
  missing: number;
};

/** All authors of a library on one topic: what is approved, what is suggested, who is not mapped; each in the order of STANCES. */
export type PositionGrid = {
  topic: TopicEntry;
  positions: PositionAnswer[];
  /** Authors who hold the same, for or against, by approved positions alone. */
  agreements: { stance: 'for' | 'against'; authors: string[] }[];
};

const ORDER: readonly Stance[] = ['for', 'against', 'mixed', 'undecided', 'not stated'];

/** What everyone holds on a topic; who has no position on it stands there as unreviewed. */
export function positionsOn(library: Library, topic: TopicEntry): PositionGrid {
  const held = heldPositions(library);
  const positions = authorsIn(library)
    .map((author) => answerFor(library, held, topic, author))
    .sort((a, b) => rank(a) - rank(b) || ORDER.indexOf(a.stance) - ORDER.indexOf(b.stance));
  const agreements = (['for', 'against'] as const).flatMap((stance) => {
    const authors = positions
      .filter((position) => position.stance === stance && position.status === 'approved')
      .map(({ author }) => author);
    return authors.length > 1 ? [{ stance, authors }] : [];
  });
  return { topic, positions, agreements };
}

/** Approved ones first, then suggestions, then those of whom there is nothing. */
function rank(position: PositionAnswer): number {
  if (!isMapped(position)) return 2;
  return position.status === 'approved' ? 0 : 1;
}

type Mapped = PositionAnswer & { status: 'approved' | 'suggested' };

/** Whether anything is said of what an author holds, if only that they do not state it. */
export function isMapped(position: PositionAnswer): position is Mapped {
  return position.status === 'approved' || position.status === 'suggested';
}

/** What one author holds on one topic; unreviewed where there is no position. */
export function positionOf(library: Library, topic: TopicEntry, author: AuthorEntry): PositionAnswer {
  return answerFor(library, heldPositions(library), topic, author);
}

/** What one author holds on every topic that somebody has mapped for them, what is approved first. */
export function positionsBy(library: Library, author: AuthorEntry): PositionAnswer[] {
  const held = heldPositions(library);
  return topicsIn(library)
    .map((topic) => answerFor(library, held, topic, author))
    .filter(isMapped)
    .sort(
      (a, b) => rank(a) - rank(b) || Number(a.stance === 'not stated') - Number(b.stance === 'not stated'),
    );
}

/** How a topic stands in a list: how many authors hold each stance, as curators say, and how it is with the others. */
export type TopicSummary = TopicEntry & {
  stances: Partial<Record<Stance, number>>;
  /** How many authors have a suggestion that nobody has reviewed, nothing but what was rejected, or nothing at all. */
  suggested: number;
  rejected: number;
  unreviewed: number;
  /** How many documents are read for it. */
  documents: number;
};

export function topicSummaries(library: Library): TopicSummary[] {
  const held = heldPositions(library);
  const authors = authorsIn(library);
  const readFor = documentsOf(library).map((document) => topicOf(library, document));
  return topicsIn(library).map((topic) => {
    const documents = readFor.filter((tied) => tied && topicReference(tied) === topic.reference).length;
    const stances: TopicSummary['stances'] = {};
    const others = { suggested: 0, rejected: 0, unreviewed: 0 };
    for (const author of authors) {
      const position = held.of(topic, author);
      const status = statusOf(held, topic, author);
      if (status !== 'approved') others[status] += 1;
      else if (position) stances[position.stance] = (stances[position.stance] ?? 0) + 1;
    }
    return { ...topic, stances, ...others, documents };
  });
}

/** The position as it is stored, for those who change it; undefined where there is none. */
export function storedPosition(
  library: Library,
  topic: TopicEntry,
  author: AuthorEntry,
): Position | undefined {
  return heldPositions(library).of(topic, author);
}

function statusOf(held: HeldPositions, topic: TopicEntry, author: AuthorEntry): PositionAnswer['status'] {
  return held.of(topic, author)?.status ?? (held.isRejected(topic, author) ? 'rejected' : 'unreviewed');
}

function answerFor(
  library: Library,
  held: HeldPositions,
  topic: TopicEntry,
  author: AuthorEntry,
): PositionAnswer {
  const position = held.of(topic, author);
  const quotes = (places: Place[] = []) => places.flatMap((place) => quoteOfPlace(library, place) ?? []);
  const [evidence, concessions, conditions] = [
    quotes(position?.evidence),
    quotes(position?.concessions),
    quotes(position?.conditions),
  ];
  const places = position
    ? position.evidence.length + position.concessions.length + position.conditions.length
    : 0;
  return {
    topic,
    author: author.name,
    authorReference: author.reference,
    stance: position?.stance ?? 'not stated',
    summary: position?.summary ?? null,
    status: statusOf(held, topic, author),
    cue: position?.cue === undefined ? null : cueWords(position.cue),
    by: position?.by ?? null,
    at: position?.at ?? null,
    evidence,
    concessions,
    conditions,
    missing: places - evidence.length - concessions.length - conditions.length,
  };
}

function quoteOfPlace(library: Library, { note, side, ...place }: Place): NotedQuote | undefined {
  const quote = quoteAt(library, place);
  return quote && { ...quote, ...(note !== undefined && { note }), ...(side !== undefined && { side }) };
}

/** One side of a rebuttal, with the words or the position that it names. */
export type AnsweredSide = { kind: 'passage'; quote: Quote } | { kind: 'position'; position: PositionAnswer };

export type RebuttalAnswer = {
  /** Twelve digits that stand for the rebuttal, as it is now, in a button's id. */
  reference: string;
  scope: ScopeId;
  from: AnsweredSide;
  target: AnsweredSide;
  relation: Relation;
  manner: Manner;
  reason: string;
  source: 'curated' | 'found';
  by: string;
  at: string;
};

export function rebuttalReference(rebuttal: Rebuttal): string {
  return referenceOf(JSON.stringify(rebuttal));
}

/** What is asked about: a position by its references, or the words at a place. */
export type RebuttalTarget =
  | { topic: TopicEntry['reference']; author: AuthorEntry['reference'] }
  | { revision: string; start: number; end: number };

/**
 * The curated rebuttals of a position, of words that overlap a place, or (without a target) of all. Those are
 * left out whose words the library does not hold, those that were made for another stance than the position
 * has now, and those whose two sides have one author here.
 */
export function rebuttalsAgainst(library: Library, target?: RebuttalTarget): RebuttalAnswer[] {
  const held = heldPositions(library);
  const topics = topicsIn(library);
  return library.flatMap((scope) => {
    const references = topicReferences(scope);
    const positionsAt = ({ topic: id, author, stance }: Extract<RebuttalSide, { topic: string }>) => {
      const topic = topics.find(({ reference }) => reference === references.get(id));
      const key = authorKey(author);
      const made =
        stance ??
        scope.positions().find((position) => position.topic === id && authorKey(position.author) === key)
          ?.stance;
      const holders = topic ? holdersOf(library, author) : [];
      return holders
        .filter((entry) => made !== undefined && held.of(topic!, entry)?.stance === made)
        .map((entry) => ({ topic: topic!, entry }));
    };
    const sidesAt = (side: RebuttalSide): AnsweredSide[] => {
      if ('revision' in side) {
        const quote = quoteOfPlace(library, side);
        return quote ? [{ kind: 'passage', quote }] : [];
      }
      return positionsAt(side).map(({ topic, entry }) => ({
        kind: 'position',
        position: answerFor(library, held, topic, entry),
      }));
    };
    return scope
      .rebuttals()
      .filter(
        ({ target: side }) => !target || ('revision' in side ? overlaps(side, target) : 'topic' in target),
      )
      .flatMap((rebuttal): RebuttalAnswer[] => {
        const against = sidesAt(rebuttal.target).find((side) => !target || isAskedFor(side, target));
        const from = against && sidesAt(rebuttal.from)[0];
        if (!from || writersOf(library, from).some((one) => writersOf(library, against).includes(one)))
          return [];
        const reference = rebuttalReference(rebuttal);
        return [{ ...rebuttal, reference, scope: scope.id, from, target: against }];
      });
  });
}

function overlaps(side: Place, target: RebuttalTarget): boolean {
  return (
    'revision' in target &&
    side.revision === target.revision &&
    side.start < target.end &&
    target.start < side.end
  );
}

function isAskedFor(side: AnsweredSide, target: RebuttalTarget): boolean {
  if (side.kind === 'passage') return 'revision' in target;
  const { topic, authorReference } = side.position;
  return 'topic' in target && topic.reference === target.topic && authorReference === target.author;
}

/** The references of those who wrote one side of a rebuttal. */
function writersOf(library: Library, side: AnsweredSide): string[] {
  if (side.kind === 'position') return [side.position.authorReference];
  const { revision } = side.quote.document;
  return authorsIn(library)
    .filter(({ documents }) => documents.some((own) => own.revision === revision))
    .map(({ reference }) => reference);
}
