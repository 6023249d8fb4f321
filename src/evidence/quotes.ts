import { undivided, wholeWordsOf } from '../documents/divided-words.ts';
import type { Span } from '../documents/document.ts';
import { foldedWords } from '../documents/folding.ts';
import { documentsOf, type Library, type ScopeReader } from '../documents/library.ts';
import { say } from '../language/say.ts';
import { carriesQuery } from './carrying.ts';
import { namedAuthor } from './named-author.ts';
import { holdsWords, namesOf } from './names.ts';
import { parseQuery, type Query } from './query.ts';
import { type Quote, quoteOf } from './quote.ts';
import { type DocumentFilter, type RankedPassage, rankPassages } from './ranking.ts';

/** Which documents may answer. Names match tolerantly: case, accents and a part of the name are enough. */
export type QuoteFilter = {
  author?: string;
  /** A document's id, or words of its title. */
  document?: string;
  /** ISO dates, inclusive, as precise as wanted: `2014`, `2014-06`. */
  since?: string;
  until?: string;
};

export type FoundQuote = Quote & {
  score: number;
  /** Where else (nearly) the same words stand. */
  alsoIn: { document: { id: string; title: string; authors: string[] }; start: number; end: number }[];
};

export type QuoteAnswer = {
  query: string;
  quotes: FoundQuote[];
  /** Given where the library does not hold an answer; `nearest` is offered as nothing more than that. */
  nothing?: { reason: string; nearest?: FoundQuote[] };
};

const NEAREST = 3;

/** Finds the quotes of a library that answer a query, best first; "nothing" is an answer too. */
export function findQuotes(
  library: Library,
  input: string,
  filter: QuoteFilter = {},
  limit = 5,
): QuoteAnswer {
  const documents = documentsOf(library);
  const whole = parseQuery(input);
  const { text } = whole;
  const named = namedAuthor(text, documents);
  const asksNamed = named && (filter.author === undefined || holdsWords(named.author, filter.author));
  const query = asksNamed ? parseQuery(named.question) : whole;
  const author = filter.author ?? (asksNamed ? named.author : undefined);
  const nothing = (reason: string, nearest: RankedPassage[] = []): QuoteAnswer => ({
    query: text,
    quotes: [],
    nothing: { reason, ...(nearest.length > 0 && { nearest: present(nearest, NEAREST) }) },
  });
  if (documents.length === 0) return nothing(say('quote.no-documents'));
  const wanted = documentFilter({ ...filter, ...(author !== undefined && { author }) });
  if (wanted && !documents.some(wanted)) return nothing(noDocument(filter));
  const ranked = rankPassages(library, query, wanted);
  const exact = query.phrases.length > 0 ? holdingPhrases(ranked, query, limit) : ranked;
  if (ranked.length === 0) return nothing(noWords(query, wanted !== undefined));
  if (exact.length === 0) return nothing(say('quote.not-these-words'), ranked);
  const first = exact.find(({ features }) => carriesQuery(features, query));
  if (!first) {
    return nothing(asksNamed ? say('quote.nothing-by', named.author) : say('quote.nothing-about'), ranked);
  }
  const further = exact.filter((passage) => passage !== first && carriesQuery(passage.features, query, true));
  return { query: text, quotes: present([first, ...further], limit) };
}

function noWords({ words }: Query, filtered: boolean): string {
  if (words.every(({ term }) => term === '')) return say('quote.words-everywhere');
  return say(filtered ? 'quote.no-words-there' : 'quote.no-words');
}

function noDocument(filter: QuoteFilter): string {
  if (filter.document) return say('quote.no-document-called', filter.document);
  if (filter.author) return say('quote.no-document-by', filter.author);
  return say('quote.no-document-of-then');
}

function documentFilter(filter: QuoteFilter): DocumentFilter | undefined {
  const { author, document: title, since, until } = filter;
  if (author === undefined && title === undefined && since === undefined && until === undefined)
    return undefined;
  return (document) =>
    (author === undefined || namesOf(document).some((name) => holdsWords(name, author))) &&
    (title === undefined || document.id === title || holdsWords(document.title, title)) &&
    (since === undefined || (document.published !== null && document.published >= since)) &&
    (until === undefined ||
      (document.published !== null && document.published.slice(0, until.length) <= until));
}

/** Passages that are looked through for a phrase; those that hold all its words come first in any case. */
const SOUGHT_FOR_PHRASES = 60;

