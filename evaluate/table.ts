/** Rows in columns as wide as their widest cell, figures (all but the first column) to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, at) => Math.max(...rows.map((row) => row[at]!.length)));
  return rows
    .map((row) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '),
    )
    .join('\n');
}

/** A count as it is, any other figure to three places. */
export function figureText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(3);
}
