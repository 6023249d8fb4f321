import { Permission } from './permissions.ts';
import type { Channel, Component, Pings, Snowflake } from './protocol.ts';
import { ComponentType } from './protocol.ts';
import { walkComponents } from './validation/components.ts';
import type { AllowedMentions } from './validation/message-body.ts';
import type { World } from './world.ts';
import { guildOf } from './world.ts';

const CODE = /```[\s\S]*?```|``[\s\S]*?``|`[^`]*`/g;

/** The texts of a message in which a mention may ping: its content and its text displays, not embeds. */
export function pingableText(content: string, components: readonly Component[]): string {
  const texts = [content];
  for (const component of walkComponents(components)) {
    if (component.type === ComponentType.TextDisplay) texts.push(component.content ?? '');
  }
  return texts.join('\n');
}

/**
 * Whom a message pings: what its text mentions outside code, as far as `allowed_mentions` lets it
 * (without it everything is allowed) and as far as the sender may (everyone, here and roles that are
 * not mentionable need MentionEveryone). A backslash before a mention does not stop it.
 */
export function resolvePings(
  world: World,
  channel: Channel,
  senderPermissions: bigint,
  text: string,
  allowed: AllowedMentions | undefined,
  repliedTo: Snowflake | undefined,
): Pings {
  const plain = text.replace(CODE, '');
  const guild = guildOf(world, channel);
  const mayPingAll = (senderPermissions & Permission.MentionEveryone) !== 0n;
  const permits = (kind: 'users' | 'roles', id: Snowflake) =>
    !allowed || allowed.parse.includes(kind) || allowed[kind].includes(id);
  const users = new Set<Snowflake>();
  for (const [, id] of plain.matchAll(/<@!?(\d+)>/g)) {
    if (id && world.users.has(id) && permits('users', id)) users.add(id);
  }
  if (repliedTo && (!allowed || allowed.repliedUser)) users.add(repliedTo);
  const roles = new Set<Snowflake>();
  for (const [, id] of plain.matchAll(/<@&(\d+)>/g)) {
    const role = id && guild?.roles.get(id);
    if (role && (role.mentionable || mayPingAll) && permits('roles', role.id)) roles.add(role.id);
  }
  const everyone =
    /@(everyone|here)/.test(plain) &&
    mayPingAll &&
    guild !== undefined &&
    (!allowed || allowed.parse.includes('everyone'));
  return { everyone, users: [...users], roles: [...roles] };
}
