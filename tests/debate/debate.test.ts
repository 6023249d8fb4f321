import { describe, expect, it } from 'vitest';
import { replay, take } from '../../src/debate/debate.ts';
import { flowBySide } from '../../src/debate/flow.ts';
import { shippedFormat } from '../../src/debate/formats.ts';
import { recordOf } from '../../src/debate/record.ts';
import { recordAsMarkdown } from '../../src/debate/record-markdown.ts';
import { nextDue } from '../../src/debate/rules/due.ts';
import { shownFor } from '../../src/debate/shown-for.ts';
import { memberStatistics } from '../../src/debate/statistics.ts';
import { turnAt } from '../../src/debate/turn-at.ts';
import { roomOf } from '../../src/debate/views.ts';
import { EIGHT, evening, kinds, MINUTE } from './evening.ts';

const SIX = { for: ['ann', 'cleo'], against: ['ben', 'dee'], floor: ['eli', 'fay'] };

describe('an Oxford debate', () => {
  it('goes from ballot to ballot by itself, each turn in its time', () => {
    const debate = evening();
    expect(kinds(debate.begun(SIX))).toEqual(['began', 'step-began', 'vote-opened']);
    debate.can('eli', 'vote', { choice: 'against' });
    debate.pass(3);
    expect(debate.step).toBe('Opening');
    expect(debate.turn).toMatchObject({ speaker: 'ann', side: 'for', dueAt: EIGHT + 10 * MINUTE });
    expect(kinds(debate.pass(6))).toEqual(['warning']);
    expect(kinds(debate.pass(1))).toEqual(['time-up']);
    // A quarter of a minute of grace, then it is over.
    expect(kinds(debate.pass(0.25))).toEqual(['turn-ended', 'step-began', 'turn-began']);
    expect(debate.turn).toMatchObject({ speaker: 'ben', side: 'against' });
    expect(roomOf(debate.state)).toMatchObject({
      position: { at: 3, of: 9 },
      next: { step: { name: 'Rebuttal' }, speaker: 'cleo' },
    });
    debate.can('ben', 'done', {});
    // The rebuttals are the others'.
    expect(debate.turn?.speaker).toBe('cleo');
    debate.can('cleo', 'done', {});
    debate.can('dee', 'done', {});
    expect(debate.step).toBe('The floor');
    debate.can('fay', 'raise-hand', { raised: true });
    debate.can('eli', 'raise-hand', { raised: true });
    expect(debate.turn).toMatchObject({ speaker: 'fay', side: null, kind: 'floor' });
    expect(debate.state.current?.hands).toEqual(['eli']);
    debate.can('fay', 'done', {});
    expect(debate.turn?.speaker).toBe('eli');
    debate.can('eli', 'done', {});
    debate.pass(15);
    expect(debate.step).toBe('Closing');
    debate.pass(5);
    expect(debate.step).toBe('Second ballot');
    debate.can('eli', 'vote', { choice: 'for' });
    debate.pass(3);
    expect(debate.state).toMatchObject({ status: 'over', how: 'completed', closed: ['before', 'after'] });
    expect(debate.state.turns.map(({ speaker, how }) => `${speaker} ${how}`)).toEqual([
      'ann time',
      'ben done',
      'cleo done',
      'dee done',
      'fay done',
      'eli done',
      'ben time',
      'ann time',
    ]);
  });

  it('begins when every side is there and ready, or when a moderator says so', () => {
    const debate = evening();
    debate.can('ann', 'join', { name: 'Ann', place: 'for' });
    debate.can('ben', 'join', { name: 'Ben', place: 'for' });
    expect(debate.cannot('mo', 'begin', { anyway: false })).toEqual({
      reason: 'side-empty',
      args: [['Against']],
    });
    debate.can('ben', 'join', { name: 'Ben', place: 'against' });
    expect(debate.cannot('ann', 'begin', { anyway: false })).toEqual({ reason: 'not-ready', args: [2] });
    debate.can('ann', 'ready', { ready: true });
    expect(kinds(debate.can('ben', 'ready', { ready: true }))).toEqual(['all-ready']);
    expect(debate.cannot('ann', 'begin', { anyway: true })?.reason).toBe('moderators-only');
    debate.can('ann', 'begin', { anyway: false });
    expect(debate.state.status).toBe('running');
  });

  it('with everybody on one side waits for somebody in the turns of the other', () => {
    const debate = evening();
    debate.can('ann', 'join', { name: 'Ann', place: 'for' });
    debate.can('mo', 'begin', { anyway: true });
    debate.pass(3);
    debate.can('ann', 'done', {});
    expect(debate.turn).toMatchObject({ side: 'against', speaker: null });
    debate.pass(2);
    const effects = debate.can('ben', 'join', { name: 'Ben', place: 'against' });
    expect(effects).toEqual([
      { kind: 'joined', person: 'ben', place: 'against', late: true },
      { kind: 'speaker-changed', turn: 2, speaker: 'ben', was: null },
    ]);
    expect(debate.turn?.dueAt).toBe(debate.now + 5 * MINUTE);
  });

  it('gives the rest of a turn to another of the side when the speaker has left the server', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(4);
    expect(debate.turn?.speaker).toBe('ann');
    debate.can('server', 'leave', { person: 'ann' });
    expect(debate.turn).toMatchObject({ speaker: 'cleo', dueAt: EIGHT + 10 * MINUTE });
    debate.can('server', 'leave', { person: 'cleo' });
    expect(debate.turn?.speaker).toBeNull();
    debate.pass(7);
    expect(debate.state.turns[0]).toMatchObject({ how: 'time', speaker: null });
    expect(debate.state.turns[0]!.speakers.map(({ person }) => person)).toEqual(['ann', 'cleo']);
  });

  it('lets speakers hand over within their side, and nobody be in two places', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3);
    expect(debate.cannot('ann', 'hand-over', { to: 'ben' })).toEqual({
      reason: 'own-side-only',
      args: ['For'],
    });
    expect(debate.cannot('cleo', 'hand-over', { to: 'cleo' })?.reason).toBe('not-your-turn');
    debate.can('ann', 'hand-over', { to: 'cleo' });
    expect(debate.turn?.speaker).toBe('cleo');
    expect(debate.cannot('cleo', 'join', { name: 'Cleo', place: 'against' })).toEqual({
      reason: 'spoken-already',
      args: ['For'],
    });
    // Who goes to the floor in the midst of a turn leaves it to the side.
    debate.can('cleo', 'join', { name: 'Cleo', place: 'floor' });
    expect(debate.turn?.speaker).toBe('ann');
  });

  it('has a speech given by whoever has taken it', () => {
    const debate = evening();
    debate.can('cleo', 'join', { name: 'Cleo', place: 'for' });
    debate.can('ann', 'join', { name: 'Ann', place: 'for' });
    expect(debate.cannot('ann', 'take-speech', { step: 2, taken: true })).toEqual({
      reason: 'own-side-only',
      args: ['Against'],
    });
    debate.can('ann', 'take-speech', { step: 1, taken: true });
    debate.can('mo', 'begin', { anyway: true });
    debate.can('mo', 'skip', {});
    expect(debate.turn?.speaker).toBe('ann');
  });

  it('has a speech given by whoever a moderator gives it to, and nobody else gives any', () => {
    const debate = evening();
    debate.can('cleo', 'join', { name: 'Cleo', place: 'for' });
    debate.can('ann', 'join', { name: 'Ann', place: 'for' });
    const speech = { person: 'ann', step: 1, taken: true };
    expect(debate.cannot('cleo', 'take-speech', speech)?.reason).toBe('moderators-only');
    debate.can('mo', 'take-speech', speech);
    debate.can('mo', 'begin', { anyway: true });
    debate.can('mo', 'skip', {});
    expect(debate.turn?.speaker).toBe('ann');
  });
});

