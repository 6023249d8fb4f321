import { type Client, Locale } from 'discord.js';
import type { ScopeId } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import {
  type AuditEntry,
  auditedAfter,
  lastAudited,
  pruneAudit,
  readAudit,
} from '../documents/store/audit-log.ts';
import type { LibraryStore } from '../documents/store/library-store.ts';
import { withoutWaiting } from '../documents/store/scope-file.ts';
import { isBusy } from '../documents/store/system-refusal.ts';
import type { EmbeddingModel } from '../evidence/opposition/likeness.ts';
import { writeAudit } from '../guilds/audit-writing.ts';
import { eraseServer } from '../guilds/erasure.ts';
import type { Asking, GuildLibraries } from '../guilds/library/guild-library.ts';
import type { LibraryChanges } from '../guilds/library/library-changes.ts';
import { dataOfPerson, forgetPerson } from '../guilds/person-data.ts';
import {
  answeringLanguage,
  auditBegins,
  DEFAULT_SETTINGS,
  differing,
  type Settings,
} from '../guilds/settings.ts';
import type { State } from '../guilds/state.ts';
import { languageOf } from '../language/languages.ts';
import { loadLanguage, say, speaking } from '../language/say.ts';
import type { Log } from '../operations/log.ts';
import { noticeCard } from './card.ts';
import type { Context } from './command.ts';
import { tellChannel, tellLogChannel } from './log-channel.ts';
import { channelsOf, type Place, senderIn } from './place.ts';

type Services = {
  store: LibraryStore;
  packs: ScopeId[];
  state: State;
  changes: LibraryChanges;
  libraries: GuildLibraries;
  embeddings: EmbeddingModel | undefined;
  log: Log;
};

/** What a command may ask of the rest of the bot, by the settings of the place that it was used in. */
export function createContexts(services: Services): (place: Place) => Promise<Context> {
  return async (place) =>
    place.guildId === null ? directContext(services, place) : guildContext(services, place.guildId, place);
}

async function guildContext(services: Services, guildId: string, place: Place): Promise<Context> {
  const { store, packs, state, changes, libraries, embeddings, log } = services;
  const settings = await state.settings.read(guildId);
  const scope: ScopeId = `guild:${guildId}`;
  const off = packsOffAt(settings, place);
  const tongues = await tonguesOf(settings, place);
  const forChannel = forChannelIn(tongues);
  const server = { guildId, send: place.send, forChannel };
  const entryOf = (change: Omit<AuditEntry, 'at' | 'by'>): AuditEntry => ({
    ...{ at: new Date().toISOString(), by: place.userId },
    ...change,
  });
  /** Writes changes into the audit and tells the log channel the last; false where they could not be written. */
  const writtenDown = async (by: Settings, entries: AuditEntry[]): Promise<boolean> => {
    const audited = await attempt(log, 'the audit was not written', () =>
      writeAudit(changes, scope, entries, by),
    );
    tellLogChannel(by, entries.at(-1)!, server, log);
    return audited;
  };
  const formats = state.formats.of(guildId);
  const here: ScopeId[] = [scope, ...packs.filter((pack) => !off.includes(idOfPack(pack)))];
  return {
    embeddings,
    language: tongues.asker,
    forChannel,
    library: () => store.library(here),
    settings: async () => settings,
    async changeSettings(change) {
      const { before, after, owed } = await state.settings.change(guildId, change, (before, after) => {
        const names = differing(before, after);
        return names.length === 0
          ? undefined
          : entryOf({
              ...{ kind: 'configured', subject: 'settings', name: 'settings' },
              ...{ before: pick(before, names), after: pick(after, names) },
            });
      });
      const names = differing(before, after);
      if (names.length === 0) return { settings: after, audited: true };
      const audited = await writtenDown(after, owed);
      if (audited)
        await attempt(log, 'what was written into the audit is still owed', () =>
          state.settings.paid(guildId, owed),
        );
      if (names.includes('keepChallengesDays'))
        await attempt(log, 'old challenges were not erased', () => state.challenges.prune(guildId));
      if (names.includes('keepDebatesDays'))
        await attempt(log, 'old debates were not erased', () => state.debates.prune(guildId));
      return { settings: after, audited };
    },
    async curate(change) {
      const { result, entries } = await changes.change(scope, (file) => {
        const last = lastAudited(file);
        const at = new Date().toISOString();
        const result = change({ file, library: store.library(here), by: place.userId, at });
        return { result, entries: auditedAfter(file, last) };
      });
      for (const entry of entries) tellLogChannel(settings, entry, server, log);
      return result;
    },
    ownLibrary: libraries.of({
      scope,
      packs: here.slice(1),
      by: place.userId,
      onChange: (entry) => tellLogChannel(settings, entry, server, log),
    }),
    packs: () => packs.map((pack) => ({ id: idOfPack(pack), title: titleOf(store, pack) })),
    audit(filter, page) {
      if (!store.scopes().includes(scope)) return { entries: [], count: 0 };
      const begins = auditBegins(settings, new Date());
      const file = store.file(scope);
      try {
        withoutWaiting(file, () => pruneAudit(file, begins));
      } catch (error) {
        if (!isBusy(error)) throw error;
      }
      return readAudit(file, { ...filter, since: begins > filter.since ? begins : filter.since }, page);
    },
    checkedMessages: state.checkedMessages.of(guildId),
    challenges: state.challenges.of(guildId),
    debates: state.debates.of(guildId),
    formats: {
      ...formats,
      async save(format) {
        const before = await formats.save(format);
        const kind = before ? 'changed' : 'added';
        await writtenDown(settings, [
          entryOf({ kind, subject: 'format', name: format.name, before: null, after: null }),
        ]);
        return before;
      },
      async remove(id) {
        const removed = await formats.remove(id);
        if (removed)
          await writtenDown(settings, [
            entryOf({ kind: 'removed', subject: 'format', name: removed.name, before: null, after: null }),
          ]);
        return removed;
      },
    },
    proposedSettings: state.proposedSettings.of(guildId),
    privacy: {
      mine: () => dataOfPerson(services, [guildId], place.userId),
      forgetMe: () => forgetPerson(services, [guildId], place.userId),
      async eraseServer() {
        await libraries.stopReading(scope);
        await eraseServer(services, state.memberships(place.applicationId), guildId);
        log.info({ guild: guildId }, 'everything of a server was deleted, as it has asked');
        const { logChannel } = settings;
        if (logChannel !== null)
          tellChannel(server, logChannel, log, () =>
            noticeCard(say('answering.erased', `<@${place.userId}>`)),
          );
      },
    },
  };
}

