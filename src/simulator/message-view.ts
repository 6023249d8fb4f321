import { isLoading } from './acts.ts';
import { attachmentLink, withLinks } from './attachments.ts';
import type { Attachment, Component, Embed, Message, Pings, SelectOption, Snowflake } from './protocol.ts';
import { ComponentType } from './protocol.ts';
import { walkComponents } from './validation/components.ts';
import type { World } from './world.ts';
import { displayName, guildOf } from './world.ts';

type ButtonView = {
  label: string;
  customId: string | undefined;
  url: string | undefined;
  style: number;
  disabled: boolean;
};

type SelectView = {
  customId: string;
  type: number;
  placeholder: string;
  options: SelectOption[];
  disabled: boolean;
};

/** A message as a person sees it, as plain data. */
export type MessageView = {
  id: Snowflake;
  channelId: Snowflake;
  author: string;
  authorId: Snowflake;
  /** All that can be read, in order: content, text displays, embeds. */
  text: string;
  content: string;
  /** Marked "Only you can see this". */
  ephemeral: boolean;
  /** Shown as "… is thinking". */
  loading: boolean;
  edited: boolean;
  flags: number;
  buttons: ButtonView[];
  selects: SelectView[];
  attachments: (Attachment & { url: string })[];
  components: Component[];
  embeds: Embed[];
  /** Whom it really pinged. */
  pings: Pings;
  replyTo: Snowflake | undefined;
  /** How many people reacted, by emoji. */
  reactions: Record<string, number>;
};

export function viewMessage(world: World, message: Message): MessageView {
  const channel = world.channels.get(message.channel_id);
  const guild = channel && guildOf(world, channel);
  const parts = [...walkComponents(message.components)];
  return {
    id: message.id,
    channelId: message.channel_id,
    author: displayName(world, message.author.id, guild),
    authorId: message.author.id,
    text: readableText(message),
    content: message.content,
    ephemeral: message.visibleTo !== undefined,
    loading: isLoading(message),
    edited: message.edited_timestamp !== null,
    flags: message.flags,
    buttons: parts.filter((part) => part.type === ComponentType.Button).map(viewButton),
    selects: parts.filter(isSelect).map(viewSelect),
    attachments: message.attachments.map((one) => ({ ...one, url: attachmentLink(world, one) })),
    components: withLinks(world, message.components, message.attachments),
    embeds: message.embeds,
    pings: message.pings,
    replyTo: message.message_reference?.message_id,
    reactions: Object.fromEntries(message.reactions.map(({ emoji, users }) => [emoji.name, users.size])),
  };
}

/** All text of a message in reading order, one line break between its parts. */
function readableText(message: Pick<Message, 'content' | 'components' | 'embeds'>): string {
  const texts: (string | undefined)[] = [message.content];
  for (const component of walkComponents(message.components)) {
    if (component.type === ComponentType.TextDisplay) texts.push(component.content);
  }
  for (const embed of message.embeds) {
    texts.push(embed.author?.name, embed.title, embed.description);
    for (const field of embed.fields ?? []) texts.push(field.name, field.value);
    texts.push(embed.footer?.text);
  }
  return texts.filter(Boolean).join('\n');
}

function viewButton(part: Component): ButtonView {
  return {
    label: part.label ?? part.emoji?.name ?? '',
    customId: part.custom_id,
    url: part.url,
    style: part.style ?? 0,
    disabled: part.disabled ?? false,
  };
}

function viewSelect(part: Component): SelectView {
  return {
    customId: part.custom_id ?? '',
    type: part.type,
    placeholder: part.placeholder ?? '',
    options: part.options ?? [],
    disabled: part.disabled ?? false,
  };
}

function isSelect({ type }: Component): boolean {
  return (
    type === ComponentType.StringSelect ||
    (type >= ComponentType.UserSelect && type <= ComponentType.ChannelSelect)
  );
}
