import { readdirSync, readFileSync } from 'node:fs';
import type { DocumentDraft } from '../src/documents/import/draft.ts';
import { readFileOrPackApart } from '../src/documents/import/reading.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { type Campaign, tally } from './campaign.ts';
import { chanceOf } from './chance.ts';
import { HOSTILE_KINDS, hostileFile } from './hostile-files.ts';

/** Seconds without progress after which a reading hangs, and bytes that it may take beside what the bot takes. */
const LONGEST = 10;
const MOST_MEMORY = 512e6;

/**
 * Hostile files through the process that reads: each is read or refused with a sentence, in time and within bounds of
 * memory, and what is read can be quoted. Round n of seed s is round 1 of seed s + n - 1.
 */
export const fuzzFiles: Campaign = {
  about: `${HOSTILE_KINDS.length} kinds of hostile PDF, DOCX, EPUB, zip and pack files: no crash, no hang, no more than 512 MB`,
  rounds: 5_000,
  run: async ({ seed, rounds, note }) => {
    const { met, count } = tally();
    const failures: string[] = [];
    const kinds = new Set<string>();
    const own = process.memoryUsage.rss();
    let [longest, most] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const { kind, name, bytes } = hostileFile(chanceOf(seed + round));
      kinds.add(kind);
      const watch = watchChildren();
      const sinceProgress = longestPause();
      const problems: string[] = [];
      try {
        const read = await readFileOrPackApart(bytes, { name, onProgress: sinceProgress.restart });
        // What a pack holds is checked when it is read.
        if ('draft' in read) problems.push(...problemsOf(read.draft));
        count('draft' in read ? 'read' : 'read as a pack');
      } catch (error) {
        if (error instanceof Refusal)
          count(/took too long|more memory/.test(error.message) ? 'ended' : 'refused');
        else problems.push((error as Error).stack?.split('\n').slice(0, 4).join(' ') ?? String(error));
      }
      const seconds = sinceProgress.seconds();
      const memory = watch.end();
      longest = Math.max(longest, seconds);
      most = Math.max(most, memory);
      if (seconds > LONGEST) problems.push(`made no progress for ${seconds.toFixed(1)} s`);
      if (memory > MOST_MEMORY) problems.push(`took ${(memory / 1e6).toFixed(0)} MB`);
      failures.push(...problems.map((problem) => `--seed ${seed + round} --rounds 1 (${kind}): ${problem}`));
      if ((round + 1) % 100 === 0) note(`${round + 1} of ${rounds} rounds, ${failures.length} failures`);
    }
    met.kinds = kinds.size;
    met['s at most without progress'] = Number(longest.toFixed(1));
    met['MB at most'] = Math.round(most / 1e6);
    met['MB that this process grew'] = Math.round(Math.max(0, process.memoryUsage.rss() - own) / 1e6);
    return { failures, met };
  },
};

/** The longest time between two restarts, its beginning and its end included. */
function longestPause() {
  let last = performance.now();
  let longest = 0;
  const restart = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  return {
    restart,
    seconds: () => {
      restart();
      return longest / 1000;
    },
  };
}

/** What a curator would publish is in order and verbatim. */
function problemsOf({ text, blocks, pages = [] }: DocumentDraft): string[] {
  const problems: string[] = [];
  if (!text.isWellFormed() || text.includes('\0')) problems.push('the text has broken characters');
  let end = 0;
  for (const block of blocks ?? []) {
    if (block.start < end || block.end <= block.start || block.end > text.length)
      problems.push('blocks out of order');
    end = block.end;
  }
  let start = -1;
  for (const page of pages) {
    if (page.start < start || page.start > text.length) problems.push('pages out of order');
    start = page.start;
  }
  return problems.slice(0, 3);
}

/** Milliseconds between two looks; the kernel keeps each process's peak. */
const WATCHED_EVERY = 20;

/** The most memory that a child of this process takes from now on; 0 where the system does not tell. */
function watchChildren() {
  let most = 0;
  const look = () => {
    for (const child of childrenOf(process.pid)) most = Math.max(most, peakOf(child));
  };
  const timer = setInterval(look, WATCHED_EVERY);
  return {
    end: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function childrenOf(parent: number): string[] {
  try {
    return readdirSync(`/proc/${parent}/task`).flatMap((thread) =>
      readFileSync(`/proc/${parent}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

function peakOf(child: string): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
