import { describe, expect, it } from 'vitest';
import {
  apply,
  areaUnderCurve,
  crossValidate,
  type Example,
  fitLogistic,
} from '../../../evaluate/fit/logistic-regression.ts';

const example = (feature: number, positive: boolean, group = 'a'): Example => ({
  features: [feature],
  positive,
  group,
});

describe('logistic regression', () => {
  it('scores what it was shown in the right order', () => {
    const examples = [0, 1, 2, 3, 4, 5].map((value) => example(value, value > 2));
    const model = fitLogistic(examples);
    expect(apply(model, [5])).toBeGreaterThan(0);
    expect(apply(model, [0])).toBeLessThan(0);
  });

  it('cross-validates by models that have not seen the group', () => {
    const contrary = (group: string, up: boolean) =>
      [0, 1, 2, 3].map((value) => example(value, value > 1 === up, group));
    const examples = [...contrary('a', true), ...contrary('b', false)];
    expect(areaUnderCurve(examples.slice(0, 4), crossValidate(examples, 2).slice(0, 4))).toBe(0);
  });

  it('area under the curve is the share of pairs in the right order', () => {
    const examples = [true, false, true, false].map((positive) => example(0, positive));
    expect(areaUnderCurve(examples, [4, 3, 2, 1])).toBe(0.75);
  });
});
