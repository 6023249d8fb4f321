import { grammarOf } from '../grammar.ts';

const { plural, list, number, duration } = grammarOf('en-GB');

const percent = (share: number) => `${Math.round(share * 100)} %`;

const byWhom = (by: string | null) => (by === null ? '' : ` by ${by}`);

/** The record of a debate, for those who were not there. Sides, people and steps are named as they are. */
export const record = {
  'record.floor': 'the floor',
  'record.undecided': 'undecided',
  'record.participant': (n: number) => `Participant ${n}`,
  'record.somebody': 'somebody',
  'record.nobody': 'nobody',
  'record.thread': 'The thread',

  'record.participants': 'Participants',
  'record.turns': 'Turns',
  'record.evidence': 'Evidence',
  'record.challenges': 'Challenges',
  'record.flow': 'Flow',
  'record.votes': 'Votes',
  'record.statement': 'What they agreed on',
  'record.notes': 'What else happened',

  'record.format': (format: string, sides: string[]) => `${format}; sides: ${list(sides)}.`,
  'record.began': (date: string, time: string) => `Began on ${date} at ${time} (all times are UTC).`,
  'record.never-began': 'It never began.',
  'record.goes-on': 'It is still going on.',
  'record.ended.completed': (time: string) => `Ended at ${time}, after its last step.`,
  'record.ended.ended': (time: string) => `Ended at ${time} by a moderator.`,
  'record.ended.cancelled': (time: string) => `Called off at ${time}.`,
  'record.ended.abandoned': (time: string) => `Given up at ${time}, since nobody went on with it.`,
  'record.took-part': (places: string[], moderated: boolean) =>
    list([...places, ...(moderated ? ['moderator'] : [])]),

  'record.turn': 'Turn',
  'record.step': 'Step',
  'record.side': 'Side',
  'record.speaker': 'Speaker',
  'record.from': 'From',
  'record.to': 'To',
  'record.remarks': 'Remarks',
  'record.answered-by': (person: string) => `answered by ${person}`,
  'record.turn-ended.time': 'until the time was up',
  'record.turn-ended.skipped': 'ended by a moderator',
  'record.turn-ended.left': 'ended since the speaker left',
  'record.turn-ended.ended': 'ended with the debate',
  'record.extended-by': (count: number) => `extended by ${duration(count)}`,
  'record.paused-for': (count: number) => `paused for ${duration(count)}`,
  'record.points': (taken: number, offered: number) =>
    `${plural(offered, { one: '1 point of information', other: `${offered} points of information` })}, ${taken} taken`,

  'record.used': (by: string, side: string | null, turn: number | null) =>
    `${by}${side === null ? '' : ` (${side})`}${turn === null ? '' : ` in turn ${turn}`}.`,
  'record.place': (revision: string, start: number, end: number) =>
    `Revision ${revision}…, characters ${number(start)} to ${number(end)}.`,
  'record.gone': 'The library no longer holds this passage.',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by} asked ${against ?? 'for'}${against === null ? '' : ' for'} the source of a quotation${turn === null ? '' : ` in turn ${turn}`}.`,
  /** `whose` is an author or the title of a document. */
  'record.ascribed': (whose: string) => `It was ascribed to ${whose}.`,
  'record.no-verdict': 'It was not looked up.',
  'record.verdict': (verdict: string) => `The library says: ${verdict}.`,
  'record.answer.source': (by: string) => `${by} gave a source:`,
  'record.answer.stands': (by: string) => `${by} stands by it.`,
  'record.answer.withdrawn': (by: string) => `${by} took it back.`,

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}, `}turn ${turn}: ${text}`,
  'record.noted-by': (who: string) => `noted by ${who}`,
  'record.point-answered': (turns: number[]) =>
    `– answered in ${plural(turns.length, { one: 'turn', other: 'turns' })} ${list(turns.map(String))}.`,
  'record.point-conceded': (side: string | null, turn: number | null) =>
    `– conceded${side === null ? '' : ` by ${side}`}${turn === null ? '' : ` in turn ${turn}`}.`,
  'record.point-dropped': '– never answered.',
  'record.point-open': '– not answered yet.',

  'record.nobody-voted': 'Nobody voted.',
  'record.tie.swing': 'No side gained more than another.',
  'record.tie.ballots': 'No side had more ballots than another.',
  /** Some of several sides were level, and ahead of the others. */
  'record.level': (sides: string[]) =>
    `${list(sides)} came out level, ahead of the others, so no side has won.`,
  'record.undecided-by.not-held': 'Only the first vote was held, and not the second: nothing was decided.',
  'record.undecided-by.no-ballots': 'Nobody voted in the second vote: nothing was decided.',
  /** What each side gained or lost in percentage points, the winner first. */
  'record.won.swing': (changes: { side: string; points: number }[]) => {
    const [winner] = changes;
    if (winner!.points > 0) return `${winner!.side} gained most, and so has won.`;
    return `${list(changes.map(({ side, points }) => `${side} ${gained(points)}`))}, so ${winner!.side} has won.`;
  },
  'record.won.ballots': (side: string) => `${side} had most ballots, and so has won.`,
  'record.votes-before': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Before (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.votes-after': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `After (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.change': (choice: string, points: number) =>
    `${choice}: ${points > 0 ? '+' : points < 0 ? '−' : '±'}${plural(Math.abs(points), { one: '1 percentage point', other: `${Math.abs(points)} percentage points` })}.`,
  'record.moved': (from: string, to: string, count: number) =>
    `${plural(count, { one: '1 voter', other: `${number(count)} voters` })} moved from ${from} to ${to}.`,
  /** How many voted in both votes, in the first alone and in the second alone. */
  'record.electorate': (both: number, before: number, after: number) =>
    [
      plural(both, {
        one: '1 voter cast a ballot in both votes.',
        other: `${number(both)} voters cast a ballot in both votes.`,
      }),
      ...(before > 0 ? [`${castOnly(before)} in the first vote only.`] : []),
      ...(after > 0 ? [`${castOnly(after)} in the second vote only.`] : []),
    ].join(' '),
  'record.ballots-open': (step: string, from: string, to: string, by: string | null) =>
    `${step}: ballots were open from ${from} to ${to}${by === null ? '' : `, when ${by} closed them`}.`,
  'record.reasons': 'Reasons given with the ballots',
  'record.reason-before': (choice: string) => `Before, ${choice}:`,
  'record.reason-after': (choice: string) => `After, ${choice}:`,
  'record.picture': (outcome: string) => `Bar chart of the votes. ${outcome}`,
  'record.before': 'Before',
  'record.after': 'After',

  'record.signed': (by: string, signed: string[]) => `Proposed by ${by}; signed by ${list(signed)}.`,

  'record.note-late': (count: number) =>
    `Counterpoint was not there when something was due; what follows came ${duration(count)} late.`,
  'record.note-clock': (minutes: number) =>
    `The clock of the computer was set ${minutes > 0 ? 'forward' : 'back'} by ${plural(Math.abs(minutes), { one: '1 minute', other: `${number(Math.abs(minutes))} minutes` })}. No turn was longer or shorter for it; times here go on as before.`,
  'record.note-extended': (count: number, by: string | null) =>
    `Extended by ${duration(count)}${byWhom(by)}.`,
  /** `from` is null for who was nowhere before. */
  'record.note-joined': (person: string, from: string | null, to: string) =>
    from === null ? `${person} joined ${to}.` : `${person} went from ${from} to ${to}.`,
  'record.note-left': (person: string) => `${person} left.`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    from === null ? `${to} took turn ${turn}.` : `${to} took over turn ${turn} from ${from}.`,
  'record.note-vacant': (turn: number) => `Nobody was there to speak in turn ${turn}.`,
  'record.note-skipped': (turn: number) => `A moderator ended turn ${turn}.`,
  'record.note-silent': (step: string) => `${step}: nobody spoke.`,
  'record.note-not-held': (step: string) => `${step}: this vote was not held.`,
  'record.note-ballots-withdrawn': 'What somebody had voted was withdrawn, since they went to a side.',
  'record.note-without-evidence': (turn: number) =>
    `Turn ${turn} ended without evidence, which is required here.`,
  'record.note-paused': (by: string | null) => `Paused${byWhom(by)}.`,
  'record.note-resumed': (by: string | null) => `Resumed${byWhom(by)}.`,
  'record.note-swapped': 'The sides changed places.',
  'record.note-unmoderated': 'Nobody was left to moderate.',
};

function castOnly(count: number): string {
  return plural(count, { one: '1 ballot was cast', other: `${number(count)} ballots were cast` });
}

function ballotsOf(count: number): string {
  return plural(count, { one: '1 ballot', other: `${number(count)} ballots` });
}

function sharesOf(choices: { choice: string; count: number; share: number }[]): string {
  return choices
    .map(({ choice, count, share }) => `${choice} ${number(count)} (${percent(share)})`)
    .join(', ');
}

/** What became of a side's share, in percentage points. */
function gained(points: number): string {
  if (points === 0) return 'lost nothing';
  const count = Math.abs(points);
  const many = plural(count, { one: '1 percentage point', other: `${number(count)} percentage points` });
  return `${points < 0 ? 'lost' : 'gained'} ${many}`;
}
