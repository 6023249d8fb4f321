/** Runs the changes of one guild one after another; those of different guilds do not wait for each other. */
export type GuildQueue = <T>(guildId: string, change: () => Promise<T>) => Promise<T>;

/** Reading and writing is not atomic in Keyv, so each guild's changes stand in a queue. */
export function createGuildQueue(): GuildQueue {
  const queues = new Map<string, Promise<unknown>>();
  return (guildId, change) => {
    const before = queues.get(guildId) ?? Promise.resolve();
    const next = before.catch(() => {}).then(change);
    queues.set(guildId, next);
    const forget = () => {
      if (queues.get(guildId) === next) queues.delete(guildId);
    };
    next.then(forget, forget);
    return next;
  };
}
