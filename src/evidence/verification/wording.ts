/**
 * A text as verification compares it: its words and marks, without what a printer, a keyboard or a
 * line break adds to them. Two texts with the same tokens have the same wording. Letters, accents,
 * capitals, numbers and marks all count; what does not is written down in `TypographicDifference`.
 */

export type Token = {
  kind: 'word' | 'mark';
  /** The token in its comparable form; capitals and accents are kept. */
  text: string;
  /** Span in the text it was read from, in UTF-16 code units. */
  start: number;
  end: number;
};

/** Zero-width characters, soft hyphens, bidirectional controls and the like: there to be read by nobody. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

const IGNORABLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const LETTER = `[\\p{L}\\p{N}\\p{M}${IGNORABLE}]`;
const TOKEN = new RegExp(
  [
    // Letters joined by points: "U.S.", "p.m."
    `(?<points>(?<!${LETTER})(?:\\p{L}\\.){2,}(?:\\p{L}(?!${LETTER}))?)`,
    // Numbers keep their separators: "2,500" is not "2500".
    `(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*(?!${LETTER}))`,
    `(?<word>[\\p{L}\\p{N}]${LETTER}*(?:['’ʼ\`´]${LETTER}+)*)`,
    '(?<ellipsis>…|\\.{3,}|\\.(?:[ \\u00A0]\\.){2,})',
    '(?<dash>[‐‑‒–—―−﹘﹣－⁃-]+)',
    '(?<quote>[“”„‟«»＂〝〞‹›「」『』‘’‚‛′″`´\'"]+)',
    // Emphasis of plain text and Markdown, and what nobody sees.
    `(?<nothing>[_*\\p{M}${IGNORABLE}]+)`,
    '(?<mark>[^\\s])',
  ].join('|'),
  'gu',
);

/** The tokens of a text, with their places from `offset` on. Linear in the text's length. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let afterPoints = false;
  for (const match of text.matchAll(TOKEN)) {
    const { points, number, word, ellipsis, dash, quote, nothing } = match.groups!;
    const start = offset + match.index;
    const end = start + match[0].length;
    // "U.S." at the end of a sentence has one point for two: it is never told apart from "US."
    const isPoint = match[0] === '.' && afterPoints;
    if (nothing !== undefined || isPoint) continue;
    if (points !== undefined)
      tokens.push({ kind: 'word', text: normal(points.replaceAll('.', '')), start, end });
    else if (number !== undefined) tokens.push({ kind: 'word', text: normal(number), start, end });
    else if (word !== undefined) tokens.push({ kind: 'word', text: normal(word), start, end });
    else if (ellipsis !== undefined) tokens.push({ kind: 'mark', text: '…', start, end });
    else if (dash !== undefined) tokens.push({ kind: 'mark', text: '-', start, end });
    else if (quote !== undefined) tokens.push({ kind: 'mark', text: '"', start, end });
    else tokens.push({ kind: 'mark', text: match[0].normalize('NFKC'), start, end });
    const last = tokens.at(-1)!;
    afterPoints = last.kind === 'word' && /^\p{Lu}{2,}$/u.test(last.text);
  }
  return tokens;
}

const PLAIN = /^[A-Za-z0-9]+$/;

function normal(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/[’ʼ`´]/g, "'");
}

/** Whether two tokens agree. Whoever quotes may begin with a capital, or take one away. */
export function isEqual(source: Token, quoted: Token, atStart: boolean): boolean {
  if (source.text === quoted.text) return true;
  return (
    atStart &&
    source.text.slice(1) === quoted.text.slice(1) &&
    source.text[0]!.toLowerCase() === quoted.text[0]!.toLowerCase()
  );
}

/** What differs between two texts of the same wording; none of it changes what is said. */
export type TypographicDifference =
  | 'capital at the start'
  | 'punctuation at the ends'
  | 'quotation marks'
  | 'dashes'
  | 'spaces'
  | 'line breaks'
  | 'points of abbreviations'
  | 'emphasis'
  | 'invisible characters'
  | 'typography';

const SIGNS: [TypographicDifference, RegExp][] = [
  ['invisible characters', INVISIBLE],
  ['line breaks', /\n/g],
  ['spaces', /[^\S\n]+/g],
  ['quotation marks', /[“”„‟«»＂〝〞‹›「」『』‘’‚‛′″`´'"]/g],
  ['dashes', /\s*[‐‑‒–—―−﹘﹣－⁃-]+\s*/g],
  ['emphasis', /[_*]/g],
  ['points of abbreviations', /(?:\p{L}\.){2,}/gu],
  ['capital at the start', /^\P{L}*\p{L}/gu],
  ['punctuation at the ends', /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu],
];

/** Tells in what `quoted` and `source`, two slices of the same wording, differ all the same. */
export function typographicDifferences(quoted: string, source: string): TypographicDifference[] {
  if (quoted === source) return [];
  const signs = (text: string, sign: RegExp) => (text.match(sign) ?? []).join('\u0000');
  const found = SIGNS.filter(([, sign]) => signs(quoted, sign) !== signs(source, sign)).map(([name]) => name);
  return found.length > 0 ? found : ['typography'];
}
