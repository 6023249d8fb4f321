import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  ContainerBuilder,
  type Interaction,
  InteractionContextType,
  MessageFlags,
} from 'discord.js';
import { expect, test } from 'vitest';
import { manualClock } from '../../src/simulator/clock.ts';
import { file, InteractionFailed } from '../../src/simulator/driver.ts';
import { connect, start, startWithBot } from './running.ts';
import { buttons, GREET, INSPECT, SAY } from './study-bot.ts';

const V2 = MessageFlags.IsComponentsV2;

function container(text: string): ContainerBuilder {
  return new ContainerBuilder().addTextDisplayComponents({ type: ComponentType.TextDisplay, content: text });
}

/** A handler for slash commands and buttons only. */
function on(handlers: {
  command?: (interaction: ChatInputCommandInteraction) => unknown;
  button?: (interaction: ButtonInteraction) => unknown;
}) {
  return (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) return handlers.command?.(interaction);
    if (interaction.isButton()) return handlers.button?.(interaction);
    return undefined;
  };
}

test('an interaction is complete: who, where, with which permissions, in which language', async () => {
  let seen: ChatInputCommandInteraction | undefined;
  const { simulator } = await startWithBot(
    [SAY],
    on({
      command: (interaction) => {
        seen = interaction;
        return interaction.reply('ok');
      },
    }),
  );
  await simulator.as('moderator').speaks('de').in('debates').command('say', { words: 'x' });
  expect(seen).toMatchObject({
    locale: 'de',
    guildLocale: 'en-US',
    commandName: 'say',
    context: InteractionContextType.Guild,
    attachmentSizeLimit: 10 * 1024 * 1024,
  });
  expect(seen?.inCachedGuild() && seen.channel?.name).toBe('debates');
  expect(seen?.memberPermissions?.has('ManageGuild')).toBe(true);
  expect(seen?.appPermissions.has('CreatePublicThreads')).toBe(true);
  expect(seen?.appPermissions.has('ManageGuild')).toBe(false);
});

test('options of every type arrive as the client expects them', async () => {
  const types = { text: 3, whole: 4, yes: 5, who: 6, where: 7, role: 8, any: 9, number: 10, file: 11 };
  const options = Object.entries(types).map(([name, type]) => ({ name, type, description: name }));
  const seen: unknown[] = [];
  const { simulator } = await startWithBot(
    [{ name: 'all', description: 'All types', options }],
    on({
      command: async (interaction) => {
        const { options: given } = interaction;
        seen.push(
          given.getString('text'),
          given.getInteger('whole'),
          given.getBoolean('yes'),
          given.getUser('who')?.displayName,
          given.getChannel('where')?.name,
          given.getRole('role')?.name,
          given.getMentionable('any')?.constructor.name,
          given.getNumber('number'),
          await (await fetch(given.getAttachment('file')!.url)).text(),
        );
        await interaction.reply('ok');
      },
    }),
  );
  await simulator
    .as('member')
    .in('general')
    .command('all', {
      text: 'words',
      whole: 3,
      yes: false,
      who: simulator.as('curator'),
      where: '#debates',
      role: 'Curator',
      any: 'moderator',
      number: 0.5,
      file: file('notes.txt', 'what is in it'),
    });
  const expected = ['words', 3, false, 'Curator', 'debates', 'Curator', 'GuildMember', 0.5, 'what is in it'];
  expect(seen).toEqual(expected);
});

