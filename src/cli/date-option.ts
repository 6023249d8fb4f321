import { InvalidArgumentError } from 'commander';

/**
 * A date as an option takes it, as precise as it is known.
 * @throws InvalidArgumentError saying what it takes.
 */
export function dateOption(value: string): string {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  throw new InvalidArgumentError('It takes a date such as 2014, 2014-06 or 2014-06-10.');
}
