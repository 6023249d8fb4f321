import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type KeptText, parseKept } from '../../language/kept-text.ts';
import type { Message } from '../../language/say.ts';
import type { DocumentDraft, Metadata } from '../import/draft.ts';
import type { Pack } from '../pack.ts';
import type { PackPreview } from '../pack-preview.ts';
import type { Preview } from '../preview.ts';
import { Refusal, refusalSaid } from '../refusal.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';

/** Days for which an upload waits to be published. */
export const DAYS_OF_UPLOADS = 7;

/** What was posted: a file in whatever format, excerpts as somebody pasted them, or a file that is a zipped pack. */
const KINDS = ['file', 'excerpts', 'pack'] as const;
type UploadKind = (typeof KINDS)[number];

const STATES = ['waiting', 'reading', 'ready', 'refused', 'publishing'] as const;
/**
 * - `waiting`: the bytes are kept and have not been read.
 * - `reading`: somebody reads them now, or did when the process ended.
 * - `ready`: read; it can be previewed, published or discarded.
 * - `refused`: it could not be read; `refusal` says why.
 * - `publishing`: it is being published, or was when the process ended; the document is not there yet.
 */
type UploadState = (typeof STATES)[number];

/** An import that is not published yet, without its bytes and text. */
export type Upload = {
  id: string;
  /** Who posted it: the id of a member. */
  curator: string;
  state: UploadState;
  kind: UploadKind;
  fileName: string;
  /** Bytes of the file as it was posted; 0 once it has been read. */
  bytes: number;
  /** What the curator states; it counts more than what was detected. */
  stated: Metadata;
  /** What the text itself states, and what a curator is to see of it; only of one that was read. */
  preview: Preview | null;
  /** The same of a pack. */
  pack: PackPreview | null;
  refusal: KeptText | null;
  /** The id of the document that it is to be a new revision of. */
  revises: string | null;
  /** ISO 8601. */
  createdAt: string;
  changedAt: string;
};

export type NewUpload = {
  curator: string;
  /** A file, where nothing is said. */
  kind?: UploadKind;
  fileName: string;
  bytes: Uint8Array;
  stated?: Metadata;
  revises?: string;
};

/** An id is part of a button's; nobody is to guess another's. */
const ID_BYTES = 9;

/** Keeps files as they were posted, all of them or none; once this returns, nothing loses them. */
export function addUploads(file: ScopeFile, uploads: NewUpload[], at: string): Upload[] {
  const insert = file.database.prepare(
    `INSERT INTO upload (id, curator, state, kind, file_name, bytes, stated, revises, created_at, changed_at)
     VALUES (?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)`,
  );
  const ids = inTransaction(file, () =>
    uploads.map(({ curator, kind = 'file', fileName, bytes, stated = {}, revises }) => {
      const id = randomBytes(ID_BYTES).toString('base64url');
      const texts = [JSON.stringify(stated), revises ?? null, at, at];
      insert.run(id, curator, kind, fileName, bytes, ...texts);
      return id;
    }),
  );
  return ids.map((id) => uploadOf(file, id));
}

/** All uploads of a scope, the oldest first. */
export function uploadsIn(file: ScopeFile): Upload[] {
  return file.database.prepare(`SELECT ${COLUMNS} FROM upload ORDER BY key`).all().map(uploadOfRow);
}

/** @throws Refusal where it was published, discarded or has expired. */
export function uploadOf(file: ScopeFile, id: string): Upload {
  const row = file.database.prepare(`SELECT ${COLUMNS} FROM upload WHERE id = ?`).get(id);
  if (!row) throw gone();
  return uploadOfRow(row);
}

/** The bytes as they were posted; undefined once they have been read. */
export function bytesOfUpload(file: ScopeFile, id: string): Uint8Array | undefined {
  const row = file.rows('SELECT bytes FROM upload WHERE id = ?').get(id) as unknown as
    | [Uint8Array | null]
    | undefined;
  if (!row) throw gone();
  return row[0] ?? undefined;
}

/** What was read of an upload. @throws Refusal where it has not been read yet, or could not be. */
export function draftOfUpload(file: ScopeFile, id: string): DocumentDraft {
  return readOfUpload(file, id) as DocumentDraft;
}

/** As `draftOfUpload`, of one that is a pack. */
export function packOfUpload(file: ScopeFile, id: string): Pack {
  return readOfUpload(file, id) as Pack;
}

