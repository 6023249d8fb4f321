import { ButtonStyle } from 'discord.js';
import type { PackPreview } from '../../documents/pack-preview.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';

const SHOWN_TITLE = 100;
const SHOWN_TITLES = 10;

/** A pack that a curator is about to bring into the library. A note tells what happened just before. */
export function packPreviewCard(id: string, pack: PackPreview, notes: string[]): Card {
  const { title, documents, known, topics, positions, rebuttals } = pack;
  return fittedCard((room) =>
    card([
      text(
        [
          `### ${say('preview.of', shownBeginning(title, Math.min(SHOWN_TITLE, room)))}`,
          ...notes,
          `-# ${say('preview.only-you-unchanged')}`,
        ].join('\n'),
      ),
      text(
        [
          say('pack.holds', documents.length + known.length, topics, positions, rebuttals),
          ...(documents.length > 0
            ? [say('pack.comes-in'), ...listed(documents, room)]
            : [say('pack.nothing-new')]),
          ...(known.length > 0 && documents.length > 0 ? [say('pack.known'), ...listed(known, room)] : []),
          ...(positions + rebuttals > 0 ? [`-# ${say('pack.vouched')}`] : []),
        ].join('\n'),
      ),
      row([
        button(say('preview.publish'), customId('upload-publish', id), ButtonStyle.Primary),
        button(say('preview.discard'), customId('upload-discard', id), ButtonStyle.Danger),
      ]),
    ]),
  );
}

function listed(titles: string[], room: number): string[] {
  const shown = titles.slice(0, SHOWN_TITLES);
  return [
    ...shown.map((title) => `- ${shownBeginning(title, Math.min(SHOWN_TITLE, room))}`),
    ...(titles.length > shown.length ? [`- ${say('pack.more', titles.length - shown.length)}`] : []),
  ];
}
