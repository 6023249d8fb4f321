import { Refusal } from '../../documents/refusal.ts';

/** What one server may keep, so that none of them fills the disk of all. */
export const QUOTAS = {
  documents: 1_000,
  /** Of all texts together, and of files that wait. */
  bytes: 512 * 1_024 * 1_024,
  /** Uploads that wait to be published. */
  uploads: 20,
};

/** What a server keeps at present. */
export type Usage = typeof QUOTAS;

/** @throws Refusal where `more` would not have room beside what is there, with what makes room */
export function refuseOverQuota(used: Usage, more: { uploads: number; bytes: number }): void {
  if (used.uploads + more.uploads > QUOTAS.uploads)
    throw new Refusal(
      `At most ${QUOTAS.uploads} uploads of a server wait at a time, and ${used.uploads} do. Publish or discard some first: /library list shows yours.`,
    );
  if (used.documents + used.uploads + more.uploads > QUOTAS.documents)
    throw new Refusal(
      `A server has at most ${QUOTAS.documents} documents of its own, and this one has ${used.documents}. Remove some with /library remove.`,
    );
  if (used.bytes + more.bytes > QUOTAS.bytes)
    throw new Refusal(
      `A server keeps at most ${megabytes(QUOTAS.bytes)}, and this one has ${megabytes(used.bytes)}. Remove documents with /library remove.`,
    );
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_024 / 1_024)} MB`;
}
