import type { Span } from '../../documents/document.ts';
import type { PassageRow } from '../../documents/library.ts';
import { TRAIT } from '../../documents/traits.ts';
import type { RankedPoint } from './ranking.ts';

/** The passage of a point that is shown: on the issue, against the claim, and to be understood by itself. */
export type ChosenPassage = {
  row: PassageRow;
  /** With the passages before that it leans on. */
  span: Span;
  /** Share of the claim's weight that it names. */
  share: number;
  /** How far it stands against the claim, -1 to 1. */
  against: number;
};

/** A passage is shown only where its stance is against the claim with odds of about two to one. */
const LEAST_AGAINST = 0.2;
/** What stance, standing alone and being someone else's words weigh beside the share of the claim that is named. */
const AGAINST = 0.5;
const ALONE = 0.1;
const REPORTED = -0.2;
/** Characters of a quote beyond which no sentence is put before it. */
const LONGEST = 600;
const MOST_BEFORE = 2;

/** @param wanted which passages may be shown */
export function choosePassage(
  { point, counted, stances }: RankedPoint,
  wanted: (row: PassageRow) => boolean = () => true,
): ChosenPassage | undefined {
  const { rows } = point;
  let best: ChosenPassage | undefined;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const { row: index, against } of stances) {
    if (against < LEAST_AGAINST) continue;
    const row = rows[index]!;
    if (row.kind === 'heading' || row.traits & TRAIT.asks || !wanted(row)) continue;
    const span = withAntecedents(rows, index);
    if (!span) continue;
    const share = counted.passageShares[index]!;
    const value =
      share + AGAINST * against + (row.standsAlone ? ALONE : 0) + (row.traits & TRAIT.reports ? REPORTED : 0);
    if (value <= greatest) continue;
    greatest = value;
    best = { row, span, share, against };
  }
  return best;
}

/** The passage with those that it leans on; undefined where these lie outside of the point or make it too long. */
function withAntecedents(rows: PassageRow[], index: number): Span | undefined {
  const { end } = rows[index]!;
  for (let back = 0; back <= MOST_BEFORE; back += 1) {
    const row = rows[index - back];
    if (!row || end - row.start > LONGEST) return back === 0 && row ? row : undefined;
    if (row.standsAlone || index - back === 0) return { start: row.start, end };
  }
  return { start: rows[index]!.start, end };
}
