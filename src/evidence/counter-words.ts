import type { Relation } from '../documents/position.ts';
import type { Counterargument } from './mapped-counters.ts';

/** How counterarguments are said, on a card and in a terminal alike: words alone, never a colour or a style. */

export const RELATION_WORDS: Record<Relation, string> = {
  rebuts: 'Rebuts: denies the claim',
  undercuts: 'Undercuts: denies that the reason supports the claim',
  qualifies: 'Qualifies: limits the claim',
};

/** "written later, against Max Boot"; "stands against Max Boot, not as a reply"; "even Max Boot concedes this". */
export function mannerWords({ manner, to, concession }: Counterargument, whole = (text: string) => text) {
  if (concession) return `even ${to === undefined ? 'its own author' : whole(to)} concedes this`;
  const whom = to === undefined ? 'the claim' : whole(to);
  return manner === 'answers' ? `written later, against ${whom}` : `stands against ${whom}, not as a reply`;
}

/** "Curated by the pack's editors"; "Found by rule, confidence 62 %". */
export function sourceWords(
  { source, by, confidence }: Counterargument,
  whole = (text: string) => text,
): string {
  const sure = `confidence ${Math.round(confidence * 100)} %`;
  if (source === 'found') return `Found by rule, ${sure}`;
  return `Curated by ${whole(by ?? 'a curator')}${confidence < 1 ? `; the claim was matched by rule, ${sure}` : ''}`;
}

/** Said of the positions that are shown to a claim whose side is not clear. */
export const OPEN_SIDE =
  'These are the sides on that topic, and none is meant as an answer. To have a claim answered, say plainly what you hold.';

/** How many rebuttals stand against a position: "2 rebuttals stand against it". */
export function rebuttalCount(count: number): string {
  return count === 1 ? '1 rebuttal stands against it' : `${count} rebuttals stand against it`;
}
