import { ButtonStyle } from 'discord.js';
import type { ModeFinding, Span } from '../../documents/document.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { type Quote, type QuotedDocument, UNKNOWN_AUTHOR } from '../../evidence/quote.ts';
import type { FoundQuote, QuoteAnswer } from '../../evidence/quotes.ts';
import { button, type Card, card, row, separator, text, textWithButton } from '../card.ts';
import { blockQuote, shortened, shownText } from '../markdown.ts';
import { quoteReference } from '../quote-reference.ts';
import { customId } from '../routes.ts';

/** Quotes behind the More button; as many as fit its id. */
export const MORE_QUOTES = 4;

/** Characters of a query that a card repeats. */
const SHOWN_QUERY = 200;
/** Characters of a quotation or name inside a badge. */
const SHOWN_CUE = 80;

/**
 * Who sees the card decides its buttons: its asker alone may share it, a channel may have it removed.
 * Discord itself tells who used a command, and not who shared.
 */
export type Audience = { kind: 'asker' } | { kind: 'channel'; askerId: string; shared: boolean };

/** The answer to a question: the best quote, or that there is none. */
export function answerCard(answer: QuoteAnswer, audience: Audience): Card {
  const [first, ...further] = answer.quotes;
  if (first) return quoteCard(first, audience, { further, query: answer.query });
  return nothingCard(answer);
}

/** One quote with who said it, where, when, and what to know of it. */
export function quoteCard(
  quote: Quote,
  audience: Audience,
  { further = [], query }: { further?: FoundQuote[]; query?: string } = {},
): Card {
  const reference = referenceOf(quote);
  const buttons = [
    button('Context', customId('context', reference)),
    button('Cite', customId('cite', reference)),
  ];
  if (further.length > 0) {
    const references = further.slice(0, MORE_QUOTES).map(referenceOf).join(',');
    buttons.push(button(`More (${Math.min(further.length, MORE_QUOTES)})`, customId('more', references)));
  }
  buttons.push(
    audience.kind === 'asker'
      ? button('Share', customId('share', reference), ButtonStyle.Primary)
      : button('Remove', customId('remove', audience.askerId), ButtonStyle.Danger),
  );
  const shared =
    audience.kind === 'channel' && audience.shared ? [text(`-# Shared by <@${audience.askerId}>`)] : [];
  return card([
    ...shared,
    ...(query === undefined
      ? []
      : [text(`-# Asked for: ${shownText(shortened(query.replace(/\s+/g, ' '), SHOWN_QUERY))}`)]),
    text(blockQuote(quote.text)),
    text([attribution(quote), ...badges(quote), ...alsoIn(quote)].join('\n')),
    row(buttons),
  ]);
}

function nothingCard({ query, nothing }: QuoteAnswer): Card {
  const asked = shownText(shortened(query.replace(/\s+/g, ' '), SHOWN_QUERY));
  const nearest = nothing?.nearest ?? [];
  return card([
    text(`### Nothing in this library\n${nothing?.reason ?? ''}\n-# Asked for: ${asked}`),
    ...(nearest.length === 0
      ? []
      : [
          separator(),
          text('The nearest passages, which do **not** answer it:'),
          ...nearest.map(listedQuote),
        ]),
  ]);
}

/** Further quotes, each with a button that opens it. */
export function quoteListCard(quotes: Quote[]): Card {
  return card([text('### More quotes'), ...quotes.map(listedQuote)]);
}

/** Characters of a quotation in a list; the button beside it shows all of it. */
const LISTED = 500;

function listedQuote(quote: Quote) {
  const shown = shortened(quote.text, LISTED);
  return textWithButton(
    `${blockQuote(shown)}\n${attribution(quote)}${badges(quote)
      .map((badge) => `\n${badge}`)
      .join('')}`,
    button('Open', customId('open', referenceOf(quote))),
  );
}

