import { setTimeout as pause } from 'node:timers/promises';
import type { Evening } from './evening.ts';
import type { Guest } from './evening-guests.ts';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
/** Milliseconds of real time in which the room's card has to be right again once the bot is back. */
const SOON = 5_000;
/** Milliseconds of real time after what was acknowledged last within which the bot is killed. */
const KILLED_WITHIN = 300;

/** The room's one card, among all messages. */
export const CARD = /Moderators: @/;

/** Words of the library, for either side, and some that were altered. */
const LEVERAGE = 'their very presence gave extra leverage to American generals and diplomats';
const ROTTENNESS = "ISIS's wins have depended mostly on the utter rottenness of the Iraqi government";
const AGREEMENT = 'he probably could have succeeded';
const MISQUOTE =
  'And even Boot grants it: “There was a compelling reason why the U.S. had to pull our troops out of Iraq”.';

/** A speech, its evidence and its points; a point of information is offered, taken and made. */
export async function openingFor({ table, pass, folder }: Evening): Promise<void> {
  const { student, chair } = table;
  const [speaker] = table.for;
  const [other] = table.against;
  await other.sees(new RegExp(`Opening: ${speaker.mention} \\(For\\) has the floor`));
  await other.sees('6 ballots were cast.');
  await pass(40 * SECOND);
  await speaker.says(
    'Soldiers who are there are listened to. That is the whole of our case, and it has a source.',
  );
  await speaker.asks('cite', { quote: LEVERAGE });
  await speaker.sees('E1 is on the table, for the side For');
  await other.sees('Evidence E1');
  await pass(30 * SECOND);
  await tags(speaker, 1, 'Presence gave leverage over Baghdad (E1)\nLeaving was a choice, not a need');
  await speaker.sees('Tagged: P1, P2');
  for (const guest of [chair, student]) await guest.shows(folder, '04-opening');
  await other.presses('Opening:', 'Point of information');
  await speaker.sees('offers a point of information');
  await speaker.presses('offers a point of information', 'Take the point');
  await other.sees('has the word for a point, until');
  await other.says('Did that leverage keep Maliki from persecuting anybody?');
  await pass(12 * SECOND);
  await other.presses('has the word for a point, until', 'The point is made');
  await speaker.sees(/The point is over/);
  await pass(2 * MINUTE);
  await speaker.presses('Opening:', 'Done');
}

/** A speech with a misquotation, which is challenged and answered; it lasts until its time is up. */
export async function openingAgainst({ table, pass, folder, chance, count }: Evening): Promise<void> {
  const { chair, student } = table;
  const [speaker] = table.against;
  const [, doubter] = table.for;
  const begun = new RegExp(`Opening: ${speaker.mention} \\(Against\\) has the floor`);
  await speaker.sees(begun);
  await pass(30 * SECOND);
  await speaker.says('An army that will not fight is not mended by guests.');
  await speaker.asks('cite', { quote: ROTTENNESS });
  await speaker.sees('E2 is on the table, for the side Against');
  await pass(20 * SECOND);
  await speaker.says(MISQUOTE);
  await doubter.uses('Verify quotations', 'And even Boot grants it');
  await doubter.sees(/Altered ≠/);
  await doubter.shows(folder, '05-checked');
  await doubter.presses(/Altered ≠/, 'Challenge');
  await student.sees('Challenge C1');
  await pass(25 * SECOND);
  for (const guest of [chair, student]) await guest.shows(folder, '06-challenged');
  const answer = chance.pick(['Withdraw', 'It stands', 'Give a source'] as const);
  count(`challenges answered with “${answer}”`);
  await speaker.presses('Challenge C1', answer);
  if (answer === 'It stands')
    await speaker.fills('Answer to C1', { 'Why does it stand?': 'I quoted from memory; the sense is his.' });
  if (answer === 'Give a source')
    await speaker.fills('Answer to C1', {
      'Where can it be read?': 'Commentary, June 2014, fifth paragraph',
    });
  await student.sees(ANSWERED[answer]);
  await student.shows(folder, '07-answered');
  await tags(speaker, 2, 'The state was rotten before (E2)', [/P1 \(For\)/]);
  await speaker.sees('Tagged: P1, P3');
  await pass(7 * MINUTE);
  await student.sees(/1 minute left/);
  await student.sees(/the time is up/);
}

const ANSWERED = {
  Withdraw: /Withdrawn/,
  'It stands': /Stands according to/,
  'Give a source': /Source given/,
};

