import type { Place, Position } from '../../documents/position.ts';
import { logarithmic } from '../features.ts';
import { readText } from '../stance/reading.ts';
import { type StanceCue, stanceOf } from '../stance/stance.ts';
import type { ReadPassage } from './roles.ts';
import { isSure, leansTo } from './siding.ts';
import type { Subject } from './subjects.ts';

/** What a suggestion says of an author on a topic, without who and when. */
export type SuggestedContent = Pick<Position, 'evidence' | 'concessions' | 'conditions'> & {
  stance: 'for' | 'against' | 'mixed' | 'undecided';
  cue: string;
};

const MOST_EVIDENCE = 3;
const MOST_BESIDES = 2;
/** Characters of a passage that can be understood by itself and is still read. */
const SHORTEST = 25;
const LONGEST = 500;
const WHOLE_SENTENCE = /[.!?…]["'”’»)\]]*$/u;
/** What these weigh beside speaking of the topic and arguing. */
const SURELY = 0.5;
const PRESCRIBES = 0.5;
const JUDGES = 0.25;

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
  const positions = passages.filter(({ role }) => role === 'position');
  const sides = stance === 'mixed' ? (['for', 'against'] as const) : [stance];
  const strongest = sides.map((side) =>
    positions
      .filter((passage) => isSure(passage, side) && standsWell(passage))
      .map((passage) => ({ passage, strength: strengthOf(passage) }))
      .sort((a, b) => b.strength - a.strength || a.passage.row.key - b.passage.row.key)
      .map(({ passage }) => passage),
  );
  if (strongest.some((side) => side.length === 0)) return undefined;
  const evidence = inTurn(strongest).slice(0, MOST_EVIDENCE);
  const besides = passages.filter(isWhole);
  return {
    stance,
    cue: cueOf(stance, positions, evidence, topic.motion),
    evidence: evidence.map(placeOf),
    concessions: besides
      .filter(({ role }) => role === 'concession')
      .slice(0, MOST_BESIDES)
      .map(placeOf),
    conditions: besides
      .filter(({ role }) => role === 'condition')
      .slice(0, MOST_BESIDES)
      .map(placeOf),
  };
}

/** Words by which an author leaves a question open. */
const OPEN =
  /\b(?:(?:i|we) (?:do not|don['’]t|cannot|can['’]t) (?:know|say|tell|decide)|(?:hard|difficult|impossible|too early|too soon) to (?:say|tell|judge)|remains to be seen|open question|not sure (?:whether|if)|undecided|of two minds|time will tell)\b/i;

/** A stance that an author leaves open in so many words; undefined where no passage says so. */
export function openContent(passages: ReadPassage[]): SuggestedContent | undefined {
  const open = passages.filter((passage) => OPEN.test(passage.text) && standsWell(passage));
  const [first] = open;
  if (!first) return undefined;
  return {
    stance: 'undecided',
    cue: `says “${OPEN.exec(first.text)![0]}”`,
    evidence: open.slice(0, MOST_EVIDENCE).map(placeOf),
    concessions: [],
    conditions: [],
  };
}

function standsWell(passage: ReadPassage): boolean {
  return passage.row.standsAlone && isWhole(passage);
}

function isWhole({ text, row }: ReadPassage): boolean {
  return (
    row.kind !== 'heading' && text.length >= SHORTEST && text.length <= LONGEST && WHOLE_SENTENCE.test(text)
  );
}

function strengthOf({ about, logit, modes, text, row }: ReadPassage): number {
  const prescribes = modes.some(({ mode }) => mode === 'prescribes');
  const judges = readText(text).judgement !== 0;
  return (
    about +
    SURELY * Math.tanh(Math.abs(logit)) +
    (prescribes ? PRESCRIBES : 0) +
    (judges ? JUDGES : 0) +
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

const CUE_WORDS: Record<StanceCue['kind'], string> = {
  judgement: 'judges by',
  course: 'says',
  negation: 'denies with',
  word: 'says',
};

/** "prescribes “must”; judges by “wasted”; 5 of 6 passages that judge or prescribe speak against the motion". */
function cueOf(
  stance: 'for' | 'against' | 'mixed',
  positions: ReadPassage[],
  evidence: ReadPassage[],
  motion: string,
): string {
  const count = (side: 'for' | 'against') => positions.filter((passage) => leansTo(passage, side)).length;
  const counted =
    stance === 'mixed'
      ? `of ${positions.length} passages that judge or prescribe ${count('for')} speak for the motion and ${count('against')} against it`
      : `${count(stance)} of ${positions.length} passages that judge or prescribe speak ${stance} the motion`;
  const prescribed = evidence
    .flatMap(({ modes }) => modes)
    .find(({ mode, cue }) => mode === 'prescribes' && cue !== '');
  const telling = stanceOf(motion, evidence[0]!.text).cues[0];
  return [
    ...(prescribed ? [`prescribes “${prescribed.cue}”`] : []),
    ...(telling ? [`${CUE_WORDS[telling.kind]} “${telling.cue}”`] : []),
    counted,
  ].join('; ');
}
