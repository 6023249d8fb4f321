import type { Evening } from './evening.ts';
import { lookAtRecord } from './evening-record.ts';
import {
  CARD,
  closings,
  floor,
  MINUTE,
  openingAgainst,
  openingFor,
  rebuttalAgainst,
  rebuttalFor,
  SECOND,
} from './evening-speeches.ts';

export const MOTION = 'U.S. troops should have stayed in Iraq after 2011';

const CHOICES = ['For', 'Against', 'Undecided'] as const;
export type Choice = (typeof CHOICES)[number];
export type Votes = { before: Choice[]; after: Choice[] };

/** Plays the evening from the opening of its room to its record; what somebody does not see is thrown. */
export async function play(evening: Evening): Promise<void> {
  const { guests, chance } = evening;
  const votes: Votes = {
    before: guests.map(() => chance.pick(CHOICES)),
    after: guests.map(() => chance.pick(CHOICES)),
  };
  await gather(evening);
  await vote(evening, 'First ballot', votes.before);
  await openingFor(evening);
  await openingAgainst(evening);
  await rebuttalFor(evening);
  await rebuttalAgainst(evening);
  await floor(evening);
  await closings(evening);
  await vote(evening, 'Second ballot', votes.after);
  await lookAtRecord(evening, votes);
}

/** The chair opens the room; everybody finds it, takes a place, and those on the sides are ready. */
async function gather(evening: Evening): Promise<void> {
  const { table, guests, pass, folder } = evening;
  const { chair, student } = table;
  await chair.asks('debate start', { motion: MOTION });
  await chair.sees('The debate has its room');
  await chair.shows(folder, '01-room-opened');
  for (const guest of guests) {
    await guest.opens(MOTION);
    await guest.sees('When everybody on the sides is ready');
  }
  await pass(2 * MINUTE);
  for (const [side, members] of [['For', table.for] as const, ['Against', table.against] as const])
    for (const member of members) {
      await member.presses(CARD, `Join ${side}`);
      await member.sees(`You are on the side ${side}`);
      await member.presses(CARD, 'Ready');
      await pass(10 * SECOND);
    }
  await student.presses(CARD, 'Join the floor');
  await student.sees('You are on the floor');
  await chair.sees('Everybody on the sides is ready');
  for (const guest of [chair, student]) {
    await guest.shows(folder, '02-gathered');
    await guest.isAccessible();
  }
  await table.for[0].presses(CARD, 'Begin');
}

/** Everybody votes, one of them twice and one with a reason; nobody sees another's ballot. */
async function vote(evening: Evening, ballot: string, choices: Choice[]): Promise<void> {
  const { guests, table, pass, folder, chance } = evening;
  const { student } = table;
  const opened = new RegExp(`${ballot}: vote until`);
  const card = new RegExp(`${ballot}\\s*For which side are you now`);
  for (const [n, guest] of guests.entries()) {
    await guest.sees(opened);
    await pass(chance.whole(5, 20) * SECOND);
    await guest.presses(opened, 'Vote');
    await guest.sees(card);
    const first = guest === student ? 'Undecided' : choices[n]!;
    await guest.chooses(card, 'Your ballot', first);
    await guest.seesAll(card, [`Your ballot: ${first}`]);
  }
  const reason = `What I have heard before the ${ballot.toLowerCase()}.`;
  await student.chooses(card, 'Your ballot', choices.at(-1)!);
  await student.seesAll(card, [`Your ballot: ${choices.at(-1)}`]);
  await student.presses(card, 'Give a reason');
  await student.fills('Your ballot', { 'Why?': reason });
  await student.seesAll(card, [reason]);
  if (await table.chair.has(reason))
    evening.failed('a ballot’s reason is seen by another before the votes are told');
  await student.shows(folder, ballot === 'First ballot' ? '03-ballot' : '16-ballot');
  await student.isAccessible();
  await pass(3 * MINUTE);
}
