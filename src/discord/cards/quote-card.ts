import { ButtonStyle } from 'discord.js';
import type { Span } from '../../documents/document.ts';
import { writtenNames } from '../../evidence/names.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { LEFT_OUT, type Quote, type QuotedDocument, UNKNOWN_AUTHOR } from '../../evidence/quote.ts';
import type { FoundQuote, QuoteAnswer } from '../../evidence/quotes.ts';
import { earlierRevisionWarning, writtenPlace } from '../../evidence/written-place.ts';
import { say } from '../../language/say.ts';
import type { Audience } from '../audience.ts';
import { button, type Card, card, fittedCard, row, separator, text, textWithButton } from '../card.ts';
import { blockQuote, shortened, shownBeginning, shownText } from '../markdown.ts';
import { quoteReference } from '../quote-reference.ts';
import { customId } from '../routes.ts';
import { listedWords } from './listed-words.ts';
import { partOf } from './mode-part.ts';

/** Quotes behind the More button; as many as fit its id. */
export const MORE_QUOTES = 4;

/** Characters of a query that a card repeats. */
const SHOWN_QUERY = 200;
/** Characters of a quotation or name inside a badge. */
const SHOWN_CUE = 80;
/** Characters of a title or outlet, and of the names of all authors. */
const SHOWN_TITLE = 200;
/** Badges about other voices, and other documents with the same words, that are told one by one. */
const MOST_VOICES = 5;
const MOST_TWINS = 3;

/** The answer to a question: the best quote, or that there is none. */
export function answerCard(
  answer: QuoteAnswer,
  audience: Audience,
  options: Pick<QuoteCardOptions, 'debate' | 'curates'> = {},
): Card {
  const [first, ...further] = answer.quotes;
  if (first) return quoteCard(first, audience, { further, query: answer.query, ...options });
  return nothingCard(answer);
}

/**
 * What a card shows besides: the next best quotes, what was asked, the debate on whose table the quote can be put,
 * and what a curator can do with it.
 */
type QuoteCardOptions = {
  further?: FoundQuote[];
  query?: string;
  /** The id of a debate that goes on here. */
  debate?: string | undefined;
  curates?: boolean;
};

/** One quote with who said it, where, when, and what to know of it. */
export function quoteCard(
  quote: Quote,
  audience: Audience,
  { further = [], query, debate, curates = false }: QuoteCardOptions = {},
): Card {
  const reference = referenceOf(quote);
  const buttons = [
    button(say('quote.context'), customId('context', reference)),
    button(say('quote.cite'), customId('cite', reference)),
    button(say('quote.counter'), customId('counter-quote', reference)),
  ];
  if (further.length > 0) {
    const references = further.slice(0, MORE_QUOTES).map(referenceOf).join(',');
    buttons.push(
      button(say('quote.more', Math.min(further.length, MORE_QUOTES)), customId('more', references)),
    );
  }
  buttons.push(
    audience.kind === 'asker'
      ? button(say('quote.share'), customId('share', reference), ButtonStyle.Primary)
      : button(say('quote.remove'), customId('remove', audience.askerId), ButtonStyle.Danger),
  );
  const shared =
    audience.kind === 'channel' && audience.shared
      ? [text(`-# ${say('quote.shared-by', `<@${audience.askerId}>`)}`)]
      : [];
  return fittedCard((room) =>
    card([
      ...shared,
      ...(query === undefined ? [] : [text(askedFor(query, room))]),
      text(blockQuote(shortened(quote.text, room))),
      text([attribution(quote, room), ...badges(quote, room), ...alsoIn(quote, room)].join('\n')),
      row(buttons),
      ...usesOf(reference, { debate, curates: curates && audience.kind === 'asker' }),
    ]),
  );
}

/** A row of what a debate and a curator can make of a quote, where there is one. */
function usesOf(
  reference: string,
  { debate, curates = false }: Pick<QuoteCardOptions, 'debate' | 'curates'>,
) {
  const uses = [
    ...(debate === undefined
      ? []
      : [button(say('table.put'), customId('debate-cite', debate, reference), ButtonStyle.Primary)]),
    ...(curates
      ? [
          button(say('quote.use-as-evidence'), customId('curate-evidence', reference)),
          button(say('quote.use-as-rebuttal'), customId('curate-rebut', 'from', reference)),
        ]
      : []),
  ];
  return uses.length > 0 ? [row(uses)] : [];
}

