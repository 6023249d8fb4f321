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
};

/** "…", "...", "[…]", "(…)" and "* * *" between words. */
const OMISSION = /[[(]\s*(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s*[\])]|…|\.\s?\.\s?\.(?:\s?\.)?|\*(?:\s?\*){2,}/gu;
/** "[sic]", "[Obama]", "[sic!]"; a bracketed letter inside a word is "[T]he". */
const INSERTION = /\[[^\]\n]{0,200}\]/gu;
const BRACKETED_LETTER = /(?<![\p{L}\p{N}])\[(\p{L})\](?=\p{L})/gu;

/** Divides a quotation at its ellipses and bracketed insertions. Offsets are those of `quotation`. */
export function partsOf(quotation: string): QuotationPart[] {
  // The brackets give way to as many characters, so that offsets stay.
  const text = quotation.replace(BRACKETED_LETTER, '\u200B$1\u200B');
  const cuts = [
    ...[...text.matchAll(OMISSION)].map((match) => ({ match, gap: 'omission' as const })),
    ...[...text.matchAll(INSERTION)].map((match) => ({ match, gap: 'insertion' as const })),
  ].sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  const parts: QuotationPart[] = [];
  let at = 0;
  let gap: QuotationPart['gap'];
  const add = (end: number) => {
    const all = tokensOf(text.slice(at, end), at);
    const tokens = withoutEnds(all);
    if (!tokens.some(({ kind }) => kind === 'word')) return;
    parts.push({
      text: text.slice(tokens[0]!.start, tokens.at(-1)!.end),
      tokens,
      ended: all[all.indexOf(tokens.at(-1)!) + 1]?.text === '.',
      ...(gap && parts.length > 0 && { gap }),
    });
    gap = undefined;
  };
  for (const { match, gap: cut } of cuts) {
    if (match.index < at) continue;
    add(match.index);
    gap = gap === 'omission' ? gap : cut;
    at = match.index + match[0].length;
  }
  add(text.length);
  return parts;
}

/** Marks that a quoter puts or leaves out where a quotation begins or ends. */
const FREE_AT_THE_ENDS = new Set(['"', '-', '.', ',', ';', ':', '…']);

/** A part without the marks at its ends that belong to whoever quotes; a question or exclamation mark stays. */
export function withoutEnds(tokens: Token[]): Token[] {
  const isFree = ({ kind, text }: Token) => kind === 'mark' && FREE_AT_THE_ENDS.has(text);
  let start = 0;
  let end = tokens.length;
  while (start < end && isFree(tokens[start]!)) start += 1;
  while (end > start && isFree(tokens[end - 1]!)) end -= 1;
  return tokens.slice(start, end);
}
