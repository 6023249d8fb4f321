import type { Act, Interaction, Outcome } from './interactions.ts';
import { LIMITS } from './limits.ts';
import { channelPayload, interactionMemberPayload, messagePayload, userPayload } from './payloads.ts';
import type { InteractionMetadata, Snowflake } from './protocol.ts';
import { InteractionType, MessageFlag } from './protocol.ts';
import type { World } from './world.ts';
import { guildOf, permissionsIn } from './world.ts';

/** Interactions as Discord writes them in JSON: the event, the callback's answer, the metadata. */

/** What the messages that answer an interaction tell of it. */
export function metadataOf(world: World, id: Snowflake, act: Act): InteractionMetadata {
  const user = world.users.get(act.userId)!;
  const target = act.targetUserId ? world.users.get(act.targetUserId) : undefined;
  return {
    id,
    type: act.type,
    user,
    authorizing_integration_owners: { 0: act.channel.guild_id ?? '0' },
    ...(act.command ? { name: act.command.name, command_type: act.command.type } : {}),
    ...(act.type === InteractionType.MessageComponent && act.message
      ? { interacted_message_id: act.message.id }
      : {}),
    ...(act.openedBy ? { triggering_interaction_metadata: act.openedBy } : {}),
    ...(act.targetMessageId ? { target_message_id: act.targetMessageId } : {}),
    ...(target ? { target_user: target } : {}),
  };
}

/** The payload of INTERACTION_CREATE. */
export function interactionPayload(world: World, interaction: Interaction): object {
  const { channel, userId } = interaction;
  const guild = guildOf(world, channel);
  const member = guild?.members.get(userId);
  const user = world.users.get(userId)!;
  return {
    id: interaction.id,
    application_id: world.application.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data: interaction.data,
    channel_id: channel.id,
    channel: channelPayload(world, channel),
    ...(guild
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.preferred_locale, features: [] },
          guild_locale: guild.preferred_locale,
        }
      : {}),
    ...(member ? { member: interactionMemberPayload(world, channel, member) } : { user: userPayload(user) }),
    ...(interaction.message ? { message: messagePayload(world, interaction.message) } : {}),
    locale: world.locales.get(userId) ?? 'en-US',
    app_permissions: String(permissionsIn(world, channel, world.bot.id)),
    entitlements: [],
    entitlement_sku_ids: [],
    authorizing_integration_owners: { 0: guild?.id ?? '0' },
    context: guild ? 0 : 1,
    attachment_size_limit: LIMITS.fileBytes,
  };
}

/** The body that `with_response=true` asks for. */
export function callbackResponse(
  world: World,
  interaction: Interaction,
  callbackType: number,
  outcome: Outcome,
): object {
  const message = outcome.kind === 'message' || outcome.kind === 'update' ? outcome.message : undefined;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channel.id,
      ...(interaction.channel.guild_id ? { guild_id: interaction.channel.guild_id } : {}),
      ...(message
        ? {
            response_message_id: message.id,
            response_message_loading: (message.flags & MessageFlag.Loading) !== 0,
            response_message_ephemeral: message.visibleTo !== undefined,
          }
        : {}),
    },
    resource: { type: callbackType, ...(message ? { message: messagePayload(world, message) } : {}) },
  };
}
