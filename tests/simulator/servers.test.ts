import {
  type Guild,
  GuildScheduledEventEntityType,
  GuildScheduledEventPrivacyLevel,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { expect, test } from 'vitest';
import { Permission } from '../../src/simulator/permissions.ts';
import { connect, start, startWithBot } from './running.ts';
import { SAY } from './study-bot.ts';

test('commands are registered globally and per server, keep their ids, and can be changed and removed', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const guildId = simulator.server('Policy seminar').id;
  const { commands } = client.application;
  const [say] = (await commands.set([SAY])).values();
  const version = say?.version;
  const [again] = (
    await commands.set([
      { ...SAY, description: 'Says it' },
      { name: 'other', description: 'x' },
    ])
  ).values();
  expect(again?.id).toBe(say?.id);
  expect(again?.version).not.toBe(version);
  await commands.edit(say!.id, { description: 'Changed', defaultMemberPermissions: '8' });
  expect(await commands.fetch(say!.id)).toMatchObject({ description: 'Changed', name: 'say' });
  await commands.create({ name: 'here', description: 'Only here' }, guildId);
  expect((await commands.fetch({ guildId })).map((command) => command.name)).toEqual(['here']);
  await commands.delete(say!.id);
  expect((await commands.fetch()).map((command) => command.name)).toEqual(['other']);
  await expect(commands.delete(say!.id)).rejects.toMatchObject({ code: 10063 });
  const member = simulator.as('member');
  expect(member.in('seminar').commands()).toEqual(['here', 'other']);
  expect(member.in('reading-room').commands()).toEqual(['other']);
});

test('localisations are kept and given back where they are asked for', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const localised = {
    ...SAY,
    nameLocalizations: { de: 'sagen' },
    descriptionLocalizations: { de: 'Sagt etwas' },
  };
  await client.application.commands.set([localised]);
  const path = `/applications/${simulator.applicationId}/commands` as const;
  const [plain] = (await client.rest.get(path)) as object[];
  expect(plain).not.toHaveProperty('name_localizations');
  const [full] = (await client.application.commands.fetch({ withLocalizations: true })).values();
  expect(full?.nameLocalizations).toEqual({ de: 'sagen' });
});

test('a command is offered only to those and only where it is allowed', async () => {
  const admin = { name: 'admin', description: 'x', defaultMemberPermissions: '0' };
  const manage = {
    name: 'manage',
    description: 'x',
    defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
  };
  const guildOnly = { name: 'guild', description: 'x', contexts: [InteractionContextType.Guild] };
  const { simulator } = await startWithBot([SAY, admin, manage, guildOnly], (interaction) =>
    interaction.isChatInputCommand() ? interaction.reply('ok') : undefined,
  );
  const offered = (who: string) => simulator.as(who).in('general').commands();
  expect(offered('member')).toEqual(['guild', 'say']);
  expect(offered('moderator')).toEqual(['guild', 'manage', 'say']);
  expect(offered('organiser')).toEqual(['admin', 'guild', 'manage', 'say']);
  expect(simulator.as('member').dm().commands()).toEqual(['admin', 'manage', 'say']);
  await expect(simulator.as('member').in('general').command('manage')).rejects.toThrow('no command /manage');

  const server = simulator.server('Thursday reading group');
  server.commandExceptions('manage', { Curator: true });
  server.commandExceptions('say', { everyone: false, curator: true });
  expect(offered('curator')).toEqual(['guild', 'manage', 'say']);
  expect(offered('member')).toEqual(['guild']);
  server.commandExceptions('guild', { '#general': false });
  expect(offered('member')).toEqual([]);
  expect(simulator.as('member').in('debates').commands()).toEqual(['guild']);
  server.overwrite('debates', 'everyone', { deny: Permission.UseApplicationCommands });
  expect(simulator.as('member').in('debates').commands()).toEqual([]);
});

