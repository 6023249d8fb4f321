import type { ButtonInteraction, Interaction } from 'discord.js';
import { isSide, participantOf, sideName } from '../../debate/rules/draft.ts';
import type { Debate, DebateState } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { type CounterargumentAnswer, counterClaim, counterQuote } from '../../evidence/counterarguments.ts';
import { type Likeness, withLikeness } from '../../evidence/opposition/likeness.ts';
import { quoteAt } from '../../evidence/quote.ts';
import { say } from '../../language/say.ts';
import { ASKER } from '../audience.ts';
import { counterCard, MOST_COUNTERS } from '../cards/counter-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { shownText } from '../markdown.ts';
import { customId } from '../routes.ts';
import { debateOf, told } from './taking.ts';

/** What is answered: a point of the flow, or a piece of evidence. */
type Subject = { kind: 'P' | 'E'; n: number; side: string | null };

/** What answers the other side's last point, for whoever asks alone; every side is offered the same. */
export const ANSWERS = {
  buttons: {
    'debate-answers': async (pressed: ButtonInteraction, [id = '', named, page], context) => {
      const debate = await debateOf(context, id);
      const subject =
        named === undefined ? lastOfOthers(debate.state, pressed.user.id) : subjectOf(debate, named);
      const response = await answersTo(debate, subject, Number(page ?? 0), context);
      // Whoever leafs through an answer stays on its card.
      return page !== undefined && response.kind === 'reply'
        ? { kind: 'update', card: response.card }
        : response;
    },
  },
} satisfies Pressed;

/** What `/counter` offers in the room of a debate where no claim is given. */
export function answersToLast(
  { user }: Pick<Interaction, 'user'>,
  debate: Debate,
  context: Context,
): Promise<Response> {
  return answersTo(debate, lastOfOthers(debate.state, user.id), 0, context);
}

/** The last point, or evidence, of a side that is not one's own; for those on no side, of any. */
function lastOfOthers(state: DebateState, person: string): Subject | undefined {
  const place = participantOf(state, person)?.place ?? null;
  const own = isSide(state, place) ? place : undefined;
  const points = state.flow
    .filter(({ droppedAt }) => droppedAt === null)
    .map(({ n, side, at }) => ({ kind: 'P' as const, n, side, at }));
  const evidence = state.evidence.flatMap(({ n, uses }) =>
    uses.map(({ side, at }) => ({ kind: 'E' as const, n, side, at })),
  );
  return [...evidence, ...points]
    .filter(({ side }) => side !== own)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}

function subjectOf({ state }: Debate, named: string): Subject | undefined {
  const kind = named.startsWith('E') ? 'E' : 'P';
  const n = Number(named.slice(1));
  if (kind === 'P') return state.flow[n - 1] && { kind, n, side: state.flow[n - 1]!.side };
  return state.evidence[n - 1] && { kind, n, side: state.evidence[n - 1]!.uses[0]!.side };
}

async function answersTo(
  { state }: Debate,
  subject: Subject | undefined,
  page: number,
  context: Context,
): Promise<Response> {
  if (!subject) return told(say('table.nothing-to-answer'));
  const id = `${subject.kind}${subject.n}`;
  const { answer, by } = await withLikeness(context.embeddings, (likeness) =>
    found(state, subject, context, likeness),
  );
  const named = by === undefined ? id : `${id} (E${by})`;
  const { side } = subject;
  const note =
    side === null
      ? say('table.answers-to', named)
      : say('table.answers-to-side', named, shownText(sideName(state, side)));
  const pageId = (other: number) => customId('debate-answers', state.id, id, String(other));
  const card = counterCard(answer, ASKER, { note, page, pageId, shareable: false });
  return { kind: 'reply', card, ephemeral: true };
}

/** What answers a point by its words, or where they claim nothing or nothing answers them, `by` its evidence. */
function found(
  state: DebateState,
  { kind, n }: Subject,
  context: Context,
  likeness: Likeness | undefined,
): { answer: CounterargumentAnswer; by?: number } {
  const library = context.library();
  const toEvidence = (number: number) => {
    const quote = quoteAt(library, state.evidence[number - 1]!.quote);
    if (!quote) throw new Refusal('quote.gone');
    return counterQuote(library, quote, { limit: MOST_COUNTERS, likeness });
  };
  if (kind === 'E') return { answer: toEvidence(n) };
  const { text, evidence } = state.flow[n - 1]!;
  const [first] = evidence;
  try {
    const answer = counterClaim(library, text, { limit: MOST_COUNTERS, likeness });
    if (answer.counters.length > 0 || first === undefined) return { answer };
  } catch (error) {
    if (!(error instanceof Refusal) || first === undefined) throw error;
  }
  return { answer: toEvidence(first), by: first };
}
