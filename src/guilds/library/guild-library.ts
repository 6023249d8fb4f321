import type { Metadata } from '../../documents/import/draft.ts';
import type { ScopeId, StoredDocument, Topic } from '../../documents/library.ts';
import { type Preview, sameText } from '../../documents/preview.ts';
import { Refusal } from '../../documents/refusal.ts';
import { type AuditEntry, readAudit } from '../../documents/store/audit-log.ts';
import type { LibraryStore } from '../../documents/store/library-store.ts';
import type { AddedPack } from '../../documents/store/publication.ts';
import { type RemovedDocument, removedDocuments } from '../../documents/store/removed-documents.ts';
import { restateDocument } from '../../documents/store/restated-document.ts';
import { inTransaction } from '../../documents/store/scope-file.ts';
import { recordSharedQuote, type SharedQuote } from '../../documents/store/shared-quotes.ts';
import {
  discardUpload,
  type NewUpload,
  restateUpload,
  type Upload,
  uploadOf,
  uploadsIn,
} from '../../documents/store/uploads.ts';
import type { ExportFormat } from '../../evidence/exports.ts';
import type { RevisionImpact } from '../../evidence/revision-impact.ts';
import { spokenLanguage } from '../../language/say.ts';
import type { LibraryChanges } from './library-changes.ts';
import type { Exported, Published } from './library-job.ts';
import { refuseOverQuota, type Usage } from './quotas.ts';
import { createUploadReadings } from './upload-readings.ts';
import { type Twin, twinsAmong } from './upload-twins.ts';

/** A server's own documents as one curator changes them. What is told to be done is durable. */
export type GuildLibrary = {
  scope: ScopeId;
  /** This curator's uploads that wait, the oldest first. */
  uploads(): Upload[];
  /** One of them. @throws Refusal where it is not theirs, or not here any more */
  upload(id: string): Upload;
  /** What else waits to be published in the server, whoever added it, and is this text or much of it. */
  twinsOf(upload: Upload): Twin[];
  /** Which document is this text by now; the preview knows what was so when it was made. */
  sameAs(preview: Preview): Preview['same'];
  /** Goes on with those of these uploads that the end of a process has interrupted, if nobody has yet. */
  goOn(ids: string[]): void;
  /** The share of an upload that is read, 0 to 1; undefined where it is not being read. */
  reading(id: string): number | undefined;
  /** Calls `onProgress` as long as any of these is read; resolves when none is. */
  whileReading(ids: string[], onProgress: () => void): Promise<void>;
  /** @throws Refusal where there is no room for `more` */
  refuseOverQuota(more: { uploads: number; bytes: number }): void;
  /** Keeps files and begins to read them. @throws Refusal where there is no room for them */
  add(uploads: Omit<NewUpload, 'curator'>[]): Promise<Upload[]>;
  /** What the curator says of an upload in the place of what they said before. */
  restateUpload(id: string, stated: Metadata): Promise<Upload>;
  /** Forgets an upload; its reading ends. Nothing happens where it is gone already. */
  discard(id: string): Promise<void>;
  /**
   * Publishes an upload once, however often it is asked for meanwhile.
   * @throws Refusal also where somebody has stopped it; the upload is then ready as before
   */
  publish(id: string): Promise<PublishedUpload>;
  /** The share of an upload that is published, 0 to 1; undefined where it is not being published. */
  publishing(id: string): number | undefined;
  /** Stops a publication that has not begun to write; resolves when it has ended, however it has. */
  stopPublishing(id: string): Promise<void>;
  /** Reads all documents for a new topic; how many positions were suggested. */
  readFor(topic: Topic): Promise<number>;
  /** What the upload of a revision would change. */
  impactOf(id: string): Promise<RevisionImpact>;
  /** One of the server's own. @throws Refusal where there is none of this id */
  document(id: string): StoredDocument;
  restateDocument(id: string, stated: Metadata): Promise<StoredDocument>;
  remove(id: string): Promise<StoredDocument>;
  /** Those that can be restored, the latest first. */
  removed(): RemovedDocument[];
  restore(id: string): Promise<StoredDocument>;
  /** @param server what the server is called, where that is known */
  export(format: ExportFormat, server?: string): Promise<Exported>;
  /** Takes note that a message shows words of documents; those of packs are revised by nobody here. */
  recordShared(
    where: Pick<SharedQuote, 'channel' | 'message'>,
    quotes: Pick<SharedQuote, 'revision' | 'start' | 'end'>[],
  ): Promise<void>;
};

export type Asking = {
  scope: ScopeId;
  /** The packs that are on where the curator is. */
  packs: ScopeId[];
  /** A member's id. */
  by: string;
  /** Told each change when it is durable. */
  onChange: (entry: AuditEntry) => void;
};

