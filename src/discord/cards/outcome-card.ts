import { ComponentType } from 'discord.js';
import { outcomeSentence, swingLines } from '../../debate/outcome-words.ts';
import { command } from '../../language/command-names.ts';
import { say } from '../../language/say.ts';
import { type Card, card, separator, text } from '../card.ts';
import type { DebateOutcome } from '../debate/outcome.ts';
import { shownBeginning, shownText } from '../markdown.ts';

const PICTURE = 'votes.png';
/** Characters of the figures; there are at most six sides. */
const MOST_FIGURES = 2_500;

/** What a debate came to: the votes in words and as a picture, and its record as files. */
export function outcomeCard({ record, picture, files }: DebateOutcome): Card {
  const { votes, motion } = record;
  const figures = votes ? [outcomeSentence(votes), ...swingLines(votes)].join('\n') : '';
  return {
    ...card([
      text(`### ${shownText(motion)}`),
      ...(votes ? [text(`**${say('room.result')}**\n${shownBeginning(figures, MOST_FIGURES)}`)] : []),
      ...(picture
        ? [
            {
              type: ComponentType.MediaGallery as const,
              items: [{ media: { url: `attachment://${PICTURE}` }, description: picture.alt }],
            },
          ]
        : []),
      separator(),
      text(files.length > 0 ? say('room.record') : say('room.record-not-sent', command('debate record'))),
      ...files.map(({ name }) => ({
        type: ComponentType.File as const,
        file: { url: `attachment://${name}` },
      })),
    ]),
    files: [...files, ...(picture ? [{ name: PICTURE, attachment: picture.png }] : [])],
  };
}
