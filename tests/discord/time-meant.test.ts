import { expect, it } from 'vitest';
import { timeMeant } from '../../src/discord/debate/time-meant.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

it('reads a time of the day as the next one of its kind, and tomorrow’s as tomorrow’s, in UTC', () => {
  const read = (written: string) => new Date(timeMeant(written, NOON)).toISOString().slice(0, 16);
  expect(read('19:30')).toBe('2026-11-22T19:30');
  expect(read('9:30 UTC')).toBe('2026-11-23T09:30');
  expect(read('tomorrow 19:30')).toBe('2026-11-23T19:30');
  expect(read('Mañana 19:30')).toBe('2026-11-23T19:30');
  expect(read('2026-11-26 19:30+02:00')).toBe('2026-11-26T17:30');
  expect(() => timeMeant('today 9:30', NOON)).toThrow('That time has passed');
  expect(() => timeMeant('2027-02-29 10:00', NOON)).toThrow('There is no such day');
});
