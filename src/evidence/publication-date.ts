/** How precisely a date is known decides how it is written: 2014, June 2014, 10 June 2014. */
export function writtenDate(iso: string, locale = 'en-GB'): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (month === undefined) return iso;
  const date = new Date(Date.UTC(year!, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}