/** What came into the library: a document, with how many positions were suggested from it, or a pack. */
export type PublishedUpload = (Published & { suggested: number }) | { pack: AddedPack };

type Publication = {
  done: Promise<PublishedUpload>;
  stop: AbortController;
  /** How many are published so far. */
  passages: number;
};

export type GuildLibraries = ReturnType<typeof openGuildLibraries>;

/** @param onFailure told what failed and nobody waits for */
export function openGuildLibraries(
  store: LibraryStore,
  changes: LibraryChanges,
  onFailure: (error: unknown) => void,
) {
  const publications = new Map<string, Publication>();
  const closing = new AbortController();

  /** What a person can mend is kept with the upload; what the end of the process interrupts goes on later. */
  const report = (error: unknown) => {
    if (!(error instanceof Refusal) && !closing.signal.aborted) onFailure(error);
  };

  const readings = createUploadReadings(changes, closing.signal, report);

  const publish = ({ scope, packs, by, onChange }: Asking, uploadId: string) => {
    const known = publications.get(uploadId);
    if (known !== undefined) return known.done;
    const at = now();
    const stop = new AbortController();
    const onProgress = (passages: number) => {
      const publication = publications.get(uploadId);
      if (publication) publication.passages = passages;
    };
    const done = (async () => {
      const watching = { signal: stop.signal, onProgress };
      if (uploadOf(store.file(scope), uploadId).kind === 'pack') {
        const pack = await changes.publishPack({ scope, uploadId, by, at }, watching);
        tellChanges({ scope, by, onChange }, at);
        return { pack };
      }
      const published = await changes.publish({ scope, uploadId, packs, by, at }, watching);
      tellChanges({ scope, by, onChange }, at);
      const { id: documentId } = published.document;
      return { ...published, suggested: await suggest({ scope, packs }, documentId) };
    })().finally(() => publications.delete(uploadId));
    publications.set(uploadId, { done, stop, passages: 0 });
    return done;
  };

  /** Reads a document for positions. Where that fails, it is still to be done, by the next process. */
  const suggest = ({ scope, packs }: Pick<Asking, 'scope' | 'packs'>, documentId: string) =>
    changes.run({ kind: 'suggest', scope, at: now(), documentId, packs }).catch((error: unknown) => {
      report(error);
      return 0;
    });

  const tellChanges = ({ scope, by, onChange }: Omit<Asking, 'packs'>, at: string) => {
    const { entries } = readAudit(store.file(scope), { by, since: at }, { offset: 0, limit: 10 });
    for (const entry of entries) if (entry.at === at) onChange(entry);
  };

  const goOn = (asking: Asking, upload: Upload) => {
    const { id, state } = upload;
    if (state === 'publishing') publish(asking, id).catch(report);
    else if (state !== 'ready' && state !== 'refused') readings.begin(asking.scope, upload, asking.packs);
  };

  const of = (asking: Asking): GuildLibrary => {
    const { scope, packs, by } = asking;
    const ownReaders = () => store.library([scope]);
    const hasFile = () => ownReaders().length > 0;
    const document = (id: string) => {
      const found = ownReaders()
        .flatMap((reader) => reader.documents())
        .find((held) => held.id === id);
      if (!found) throw new Refusal('library.document-gone');
      return found;
    };
    const own = (id: string): Upload => {
      const upload = hasFile() ? uploadOf(store.file(scope), id) : undefined;
      if (upload?.curator !== by) throw new Refusal('library.upload-of-another');
      return upload;
    };
    const usage = (): Usage => {
      const documents = ownReaders().flatMap((reader) => reader.documents());
      const uploads = hasFile() ? uploadsIn(store.file(scope)) : [];
      const sizes = [
        ...documents.map(({ length }) => length),
        ...uploads.map(({ preview, pack, bytes }) => preview?.length ?? pack?.length ?? bytes),
      ];
      return {
        documents: documents.length,
        bytes: sizes.reduce((sum, size) => sum + size, 0),
        uploads: uploads.filter(({ state }) => state !== 'refused').length,
      };
    };
    const told = async <T>(change: (at: string) => Promise<T>): Promise<T> => {
      const at = now();
      const result = await change(at);
      tellChanges(asking, at);
      return result;
    };
    return {
      scope,
      uploads: () => (hasFile() ? uploadsIn(store.file(scope)).filter(({ curator }) => curator === by) : []),
      upload: own,
      twinsOf: (upload) => (hasFile() ? twinsAmong(uploadsIn(store.file(scope)), upload) : []),
      sameAs: ({ revision }) => sameText(store.library([scope, ...packs]), revision),
      goOn(ids) {
        if (!hasFile()) return;
        for (const id of ids) {
          const upload = uploadsIn(store.file(scope)).find((waiting) => waiting.id === id);
          if (upload?.curator === by) goOn(asking, upload);
        }
      },
      reading: readings.share,
      whileReading: readings.until,
      refuseOverQuota: (more) => refuseOverQuota(usage(), more),
      async add(uploads) {
        refuseOverQuota(usage(), {
          uploads: uploads.length,
          bytes: uploads.reduce((sum, { bytes }) => sum + bytes.length, 0),
        });
        const curated = uploads.map((upload) => ({ ...upload, curator: by }));
        const kept = await changes.run({ kind: 'add uploads', scope, at: now(), uploads: curated });
        for (const upload of kept) readings.begin(scope, upload, packs);
        return kept;
      },
      restateUpload(id, stated) {
        own(id);
        return changes.change(scope, (file) => restateUpload(file, id, stated, now()));
      },
      async discard(id) {
        if (publications.has(id)) throw new Refusal('library.upload-being-published');
        if (!hasFile() || !uploadsIn(store.file(scope)).some((upload) => upload.id === id)) return;
        own(id);
        readings.stop(id);
        await changes.change(scope, (file) => discardUpload(file, id));
      },
      async publish(id) {
        if (publications.has(id)) return publish(asking, id);
        const { pack } = own(id);
        // The upload itself is counted as one document already.
        if (pack) refuseOverQuota(usage(), { uploads: 0, bytes: 0, documents: pack.documents.length - 1 });
        return publish(asking, id);
      },
      publishing(id) {
        const publication = publications.get(id);
        if (!publication) return undefined;
        const all = hasFile() ? uploadsIn(store.file(scope)).find((upload) => upload.id === id) : undefined;
        return Math.min(1, publication.passages / Math.max(1, all?.preview?.passages ?? 1));
      },
      async stopPublishing(id) {
        const publication = publications.get(id);
        if (!publication) return;
        own(id);
        publication.stop.abort(new Refusal('library.publishing-stopped'));
        await publication.done.catch(() => {});
      },
      readFor: (topic) =>
        changes.run({ kind: 'read for topic', scope, at: now(), topic, packs }).catch((error: unknown) => {
          report(error);
          return 0;
        }),
      impactOf: (uploadId) => changes.run({ kind: 'tell impact', scope, at: now(), uploadId }),
      document,
      restateDocument: (id, stated) =>
        told((at) =>
          changes.change(scope, (file) =>
            restateDocument(file, id, stated, store.library([scope, ...packs]), { by, at }),
          ),
        ),
      remove: (documentId) => told((at) => changes.run({ kind: 'remove', scope, at, documentId, by })),
      removed: () => (hasFile() ? removedDocuments(store.file(scope)) : []),
      restore: (documentId) => told((at) => changes.run({ kind: 'restore', scope, at, documentId, by })),
      export: (format, server) =>
        changes.run({ kind: 'export', scope, at: now(), format, server, language: spokenLanguage() }),
      async recordShared(where, quotes) {
        const held = ownReaders().flatMap((reader) => [...reader.documents(), ...reader.earlierRevisions()]);
        const revisions = new Set(held.map(({ revision }) => revision));
        const own = quotes.filter(({ revision }) => revisions.has(revision));
        if (own.length === 0) return;
        const at = now();
        await changes.change(scope, (file) =>
          inTransaction(file, () => {
            for (const quote of own) recordSharedQuote(file, { ...quote, ...where, at });
          }),
        );
      },
    };
  };

  return {
    of,
    /**
     * Goes on with what the end of the process has interrupted: files are read, what was to be published
     * is, and what was published is read for positions.
     * @param askingIn how it is asked in a server, by its settings of now
     */
    async resume(askingIn: (scope: ScopeId) => Promise<Omit<Asking, 'by'>>): Promise<void> {
      const unfinished = await changes.unfinished().catch((error: unknown) => {
        report(error);
        return [];
      });
      for (const { scope, uploads, toSuggest } of unfinished) {
        if (closing.signal.aborted) return;
        try {
          const asking = await askingIn(scope);
          for (const upload of uploads) goOn({ ...asking, by: upload.curator }, upload);
          for (const documentId of toSuggest) await suggest(asking, documentId);
        } catch (error) {
          report(error);
        }
      }
    },
    /** Ends what is being read for a server, so that nothing comes after its end. */
    stopReading: (scope: ScopeId): Promise<void> => readings.stopIn(scope),
    /** Stops what is being read; the next process reads it. */
    async close(): Promise<void> {
      closing.abort(new Error('The process is ending.'));
      await readings.settled();
    },
  };
}

function now(): string {
  return new Date().toISOString();
}
