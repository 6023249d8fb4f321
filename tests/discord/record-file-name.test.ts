import { expect, it } from 'vitest';
import { fileName } from '../../src/discord/debate/outcome.ts';
import { evening } from '../debate/evening.ts';

it('names the files of a record by its date and the beginning of its motion, in ASCII', () => {
  const named = (text: string) => fileName(evening('oxford', { motion: { text } }).state);
  expect(named('U.S. troops should have stayed in Iraq')).toBe(
    'debate-2026-01-15-us-troops-should-have-stayed',
  );
  expect(named('Así: ¿más “café”/té?')).toBe('debate-2026-01-15-asi-mas-cafe-te');
  expect(named('../../etc/passwd')).toBe('debate-2026-01-15-etc-passwd');
  expect(named('米軍は残るべきだった')).toBe('debate-2026-01-15');
  expect(named('x'.repeat(99))).toBe(`debate-2026-01-15-${'x'.repeat(31)}`);
});