/** The bot is killed in the middle of a speech; what was acknowledged is there again, and the card is right. */
export async function rebuttalFor({
  table,
  pass,
  folder,
  chance,
  killed,
  failed,
  count,
  note,
}: Evening): Promise<void> {
  const { chair, student } = table;
  const [, speaker] = table.for;
  const [, next] = table.against;
  const begun = turnOf('Rebuttal', speaker, 'For');
  await speaker.sees(begun);
  await pass(30 * SECOND);
  await speaker.says('Rotten, yes; and it was we who had stopped looking.');
  await speaker.asks('cite', { quote: AGREEMENT });
  await speaker.sees('E3 is on the table, for the side For');
  const isLong = chance.happens(0.4);
  count(isLong ? 'kills beyond the end of a turn' : 'kills within a turn');
  await pause(chance.fraction() * KILLED_WITHIN);
  const { connected, shown } = await killed(isLong ? 6 * MINUTE : 45 * SECOND, async () => {
    await student.seesStatus('Counterpoint is not connected');
    await student.presses(CARD, 'Flow');
    await student.seesNotice('This interaction failed');
    await student.shows(folder, '08-away');
  });
  note(
    `The room’s card was right again ${Math.round(shown)} ms after the start, connected after ${Math.round(connected)} ms`,
  );
  // How long a start itself takes says more of the machine, which has a browser to run besides.
  if (shown - connected > SOON)
    failed(`the card was right ${Math.round(shown - connected)} ms after the bot`);
  await student.seesStatus('Counterpoint is connected');
  await student.sees('Evidence E3');
  await student.sees(isLong ? /Counterpoint was away\. What follows was due .* ago/ : begun);
  const now = isLong
    ? `Rebuttal (Against) ${next.mention} (Against)`
    : `Rebuttal (For) ${speaker.mention} (For)`;
  for (const guest of [chair, student])
    await guest.seesAll(CARD, [now, 'On the table: E1, E2, E3', 'P3 (Against): The state was rotten before']);
  await chair.shows(folder, '09-back');
  if (isLong) {
    if (await student.has(new RegExp(`${speaker.mention} \\(For\\): the time is up`)))
      failed('somebody is asked to finish a sentence whose time has passed');
    return;
  }
  await tags(speaker, 3, 'A deal was within reach (E3)');
  await speaker.sees('Tagged: P4');
  await pass(30 * SECOND);
  await speaker.presses(begun, 'Done');
}

/** What answers the other side is offered to the speaker alone; a point is conceded. */
export async function rebuttalAgainst({ table, pass, folder }: Evening): Promise<void> {
  const { chair, student } = table;
  const [, speaker] = table.against;
  const begun = turnOf('Rebuttal', speaker, 'Against');
  await speaker.sees(begun);
  await pass(45 * SECOND);
  await speaker.asks('counter', {});
  await speaker.sees('Every side is offered the same');
  await speaker.shows(folder, '10-answers');
  if (await chair.has('Every side is offered the same')) throw new Error('Answers are seen by others.');
  await speaker.says('Nobody here says that leaving was wise. We say that staying would not have mended it.');
  await tags(speaker, 4, '', [], [/P2 \(For\)/]);
  await speaker.presses(CARD, 'Flow');
  await speaker.sees('conceded by Against');
  await speaker.shows(folder, '11-flow');
  await speaker.isAccessible();
  await student.asks('debate flow');
  await student.sees('conceded by Against');
  await student.shows(folder, '11-flow');
  await pass(90 * SECOND);
  await speaker.presses(begun, 'Done');
}

/** Hands are raised, one waits for another, and the chair ends the step. */
export async function floor({ table, pass, folder }: Evening): Promise<void> {
  const { chair, student } = table;
  const [, late] = table.for;
  await student.sees('The floor is open');
  await pass(20 * SECOND);
  await student.presses('The floor is open', 'Raise hand');
  await chair.sees(new RegExp(`The floor: ${student.mention} has the floor`));
  await late.presses('The floor is open', 'Raise hand');
  await late.sees('Your hand is up: you are next.');
  await pass(15 * SECOND);
  await student.says('Was anybody asked in Mosul?');
  for (const guest of [chair, student]) await guest.shows(folder, '12-floor');
  await student.asks('cite', { quote: 'refugees' });
  await student.sees('Passages that you can put on the table');
  await student.shows(folder, '12-choices');
  await student.isAccessible();
  await student.presses(new RegExp(`The floor: ${student.mention} has the floor`), 'Done');
  const begun = new RegExp(`The floor: ${late.mention} \\(For\\) has the floor`);
  await late.sees(begun);
  await late.says('Not in these texts; that is a fair gap to name.');
  await chair.presses(CARD, 'Moderate');
  await chair.chooses('Move somebody', 'Give more time', '1 minute');
  await chair.sees('Extended by 1 minute');
  await pass(40 * SECOND);
  await late.presses(begun, 'Done');
  await chair.shows(folder, '13-moderated');
  await pass(30 * SECOND);
  await chair.presses(CARD, 'Moderate');
  await chair.presses('Move somebody', 'Skip');
}

export async function closings({ table, pass, folder }: Evening): Promise<void> {
  for (const [side, members] of [['Against', table.against] as const, ['For', table.for] as const]) {
    const [speaker] = members;
    const begun = turnOf('Closing', speaker, side);
    await speaker.sees(begun);
    await pass(30 * SECOND);
    await speaker.says(`This is why you should be ${side.toLowerCase()} the motion.`);
    if (side === 'For') await speaker.shows(folder, '14-closing');
    await pass(45 * SECOND);
    await speaker.presses(begun, 'Done');
  }
}

function turnOf(step: string, { mention }: Guest, side: string): string {
  return `${step}: ${mention} (${side}) has the floor`;
}

/** Tags the turn of that number with points that it makes, answers and concedes. */
async function tags(
  guest: Guest,
  turn: number,
  made: string,
  answered: RegExp[] = [],
  conceded: RegExp[] = [],
) {
  await guest.presses(CARD, 'Points');
  await guest.fills(
    `Points of turn ${turn}`,
    { 'Points that it makes': made },
    {
      'Points that it answers': answered,
      'Points that it concedes': conceded,
    },
  );
}
