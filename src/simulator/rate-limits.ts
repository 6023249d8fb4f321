import { randomUUID } from 'node:crypto';

/** How many requests a route takes in how many seconds, for each value of its major parameter. */
export type RateLimit = { limit: number; seconds: number };

/** What most routes take. Discord publishes no figures; these are those seen in its headers. */
export const ORDINARY: RateLimit = { limit: 50, seconds: 1 };

/** Over all routes of a bot (topics/rate-limits, "Global Rate Limit"); interactions are exempt. */
const GLOBAL: RateLimit = { limit: 50, seconds: 1 };

type Window = { remaining: number; resetAt: number };

type Verdict = {
  headers: Record<string, string>;
  /** Set where the request is refused: seconds to wait. */
  retryAfter?: number;
  global?: boolean;
};

/**
 * Discord's rate limits: fixed windows for each route and major parameter, and one over everything a
 * bot asks. Runs on real time, since a client that is told to wait does so in real time.
 */
export function createRateLimits(enforced: boolean) {
  const windows = new Map<string, Window>();
  const names = new Map<string, string>();

  function take(key: string, { limit, seconds }: RateLimit, now: number): Window & { refused: boolean } {
    let window = windows.get(key);
    if (!window || window.resetAt <= now) {
      if (windows.size > 10_000) forgetExpired(now);
      window = { remaining: limit, resetAt: now + seconds * 1_000 };
      windows.set(key, window);
    }
    const refused = window.remaining === 0;
    if (!refused) window.remaining -= 1;
    return { ...window, refused };
  }

  function forgetExpired(now: number): void {
    for (const [key, window] of windows) if (window.resetAt <= now) windows.delete(key);
  }

  /** Counts one request and says how it stands. */
  return function check(rate: RateLimit, route: string, major: string, exempt: boolean): Verdict {
    const now = Date.now();
    let bucket = names.get(route);
    if (!bucket) {
      bucket = randomUUID().replaceAll('-', '');
      names.set(route, bucket);
    }
    const state = take(`${route}:${major}`, rate, now);
    const wait = Math.max(0, (state.resetAt - now) / 1_000);
    const headers: Record<string, string> = {
      'x-ratelimit-limit': String(rate.limit),
      'x-ratelimit-remaining': String(state.remaining),
      'x-ratelimit-reset': (state.resetAt / 1_000).toFixed(3),
      'x-ratelimit-reset-after': wait.toFixed(3),
      'x-ratelimit-bucket': bucket,
    };
    if (!enforced) return { headers: { ...headers, 'x-ratelimit-remaining': String(rate.limit - 1) } };
    if (state.refused) return { headers, retryAfter: wait, global: false };
    if (!exempt) {
      const overall = take('global', GLOBAL, now);
      if (overall.refused) return { headers, retryAfter: (overall.resetAt - now) / 1_000, global: true };
    }
    return { headers };
  };
}
