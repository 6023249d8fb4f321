/** How a date is asked for, to be put behind "is to be" or "takes". */
export const DATE_FORM = 'a date such as 2014, 2014-06 or 2014-06-10';

/**
 * Whether this is a date of ISO 8601, as precise as it is known, that the calendar has: `2014`,
 * `2014-06` or `2014-06-10`, and neither `2014-13` nor `2014-02-30`. Years are those from 1 to 9999.
 */
export function isStatedDate(value: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) || value.startsWith('0000')) return false;
  const date = new Date(value);
  // A day that the month does not have is taken for one of the next month.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/**
 * Whether what is dated so cannot be at hand yet, as by a slip of the keys. What is announced for the next
 * twelve months can.
 */
export function liesFarAhead(date: string, now = new Date()): boolean {
  const nextYear = new Date(now);
  nextYear.setUTCFullYear(now.getUTCFullYear() + 1);
  return isStatedDate(date) && new Date(date) > nextYear;
}
