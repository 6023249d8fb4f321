import { ButtonStyle, ComponentType } from 'discord.js';
import type { Metadata } from '../../documents/import/draft.ts';
import type { AddedPack } from '../../documents/store/publication.ts';
import type { Upload } from '../../documents/store/uploads.ts';
import type { RevisionImpact } from '../../evidence/revision-impact.ts';
import type { PublishedUpload } from '../../guilds/library/guild-library.ts';
import type { Twin } from '../../guilds/library/upload-twins.ts';
import { sayKept } from '../../language/kept-text.ts';
import { type Message, say } from '../../language/say.ts';
import { button, type Card, card, entryWithButton, fittedCard, row, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { refusalText } from '../refusal-text.ts';
import { customId } from '../routes.ts';
import { packPreviewCard } from './pack-preview-card.ts';
import { nameOf, previewParts, titleOf, twinLines } from './preview-parts.ts';

/** An upload as its curator sees it. */
export type UploadView = {
  upload: Upload;
  /** The share that is read or published, 0 to 1; undefined where that is not being done just now. */
  share: number | undefined;
  /** What waits too and is much the same. */
  twins?: Twin[];
  /** Of a revision that was read: what it would change, or why it cannot be published. */
  impact?: (RevisionImpact & { guildId: string }) | { refusal: Message };
};

const SHOWN_NAME = 100;

/** A page of the uploads that wait for their curator, counted from 0, of how many; and all that wait. */
export type WaitingPage = { page: number; pages: number; all: number };

/** One upload as its preview, several, or a page of them, as a list. A note tells what happened just before. */
export function uploadsCard(views: UploadView[], notes: string[] = [], waiting?: WaitingPage): Card {
  const [first] = views;
  if (!first)
    return card([text([`### ${say('preview.uploads')}`, ...notes, say('preview.nothing-waits')].join('\n'))]);
  return views.length === 1 && !waiting ? uploadCard(first, notes) : uploadListCard(views, notes, waiting);
}

function uploadCard(view: UploadView, notes: string[]): Card {
  const { upload } = view;
  if (upload.preview && upload.state === 'ready') return previewCard(view, notes);
  if (upload.pack && upload.state === 'ready') return packPreviewCard(upload.id, upload.pack, notes);
  return fittedCard((room) =>
    card([
      text([`### ${say('preview.adding')}`, ...notes].join('\n')),
      text(`**${nameOf(upload, room)}**\n${stateOf(view, room)}`),
      row(
        upload.state === 'refused'
          ? [button(say('preview.discard'), customId('upload-discard', upload.id), ButtonStyle.Danger)]
          : workingButtons([view]),
      ),
    ]),
  );
}

function previewCard(view: UploadView, notes: string[]): Card {
  const { upload, impact } = view;
  const { id, revises } = upload;
  const stuck = impact !== undefined && 'refusal' in impact;
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${revises === null ? say('preview.of', nameOf(upload, room)) : newTextFor(impact, room)}`,
          ...notes,
          `-# ${say('preview.only-you-unchanged')}`,
        ].join('\n'),
      ),
      ...previewParts(view, room),
      row([
        ...(stuck
          ? []
          : [button(say('preview.publish'), customId('upload-publish', id), ButtonStyle.Primary)]),
        button(say('library.edit'), customId('upload-edit', id, 'main')),
        ...(revises === null
          ? [button(say('library.language-and-topic'), customId('upload-edit', id, 'more'))]
          : []),
        button(say('preview.discard'), customId('upload-discard', id), ButtonStyle.Danger),
      ]),
    ]),
  );
}

function newTextFor(impact: UploadView['impact'], room: number): string {
  return impact && 'title' in impact
    ? say('preview.new-text-for', shownBeginning(impact.title, Math.min(SHOWN_NAME, room)))
    : say('preview.new-text');
}

/** Asks before several uploads are discarded: the button stands beside that which publishes them. */
export function discardAllCard(ids: string[]): Card {
  const joined = ids.join(',');
  return card([
    text(`### ${say('preview.discard-all-asked', ids.length)}\n${say('preview.discard-all-about')}`),
    row([
      button(say('preview.discard-them'), customId('upload-discard', joined), ButtonStyle.Danger),
      button(say('preview.keep-them'), customId('upload-look', joined)),
    ]),
  ]);
}

function pageButtons({ page, pages }: WaitingPage) {
  return [
    ...(page > 0 ? [button(say('library.previous'), customId('upload-waiting', String(page - 1)))] : []),
    ...(page < pages - 1 ? [button(say('library.next'), customId('upload-waiting', String(page + 1)))] : []),
  ];
}

function uploadListCard(views: UploadView[], notes: string[], waiting: WaitingPage | undefined): Card {
  const ready = views.filter(({ upload }) => upload.state === 'ready');
  const isWorking = views.some(({ upload }) => upload.state !== 'ready' && upload.state !== 'refused');
  const ids = idsOf(views);
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say('preview.count', views.length)}`,
          ...notes,
          ...(waiting ? [say('preview.waiting-page', waiting.page + 1, waiting.pages, waiting.all)] : []),
          `-# ${say('preview.only-you-not-yet')}`,
        ].join('\n'),
      ),
      ...views.flatMap((view) =>
        entryWithButton(
          `**${nameOf(view.upload, room)}**\n${stateOf(view, room)}`,
          previewButton(view.upload),
        ),
      ),
      row(
        isWorking
          ? workingButtons(views)
          : [
              ...(ready.length > 0
                ? [
                    button(
                      say('preview.publish-all', ready.length),
                      customId('upload-publish', idsOf(ready)),
                      ButtonStyle.Primary,
                    ),
                  ]
                : []),
              button(say('preview.discard-all'), customId('upload-discard-all', ids), ButtonStyle.Danger),
            ],
      ),
      ...(waiting ? [row(pageButtons(waiting))] : []),
    ]),
  );
}

