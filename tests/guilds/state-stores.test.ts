import { randomBytes } from 'node:crypto';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import Keyv from 'keyv';
import * as vitest from 'vitest';
import { openState } from '../../src/guilds/state.ts';
import { openStateStores } from '../../src/guilds/state-stores.ts';
import { proxyBefore, STATE_SERVERS } from './state-servers.ts';

const { afterAll, afterEach, beforeAll, describe, expect, it } = vitest;

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Milliseconds that a store which is back is waited for; the campaign `state` measures how long it takes. */
const RECOVERED_WITHIN = 10_000;

describe.for(STATE_SERVERS)('the state in $name', ({ name, url, place }) => {
  describe.skipIf(url === undefined)(
    url === undefined ? `(no ${name}: its URL is not set)` : 'at its URL',
    () => {
      let own: Awaited<ReturnType<typeof place>>;
      beforeAll(async () => {
        own = await place(url!);
      });
      afterAll(() => own.erase());

      const state = async (address = own.url) => {
        const opened = await openState(address, ':memory:');
        ends.push(opened.close);
        return opened;
      };
      const guild = () => String(10n ** 17n + BigInt(`0x${randomBytes(6).toString('hex')}`));

      describe("Keyv's own suite", () => {
        let stores: Awaited<ReturnType<typeof openStateStores>>;
        beforeAll(async () => {
          stores = await openStateStores(own.url, '');
        });
        afterAll(() => stores.close());
        keyvTestSuite(vitest, Keyv, () => stores.store());
        keyvIteratorTests(vitest, Keyv, () => stores.store());
      });

      it('is there for the next process, and each kind of it is its own', async () => {
        const id = guild();
        const first = await openState(own.url, ':memory:');
        await first.settings.change(id, () => ({ answers: 'public' }));
        await first.proposedSettings
          .of(id)
          .keep({ id: '1', at: new Date().toISOString(), from: '', to: 'x' });
        await first.close();
        const { settings, proposedSettings, challenges } = await state();
        expect((await settings.read(id)).answers).toBe('public');
        expect((await proposedSettings.of(id).find('1'))?.to).toBe('x');
        expect(await challenges.of(id).find('1')).toBeUndefined();
        expect((await settings.read(guild())).answers).toBe('private');
      });

      it('forgets what has expired', async () => {
        const stores = await openStateStores(own.url, '');
        ends.push(stores.close);
        const keyv = new Keyv({ store: stores.store(), namespace: 'brief' });
        await keyv.set('a', 'gone', 1);
        await keyv.set('b', 'kept');
        await new Promise((resolve) => setTimeout(resolve, 10));
        expect(await keyv.get(['a', 'b'])).toEqual([undefined, 'kept']);
      });

      it.each(['down', 'silent'] as const)(
        'never takes an outage for "no settings": nothing is read or overwritten, and all is well after it (%s)',
        async (outage) => {
          const proxy = await proxyBefore(own.url);
          ends.push(proxy.close);
          const { settings } = await state(proxy.url);
          const id = guild();
          await settings.change(id, () => ({ answers: 'public', answersPerMinute: 7 }));
          proxy[outage]();
          await expect(settings.read(id)).rejects.toThrow('cannot be read');
          await expect(settings.change(id, () => ({ answersPerMinute: 8 }))).rejects.toThrow(
            'cannot be read',
          );
          proxy.up();
          await expect
            .poll(() => settings.read(id).catch(() => undefined), {
              timeout: RECOVERED_WITHIN,
              interval: 100,
            })
            .toMatchObject({ answers: 'public', answersPerMinute: 7 });
          const { after } = await settings.change(id, () => ({ answersPerMinute: 9 }));
          expect(after).toMatchObject({ answers: 'public', answersPerMinute: 9 });
        },
      );

      it('is refused at the start where it cannot be reached', async () => {
        const proxy = await proxyBefore(own.url);
        ends.push(proxy.close);
        proxy.down();
        await expect(openState(proxy.url, ':memory:')).rejects.toThrow('cannot be read');
      });
    },
  );
});
