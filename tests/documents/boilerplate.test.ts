import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BoilerplateReason } from '../../src/documents/document.ts';
import { findBlocks } from '../../src/documents/structure.ts';

const PROSE = `The committee met on the first day of the month and heard what both sides had
to say about the canal. It did not come to a decision, and nobody had thought
that it would.`;

const setAside = (text: string): [string, BoilerplateReason][] =>
  findBlocks(text)
    .filter(({ boilerplate }) => boilerplate !== undefined)
    .map(({ start, end, boilerplate }) => [text.slice(start, end), boilerplate!]);

const atTheEnd = (line: string): [string, BoilerplateReason][] => setAside(`${PROSE}\n\n${PROSE}\n\n${line}`);
const atTheTop = (line: string): [string, BoilerplateReason][] => setAside(`${line}\n\n${PROSE}\n\n${PROSE}`);
const amid = (line: string): [string, BoilerplateReason][] =>
  setAside(`${`${PROSE}\n\n`.repeat(9)}${line}${`\n\n${PROSE}`.repeat(9)}`);

describe('lines around a web article', () => {
  it.each<[string, BoilerplateReason]>([
    ['Subscribe Now & Pay Nothing', 'subscription'],
    ['Listen to Latest Podcast', 'subscription'],
    ['Sign up for our weekly newsletter.', 'subscription'],
    ['Get the latest stories in your inbox', 'subscription'],
    ['Enjoyed this article? Subscribe to our newsletter', 'subscription'],
    ['Share this article on Facebook', 'sharing'],
    ['Share Tweet Email Print', 'sharing'],
    ['Facebook Twitter LinkedIn', 'sharing'],
    ['Follow us on Twitter', 'sharing'],
    ['Read more: The canal that never was', 'navigation'],
    ['Read the rest here.', 'navigation'],
    ['Related articles', 'navigation'],
    ['ADVERTISEMENT', 'navigation'],
    ['Leave a comment', 'navigation'],
    ['Filed under: canals, committees', 'navigation'],
    ['Photo: the canal in spring', 'caption'],
    ['Figure 3. Tonnage by year', 'caption'],
    ['The canal in spring. (Getty Images)', 'caption'],
    ['© 2014 The Canal Company. All rights reserved.', 'licence'],
  ])('%s', (line, reason) => {
    expect(atTheEnd(line)).toEqual([[line, reason]]);
  });

  it.each<[string, BoilerplateReason]>([
    ['By Jane Q. Writer', 'byline'],
    ['BY JANE WRITER AND JOHN SCRIBE', 'byline'],
    ['June 10, 2014', 'byline'],
    ['Published: 10 June 2014 at 12:30', 'byline'],
    ['5 min read', 'byline'],
    ['Skip to main content', 'navigation'],
  ])('%s at the top', (line, reason) => {
    expect(atTheTop(line)).toEqual([[line, reason]]);
  });

  it('uncertain words count only beside certain ones', () => {
    expect(atTheEnd('Print')).toEqual([]);
    expect(atTheEnd('Print\n\nShare this article')).toEqual([
      ['Print', 'sharing'],
      ['Share this article', 'sharing'],
    ]);
  });
});

describe("an author's sentence is never set aside", () => {
  it.each([
    'Subscribe to this theory and you must accept the rest of it.',
    'Subscribe to this theory.',
    'Listen to this.',
    'Watch what they do, not what they say.',
    'Join us.',
    'Join the army, see the world, and pay for both.',
    'Share and share alike.',
    'Follow the money.',
    'Support for the canal has fallen.',
    'By no means.',
    'By then it was too late.',
    'By God and the King!',
    'Read it again, and then read it aloud.',
    'Next, consider the argument from cost.',
    'Related to this is the question of who pays.',
    'More in sorrow than in anger, they left.',
    'More on this another time, if there is one.',
    'See also what he wrote in the spring, where he denies it.',
    'Advertising pays for all of this.',
    'Figure it out.',
    'Table the motion, and it dies.',
    'Picture this: a town without a bridge.',
    'Image is everything.',
    'Copyright is a bargain between writers and readers.',
    'Published in June, it was forgotten by July.',
    'Written today, it would find no publisher.',
    'The newsletter of the society printed his letter in full.',
    'Get a podcast of your own if you want to be heard by nobody.',
    'Comment is free, but facts are sacred.',
    'Tags and labels explain nothing.',
    'No.',
    'Why?',
    '…',
    'It was 1790.',
    'That is all.',
  ])('%s', (sentence) => {
    expect(atTheEnd(sentence)).toEqual([]);
    expect(atTheTop(sentence)).toEqual([]);
    expect(amid(sentence)).toEqual([]);
  });
});

