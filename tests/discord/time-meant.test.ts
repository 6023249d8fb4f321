import { expect, it } from 'vitest';
import { timeMeant } from '../../src/discord/debate/time-meant.ts';

const NOON = Date.UTC(2026, 10, 22, 12);

it('reads how long it is from now, in the languages of the interface', () => {
  const minutes = (written: string) => (timeMeant(written, NOON) - NOON) / 60_000;
  for (const two of ['2h', '120m', '+2h', 'in 2 hours', '2 hours from now', 'in 2 Stunden', 'en 2 horas'])
    expect([two, minutes(two)]).toEqual([two, 120]);
  for (const two of ['dentro de 2 horas', 'dans 2 heures', 'em 2 horas', 'daqui a 2 horas', '2時間後'])
    expect([two, minutes(two)]).toEqual([two, 120]);
  for (const more of ['2h 30m', '2 hours and 30 minutes', '2 Stunden und 30 Minuten', '2時間30分後'])
    expect([more, minutes(more)]).toEqual([more, 150]);
  for (const days of ['3d', 'in 3 days', 'in 3 Tagen', 'en 3 días', 'dans 3 jours', 'em 3 dias', '3日後'])
    expect([days, minutes(days)]).toEqual([days, 3 * 24 * 60]);
});

it('reads a time of the day as the next one of its kind, and tomorrow’s as tomorrow’s, in UTC', () => {
  const read = (written: string) => new Date(timeMeant(written, NOON)).toISOString().slice(0, 16);
  expect(read('19:30')).toBe('2026-11-22T19:30');
  expect(read('9:30 UTC')).toBe('2026-11-23T09:30');
  expect(read('tomorrow 19:30')).toBe('2026-11-23T19:30');
  expect(read('Mañana 19:30')).toBe('2026-11-23T19:30');
  expect(read('2026-11-26 19:30+02:00')).toBe('2026-11-26T17:30');
  for (const tomorrow of [
    ...['tomorrow at 19:30', 'tomorrow 7:30pm', '7:30 pm tomorrow', 'demain 19h30'],
    ...['demain à 19h30', 'mañana a las 19:30', 'morgen um 19:30', 'morgen 19:30 Uhr', 'amanhã às 19:30'],
    ...['amanhã às 19h30', '明日19:30', '明日の19時30分', '明日午後7時半', '明日１９：３０'],
  ])
    expect([tomorrow, read(tomorrow)]).toEqual([tomorrow, '2026-11-23T19:30']);
  for (const evening of [
    '7pm',
    '7 p.m.',
    'at 7pm',
    'à 19h',
    'um 19 Uhr',
    'a las 19h',
    '19時',
    'heute um 19:00',
  ])
    expect([evening, read(evening)]).toEqual([evening, '2026-11-22T19:00']);
  expect(read('12am')).toBe('2026-11-23T00:00');
  expect(read('12:15 pm')).toBe('2026-11-22T12:15');
  for (const unread of ['7', 'whenever', 'tomorrow', '19:3', 'in hours', 'h', '19:30 or later'])
    expect(() => timeMeant(unread, NOON)).toThrow('That time cannot be read');
  expect(() => timeMeant('13pm', NOON)).toThrow('There is no such day or time: “13pm”');
  expect(() => timeMeant('today 9:30', NOON)).toThrow('That time has passed');
  expect(() => timeMeant('2027-02-29 10:00', NOON)).toThrow('There is no such day');
});
