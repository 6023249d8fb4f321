import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../src/documents/refusal.ts';

/** One line of a data set. */
export type Row = Record<string, unknown>;

/**
 * Reads a JSON Lines file of a data set laid out as docs/EVALUATING.md says.
 * @throws Refusal naming the file and line that cannot be read.
 */
export function readRows<T = Row>(path: string): T[] {
  if (!existsSync(path)) throw new Refusal(`${path} is missing. Name the folder of a data set.`);
  const rows: T[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      rows.push(JSON.parse(line) as T);
    } catch {
      throw new Refusal(`${path}, line ${index + 1} is not JSON.`);
    }
  }
  return rows;
}
