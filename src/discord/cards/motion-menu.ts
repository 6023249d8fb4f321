import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import type { Library } from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import type { TopicSide } from '../../evidence/claim-topic.ts';
import type { CounterargumentAnswer } from '../../evidence/counterarguments.ts';
import { type TopicEntry, topicsIn } from '../../evidence/topics.ts';
import { say } from '../../language/say.ts';
import { text } from '../card.ts';
import { shortened, visible } from '../markdown.ts';
import { customId, parseRoute } from '../routes.ts';
import { type SelectOption, stringSelect } from '../selects.ts';

/**
 * The menu by which a claim is answered for another motion or side. Its options carry the claim, piece by piece in
 * their values, so that it works after a restart and nothing is kept of who asked what.
 */

/** The route of the menu. */
export const CHOOSE_MOTION = 'counter-motion';

/** Options of a menu, and characters of an option's label and value, that Discord takes. */
const MOST_OPTIONS = 25;
const LONGEST = 100;

/** A value: the side (a motion whose side is still to be chosen has none), the motion, and a piece of the claim. */
const VALUE = /^(for|against|open):([0-9a-f]{12}):\|(.*)\|$/su;
const PIECE = LONGEST - 'against:'.length - 12 - ':||'.length;

type Side = TopicSide['stance'] | 'open';

/** A choice of the menu: a motion and a side, or the motion alone. */
export type MotionChoice = { reference: string; side: Side };

/**
 * The likeliest motions with both their sides, then the library's others, where they are few with both sides too; nothing
 * where there is nothing to choose. Words that the library holds and claims on other matters have no likely motions.
 * @param claim as it was given
 * @param topics those of the library
 */
export function motionMenu(
  claim: string,
  { target, others }: Pick<CounterargumentAnswer, 'target' | 'others'>,
  topics: readonly TopicEntry[],
): APIComponentInContainer[] {
  const taken = target?.kind === 'motion' || target?.kind === 'topic' ? target : undefined;
  const first = [...(taken ? [taken.topic] : []), ...others];
  const rest = topics.filter(({ reference }) => !first.some((one) => one.reference === reference));
  const areFew = 2 * (first.length + rest.length) <= MOST_OPTIONS;
  const likely = areFew ? [...first, ...rest] : first;
  const isAnswered = ({ reference }: TopicEntry, side: Side) =>
    taken?.kind === 'motion' && taken.topic.reference === reference && taken.stance === side;
  const choices = [
    ...likely.flatMap((topic) =>
      (['for', 'against'] as const).flatMap((side) => (isAnswered(topic, side) ? [] : [{ topic, side }])),
    ),
    ...(areFew ? [] : rest.map((topic) => ({ topic, side: 'open' as const }))),
  ].slice(0, MOST_OPTIONS);
  if (choices.length === 0) return [];
  const pieces = piecesOf(claim);
  if (pieces.length > choices.length) return [text(`-# ${say('counter.too-long-to-choose')}`)];
  const options = choices.map(
    ({ topic, side }, at): SelectOption => ({
      label: shortened(visible(labelOf(topic, side)), LONGEST),
      value: `${side}:${topic.reference}:|${pieces[at] ?? ''}|`,
      ...(side === 'open' && { description: say('counter.side-follows') }),
      default: false,
    }),
  );
  // Discord goes on showing what was chosen in a menu of the same id.
  const state = taken?.kind === 'motion' ? [taken.stance, taken.topic.reference] : ['open'];
  return [stringSelect(customId(CHOOSE_MOTION, ...state), say('counter.choose-motion'), options)];
}

function labelOf({ motion }: TopicEntry, side: Side): string {
  return side === 'open' ? motion : say(`counter.says-${side}`, motion);
}

/** A claim in pieces that a value takes; no character is divided. */
function piecesOf(claim: string): string[] {
  const pieces = [''];
  for (const character of claim.toWellFormed().replace(/\s+/g, ' ').trim()) {
    if (pieces.at(-1)!.length + character.length > PIECE) pieces.push('');
    pieces[pieces.length - 1] += character;
  }
  return pieces;
}

/** @throws Refusal where the value is none of this menu's. */
export function choiceOf(value: string | undefined): MotionChoice {
  const [, side, reference] = VALUE.exec(value ?? '') ?? [];
  if (reference === undefined) throw new Refusal('counter.claim-gone');
  return { side: side as Side, reference };
}

/** The claim that a card's menu carries. @throws Refusal where the card has none */
export function claimInMenu(components: APIMessageTopLevelComponent[]): string {
  const claim = components
    .flatMap((top) => (top.type === ComponentType.Container ? top.components : []))
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []))
    .flatMap((one) =>
      one.type === ComponentType.StringSelect && parseRoute(one.custom_id).name === CHOOSE_MOTION
        ? one.options
        : [],
    )
    .map(({ value }) => VALUE.exec(value)?.[3] ?? '')
    .join('');
  if (claim === '') throw new Refusal('counter.claim-gone');
  return claim;
}

/** @throws Refusal where the motion is not in this server's library any more. */
export function motionChosen(library: Library, reference: string | undefined): TopicEntry {
  const topic = topicsIn(library).find((known) => known.reference === reference);
  if (!topic) throw new Refusal('counter.motion-gone');
  return topic;
}