describe('time', () => {
  it('is held while a debate is paused', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(5);
    debate.can('mo', 'pause', {});
    expect(roomOf(debate.state)).toMatchObject({ endsAt: null, left: 5 * MINUTE, step: { name: 'Opening' } });
    expect(debate.cannot('ann', 'done', {})?.reason).toBe('paused');
    debate.pass(30);
    debate.can('mo', 'resume', {});
    expect(debate.turn).toMatchObject({ dueAt: EIGHT + 40 * MINUTE, pausedFor: 30 * MINUTE });
    expect(kinds(debate.pass(4))).toEqual(['warning']);
  });

  it('is extended, from now on where it was used up', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(10.1);
    expect(debate.turn?.timeUp).toBe(true);
    debate.can('mo', 'extend', { seconds: 120 });
    expect(debate.turn).toMatchObject({ dueAt: debate.now + 2 * MINUTE, timeUp: false });
    expect(kinds(debate.pass(2))).toContain('time-up');
  });

  it('that nobody looked at passes in order, late, and takes nobody’s turn', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(4);
    const effects = debate.away(20);
    expect(effects).toEqual([
      { kind: 'late', by: 14 * MINUTE },
      { kind: 'time-up', turn: 1, until: EIGHT + 10.25 * MINUTE },
      { kind: 'turn-ended', turn: 1, how: 'time' },
      { kind: 'step-began', step: 2 },
      { kind: 'turn-began', turn: 2 },
    ]);
    expect(debate.state.turns[0]?.endedAt).toBe(EIGHT + 10.25 * MINUTE);
    expect(debate.turn).toMatchObject({
      speaker: 'ben',
      startedAt: debate.now,
      dueAt: debate.now + 7 * MINUTE,
    });
  });

  it('ends a turn in which a moderator ends the debate, and a vote that was open counts', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.can('eli', 'vote', { choice: 'for' });
    debate.pass(4);
    expect(kinds(debate.can('mo', 'end', { reason: 'The library closes.' }))).toEqual(['turn-ended', 'over']);
    expect(debate.state).toMatchObject({ status: 'over', how: 'ended', endReason: 'The library closes.' });
    expect(debate.state.turns[0]).toMatchObject({ how: 'ended', speaker: 'ann' });
    expect(debate.cannot('ben', 'join', { name: 'Ben', place: 'for' })?.reason).toBe('over');
    expect(nextDue(debate.state)).toBeUndefined();
  });

  it('gives up a debate that nobody begins or goes on with', () => {
    const gathering = evening();
    gathering.away(8 * 24 * 60);
    expect(gathering.state).toMatchObject({ status: 'over', how: 'abandoned' });
    const paused = evening();
    paused.begun(SIX);
    paused.can('mo', 'pause', {});
    paused.away(25 * 60);
    expect(paused.state).toMatchObject({ status: 'over', how: 'abandoned' });
  });

  it('tells when a scheduled debate is to begin', () => {
    const debate = evening('oxford', { scheduledAt: EIGHT + 60 * MINUTE });
    expect(debate.pass(59)).toEqual([]);
    expect(kinds(debate.pass(1))).toEqual(['time-to-begin']);
    expect(debate.state.status).toBe('gathering');
  });

  it('of a debate runs on when the clock on the wall is moved, which is written down', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(4);
    const due = debate.turn!.dueAt;
    debate.can('server', 'clock-moved', { moved: -60 * MINUTE });
    expect(debate.turn!.dueAt).toBe(due);
    expect(debate.state.clockOffset).toBe(-60 * MINUTE);
    // What the card shows is right for a reader's own clock.
    expect(roomOf(debate.state).endsAt).toBe(due - 60 * MINUTE);
    expect(debate.debate.log.at(-1)?.effects).toEqual([{ kind: 'clock-moved', moved: -60 * MINUTE }]);
  });
});