function nothingCard({ query, nothing }: QuoteAnswer): Card {
  const nearest = nothing?.nearest ?? [];
  return fittedCard((room) =>
    card([
      text(`### ${say('quote.nothing')}\n${shownText(nothing?.reason ?? '')}\n${askedFor(query, room)}`),
      ...(nearest.length === 0
        ? []
        : [separator(), text(say('quote.nearest')), ...nearest.map((quote) => listedQuote(quote, room))]),
    ]),
  );
}

function askedFor(query: string, room: number): string {
  const words = shownBeginning(query.replace(/\s+/g, ' '), Math.min(SHOWN_QUERY, room));
  return `-# ${say('quote.asked-for', words)}`;
}

/** Further quotes, each with a button that opens it. */
export function quoteListCard(quotes: Quote[]): Card {
  return fittedCard((room) =>
    card([text(`### ${say('quote.more-quotes')}`), ...quotes.map((quote) => listedQuote(quote, room))]),
  );
}

/** Characters of a quotation in a list; the button beside it shows all of it. */
const LISTED = 500;

function listedQuote(quote: Quote, room: number) {
  return textWithButton(
    `${listedWords(quote, Math.min(LISTED, room))}\n${attribution(quote, room)}${badges(quote, room)
      .map((badge) => `\n${badge}`)
      .join('')}`,
    button(say('quote.open'), customId('open', referenceOf(quote))),
  );
}

/** The paragraph that a quote stands in, with the quote marked in words and signs, and all that can be done with it. */
export function contextCard(quote: Quote, options: Pick<QuoteCardOptions, 'debate' | 'curates'> = {}): Card {
  const reference = referenceOf(quote);
  const before = withoutGaps(quote.context.before);
  const after = withoutGaps(quote.context.after);
  const held = quote.document.completeness === 'full' ? 'paragraph' : 'excerpt';
  return fittedCard((room) =>
    card([
      text(`### ${say('quote.in-context')}\n${attribution(quote, room)}`),
      text(before ? shownText(shortenedBefore(before, room)) : `-# ${say(`quote.${held}-begins`)}`),
      text(
        `**${say('quote.begins')}**\n${blockQuote(shortened(quote.text, room))}\n**${say('quote.ends')}**`,
      ),
      text(after ? shownBeginning(after, room) : `-# ${say(`quote.${held}-ends`)}`),
      ...(badges(quote, room).length > 0 ? [separator(), text(badges(quote, room).join('\n'))] : []),
      row([
        button(say('quote.cite'), customId('cite', reference)),
        button(say('quote.counter'), customId('counter-quote', reference)),
        button(say('quote.share'), customId('share', reference)),
      ]),
      ...usesOf(reference, options),
    ]),
  );
}

/** What the import set aside is told in the language that is spoken. */
function withoutGaps(context: string): string {
  return context.replaceAll(LEFT_OUT, say('quote.something-left-out'));
}

/** The end of what stands before a quote, from a word on. */
function shortenedBefore(before: string, room: number): string {
  if (before.length <= room) return before;
  const tail = before.slice(2 - room);
  return `… ${tail.slice(tail.indexOf(' ') + 1).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

export function referenceOf(quote: Quote): string {
  return quoteReference({ start: quote.start, end: quote.end, revision: quote.document.revision });
}

/** "**Max Boot**, *The Fall of Mosul*, Commentary, June 2014, paragraph 3" */
export function attribution(quote: Quote, room: number): string {
  const { document } = quote;
  const { title, outlet, published } = document;
  const most = Math.min(SHOWN_TITLE, room);
  return [
    `**${authorNames(document, room)}**`,
    `*${shownBeginning(title, most)}*`,
    outlet && shownBeginning(outlet, most),
    published && writtenDate(published),
    writtenPlace(quote),
  ]
    .filter(Boolean)
    .join(', ');
}

function authorNames(document: QuotedDocument, room: number): string {
  return shownBeginning(writtenNames(document), Math.min(SHOWN_TITLE, room));
}

/** What a reader must know before taking the words for the author's position. */
export function badges(quote: Quote, room: number): string[] {
  const earlier = earlierRevisionWarning(quote);
  const marks = [
    ...(earlier === undefined ? [] : [`⚠ **${earlier}**`]),
    ...voiceBadges(quote, room),
    ...modeBadges(quote, room),
  ];
  if (quote.document.completeness === 'excerpts') marks.push(`-# ${say('quote.from-excerpts')}`);
  return marks;
}

