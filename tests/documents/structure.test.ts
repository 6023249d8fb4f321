import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/documents/document.ts';
import { findBlocks } from '../../src/documents/structure.ts';
import { anyText } from './arbitrary-texts.ts';

const slices = (text: string): string[] => findBlocks(text).map(({ start, end }) => text.slice(start, end));
const kinds = (text: string): string[] => findBlocks(text).map(({ kind }) => kind);
const numbers = (text: string): number[] => findBlocks(text).map(({ paragraph }) => paragraph);

const WRAPPED = `The first paragraph of this text is wrapped at about seventy columns, as
books of the older sort are when they come as plain text. It has two
sentences, and each of them spans a line break.

The second one follows after a blank line. It is wrapped in the same way
as the first, and it ends here.`;

describe('any text', () => {
  it('is covered by ordered, disjoint blocks without white space at their ends', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = findBlocks(text);
        let at = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 1500 },
    );
  });

  it('has paragraph numbers that start at 1, never fall and never skip', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 1;
        for (const { paragraph } of findBlocks(text)) {
          expect(paragraph === last || paragraph === last + 1).toBe(true);
          last = paragraph;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of white space alone has no blocks', () => {
    expect(findBlocks('')).toEqual([]);
    expect(findBlocks(' \n\n\t\f ')).toEqual([]);
  });
});

describe('line breaks', () => {
  it('are spaces in wrapped prose', () => {
    expect(slices(WRAPPED)).toEqual(WRAPPED.split('\n\n'));
    expect(kinds(WRAPPED)).toEqual(['paragraph', 'paragraph']);
  });

  it('are spaces with Windows line endings and old Macintosh ones', () => {
    expect(slices(WRAPPED.replaceAll('\n', '\r\n'))).toHaveLength(2);
    expect(slices(WRAPPED.replaceAll('\n', '\r'))).toHaveLength(2);
  });

  it('are spaces in one sentence cut by a narrow column', () => {
    expect(slices('It was a cold\nnight in the city.')).toHaveLength(1);
  });

  it('are paragraphs where every line is one', () => {
    const text = `This paragraph is a single line that runs on far beyond any width at which a person would wrap a text by hand. It has two sentences.
Short one.
And this is another long line that runs on far beyond any width at which a person would wrap a text by hand, to its end.`;
    expect(slices(text)).toEqual(text.split('\n'));
  });

  it('are paragraphs between short finished sentences', () => {
    expect(slices('My first paragraph.\nThe second one.')).toHaveLength(2);
  });

  it('divide a list without bullets', () => {
    expect(slices('apples\nred pears\nplums, cherries\n')).toEqual([
      'apples',
      'red pears',
      'plums, cherries',
    ]);
  });

  it('are told apart within a mail', () => {
    const text = `Hi Ann,
I wanted to tell you that the meeting has been moved to Friday and
that we should all be there on time, because the director will come
too. Please bring the papers.
Cheers,
Bob`;
    expect(slices(text)[1]).toBe(text.split('\n').slice(1, 4).join('\n'));
  });

  it('divide the turns of a chat and of a transcript', () => {
    const chat = '[12:03] ann: are we still on?\n[12:04] bob: yes\n[12:05] ann: good';
    expect(slices(chat)).toEqual(chat.split('\n'));
    const transcript = 'MODERATOR: Welcome to the debate.\nFIRST SPEAKER: Thank you.\nMODERATOR: Begin.';
    expect(slices(transcript)).toEqual(transcript.split('\n'));
  });

  it('divide the rows of a table', () => {
    const table = 'Year\tSold\tCost\n1990\t12.5\t10.1\n1991\t13.5\t11.1\n1992\t14.5\t12.1';
    expect(slices(table)).toEqual(table.split('\n'));
  });

  it('are spaces where a page ends in the middle of a sentence', () => {
    const text = 'This page ends in the middle of a sentence that goes on to the\fnext page and ends there.';
    expect(slices(text)).toEqual([text]);
  });

  it('with a first-line indent begin a paragraph', () => {
    const text = `    The first paragraph begins with an indent and is wrapped at a width
of about seventy columns, as many old files are. It has two sentences.
    The second paragraph follows without a blank line between them, and it
too is wrapped at the same width as the first one was.`;
    expect(slices(text)).toHaveLength(2);
  });

  it('are spaces in a text with a blank line after every line', () => {
    const text = WRAPPED.split('\n\n')
      .concat(WRAPPED.split('\n\n'))
      .concat(WRAPPED.split('\n\n'))
      .map((paragraph) => paragraph.replaceAll('\n', '\n\n'))
      .join('\n\n\n\n');
    expect(slices(text)).toHaveLength(6);
  });
});

