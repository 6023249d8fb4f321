import { foldedWords } from '../documents/folding.ts';
import { documentsOf, type Library, oncePerCatalogue } from '../documents/library.ts';
import { isHeading } from '../documents/own-words.ts';
import { wordsOf } from '../documents/terms.ts';
import { CLAIM_WORD } from './message-claim.ts';
import { quotationsIn } from './message-quotations.ts';
import type { Query } from './query.ts';
import { type Quote, quoteAt, quoteOf } from './quote.ts';
import { isNegation, JUDGES } from './stance/evaluative-words.ts';
import { readText } from './stance/reading.ts';
import { findWording } from './verification/occurrences.ts';
import { withoutEnds } from './verification/parts.ts';
import { setAsideWithin } from './verification/set-aside.ts';
import { tokensOf } from './verification/wording.ts';

/** Where a library says already what a claim says: the same words, or nearly. */

/** Share of a claim's telling words that words of the library have where both say the same. */
const SAME_WORDS = 0.75;
const LEAST_SAME = 4;
/** Nearly the same words are never certain to say the same. */
const MOST_SAME = 0.9;

/** The rebutted words of a library that say nearly what a claim says, neither denying what the other affirms. */
export function wordsThatSay(library: Library, claim: Query): { quote: Quote; share: number }[] {
  const words = new Set(claim.words.map(({ term }) => term).filter(Boolean));
  if (words.size < LEAST_SAME) return [];
  const denies = isDenial(claim.text);
  return rebuttedWords(library).flatMap((rebutted) => {
    if (rebutted.denies !== denies) return [];
    const share = words.intersection(rebutted.terms).size / words.size;
    const quote = share < SAME_WORDS ? undefined : quoteAt(library, rebutted.place);
    return quote ? [{ quote, share: Math.min(MOST_SAME, Number(share.toFixed(2))) }] : [];
  });
}

/** The words of a library that rebuttals are made against. */
const rebuttedWords = oncePerCatalogue((library) =>
  library
    .flatMap((scope) => scope.rebuttals())
    .flatMap(({ target: place }) => {
      if (!('revision' in place)) return [];
      const text = quoteAt(library, place)?.text;
      if (text === undefined) return [];
      const terms = new Set(wordsOf(text).map(({ term }) => term));
      return [{ place, terms, denies: isDenial(text) }];
    }),
);

const isDenial = (text: string) => readText(text).words.some(({ form }) => isNegation(form));

/** Fewer words stand in many texts. */
const LEAST_QUOTED = 4;

/** A conjunction before a sentence may be left away without changing what it says. */
const NO_MORE = /^[^\p{L}\p{N}]*(?:(?:but|and|so|yet|still|then)[^\p{L}\p{N}]*)?$/iu;

/**
 * Before words that are a clause of their sentence: another clause, or a phrase of which nothing denies, doubts or
 * conditions what follows, nor puts it into another's mouth.
 */
const CLAUSE_ENDS = /(?:[;:—–]|,\s+(?:but|and|so|yet))\s*$/;
const PHRASE_ENDS = /,\s*$/;
const LEANS =
  /\b(?:if|unless|whether|although|though|while|because|until|that|says?|said|claims?|claimed|thinks?|thought|believes?|argues?|suppose|were|had|some|critics|according)\b/i;
/** After them: the sentence's end, or another clause that makes no condition. */
const CLAUSE_BEGINS =
  /^\s*(?:$|[;:—–.!?…]|,(?!\W*(?:if|unless|provided|or|some say|says?|he says|they say)\b))/i;

/** The whole sentences of the library that a claim quotes, or whole clauses of them, where it says nothing of them: “As Boot wrote, ‘…’”. */
export function quotedWords(library: Library, text: string): Quote | undefined {
  const [quotation, another] = quotationsIn(text);
  if (!quotation || another) return undefined;
  const { start, end } = quotation.around;
  const frame = readText(`${text.slice(0, start)} ${text.slice(end)}`);
  if (frame.words.some(({ negation, judges }) => negation || judges & SAYS_OF_IT)) return undefined;
  const standing = standingWords(library, quotation.text);
  return standing?.whole ? standing.quote : undefined;
}

/** The words of the library that a claim quotes, whether or not they are said to be right. */
export function quotationsFrom(library: Library, text: string): Quote[] {
  return quotationsIn(text).flatMap((quotation) => standingWords(library, quotation.text)?.quote ?? []);
}

/** "Boot is wrong that …" claims something else than what it quotes. */
const SAYS_OF_IT = JUDGES.good | JUDGES.bad | JUDGES.turns | JUDGES.against;

/**
 * The words of the library that a claim is, if it stands there; `whole` tells whether they are whole sentences or a
 * whole clause, since a part may say what the whole does not.
 */
export function standingWords(library: Library, text: string): { quote: Quote; whole: boolean } | undefined {
  const tokens = withoutEnds(tokensOf(text));
  if (tokens.filter(({ kind }) => kind === 'word').length < LEAST_QUOTED) return undefined;
  const place = findWording(library, { text, tokens }).find(
    (one) => !isHeading(one.scope, one.document, one),
  );
  if (!place) return undefined;
  const { scope, document, start, end } = place;
  if (setAsideWithin(scope, document, place).length > 0) return undefined;
  const around = scope.sentencesAround(document.revisionKey, place, place);
  const [from, to] = [around[0]?.start ?? start, around.at(-1)?.end ?? end];
  const slice = (first: number, last: number) => scope.slice(document.revisionKey, first, last) ?? '';
  const [before, after] = [slice(from, start), slice(end, to)];
  const isWhole = NO_MORE.test(before) && !/[\p{L}\p{N}]/u.test(after);
  return {
    quote: quoteOf(scope, document, isWhole ? { start: from, end: to } : place),
    whole: isWhole || (isClauseAfter(before) && CLAUSE_BEGINS.test(after)),
  };
}

/** How a title begins that only names its subject. */
const NAMES_ONLY = /^\W*(?:the|an?|on|of|towards?)\b/i;

/** Whether a text is the title of a document that names its subject and claims nothing: “The Fall of Mosul”. */
export function isTitle(library: Library, text: string): boolean {
  const words = (one: string) => foldedWords(one).trim();
  return (
    NAMES_ONLY.test(text) &&
    !CLAIM_WORD.test(text) &&
    documentsOf(library).some(({ title }) => words(title) === words(text))
  );
}

function isClauseAfter(before: string): boolean {
  if (NO_MORE.test(before) || CLAUSE_ENDS.test(before)) return true;
  return PHRASE_ENDS.test(before) && !LEANS.test(before) && !isDenial(before);
}
