import { isOutdated } from '../documents/analysis-version.ts';
import type { StoredDocument } from '../documents/library.ts';
import { UNKNOWN_AUTHOR } from '../evidence/quote.ts';

/** A document as `import` and `documents` print it. */
export function listedDocument(document: StoredDocument) {
  const {
    id,
    scope,
    title,
    authors,
    outlet,
    published,
    source,
    language,
    completeness,
    revision,
    length,
    passages,
    addedAt,
    topic = null,
  } = document;
  const outdated = isOutdated(document);
  return {
    id,
    title,
    authors: authors.length > 0 ? authors : [UNKNOWN_AUTHOR],
    outlet,
    published,
    source,
    language,
    topic,
    completeness,
    revision,
    length,
    passages,
    scope,
    addedAt,
    outdated,
  };
}

/** "1 passage", "22 passages". */
export function countOf(passages: number): string {
  return passages === 1 ? '1 passage' : `${passages} passages`;
}
