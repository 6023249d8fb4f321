import type { DatabaseSync } from 'node:sqlite';
import { Refusal } from '../refusal.ts';

/** "CPnt": marks the file as Counterpoint's for `file(1)` and keeps foreign databases out. */
const APPLICATION_ID = 0x43506e74;

/**
 * One entry per version of the store, applied in order; `user_version` says how far a file has come.
 * Entries are never edited once they have shipped.
 */
const MIGRATIONS: string[] = [
  `
  CREATE TABLE document (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    outlet TEXT,
    published TEXT,
    source TEXT,
    language TEXT,
    completeness TEXT NOT NULL CHECK (completeness IN ('full', 'excerpts')),
    format TEXT NOT NULL,
    added_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE document_author (
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (document, place)
  ) STRICT, WITHOUT ROWID;

  -- first_passage and last_passage: an import writes a revision's passages under consecutive keys,
  -- so a range of keys is a revision and a filter by document costs no join.
  -- longest_voice: how far before a place a voice may begin that covers it.
  CREATE TABLE revision (
    key INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    hash TEXT NOT NULL UNIQUE,
    length INTEGER NOT NULL,
    notes TEXT NOT NULL,
    first_passage INTEGER NOT NULL,
    last_passage INTEGER NOT NULL,
    longest_voice INTEGER NOT NULL
  ) STRICT;

  -- The text itself, in pieces that join up to the whole (with gaps where only excerpts are held).
  CREATE TABLE chunk (
    key INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX chunk_place ON chunk (revision, start);

  CREATE TABLE block (
    key INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    kind TEXT NOT NULL,
    paragraph INTEGER NOT NULL,
    boilerplate TEXT
  ) STRICT;
  CREATE UNIQUE INDEX block_place ON block (revision, start);

  CREATE TABLE voice (
    key INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    form TEXT NOT NULL CHECK (form IN ('direct', 'indirect')),
    speaker TEXT,
    speaker_start INTEGER,
    speaker_end INTEGER,
    via TEXT
  ) STRICT;
  CREATE INDEX voice_place ON voice (revision, start);

  -- content: all that the ranking asks of a passage in one value (src/documents/store/passage-content.ts),
  -- since reading a row costs by its columns.
  CREATE TABLE passage (
    key INTEGER PRIMARY KEY,
    revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    modes TEXT NOT NULL,
    content BLOB NOT NULL
  ) STRICT;
  CREATE INDEX passage_place ON passage (revision, start);

  CREATE TABLE term (
    key INTEGER PRIMARY KEY,
    term TEXT NOT NULL UNIQUE,
    passages INTEGER NOT NULL
  ) STRICT;

  -- Holds term keys in base 36 instead of words: the normal form of a word is decided in one place,
  -- and no tokenizer can take it apart again.
  CREATE VIRTUAL TABLE passage_index USING fts5(
    terms, content='', contentless_delete=1, detail=none, tokenize='ascii'
  );

  -- At most one row: what pack this file was built from, and the hash of that pack's files.
  CREATE TABLE pack (
    id TEXT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    content_hash TEXT NOT NULL
  ) STRICT;

  -- Names that mean the same, as a JSON array: ["ISIS", "ISIL", "Islamic State", "Daesh"].
  CREATE TABLE alias (
    key INTEGER PRIMARY KEY,
    names TEXT NOT NULL UNIQUE
  ) STRICT;

  CREATE TABLE topic (
    id TEXT NOT NULL PRIMARY KEY,
    motion TEXT NOT NULL,
    aliases TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- content: JSON, as src/documents/position.ts describes it. Words of documents are places in a
  -- revision, never copies, so that a document that is removed leaves none of them behind.
  CREATE TABLE position (
    topic TEXT NOT NULL REFERENCES topic ON DELETE CASCADE,
    author TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (topic, author)
  ) STRICT, WITHOUT ROWID;

  -- What became of each position, by whom and when; kept for good. before is null for a new one.
  CREATE TABLE position_change (
    key INTEGER PRIMARY KEY,
    topic TEXT NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    before TEXT,
    after TEXT NOT NULL
  ) STRICT;
  CREATE INDEX position_change_of ON position_change (topic, author);

  CREATE TABLE rebuttal (
    key INTEGER PRIMARY KEY,
    content TEXT NOT NULL UNIQUE
  ) STRICT;
  `,
  `
  -- The topic that the document is read for.
  ALTER TABLE document ADD COLUMN topic TEXT REFERENCES topic ON DELETE SET NULL;
  `,
  `
  -- analysis: the version of the rules by which blocks, voices and passages were found; 0 is not known.
  ALTER TABLE revision ADD COLUMN analysis INTEGER NOT NULL DEFAULT 0;
  -- stated: the format itself set the block aside, and no rule of ours; so did only Markdown so far.
  ALTER TABLE block ADD COLUMN stated INTEGER NOT NULL DEFAULT 0;
  UPDATE block SET stated = 1 WHERE boilerplate IN ('code', 'table');
  `,
  `
  -- Who changed what in a server. by: a member's id, or a name as it was given in the terminal.
  -- before and after: JSON, null where there was or is nothing; never words of a document.
  CREATE TABLE audit (
    key INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    name TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT;
  CREATE INDEX audit_at ON audit (at);
  `,
  `
  -- Since when a document has been out of every answer; it is kept for a while, without passages, to
  -- be restored. Null for one that is in the library.
  ALTER TABLE document ADD COLUMN removed_at TEXT;

  -- Since when another revision has stood in the place of this one. Null for the present one. An
  -- earlier one keeps its text, blocks and voices, so that quotes of it can still be shown; it has no
  -- passages and is in no index.
  ALTER TABLE revision ADD COLUMN superseded_at TEXT;
  -- Of an earlier revision alone: how it was held. The present one's is its document's.
  ALTER TABLE revision ADD COLUMN completeness TEXT CHECK (completeness IN ('full', 'excerpts'));

  -- The sentences of earlier revisions, as quotes of them need them.
  CREATE TABLE earlier_passage (
    revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    paragraph INTEGER NOT NULL,
    modes TEXT NOT NULL,
    PRIMARY KEY (revision, start)
  ) STRICT, WITHOUT ROWID;

  -- Where a page begins, as its book numbers it; null where from here on no page is known.
  CREATE TABLE page (
    revision INTEGER NOT NULL REFERENCES revision ON DELETE CASCADE,
    start INTEGER NOT NULL,
    page TEXT,
    PRIMARY KEY (revision, start)
  ) STRICT, WITHOUT ROWID;

  -- Imports that are not published yet. bytes: as posted, until they are read. stated, draft and
  -- preview: JSON (src/documents/store/uploads.ts).
  CREATE TABLE upload (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    curator TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'reading', 'ready', 'refused', 'publishing')),
    file_name TEXT NOT NULL,
    bytes BLOB,
    stated TEXT NOT NULL,
    draft TEXT,
    preview TEXT,
    refusal TEXT,
    revises TEXT,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
  ) STRICT;

  -- Where a quote was shown to others: its revision by hash and its place there, and the message.
  CREATE TABLE shared_quote (
    message TEXT NOT NULL,
    channel TEXT NOT NULL,
    revision TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (message, revision, start, "end")
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX shared_quote_of ON shared_quote (revision);
  `,
  `
  -- The change that this one took back. Where that one had added the position, after is the JSON null.
  ALTER TABLE position_change ADD COLUMN undoes INTEGER REFERENCES position_change;

  -- What became of topics and rebuttals, as position_change tells it of positions. item: the id of the
  -- topic, the key of the rebuttal. before and after: JSON, null where there was or is nothing.
  CREATE TABLE map_change (
    key INTEGER PRIMARY KEY,
    subject TEXT NOT NULL CHECK (subject IN ('topic', 'rebuttal')),
    item TEXT NOT NULL,
    action TEXT NOT NULL,
    by TEXT NOT NULL,
    at TEXT NOT NULL,
    before TEXT,
    after TEXT,
    undoes INTEGER REFERENCES map_change
  ) STRICT;
  CREATE INDEX map_change_of ON map_change (subject, item);
  `,
  `
  -- How people say it who are for the motion and who are against it, as JSON: {"for":[…],"against":[…]};
  -- null where nobody has written any down.
  ALTER TABLE topic ADD COLUMN statements TEXT;
    `,
  `
  -- Whether a document that was published is still to be read for what its authors hold.
  ALTER TABLE document ADD COLUMN to_suggest INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Whether an upload is a file or pasted excerpts (src/documents/import/pasted-excerpts.ts).
  ALTER TABLE upload ADD COLUMN kind TEXT NOT NULL DEFAULT 'file';
  `,
  `
  -- Who asked to be forgotten while the audit still names them for a while, and when; it goes with the last
  -- entry that names them (src/documents/store/person-rows.ts).
  CREATE TABLE forgetting (person TEXT PRIMARY KEY, asked_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
];

export const STORE_VERSION = MIGRATIONS.length;

/**
 * Brings a library file to this version of the store, in one transaction.
 * @throws Refusal where the file is someone else's or of a newer version; it is then left as it was.
 */
export function migrate(database: DatabaseSync, fileName: string): void {
  const version = pragma(database, 'user_version');
  const application = pragma(database, 'application_id');
  if (version === 0 && application === 0 && isEmpty(database)) {
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}`);
  } else if (application !== APPLICATION_ID) {
    throw new Refusal(
      'written',
      `${fileName} is not a Counterpoint library. Move it out of the library folder.`,
    );
  }
  if (version > STORE_VERSION) {
    throw new Refusal(
      'written',
      `${fileName} was written by a newer Counterpoint (store version ${version}, this one knows ${STORE_VERSION}). Update Counterpoint, or point it at another folder.`,
    );
  }
  if (version === STORE_VERSION) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Another process may have migrated while this one waited for the lock.
    for (let next = pragma(database, 'user_version'); next < STORE_VERSION; next += 1) {
      database.exec(MIGRATIONS[next]!);
    }
    database.exec(`PRAGMA user_version = ${STORE_VERSION}`);
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function pragma(database: DatabaseSync, name: string): number {
  return database.prepare(`PRAGMA ${name}`).get()![name] as number;
}

function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get()!.tables === 0;
}
