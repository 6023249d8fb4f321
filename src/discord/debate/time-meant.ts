import { Refusal } from '../../documents/refusal.ts';

const MINUTE = 60_000;
const UNITS = { m: MINUTE, h: 60 * MINUTE, d: 24 * 60 * MINUTE };
/** What people call units, and put before and after a time from now, in the languages of the interface. */
const UNIT_WORDS: [keyof typeof UNITS, string][] = [
  ['m', 'm|min|mins|minutes?|minuten?|minutos?|分間?'],
  ['h', 'h|hrs?|hours?|std|stunden?|horas?|heures?|時間'],
  ['d', 'd|days?|tage?n?|d[ií]as?|jours?|日間?'],
];
const UNIT = UNIT_WORDS.map(([, words]) => words).join('|');
const FROM_NOW = new RegExp(
  `^(?:\\+|in |en |dans |em |dentro de |daqui a )?\\s*((?:\\d{1,4}\\s*(?:${UNIT})(?:,| and | und | y | et | e )?\\s*)+)(?:後|from now)?$`,
);
/** Days ahead for which a debate can be planned. */
const MOST_DAYS = 90;
/** What people say for today and tomorrow, in the languages of the interface. */
const DAYS = [
  ['today', 'heute', 'hoy', 'aujourd’hui', "aujourd'hui", 'hoje', '今日'],
  ['tomorrow', 'morgen', 'mañana', 'manana', 'demain', 'amanhã', 'amanha', '明日'],
];

/** What stands before a time of day. */
const AT = '(?:at|um|a las?|às|à|as|@|の|に|,)?';
/** "19:30", "19h30", "19 Uhr", "7pm", "午後7時半": hours, minutes, and which half of the day. */
const CLOCK =
  /^(午前|午後)?(\d{1,2})(?:\s*(?::|h|時|uhr)\s*(\d{2}|半)?\s*(?:分|uhr)?)?\s*(a\.?m\.?|p\.?m\.?)?\s*(?:z|utc)?$/;

/**
 * The time that somebody means, in epoch milliseconds: "90m", "2h 30m", "3d" or "in 2 hours" from now, "19:30",
 * "7pm" or "tomorrow at 19:30" in UTC, a date in UTC or with its own offset, or a timestamp as Discord writes it;
 * in the words of the interface's languages.
 * @throws Refusal where it is none, there is no such day, or it has passed or is too far away
 */
export function timeMeant(written: string, now: number): number {
  const at = read(written.trim(), now);
  if (at === undefined || Number.isNaN(at)) throw new Refusal('room.start-no-when');
  if (at < now - MINUTE) throw new Refusal('room.start-when-past');
  if (at > now + MOST_DAYS * UNITS.d) throw new Refusal('room.start-when-far', MOST_DAYS);
  return Math.max(at, now);
}

function read(written: string, now: number): number | undefined {
  const stamp = /^<t:(\d{1,12})(?::[a-z])?>$/i.exec(written);
  if (stamp) return Number(stamp[1]) * 1_000;
  const plain = written.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const span = FROM_NOW.exec(plain)?.[1];
  if (span !== undefined) return now + lengthOf(span);
  const soon = dayAndClock(plain);
  if (soon) {
    const today = new Date(now).toISOString().slice(0, 10);
    const at = onDay(today, soon.time, 'Z', written);
    // A time alone is the next one of its kind.
    return at + (soon.ahead ?? (at < now ? 1 : 0)) * UNITS.d;
  }
  const date = /^(\d{4}-\d\d-\d\d)[t ](\d\d:\d\d(?::\d\d)?)\s*(z|utc|[+-]\d\d:?\d\d)?$/.exec(plain);
  if (!date) return undefined;
  const zone = date[3] === undefined || /^(z|utc)$/.test(date[3]) ? 'Z' : date[3];
  return onDay(date[1]!, date[2]!, zone, written);
}

function lengthOf(span: string): number {
  return [...span.matchAll(new RegExp(`(\\d+)\\s*(${UNIT})(?![a-zíu])`, 'g'))].reduce(
    (sum, [, count, word]) => {
      const [unit] = UNIT_WORDS.find(([, words]) => new RegExp(`^(?:${words})$`).test(word!))!;
      return sum + Number(count) * UNITS[unit];
    },
    0,
  );
}

/** A time of day as "19:30", and how many days ahead, where a day is named before or after it. */
function dayAndClock(plain: string): { time: string; ahead: number | undefined } | undefined {
  const days = DAYS.flat().join('|');
  const [, before, clock = '', after] = new RegExp(`^(${days})?\\s*${AT}\\s*(.*?)\\s*(${days})?$`).exec(
    plain,
  )!;
  const [, early, hours, minutes, late] = CLOCK.exec(clock) ?? [];
  const isClock = early !== undefined || /[:h時]|[ap]\.?m/.test(clock);
  if (hours === undefined || !isClock || (clock.includes(':') && minutes === undefined)) return undefined;
  const half = early === '午後' || late?.startsWith('p') ? 12 : early || late ? 0 : undefined;
  // Of a clock of twelve hours: 12am is midnight, and 13pm is none.
  const hour = half === undefined ? Number(hours) : Number(hours) > 12 ? 99 : (Number(hours) % 12) + half;
  const ahead = DAYS.findIndex((words) => words.includes(before ?? after ?? ''));
  const two = (value: string | number) => String(value).padStart(2, '0');
  return {
    time: `${two(hour)}:${minutes === '半' ? '30' : two(minutes ?? 0)}`,
    ahead: ahead < 0 ? undefined : ahead,
  };
}

/** @throws Refusal for the 31st of a short month and the like, which `Date` takes for a day of the next */
function onDay(day: string, time: string, zone: string, written: string): number {
  const at = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(at) || !new Date(at).toISOString().startsWith(`${day}T${time}`))
    throw new Refusal('room.start-when-impossible', written);
  return Date.parse(`${day}T${time}${zone}`);
}
