import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScopeId } from '../src/documents/library.ts';
import { readPack } from '../src/documents/pack.ts';
import { isPackFolder } from '../src/documents/pack-folder.ts';
import { documentIdOf, revisionHash } from '../src/documents/revision.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { findQuotes } from '../src/evidence/quotes.ts';
import { type Campaign, tally } from './campaign.ts';
import { type Chance, chanceOf } from './chance.ts';
import { problemsOf } from './library-check.ts';

/**
 * kill -9 at random moments of `import`, `remove` and `export` in a child process. Afterwards the
 * library opens and is sound, what an act changes is changed wholly or not at all, and whatever was
 * acknowledged on standard output is there.
 */
export const importKill: Campaign = {
  about: 'kill -9 while importing, removing and exporting: every document whole or absent, nothing lost',
  rounds: 240,
  run: async ({ seed, rounds, note }) => {
    const chance = chanceOf(seed);
    const { met, count } = tally();
    const failures: string[] = [];
    let life: Life | undefined;
    try {
      for (let round = 0; round < rounds; round += 1) {
        if (round % ROUNDS_OF_A_LIBRARY === 0) {
          life?.end();
          life = beginLife();
        }
        const { outcome, problems } = await playRound(life!, chance);
        count(outcome);
        failures.push(
          ...problems.map((problem) => `seed ${seed}, round ${round + 1}, ${outcome}: ${problem}`),
        );
        if ((round + 1) % 20 === 0) note(`${round + 1} of ${rounds} rounds, ${failures.length} failures`);
      }
    } finally {
      life?.end();
    }
    return { failures, met };
  },
};

/** A new library now and then, so that kills also meet its creation. */
const ROUNDS_OF_A_LIBRARY = 12;
const CLI = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url));
const SCOPE: ScopeId = 'guild:local';

/** One library and the texts that it is known to hold, by their hash. */
type Life = { folder: string; held: Map<string, string>; acts: number; end(): void };

