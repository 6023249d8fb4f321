import { basename, extname } from 'node:path';
import { message } from '../language/say.ts';
import type { DocumentContent } from './document-content.ts';
import type { DocumentDraft, Metadata } from './import/draft.ts';
import { documentsOf, type Library, type StoredDocument, topicOf } from './library.ts';
import { revisionHash } from './revision.ts';
import { statedTopic } from './stated-topic.ts';
import type { NewDocument } from './store/document-writer.ts';

/** What a text is called that states no title and comes from a file without a name. */
const UNTITLED = 'Untitled';

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
    ...(known && metadataOf(known)),
    ...draft.metadata,
    ...stated,
  };
  if (known?.completeness === 'excerpts' && !draft.excerpts)
    notes.push(message('reading.completes', known.title, known.scope));
  const topic =
    motion === undefined
      ? known && topicOf(library, known)
      : motion === ''
        ? undefined
        : statedTopic(
            motion,
            library.flatMap((scope) => scope.topics()),
          );
  return {
    title: title?.trim() || titleOfFile(fileName) || UNTITLED,
    metadata,
    ...(topic && { topic }),
    format: draft.format,
    notes,
    content: draftContent(draft),
    ...(draft.pages && { pages: draft.pages }),
    addedAt,
  };
}

/**
 * Makes the new revision of a document that is in the library. What the importer states counts most,
 * then what is known of the document; the new text fills in what nobody knew before.
 */
export function prepareRevision(
  draft: DocumentDraft,
  stated: Metadata,
  before: StoredDocument,
  addedAt: string,
): NewDocument {
  const metadata: Metadata = { ...draft.metadata, ...metadataOf(before), ...stated };
  return {
    title: metadata.title?.trim() || before.title,
    metadata,
    format: draft.format,
    notes: draft.notes,
    content: draftContent(draft),
    ...(draft.pages && { pages: draft.pages }),
    addedAt,
  };
}

/** What is known of a document, without its topic. */
export function metadataOf({
  title,
  authors,
  outlet,
  published,
  source,
  language,
}: StoredDocument): Metadata {
  return {
    title,
    ...(authors.length > 0 && { authors }),
    ...(outlet !== null && { outlet }),
    ...(published !== null && { published }),
    ...(source !== null && { source }),
    ...(language !== null && { language }),
  };
}

/** What is to be stored of a draft. */
export function draftContent({ text, blocks, excerpts }: DocumentDraft): DocumentContent {
  if (!excerpts) return { completeness: 'full', text, ...(blocks && { blocks }) };
  return {
    completeness: 'excerpts',
    hash: revisionHash(text),
    length: text.length,
    excerpts: excerpts.map(({ start, end, paragraph }) => ({
      start,
      paragraph,
      text: text.slice(start, end),
    })),
  };
}

/** What a document is called as long as nobody gives it a title: its file's name. */
export function titleOfFile(fileName: string): string {
  return basename(fileName, extname(fileName)).trim();
}
