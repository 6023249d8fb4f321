/** The words and punctuation of a block as the search for reported speech reads them. */
import { classOf, isSpace, isWordCharacter, UPPER } from '../characters.ts';
import type { Span } from '../document.ts';
import type { Quotation } from '../quotation-marks.ts';
import { knownForm } from '../terms.ts';
import { NOUN, type WordInfo, wordInfo } from './word-classes.ts';

type TokenKind =
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
  quotation: Quotation | undefined;
};

const NOTHING: WordInfo = { word: 0, verb: 0, form: 0, noun: 0, lemma: '' };

// One literal for every token keeps them of one shape, which the engine reads fastest.
const token = (
  kind: TokenKind,
  start: number,
  end: number,
  lower = '',
  info = NOTHING,
  capital = false,
  clitic: Token['clitic'] = '',
  stem = end,
  quotation?: Quotation,
): Token => ({ kind, start, end, lower, info, capital, clitic, stem, quotation });

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
  let sentenceEnd = sentences[sentence]?.end ?? Number.POSITIVE_INFINITY;
  let quote = 0;
  let at = span.start;
  while (at < span.end) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (sentenceEnd <= at) {
      while (sentence < sentences.length && sentences[sentence]!.end <= at) sentence++;
      sentenceEnd = sentences[sentence]?.end ?? Number.POSITIVE_INFINITY;
      pushStop(tokens);
    }
    const next = quotations[quote];
    if (next && at >= next.start) {
      tokens.push(token('quote', next.start, next.end, '', NOTHING, false, '', next.end, next));
      at = Math.max(next.end, at + 1);
      quote++;
      // A sentence that ends inside the quotation is no end here; one that ends with it is.
      while (sentence < sentences.length && sentences[sentence]!.end < at) sentence++;
      sentenceEnd = sentences[sentence]?.end ?? Number.POSITIVE_INFINITY;
      continue;
    }
    if (isWordCharacter(code) || code === 36) {
      const one = readWord(text, at, Math.min(next?.start ?? span.end, span.end));
      tokens.push(one);
      at = one.end;
      continue;
    }
    let end = at + 1;
    const kind = KINDS.get(code);
    if (kind === 'dash') {
      while (end < span.end && (text.charCodeAt(end) === 45 || text.charCodeAt(end) === 0x2014)) end++;
      // A single hyphen is a dash only between spaces.
      if (end - at > 1 || code !== 45 || isSpace(text.charCodeAt(end))) tokens.push(token('dash', at, end));
    } else if (kind) tokens.push(token(kind, at, end));
    at = end;
  }
  pushStop(tokens);
  return tokens;
}

function pushStop(tokens: Token[]): void {
  const last = tokens.at(-1);
  if (last && last.kind !== 'stop') tokens.push(token('stop', last.end, last.end));
}

const KINDS: ReadonlyMap<number, TokenKind> = new Map<number, TokenKind>([
  [44, 'comma'],
  [58, 'colon'],
  [59, 'semicolon'],
  [45, 'dash'],
  [0x2013, 'dash'],
  [0x2014, 'dash'],
  [0x2015, 'dash'],
  [40, 'open'],
  [41, 'close'],
  [91, 'open'],
  [93, 'close'],
]);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/**
 * Reads a word: it runs over inner hyphens, apostrophes, points and, between digits, commas ("al-Qaeda’s",
 * "U.S", "1,000").
 */
function readWord(text: string, start: number, limit: number): Token {
  let at = start + 1;
  let firstLink = -1;
  let apostrophe = -1;
  let hyphen = false;
  const capital = classOf(text.charCodeAt(start)) === UPPER;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isWordCharacter(code)) continue;
    const after = at + 1 < limit ? text.charCodeAt(at + 1) : 32;
    const links =
      isApostrophe(code) || code === 45 || code === 46 || code === 38 || code === 0x2010 || code === 0x2011;
    const joins = links
      ? isWordCharacter(after)
      : code === 44 && isDigit(after) && isDigit(text.charCodeAt(at - 1));
    if (!joins) break;
    if (firstLink < 0) firstLink = at;
    if (code === 45) hyphen = true;
    else if (apostrophe < 0 && isApostrophe(code)) apostrophe = at;
  }
  let stem = at;
  let clitic: Token['clitic'] = '';
  if (apostrophe > 0) {
    const tail = text.slice(apostrophe + 1, at).toLowerCase();
    if (tail === 's') clitic = 's';
    else if (tail === 'll' || tail === 'd' || tail === 're' || tail === 've' || tail === 'm') clitic = 'verb';
    if (clitic) stem = apostrophe;
  } else if (isApostrophe(text.charCodeAt(at)) && (text.charCodeAt(at - 1) | 32) === 115) clitic = 's';
  if (firstLink < 0 || firstLink === stem) {
    const known = knownForm(text, start, stem);
    known.info ??= wordInfo(known.form);
    return token('word', start, at, known.form, known.info, capital, clitic, stem);
  }
  const lower = text.slice(start, stem).toLowerCase().replaceAll('’', "'");
  let info = wordInfo(lower);
  if (hyphen && (info.noun | info.word | info.verb) === 0) info = lastPart(lower) ?? info;
  return token('word', start, at, lower, info, capital, clitic, stem);
}

/** "co-author", "ex-president", "vice-chairman" are judged by their last part. */
function lastPart(lower: string): WordInfo | undefined {
  const info = wordInfo(lower.slice(lower.lastIndexOf('-') + 1));
  return info.noun & NOUN.person ? { ...info, verb: 0, form: 0, word: 0 } : undefined;
}
