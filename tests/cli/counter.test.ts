import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { putBuiltLibrary } from '../built-library.ts';

const CLI = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const STAY = 'U.S. troops should have stayed in Iraq after 2011';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-counter-'));
  await putBuiltLibrary(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function counterpoint(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, '--library', folder, ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

describe('counter in the terminal', () => {
  it('gives what is known against a claim, each with relation, reason, source and confidence', () => {
    const { claim, target, counters } = counterpoint('--json', 'counter', STAY, '--limit', '3').json();
    expect([claim, target.stance, counters.length]).toEqual([STAY, 'for', 3]);
    for (const counter of counters)
      expect(counter).toMatchObject({
        relation: 'undercuts',
        because: expect.any(String),
        source: 'curated',
        confidence: 1,
        selectors: { exact: counter.text },
      });
    const told = counterpoint('counter', 'It was right to leave Iraq in 2011').stdout;
    expect(told).toMatch(/^Understood by rule as against the motion “U\.S\. troops/);
    expect(told).toContain('Rebuts: denies the claim (stands against the claim, not as a reply)');
    expect(told).toContain("Curated by the pack's editors; the claim was matched by rule, confidence");
  });

  it('counters a position, which says how many rebuttals stand against it', () => {
    const which = ['--author', 'Boot', '--topic', 'leaving Iraq'];
    const answer = counterpoint('--json', 'counter', ...which).json();
    expect(answer.target).toMatchObject({ kind: 'position', position: { author: 'Max Boot' } });
    expect(counterpoint('--json', 'position', ...which).json().rebuttals).toBe(4);
    expect(counterpoint('position', ...which).stdout).toMatch(/\n4 rebuttals stand against it: `counter`/);
    expect(counterpoint('counter', ...which).stdout).toContain('(even Max Boot concedes this)');
  });

  it('answers an off-topic claim with nothing, which is an answer', () => {
    expect(counterpoint('counter', 'School uniforms improve discipline')).toMatchObject({
      status: 0,
      stdout: 'Nothing in this library answers that.\n',
      stderr: '',
    });
  });

  it.each([
    ['nothing at all', [], /Give either a claim/],
    ['both', [STAY, '--author', 'Boot', '--topic', 'iran'], /Give either a claim/],
    ['half a position', ['--author', 'Boot'], /Give either a claim/],
    ['a question', ['Why', 'did', 'Mosul', 'fall?'], /That is a question/],
    ['an author with no documents', [STAY, '--against-author', 'Ann Mason'], /no author “Ann Mason”/],
    ['an ambiguous topic', ['--author', 'Boot', '--topic', 'troops'], /Several topics fit/],
    ['a position that is not stated', ['--author', 'Boot', '--topic', 'iran'], /nothing to counter/],
  ])('refuses %s in one sentence', (_what, args, message) => {
    const { status, stdout, stderr } = counterpoint('counter', ...args);
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(message);
  });
});
