import {
  ApplicationCommandType,
  type ButtonInteraction,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  messageLink,
} from 'discord.js';
import { ASKER, audienceOf, forAudience, isForAsker } from '../src/discord/audience.ts';
import { noticeCard } from '../src/discord/card.ts';
import {
  challengeCard,
  MAX_SOURCE_LENGTH,
  sourceForm,
  whoAsked,
} from '../src/discord/cards/challenge-card.ts';
import { checkedMessageCard, MOST_CHECKED } from '../src/discord/cards/checked-message-card.ts';
import { verificationCard } from '../src/discord/cards/verification-card.ts';
import type { Command, Context, Response } from '../src/discord/command.ts';
import { challengedInDebate } from '../src/discord/debate/challenging.ts';
import { Refusal, refusalSaid } from '../src/documents/refusal.ts';
import {
  type CheckedQuotation,
  verifyAscribed,
  verifyMessage,
} from '../src/evidence/message-verification.ts';
import type { Challenge, ChallengeAnswer } from '../src/guilds/challenges.ts';
import type { CheckedMessage } from '../src/guilds/checked-messages.ts';
import { say } from '../src/language/say.ts';

/** **Verify quotations**, in a message's menu: every quotation of the message, with its verdict. */
export const verifyQuotations: Command = {
  definition: new ContextMenuCommandBuilder()
    .setName('Verify quotations')
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild)
    .toJSON(),

  everywhere: ['challenge-source', 'challenge-withdraw'],

  ephemeral: isForAsker,

  async onMessage(interaction, context) {
    const ephemeral = await isForAsker(context);
    const { content } = interaction.targetMessage;
    const audience = audienceOf(interaction, ephemeral);
    const { checked, unchecked } = forAudience(context, audience, () =>
      verifyMessage(context.library(), content, MOST_CHECKED),
    );
    if (checked.length === 0)
      throw new Refusal(content.trim() === '' ? 'verify.empty-message' : 'verify.nothing-quoted');
    const check = checkOf(interaction, checked);
    await context.checkedMessages.keep(check);
    const [only] = checked;
    const card = forAudience(context, audience, () => {
      if (checked.length === 1 && unchecked === 0) {
        if ('refused' in only!) throw refusalSaid(only.refused);
        return verificationCard(only!.verification, audience, originOf(check, 0));
      }
      const place = { ...check, guildId: interaction.guildId! };
      const origin = { id: check.id, challengeable: check.byPerson };
      return checkedMessageCard(checked, unchecked, place, audience, origin);
    });
    return { kind: 'reply', card, ephemeral };
  },

  buttons: {
    checked: async (_pressed, [checkId, index], context) => {
      const check = await checkBehind(context, checkId);
      const quotation = check.quotations[Number(index)];
      if (!quotation) throw new Refusal('verify.no-longer-kept');
      const verification = verifyAscribed(context.library(), quotation);
      const card = verificationCard(verification, ASKER, originOf(check, Number(index)));
      return { kind: 'reply', card, ephemeral: true };
    },

    challenge: async (pressed, [checkId, index], context) =>
      challenged(pressed, await checkBehind(context, checkId), index ?? 'all', context),

    'challenge-source': async (pressed, [messageId], context) => {
      const challenge = await challengeOf(pressed.user.id, messageId, context);
      const given = challenge.answer?.kind === 'source' ? challenge.answer.text : undefined;
      return { kind: 'modal', modal: sourceForm(challenge.messageId, given) };
    },

    'challenge-withdraw': async (pressed, [messageId], context) => {
      const challenge = await challengeOf(pressed.user.id, messageId, context);
      return answered(
        challenge,
        { kind: 'withdrawn', at: new Date().toISOString() },
        pressed.guildId!,
        context,
      );
    },
  },

  forms: {
    'challenge-source': async (submitted, [messageId], context) => {
      const challenge = await challengeOf(submitted.user.id, messageId, context);
      const text = submitted.fields.getTextInputValue('source').trim().slice(0, MAX_SOURCE_LENGTH);
      if (text === '') throw new Refusal('challenge.no-source');
      return answered(
        challenge,
        { kind: 'source', text, at: new Date().toISOString() },
        submitted.guildId!,
        context,
      );
    },
  },
};

