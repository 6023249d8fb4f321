import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/index.ts';
import { VARIABLES } from '../src/config.ts';
import { temporaryFolder } from './temporary-folder.ts';

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

  const examples = [...read('README.md').matchAll(/^```sh\n([^`]*npm run -s counterpoint[^`]*)```/gm)];

  it.skipIf(process.platform === 'win32').each(examples.map(([, block]) => block!))(
    'gives examples for the terminal that work as they stand in a clean clone:\n%s',
    { timeout: 120_000 },
    (block) => {
      const clone = temporaryFolder();
      for (const file of ['README.md', 'package.json']) cpSync(join(ROOT, file), join(clone, file));
      for (const room of ['src', 'node_modules']) symlinkSync(join(ROOT, room), join(clone, room));
      const { DATA_DIR: _, ...environment } = process.env;
      for (const line of block.trimEnd().split('\n')) {
        const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
          cwd: clone,
          env: environment,
          encoding: 'utf8',
        });
        expect({ line, status, stderr }).toEqual({ line, status: 0, stderr: '' });
        if (line.startsWith('npm')) expect(stdout).not.toBe('');
      }
    },
  );

  it('gives examples for a server and for the terminal', () => {
    expect(examples).toHaveLength(2);
  });
});

describe('docs/OPERATING.md', () => {
  it('describes every variable', () => {
    const described = [...read('docs/OPERATING.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(described.sort()).toEqual([...VARIABLES].sort());
  });

  it('starts the bot as `npm start` does', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: { start: string } };
    expect(read('docs/OPERATING.md')).toContain(`\nnode_modules/.bin/${scripts.start}\n\`\`\`\n`);
  });
});