describe('kinds of blocks', () => {
  it.each([
    'CHAPTER IV',
    'Chapter 12. The Siege',
    'BOOK I.',
    'OF THE NATURAL CONDITION OF MANKIND',
    'FEDERALIST No. 10',
    'Preface',
    '# A title in Markdown',
    '2.3 Measuring the Results',
    'The Road to the North',
  ])('%s is a heading', (heading) => {
    const text = `${heading}\n\n${WRAPPED}`;
    expect(findBlocks(text)[0]).toMatchObject({
      kind: 'heading',
      start: 0,
      end: heading.length,
      paragraph: 1,
    });
  });

  it('an underlined line is a heading', () => {
    expect(kinds(`How it began\n============\n\n${WRAPPED}`)[0]).toBe('heading');
  });

  it.each([
    'Chapter four describes how the siege was raised.',
    'He did not come.',
    'My dear friend,',
    '“Who goes there?”',
    'So he said:',
  ])('%s is no heading', (line) => {
    expect(kinds(`${line}\n\n${WRAPPED}`)[0]).toBe('paragraph');
  });

  it('a text in capitals is not made of headings', () => {
    const text = 'THIS WHOLE TEXT IS SHOUTED. IT HAS SENTENCES.\n\nAND A SECOND PARAGRAPH. WHY NOT?';
    expect(kinds(text)).toEqual(['paragraph', 'paragraph']);
  });

  it('list items keep their indented lines', () => {
    const text = '- first\n- second, which goes\n  on here\n- third\n\n1. one\n2. two';
    expect(slices(text)).toEqual([
      '- first',
      '- second, which goes\n  on here',
      '- third',
      '1. one',
      '2. two',
    ]);
    expect(new Set(kinds(text))).toEqual(new Set(['list-item']));
  });

  it('a number at the start of a wrapped line is no list item', () => {
    const text = `The treaty that ended the war was signed in the early spring of the year
1790. The king did not live to see it, and his son, who was a boy of no
more than nine, cared little for what it said.`;
    expect(slices(text)).toEqual([text]);
  });

  it('stanzas are verse, each one block', () => {
    const stanza = `The wind goes over the hill tonight,
And nobody knows where it came from;
The lamp in the window is burning bright,
But nobody ever will come from`;
    expect(kinds(`${stanza}\n\n${stanza}`)).toEqual(['verse', 'verse']);
  });

  it('verse inside wrapped prose is verse', () => {
    const verse = '    The river runs down to the sea,\n      And never comes back to the hill;';
    expect(kinds(`${WRAPPED}\n\n${verse}\n\n${WRAPPED}`)).toEqual([
      'paragraph',
      'paragraph',
      'verse',
      'paragraph',
      'paragraph',
    ]);
  });

  it('a wrapped paragraph that stands further in is a block quote', () => {
    const quote = WRAPPED.split('\n\n')[0]!.replaceAll(/^/gm, '     ');
    expect(kinds(`${WRAPPED}\n\n${quote}\n\n${WRAPPED}`)[2]).toBe('block-quote');
  });

  it('lines after > are block quotes, one for each paragraph and speaker', () => {
    const text =
      '> You wrote that the meeting was off and that\n> nobody should come.\n>> I never said that.\nYou did.';
    expect(slices(text)).toEqual([
      '> You wrote that the meeting was off and that\n> nobody should come.',
      '>> I never said that.',
      'You did.',
    ]);
    expect(kinds(text)).toEqual(['block-quote', 'block-quote', 'paragraph']);
  });
});

describe('paragraph numbers', () => {
  it('count what a reader would count', () => {
    expect(numbers(`The Title Of It All\n\n${WRAPPED}\n\n* * *\n\n${WRAPPED}`)).toEqual([1, 1, 2, 3, 3, 4]);
  });

  it('give trailing boilerplate the last number', () => {
    expect(numbers(`${WRAPPED}\n\nSubscribe now`)).toEqual([1, 2, 2]);
  });

  it('count a paragraph once that a page number cuts in two', () => {
    const text = `This paragraph begins on one page and goes on to the next one, where it\nfinds its end in the middle\n\n12\n\nof the first line. And then there is one more sentence, for good measure.\n\nNext one.`;
    const blocks = findBlocks(text);
    expect(blocks.map(({ boilerplate }) => boilerplate)).toEqual([
      undefined,
      'page-number',
      undefined,
      undefined,
    ]);
    expect(blocks.map(({ paragraph }) => paragraph)).toEqual([1, 1, 1, 2]);
  });
});

const BOOKS = '../shared/datasets/documents';

describe.skipIf(!existsSync(BOOKS))('wrapped books', () => {
  const read = (name: string): string =>
    readFileSync(`${BOOKS}/${name}.txt`, 'utf8')
      .replace(/^\uFEFF/, '')
      .replaceAll('\r\n', '\n');

  /** Paragraphs that begin in the middle of a blank-line-separated paragraph with a small letter. */
  const wronglyCut = (text: string, blocks: readonly Block[]): Block[] =>
    blocks.filter((block, index) => {
      const before = blocks[index - 1];
      if (before?.kind !== 'paragraph' || block.kind !== 'paragraph') return false;
      const apart = /\n\s*\n/.test(text.slice(before.end, block.start));
      return !apart && /^\p{Ll}/u.test(text.slice(block.start, block.start + 1));
    });

  it.each(['on_liberty', 'considerations', 'federalist_papers', 'the_prince', 'republic', 'modest_proposal'])(
    '%s: no paragraph is cut at a line break in mid-sentence',
    (name) => {
      const text = read(name);
      const blocks = findBlocks(text);
      expect(blocks.length).toBeGreaterThan(90);
      expect(wronglyCut(text, blocks)).toEqual([]);
    },
  );
});
