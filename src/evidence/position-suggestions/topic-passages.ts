import type { PassageRow, ScopeReader, StoredDocument, TermEntries } from '../../documents/library.ts';
import { affinity } from '../../documents/meaning.ts';
import { conceptFinder, findConcepts, logarithmic, type Match } from '../features.ts';
import { likelihood } from '../likelihood.ts';
import { unit } from '../opposition/issue-features.ts';
import { NAME, tellingTerms } from '../rarity.ts';
import { SHIPPED } from './model.ts';
import { saysMotion } from './plain-statements.ts';
import { type Subject, spokenOf } from './subjects.ts';

/** A passage that may speak of a topic. */
export type TopicPassage = {
  scope: ScopeReader;
  document: StoredDocument;
  row: PassageRow;
  /** How likely it speaks of the topic, 0 to 1. */
  about: number;
  /** Whether it and what stands next to it speak of more than one word of the topic, and of whom the motion names. */
  enough: boolean;
  /** How much of the weight of the motion's words it names itself. */
  states: number;
  features: TouchingFeatures;
};

/** What tells whether a passage speaks of a topic; shares are of the weight of the motion's own concepts. */
export type TouchingFeatures = {
  /** What it and the passages next to it in the paragraph say of them, in related words at least. */
  around: number;
  /** How many of the own concepts are spoken of, as a share of three. */
  several: number;
  /** How alike passage, paragraph and topic are in what they speak of. */
  affinity: number;
  affinityAround: number;
  /** How much of the document names the topic, on a logarithmic scale. */
  document: number;
};

export const TOUCHING: (keyof TouchingFeatures)[] = [
  'around',
  'several',
  'affinity',
  'affinityAround',
  'document',
];

/** Least share of the weight of the motion's own concepts that a passage names to be looked at. */
const LEAST_NAMED = 0.25;
/** Passages of a document that are looked at for one topic, those that name the most of it. */
const MOST_READ = 120;
/** More than this, as a share of the motion, and more concepts tell nothing more. */
const MOST_AROUND = 1.5;
const SEVERAL_CONCEPTS = 3;
/** Passages of the same paragraph on both sides that are read with it. */
const AROUND = 2;

/** Fewer passages do not make a topic one that a document speaks of. */
const SEVERAL = 2;

/**
 * The passages of a document that speak of a topic; none where it only mentions it.
 * @param stated whether the document is known to speak of it: every passage of a short one does then
 */
export function passagesAbout(
  scope: ScopeReader,
  document: StoredDocument,
  subject: Subject,
  { stated = false, touching = SHIPPED.touching } = {},
): TopicPassage[] {
  if (stated) return passagesNaming(scope, document, subject, touching, document.passages <= MOST_READ);
  const named = passagesNaming(scope, document, subject, touching);
  const found = named.filter(({ about }) => about >= touching.least);
  if (found.filter(({ enough }) => enough).length >= SEVERAL) return found;
  return named.some((passage) => saysMotion(subject, passage))
    ? named.filter((passage) => passage.about >= touching.least || saysMotion(subject, passage))
    : [];
}

/**
 * The passages of a document that name a topic, with how likely each speaks of it; found by the index, so that
 * the rest of the document is never read. Headings and what the import set aside are no such passages.
 * @param all also those that do not name it
 */
export function passagesNaming(
  scope: ScopeReader,
  document: StoredDocument,
  subject: Subject,
  touching = SHIPPED.touching,
  all = false,
): TopicPassage[] {
  const { concepts } = subject;
  const terms = scope.terms(
    concepts.flatMap(({ concept }) => concept.wordings.flatMap((wording) => tellingTerms(wording))),
  );
  const candidates = all ? keysOf(document) : candidatesIn(scope, document, subject, terms);
  if (candidates.length === 0) return [];
  const finder = conceptFinder(concepts, terms);
  const rows = rowsAround(scope, document, candidates);
  const share = logarithmic(Math.min(1, candidates.length / document.passages));
  return candidates.slice(0, MOST_READ).flatMap((key) => {
    const row = rows.get(key)!;
    if (row.kind === 'heading') return [];
    const near: PassageRow[] = [];
    for (let other = key - AROUND; other <= key + AROUND; other += 1) {
      const neighbour = rows.get(other);
      if (neighbour?.paragraph === row.paragraph) near.push(neighbour);
    }
    const matches = near.map(({ terms: own }) => findConcepts(finder, own));
    const own = findConcepts(finder, row.terms);
    const features = touchingFeatures(subject, own, row, matches, near, share);
    const about = likelihood(touching, features);
    const [enough, states] = [speaksEnough(subject, matches), statedShare(subject, own)];
    return [{ scope, document, row, about, enough, states, features }];
  });
}