test('what a person may type is held to the command: required, ranges, lengths, choices, subcommands', async () => {
  const add = {
    name: 'add',
    type: 1,
    description: 'Adds',
    options: [
      { name: 'title', type: 3, description: 'Title', required: true, min_length: 2, max_length: 5 },
      { name: 'pages', type: 4, description: 'Pages', min_value: 1, max_value: 10 },
      { name: 'kind', type: 3, description: 'Kind', choices: [{ name: 'Essay', value: 'essay' }] },
    ],
  };
  const path: unknown[] = [];
  const { room } = await startWithBot(
    [{ name: 'library', description: 'The library', options: [add] }],
    on({
      command: (interaction) => {
        path.push(interaction.options.getSubcommand(), interaction.options.getString('kind'));
        return interaction.reply('added');
      },
    }),
  );
  await expect(room.command('library add', {})).rejects.toThrow('"title" is required');
  await expect(room.command('library add', { title: 'x' })).rejects.toThrow('2 to 5 characters');
  await expect(room.command('library add', { title: 'xx', pages: 11 })).rejects.toThrow('no more than 10');
  await expect(room.command('library add', { title: 'xx', pages: 1.5 })).rejects.toThrow('whole number');
  await expect(room.command('library add', { title: 'xx', kind: 'poem' })).rejects.toThrow('its choices');
  await expect(room.command('library', {})).rejects.toThrow('needs a subcommand: add');
  await expect(room.command('library lend', {})).rejects.toThrow('no subcommand "lend"');
  await expect(room.command('nothing')).rejects.toThrow('no command /nothing');
  expect((await room.command('library add', { title: 'xx', kind: 'Essay' })).text).toBe('added');
  expect(path).toEqual(['add', 'essay']);
});

test('autocomplete gives the choices for what is being typed', async () => {
  const option = { name: 'words', type: 3, description: 'Words', autocomplete: true };
  const author = { name: 'author', type: 3, description: 'Author' };
  const { room } = await startWithBot(
    [{ name: 'quote', description: 'Quotes', options: [option, author] }],
    (interaction) =>
      interaction.isAutocomplete() &&
      interaction.respond([
        {
          name: `${interaction.options.getFocused()} by ${interaction.options.getString('author')}`,
          value: 'v',
        },
      ]),
  );
  const choices = await room.autocomplete('quote', { author: 'nobody', words: 'ref' }, 'words');
  expect(choices).toEqual([{ name: 'ref by nobody', value: 'v' }]);
  await expect(room.autocomplete('quote', { author: 'x' })).rejects.toThrow('suggests nothing');
});

test('a public answer is seen by all, an ephemeral one by the asker alone', async () => {
  const { simulator, client, room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        await interaction.reply('for all');
        await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
      },
    }),
  );
  const answer = await room.command('say');
  const whisper = await answer.nextFollowUp();
  expect(answer.ephemeral).toBe(false);
  expect(whisper).toMatchObject({ text: 'for you', ephemeral: true });
  const texts = (who: string) =>
    simulator
      .as(who)
      .in('general')
      .read()
      .map((message) => message.text);
  expect(texts('member')).toEqual(expect.arrayContaining(['for all', 'for you']));
  expect(texts('curator')).toContain('for all');
  expect(texts('curator')).not.toContain('for you');
  const channel = await client.channels.fetch(room.channelId);
  if (!channel?.isTextBased()) throw new Error('not a text channel');
  await expect(channel.messages.fetch(whisper.id)).rejects.toMatchObject({ code: 10008 });
  expect((await channel.messages.fetch()).some((message) => message.content === 'for you')).toBe(false);
  room.dismiss(whisper);
  expect(texts('member')).not.toContain('for you');
});

test('a deferred answer is "thinking" first, and its visibility is settled by the deferral', async () => {
  const release = Promise.withResolvers<void>();
  const { room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await release.promise;
        await interaction.editReply({ content: null, flags: V2, components: [container('thought')] });
      },
    }),
  );
  const answer = await room.command('say', {}, { early: true });
  expect(answer.message).toMatchObject({ loading: true, ephemeral: true, text: '' });
  const settled = answer.settled();
  release.resolve();
  expect((await settled).message).toMatchObject({
    loading: false,
    ephemeral: true,
    text: 'thought',
    flags: V2 | 64,
  });
});

