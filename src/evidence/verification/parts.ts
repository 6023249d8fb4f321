import { type Token, tokensOf } from './wording.ts';

/**
 * A quotation as it is to be found: unbroken parts, and between them marks that something was left out
 * or put in. `gap` says what stands before a part.
 */
export type QuotationPart = {
  /** The part's text, bracketed letters freed, from its first token to its last. */
  text: string;
  tokens: Token[];
  /** Whether the quotation ends the part with a full stop: then it is no question. */
  ended: boolean;
  /** What joins the part to the one before: an ellipsis, or brackets with the quoter's own words. */
  gap?: 'omission' | 'insertion';
  /** The words in those brackets, or in brackets before the first part. */
  inserted?: string;
  /** The words in brackets after the last part. */
  followed?: string;
};

/** "…", "...", "[…]", "(…)" and "* * *" between words. */
const OMISSION = /[[(]\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\*(?:\s?\*){2,}/gu;
/** "[sic]", "[Obama]", "[sic!]"; a bracketed letter inside a word is "[T]he". */
const INSERTION = /\[[^\]\n]{0,200}\]/gu;
/** "[12]" right after a word is the mark of a note; after a number it could be part of it. */
const NOTE_MARK = /(?<=[^\s[(\p{N}])\[(?:\d{1,3}|REF|citation needed)\]/gu;
const BRACKETED_LETTER = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;

/** Divides a quotation at its ellipses and bracketed insertions. Offsets are those of `quotation`. */
export function partsOf(quotation: string): QuotationPart[] {
  // The brackets give way to as many characters, so that offsets stay.
  const text = quotation
    .replace(BRACKETED_LETTER, '\u200B$1\u200B')
    .replace(NOTE_MARK, (mark) => '\u200B'.repeat(mark.length));
  const cuts = [
    ...[...text.matchAll(OMISSION)].map((match) => ({ match, gap: 'omission' as const })),
    ...[...text.matchAll(INSERTION)].map((match) => ({ match, gap: 'insertion' as const })),
  ].sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const parts: QuotationPart[] = [];
  let at = 0;
  let gap: QuotationPart['gap'];
  let inserted: string[] = [];
  const add = (end: number) => {
    const all = tokensOf(text.slice(at, end), at).map(
      (token): Token => (quotation[token.start - 1] === '[' ? { ...token, anyCapital: true } : token),
    );
    const tokens = withoutEnds(all);
    if (!tokens.some(({ kind }) => kind === 'word')) return;
    parts.push({
      text: text.slice(tokens[0]!.start, tokens.at(-1)!.end),
      tokens,
      ended: all[all.indexOf(tokens.at(-1)!) + 1]?.text === '.',
      ...(gap && parts.length > 0 && { gap }),
      ...(inserted.length > 0 && { inserted: inserted.join(' ') }),
    });
    gap = undefined;
    inserted = [];
  };
  for (const { match, gap: cut } of cuts) {
    if (match.index < at) continue;
    add(match.index);
    gap = gap === 'omission' ? gap : cut;
    if (cut === 'insertion') inserted.push(match[0].slice(1, -1).trim());
    at = match.index + match[0].length;
  }
  add(text.length);
  const last = parts.at(-1);
  if (last && inserted.length > 0) last.followed = inserted.join(' ');
  return parts;
}

const NOTE =
  /^(?:sic|emphasis (?:added|mine)|italics (?:added|mine)|(?:my|our|his|her|their) (?:emphasis|italics))\s?[!.]?$/iu;

/** Whether brackets hold no more than a remark, such as "[sic]", that takes the place of nothing. */
export function isNote(inserted: string): boolean {
  return NOTE.test(inserted);
}

/** Marks that a quoter puts or leaves out where a quotation begins or ends. */
const FREE_AT_THE_ENDS = new Set(['"', '-', '.', ',', ';', ':', '…']);

/** A part without the marks at its ends that belong to whoever quotes; a question or exclamation mark stays. */
export function withoutEnds(tokens: Token[]): Token[] {
  const isFree = ({ kind, text, form }: Token) =>
    kind === 'mark' && form !== 'sign' && FREE_AT_THE_ENDS.has(text);
  let start = 0;
  let end = tokens.length;
  while (start < end && isFree(tokens[start]!)) start += 1;
  while (end > start && isFree(tokens[end - 1]!)) end -= 1;
  return tokens.slice(start, end);
}
