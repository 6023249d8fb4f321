/**
 * The lines of a page in the order in which they are read. A PDF says where each piece of text stands and
 * nothing of words, lines or columns. Lengths are points; y grows downwards.
 */

/** A piece of text as it was set: `y` is its baseline, `size` the height of its font. */
export type Piece = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  rightToLeft: boolean;
  /** A space was set behind it. */
  spaced: boolean;
};

/** A line of a column; `left` and `right` are its own edges, `columnLeft` and `columnRight` those of its column. */
export type Line = {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  /** Width of its first word, estimated from its characters. */
  firstWord: number;
  columnLeft: number;
  columnRight: number;
};

type Row = { y: number; size: number; left: number; right: number; pieces: Piece[] };

/** A gap of so much of the font's size is a space; fonts have theirs between .2 and .3, set tight .15. */
const SPACE = 0.14;
/** A raised number so much smaller than its line is the mark of a note. */
const RAISED_SIZE = 0.78;
const COLUMNS_DEEP = 3;

/** What was found on a page beside its lines. */
type PageLines = { lines: Line[]; columns: boolean; noteMarks: number };

/** The lines of a page in reading order: columns from left to right between what runs over all of them. */
export function linesOfPage(pieces: readonly Piece[]): PageLines {
  const found = { columns: false, noteMarks: 0 };
  const lines: Line[] = [];
  readRegion(rowsOf(pieces), COLUMNS_DEEP, lines, found);
  return { lines, ...found };
}

/** Pieces on one baseline; what is raised or lowered and smaller goes with the line that it touches. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.slice(-4).findLast((one) => isOnRow(piece, one));
    if (!row) {
      const { x, y, size, width } = piece;
      rows.push({ y, size, left: x, right: x + width, pieces: [piece] });
      continue;
    }
    if (isDrawnTwice(piece, row)) continue;
    row.pieces.push(piece);
    if (piece.size > row.size * 1.1) row.y = piece.y;
    row.size = Math.max(row.size, piece.size);
    row.left = Math.min(row.left, piece.x);
    row.right = Math.max(row.right, piece.x + piece.width);
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

function isOnRow(piece: Piece, row: Row): boolean {
  const distance = Math.abs(piece.y - row.y);
  if (distance <= 0.22 * Math.max(piece.size, row.size)) return true;
  const [small, large] = piece.size < row.size ? [piece.size, row.size] : [row.size, piece.size];
  const touches = piece.x < row.right + large && piece.x + piece.width > row.left - large;
  return small < large * RAISED_SIZE && distance < large * 0.6 && touches;
}

/** Bold by drawing the same text again, a little aside. */
function isDrawnTwice({ text, x, y, size }: Piece, { pieces }: Row): boolean {
  return pieces
    .slice(-8)
    .some(
      (other) =>
        other.text === text && Math.abs(other.x - x) < size * 0.12 && Math.abs(other.y - y) < size * 0.12,
    );
}

type Found = Omit<PageLines, 'lines'>;

function readRegion(rows: Row[], depth: number, lines: Line[], found: Found): void {
  const gutter = depth > 0 ? gutterOf(rows) : undefined;
  if (gutter === undefined) {
    const left = Math.min(...rows.map((row) => row.left));
    const right = Math.max(...rows.map((row) => row.right));
    for (const row of rows) addLine(row, left, right, lines, found);
    return;
  }
  found.columns = true;
  let band: Row[] = [];
  const readBand = () => {
    const halves: [Row[], Row[]] = [[], []];
    for (const row of band) {
      for (const side of [0, 1] as const) {
        const half = row.pieces.filter(({ x, width }) => x + width / 2 < gutter === (side === 0));
        if (half.length > 0) halves[side].push(rowWith(half));
      }
    }
    for (const half of halves) if (half.length > 0) readRegion(half, depth - 1, lines, found);
    band = [];
  };
  for (const row of rows) {
    if (!crosses(row, gutter)) {
      band.push(row);
      continue;
    }
    readBand();
    // Its column is the page, whatever columns stand above and below.
    addLine(
      row,
      Math.min(...rows.map((one) => one.left)),
      Math.max(...rows.map((one) => one.right)),
      lines,
      found,
    );
  }
  readBand();
}

function rowWith(pieces: Piece[]): Row {
  const largest = pieces.reduce((a, b) => (b.size > a.size ? b : a));
  return {
    y: largest.y,
    size: largest.size,
    left: pieces[0]!.x,
    right: Math.max(...pieces.map(({ x, width }) => x + width)),
    pieces,
  };
}

/** A page has some fifty rows; what has more is no page, and is read row by row. */
const MOST_ROWS = 400;
/** A gutter is wider than a space of a justified line mostly is, in sizes of the font. */
const GUTTER = 0.7;
/** Lines on either side from which on there may be columns. */
const COLUMN_LINES = 5;

