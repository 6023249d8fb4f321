import type { AuditEntry } from '../documents/store/audit-log.ts';
import type { Settings } from '../guilds/settings.ts';
import type { Log } from '../operations/log.ts';
import type { Card } from './card.ts';
import { auditEntryCard } from './cards/audit-card.ts';
import type { Context } from './command.ts';
import type { Place } from './place.ts';

/** A server, and how what its channels see is made in its language. */
type Server = Pick<Place, 'guildId' | 'send'> & Pick<Context, 'forChannel'>;

/** A log channel that is gone or closed to the bot is told by the test of /settings; here it only fails. */
export function tellLogChannel(
  { logChannel, logged }: Settings,
  entry: AuditEntry,
  server: Server,
  log: Log,
): void {
  if (logChannel === null || !logged.includes(entry.kind)) return;
  tellChannel(server, logChannel, log, () => auditEntryCard(entry));
}

export function tellChannel(
  { guildId, send, forChannel }: Server,
  channel: string,
  log: Log,
  make: () => Card,
): void {
  send(channel, forChannel(make)).catch((error: unknown) =>
    log.warn({ err: error, guild: guildId, channel }, 'the log channel was not told'),
  );
}
