import { isOutdated } from '../analysis-version.ts';
import { storedContent } from '../document-content.ts';
import { documentsOf, type ScopeId, type StoredDocument } from '../library.ts';
import { type AnalysedStretch, analysed, nextPassageKey, writeAnalysis } from './analysis-writer.ts';
import { forgetAnalysis } from './document-remover.ts';
import { tidyIndex } from './document-writer.ts';
import type { LibraryStore } from './library-store.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { scopeReader } from './scope-reader.ts';
import { termCounter } from './term-counts.ts';

/**
 * Documents that older rules have read are read anew: what was found in them (blocks, sentences, voices,
 * terms) is replaced. Their text, ids and revisions stay, and so does every place in them.
 */

/**
 * Reads a document anew, in one transaction; the text is analysed before that, so that others wait less.
 * @param begin called before the transaction begins
 * @returns false where it has gone meanwhile, or somebody else was quicker
 */
export function renewDocument(file: ScopeFile, document: StoredDocument, begin = () => {}): boolean {
  const outdated = () =>
    scopeReader(file)
      .documents()
      .find(
        (held) =>
          held.revisionKey === document.revisionKey &&
          held.revision === document.revision &&
          isOutdated(held),
      );
  if (!outdated()) return false;
  const stretches = analysed(storedContent(scopeReader(file), document));
  begin();
  return inTransaction(file, () => {
    const held = outdated();
    if (!held) return false;
    const first = placeFor(file, held, stretches);
    forgetAnalysis(file, held.revisionKey);
    const terms = termCounter(file);
    writeAnalysis(file, held.revisionKey, stretches, first, terms);
    terms.store();
    return true;
  });
}

/** Where the passages were, if there is room for all up to the next document's; else behind all others. */
function placeFor(
  file: ScopeFile,
  { revisionKey, firstPassage }: StoredDocument,
  stretches: AnalysedStretch[],
): number {
  const [next] = file
    .rows('SELECT min(first_passage) FROM revision WHERE first_passage >= ? AND key <> ?')
    .get(firstPassage, revisionKey) as unknown as [number | null];
  // Every sentence is a passage.
  const passages = stretches.reduce((sum, { analysis }) => sum + analysis.sentences.length, 0);
  return next === null || firstPassage + passages <= next ? firstPassage : nextPassageKey(file);
}

/** A document that was read anew, or the error that kept it as it was. */
export type Renewed = { scope: ScopeId; id: string; title: string; error?: Error };

/** Reads the outdated documents of some scopes anew, one after the other; what fails is left for the next time. */
export function* renewLibrary(store: LibraryStore, scopes: ScopeId[]): Generator<Renewed> {
  for (const scope of scopes) {
    const outdated = documentsOf(store.library([scope])).filter(isOutdated);
    if (outdated.length === 0) continue;
    const file = store.file(scope);
    for (const document of outdated) {
      const { id, title } = document;
      try {
        if (renewDocument(file, document)) yield { scope, id, title };
      } catch (error) {
        yield { scope, id, title, error: error as Error };
      }
    }
    inTransaction(file, () => tidyIndex(file));
  }
}
