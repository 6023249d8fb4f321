import type { Debate, DebateState } from './state.ts';

/** Times as a record gives them: ISO 8601, and whole seconds. */
export const iso = (at: number) => new Date(at).toISOString();
export const isoOrNull = (at: number | null) => (at === null ? null : iso(at));
export const seconds = (ms: number) => Math.round(ms / 1_000);

/** The steps that have begun, with when each did, when and by which event it ended. */
export function stepTimes({ format }: DebateState, log: Debate['log']) {
  const begun = log.flatMap(({ at, event, effects }) =>
    effects.flatMap((effect) =>
      effect.kind === 'step-began' || effect.kind === 'over' ? [{ at, event, effect }] : [],
    ),
  );
  return begun.flatMap(({ at: from, effect }, index) => {
    if (effect.kind === 'over') return [];
    const next = begun[index + 1];
    const step = format.steps[effect.step]!;
    return [{ step, index: effect.step, from, to: next?.at ?? null, event: next?.event }];
  });
}
