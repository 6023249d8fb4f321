import type { Debate } from './state.ts';

/** What moderators do that would do more if it came twice. */
type Guarded = 'skip' | 'swap' | 'extend' | 'hand-over' | 'call';

/**
 * What a control is shown for as things are, so that one that is pressed twice acts once: the step and the turn,
 * how often it was extended, how often the sides have changed places.
 */
export function shownFor({ state: { current }, log }: Debate, kind: Guarded): string {
  const happened = (what: 'swapped' | 'extended') =>
    log.reduce((sum, { effects }) => sum + effects.filter((effect) => effect.kind === what).length, 0);
  const now = current ? `${current.step}.${current.turn ?? 0}` : '';
  if (kind === 'swap') return String(happened('swapped'));
  return kind === 'extend' ? `${now}.${happened('extended')}` : now;
}
