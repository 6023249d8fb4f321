import { type ButtonInteraction, type ModalSubmitInteraction, SnowflakeUtil } from 'discord.js';
import { type DebateEvent, MOST_QUOTATION, SERVER } from '../../debate/events.ts';
import { refusalOf } from '../../debate/refused.ts';
import { refuseAnswering } from '../../debate/rules/table.ts';
import type { Debate, DebateChallenge } from '../../debate/state.ts';
import { turnAt } from '../../debate/turn-at.ts';
import type { Library } from '../../documents/library.ts';
import { Refusal } from '../../documents/refusal.ts';
import { type AscribedQuotation, verifyAscribed } from '../../evidence/message-verification.ts';
import type { Verification } from '../../evidence/verification.ts';
import type { CheckedMessage } from '../../guilds/checked-messages.ts';
import { say } from '../../language/say.ts';
import { type AnswerKind, answerForm, debateChallengeCard } from '../cards/debate-challenge-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { debateOf, taken, told } from './taking.ts';

/** Characters of a name that a quotation is ascribed to. */
const MOST_ASCRIBED = 300;

/** How a challenge is answered, on its card. */
export const CHALLENGING = {
  buttons: {
    'debate-answer': async (pressed, [id = '', n, kind], context) => {
      const { debate, challenge } = await answerable(context, id, Number(n), pressed.user.id);
      return kind === 'withdrawn'
        ? answered(pressed, debate, challenge, { kind }, context)
        : { kind: 'modal', modal: answerForm(debate.state, challenge, kind === 'stands' ? kind : 'source') };
    },
  },
  forms: {
    'debate-answer': async (submitted, [id = '', n, given], context) => {
      const { debate, challenge } = await answerable(context, id, Number(n), submitted.user.id);
      const words = submitted.fields.getTextInputValue('text').trim();
      const kind: AnswerKind = given === 'stands' ? given : 'source';
      if (kind === 'source' && words === '') throw new Refusal('challenge.no-source');
      return answered(submitted, debate, challenge, { kind, ...(words && { text: words }) }, context);
    },
  },
} satisfies Pressed;

/**
 * Challenges a quotation of a message in the room of a debate: it is looked up, and what is found is kept with it.
 * The room shows it.
 * @param index which of the message's quotations, or "all" where one of them alone is doubtful
 * @throws Refusal
 */
export async function challengedInDebate(
  pressed: ButtonInteraction,
  { state }: Debate,
  check: CheckedMessage,
  index: string,
  context: Context,
): Promise<Response> {
  const quotation = quotationMeant(context.library(), check, index);
  const verification = verifyAscribed(context.library(), quotation);
  const turn = turnAt(state, check.authorId, SnowflakeUtil.timestampFrom(check.messageId));
  const { author, title } = quotation;
  const words = quotation.text.slice(0, MOST_QUOTATION).toWellFormed().trim();
  const after = await taken(context, state.id, pressed, {
    kind: 'challenge',
    quotation: words,
    ...(author && { author: author.slice(0, MOST_ASCRIBED) }),
    ...(title && { title: title.slice(0, MOST_ASCRIBED) }),
    ...(turn && { turn: turn.n }),
    against: check.authorId,
    messageId: check.messageId,
  });
  const { n } = after.state.challenges.find(
    (challenge) => challenge.messageId === check.messageId && challenge.quotation === words,
  )!;
  await context.debates.take(state.id, verdictOn(n, verification));
  return told(say('table.challenged', n));
}

/** What the library says to a challenge, as its debate keeps it: once, whoever asks for it. */
export function verdictOn(n: number, { verdict, matches: [match] }: Verification): DebateEvent {
  const quote = match && { revision: match.document.revision, start: match.start, end: match.end };
  return {
    ...{ kind: 'verdict', id: `verdict-${n}`, by: SERVER, challenge: n, verdict },
    ...(quote && { quote }),
  };
}

function quotationMeant(library: Library, { quotations }: CheckedMessage, index: string): AscribedQuotation {
  if (index !== 'all') {
    const quotation = quotations[Number(index)];
    if (!quotation) throw new Refusal('verify.no-longer-kept');
    return quotation;
  }
  const [doubtful, ...others] = quotations.filter((quotation) => {
    const verification = verificationOf(library, quotation);
    return verification && !verification.verdict.startsWith('exact');
  });
  if (!doubtful || others.length > 0) throw new Refusal('table.which-quotation');
  return doubtful;
}

/** What the library says now; undefined where it is no quotation that can be looked up. */
export function verificationOf(library: Library, quotation: AscribedQuotation): Verification | undefined {
  try {
    return verifyAscribed(library, quotation);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A challenge as words that are ascribed to somebody, to be looked up again. */
export function quotationOf({ quotation, author, title }: DebateChallenge): AscribedQuotation {
  return { text: quotation, author, title };
}

/** @throws Refusal for everybody but whom it is put to, and moderators; and where it was taken back */
async function answerable(context: Context, id: string, n: number, person: string) {
  const debate = await debateOf(context, id);
  const challenge = debate.state.challenges[n - 1];
  if (!challenge) throw new Refusal('debate.no.no-such-challenge');
  const foreign = refuseAnswering(debate.state, challenge, person);
  if (foreign) throw refusalOf(foreign);
  if (challenge.answer?.kind === 'withdrawn') throw new Refusal('challenge.withdrawn-already');
  return { debate, challenge };
}

async function answered(
  presser: ButtonInteraction | ModalSubmitInteraction,
  { state: { id } }: Debate,
  { n }: DebateChallenge,
  answer: { kind: AnswerKind; text?: string },
  context: Context,
): Promise<Response> {
  const { state } = await taken(context, id, presser, {
    kind: 'answer',
    challenge: n,
    answer: answer as Extract<Parameters<typeof taken>[3], { kind: 'answer' }>['answer'],
  });
  const challenge = state.challenges[n - 1]!;
  return {
    kind: 'update',
    card: context.forChannel(() => {
      const verification = verificationOf(context.library(), quotationOf(challenge));
      return debateChallengeCard(state, challenge, presser.guildId!, verification);
    }),
  };
}
