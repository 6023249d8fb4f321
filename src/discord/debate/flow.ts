import { type ChatInputCommandInteraction, MessageFlags, type ModalSubmitInteraction } from 'discord.js';
import { MOST_POINT, MOST_TAGGED } from '../../debate/events.ts';
import { refusalOf } from '../../debate/refused.ts';
import { refuseNoting, refuseOutsiders } from '../../debate/rules/table.ts';
import type { Debate } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { say } from '../../language/say.ts';
import { flowCard, pointsForm } from '../cards/flow-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { shortened } from '../markdown.ts';
import { debateHere, toldWhere } from './here.ts';
import { debateOf, type Presser, takenWith } from './taking.ts';

/** Characters of a point that a refusal repeats. */
const REPEATED = 60;

/** What the speeches have said, and what of it is answered. */
export const FLOW = {
  buttons: {
    'debate-flow': async (_pressed, [id = '', page], context) => {
      const { state } = await debateOf(context, id);
      const card = flowCard(state, Number(page ?? 0));
      return page === undefined ? { kind: 'reply', card, ephemeral: true } : { kind: 'update', card };
    },
    'debate-tag': async (pressed, [id = '', turn], context) => {
      const debate = await debateOf(context, id);
      return tagged(debate, turn === undefined ? lastOwn(debate, pressed.user.id) : Number(turn), pressed);
    },
  },
  selects: {
    'debate-tag': async (chosen, [id = ''], context) =>
      tagged(await debateOf(context, id), Number(chosen.values[0]), chosen),
  },
  forms: {
    'debate-points': async (submitted, [id = '', turn], context) => {
      const made = pointsWritten(submitted.fields.getTextInputValue('made'));
      const answered = chosenIn(submitted, 'answered');
      const conceded = chosenIn(submitted, 'conceded');
      if (made.length + answered.length + conceded.length === 0) throw new Refusal('table.no-points-given');
      const { debate, effects } = await takenWith(context, id, submitted, {
        ...{ kind: 'tag', turn: Number(turn), made, answered },
        ...(conceded.length > 0 && { conceded }),
      });
      const points = effects.flatMap((effect) => (effect.kind === 'tagged' ? effect.points : []));
      const note =
        points.length > 0
          ? say(
              'table.tagged',
              [...new Set(points)].map((n) => `P${n}`),
            )
          : undefined;
      const card = flowCard(debate.state, 0, note);
      const isPanel = submitted.isFromMessage() && submitted.message.flags.has(MessageFlags.Ephemeral);
      return isPanel ? { kind: 'update', card } : { kind: 'reply', card, ephemeral: true };
    },
  },
} satisfies Pressed;

/** The flow of the debate in whose room somebody asks, for them alone. */
export async function flowShown(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<Response> {
  const debate = await debateHere(interaction, context);
  if (!debate) return toldWhere(interaction, context);
  return { kind: 'reply', card: flowCard(debate.state), ephemeral: true };
}

/** The last turn of which somebody may note the points, or else the last of all. */
function lastOwn({ state }: Debate, person: string): number {
  const { turns } = state;
  return (turns.findLast((turn) => !refuseNoting(state, turn, person)) ?? turns.at(-1))?.n ?? 0;
}

/** The form for a turn's points. @throws Refusal for who may not note them, and where there was no such turn */
function tagged({ state }: Debate, n: number, { user }: Presser): Response {
  const outside = refuseOutsiders(state, user.id);
  if (outside) throw refusalOf(outside);
  const turn = state.turns[n - 1];
  if (!turn) throw new Refusal('debate.no.no-such-turn');
  const foreign = refuseNoting(state, turn, user.id);
  if (foreign) throw refusalOf(foreign);
  return { kind: 'modal', modal: pointsForm(state, turn) };
}

/** The numbers of evidence that end a point: "(E1, E2)". */
const NAMED_LAST = /[\s,;:]*[([]?(?:\bE\d{1,3}[\s,;&]*)+[)\]]?[.\s]*$/;

/** One point for each line; "E2" in it is the evidence that it rests on. @throws Refusal */
function pointsWritten(text: string): { text: string; evidence: number[] }[] {
  const lines = [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))].filter(
    Boolean,
  );
  if (lines.length > MOST_TAGGED) throw new Refusal('table.too-many-points', MOST_TAGGED, lines.length);
  const long = lines.find((line) => line.length > MOST_POINT);
  if (long) throw new Refusal('table.point-too-long', shortened(long, REPEATED), long.length, MOST_POINT);
  return lines.map((line) => ({
    text: line.replace(NAMED_LAST, '') || line,
    evidence: [...new Set([...line.matchAll(/\bE([1-9]\d{0,2})\b/g)].map(([, n]) => Number(n)))].slice(
      0,
      MOST_TAGGED,
    ),
  }));
}

function chosenIn({ fields }: ModalSubmitInteraction, name: string): number[] {
  return fields.fields.has(name) ? fields.getStringSelectValues(name).map(Number) : [];
}
