import { ButtonStyle, ComponentType } from 'discord.js';
import type { StoredDocument } from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import { DAYS_TO_RESTORE } from '../../documents/store/removed-documents.ts';
import type { Exported } from '../../guilds/library/library-job.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';

const SHOWN_TITLE = 200;

/** Asks whether a document is to be removed, with what that means. */
export function removalCard({ id, title, passages }: StoredDocument): Card {
  return card([
    text(
      [
        `### ${say('library.remove-title', shownBeginning(title, SHOWN_TITLE))}`,
        say('library.remove-about', passages, DAYS_TO_RESTORE),
      ].join('\n'),
    ),
    row([
      button(say('library.remove'), customId('library-remove-now', id), ButtonStyle.Danger),
      button(say('library.keep'), 'library-keep'),
    ]),
  ]);
}

export function removedCard({ id, title }: StoredDocument): Card {
  return card([
    text(
      `### ${say('library.removed-title')}\n${say('library.removed', shownBeginning(title, SHOWN_TITLE), DAYS_TO_RESTORE)}`,
    ),
    row([button(say('library.restore'), customId('library-restore', id))]),
  ]);
}

/** Bytes of all files of a message that Discord takes in every server. */
const MOST_BYTES = 10 * 1_024 * 1_024;

/** @throws Refusal where Discord would not take the files */
export function exportCard({ files, documents, leftOut }: Exported): Card {
  const attached = files.map(({ name, content }) => ({ name, attachment: Buffer.from(content) }));
  const bytes = attached.reduce((sum, { attachment }) => sum + attachment.length, 0);
  if (bytes > MOST_BYTES)
    throw new Refusal('library.export-too-large', Math.ceil(bytes / MEGABYTE), MOST_BYTES / MEGABYTE);
  const told = [
    `### ${say('library.export-title')}`,
    say('library.exported', documents),
    ...(leftOut.elsewhere > 0 ? [say('library.left-out', leftOut.elsewhere)] : []),
    ...(leftOut.gone > 0 ? [say('library.left-out-gone', leftOut.gone)] : []),
    ...(leftOut.passages > 0 ? [say('library.left-out-passages', leftOut.passages)] : []),
  ];
  return {
    ...card([
      text(told.join('\n')),
      ...files.map(({ name }) => ({
        type: ComponentType.File as const,
        file: { url: `attachment://${name}` },
      })),
    ]),
    files: attached,
  };
}

const MEGABYTE = 1_024 * 1_024;
