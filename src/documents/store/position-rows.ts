import type { Position, Rebuttal } from '../position.ts';
import type { ScopeFile } from './scope-file.ts';

/** Every position of a scope, those that were rejected too, by topic and author. */
export function readPositions(file: ScopeFile): Position[] {
  return contents(file.rows('SELECT content FROM position ORDER BY topic, author').all());
}

export function readRebuttals(file: ScopeFile): Rebuttal[] {
  return contents(file.rows('SELECT content FROM rebuttal ORDER BY key').all());
}

/** The position of one author (by key) on one topic. */
export function positionOf(file: ScopeFile, topic: string, author: string): Position | undefined {
  const found = file.rows('SELECT content FROM position WHERE topic = ? AND author = ?').all(topic, author);
  return contents<Position>(found)[0];
}

/** What the history of a rebuttal is found by. */
export function rebuttalKey(file: ScopeFile, rebuttal: Rebuttal): number | undefined {
  const row = file.rows('SELECT key FROM rebuttal WHERE content = ?').get(JSON.stringify(rebuttal));
  return (row as [number] | undefined)?.[0];
}

/** What was checked against its schema when it was written. */
function contents<T>(rows: unknown[]): T[] {
  return (rows as [string][]).map(([content]) => JSON.parse(content) as T);
}