describe('Lincoln–Douglas', () => {
  it('has its order, and each side’s four minutes of preparation to divide', () => {
    const debate = evening('lincoln-douglas');
    debate.begun({ for: ['ann'], against: ['ben'] });
    debate.can('ann', 'done', {});
    expect(debate.turn).toMatchObject({ kind: 'questions', speaker: 'ben', answering: 'ann' });
    debate.can('ben', 'done', {});
    expect(debate.state.current?.preparing).toBe('against');
    debate.pass(3);
    expect(debate.cannot('ann', 'done', {})).toEqual({ reason: 'own-side-only', args: ['Negative'] });
    debate.can('ben', 'done', {});
    expect(debate.state.prep).toEqual({ for: 4 * MINUTE, against: MINUTE });
    expect(debate.turn).toMatchObject({ speaker: 'ben', dueAt: debate.now + 7 * MINUTE });
    debate.can('ben', 'done', {});
    debate.can('ann', 'done', {});
    debate.can('ann', 'done', {});
    debate.can('ann', 'done', {});
    // The second preparation of the negative lasts as long as there is something left.
    expect(debate.state.current?.preparing).toBe('against');
    debate.pass(1);
    expect(debate.turn?.speaker).toBe('ben');
    expect(debate.state.prep.against).toBe(0);
  });
});

