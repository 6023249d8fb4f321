import type { Book } from './made-files.ts';

/**
 * What may stand around the text of a printed page, and what of the text may look like it: kinds of books,
 * to tell whether a reader of PDF knows one from the other.
 */

/** A page that is about to be set around its text. Its number counts from 1. */
export type SetPage = {
  number: number;
  pages: number;
  title: string;
  /** The heading that the page stands under; `opens` where it begins with it. */
  chapter: string;
  opens: boolean;
};

/** A line beside the text, `y` from the foot of the page; `isText` where it belongs to what may be quoted. */
export type PrintedLine = { text: string; x: number; y: number; size: number; isText?: true };

export type PageEdges = {
  /** The text as this kind of book has it. */
  book?: (book: Book) => Book;
  lines: (page: SetPage) => PrintedLine[];
  /** Room that is kept free at the foot of the text, in points. */
  foot?: number;
};

const TOP = 576;
const FOOT = 30;
const [LEFT, MIDDLE, RIGHT] = [54, 198, 320];
/** Paragraphs from one made heading to the next; every third chapter is short. */
const CHAPTER = [14, 22, 3];
const SPEAKERS = ['THE FERRYMAN.', 'THE MASON.', 'THE WIDOW.'];

const head = (text: string, x = LEFT): PrintedLine => ({ text, x, y: TOP, size: 8 });
const foot = (text: string, x = MIDDLE): PrintedLine => ({ text, x, y: FOOT, size: 9 });
const beginning = (title: string) => title.slice(0, 40).trim();

export const TITLE_AND_NUMBER: PageEdges = {
  lines: ({ title, number }) => [head(title.toUpperCase().slice(0, 50)), foot(String(number))],
};

