import type { Library } from '../library.ts';
import { makerOf } from '../made-by.ts';
import { prepareDocument } from '../preparation.ts';
import { Refusal } from '../refusal.ts';
import { type AnalysedStretch, analysed, type Progress } from './analysis-writer.ts';
import { adderOf, auditDocument } from './audit-log.ts';
import { type Added, addWithin, type NewDocument } from './document-writer.ts';
import { markToSuggest } from './due-suggestions.ts';
import { addPackWithin } from './pack-installer.ts';
import { inTransaction, type ScopeFile } from './scope-file.ts';
import { discardUpload, draftOfUpload, packOfUpload, uploadOf } from './uploads.ts';

/** A document that was read, analysed and described, to be written in one transaction. */
type Publishable = { uploadId: string; document: NewDocument; stretches: AnalysedStretch[] };

/**
 * Makes an upload ready to be written; no transaction is open meanwhile.
 * @throws Refusal where it has not been read, or is not here any more
 */
export function readUpload(file: ScopeFile, uploadId: string, library: Library, at: string): Publishable {
  const { fileName, stated } = uploadOf(file, uploadId);
  const document = prepareDocument(draftOfUpload(file, uploadId), fileName, stated, library, at);
  return { uploadId, document, stretches: analysed(document.content) };
}

/**
 * Puts an upload into the library and forgets it as an upload, in one transaction.
 * @throws Refusal where the library has this text already; the upload then stays
 */
export function publishUpload(
  file: ScopeFile,
  { uploadId, document, stretches }: Publishable,
  { by, progress }: { by?: string; progress?: Progress } = {},
): Added {
  return inTransaction(file, () => {
    const { curator } = uploadOf(file, uploadId);
    const [added] = addWithin(file, [document], progress, () => stretches);
    if (added!.duplicate) {
      const adder = adderOf(file, added!.document.id);
      throw new Refusal(
        'library.has-text',
        added!.document.title,
        adder === undefined ? adder : makerOf(adder),
      );
    }
    discardUpload(file, uploadId);
    markToSuggest(file, added!.document.id);
    auditDocument(file, 'added', { after: added!.document }, { by: by ?? curator, at: document.addedAt });
    return added!;
  });
}

/** What a pack brought into a library: titles of its documents, and how many it had already. */
export type AddedPack = { title: string; documents: string[]; known: number; positions: number };

/**
 * Puts an upload that is a pack into the library and forgets it as an upload, in one transaction.
 * @throws Refusal where the pack's map does not fit its documents or the library; the upload then stays
 */
export function publishPack(
  file: ScopeFile,
  uploadId: string,
  at: string,
  { by, progress }: { by?: string; progress?: Progress } = {},
): AddedPack {
  const pack = packOfUpload(file, uploadId);
  return inTransaction(file, () => {
    const { curator } = uploadOf(file, uploadId);
    const added = addPackWithin(file, pack, at, progress, by ?? curator);
    discardUpload(file, uploadId);
    const fresh = added.filter(({ duplicate }) => !duplicate);
    return {
      title: pack.title,
      documents: fresh.map(({ document }) => document.title),
      known: added.length - fresh.length,
      positions: pack.map?.positions.length ?? 0,
    };
  });
}
