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
  /** What a word is that is written with points, "U.S."; a dash between the parts of a word or range, before a number, or where a line ends. */
  form?: 'pointed' | 'joining' | 'sign' | 'line end';
  /** Whether its first letter may be small or a capital. */
  anyCapital?: true;
};

/** Zero-width characters, soft hyphens, bidirectional controls and the like: there to be read by nobody. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu;

const IGNORABLE = '\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF';
const LETTER = `[\\p{L}\\p{N}\\p{M}${IGNORABLE}]`;
const TOKEN = new RegExp(
  [
    // Letters joined by points: "U.S.", "p.m."
    `((?<![\\p{L}\\p{N}\\p{M}])(?:(?:\\p{L}\\.){2,}(?:\\p{L}(?!${LETTER}))?|\\p{Lu}\\.\\p{Lu}(?!${LETTER}))(?:['’]s(?!${LETTER}))?)`,
    // Numbers keep their separators: "2,500" is not "2500".
    `(\\p{Nd}+(?:[.,]\\p{Nd}+)*(?!${LETTER}))`,
    // A soft hyphen leads over the end of a line.
    `([\\p{L}\\p{N}]${LETTER}*(?:(?:['’ʼ\`´]|(?<=\\u00AD)[ \\t]*\\n[ \\t]*)${LETTER}+)*)`,
    '(…|\\.{3,}|\\.(?:[ \\u00A0]\\.){2,})',
    '([‐‑‒–—―−﹘﹣－⁃-]+)',
    '([“”„‟«»＂〝〞‹›「」『』‘’‚‛′″`´\'"]+)',
    // Emphasis of plain text and Markdown, the marks of a block quote, marks of notes, and what nobody sees.
    `((?:[_*${IGNORABLE}]\\p{M}*)+|(?<=^|\\n[ \\t]*)>+(?!\\p{N})|(?<=[^\\s[(\\p{N}])\\[(?:\\d{1,3}|REF|citation needed)\\])`,
    '[^\\s]\\p{M}*',
  ].join('|'),
  'uy',
);

/** The tokens of a text, with their places from `offset` on. Linear in the text's length. */
export function tokensOf(text: string, offset = 0): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) {
      at += 1;
      continue;
    }
    const plain = plainTokenEnd(text, at, code);
    if (plain > at) {
      const kind = isPlainLetter(code) ? 'word' : 'mark';
      tokens.push({ kind, text: text.slice(at, plain), start: offset + at, end: offset + plain });
      at = plain;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      at += 1;
      continue;
    }
    const token = readToken(text, match, offset);
    if (token) tokens.push(token);
    at += match[0].length;
  }
  return tokens;
}

function isPlainLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** `,` `;` `:` `?` `!` `(` `)` */
const PLAIN_MARKS = new Set([44, 59, 58, 63, 33, 40, 41]);
const POINT = 46;

/**
 * Where an ASCII word or mark ends of which nothing around it can make something else; `at` where the
 * patterns have to look. Nine tokens in ten are told so, in a tenth of the time.
 */
function plainTokenEnd(text: string, at: number, code: number): number {
  if (PLAIN_MARKS.has(code)) return text.charCodeAt(at + 1) >= 128 ? at : at + 1;
  if (!isPlainLetter(code)) return at;
  let end = at + 1;
  while (isPlainLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (next === 32 || next === 10 || PLAIN_MARKS.has(next) || Number.isNaN(next)) return end;
  return next === POINT && end - at > 1 ? end : at;
}

function readToken(text: string, match: RegExpExecArray, offset: number): Token | undefined {
  const [whole, points, number, word, ellipsis, dash, quote, nothing] = match;
  if (nothing !== undefined) return undefined;
  const start = offset + match.index;
  const end = start + whole.length;
  if (word !== undefined || number !== undefined) return { kind: 'word', text: normal(whole), start, end };
  if (points !== undefined)
    return { kind: 'word', text: normal(points.replaceAll('.', '')), start, end, form: 'pointed' };
  if (dash !== undefined) {
    const form = dashForm(text, match.index, dash);
    return { kind: 'mark', text: '-', start, end, ...(form && { form }) };
  }
  if (ellipsis !== undefined) return { kind: 'mark', text: '…', start, end };
  if (quote !== undefined) return { kind: 'mark', text: '"', start, end };
  return { kind: 'mark', text: levelledForms(whole.normalize('NFC')), start, end };
}

const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u;
const LETTER_AFTER = /^[\p{L}\p{N}]/u;
const LINE_AFTER = /^[ \t]*\n\s*\p{Ll}/u;

function dashForm(text: string, at: number, dash: string): Token['form'] {
  if (dash.length > 1) return undefined;
  const isHyphen = '-‐‑'.includes(dash);
  if (!isHyphen && !'–−'.includes(dash)) return undefined;
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at + 1, at + 40);
  if (!LETTER_BEFORE.test(before)) return /^\p{Nd}/u.test(after) ? 'sign' : undefined;
  if (isHyphen && LINE_AFTER.test(after)) return 'line end';
  if (isHyphen ? LETTER_AFTER.test(after) : /\p{Nd}$/u.test(before) && /^\p{Nd}/u.test(after))
    return 'joining';
  return undefined;
}