/** The kinds, by what is said of them. */
export const PAGE_EDGES: Readonly<Record<string, PageEdges>> = {
  'nothing around the text': { lines: () => [] },
  'heads of the book on the left, of the chapter on the right': {
    book: (book) => withChapters(book, (_, words) => words),
    lines: ({ title, chapter, number, opens }) => [
      ...(opens
        ? []
        : [number % 2 === 0 ? head(title.toUpperCase().slice(0, 50)) : head(beginning(chapter), MIDDLE)]),
      foot(String(number)),
    ],
  },
  'heads in the size of the text, close above it': {
    book: (book) => withChapters(book, (_, words) => words),
    lines: ({ title, chapter, number }) => [
      { ...head(number % 2 === 0 ? beginning(title) : beginning(chapter)), y: 558, size: 10 },
    ],
  },
  'heads with page numbers': {
    book: (book) => withChapters(book, (_, words) => words),
    lines: ({ title, chapter, number }) => [
      number % 2 === 0
        ? head(`${number} ${beginning(title)}`)
        : head(`${beginning(chapter)} ${number}`, MIDDLE),
    ],
  },
  'heads of numbered chapters': {
    book: (book) => withChapters(book, (number) => `Chapter ${number}`),
    lines: ({ chapter, number, opens }) => [...(opens ? [] : [head(chapter)]), foot(String(number))],
  },
  'feet that count the pages': {
    lines: ({ number, pages, title }) => [
      foot(`Page ${number} of ${pages}`),
      foot(beginning(title), RIGHT - 60),
    ],
  },
  'heads and feet of print-outs': {
    lines: ({ number, pages, title }) => [
      head('4/5/24, 7:30 AM'),
      head(beginning(title), MIDDLE),
      foot('https://example.org/texts/1', LEFT),
      foot(`${number}/${pages}`, RIGHT),
    ],
  },
  'letters that begin pages': {
    book: (book) => withChapters(book, (number) => `Letter ${number}`, { opens: true, size: 10 }),
    lines: () => [],
  },
  'letters of two pages each': {
    book: (book) => withPages(book, TWO_PAGES),
    lines: () => [],
  },
  'letters of a page each, with page numbers': {
    book: (book) => withPages(book, ONE_PAGE),
    lines: ({ number }) => [foot(String(number))],
  },
  'acts that begin pages, under heads': {
    book: (book) =>
      withChapters(book, (number) => `Act ${ROMAN[number % ROMAN.length]}`, { opens: true, size: 10 }),
    lines: ({ title, number, opens }) => [
      ...(opens ? [] : [head(title.toUpperCase().slice(0, 50))]),
      foot(String(number)),
    ],
  },
  'speakers at the tops of pages': {
    book: (book) => ({
      ...book,
      paragraphs: book.paragraphs.flatMap((paragraph, at) => [
        { text: SPEAKERS[at % SPEAKERS.length]!, heading: false, opens: at % 4 === 0 },
        paragraph,
      ]),
    }),
    lines: ({ number }) => [foot(String(number))],
  },
  'a refrain at the tops of pages': {
    book: (book) => ({
      ...book,
      paragraphs: book.paragraphs.flatMap((paragraph, at) =>
        at % 4 === 0
          ? [
              { text: 'And still the river goes under the bridge.', heading: false, opens: at % 8 === 0 },
              paragraph,
            ]
          : [paragraph],
      ),
    }),
    lines: () => [],
  },
  'notes at the foot': {
    foot: 40,
    lines: ({ number, title }) => [
      head(title.toUpperCase().slice(0, 50)),
      { text: `${number * 2 - 1} Ibid., p. ${(number * 37) % 211}.`, x: LEFT, y: 66, size: 8, isText: true },
      { text: `${number * 2} Ibid., p. ${(number * 53) % 197}.`, x: LEFT, y: 56, size: 8, isText: true },
      foot(String(number)),
    ],
  },
  'stamps on single pages': {
    lines: ({ title, number }) => [
      ...(number % 7 === 3
        ? [{ text: STAMPS[number % STAMPS.length]!, x: RIGHT, y: 595, size: 9, isText: true as const }]
        : []),
      head(title.toUpperCase().slice(0, 50)),
      foot(String(number)),
    ],
  },
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const STAMPS = ['Read in haste', 'Lent to a friend', 'Twice bound', 'Not for sale', 'Third shelf'];

type Opening = { opens?: boolean; size?: number };

/** @param title of the chapter of this number, which begins with these words */
function withChapters(
  book: Book,
  title: (number: number, words: string) => string,
  opening: Opening = {},
): Book {
  const paragraphs: Book['paragraphs'] = [];
  let [number, left] = [0, 0];
  for (const paragraph of book.paragraphs) {
    if (paragraph.heading) continue;
    if (left === 0) {
      const words =
        paragraph.text
          .match(/\p{L}+/gu)
          ?.slice(0, 4)
          .join(' ') ?? '';
      number += 1;
      left = CHAPTER[number % CHAPTER.length]!;
      paragraphs.push({ text: title(number, `Of ${words}`), heading: true, ...opening });
    }
    left -= 1;
    paragraphs.push(paragraph);
  }
  return { ...book, paragraphs };
}

/** Characters of a text that fills one page and no more, and of one that goes on over a second. */
const ONE_PAGE = [0, 1_500] as const;
const TWO_PAGES = [2_800, 3_600] as const;

/** Texts of so many pages, each of which begins one with its heading. */
function withPages(book: Book, [least, most]: readonly [number, number]): Book {
  const letters: Book['paragraphs'][] = [];
  let letter: Book['paragraphs'] = [];
  let length = 0;
  for (const paragraph of book.paragraphs) {
    if (paragraph.heading || length + paragraph.text.length > most) continue;
    letter.push(paragraph);
    length += paragraph.text.length;
    if (length < least) continue;
    letters.push(letter);
    letter = [];
    length = 0;
  }
  return {
    ...book,
    paragraphs: letters.flatMap((paragraphs, at) => [
      { text: `Letter ${at + 1}`, heading: true, opens: true, size: 10 },
      ...paragraphs,
    ]),
  };
}
