import {
  AttachmentBuilder,
  FileBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  type TextChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { expect, test } from 'vitest';
import { manualClock } from '../../src/simulator/clock.ts';
import { file } from '../../src/simulator/driver.ts';
import { Permission } from '../../src/simulator/permissions.ts';
import { connect, start } from './running.ts';

async function bothSides(options = {}) {
  const simulator = await start({ rateLimits: false, ...options });
  const { client } = await connect(simulator);
  const server = simulator.server('Policy seminar');
  const room = simulator.as('member').in('seminar');
  const channel = (await client.channels.fetch(room.channelId)) as TextChannel;
  return { simulator, client, server, room, channel };
}

test('a bot posts, edits, fetches, lists and deletes its messages', async () => {
  const { room, channel } = await bothSides();
  const sent = await channel.send('first');
  expect(room.last()).toMatchObject({ id: sent.id, text: 'first', author: 'Counterpoint', edited: false });
  await sent.edit('second');
  expect(room.last()).toMatchObject({ id: sent.id, text: 'second', edited: true });
  expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('second');
  const history = await channel.messages.fetch({ limit: 2 });
  expect([...history.values()].map((message) => message.content)).toEqual([
    'second',
    expect.stringContaining('I have the other side'),
  ]);
  const before = await channel.messages.fetch({ before: sent.id, limit: 50 });
  expect(before.has(sent.id)).toBe(false);
  await sent.delete();
  expect(room.read().some((message) => message.id === sent.id)).toBe(false);
  await expect(channel.messages.fetch({ message: sent.id, force: true })).rejects.toMatchObject({
    code: 10008,
  });
  await expect(sent.edit('third')).rejects.toMatchObject({ code: 10008 });
});

test('another’s message cannot be edited, and only a moderator deletes it', async () => {
  const { simulator, server, room, channel } = await bothSides();
  const posted = room.post('mine');
  const message = await channel.messages.fetch(posted.id);
  await expect(channel.messages.edit(posted.id, 'yours')).rejects.toMatchObject({ code: 50005 });
  server.overwrite('seminar', 'bot', { deny: Permission.ManageMessages });
  await expect(message.delete()).rejects.toMatchObject({ code: 50013 });
  server.overwrite('seminar', 'bot', {});
  await message.delete();
  expect(
    simulator
      .as('curator')
      .in('seminar')
      .read()
      .map((one) => one.id),
  ).not.toContain(posted.id);
});

test('missing access is 50001, a missing permission 50013, an unknown channel 10003', async () => {
  const { server, client, channel } = await bothSides();
  server.overwrite('seminar', 'bot', { deny: Permission.SendMessages });
  await expect(channel.send('x')).rejects.toMatchObject({ code: 50013, status: 403 });
  server.overwrite('seminar', 'bot', { deny: Permission.EmbedLinks });
  await expect(channel.send({ embeds: [{ title: 'x' }] })).rejects.toMatchObject({ code: 50013 });
  server.overwrite('seminar', 'bot', { deny: Permission.AttachFiles });
  const attachment = new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' });
  await expect(channel.send({ files: [attachment] })).rejects.toMatchObject({ code: 50013 });
  server.overwrite('seminar', 'bot', { deny: Permission.ReadMessageHistory });
  const reply = { content: 'x', reply: { messageReference: channel.lastMessageId! } };
  await expect(channel.send(reply)).rejects.toMatchObject({ code: 160002 });
  server.overwrite('seminar', 'bot', { deny: Permission.ViewChannel });
  await expect(channel.send('x')).rejects.toMatchObject({ code: 50001, status: 403 });
  await expect(client.channels.fetch('123456789012345678')).rejects.toMatchObject({ code: 10003 });
});

test('attachments go up with a message and come down from the CDN path until their link expires', async () => {
  const clock = manualClock();
  const { room, channel } = await bothSides({ clock });
  const files = [
    new AttachmentBuilder(Buffer.from('the record'), {
      name: 'record of the day.md',
      description: 'The record',
    }),
  ];
  await channel.send({ content: 'Here:', files });
  const [attachment] = room.last().attachments;
  expect(attachment).toMatchObject({
    filename: 'record_of_the_day.md',
    title: 'record of the day',
    description: 'The record',
    size: 10,
    content_type: 'text/markdown; charset=utf-8',
  });
  const response = await fetch(attachment!.url);
  expect(await response.text()).toBe('the record');
  expect(response.headers.get('content-disposition')).toContain('attachment');
  clock.advance(25 * 3_600_000);
  expect((await fetch(attachment!.url)).status).toBe(404);

  const posted = room.post('mine', { files: [file('a.txt', 'a')] });
  const message = await channel.messages.fetch(posted.id);
  expect(message.attachments.first()).toMatchObject({ name: 'a.txt', size: 1 });
});

test('an edit keeps, drops and adds attachments', async () => {
  const { room, channel } = await bothSides();
  const upload = (name: string) => new AttachmentBuilder(Buffer.from(name), { name });
  const sent = await channel.send({ content: 'x', files: [upload('a.txt'), upload('b.txt')] });
  const names = () => room.last().attachments.map((one) => one.filename);
  await sent.edit('y');
  expect(names()).toEqual(['a.txt', 'b.txt']);
  await sent.edit({ attachments: [sent.attachments.first()!], files: [upload('c.txt')] });
  expect(names()).toEqual(['a.txt', 'c.txt']);
  await sent.edit({ attachments: [] });
  expect(names()).toEqual([]);
});

test('components show a message’s own files, and keep them through an edit', async () => {
  const { room, channel } = await bothSides();
  const sent = await channel.send({
    flags: MessageFlags.IsComponentsV2,
    components: [
      new FileBuilder({ file: { url: 'attachment://the-record.md' } }),
      new MediaGalleryBuilder({
        items: [{ media: { url: 'attachment://swing.png' }, description: 'The swing' }],
      }),
    ],
    files: [
      new AttachmentBuilder(Buffer.from('the record'), { name: 'the-record.md' }),
      new AttachmentBuilder(Buffer.from('not really a picture'), { name: 'swing.png' }),
    ],
  });
  const [file, gallery] = room.last().components;
  expect(file).toMatchObject({ name: 'the-record.md', size: 10 });
  expect(await (await fetch(file!.file!.url)).text()).toBe('the record');
  expect(gallery?.items?.[0]).toMatchObject({
    description: 'The swing',
    media: { content_type: 'image/png' },
  });
  // A file is referred to by its name, as in the message that brought it; a picture also by its link.
  const pictures = sent.components[1]!.toJSON();
  const components = [new FileBuilder({ file: { url: 'attachment://the-record.md' } }), pictures as never];
  await sent.edit({ components });
  const [fileAgain, galleryAgain] = room.last().components;
  expect(fileAgain?.file?.attachment_id).toBe(file?.file?.attachment_id);
  expect(galleryAgain?.items?.[0]?.media.attachment_id).toBe(gallery?.items?.[0]?.media.attachment_id);
  expect((await fetch(galleryAgain!.items![0]!.media.url)).status).toBe(200);
});

test('a file over ten megabytes is too large', async () => {
  const { room, channel } = await bothSides();
  const files = [new AttachmentBuilder(Buffer.alloc(10 * 1024 * 1024 + 1), { name: 'big.bin' })];
  await expect(channel.send({ files })).rejects.toMatchObject({ code: 40005, status: 413 });
  const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
  expect(() => room.post('', { files: [file('big.bin', bytes)] })).toThrow('10 MB');
});

test('whom a message pings is what allowed_mentions and permissions let through', async () => {
  const { simulator, server, room, channel } = await bothSides();
  const member = simulator.as('member').userId;
  const curators = server.role('Curator').roleId;
  const content = `<@${member}> <@&${curators}> @everyone`;
  const pings = async (options: object) => {
    await channel.send({ content, ...options });
    return room.last().pings;
  };
  expect(await pings({ allowedMentions: { parse: [] } })).toEqual({ everyone: false, users: [], roles: [] });
  // The bot may not mention everyone; the Curator role may be mentioned by all.
  expect(await pings({})).toEqual({ everyone: false, users: [member], roles: [curators] });
  server.overwrite('seminar', 'bot', { allow: Permission.MentionEveryone });
  expect(await pings({})).toMatchObject({ everyone: true });
  expect(await pings({ allowedMentions: { users: [member] } })).toEqual({
    everyone: false,
    users: [member],
    roles: [],
  });
  await channel.send(`\`<@${member}>\` \`\`\`\n@everyone\n\`\`\``);
  expect(room.last().pings).toEqual({ everyone: false, users: [], roles: [] });
  const posted = room.post('answer me');
  await channel.send({ content: 'yes', reply: { messageReference: posted.id } });
  expect(room.last()).toMatchObject({ replyTo: posted.id, pings: { users: [member] } });
  const silent = {
    content: 'no',
    reply: { messageReference: posted.id },
    allowedMentions: { repliedUser: false },
  };
  await channel.send(silent);
  expect(room.last()).toMatchObject({ replyTo: posted.id, pings: { users: [] } });
});

test('a thread is opened, written in, archived, locked, renamed and deleted', async () => {
  const { simulator, room, channel } = await bothSides();
  const thread = await channel.threads.create({
    name: 'A debate',
    autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
  });
  expect(simulator.channelsOf('member')).toContain('A debate (thread)');
  const inside = simulator.as('member').in('A debate');
  inside.post('I am in');
  await thread.send('Welcome');
  expect(inside.read().map((message) => message.text)).toEqual(['I am in', 'Welcome']);
  await thread.setName('The debate');
  await thread.setLocked(true);
  await thread.setArchived(true);
  expect(simulator.world.channels.get(thread.id)).toMatchObject({
    name: 'The debate',
    thread_metadata: { archived: true, locked: true },
  });
  expect(() => inside.post('too late')).toThrow('locked');
  await expect(thread.setName('Other')).rejects.toMatchObject({ code: 50083 });
  const archived = await channel.threads.fetchArchived();
  expect(archived.threads.has(thread.id)).toBe(true);
  await thread.setArchived(false);
  await thread.delete();
  expect(simulator.channelsOf('member')).not.toContain('The debate (thread)');
  await expect(thread.send('x')).rejects.toMatchObject({ code: 10003 });

  const posted = room.post('A point worth a thread');
  const message = await channel.messages.fetch(posted.id);
  const hanging = await message.startThread({ name: 'On that point' });
  expect(hanging.id).toBe(posted.id);
  await expect(message.startThread({ name: 'Again' })).rejects.toThrow();
});

test('a private thread is seen by those who were added', async () => {
  const { simulator, channel } = await bothSides();
  const thread = await channel.threads.create({ name: 'Ballots', type: 12, invitable: false });
  expect(simulator.channelsOf('member')).not.toContain('Ballots (thread)');
  await thread.members.add(simulator.as('member').userId);
  expect(simulator.channelsOf('member')).toContain('Ballots (thread)');
  expect((await thread.members.fetch()).size).toBe(2);
});

test('reactions come and go', async () => {
  const { room, channel } = await bothSides();
  const sent = await channel.send('Vote');
  await sent.react('👍');
  room.react(room.last(), '👍');
  expect(room.last().reactions).toEqual({ '👍': 2 });
  const users = await (await sent.fetch(true)).reactions.cache.get('👍')!.users.fetch();
  expect(users.map((user) => user.displayName)).toEqual(['Counterpoint', 'Member']);
});

test('a bot writes to a person directly, as long as they share a server', async () => {
  const { simulator, client, server } = await bothSides();
  const user = await client.users.fetch(simulator.as('curator').userId);
  await user.send('Your import is ready.');
  expect(simulator.as('curator').dm().last()).toMatchObject({ text: 'Your import is ready.' });
  const newcomer = await client.users.fetch(simulator.as('newcomer').userId);
  simulator.as('newcomer').leaves('Thursday reading group');
  await expect(newcomer.send('Hello?')).rejects.toMatchObject({ code: 50007 });
  expect(server.guild.members.has(newcomer.id)).toBe(false);
});

test('typing is shown, and several messages are deleted at once', async () => {
  const { simulator, room, channel } = await bothSides();
  const typed: string[] = [];
  simulator.world.listen((change) => {
    if (change.kind === 'typing') typed.push(change.channel.name);
  });
  await channel.sendTyping();
  expect(typed).toEqual(['seminar']);
  const posted = [room.post('one'), room.post('two')];
  await channel.bulkDelete(posted.map((message) => message.id));
  expect(room.read().filter((message) => ['one', 'two'].includes(message.text))).toEqual([]);
});