test('the first follow-up after a deferral fills the waiting message', async () => {
  const { room, errors } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        await interaction.deferReply({ flags: MessageFlags.Ephemeral });
        await interaction.followUp('filled');
        await interaction.followUp('another');
      },
    }),
  );
  const answer = await room.command('say');
  expect(answer.message).toMatchObject({ text: 'filled', ephemeral: true });
  expect(await answer.nextFollowUp()).toMatchObject({ text: 'another', ephemeral: false });
  expect(errors).toEqual([]);
});

test('IS_COMPONENTS_V2 is refused on the defer and cannot be taken back on an edit', async () => {
  const codes: unknown[] = [];
  const { room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        const rest = interaction.client.rest;
        const callback = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
        await rest
          .post(callback, { body: { type: 5, data: { flags: V2 } } })
          .catch((error: unknown) => codes.push(error));
        await interaction.reply({ flags: V2, components: [container('new')] });
        await interaction
          .editReply({ flags: 0 as never, content: 'old' })
          .catch((error: unknown) => codes.push(error));
        await interaction.editReply({ content: 'words' }).catch((error: unknown) => codes.push(error));
        await interaction.editReply({ components: [container('newer')] });
      },
    }),
  );
  const answer = await room.command('say');
  await expect.poll(() => answer.text).toBe('newer');
  expect(codes).toEqual([
    expect.objectContaining({
      code: 50035,
      rawError: expect.objectContaining({ errors: { data: { flags: expect.anything() } } }),
    }),
    expect.objectContaining({ code: 50035 }),
    expect.objectContaining({
      message: expect.stringContaining('MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'),
    }),
  ]);
});

test('no answer within three seconds fails, and a late one is an unknown interaction', async () => {
  const clock = manualClock();
  const arrived = Promise.withResolvers<ChatInputCommandInteraction>();
  const { simulator, room } = await startWithBot([SAY], on({ command: arrived.resolve }), { clock });
  const asked = room.command('say');
  const interaction = await arrived.promise;
  clock.advance(2_999);
  expect(simulator.world.now()).toBeLessThan(interaction.createdTimestamp + 3_000);
  clock.advance(1);
  await expect(asked).rejects.toThrow(InteractionFailed);
  await expect(asked).rejects.toThrow('The application did not respond');
  await expect(interaction.reply('late')).rejects.toMatchObject({ code: 10062 });
});

test('a second acknowledgement is 40060, also after a deferral', async () => {
  const errors: unknown[] = [];
  const { room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        await interaction.deferReply();
        const again = interaction.client.rest.post(
          `/interactions/${interaction.id}/${interaction.token}/callback`,
          { body: { type: 4, data: { content: 'twice' } } },
        );
        await again.catch((error: unknown) => errors.push(error));
        await interaction.editReply('once');
      },
    }),
  );
  expect((await room.command('say')).text).toBe('once');
  expect(errors).toEqual([expect.objectContaining({ code: 40060, status: 400 })]);
});

test('a token works for fifteen minutes and not longer', async () => {
  const clock = manualClock();
  const replied = Promise.withResolvers<ChatInputCommandInteraction>();
  const { room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        await interaction.reply('first');
        replied.resolve(interaction);
      },
    }),
    { clock },
  );
  const answer = await room.command('say');
  const interaction = await replied.promise;
  clock.advance(15 * 60_000 - 1_000);
  await interaction.editReply('second');
  expect(answer.message).toMatchObject({ text: 'second', edited: true });
  clock.advance(2_000);
  await expect(interaction.editReply('third')).rejects.toMatchObject({ code: 50027, status: 401 });
  await expect(interaction.followUp('third')).rejects.toMatchObject({ code: 50027 });
  expect(answer.text).toBe('second');
});

test('nothing can be edited or followed up before the first answer', async () => {
  const errors: unknown[] = [];
  const { room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        const { rest, application } = interaction.client;
        const webhook = `/webhooks/${application.id}/${interaction.token}` as const;
        await rest
          .post(webhook, { body: { content: 'early' } })
          .catch((error: unknown) => errors.push(error));
        await interaction.reply('ok');
      },
    }),
  );
  await room.command('say');
  expect(errors).toEqual([expect.objectContaining({ code: 10015, status: 404 })]);
});

