import { Refusal } from '../../documents/refusal.ts';

const MINUTE = 60_000;
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };
/** Days ahead for which a debate can be planned. */
const MOST_DAYS = 90;

/**
 * The time that somebody means, in epoch milliseconds: "90m", "2h 30m" or "3d" from now, a date in UTC or
 * with its own offset, or a timestamp as Discord writes it.
 * @throws Refusal where it is none, has passed or is too far away
 */
export function timeMeant(written: string, now: number): number {
  const at = read(written.trim(), now);
  if (at === undefined || Number.isNaN(at)) throw new Refusal('room.start-no-when');
  if (at < now - MINUTE) throw new Refusal('room.start-when-past');
  if (at > now + MOST_DAYS * UNITS.d!) throw new Refusal('room.start-when-far', MOST_DAYS);
  return Math.max(at, now);
}

function read(written: string, now: number): number | undefined {
  const stamp = /^<t:(\d{1,12})(?::[a-z])?>$/i.exec(written);
  if (stamp) return Number(stamp[1]) * 1_000;
  if (/^\+?(?:\d{1,4}\s*[mhd]\s*)+$/i.test(written))
    return [...written.matchAll(/(\d+)\s*([mhd])/gi)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * UNITS[unit!.toLowerCase()]!,
      now,
    );
  const date = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(written);
  if (!date) return undefined;
  const zone = date[3] === undefined || /^(z|utc)$/i.test(date[3]) ? 'Z' : date[3];
  return Date.parse(`${date[1]}T${date[2]}${zone}`);
}
