import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** A person at a keyboard stays far below this; a stuck key or a script does not. */
const USES = 10;
const SECONDS = 10;

const MINUTE = 60;
/** Above anything that a server can set. */
const NO_BOUND = 1_000_000;

export type Cooldowns = {
  /** Takes one use of a person, of whatever kind; returns 0, or the seconds that they have to wait. */
  take(userId: string): Promise<number>;
  /** Takes one of the answers that a server lets a person have in a minute; returns the same. */
  takeAnswer(guildId: string, userId: string, perMinute: number): Promise<number>;
};

export function createCooldowns({ uses = USES, seconds = SECONDS } = {}): Cooldowns {
  const limiter = new RateLimiterMemory({ points: uses, duration: seconds });
  const answers = new RateLimiterMemory({ points: NO_BOUND, duration: MINUTE });
  return {
    async take(userId) {
      try {
        await limiter.consume(userId);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return secondsTo(refused);
        throw refused;
      }
    },
    async takeAnswer(guildId, userId, perMinute) {
      const taken = await answers.consume(`${guildId}:${userId}`);
      return taken.consumedPoints > perMinute ? secondsTo(taken) : 0;
    },
  };
}

function secondsTo({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
