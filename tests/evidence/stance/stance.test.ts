import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/evidence/stance/reading.ts';
import { stanceOf } from '../../../src/evidence/stance/stance.ts';

const towards = (text: string) => readText(text).direction.towards;

describe('the direction of a motion', () => {
  it.each([
    ['This house would ban smoking in public places', -1],
    ['This house would not ban smoking in public places', 1],
    ['Smoking should be banned', -1],
    ['Smoking should not be banned', 1],
    ['This house supports the use of school vouchers', 1],
    ['This house opposes the use of school vouchers', -1],
    ['This house believes that advertising is harmful', -1],
    ['Zoos are beneficial to animals', 1],
    ['Troops should stay in Iraq', 1],
    ['Troops should never stay in Iraq', -1],
    ['The EU should abolish the farm subsidy', -1],
  ])('%s: %i', (motion, wanted) => {
    expect(towards(motion)).toBe(wanted);
  });

  it('takes a noun that could be a verb of prohibition for a noun', () => {
    expect(towards('This house would enforce term limits')).toBe(1);
    expect(towards('This house supports raising the school leaving age')).toBe(1);
  });
});

describe('the stance of a text', () => {
  it.each([
    ['The death penalty is justified', 'The death penalty is not justice.', 'against'],
    ['Smoking should be banned', 'Smoking kills people and harms children.', 'for'],
    ['We should ban zoos', 'Zoos are good for children and help to preserve wildlife.', 'against'],
    ['School uniforms should be compulsory', 'Uniforms violate the freedom of students.', 'against'],
  ])('%s / %s: %s', (topic, text, leaning) => {
    expect(stanceOf(topic, text).leaning).toBe(leaning);
  });

  it('is unclear where nothing speaks for either side', () => {
    expect(stanceOf('Vaccination must be compulsory', 'The meeting took place on a Tuesday.').stance).toBe(
      'unclear',
    );
  });

  it('takes any text: the score is a probability', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (topic, text) => {
        const { score, leaning, stance } = stanceOf(topic, text);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(leaning === 'for').toBe(score >= 0.5);
        expect(['unclear', leaning]).toContain(stance);
      }),
    );
  });
});