function workingButtons(views: UploadView[]) {
  const ids = idsOf(views);
  return [
    button(say('preview.look-again'), customId('upload-look', ids)),
    views.some(({ upload }) => upload.state === 'publishing')
      ? button(say('preview.stop'), customId('upload-stop', ids), ButtonStyle.Danger)
      : button(say('preview.cancel'), customId('upload-discard', ids), ButtonStyle.Danger),
  ];
}

function idsOf(views: UploadView[]): string {
  return views.map(({ upload }) => upload.id).join(',');
}

function stateOf({ upload, share = 0, twins = [] }: UploadView, room: number): string {
  const { state, preview, pack, refusal } = upload;
  switch (state) {
    case 'waiting':
      return say('preview.waits');
    case 'reading':
      return share > 0 ? say('preview.share-read', Math.round(share * 100)) : say('preview.being-read');
    case 'publishing':
      return share > 0
        ? say('preview.share-published', Math.round(share * 100))
        : say('preview.being-published');
    case 'refused':
      return `⚠ ${shownBeginning(sayKept(refusal ?? ''), room)}`;
    case 'ready': {
      if (pack) return say('pack.ready', pack.documents.length + pack.known.length);
      const told = say('preview.ready', authorsOf(upload, room), preview?.passages ?? 0);
      const same = preview?.same;
      return [
        told,
        ...(same
          ? [`⚠ ${say('preview.same-listed', shownBeginning(same.title, Math.min(SHOWN_NAME, room)))}`]
          : []),
        ...twinLines(upload, twins.slice(0, 1), room),
      ].join(' ');
    }
  }
}

function authorsOf({ preview, stated }: Upload, room: number): string {
  const { authors = [] }: Metadata = { ...preview?.detected, ...stated };
  return authors.length === 0
    ? say('preview.author-unknown')
    : shownBeginning(authors.join(', '), Math.min(SHOWN_NAME, room));
}

const PASTED_FILE = 'excerpts.txt';

/** Why excerpts could not be taken, with what was pasted, so that nobody has to write it again. */
export function excerptsBackCard(refusal: string, pasted: string): Card {
  return {
    ...card([
      text(`${refusal}\n${say('preview.excerpts-back')}`),
      { type: ComponentType.File, file: { url: `attachment://${PASTED_FILE}` } },
    ]),
    files: [{ name: PASTED_FILE, attachment: Buffer.from(pasted) }],
  };
}

/** What became of one upload that was to be published. */
export type Outcome = { upload: Upload; refusal: Message } | PublishedUpload;

/** What was published, and what was not. */
export function publishedCard(outcomes: Outcome[]): Card {
  const leavesToReview = outcomes.some((outcome) => 'document' in outcome && outcome.revised?.toReview);
  return fittedCard((room) =>
    card([
      text(`### ${say('preview.published')}`),
      ...outcomes.flatMap((outcome, index) => {
        if ('pack' in outcome) return [text(packText(outcome.pack, room))];
        if ('document' in outcome)
          return isShownLater(outcomes, index)
            ? [text(publishedText(outcome, room))]
            : entryWithButton(publishedText(outcome, room), {
                label: say('library.details'),
                what: outcome.document.title,
                id: customId('library-show', outcome.document.id),
              });
        return entryWithButton(
          `⚠ ${say('preview.not-published', nameOf(outcome.upload, room), refusalText({ said: outcome.refusal }, room))}`,
          previewButton(outcome.upload),
        );
      }),
      ...(leavesToReview
        ? [row([button(say('curation.to-review'), customId('curate-gone', 'beside'), ButtonStyle.Primary)])]
        : []),
    ]),
  );
}

function previewButton(upload: Upload) {
  return { label: say('preview.open'), what: titleOf(upload), id: customId('upload-open', upload.id) };
}

/** Whether a later outcome is of the same document: no two buttons of a message can be the same. */
function isShownLater(outcomes: Outcome[], index: number): boolean {
  const [outcome, ...later] = outcomes.slice(index);
  return later.some(
    (other) => 'document' in other && 'document' in outcome! && other.document.id === outcome.document.id,
  );
}

function publishedText(
  { document, suggested, revised }: Extract<Outcome, { document: unknown }>,
  room: number,
): string {
  const { title, passages } = document;
  return [
    say('preview.can-be-quoted', shownBeginning(title, Math.min(SHOWN_NAME, room)), passages),
    ...(revised && revised.moved + revised.toReview > 0
      ? [say('preview.places-moved', revised.moved, revised.toReview)]
      : []),
    ...(suggested > 0 ? [say('preview.suggested', suggested)] : []),
  ].join('\n');
}

function packText({ title, documents, positions }: AddedPack, room: number): string {
  return say(
    'pack.published',
    shownBeginning(title, Math.min(SHOWN_NAME, room)),
    documents.length,
    positions,
  );
}
