import { isStatedDate } from '../documents/stated-date.ts';
import { LOCALE_OF } from '../language/languages.ts';
import { spokenLanguage } from '../language/say.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * How precisely a date is known decides how it is written: 2014, June 2014, 10 June 2014. What an older
 * library took though the calendar has no such date is shown as it was stated.
 */
export function writtenDate(iso: string, locale = LOCALE_OF[spokenLanguage()]): string {
  const key = `${locale} ${iso}`;
  let text = written.get(key);
  if (text === undefined) {
    const precision = iso.split('-').length;
    const isWhole = precision > 1 && isStatedDate(iso);
    text = isWhole ? formatOf(locale, precision === 3).format(new Date(iso)) : iso;
    if (written.size < MOST_WRITTEN) written.set(key, text);
  }
  return text;
}

const written = new Map<string, string>();
const MOST_WRITTEN = 5_000;

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
