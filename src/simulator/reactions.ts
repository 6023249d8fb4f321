import type { Message, Snowflake } from './protocol.ts';
import type { World } from './world.ts';

/** Reactions with Unicode emoji; the simulator's servers have none of their own. */
export function addReaction(world: World, message: Message, userId: Snowflake, emoji: string): void {
  let reaction = message.reactions.find((entry) => entry.emoji.name === emoji);
  if (!reaction) {
    reaction = { emoji: { id: null, name: emoji }, users: new Set() };
    message.reactions.push(reaction);
  }
  if (reaction.users.has(userId)) return;
  reaction.users.add(userId);
  world.emit({ kind: 'reaction', op: 'create', message, userId, emoji });
}

export function removeReaction(world: World, message: Message, userId: Snowflake, emoji: string): void {
  const reaction = message.reactions.find((entry) => entry.emoji.name === emoji);
  if (!reaction?.users.delete(userId)) return;
  if (reaction.users.size === 0) message.reactions.splice(message.reactions.indexOf(reaction), 1);
  world.emit({ kind: 'reaction', op: 'delete', message, userId, emoji });
}