describe('books', () => {
  const book = `The Project Gutenberg eBook of The Canal

This ebook is for the use of anyone anywhere.

*** START OF THE PROJECT GUTENBERG EBOOK THE CANAL ***

Produced by a volunteer

THE CANAL

${PROSE}

${PROSE}

*** END OF THE PROJECT GUTENBERG EBOOK THE CANAL ***

Updated editions will replace the previous one.

Section 1. General Terms of Use`;

  it('the licence before and after the text', () => {
    const found = setAside(book);
    expect(found.map(([, reason]) => reason)).toEqual([
      'licence',
      'licence',
      'licence',
      'transcriber-note',
      'licence',
      'licence',
      'licence',
    ]);
    expect(found.at(-1)![0]).toBe('Section 1. General Terms of Use');
  });

  it('a text that names Project Gutenberg keeps its sentences', () => {
    expect(atTheEnd('I read it at Project Gutenberg, to the end of the Project Gutenberg edition.')).toEqual(
      [],
    );
  });

  it("a transcriber's notes up to the next heading", () => {
    const text = `TRANSCRIBER'S NOTES\n\n${PROSE}\n\n${PROSE}\n\nPREFACE\n\n${PROSE}`;
    expect(setAside(text).map(([, reason]) => reason)).toEqual(Array(3).fill('transcriber-note'));
    expect(atTheTop('[Transcriber’s note: italics are given between underscores.]')).toHaveLength(1);
  });

  it('a table of contents up to where its first entry comes again', () => {
    const text = `CONTENTS\n\nI. THE PLAN\n\nII. THE COST\n\nIII. THE END\n\nI. THE PLAN\n\n${PROSE}\n\nII. THE COST\n\n${PROSE}`;
    expect(setAside(text).map(([line]) => line)).toEqual([
      'CONTENTS',
      'I. THE PLAN',
      'II. THE COST',
      'III. THE END',
    ]);
  });

  it('a table of contents up to the first prose', () => {
    const text = `Contents\n\n The plan\n The cost\n The end\n\n\n\n${PROSE}`;
    expect(setAside(text)).toHaveLength(2);
    expect(setAside(text).every(([, reason]) => reason === 'contents')).toBe(true);
  });

  it('entries with dot leaders, wherever they stand', () => {
    expect(amid('The plan of the canal . . . . . . . 12')).toEqual([
      ['The plan of the canal . . . . . . . 12', 'contents'],
    ]);
  });

  it('a word about contents begins no table of contents', () => {
    expect(setAside(`Contents\n\n${PROSE}\n\n${PROSE}`)).toEqual([]);
  });

  it('separators and the dirt of a scan', () => {
    expect(amid('* * *')).toEqual([['* * *', 'separator']]);
    expect(amid('-----')).toEqual([['-----', 'separator']]);
    expect(amid("^:>,'■")).toEqual([["^:>,'■", 'noise']]);
  });
});

