import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDebate, replay } from '../../src/debate/debate.ts';
import { EDITION } from '../../src/debate/events.ts';
import { readDebate } from '../../src/guilds/debate-versions.ts';
import { aDebate } from './a-debate.ts';

const debate = openDebate(aDebate(), 'd1', 1);

it('reads a debate as it was written', () => {
  expect(readDebate(JSON.parse(JSON.stringify(debate)))).toEqual(debate);
});

it('replays a debate of the first edition by the rules that it was held by', () => {
  const old = readDebate(
    JSON.parse(readFileSync(new URL('debate-of-edition-1.json', import.meta.url), 'utf8')),
  );
  expect(replay(old.log)).toEqual(old);
  // What later editions refuse or tell otherwise has stayed as it was.
  expect(Object.keys(old.state.ballots.before)).toEqual(['eli', 'fay', 'cleo']);
  expect(old.state.evidence[0]!.uses).toMatchObject([{ by: 'ann', side: 'against', turn: 1 }]);
  expect(old.state.flow).toMatchObject([{ by: 'ben', side: 'for' }]);
  expect(debate.state.edition).toBe(EDITION);
});

it.each([
  ['a newer version', { ...debate, version: 2 }],
  ['what is none', { hello: 'world' }],
  ['half a debate', { ...debate, log: undefined }],
])('refuses %s rather than losing some of it', (_what, stored) => {
  expect(() => readDebate(stored)).toThrow();
});
