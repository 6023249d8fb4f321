import type { Library } from '../../documents/library.ts';
import { meaningOf } from '../../documents/meaning.ts';
import { wordsOf } from '../../documents/terms.ts';
import { type Concept, conceptsOf } from '../concepts.ts';
import { parseQuery } from '../query.ts';
import { generalRarity, NAME, rarity, tellingTerms, type WeighedConcept } from '../rarity.ts';
import { judgesOf } from '../stance/evaluative-words.ts';
import { type TopicEntry, topicsIn } from '../topics.ts';

/** A topic as it is looked for in documents. */
export type Subject = {
  topic: TopicEntry;
  /** What the motion speaks of, and after it what only its aliases do; weighed by how rare each is in English and among the topics. */
  concepts: WeighedConcept[];
  /** Which of these few other topics of the library speak of. */
  own: boolean[];
  /** Which of these tell the subject, and not only how it is judged. */
  telling: boolean[];
  /** How many of the concepts are the motion's. */
  ofMotion: number;
  /** The places in `concepts` of what each alias speaks of. */
  aliases: number[][];
  meaning: Int8Array;
};

/** A word that judges tells the side, and little of the subject. */
const JUDGING = 0.25;
/** A concept is a topic's own where at most this share of the topics speak of it, or so many. */
const OWN_SHARE = 0.34;
const OWN_TOPICS = 2;
/** An alias is named where so much of its weight is: "animals in captivity" is not any animal. */
const ALIAS_NAMED = 0.6;

/** What each topic of a library is about, and what of that tells it from the others. */
export function subjectsOf(library: Library): Subject[] {
  const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);
  const conceptsIn = (text: string) => conceptsOf(parseQuery(text, text.length), library);
  const topics = topicsIn(library).filter(({ motion }) => hasWords(motion));
  const read = topics.map((topic) => {
    const motion = conceptsIn(topic.motion);
    const concepts = [...motion];
    const aliases = topic.aliases.filter(hasWords).map((alias) =>
      conceptsIn(alias).map((concept) => {
        const at = concepts.findIndex((known) => haveNameInCommon(known, concept));
        return at < 0 ? concepts.push(concept) - 1 : at;
      }),
    );
    return { topic, concepts, ofMotion: motion.length, aliases, known: new Set(concepts.flatMap(namesOf)) };
  });
  const most = Math.max(OWN_TOPICS, OWN_SHARE * read.length);
  return read.map(({ topic, concepts, ofMotion, aliases }) => {
    const byAlias = new Set(aliases.flat());
    const spoken = concepts.map((concept, at) => {
      const names = namesOf(concept);
      const speaking = read.filter(({ known }) => names.some((name) => known.has(name))).length;
      const judges = judgesOf(names[0]!) !== 0 && !byAlias.has(at);
      const share = rarity(speaking, read.length) / rarity(1, read.length);
      const weight = generalRarity(concept) * share * (judges ? JUDGING : 1);
      return { concept: { concept, weight, passages: 0 }, own: speaking <= most, telling: !judges };
    });
    const words = wordsOf([topic.motion, ...topic.aliases].join(' '));
    return {
      topic,
      concepts: spoken.map(({ concept }) => concept),
      own: spoken.map(({ own }) => own),
      telling: spoken.map(({ telling }) => telling),
      ofMotion,
      aliases,
      meaning: meaningOf(words.map(({ term }) => term)),
    };
  });
}

/**
 * How far a text speaks of each of a topic's own concepts: of the motion's as it names them, of an alias's only
 * where it names the alias.
 * @param named how far it names each concept, 0 to 1
 */
export function spokenOf(
  { concepts, own, ofMotion, aliases }: Subject,
  named: (at: number) => number,
): number[] {
  const byAlias = new Set<number>();
  for (const places of aliases) {
    let [all, told] = [0, 0];
    for (const at of places) {
      all += concepts[at]!.weight;
      told += concepts[at]!.weight * named(at);
    }
    if (told >= ALIAS_NAMED * all) for (const at of places) byAlias.add(at);
  }
  return concepts.map((_, at) => (own[at] && (at < ofMotion || byAlias.has(at)) ? named(at) : 0));
}

function haveNameInCommon(one: Concept, other: Concept): boolean {
  const names = new Set(namesOf(one));
  return namesOf(other).some((name) => names.has(name));
}

/** The wordings that name a concept, the first its own. */
function namesOf({ wordings }: Concept): string[] {
  return wordings.filter(({ weight }) => weight >= NAME).map((wording) => tellingTerms(wording).join(' '));
}
