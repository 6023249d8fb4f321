import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { putBuiltLibrary } from '../built-library.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SCRIPTS: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

/** What `npm start` or `npm run counterpoint` runs. */
function argumentsOf(script: 'start' | 'counterpoint'): string[] {
  return SCRIPTS[script]!.split(' ').slice(1);
}

function environment(dataDir: string): NodeJS.ProcessEnv {
  return { ...process.env, DATA_DIR: dataDir, DISCORD_TOKEN: '', LOCAL_PORT: '0', LOG_LEVEL: 'silent' };
}

function run(script: 'start' | 'counterpoint', dataDir: string, ...args: string[]) {
  return spawnSync(process.execPath, [...argumentsOf(script), ...args], {
    cwd: ROOT,
    env: environment(dataDir),
    encoding: 'utf8',
    timeout: 60_000,
  });
}

function inAFile(): string {
  const path = join(temporaryFolder(), 'a-file');
  writeFileSync(path, '');
  return join(path, 'data');
}

const PLACES: [string, () => string][] = [
  ['a file stands in its way', inAFile],
  ...(process.platform === 'linux'
    ? [['the system has no such place', () => '/proc/counterpoint'] as [string, () => string]]
    : []),
];

describe('STATE_URL', () => {
  it.each(['redis://:secret@127.0.0.1:9/1', 'postgres://counterpoint:secret@127.0.0.1:9/state'])(
    'of a store that does not answer ends the start in one sentence, for a supervisor to try again: %s',
    (url) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, argumentsOf('start'), {
        cwd: ROOT,
        env: { ...environment(temporaryFolder()), STATE_URL: url },
        encoding: 'utf8',
        timeout: 60_000,
      });
      expect([status, stderr]).toEqual([
        1,
        expect.stringMatching(/^The store that STATE_URL names.*ECONNREFUSED.*\n$/),
      ]);
      expect(stdout + stderr).not.toContain('secret');
    },
  );
});

describe('a start with arguments', () => {
  it('is answered, leaves nothing behind, and starts nothing', () => {
    const folder = temporaryFolder();
    const helped = run('start', folder, '--help');
    expect([helped.status, helped.stderr]).toEqual([0, '']);
    expect(helped.stdout).toMatch(
      /^Usage: npm start\n[\s\S]*docs\/OPERATING\.md[\s\S]*npm run counterpoint -- --help/,
    );
    const refused = run('start', folder, '--port=80');
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toMatch(/^npm start takes no “--port=80”.*docs\/OPERATING\.md.*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe.each(PLACES)('DATA_DIR where %s', (_why, dataDir) => {
  it('is refused by the bot in one sentence', () => {
    const { status, stderr } = run('start', dataDir());
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^This may not be written.*DATA_DIR\)\.\n$/)]);
  });

  it('makes no difference to the terminal where it has a library elsewhere', async () => {
    const library = temporaryFolder();
    await putBuiltLibrary(library);
    const { status, stdout, stderr } = run(
      'counterpoint',
      dataDir(),
      '--library',
      library,
      'quote',
      'refugees',
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('money for refugees');
  });
});

describe('DATA_DIR', () => {
  it('whose state cannot be opened is refused in one sentence', async () => {
    const folder = temporaryFolder();
    await putBuiltLibrary(folder);
    mkdirSync(join(folder, 'state.sqlite'));
    const { status, stderr } = run('start', folder);
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^This may not be written.*\n$/)]);
  });

  it('in which compiled code cannot be kept makes no difference', async () => {
    const folder = temporaryFolder();
    await putBuiltLibrary(folder);
    writeFileSync(join(folder, 'compile-cache'), '');
    const bot = spawn(process.execPath, argumentsOf('start'), { cwd: ROOT, env: environment(folder) });
    const [line] = await once(bot.stdout, 'data');
    bot.kill();
    await once(bot, 'exit');
    expect(String(line)).toMatch(/Open http:\/\/127\.0\.0\.1:\d+ in a browser/);
  });
});
