import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { normaliseText } from '../src/documents/decoding.ts';
import { documentsOf, type Library } from '../src/documents/library.ts';
import { readPack } from '../src/documents/pack.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { type FoundQuote, findQuotes, type QuoteFilter } from '../src/evidence/quotes.ts';
import { readRows } from './dataset.ts';
import { type Text, withDocuments, withTexts } from './library.ts';

/**
 * Questions of our own about texts that lie beside the repository: `evaluate/questions/SET`. A
 * document is named by where its text is cut from; nothing of the texts themselves is kept here.
 */
type DocumentRow = { id: string; source: string; start?: number; end?: number };

type QuestionRow = {
  id: string;
  kind: 'question' | 'words' | 'claim' | 'phrase' | 'nothing';
  query: string;
  author?: string;
  /** Empty for what no text says. `grade` 2 is the right answer, 1 a good one. */
  answers: { document: string; start: number; end: number; grade: 1 | 2 }[];
};

type QuestionMetrics = {
  queries: number;
  /** Share of the answerable whose first quote is an answer, and that have one among the first three. */
  first: number;
  three: number;
  /** Share of the unanswerable that were answered with "nothing". */
  refused: number;
  /** Shown passages that were not exactly the text at their offsets; must be 0. */
  notVerbatim: number;
};

const QUESTIONS = fileURLToPath(new URL('questions/', import.meta.url));
const SHIPPED_PACK = fileURLToPath(new URL('../data/packs/fall-of-mosul/', import.meta.url));

/** Whom the texts are by, where that is known; questions name them. */
const AUTHORS: Record<string, string[]> = {
  'mosul-fell': ['Max Boot'],
  'the-will-to-fight': ['unnamed forum member'],
  artofwar: ['Sun Tzu'],
  considerations: ['John Stuart Mill'],
  federalist10: ['James Madison'],
  federalist51: ['James Madison'],
  leviathan: ['Thomas Hobbes'],
  liberty: ['John Stuart Mill'],
  locke: ['John Locke'],
  prince: ['Niccolò Machiavelli'],
  swift_1: ['Jonathan Swift'],
  swift_2: ['Jonathan Swift'],
};

export function questionTexts(set: string, shared: string): (Text & { id: string })[] {
  return readRows<DocumentRow>(join(QUESTIONS, set, 'documents.jsonl')).map(
    ({ id, source, start = 0, end }) => ({
      id,
      title: id,
      text: sourceText(join(shared, source)).slice(start, end),
      ...(AUTHORS[id] && { authors: AUTHORS[id] }),
    }),
  );
}

/** `file.txt`, or the row with an id of a JSON Lines file: `file.jsonl#id`. */
function sourceText(source: string): string {
  const [path, id] = source.split('#');
  const text =
    id === undefined
      ? readFileSync(path!, 'utf8')
      : String(readRows(path!).find((row) => row.id === id)?.text ?? '');
  return normaliseText(text).text;
}

export function readQuestions(set: string, file: string): QuestionRow[] {
  return readRows<QuestionRow>(join(QUESTIONS, set, `${file}.jsonl`));
}

/** The first text of a set that is not at hand, if any. */
export function missingQuestionText(set: string, shared: string): string | undefined {
  return readRows<DocumentRow>(join(QUESTIONS, set, 'documents.jsonl'))
    .map(({ source }) => join(shared, source.split('#')[0]!))
    .find((path) => !existsSync(path));
}

/** Asks every question of a set through the same service as the bot. */
export function evaluateQuestions(set: string, file: string, shared: string): QuestionMetrics {
  const texts = questionTexts(set, shared);
  return withTexts(texts, (library) => judge(library, texts, readQuestions(set, file)));
}

function judge(
  library: Library,
  texts: (Text & { id: string })[],
  questions: QuestionRow[],
): QuestionMetrics {
  const byRevision = new Map(texts.map((text) => [revisionHash(text.text), text]));
  const known = new Set(documentsOf(library).flatMap((document) => document.authors));
  let first = 0;
  let three = 0;
  let refused = 0;
  let notVerbatim = 0;
  for (const { kind, query, author, answers } of questions) {
    // A filter is a name as a person gives it; only those that the texts' metadata can know are set.
    const filter =
      author && [...known].some((name) => name.toLowerCase().includes(bareName(author)))
        ? { author: bareName(author) }
        : {};
    const { quotes, shown } = ask(library, query, filter);
    notVerbatim += shown.filter(
      (quote) => byRevision.get(quote.document.revision)?.text.slice(quote.start, quote.end) !== quote.text,
    ).length;
    const right = quotes.map((quote) => {
      const { id } = byRevision.get(quote.document.revision)!;
      return answers.some(
        (answer) => answer.document === id && answer.start < quote.end && quote.start < answer.end,
      );
    });
    if (kind === 'nothing') refused += quotes.length === 0 ? 1 : 0;
    else if (right[0]) first += 1;
    if (right.slice(0, 3).includes(true)) three += 1;
  }
  const answerable = questions.filter(({ kind }) => kind !== 'nothing').length;
  return {
    queries: questions.length,
    first: first / Math.max(1, answerable),
    three: three / Math.max(1, answerable),
    refused: refused / Math.max(1, questions.length - answerable),
    notVerbatim,
  };
}

/** The quotes of an answer, and everything that a person would be shown: the nearest passages as well. */
function ask(library: Library, query: string, filter: QuoteFilter = {}) {
  const { quotes, nothing } = findQuotes(library, query, filter);
  return { quotes, shown: [...quotes, ...(nothing?.nearest ?? [])] };
}

/**
 * Asks the excerpts that ship with the bot, which need no other files. No answers are judged, since most
 * of what the questions are after is not among the excerpts; only that nothing is shown that is not verbatim.
 */
export function evaluateShippedExcerpts(): { shown: number; notVerbatim: number } {
  const { documents } = readPack(SHIPPED_PACK);
  const excerpts = documents.flatMap(({ content }) =>
    content.completeness === 'excerpts'
      ? content.excerpts.map((excerpt) => ({ ...excerpt, revision: content.hash }))
      : [],
  );
  const isVerbatim = ({ text, start, end, document }: FoundQuote) =>
    excerpts.some(
      (excerpt) =>
        excerpt.revision === document.revision &&
        excerpt.start <= start &&
        excerpt.text.slice(start - excerpt.start, end - excerpt.start) === text,
    );
  return withDocuments(documents, (library) => {
    const shown = readQuestions('fall-of-mosul', 'dev').flatMap(({ query }) => ask(library, query).shown);
    return { shown: shown.length, notVerbatim: shown.filter((quote) => !isVerbatim(quote)).length };
  });
}

function bareName(author: string): string {
  return author.toLowerCase().replace(/^the /, '');
}
