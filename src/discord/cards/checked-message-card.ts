import { messageLink } from 'discord.js';
import type { CheckedQuotation } from '../../evidence/message-verification.ts';
import type { Reanchored } from '../../evidence/reanchor.ts';
import {
  leftOutSentence,
  VERDICT_NAMES,
  verdictHeading,
  weightyChanges,
  whoseWords,
} from '../../evidence/verdict-words.ts';
import type { Verdict, Verification } from '../../evidence/verification.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
import type { Audience } from '../audience.ts';
import { button, type Card, card, fittedCard, MAX_CARD_TEXT, row, text, textWithButton } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';
import { shareButton } from './shared-card.ts';

/** Quotations that one card holds: Discord takes 40 components, and each needs three. */
export const MOST_CHECKED = 10;

/** Characters at most of each quotation, of what is said of it, and of a name, if there is room. */
const SHOWN = { quotation: 200, said: 160, author: 40 };
/** Characters that the line takes that says who shared a card. */
const SHARED_LINE = 60;

/** A message as a card points to it. */
type MessagePlace = { guildId: string; channelId: string; messageId: string; authorId: string };

/** Every quotation of a message with its verdict, each with a button that opens it in full. */
export function checkedMessageCard(
  checked: CheckedQuotation[],
  unchecked: number,
  place: MessagePlace,
  audience: Audience,
  check: { id: string; challengeable: boolean },
): Card {
  const notes = [
    ...(unchecked > 0
      ? [
          `${unchecked} more ${unchecked === 1 ? 'quotation stands' : 'quotations stand'} in this message; one answer holds ${MOST_CHECKED}. Ask for the others with \`/verify\`.`,
        ]
      : []),
    ...(checked.some(({ unclosed }) => unclosed)
      ? ['A quotation mark never closes; its quotation was read up to the end of the paragraph.']
      : []),
  ];
  return fittedCard(
    (room) =>
      card([
        text(
          `### ${checked.length + unchecked} quotations in a message\n${tally(checked)}\n-# ${linkTo(place)}, written by <@${place.authorId}>`,
        ),
        ...checked.map((quotation, index) =>
          textWithButton(
            lineOf(quotation, index, room),
            button(`Open ${index + 1}`, customId('checked', check.id, String(index))),
          ),
        ),
        ...(notes.length > 0 ? [text(notes.map((note) => `-# ${note}`).join('\n'))] : []),
        row([
          ...(check.challengeable && checked.some((quotation) => 'verification' in quotation)
            ? [button('Challenge', customId('challenge', check.id, 'all'))]
            : []),
          shareButton(audience),
        ]),
      ]),
    MAX_CARD_TEXT - SHARED_LINE,
  );
}

/** "[The message](…)" */
export function linkTo({ guildId, channelId, messageId }: Omit<MessagePlace, 'authorId'>): string {
  return `[The message](${messageLink(channelId, messageId, guildId)})`;
}

function lineOf(quotation: CheckedQuotation, index: number, room: number): string {
  const { text: words, author, title } = quotation;
  const whose = author ?? title;
  const shown = (what: string, most: number) =>
    shownBeginning(what.replace(/\s+/g, ' ').trim(), Math.min(most, room));
  const ascribed = whose === undefined ? '' : `, ascribed to ${shown(whose, SHOWN.author)}`;
  const name = 'verification' in quotation ? verdictHeading(quotation.verification) : 'Not checked';
  const said = 'verification' in quotation ? saidOf(quotation.verification) : quotation.refused;
  return [
    `**${index + 1}. ${name}**${ascribed}`,
    `“${shown(words, SHOWN.quotation)}”`,
    `-# ${shown(said, SHOWN.said)}`,
  ].join('\n');
}

/** What to take care of, whose words they are and where they stand, or why they do not. */
function saidOf(verification: Verification | Reanchored): string {
  const { verdict, matches, reason } = verification;
  if ('anchor' in verification && verification.anchor !== 'holds') return verification.note;
  const [match] = matches;
  if (!match || !(verdict.startsWith('exact') || verdict === 'altered')) return reason;
  const place = `${whoseWords(match)}, in ${match.document.title}, ${writtenPlace(match)}`;
  const changed = weightyChanges(match);
  if (changed) return `Take care ⚠ The change concerns ${changed}. The source: ${place}`;
  if (verdict === 'altered') return `The source: ${place}`;
  const leftOut = leftOutSentence(match);
  if (leftOut) return `Take care ⚠ ${leftOut} ${place}`;
  return match.limits.length > 0 ? `In context ⚠ Open it to see what limits it. ${place}` : place;
}

/** "2 exact, 1 altered." */
function tally(checked: CheckedQuotation[]): string {
  const verdicts = checked.map((one) => ('verification' in one ? one.verification.verdict : undefined));
  const counts = (Object.keys(VERDICT_NAMES) as Verdict[]).flatMap((verdict) => {
    const count = verdicts.filter((other) => other === verdict).length;
    return count === 0 ? [] : [`${count} ${VERDICT_NAMES[verdict].words.toLowerCase()}`];
  });
  return counts.length === 0 ? 'None could be checked.' : `${counts.join(', ')}.`;
}
