import type { PlacedLine } from './paragraphs.ts';

/** Lines from which on a column shows its own edges. */
const TELLING = 8;
/** Edges within so many points are one. */
const SAME_EDGE = 4;

/**
 * Gives every line the edges of its column as its own text has them: running heads often stand further out,
 * and a column of a few lines has the edges that such columns have elsewhere.
 */
export function settleColumns(lines: readonly PlacedLine[]): PlacedLine[] {
  const columns = Map.groupBy(
    lines,
    ({ page, columnLeft, columnRight }) => `${page} ${columnLeft} ${columnRight}`,
  );
  const usual = new Map<string, { left: number; right: number; lines: number }>();
  const settled = new Map<string, { left: number; right: number; lines: number }>();
  for (const [key, column] of columns) {
    const body = column.filter(({ boilerplate }) => !boilerplate);
    if (body.length === 0) continue;
    const left = -outermost(body.map((line) => -line.left));
    const right = outermost(body.map((line) => line.right));
    settled.set(key, { left, right, lines: body.length });
    if (body.length < TELLING) continue;
    const place = `${Math.round(left / SAME_EDGE)} ${Math.round(right / SAME_EDGE)}`;
    const known = usual.get(place);
    usual.set(place, { left, right, lines: body.length + (known?.lines ?? 0) });
  }
  const commonest = [...usual.values()].sort((a, b) => b.lines - a.lines);
  return lines.map((line) => {
    const own = settled.get(`${line.page} ${line.columnLeft} ${line.columnRight}`);
    if (!own) return line;
    const holding =
      own.lines < TELLING &&
      commonest.find(({ left, right }) => left <= own.left + SAME_EDGE && right >= own.right - SAME_EDGE);
    const { left, right } = holding || own;
    return { ...line, columnLeft: left, columnRight: right };
  });
}

/** The outermost edge that two lines share: what reaches further out alone is a word too long for its line. */
function outermost(edges: number[]): number {
  edges.sort((a, b) => b - a);
  const shared = edges.findIndex((edge, index) => index > 0 && edges[index - 1]! - edge <= SAME_EDGE);
  return edges[Math.max(0, shared - 1)]!;
}