function statedShare({ concepts, ofMotion }: Subject, matches: Match[]): number {
  let [named, all] = [0, 0];
  for (const [at, { weight }] of concepts.slice(0, ofMotion).entries()) {
    all += weight;
    if (matches[at]!.weight >= NAME) named += weight;
  }
  return all === 0 ? 0 : named / all;
}

/** Total weight of what the motion alone speaks of; where all of it is common to the topics, half of all. */
function ownWeight({ concepts, own, ofMotion }: Subject): number {
  let [mine, all] = [0, 0];
  for (const [at, { weight }] of concepts.slice(0, ofMotion).entries()) {
    all += weight;
    if (own[at]) mine += weight;
  }
  return Math.max(mine, all / 2) || 1;
}

function keysOf({ firstPassage, passages }: StoredDocument): number[] {
  return Array.from({ length: passages }, (_, at) => firstPassage + at);
}

/** Keys of the passages that name enough of the topic's own concepts, those that name the most first. */
function candidatesIn(
  scope: ScopeReader,
  { firstPassage, lastPassage }: StoredDocument,
  subject: Subject,
  terms: TermEntries,
): number[] {
  const range = { first: firstPassage, last: lastPassage };
  const named = new Map<number, Set<number>>();
  for (const [at, { concept }] of subject.concepts.entries()) {
    for (const wording of concept.wordings) {
      const entries = tellingTerms(wording).map((term) => terms.get(term));
      if (wording.weight < NAME || !entries.every((entry) => entry !== undefined)) continue;
      const keys = entries.map(({ key }) => key);
      for (const key of scope.holding(keys, { range })) {
        const known = named.get(key);
        if (known) known.add(at);
        else named.set(key, new Set([at]));
      }
    }
  }
  const least = LEAST_NAMED * ownWeight(subject);
  return [...named]
    .map(([key, concepts]) => {
      const spoken = spokenOf(subject, (at) => (concepts.has(at) ? 1 : 0));
      return { key, weight: weightOf(subject, spoken) };
    })
    .filter(({ weight }) => weight >= least)
    .sort((a, b) => b.weight - a.weight || a.key - b.key)
    .map(({ key }) => key);
}

function weightOf({ concepts }: Subject, spoken: number[]): number {
  return spoken.reduce((sum, share, at) => sum + share * concepts[at]!.weight, 0);
}

function rowsAround(
  scope: ScopeReader,
  { firstPassage, lastPassage }: StoredDocument,
  candidates: number[],
): Map<number, PassageRow> {
  const keys = new Set<number>();
  for (const key of candidates.slice(0, MOST_READ))
    for (let other = key - AROUND; other <= key + AROUND; other += 1)
      if (other >= firstPassage && other <= lastPassage) keys.add(other);
  return new Map(scope.passages([...keys]).map((row) => [row.key, row]));
}

/** Of the weight of a motion's names so much has to be named: an essay on America's power is not on its power in Iraq. */
const NAMES = 0.5;
/** So many of its concepts have to be spoken of, if it has as many: a shared word alone is not enough. */
const CONCEPTS = 2;
/** From this weight of a wording on a concept is spoken of. */
const SPOKEN = 0.5;

function speaksEnough(subject: Subject, around: Match[][]): boolean {
  const { concepts, telling, ofMotion } = subject;
  const near = concepts.map((_, at) => Math.max(...around.map((matches) => matches[at]!.weight)));
  const spoken = spokenOf(subject, (at) => near[at]!);
  let [names, named, tellingConcepts, count] = [0, 0, 0, 0];
  for (const [at, { concept, weight }] of concepts.entries()) {
    const isOfMotion = at < ofMotion;
    if (telling[at]) tellingConcepts += 1;
    if (telling[at] && (isOfMotion ? near : spoken)[at]! >= SPOKEN) count += 1;
    if (!isOfMotion || !concept.name) continue;
    names += weight;
    if (near[at]! >= NAME) named += weight;
  }
  return named >= NAMES * names && count >= Math.min(CONCEPTS, tellingConcepts);
}

function touchingFeatures(
  subject: Subject,
  matches: Match[],
  row: PassageRow,
  around: Match[][],
  near: PassageRow[],
  document: number,
): TouchingFeatures {
  const { meaning } = subject;
  const here = spokenOf(subject, (at) => matches[at]!.weight);
  const nearby = spokenOf(subject, (at) => Math.max(...around.map((other) => other[at]!.weight)));
  const whole = new Float32Array(meaning.length);
  for (const other of near) for (let at = 0; at < whole.length; at += 1) whole[at]! += other.meaning[at]!;
  return {
    around: Math.min(MOST_AROUND, weightOf(subject, nearby) / ownWeight(subject)),
    several: Math.min(1, here.reduce((sum, share) => sum + share, 0) / SEVERAL_CONCEPTS),
    affinity: affinity(meaning, row.meaning),
    affinityAround: affinity(meaning, unit(whole)),
    document,
  };
}
