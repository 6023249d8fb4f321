import { foldedWords } from '../../documents/folding.ts';
import { documentsOf, type Library, type PassageRow } from '../../documents/library.ts';
import { isHeading } from '../../documents/own-words.ts';
import { TRAIT } from '../../documents/traits.ts';
import { say } from '../../language/say.ts';
import type { AuthorEntry } from '../authors.ts';
import { type Concept, conceptsOf } from '../concepts.ts';
import type { DeniedPoint } from '../denial/denied-point.ts';
import type { Query } from '../query.ts';
import { overlap, type Quote, quoteOf } from '../quote.ts';
import { NAME } from '../rarity.ts';
import { confidenceOf, LEAST_CONFIDENCE } from './answering.ts';
import { readClaim } from './claim.ts';
import type { Likeness } from './likeness.ts';
import { type ChosenPassage, choosePassage } from './passage.ts';
import { type RankedPoint, rankCounters } from './ranking.ts';
import { type Relation, reasonOf } from './reason.ts';
import { type Restatement, restatementsOf } from './restatement.ts';

/** A passage that counters a claim, and why it is offered. */
export type Counter = Quote & {
  relation: Relation;
  /** One neutral sentence made of what was found, or the curator's. */
  because: string;
  source: 'curated' | 'found';
  /** How likely it is that this counters the claim, 0 to 1. */
  confidence: number;
  /** The claim's own author concedes it. */
  concession?: true;
};

export type CounterAnswer = {
  claim: string;
  counters: Counter[];
  /** Given where nothing in the library opposes the claim. */
  nothing?: { reason: string };
};

type CounterOptions = {
  limit?: number;
  /** Whose claim it is: of their own texts only concessions answer it. */
  against?: AuthorEntry;
  /** How sure it must be that a found passage counters the claim, 0 to 1. */
  least?: number;
  /** What is known to counter it, to be shown first: curated rebuttals, then approved positions. */
  known?: Counter[];
  /** Whether words are known to be on the claim's own side. */
  supports?: (quote: Quote) => boolean;
  /** Only what denies the claim in nearly its words: what else opposes it depends on what it is on. */
  denialsOnly?: boolean;
  /** What an operator's embedding model tells, where there is one. */
  likeness?: Likeness | undefined;
};

/** Points whose passages are weighed. */
const MOST_WEIGHED = 15;
/** A passage that shares so much of its words with the claim (Jaccard) says the same. */
const SAME_WORDS = 0.6;

type NothingKey = `counter.${'nothing' | 'no-documents' | 'only-own-documents' | 'no-words'}`;

/**
 * Finds the passages of a library that counter a claim, surest first; "nothing" is an answer too.
 * @throws Refusal for what is no claim
 */
export function findCounters(library: Library, input: string, options: CounterOptions = {}): CounterAnswer {
  const {
    limit = 5,
    against,
    known = [],
    supports,
    denialsOnly,
    likeness,
    least = LEAST_CONFIDENCE,
  } = options;
  const claim = readClaim(input);
  const counters = known.slice(0, limit);
  const answer = (nothing: NothingKey): CounterAnswer => ({
    claim: claim.text,
    counters,
    ...(counters.length === 0 && { nothing: { reason: say(nothing) } }),
  });
  if (counters.length >= limit) return answer('counter.nothing');
  const documents = documentsOf(library);
  if (documents.length === 0) return answer('counter.no-documents');
  const own = new Set(against?.documents.map(({ revision }) => revision));
  if (documents.every(({ revision }) => own.has(revision))) return answer('counter.only-own-documents');
  const concepts = conceptsOf(claim, library);
  const ranked = rankCounters(library, claim, { concepts, likeness }).slice(0, MOST_WEIGHED);
  if (ranked.length === 0) return answer('counter.no-words');
  const restates = restatementsOf(claim.text);
  const found = ranked
    .flatMap((point) => weigh(claim, point, own, restates, likeness))
    .filter((weighed) => weighed.confidence >= least && (weighed.restates || !denialsOnly))
    .sort((a, b) => b.confidence - a.confidence || a.passage.row.key - b.passage.row.key);
  const names = found.length > 0 ? conceptNames(concepts) : new Map<string, string>();
  const claimWords = new Set(foldedWords(claim.text).split(' '));
  for (const { ranked: one, passage, confidence, restates, limits, point, concession } of found) {
    if (counters.length >= limit) break;
    const { scope, document } = one.point;
    if (isHeading(scope, document, passage.row)) continue;
    const quote = quoteOf(scope, document, passage.span);
    if (
      (!restates && saysTheSame(quote.text, claimWords)) ||
      supports?.(quote) ||
      counters.some((other) => overlap(other, quote))
    )
      continue;
    const { relation, because } = reasonOf(claim, quote.text, passage, { related: names, limits, point });
    counters.push({
      ...quote,
      relation: concession ? 'qualifies' : relation,
      because,
      source: 'found',
      confidence: Number(confidence.toFixed(2)),
      ...(concession && { concession }),
    });
  }
  return answer('counter.nothing');
}

