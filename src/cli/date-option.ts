import { InvalidArgumentError } from 'commander';
import { DATE_FORM, isStatedDate, liesFarAhead } from '../documents/stated-date.ts';

/**
 * A date as an option takes it, as precise as it is known.
 * @throws InvalidArgumentError saying what it takes.
 */
export function dateOption(value: string): string {
  if (liesFarAhead(value)) throw new InvalidArgumentError('It lies more than a year ahead.');
  if (isStatedDate(value)) return value;
  throw new InvalidArgumentError(`It takes ${DATE_FORM}.`);
}
