const formats = new Map<string, Intl.DateTimeFormat>();

/** How precisely a date is known decides how it is written: 2014, June 2014, 10 June 2014. */
export function writtenDate(iso: string, locale = 'en-GB'): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (month === undefined) return iso;
  return formatOf(locale, day !== undefined).format(new Date(Date.UTC(year!, month - 1, day ?? 1)));
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
