import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/index.ts';
import { VARIABLES } from '../src/config.ts';
import { temporaryFolder } from './running-bot.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Written at run time, so not in a clean clone. */
const MADE_LATER = /^data\/runtime/;
const IN_A_ROOM = /^(?:src|commands|data|docs|tests|bench|campaigns|evaluate|\.ci)\/[\w./-]*$/;
const AT_THE_ROOT = /^(?:package\.json|README\.md|LICENSE|\.env\.example)$/;

describe.each(PAGES)('%s', (page) => {
  it('names only files and folders that exist', () => {
    const prose = read(page).replace(/^```[\s\S]*?^```/gm, '');
    const named = [...prose.matchAll(/`([^`\n]+)`/g)]
      .map(([, code]) => code!)
      .filter((code) => IN_A_ROOM.test(code) || AT_THE_ROOT.test(code));
    expect(named.filter((path) => !MADE_LATER.test(path) && !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe('the README', () => {
  it('names every slash command and every command of a message’s menu, and no other', () => {
    const named = [...read('README.md').matchAll(/^\| (?:`\/(\w+)|\*([^*]+)\* \()/gm)].map(
      ([, slash, menu]) => (slash ? `/${slash}` : menu),
    );
    const names = COMMANDS.map((command) =>
      'execute' in command ? `/${command.definition.name}` : command.definition.name,
    );
    expect(new Set(named)).toEqual(new Set(names));
  });

  it.skipIf(process.platform === 'win32')('gives examples for the terminal that work', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'essay.md'), '# On bridges\n\nBridges carry arguments across a river.\n');
    const program = `"${process.execPath}" "${join(ROOT, 'src/cli/main.ts')}" --library "${folder}/library"`;
    const examples = [...read('README.md').matchAll(/^npm run -s counterpoint -- (.+)$/gm)];
    expect(examples.length).toBeGreaterThan(3);
    for (const [, example] of examples) {
      const { status, stdout } = spawnSync('sh', ['-c', `${program} ${example}`], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ example, status }).toEqual({ example, status: 0 });
      expect(stdout).not.toBe('');
    }
  });
});

describe('docs/OPERATING.md', () => {
  it('describes every variable', () => {
    const described = [...read('docs/OPERATING.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual([...VARIABLES].sort());
  });
});
