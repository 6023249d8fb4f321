import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import mammoth from 'mammoth';
import type { DebateRecord } from '../src/debate/record.ts';
import type { Evening } from './evening.ts';
import type { Guest } from './evening-guests.ts';
import { type Choice, MOTION, type Votes } from './evening-play.ts';
import { CARD } from './evening-speeches.ts';

/** The record that somebody asks for, which they alone see. */
const ASKED = /used \/debate[\s\S]*The record of the debate/;

/** The result as the room is told it, and the record as its files have it, held to what has happened. */
export async function lookAtRecord(evening: Evening, votes: Votes): Promise<void> {
  const { table, folder, guests } = evening;
  const { chair, student } = table;
  await student.sees('The result');
  const figures = [
    `Before (6 ballots): ${shares(votes.before)}.`,
    `After (6 ballots): ${shares(votes.after)}.`,
  ];
  await student.seesAll('The result', [winner(votes), ...figures]);
  const alt = await student.page.locator('.message img').last().getAttribute('alt');
  for (const words of ['Bar chart of the votes.', winner(votes), ...figures])
    if (!alt?.includes(words)) evening.failed(`the picture’s description lacks “${words}”: ${alt}`);
  await student.seesAll(CARD, ['This debate is over.']);
  for (const guest of [chair, student]) {
    await guest.shows(folder, '17-result');
    await guest.isAccessible();
  }

  const files = await filesOf(chair, 'The result', folder, 'debate-record');
  lookAtFiles(
    evening,
    files,
    guests.map(({ mention }) => mention.slice(1)),
  );
  await chair.asks('debate history');
  await chair.sees('Held');
  await chair.shows(folder, '18-history');
  await chair.asks('debate record', { debate: MOTION, nameless: 'True' }, 'debate');
  await chair.sees(ASKED);
  const nameless = await filesOf(chair, ASKED, folder, 'nameless');
  for (const { mention } of guests)
    if (nameless.markdown.includes(`${mention.slice(1)}`))
      evening.failed(`the nameless record names ${mention}`);
}

type Files = { markdown: string; document: string; json: DebateRecord };

async function filesOf(guest: Guest, message: string | RegExp, folder: string, name: string): Promise<Files> {
  const paths = new Map<string, string>();
  for (const download of await guest.downloads(message)) {
    const ending = download.suggestedFilename().split('.').at(-1)!;
    const path = join(folder, `${name}.${ending}`);
    await download.saveAs(path);
    paths.set(ending, path);
  }
  const { value: document } = await mammoth.extractRawText({ buffer: await readFile(paths.get('docx')!) });
  return {
    markdown: await readFile(paths.get('md')!, 'utf8'),
    document,
    json: JSON.parse(await readFile(paths.get('json')!, 'utf8')),
  };
}

function lookAtFiles({ failed }: Evening, { markdown, document, json }: Files, names: string[]): void {
  const words = [
    MOTION,
    ...names,
    'As long as U.S. troops were present in significant numbers',
    'utter rottenness of the Iraqi government',
    'There was a compelling reason why the U.S. had to pull our troops out of Iraq',
    'There was no compelling reason why the U.S. had to pull our troops out of Iraq',
    'Altered ≠',
    'Presence gave leverage over Baghdad',
    'conceded by Against',
  ];
  const plain = markdown.replaceAll('\\', '');
  for (const part of words) {
    if (!plain.includes(part)) failed(`debate-record.md lacks “${part}”`);
    if (!document.includes(part)) failed(`debate-record.docx lacks “${part}”`);
  }
  const { turns, how, evidence, challenges } = json;
  const steps = turns.map(({ step, side }) => `${step}${side ? ` ${side}` : ''}`);
  const wanted = [
    'Opening For',
    'Opening Against',
    'Rebuttal For',
    'Rebuttal Against',
    'The floor',
    'The floor For',
  ];
  const closing = ['Closing Against', 'Closing For'];
  if (String(steps) !== String([...wanted, ...closing])) failed(`the record’s turns are ${steps}`);
  if (turns.some(({ link, endedAt }) => !link || !endedAt)) failed('a turn lacks its link, or its end');
  if (how !== 'completed' || evidence.length !== 3 || challenges.length !== 1)
    failed(
      `the record has ${evidence.length} pieces of evidence and ${challenges.length} challenges, ${how}`,
    );
}

/** "For 2 (33 %), Against 1 (17 %), undecided 3 (50 %)". */
function shares(choices: Choice[]): string {
  return ['For', 'Against', 'Undecided']
    .map((choice) => {
      const count = choices.filter((one) => one === choice).length;
      const name = choice === 'Undecided' ? 'undecided' : choice;
      return `${name} ${count} (${Math.round((count / choices.length) * 100)} %)`;
    })
    .join(', ');
}

/** The side whose share has changed more in its favour has won, where it has only lost less, too. */
function winner({ before, after }: Votes): string {
  const gained = (side: Choice) =>
    after.filter((one) => one === side).length - before.filter((one) => one === side).length;
  const by = gained('For') - gained('Against');
  if (by === 0) return 'No side gained more than another.';
  const [first, other] = by > 0 ? (['For', 'Against'] as const) : (['Against', 'For'] as const);
  if (gained(first) > 0) return `${first} gained most, and so has won.`;
  const lost = (side: Choice) => {
    const points = Math.round((-gained(side) / after.length) * 100);
    return `${side} lost ${points === 0 ? 'nothing' : `${points} percentage points`}`;
  };
  return `${lost(first)} and ${lost(other)}, so ${first} has won.`;
}
