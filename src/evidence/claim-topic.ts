import { foldedWords } from '../documents/folding.ts';
import { type Catalogue, catalogueOf, type Library } from '../documents/library.ts';
import { affinity, meaningOf, vectorOf } from '../documents/meaning.ts';
import { wordsOf } from '../documents/terms.ts';
import { predicatesOf, stanceTowards } from './claim-stance.ts';
import { type Concept, conceptsOf } from './concepts.ts';
import { type PositionAnswer, positionsOn } from './positions.ts';
import { parseQuery, type Query } from './query.ts';
import { NAME, tellingTerms } from './rarity.ts';
import { judgesOf } from './stance/evaluative-words.ts';
import { levelling, type TopicEntry, termsOf, topicsIn } from './topics.ts';

/** What a claim amounts to: it is for or against a motion of the library. */
export type ClaimTopic = {
  topic: TopicEntry;
  stance: 'for' | 'against';
  /** How likely it is that the motion and the side are the right ones, 0 to 1. */
  confidence: number;
};

/**
 * The motion that a claim speaks to, and on which side; undefined where it is not clear, since a wrong
 * motion is worse than none. A claim that is the motion itself is for it.
 */
export function topicOfClaim(library: Library, claim: Query): ClaimTopic | undefined {
  const words = foldedWords(claim.text);
  const same = topicsIn(library).find(({ motion }) => foldedWords(motion) === words);
  if (same) return { topic: same, stance: 'for', confidence: 1 };
  const topic = clearTopic(library, claim);
  if (!topic) return undefined;
  const found = stanceTowards(topic.motion, claim.text);
  return found && { topic, ...found };
}

/** An alias of a motion tells its subject nearly as well as the motion itself. */
const ALIAS = 0.9;
/** A word that judges tells the side, and little of the subject. */
const JUDGING = 0.25;
/** Least share of the claim that the motion's words name; with `LEAST`, far above what claims on other matters reach. */
const LEAST_ABOUT = 0.3;
const LEAST_COVERS = 0.19;
/** Least sum of the share named, the share of the motion that is named, and the likeness in meaning. */
const LEAST = 1.2;
/** By how much the first motion exceeds the second. */
const LEAD = 0.1;
/** Where none of the motion's names is named, so much of it has to be. */
const LEAST_WITHOUT_NAMES = 0.5;
/** A word speaks of the topic where its vector is so near to one of the topic's; a name only where it is nearer. */
const NEAR = 0.45;
const NEAR_NAME = 0.8;
/** Share of the claim's words that speak of something else from which on all of it does. */
const FOREIGN = 0.25;
/** A concept is the topic's own where at most this share of the motions speaks of it. */
const OWN_SHARE = 0.34;
const CLEARLY_NAMED = 0.45;

/** What a topic's motion and aliases say, worked out once for every catalogue. */
type Subject = {
  topic: TopicEntry;
  fields: Field[];
  motion: Sought[];
  meaning: Int8Array;
  /** Terms of the names in motion and aliases; the motion may have none. */
  names: Set<string>;
  motionIsNamed: boolean;
  /** These and what its positions' curators and evidence say. */
  told: Field[];
  toldTerms: string[];
};
type Field = { terms: string; weight: number };
/** A concept's wordings, each as its field would hold it. */
type Sought = { concept: Concept; wordings: Field[] };
type Scored = Subject & { about: number; covers: number; sum: number; matched: number; own: number };

const subjectsOfCatalogue = new WeakMap<Catalogue, Subject[]>();

function subjectsOf(library: Library): Subject[] {
  const catalogue = catalogueOf(library);
  let subjects = subjectsOfCatalogue.get(catalogue);
  if (!subjects) {
    const level = levelling(library);
    subjects = topicsIn(library).map((topic) => subjectOf(library, topic, level));
    subjectsOfCatalogue.set(catalogue, subjects);
  }
  return subjects;
}

type Level = ReturnType<typeof levelling>;

function subjectOf(library: Library, topic: TopicEntry, level: Level): Subject {
  const { motion, aliases } = topic;
  const field = (text: string, weight: number) => ({ terms: level(termsOf(text)), weight });
  const asked = parseQuery(motion);
  const names = [asked, ...aliases.map((alias) => parseQuery(alias))].flatMap(({ words }) =>
    words.filter(({ name }) => name).map(({ term }) => term),
  );
  const own = [motion, ...aliases].join(' ');
  const told = [own, ...positionsOn(library, topic).positions.flatMap(wordsTold)].join(' ');
  return {
    topic,
    fields: [field(motion, 1), ...aliases.map((alias) => field(alias, ALIAS))],
    motion: conceptsOf(asked, library).map((concept) => soughtBy(concept, level)),
    meaning: meaningOf(wordsOf(own).map(({ term }) => term)),
    names: new Set(names),
    motionIsNamed: asked.words.some(({ name }) => name),
    told: [field(told, 1)],
    toldTerms: [...new Set(wordsOf(told).map(({ term }) => term))].filter(Boolean),
  };
}

