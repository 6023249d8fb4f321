import type { Span } from '../../documents/document.ts';
import { JUDGES } from './evaluative-words.ts';
import { type Reading, type ReadWord, readText } from './reading.ts';

/** The words of a text that tell its side, as a slice of it. */
export type TellingCue = Span & { cue: string; kind: 'judgement' | 'course' | 'negation' };

/** "They must avoid" denies what follows; "the roads that end here" does not. */
const WANTING = new Set('must should shall ought would will can could may might to'.split(' '));

/**
 * The words by which a reader can see that a text takes a side: one that judges, that is for or against a course, or
 * that denies, with what turns it ("not harmful"). A word that only goes with a side in the texts that the model was
 * fitted on, such as a name, tells a reader nothing; nor does a word within a name. Of several it is the one nearest to what both speak of, a bare “not” last: it may deny
 * something else.
 * @returns undefined where no word shows that side
 */
export function tellingCue(topic: string, text: string, side: 'for' | 'against'): TellingCue | undefined {
  const about = readText(topic);
  const { words } = readText(text);
  const own = new Set(about.words.flatMap(({ key, telling }) => (telling ? [key] : [])));
  const shared = words.flatMap(({ key }, at) => (own.has(key) ? [at] : []));
  const wanted = side === 'for' ? 1 : -1;
  const cues = words.flatMap((word, at) => {
    const read = readCue(words, at, about);
    if (read?.sign !== wanted || (own.has(word.key) && read.from === at)) return [];
    if (at > 0 && /^\p{Lu}/u.test(text.slice(word.start))) return [];
    const { start } = words[read.from]!;
    const cue: TellingCue = { start, end: word.end, cue: text.slice(start, word.end), kind: read.kind };
    const distance = Math.min(words.length, ...shared.map((other) => Math.abs(other - at)));
    return [{ cue, distance: distance + (read.kind === 'negation' ? words.length : 0) }];
  });
  return cues.sort((a, b) => a.distance - b.distance)[0]?.cue;
}

/** What a word tells of a topic, 1 for and -1 against it, and from which word on, where a negation before turns it. */
function readCue(
  words: ReadWord[],
  at: number,
  { direction }: Reading,
): { kind: TellingCue['kind']; sign: number; from: number } | undefined {
  const { judges, telling, turned, negation } = words[at]!;
  const course = sideOfBits(judges, JUDGES.for, JUDGES.against);
  const side = course || sideOfBits(judges, JUDGES.good, JUDGES.bad);
  if (side !== 0 && telling) {
    const kind = course === 0 ? 'judgement' : 'course';
    if (!turned) return { kind, sign: side * direction.towards, from: at };
    const from = negationBefore(words, at);
    return from === undefined ? undefined : { kind, sign: -side * direction.towards, from };
  }
  const isTold = words.some((other, index) => takesSide(other) && negationBefore(words, index) === at);
  const denies = negation || (judges & JUDGES.turns && WANTING.has(words[at - 1]?.form ?? ''));
  if (isTold || !denies) return undefined;
  return { kind: 'negation', sign: -direction.affirms, from: at };
}

function takesSide({ judges, telling }: ReadWord): boolean {
  return telling && (judges & (JUDGES.good | JUDGES.bad | JUDGES.for | JUDGES.against)) !== 0;
}

function sideOfBits(bits: number, pro: number, con: number): number {
  return (bits & pro ? 1 : 0) - (bits & con ? 1 : 0);
}

/** The negation in whose scope a word stands. */
function negationBefore(words: ReadWord[], at: number): number | undefined {
  if (!words[at]!.negated) return undefined;
  const from = words.slice(0, at).findLastIndex(({ negation }) => negation);
  return from < 0 ? undefined : from;
}
