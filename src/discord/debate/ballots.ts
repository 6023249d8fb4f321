import { type Interaction, ModalSubmitInteraction } from 'discord.js';
import { UNDECIDED } from '../../debate/format.ts';
import { refusalOf } from '../../debate/refused.ts';
import { stepNow } from '../../debate/rules/draft.ts';
import { mayVote, votingRoles } from '../../debate/rules/voting.ts';
import type { Debate } from '../../debate/state.ts';
import { Refusal } from '../../documents/refusal.ts';
import { ballotCard, reasonForm } from '../cards/ballot-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { debateOf, type Presser, taken } from './taking.ts';

type Voter = Presser & Pick<Interaction, 'member'>;

/** How one votes: in secret, by a list, with a reason where one is asked for or wanted. */
export const BALLOTS = {
  buttons: {
    'debate-vote': async (pressed, [id = '', round = ''], context) => {
      const { state } = await openVote(context, id, round, pressed);
      return { kind: 'reply', card: ballotCard(state, pressed.user.id), ephemeral: true };
    },
    'debate-reason': async (pressed, [id = '', round = '', choice = UNDECIDED], context) => {
      const { state } = await openVote(context, id, round, pressed);
      return { kind: 'modal', modal: reasonForm(state, pressed.user.id, choice) };
    },
  },
  selects: {
    'debate-choose': async (chosen, [id = '', round = ''], context) => {
      const { state } = await openVote(context, id, round, chosen);
      const choice = chosen.values[0] ?? UNDECIDED;
      if (state.rules.reasonRequired)
        return { kind: 'modal', modal: reasonForm(state, chosen.user.id, choice) };
      return voted(chosen, id, choice, undefined, context);
    },
  },
  forms: {
    'debate-reason': async (submitted, [id = '', round = '', choice = UNDECIDED], context) => {
      await openVote(context, id, round, submitted);
      const reason = submitted.fields.getTextInputValue('reason').trim();
      return voted(submitted, id, choice, reason || undefined, context);
    },
  },
} satisfies Pressed;

async function voted(
  voter: Voter,
  id: string,
  choice: string,
  reason: string | undefined,
  context: Context,
): Promise<Response> {
  const { state: before } = await debateOf(context, id);
  const step = stepNow(before);
  // Whoever changes the side keeps no reason for the other.
  const given = step?.kind === 'vote' ? before.ballots[step.round][voter.user.id] : undefined;
  const kept = given?.choice === choice ? given.reason : undefined;
  const { state } = await taken(context, id, voter, {
    kind: 'vote',
    choice,
    ...((reason ?? kept) && { reason: reason ?? kept }),
    roles: votingRoles(before, rolesOf(voter)),
  });
  const card = ballotCard(state, voter.user.id);
  const isOnCard = !(voter instanceof ModalSubmitInteraction) || voter.isFromMessage();
  return isOnCard ? { kind: 'update', card } : { kind: 'reply', card, ephemeral: true };
}

/**
 * The debate, where this vote is open to this member.
 * @throws Refusal where it has closed, or they may not vote
 */
async function openVote(context: Context, id: string, round: string, voter: Voter): Promise<Debate> {
  const debate = await debateOf(context, id);
  const step = stepNow(debate.state);
  if (step?.kind !== 'vote' || step.round !== round) throw new Refusal('room.ballot-old');
  const refused = mayVote(debate.state, voter.user.id, rolesOf(voter));
  if (refused) throw refusalOf(refused);
  return debate;
}

function rolesOf({ member }: Voter): string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
