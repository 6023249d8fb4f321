import { saidMaker } from '../documents/made-by.ts';
import type { Relation } from '../documents/position.ts';
import { say } from '../language/say.ts';
import type { MotionTarget } from './counterarguments.ts';
import type { Counterargument } from './mapped-counters.ts';

/** How counterarguments are said, on a card and in a terminal alike: words alone, never a colour or a style. */

/** "Rebuts: denies the claim" */
export function relationWords(relation: Relation): string {
  return say(`counter.${relation}`);
}

/** The same of an answer; a claim may give no reason, and what is undercut is one of whoever holds the same. */
export function answerWords({ relation, to }: Counterargument, whole = (text: string) => text): string {
  if (relation !== 'undercuts') return relationWords(relation);
  return to === undefined ? say('counter.undercuts-support') : say('counter.undercuts-reason-of', whole(to));
}

/** "written later, against Max Boot"; "stands against Max Boot, not as a reply"; "even Max Boot concedes this". */
export function mannerWords({ manner, to, concession }: Counterargument, whole = (text: string) => text) {
  const whom = to === undefined ? undefined : whole(to);
  return say(`counter.manner-${concession ? 'concedes' : manner}`, whom);
}

/** "Curated by the pack's editors"; "Found by rule, confidence 62 %". */
export function sourceWords(
  { source, by, confidence }: Counterargument,
  whole = (text: string) => text,
): string {
  const percent = percentOf(confidence);
  if (source === 'found') return say('counter.found', percent);
  const curator = by === undefined ? undefined : whole(saidMaker(by));
  return confidence < 1
    ? say('counter.curated-for-alike', curator, percent)
    : say('counter.curated', curator);
}

/** From this confidence on a reading is said to be likely, and below it that it may be. */
const LIKELY = 0.8;

/** "Taken as: against the motion “…” (likely, 85 %), by rule."; "You chose: for the motion “…”." */
export function understoodWords(
  { topic, stance, confidence, chosen }: MotionTarget,
  whole = (text: string) => text,
): string {
  const motion = whole(topic.motion);
  if (chosen) return say(`counter.chosen-${stance}`, motion);
  if (confidence === undefined || confidence === 1) return say('counter.is-motion');
  const sure = say(confidence >= LIKELY ? 'counter.likely' : 'counter.perhaps');
  return say(`counter.understood-${stance}`, motion, sure, percentOf(confidence));
}

/**
 * That nothing is clear enough besides what curators know; undefined where something was found, or where nothing
 * was looked for, since there are as many answers as were asked for.
 */
export function besidesWords(counters: Counterargument[], limit: number): string | undefined {
  const isKnown = counters.length > 0 && counters.every(({ source }) => source === 'curated');
  return isKnown && counters.length < limit ? say('counter.nothing-besides') : undefined;
}

/** A share from 0 to 1 in whole per cent. */
function percentOf(share: number): number {
  return Math.round(share * 100);
}
