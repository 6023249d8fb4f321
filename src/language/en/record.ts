import { grammarOf } from '../grammar.ts';

const { plural, list, number } = grammarOf('en-GB');

const seconds = (count: number) =>
  count % 60 === 0 && count > 0
    ? plural(count / 60, { one: '1 minute', other: `${number(count / 60)} minutes` })
    : plural(count, { one: '1 second', other: `${number(count)} seconds` });

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
  'record.ended': (time: string, how: 'completed' | 'ended' | 'cancelled' | 'abandoned') =>
    ({
      completed: `Ended at ${time}, after its last step.`,
      ended: `Ended at ${time} by a moderator.`,
      cancelled: `Called off at ${time}.`,
      abandoned: `Given up at ${time}, since nobody went on with it.`,
    })[how],
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
  'record.turn-ended': (how: 'time' | 'skipped' | 'left' | 'ended') =>
    ({
      time: 'until the time was up',
      skipped: 'ended by a moderator',
      left: 'ended since the speaker left',
      ended: 'ended with the debate',
    })[how],
  'record.extended-by': (count: number) => `extended by ${seconds(count)}`,
  'record.paused-for': (count: number) => `paused for ${seconds(count)}`,
  'record.points': (taken: number, offered: number) =>
    `${plural(offered, { one: '1 point of information', other: `${offered} points of information` })}, ${taken} taken`,

  'record.used': (by: string, side: string | null, turn: number | null) =>
    `${by}${side === null ? '' : ` (${side})`}${turn === null ? '' : ` in turn ${turn}`}.`,
  'record.place': (revision: string, start: number, end: number) =>
    `Revision ${revision}…, characters ${number(start)} to ${number(end)}.`,
  'record.gone': 'The library no longer holds this passage.',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by} asked ${against ?? 'for'}${against === null ? '' : ' for'} the source of a quotation${turn === null ? '' : ` in turn ${turn}`}.`,
  'record.no-verdict': 'It was not looked up.',
  'record.verdict': (verdict: string) => `The library says: ${verdict}.`,
  'record.answer': (by: string, kind: 'source' | 'stands' | 'withdrawn') =>
    ({
      source: `${by} gave a source:`,
      stands: `${by} stands by it.`,
      withdrawn: `${by} took it back.`,
    })[kind],

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}, `}turn ${turn}: ${text}`,
  'record.point-status': (status: 'answered' | 'conceded' | 'dropped' | 'open', turns: number[]) =>
    ({
      answered: `– answered in ${plural(turns.length, { one: 'turn', other: 'turns' })} ${list(turns.map(String))}.`,
      conceded: '– conceded.',
      dropped: '– never answered.',
      open: '– not answered yet.',
    })[status],

  'record.nobody-voted': 'Nobody voted.',
  'record.tie': (by: 'swing' | 'ballots') =>
    by === 'swing' ? 'No side gained more than another.' : 'No side had more ballots than another.',
  'record.won': (side: string, by: 'swing' | 'ballots') =>
    by === 'swing' ? `${side} gained most, and so has won.` : `${side} had most ballots, and so has won.`,
  'record.round': (
    round: 'before' | 'after',
    ballots: number,
    choices: { choice: string; count: number; share: number }[],
  ) =>
    `${round === 'before' ? 'Before' : 'After'} (${plural(ballots, { one: '1 ballot', other: `${number(ballots)} ballots` })}): ${choices
      .map(({ choice, count, share }) => `${choice} ${number(count)} (${percent(share)})`)
      .join(', ')}.`,
  'record.change': (choice: string, points: number) =>
    `${choice}: ${points > 0 ? '+' : points < 0 ? '−' : '±'}${plural(Math.abs(points), { one: '1 percentage point', other: `${Math.abs(points)} percentage points` })}.`,
  'record.moved': (from: string, to: string, count: number) =>
    `${plural(count, { one: '1 voter', other: `${number(count)} voters` })} moved from ${from} to ${to}.`,
  'record.reason': (round: 'before' | 'after', choice: string) =>
    `${round === 'before' ? 'Before' : 'After'}, ${choice}:`,
  'record.picture': (outcome: string) => `Bar chart of the votes. ${outcome}`,
  'record.before': 'Before',
  'record.after': 'After',

  'record.signed': (by: string, signed: string[]) => `Proposed by ${by}; signed by ${list(signed)}.`,

  'record.note-late': (count: number) =>
    `Counterpoint was not there when something was due; what follows came ${seconds(count)} late.`,
  'record.note-clock': (minutes: number) =>
    `The clock of the computer was set ${minutes > 0 ? 'forward' : 'back'} by ${plural(Math.abs(minutes), { one: '1 minute', other: `${number(Math.abs(minutes))} minutes` })}. No turn was longer or shorter for it; times here go on as before.`,
  'record.note-extended': (count: number, by: string | null) => `Extended by ${seconds(count)}${byWhom(by)}.`,
  'record.note-joined': (person: string) => `${person} joined.`,
  'record.note-left': (person: string) => `${person} left.`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    from === null ? `${to} took turn ${turn}.` : `${to} took over turn ${turn} from ${from}.`,
  'record.note-turn': (kind: 'vacant' | 'skipped' | 'without-evidence', turn: number) =>
    ({
      vacant: `Nobody was there to speak in turn ${turn}.`,
      skipped: `A moderator ended turn ${turn}.`,
      'without-evidence': `Turn ${turn} ended without evidence, which is required here.`,
    })[kind],
  'record.note-room': (kind: 'paused' | 'resumed' | 'swapped' | 'unmoderated', by: string | null) =>
    ({
      paused: `Paused${byWhom(by)}.`,
      resumed: `Resumed${byWhom(by)}.`,
      swapped: 'The sides changed places.',
      unmoderated: 'Nobody was left to moderate.',
    })[kind],
};
