import { describe, expect, it } from 'vitest';
import { analyse, blocksOf } from '../../../src/documents/analysis.ts';
import { MAX_DOCUMENT_BYTES, readDocument } from '../../../src/documents/import/reader.ts';
import { sayKept } from '../../../src/language/kept-text.ts';

const read = (text: string, name: string) => readDocument(new TextEncoder().encode(text), name);
const blockTexts = ({ text, blocks = [] }: Awaited<ReturnType<typeof read>>) =>
  blocks.map((block) => [block.kind, text.slice(block.start, block.end)]);

const PAGE = `<!doctype html><html lang="en"><head><title>On Bridges | The Daily Span</title>
<meta property="og:title" content="On Bridges"><meta property="og:site_name" content="The Daily Span">
<meta property="article:published_time" content="2019-03-02T08:00:00Z">
<link rel="canonical" href="https://span.example/bridges"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>On Bridges</h1>
<p>A bridge is an argument, and <em>every</em> argument<br>is a bridge. ${'It carries what is laid on it, or it falls. '.repeat(8)}</p>
<blockquote><p>Nothing stands by itself.</p></blockquote>
<ul><li>The first pier is a premise, as builders know.</li><li>The last one is a claim.</li></ul>
<p>${'A town that builds none stays on its own bank, and calls it the world. '.repeat(8)}</p>
<script>document.write('not text')</script></article>
<footer>All rights reserved</footer></body></html>`;

describe('reading a document', () => {
  it('takes an article out of a web page, with the metadata that the page states', async () => {
    const draft = await read(PAGE, 'page.html');
    expect(draft.metadata).toEqual({
      title: 'On Bridges',
      outlet: 'The Daily Span',
      published: '2019-03-02',
      source: 'https://span.example/bridges',
      language: 'en',
    });
    expect(draft.text).not.toMatch(/Home|not text|rights reserved/);
    expect(draft.text).toContain('every argument\nis a bridge.');
    expect(blockTexts(draft)).toContainEqual(['block-quote', 'Nothing stands by itself.']);
    expect(blockTexts(draft)).toContainEqual(['list-item', 'The last one is a claim.']);
  });

  it.each([
    [
      'the site that the page names',
      'Rent control works | The Daily Example',
      '<meta property="og:site_name" content="The Daily Example">',
      '',
      'Rent control works',
    ],
    [
      'a site that stands first',
      'THE DAILY EXAMPLE: Rent control works',
      '<meta property="og:site_name" content="The Daily Example">',
      '',
      'Rent control works',
    ],
    [
      'a heading',
      'Rent control works - Opinion - The Daily',
      '',
      '<h1>Rent control\n works</h1>',
      'Rent control works',
    ],
    [
      'nothing',
      'Rent control – a failure',
      '',
      '<header><h1>A failure</h1></header>',
      'Rent control – a failure',
    ],
    [
      'the name of the site alone',
      'Rent control works | The Daily',
      '<meta property="og:site_name" content="The Daily">',
      '<h1>The Daily</h1>',
      'Rent control works',
    ],
  ])('takes the title of a web page that %s tells', async (_what, title, meta, heading, told) => {
    const body = `${heading}<p>${'It carries what is laid on it. '.repeat(20)}</p>`;
    const page = `<html><head><title>${title}</title>${meta}</head><body>${body}</body></html>`;
    expect((await read(page, 'page.html')).metadata.title).toBe(told);
  });

  it('leaves out a date of a web page that the calendar does not have, and says so', async () => {
    const draft = await read(PAGE.replace('2019-03-02T08', '2019-13-45T08'), 'page.html');
    expect(draft.metadata.published).toBeUndefined();
    expect(draft.notes.map(sayKept)).toContainEqual(expect.stringContaining('2019-13-45'));
  });

  it('knows a web page by its content, whatever its name', async () => {
    expect((await read(PAGE, 'page.txt')).format).toBe('html');
  });

  it('reads Markdown as its reader sees it', async () => {
    const draft = await read(
      '---\ntitle: On Bridges\nauthor: A. Mason\ndate: 2019-03\n---\n\n# On *Bridges*\n\nA [bridge](https://span.example) is\n**an** argument.\n\n> Nothing stands.\n\n- one pier\n- two piers\n',
      'essay.md',
    );
    expect(draft.metadata).toEqual({ title: 'On Bridges', authors: ['A. Mason'], published: '2019-03' });
    expect(blockTexts(draft)).toEqual([
      ['heading', 'On Bridges'],
      ['paragraph', 'A bridge is\nan argument.'],
      ['block-quote', 'Nothing stands.'],
      ['list-item', 'one pier'],
      ['list-item', 'two piers'],
    ]);
  });

  it('keeps code and tables of Markdown in the text and quotes nothing from them', async () => {
    const { text, blocks } = await read(
      'A bridge stands.\n\n```js\nlet bridge = 1;\n```\n\n| pier | load |\n|---|---|\n| first | ten tons |\n',
      'essay.md',
    );
    const { sentences } = analyse(text, blocksOf(text, blocks));
    expect(text).toContain('let bridge = 1;');
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(['A bridge stands.']);
    expect(blocks!.map(({ boilerplate }) => boilerplate)).toEqual([undefined, 'code', 'table', 'table']);
  });

  it('gives a quotation of Markdown to the one who signs it', async () => {
    const { text, blocks } = await read(
      'A.\n\n> Be still.\n> — Kung\n\nB.\n\n> Be loud.\n\n— Winifred Holt\n\nC.\n\n> Be.\n',
      'a.md',
    );
    const { sentences, voices } = analyse(text, blocksOf(text, blocks));
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'A.',
      'Be still.',
      'B.',
      'Be loud.',
      'C.',
      'Be.',
    ]);
    expect(voices.map(({ speaker }) => speaker)).toEqual(['Kung', 'Winifred Holt', undefined]);
  });

  it('takes plain text as it is, and reads a Project Gutenberg header for what it states', async () => {
    const text =
      'The Project Gutenberg eBook of On Liberty\n\nTitle: On Liberty\n\nAuthor: John Stuart Mill\n\nLanguage: English\n\nThe subject of this Essay …\n';
    expect(await read(text, 'book.txt')).toMatchObject({
      text,
      metadata: { title: 'On Liberty', authors: ['John Stuart Mill'], language: 'en' },
    });
    expect((await read('Title: no header\n\nplain', 'note.txt')).metadata).toEqual({ title: 'no header' });
  });

  it.each([
    ['an empty file', '', 'a.txt', /empty/],
    ['white space', ' \n\t ', 'a.txt', /empty/],
    ['Markdown without text', '---\ntitle: x\n---\n', 'a.md', /no text/],
    ['a page without text', '<html><body><script>1</script></body></html>', 'a.html', /no text/],
    ['a date that is none', '---\ndate: soon\n---\nText.', 'a.md', /"date" is to be a date/],
    ['a month that is none', '---\ndate: 2014-13\n---\nText.', 'a.md', /a\.md.*"date" is to be a date/],
    ['a day that is none', '---\npublished: 2014-02-30\n---\nText.', 'a.md', /"published" is to be a date/],
    ['broken front matter', '---\ntitle: [\n---\nText.', 'a.md', /not YAML in line 2 of the file\. Close it/],
    [
      'front matter that ends within the text',
      '---\ntitle: x\n\nA text: of a, b: c.\n\n---\n\nText.',
      'a.md',
      /a\.md: .*in line 4 .*Close it with a line ---/,
    ],
    ['a list for a title', '---\ntitle: [a, b]\n---\nText.', 'a.md', /"title" is to be text/],
    ['a map for an author', '---\nauthor: {a: b}\n---\nText.', 'a.md', /"author" is to be a name or a list/],
    ['front matter without fields', '---\nOn bridges\n---\nText.', 'a.md', /front matter is to hold fields/],
    ['front matter without an end', '---\ntitle: x\n\nText.', 'a.md', /a\.md: .*not closed/],
    ['a page nested beyond reason', `${'<div>'.repeat(30_000)}deep`, 'a.html', /nested|elements/],
  ])('refuses %s and says how to mend it', async (_what, text, name, message) => {
    await expect(read(text, name)).rejects.toThrow(message);
  });

  it('refuses a file that is too large', async () => {
    await expect(readDocument(new Uint8Array(MAX_DOCUMENT_BYTES + 1), 'huge.txt')).rejects.toThrow(
      /limit is 32 MB/,
    );
  });
});

