import { catalogueOf, documentsOf, type Library } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { ascribedTo, quotationsIn } from './message-quotations.ts';
import { namesOf } from './names.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';
import { MAX_QUOTATION_LENGTH, type Verification, verifyQuotation } from './verification.ts';

/** One quotation of a message with what was found of it. */
export type CheckedQuotation = {
  text: string;
  /** Whom the message ascribes it to. */
  author?: string;
  unclosed: boolean;
} & ({ verification: Verification } | { refused: string });

export type CheckedMessage = {
  checked: CheckedQuotation[];
  /** Quotations beyond those that one answer holds. */
  unchecked: number;
};

/** Verifies the first `most` quotations of a message, each as the words of whomever the message names. */
export function verifyMessage(library: Library, message: string, most: number): CheckedMessage {
  const all = quotationsIn(message);
  const chosen = all.slice(0, most);
  const first = chosen.map(({ text }) => verified(library, text));
  const names = [...authorsOf(library), ...speakersOf(library, first)];
  const checked = chosen.map((quotation, index) => {
    const author = ascribedTo(message, quotation, all, names);
    const { text, unclosed } = quotation;
    if (author === undefined) return { text, unclosed, ...first[index]! };
    return { text, unclosed, author, ...verified(library, text, author) };
  });
  return { checked, unchecked: all.length - chosen.length };
}

type Outcome = { verification: Verification } | { refused: string };

function verified(library: Library, text: string, author?: string): Outcome {
  try {
    return { verification: verifyQuotation(library, text.slice(0, MAX_QUOTATION_LENGTH + 1), author) };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message };
    throw error;
  }
}

function authorsOf(library: Library): string[] {
  const names = documentsOf(library).flatMap(namesOf);
  return [...new Set(names)].filter((name) => name !== UNKNOWN_AUTHOR);
}

/** A speaker who has a name or a description, and not "he" or "they". */
const NAMED = /\p{Lu}\p{L}|\S\s+\S/u;

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
  return [...new Set(speakers)].filter((speaker) => NAMED.test(speaker) && speaker.length < 80);
}
