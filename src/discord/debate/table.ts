import type { DebateEvent } from '../../debate/events.ts';
import type { DebateState } from '../../debate/state.ts';
import type { Library } from '../../documents/library.ts';
import { quoteAt } from '../../evidence/quote.ts';
import type { Card } from '../card.ts';
import { debateChallengeCard } from '../cards/debate-challenge-card.ts';
import { evidenceCard } from '../cards/evidence-card.ts';
import { quotationOf, verdictOn, verificationOf } from './challenging.ts';

/** A piece of evidence, or a challenge, by its number. */
type OnTable = { what: 'evidence' | 'challenge'; n: number };

/** What lies on the table and has no card in the room yet, in order. */
export function unshown({ evidence, challenges }: DebateState): OnTable | undefined {
  const piece = evidence.find(({ cardId }) => cardId === undefined);
  if (piece) return { what: 'evidence', n: piece.n };
  const challenge = challenges.find(({ cardId }) => cardId === undefined);
  return challenge && { what: 'challenge', n: challenge.n };
}

/** The verdict on a challenge that was never looked up, as by a process that has ended meanwhile. */
export function dueVerdict(
  { challenges }: DebateState,
  { what, n }: OnTable,
  library: Library,
): DebateEvent | undefined {
  const challenge = what === 'challenge' ? challenges[n - 1] : undefined;
  if (!challenge || challenge.verdict !== null) return undefined;
  const verification = verificationOf(library, quotationOf(challenge));
  return verification && verdictOn(n, verification);
}

/** Its card, in the language that is spoken here. */
export function tableCard(state: DebateState, { what, n }: OnTable, guildId: string, library: Library): Card {
  if (what === 'evidence') {
    const evidence = state.evidence[n - 1]!;
    return evidenceCard(state, evidence, quoteAt(library, evidence.quote));
  }
  const challenge = state.challenges[n - 1]!;
  return debateChallengeCard(state, challenge, guildId, verificationOf(library, quotationOf(challenge)));
}
