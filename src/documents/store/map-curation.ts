import { authorKey, UNNAMED_AUTHOR } from '../author.ts';
import type { MapChange, MapItem, Topic } from '../library.ts';
import { makerOf } from '../made-by.ts';
import { type Position, type Rebuttal, rebuttalSchema } from '../position.ts';
import { Refusal } from '../refusal.ts';
import { type AuditEntry, type AuditedValue, type AuditKind, audit } from './audit-log.ts';
import { readChange, readChanges, recordChange, undoable } from './map-history.ts';
import { positionOf, rebuttalKey } from './position-rows.ts';
import { forgetSuggestions, keepTopic, type Made, writePosition, writeTopic } from './position-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';

/** What a person changes in a scope's map: each in one transaction with its history and its audit. */

/** One change of a position by a person, with its topic where the scope does not have that yet. */
export function changePosition(file: ScopeFile, topic: Topic, position: Position, made: Made): void {
  inTransaction(file, () => {
    keepTopic(file, topic);
    const before = positionOf(file, position.topic, authorKey(position.author));
    writePosition(file, position, made);
    const name = positionName(position, topic.motion);
    tell(file, made, AUDIT_KIND[made.action], { subject: 'position', before, after: position, name });
  });
}

/** @throws Refusal where positions were taken on another motion of that id */
export function changeTopic(file: ScopeFile, before: Topic | undefined, after: Topic, made: Made): void {
  inTransaction(file, () => {
    writeTopic(file, after);
    recordChange(file, { subject: 'topic', item: after.id }, { ...made, before, after });
    tell(file, made, AUDIT_KIND[made.action], { subject: 'topic', before, after, name: after.motion });
  });
}

/**
 * Adds a rebuttal, puts another in its place or takes it away.
 * @param topics of the positions on both sides, for a scope that does not have them yet
 * @throws Refusal where `before` is not held any more
 */
export function changeRebuttal(
  file: ScopeFile,
  before: Rebuttal | undefined,
  after: Rebuttal | undefined,
  made: Made,
  topics: Topic[] = [],
): void {
  inTransaction(file, () => {
    for (const topic of topics) keepTopic(file, topic);
    const key = before ? rebuttalKey(file, before) : nextRebuttalKey(file);
    if (key === undefined) throw new Refusal('library.rebuttal-changed');
    putRebuttal(file, key, after);
    recordChange(file, { subject: 'rebuttal', item: String(key) }, { ...made, before, after });
    const name = (after ?? before)!.reason;
    tell(file, made, AUDIT_KIND[made.action], { subject: 'rebuttal', before, after, name });
  });
}

/**
 * Takes back the last change of a topic, a position or a rebuttal, as a change of its own.
 * @param change that a person saw as the last one
 * @throws Refusal where there is no such change, where there has been another since, where rules or an import made it, and of a topic
 * that was added: where something was said on it
 */
export function undoChange(
  file: ScopeFile,
  change: Pick<MapChange, 'subject' | 'key'>,
  made: Pick<Made, 'by' | 'at'>,
): MapChange {
  return inTransaction(file, () => {
    const found = readChange(file, change.subject, change.key);
    if (!found) throw new Refusal('library.no-such-change');
    const changes = readChanges(file, found);
    if (undoable(changes)?.key !== found.key) throw changedSince(changes);
    const { before, after, subject, item } = found;
    const name = putBack(file, found);
    const undone = { action: 'undone', ...made, undoes: found.key } as const;
    recordChange(file, { subject, item }, { ...undone, before: after, after: before });
    const kind = !before ? 'removed' : !after ? 'added' : 'changed';
    tell(file, made, kind, { subject, before: after, after: before, name });
    return found;
  });
}

function changedSince(changes: readonly MapChange[]): Refusal {
  const last = changes.at(-1);
  return new Refusal('library.changed-since', last && makerOf(last.by));
}

