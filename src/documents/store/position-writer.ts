import { authorKey } from '../author.ts';
import { foldedWords } from '../folding.ts';
import type { Topic } from '../library.ts';
import {
  type Position,
  type PositionChange,
  positionSchema,
  type Rebuttal,
  rebuttalSchema,
} from '../position.ts';
import { Refusal } from '../refusal.ts';
import { type AuditedValue, type AuditKind, audit } from './audit-log.ts';
import { positionOf } from './position-rows.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';

/**
 * Keeps a topic; one that is known gets this motion and these aliases.
 * @throws Refusal where positions were taken on another motion of that id: nobody may be made to hold
 * what they never held.
 */
export function writeTopic(file: ScopeFile, { id, motion, aliases }: Topic): void {
  const other = otherMotion(file, id, motion);
  const [positions] = file.rows('SELECT count(*) FROM position WHERE topic = ?').get(id) as unknown as [
    number,
  ];
  if (other !== undefined && positions > 0) throw otherTopic(id, other);
  file.database
    .prepare(
      `INSERT INTO topic (id, motion, aliases) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET motion = excluded.motion, aliases = excluded.aliases`,
    )
    .run(id, motion, JSON.stringify(aliases));
}

/**
 * Puts a position in the place of the one that this author has on this topic, within a transaction
 * that the caller has begun, and tells its history. What is the same already is left as it is.
 */
export function writePosition(
  file: ScopeFile,
  position: Position,
  { action, by, at }: Pick<PositionChange, 'action' | 'by' | 'at'>,
): void {
  const { database } = file;
  const author = authorKey(position.author);
  const content = JSON.stringify(positionSchema.parse(position));
  const before = positionOf(file, position.topic, author);
  const replaced = before && JSON.stringify(before);
  if (replaced === content) return;
  database
    .prepare(
      `INSERT INTO position (topic, author, content) VALUES (?, ?, ?)
       ON CONFLICT (topic, author) DO UPDATE SET content = excluded.content`,
    )
    .run(position.topic, author, content);
  database
    .prepare(
      'INSERT INTO position_change (topic, author, action, by, at, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(position.topic, author, action, by, at, replaced ?? null, content);
}

/** One change of a position by a person, with its topic where the scope does not have that yet. */
export function changePosition(
  file: ScopeFile,
  topic: Topic,
  position: Position,
  change: Pick<PositionChange, 'action' | 'by' | 'at'>,
): void {
  inTransaction(file, () => {
    keepTopic(file, topic);
    const before = positionOf(file, position.topic, authorKey(position.author)) ?? null;
    writePosition(file, position, change);
    audit(file, {
      at: change.at,
      by: change.by,
      kind: AUDIT_KIND[change.action],
      subject: 'position',
      name: `${'name' in position.author ? position.author.name : 'Unnamed author'}: ${topic.motion}`,
      before: before && told(before),
      after: told(position),
    });
  });
}

const AUDIT_KIND: Record<PositionChange['action'], AuditKind> = {
  imported: 'added',
  suggested: 'added',
  added: 'added',
  edited: 'changed',
  reanchored: 'changed',
  approved: 'approved',
  rejected: 'rejected',
};

/** What an audit tells of a position: what a person said of it, and how much it rests on. */
function told({ stance, summary, status, evidence, concessions, conditions }: Position): AuditedValue {
  const counts = {
    evidence: evidence.length,
    concessions: concessions.length,
    conditions: conditions.length,
  };
  return { stance, ...(summary !== undefined && { summary }), status, ...counts };
}

/**
 * Adds suggestions, each where its author has no position on the topic: neither an approved one nor
 * one that was rejected is ever replaced, an older suggestion is.
 * @returns how many were added or renewed
 */
export function addSuggestions(
  file: ScopeFile,
  suggestions: { topic: Topic; position: Position & { status: 'suggested' } }[],
): number {
  return inTransaction(file, () => {
    const open = suggestions.filter(({ position }) => {
      const held = positionOf(file, position.topic, authorKey(position.author));
      return held === undefined || held.status === 'suggested';
    });
    for (const { topic, position } of open) {
      keepTopic(file, topic);
      writePosition(file, position, { action: 'suggested', by: position.by, at: position.at });
    }
    return open.length;
  });
}

/**
 * Keeps a topic that the scope may have already, within a transaction that the caller has begun.
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
  return new Refusal(
    `There is another topic “${id}” here already: “${motion}”. Give the new one an id of its own.`,
  );
}

/** Keeps a rebuttal, once. */
export function writeRebuttal({ database }: ScopeFile, rebuttal: Rebuttal): void {
  database
    .prepare('INSERT OR IGNORE INTO rebuttal (content) VALUES (?)')
    .run(JSON.stringify(rebuttalSchema.parse(rebuttal)));
}

/** A position in the place of one that it was made from, within a transaction that the caller has begun. */
export function replacePosition(
  file: ScopeFile,
  before: Position,
  after: Position,
  { action, by, at }: Pick<PositionChange, 'action' | 'by' | 'at'>,
): void {
  const author = authorKey(after.author);
  const [was, is] = [JSON.stringify(before), JSON.stringify(positionSchema.parse(after))];
  file.database
    .prepare('UPDATE position SET content = ? WHERE topic = ? AND author = ?')
    .run(is, after.topic, author);
  file.database
    .prepare(
      'INSERT INTO position_change (topic, author, action, by, at, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(after.topic, author, action, by, at, was, is);
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
