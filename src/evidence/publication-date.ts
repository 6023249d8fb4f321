import { isStatedDate } from '../documents/stated-date.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How precisely a date is known decides how it is written: 2014, June 2014, 10 June 2014. What an older
 * library took though the calendar has no such date is shown as it was stated.
 */
export function writtenDate(iso: string, locale = 'en-GB'): string {
  const precision = iso.split('-').length;
  if (precision === 1 || !isStatedDate(iso)) return iso;
  return formatOf(locale, precision === 3).format(new Date(iso));
}

/** Making a format takes longer than all the rest of a card. */
function formatOf(locale: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${withDay}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      year: 'numeric',
      month: 'long',
      ...(withDay && { day: 'numeric' }),
      timeZone: 'UTC',
    });
    formats.set(key, format);
  }
  return format;
}
