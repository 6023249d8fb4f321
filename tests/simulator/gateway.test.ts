import { Events, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { connect, start } from './running.ts';
import { SAY } from './study-bot.ts';

test('a client logs in and knows its servers, channels, threads, roles and itself', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const guild = client.guilds.cache.find((one) => one.name === 'Thursday reading group')!;
  expect(client.guilds.cache.size).toBe(3);
  expect(client.user.displayName).toBe('Counterpoint');
  expect(client.application.id).toBe(simulator.applicationId);
  expect(guild.channels.cache.map((channel) => channel.name)).toContain('Who wanted troops to stay?');
  expect(guild.roles.cache.map((role) => role.name)).toEqual(
    expect.arrayContaining(['@everyone', 'Moderator', 'Curator', 'Counterpoint']),
  );
  expect(guild.members.me?.permissions.has('ManageThreads')).toBe(true);
  expect(guild.members.me?.permissions.has('ManageGuild')).toBe(false);
});

test('a wrong token is refused', async () => {
  const simulator = await start();
  await expect(connect({ ...simulator, token: 'not-the-token' })).rejects.toThrow(/invalid token/i);
});

test('privileged intents that are not switched on close the connection with 4014', async () => {
  const simulator = await start();
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent];
  await expect(connect(simulator, undefined, { intents })).rejects.toThrow(/disallowed intents/i);
  const open = await start({ privilegedIntents: GatewayIntentBits.MessageContent });
  const { client } = await connect(open, undefined, { intents });
  expect(client.user.id).toBe(open.botId);
});

test('only what the intents ask for is sent', async () => {
  const simulator = await start();
  const guildsOnly = await connect(simulator);
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  const withMessages = await connect(simulator, undefined, { intents });
  const seen: string[] = [];
  guildsOnly.client.on(Events.MessageCreate, () => seen.push('guilds only'));
  const heard = new Promise<string>((resolve) =>
    withMessages.client.once(Events.MessageCreate, (message) => resolve(message.content)),
  );
  simulator.as('member').in('general').post('A secret word');
  // Without the Message Content intent the event comes with nothing in it.
  expect(await heard).toBe('');
  expect(seen).toEqual([]);
});

test('a message that mentions the bot shows its content without the privileged intent', async () => {
  const simulator = await start();
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages];
  const { client } = await connect(simulator, undefined, { intents });
  const heard = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, (message) => resolve(message.content)),
  );
  simulator.as('member').in('general').post(`<@${simulator.botId}> hello`);
  expect(await heard).toContain('hello');
});

test('a lost connection is resumed, and what was missed is replayed', async () => {
  const simulator = await start();
  const seen: string[] = [];
  const { client } = await connect(simulator, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    seen.push(interaction.options.getString('words') ?? '');
    await interaction.reply('heard');
  });
  await client.application.commands.set([SAY]);
  const session = simulator.gateway.sessions()[0]!.id;
  simulator.gateway.cut();
  const room = simulator.as('member').in('general');
  const answer = await room.command('say', { words: 'while you were away' });
  expect(answer.text).toBe('heard');
  expect(seen).toEqual(['while you were away']);
  expect(simulator.gateway.sessions().map((one) => one.id)).toEqual([session]);
});

test('opcode 7 makes a client reconnect to the same session', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const session = simulator.gateway.sessions()[0]!.id;
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  simulator.gateway.askToReconnect();
  await resumed;
  expect(simulator.gateway.sessions()[0]!.id).toBe(session);
});

test('an invalid session that may be resumed is resumed, another is started anew', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const session = simulator.gateway.sessions()[0]!.id;
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  simulator.gateway.invalidateNext(true);
  simulator.gateway.cut();
  await resumed;
  expect(simulator.gateway.sessions()[0]!.id).toBe(session);

  const readyAgain = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  simulator.gateway.invalidateNext(false);
  simulator.gateway.cut();
  await readyAgain;
  expect(simulator.gateway.sessions()[0]!.id).not.toBe(session);
});

test('a client that is never answered notices the zombie and comes back', async () => {
  const simulator = await start({ heartbeatMs: 150 });
  const { client } = await connect(simulator);
  simulator.gateway.acknowledge(false);
  await new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
  simulator.gateway.acknowledge(true);
  await new Promise((resolve) => client.once(Events.ShardResume, resolve));
  expect(simulator.gateway.online()).toBe(true);
});

