import { ButtonStyle } from 'discord.js';
import type { ModeFinding } from '../../documents/document.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import type { Quote, QuotedDocument, SpokenPart } from '../../evidence/quote.ts';
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
  return card([
    text(`### In context\n${attribution(quote)}`),
    text(
      before ? shownText(before) : '-# The paragraph (or the excerpt that is held) begins with the quote.',
    ),
    text(`**The quote:**\n${blockQuote(quote.text)}\n**End of the quote.**`),
    text(after ? shownText(after) : '-# The paragraph (or the excerpt that is held) ends with the quote.'),
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

type QuotedPart = Extract<SpokenPart, { kind: 'quoted' }>;

function voiceBadges(quote: Quote): string[] {
  const parts = quote.voices.filter((part) => part.kind === 'quoted');
  const whole = parts.length === quote.voices.length;
  return parts.map((part) => {
    const words = quote.text.slice(part.start - quote.start, part.end - quote.start);
    const which = whole
      ? 'These are'
      : `“${shownText(shortened(words.replace(/\s+/g, ' '), SHOWN_CUE))}” are`;
    const author = authorNames(quote.document);
    if (part.form === 'direct')
      return `⚠ **Someone else’s words.** ${which} the words of ${speakerOf(part)}, quoted by ${author}.`;
    return `⚠ **Reported.** ${which} what ${author} reports of ${speakerOf(part)}. -# Found by rule.`.replace(
      ' -# ',
      ' ',
    );
  });
}

function speakerOf({ speaker, via }: QuotedPart): string {
  const name = speaker
    ? `“${shownText(speaker.replace(/\s+/g, ' '))}”`
    : 'someone whom the text does not name here';
  return via ? `${name} (via ${shownText(via)})` : name;
}

const MODE_BADGES: Partial<Record<ModeFinding['mode'], string>> = {
  concedes: '◇ **Concession:** the author grants this to the other side',
  hedges: '◇ **Hedged:** the author does not claim this outright',
  asks: '◇ **A question,** not a statement',
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
