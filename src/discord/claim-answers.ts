import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { Refusal } from '../documents/refusal.ts';
import type { TopicSide } from '../evidence/claim-topic.ts';
import { counterClaim } from '../evidence/counterarguments.ts';
import { withLikeness } from '../evidence/opposition/likeness.ts';
import { topicsIn } from '../evidence/topics.ts';
import { ASKER, type Audience, forAudience } from './audience.ts';
import type { Card } from './card.ts';
import { counterCard, MOST_COUNTERS, sideCard } from './cards/counter-card.ts';
import { claimInMenu, type MotionChoice, motionChosen, motionMenu } from './cards/motion-menu.ts';
import type { Context, Response } from './command.ts';

/** What answers a claim, and what answers it for the motion and the side that its asker has chosen. */

type ClaimCardOptions = { note?: string | undefined; chosen?: TopicSide };

/** The answers to a claim, with a menu for another motion or side. @throws Refusal for what is no claim */
export async function claimCard(
  context: Context,
  claim: string,
  audience: Audience,
  { note, chosen }: ClaimCardOptions = {},
): Promise<Card> {
  const answer = await withLikeness(context.embeddings, (likeness) =>
    counterClaim(context.library(), claim, { limit: MOST_COUNTERS, likeness, ...(chosen && { chosen }) }),
  );
  const menu = motionMenu(claim, answer, topicsIn(context.library()));
  return counterCard(answer, audience, { menu, ...(note !== undefined && { note }) });
}

/**
 * Answers the claim of a card anew, or asks for the side where only the motion was chosen.
 * @throws Refusal for everybody but the asker, and where the claim or the motion is gone
 */
export async function answeredAnew(
  pressed: ButtonInteraction | StringSelectMenuInteraction,
  { reference, side }: MotionChoice,
  context: Context,
): Promise<Response> {
  const audience = audienceOfOwn(pressed);
  const claim = claimInMenu(pressed.message.components.map((component) => component.toJSON()));
  const card = await forAudience(context, audience, async () => {
    const library = context.library();
    const topic = motionChosen(library, reference);
    if (side !== 'open') return claimCard(context, claim, audience, { chosen: { topic, stance: side } });
    return sideCard(claim, topic, motionMenu(claim, { others: [] }, topicsIn(library)));
  });
  return { kind: 'update', card };
}

/** For whom a card is that its asker presses. @throws Refusal for others */
function audienceOfOwn({ message, user }: ButtonInteraction | StringSelectMenuInteraction): Audience {
  if (message.flags.has(MessageFlags.Ephemeral)) return ASKER;
  if (message.interactionMetadata?.user.id !== user.id) throw new Refusal('counter.only-asker-chooses');
  return { kind: 'channel', askerId: user.id, shared: false };
}
