import { isOutdated } from '../../documents/analysis-version.ts';
import type { DocumentDraft } from '../../documents/import/draft.ts';
import { documentsOf, type ScopeId, type StoredDocument, type Topic } from '../../documents/library.ts';
import type { Pack } from '../../documents/pack.ts';
import { packPreviewOf } from '../../documents/pack-preview.ts';
import { draftContent } from '../../documents/preparation.ts';
import { Refusal } from '../../documents/refusal.ts';
import { analysed, type Progress } from '../../documents/store/analysis-writer.ts';
import { removeDocument } from '../../documents/store/document-remover.ts';
import { tidyIndex } from '../../documents/store/document-writer.ts';
import { documentsToSuggest, markSuggested } from '../../documents/store/due-suggestions.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import { type AddedPack, publishPack, publishUpload, readUpload } from '../../documents/store/publication.ts';
import { readRemoved, restoreDocument } from '../../documents/store/removed-documents.ts';
import { renewDocument } from '../../documents/store/renewal.ts';
import { hasExpired, type Purged, purge } from '../../documents/store/retention.ts';
import { inTransaction, type ScopeFile } from '../../documents/store/scope-file.ts';
import {
  addUploads,
  keepDraft,
  keepPack,
  type NewUpload,
  type Upload,
  uploadOf,
  uploadsIn,
} from '../../documents/store/uploads.ts';
import { type LeftOut, mapOf } from '../../documents/written-map.ts';
import type { ExportFile, ExportFormat } from '../../evidence/exports.ts';
import { readRevisingUpload, reviseDocument } from '../../evidence/revising.ts';
import { impactOf, type RevisionImpact } from '../../evidence/revision-impact.ts';
import type { Language } from '../../language/languages.ts';
import { loadLanguage, speaking } from '../../language/say.ts';

/**
 * What takes long enough to hold up other servers' answers, and is therefore done in a worker: plain
 * data in, plain data out.
 */
export type LibraryJob =
  | { kind: 'find unfinished' }
  | { kind: 'find outdated' }
  | { kind: 'find expired'; at: string; auditsSince: AuditsSince }
  | ScopeJob;

/** Since when (ISO 8601) the audit of a scope is kept; it is left alone where that is not told. */
export type AuditsSince = { [scope in ScopeId]?: string };

type ScopeJob = { scope: ScopeId; at: string } & (
  | { kind: 'add uploads'; uploads: NewUpload[] }
  | { kind: 'keep draft'; uploadId: string; draft: DocumentDraft; packs: ScopeId[] }
  | { kind: 'keep pack'; uploadId: string; pack: Pack }
  | { kind: 'tell impact'; uploadId: string }
  | { kind: 'publish'; uploadId: string; packs: ScopeId[]; by: string }
  | { kind: 'publish pack'; uploadId: string; by: string }
  | { kind: 'suggest'; documentId: string; packs: ScopeId[] }
  | { kind: 'read for topic'; topic: Topic; packs: ScopeId[] }
  | { kind: 'remove'; documentId: string; by: string }
  | { kind: 'restore'; documentId: string; by: string }
  | { kind: 'export'; format: ExportFormat; server?: string | undefined; language: Language }
  | { kind: 'renew'; documentId: string }
  | { kind: 'purge'; auditSince: string | undefined }
);

/** What a job gives back. */
export type JobResult = {
  'find unfinished': Unfinished[];
  'find outdated': { scope: ScopeId; id: string; title: string }[];
  'find expired': ScopeId[];
  'add uploads': Upload[];
  'keep draft': Upload;
  'keep pack': Upload;
  'tell impact': RevisionImpact;
  publish: Published;
  'publish pack': AddedPack;
  /** How many positions were suggested. */
  suggest: number;
  'read for topic': number;
  remove: StoredDocument;
  restore: StoredDocument;
  export: Exported;
  /** Whether it was still outdated. */
  renew: boolean;
  purge: Purged;
};

/** What the end of a process has interrupted in one scope. */
export type Unfinished = {
  scope: ScopeId;
  uploads: Upload[];
  /** The ids of published documents whose positions have not been suggested yet. */
  toSuggest: string[];
};

/** A document that came into the library; of a revision, what became of the places that rest on it. */
export type Published = { document: StoredDocument; revised?: { moved: number; toReview: number } };

/** A library as files in memory. */
export type Exported = {
  files: ExportFile[];
  documents: number;
  /** What of the argument map stays behind. */
  leftOut: LeftOut;
};

/** How a job gets on. `begin` is called once, before the transaction: from then on it can be stopped no more. */
type JobWatch = { begin: () => void; progress: Progress };

const UNFINISHED = new Set<Upload['state']>(['waiting', 'reading', 'publishing']);

/**
 * Does a job on the store's files. Everything that can be worked out beforehand is, before the
 * transaction begins.
 * @throws Refusal where something cannot be done and a person can mend it
 */
