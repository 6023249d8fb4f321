import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../src/evidence/claim-clauses.ts';
import { FRAMES, framed } from '../../src/evidence/claim-frames.ts';
import { REWORDINGS } from '../../src/evidence/claim-rewordings.ts';

describe('a turn of phrase', () => {
  it.each(FRAMES.map(({ name, example, sign }) => [name, example, sign] as const))(
    'is known by its example: %s',
    (name, example, sign) => {
      const found = framed(example.replaceAll('|', ''));
      expect([found?.frame.name, found?.said]).toEqual([name, example.split('|')[1]]);
      if (typeof sign === 'number') expect(found?.sign).toBe(sign);
      else expect(Math.abs(found!.sign)).toBe(1);
    },
  );
});

describe('a turn of phrase that says something in other words', () => {
  it.each(REWORDINGS.map(({ name, ...rest }) => [name, rest] as const))(
    'is read by its example: %s',
    (_name, { example, reads, form, plain }) => {
      expect(example.replace(form, plain)).toBe(reads);
    },
  );
});

/** What is held of "the bridge is safe": 1, -1, or 0 where it is only told. */
const held = (claim: string) => clausesOf(claim).map(({ text, sign }) => [text.replace(/[.!]+$/, ''), sign]);

describe('what a claim holds of what stands within', () => {
  const SAFE = 'the bridge is safe';
  it.each([
    ['Ann Mason claims that the bridge is safe, but she is wrong.', -1],
    ['Ann Mason claims that the bridge is safe, and she is right.', 1],
    ['The mayor says the bridge is safe. That is nonsense.', -1],
    ['Those who say that the bridge is safe do not know what they are talking about.', -1],
    ['Those who deny that the bridge is safe have no idea.', 1],
    ['I doubt that it is a myth that the bridge is safe.', 1],
    ['It is simply not true that nobody believes that the bridge is safe.', 1],
    ['It is hard to deny that the bridge is safe.', 1],
    ['Mason is quite right to say that the bridge is safe.', 1],
    ['Mason could not be more wrong when she says that the bridge is safe.', -1],
    ['If you believe that the bridge is safe, you are kidding yourself.', -1],
    ['“the bridge is safe” is just an excuse for doing nothing', -1],
    ['Some say that the bridge is safe.', 0],
    ['According to the papers, the bridge is safe.', 0],
  ])('%s', (claim, sign) => {
    expect(held(claim)).toEqual([[SAFE, sign]]);
  });

  it.each([
    ['The bridge is safe? Hardly.', 'The bridge is safe?', -1],
    ['Is the bridge safe? Of course it is.', 'Is the bridge safe?', 1],
    ['A new bridge? No way!', 'A new bridge is wrong', 1],
    ['The bridge? Unsafe.', 'The bridge is Unsafe', 1],
    ['Is the bridge safe? The mayor knows.', 'Is the bridge safe?', 0],
  ])('as it is answered: %s', (claim, text, sign) => {
    expect(held(claim)[0]).toEqual([text, sign]);
  });
});
