import { Refusal } from '../../documents/refusal.ts';

/** What one server may keep, so that none of them fills the disk of all. */
export const QUOTAS = {
  documents: 1_000,
  /** Of all texts together, and of files that wait. */
  bytes: 512 * 1_024 * 1_024,
  /** Uploads that wait to be published; what could not be read holds nothing, and takes no room. */
  uploads: 20,
};

/** What a server keeps at present. */
export type Usage = typeof QUOTAS;

/**
 * @param more `documents` where uploads become other than one each
 * @throws Refusal where it would not have room beside what is there, with what makes room
 */
export function refuseOverQuota(
  used: Usage,
  more: { uploads: number; bytes: number; documents?: number },
): void {
  if (used.uploads + more.uploads > QUOTAS.uploads)
    throw new Refusal('library.most-uploads', QUOTAS.uploads, used.uploads);
  if (used.documents + used.uploads + (more.documents ?? more.uploads) > QUOTAS.documents)
    throw new Refusal('library.most-documents', QUOTAS.documents, used.documents);
  if (used.bytes + more.bytes > QUOTAS.bytes)
    throw new Refusal('library.most-megabytes', megabytes(QUOTAS.bytes), megabytes(used.bytes));
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1_024 / 1_024);
}