describe('pages', () => {
  const page = (number: number): string =>
    `These words run to the very end of page number ${number} and then they stop in\nthe middle of a sentence, because the page is full and the\n\n\n${
      number % 2 ? `${number} THE HISTORY OF` : `1790] OF THE CANAL. ${number}`
    }\n\nparagraph goes on over the page with a few more words, which end here at the\nend of a line.\n\n`;

  it('running heads with their numbers', () => {
    const text = Array.from({ length: 8 }, (_, index) => page(index + 1)).join('');
    const found = setAside(text);
    expect(found).toHaveLength(8);
    expect(found.every(([, reason]) => reason === 'running-head')).toBe(true);
  });

  it('page numbers that cut sentences', () => {
    const text = Array.from({ length: 5 }, (_, index) =>
      page(index + 1).replace(/\n\n\n.*\n\n/, `\n\n\n${index + 1}\n\n`),
    ).join('');
    expect(setAside(text)).toEqual(['1', '2', '3', '4', '5'].map((number) => [number, 'page-number']));
  });

  it('headings that recur or carry numbers are no running heads', () => {
    const text = Array.from(
      { length: 8 },
      (_, index) => `LETTER No. ${index + 1}\n\nTo the Owners of the Canal:\n\n${PROSE}\n\nPUBLICUS\n\n`,
    ).join('');
    expect(setAside(text)).toEqual([]);
  });

  it.each(['[Page 12]', 'Page 12', 'p. 12', '(p. 12)', '[12]', 'page 3 of 9'])(
    '%s alone on a line',
    (line) => {
      expect(amid(line)).toEqual([[line, 'page-number']]);
    },
  );

  it('a number alone is no passage', () => {
    expect(amid('12')).toEqual([['12', 'number']]);
    expect(atTheEnd('12')).toEqual([['12', 'number']]);
  });

  it('running heads that count pages, though they cut no sentence', () => {
    const heads = ['12 THE HISTORY OF BEES', 'THE HISTORY OF BEES 13', '14 THE HISTORY OF BEES'];
    expect(setAside(heads.map((head) => `${head}\n\n${PROSE}\n\n`).join(''))).toEqual(
      heads.map((head) => [head, 'running-head']),
    );
    const poems = ['SONNET 1', 'SONNET 2', 'SONNET 3'];
    expect(setAside(poems.map((head) => `${head}\n\n${PROSE}\n\n`).join(''))).toEqual([]);
  });

  it('a single running head that cuts a sentence', () => {
    const cut = page(13).replace(/\n\n\n.*\n\n/, '\n\n\n13 THE HISTORY OF BEES\n\n');
    expect(setAside(cut)).toEqual([['13 THE HISTORY OF BEES', 'running-head']]);
  });

  it('numbered chapters and years are no page numbers', () => {
    const chapters = Array.from({ length: 8 }, (_, index) => `${index + 1}\n\n${PROSE}\n\n`).join('');
    expect(setAside(chapters)).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => [number, 'number']),
    );
    expect(
      setAside(`1790.\n\n${PROSE}\n\n1791.\n\n${PROSE}\n\n1792.\n\n${PROSE}\n\n1793.\n\n${PROSE}`),
    ).toEqual([]);
  });
});

describe('texts without full stops', () => {
  it('a chat loses none of its turns', () => {
    const turns = [
      'did you see it',
      'lol',
      '3',
      'i did and it was good',
      'lol',
      '4',
      'so did i',
      'lol',
      '5',
      'ok then',
    ];
    expect(setAside(turns.join('\n'))).toEqual([]);
    expect(setAside(turns.join('\n\n'))).toEqual([]);
  });

  it('a recipe loses none of its lines', () => {
    expect(
      setAside('1 cup of sugar\n2 cups of flour\n3 cups of milk\nstir it all\n4 cups of flour\nbake'),
    ).toEqual([]);
  });

  it('a list under the heading “Contents” is no table of contents of anything', () => {
    expect(setAside('CONTENTS\n\nfour nails\n\na hammer\n\na rope\n\nsome glue\n\ntwo boards')).toEqual([]);
  });
});

const DOCUMENTS = '../shared/documents';

describe.skipIf(!existsSync(DOCUMENTS))('the three documents', () => {
  const read = (name: string): string => readFileSync(`${DOCUMENTS}/${name}.txt`, 'utf8');

  it('lose exactly the two last lines of one', () => {
    expect(setAside(read('mosul-fell'))).toEqual([
      ['Listen to Latest Podcast', 'subscription'],
      ['Subscribe Now & Pay Nothing', 'subscription'],
    ]);
    expect(setAside(read('containment'))).toEqual([]);
    expect(setAside(read('the-will-to-fight'))).toEqual([]);
  });
});

const BOOKS = '../shared/datasets/documents';

describe.skipIf(!existsSync(BOOKS))('public-domain books', () => {
  const read = (name: string): string =>
    readFileSync(`${BOOKS}/${name}.txt`, 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');
  const share = (text: string): number =>
    setAside(text).reduce((sum, [line]) => sum + line.length, 0) / text.length;

  it.each(['on_liberty', 'leviathan', 'republic', 'the_prince', 'art_of_war'])(
    '%s: the licence goes',
    (name) => {
      const kept = findBlocks(read(name)).filter(({ boilerplate }) => boilerplate === undefined);
      const text = read(name);
      const words = kept.map(({ start, end }) => text.slice(start, end)).join('\n');
      expect(words).not.toMatch(/Project Gutenberg(?:™| License| Literary)/);
      expect(share(text)).toBeLessThan(0.1);
    },
  );

  it('papers without furniture lose nothing', () => {
    expect(setAside(read('federalist_papers'))).toEqual([]);
  });

  it('a scanned volume loses its running heads', () => {
    const found = setAside(read('ocr_writings_of_madison_v6'));
    const heads = found.filter(([, reason]) => reason === 'running-head');
    expect(heads.length).toBeGreaterThan(400);
    expect(heads.every(([line]) => /MADISON|WRI|VOL|[A-Z]{3}/i.test(line) && line.length < 60)).toBe(true);
  });
});
