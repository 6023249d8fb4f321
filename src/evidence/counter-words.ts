import { saidMaker } from '../documents/made-by.ts';
import type { Relation } from '../documents/position.ts';
import { say } from '../language/say.ts';
import type { Counterargument } from './mapped-counters.ts';

/** How counterarguments are said, on a card and in a terminal alike: words alone, never a colour or a style. */

/** "Rebuts: denies the claim" */
export function relationWords(relation: Relation): string {
  return say(`counter.${relation}`);
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

/** A share from 0 to 1 in whole per cent. */
export function percentOf(share: number): number {
  return Math.round(share * 100);
}
