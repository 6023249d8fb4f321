import { SlashCommandBuilder } from 'discord.js';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { button, card, noticeCard, row, text } from '../../src/discord/card.ts';
import { connect } from '../../src/discord/client.ts';
import type { Command, Context, Response } from '../../src/discord/command.ts';
import { createCooldowns } from '../../src/discord/cooldowns.ts';
import { createDispatcher } from '../../src/discord/dispatcher.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';
import { manualClock } from '../../src/simulator/clock.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const context: Context = {
  library: () => [],
  embeddings: undefined,
  language: 'en',
  forChannel: (make) => make(),
  settings: async () => DEFAULT_SETTINGS,
  changeSettings: async () => ({ settings: DEFAULT_SETTINGS, audited: true }),
  curate: () => Promise.reject(new Error('nothing is curated here')),
  get ownLibrary(): never {
    throw new Error('there is no library here');
  },
  packs: () => [],
  audit: () => ({ entries: [], count: 0 }),
  checkedMessages: { keep: async () => {}, find: async () => undefined },
  challenges: {
    find: async () => undefined,
    raise: async (challenge) => ({ challenge, isNew: true }),
    shown: async () => {},
    answer: async () => undefined,
  },
  get debates(): never {
    throw new Error('there are no debates here');
  },
  get formats(): never {
    throw new Error('there are no formats here');
  },
  proposedSettings: { keep: async () => {}, find: async () => undefined },
  privacy: {
    mine: async () => [],
    forgetMe: async () => ({ deleted: 0, unnamed: 0 }),
    eraseServer: async () => {},
  },
};

function command(
  name: string,
  execute: () => Response | Promise<Response>,
  more: Partial<Command> = {},
): Command {
  const definition = new SlashCommandBuilder().setName(name).setDescription(name).toJSON();
  return { definition, ephemeral: () => true, execute, ...more };
}

const says = (content: string): Response => ({ kind: 'reply', card: noticeCard(content), ephemeral: true });

async function dispatching(commands: Command[], uses = 100) {
  const clock = manualClock();
  const simulator = await startSimulator({ clock });
  ends.push(() => simulator.stop());
  const logged: Record<string, unknown>[] = [];
  const log = pino({ level: 'error' }, { write: (line) => logged.push(JSON.parse(line)) });
  const dispatch = createDispatcher({
    commands,
    context: async () => context,
    cooldowns: createCooldowns({ uses, seconds: 30 }),
    log,
  });
  const client = await connect({
    token: simulator.token,
    apiUrl: simulator.url,
    log,
    onInteraction: dispatch,
    onServer: () => {},
    onFatal: () => {},
  });
  ends.push(() => client.destroy());
  await registerCommands(
    client.rest,
    client.application.id,
    commands.map((one) => one.definition),
  );
  return { simulator, clock, logged, general: simulator.as('member').in('general') };
}

describe('the dispatcher', () => {
  it('announces an answer that takes long, and brings it', async () => {
    const found = Promise.withResolvers<Response>();
    const { general } = await dispatching([command('slow', () => found.promise)]);
    const early = await general.command('slow', {}, { early: true });
    expect(early.loading).toBe(true);
    found.resolve(says('at last'));
    expect((await early.settled()).text).toBe('at last');
  });

  it('tells a refusal as it is', async () => {
    const { general, logged } = await dispatching([
      command('refuse', () => {
        throw new Refusal('written', 'Ask for one thing at a time.');
      }),
    ]);
    const answer = await general.command('refuse');
    expect([answer.text, answer.ephemeral]).toEqual(['Ask for one thing at a time.', true]);
    expect(logged).toEqual([]);
  });

  it('tells of a fault kindly with an id, and logs the rest under it', async () => {
    const { general, logged } = await dispatching([
      command('fail', () => {
        throw new Error('secret detail');
      }),
    ]);
    const answer = await general.command('fail');
    expect(answer.text).not.toContain('secret');
    const id = /Error ([0-9a-f]{8})/.exec(answer.text)![1];
    expect(logged).toMatchObject([{ errorId: id, err: { message: 'secret detail' } }]);
  });

  it('asks an impatient person to wait, and nobody else', async () => {
    const { general, simulator } = await dispatching([command('ping', () => says('pong'))], 2);
    await general.command('ping');
    await general.command('ping');
    expect((await general.command('ping')).text).toMatch(/wait \d+ seconds/);
    expect((await simulator.as('moderator').in('general').command('ping')).text).toBe('pong');
  });

  it('asks for permission again on its own side', async () => {
    const { general } = await dispatching([
      command('secret', () => says('the secret'), { allowed: 'managers' }),
    ]);
    expect((await general.command('secret')).text).toContain('Only members who may manage this server');
  });

  it('updates a message in place, and says when a button is too old', async () => {
    const counted = (count: number) =>
      card([text(`count ${count}`), row([button('Next', `count:${count + 1}`), button('Old', 'gone')])]);
    const { general } = await dispatching([
      command('count', () => ({ kind: 'reply', card: counted(0), ephemeral: true }), {
        buttons: { count: (_pressed, [count]) => ({ kind: 'update', card: counted(Number(count)) }) },
      }),
    ]);
    const answer = await general.command('count');
    const next = await answer.click('Next');
    expect(next.kind).toBe('update');
    expect(answer.message.text).toContain('count 1');
    expect((await answer.click('Old')).text).toContain('older version');
  });

  it('brings the answer even where the acknowledgement was lost on the way back', async () => {
    const { general, simulator } = await dispatching([command('ping', () => says('pong'))]);
    simulator.faults.add({
      method: 'POST',
      path: '/interactions/*/*/callback',
      effect: { kind: 'reset', when: 'after' },
    });
    const answer = await general.command('ping');
    expect((await answer.settled()).text).toBe('pong');
  });

  it('shows what becomes of an answer as long as Discord lets it be edited, and then leaves it', async () => {
    const { promise: later, resolve: goOn } = Promise.withResolvers<void>();
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    const reading: Command = command('read', () => ({
      ...(says('begun') as Extract<Response, { kind: 'reply' }>),
      live: async (edit) => {
        await edit(noticeCard('half'));
        await later;
        await edit(noticeCard('whole')).finally(end);
      },
    }));
    const { general, clock, logged } = await dispatching([reading, command('ping', () => says('pong'))]);
    const answer = await general.command('read');
    if (answer.text === 'begun') await answer.changed();
    expect(answer.text).toBe('half');
    clock.advance(16 * 60_000);
    goOn();
    await ended;
    // What failed would be written down before the next answer.
    await general.command('ping');
    expect(answer.text).toBe('half');
    expect(logged).toEqual([]);
  });

  it('logs an answer that came too late and goes on', async () => {
    const { general, simulator, clock, logged } = await dispatching([command('ping', () => says('pong'))]);
    simulator.faults.add({
      method: 'POST',
      path: '/interactions/*/*/callback',
      effect: { kind: 'status', status: 404, body: { code: 10062, message: 'Unknown interaction' } },
    });
    const unanswered = expect(general.command('ping')).rejects.toThrow(/did not respond/);
    await expect.poll(() => logged).toHaveLength(1);
    clock.advance(3_000);
    await unanswered;
    expect((await general.command('ping')).text).toBe('pong');
  });
});
