import { type Author, authorKey, authorsOfDocument } from '../author.ts';
import type { Metadata } from '../import/draft.ts';
import type { Library, StoredDocument } from '../library.ts';
import { Refusal } from '../refusal.ts';
import { statedTopic } from '../stated-topic.ts';
import { auditDocument } from './audit-log.ts';
import { correctAuthor } from './corrected-author.ts';
import { describeDocument } from './document-writer.ts';
import { removedDocuments } from './removed-documents.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

/**
 * Says of a published document what a curator states, in the place of what was said before; what is not
 * stated stays, and what is empty is not known any more. Its text and every place in it stay. Where one
 * author is corrected to another and has written nothing else here, their positions go along.
 * @param library where the topic may be that it is read for
 * @throws Refusal where the document is not here, or several topics are called so
 */
export function restateDocument(
  file: ScopeFile,
  id: string,
  stated: Metadata,
  library: Library,
  { by, at }: { by: string; at: string },
): StoredDocument {
  return inTransaction(file, () => {
    const reader = scopeReader(file);
    const find = () => reader.documents().find((document) => document.id === id);
    const before = find();
    if (!before) throw new Refusal('library.document-gone');
    const { title, topic: motion, ...metadata } = stated;
    const known = reader.topics().find((topic) => topic.id === before.topic);
    const topic =
      motion === undefined
        ? known
        : motion === ''
          ? undefined
          : statedTopic(
              motion,
              library.flatMap((scope) => scope.topics()),
            );
    const { outlet, published, source, language, authors, format, completeness } = before;
    const [key] = file.rows('SELECT key FROM document WHERE id = ?').get(id) as unknown as [number];
    describeDocument(file, key, {
      title: title || before.title,
      metadata: {
        authors,
        outlet: outlet ?? '',
        published: published ?? '',
        source: source ?? '',
        language: language ?? '',
        ...metadata,
      },
      ...(topic && { topic }),
      format: format as StoredFormat,
      content: { completeness },
    });
    reader.refresh();
    const after = find()!;
    const correction = correctionOf(before, after);
    if (correction && !hasOther(file, library, correction.from, before)) {
      correctAuthor(file, correction.from, correction.to);
      reader.refresh();
    }
    auditDocument(file, 'changed', { before, after }, { by, at });
    return after;
  });
}

/**
 * Which one of a document's authors was corrected to which other; undefined where that is not told, and
 * where nobody was named before: what was said of such an author is that of whoever is named now anyway.
 */
function correctionOf(
  before: StoredDocument,
  after: StoredDocument,
): { from: Author; to: Author } | undefined {
  const [were, are] = [authorsOfDocument(before), authorsOfDocument(after)];
  const gone = were.filter((author) => !isAmong(are, author));
  const come = are.filter((author) => !isAmong(were, author));
  const [from, to] = [gone[0], come[0]];
  if (!from || !to || gone.length + come.length > 2 || 'authorOf' in from) return undefined;
  return { from, to };
}

/** Whether an author has written another document: of the library, or of the scope's removed ones. */
function hasOther(file: ScopeFile, library: Library, author: Author, { scope, id }: StoredDocument): boolean {
  const others = library
    .flatMap((reader) => reader.documents())
    .filter((document) => document.scope !== scope || document.id !== id);
  const removed = removedDocuments(file).map(({ authors }) => ({ authors, revision: '' }));
  return [...others, ...removed].some((document) => isAmong(authorsOfDocument(document), author));
}

function isAmong(authors: Author[], author: Author): boolean {
  return authors.some((other) => authorKey(other) === authorKey(author));
}

type StoredFormat = Parameters<typeof describeDocument>[2]['format'];