test('the callback tells of its message where the client asks for it', async () => {
  let response: Awaited<ReturnType<ChatInputCommandInteraction['deferReply']>> | undefined;
  const { room } = await startWithBot(
    [SAY],
    on({
      command: async (interaction) => {
        const answer = await interaction.reply({ content: 'here', withResponse: true });
        response = answer as never;
      },
    }),
  );
  const answer = await room.command('say');
  await expect.poll(() => response).toBeDefined();
  expect(response).toMatchObject({ resource: { message: { id: answer.message.id, content: 'here' } } });
});

test('a button updates its message in place, also one that only one person sees', async () => {
  const { room } = await startWithBot(
    [SAY],
    on({
      command: (interaction) =>
        interaction.reply({ content: '0', components: [buttons('More')], flags: MessageFlags.Ephemeral }),
      button: (interaction) =>
        interaction.update({ content: String(Number(interaction.message.content) + 1) }),
    }),
  );
  const answer = await room.command('say');
  const pressed = await answer.click('More');
  expect(pressed.kind).toBe('update');
  expect(pressed.message.id).toBe(answer.message.id);
  await pressed.click('More');
  expect(answer.message).toMatchObject({ text: '2', ephemeral: true });
});

test('a button may also answer with a new message, defer its update, or open a form', async () => {
  const { simulator, room } = await startWithBot([SAY], async (interaction) => {
    if (interaction.isChatInputCommand()) {
      await interaction.reply({ content: 'menu', components: [buttons('Reply', 'Later', 'Form')] });
    } else if (interaction.isButton() && interaction.customId === 'reply') {
      await interaction.reply(`to ${interaction.user.displayName}`);
    } else if (interaction.isButton() && interaction.customId === 'later') {
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'later', components: [] });
    } else if (interaction.isButton()) {
      const field = { type: 4, custom_id: 'name', style: 1 } as const;
      const components = [{ type: 18, label: 'Name', component: field } as const];
      await interaction.showModal({ custom_id: 'form', title: 'A form', components });
    } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update(`form by ${interaction.fields.getTextInputValue('name')}`);
    }
  });
  const menu = await room.command('say');
  const other = simulator.as('curator').in('general');
  const reply = await other.click(menu.message, 'Reply');
  expect(reply.message).toMatchObject({ text: 'to Curator', replyTo: menu.message.id });
  const form = await other.click(menu.message, 'Form');
  expect(form.modal?.title).toBe('A form');
  const submitted = await form.submit({ Name: 'me' });
  expect(submitted).toMatchObject({ kind: 'update', text: 'form by me' });
  const changed = menu.changed();
  expect((await menu.click('Later')).kind).toBe('deferred-update');
  expect((await changed).text).toBe('later');
});

