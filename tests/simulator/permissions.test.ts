import fc from 'fast-check';
import { expect, test } from 'vitest';
import { manualClock } from '../../src/simulator/clock.ts';
import { ALL_PERMISSIONS, Permission } from '../../src/simulator/permissions.ts';
import { DEFAULT_SEED, plant } from '../../src/simulator/seed.ts';
import { serverHandle } from '../../src/simulator/server-handle.ts';
import { compareSnowflakes, createSnowflakes, snowflakeTime } from '../../src/simulator/snowflakes.ts';
import { createWorld, permissionsIn } from '../../src/simulator/world.ts';

function seeded() {
  const world = createWorld(manualClock());
  plant(world, DEFAULT_SEED);
  const guild = [...world.guilds.values()].find((one) => one.name === 'Policy seminar')!;
  const server = serverHandle(world, guild);
  const channel = world.channels.get(server.channel('seminar'))!;
  const id = (name: string) => [...world.users.values()].find((user) => user.username === name)!.id;
  const may = (name: string, permission: bigint) =>
    (permissionsIn(world, channel, id(name)) & permission) !== 0n;
  return { world, server, channel, id, may };
}

test('the owner and administrators may do everything, strangers nothing', () => {
  const { world, server, channel, id } = seeded();
  expect(permissionsIn(world, channel, id('organiser'))).toBe(ALL_PERMISSIONS);
  server.addRole('Admin', Permission.Administrator);
  server.give('member', 'Admin');
  server.overwrite('seminar', 'everyone', { deny: Permission.ViewChannel });
  expect(permissionsIn(world, channel, id('member'))).toBe(ALL_PERMISSIONS);
  expect(permissionsIn(world, channel, id('newcomer'))).toBe(0n);
});

test('overwrites apply in order: everyone, roles together, then the member', () => {
  const { server, may } = seeded();
  const { SendMessages } = Permission;
  server.overwrite('seminar', 'everyone', { deny: SendMessages });
  expect(may('curator', SendMessages)).toBe(false);
  server.overwrite('seminar', 'Curator', { allow: SendMessages });
  expect(may('curator', SendMessages)).toBe(true);
  expect(may('member', SendMessages)).toBe(false);
  server.overwrite('seminar', 'curator', { deny: SendMessages });
  expect(may('curator', SendMessages)).toBe(false);
});

test('without sight of a channel nothing else is permitted, without a voice no files and embeds', () => {
  const { server, may } = seeded();
  server.overwrite('seminar', 'everyone', { deny: Permission.SendMessages });
  expect(may('member', Permission.AttachFiles)).toBe(false);
  expect(may('member', Permission.ReadMessageHistory)).toBe(true);
  server.overwrite('seminar', 'everyone', { deny: Permission.ViewChannel });
  expect(may('member', Permission.ReadMessageHistory)).toBe(false);
});

test('ids grow with time and with each other, even when the clock is set back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 200 }), (steps) => {
      let time = Date.UTC(2026, 0, 1);
      const next = createSnowflakes({ now: () => time, after: () => () => undefined });
      let last = next();
      for (const step of steps) {
        time += step;
        const id = next();
        expect(compareSnowflakes(id, last)).toBe(1);
        expect(snowflakeTime(id)).toBeGreaterThanOrEqual(time);
        last = id;
      }
    }),
  );
});

test('more ids than a millisecond has room for are still different', () => {
  const next = createSnowflakes(manualClock());
  const ids = Array.from({ length: 20_000 }, next);
  expect(new Set(ids).size).toBe(ids.length);
});
