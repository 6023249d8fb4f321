import { STANCES, type Stance } from '../../documents/position.ts';
import { stanceName, standingName } from '../../evidence/position-words.ts';
import { isMapped, type PositionAnswer } from '../../evidence/positions.ts';
import { say } from '../../language/say.ts';
import { separator, text } from '../card.ts';

/** How positions of several sides stand on one card: what is approved first, each side with its share. */

/** Suggestions stand below what is approved, under words of their own. */
export function withSuggestionsApart<Part>(
  positions: PositionAnswer[],
  shown: (position: PositionAnswer) => Part[],
) {
  const [suggested, reviewed] = [true, false].map((wanted) =>
    positions.filter(({ status }) => (status === 'suggested') === wanted).flatMap(shown),
  ) as [Part[], Part[]];
  if (suggested.length === 0) return reviewed;
  return [...reviewed, separator(), text(say('position.suggested-apart')), ...suggested];
}

/**
 * "For: 2 · Against: 2 · Not stated: 1 · Not reviewed yet: 1", and on a line of their own what is suggested on each
 * side.
 */
export function sidesLine(positions: PositionAnswer[]): string {
  const sides = (own: PositionAnswer[], isShown: (side: Stance, count: number) => boolean) =>
    STANCES.flatMap((stance) => {
      const count = own.filter((position) => position.stance === stance).length;
      return isShown(stance, count) ? [say('position.stance-count', stanceName(stance), count)] : [];
    });
  const [approved, suggested] = (['approved', 'suggested'] as const).map((wanted) =>
    positions.filter(({ status }) => status === wanted),
  ) as [PositionAnswer[], PositionAnswer[]];
  const without = Map.groupBy(
    positions.filter((position) => !isMapped(position)),
    standingName,
  );
  const line = [
    ...sides(approved, (side, count) => count > 0 || side === 'for' || side === 'against'),
    ...[...without].map(([name, { length }]) => say('position.stance-count', name, length)),
  ].join(' · ');
  if (suggested.length === 0) return line;
  const bySide = sides(suggested, (_, count) => count > 0).join(' · ');
  return `${line}\n${say('position.suggested-sides', bySide)}`;
}

/** Takes one of each side in turn, so that every page gives each side its share; the silent come last. */
export function sidesInTurn(positions: PositionAnswer[]): PositionAnswer[] {
  const silent = positions.filter(({ stance }) => stance === 'not stated');
  const sides = new Map<string, PositionAnswer[]>();
  for (const position of positions) {
    if (position.stance === 'not stated') continue;
    const side = sides.get(position.stance);
    if (side) side.push(position);
    else sides.set(position.stance, [position]);
  }
  const inTurn: PositionAnswer[] = [];
  const longest = Math.max(0, ...[...sides.values()].map(({ length }) => length));
  for (let turn = 0; turn < longest; turn += 1)
    for (const side of sides.values()) {
      const position = side[turn];
      if (position) inTurn.push(position);
    }
  return [...inTurn, ...silent];
}

/**
 * Positions on pages, in the order that `sidesInTurn` gives them. Where one page does not hold all, none shows two
 * more of a side than of another that stands on it: what is left of the larger side begins the next.
 */
export function sidesByPage(positions: PositionAnswer[], perPage: number): PositionAnswer[][] {
  if (positions.length <= perPage) return [positions];
  const pages: PositionAnswer[][] = [[]];
  for (const position of positions) {
    const page = pages.at(-1)!;
    if (page.length === perPage || outweighs(page, position)) pages.push([position]);
    else page.push(position);
  }
  return pages;
}

function outweighs(page: PositionAnswer[], { stance }: PositionAnswer): boolean {
  const counts = new Map<Stance, number>();
  for (const one of page) counts.set(one.stance, (counts.get(one.stance) ?? 0) + 1);
  const own = counts.get(stance) ?? 0;
  counts.delete(stance);
  counts.delete('not stated');
  return stance !== 'not stated' && [...counts.values()].some((others) => own > others);
}