const PLAIN = /^[A-Za-z0-9]+$/;

function normal(word: string): string {
  if (PLAIN.test(word)) return word;
  return levelledForms(word.replace(INVISIBLE, '').replace(/\s+/g, '').normalize('NFC')).replace(
    /[’ʼ`´]/g,
    "'",
  );
}

/** Ligatures and letters of other widths are typography; a raised figure or a fraction is another number. */
function levelledForms(text: string): string {
  return text.replace(/[ſ\uFB00-\uFDFF\uFE70-\uFEFC\uFF00-\uFFEF]/gu, (form) => form.normalize('NFKC'));
}

/** Whether two tokens agree. Whoever quotes may begin with a capital, or take one away. */
export function isEqual(source: Token, quoted: Token, atStart: boolean): boolean {
  if ((source.form === 'sign') !== (quoted.form === 'sign')) return false;
  if (source.text === quoted.text) return true;
  return (
    (atStart || quoted.anyCapital === true) &&
    source.text.slice(1) === quoted.text.slice(1) &&
    source.text[0]!.toLowerCase() === quoted.text[0]!.toLowerCase()
  );
}

/**
 * How many of the source's tokens from `at` on agree with how many of the quotation's. Two things are
 * written in more than one way: "U.S." at the end of a sentence has one point for two, and a word that
 * is divided at the end of a line may or may not have a hyphen of its own.
 */
export function agreeing(source: Token[], at: number, quoted: Token[]): { source: number; quoted: number } {
  let s = at;
  let q = 0;
  while (q < quoted.length && s < source.length) {
    const [a, b] = [source[s]!, quoted[q]!];
    if (isEqual(a, b, q === 0)) {
      s += 1;
      q += 1;
    } else if (b.text === '.' && s > at && source[s - 1]!.form === 'pointed') q += 1;
    else if (a.text === '.' && q > 0 && quoted[q - 1]!.form === 'pointed') s += 1;
    else if (joined(source, s, b.text)) [s, q] = [s + 3, q + 1];
    else if (joined(quoted, q, a.text)) [s, q] = [s + 1, q + 3];
    else break;
  }
  return { source: s - at, quoted: q };
}

/** Whether a word, divided at the end of a line, stands at `at`. */
function joined(tokens: Token[], at: number, word: string): boolean {
  const hyphen = tokens[at + 1];
  return hyphen?.form === 'line end' && tokens[at]!.text + (tokens[at + 2]?.text ?? '') === word;
}

/** Signs and units that are written on to a number. */
const BEFORE_NUMBER = new Set([...'$€£¥+±~<>≤≥#']);
const AFTER_NUMBER = new Set([...'%‰°']);

/** Whether the tokens from `first` to `last` begin or end inside a word or number: "violent" of "non-violent", "5" of "-5". */
export function cutsWord(source: Token[], first: number, last: number): boolean {
  return cutsBefore(source, first) || cutsAfter(source, last);
}

export function cutsBefore(source: Token[], first: number): boolean {
  const [before, token] = [source[first - 1], source[first]!];
  if (!before || token.kind !== 'word') return false;
  if (before.form === 'line end') return true;
  if (before.end !== token.start) return false;
  if (before.form === 'joining' || before.form === 'sign') return true;
  const isNumber = /^\p{Nd}/u.test(token.text);
  return (isNumber && BEFORE_NUMBER.has(before.text)) || dividesWord(source, first - 1);
}

export function cutsAfter(source: Token[], last: number): boolean {
  const [token, after] = [source[last]!, source[last + 1]];
  if (!after || token.kind !== 'word' || token.end !== after.start) return false;
  if (after.form === 'joining' || after.form === 'line end') return true;
  const isNumber = /\p{Nd}$/u.test(token.text);
  return (isNumber && AFTER_NUMBER.has(after.text)) || dividesWord(source, last + 1);
}

/** "and/or", "7:30", "3.5m". */
function dividesWord(source: Token[], at: number): boolean {
  const [before, mark, after] = [source[at - 1], source[at]!, source[at + 1]];
  if (!before || !after || before.end !== mark.start || mark.end !== after.start) return false;
  if (mark.text === '/') return before.kind === 'word' && after.kind === 'word';
  return /^[:.,]$/.test(mark.text) && /\p{Nd}$/u.test(before.text) && /^\p{Nd}/u.test(after.text);
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
  | 'hyphenation'
  | 'marks of notes'
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
  ['hyphenation', /(?<=\p{L})[-‐\u00AD][ \t]*\n/gu],
  ['marks of notes', /\[(?:\d{1,3}|REF|citation needed)\]/g],
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
