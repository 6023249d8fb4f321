import type { Place, Position } from '../../documents/position.ts';
import type { SuggestionCue } from '../../documents/suggestion-cue.ts';
import { logarithmic } from '../features.ts';
import { readText } from '../stance/reading.ts';
import { type TellingCue, tellingCue } from '../stance/telling-cue.ts';
import { OPEN } from './plain-statements.ts';
import type { ReadPassage } from './roles.ts';
import { isSure, leansTo } from './siding.ts';
import type { Subject } from './subjects.ts';

/** What a suggestion says of an author on a topic, without who and when. */
export type SuggestedContent = Pick<Position, 'evidence' | 'concessions' | 'conditions'> & {
  stance: 'for' | 'against' | 'mixed' | 'undecided';
  cue: SuggestionCue;
};

const MOST_EVIDENCE = 3;
const MOST_CONCESSIONS_OR_CONDITIONS = 2;
/** Characters of a passage that can be understood by itself and is still read. */
const SHORTEST = 25;
const LONGEST = 500;
const WHOLE_SENTENCE = /[.!?…]["'”’»)\]]*$/u;
/** What these weigh beside speaking of the topic and arguing. */
const PLAINLY = 1;
const SURELY = 0.5;
const PRESCRIBES = 0.5;
const FOR_A_JUDGEMENT = 0.25;

/**
 * The passages that carry a stance, the strongest first, with what is granted and what limits it.
 * @param passages those of the author that speak of the topic
 * @returns undefined where no whole sentence of the author's carries it by itself
 */
export function contentOf(
  stance: 'for' | 'against' | 'mixed',
  passages: ReadPassage[],
  { topic }: Subject,
): SuggestedContent | undefined {
  const positions = passages.filter(({ role, plainly }) => role === 'position' || plainly);
  const sides = stance === 'mixed' ? (['for', 'against'] as const) : [stance];
  const strongest = sides.map((side) => {
    const speaking = passages
      .filter((passage) => speaksFor(passage, side) && standsWell(passage))
      .map((passage) => ({ passage, strength: strengthOf(passage) }))
      .sort((a, b) => b.strength - a.strength || a.passage.row.key - b.passage.row.key)
      .map(({ passage }) => passage);
    const carrying = speaking.filter((passage) => passage.plainly || isSure(passage, side));
    // What only leans to a side is shown where it prescribes, and adds nothing to what is said outright.
    if (carrying.length === 0 || carrying.some(({ plainly }) => plainly)) return carrying;
    const leaning = speaking.filter((passage) => !carrying.includes(passage) && prescribes(passage));
    return [...carrying, ...leaning];
  });
  if (strongest.some((side) => side.length === 0)) return undefined;
  const evidence = inTurn(strongest).slice(0, MOST_EVIDENCE);
  const besides = passages.filter(isWhole);
  return {
    stance,
    cue: cueOf(stance, positions, evidence, topic.motion),
    evidence: evidence.map(placeOf),
    concessions: besides
      .filter(({ role }) => role === 'concession')
      .slice(0, MOST_CONCESSIONS_OR_CONDITIONS)
      .map(placeOf),
    conditions: besides
      .filter(({ role }) => role === 'condition')
      .slice(0, MOST_CONCESSIONS_OR_CONDITIONS)
      .map(placeOf),
  };
}

function speaksFor(passage: ReadPassage, side: 'for' | 'against'): boolean {
  return passage.plainly ? passage.plainly === side : passage.role === 'position' && leansTo(passage, side);
}

/** A stance that an author leaves open in so many words; undefined where no passage says so. */
export function openContent(passages: ReadPassage[]): SuggestedContent | undefined {
  const open = passages.filter((passage) => OPEN.test(passage.text) && standsWell(passage));
  const [first] = open;
  if (!first) return undefined;
  return {
    stance: 'undecided',
    cue: { telling: { how: 'says', words: OPEN.exec(first.text)![0] } },
    evidence: open.slice(0, MOST_EVIDENCE).map(placeOf),
    concessions: [],
    conditions: [],
  };
}

function standsWell(passage: ReadPassage): boolean {
  return passage.row.standsAlone && isWhole(passage);
}

function isWhole({ text, row, plainly }: ReadPassage): boolean {
  const isReadable = (text.length >= SHORTEST || plainly !== undefined) && text.length <= LONGEST;
  return row.kind !== 'heading' && isReadable && WHOLE_SENTENCE.test(text);
}

function prescribes({ modes }: ReadPassage): boolean {
  return modes.some(({ mode }) => mode === 'prescribes');
}

function strengthOf(passage: ReadPassage): number {
  const { about, logit, plainly, text, row } = passage;
  const judges = readText(text).judgement !== 0;
  return (
    about +
    (plainly ? PLAINLY : 0) +
    SURELY * Math.tanh(Math.abs(logit)) +
    (prescribes(passage) ? PRESCRIBES : 0) +
    (judges ? FOR_A_JUDGEMENT : 0) +
    logarithmic(row.argues / 255)
  );
}

/** One of each list in turn. */
function inTurn<T>(lists: T[][]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function placeOf({ document, row }: ReadPassage): Place {
  return { revision: document.revision, start: row.start, end: row.end };
}

const TELLING = {
  judgement: 'judges',
  course: 'says',
  negation: 'denies',
} as const satisfies Record<TellingCue['kind'], string>;

function cueOf(
  stance: 'for' | 'against' | 'mixed',
  positions: ReadPassage[],
  evidence: ReadPassage[],
  motion: string,
): SuggestionCue {
  const sides = stance === 'mixed' ? (['for', 'against'] as const) : [stance];
  const counts = sides.map((side) => positions.filter((passage) => speaksFor(passage, side)).length);
  const speaking = counts.reduce((all, count) => all + count, 0);
  const plain = evidence.find(({ plainly }) => plainly);
  const prescribed = evidence
    .flatMap(({ modes }) => modes)
    .find(({ mode, cue }) => mode === 'prescribes' && cue !== '');
  const telling = evidence
    .filter((passage) => speaksFor(passage, sides[0]!))
    .flatMap(({ claimed }) => tellingCue(motion, claimed, sides[0]!) ?? [])[0];
  return {
    ...(plain && { motion: plain.plainly === 'for' ? 'said' : 'denied' }),
    ...(prescribed && { prescribes: prescribed.cue }),
    ...(telling && { telling: { how: TELLING[telling.kind], words: telling.cue } }),
    passages: {
      all: positions.length,
      ...Object.fromEntries(sides.map((side, at) => [side, counts[at]])),
      ...(evidence.length < speaking && { shown: evidence.length }),
    },
  };
}