/** What a position's curator and its evidence say; nothing of one that nobody has reviewed. */
function wordsTold({ stance, status, summary, evidence }: PositionAnswer): string[] {
  return stance === 'not stated' || status !== 'approved'
    ? []
    : [summary ?? '', ...evidence.map(({ text }) => text)];
}

function soughtBy(concept: Concept, level: Level): Sought {
  const wordings = concept.wordings.map((wording) => ({
    terms: level(` ${tellingTerms(wording).join(' ')} `),
    weight: wording.weight,
  }));
  return { concept, wordings };
}

function clearTopic(library: Library, claim: Query): TopicEntry | undefined {
  const level = levelling(library);
  const concepts = conceptsOf(claim, library).map((concept) => soughtBy(concept, level));
  const scored = scoredSubjects(subjectsOf(library), concepts, claim, level).sort((a, b) => b.sum - a.sum);
  const [first, second] = scored;
  if (!first || first.about < LEAST_ABOUT || first.covers < LEAST_COVERS || first.sum < LEAST)
    return undefined;
  if (second && first.sum - second.sum < LEAD) return undefined;
  if (first.matched < 2 || first.own === 0) return undefined;
  const isNamed = concepts.some(({ concept }) =>
    concept.wordings.some(
      ({ terms, weight }) => weight >= NAME && terms.some((term) => first.names.has(term)),
    ),
  );
  if (first.motionIsNamed && !isNamed && first.covers < LEAST_WITHOUT_NAMES) return undefined;
  return speaksOfOthers(concepts, claim, first) ? undefined : first.topic;
}

/** How far a claim and each motion speak of the same. */
function scoredSubjects(subjects: Subject[], concepts: Sought[], claim: Query, level: Level): Scored[] {
  const matches = concepts.map((concept) => subjects.map(({ fields }) => matchOf(concept, fields)));
  const holding = matches.map((match) => match.reduce((sum, one) => sum + one, 0));
  const isSpecific = holding.map((count) => count <= Math.max(1.5, OWN_SHARE * subjects.length));
  // A word that judges is what a topic is about where a motion or an alias has it: "threat", "refugees".
  const judges = concepts.map(
    ({ concept }, at) => judgesOf(termOf(concept)) !== 0 && Math.max(...matches[at]!) < ALIAS,
  );
  const weights = holding.map((count, at) => {
    const rare = Math.log(1 + (subjects.length - count + 0.5) / (count + 0.5));
    return judges[at] ? rare * JUDGING : rare;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const meaning = meaningOf(claim.words.map(({ term }) => term));
  const whole = [{ terms: level(termsOf(claim.text)), weight: 1 }];
  return subjects.map((subject, at) => {
    const found = matches.map((match) => match[at]!);
    const about = found.reduce((sum, match, index) => sum + weights[index]! * match, 0) / all;
    const parts = subject.motion.map((part) => matchOf(part, whole));
    const covers = parts.reduce((sum, part) => sum + part, 0) / (parts.length || 1);
    const isNamed = found.map((match, index) => match >= CLEARLY_NAMED && !judges[index]);
    return {
      ...subject,
      about,
      covers,
      sum: about + covers + affinity(meaning, subject.meaning),
      matched: isNamed.filter(Boolean).length,
      own: isNamed.filter((named, index) => named && isSpecific[index]).length,
    };
  });
}

const termOf = ({ wordings }: Concept) => tellingTerms(wordings[0]!)[0]!;

function matchOf({ wordings }: Sought, fields: Field[]): number {
  let best = 0;
  for (const { terms, weight } of wordings)
    for (const field of fields)
      if (field.weight * weight > best && field.terms.includes(terms)) best = field.weight * weight;
  return best;
}

/** Whether a name in the claim, or too many of its words, have nothing to do with the topic. */
function speaksOfOthers(concepts: Sought[], claim: Query, { told, toldTerms }: Subject): boolean {
  const judged = predicatesOf(claim.text);
  let foreign = 0;
  for (const sought of concepts) {
    const term = termOf(sought.concept);
    const named = sought.concept.name ? NAME : CLEARLY_NAMED;
    if (judged.has(term) || matchOf(sought, told) >= named) continue;
    const likeness = Math.max(...toldTerms.map((other) => likenessOf(term, other)));
    if (sought.concept.name && likeness < NEAR_NAME) return true;
    if (likeness < NEAR) foreign += 1;
  }
  return foreign > 0 && foreign >= FOREIGN * concepts.length;
}

function likenessOf(term: string, other: string): number {
  const [a, b] = [vectorOf(term), vectorOf(other)];
  if (!a || !b) return 0;
  let [product, own, others] = [0, 0, 0];
  for (let at = 0; at < a.length; at += 1) {
    product += a[at]! * b[at]!;
    own += a[at]! * a[at]!;
    others += b[at]! * b[at]!;
  }
  return product / Math.sqrt(own * others || 1);
}
