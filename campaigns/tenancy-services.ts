import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../src/discord/command.ts';
import { createContexts } from '../src/discord/contexts.ts';
import { documentsOf, type ScopeId } from '../src/documents/library.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { removeDocument } from '../src/documents/store/document-remover.ts';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { type LibraryStore, openLibraryStore } from '../src/documents/store/library-store.ts';
import { installShippedPacks } from '../src/documents/store/shipped-packs.ts';
import { authorsIn } from '../src/evidence/authors.ts';
import { counterClaim } from '../src/evidence/counterarguments.ts';
import { addPosition } from '../src/evidence/curation.ts';
import { positionsBy, positionsOn, topicSummaries } from '../src/evidence/positions.ts';
import { quoteAt } from '../src/evidence/quote.ts';
import { findQuotes } from '../src/evidence/quotes.ts';
import * as suggestions from '../src/evidence/suggestions.ts';
import { topicsIn } from '../src/evidence/topics.ts';
import { verifyQuotation } from '../src/evidence/verification.ts';
import { createGuildQueue } from '../src/guilds/guild-queue.ts';
import { openGuildLibraries } from '../src/guilds/library/guild-library.ts';
import { createJobRunner } from '../src/guilds/library/job-runner.ts';
import { openLibraryChanges } from '../src/guilds/library/library-changes.ts';
import { openState } from '../src/guilds/state.ts';
import { createLog } from '../src/operations/log.ts';
import type { Chance } from './chance.ts';
import {
  canaryOf,
  foreignCanaries,
  type MadeUpServer,
  madeUpDocument,
  madeUpWords,
} from './tenancy-servers.ts';

/** What a bot has: here either all servers' or one server's alone. */
type World = {
  store: LibraryStore;
  context(server: MadeUpServer): Promise<Context>;
  close(): Promise<void>;
};

async function openWorld(folder: string, packs: ScopeId[]): Promise<World> {
  const store = openLibraryStore(folder);
  const state = await openState(undefined, ':memory:');
  const runner = createJobRunner();
  const changes = openLibraryChanges(store, folder, createGuildQueue(), runner);
  const log = createLog('silent');
  const libraries = openGuildLibraries(store, changes, (error) => log.error(error));
  const contexts = createContexts({ store, packs, state, changes, libraries, embeddings: undefined, log });
  return {
    store,
    context: ({ id }) =>
      contexts({
        ...{
          guildId: id,
          channelId: '1',
          parentId: null,
          userId: '2',
          locale: 'en-US',
          guildLocale: 'en-US',
          applicationId: '3',
        },
        send: async () => {},
      }),
    async close() {
      await libraries.close();
      await changes.close();
      await runner.close();
      await state.close();
      store.close();
    },
  };
}

/** One thing that is done in a server: the same in both worlds, whatever it gives back is compared. */
type Operation = { name: string; asked: string; run(context: Context, store: LibraryStore): unknown };

/**
 * Does random things in many servers of one bot, and each of them also in a bot that has that server
 * alone: what a server is told has to be the same in both, counts, order and refusals included.
 */
export async function openTwins(folder: string, servers: MadeUpServer[], chance: Chance) {
  const shared = join(folder, 'shared');
  const built = openLibraryStore(shared);
  const packs = await installShippedPacks(built);
  const packFiles = packs.map((pack) => built.file(pack).path);
  built.close();
  const together = await openWorld(shared, packs);
  const alone = new Map<MadeUpServer, World>();
  for (const server of servers) {
    const own = join(folder, server.id);
    mkdirSync(own);
    for (const path of packFiles) copyFileSync(path, join(own, basename(path)));
    alone.set(server, await openWorld(own, packs));
  }

  return {
    /** Does one thing in each of these servers at once; returns what was done, and every difference. */
    async step(those: MadeUpServer[]): Promise<{ names: string[]; failures: string[] }> {
      const steps = those.map((server) => ({
        server,
        operation: madeUpOperation(server, servers, together.store, chance),
      }));
      const told = await Promise.all(
        steps.map(async ({ server, operation }) => [
          await outcome(together, server, operation),
          await outcome(alone.get(server)!, server, operation),
        ]),
      );
      const failures = steps.flatMap(({ server, operation }, n) => {
        const [here, there] = told[n] as [unknown, unknown];
        const where = `${operation.name} in ${server.code}`;
        const text = JSON.stringify(here) ?? '';
        return [
          ...(isDeepStrictEqual(here, there)
            ? []
            : [`${where}: ${text.slice(0, 200)} is not what it is alone`]),
          ...foreignCanaries(text, server, operation.asked).map((canary) => `${where} told of ${canary}`),
        ];
      });
      return { names: steps.map(({ operation }) => operation.name), failures };
    },
    async close() {
      for (const world of [together, ...alone.values()]) await world.close();
    },
  };
}

