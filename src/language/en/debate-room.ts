import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list, number, duration } = grammarOf('en-GB');

/**
 * The room of a debate: its card, what is told in its thread, and what those are answered who press something.
 * People are mentions, times are Discord's own timestamps; sides and steps are named as the format has them.
 */
export const debateRoom = {
  'room.about': (format: string, minutes: number) =>
    `${format}, about ${plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` })}`,
  'room.rule-evidence': 'Each speech rests on a passage that is put on the table.',
  'room.rule-reason': 'A ballot gives its reason.',
  'room.rule-roles': (roles: string[]) => `Those vote who have ${list(roles)}.`,
  'room.gathering': 'Join a side or the floor. When everybody on the sides is ready, one of you begins.',
  'room.planned': (when: string) => `It is to begin on ${when}.`,
  'room.step': (at: number, of: number) => `Step ${at} of ${of}`,
  'room.has-floor': (who: string) => `${who} has the floor.`,
  'room.of-side': (who: string, side: string) => `${who} (${side})`,
  'room.asks-point': (who: string) => `${who} has the word for a point of information.`,
  'room.answers': (who: string) => `${who} answers.`,
  'room.vacant': (side: string) => `Nobody of the side ${side} is there: whoever joins it has the floor.`,
  'room.vacant-moderator': 'Nobody is there to moderate.',
  'room.floor-open': 'The floor is open: raise a hand to speak.',
  'room.ballots-open': 'Ballots are open. They are secret, and can be changed until they close.',
  'room.prepares': (side: string) => `The side ${side} prepares.`,
  'room.all-prepare': 'Everybody reads and plans; nobody has the floor.',
  'room.agree': 'The sides look for words that all can sign.',
  'room.until': (when: string) => `Until ${when}.`,
  'room.left': (left: string) => `Left: ${left}.`,
  'room.paused': 'The debate is paused.',
  'room.hands': (people: string[]) => `Hands raised: ${people.join(', ')}`,
  'room.next': (step: string) => `Next: ${step}`,
  'room.next-by': (step: string, who: string) => `Next: ${step}, ${who}`,
  'room.members': (place: string, count: number) => `**${place}** (${number(count)})`,
  'room.floor': 'Floor',
  'room.moderators': '**Moderators**',
  'room.nobody': 'nobody yet',
  'room.more': (count: number) => `and ${number(count)} more`,
  'room.evidence': (numbers: string[]) => `On the table: ${numbers.join(', ')}`,
  'room.unanswered': '**Not answered yet**',
  'room.statement': (who: string, signed: number, of: number) =>
    `Words proposed by ${who}, signed by ${number(signed)} of ${number(of)}:`,
  'room.over.completed': 'This debate is over.',
  'room.over.ended': 'A moderator has ended this debate.',
  'room.over.cancelled': 'This debate was called off.',
  'room.over.abandoned': 'This debate was given up, since nobody went on with it.',
  'room.reason': (reason: string) => `The reason: ${reason}`,

  'room.join': (place: string) => `Join ${place}`,
  'room.join-floor': 'Join the floor',
  'room.choose-place': 'Join a side, or the floor',
  'room.leave': 'Leave',
  'room.ready': 'Ready',
  'room.not-ready': 'Not ready yet',
  'room.begin': 'Begin',
  'room.done': 'Done',
  'room.raise': 'Raise hand',
  'room.lower': 'Lower hand',
  'room.offer': 'Point of information',
  'room.vote': 'Vote',
  'room.moderate': 'Moderate',
  'room.propose': 'Propose words',
  'room.sign': 'Sign',
  'room.accept': 'Take the point',
  'room.decline': 'Not now',
  'room.end-point': 'The point is made',
  'room.to-card': 'The room’s card',

  'room.start-no-motion': 'Say what is to be debated: one sentence that one can be for or against.',
  'room.start-no-format': 'There is no such format. Choose one of those that are offered.',
  'room.start-no-sides': (least: number, most: number, characters: number) =>
    `Name ${number(least)} to ${number(most)} sides with semicolons between them, each with at most ${number(characters)} characters: \`Government; Opposition\`.`,
  'room.start-sides-fit': (format: string, sides: number) =>
    `*${format}* has ${number(sides)} sides. Name as many, or choose a format that fits, such as *Free discussion* for more.`,
  'room.start-no-when':
    'That time cannot be read. Write `90m`, `2h` or `3d` for a time from now, `19:30`, `7pm`, `tomorrow 19:30` or a date such as `2026-11-26 19:30` (in UTC), or a timestamp of Discord’s.',
  'room.start-when-impossible': (written: string) =>
    `There is no such day or time: “${written}”. Choose one that the calendar has.`,
  'room.start-when-past': 'That time has passed. Choose one to come.',
  'room.start-when-far': (days: number) =>
    `That is more than ${number(days)} days ahead. Choose a nearer one.`,
  'room.start-no-place': (channel: string) =>
    `You cannot write in ${channel}. Choose a channel in which you can.`,
  'room.start-taken': (motion: string) =>
    `A debate is open in that room already: “${motion}”. Start yours in another channel, which *where* names, or end that one first.`,
  /** What is missing, of Discord's permissions, in the channel. */
  'room.start-closed': (channel: string, missing: string[]) =>
    `Counterpoint cannot write in ${channel}. Ask somebody who manages the server to allow it ${list(missing.map((name) => `*${name}*`))} there, or choose another channel.`,
  'room.permission.view': 'View Channel',
  'room.permission.send': 'Send Messages',
  'room.permission.threads': 'Create Public Threads',
  'room.permission.send-in-threads': 'Send Messages in Threads',
  'room.started': (room: string) => `The debate has its room: ${room}. You moderate it.`,
  'room.started-here': (room: string, missing: string[]) =>
    `The debate takes place in ${room} itself: to open a thread there, Counterpoint lacks ${list(missing.map((name) => `*${name}*`))}. You moderate it.`,
  'room.started-in-thread': (room: string) => `The debate takes place in ${room}. You moderate it.`,
  'room.started-no-event':
    'Counterpoint lacks *Create Events* in this server, so that the server’s list of events does not have the debate. It is planned all the same.',

  'room.told.time-to-begin': 'It is time. As soon as everybody on the sides is ready, begin.',
  'room.told.all-ready': 'Everybody on the sides is ready. One of you can begin.',
  'room.told.began': 'The debate has begun.',
  'room.told.turn': (step: string, who: string, until: string) =>
    `**${step}:** ${who} has the floor until ${until}.`,
  'room.told.step': (step: string) => `**${step}**`,
  'room.told.speaker': (who: string, until: string) => `${who} has the floor now, until ${until}.`,
  'room.told.warning': (count: number, who: string) => `${who}: ${duration(count)} left.`,
  'room.told.warning-step': (count: number) => `${duration(count)} left.`,
  'room.told.time-up': (who: string, until: string) =>
    `${who}: the time is up. Finish your sentence, by ${until}.`,
  'room.told.last-turn': 'The time of this step is up: this turn is its last.',
  'room.told.turn-skipped': 'A moderator has ended the turn.',
  'room.told.turn-left': 'The turn has ended, since its speaker has left.',
  'room.told.without-evidence':
    'This speech has ended without the passage that the rules ask for. The record says so.',
  'room.told.point-offered': (who: string, speaker: string) =>
    `${who} offers a point of information. ${speaker}, do you take it?`,
  'room.told.point-taken': (who: string, until: string) => `${who} has the word for a point, until ${until}.`,
  'room.told.point-declined': 'The point is not taken.',
  'room.told.point-ended': (speaker: string) => `The point is over. ${speaker} goes on.`,
  'room.told.vote-opened': (step: string, until: string) =>
    `**${step}:** vote until ${until}. Ballots are secret; the results are told after the last vote.`,
  'room.told.vote-closed': (ballots: number) =>
    `The vote is closed. ${plural(ballots, { one: '1 ballot was cast.', other: `${number(ballots)} ballots were cast.` })}`,
  'room.told.ballots-withdrawn': (who: string) =>
    `${who} is on a side now. Here those vote who are on none, so what they had voted is withdrawn.`,
  'room.told.swapped': 'The sides have changed places.',
  'room.told.paused': 'The debate is paused. No time passes until a moderator lets it go on.',
  'room.told.resumed': 'The debate goes on.',
  'room.told.extended': (count: number) => `Extended by ${duration(count)}.`,
  'room.told.left': (who: string) => `${who} has left the debate.`,
  'room.told.unmoderated':
    'Nobody is left to moderate. Whoever manages the server can take it on, with *Moderate*.',
  'room.told.evidence': (n: number, who: string) => `${who} has put E${n} on the table.`,
  'room.told.stated': (who: string) => `${who} proposes words to sign; the card shows them.`,
  'room.told.agreed': 'Everybody on the sides has signed.',
  'room.told.clock': 'The clock of the computer was set. No turn is longer or shorter for it.',
  'room.told.late': (count: number) =>
    `Counterpoint was away. What follows was due ${duration(count)} ago; nobody loses a turn.`,

  'room.you-joined': (place: string) => `You are on the side ${place}. Press *Ready* when you are.`,
  'room.you-joined-late': (place: string) => `You are on the side ${place}.`,
  'room.you-joined-floor': 'You are on the floor.',
  'room.you-withdrawn': 'Here those vote who are on no side, so what you had voted is withdrawn.',
  'room.you-left': 'You have left the debate. You can join again.',
  'room.you-ready': 'You are ready.',
  'room.you-not-ready': 'You are not ready yet.',
  'room.you-began': 'The debate has begun.',
  'room.you-done': 'Done. It goes on.',
  'room.you-turn-over': 'That turn is over already.',
  'room.you-raised': (place: number) =>
    place <= 1 ? 'Your hand is up: you are next.' : `Your hand is up: you are number ${place}.`,
  'room.you-speak': 'You have the floor.',
  'room.you-lowered': 'Your hand is down.',
  'room.you-offered': 'The speaker is asked.',
  'room.you-took-point': 'You take the point. The room sees who has the word.',
  'room.you-declined-point': 'You do not take the point. The room is told.',
  'room.you-ended-point': 'The point is over, and the speaker goes on.',
  'room.you-signed': 'You have signed.',
  'room.you-proposed': 'Your words are on the card. Those on the sides can sign them.',
  'room.propose-words': 'Words that all can sign',

  'room.take-speech': 'Take a speech, or give one back',
  'room.give-speech': 'Give them a speech, or take one back',
  'room.speech-free': 'Nobody has taken it.',
  'room.speech-taken-back': 'Taken; choose it to give it back.',
  'room.speech-of': (who: string) => `${who} has taken it.`,
  'room.you-took': (speech: string) => `Your speech: ${speech}`,
  'room.you-gave-back': (speech: string) => `No longer your speech: ${speech}`,
  'room.withhold-me': 'Keep my name out of the record',
  'room.name-me': 'Name me in the record',
  'room.you-withheld': 'The record will not name you.',
  'room.you-named': 'The record names you.',

  'room.ballot': (step: string, until: string) =>
    `### ${step}\nFor which side are you now? Nobody sees your ballot. You can change it until ${until}.`,
  'room.ballot-paused': (step: string) =>
    `### ${step}\nFor which side are you now? Nobody sees your ballot. You can change it until the vote closes.`,
  'room.ballot-motion': (motion: string) => `> ${motion}`,
  'room.ballot-choose': 'Your ballot',
  'room.ballot-undecided': 'Undecided',
  'room.ballot-cast': (choice: string) => `Your ballot: **${choice}**`,
  'room.ballot-with-reason': (choice: string, reason: string) => `Your ballot: **${choice}**. ${reason}`,
  'room.ballot-add-reason': 'Give a reason',
  'room.ballot-reason': 'Why?',
  'room.ballot-reason-about': 'Told without your name, when the vote is over.',
  'room.ballot-old': 'That vote has closed.',

  'room.result': 'The result',
  'room.record': 'The record of the debate.',
  'room.record-only-over': 'The debate still goes on: its record is told at the end.',
  'room.record-not-sent': (where: string) =>
    `The record of the debate could not be posted as files. ${where} has it.`,

  'room.panel': 'Moderate',
  'room.panel-not-yours':
    'Only a moderator of this debate can do that. You manage the server: you can take it on as well.',
  'room.panel-take': 'Moderate it',
  'room.panel-pause': 'Pause',
  'room.panel-resume': 'Go on',
  'room.panel-skip': 'Skip',
  'room.panel-swap': 'Swap sides',
  'room.panel-begin': 'Begin anyway',
  'room.panel-end': 'End the debate',
  'room.panel-extend': 'Give more time',
  'room.panel-extend-by': (count: number) => duration(count),
  'room.panel-person': 'Move somebody, hand over the turn or the room',
  'room.panel-of': (who: string) => `What about ${who}?`,
  'room.panel-move': (place: string) => `To ${place}`,
  'room.panel-move-floor': 'To the floor',
  'room.panel-hand-over': 'Give them the turn',
  'room.panel-call': 'Give them the floor next',
  'room.panel-hand-room': 'Hand them the room',
  'room.panel-moderate': 'Let them moderate too',
  'room.panel-withhold': 'Keep their name out of the record',
  'room.panel-name': 'Name them in the record',
  'room.panel-back': 'Back',
  'room.panel-sure-end': 'End the debate now? What was said and voted is kept, and the record is made.',
  'room.panel-sure-cancel': 'Call the debate off? It has not begun.',
  'room.panel-keep': 'Let it go on',
  'room.panel-end-reason': 'End it with a reason',
  'room.panel-why': 'Why does it end?',
  'room.panel-did.skip': (step: string) => `Skipped. Now: ${step}.`,
  'room.panel-did.swap': (sides: string[]) => `${list(sides)} have changed places.`,
  'room.panel-did.give': (who: string, speech: string) => `${who} has the speech *${speech}*.`,
  'room.panel-did.take-back': (who: string, speech: string) => `${who} no longer has the speech *${speech}*.`,
  'room.panel-did.move': (who: string, place: string) => `${who} is on the side ${place} now.`,
  'room.panel-did.move-floor': (who: string) => `${who} is on the floor now.`,
  'room.panel-did.call': (who: string) => `${who} has the floor next.`,
  'room.panel-did.withhold': (who: string) => `The record will not name ${who}.`,
  'room.panel-did.name': (who: string) => `The record names ${who}.`,
  'room.panel-did.moderate': (who: string) => `${who} moderates too.`,
  'room.panel-did.room': (who: string) => `${who} has the room now. You no longer moderate.`,
  'room.panel-gone': 'They are not in this server any more.',
  'room.panel-bot': 'That is a bot. Choose a person.',
  'room.panel-unseen': (who: string) =>
    `${who} cannot see the room of this debate. Let them into its channel first, or choose somebody else.`,

  'room.lost-thread': (motion: string) =>
    `The thread of a debate was deleted: “${motion}”. Nothing of the debate is lost, and no time passes. A moderator can open a new room for it, or end it.`,
  'room.lost-access': (motion: string) =>
    `Counterpoint can no longer write in the room of a debate: “${motion}”. Nothing is lost, and no time passes. Let it write there again, then a moderator lets the debate go on, or opens a new room.`,
  'room.reopen': 'Open a new room',
  'room.reopened': (room: string) => `The debate has a room again: ${room}.`,
  'room.still-there': (room: string) => `The debate still has its room: ${room}.`,

  'room.list-title': 'Debates',
  'room.list-none': () => `No debate was held here yet. Begin one with ${command('debate start')}.`,
  'room.list-open': '**Going on**',
  'room.list-planned': '**Planned**',
  'room.list-over': '**Held**',
  'room.list-mine': '**You**',
  'room.list-my-turns': (debates: number, turns: number, spoke: number) =>
    `${plural(debates, { one: '1 debate', other: `${number(debates)} debates` })}, ${plural(turns, { one: '1 speech', other: `${number(turns)} speeches` })}. The floor was yours for ${duration(spoke)}.`,
  'room.list-my-debates': (won: number, lost: number, moderated: number) =>
    `Won: ${number(won)}. Lost: ${number(lost)}. Moderated: ${number(moderated)}.`,
  'room.list-my-words': (evidence: number, points: number, answered: number, challenged: number) =>
    `Passages put on the table: ${number(evidence)}. Points: ${number(points)}, of which ${number(answered)} answered. Quotations challenged: ${number(challenged)}.`,
  'room.list-cited': '**Most cited**',
  'room.list-uses': (uses: number, debates: number) =>
    `Put on the table ${plural(uses, { one: 'once', other: `${number(uses)} times` })}, in ${plural(debates, { one: '1 debate', other: `${number(debates)} debates` })}.`,
  /** `division` and `swing` are shares, from 0 to 1. */
  'room.list-division': (ballots: number, division: number, swing: number | null) =>
    `Ballots: ${number(ballots)}. Division: ${Math.round(division * 100)} % (100 % where all sides have as many).${swing === null ? '' : ` Largest swing, in percentage points: ${Math.round(swing * 100)}.`}`,
  'room.list-contested': '**Most divided**',
  'room.list-earlier': 'Earlier',
  'room.list-later': 'Later',
  'room.no-such-debate': 'There is no such debate here. Choose one of those that are offered.',
  'room.in-server': 'Debates are held in servers. Ask in one.',
};