/** Whether ink of the row lies over `x`; a gap between words is no gutter. */
function crosses({ pieces, size }: Row, x: number): boolean {
  let before = -Infinity;
  let after = Infinity;
  for (const piece of pieces) {
    const right = piece.x + piece.width;
    if (piece.x < x && right > x) return true;
    if (right <= x) before = Math.max(before, right);
    else after = Math.min(after, piece.x);
  }
  return after - before < size * GUTTER;
}

/**
 * Where a gutter between two columns of prose runs, if one does: rows end left of it and begin right of it
 * at the same height, few cross it, and on both sides most lines fill their column. The cells of a table
 * do not, and a table is read row by row.
 */
function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < COLUMN_LINES || rows.length > MOST_ROWS) return undefined;
  const left = Math.min(...rows.map((row) => row.left));
  const right = Math.max(...rows.map((row) => row.right));
  const width = right - left;
  let best: { x: number; score: number } | undefined;
  for (let x = left + width * 0.2; x < left + width * 0.8; x += Math.max(2, width / 150)) {
    const free = rows.filter((row) => !crosses(row, x));
    const [lefts, rights] = [free.filter((row) => row.left < x), free.filter((row) => row.right > x)];
    const fewer = Math.min(lefts.length, rights.length);
    if (fewer < COLUMN_LINES || rows.length - free.length > fewer * 2) continue;
    const score = fewer * 2 - (rows.length - free.length);
    if (best && score <= best.score) continue;
    if (isSideBySide(lefts, rights) && isProse(lefts, x, true) && isProse(rights, x, false))
      best = { x, score };
  }
  return best?.x;
}

function isSideBySide(lefts: readonly Row[], rights: readonly Row[]): boolean {
  const overlap = Math.min(lefts.at(-1)!.y, rights.at(-1)!.y) - Math.max(lefts[0]!.y, rights[0]!.y);
  const shorter = Math.min(lefts.at(-1)!.y - lefts[0]!.y, rights.at(-1)!.y - rights[0]!.y);
  return overlap > shorter * 0.5;
}

/** Most lines of a side nearly fill it and hold more than a word or two. */
function isProse(rows: readonly Row[], gutter: number, isLeft: boolean): boolean {
  const extents = rows.map((row) => {
    const pieces = row.pieces.filter(({ x, width }) => x + width / 2 < gutter === isLeft);
    const start = Math.min(...pieces.map(({ x }) => x));
    const end = Math.max(...pieces.map(({ x, width }) => x + width));
    return { width: end - start, characters: pieces.reduce((sum, { text }) => sum + text.length, 0) };
  });
  const widest = Math.max(...extents.map(({ width }) => width));
  const full = extents.filter(({ width, characters }) => width > widest * 0.75 && characters >= 18);
  return full.length >= rows.length * 0.5;
}

/** Only what is no figure in itself: behind a number or a single letter a raised number is an exponent. */
const BEFORE_NOTE_MARK = /(?:\p{L}{2}|[.,;:!?"'”’»)\]])$/u;
const NOTE_MARK = /^(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])(?:[,–-]\d{1,3})*$/;

function addLine(row: Row, columnLeft: number, columnRight: number, lines: Line[], found: Found): void {
  const { size, y } = row;
  const pieces =
    row.pieces.filter(({ rightToLeft }) => rightToLeft).length * 2 > row.pieces.length
      ? row.pieces.toReversed()
      : row.pieces;
  let text = '';
  let previous: Piece | undefined;
  for (const piece of pieces) {
    const isRaised = piece.size < size * RAISED_SIZE && piece.y < y - size * 0.15;
    if (isRaised && NOTE_MARK.test(piece.text.trim()) && BEFORE_NOTE_MARK.test(text)) {
      found.noteMarks += 1;
      if (previous)
        previous = {
          ...previous,
          width: piece.x + piece.width - previous.x,
          spaced: previous.spaced || piece.spaced,
        };
      continue;
    }
    if (previous && (previous.spaced || gapBetween(previous, piece) > SPACE * size)) text += ' ';
    text += piece.text;
    previous = piece;
  }
  text = text.replace(/\s+/g, ' ').trim();
  if (text === '') return;
  const firstWord = ((row.right - row.left) * text.replace(/ .*$/, '').length) / text.length;
  lines.push({
    text,
    left: row.left,
    right: row.right,
    y,
    size: sizeOf(row),
    firstWord,
    columnLeft,
    columnRight,
  });
}

function gapBetween(a: Piece, b: Piece): number {
  return a.x <= b.x ? b.x - (a.x + a.width) : a.x - (b.x + b.width);
}

/** The size in which most of the row is set. */
function sizeOf({ pieces }: Row): number {
  return pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a)).size;
}
