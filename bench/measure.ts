/** Times of repeated runs, in milliseconds, ascending. */
type Times = number[];

/** Runs each of `tasks` in turn, `rounds` times, after a warm-up that is not counted. */
export function timeEach(tasks: (() => unknown)[], rounds = 1): Times {
  for (const task of tasks.slice(0, 50)) task();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const task of tasks) {
      const start = performance.now();
      task();
      times.push(performance.now() - start);
    }
  }
  return times.sort((a, b) => a - b);
}

/** The time that a share of the runs stayed below, such as 0.99. */
export function quantile(times: Times, share: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** One figure: what was measured, what it is to be, and whether it is so. */
export type Figure = { what: string; measured: string; wanted: string; reached: boolean };

/** Figures as a table whose columns stand under one another. */
export function table(figures: Figure[]): string {
  const rows = [
    ['what', 'figure', 'wanted', 'reached'],
    ...figures.map(({ what, measured, wanted, reached }) => [what, measured, wanted, reached ? 'yes' : 'NO']),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join(' | ')
        .trimEnd(),
    )
    .join('\n');
}
