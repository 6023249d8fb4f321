import type { ScopeId, ScopeReader, StoredDocument } from '../src/documents/library.ts';
import { revisionHash } from '../src/documents/revision.ts';
import type { LibraryStore } from '../src/documents/store/library-store.ts';
import { unpackPassage } from '../src/documents/store/passage-content.ts';
import type { ScopeFile } from '../src/documents/store/scope-file.ts';

/**
 * Everything that is wrong with a scope's file, in sentences: SQLite's own checks, the full-text
 * index against the passages, the counts of terms, and every document against its own hash.
 */
export function problemsOf(store: LibraryStore, scope: ScopeId): string[] {
  const file = store.file(scope);
  const [reader] = store.library([scope]);
  return [
    ...databaseProblems(file),
    ...indexProblems(file, reader!),
    ...reader!.documents().flatMap((document) => documentProblems(file, reader!, document)),
  ].map((problem) => `${scope}: ${problem}`);
}

function databaseProblems({ database }: ScopeFile): string[] {
  const problems: string[] = [];
  const integrity = database
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => row.integrity_check);
  if (integrity.join() !== 'ok') problems.push(`integrity_check: ${integrity.slice(0, 3).join('; ')}`);
  const orphans = database.prepare('PRAGMA foreign_key_check').all();
  if (orphans.length > 0) problems.push(`foreign_key_check: ${JSON.stringify(orphans[0])}`);
  try {
    database.exec("INSERT INTO passage_index(passage_index) VALUES ('integrity-check')");
  } catch (error) {
    problems.push(`the full-text index: ${(error as Error).message}`);
  }
  return problems;
}

/** The index and the counts, worked out anew from the passages. */
function indexProblems({ database }: ScopeFile, reader: ScopeReader): string[] {
  const holders = new Map<number, number[]>();
  const passages = database.prepare('SELECT key, revision, start, "end", paragraph, content FROM passage');
  const problems: string[] = [];
  let count = 0;
  for (const row of passages.iterate()) {
    count += 1;
    const key = row.key as number;
    const passage = unpackPassage(key, row.content as Uint8Array);
    if (
      passage.revisionKey !== row.revision ||
      passage.start !== row.start ||
      passage.end !== row.end ||
      passage.paragraph !== row.paragraph
    )
      problems.push(`passage ${key} says two things of its place`);
    for (const term of new Set(passage.terms)) {
      if (term === 0) continue;
      const holding = holders.get(term);
      if (holding) holding.push(key);
      else holders.set(term, [key]);
    }
  }
  const indexed = database.prepare('SELECT count(*) AS rows FROM passage_index').get()!.rows as number;
  if (indexed !== count) problems.push(`${indexed} rows in the index for ${count} passages`);
  const terms = database.prepare('SELECT key, passages FROM term').all() as {
    key: number;
    passages: number;
  }[];
  if (terms.length !== holders.size) problems.push(`${terms.length} terms, ${holders.size} in the passages`);
  for (const { key, passages: counted } of terms) {
    const holding = holders.get(key)?.length ?? 0;
    if (holding !== counted)
      problems.push(`term ${key} is counted ${counted} times and held ${holding} times`);
  }
  for (const [term, holding] of [...holders].filter((_, at) => at % 97 === 0)) {
    if (reader.holding([term]).join() !== holding.join())
      problems.push(`the index misleads for term ${term}`);
  }
  return problems.slice(0, 5);
}

function documentProblems(file: ScopeFile, reader: ScopeReader, document: StoredDocument): string[] {
  const { id, revisionKey, length, completeness, revision, firstPassage, lastPassage } = document;
  const problems: string[] = [];
  const whole = { start: 0, end: length };
  const text = reader.slice(revisionKey, 0, length);
  if (completeness === 'full' && (text === undefined || revisionHash(text) !== revision))
    problems.push(`${id} is not the text that its hash names`);
  const keys = file
    .rows('SELECT count(*), min(key), max(key) FROM passage WHERE revision = ?')
    .get(revisionKey);
  const [count, first, last] = keys as unknown as [number, number | null, number | null];
  const expected = lastPassage - firstPassage + 1;
  if (count !== expected || (count > 0 && (first !== firstPassage || last !== lastPassage)))
    problems.push(`${id} has ${count} passages of ${expected}`);
  let end = 0;
  for (const passage of reader.sentencesAround(revisionKey, whole, whole)) {
    if (passage.start < end || passage.end <= passage.start) problems.push(`${id}: passages out of order`);
    end = passage.end;
    const slice = reader.slice(revisionKey, passage.start, passage.end);
    if (slice === undefined || (text !== undefined && slice !== text.slice(passage.start, passage.end)))
      problems.push(`${id} [${passage.start}, ${passage.end}) is not verbatim`);
  }
  if (end > length) problems.push(`${id}: a passage ends beyond the text`);
  return problems;
}
