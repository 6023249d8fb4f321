import { foldedWords } from '../documents/folding.ts';
import { catalogueOf, documentsOf, type Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { type Message, say } from '../language/say.ts';
import { type Ascribed, ascribedIn, type Known } from './ascribed-author.ts';
import { titlesIn } from './ascription/tokens.ts';
import { ascriptionsIn } from './ascription.ts';
import { type MessageQuotation, quotationsIn } from './message-quotations.ts';
import { isNamed, namesOf, writtenNames } from './names.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';
import { quoteLinksIn, selectorsOfLink } from './quote-link.ts';
import { type Reanchored, reanchor } from './reanchor.ts';
import { MAX_QUOTATION_LENGTH, type Verification, verifyQuotation } from './verification.ts';

/** Words that are ascribed to an author, or to a document of the library, or to nobody; or a quote by its link. */
export type AscribedQuotation = {
  text: string;
  author?: string | undefined;
  title?: string | undefined;
  link?: string | undefined;
};

/** One quotation of a message with what was found of it. */
export type CheckedQuotation = AscribedQuotation & { unclosed: boolean } & Outcome;

type Outcome = { verification: Verification | Reanchored } | { refused: Message };

type CheckedMessage = {
  checked: CheckedQuotation[];
  /** Quotations beyond those that one answer holds. */
  unchecked: number;
};

/**
 * Verifies the first `most` quotations of a message, and quotes that it links to, each as the words of
 * whomever the message names.
 */
export function verifyMessage(library: Library, message: string, most: number): CheckedMessage {
  const documents = documentsOf(library);
  const titles = new Set(documents.flatMap(({ title }) => foldedWords(title)));
  // "The Fall of Mosul" in marks names a document.
  const quotations = quotationsIn(message).filter(({ text }) => !titles.has(foldedWords(text)));
  const all: FoundQuotation[] = [...quotations, ...linkedIn(message)].sort((a, b) => a.start - b.start);
  const chosen = all.slice(0, most);
  const ascriptions = ascriptionsIn(message, all.slice(0, most + 1), titlesIn(documents));
  const first = chosen.map(({ text, link }) => outcomeOf(library, { text, link }));
  const known: Known = {
    names: [...authorsOf(library), ...speakersOf(library, first)],
    documents,
    quotedBy: (word) => tellable(library.flatMap((scope) => scope.speakersWith(word))),
  };
  const checked = chosen.map(({ text, link, unclosed }, index) => {
    const plain = { text, ...(link !== undefined && { link }), unclosed, ...first[index]! };
    const ascribed = ascriptions[index]!.flatMap((one) => ascribedIn(known, one) ?? [])[0];
    return ascribed ? asAscribed(library, plain, ascribed) : plain;
  });
  return { checked, unchecked: all.length - checked.length };
}

type FoundQuotation = MessageQuotation & { link?: string };

function linkedIn(message: string): FoundQuotation[] {
  return quoteLinksIn(message).map(({ link, start, selectors }) => {
    const span = { start, end: start + link.length };
    return { ...span, around: span, text: selectors?.exact ?? link, link, kind: 'marks', unclosed: false };
  });
}

/**
 * Verifies words as whoever's they are said to be.
 * @throws Refusal as `verifyQuotation` does.
 */
export function verifyAscribed(
  library: Library,
  { text, author, title, link }: AscribedQuotation,
): Verification | Reanchored {
  const verification =
    link === undefined
      ? verifyQuotation(library, text.slice(0, MAX_QUOTATION_LENGTH + 1), author)
      : reanchor(library, selectorsOfLink(link), author);
  return title === undefined ? verification : inDocument(verification, title);
}

/** What is found, if it is found in the document that it is said to be from. */
function inDocument<T extends Verification>(verification: T, title: string): T {
  const { verdict, matches } = verification;
  const [found] = matches;
  if (!found || !verdict.startsWith('exact')) return verification;
  const right = matches.filter(({ document }) => document.title === title);
  if (right.length > 0) return { ...verification, matches: right };
  const { document } = found;
  const reason = say('verdict.in-another', document.title, writtenNames(document), title);
  return { ...verification, verdict: 'misattributed', reason };
}

function outcomeOf(library: Library, quotation: AscribedQuotation): Outcome {
  try {
    return { verification: verifyAscribed(library, quotation) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.said };
    throw error;
  }
}

function asAscribed(library: Library, plain: CheckedQuotation, ascribed: Ascribed): CheckedQuotation {
  const { text, link, unclosed } = plain;
  const as = (whose: { author?: string; title?: string }): CheckedQuotation => {
    const quotation = { text, ...(link !== undefined && { link }), ...whose };
    return { ...quotation, unclosed, ...outcomeOf(library, quotation) };
  };
  if (ascribed.kind === 'title') return as({ title: ascribed.title });
  const outcomes = ascribed.authors.map((author) => as({ author }));
  return outcomes.find((outcome) => !isMisattributed(outcome)) ?? outcomes[0]!;
}

function isMisattributed(outcome: Outcome): boolean {
  return 'verification' in outcome && outcome.verification.verdict === 'misattributed';
}

function authorsOf(library: Library): string[] {
  const names = documentsOf(library).flatMap(namesOf);
  return [...new Set(names)].filter((name) => name !== UNKNOWN_AUTHOR);
}

/** Those whom the documents quote that the quotations were found in. */
function speakersOf(library: Library, outcomes: Outcome[]): string[] {
  const found = outcomes.flatMap((outcome) =>
    'verification' in outcome ? outcome.verification.matches : [],
  );
  const wanted = new Set(found.map(({ document }) => document.revision));
  const { shelves } = catalogueOf(library);
  const speakers = library.flatMap((scope, index) =>
    shelves[index]!.documents.filter(({ revision }) => wanted.has(revision))
      .flatMap((document) => scope.voicesWithin(document, { start: 0, end: document.length }))
      .flatMap(({ speaker }) => speaker ?? []),
  );
  return tellable(speakers);
}

/** Speakers, each once, who have a name and not a whole clause. */
function tellable(speakers: string[]): string[] {
  return [...new Set(speakers)].filter((speaker) => isNamed(speaker) && speaker.length < LONGEST_SPEAKER);
}
const LONGEST_SPEAKER = 80;
