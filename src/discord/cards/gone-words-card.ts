import type { GoneWords } from '../../evidence/gone-words.ts';
import { say } from '../../language/say.ts';
import { button, type Card, row, text } from '../card.ts';
import { type SelectOption, stringSelect } from '../selects.ts';
import { describedPosition, MOST_OPTIONS, notedCard, optionText } from './curation-card.ts';

/** What rests on words that are gone, to be opened one by one. */
export function goneWordsCard({ positions, rebuttals }: GoneWords): Card {
  const told = say(positions.length + rebuttals.length === 0 ? 'curation.none-gone' : 'curation.gone-about');
  return notedCard(undefined, () => [
    text(`### ${say('curation.gone-heading')}\n${told}`),
    ...choices(
      'curate-open',
      say('curation.choose-position'),
      positions.map((position) => ({
        label: optionText(say('curation.position-of', position.author, position.topic.motion)),
        value: `${position.topic.reference}.${position.authorReference}`,
        description: describedPosition(position),
        default: false,
      })),
    ),
    ...choices(
      'curate-rebuttal-open',
      say('curation.choose-rebuttal'),
      rebuttals.map(({ reason, reference }) => ({
        label: optionText(reason),
        value: reference,
        default: false,
      })),
    ),
    row([button(say('curation.look-again'), 'curate-gone'), button(say('curation.home'), 'curate-home')]),
  ]);
}

function choices(
  id: string,
  asked: string,
  options: SelectOption[],
): ReturnType<Parameters<typeof notedCard>[1]> {
  const more = options.length - MOST_OPTIONS;
  return [
    ...(options.length > 0 ? [stringSelect(id, asked, options.slice(0, MOST_OPTIONS))] : []),
    ...(more > 0 ? [text(`-# ${say('curation.more-rebuttals', more)}`)] : []),
  ];
}
