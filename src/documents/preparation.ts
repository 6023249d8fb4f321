import { basename, extname } from 'node:path';
import type { DocumentDraft, Metadata } from './import/draft.ts';
import { documentsOf, type Library, topicOf } from './library.ts';
import { revisionHash } from './revision.ts';
import { statedTopic } from './stated-topic.ts';
import type { NewDocument } from './store/document-writer.ts';

/**
 * Makes a document to be added from what a reader returned and what the importer states. What the
 * importer states counts most, then what the text itself states, then what a pack that holds excerpts
 * of exactly this text knows of it. The file's name is the title of last resort; nothing is guessed.
 */
export function prepareDocument(
  draft: DocumentDraft,
  fileName: string,
  stated: Metadata,
  library: Library,
  addedAt: string,
): NewDocument {
  const hash = revisionHash(draft.text);
  const known = documentsOf(library).find((document) => document.revision === hash);
  const notes = [...draft.notes];
  const {
    title,
    topic: motion,
    ...metadata
  }: Metadata = {
    ...(known && {
      title: known.title,
      authors: known.authors,
      ...(known.outlet !== null && { outlet: known.outlet }),
      ...(known.published !== null && { published: known.published }),
      ...(known.source !== null && { source: known.source }),
      ...(known.language !== null && { language: known.language }),
    }),
    ...draft.metadata,
    ...stated,
  };
  if (known?.completeness === 'excerpts') {
    notes.push(
      `This is the full text of "${known.title}", of which ${known.scope} holds excerpts; it takes their place.`,
    );
  }
  const topic =
    motion === undefined
      ? known && topicOf(library, known)
      : statedTopic(
          motion,
          library.flatMap((scope) => scope.topics()),
        );
  return {
    title: title ?? basename(fileName, extname(fileName)),
    metadata,
    ...(topic && { topic }),
    format: draft.format,
    notes,
    content: { completeness: 'full', text: draft.text, ...(draft.blocks && { blocks: draft.blocks }) },
    addedAt,
  };
}
