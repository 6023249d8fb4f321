import type { Outcome } from '../../debate/debate.ts';
import type { DebateEvent } from '../../debate/events.ts';
import { refusalOf } from '../../debate/refused.ts';
import type { Debate } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { noticeCard } from '../card.ts';
import type { Context, Response } from '../command.ts';

/** Whoever presses something, and by which interaction: one that comes twice is taken once. */
export type Presser = { id: string; user: { id: string } };

type Said<Event> = Event extends DebateEvent ? Omit<Event, 'id' | 'by'> : never;

/**
 * Has a debate take what somebody has pressed; when it is back, it is kept.
 * @throws Refusal where the rules refuse it, or there is no such debate
 */
export async function taken(
  context: Context,
  debateId: string,
  presser: Presser,
  said: Said<DebateEvent>,
): Promise<Debate> {
  return (await takenWith(context, debateId, presser, said)).debate;
}

/** The same, with what came of it. @throws Refusal */
export async function takenWith(
  context: Context,
  debateId: string,
  { id, user }: Presser,
  said: Said<DebateEvent>,
): Promise<Outcome> {
  const event = { ...said, id, by: user.id } as DebateEvent;
  const outcome = await context.debates.take(debateId, event);
  if (outcome.refused) throw refusalOf(outcome.refused);
  return outcome;
}

/** @throws Refusal where there is no such debate here */
export async function debateOf(context: Context, debateId: string): Promise<Debate> {
  const debate = await context.debates.find(debateId);
  if (!debate) throw new Refusal('debate.none');
  return debate;
}

/** Tells whoever has pressed, and nobody else. */
export function told(text: string): Response {
  return { kind: 'reply', card: noticeCard(text), ephemeral: true };
}
