import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** A person at a keyboard stays far below this; a stuck key or a script does not. */
const USES = 10;
const SECONDS = 10;

export type Cooldowns = {
  /** Takes one use of a person; returns 0, or the seconds that they have to wait. */
  take(userId: string): Promise<number>;
};

export function createCooldowns({ uses = USES, seconds = SECONDS } = {}): Cooldowns {
  const limiter = new RateLimiterMemory({ points: uses, duration: seconds });
  return {
    async take(userId) {
      try {
        await limiter.consume(userId);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
        throw refused;
      }
    },
  };
}