test('a close code that forbids it ends the client for good', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const code = new Promise<number>((resolve) =>
    client.once(Events.ShardDisconnect, (event) => resolve(event.code)),
  );
  simulator.gateway.disconnect(4004, 'Authentication failed.');
  expect(await code).toBe(4004);
});

test('each shard has the servers that are its own', async () => {
  const simulator = await start();
  const first = await connect(simulator, undefined, { shards: [0], shardCount: 2 });
  const second = await connect(simulator, undefined, { shards: [1], shardCount: 2 });
  const ids = (one: typeof first) => [...one.client.guilds.cache.keys()];
  expect([...ids(first), ...ids(second)].sort()).toEqual([...simulator.world.guilds.keys()].sort());
  for (const id of ids(second)) expect(Number((BigInt(id) >> 22n) % 2n)).toBe(1);
});

test('an interaction that is delivered twice arrives twice with one id', async () => {
  const simulator = await start();
  const ids: string[] = [];
  const { client, errors } = await connect(simulator, async (interaction) => {
    ids.push(interaction.id);
    if (interaction.isChatInputCommand()) await interaction.reply('once');
  });
  await client.application.commands.set([SAY]);
  simulator.gateway.duplicateInteractions(1);
  await simulator.as('member').in('general').command('say', { words: 'x' });
  await expect.poll(() => errors.length).toBe(1);
  expect(new Set(ids).size).toBe(1);
  expect(ids).toHaveLength(2);
  expect(errors).toEqual([expect.objectContaining({ code: 40060 })]);
});

test('joining and leaving a server tells the client', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const left = new Promise((resolve) => client.once(Events.GuildDelete, resolve));
  simulator.server('A new server').removeBot();
  await left;
  expect(client.guilds.cache.size).toBe(2);
  const joined = new Promise((resolve) => client.once(Events.GuildCreate, resolve));
  simulator.server('A new server').addBot();
  await joined;
  expect(client.guilds.cache.find((guild) => guild.name === 'A new server')?.channels.cache.size).toBe(1);
});

test('changes to roles, channels and threads reach the client', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const server = simulator.server('Policy seminar');
  const guild = client.guilds.cache.get(server.id)!;
  server.addChannel('later');
  const thread = simulator.as('member').in('seminar').openThread('A question');
  await expect
    .poll(() => guild.channels.cache.map((channel) => channel.name))
    .toEqual(expect.arrayContaining(['later', 'A question']));
  thread.archive();
  await expect.poll(() => guild.channels.cache.get(thread.channelId)).toMatchObject({ archived: true });
  server.removeChannel('later');
  server.addRole('Timekeeper');
  await expect.poll(() => guild.channels.cache.some((channel) => channel.name === 'later')).toBe(false);
  await expect.poll(() => guild.roles.cache.some((role) => role.name === 'Timekeeper')).toBe(true);
  server.removeRole('Timekeeper');
  await expect.poll(() => guild.roles.cache.some((role) => role.name === 'Timekeeper')).toBe(false);
});

test('members can be fetched by id without the privileged intent', async () => {
  const simulator = await start();
  const { client } = await connect(simulator);
  const guild = client.guilds.cache.find((one) => one.name === 'Policy seminar')!;
  const member = await guild.members.fetch({ user: [simulator.as('curator').userId] });
  expect(member.first()?.displayName).toBe('Curator');
});

test('a payload that is not JSON, or an unknown opcode, closes with its code', async () => {
  const simulator = await start();
  const codeAfter = (text: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${simulator.origin.replace('http', 'ws')}/gateway?v=10&encoding=json`);
      socket.addEventListener('message', () => socket.send(text), { once: true });
      socket.addEventListener('close', (event) => resolve(event.code));
    });
  expect(await codeAfter('{')).toBe(4002);
  expect(await codeAfter('{"op":99}')).toBe(4001);
  expect(await codeAfter('{"op":3,"d":{}}')).toBe(4003);
  const identify = (d: object) => JSON.stringify({ op: 2, d: { token: simulator.token, ...d } });
  expect(await codeAfter(identify({ intents: 2 ** 30 }))).toBe(4013);
  expect(await codeAfter(identify({ intents: 1, shard: [2, 2] }))).toBe(4010);
  expect(await codeAfter(JSON.stringify({ op: 1, d: 'x'.repeat(5_000) }))).toBe(4002);
});
