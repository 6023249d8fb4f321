import { describe, expect, it } from 'vitest';
import type { Book } from '../../../evaluate/made-files.ts';
import { PAGE_EDGES } from '../../../evaluate/page-edges.ts';
import { evaluateEdges } from '../../../evaluate/readers.ts';
import { seededRandom } from '../../../evaluate/seeded-random.ts';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { linesAt, pdfOf } from './made-pdf.ts';

const WORDS =
  'river bridge stone ferry town winter market council tolls mason ropes bank current boats harbour keeper lantern bell grain carts mill miller orchard wall gate road traveller letter sister brother evening snow thaw spring the the the and of to in that which by with for was had were would not never often seldom when because though before after over under'.split(
    ' ',
  );

/** Paragraphs of sentences that say nothing, of 200 to 600 characters. */
function madeBook(seed: number): Book {
  const random = seededRandom(seed);
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 16) }, word).join(' ');
    return `${words[0]!.toUpperCase()}${words.slice(1)}.`;
  };
  const paragraphs = Array.from({ length: 45 }, () => ({
    text: Array.from({ length: 3 + Math.floor(random() * 4) }, sentence).join(' '),
    heading: false,
  }));
  return { title: 'Of the Building of Bridges', author: 'Unknown', paragraphs };
}

describe('of a PDF, what stands around the text is set aside, and nothing else', () => {
  it.each(Object.keys(PAGE_EDGES))('%s', async (kind) => {
    const found = await evaluateEdges(madeBook(1), kind, { columns: 1, justified: false, indented: true });
    expect(found).toEqual({ recall: expect.closeTo(1, 2), aside: 1, lost: [] });
  });

  it('the words of a head that stands once, with the number of its page', async () => {
    const places = ['the ford', 'the ferry', 'the stone bridge', 'the tolls', 'the flood'];
    const draft = await readDocument(
      await pdfOf(
        places.map((of, at) => [
          {
            text: at % 2 === 0 ? `ON BRIDGES ${at + 8}` : `${at + 8} Of ${of} and its keepers`,
            y: 30,
            size: 8,
          },
          ...linesAt(80, [
            `keepers of ${of} have always held, and nobody who has ever crossed there will`,
            `deny that what ${of} brings the town in a year is more than it has cost it, and`,
          ]),
        ]),
      ),
      'a.pdf',
    );
    const aside = draft.blocks!.filter(({ boilerplate }) => boilerplate);
    expect(aside.map(({ start, end }) => draft.text.slice(start, end))).toEqual([
      'ON BRIDGES 8',
      '9 Of the ferry and its keepers',
      'ON BRIDGES 10',
      '11 Of the tolls and its keepers',
      'ON BRIDGES 12',
    ]);
  });
});
