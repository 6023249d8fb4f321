import { type Library, oncePerCatalogue } from '../documents/library.ts';
import { affinity, meaningOf, vectorOf } from '../documents/meaning.ts';
import { wordsOf } from '../documents/terms.ts';
import { type Sought, soughtIn } from './claim-concepts.ts';
import { predicatesOf } from './claim-predicates.ts';
import type { Concept } from './concepts.ts';
import { isLightWord } from './light-words.ts';
import { relativesOf } from './opposites.ts';
import { type PositionAnswer, positionsOn } from './positions.ts';
import { parseQuery, type Query } from './query.ts';
import { NAME, tellingTerms } from './rarity.ts';
import { JUDGES, judgesOf } from './stance/evaluative-words.ts';
import { levelling, type TopicEntry, termsOf, topicsIn } from './topics.ts';

/** An alias of a motion tells its subject nearly as well as the motion itself. */
const ALIAS = 0.9;
/** An alias of one word may be meant of something else. */
const LONE_ALIAS = 0.5;
/** What positions on it rest on, and what their curators say, speak of more than the motion. */
const TOLD = 0.55;
/** A word that judges tells the side, and little of the subject. */
const JUDGING = 0.25;
/** Least share of the claim that the motion's words name; far above what claims on other matters reach. */
const LEAST_ABOUT = 0.25;
/** Least sum of the share named, the share of the motion or of an alias that is named, and the likeness in meaning. */
const LEAST = 1.2;
/** Least share of the motion or of an alias that the claim names. */
const LEAST_COVERS = 0.33;
/** By how much the first motion exceeds the second. */
const LEAD = 0.05;
/** Where none of the motion's names is named, so much of it or of an alias has to be, and nothing else besides. */
const LEAST_WITHOUT_NAMES = 0.5;
/** A claim of which only one thing is the topic's speaks of little else. */
const LEAST_ALONE = 0.6;
/** A word speaks of the topic where its vector is so near to one of the topic's; a name only where it is nearer. */
const NEAR = 0.45;
const NEAR_NAME = 0.8;
/** Words that tell the side and no subject. */
const TURNS = JUDGES.turns | JUDGES.against;
/** Share of the claim's words that speak of something else from which on all of it does. */
const FOREIGN = 0.25;
/** A claim of so many words tells a story, which has words of its own. */
const LONG = 8;
const FOREIGN_IN_LONG = 0.5;
const CLEARLY_NAMED = 0.45;

/** What a topic's motion and aliases say, worked out once for every catalogue. */
type Subject = {
  topic: TopicEntry;
  said: Fields;
  /** The same without what is told of its positions. */
  named: Fields;
  /** The concepts of the motion and of each alias, how rare each is among the motions, and what the whole counts. */
  wholes: { concepts: Sought[]; rarities: number[]; weight: number }[];
  meaning: Int8Array;
  /** Terms of the names in motion and aliases; the motion may have none. */
  names: Set<string>;
  motionIsNamed: boolean;
  /** The terms of these and of what its positions' curators and evidence say. */
  toldTerms: string[];
};
type Field = { terms: string; weight: number };
/** Texts, and for each of their words the greatest weight of one that has it. */
type Fields = { all: Field[]; words: Map<string, number> };
/** A motion, and how clearly a claim speaks of it. */
export type Scored = Subject & { about: number; covers: number; sum: number; matched: number };

const subjectsOf = oncePerCatalogue((library): Subject[] => {
  const subjects = topicsIn(library).map((topic) => subjectOf(library, topic));
  for (const { concepts, rarities } of subjects.flatMap(({ wholes }) => wholes))
    for (const concept of concepts) rarities.push(rarityAmong(subjects, concept));
  return subjects;
});