/** Puts back what was there before a change; gives what it is called. */
function putBack(file: ScopeFile, { subject, item, before, after }: MapChange): string {
  if (subject === 'position') {
    const [topic, author] = item.split('\n') as [string, string];
    const where = 'WHERE topic = ? AND author = ?';
    if (before)
      file.rows(`UPDATE position SET content = ? ${where}`).run(JSON.stringify(before), topic, author);
    else file.rows(`DELETE FROM position ${where}`).run(topic, author);
    const [motion] = file.rows('SELECT motion FROM topic WHERE id = ?').get(topic) as unknown as [string];
    return positionName((before ?? after)!, motion);
  }
  if (subject === 'topic') {
    if (before) writeTopic(file, before);
    else removeTopic(file, item);
    return (before ?? after)!.motion;
  }
  const held = file.rows('SELECT content FROM rebuttal WHERE key = ?').get(Number(item)) as
    | [string]
    | undefined;
  if (held?.[0] !== (after && JSON.stringify(after)))
    throw changedSince(readChanges(file, { subject, item }));
  putRebuttal(file, Number(item), before);
  return (before ?? after)!.reason;
}

/** @throws Refusal where a position that somebody decided on, a rebuttal or a document is on it */
function removeTopic(file: ScopeFile, id: string): void {
  forgetSuggestions(file, id);
  const used = file
    .rows(
      `SELECT EXISTS (SELECT 1 FROM position WHERE topic = ?1) OR EXISTS (SELECT 1 FROM document WHERE topic = ?1)
       OR EXISTS (SELECT 1 FROM rebuttal
                  WHERE content ->> '$.from.topic' = ?1 OR content ->> '$.target.topic' = ?1)`,
    )
    .get(id) as unknown as [number];
  if (used[0] === 1) throw new Refusal('library.topic-used');
  file.rows('DELETE FROM topic WHERE id = ?').run(id);
}

/** No key is given out again: the history of one rebuttal would become another's. */
function nextRebuttalKey(file: ScopeFile): number {
  const [last] = file
    .rows(
      `SELECT max((SELECT coalesce(max(key), 0) FROM rebuttal),
                  (SELECT coalesce(max(CAST(item AS INTEGER)), 0) FROM map_change WHERE subject = 'rebuttal'))`,
    )
    .get() as unknown as [number];
  return last + 1;
}

function putRebuttal(file: ScopeFile, key: number, rebuttal: Rebuttal | undefined): void {
  if (!rebuttal) file.rows('DELETE FROM rebuttal WHERE key = ?').run(key);
  else
    file
      .rows(
        `INSERT INTO rebuttal (key, content) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET content = excluded.content`,
      )
      .run(key, JSON.stringify(rebuttalSchema.parse(rebuttal)));
}

const AUDIT_KIND: Record<Made['action'], AuditKind> = {
  imported: 'added',
  suggested: 'added',
  added: 'added',
  edited: 'changed',
  reanchored: 'changed',
  approved: 'approved',
  rejected: 'rejected',
  removed: 'removed',
  undone: 'changed',
};

type Told = { subject: MapItem['subject']; name: string; before: Kept; after: Kept };
type Kept = Topic | Position | Rebuttal | undefined;

function tell(
  file: ScopeFile,
  { by, at }: Pick<Made, 'by' | 'at'>,
  kind: AuditKind,
  { subject, name, before, after }: Told,
): void {
  const entry: AuditEntry = { at, by, kind, subject, name, before: told(before), after: told(after) };
  audit(file, entry);
}

/** What a person said of it, and how much it rests on; never words of a document. */
export function told(kept: Kept): AuditedValue | null {
  if (!kept) return null;
  if ('motion' in kept) {
    const { motion, aliases, statements } = kept;
    const said = { 'said for it': statements?.for ?? [], 'said against it': statements?.against ?? [] };
    return { motion, 'other names': aliases, ...said };
  }
  if ('reason' in kept) return { relation: kept.relation, manner: kept.manner, reason: kept.reason };
  const { stance, summary, status, evidence, concessions, conditions } = kept;
  const counts = {
    evidence: evidence.length,
    concessions: concessions.length,
    conditions: conditions.length,
  };
  return { stance, ...(summary !== undefined && { summary }), status, ...counts };
}

function positionName({ author }: Position, motion: string): string {
  return `${'name' in author ? author.name : UNNAMED_AUTHOR}: ${motion}`;
}
