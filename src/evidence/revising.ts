import { type Author, authorKey } from '../documents/author.ts';
import type { Span } from '../documents/document.ts';
import type { ScopeReader, StoredDocument } from '../documents/library.ts';
import type { Place, Position, Rebuttal, RebuttalSide } from '../documents/position.ts';
import { prepareRevision } from '../documents/preparation.ts';
import { Refusal } from '../documents/refusal.ts';
import { type AnalysedStretch, analysed, type Progress } from '../documents/store/analysis-writer.ts';
import { auditDocument } from '../documents/store/audit-log.ts';
import { deleteRevision, supersede } from '../documents/store/document-remover.ts';
import {
  describeDocument,
  hashOf,
  type NewDocument,
  revisionHeld,
  tidyIndex,
  writeRevision,
} from '../documents/store/document-writer.ts';
import { markToSuggest } from '../documents/store/due-suggestions.ts';
import { replaceAuthor, replacePosition, replaceRebuttals } from '../documents/store/position-writer.ts';
import { inTransaction, type ScopeFile } from '../documents/store/scope-file.ts';
import { scopeReader } from '../documents/store/scope-reader.ts';
import { discardUpload, draftOfUpload, uploadOf } from '../documents/store/uploads.ts';
import { anchorIn, type HeldRevision } from './revision-anchors.ts';

/** A new text for a document, read and analysed, to be written in one transaction. */
export type Revising = {
  id: string;
  document: NewDocument;
  stretches: AnalysedStretch[];
  /** The upload that it comes from, which goes with the publication. */
  uploadId?: string;
};

/** What became of the places that positions and rebuttals rest on. */
type Revised = { document: StoredDocument; moved: number; toReview: number };

/**
 * Makes an upload that revises a document ready to be written; no transaction is open meanwhile.
 * @throws Refusal where the document or the upload is not here any more
 */
export function readRevisingUpload(file: ScopeFile, uploadId: string, at: string): Revising {
  const { stated, revises } = uploadOf(file, uploadId);
  const before = documentToRevise(scopeReader(file), revises ?? '');
  const document = prepareRevision(draftOfUpload(file, uploadId), stated, before, at);
  return { id: before.id, document, stretches: analysed(document.content), uploadId };
}

/**
 * Puts a new text in the place of a document's, under the same id and in one transaction. The text
 * that was there stays as an earlier revision. Places in it move to where the same words stand now;
 * those whose words do not stand exactly stay with the earlier revision, to be reviewed (`toReview`).
 * @throws Refusal where the document is not here, or the text is here already
 */
export function reviseDocument(
  file: ScopeFile,
  { id, document, stretches, uploadId }: Revising,
  { by, progress }: { by: string; progress?: Progress },
): Revised {
  const at = document.addedAt;
  return inTransaction(file, () => {
    if (uploadId !== undefined) uploadOf(file, uploadId);
    const held = scopeReader(file);
    const before = documentToRevise(held, id);
    const topic = held.topics().find((known) => known.id === before.topic);
    const key = makeRoom(file, before, hashOf(document.content));
    supersede(file, before.revisionKey, at);
    describeDocument(file, key, { ...(topic && { topic }), ...document });
    writeRevision(file, key, document, stretches, progress);
    tidyIndex(file);
    if (uploadId !== undefined) {
      discardUpload(file, uploadId);
      markToSuggest(file, id);
    }
    const reader = scopeReader(file);
    const after = documentToRevise(reader, id);
    const places = movePlaces(file, reader, { before, after, by, at });
    auditDocument(file, 'changed', { before, after }, { by, at });
    return { document: after, ...places };
  });
}

/** @throws Refusal where the scope has no such document */
export function documentToRevise(reader: ScopeReader, id: string): StoredDocument {
  const document = reader.documents().find((held) => held.id === id);
  if (!document) throw new Refusal('revise.no-document', id);
  return document;
}

/** Sees to it that no other revision of the scope has this text; gives the document's key. */
function makeRoom(file: ScopeFile, { id, title, revision }: StoredDocument, hash: string): number {
  if (revision === hash) throw new Refusal('revise.same-text', title);
  const [key] = file.rows('SELECT key FROM document WHERE id = ?').get(id) as unknown as [number];
  const held = revisionHeld(file, hash);
  if (!held) return key;
  if (!held.isRemoved && !held.isEarlier) {
    const other = scopeReader(file)
      .documents()
      .find((document) => document.revision === hash)!;
    throw new Refusal('revise.has-text', other.title, other.id);
  }
  deleteRevision(file, held.revisionKey);
  if (!held.isEarlier) file.database.prepare('DELETE FROM document WHERE key = ?').run(held.document);
  return key;
}

type Change = { before: StoredDocument; after: StoredDocument; by: string; at: string };

function movePlaces(
  file: ScopeFile,
  reader: ScopeReader,
  { before, after, by, at }: Change,
): { moved: number; toReview: number } {
  const earlier = reader.earlierRevisions().find(({ revisionKey }) => revisionKey === before.revisionKey)!;
  const mover = placeMover({ scope: reader, document: earlier }, { scope: reader, document: after });
  const authorOf = (author: Author): Author =>
    'authorOf' in author && author.authorOf === before.revision ? { authorOf: after.revision } : author;
  replaceAuthor(file, authorKey({ authorOf: before.revision }), authorKey({ authorOf: after.revision }));
  for (const held of reader.positions()) {
    const position = movedPosition(held, mover.move, authorOf);
    if (JSON.stringify(position) !== JSON.stringify(held))
      replacePosition(file, held, position, { action: 'reanchored', by, at });
  }
  replaceRebuttals(file, reader.rebuttals(), (rebuttal) => movedRebuttal(rebuttal, mover.move, authorOf));
  return mover.counts();
}

/** Moves places of one revision to another, each place once, and counts what became of them. */
export function placeMover(from: HeldRevision, to: HeldRevision) {
  const known = new Map<string, Span | undefined>();
  const anchor = ({ start, end }: Span): Span | undefined => {
    const key = `${start} ${end}`;
    if (!known.has(key)) known.set(key, anchorIn(to, from, { start, end }));
    return known.get(key);
  };
  return {
    anchor,
    move: (place: Place): Place => {
      if (place.revision !== from.document.revision) return place;
      const span = anchor(place);
      return span ? { ...place, ...span, revision: to.document.revision } : place;
    },
    counts: () => {
      const moved = [...known.values()].filter((span) => span !== undefined).length;
      return { moved, toReview: known.size - moved };
    },
  };
}

function movedPosition(
  position: Position,
  move: (place: Place) => Place,
  authorOf: (author: Author) => Author,
): Position {
  const { author, evidence, concessions, conditions } = position;
  return {
    ...position,
    author: authorOf(author),
    evidence: evidence.map(move),
    concessions: concessions.map(move),
    conditions: conditions.map(move),
  };
}

function movedRebuttal(
  rebuttal: Rebuttal,
  move: (place: Place) => Place,
  authorOf: (author: Author) => Author,
): Rebuttal {
  const side = (stated: RebuttalSide): RebuttalSide =>
    'revision' in stated ? move(stated) : { ...stated, author: authorOf(stated.author) };
  return { ...rebuttal, from: side(rebuttal.from), target: side(rebuttal.target) };
}