describe('a structured controversy', () => {
  it('swaps the sides, and ends in words that all sign', () => {
    const debate = evening('controversy');
    debate.begun({ for: ['ann'], against: ['ben'] });
    debate.pass(10);
    debate.can('ann', 'done', {});
    debate.can('ben', 'done', {});
    debate.can('mo', 'skip', {});
    expect(debate.step).toBe('Prepare the other side');
    debate.can('mo', 'skip', {});
    expect(debate.turn).toMatchObject({ side: 'for', speaker: 'ben' });
    debate.can('ben', 'done', {});
    expect(debate.cannot('ann', 'state', { text: 'Too early' })?.reason).toBe('not-agreeing-now');
    debate.can('ann', 'done', {});
    expect(debate.cannot('ben', 'sign', {})?.reason).toBe('no-statement');
    debate.can('ann', 'state', { text: 'Both.' });
    expect(kinds(debate.can('ben', 'sign', {}))).toEqual(['signed', 'agreed']);
  });
});

describe('points of information', () => {
  it('are offered by others outside the protected minutes, one at a time', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3.5);
    expect(debate.cannot('ben', 'offer-point', {})).toEqual({ reason: 'point-protected', args: [60] });
    debate.pass(1);
    expect(debate.cannot('cleo', 'offer-point', {})?.reason).toBe('point-of-own-side');
    debate.can('ben', 'offer-point', {});
    debate.can('dee', 'offer-point', {});
    expect(debate.cannot('ben', 'offer-point', {})?.reason).toBe('point-waiting');
    expect(debate.cannot('cleo', 'answer-point', { point: 1, accepted: true })?.reason).toBe(
      'not-your-point',
    );
    debate.can('ann', 'answer-point', { point: 1, accepted: true });
    expect(debate.cannot('ann', 'answer-point', { point: 2, accepted: true })?.reason).toBe(
      'point-under-way',
    );
    expect(roomOf(debate.state)).toMatchObject({ speaking: 'ben', turn: { speaker: 'ann' } });
    expect(kinds(debate.pass(0.25))).toEqual(['point-ended']);
    debate.can('ann', 'answer-point', { point: 2, accepted: false });
    expect(debate.turn?.points.map((point) => point.state)).toEqual(['over', 'declined']);
    expect(roomOf(debate.state).speaking).toBe('ann');
  });
});

