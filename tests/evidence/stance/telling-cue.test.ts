import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingCue } from '../../../src/evidence/stance/telling-cue.ts';

describe('the words that show a side', () => {
  it.each([
    [
      'Congress should share intelligence with Iran.',
      'Congress must forbid the sharing of intelligence with Iran.',
      'against',
      'forbid',
    ],
    [
      'Congress should share intelligence with Iran.',
      'Sharing secrets with Iran was a disaster, says the United States.',
      'against',
      'disaster',
    ],
    [
      'Zoos are good for animals.',
      'Zoos are not good for animals, and the United States has many.',
      'against',
      'not good',
    ],
    ['Zoos should be abolished.', 'Nobody likes a queue, but zoos help animals.', 'against', 'help'],
    ['The bridge can be repaired.', 'The bridge cannot be repaired.', 'against', 'cannot'],
    ['Smoking should be banned.', 'Smoking kills people.', 'for', 'kills'],
    [
      'America should send ground troops.',
      'America must avoid getting entangled with ground troops.',
      'against',
      'avoid',
    ],
    [
      'Zoos should be abolished.',
      'It is no secret that the town is old, but zoos harm animals.',
      'for',
      'harm',
    ],
  ] as const)('%s / %s: %s by “%s”', (topic, text, side, cue) => {
    const told = tellingCue(topic, text, side);
    expect(told?.cue).toBe(cue);
    expect(text.slice(told!.start, told!.end)).toBe(cue);
  });

  it.each([
    ['Iraq should be divided.', 'Iraq and the United States signed a treaty.'],
    ['Zoos are good.', 'Zoos are good.'],
    ['Congress should share intelligence with Iran.', 'Iran is a good friend.'],
  ])('are none where nothing but names, or what the claim says itself, speaks: %s / %s', (topic, text) => {
    expect(tellingCue(topic, text, 'against')).toBeUndefined();
  });

  it('are a slice of any text', () => {
    const words = fc.constantFrom(
      'zoos',
      'not',
      'good',
      'harm',
      'avoid',
      'ban',
      'never',
      'Iran',
      'support',
      '—',
    );
    const texts = fc.array(words, { maxLength: 12 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('for', 'against'), (topic, text, side) => {
        const told = tellingCue(topic, text, side);
        if (told) expect(text.slice(told.start, told.end)).toBe(told.cue);
      }),
    );
  });
});
