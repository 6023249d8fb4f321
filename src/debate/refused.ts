/** Why the rules refuse an event, with what its sentence needs to know; the words are the catalogue's. */
export type Reasons = {
  over: [];
  'not-running': [];
  'running-already': [];
  paused: [];
  'not-paused': [];
  'moderators-only': [];
  'participants-only': [];
  'not-your-turn': [];
  'nobody-speaks': [];
  'no-such-side': [sides: string[]];
  'no-such-person': [];
  'no-such-turn': [];
  'no-such-step': [];
  'no-such-point': [];
  'no-such-evidence': [];
  'no-such-challenge': [];
  /** Sides that have to speak, and on which nobody is. */
  'side-empty': [sides: string[]];
  /** How many on the sides are not ready yet. */
  'not-ready': [count: number];
  'only-on-sides': [];
  'spoken-already': [side: string];
  'own-side-only': [side: string | null];
  'last-moderator': [];
  'evidence-first': [];
  'no-points-here': [];
  /** Seconds at both ends of a speech. */
  'point-protected': [seconds: number];
  'point-of-own-side': [];
  'point-waiting': [];
  'point-under-way': [];
  'no-hands-here': [];
  'hands-only-of': [who: string];
  'no-vote-open': [];
  'may-not-vote': [voters: string];
  'no-voting-role': [];
  'no-such-choice': [choices: string[]];
  'reason-wanted': [];
  'own-point': [];
  'not-agreeing-now': [];
  'no-statement': [];
  'too-long-left': [minutes: number];
  'too-many': [most: number];
  'debate-full': [most: number];
};

export type Reason = keyof Reasons;
export type Refused = { [R in Reason]: { reason: R; args: Reasons[R] } }[Reason];

export function refuse<R extends Reason>(reason: R, ...args: Reasons[R]): Refused {
  return { reason, args } as Refused;
}
