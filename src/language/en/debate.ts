import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list, either, number } = grammarOf('en-GB');

const minutes = (count: number) => plural(count, { one: '1 minute', other: `${number(count)} minutes` });
const seconds = (count: number) => plural(count, { one: '1 second', other: `${number(count)} seconds` });

/** Debates: what the rules refuse, and what is wrong with a format that somebody has written. Sides are named. */
export const debate = {
  'debate.none': 'This debate is no longer kept here.',
  'debate.too-many-open': (most: number) =>
    `${number(most)} debates are open in this server, which is as many as can be. End one of them first.`,
  'debate.no.over': 'This debate is over.',
  'debate.no.not-running': 'This debate has not begun yet.',
  'debate.no.running-already': 'This debate has begun already.',
  'debate.no.paused': 'The debate is paused. A moderator can let it go on.',
  'debate.no.not-paused': 'The debate is not paused.',
  'debate.no.done-already': 'That was done already, or what it was for is over. This is how things are now.',
  'debate.no.moderators-only': 'Only a moderator of this debate can do that.',
  'debate.no.participants-only': 'Only those who take part can do that. Join a side or the floor first.',
  'debate.no.not-your-turn': 'That is for whoever has the floor to say.',
  'debate.no.not-your-point':
    'Whoever speaks takes a point or not; they, or whoever makes it, say when it is over.',
  'debate.no.nobody-speaks': 'Nobody has the floor just now.',
  'debate.no.no-such-side': (sides: string[]) =>
    `There is no such side. Join ${either(sides)}, or the floor.`,
  'debate.no.no-such-person': 'They do not take part in this debate. Ask them to join first.',
  'debate.no.no-such-turn': 'There was no such turn. The record lists those that there were.',
  'debate.no.no-such-step': 'That speech has begun already, or there is none. Choose one that is to come.',
  'debate.no.no-such-point': 'That point is no longer there, or was answered already.',
  'debate.no.no-such-evidence': 'There is no evidence with that number. Put the passage on the table first.',
  'debate.no.no-such-challenge': 'There is no challenge with that number.',
  'debate.no.not-yours-to-answer': 'Whoever is challenged answers that, or a moderator.',
  'debate.no.challenged-already': (n: number) => `That quotation is challenged already: C${n}.`,
  'debate.no.side-empty': (sides: string[]) =>
    `Nobody is on the side ${list(sides)} yet. Ask somebody to join it, or let a moderator begin anyway.`,
  'debate.no.not-ready': (people: number) =>
    `${plural(people, { one: 'One debater is', other: `${people} debaters are` })} not ready yet. Wait for them, or let a moderator begin anyway.`,
  'debate.no.only-on-sides': 'Only those on a side have to be ready. Join one to debate.',
  'debate.no.spoken-already': (side: string) =>
    `You have spoken for the side ${side} already, and can join no other. A moderator can move you.`,
  /** `side` is null for what is the moderator's. */
  'debate.no.own-side-only': (side: string | null) =>
    side === null ? 'That is for the moderator.' : `That is for those on the side ${side}.`,
  'debate.no.evidence-first': () =>
    `Here each speech rests on a passage: put one on the table with ${command('cite')} first. A moderator can end the speech without.`,
  'debate.no.no-points-here': 'Points of information are not taken here.',
  'debate.no.point-protected': (count: number) =>
    `The first and the last ${seconds(count)} of a speech are free of points of information. Try again in between.`,
  'debate.no.point-of-own-side': 'Points of information are for the other sides.',
  'debate.no.point-waiting': 'You have offered a point already. The speaker will take it, or not.',
  'debate.no.point-under-way': 'One point at a time: another has the word.',
  'debate.no.no-hands-here': 'Hands are raised when the floor is open. It is somebody’s turn just now.',
  /** `side` is null for those on no side. */
  'debate.no.hands-only-of': (side: string | null) =>
    side === null ? 'It is the turn of those on no side.' : `It is the turn of those on the side ${side}.`,
  'debate.no.no-vote-open': 'No vote is open just now.',
  'debate.no.floor-votes': 'Here those vote who are on no side.',
  'debate.no.debaters-do-not-vote':
    'Here those vote who are on no side, and you have been on one since the debate began.',
  'debate.no.no-voting-role': 'Here some roles vote, and you have none of them. A moderator can tell which.',
  'debate.no.no-such-choice': (choices: string[]) => `A ballot says ${either(choices)}, or undecided.`,
  'debate.no.reason-wanted': 'Here a ballot gives its reason: add a few words.',
  'debate.no.own-point': 'A side does not answer its own points. Choose points of the others.',
  'debate.no.not-your-points':
    'What a speech has said is noted by its speaker, by those on its side, or by a moderator who is on no side.',
  'debate.no.not-agreeing-now': 'The sides look for common words later, when it is time to agree.',
  'debate.no.no-statement': 'There is nothing to sign yet. Propose the words first.',
  'debate.no.too-long-left': (most: number) =>
    `At most ${minutes(most)} can be left of a turn. Extend it by less.`,
  'debate.no.too-many': (most: number) =>
    `That would be more than ${number(most)}, which is as many as a debate keeps.`,
  'debate.no.debate-full': (most: number) =>
    `A debate takes ${number(most)} people at most, and they are there.`,

  /** `line` is where it stands in what was written. */
  'debate.format.no-yaml': (line: number) =>
    `Line ${line} of the format cannot be read. Compare it with the format that you began with: names, colons and indents.`,
  'debate.format.too-long': (most: number) => `A format has at most ${number(most)} characters.`,
  'debate.format.no-format':
    'This is no format. Begin with one that ships, and change its names, order and minutes.',
  /** `where` is "step 3", or undefined for the format as a whole. */
  'debate.format.unknown': (where: string | undefined, field: string) =>
    `${capital(where ?? 'the format')} has “${field}”, which means nothing here. Take it out, or correct its name.`,
  'debate.format.missing': (where: string | undefined, field: string, takes: string) =>
    `${capital(where ?? 'the format')} has no “${field}”. It takes ${takes}.`,
  'debate.format.wrong': (where: string | undefined, field: string, given: string, takes: string) =>
    `In ${where ?? 'the format'}, “${field}” is ${given}. It takes ${takes}.`,
  'debate.format.no-kind': (where: string, kinds: string[]) =>
    `${capital(where)} does not say what it is. It begins with ${either(kinds)}, a colon, and its name.`,
  'debate.format.step': (step: number, line: number | undefined) =>
    line === undefined ? `step ${step}` : `step ${step} (line ${line})`,
  'debate.format.same-side': (side: string) => `Two sides are called “${side}”. Give each its own name.`,
  'debate.format.reserved-side': (side: string) =>
    `No side can be called “${side}” in steps. Choose another word.`,
  'debate.format.asks-itself': (where: string) => `In ${where} a side asks itself. Say in “to” who answers.`,
  'debate.format.vote-twice': 'There is one ballot “before” and one “after” at most, in this order.',
  'debate.format.no-preparation': (where: string) =>
    `In ${where} a side prepares, but “preparation” gives it no minutes. Add “preparation: 4”, or take out “prep”.`,
  'debate.format.too-many-minutes': (most: number) =>
    `All steps together take more than ${number(most)} minutes. Make them shorter.`,
  'debate.format.too-many': (most: number) =>
    `A server has at most ${number(most)} formats of its own. Delete one first.`,
  'debate.format.same-name': (name: string) =>
    `There is a format “${name}” already. Give this one another name.`,
  'debate.format.takes-name': (most: number) => `1 to ${most} characters`,
  'debate.format.takes-number': (least: number, most: number) =>
    `a number from ${number(least)} to ${number(most)}`,
  'debate.format.takes-whole': (least: number, most: number) =>
    `a whole number from ${number(least)} to ${number(most)}`,
  'debate.format.takes-no-end': (least: number, most: number) =>
    `a number from ${number(least)} to ${number(most)}, or “null” for no end`,
  'debate.format.takes-yes': '“true” or “false”',
  'debate.format.takes-words': (words: string[]) => either(words.map((word) => `“${word}”`)),
  'debate.format.takes-sides': (least: number, most: number) =>
    `${least} to ${most} lines, each a short word in small letters, a colon, and the name of the side`,
  'debate.format.takes-steps': (most: number) => `1 to ${most} steps, each beginning with a hyphen`,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
