import type { APIComponentInContainer } from 'discord.js';
import type { AffectedPlace } from '../../evidence/revision-impact.ts';
import { text } from '../card.ts';
import { blockQuote, shortened, shownBeginning } from '../markdown.ts';
import type { UploadView } from './upload-card.ts';

const SHOWN = 3;

/** What a new text would change, and what rests on the words that it changes. */
export function impactParts(
  impact: NonNullable<UploadView['impact']>,
  room: number,
): APIComponentInContainer[] {
  if ('refusal' in impact) return [text(`⚠ ${shownBeginning(impact.refusal, room)}`)];
  const { guildId, text: changes, positions, rebuttals, shared } = impact;
  const places = [...positions, ...rebuttals].flatMap((affected) => affected.places);
  const lines = [
    '**What it changes**',
    `Paragraphs: ${changes.added} added, ${changes.removed} removed, ${changes.changed} changed, ${changes.unchanged} as they were.`,
    ...changes.changes.slice(0, SHOWN).flatMap(({ parts }) =>
      parts
        .filter(({ op }) => op !== 'same')
        .slice(0, 2)
        .map(
          ({ op, text: words }) =>
            `${op === 'added' ? 'New' : 'Gone'}: “${shownBeginning(words, Math.min(200, room))}”`,
        ),
    ),
    `${counted(positions.length, 'position')} and ${counted(rebuttals.length, 'rebuttal')} rest on its words; ${outcome(places)}.`,
    ...toReview(places, room),
    `${counted(shared.length, 'shared quote')}${shared.length > 0 ? `; ${outcome(shared)}` : ''}.`,
    ...shared
      .slice(0, SHOWN)
      .map(
        ({ channel, message, outcome: what }) =>
          `https://discord.com/channels/${guildId}/${channel}/${message}: ${what === 'moves' ? 'the words stand in the new text too' : 'will be told to be of an earlier revision'}`,
      ),
  ];
  return [text(lines.join('\n'))];
}

function outcome(places: AffectedPlace[]): string {
  const moving = places.filter((place) => place.outcome === 'moves').length;
  return `${counted(moving, 'place')} unchanged, ${places.length - moving} to be reviewed`;
}

function toReview(places: AffectedPlace[], room: number): string[] {
  const words = new Set(places.filter((place) => place.outcome === 'to review').map((place) => place.text));
  return [...words].slice(0, SHOWN).map((stale) => blockQuote(shortened(stale, Math.min(200, room))));
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
