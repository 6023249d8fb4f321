import type { APIButtonComponent, APIComponentInContainer } from 'discord.js';
import type { Reanchored } from '../../evidence/reanchor.ts';
import {
  alterationSentence,
  limitSentence,
  omissionSentence,
  setAsideSentence,
  typographicNames,
  verdictHeading,
  weightyChanges,
  whoseWords,
} from '../../evidence/verdict-words.ts';
import type { Difference } from '../../evidence/verification/alterations.ts';
import type { Match } from '../../evidence/verification/match.ts';
import type { Verification } from '../../evidence/verification.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
import { say } from '../../language/say.ts';
import type { Audience } from '../audience.ts';
import { button, type Card, card, fittedCard, MAX_CARD_TEXT, row, text, textWithButton } from '../card.ts';
import { blockQuote, shortened, shownBeginning, shownText } from '../markdown.ts';
import { customId } from '../routes.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';
import { shareButton } from './shared-card.ts';

/**
 * Where a quotation came from, if from a message: the check that is kept of it, which one it is, and the
 * document that it is ascribed to.
 */
type Origin = { checkId: string; index: number; challengeable: boolean; title?: string | undefined };

/** Characters at most of each part of a card, if there is room. */
const SHOWN = { reason: 500, whose: 200, given: 500, source: 1_500, neighbour: 300, stretch: 160, kept: 40 };
const MOST_CHANGES = 6;
const MOST_OMISSIONS = 3;
const MOST_LIMITS = 2;
/** Characters that the line takes that says who shared a card. */
const SHARED_LINE = 60;

/** What stands besides on a card: a line above the verdict, and a button. */
type Besides = { note?: string; button?: APIButtonComponent };

/** A verdict with the quotation, the source's own words, and in what they differ. */
export function verificationCard(
  verification: Verification | Reanchored,
  audience: Audience,
  origin?: Origin,
  besides: Besides = {},
): Card {
  const { verdict, matches } = verification;
  const [match] = matches;
  const buttons = [
    ...(match && verdict !== 'spliced'
      ? [
          button(say('quote.context'), customId('context', referenceOf(match))),
          button(say('quote.cite'), customId('cite', referenceOf(match))),
        ]
      : []),
    ...(origin?.challengeable
      ? [button(say('verify.challenge'), customId('challenge', origin.checkId, String(origin.index)))]
      : []),
    ...(besides.button ? [besides.button] : []),
    shareButton(audience),
  ];
  return fittedCard(
    (room) =>
      card([
        ...(besides.note === undefined ? [] : [text(besides.note)]),
        ...verificationParts(verification, origin, room),
        row(buttons),
      ]),
    MAX_CARD_TEXT - SHARED_LINE,
  );
}

/** What a verdict says, for a card with buttons of its own. */
export function verificationParts(
  verification: Verification | Reanchored,
  origin: Pick<Origin, 'title'> | undefined,
  room: number,
): APIComponentInContainer[] {
  const { verdict, matches } = verification;
  const [match] = matches;
  return [
    text(heading(verification, room)),
    text(given(verification, origin, room)),
    ...(verdict === 'spliced' ? parts(matches, room) : match ? sourceOf(match, verification, room) : []),
    ...suggestion(verification, room),
  ];
}

function heading(verification: Verification | Reanchored, room: number): string {
  const { verdict, reason, short, author, matches } = verification;
  const [match] = matches;
  const isOpen = match && author === undefined && verdict.startsWith('exact');
  return [
    `### ${verdictHeading(verification)}`,
    ...('note' in verification ? [`**${shownText(verification.note)}**`] : []),
    shownBeginning(reason, Math.min(SHOWN.reason, room)),
    ...(isOpen
      ? [`**${say('verdict.whose', shownBeginning(whoseWords(match), Math.min(SHOWN.whose, room)))}**`]
      : []),
    ...(short ? [`-# ${say('verdict.short')}`] : []),
  ].join('\n');
}

function suggestion({ verdict, nearest }: Verification, room: number): APIComponentInContainer[] {
  if (verdict !== 'absent' || !nearest) return [];
  return [
    text(say('verdict.nearest')),
    textWithButton(
      `${blockQuote(shortened(nearest.text, Math.min(SHOWN.given, room)))}\n${attribution(nearest, room)}`,
      button(say('quote.open'), customId('open', referenceOf(nearest))),
    ),
  ];
}

function given(
  { quotation, author }: Verification,
  origin: Pick<Origin, 'title'> | undefined,
  room: number,
): string {
  const whose = author ?? origin?.title;
  const label =
    whose !== undefined
      ? say('verify.as-given-by', shownBeginning(whose, Math.min(100, room)))
      : say(origin ? 'verify.as-given-by-somebody' : 'verify.as-given');
  const words = oneLine(withoutOuterMarks(quotation), Math.min(SHOWN.given, room));
  return `**${label}**\n${say('quote.in-marks', words)}`;
}