function beginLife(): Life {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-kill-'));
  return {
    folder,
    held: new Map(),
    acts: 0,
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a child is told to do, and what its effect is to be. */
type Act = {
  name: 'import' | 'remove' | 'export';
  args: string[];
  adds: Map<string, string>;
  removes: string[];
  exportedTo?: string;
};

async function playRound(life: Life, chance: Chance): Promise<{ outcome: string; problems: string[] }> {
  const act = nextAct(life, chance);
  const { printed, killed, complaint } = await runAndKill(life, act, chance);
  const acknowledged = parsed(printed) !== undefined;
  const problems: string[] = [];
  if (!killed && !acknowledged) problems.push(`not killed, and it failed: ${complaint.trim()}`);
  const changed = checkLibrary(life, act, acknowledged, problems);
  if (act.exportedTo) checkExport(life, act.exportedTo, acknowledged, problems);
  const effect = act.name === 'export' ? '' : changed ? ' done' : ' undone';
  return { outcome: `${act.name}${effect}${acknowledged ? ' and acknowledged' : ''}`, problems };
}

function nextAct(life: Life, chance: Chance): Act {
  life.acts += 1;
  const lot = life.held.size === 0 ? 0 : chance.fraction();
  if (lot < 0.65) {
    const adds = new Map<string, string>();
    const paths = Array.from({ length: chance.pick([1, 1, 2, 4]) }, (_, index) => {
      const text = madeUpText(chance);
      adds.set(revisionHash(text), text);
      const path = join(life.folder, `${life.acts}-${index}.txt`);
      writeFileSync(path, text);
      return path;
    });
    return { name: 'import', args: ['import', ...paths], adds, removes: [] };
  }
  if (lot < 0.85) {
    const hash = chance.pick([...life.held.keys()]);
    return { name: 'remove', args: ['remove', documentIdOf(hash)], adds: new Map(), removes: [hash] };
  }
  const folder = join(life.folder, `export-${life.acts}`);
  return { name: 'export', args: ['export', folder], adds: new Map(), removes: [], exportedTo: folder };
}

const WORDS =
  'the a bridge river refugees mason said of stands carries law money and city was “never” it 𝒏 naïve'.split(
    ' ',
  );

/** Prose of a few kilobytes, now and then of a megabyte. */
function madeUpText(chance: Chance): string {
  const paragraphs = chance.pick([1, 10, 60, 400, 2_000]);
  const sentence = () => {
    const words = Array.from({ length: chance.whole(3, 20) }, () =>
      chance.happens(0.2) ? chance.whole(0, 1e6).toString(36) : chance.pick(WORDS),
    );
    return `${chance.pick(['They', 'Ada', 'Nobody', '“Yes,” she'])} ${words.join(' ')}.`;
  };
  const paragraph = () => Array.from({ length: chance.whole(1, 6) }, sentence).join(' ');
  return `${Array.from({ length: paragraphs }, paragraph).join('\n\n')}\n`;
}

/** Milliseconds of a child's life within which it is killed, by its input's size. */
const START = 900;
const PER_MEGABYTE = 2_500;

/** Runs the act in a child and kills it: at any moment of its life, or soon after it began to write. */
async function runAndKill(life: Life, act: Act, chance: Chance) {
  const units = [...act.adds.values()].reduce((sum, text) => sum + text.length, 0);
  const span = START + (units / 1e6) * PER_MEGABYTE;
  const writing = chance.happens(0.6);
  const delay = writing ? chance.fraction() ** 2 * (20 + span / 10) : chance.fraction() * span;
  const child = spawn(process.execPath, [CLI, '--library', life.folder, '--json', ...act.args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complaint = '';
  child.stdout.on('data', (data) => {
    printed += data;
  });
  child.stderr.on('data', (data) => {
    complaint += data;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  if (writing)
    await begunToWrite(child, act.exportedTo ?? join(life.folder, 'library', 'guild-local.sqlite-wal'));
  const timer = setTimeout(() => child.kill('SIGKILL'), delay);
  await ended;
  clearTimeout(timer);
  return { printed, complaint, killed: child.signalCode === 'SIGKILL' };
}

/** Resolves when `path` has something in it, or when the child has ended. */
function begunToWrite(child: ChildProcess, path: string): Promise<void> {
  const size = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const before = size();
  return new Promise((resolve) => {
    const look = () => {
      if (size() !== before || child.exitCode !== null || child.signalCode !== null) resolve();
      else setTimeout(look, 1);
    };
    look();
  });
}

function parsed(printed: string): unknown {
  if (!printed.endsWith('\n')) return undefined;
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

/** Opens the library as the next process would; returns whether the act has taken effect. */
function checkLibrary(life: Life, act: Act, acknowledged: boolean, problems: string[]): boolean {
  const store = openLibraryStore(join(life.folder, 'library'));
  try {
    for (const scope of store.scopes()) problems.push(...problemsOf(store, scope));
    const library = store.library([SCOPE]);
    const hashes = new Set(library[0]?.documents().map((document) => document.revision));
    const added = [...act.adds.keys()].filter((hash) => hashes.has(hash));
    const removed = act.removes.filter((hash) => !hashes.has(hash));
    const [wanted, got] = [act.adds.size + act.removes.length, added.length + removed.length];
    if (got !== 0 && got !== wanted)
      problems.push(`${got} of ${wanted} documents of one ${act.name} took effect`);
    if (acknowledged && got !== wanted) problems.push(`${act.name} was acknowledged and is not there`);
    for (const hash of added) life.held.set(hash, act.adds.get(hash)!);
    for (const hash of removed) life.held.delete(hash);
    if (hashes.size !== life.held.size || [...life.held.keys()].some((hash) => !hashes.has(hash)))
      problems.push(`the library holds ${hashes.size} documents; ${life.held.size} are due`);
    const [hash, text] = [...life.held].at(-1) ?? [];
    if (text !== undefined) {
      const { quotes } = findQuotes(library, `"${text.slice(0, 40)}"`, { document: documentIdOf(hash!) });
      for (const quote of quotes)
        if (quote.text !== text.slice(quote.start, quote.end)) problems.push('a quote is not verbatim');
    }
    return wanted > 0 && got === wanted;
  } finally {
    store.close();
  }
}

/** A folder that passes for a pack holds all documents; an acknowledged export is one. */
function checkExport(life: Life, folder: string, acknowledged: boolean, problems: string[]): void {
  if (!existsSync(folder) || !isPackFolder(folder)) {
    if (acknowledged) problems.push('an export was acknowledged and is no pack');
    return;
  }
  try {
    const { documents } = readPack(folder);
    if (documents.length !== life.held.size)
      problems.push(`a pack of ${documents.length} documents was exported; ${life.held.size} are due`);
  } catch (error) {
    problems.push(`a pack was exported that does not read: ${(error as Error).message}`);
  }
}