function subjectOf(library: Library, topic: TopicEntry): Subject {
  const { motion, aliases } = topic;
  const level = levelling(library);
  const field = (text: string, weight: number) => ({ terms: level(termsOf(text)), weight });
  const asked = parseQuery(motion);
  const queries = [asked, ...aliases.map((alias) => parseQuery(alias))];
  const names = queries.flatMap(({ words }) => words.filter(({ name }) => name).map(({ term }) => term));
  const own = [motion, ...aliases].join(' ');
  const told = positionsOn(library, topic).positions.flatMap(wordsTold).join(' ');
  const fields = [field(motion, 1), ...aliases.map((alias) => field(alias, ALIAS))];
  return {
    topic,
    said: fieldsOf([...fields, field(told, TOLD)]),
    named: fieldsOf(fields),
    wholes: queries.map((query, at) => {
      const concepts = subjectMatter(soughtIn(query, library));
      return { concepts, rarities: [], weight: at === 0 ? 1 : concepts.length > 1 ? ALIAS : LONE_ALIAS };
    }),
    meaning: meaningOf(wordsOf(own).map(({ term }) => term)),
    names: new Set(names),
    motionIsNamed: asked.words.some(({ name }) => name),
    toldTerms: [...new Set(wordsOf(`${own} ${told}`).map(({ term }) => term))].filter(Boolean),
  };
}

/** What a position's curator and its evidence say; nothing of one that nobody has reviewed. */
function wordsTold({ stance, status, summary, evidence }: PositionAnswer): string[] {
  return stance === 'not stated' || status !== 'approved'
    ? []
    : [summary ?? '', ...evidence.map(({ text }) => text)];
}

/** What a text is about: all that it speaks of, but for what goes with any subject. */
const subjectMatter = (sought: Sought[]) => sought.filter((one) => !isLight(one));

function fieldsOf(all: Field[]): Fields {
  const words = new Map<string, number>();
  for (const { terms, weight } of all)
    for (const word of terms.split(' ')) if (weight > (words.get(word) ?? 0)) words.set(word, weight);
  return { all, words };
}

/** The motion that a claim names best. */
export type NamedSubject = {
  subject: Scored;
  /** Whether the claim strays from it to something else. */
  strays: boolean;
  /** Share of what the claim speaks of that is not even near to what the motion, its aliases and positions say. */
  foreign: number;
};

/**
 * The motion that a claim names clearly, if there is one, and whether the claim strays from it to something else, as
 * "Obama's health policy" does: then it does not speak of the motion.
 * @param sought what the claim speaks of
 */
export function namedSubject(library: Library, claim: Query, sought: Sought[]): NamedSubject | undefined {
  const concepts = subjectMatter(sought);
  const scored = scoredSubjects(library, concepts, claim).sort((a, b) => b.sum - a.sum);
  const [first, second] = scored;
  if (!first || first.about < LEAST_ABOUT || first.covers < LEAST_COVERS || first.sum < LEAST)
    return undefined;
  if (second && first.sum - second.sum < LEAD) return undefined;
  if (first.matched === 0 || (first.matched === 1 && first.about < LEAST_ALONE)) return undefined;
  const isNamed = concepts.some(({ concept }) =>
    concept.wordings.some(
      ({ terms, weight }) => weight >= NAME && terms.some((term) => first.names.has(term)),
    ),
  );
  const foreign = foreignWords(concepts, claim, first, scored);
  const share = (foreign.names + foreign.words) / Math.max(1, concepts.length);
  if (first.motionIsNamed && !isNamed) {
    // One word, as "weapon", may be meant of anything; "air strikes" tells more.
    const isWord = first.matched === 1 && concepts.every(({ concept }) => isOneWord(concept));
    const strays = isWord || first.covers < LEAST_WITHOUT_NAMES || foreign.unnamed > 0;
    return { subject: first, strays, foreign: share };
  }
  const most = (concepts.length < LONG ? FOREIGN : FOREIGN_IN_LONG) * concepts.length;
  return { subject: first, strays: foreign.names > 0 || foreign.words >= most, foreign: share };
}

/** The motions of which a claim names something, those first that it names most clearly. */
export function subjectsNamed(library: Library, claim: Query): Scored[] {
  return scoredSubjects(library, subjectMatter(soughtIn(claim, library)), claim)
    .filter(({ matched, about, covers }) => matched > 0 && about >= LEAST_ABOUT && covers >= LEAST_COVERS)
    .sort((a, b) => b.sum - a.sum);
}

