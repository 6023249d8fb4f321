import { expect, it } from 'vitest';
import { writtenDate } from '../../src/evidence/publication-date.ts';

it.each([
  ['2014', '2014'],
  ['2014-06', 'June 2014'],
  ['2014-06-10', '10 June 2014'],
  ['0850', '0850'],
  ['0079-08', 'August 79'],
  ['2014-13', '2014-13'],
])('writes %s no more precisely than it is known', (iso, written) => {
  expect(writtenDate(iso)).toBe(written);
});

it('writes dates as another country does', () => {
  expect(writtenDate('2014-06-10', 'en-US')).toBe('June 10, 2014');
});
