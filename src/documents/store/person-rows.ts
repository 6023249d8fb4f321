import { DAYS_TO_RESTORE } from './removed-documents.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';

/** Who is named in the place of a person whose name was deleted from what the server goes on needing. */
export const FORGOTTEN = 'someone whose data was deleted';

/**
 * Days for which the audit goes on naming who asks to be forgotten: as long as a removed document can be
 * restored. Otherwise somebody could do damage and nobody could see who it was. The name then goes by itself.
 */
export const DAYS_NAMED_IN_AUDIT = DAYS_TO_RESTORE;

const DAY = 86_400_000;

/** Whether an entry of the audit goes on naming who asks now to be forgotten. */
export function isStillNamed({ at }: { at: string }, now: Date): boolean {
  return at >= stillNamedSince(now);
}

function stillNamedSince(now: Date): string {
  return new Date(now.getTime() - DAYS_NAMED_IN_AUDIT * DAY).toISOString();
}

/** What a server's library file tells of one member: what they did, and what they have uploaded. */
export type PersonRows = {
  uploads: { fileName: string; state: string; stated: unknown; createdAt: string }[];
  changes: { at: string; kind: string; subject: string; name: string }[];
  positions: { at: string; action: string; topic: string; author: string }[];
  /** What they did to topics and rebuttals. */
  map: { at: string; action: string; subject: string; item: string }[];
  /** That they asked to be forgotten and the audit still names them in what they did until then; once at most. */
  forgetting: { askedAt: string }[];
};

/** What is told of a person of whom a file has nothing. */
export const NO_ROWS: PersonRows = { uploads: [], changes: [], positions: [], map: [], forgetting: [] };

/** Columns in which a member's id may stand, by itself or as a string within JSON; those of uploads go with their row. */
export const NAMING_COLUMNS = {
  audit: { plain: ['by'], json: ['before', 'after'] },
  position: { plain: [], json: ['content'] },
  position_change: { plain: ['by'], json: ['before', 'after'] },
  map_change: { plain: ['by'], json: ['before', 'after'] },
  rebuttal: { plain: [], json: ['content'] },
} as Record<string, { plain: string[]; json: string[] }>;

/** @param person a member's id, which is like no other string */
export function rowsOfPerson({ database }: ScopeFile, person: string): PersonRows {
  const uploads = database
    .prepare(
      'SELECT file_name AS fileName, state, stated, created_at AS createdAt FROM upload WHERE curator = ? ORDER BY key',
    )
    .all(person) as { fileName: string; state: string; stated: string; createdAt: string }[];
  return {
    uploads: uploads.map((upload) => ({ ...upload, stated: JSON.parse(upload.stated) as unknown })),
    changes: database
      .prepare('SELECT at, kind, subject, name FROM audit WHERE by = ? ORDER BY key')
      .all(person) as PersonRows['changes'],
    positions: database
      .prepare('SELECT at, action, topic, author FROM position_change WHERE by = ? ORDER BY key')
      .all(person) as PersonRows['positions'],
    map: database
      .prepare('SELECT at, action, subject, item FROM map_change WHERE by = ? ORDER BY key')
      .all(person) as PersonRows['map'],
    forgetting: database
      .prepare('SELECT asked_at AS askedAt FROM forgetting WHERE person = ?')
      .all(person) as PersonRows['forgetting'],
  };
}

/**
 * Deletes what a member has uploaded and not published, and puts `FORGOTTEN` in their place where the
 * server needs to know that somebody did something; of the audit at once where it is not too recent, and
 * later by `forgetDue`.
 * @returns how many rows were deleted, and in how many they are named no more
 */
export function forgetPersonIn(
  file: ScopeFile,
  person: string,
  now: Date,
): { deleted: number; unnamed: number } {
  return inTransaction(file, () => {
    const deleted = Number(file.rows('DELETE FROM upload WHERE curator = ?').run(person).changes);
    const before = stillNamedSince(now);
    let unnamed = 0;
    for (const table of Object.keys(NAMING_COLUMNS))
      unnamed += unname(file, table, person, table === 'audit' ? before : undefined);
    if (isNamedSince(file, person, before))
      file
        .rows('INSERT OR REPLACE INTO forgetting (person, asked_at) VALUES (?, ?)')
        .run(person, now.toISOString());
    return { deleted, unnamed };
  });
}

/** Whether the audit names somebody in an entry that their request to be forgotten has outlasted. */
export function isForgettingDue(file: ScopeFile, now: Date): boolean {
  const [due] = file
    .rows(
      `SELECT EXISTS (SELECT 1 FROM forgetting f JOIN audit a ON a.at < ?1 AND a.at <= f.asked_at
         WHERE a.by = f.person OR instr(a.before, json_quote(f.person)) > 0 OR instr(a.after, json_quote(f.person)) > 0)
       OR EXISTS (SELECT 1 FROM forgetting WHERE asked_at < ?1)`,
    )
    .get(stillNamedSince(now)) as unknown as [number];
  return due === 1;
}

/** Puts `FORGOTTEN` in the place of those who asked for it, in what has grown old enough since. */
export function forgetDue(file: ScopeFile, now: Date): void {
  const before = stillNamedSince(now);
  inTransaction(file, () => {
    const asked = file.rows('SELECT person, asked_at FROM forgetting').all() as unknown as [string, string][];
    for (const [person, askedAt] of asked) {
      // What they did after they had asked is a new doing.
      unname(file, 'audit', person, askedAt < before ? justAfter(askedAt) : before);
      if (askedAt < before) file.rows('DELETE FROM forgetting WHERE person = ?').run(person);
    }
  });
}

function justAfter(at: string): string {
  return new Date(Date.parse(at) + 1).toISOString();
}

/** @param before ISO 8601: only what was done then. @returns in how many rows the person stood by themselves */
function unname(file: ScopeFile, table: string, person: string, before: string | undefined): number {
  const { plain, json } = NAMING_COLUMNS[table]!;
  const [which, ...values] = before === undefined ? [''] : ['AND at < ?', before];
  const changed = (sql: string, ...given: string[]) =>
    Number(file.database.prepare(sql).run(...given, ...values).changes);
  // Two rebuttals that differed in nothing but who made them are one afterwards.
  for (const column of json)
    changed(
      `UPDATE OR REPLACE ${table} SET ${column} = replace(${column}, ?, ?) WHERE instr(${column}, ?) > 0 ${which}`,
      ...[JSON.stringify(person), JSON.stringify(FORGOTTEN), JSON.stringify(person)],
    );
  return plain.reduce(
    (sum, column) =>
      sum + changed(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ? ${which}`, FORGOTTEN, person),
    0,
  );
}

function isNamedSince(file: ScopeFile, person: string, since: string): boolean {
  const [named] = file
    .rows(
      `SELECT EXISTS (SELECT 1 FROM audit WHERE at >= ?2
         AND (by = ?1 OR instr(before, json_quote(?1)) > 0 OR instr(after, json_quote(?1)) > 0))`,
    )
    .get(person, since) as unknown as [number];
  return named === 1;
}