test('a form sends back every kind of field', async () => {
  const label = (text: string, component: object, more: object = {}) => ({
    type: 18,
    label: text,
    component,
    ...more,
  });
  const choices = (...values: string[]) => values.map((value) => ({ label: value.toUpperCase(), value }));
  const modal = {
    custom_id: 'everything',
    title: 'Everything',
    components: [
      label('Title', { type: 4, custom_id: 'title', style: 1, max_length: 20 }),
      label('File', { type: 19, custom_id: 'file', max_values: 2 }, { description: 'Up to two' }),
      label('Side', { type: 21, custom_id: 'side', options: choices('for', 'against') }),
      label('Topics', { type: 22, custom_id: 'topics', options: choices('a', 'b', 'c'), max_values: 3 }),
      label('Public', { type: 23, custom_id: 'public', default: true }),
    ],
  };
  const second = {
    custom_id: 'selects',
    title: 'Selects',
    components: [
      { type: 10, content: 'Pick some' },
      label('One', { type: 3, custom_id: 'one', options: choices('x', 'y'), required: false }),
      label('Who', { type: 5, custom_id: 'who' }),
      label('Where', { type: 8, custom_id: 'where' }),
      label('Role', { type: 6, custom_id: 'role' }),
    ],
  };
  const seen: unknown[] = [];
  const { simulator, room, errors } = await startWithBot([SAY], async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const first = interaction.options.getString('words') === 'first';
      await interaction.showModal((first ? modal : second) as never);
    } else if (interaction.isModalSubmit() && interaction.customId === 'everything') {
      const { fields } = interaction;
      seen.push(
        fields.getTextInputValue('title'),
        fields.getUploadedFiles('file')!.map((one) => one.name),
        fields.getRadioGroup('side'),
        fields.getCheckboxGroup('topics'),
        fields.getCheckbox('public'),
      );
      await interaction.reply('got it');
    } else if (interaction.isModalSubmit()) {
      const { fields } = interaction;
      seen.push(
        fields.getStringSelectValues('one'),
        fields.getSelectedUsers('who')!.map((user) => user.displayName),
        fields.getSelectedChannels('where')!.map((channel) => channel?.id === room.channelId),
        fields.getSelectedRoles('role')!.map((role) => role?.name),
      );
      await interaction.reply('got it');
    }
  });
  const form = await room.command('say', { words: 'first' });
  expect(form).toMatchObject({ kind: 'modal', modal: { title: 'Everything' } });
  await expect(form.submit({})).rejects.toThrow('"Title" is required');
  await expect(form.submit({ Title: 'x'.repeat(21) })).rejects.toThrow('0 to 20 characters');
  await expect(form.submit({ Colour: 'red' })).rejects.toThrow('no field "Colour"');
  const files = [file('one two.txt', '1'), file('b.md', '2')];
  await form.submit({ Title: 'A title', File: files, Side: 'AGAINST', Topics: ['A', 'c'] });
  expect(seen.splice(0)).toEqual(['A title', ['one_two.txt', 'b.md'], 'against', ['a', 'c'], true]);

  const selects = await room.command('say', { words: 'second' });
  await selects.submit({
    Who: [simulator.as('curator').userId],
    Where: [room.channelId],
    Role: [simulator.server('Thursday reading group').role('Curator').roleId],
  });
  expect(seen).toEqual([[], ['Curator'], [true], ['Curator']]);
  expect(errors).toEqual([]);
});

test('selects give what was chosen, by label, value or name', async () => {
  const row = (component: object) => ({ type: 1, components: [component] });
  const options = ['for', 'against', 'undecided'].map((value) => ({ label: value.toUpperCase(), value }));
  const seen: unknown[] = [];
  const { room } = await startWithBot([SAY], async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const components = [
        row({ type: 3, custom_id: 'side', placeholder: 'Your side', options, max_values: 2 }),
        row({ type: 5, custom_id: 'who' }),
        row({ type: 6, custom_id: 'role' }),
        row({ type: 7, custom_id: 'any' }),
        row({ type: 8, custom_id: 'where' }),
      ];
      await interaction.reply({ content: 'choose', components: components as never });
    } else if (interaction.isAnySelectMenu()) {
      seen.push(interaction.values);
      if (interaction.isUserSelectMenu()) seen.push(interaction.users.first()?.displayName);
      await interaction.deferUpdate();
    }
  });
  const menu = await room.command('say');
  await menu.choose('Your side', ['FOR', 'undecided']);
  await menu.choose('who', 'curator');
  await menu.choose('role', 'Moderator');
  await menu.choose('where', '#debates');
  const curator = expect.stringMatching(/^\d{17,20}$/);
  expect(seen).toEqual([['for', 'undecided'], [curator], 'Curator', [curator], [curator]]);
  await expect(menu.choose('Your side', [])).rejects.toThrow('takes 1 to 2');
  await expect(menu.choose('Your side', ['maybe'])).rejects.toThrow('no choice "maybe"');
});

