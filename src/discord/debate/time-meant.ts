import { Refusal } from '../../documents/refusal.ts';

const MINUTE = 60_000;
const UNITS: Record<string, number> = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };
/** Days ahead for which a debate can be planned. */
const MOST_DAYS = 90;
/** What people say for today and tomorrow, in the languages of the interface. */
const DAYS = [
  ['today', 'heute', 'hoy', 'aujourd’hui', "aujourd'hui", 'hoje', '今日'],
  ['tomorrow', 'morgen', 'mañana', 'demain', 'amanhã', '明日'],
];

/**
 * The time that somebody means, in epoch milliseconds: "90m", "2h 30m" or "3d" from now, "19:30" or
 * "tomorrow 19:30" in UTC, a date in UTC or with its own offset, or a timestamp as Discord writes it.
 * @throws Refusal where it is none, there is no such day, or it has passed or is too far away
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
  const soon = new RegExp(`^(?:(${DAYS.flat().join('|')})\\s*)?(\\d{1,2}:\\d\\d)\\s*(?:Z|UTC)?$`, 'iu').exec(
    written,
  );
  if (soon) {
    const today = new Date(now).toISOString().slice(0, 10);
    const at = onDay(today, soon[2]!.padStart(5, '0'), 'Z', written);
    const ahead = DAYS.findIndex((words) => words.includes(soon[1]?.toLowerCase() ?? ''));
    // A time alone is the next one of its kind.
    return at + (ahead < 0 ? (at < now ? 1 : 0) : ahead) * UNITS.d!;
  }
  const date = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(written);
  if (!date) return undefined;
  const zone = date[3] === undefined || /^(z|utc)$/i.test(date[3]) ? 'Z' : date[3];
  return onDay(date[1]!, date[2]!, zone, written);
}

/** @throws Refusal for the 31st of a short month and the like, which `Date` takes for a day of the next */
function onDay(day: string, time: string, zone: string, written: string): number {
  const at = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(`${day}T${time}`))
    throw new Refusal('room.start-when-impossible', written);
  return Date.parse(`${day}T${time}${zone}`);
}
