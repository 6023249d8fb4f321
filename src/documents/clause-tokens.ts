/** The words and punctuation of a block as the search for reported speech reads them. */
import type { Span } from './document.ts';
import { isSpace, isWord, type Quotation } from './quotation-marks.ts';
import { NOUN, type WordInfo, wordInfo } from './word-classes.ts';

export type TokenKind =
  | 'word'
  | 'quote'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'other';

export type Token = Span & {
  kind: TokenKind;
  /** The word in lower case with straight apostrophes and without a clitic; empty for other kinds. */
  lower: string;
  info: WordInfo;
  capital: boolean;
  /** `'s`, `'ll`, `'d`, `'re`, `'ve`, `'m`, or a plural's bare apostrophe. */
  clitic: '' | 's' | 'verb';
  /** Where the word ends without its clitic. */
  stem: number;
  quotation?: Quotation;
};

const NOTHING: WordInfo = { word: 0, verb: 0, form: 0, noun: 0, lemma: '' };

const punctuation = (kind: TokenKind, start: number, end: number): Token => ({
  kind,
  start,
  end,
  lower: '',
  info: NOTHING,
  capital: false,
  clitic: '',
  stem: end,
});

/**
 * Tokens of `[span.start, span.end)`; each of `quotations` (disjoint, in order) is one token, and a
 * `stop` stands at the end of each sentence that does not end inside a quotation. Linear.
 *
 * @param sentences all sentences of the text, in order
 * @param firstSentence index of the first that ends after `span.start`
 */
export function clauseTokens(
  text: string,
  span: Span,
  quotations: readonly Quotation[],
  sentences: readonly Span[],
  firstSentence: number,
): Token[] {
  const tokens: Token[] = [];
  let sentence = firstSentence;
  let quote = 0;
  let at = span.start;
  const stopBefore = (position: number): void => {
    let passed = false;
    while (sentence < sentences.length && sentences[sentence]!.end <= position) {
      passed = true;
      sentence++;
    }
    if (passed && tokens.length > 0 && tokens.at(-1)!.kind !== 'stop') {
      const end = tokens.at(-1)!.end;
      tokens.push(punctuation('stop', end, end));
    }
  };
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const next = quotations[quote];
    if (next && at >= next.start) {
      stopBefore(next.start);
      tokens.push({ ...punctuation('quote', next.start, next.end), quotation: next });
      at = next.end;
      quote++;
      while (sentence < sentences.length && sentences[sentence]!.end < at) sentence++;
      continue;
    }
    stopBefore(at);
    if (isWord(code) || code === 36) {
      const end = Math.min(wordEnd(text, at, span.end), next?.start ?? span.end);
      tokens.push(word(text, at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1);
      continue;
    }
    let end = at + 1;
    const kind =
      KINDS[text[at]!] ?? (code === 0x2014 || code === 0x2013 || code === 0x2015 ? 'dash' : 'other');
    if (kind === 'dash') {
      while (end < span.end && (text[end] === '-' || text[end] === '—')) end++;
      // A single hyphen is a dash only between spaces.
      const loose = end - at > 1 || code !== 45 || isSpace(text.charCodeAt(end));
      if (loose) tokens.push(punctuation('dash', at, end));
    } else if (kind !== 'other') tokens.push(punctuation(kind, at, end));
    at = end;
  }
  if (tokens.length > 0 && tokens.at(-1)!.kind !== 'stop')
    tokens.push(punctuation('stop', tokens.at(-1)!.end, tokens.at(-1)!.end));
  return tokens;
}

const KINDS: Record<string, TokenKind> = {
  ',': 'comma',
  ':': 'colon',
  ';': 'semicolon',
  '-': 'dash',
  '(': 'open',
  ')': 'close',
  '[': 'open',
  ']': 'close',
};

/** A word runs over inner hyphens, apostrophes, points and, between digits, commas: "al-Qaeda’s", "U.S", "1,000". */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (isWord(code)) {
      at++;
      continue;
    }
    const after = at + 1 < limit ? text.charCodeAt(at + 1) : 32;
    const joins =
      code === 39 ||
      code === 0x2019 ||
      code === 45 ||
      code === 0x2010 ||
      code === 0x2011 ||
      code === 46 ||
      code === 38
        ? isWord(after)
        : code === 44 && after >= 48 && after <= 57 && isDigit(text.charCodeAt(at - 1));
    if (!joins) break;
    at += 2;
  }
  return at;
}
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function word(text: string, start: number, end: number): Token {
  const raw = text.slice(start, end);
  let lower = raw.toLowerCase();
  let stem = end;
  let clitic: Token['clitic'] = '';
  const curly = lower.indexOf('’');
  if (curly >= 0) lower = lower.replaceAll('’', "'");
  const apostrophe = curly >= 0 ? curly : lower.indexOf("'");
  if (apostrophe > 0) {
    const tail = lower.slice(apostrophe + 1);
    if (tail === 's') clitic = 's';
    else if (tail === 'll' || tail === 'd' || tail === 're' || tail === 've' || tail === 'm') clitic = 'verb';
    if (clitic) {
      lower = lower.slice(0, apostrophe);
      stem = start + apostrophe;
    }
  }
  if (!clitic && (text[end] === '’' || text[end] === "'") && lower.endsWith('s')) clitic = 's';
  const first = text.charCodeAt(start);
  const capital = first < 128 ? first >= 65 && first <= 90 : raw[0] !== lower[0];
  let info = wordInfo(lower);
  if (info.noun === 0 && info.word === 0 && info.verb === 0 && lower.includes('-'))
    info = lastPart(lower) ?? info;
  return { kind: 'word', start, end, lower, info, capital, clitic, stem };
}

/** "co-author", "ex-president", "vice-chairman" are judged by their last part. */
function lastPart(lower: string): WordInfo | undefined {
  const info = wordInfo(lower.slice(lower.lastIndexOf('-') + 1));
  return info.noun & NOUN.person ? { ...info, verb: 0, form: 0, word: 0 } : undefined;
}
