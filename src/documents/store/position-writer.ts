import { isDeepStrictEqual } from 'node:util';
import { authorKey } from '../author.ts';
import { foldedWords } from '../folding.ts';
import { type Topic, withStatements } from '../library.ts';
import { type Change, type Position, positionSchema, type Rebuttal, rebuttalSchema } from '../position.ts';
import { Refusal } from '../refusal.ts';
import { positionItem, recordChange } from './map-history.ts';
import { positionOf } from './position-rows.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';

/** What was done, by whom and when. */
export type Made = Pick<Change<unknown>, 'action' | 'by' | 'at'>;

/**
 * Keeps a topic; one that is known gets this motion, these aliases and these statements.
 * @throws Refusal where positions were taken on another motion of that id: nobody may be made to hold
 * what they never held.
 */
export function writeTopic(file: ScopeFile, topic: Topic): void {
  const { id, motion, aliases, statements } = withStatements(topic, topic.statements);
  const other = otherMotion(file, id, motion);
  if (other !== undefined) {
    forgetSuggestions(file, id);
    const [positions] = file.rows('SELECT count(*) FROM position WHERE topic = ?').get(id) as unknown as [
      number,
    ];
    if (positions > 0) throw otherTopic(id, other);
  }
  file.database
    .prepare(
      `INSERT INTO topic (id, motion, aliases, statements) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET
         motion = excluded.motion, aliases = excluded.aliases, statements = excluded.statements`,
    )
    .run(id, motion, JSON.stringify(aliases), statements ? JSON.stringify(statements) : null);
}

/** Forgets what rules have suggested on a motion that is no more; nobody vouches for it. */
export function forgetSuggestions(file: ScopeFile, topic: string): void {
  file.rows(`DELETE FROM position WHERE topic = ? AND content ->> '$.status' = 'suggested'`).run(topic);
}

/**
 * Puts a position in the place of the one that this author has on this topic, within a transaction
 * that the caller has begun, and tells its history. What is the same already is left as it is.
 */
export function writePosition(file: ScopeFile, position: Position, made: Made): void {
  const { database } = file;
  const author = authorKey(position.author);
  const after = positionSchema.parse(position);
  const content = JSON.stringify(after);
  const before = positionOf(file, position.topic, author);
  if (before && JSON.stringify(before) === content) return;
  database
    .prepare(
      `INSERT INTO position (topic, author, content) VALUES (?, ?, ?)
       ON CONFLICT (topic, author) DO UPDATE SET content = excluded.content`,
    )
    .run(position.topic, author, content);
  recordChange(file, positionItem(position.topic, author), { ...made, ...(before && { before }), after });
}

/**
 * Adds suggestions, each where its author has no position on the topic: what a curator has approved,
 * rejected or edited is never replaced, an older suggestion of the same rules is, unless it says the same.
 * @returns how many were added or renewed
 */
export function addSuggestions(
  file: ScopeFile,
  suggestions: { topic: Topic; position: Position & { status: 'suggested' } }[],
): number {
  return inTransaction(file, () => {
    const open = suggestions.filter(({ position }) => {
      const held = positionOf(file, position.topic, authorKey(position.author));
      return held === undefined || (held.status === 'suggested' && held.by === position.by);
    });
    for (const { topic, position } of open) {
      keepTopic(file, topic);
      const held = positionOf(file, position.topic, authorKey(position.author));
      if (held && isDeepStrictEqual(held, positionSchema.parse({ ...position, at: held.at }))) continue;
      writePosition(file, position, { action: 'suggested', by: position.by, at: position.at });
    }
    return open.length;
  });
}

/**
 * Keeps a topic that the scope may have already, within a transaction that the caller has begun. Its statements stay
 * where they were written down: they are read there.
 * @throws Refusal where the scope has another motion under that id.
 */
export function keepTopic(file: ScopeFile, { id, motion, aliases }: Topic): void {
  const other = otherMotion(file, id, motion);
  if (other !== undefined) throw otherTopic(id, other);
  file.database
    .prepare('INSERT OR IGNORE INTO topic (id, motion, aliases) VALUES (?, ?, ?)')
    .run(id, motion, JSON.stringify(aliases));
}

/** The motion that the scope has under this id, if it is another. */
function otherMotion(file: ScopeFile, id: string, motion: string): string | undefined {
  const row = file.rows('SELECT motion FROM topic WHERE id = ?').get(id) as unknown as [string] | undefined;
  return row && foldedWords(row[0]) !== foldedWords(motion) ? row[0] : undefined;
}

function otherTopic(id: string, motion: string): Refusal {
  return new Refusal('library.topic-id-taken', id, motion);
}

/** Keeps a rebuttal, once. */
export function writeRebuttal({ database }: ScopeFile, rebuttal: Rebuttal): void {
  database
    .prepare('INSERT OR IGNORE INTO rebuttal (content) VALUES (?)')
    .run(JSON.stringify(rebuttalSchema.parse(rebuttal)));
}

/** A position in the place of one that it was made from, within a transaction that the caller has begun. */
export function replacePosition(file: ScopeFile, before: Position, after: Position, made: Made): void {
  const author = authorKey(after.author);
  file.database
    .prepare('UPDATE position SET content = ? WHERE topic = ? AND author = ?')
    .run(JSON.stringify(positionSchema.parse(after)), after.topic, author);
  recordChange(file, positionItem(after.topic, author), { ...made, before, after });
}

/** Puts one key of an author in the place of another, in positions and in their history. */
export function replaceAuthor({ database }: ScopeFile, from: string, to: string): void {
  database.prepare('UPDATE position SET author = ? WHERE author = ?').run(to, from);
  database.prepare('UPDATE position_change SET author = ? WHERE author = ?').run(to, from);
}

/** Puts in the place of each rebuttal what `change` makes of it. */
export function replaceRebuttals(
  { database }: ScopeFile,
  rebuttals: readonly Rebuttal[],
  change: (rebuttal: Rebuttal) => Rebuttal,
): void {
  const update = database.prepare('UPDATE OR REPLACE rebuttal SET content = ? WHERE content = ?');
  for (const rebuttal of rebuttals) {
    const [was, is] = [JSON.stringify(rebuttal), JSON.stringify(rebuttalSchema.parse(change(rebuttal)))];
    if (was !== is) update.run(is, was);
  }
}
