import { LOCALE_OF } from '../language/languages.ts';
import { isStatedDate } from './stated-date.ts';

const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|º)?$/;
const JOINING = new Set(['de', 'del', 'do', 'of', 'the', 'le', 'el', 'am', 'den', 'on']);

/**
 * The date that somebody wrote out ("10 June 2014", "June 2014", "10 de junio de 2014", "2014年6月10日") as ISO
 * 8601, in any language of the interface. Undefined for what is no date or may be two: 10/06/2014.
 */
export function isoDateOf(written: string): string | undefined {
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]+\S*)?$/.exec(written)?.[1] ?? isoOfWords(written);
  return iso !== undefined && isStatedDate(iso) ? iso : undefined;
}

function isoOfWords(written: string): string | undefined {
  const japanese = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/.exec(written);
  if (japanese)
    return joined(japanese.slice(1).map((part) => part && Number(part)) as (number | undefined)[]);
  names ??= namesOfDates();
  let [year, month, day]: (number | undefined)[] = [];
  for (const word of written.toLowerCase().split(/[\s.,]+/)) {
    const [named, dayOf] = [names.months.get(word), DAY.exec(word)?.[1]];
    if (named !== undefined && month === undefined) month = named;
    else if (dayOf !== undefined && day === undefined) day = Number(dayOf);
    else if (/^\d{4}$/.test(word) && year === undefined) year = Number(word);
    else if (word !== '' && !JOINING.has(word) && !names.weekdays.has(word)) return undefined;
  }
  return year === undefined || month === undefined ? undefined : joined([year, month, day]);
}

function joined(parts: (number | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-');
}

/** Made when the first is asked for: formats of dates take their time. */
let names: { months: Map<string, number>; weekdays: Set<string> } | undefined;

/** The months and days of the week as each language of the interface writes them, in full and short. */
function namesOfDates(): NonNullable<typeof names> {
  const months = new Map<string, number>();
  const weekdays = new Set<string>();
  const bare = (name: string) => name.toLowerCase().replace(/\.$/, '');
  for (const locale of Object.values(LOCALE_OF))
    for (const form of ['long', 'short'] as const) {
      const month = new Intl.DateTimeFormat(locale, { month: form, timeZone: 'UTC' });
      for (let at = 0; at < 12; at += 1) months.set(bare(month.format(Date.UTC(2023, at, 1))), at + 1);
      const weekday = new Intl.DateTimeFormat(locale, { weekday: form, timeZone: 'UTC' });
      for (let at = 1; at <= 7; at += 1) weekdays.add(bare(weekday.format(Date.UTC(2023, 0, at))));
    }
  return { months, weekdays };
}
