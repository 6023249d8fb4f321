import { authorKey } from '../documents/author.ts';
import { documentsOf, type Library, type ScopeId, type ScopeReader, topicOf } from '../documents/library.ts';
import type {
  Manner,
  Place,
  Position,
  Rebuttal,
  RebuttalSide,
  Relation,
  Stance,
} from '../documents/position.ts';
import { type AuthorEntry, authorsIn, referenceOf } from './authors.ts';
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
  /** Null where nobody has mapped what this author holds. */
  status: 'approved' | 'suggested' | null;
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

/** What everyone holds on a topic; who has no position on it stands there as “not stated”. */
export function positionsOn(library: Library, topic: TopicEntry): PositionGrid {
  const held = effectivePositions(library);
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

/** Approved ones first, then suggestions, then what nobody has mapped. */
function rank({ status }: PositionAnswer): number {
  return status === 'approved' ? 0 : status === 'suggested' ? 1 : 2;
}

/** What one author holds on one topic; “not stated” where there is no position. */
export function positionOf(library: Library, topic: TopicEntry, author: AuthorEntry): PositionAnswer {
  return answerFor(library, effectivePositions(library), topic, author);
}

/** What one author holds on every topic that somebody has mapped for them, what is approved first. */
export function positionsBy(library: Library, author: AuthorEntry): PositionAnswer[] {
  const held = effectivePositions(library);
  return topicsIn(library)
    .map((topic) => answerFor(library, held, topic, author))
    .filter(({ status }) => status !== null)
    .sort(
      (a, b) => rank(a) - rank(b) || Number(a.stance === 'not stated') - Number(b.stance === 'not stated'),
    );
}

/** How a topic stands in a list: how many authors hold each stance, and how many may, unreviewed. */
export type TopicSummary = TopicEntry & {
  stances: Partial<Record<Stance, number>>;
  suggested: number;
  /** How many documents are read for it. */
  documents: number;
};

export function topicSummaries(library: Library): TopicSummary[] {
  const held = effectivePositions(library);
  const authors = authorsIn(library);
  const readFor = documentsOf(library).map((document) => topicOf(library, document));
  return topicsIn(library).map((topic) => {
    const documents = readFor.filter((tied) => tied && topicReference(tied) === topic.reference).length;
    const stances: TopicSummary['stances'] = {};
    let suggested = 0;
    for (const { key } of authors) {
      const { stance, status } = held.get(positionKey(topic.reference, key)) ?? {
        stance: 'not stated' as const,
      };
      if (status === 'suggested') suggested += 1;
      else stances[stance] = (stances[stance] ?? 0) + 1;
    }
    return { ...topic, stances, suggested, documents };
  });
}

/** By the topic's reference and the author's key. */
type Positions = Map<string, Position>;

function positionKey(topic: TopicEntry['reference'], author: AuthorEntry['key']): string {
  return `${topic} ${author}`;
}

/**
 * The positions that count in a library: a server's own before those of its packs, so that what its
 * curators changed or rejected is so for this server alone; a suggestion never before what is approved.
 */
function effectivePositions(library: Library): Positions {
  const held: Positions = new Map();
  for (const scope of library) {
    const references = topicReferences(scope);
    for (const position of scope.positions()) {
      const key = positionKey(references.get(position.topic)!, authorKey(position.author));
      const known = held.get(key);
      if (!known || (known.status === 'suggested' && position.status === 'approved')) held.set(key, position);
    }
  }
  for (const [key, { status }] of held) if (status === 'rejected') held.delete(key);
  return held;
}

function topicReferences(scope: ScopeReader): Map<string, TopicEntry['reference']> {
  return new Map(scope.topics().map((topic) => [topic.id, topicReference(topic)]));
}

/** The position as it is stored, for those who change it; undefined where there is none. */
export function storedPosition(
  library: Library,
  topic: TopicEntry,
  author: AuthorEntry,
): Position | undefined {
  return effectivePositions(library).get(positionKey(topic.reference, author.key));
}

function answerFor(
  library: Library,
  held: Positions,
  topic: TopicEntry,
  author: AuthorEntry,
): PositionAnswer {
  const position = held.get(positionKey(topic.reference, author.key));
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
    status: position && position.status !== 'rejected' ? position.status : null,
    cue: position?.cue ?? null,
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
 * The curated rebuttals of a position, of words that overlap a place, or (without a target) of all. Those are left out whose words
 * the library does not hold, and those that were made for another stance than the position has now.
 */
export function rebuttalsAgainst(library: Library, target?: RebuttalTarget): RebuttalAnswer[] {
  const held = effectivePositions(library);
  const authors = authorsIn(library);
  const topics = topicsIn(library);
  return library.flatMap((scope) => {
    const references = topicReferences(scope);
    const positionAt = ({ topic: id, author, stance }: Extract<RebuttalSide, { topic: string }>) => {
      const topic = topics.find(({ reference }) => reference === references.get(id));
      const entry = authors.find(({ key }) => key === authorKey(author));
      if (!topic || !entry) return undefined;
      const made =
        stance ??
        scope
          .positions()
          .find((position) => position.topic === id && authorKey(position.author) === entry.key)?.stance;
      const now = held.get(positionKey(topic.reference, entry.key));
      return now && now.stance === made ? { topic, entry } : undefined;
    };
    const isTarget = (side: RebuttalSide): boolean => {
      if (!target) return true;
      if ('revision' in side)
        return (
          'revision' in target &&
          side.revision === target.revision &&
          side.start < target.end &&
          target.start < side.end
        );
      const found = 'topic' in target ? positionAt(side) : undefined;
      return (
        found !== undefined &&
        'topic' in target &&
        found.topic.reference === target.topic &&
        found.entry.reference === target.author
      );
    };
    const sideOf = (side: RebuttalSide): AnsweredSide | undefined => {
      if ('revision' in side) {
        const quote = quoteOfPlace(library, side);
        return quote && { kind: 'passage', quote };
      }
      const found = positionAt(side);
      return found && { kind: 'position', position: answerFor(library, held, found.topic, found.entry) };
    };
    return scope.rebuttals().flatMap((rebuttal: Rebuttal): RebuttalAnswer[] => {
      if (!isTarget(rebuttal.target)) return [];
      const [from, against] = [sideOf(rebuttal.from), sideOf(rebuttal.target)];
      if (!from || !against) return [];
      const reference = rebuttalReference(rebuttal);
      return [{ ...rebuttal, reference, scope: scope.id, from, target: against }];
    });
  });
}