/** How what curators have begun in a server is gone on with by a later process: by its settings of now. */
export function createAskings(
  { packs, state, log }: Pick<Services, 'packs' | 'state' | 'log'>,
  client: Client,
): (scope: ScopeId) => Promise<Omit<Asking, 'by'>> {
  return async (scope) => {
    const guildId = scope.slice('guild:'.length);
    const { settings, forChannel } = await channelsTongue({ state }, client, guildId);
    const server = { guildId, send: senderIn(client, guildId), forChannel };
    return {
      scope,
      packs: packs.filter((pack) => !settings.packsOff.includes(idOfPack(pack))),
      onChange: (entry) => tellLogChannel(settings, entry, server, log),
    };
  };
}

/** How what a server's channels see is made in its language, where nobody has asked for it. */
export async function channelsTongue(
  { state }: Pick<Services, 'state'>,
  client: Client,
  guildId: string,
): Promise<{ settings: Settings; forChannel: Context['forChannel'] }> {
  const settings = await state.settings.read(guildId);
  const locale = client.guilds.cache.get(guildId)?.preferredLocale ?? Locale.EnglishUS;
  const tongues = await tonguesOf(settings, { locale, guildLocale: locale });
  return { settings, forChannel: forChannelIn(tongues) };
}

/** In direct messages there is no server, only what ships with the bot. */
async function directContext(services: Services, place: Place): Promise<Context> {
  const { store, packs, state, embeddings } = services;
  const everywhere = async () => {
    const ofServers = store.scopes().flatMap((scope) => /^guild:(.*)/.exec(scope)?.[1] ?? []);
    return [...new Set([...(await state.memberships(place.applicationId).known()), ...ofServers])];
  };
  const { asker } = await tonguesOf(DEFAULT_SETTINGS, place);
  return {
    embeddings,
    language: asker,
    forChannel: (make) => make(),
    library: () => store.library(packs),
    settings: async () => DEFAULT_SETTINGS,
    changeSettings: () => Promise.reject(new Refusal('answering.settings-in-server')),
    curate: () => Promise.reject(new Refusal('answering.library-in-server')),
    get ownLibrary(): never {
      throw new Refusal('answering.library-in-server');
    },
    packs: () => [],
    audit: () => ({ entries: [], count: 0 }),
    get checkedMessages(): never {
      throw new Refusal('answering.checks-in-server');
    },
    get challenges(): never {
      throw new Refusal('answering.checks-in-server');
    },
    get debates(): never {
      throw new Refusal('room.in-server');
    },
    get formats(): never {
      throw new Refusal('room.in-server');
    },
    get proposedSettings(): never {
      throw new Refusal('answering.settings-in-server');
    },
    privacy: {
      mine: async () => dataOfPerson(services, await everywhere(), place.userId),
      forgetMe: async () => forgetPerson(services, await everywhere(), place.userId),
      eraseServer: () => Promise.reject(new Refusal('answering.erased-in-server')),
    },
  };
}

/** The language of whoever asks, that of what their channel sees, and that in which the channel names commands. */
async function tonguesOf(settings: Settings, { locale, guildLocale }: Pick<Place, 'locale' | 'guildLocale'>) {
  const asker = answeringLanguage(settings, locale);
  const channel = answeringLanguage(settings, guildLocale ?? locale);
  await Promise.all([loadLanguage(asker), loadLanguage(channel)]);
  return { asker, channel, commands: languageOf(guildLocale ?? locale) };
}

function forChannelIn({ channel, commands }: Awaited<ReturnType<typeof tonguesOf>>): Context['forChannel'] {
  return (make) => speaking(channel, make, commands);
}

/** A thread's own choice of packs, or its channel's, or the server's. */
export function packsOffAt(
  { packsOff, packsOffIn }: Settings,
  place: Pick<Place, 'channelId' | 'parentId'>,
): string[] {
  const nearest = channelsOf(place).find((id) => packsOffIn[id] !== undefined);
  return nearest === undefined ? packsOff : packsOffIn[nearest]!;
}

export function idOfPack(pack: ScopeId): string {
  return pack.slice('pack:'.length);
}

function titleOf(store: LibraryStore, pack: ScopeId): string {
  return store.library([pack])[0]?.pack()?.title ?? idOfPack(pack);
}

function pick(settings: Settings, names: (keyof Settings)[]): Record<string, Settings[keyof Settings]> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

/** Does what may fail without undoing what has been done before; tells whether it was done. */
async function attempt(log: Log, failure: string, act: () => void | Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    log.error({ err: error }, failure);
    return false;
  }
}
