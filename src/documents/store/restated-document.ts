import type { Metadata } from '../import/draft.ts';
import type { Library, StoredDocument } from '../library.ts';
import { Refusal } from '../refusal.ts';
import { statedTopic } from '../stated-topic.ts';
import { auditDocument } from './audit-log.ts';
import { describeDocument } from './document-writer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';

/**
 * Says of a published document what a curator states, in the place of what was said before; what is not
 * stated stays, and what is empty is not known any more. Its text and every place in it stay.
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
    auditDocument(file, 'changed', { before, after }, { by, at });
    return after;
  });
}

type StoredFormat = Parameters<typeof describeDocument>[2]['format'];
