import { readFileSync, statSync } from 'node:fs';
import type { ZodType } from 'zod';
import { Refusal } from '../src/documents/refusal.ts';

/** One line of a data set. */
type Row = Record<string, unknown>;

/**
 * Reads a JSON Lines file of a data set laid out as docs/EVALUATING.md says; blank lines are passed over.
 * @param shape what every line must be; without it only that a line is JSON is looked at
 * @throws Refusal naming the file, and the line that is not JSON or not of that shape.
 */
export function readRows<T = Row>(path: string, shape?: ZodType<T>): T[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new Refusal('written', `${path} is missing. Name the folder of a data set.`);
  const rows: T[] = [];
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const row = parsed(line, `${path}, line ${index + 1}`);
    rows.push(shape ? shaped(row, shape, `${path}, line ${index + 1}`) : (row as T));
  }
  if (rows.length === 0) throw new Refusal('written', `${path} is empty. It holds one JSON value a line.`);
  return rows;
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Refusal('written', `${where} is not JSON. Every line holds one whole JSON value.`);
  }
}

function shaped<T>(row: unknown, shape: ZodType<T>, where: string): T {
  const { data, error } = shape.safeParse(row);
  if (!error) return data;
  const { path, message } = error.issues[0]!;
  const what = path.length > 0 ? `"${path.join('.')}"` : 'it';
  throw new Refusal(
    'written',
    `${where} has another shape than its task asks for (${what}: ${message.replace('Invalid input: ', '')}). docs/EVALUATING.md shows the layout.`,
  );
}
