import { messageLink } from 'discord.js';
import type { CheckedQuotation } from '../../evidence/message-verification.ts';
import type { Reanchored } from '../../evidence/reanchor.ts';
import { leftOutSentence, verdictHeading, weightyChanges, whoseWords } from '../../evidence/verdict-words.ts';
import { VERDICTS, type Verification } from '../../evidence/verification.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
import { say, sayMessage } from '../../language/say.ts';
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
    ...(unchecked > 0 ? [say('verify.more-quotations', unchecked, MOST_CHECKED)] : []),
    ...(checked.some(({ unclosed }) => unclosed) ? [say('verify.unclosed')] : []),
  ];
  return fittedCard(
    (room) =>
      card([
        text(
          [
            `### ${say('verify.quotations', checked.length + unchecked)}`,
            tally(checked),
            `-# ${say('verify.written-by', linkTo(place), `<@${place.authorId}>`)}`,
          ].join('\n'),
        ),
        ...checked.map((quotation, index) =>
          textWithButton(
            lineOf(quotation, index, room),
            button(say('verify.open', index + 1), customId('checked', check.id, String(index))),
          ),
        ),
        ...(notes.length > 0 ? [text(notes.map((note) => `-# ${note}`).join('\n'))] : []),
        row([
          ...(check.challengeable && checked.some((quotation) => 'verification' in quotation)
            ? [button(say('verify.challenge'), customId('challenge', check.id, 'all'))]
            : []),
          shareButton(audience),
        ]),
      ]),
    MAX_CARD_TEXT - SHARED_LINE,
  );
}

/** "[The message](…)" */
export function linkTo({ guildId, channelId, messageId }: Omit<MessagePlace, 'authorId'>): string {
  return say('verify.the-message', messageLink(channelId, messageId, guildId));
}

function lineOf(quotation: CheckedQuotation, index: number, room: number): string {
  const { text: words, author, title } = quotation;
  const whose = author ?? title;
  const shown = (what: string, most: number) =>
    shownBeginning(what.replace(/\s+/g, ' ').trim(), Math.min(most, room));
  const name =
    'verification' in quotation ? verdictHeading(quotation.verification) : say('verify.not-checked');
  const said = 'verification' in quotation ? saidOf(quotation.verification) : sayMessage(quotation.refused);
  const heading = `**${index + 1}. ${name}**`;
  return [
    whose === undefined ? heading : say('verify.ascribed', heading, shown(whose, SHOWN.author)),
    say('quote.in-marks', shown(words, SHOWN.quotation)),
    `-# ${shown(said, SHOWN.said)}`,
  ].join('\n');
}

/** What to take care of, whose words they are and where they stand, or why they do not. */
function saidOf(verification: Verification | Reanchored): string {
  const { verdict, matches, reason } = verification;
  if ('anchor' in verification && verification.anchor !== 'holds') return verification.note;
  const [match] = matches;
  if (!match || !(verdict.startsWith('exact') || verdict === 'altered')) return reason;
  const place = say('verify.found', whoseWords(match), match.document.title, writtenPlace(match));
  const changed = weightyChanges(match);
  if (changed.length > 0) return say('verify.found-changed', changed, place);
  if (verdict === 'altered') return say('verify.found-altered', place);
  const lost = leftOutSentence(match);
  if (lost !== undefined) return say('verify.found-elided', lost, place);
  return match.limits.length > 0 ? say('verify.found-limited', place) : place;
}

/** "2 exact, 1 altered." */
function tally(checked: CheckedQuotation[]): string {
  const verdicts = checked.map((one) => ('verification' in one ? one.verification.verdict : undefined));
  const counts = VERDICTS.flatMap((verdict) => {
    const count = verdicts.filter((other) => other === verdict).length;
    return count === 0 ? [] : [say(`verdict.count-${verdict}`, count)];
  });
  return counts.length === 0 ? say('verify.none-checked') : say('verify.tally', counts);
}
