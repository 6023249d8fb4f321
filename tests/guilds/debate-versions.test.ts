import { expect, it } from 'vitest';
import { openDebate } from '../../src/debate/debate.ts';
import { readDebate } from '../../src/guilds/debate-versions.ts';
import { aDebate } from './a-debate.ts';

const debate = openDebate(aDebate(), 'd1', 1);

it('reads a debate as it was written', () => {
  expect(readDebate(JSON.parse(JSON.stringify(debate)))).toEqual(debate);
});

it.each([
  ['a newer version', { ...debate, version: 2 }],
  ['what is none', { hello: 'world' }],
  ['half a debate', { ...debate, log: undefined }],
])('refuses %s rather than losing some of it', (_what, stored) => {
  expect(() => readDebate(stored)).toThrow();
});