/** How far a claim and each motion speak of the same. */
function scoredSubjects(library: Library, concepts: Sought[], claim: Query): Scored[] {
  const subjects = subjectsOf(library);
  const matches = concepts.map((concept) => subjects.map(({ said }) => matchOf(concept, said)));
  const holding = matches.map((match) => match.reduce((sum, one) => sum + one, 0));
  // A word that judges is what a topic is about where a motion or an alias has it: "threat", "refugees".
  const judges = concepts.map(
    ({ concept }, at) => judgesOf(termOf(concept)) !== 0 && Math.max(...matches[at]!) < ALIAS,
  );
  const weights = holding.map((count, at) => {
    const rare = rarity(count, subjects.length);
    return judges[at] ? rare * JUDGING : rare;
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const meaning = meaningOf(claim.words.map(({ term }) => term));
  const whole = fieldsOf([{ terms: levelling(library)(termsOf(claim.text)), weight: 1 }]);
  return subjects.map((subject, at) => {
    const found = matches.map((match) => match[at]!);
    const about = found.reduce((sum, match, index) => sum + weights[index]! * match, 0) / all;
    const covered = subject.wholes.map(({ concepts: parts, rarities, weight }) => {
      const named = parts.reduce((sum, part, index) => sum + rarities[index]! * matchOf(part, whole), 0);
      return (weight * named) / (rarities.reduce((sum, rare) => sum + rare, 0) || 1);
    });
    const covers = Math.max(...covered);
    const isNamed = found.map((match, index) => match >= CLEARLY_NAMED && !judges[index]);
    return {
      ...subject,
      about,
      covers,
      sum: about + covers + affinity(meaning, subject.meaning),
      matched: isNamed.filter(Boolean).length,
    };
  });
}

/** How much it tells that a motion speaks of something that `count` of `all` motions speak of. */
const rarity = (count: number, all: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));

function rarityAmong(subjects: Subject[], concept: Sought): number {
  const holding = subjects.reduce((sum, { named }) => sum + matchOf(concept, named), 0);
  return rarity(holding, subjects.length);
}

const isLight = ({ concept }: Sought) => !concept.name && isLightWord(termOf(concept));

const isOneWord = ({ wordings }: Concept) => tellingTerms(wordings[0]!).length === 1;

const termOf = ({ wordings }: Concept) => tellingTerms(wordings[0]!)[0]!;

function matchOf({ wordings }: Sought, { all, words }: Fields): number {
  let best = 0;
  for (const { terms, word, weight } of wordings) {
    if (weight <= best) continue;
    if (word !== undefined) best = Math.max(best, (words.get(word) ?? 0) * weight);
    else
      for (const field of all)
        if (field.weight * weight > best && field.terms.includes(terms)) best = field.weight * weight;
  }
  return best;
}

/**
 * How many words of a claim have nothing to do with a topic: names that no topic names, words that are not even
 * near to one of the topic's, and all that the topic does not name.
 */
function foreignWords(
  concepts: Sought[],
  claim: Query,
  { topic, said, toldTerms }: Subject,
  all: Subject[],
): { names: number; words: number; unnamed: number } {
  const judged = predicatesOf(claim.text);
  const inMotion = new Set(wordsOf(topic.motion).flatMap(({ term }) => term || []));
  const foreign = { names: 0, words: 0, unnamed: 0 };
  for (const sought of concepts) {
    const term = termOf(sought.concept);
    const { name } = sought.concept;
    if (judged.has(term) || judgesOf(term) & TURNS) continue;
    if (relativesOf(term).opposite.union(relativesOf(term).same).intersection(inMotion).size > 0) continue;
    if (name && all.some((subject) => matchOf(sought, subject.said) >= TOLD * NAME)) continue;
    if (matchOf(sought, said) >= CLEARLY_NAMED) continue;
    foreign.unnamed += 1;
    const likeness = Math.max(...toldTerms.map((other) => likenessOf(term, other)));
    if (name && likeness < NEAR_NAME) foreign.names += 1;
    if (likeness < NEAR) foreign.words += 1;
  }
  return foreign;
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
