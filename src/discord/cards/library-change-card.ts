import { ButtonStyle, ComponentType } from 'discord.js';
import type { StoredDocument } from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import { DAYS_TO_RESTORE } from '../../documents/store/removed-documents.ts';
import type { Exported } from '../../guilds/library/library-job.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';

const SHOWN_TITLE = 200;

/** Asks whether a document is to be removed, with what that means. */
export function removalCard({ id, title, passages }: StoredDocument): Card {
  return card([
    text(
      [
        `### Remove “${shownBeginning(title, SHOWN_TITLE)}”?`,
        `Its ${passages === 1 ? 'passage' : `${passages} passages`} will be in no answer any more, and positions that rest on it lose these words. It can be restored for ${DAYS_TO_RESTORE} days, and is deleted then.`,
      ].join('\n'),
    ),
    row([
      button('Remove', customId('library-remove-now', id), ButtonStyle.Danger),
      button('Keep', 'library-keep'),
    ]),
  ]);
}

export function removedCard({ id, title }: StoredDocument): Card {
  return card([
    text(
      `### Removed\n“${shownBeginning(title, SHOWN_TITLE)}” is in no answer any more. For ${DAYS_TO_RESTORE} days, this button and /library restore bring it back.`,
    ),
    row([button('Restore', customId('library-restore', id))]),
  ]);
}

/** Bytes of all files of a message that Discord takes in every server. */
const MOST_BYTES = 10 * 1_024 * 1_024;

/** @throws Refusal where Discord would not take the files */
export function exportCard({ files, documents, leftOut }: Exported): Card {
  const attached = files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) }));
  const bytes = attached.reduce((sum, { attachment }) => sum + attachment.length, 0);
  if (bytes > MOST_BYTES)
    throw new Refusal(
      `This export is ${Math.ceil(bytes / MEGABYTE)} MB, and Discord takes ${MOST_BYTES / MEGABYTE}. Whoever runs the bot can write it in the terminal, with export.`,
    );
  const count = documents === 1 ? '1 document' : `${documents} documents`;
  const left =
    leftOut === 0
      ? ''
      : `\n${leftOut === 1 ? '1 position or rebuttal that rests' : `${leftOut} positions and rebuttals that rest`} on documents of packs stayed behind.`;
  return {
    ...card([
      text(`### The library as a file\n${count} of this server, with topics and positions.${left}`),
      ...files.map(({ name }) => ({
        type: ComponentType.File as const,
        file: { url: `attachment://${name}` },
      })),
    ]),
    files: attached,
  };
}

const MEGABYTE = 1_024 * 1_024;