describe('labelled lines at the top', () => {
  it.each([
    [
      'a.txt',
      'Title: On swifts\nAuthor: Ann Mason; Bo Lark & Co.\nDate: June 10th, 2014\n\nSwifts return in May.\n',
      { title: 'On swifts', authors: ['Ann Mason', 'Bo Lark & Co.'], published: '2014-06-10' },
    ],
    [
      'a.txt',
      'On swifts\n\nVon: nobody\n\nAutorin: Ann Mason\nDatum: 10. Juni 2014\n\nSwifts return in May.\n',
      {},
    ],
    [
      'a.txt',
      'Über Segler\n\nAutorin: Ann Mason\nDatum: 10. Juni 2014\n\nSwifts return in May.\n',
      { authors: ['Ann Mason'], published: '2014-06-10' },
    ],
    ['a.txt', 'タイトル：燕\n日付：2014年6月10日\n\n本文。\n', { title: '燕', published: '2014-06-10' }],
    [
      'a.html',
      `<p>Title: On swifts<br>Author: Ann Mason<br>Source: https://a.example/</p><p>${'Swifts return in May. '.repeat(9)}</p>`,
      { title: 'On swifts', authors: ['Ann Mason'], source: 'https://a.example/' },
    ],
    [
      'a.md',
      '# On swifts\n\n**Author:** Ann Mason  \n**Date:** 1789-02\n\nSwifts return in May.\n',
      { title: 'On swifts', authors: ['Ann Mason'], published: '1789-02' },
    ],
    ['a.md', '---\nauthor: Ann Mason\n---\n\nAuthor: Somebody else\n\nText.\n', { authors: ['Ann Mason'] }],
  ])('of %s state what the format does not: %j', async (name, text, metadata) => {
    expect((await read(text, name)).metadata).toEqual(metadata);
  });

  it.each([
    ['a value that may go on in the next line', 'Title: On the\nhabits of swifts\n\nText.\n'],
    ['the label of a speaker', 'Author: Never.\n\nInterviewer: Why?\n\nAuthor: Because.\n'],
    ['a sentence for a name', 'Author: I never wanted this to be a book.\n\nText.\n'],
    ['lines that became one', 'Title: On swifts Author: Ann Mason\n\nText.\n'],
    ['a label below the top', 'One.\n\nTwo.\n\nAuthor: Ann Mason\n\nText.\n'],
    ['what is said to be unknown', 'Author: Unknown\n\nText.\n'],
  ])('state nothing by %s', async (_, text) => {
    expect((await read(text, 'a.txt')).metadata).toEqual({});
  });

  it('tell of a date that may be two', async () => {
    const { metadata, notes } = await read('Date: 10/06/2014\n\nText.\n', 'a.txt');
    expect(metadata).toEqual({});
    expect(notes.map(sayKept)).toContain(
      'The date that the text states, "10/06/2014", was left out: it is not a date such as 2014, 2014-06 or 2014-06-10.',
    );
  });
});
