import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { StoredDocument } from '../library.ts';
import type { ScopeFile } from './scope-file.ts';

/** What can be done to a server's library and settings. */
export const AUDIT_KINDS = [
  'added',
  'changed',
  'approved',
  'rejected',
  'removed',
  'restored',
  'configured',
] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

const value = z.record(z.string(), z.json());
/** What something was or became, by its fields. Words of a document do not belong here: they would outlive it. */
export type AuditedValue = z.infer<typeof value>;

const entrySchema = z.object({
  /** ISO 8601. */
  at: z.string(),
  /** A member's id, or a name as it was given in the terminal. */
  by: z.string(),
  kind: z.enum(AUDIT_KINDS),
  subject: z.enum(['document', 'pack', 'topic', 'position', 'rebuttal', 'format', 'settings']),
  /** The title, or what else a person knows it by. */
  name: z.string(),
  before: value.nullable(),
  after: value.nullable(),
});

/** One change: who did what to what, and when. */
export type AuditEntry = z.infer<typeof entrySchema>;

/** Who is named where a change comes from the terminal and nobody was. */
export const TERMINAL = 'the terminal';

/** Writes down a change of a server; a pack's own file has no audit. */
export function audit(file: ScopeFile, entry: AuditEntry): void {
  if (!file.id.startsWith('guild:')) return;
  const { at, by, kind, subject, name, before, after } = entry;
  file
    .rows('INSERT INTO audit (at, by, kind, subject, name, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(at, by, kind, subject, name, before && JSON.stringify(before), after && JSON.stringify(after));
}

/** As `audit`, unless exactly this stands there already. */
export function auditOnce(file: ScopeFile, entry: AuditEntry): void {
  const { by, at } = entry;
  const rows = file
    .rows('SELECT at, by, kind, subject, name, before, after FROM audit WHERE at = ? AND by = ?')
    .all(at, by) as unknown as (string | null)[][];
  if (!rows.some((row) => isDeepStrictEqual(entryOf(row), entry))) audit(file, entry);
}

/** Writes down what became of a document; `before` or `after` is left out where there was or is none. */
export function auditDocument(
  file: ScopeFile,
  kind: 'added' | 'changed' | 'removed' | 'restored',
  { before, after }: { before?: StoredDocument; after?: StoredDocument },
  { by, at }: Pick<AuditEntry, 'by' | 'at'>,
): void {
  const told = (document?: StoredDocument) => {
    if (!document) return null;
    const { id, title, authors, outlet, published, source, language, completeness } = document;
    const { passages, revision } = document;
    const topic = motionOf(file, document);
    const described = { title, authors, outlet, published, source, language, topic };
    return { id, ...described, completeness, passages, revision };
  };
  const name = (after ?? before)!.title;
  audit(file, { at, by, kind, subject: 'document', name, before: told(before), after: told(after) });
}

/** The motion that a document is read for, as it was worded then. */
function motionOf(file: ScopeFile, { topic }: StoredDocument): string | null {
  if (topic === undefined) return null;
  const row = file.rows('SELECT motion FROM topic WHERE id = ?').get(topic) as unknown as
    | [string]
    | undefined;
  return row?.[0] ?? topic;
}

export type AuditFilter = {
  kind?: AuditKind | undefined;
  by?: string | undefined;
  /** ISO 8601: nothing older. */
  since: string;
};

/** The changes that a filter lets through, the newest first, and how many there are in all. */
export function readAudit(
  file: ScopeFile,
  { kind, by, since }: AuditFilter,
  { offset, limit }: { offset: number; limit: number },
): { entries: AuditEntry[]; count: number } {
  const where = 'at >= ? AND (? IS NULL OR kind = ?) AND (? IS NULL OR by = ?)';
  const wanted = [since, kind ?? null, kind ?? null, by ?? null, by ?? null];
  const [count] = file.rows(`SELECT count(*) FROM audit WHERE ${where}`).get(...wanted) as unknown as [
    number,
  ];
  const rows = file
    .rows(
      `SELECT at, by, kind, subject, name, before, after FROM audit WHERE ${where}
       ORDER BY key DESC LIMIT ? OFFSET ?`,
    )
    .all(...wanted, limit, offset) as unknown as (string | null)[][];
  return { count, entries: rows.map(entryOf) };
}

/** Who added a document, as far as the audit still tells. */
export function adderOf(file: ScopeFile, documentId: string): string | undefined {
  const row = file
    .rows(
      `SELECT by FROM audit WHERE subject = 'document' AND kind = 'added' AND after ->> '$.id' = ?
       ORDER BY key DESC LIMIT 1`,
    )
    .get(documentId) as unknown as [string] | undefined;
  return row?.[0];
}

/** The key of the last entry; 0 where there is none. */
export function lastAudited(file: ScopeFile): number {
  const [key] = file.rows('SELECT coalesce(max(key), 0) FROM audit').get() as unknown as [number];
  return key;
}

/** What was written down after an entry, in its order. */
export function auditedAfter(file: ScopeFile, key: number): AuditEntry[] {
  const rows = file
    .rows('SELECT at, by, kind, subject, name, before, after FROM audit WHERE key > ? ORDER BY key')
    .all(key) as unknown as (string | null)[][];
  return rows.map(entryOf);
}

function entryOf([at, by, kind, subject, name, before, after]: (string | null)[]): AuditEntry {
  const kept = (content: string | null | undefined) => content && JSON.parse(content);
  return entrySchema.parse({ at, by, kind, subject, name, before: kept(before), after: kept(after) });
}

/** Erases what was done before `since` (ISO 8601); returns how many entries. */
export function pruneAudit(file: ScopeFile, since: string): number {
  return Number(file.rows('DELETE FROM audit WHERE at < ?').run(since).changes);
}
