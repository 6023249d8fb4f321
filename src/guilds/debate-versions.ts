import { type Debate, debateSchema } from '../debate/state.ts';

/** One entry for each version that a debate can be brought on from; entries are never edited. */
const MIGRATIONS: Record<number, (stored: object) => object> = {};

/**
 * A debate as this or an earlier version has written it.
 * @throws where it is none, or a newer version wrote it: it is left as it is
 */
export function readDebate(stored: unknown): Debate {
  let debate = stored as { version?: number };
  for (let migrate = MIGRATIONS[debate.version ?? 0]; migrate; migrate = MIGRATIONS[debate.version ?? 0])
    debate = migrate(debate);
  return debateSchema.parse(debate);
}
