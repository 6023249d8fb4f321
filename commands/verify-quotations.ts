import {
  ApplicationCommandType,
  type ButtonInteraction,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  messageLink,
} from 'discord.js';
import { ASKER, audienceOf, isForAsker } from '../src/discord/audience.ts';
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
import { Refusal } from '../src/documents/refusal.ts';
import {
  type CheckedQuotation,
  verifyAscribed,
  verifyMessage,
} from '../src/evidence/message-verification.ts';
import type { Challenge, ChallengeAnswer } from '../src/guilds/challenges.ts';
import type { CheckedMessage } from '../src/guilds/checked-messages.ts';

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
    const { checked, unchecked } = verifyMessage(context.library(), content, MOST_CHECKED);
    if (checked.length === 0) throw new Refusal(nothingQuoted(content));
    const check = checkOf(interaction, checked);
    await context.checkedMessages.keep(check);
    const audience = audienceOf(interaction, ephemeral);
    const [only] = checked;
    if (checked.length === 1 && unchecked === 0) {
      if ('refused' in only!) throw new Refusal(only.refused);
      return {
        kind: 'reply',
        card: verificationCard(only!.verification, audience, originOf(check, 0)),
        ephemeral,
      };
    }
    const place = { ...check, guildId: interaction.guildId! };
    const card = checkedMessageCard(checked, unchecked, place, audience, {
      id: check.id,
      challengeable: check.byPerson,
    });
    return { kind: 'reply', card, ephemeral };
  },

  buttons: {
    checked: async (_pressed, [checkId, index], context) => {
      const check = await checkBehind(context, checkId);
      const quotation = check.quotations[Number(index)];
      if (!quotation) throw new Refusal(TOO_OLD);
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
      if (text === '')
        throw new Refusal('The source was empty. Press the button again and write where it can be read.');
      return answered(
        challenge,
        { kind: 'source', text, at: new Date().toISOString() },
        submitted.guildId!,
        context,
      );
    },
  },
};

function nothingQuoted(content: string): string {
  return content.trim() === ''
    ? 'This message has no text of its own to check.'
    : 'There are no quotations in this message. They stand in quotation marks, or in lines that begin with >. To check other words, give them to /verify.';
}

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

const TOO_OLD = 'This check is no longer kept. Use “Verify quotations” on the message again.';

/** @throws Refusal where the check is no longer kept. */
async function checkBehind(context: Context, checkId = ''): Promise<CheckedMessage> {
  const check = await context.checkedMessages.find(checkId);
  if (!check) throw new Refusal(TOO_OLD);
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
  if (pressed.user.id === check.authorId) {
    throw new Refusal('This is your own message: a challenge asks somebody else for a source.');
  }
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
    card: challengeCard(challenge, guildId),
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
  const where =
    cardId === undefined ? '' : ` See [the challenge](${messageLink(channelId, cardId, guildId)}).`;
  const state = answer ? 'and it has been answered' : 'and its author has not answered yet';
  return noticeCard(
    `A source of this message was asked for already by ${whoAsked(challengerId)}, ${state}.${where}`,
  );
}

/** @throws Refusal for everybody but the author of the message. */
async function challengeOf(userId: string, messageId = '', context: Context): Promise<Challenge> {
  const challenge = await context.challenges.find(messageId);
  if (!challenge) throw new Refusal('This challenge is no longer kept.');
  if (challenge.authorId !== userId) {
    throw new Refusal(
      'Only the author of the message can answer this. You are welcome to write what you know.',
    );
  }
  if (challenge.answer?.kind === 'withdrawn') throw new Refusal('The quotation has been withdrawn already.');
  return challenge;
}

async function answered(
  challenge: Challenge,
  answer: ChallengeAnswer,
  guildId: string,
  context: Context,
): Promise<Response> {
  const recorded = await context.challenges.answer(challenge.messageId, answer);
  if (!recorded) throw new Refusal('This challenge is no longer kept.');
  return { kind: 'update', card: challengeCard(recorded, guildId) };
}