test('commands from the menu of a message and of a person', async () => {
  const seen: unknown[] = [];
  const { simulator, room } = await startWithBot([INSPECT, GREET], async (interaction) => {
    if (interaction.isMessageContextMenuCommand()) {
      seen.push(interaction.targetMessage.content, interaction.targetMessage.author.displayName);
      await interaction.reply('inspected');
    } else if (interaction.isUserContextMenuCommand()) {
      seen.push(interaction.targetUser.displayName);
      await interaction.reply('greeted');
    }
  });
  const posted = simulator.as('curator').in('general').post('“Words in quotes”');
  expect((await room.messageCommand('Inspect', posted)).text).toBe('inspected');
  expect((await room.userCommand('Greet', 'moderator')).text).toBe('greeted');
  expect(seen).toEqual(['“Words in quotes”', 'Curator', 'Moderator']);
  await expect(room.messageCommand('Greet', posted)).rejects.toThrow('no "Greet" here');
});

test('commands work in threads and in direct messages, where they are allowed', async () => {
  const { simulator, room } = await startWithBot(
    [SAY, { ...SAY, name: 'here', contexts: [InteractionContextType.Guild] }],
    on({ command: (interaction) => interaction.reply(interaction.channel?.isThread() ? 'thread' : 'other') }),
  );
  const thread = room.openThread('A side room');
  expect((await thread.command('say')).text).toBe('thread');
  const direct = simulator.as('member').dm();
  expect(direct.commands()).toEqual(['say']);
  expect((await direct.command('say')).text).toBe('other');
});

test('a disabled button, a missing one and a message that is gone cannot be pressed', async () => {
  const { simulator, room } = await startWithBot(
    [SAY],
    on({
      command: (interaction) => {
        const row = buttons('Off', 'On');
        row.components[0]?.setDisabled(true);
        return interaction.reply({ content: 'x', components: [row] });
      },
    }),
  );
  const answer = await room.command('say');
  await expect(answer.click('Off')).rejects.toThrow('switched off');
  await expect(answer.click('Nowhere')).rejects.toThrow('no button "Nowhere"');
  const { message } = answer;
  expect(() => room.remove(message)).toThrow('cannot delete this message');
  simulator.as('moderator').in('general').remove(message);
  await expect(room.click(message, 'On')).rejects.toThrow('no longer there');
});

test('what is said into a thread that has been deleted is said to an unknown channel', async () => {
  const arrived = Promise.withResolvers<ChatInputCommandInteraction>();
  const { simulator, room } = await startWithBot([SAY], on({ command: arrived.resolve }));
  const thread = room.openThread('Short-lived');
  const asked = thread.command('say', {}, { early: true });
  const interaction = await arrived.promise;
  await interaction.deferReply();
  await asked;
  simulator.as('moderator').in(thread.channelId).delete();
  await expect(interaction.editReply('late')).rejects.toMatchObject({ code: 10008 });
  await expect(interaction.followUp('later')).rejects.toMatchObject({ code: 10003 });
});

test('two hundred people press within a second, and every one is answered', async () => {
  const { simulator, room } = await startWithBot(
    [SAY],
    on({
      command: (interaction) => interaction.reply({ content: 'Join', components: [buttons('Join')] }),
      button: (interaction) => interaction.reply({ content: 'You are in', flags: MessageFlags.Ephemeral }),
    }),
  );
  const card = await room.command('say');
  const everyone = simulator.world.users
    .values()
    .filter((user) => !user.bot)
    .toArray();
  const places = everyone.map((user) => simulator.as(user.id).in('general', 'Thursday reading group'));
  const presses = Array.from({ length: 200 }, (_, n) =>
    places[n % places.length]!.click(card.message, 'Join'),
  );
  const answers = await Promise.all(presses);
  expect(answers.map((answer) => answer.text)).toEqual(Array(200).fill('You are in'));
});

test('an application that is not there does not respond', async () => {
  const clock = manualClock();
  const simulator = await start({ clock });
  const { client } = await connect(simulator);
  await client.application.commands.set([SAY]);
  await client.destroy();
  const asked = simulator.as('member').in('general').command('say');
  clock.advance(3_000);
  await expect(asked).rejects.toThrow('The application did not respond');
});
