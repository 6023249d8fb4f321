import { MUCH } from '../../documents/near-duplicates.ts';
import { sharedShare } from '../../documents/passage-sketch.ts';
import type { Upload } from '../../documents/store/uploads.ts';

/** An upload that waits too, and how much of a text it has: 1 is all, word for word. */
export type Twin = { upload: Upload; share: number };

/**
 * Which uploads are the same text as one, or much of it, the likest first. The new text of a document is much like
 * whatever is like that document.
 */
export function twinsAmong(uploads: Upload[], { id, preview, revises }: Upload): Twin[] {
  if (!preview) return [];
  return uploads
    .flatMap((upload) => {
      const other = upload.preview;
      if (upload.id === id || !other) return [];
      if (other.revision === preview.revision) return [{ upload, share: 1 }];
      if (!preview.sketch || !other.sketch || revises !== null) return [];
      // Only the same text is told to be all of it.
      return [{ upload, share: Math.min(0.99, sharedShare(preview.sketch, other.sketch)) }];
    })
    .filter(({ share }) => share >= MUCH)
    .sort((a, b) => b.share - a.share);
}
