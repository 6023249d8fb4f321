import { type Author, authorKey } from '../author.ts';
import type { Position, Rebuttal, RebuttalSide } from '../position.ts';
import { readRebuttals } from './position-rows.ts';
import { replaceRebuttals } from './position-writer.ts';
import type { ScopeFile } from './scope-file.ts';

/**
 * Puts an author's corrected name in the place of the one before, within a transaction that the caller
 * has begun: in their positions, in the rebuttals from and of these, and in the history of both. On a
 * topic on which something was said of the corrected author already, all stays as it is.
 */
export function correctAuthor(file: ScopeFile, from: Author, to: Author): void {
  const [was, is] = [authorKey(from), authorKey(to)];
  const topics = topicsToMove(file, was, is);
  const corrected = (author: Author, topic: string): Author =>
    topics.has(topic) && authorKey(author) === was ? to : author;
  const position = (held: Position): Position => ({ ...held, author: corrected(held.author, held.topic) });
  const side = (stated: RebuttalSide): RebuttalSide =>
    'revision' in stated ? stated : { ...stated, author: corrected(stated.author, stated.topic) };
  const rebuttal = (held: Rebuttal): Rebuttal => ({
    ...held,
    from: side(held.from),
    target: side(held.target),
  });

  for (const topic of topics) {
    const where = 'WHERE topic = ? AND author = ?';
    rewrite(file, 'position', ['content'], where, [topic, was], position);
    rewrite(file, 'position_change', ['before', 'after'], where, [topic, was], position);
    for (const table of ['position', 'position_change'])
      file.rows(`UPDATE ${table} SET author = ? ${where}`).run(is, topic, was);
  }
  replaceRebuttals(file, readRebuttals(file), rebuttal);
  rewrite(file, 'map_change', ['before', 'after'], 'WHERE subject = ?', ['rebuttal'], rebuttal);
}

/** The topics on which there is a position of the one author, and neither one nor a history of the other. */
function topicsToMove(file: ScopeFile, was: string, is: string): Set<string> {
  const rows = file
    .rows(
      `SELECT topic FROM position WHERE author = ?1
       EXCEPT SELECT topic FROM position WHERE author = ?2
       EXCEPT SELECT topic FROM position_change WHERE author = ?2`,
    )
    .all(was, is) as unknown as [string][];
  return new Set(rows.map(([topic]) => topic));
}

/** Puts in the place of what the columns of some rows hold, as JSON, what `change` makes of it. */
function rewrite<Kept>(
  file: ScopeFile,
  table: 'position' | 'position_change' | 'map_change',
  columns: string[],
  where: string,
  values: string[],
  change: (kept: Kept) => Kept,
): void {
  for (const column of columns) {
    const contents = file
      .rows(`SELECT DISTINCT ${column} FROM ${table} ${where}`)
      .all(...values) as unknown as [string | null][];
    for (const [content] of contents) {
      const kept = content === null ? null : (JSON.parse(content) as Kept | null);
      if (kept === null) continue;
      file
        .rows(`UPDATE ${table} SET ${column} = ? ${where} AND ${column} = ?`)
        .run(JSON.stringify(change(kept)), ...values, content);
    }
  }
}
