import { serverOf } from './store.js';

/** What a field for people, roles or channels offers here: `{label, value, hint}`. */
export function entities(kind, channelId, channelTypes) {
  const server = serverOf(channelId);
  if (!server) return [];
  const members = () =>
    server.members.map((member) => ({
      label: member.name,
      value: member.id,
      hint: member.bot
        ? 'App'
        : server.roles
            .filter((role) => member.roles.includes(role.id))
            .map((role) => role.name)
            .join(', '),
    }));
  const roles = () =>
    server.roles.map((role) => ({ label: `@${role.name.replace(/^@/, '')}`, value: role.id, hint: 'Role' }));
  const channels = () =>
    [...server.channels, ...server.threads]
      .filter((channel) => !channelTypes?.length || channelTypes.includes(channel.type))
      .map((channel) => ({
        label: `#${channel.name}`,
        value: channel.id,
        hint: channel.kind === 'thread' ? 'Thread' : '',
      }));
  const lists = {
    user: members,
    role: roles,
    channel: channels,
    mentionable: () => [...members(), ...roles()],
  };
  return lists[kind]();
}

/** Those whose name holds the text, those that begin with it first. */
export function matching(options, text) {
  const wanted = text.trim().toLowerCase().replace(/^[@#]/, '');
  const name = (option) => option.label.toLowerCase().replace(/^[@#]/, '');
  const found = options.filter((option) => name(option).includes(wanted));
  return found.sort((a, b) => Number(name(b).startsWith(wanted)) - Number(name(a).startsWith(wanted)));
}
