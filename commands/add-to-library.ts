import { setTimeout } from 'node:timers/promises';
import {
  ApplicationCommandType,
  type Attachment,
  type Client,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import { attachmentBytes } from '../src/discord/attachment-bytes.ts';
import { noticeCard } from '../src/discord/card.ts';
import {
  discardAllCard,
  excerptsBackCard,
  type Outcome,
  publishedCard,
  uploadsCard,
  type WaitingPage,
} from '../src/discord/cards/upload-card.ts';
import type { Command, Response } from '../src/discord/command.ts';
import {
  addForm,
  describeForm,
  excerptsForm,
  MOST_FILES,
  PAGES,
  pageOf,
  statedIn,
} from '../src/discord/library-forms.ts';
import { shownBeginning } from '../src/discord/markdown.ts';
import { refusalText } from '../src/discord/refusal-text.ts';
import { followPublication, followReading, uploadViews } from '../src/discord/upload-views.ts';
import type { Metadata } from '../src/documents/import/draft.ts';
import { draftOfExcerpts, excerptsIn } from '../src/documents/import/pasted-excerpts.ts';
import { MAX_DOCUMENT_BYTES } from '../src/documents/import/reader.ts';
import { metadataOf } from '../src/documents/preparation.ts';
import { Refusal, refusalIn } from '../src/documents/refusal.ts';
import { DAYS_OF_UPLOADS, type Upload } from '../src/documents/store/uploads.ts';
import type { GuildLibrary } from '../src/guilds/library/guild-library.ts';
import { say } from '../src/language/say.ts';

/**
 * "Add to library" in a message's menu, and all that is pressed on the way of a file into the library; the
 * forms of `/library add` and `/library revise` come here too.
 */
export const addToLibrary: Command = {
  definition: new ContextMenuCommandBuilder()
    .setName('Add to library')
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .toJSON(),

  allowed: 'curators',
  finishing: ['upload-publish', 'upload-discard', 'upload-stop'],
  ephemeral: () => true,

  async onMessage({ targetMessage, client }, { ownLibrary }) {
    const files = [...targetMessage.attachments.values()];
    if (files.length === 0) throw new Refusal('preview.no-files');
    const [taken, left] = [files.slice(0, MOST_FILES), files.slice(MOST_FILES)].map(namesOf);
    const notes = left!.length > 0 ? [say('preview.first-files', taken!, left!)] : [];
    return begun(ownLibrary, await given(client, files.slice(0, MOST_FILES), ownLibrary), notes);
  },

  buttons: {
    'upload-waiting': (_pressed, [page], { ownLibrary }) => waitingPage(ownLibrary, page),
    'upload-look': (_pressed, [ids = ''], { ownLibrary }) => shown('update', ownLibrary, ids.split(',')),
    'upload-open': (_pressed, [id = ''], { ownLibrary }) => {
      ownLibrary.upload(id);
      return shown('reply', ownLibrary, [id]);
    },
    'upload-discard': async (_pressed, [ids = ''], { ownLibrary }) => {
      for (const id of ids.split(',')) await ownLibrary.discard(id);
      return {
        kind: 'update',
        card: noticeCard(`### ${say('preview.discarded')}\n${say('preview.nothing-added')}`),
      };
    },
    'upload-discard-all': (_pressed, [ids = ''], { ownLibrary }) => {
      const waiting = idsOf(ownLibrary.uploads().filter(({ id }) => ids.split(',').includes(id)));
      if (waiting.length === 0) throw new Refusal('library.upload-gone', DAYS_OF_UPLOADS);
      return { kind: 'update', card: discardAllCard(waiting) };
    },
    'upload-stop': async (_pressed, [ids = ''], { ownLibrary }) => {
      await Promise.all(ids.split(',').map((id) => ownLibrary.stopPublishing(id)));
      return shown('update', ownLibrary, ids.split(','));
    },
    'upload-publish': (_pressed, [ids = ''], { ownLibrary }) => published(ownLibrary, ids.split(',')),
    'upload-edit': (_pressed, [id = '', page], { ownLibrary }) => {
      const known = knownOf(ownLibrary, ownLibrary.upload(id));
      return { kind: 'modal', modal: describeForm(`upload-edit:${id}:${pageOf(page)}`, pageOf(page), known) };
    },
  },

  forms: {
    'upload-add': async ({ fields, client }, _args, { ownLibrary }) => {
      const files = [...(fields.getUploadedFiles('files')?.values() ?? [])];
      const asked = ['title', 'authors', 'published'] as const;
      const { stated, notes } = statedIn(fields, asked, {});
      const uploads = await given(client, files, ownLibrary, fields.getTextInputValue('text'));
      if (uploads.length > 1 && stated.title !== undefined) {
        delete stated.title;
        notes.push(say('preview.one-title'));
      }
      return begun(
        ownLibrary,
        uploads.map((upload) => ({ ...upload, stated })),
        notes,
      );
    },
    'upload-excerpts': async ({ fields }, _args, { ownLibrary }) => {
      const pasted = fields.getTextInputValue('text');
      try {
        draftOfExcerpts(excerptsIn(pasted), {});
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { kind: 'reply', card: excerptsBackCard(refusalText(error), pasted), ephemeral: true };
      }
      const { stated, notes } = statedIn(fields, ['title', 'authors', 'published', 'outlet'], {});
      return begun(ownLibrary, [{ ...excerpts(pasted), stated }], notes);
    },
    'upload-revise': async ({ fields, client }, [documentId = ''], { ownLibrary }) => {
      const { id: revises, completeness } = ownLibrary.document(documentId);
      const files = [...(fields.getUploadedFiles('files')?.values() ?? [])];
      const pasted = fields.getTextInputValue('text');
      const uploads =
        completeness === 'excerpts' && files.length === 0 && pasted.trim() !== ''
          ? [excerpts(pasted)]
          : await given(client, files, ownLibrary, pasted);
      if (uploads.length > 1) throw new Refusal('preview.one-text');
      return begun(
        ownLibrary,
        uploads.map((upload) => ({ ...upload, revises })),
        [],
      );
    },
    'upload-edit': async ({ fields }, [id = '', page], { ownLibrary }) => {
      const upload = ownLibrary.upload(id);
      const { stated, notes } = statedIn(fields, PAGES[pageOf(page)], knownOf(ownLibrary, upload));
      await ownLibrary.restateUpload(id, { ...upload.stated, ...stated });
      return { kind: 'update', card: uploadsCard(await uploadViews(ownLibrary, [id]), notes) };
    },
  },
};

const SHOWN_NAME = 60;

function namesOf(files: Pick<Attachment, 'name'>[]): string[] {
  return files.map(({ name }) => shownBeginning(name, SHOWN_NAME));
}

type Given = { fileName: string; bytes: Uint8Array };

function excerpts(pasted: string): Given & { kind: 'excerpts' } {
  return { kind: 'excerpts', fileName: pastedName(), bytes: Buffer.from(pasted) };
}

function pastedName(): string {
  return `${say('preview.pasted')}.txt`;
}

/** Milliseconds that a file may take from Discord to here. */
const FETCH_WITHIN = 60_000;

/** What a curator gives: files and, where there is one, a pasted text. */
async function given(
  client: Client,
  files: Pick<Attachment, 'url' | 'size' | 'name'>[],
  library: GuildLibrary,
  pasted = '',
): Promise<Given[]> {
  const text = pasted.trim() === '' ? [] : [{ fileName: pastedName(), bytes: Buffer.from(pasted) }];
  if (files.length + text.length === 0) throw new Refusal('preview.nothing-given');
  library.refuseOverQuota({
    uploads: files.length + text.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  });
  const uploads: Given[] = [];
  for (const file of files) {
    const bytes = await attachmentBytes(file, client, {
      mostBytes: MAX_DOCUMENT_BYTES,
      within: FETCH_WITHIN,
    }).catch((error: unknown) => {
      throw refusalIn(file.name, error);
    });
    uploads.push({ fileName: file.name, bytes });
  }
  return [...uploads, ...text];
}

type ToAdd = Parameters<GuildLibrary['add']>[0];

async function begun(library: GuildLibrary, uploads: ToAdd, notes: string[]): Promise<Response> {
  return shown('reply', library, idsOf(await library.add(uploads)), { notes });
}

/**
 * A page of what waits for whoever asks, beside the card that leads there or in the place of another page.
 * What could not be read can only be discarded, so it comes last.
 */
function waitingPage(library: GuildLibrary, wanted: string | undefined): Promise<Response> {
  const uploads = library.uploads().toSorted((a, b) => Number(isRefused(a)) - Number(isRefused(b)));
  const pages = Math.max(1, Math.ceil(uploads.length / MOST_FILES));
  const page = Math.min(Math.max(0, Number(wanted ?? 0)), pages - 1);
  const ids = idsOf(uploads.slice(page * MOST_FILES, (page + 1) * MOST_FILES));
  const waiting = pages > 1 ? { page, pages, all: uploads.length } : undefined;
  return shown(wanted === undefined ? 'reply' : 'update', library, ids, { waiting });
}

const isRefused = ({ state }: Upload) => state === 'refused';

/** Uploads as they are now and, while they are read, how that gets on. */
async function shown(
  kind: 'reply' | 'update',
  library: GuildLibrary,
  ids: string[],
  { notes = [], waiting }: { notes?: string[]; waiting?: WaitingPage | undefined } = {},
): Promise<Response> {
  library.goOn(ids);
  // What ends between this look and the card is shown by an edit.
  const isRead = ids.every((id) => library.reading(id) === undefined);
  const card = uploadsCard(await uploadViews(library, ids), notes, waiting);
  return {
    kind,
    card,
    ephemeral: true,
    ...(!isRead && { live: (edit) => followReading(library, ids, notes, edit, waiting) }),
  };
}

/** Milliseconds after which a publication is shown as one that goes on; before, only its end is. */
const SHOWN_AFTER = 1_500;

async function published(library: GuildLibrary, ids: string[]): Promise<Response> {
  const ending = outcomesOf(library, ids);
  // What fails before it is waited for is told below.
  ending.catch(() => {});
  const outcomes = await Promise.race([ending, setTimeout(SHOWN_AFTER)]);
  const views = outcomes ? [] : await uploadViews(library, ids);
  if (views.length === 0) return { kind: 'update', card: publishedCard(outcomes ?? (await ending)) };
  return {
    kind: 'update',
    card: uploadsCard(views),
    async live(edit) {
      await followPublication(library, ids, ending, edit);
      try {
        await edit(publishedCard(await ending));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        await edit(uploadsCard(await uploadViews(library, ids), [refusalText(error)]));
      }
    },
  };
}

/**
 * What becomes of uploads that are published together; one takes its turn after the other.
 * @throws Refusal where the only upload was not published
 */
function outcomesOf(library: GuildLibrary, ids: string[]): Promise<Outcome[]> {
  return Promise.all(
    ids.map(async (id) => {
      const upload = library.uploads().find((waiting) => waiting.id === id);
      try {
        return await library.publish(id);
      } catch (error) {
        if (!(error instanceof Refusal) || !upload || ids.length === 1) throw error;
        return { upload, refusal: error.said };
      }
    }),
  );
}

/** What is known of an upload: what its text states, and what its curator does; of a revision, of its document. */
function knownOf(library: GuildLibrary, { revises, preview, stated }: Upload): Metadata {
  const before = revises === null ? preview?.detected : metadataOf(library.document(revises));
  return { ...before, ...stated };
}

function idsOf(uploads: Upload[]): string[] {
  return uploads.map(({ id }) => id);
}

/** The form of `/library add`, for files or for excerpts. @throws Refusal where there is no room for anything more */
export function addUploads(library: GuildLibrary, ofExcerpts: boolean): Response {
  library.refuseOverQuota({ uploads: 1, bytes: 0 });
  return { kind: 'modal', modal: ofExcerpts ? excerptsForm() : addForm() };
}
