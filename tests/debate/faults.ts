import { isDeepStrictEqual } from 'node:util';
import { replay } from '../../src/debate/debate.ts';
import type { Debate } from '../../src/debate/state.ts';

/** What is wrong with a debate: nothing, at every moment, whatever has happened. */
export function faultsOf(debate: Debate): string[] {
  const { state, log } = debate;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const { turns, current, format, how } = state;
  const open = turns.filter(({ endedAt }) => endedAt === null);
  must(open.length <= 1, 'two turns at once');
  must((current?.turn ?? null) === (open[0]?.n ?? null), 'a turn that goes on is not the present one');
  for (const [index, turn] of turns.entries()) {
    must(turn.n === index + 1, `turn ${turn.n} is number ${index + 1}`);
    must((turn.endedAt ?? turn.startedAt) >= turn.startedAt, `turn ${turn.n} ends before it begins`);
    must(turn.startedAt >= (turns[index - 1]?.endedAt ?? 0), `turn ${turn.n} begins within the one before`);
    const interrupting = turn.points.filter((point) => point.state === 'accepted').length;
    must(interrupting <= (turn.endedAt === null ? 1 : 0), `${interrupting} points at once in turn ${turn.n}`);
  }
  const begun = log
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => (effect.kind === 'step-began' ? [effect.step] : []));
  must(
    begun.every((step, index) => step === index),
    `steps began in the order ${begun.join()}`,
  );
  for (const [step, { kind }] of format.steps.entries()) {
    if (kind !== 'speech' && kind !== 'questions') continue;
    const own = turns.filter((turn) => turn.step === step).length;
    must(own <= 1, `step ${step} has ${own} turns`);
    for (const fault of timeFaults(debate, step)) faults.push(fault);
    const isPast = begun.length > step + 1 || how === 'completed';
    must(!isPast || own === 1, `step ${step} was skipped`);
  }
  must(how !== 'completed' || begun.length === format.steps.length, 'ended before its last step');
  for (const [index, entry] of log.entries()) {
    must(entry.n === index + 1, `entry ${entry.n} is number ${index + 1}`);
    must(entry.at >= (log[index - 1]?.at ?? 0), `entry ${entry.n} is earlier than the one before`);
  }
  must(new Set(log.map(({ event }) => event.id)).size === log.length, 'an event was taken twice');
  must(
    Object.values(state.prep).every((left) => left >= 0),
    'less than no preparation is left',
  );
  return faults;
}

/** A speech whose time ran out had all of its time, and not more, but for pauses and extensions. */
function timeFaults({ state: { turns, format } }: Debate, step: number): string[] {
  const planned = format.steps[step]!;
  const turn = turns.find((each) => each.step === step && each.how === 'time');
  if (!turn || planned.kind === 'swap' || planned.minutes === null) return [];
  const due = planned.minutes * 60_000 + turn.extendedBy + format.grace * 1_000;
  const had = turn.endedAt! - turn.startedAt - turn.pausedFor;
  // An extension counts from when it is given, where the time was up already.
  const isRight = turn.extendedBy === 0 ? had === due : had >= due;
  return isRight ? [] : [`turn ${turn.n} had ${had} ms of ${due}`];
}

/** Whether a log tells of the same debate. */
export function isReplayable(debate: Debate): boolean {
  return isDeepStrictEqual(
    JSON.parse(JSON.stringify(replay(debate.log))),
    JSON.parse(JSON.stringify(debate)),
  );
}