/** The card sets its own marks around the words. */
function withoutOuterMarks(quotation: string): string {
  return quotation.replace(/^\s*["“„«]([^"“”„«»]*)["”“»]\s*$/u, '$1');
}

function oneLine(words: string, limit: number): string {
  return shownBeginning(words.replace(/\s+/g, ' ').trim(), limit);
}

function sourceOf(match: Match, { verdict, matches }: Verification, room: number): APIComponentInContainer[] {
  const { omissions, limits, typography } = match;
  const facts = [
    blockQuote(shortened(match.text, Math.min(SHOWN.source, room))),
    attribution(match, room),
    ...badges(match, room),
  ];
  if (verdict !== 'altered' && typography.length > 0)
    facts.push(`-# ${say('verify.differs-only-in', typographicNames(match))}`);
  if (matches.length > 1) facts.push(alsoIn(matches.slice(1), room));
  const neighbour = (words: string) => shortened(words, Math.min(SHOWN.neighbour, room));
  for (const aside of match.setAside.slice(0, MOST_OMISSIONS))
    facts.push(shownText(setAsideSentence(aside, neighbour)));
  return [
    text(`**${say('verify.in-the-source')}**\n${facts.join('\n')}`),
    ...(verdict === 'altered' ? comparison(match, room) : []),
    ...(omissions.length > 0 ? [text(omissionLines(match, neighbour))] : []),
    ...limits.slice(0, MOST_LIMITS).map((limit) => text(limitLine(limitSentence(limit, neighbour)))),
  ];
}

/** "**In context** ⚠, …": what stands before the sign is the sentence's label. */
function limitLine(sentence: string): string {
  return shownText(sentence).replace(/^([^⚠]*[^⚠\s])(?=\s*⚠)/, '**$1**');
}

function alsoIn(others: Match[], room: number): string {
  const places = others.map(
    (other) => `*${shownBeginning(other.document.title, Math.min(80, room))}*, ${writtenPlace(other)}`,
  );
  return `-# ${say('verify.also-in', places)}`;
}

function omissionLines({ omissions }: Match, shorten: (words: string) => string): string {
  const lines = omissions
    .slice(0, MOST_OMISSIONS)
    .map((omission) => `- ${shownText(omissionSentence(omission, shorten))}`);
  const more = omissions.length - lines.length;
  return [...lines, ...(more > 0 ? [`- ${say('verify.more-omissions', more)}`] : [])].join('\n');
}

function comparison(match: Match, room: number): APIComponentInContainer[] {
  const weighty = weightyChanges(match);
  const { alterations } = match;
  const most = Math.min(SHOWN.stretch, room);
  const lines = alterations.slice(0, MOST_CHANGES).map(({ kind, missing, added }) => {
    const shorter = { kind, missing: shortened(missing, most), added: shortened(added, most) };
    return `- ${shownText(alterationSentence(shorter))}`;
  });
  const more = alterations.length - lines.length;
  return [
    text(
      [
        weighty.length > 0 ? say('verify.take-care', weighty) : say('verify.what-differs'),
        ...lines,
        ...(more > 0 ? [`- ${say('verify.more-changes', more)}`] : []),
      ].join('\n'),
    ),
    text(`**${say('verify.word-by-word')}**\n${wordByWord(match.diff, most)}`),
  ];
}

/** "There was [left out: ~~no~~] [put in: **a**] compelling reason": in words, signs and style. */
function wordByWord(diff: Difference[], most: number): string {
  let line = '';
  let changes = 0;
  for (const [index, { op, text: words }] of diff.entries()) {
    // What is put in the place of something is one change with it.
    if (op === 'missing' || (op === 'added' && diff[index - 1]?.op !== 'missing')) changes += 1;
    if (changes > MOST_CHANGES) return `${line} ${say('verify.and-more')}`;
    const shown =
      op === 'same'
        ? shownText(keptOf(words, index > 0, index < diff.length - 1))
        : op === 'missing'
          ? say('verify.left-out', `~~${oneLine(words, most)}~~`)
          : say('verify.put-in', `**${oneLine(words, most)}**`);
    line += line === '' || (op === 'same' && /^[,.;:!?)\]”’»]/.test(words)) ? shown : ` ${shown}`;
  }
  return line;
}

/** What both texts say is shown beside a change only. */
function keptOf(words: string, changedBefore: boolean, changedAfter: boolean): string {
  const flat = words.replace(/\s+/g, ' ');
  if (flat.length <= 2 * SHOWN.kept + 10) return flat;
  const head = changedBefore ? flat.slice(0, Math.max(0, flat.lastIndexOf(' ', SHOWN.kept))) : '';
  const tail = changedAfter ? flat.slice(flat.indexOf(' ', flat.length - SHOWN.kept) + 1) : '';
  return [head, '…', tail.slice(-2 * SHOWN.kept)].filter(Boolean).join(' ').toWellFormed();
}

function parts(matches: Match[], room: number): APIComponentInContainer[] {
  return matches.map((part, index) =>
    textWithButton(
      `**${say('verify.part', index + 1)}**\n${blockQuote(shortened(part.text, Math.min(SHOWN.neighbour, room)))}\n${attribution(part, room)}`,
      // One place may be two parts, and an id stands once in a card.
      button(say('verify.open', index + 1), customId('open', referenceOf(part), String(index))),
    ),
  );
}
