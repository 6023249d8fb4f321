import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What each room may import from; the arrows of docs/ARCHITECTURE.md. */
const MAY_IMPORT: Record<string, string[]> = {
  'src/config.ts': ['src/documents'],
  'src/version.ts': ['package.json'],
  'src/folders.ts': [],
  'src/language': [],
  'src/documents': ['src/language', 'src/folders.ts'],
  'src/evidence': ['src/language', 'src/documents'],
  'src/debate': ['src/language', 'src/documents', 'src/evidence'],
  'src/embedding': ['src/documents', 'src/evidence'],
  'src/guilds': ['src/language', 'src/folders.ts', 'src/documents', 'src/evidence', 'src/debate'],
  'src/operations': ['src/folders.ts'],
  'src/simulator': ['src/folders.ts'],
  'src/discord': [
    'src/language',
    'src/documents',
    'src/evidence',
    'src/debate',
    'src/guilds',
    'src/operations',
  ],
  // The terminal runs data sets as the bot would be asked, but loads that only on demand (see below).
  'src/cli': [
    'src/language',
    'src/config.ts',
    'src/folders.ts',
    'src/documents',
    'src/evidence',
    'src/embedding',
    'evaluate',
  ],
  evaluate: ['src/documents', 'src/evidence', 'src/embedding'],
  commands: [
    'src/language',
    'src/config.ts',
    'src/version.ts',
    'src/documents',
    'src/evidence',
    'src/debate',
    'src/guilds',
    'src/discord',
    'src/operations',
  ],
  'src/main.ts': [
    'src/language',
    'src/config.ts',
    'src/documents',
    'src/evidence',
    'src/debate',
    'src/embedding',
    'src/guilds',
    'src/discord',
    'src/operations',
    'src/simulator',
    'commands',
  ],
};

const MAY_USE_DISCORD_JS = ['src/discord', 'commands'];

type Import = { from: string; to: string };

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

function roomOf(path: string): string {
  return Object.keys(MAY_IMPORT).find((room) => path === room || path.startsWith(`${room}/`)) ?? path;
}

function importsOf(path: string): Import[] {
  const source = readFileSync(join(ROOT, path), 'utf8');
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, to]) => ({
    from: path,
    to: to!.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), to!)) : to!,
  }));
}

const imports = ['src', 'commands', 'evaluate'].flatMap(sources).flatMap(importsOf);
const isOurs = ({ to }: Import) => /^(src|commands|evaluate|package\.json)(\/|$)/.test(to);

describe('the direction of imports', () => {
  it('leads from each room only to those before it', () => {
    const wrong = imports.filter(isOurs).filter(({ from, to }) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      return room !== other && !MAY_IMPORT[room]?.includes(other);
    });
    expect(wrong).toEqual([]);
  });

  it('leaves discord.js to the rooms that speak with Discord', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        /^(@discordjs\/|discord)/.test(to) && !MAY_USE_DISCORD_JS.some((room) => from.startsWith(`${room}/`)),
    );
    expect(wrong).toEqual([]);
  });

  it('loads the evaluation only where it is asked for', () => {
    const early = ['src', 'commands']
      .flatMap(sources)
      .filter((path) =>
        /^import (?!type).*from '[./]*\/evaluate\//m.test(readFileSync(join(ROOT, path), 'utf8')),
      );
    expect(early).toEqual([]);
  });

  it('names every room', () => {
    const nameless = imports.map(({ from }) => roomOf(from)).filter((room) => !(room in MAY_IMPORT));
    expect(nameless).toEqual([]);
  });
});