function checkOf(
  { id, targetMessage }: MessageContextMenuCommandInteraction,
  checked: CheckedQuotation[],
): CheckedMessage {
  return {
    id,
    messageId: targetMessage.id,
    channelId: targetMessage.channelId,
    authorId: targetMessage.author.id,
    byPerson: !targetMessage.author.bot && targetMessage.webhookId === null,
    at: new Date().toISOString(),
    quotations: checked.map(({ text, author, title, link }) => ({
      text,
      ...(author !== undefined && { author }),
      ...(title !== undefined && { title }),
      ...(link !== undefined && { link }),
    })),
  };
}

function originOf({ id, byPerson, quotations }: CheckedMessage, index: number) {
  return { checkId: id, index, challengeable: byPerson, title: quotations[index]?.title };
}

/** @throws Refusal where the check is no longer kept. */
async function checkBehind(context: Context, checkId = ''): Promise<CheckedMessage> {
  const check = await context.checkedMessages.find(checkId);
  if (!check) throw new Refusal('verify.no-longer-kept');
  return check;
}

/** Quotations that one challenge names; a message full of them is asked about as a whole. */
const MOST_CHALLENGED = 4;
const KEPT_QUOTATION = 400;

async function challenged(
  pressed: ButtonInteraction,
  check: CheckedMessage,
  index: string,
  context: Context,
): Promise<Response> {
  if (pressed.user.id === check.authorId) throw new Refusal('challenge.own-message');
  const debate = context.debates.inRoom(check.channelId);
  if (debate) return challengedInDebate(pressed, debate, check, index, context);
  const guildId = pressed.guildId!;
  const { challenge, isNew } = await context.challenges.raise({
    messageId: check.messageId,
    channelId: check.channelId,
    authorId: check.authorId,
    challengerId: pressed.user.id,
    at: new Date().toISOString(),
    quotations: challengedQuotations(check, index, context),
  });
  if (!isNew && !wasLost(challenge))
    return { kind: 'reply', card: pointer(challenge, guildId), ephemeral: true };
  return {
    kind: 'reply',
    card: context.forChannel(() => challengeCard(challenge, guildId)),
    ephemeral: false,
    shown: (cardId) => context.challenges.shown(challenge.messageId, cardId),
  };
}

/** The one that was pressed; or those of the message that the library does not bear out, if there are any. */
function challengedQuotations(
  check: CheckedMessage,
  index: string,
  context: Context,
): Challenge['quotations'] {
  const library = context.library();
  const chosen =
    index === 'all' ? check.quotations : check.quotations.slice(Number(index), Number(index) + 1);
  const verified = chosen.flatMap((quotation) => {
    try {
      const { verdict } = verifyAscribed(library, quotation);
      return [{ text: quotation.text.slice(0, KEPT_QUOTATION).toWellFormed(), verdict }];
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  });
  const doubtful = verified.filter(({ verdict }) => !verdict.startsWith('exact'));
  return (doubtful.length > 0 ? doubtful : verified).slice(0, MOST_CHALLENGED);
}

/** Milliseconds after which a challenge without a card is taken for one whose card could not be sent. */
const SENT_WITHIN = 60_000;

function wasLost({ cardId, at }: Challenge): boolean {
  return cardId === undefined && Date.now() - Date.parse(at) > SENT_WITHIN;
}

function pointer({ challengerId, channelId, cardId, answer }: Challenge, guildId: string) {
  const raised = say(answer ? 'challenge.raised-and-answered' : 'challenge.raised', whoAsked(challengerId));
  const where = cardId === undefined ? [] : [say('challenge.see', messageLink(channelId, cardId, guildId))];
  return noticeCard([raised, ...where].join(' '));
}

/** @throws Refusal for everybody but the author of the message. */
async function challengeOf(userId: string, messageId = '', context: Context): Promise<Challenge> {
  const challenge = await context.challenges.find(messageId);
  if (!challenge) throw new Refusal('challenge.no-longer-kept');
  if (challenge.authorId !== userId) throw new Refusal('challenge.author-answers');
  if (challenge.answer?.kind === 'withdrawn') throw new Refusal('challenge.withdrawn-already');
  return challenge;
}

async function answered(
  challenge: Challenge,
  answer: ChallengeAnswer,
  guildId: string,
  context: Context,
): Promise<Response> {
  const recorded = await context.challenges.answer(challenge.messageId, answer);
  if (!recorded) throw new Refusal('challenge.no-longer-kept');
  return { kind: 'update', card: context.forChannel(() => challengeCard(recorded, guildId)) };
}
