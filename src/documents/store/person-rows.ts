import { DAYS_TO_RESTORE } from './removed-documents.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';

/** Who is named in the place of a person whose name was deleted from what the server goes on needing. */
export const FORGOTTEN = 'someone whose data was deleted';

/**
 * Days for which the audit goes on naming who asks to be forgotten: as long as a removed document can be
 * restored. Otherwise somebody could do damage and nobody could see who it was.
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
};

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
  };
}

/**
 * Deletes what a member has uploaded and not published, and puts `FORGOTTEN` in their place where the
 * server needs to know that somebody did something, of the audit where it is not too recent.
 * @returns how many rows were deleted, and in how many they are named no more
 */
export function forgetPersonIn(
  file: ScopeFile,
  person: string,
  now: Date,
): { deleted: number; unnamed: number } {
  const { database } = file;
  const changed = (sql: string, ...values: string[]) => Number(database.prepare(sql).run(...values).changes);
  return inTransaction(file, () => {
    const deleted = changed('DELETE FROM upload WHERE curator = ?', person);
    let unnamed = 0;
    for (const [table, { plain, json }] of Object.entries(NAMING_COLUMNS)) {
      const [which, ...since] = table === 'audit' ? ['AND at < ?', stillNamedSince(now)] : [''];
      // Two rebuttals that differed in nothing but who made them are one afterwards.
      for (const column of json)
        changed(
          `UPDATE OR REPLACE ${table} SET ${column} = replace(${column}, ?, ?) WHERE instr(${column}, ?) > 0 ${which}`,
          ...[JSON.stringify(person), JSON.stringify(FORGOTTEN), JSON.stringify(person), ...since],
        );
      for (const column of plain)
        unnamed += changed(
          `UPDATE ${table} SET ${column} = ? WHERE ${column} = ? ${which}`,
          ...[FORGOTTEN, person, ...since],
        );
    }
    return { deleted, unnamed };
  });
}
