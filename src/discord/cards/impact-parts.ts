import type { APIComponentInContainer } from 'discord.js';
import type { AffectedPlace, RevisionImpact } from '../../evidence/revision-impact.ts';
import { say, sayMessage } from '../../language/say.ts';
import { text } from '../card.ts';
import { blockQuote, shortened, shownBeginning } from '../markdown.ts';
import type { UploadView } from './upload-card.ts';

const SHOWN = 3;
/** Messages that are linked; each takes some 150 characters of the card. */
const SHOWN_MESSAGES = 8;

type SharedPlaces = RevisionImpact['shared'];

/** What a new text would change, and what rests on the words that it changes. */
export function impactParts(
  impact: NonNullable<UploadView['impact']>,
  room: number,
): APIComponentInContainer[] {
  if ('refusal' in impact) return [text(`⚠ ${shownBeginning(sayMessage(impact.refusal), room)}`)];
  const { guildId, text: changes, positions, rebuttals, shared } = impact;
  const places = [...positions, ...rebuttals].flatMap((affected) => affected.places);
  const lines = [
    `**${say('revise.changes')}**`,
    say('revise.paragraphs', changes.added, changes.removed, changes.changed, changes.unchanged),
    ...changes.changes.slice(0, SHOWN).flatMap(({ parts }) =>
      parts
        .filter(({ op }) => op !== 'same')
        .slice(0, 2)
        .map(({ op, text: words }) =>
          say(
            op === 'added' ? 'revise.new-words' : 'revise.gone-words',
            shownBeginning(words, Math.min(200, room)),
          ),
        ),
    ),
    ...(positions.length + rebuttals.length > 0
      ? [say('revise.rest', positions.length, rebuttals.length, ...outcomes(places))]
      : []),
    ...toReview(places, room),
    say('revise.shared', shared.length, ...outcomes(shared)),
    ...sharedMessages(shared, guildId),
  ];
  return [text(lines.join('\n'))];
}

/** How many of these places stay, and how many are to be reviewed. */
function outcomes(places: AffectedPlace[]): [unchanged: number, toReview: number] {
  const moving = places.filter(({ outcome }) => outcome === 'moves').length;
  return [moving, places.length - moving];
}

/** A link to each message, those to be reviewed first, and how many there are besides. */
function sharedMessages(shared: SharedPlaces, guildId: string): string[] {
  const messages = [...Map.groupBy(shared, ({ message }) => message).values()].map((places) => ({
    link: `https://discord.com/channels/${guildId}/${places[0]!.channel}/${places[0]!.message}`,
    stays: places.every(({ outcome }) => outcome === 'moves'),
  }));
  const sorted = messages.sort((a, b) => Number(a.stays) - Number(b.stays));
  const more = messages.length - SHOWN_MESSAGES;
  return [
    ...sorted
      .slice(0, SHOWN_MESSAGES)
      .map(({ link, stays }) => say(stays ? 'revise.shared-stays' : 'revise.shared-earlier', link)),
    ...(more > 0 ? [say('revise.shared-more', more)] : []),
  ];
}

function toReview(places: AffectedPlace[], room: number): string[] {
  const words = new Set(places.filter((place) => place.outcome === 'to review').map((place) => place.text));
  return [...words].slice(0, SHOWN).map((stale) => blockQuote(shortened(stale, Math.min(200, room))));
}