/** The passages that hold every phrase; a phrase may run on into the next sentence. */
function holdingPhrases(ranked: RankedPassage[], query: Query, limit: number): RankedPassage[] {
  const phrases = query.phrases.map((phrase) => ({
    words: foldedWords(phrase),
    terms: wholeWordsOf(phrase).map((word) => word.term),
  }));
  const found: RankedPassage[] = [];
  const patternsByScope = new Map<ScopeReader, number[][]>();
  for (const passage of ranked.slice(0, SOUGHT_FOR_PHRASES)) {
    const { scope, row } = passage;
    const patterns = patternsByScope.get(scope) ?? phrases.map(({ terms }) => keysOf(scope, terms));
    patternsByScope.set(scope, patterns);
    // Where the passage's end begins no phrase, the next one cannot complete it.
    const [next] = patterns.some((pattern) => pattern.includes(row.terms.at(-1)!))
      ? scope.passages([row.key + 1])
      : [];
    const goesOn = next?.revisionKey === row.revisionKey && next.paragraph === row.paragraph;
    const own = patterns.every((pattern) => holdsRun(row.terms, pattern));
    // The terms tell in a moment whether the text is worth reading.
    if (!own && !(goesOn && patterns.every((pattern) => holdsRun([...row.terms, ...next!.terms], pattern))))
      continue;
    const slice = scope.slice(row.revisionKey, row.start, own ? row.end : next!.end) ?? '';
    const texts = [foldedWords(slice), foldedWords(undivided(slice))];
    if (phrases.every(({ words }) => texts.some((text) => text.includes(words)))) {
      found.push(own ? passage : { ...passage, row: { ...row, end: next!.end } });
    }
    if (found.length > limit) break;
  }
  return found;
}

function keysOf(scope: ScopeReader, terms: string[]): number[] {
  const entries = scope.terms(terms.filter((term) => term !== ''));
  return terms.map((term) => (term === '' ? 0 : (entries.get(term)?.key ?? -1)));
}

function holdsRun(terms: ArrayLike<number>, run: number[]): boolean {
  for (let at = 0; at + run.length <= terms.length; at += 1) {
    if (run.every((key, index) => terms[at + index] === key)) return true;
  }
  return false;
}

/** Two passages that share this much of their words (Jaccard) are the same one, told twice. */
const SAME_WORDS = 0.8;

function present(ranked: RankedPassage[], limit: number): FoundQuote[] {
  const shown: Shown[] = [];
  for (const passage of ranked) {
    const words = new Set(passage.row.terms);
    const twin = shown.find((other) => isTwin(passage, words, other));
    if (twin) {
      const { document, row } = passage;
      if (!overlaps(passage, row, twin)) {
        const { id, title } = document;
        twin.quote.alsoIn.push({
          document: { id, title, authors: namesOf(document) },
          start: row.start,
          end: row.end,
        });
      }
      continue;
    }
    const extended = selfContained(passage);
    const before = shown.find((other) => overlaps(passage, extended, other));
    if (before) {
      lengthen(before, extended);
      continue;
    }
    if (shown.length === limit) break;
    const quote = { ...quoteOf(passage.scope, passage.document, extended), score: passage.score, alsoIn: [] };
    shown.push({ passage, words, quote });
  }
  return shown.map(({ quote }) => quote);
}

/** What leans on a quote that is shown already is shown as its end, where the two are not too long together. */
function lengthen(shown: Shown, { end }: Span): void {
  const { passage, quote } = shown;
  if (end <= quote.end || end - quote.start > MAX_EXTENDED) return;
  Object.assign(quote, quoteOf(passage.scope, passage.document, { start: quote.start, end }));
}

type Shown = { passage: RankedPassage; words: Set<number>; quote: FoundQuote };

function isTwin(passage: RankedPassage, words: Set<number>, other: Shown): boolean {
  // Term keys of different scopes do not compare.
  if (passage.scope === other.passage.scope) return areAlike(words, other.words);
  if (Math.abs(words.size - other.words.size) > (1 - SAME_WORDS) * Math.max(words.size, other.words.size))
    return false;
  return areAlike(wordsIn(passage), wordsIn(other.passage));
}

function areAlike<T>(a: Set<T>, b: Set<T>): boolean {
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared) >= SAME_WORDS;
}

function wordsIn({ scope, row }: RankedPassage): Set<string> {
  return new Set(foldedWords(scope.slice(row.revisionKey, row.start, row.end) ?? '').split(' '));
}

function overlaps({ document }: RankedPassage, span: Span, { quote }: Shown): boolean {
  return quote.document.id === document.id && span.start < quote.end && quote.start < span.end;
}

/** Characters of a quote beyond which no sentence is put before it. */
const MAX_EXTENDED = 600;

/** A passage that leans on the ones before it is shown with them. */
function selfContained({ row, antecedents }: RankedPassage): Span {
  let { start } = row;
  for (const before of antecedents) {
    if (row.end - before.start > MAX_EXTENDED) break;
    start = before.start;
  }
  return { start, end: row.end };
}