describe('a vote', () => {
  it('can be changed until it closes, and each member has one', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.can('eli', 'vote', { choice: 'for' });
    debate.can('eli', 'vote', { choice: 'undecided', reason: 'Not sure' });
    expect(debate.cannot('fay', 'vote', { choice: 'perhaps' })).toEqual({
      reason: 'no-such-choice',
      args: [['For', 'Against']],
    });
    const effects = debate.pass(3);
    expect(effects).toContainEqual({ kind: 'vote-closed', round: 'before', ballots: 1 });
    expect(debate.state.ballots.before.eli).toMatchObject({ choice: 'undecided', reason: 'Not sure' });
    expect(debate.cannot('eli', 'vote', { choice: 'for' })?.reason).toBe('no-vote-open');
  });

  it('is for those with a role, for the floor, and with a reason, where the rules say so', () => {
    const debate = evening(
      { ...shippedFormat('oxford')!, voters: 'floor' },
      {
        rules: { voterRoles: ['7'], reasonRequired: true },
      },
    );
    debate.begun(SIX);
    expect(debate.cannot('ann', 'vote', { choice: 'for', roles: ['7'] })?.reason).toBe('floor-votes');
    expect(debate.cannot('eli', 'vote', { choice: 'for' })?.reason).toBe('no-voting-role');
    expect(debate.cannot('eli', 'vote', { choice: 'for', roles: ['7'] })?.reason).toBe('reason-wanted');
    debate.can('eli', 'vote', { choice: 'for', roles: ['7'], reason: 'Why not' });
    // Who is in the server and has not joined is on the floor.
    debate.can('gil', 'vote', { choice: 'for', roles: ['7'], reason: 'So be it' });
  });

  it('is for none who has been on a side since the debate began, where the floor votes', () => {
    const debate = evening({ ...shippedFormat('oxford')!, voters: 'floor' });
    debate.can('gil', 'join', { name: 'Gil', place: 'for' });
    debate.can('gil', 'join', { name: 'Gil', place: 'floor' });
    debate.begun(SIX);
    // Who has thought better of it before the debate began has not debated.
    debate.can('gil', 'vote', { choice: 'for' });
    debate.pass(1);
    debate.can('cleo', 'join', { name: 'Cleo', place: 'floor' });
    expect(debate.cannot('cleo', 'vote', { choice: 'for' })?.reason).toBe('debaters-do-not-vote');
    debate.can('dee', 'leave', {});
    expect(debate.cannot('dee', 'vote', { choice: 'for' })?.reason).toBe('debaters-do-not-vote');
  });

  it('is taken back from whoever goes to a side, where the floor votes', () => {
    const debate = evening({ ...shippedFormat('oxford')!, voters: 'floor' });
    debate.begun(SIX);
    for (const voter of ['eli', 'fay']) debate.can(voter, 'vote', { choice: 'for' });
    const joined = debate.can('eli', 'join', { name: 'Eli', place: 'against' });
    expect(joined).toContainEqual({
      ...{ kind: 'ballots-withdrawn', person: 'eli', rounds: ['before'], moved: false },
    });
    debate.pass(3);
    // A vote that has closed counts on only for those who have not debated.
    const moved = debate.can('mo', 'move', { person: 'fay', place: 'for' });
    expect(moved).toContainEqual({
      ...{ kind: 'ballots-withdrawn', person: 'fay', rounds: ['before'], moved: true },
    });
    expect(debate.state.ballots.before).toEqual({});
    expect(replay(debate.debate.log)).toEqual(debate.debate);
    const told = recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined }).notes;
    expect(told.filter(({ note }) => note.kind === 'ballots-withdrawn')).toHaveLength(2);
    const everyone = evening();
    everyone.begun(SIX);
    everyone.can('eli', 'vote', { choice: 'for' });
    everyone.can('eli', 'join', { name: 'Eli', place: 'against' });
    expect(Object.keys(everyone.state.ballots.before)).toEqual(['eli']);
  });
});

