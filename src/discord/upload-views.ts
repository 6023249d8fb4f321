import { AsyncResource } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { Refusal } from '../documents/refusal.ts';
import type { Upload } from '../documents/store/uploads.ts';
import type { GuildLibrary } from '../guilds/library/guild-library.ts';
import type { Card } from './card.ts';
import { type UploadView, uploadsCard, type WaitingPage } from './cards/upload-card.ts';

/** Those of these uploads that still wait, in the order of their ids, as their curator sees them now. */
export function uploadViews(library: GuildLibrary, ids: string[]): Promise<UploadView[]> {
  const uploads = library.uploads();
  const waiting = ids.flatMap((id) => uploads.find((upload) => upload.id === id) ?? []);
  return Promise.all(waiting.map((upload) => viewOf(library, upload)));
}

async function viewOf(library: GuildLibrary, waiting: Upload): Promise<UploadView> {
  const { preview } = waiting;
  const upload = preview ? { ...waiting, preview: { ...preview, same: library.sameAs(preview) } } : waiting;
  const published = library.publishing(upload.id);
  // It is asked for a moment before it is marked as being published.
  if (published !== undefined) return { upload: { ...upload, state: 'publishing' }, share: published };
  const view = { upload, share: library.reading(upload.id), twins: library.twinsOf(upload) };
  if (upload.revises === null || upload.state !== 'ready') return view;
  try {
    const guildId = library.scope.slice('guild:'.length);
    return { ...view, impact: { ...(await library.impactOf(upload.id)), guildId } };
  } catch (error) {
    if (error instanceof Refusal) return { ...view, impact: { refusal: error.said } };
    throw error;
  }
}

/** Milliseconds between two edits that tell of progress; Discord lets five pass in five seconds. */
const TELL_EVERY = 2_000;

/** Tells in a message how the reading of uploads gets on, and shows what was read at the end. */
export async function followReading(
  library: GuildLibrary,
  ids: string[],
  notes: string[],
  edit: (card: Card) => Promise<void>,
  page?: WaitingPage,
): Promise<void> {
  let told = Date.now();
  let editing = Promise.resolve();
  // Whoever has begun to read calls this, and may speak another language.
  const tell = AsyncResource.bind(() => {
    editing = editing.then(async () => {
      const views = await uploadViews(library, ids);
      // Whoever has discarded them was told.
      if (views.length > 0) await edit(uploadsCard(views, notes, page));
    });
    // It is awaited below; until then, a failure is not to end the process.
    editing.catch(() => {});
  });
  await library.whileReading(ids, () => {
    if (Date.now() - told < TELL_EVERY) return;
    told = Date.now();
    tell();
  });
  tell();
  await editing;
}

/** Tells in a message how a publication gets on, until it ends, however that is. */
export async function followPublication(
  library: GuildLibrary,
  ids: string[],
  ended: Promise<unknown>,
  edit: (card: Card) => Promise<void>,
): Promise<void> {
  const end = ended.then(
    () => true,
    () => true,
  );
  while (!(await Promise.race([end, setTimeout(TELL_EVERY, false)]))) {
    const views = await uploadViews(library, ids);
    // What is published is an upload no more, and is still read for positions.
    if (views.length > 0) await edit(uploadsCard(views));
  }
}
