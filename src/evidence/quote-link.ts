import { Refusal } from '../documents/refusal.ts';
import type { Quote, Selectors } from './quote.ts';

/**
 * A link that carries its quote: the document's source, then `#counterpoint=REVISION,START,END`, by which
 * the quote is verified again, then a text directive (WICG, URL Fragment Text Directives), by which a
 * browser marks the words on the page.
 */

/** Code units of a quote that fits into a link. */
const LONGEST_LINKED = 400;

/** The link of a quote; undefined where its document has no address, or the quote is too long for one. */
export function quoteLink({
  document,
  selectors,
}: Pick<Quote, 'document' | 'selectors'>): string | undefined {
  const { source } = document;
  if (!source || !/^https?:\/\/\S+$/i.test(source)) return undefined;
  const { exact, prefix, suffix, start, end, revision } = selectors;
  if (exact.length > LONGEST_LINKED) return undefined;
  const before = prefix.replace(/^\S*\s/u, '').trim();
  const after = suffix.replace(/\s\S*$/u, '').trim();
  const directive = [
    ...(before === '' ? [] : [`${encoded(before)}-`]),
    encoded(exact),
    ...(after === '' ? [] : [`-${encoded(after)}`]),
  ].join(',');
  return `${addressOf(source)}#counterpoint=${revision},${start},${end}:~:text=${directive}`;
}

/** Commas and hyphens part a directive; Discord ends a link at brackets and marks. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*_.~]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const LINK = /https?:\/\/[^\s<>#]+#counterpoint=[^\s<>)]*/gu;
const WHOLE = /^https?:\/\/[^\s<>#]+#counterpoint=([0-9a-f]{64}),(\d{1,9}),(\d{1,9}):~:text=([^\s<>)]+)$/u;

/** A quote's selectors with the address that its link leads to. */
export type LinkedSelectors = Selectors & { address: string };

/** The links of quotes in a text, in order, with their selectors where they are whole. */
export function quoteLinksIn(text: string): { link: string; start: number; selectors?: LinkedSelectors }[] {
  return [...text.matchAll(LINK)].map(({ 0: link, index: start }) => {
    try {
      return { link, start, selectors: selectorsOfLink(link) };
    } catch (error) {
      if (error instanceof Refusal) return { link, start };
      throw error;
    }
  });
}

/**
 * The selectors of the one link that a text is; undefined where it is none.
 * @throws Refusal where it was clearly meant as one but is not whole.
 */
export function parseQuoteLink(input: string): LinkedSelectors | undefined {
  const text = input.trim().replace(/^<|>$/g, '');
  const [link] = text.match(LINK) ?? [];
  return link === text ? selectorsOfLink(link) : undefined;
}

/** @throws Refusal where the link is not whole. */
export function selectorsOfLink(link: string): LinkedSelectors {
  const match = WHOLE.exec(link);
  if (!match) throw notWhole();
  return { ...selectorsOf(match), address: addressOf(link) };
}

/** An address without its fragment. */
export function addressOf(link: string): string {
  return link.replace(/#.*$/su, '');
}

function selectorsOf([, revision, start, end, directive]: RegExpMatchArray): Selectors {
  const parts = directive!.split(',');
  const prefix = parts[0]!.endsWith('-') ? parts.shift()!.slice(0, -1) : '';
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()!.slice(1) : '';
  if (parts.length !== 1) throw notWhole();
  return {
    exact: decoded(parts[0]!),
    prefix: decoded(prefix),
    suffix: decoded(suffix),
    start: Number(start),
    end: Number(end),
    revision: revision!,
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw notWhole();
  }
}

function notWhole(): Refusal {
  return new Refusal('verify.broken-link');
}