describe('what lies on the table', () => {
  const QUOTE = { revision: 'abc', start: 10, end: 42 };

  it('is numbered evidence of the side that put it there, and a speech can be asked for it', () => {
    const debate = evening('oxford', { rules: { evidenceRequired: true } });
    debate.begun(SIX);
    debate.pass(3);
    expect(debate.cannot('ann', 'done', {})?.reason).toBe('evidence-first');
    expect(debate.cannot('zoe', 'cite', { quote: QUOTE })?.reason).toBe('participants-only');
    // The other side's evidence is not the speaker's.
    debate.can('ben', 'cite', { quote: { ...QUOTE, end: 43 } });
    expect(debate.cannot('ann', 'done', {})?.reason).toBe('evidence-first');
    expect(debate.can('ann', 'cite', { quote: QUOTE })).toEqual([
      { kind: 'evidence', evidence: 2, again: false },
    ]);
    debate.can('ann', 'done', {});
    expect(debate.can('ben', 'cite', { quote: QUOTE })).toEqual([
      { kind: 'evidence', evidence: 2, again: true },
    ]);
    expect(debate.state.evidence[1]?.uses.map(({ side, turn }) => [side, turn])).toEqual([
      ['for', 1],
      ['against', 2],
    ]);
    expect(kinds(debate.can('mo', 'skip', {}))).not.toContain('without-evidence');
    expect(kinds(debate.can('mo', 'skip', {}))).toContain('without-evidence');
  });

  it('holds challenges with their verdict and answer, after the end too', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(4);
    debate.can('ben', 'challenge', { quotation: 'his heart was in it', turn: 1 });
    debate.can('server', 'verdict', { challenge: 1, verdict: 'altered', quote: QUOTE });
    debate.can('mo', 'end', {});
    expect(debate.cannot('ben', 'answer', { challenge: 1, answer: { kind: 'withdrawn' } })?.reason).toBe(
      'not-yours-to-answer',
    );
    debate.can('ann', 'answer', { challenge: 1, answer: { kind: 'withdrawn' } });
    expect(debate.state.challenges[0]).toMatchObject({
      against: 'ann',
      verdict: { verdict: 'altered', quote: QUOTE },
      answer: { kind: 'withdrawn', by: 'ann' },
    });
  });

  it('holds the points that were made, and which answered which', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3);
    const made = (text: string) => [{ text, evidence: [] }];
    debate.can('ann', 'tag', { turn: 1, made: made('Troops kept the peace'), answered: [] });
    expect(debate.cannot('ann', 'tag', { turn: 1, made: [], answered: [1] })?.reason).toBe('own-point');
    debate.can('ann', 'done', {});
    debate.can('ben', 'tag', { turn: 2, made: made('They were asked to leave'), answered: [1] });
    expect(debate.state.flow).toMatchObject([
      { n: 1, side: 'for', answers: [{ turn: 2, side: 'against' }] },
      { n: 2, side: 'against', answers: [] },
    ]);
    const gives = { turn: 2, made: [], answered: [], conceded: [2] };
    expect(debate.cannot('ann', 'tag', gives)?.reason).toBe('not-your-points');
    debate.can('dee', 'tag', gives);
    expect(debate.state.flow[1]?.droppedAt).toBe(debate.now);
  });

  it('lets only those of a speech note its points, or a moderator on no side, who is named then', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3);
    const notes = (text: string) => ({ turn: 1, made: [{ text, evidence: [] }], answered: [] });
    debate.can('ann', 'tag', notes('Troops kept the peace'));
    debate.can('cleo', 'tag', notes('And the law'));
    debate.can('mo', 'tag', notes('As I heard it'));
    for (const other of ['ben', 'eli'])
      expect(debate.cannot(other, 'tag', notes('We give up'))?.reason).toBe('not-your-points');
    debate.can('ann', 'done', {});
    expect(debate.cannot('eli', 'tag', { turn: 2, made: [], answered: [1] })?.reason).toBe('not-your-points');
    debate.can('mo', 'join', { name: 'Mo', place: 'against' });
    expect(debate.cannot('mo', 'tag', notes('They have no case'))?.reason).toBe('not-your-points');
    debate.can('mo', 'end', {});
    const record = recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined });
    expect(record.flow.map(({ notedBy }) => notedBy)).toEqual([null, 'CLEO', 'Mo']);
    const markdown = recordAsMarkdown(record, 'MLA');
    expect(markdown).toContain('turn 1: As I heard it (noted by Mo) –');
    expect(markdown).toContain('turn 1: Troops kept the peace –');
    // What a moderator has written is no point of the speaker's own.
    expect(memberStatistics([debate.debate], 'ann')).toMatchObject({ points: 2 });
  });

  it('keeps its sides in a speech in whose midst they change places', () => {
    const debate = evening('oxford', { rules: { evidenceRequired: true } });
    debate.begun(SIX);
    debate.pass(5);
    debate.can('mo', 'swap', {});
    debate.can('ben', 'cite', { quote: { ...QUOTE, end: 43 } });
    expect(debate.cannot('ann', 'done', {})?.reason).toBe('evidence-first');
    expect(debate.cannot('cleo', 'offer-point', {})?.reason).toBe('point-of-own-side');
    debate.can('ben', 'offer-point', {});
    debate.can('ann', 'cite', { quote: QUOTE });
    expect(debate.state.evidence.map(({ uses }) => uses[0]?.side)).toEqual(['against', 'for']);
    const notes = { turn: 1, made: [{ text: 'It held', evidence: [2] }], answered: [] };
    expect(debate.cannot('ben', 'tag', notes)?.reason).toBe('not-your-points');
    debate.can('cleo', 'tag', notes);
    expect(kinds(debate.can('ann', 'done', {}))).not.toContain('without-evidence');
    // From the next turn on everybody is where they have gone.
    expect(debate.turn).toMatchObject({ side: 'against', speaker: 'cleo' });
    debate.can('cleo', 'cite', { quote: QUOTE });
    expect(debate.state.evidence[1]?.uses.map(({ side, turn }) => [side, turn])).toEqual([
      ['for', 1],
      ['against', 2],
    ]);
    expect(replay(debate.debate.log)).toEqual(debate.debate);
  });

  it('takes once what is said twice, and lets only a side itself concede', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3);
    const points = [{ text: 'Troops kept the peace', evidence: [] }];
    debate.can('ann', 'tag', { turn: 1, made: points, answered: [] });
    debate.can('cleo', 'tag', { turn: 1, made: points, answered: [] });
    expect(debate.state.flow).toHaveLength(1);
    debate.can('ann', 'done', {});
    const grants = { turn: 2, made: [], answered: [], conceded: [1] };
    expect(debate.cannot('ann', 'tag', grants)).toEqual({ reason: 'not-your-points', args: [] });
    debate.can('ben', 'tag', grants);
    expect(flowBySide(debate.state)).toMatchObject([
      { side: 'for', points: [{ status: 'conceded', point: { conceded: { side: 'against', turn: 2 } } }] },
      { side: 'against', points: [] },
    ]);
    debate.can('ann', 'challenge', { quotation: 'It held', messageId: '5' });
    expect(debate.cannot('cleo', 'challenge', { quotation: 'It held', messageId: '5' })).toEqual({
      reason: 'challenged-already',
      args: [1],
    });
  });

  it('knows in whose turn something was said', () => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3);
    const began = debate.now;
    debate.pass(2);
    debate.can('ann', 'done', {});
    expect(turnAt(debate.state, 'ann', began + MINUTE)?.n).toBe(1);
    expect(turnAt(debate.state, 'ben', began + MINUTE)).toBeUndefined();
    expect(turnAt(debate.state, 'ben', debate.now)?.n).toBe(2);
    debate.can('server', 'clock-moved', { moved: 60 * MINUTE });
    expect(turnAt(debate.state, 'ann', began + 61 * MINUTE)?.n).toBe(1);
  });
});

