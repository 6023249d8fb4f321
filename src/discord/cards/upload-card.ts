import { ButtonStyle } from 'discord.js';
import type { Metadata } from '../../documents/import/draft.ts';
import type { StoredDocument } from '../../documents/library.ts';
import type { Upload } from '../../documents/store/uploads.ts';
import type { RevisionImpact } from '../../evidence/revision-impact.ts';
import { button, type Card, card, fittedCard, row, text, textWithButton } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';
import { previewParts } from './preview-parts.ts';

/** An upload as its curator sees it. */
export type UploadView = {
  upload: Upload;
  /** The share that is read, 0 to 1; undefined where nobody reads it just now. */
  share: number | undefined;
  /** Of a revision that was read: what it would change, or why it cannot be published. */
  impact?: (RevisionImpact & { guildId: string }) | { refusal: string };
};

const SHOWN_NAME = 100;

/** One upload as its preview, several as a list. A note tells what happened just before. */
export function uploadsCard(views: UploadView[], notes: string[] = []): Card {
  const [first] = views;
  if (!first)
    return card([text(['### Uploads', ...notes, 'Nothing of yours waits to be published.'].join('\n'))]);
  return views.length === 1 ? uploadCard(first, notes) : uploadListCard(views, notes);
}

function uploadCard(view: UploadView, notes: string[]): Card {
  const { upload } = view;
  if (upload.preview && upload.state === 'ready') return previewCard(view, notes);
  return fittedCard((room) =>
    card([
      text(['### Adding to the library', ...notes].join('\n')),
      text(`**${nameOf(upload, room)}**\n${stateOf(view, room)}`),
      row(
        upload.state === 'refused'
          ? [button('Discard', customId('upload-discard', upload.id), ButtonStyle.Danger)]
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
          revises === null
            ? `### Preview: ${nameOf(upload, room)}`
            : `### A new text${forTitle(impact, room)}`,
          ...notes,
          '-# Only you see this. Nothing was changed yet.',
        ].join('\n'),
      ),
      ...previewParts(view, room),
      row([
        ...(stuck ? [] : [button('Publish', customId('upload-publish', id), ButtonStyle.Primary)]),
        button('Edit', customId('upload-edit', id, 'main')),
        ...(revises === null ? [button('Language and topic', customId('upload-edit', id, 'more'))] : []),
        button('Discard', customId('upload-discard', id), ButtonStyle.Danger),
      ]),
    ]),
  );
}

function forTitle(impact: UploadView['impact'], room: number): string {
  return impact && 'title' in impact
    ? ` for “${shownBeginning(impact.title, Math.min(SHOWN_NAME, room))}”`
    : '';
}

function uploadListCard(views: UploadView[], notes: string[]): Card {
  const ready = views.filter(({ upload }) => upload.state === 'ready');
  const isWorking = views.some(({ upload }) => upload.state !== 'ready' && upload.state !== 'refused');
  const ids = idsOf(views);
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${views.length} uploads`,
          ...notes,
          '-# Only you see this. Nothing is in the library yet.',
        ].join('\n'),
      ),
      ...views.map((view) =>
        textWithButton(
          `**${nameOf(view.upload, room)}**\n${stateOf(view, room)}`,
          button('Preview', customId('upload-open', view.upload.id)),
        ),
      ),
      row(
        isWorking
          ? workingButtons(views)
          : [
              ...(ready.length > 0
                ? [
                    button(
                      `Publish all (${ready.length})`,
                      customId('upload-publish', idsOf(ready)),
                      ButtonStyle.Primary,
                    ),
                  ]
                : []),
              button('Discard all', customId('upload-discard', ids), ButtonStyle.Danger),
            ],
      ),
    ]),
  );
}

function workingButtons(views: UploadView[]) {
  const ids = idsOf(views);
  return [
    button('Look again', customId('upload-look', ids)),
    button('Cancel', customId('upload-discard', ids), ButtonStyle.Danger),
  ];
}

function idsOf(views: UploadView[]): string {
  return views.map(({ upload }) => upload.id).join(',');
}

function nameOf({ fileName, preview, stated }: Upload, room: number): string {
  const title = stated.title || preview?.detected.title || fileName;
  return shownBeginning(title, Math.min(SHOWN_NAME, room));
}

function stateOf({ upload, share = 0 }: UploadView, room: number): string {
  const { state, preview, refusal } = upload;
  switch (state) {
    case 'waiting':
      return 'Waits to be read.';
    case 'reading':
      return share > 0 ? `Is being read: ${Math.round(share * 100)} %` : 'Is being read.';
    case 'publishing':
      return 'Is being published.';
    case 'refused':
      return `⚠ ${shownBeginning(refusal ?? '', room)}`;
    case 'ready': {
      const warning = preview?.same
        ? ` ⚠ The library has this text, as “${shownBeginning(preview.same.title, Math.min(SHOWN_NAME, room))}”.`
        : '';
      return `${authorsOf(upload, room)} · ${passagesOf(preview?.passages ?? 0)}.${warning}`;
    }
  }
}

function authorsOf({ preview, stated }: Upload, room: number): string {
  const { authors = [] }: Metadata = { ...preview?.detected, ...stated };
  return authors.length === 0
    ? 'Author unknown'
    : shownBeginning(authors.join(', '), Math.min(SHOWN_NAME, room));
}

function passagesOf(passages: number): string {
  return passages === 1 ? '1 passage' : `${passages} passages`;
}

/** What became of one upload that was to be published. */
export type Outcome =
  | { upload: Upload; refusal: string }
  | { document: StoredDocument; suggested: number; revised?: { moved: number; toReview: number } };

/** What was published, and what was not. */
export function publishedCard(outcomes: Outcome[]): Card {
  return fittedCard((room) =>
    card([
      text('### In the library'),
      ...outcomes.map((outcome, index) =>
        'document' in outcome
          ? isShownLater(outcomes, index)
            ? text(publishedText(outcome, room))
            : textWithButton(
                publishedText(outcome, room),
                button('Details', customId('library-show', outcome.document.id)),
              )
          : textWithButton(
              `⚠ **${nameOf(outcome.upload, room)}** was not published: ${shownBeginning(outcome.refusal, room)}`,
              button('Preview', customId('upload-open', outcome.upload.id)),
            ),
      ),
    ]),
  );
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
  const review = suggested === 1 ? '1 suggested position waits' : `${suggested} suggested positions wait`;
  return [
    `**${shownBeginning(title, Math.min(SHOWN_NAME, room))}** can be quoted: ${passagesOf(passages)}.`,
    ...(revised
      ? [`${revised.moved} places went along with their words; ${revised.toReview} are to be reviewed.`]
      : []),
    ...(suggested > 0 ? [`${review} for review.`] : []),
  ].join('\n');
}