type Restates = (text: string) => Restatement | undefined;

/** What speaks in nearly the claim's words: the passages that deny it, and no other of a point that says the same. */
function restated(ranked: RankedPoint, isOwn: boolean, restates: Restates): Weighed[] | undefined {
  const { scope, document, rows } = ranked.point;
  const passages = rows.flatMap((row, index) => {
    if (row.kind === 'heading' || row.traits & (TRAIT.asks | TRAIT.reports)) return [];
    const found = restates(ranked.texts[index]!);
    return found ? [{ ...found, row, index }] : [];
  });
  if (passages.length === 0) return undefined;
  return passages
    .filter(
      ({ stance, row }) =>
        stance === 'against' && (!isOwn || concedes(row)) && scope.voicesWithin(document, row).length === 0,
    )
    .map(({ row, index, confidence, limits, point }) => ({
      ranked,
      passage: { row, span: row, share: ranked.counted.passageShares[index]!, against: confidence },
      confidence,
      restates: true as const,
      ...(limits && { limits }),
      ...(point && { point }),
      ...(isOwn && { concession: true as const }),
    }));
}

type Weighed = {
  ranked: RankedPoint;
  passage: ChosenPassage;
  confidence: number;
  /** Says nearly the claim's words, and denies them. */
  restates?: true;
  /** And only in part. */
  limits?: true;
  point?: DeniedPoint;
  concession?: true;
};

function weigh(
  claim: Query,
  ranked: RankedPoint,
  own: Set<string>,
  restates: Restates,
  likeness: Likeness | undefined,
): Weighed[] {
  const isOwn = own.has(ranked.point.document.revision);
  const near = restated(ranked, isOwn, restates);
  if (near) return near;
  const passage = choosePassage(ranked, isOwn ? concedes : undefined);
  if (!passage) return [];
  const confidence = confidenceOf(claim, ranked, passage, likeness);
  return [{ ranked, passage, confidence, ...(isOwn && { concession: true as const }) }];
}

const concedes = (row: PassageRow) => (row.traits & TRAIT.concedes) !== 0;

/** The terms by which the claim's concepts are named, each with the concept that it names. */
function conceptNames(concepts: Concept[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { wordings } of concepts) {
    const concept = wordings[0]!.terms.join(' ');
    for (const { terms, weight } of wordings) {
      const telling = terms.filter((term) => term !== '');
      if (weight >= NAME && telling.length === 1) names.set(telling[0]!, concept);
    }
  }
  return names;
}

function saysTheSame(text: string, claimWords: Set<string>): boolean {
  const words = new Set(foldedWords(text).split(' '));
  const shared = words.intersection(claimWords).size;
  return shared / (words.size + claimWords.size - shared) >= SAME_WORDS;
}