describe('what a moderator presses', () => {
  it.each([
    ['swap', {}],
    ['extend', { seconds: 60 }],
    ['skip', {}],
    ['hand-over', { to: 'cleo' }],
    ['call', { person: 'eli' }],
  ] as const)('acts once for what it was shown for: %s', (kind, more) => {
    const debate = evening();
    debate.begun(SIX);
    debate.pass(3);
    if (kind === 'call') while (debate.step !== 'The floor') debate.can('mo', 'skip', {});
    const pressed = { ...more, on: shownFor(debate.debate, kind) } as never;
    debate.can('mo', kind, pressed);
    const before = debate.state;
    // What does the same however often it comes needs no refusal.
    expect([undefined, 'done-already']).toContain(debate.cannot('mo', kind, pressed)?.reason);
    const { lastAt: _, ...after } = debate.state;
    expect({ ...after, lastAt: before.lastAt }).toEqual(before);
  });
});

describe('the same event', () => {
  it('twice counts once, and what was refused may be tried again', () => {
    const debate = evening();
    const join = debate.event('ann', 'join', { name: 'Ann', place: 'for' });
    debate.send(join);
    const before = debate.debate;
    expect(debate.send(join)).toEqual({ debate: before, effects: [], repeated: true });
    const ready = debate.event('ben', 'ready', { ready: true });
    expect(debate.send(ready).refused?.reason).toBe('only-on-sides');
    debate.can('ben', 'join', { name: 'Ben', place: 'against' });
    expect(debate.send(ready).refused).toBeUndefined();
  });

  it('cannot come before what was due: a vote after its end is none', () => {
    const debate = evening();
    debate.begun(SIX);
    const late = debate.event('eli', 'vote', { choice: 'for' });
    const outcome = take(debate.debate, late, EIGHT + 3 * MINUTE + 1);
    expect(outcome.refused?.reason).toBe('no-vote-open');
    expect(kinds(outcome.effects)).toContain('vote-closed');
  });
});

it('takes 300 members in a moment', () => {
  const debate = evening();
  for (let member = 0; member < 300; member += 1)
    debate.can(`m${member}`, 'join', { name: 'N', place: 'floor' });
  expect(debate.state.participants).toHaveLength(301);
});