export async function doJob(
  store: LibraryStore,
  job: LibraryJob,
  watch: JobWatch,
): Promise<JobResult[LibraryJob['kind']]> {
  if (job.kind === 'find unfinished') {
    return store.scopes().flatMap((scope) => {
      const file = store.file(scope);
      const uploads = uploadsIn(file).filter(({ state }) => UNFINISHED.has(state));
      const toSuggest = documentsToSuggest(file);
      return uploads.length + toSuggest.length > 0 ? [{ scope, uploads, toSuggest }] : [];
    });
  }
  if (job.kind === 'find outdated')
    return store
      .scopes()
      .flatMap((scope) => documentsOf(store.library([scope])))
      .filter(isOutdated)
      .map(({ scope, id, title }) => ({ scope, id, title }));
  if (job.kind === 'find expired')
    return store
      .scopes()
      .filter((scope) => hasExpired(store.file(scope), new Date(job.at), job.auditsSince[scope]));
  const file = store.file(job.scope);
  switch (job.kind) {
    case 'add uploads':
      watch.begin();
      return addUploads(file, job.uploads, job.at);
    case 'keep draft': {
      // Telling languages apart takes tables that no other job needs.
      const { previewOf } = await import('../../documents/preview.ts');
      const preview = previewOf(
        job.draft,
        analysed(draftContent(job.draft)),
        store.library([job.scope, ...job.packs]),
      );
      watch.begin();
      keepDraft(file, job.uploadId, job.draft, preview, job.at);
      return uploadOf(file, job.uploadId);
    }
    case 'keep pack': {
      const preview = packPreviewOf(job.pack, store.library([job.scope]));
      watch.begin();
      keepPack(file, job.uploadId, job.pack, preview, job.at);
      return uploadOf(file, job.uploadId);
    }
    case 'tell impact':
      return impactOf(file, readRevisingUpload(file, job.uploadId, job.at));
    case 'publish':
      return publish(store, file, job, watch);
    case 'publish pack':
      watch.begin();
      return publishPack(file, job.uploadId, job.at, { ...watch, by: job.by });
    case 'suggest': {
      const { suggestFromDocuments } = await import('../../evidence/position-suggestions.ts');
      const document = documentOf(store, job);
      watch.begin();
      const found = suggestFromDocuments(file, store.library([job.scope, ...job.packs]), [document], job.at);
      markSuggested(file, document.id);
      return found.filter(({ outcome }) => outcome === 'kept').length;
    }
    case 'read for topic': {
      const { suggestForTopic } = await import('../../evidence/position-suggestions.ts');
      watch.begin();
      const found = suggestForTopic(file, store.library([job.scope, ...job.packs]), job.topic, job.at);
      return found.filter(({ outcome }) => outcome === 'kept').length;
    }
    case 'remove': {
      const document = documentOf(store, job);
      watch.begin();
      removeDocument(file, document, { at: job.at, by: job.by });
      return document;
    }
    case 'restore': {
      const restorable = readRemoved(file, job.documentId);
      watch.begin();
      return restoreDocument(file, restorable, { at: job.at, by: job.by, ...watch });
    }
    case 'export': {
      // What writes YAML and Markdown is loaded for this job alone.
      const { exportFiles } = await import('../../evidence/exports.ts');
      const [reader] = store.library([job.scope]);
      if (!reader || reader.documents().length === 0) throw new Refusal('library.nothing-to-export');
      await loadLanguage(job.language);
      return {
        files: await speaking(job.language, () => exportFiles(reader, job.format, job.server)),
        documents: reader.documents().length,
        leftOut: mapOf(reader).leftOut,
      };
    }
    case 'renew': {
      const found = store.library([job.scope])[0]?.documents() ?? [];
      const document = found.find(({ id }) => id === job.documentId);
      if (!document || !renewDocument(file, document, watch.begin)) return false;
      inTransaction(file, () => tidyIndex(file));
      return true;
    }
    case 'purge':
      watch.begin();
      return purge(file, new Date(job.at), job.auditSince);
  }
}

function publish(
  store: LibraryStore,
  file: ScopeFile,
  { scope, uploadId, packs, by, at }: Extract<LibraryJob, { kind: 'publish' }>,
  watch: JobWatch,
): Published {
  if (uploadOf(file, uploadId).revises === null) {
    const publishable = readUpload(file, uploadId, store.library([scope, ...packs]), at);
    watch.begin();
    return { document: publishUpload(file, publishable, { ...watch, by }).document };
  }
  const revising = readRevisingUpload(file, uploadId, at);
  watch.begin();
  const { document, moved, toReview } = reviseDocument(file, revising, { ...watch, by });
  return { document, revised: { moved, toReview } };
}

/** @throws Refusal where it is not in the scope */
function documentOf(
  store: LibraryStore,
  { scope, documentId }: { scope: ScopeId; documentId: string },
): StoredDocument {
  const document = store
    .library([scope])
    .flatMap((reader) => reader.documents())
    .find(({ id }) => id === documentId);
  if (!document) throw new Refusal('library.no-such-document', documentId);
  return document;
}