/** The paragraph that a quote stands in, with the quote marked in words and signs. */
export function contextCard(quote: Quote): Card {
  const { before, after } = quote.context;
  const held = quote.document.completeness === 'full' ? 'paragraph' : 'excerpt';
  return card([
    text(`### In context\n${attribution(quote)}`),
    text(before ? shownText(before) : `-# The ${held} begins with the quote.`),
    text(`**The quote:**\n${blockQuote(quote.text)}\n**End of the quote.**`),
    text(after ? shownText(after) : `-# The ${held} ends with the quote.`),
    ...(badges(quote).length > 0 ? [separator(), text(badges(quote).join('\n'))] : []),
    row([
      button('Cite', customId('cite', referenceOf(quote))),
      button('Share', customId('share', referenceOf(quote))),
    ]),
  ]);
}

export function referenceOf(quote: Quote): string {
  return quoteReference({ start: quote.start, end: quote.end, revision: quote.document.revision });
}

/** "**Max Boot**, *The Fall of Mosul*, Commentary, June 2014, paragraph 3" */
export function attribution({ document, paragraph }: Quote): string {
  const { title, outlet, published } = document;
  return [
    `**${authorNames(document)}**`,
    `*${shownText(title)}*`,
    outlet && shownText(outlet),
    published && writtenDate(published),
    `paragraph ${paragraph}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function authorNames({ authors }: QuotedDocument): string {
  return shownText(authors.join(', '));
}

/** What a reader must know before taking the words for the author's position. */
function badges(quote: Quote): string[] {
  const marks = [...voiceBadges(quote), ...modeBadges(quote)];
  if (quote.document.completeness === 'excerpts')
    marks.push('-# From excerpts; the full text is not in this library.');
  return marks;
}

/** A stretch of one speaker's content: in their words, in the author's, or begun in these and ended in those. */
type QuotedPart = Span & { form: 'direct' | 'indirect' | 'both'; speaker?: string; via?: string };

function voiceBadges(quote: Quote): string[] {
  const parts = quotedParts(quote);
  const [only] = parts;
  const whole = parts.length === 1 && only!.start === quote.start && only!.end === quote.end;
  const { authors } = quote.document;
  const author = authors[0] === UNKNOWN_AUTHOR ? 'the author' : authorNames(quote.document);
  return parts.map((part) => {
    const words = withoutMarks(quote.text.slice(part.start - quote.start, part.end - quote.start));
    const which = whole ? undefined : `“${shownText(shortened(words.replace(/\s+/g, ' '), SHOWN_CUE))}”`;
    const speaker = speakerOf(part);
    if (part.form === 'direct')
      return `⚠ **Someone else’s words.** ${which ?? 'These'} are the words of ${speaker}, quoted by ${author}.`;
    const report = `${which ?? 'This'} is what ${author} reports of ${speaker}`;
    return part.form === 'indirect'
      ? `⚠ **Reported.** ${report}; found by rule.`
      : `⚠ **Someone else’s words.** ${report}, partly in that speaker’s own words.`;
  });
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

function speakerOf({ speaker, via }: QuotedPart): string {
  const name = speaker
    ? `“${shownText(speaker.replace(/\s+/g, ' '))}”`
    : 'someone whom the text does not name here';
  return via ? `${name} (via ${shownText(via)})` : name;
}

const MODE_BADGES: Partial<Record<ModeFinding['mode'], string>> = {
  concedes: '**Concession:** the author grants this to the other side',
  hedges: '**Hedged:** the author does not claim this outright',
  asks: '**A question,** not a statement',
};

function modeBadges(quote: Quote): string[] {
  return quote.modes.flatMap((mode) => {
    const badge = MODE_BADGES[mode];
    const cue = quote.modeCues.find((found) => found.mode === mode)?.cue;
    return badge
      ? [`${badge}${cue ? ` (found by rule: “${shownText(shortened(cue, SHOWN_CUE))}”)` : ''}.`]
      : [];
  });
}

function alsoIn(quote: Quote | FoundQuote): string[] {
  if (!('alsoIn' in quote) || quote.alsoIn.length === 0) return [];
  const titles = new Set(quote.alsoIn.map(({ document }) => `*${shownText(document.title)}*`));
  return [`-# The same words also stand in ${[...titles].join(', ')}.`];
}
