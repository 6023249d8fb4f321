import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { ScopeId } from '../src/documents/library.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { removedDocuments } from '../src/documents/store/removed-documents.ts';
import { uploadsIn } from '../src/documents/store/uploads.ts';
import { quoteAt } from '../src/evidence/quote.ts';
import { type Campaign, tally } from './campaign.ts';
import { chanceOf } from './chance.ts';
import { problemsOf } from './library-check.ts';
import type { Act, ActNote } from './library-writer.ts';

/**
 * kill -9 at random moments of a child that uploads, publishes, revises, removes and restores as the bot
 * does, in workers. Afterwards the library opens and is sound; every act that was acknowledged on
 * standard output is there; the one that was under way is there wholly or not at all; and every position
 * still has its words.
 */
export const libraryKill: Campaign = {
  about: 'kill -9 while uploading, publishing, revising, removing, restoring: nothing lost, nothing by half',
  rounds: 300,
  run: async ({ seed, rounds, note }) => {
    const chance = chanceOf(seed);
    const { met, count } = tally();
    const failures: string[] = [];
    let folder: string | undefined;
    let world: World = emptyWorld();
    try {
      for (let round = 0; round < rounds; round += 1) {
        if (round % ROUNDS_OF_A_LIBRARY === 0) {
          if (folder) rmSync(folder, { recursive: true });
          folder = mkdtempSync(join(tmpdir(), 'counterpoint-library-kill-'));
          world = emptyWorld();
        }
        const { began, done } = await writeAndKill(folder!, seed + round, {
          acts: chance.whole(1, MOST_ACTS),
          delay: chance.fraction() ** 2 * INTO_AN_ACT,
        });
        for (const act of done) {
          apply(world, act);
          count(act.kind);
        }
        const problems = check(folder!, world, began, count);
        failures.push(...problems.map((problem) => `seed ${seed}, round ${round + 1}: ${problem}`));
        if ((round + 1) % 20 === 0) note(`${round + 1} of ${rounds} rounds, ${failures.length} failures`);
      }
    } finally {
      if (folder) rmSync(folder, { recursive: true });
    }
    return { failures, met };
  },
};

/** A new library now and then, so that kills also meet its creation. */
const ROUNDS_OF_A_LIBRARY = 15;
const SCOPE: ScopeId = 'guild:1';
const WRITER = fileURLToPath(new URL('./library-writer.ts', import.meta.url));
/** Acts that a child may begin, and milliseconds into the last of them within which it is killed. */
const MOST_ACTS = 8;
const INTO_AN_ACT = 400;

/** What the library is known to hold: documents by id with the text's hash, and uploads. */
type World = { documents: Map<string, string>; removed: Map<string, string>; uploads: Set<string> };

function emptyWorld(): World {
  return { documents: new Map(), removed: new Map(), uploads: new Set() };
}

/** Lets a child write, kills it, and tells what it began and what it acknowledged. */
async function writeAndKill(
  folder: string,
  seed: number,
  { acts, delay }: { acts: number; delay: number },
): Promise<{ began?: Act; done: Act[] }> {
  const child = spawn(process.execPath, [WRITER, folder, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const done: Act[] = [];
  let began: Act | undefined;
  let begun = 0;
  let reach: () => void;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  // A line that the kill cut in two was not said.
  createInterface({ input: child.stdout }).on('line', (line) => {
    const said = noteOf(line);
    if (said?.said === 'begin') {
      began = said.act;
      begun += 1;
      if (begun === acts) reach();
    }
    if (said?.said === 'done') {
      done.push(said.act);
      began = undefined;
    }
  });
  await Promise.race([reached, ended]);
  await pause(delay);
  child.kill('SIGKILL');
  await ended;
  return { ...(began && { began }), done };
}

function noteOf(line: string): ActNote | undefined {
  try {
    return JSON.parse(line) as ActNote;
  } catch {
    return undefined;
  }
}

/** What an act changes; those before its acknowledgement do not know the ids that it gave. */
function apply({ documents, removed, uploads }: World, act: Act): void {
  if (act.kind === 'upload') uploads.add(act.upload!);
  if (act.kind === 'publish' || act.kind === 'revise') {
    uploads.delete(act.upload!);
    documents.set(act.document!, act.hash!);
  }
  if (act.kind === 'remove') {
    removed.set(act.document!, documents.get(act.document!)!);
    documents.delete(act.document!);
  }
  if (act.kind === 'restore') {
    documents.set(act.document!, removed.get(act.document!)!);
    removed.delete(act.document!);
  }
}

/** Opens the library as the next process would; what was under way is taken as it is found, if whole. */
function check(
  folder: string,
  world: World,
  began: Act | undefined,
  count: (what: string) => void,
): string[] {
  const store = openLibraryStore(folder);
  try {
    const file = store.file(SCOPE);
    const [reader] = store.library([SCOPE]);
    const problems = problemsOf(store, SCOPE);
    const found: World = {
      documents: new Map(reader!.documents().map(({ id, revision }) => [id, revision])),
      removed: new Map(removedDocuments(file).map(({ id }) => [id, world.removed.get(id) ?? ''])),
      uploads: new Set(uploadsIn(file).map(({ id }) => id)),
    };
    const states = began ? [world, whole(world, found, began)] : [world];
    const at = states.findIndex((state) => shown(state) === shown(found));
    if (at < 0)
      problems.push(
        `${began?.kind ?? 'nothing'} was under way; found ${shown(found)}, due ${states.map(shown).join(' or ')}`,
      );
    if (began) count(`${began.kind} found ${at === 1 ? 'done' : 'undone'}`);
    Object.assign(world, states[at] ?? found);
    const ofRemoved = file.rows(
      'SELECT 1 FROM revision r JOIN document d ON d.key = r.document WHERE r.hash = ? AND d.removed_at IS NOT NULL',
    );
    for (const position of reader!.positions())
      for (const place of position.evidence) {
        const quote = quoteAt([reader!], place);
        if (!quote && ofRemoved.get(place.revision)) continue;
        if (!quote?.text.startsWith('Everyone should hold the key number'))
          problems.push(`a position lost its words: ${quote?.text}`);
      }
    for (const earlier of reader!.earlierRevisions()) {
      if (revisionHash(reader!.slice(earlier.revisionKey, 0, earlier.length) ?? '') !== earlier.revision)
        problems.push(`an earlier revision of ${earlier.id} is not the text that its hash names`);
    }
    return problems;
  } finally {
    store.close();
  }
}

/** The world after the act that was under way, where it has been done wholly. */
function whole(world: World, found: World, act: Act): World {
  const after: World = {
    documents: new Map(world.documents),
    removed: new Map(world.removed),
    uploads: new Set(world.uploads),
  };
  const added = [...found.uploads].filter((id) => !world.uploads.has(id));
  const document = act.document ?? [...found.documents].find(([, hash]) => hash === act.hash)?.[0];
  if (act.kind === 'upload' && added.length === 1) apply(after, { ...act, upload: added[0]! });
  else if (document !== undefined) apply(after, { ...act, document });
  return after;
}

function shown({ documents, removed, uploads }: World): string {
  const present = [...documents].map(([id, hash]) => `${id}=${hash.slice(0, 6)}`).sort();
  return `[${present}] removed [${[...removed.keys()].sort()}] uploads [${[...uploads].sort()}]`;
}