/** A stretch of one speaker's content: in their words, in the author's, or begun in these and ended in those. */
type QuotedPart = Span & { form: 'direct' | 'indirect' | 'both'; speaker?: string; via?: string };

const FORM_BADGES = {
  direct: 'quote.others-words',
  indirect: 'quote.reported',
  both: 'quote.reported-in-part-directly',
} as const;

function voiceBadges(quote: Quote, room: number): string[] {
  const parts = quotedParts(quote);
  const [only] = parts;
  const whole = parts.length === 1 && only!.start === quote.start && only!.end === quote.end;
  const { authors } = quote.document;
  const author = authors[0] === UNKNOWN_AUTHOR ? say('quote.the-author') : authorNames(quote.document, room);
  const most = Math.min(SHOWN_CUE, room);
  const told = parts.slice(0, MOST_VOICES).map((part) => {
    const words = withoutMarks(quote.text.slice(part.start - quote.start, part.end - quote.start));
    const which = whole ? undefined : shownBeginning(words.replace(/\s+/g, ' '), most);
    return `⚠ ${say(FORM_BADGES[part.form], which, speakerOf(part, most), author)}`;
  });
  if (parts.length > told.length)
    told.push(`⚠ ${say('quote.more-others-words', parts.length - told.length)}`);
  return told;
}

/** What is not the author's; neighbouring parts of one named speaker are one. */
function quotedParts({ voices, text: words, start }: Quote): QuotedPart[] {
  const parts: QuotedPart[] = [];
  for (const voice of voices) {
    if (voice.kind !== 'quoted') continue;
    const last = parts.at(-1);
    const between = last && words.slice(last.end - start, voice.start - start);
    if (between?.trim() === '' && last?.speaker && last.speaker === voice.speaker && last.via === voice.via) {
      last.end = voice.end;
      if (last.form !== voice.form) last.form = 'both';
    } else {
      const { kind: _kind, ...part } = voice;
      parts.push(part);
    }
  }
  return parts;
}

/** A badge sets its own quotation marks around the words. */
function withoutMarks(words: string): string {
  return words.replace(/^\s*["“”„«‘]/, '').replace(/["“”»’]\s*$/, '');
}

function speakerOf({ speaker, via }: QuotedPart, most: number): string {
  const name = speaker
    ? say('quote.in-marks', shownBeginning(speaker.replace(/\s+/g, ' '), most))
    : say('quote.unnamed-speaker');
  return via ? say('quote.speaker-via', name, shownBeginning(via, most)) : name;
}

const BADGE_MODES = ['concedes', 'hedges', 'asks'] as const;

function modeBadges(quote: Quote, room: number): string[] {
  return BADGE_MODES.filter((mode) => quote.modes.includes(mode)).map((mode) => {
    const found = quote.modeCues.find((finding) => finding.mode === mode);
    const part = found && partOf(quote, found);
    return say(
      'quote.mode',
      say(`quote.${mode}`),
      part && shownBeginning(part, Math.min(SHOWN_CUE, room)),
      found?.cue && shownBeginning(found.cue, SHOWN_CUE),
    );
  });
}

function alsoIn(quote: Quote | FoundQuote, room: number): string[] {
  if (!('alsoIn' in quote) || quote.alsoIn.length === 0) return [];
  const titles = [...new Set(quote.alsoIn.map(({ document }) => document.title))];
  const named = titles
    .slice(0, MOST_TWINS)
    .map((title) => `*${shownBeginning(title, Math.min(SHOWN_TITLE, room))}*`);
  return [`-# ${say('quote.also-in', named, titles.length - named.length)}`];
}