test('exceptions can be read by the bot', async () => {
  const { simulator, client } = await startWithBot([SAY], () => undefined);
  const server = simulator.server('Policy seminar');
  const command = (await client.application.commands.fetch()).first()!;
  const permissions = client.application.commands.permissions;
  await expect(permissions.fetch({ command: command.id, guild: server.id })).rejects.toMatchObject({
    code: 10066,
  });
  server.commandExceptions('say', { Curator: false });
  expect(await permissions.fetch({ command: command.id, guild: server.id })).toEqual([
    { id: server.role('Curator').roleId, type: 1, permission: false },
  ]);
});

test('roles are given, taken and made as far as the bot’s own role reaches', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const server = simulator.server('Policy seminar');
  const guild = client.guilds.cache.get(server.id) as Guild;
  const member = await guild.members.fetch(simulator.as('member').userId);
  const curator = server.role('Curator').roleId;
  await expect(member.roles.add(curator)).rejects.toMatchObject({ code: 50013 });
  const strong = server.addRole('Strong', Permission.ManageRoles);
  server.guild.roles.get(strong)!.position = 10;
  server.give(simulator.botId, 'Strong');
  await member.roles.add(curator);
  expect(server.guild.members.get(member.id)?.roles).toContain(curator);
  await member.roles.remove(curator);
  expect(server.guild.members.get(member.id)?.roles).not.toContain(curator);
  const role = await guild.roles.create({ name: 'Speaker', mentionable: true });
  expect(server.guild.roles.get(role.id)).toMatchObject({ name: 'Speaker', mentionable: true });
  await expect(role.setPermissions('Administrator')).rejects.toMatchObject({ code: 50013 });
  await role.delete();
  expect(server.guild.roles.has(role.id)).toBe(false);
  await expect(guild.members.fetch('123456789012345678')).rejects.toMatchObject({ code: 10007 });
});

test('a debate can be put on the server’s calendar, started and ended', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const server = simulator.server('Policy seminar');
  const guild = client.guilds.cache.get(server.id) as Guild;
  const start1 = Date.now() + 3_600_000;
  const plan = {
    name: 'Debate',
    privacyLevel: GuildScheduledEventPrivacyLevel.GuildOnly,
    entityType: GuildScheduledEventEntityType.External,
    scheduledStartTime: start1,
    scheduledEndTime: start1 + 3_600_000,
    entityMetadata: { location: '#seminar' },
  };
  const event = await guild.scheduledEvents.create(plan);
  expect(server.guild.events.get(event.id)).toMatchObject({ name: 'Debate', status: 1 });
  const { scheduledEndTime: _end, ...endless } = plan;
  await expect(guild.scheduledEvents.create(endless)).rejects.toMatchObject({ code: 50035 });
  const past = { ...plan, scheduledStartTime: Date.now() - 1_000 };
  await expect(guild.scheduledEvents.create(past)).rejects.toThrow('Cannot schedule event in the past');
  simulator.as('member').comesTo(event.id);
  expect((await event.fetchSubscribers()).map(({ user }) => user.displayName)).toEqual(['Member']);
  await event.setStatus(2);
  await event.setStatus(3);
  await expect(event.setName('Later')).rejects.toMatchObject({ code: 180000 });
  server.guild.members.get(simulator.botId)!.roles = [];
  await expect(guild.scheduledEvents.create(plan)).rejects.toMatchObject({ code: 50013 });
});

test('a server that the bot is not in is missing access, an unknown one unknown', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const { id } = simulator.server('A new server');
  simulator.server('A new server').removeBot();
  await expect(client.rest.get(`/guilds/${id}`)).rejects.toMatchObject({ code: 50001 });
  await expect(client.rest.get('/guilds/123456789012345678')).rejects.toMatchObject({ code: 10004 });
  await expect(client.application.commands.set([], id)).rejects.toMatchObject({ code: 50001 });
});

test('people join and leave', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const debater = simulator.as('debater');
  debater.joins('A new server');
  expect(debater.in('general', 'A new server').commands()).toEqual([]);
  const guild = client.guilds.cache.find((one) => one.name === 'A new server')!;
  expect((await guild.members.fetch(debater.userId)).displayName).toBe('Debater');
  debater.leaves('A new server');
  expect(() => debater.in('general', 'A new server').post('still here')).toThrow('do not have access');
});
