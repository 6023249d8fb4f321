import type { MapChange, MapItem, Topic } from '../library.ts';
import { type Change, CURATED_ACTIONS, type Position, type Rebuttal } from '../position.ts';
import type { ScopeFile } from './scope-file.ts';

/** The changes of topics, positions and rebuttals of one scope; kept for good. */

const CHANGES = `
  SELECT 'position' AS subject, topic || char(10) || author AS item, key, action, by, at, before, after, undoes
  FROM position_change
  UNION ALL SELECT subject, item, key, action, by, at, before, after, undoes FROM map_change`;

/** What a position's changes are found by; `author` is a key. */
export function positionItem(topic: string, author: string): MapItem {
  return { subject: 'position', item: `${topic}\n${author}` };
}

type Kept = Topic | Position | Rebuttal | undefined;
type Recorded = Omit<Change<Kept>, 'key' | 'before' | 'after'> & { before?: Kept; after?: Kept };

/** Writes down a change, within a transaction that the caller has begun. */
export function recordChange(
  file: ScopeFile,
  { subject, item }: MapItem,
  { action, by, at, before, after, undoes }: Recorded,
): void {
  const values = [action, by, at, before ? JSON.stringify(before) : null];
  const is = after ? JSON.stringify(after) : null;
  if (subject === 'position') {
    const [topic, author] = item.split('\n') as [string, string];
    file
      .rows(
        'INSERT INTO position_change (topic, author, action, by, at, before, after, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(topic, author, ...values, is ?? 'null', undoes ?? null);
  } else {
    file
      .rows(
        'INSERT INTO map_change (subject, item, action, by, at, before, after, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      )
      .run(subject, item, ...values, is, undoes ?? null);
  }
}

/** What became of one item, the oldest change first. */
export function readChanges(file: ScopeFile, { subject, item }: MapItem): MapChange[] {
  return read(file, 'WHERE subject = ? AND item = ? ORDER BY key', subject, item);
}

export function readChange(file: ScopeFile, subject: string, key: number): MapChange | undefined {
  return read(file, 'WHERE subject = ? AND key = ?', subject, key)[0];
}

/** What people did, the newest first, and how much there is in all. */
export function readRecentChanges(
  file: ScopeFile,
  { offset, limit }: { offset: number; limit: number },
): { changes: MapChange[]; count: number } {
  const byPeople = `WHERE action IN (${[...CURATED_ACTIONS, 'undone'].map((action) => `'${action}'`).join(', ')})`;
  const [count] = file.rows(`SELECT count(*) FROM (${CHANGES}) ${byPeople}`).get() as unknown as [number];
  const order = 'ORDER BY at DESC, key DESC LIMIT ? OFFSET ?';
  return { count, changes: read(file, `${byPeople} ${order}`, limit, offset) };
}

/** The change of an item that can be taken back: the last one, where a person made it. */
export function undoable(changes: readonly MapChange[]): MapChange | undefined {
  const undone = new Set(changes.map(({ undoes }) => undoes));
  const last = changes.findLast(({ action, key }) => action !== 'undone' && !undone.has(key));
  return last && (CURATED_ACTIONS as readonly string[]).includes(last.action) ? last : undefined;
}

type Row = [string, string, number, string, string, string, string | null, string | null, number | null];

function read(file: ScopeFile, which: string, ...values: (string | number)[]): MapChange[] {
  const rows = file.rows(`SELECT * FROM (${CHANGES}) ${which}`).all(...values) as unknown as Row[];
  return rows.map(([subject, item, key, action, by, at, before, after, undoes]) => ({
    ...({ subject, item, key, action, by, at } as MapChange),
    ...keptAs('before', before),
    ...keptAs('after', after),
    ...(undoes !== null && { undoes }),
  }));
}

/** What was checked against its schema when it was written. */
function keptAs(field: 'before' | 'after', content: string | null): object {
  const kept = content === null ? null : JSON.parse(content);
  return kept === null ? {} : { [field]: kept };
}