async function outcome(world: World, server: MadeUpServer, { run }: Operation): Promise<unknown> {
  try {
    return withoutTimes(await run(await world.context(server), world.store));
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

/** As plain data; two worlds do the same a moment apart. */
function withoutTimes(value: unknown): unknown {
  const text = JSON.stringify(value) ?? 'null';
  return JSON.parse(text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then'));
}

/** @param store of all servers, from which somebody may have carried something over */
function madeUpOperation(
  server: MadeUpServer,
  servers: MadeUpServer[],
  store: LibraryStore,
  chance: Chance,
): Operation {
  const scope: ScopeId = `guild:${server.id}`;
  const other = chance.pick(servers);
  const words = madeUpWords(server, servers, chance);
  const number = chance.whole(0, 1_000);
  const done = (name: string, run: Operation['run'], asked = words): Operation => ({ name, asked, run });
  const question = chance.pick<() => Operation>([
    () => done('quote', (here) => findQuotes(here.library(), words, {}, 5)),
    () => done('verify', (here) => verifyQuotation(here.library(), words)),
    () => done('counter', (here) => counterClaim(here.library(), words, { limit: 5 })),
    () => done('topics', (here) => topicSummaries(here.library())),
    () => done('documents', (here) => documentsOf(here.library())),
    () => done('authors', (here) => authorsIn(here.library())),
    () =>
      done('positions', (here) => {
        const library = here.library();
        return [
          topicsIn(library).map((topic) => positionsOn(library, topic)),
          authorsIn(library).map((author) => positionsBy(library, author)),
        ];
      }),
    () => {
      const typed = words.slice(0, chance.whole(0, 9));
      return done('autocomplete', (here) =>
        Object.values(suggestions).map((suggest) => suggest(here.library(), typed)),
      );
    },
    // What somebody copies from another server: a place of its text, a message, an import of settings.
    () => {
      const stolen = documentsOf(store.library([`guild:${other.id}`]));
      const revision = stolen[number % Math.max(1, stolen.length)]?.revision ?? '0'.repeat(64);
      return done('foreign place', (here) => quoteAt(here.library(), { revision, start: 0, end: 5 }) ?? null);
    },
    () =>
      done('foreign records', async (here) => [
        await here.challenges.find(`message ${other.code}`),
        await here.checkedMessages.find(`check ${other.code}`),
        await here.proposedSettings.find(`import ${other.code}`),
      ]),
    () => done('settings', (here) => here.settings()),
    () => done('audit', (here) => here.audit({ since: '2000-01-01' }, { offset: 0, limit: 50 })),
    () => done('own data', (here) => here.privacy.mine()),
  ]);
  const add = () => {
    const document = madeUpDocument(server, chance);
    return done('add', (_, own) => addDocuments(own.file(scope), [document]).length);
  };
  const change = chance.pick<() => Operation>([
    add,
    add,
    add,
    () =>
      done('remove', (here, own) => {
        const held = documentsOf(here.library()).filter((document) => document.scope === scope);
        const document = held[number % Math.max(1, held.length)];
        if (document) removeDocument(own.file(scope), document);
        return held.length;
      }),
    () =>
      done('add position', (here, own) => {
        const library = here.library();
        const [topics, authors] = [topicsIn(library), authorsIn(library)];
        const [topic, author] = [topics[number % topics.length], authors[number % authors.length]];
        if (!topic || !author) return 'nothing to add';
        const summary = `Says nothing of ${canaryOf(server, 'topicry')}.`;
        const curation = { file: own.file(scope), library, topic, author, by: '2', at: '2026-01-01' };
        return addPosition(curation, { stance: 'not stated', summary });
      }),
    () =>
      done('change settings', async (here) => {
        const { settings } = await here.changeSettings(() => ({
          packsOff: number % 3 === 0 ? ['fall-of-mosul', canaryOf(server, 'settery')] : [],
          answersPerMinute: 1 + (number % 60),
        }));
        return settings;
      }),
    () =>
      done('keep records', async (here) => {
        const at = new Date().toISOString();
        const message = { messageId: `message ${server.code}`, channelId: '1', authorId: '2', at };
        const text = `${canaryOf(server, 'textory')} ${number}`;
        await here.checkedMessages.keep({
          ...{ ...message, id: `check ${server.code}`, byPerson: true },
          quotations: [{ text }],
        });
        await here.proposedSettings.keep({ id: `import ${server.code}`, at, from: '{}', to: text });
        const quotations = [{ text, verdict: 'absent' as const }];
        return here.challenges.raise({ ...message, challengerId: '4', quotations });
      }),
    () => done('forget', (here) => here.privacy.forgetMe()),
  ]);
  if (chance.happens(0.002)) return done('erase', (here) => here.privacy.eraseServer());
  return chance.happens(0.3) ? change() : question();
}
