import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type Interaction,
  TextInputStyle,
} from 'discord.js';
import { MOST_STATEMENT } from '../../debate/events.ts';
import { FLOOR } from '../../debate/format.ts';
import { sideName, turnNow } from '../../debate/rules/draft.ts';
import { saidFormat } from '../../debate/said-format.ts';
import type { Debate } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { say } from '../../language/say.ts';
import { button, card, row, text } from '../card.ts';
import { placeCard } from '../cards/place-card.ts';
import { speechChosen } from '../cards/speech-select.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { shownText, visible } from '../markdown.ts';
import { customId } from '../routes.ts';
import { departures } from './absence.ts';
import { debateOf, type Presser, taken, takenWith, told } from './taking.ts';

/** Discord's limit for the name of a member, and the rules'. */
const MOST_NAME = 100;

/** What those who take part press: on the card and below what is told in the thread. */
export const PARTICIPATING = {
  buttons: {
    'debate-join': (pressed, [id = '', place = ''], context) => joined(pressed, id, place, context),
    'debate-leave': async (pressed, [id = ''], context) => {
      await taken(context, id, pressed, { kind: 'leave' });
      return told(say('room.you-left'));
    },
    'debate-ready': async (pressed, [id = '', ready], context) => {
      await taken(context, id, pressed, { kind: 'ready', ready: ready === '1' });
      return ready === '1'
        ? takenBack(say('room.you-ready'), say('room.not-ready'), customId('debate-ready', id, '0'))
        : told(say('room.you-not-ready'));
    },
    'debate-begin': async (pressed, [id = ''], context) => {
      await taken(context, id, pressed, { kind: 'begin', anyway: false });
      return told(say('room.you-began'));
    },
    'debate-done': async (pressed, [id = '', turn], context) => {
      await onTurn(pressed, context, id, turn);
      await taken(context, id, pressed, { kind: 'done' });
      return told(say('room.you-done'));
    },
    'debate-raise': async (pressed, [id = '', raised], context) => {
      const { state } = await taken(context, id, pressed, { kind: 'raise-hand', raised: raised === '1' });
      if (raised !== '1') return told(say('room.you-lowered'));
      if (turnNow(state)?.speaker === pressed.user.id) return told(say('room.you-speak'));
      const place = (state.current?.hands.indexOf(pressed.user.id) ?? 0) + 1;
      const shown = say('room.you-raised', place);
      return takenBack(shown, say('room.lower'), customId('debate-raise', id, '0'));
    },
    'debate-offer': async (pressed, [id = '', turn], context) => {
      await onTurn(pressed, context, id, turn);
      await taken(context, id, pressed, { kind: 'offer-point' });
      return told(say('room.you-offered'));
    },
    'debate-point': async (pressed, [id = '', turn, point, accepted], context) => {
      await onTurn(pressed, context, id, turn);
      const answer = { kind: 'answer-point', point: Number(point), accepted: accepted === '1' } as const;
      await taken(context, id, pressed, answer);
      return told(say(answer.accepted ? 'room.you-took-point' : 'room.you-declined-point'));
    },
    'debate-point-end': async (pressed, [id = '', turn, point], context) => {
      await onTurn(pressed, context, id, turn);
      await taken(context, id, pressed, { kind: 'end-point', point: Number(point) });
      return told(say('room.you-ended-point'));
    },
    'debate-withhold': async (pressed, [id = '', withheld], context) => {
      const isWithheld = withheld === '1';
      const { state } = await taken(context, id, pressed, { kind: 'withhold', withheld: isWithheld });
      const note = say(isWithheld ? 'room.you-withheld' : 'room.you-named');
      return { kind: 'update', card: placeCard(state, pressed.user.id, note) };
    },
    'debate-propose': async (_pressed, [id = ''], context) => ({
      kind: 'modal',
      modal: statementForm(await debateOf(context, id)),
    }),
    'debate-sign': async (pressed, [id = '', at], context) => {
      const { state } = await debateOf(context, id);
      // Nobody signs words that were changed since they were read.
      if (state.statement && String(state.statement.at) !== at) throw new Refusal('debate.no.no-statement');
      await taken(context, id, pressed, { kind: 'sign' });
      return told(say('room.you-signed'));
    },
  },
  selects: {
    'debate-speech': async (chosen, [id = ''], context) => {
      const speech = speechChosen(chosen.values[0]);
      const { state } = await taken(context, id, chosen, { kind: 'take-speech', ...speech });
      const name = shownText(saidFormat(state.format).steps[speech.step]!.name);
      const note = say(speech.taken ? 'room.you-took' : 'room.you-gave-back', name);
      return { kind: 'update', card: placeCard(state, chosen.user.id, note) };
    },
    'debate-place': (chosen, [id = ''], context) => joined(chosen, id, chosen.values[0] ?? '', context),
  },
  forms: {
    'debate-propose': async (submitted, [id = ''], context) => {
      const words = submitted.fields.getTextInputValue('words');
      await taken(context, id, submitted, { kind: 'state', text: words });
      return told(say('room.you-proposed'));
    },
  },
} satisfies Pressed;

async function joined(
  pressed: Presser & Pick<Interaction, 'member' | 'user'>,
  id: string,
  place: string,
  context: Context,
): Promise<Response> {
  const said = { kind: 'join', name: memberName(pressed), place } as const;
  const { debate, effects } = await takenWith(context, id, pressed, said);
  const { state } = debate;
  const side = shownText(sideName(state, place));
  const note =
    place === FLOOR
      ? say('room.you-joined-floor')
      : say(state.status === 'gathering' ? 'room.you-joined' : 'room.you-joined-late', side);
  const lines = effects.some(({ kind }) => kind === 'ballots-withdrawn')
    ? `${note}\n${say('room.you-withdrawn')}`
    : note;
  return { kind: 'reply', card: placeCard(state, pressed.user.id, lines), ephemeral: true };
}

/** What a server calls somebody, as the record is to name them. */
export function memberName({ member, user }: Pick<Interaction, 'member' | 'user'>): string {
  const nick = member && 'displayName' in member ? member.displayName : member?.nick;
  return (
    visible(nick ?? user.globalName ?? user.username)
      .trim()
      .slice(0, MOST_NAME)
      .trim() || user.username
  );
}

/** What was pressed in one turn does nothing in the next; who has left the server meanwhile is out. @throws Refusal */
async function onTurn(
  { user, guild }: Pick<Interaction, 'user' | 'guild'>,
  context: Context,
  id: string,
  turn: string | undefined,
): Promise<void> {
  const { state } = await debateOf(context, id);
  const now = turnNow(state);
  if (state.status === 'running' && String(now?.n ?? 0) !== turn) throw new Refusal('room.you-turn-over');
  // Others press where they wait for somebody who may be gone.
  if (now?.speaker === user.id) return;
  for (const event of await departures(guild, state)) await context.debates.take(id, event);
}

function takenBack(shown: string, label: string, route: string): Response {
  return { kind: 'reply', card: card([text(shown), row([button(label, route)])]), ephemeral: true };
}

function statementForm({ state }: Debate): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId('debate-propose', state.id),
    title: say('room.propose'),
    components: [
      {
        type: ComponentType.Label,
        label: say('room.propose-words'),
        component: {
          type: ComponentType.TextInput,
          custom_id: 'words',
          style: TextInputStyle.Paragraph,
          max_length: MOST_STATEMENT,
          ...(state.statement && { value: state.statement.text }),
        },
      },
    ],
  };
}