function readOfUpload(file: ScopeFile, id: string): unknown {
  const row = file.rows('SELECT draft, refusal FROM upload WHERE id = ?').get(id) as unknown as
    | [string | null, string | null]
    | undefined;
  if (!row) throw gone();
  const [draft, refusal] = row;
  if (draft === null) throw whyUnread(refusal);
  return JSON.parse(draft);
}

function whyUnread(kept: string | null): Refusal {
  if (kept === null) return new Refusal('import.not-read-yet');
  const refusal = parseKept(kept);
  return typeof refusal === 'string' ? new Refusal('written', refusal) : refusalSaid(refusal);
}

/** Takes note that the bytes are being read, or that it is being published. */
export function markUpload(
  file: ScopeFile,
  id: string,
  state: 'reading' | 'publishing' | 'ready',
  at: string,
): void {
  change(file, id, 'state = ?, changed_at = ?', [state, at]);
}

/** Keeps what was read in the place of the bytes. */
export function keepDraft(
  file: ScopeFile,
  id: string,
  draft: DocumentDraft,
  preview: Preview,
  at: string,
): void {
  keepRead(file, id, draft, preview, at);
}

/** As `keepDraft`, of a file that turned out to be a pack. */
export function keepPack(file: ScopeFile, id: string, pack: Pack, preview: PackPreview, at: string): void {
  inTransaction(file, () => {
    change(file, id, `kind = 'pack'`, []);
    keepRead(file, id, pack, preview, at);
  });
}

function keepRead(
  file: ScopeFile,
  id: string,
  read: DocumentDraft | Pack,
  preview: Preview | PackPreview,
  at: string,
): void {
  change(file, id, `state = 'ready', bytes = NULL, refusal = NULL, draft = ?, preview = ?, changed_at = ?`, [
    JSON.stringify(read),
    JSON.stringify(preview),
    at,
  ]);
}

/** Keeps why a file could not be read; its bytes go. */
export function refuseUpload(file: ScopeFile, id: string, refusal: Message, at: string): void {
  change(file, id, `state = 'refused', bytes = NULL, refusal = ?, changed_at = ?`, [
    JSON.stringify(refusal),
    at,
  ]);
}

/** What a curator says of an upload in the place of what was said before. */
export function restateUpload(file: ScopeFile, id: string, stated: Metadata, at: string): Upload {
  change(file, id, 'stated = ?, changed_at = ?', [JSON.stringify(stated), at]);
  return uploadOf(file, id);
}

/** Forgets an upload with all that was read of it; nothing happens where it is gone already. */
export function discardUpload(file: ScopeFile, id: string): void {
  file.database.prepare('DELETE FROM upload WHERE id = ?').run(id);
}

/** Forgets the uploads that nobody has touched since `before` (ISO 8601); returns how many. */
export function discardUploadsBefore(file: ScopeFile, before: string): number {
  return Number(file.database.prepare('DELETE FROM upload WHERE changed_at < ?').run(before).changes);
}

const COLUMNS =
  'id, curator, state, kind, file_name, coalesce(length(bytes), 0) AS bytes, stated, preview, refusal, revises, created_at, changed_at';

const json = z.string().transform((text) => JSON.parse(text) as unknown);

const rowSchema = z.object({
  id: z.string(),
  curator: z.string(),
  state: z.enum(STATES),
  kind: z.enum(KINDS),
  file_name: z.string(),
  bytes: z.number(),
  stated: json,
  preview: json.nullable(),
  refusal: z.string().nullable(),
  revises: z.string().nullable(),
  created_at: z.string(),
  changed_at: z.string(),
});

function uploadOfRow(row: unknown): Upload {
  const { file_name, stated, preview, refusal, created_at, changed_at, ...rest } = rowSchema.parse(row);
  return {
    ...rest,
    fileName: file_name,
    stated: stated as Metadata,
    preview: rest.kind === 'pack' ? null : (preview as Preview | null),
    pack: rest.kind === 'pack' ? (preview as PackPreview | null) : null,
    refusal: refusal === null ? null : parseKept(refusal),
    createdAt: created_at,
    changedAt: changed_at,
  };
}

function change(file: ScopeFile, id: string, assignments: string, values: (string | null)[]): void {
  const { changes } = file.database
    .prepare(`UPDATE upload SET ${assignments} WHERE id = ?`)
    .run(...values, id);
  if (changes === 0) throw gone();
}

function gone(): Refusal {
  return new Refusal('library.upload-gone', DAYS_OF_UPLOADS);
}
