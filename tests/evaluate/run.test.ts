import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const RUN = fileURLToPath(new URL('../../evaluate/run.ts', import.meta.url));

let shared: string;
beforeEach(() => {
  shared = mkdtempSync(join(tmpdir(), 'evaluate-'));
});
afterEach(() => rmSync(shared, { recursive: true }));

const evaluate = (...args: string[]) => spawnSync(process.execPath, [RUN, ...args], { encoding: 'utf8' });

function set(name: string, ...lines: string[]): void {
  const folder = join(shared, 'datasets', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'texts.jsonl'), lines.join('\n'));
}

const golden = (count: number, sentences: string[]) =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: `g${index}`, name: 'two', text: 'One here. Two there.', sentences }),
  );

describe('npm run evaluate', () => {
  it('without any set says what it skips, still checks the shipped excerpts, and ends well', () => {
    const { status, stdout, stderr } = evaluate('--smoke', '--shared', shared);
    expect(stdout.match(/^skipped {2}/gm)).toHaveLength(19);
    expect(stdout).toMatch(/skipped {2}sentences\/golden-rules: .* is not at hand/);
    expect(stdout).toMatch(/not verbatim +0 +– +0 +reached/);
    expect([status, stderr]).toEqual([0, '']);
  });

  it('prints a figure beside what is wanted', () => {
    set('sentences/golden-rules', ...golden(50, ['One here.', 'Two there.']));
    const { status, stdout } = evaluate('--shared', shared);
    expect(stdout).toMatch(/golden rules exactly right, of 50 +50 +– +≥ 46 +reached/);
    expect(stdout).toMatch(/^a {2}in-sample/m);
    expect(status).toBe(0);
  });

  it('calls reached what is so on topics that were not fitted on', () => {
    const stances = Array.from({ length: 40 }, (_, at) =>
      JSON.stringify({
        id: `s${at}`,
        group: 'zoos',
        topic: 'Zoos should be banned',
        text: 'Zoos are cruel and harmful.',
        stance: 'for',
      }),
    );
    set('stance/perspectrum', ...stances);
    renameSync(
      join(shared, 'datasets/stance/perspectrum/texts.jsonl'),
      join(shared, 'datasets/stance/perspectrum/items.jsonl'),
    );
    const { stdout } = evaluate('--shared', shared);
    const [, heldOut, reached] =
      /perspectrum: stance, accuracy +1 +(\S+) +≥ 0\.7 +(reached|not reached)/.exec(stdout)!;
    expect(reached).toBe(Number(heldOut) >= 0.7 ? 'reached' : 'not reached');
  });

  it('fails where a figure is under its floor', () => {
    set('sentences/golden-rules', ...golden(50, ['One here. Two there.']));
    const { status, stdout, stderr } = evaluate('--smoke', '--shared', shared);
    expect(stdout).toMatch(/golden rules.* 0 +– +≥ 46 +not reached/);
    expect(stderr).toMatch(/^FAILED {2}golden rules exactly right, of 50 fell to 0, under its floor/);
    expect(status).toBe(1);
  });

  it('fails where a set cannot be read, and runs the others', () => {
    set('sentences/golden-rules', '{');
    set('sentences/ewt-dev', JSON.stringify({ id: 'e', text: 'One here.', spans: [[0, 9]] }));
    const { status, stdout, stderr } = evaluate('--smoke', '--shared', shared);
    expect(stderr).toMatch(/^FAILED {2}sentences\/golden-rules could not be run: .*line 1 is not JSON/);
    expect(stdout).toMatch(/F1 of sentence ends +1 /);
    expect(status).toBe(1);
  });

  it.each([
    ['an unknown option', ['--colour'], /--colour/],
    ['a folder that is not there', ['--shared', 'nowhere'], /no folder nowhere/],
  ])('refuses %s with exit 2', (_what, args, message) => {
    const { status, stdout, stderr } = evaluate(...args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
  });
});
