import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/documents/import/reader.ts';
import { sayKept } from '../../../src/language/kept-text.ts';

const CONTAINER = `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const page = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>${body}</html>`;

const BOOK: Record<string, string> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml': CONTAINER,
  'OPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>On Bridges</dc:title><dc:creator id="a">Ada Pontifex</dc:creator><dc:creator opf:role="trl">Tom Translator</dc:creator><dc:language>en</dc:language><dc:publisher>Span Press</dc:publisher><dc:date>2019-03-02</dc:date></metadata>
<manifest><item id="two" href="text/two%20b.xhtml" media-type="application/xhtml+xml"/><item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/><item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="rights" href="rights.xhtml" media-type="application/xhtml+xml"/><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="pic" href="a.jpg" media-type="image/jpeg"/></manifest>
<spine><itemref idref="cover"/><itemref idref="rights"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/><itemref idref="pic"/></spine></package>`,
  'OPS/cover.xhtml': page('<body epub:type="cover"><p>ON BRIDGES</p></body>'),
  'OPS/rights.xhtml': page(
    '<body><section epub:type="copyright-page"><p>Printed for Span Press in Spantown.</p></section></body>',
  ),
  'OPS/nav.xhtml': page(
    '<body><nav epub:type="toc"><ol><li><a href="text/one.xhtml">Piers</a></li></ol></nav></body>',
  ),
  'OPS/text/one.xhtml': page(
    '<body><h1>Piers</h1><p><a id="p1"/>A bridge is an argument<sup><a href="#n1">1</a></sup> for both&nbsp;banks &mdash; or neither.</p><blockquote><p>Nothing stands by itself.</p></blockquote><script src="x.js"/><aside epub:type="footnote" id="n1"><p>See the essay on ferries.</p></aside></body>',
  ),
  'OPS/text/two b.xhtml': page('<body><h1>Spans</h1><p>What is laid on it, it carries.</p></body>'),
};

const epub = (changes: Record<string, string | undefined> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ ...BOOK, ...changes }).flatMap(([name, text]) =>
        text === undefined ? [] : [[name, strToU8(text)]],
      ),
    ),
  );
const read = (changes?: Record<string, string | undefined>) => readDocument(epub(changes), 'book.epub');

describe('an EPUB', () => {
  it('gives its chapters in the order of the spine, with headings and block quotes', async () => {
    const { text, blocks, format } = await read();
    expect(format).toBe('epub');
    const quotable = blocks!.filter(({ boilerplate }) => !boilerplate);
    expect(quotable.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', 'Piers'],
      ['paragraph', 'A bridge is an argument for both banks — or neither.'],
      ['block-quote', 'Nothing stands by itself.'],
      ['paragraph', 'See the essay on ferries.'],
      ['heading', 'Spans'],
      ['paragraph', 'What is laid on it, it carries.'],
    ]);
  });

  it('sets cover, copyright page and contents aside, each with its reason', async () => {
    const { text, blocks, notes } = await read();
    const aside = blocks!.filter(({ boilerplate }) => boilerplate);
    expect(aside.map(({ boilerplate, start, end }) => [boilerplate, text.slice(start, end)])).toEqual([
      ['navigation', 'ON BRIDGES'],
      ['licence', 'Printed for Span Press in Spantown.'],
      ['contents', 'Piers'],
    ]);
    expect(notes.map(sayKept).join(' ')).toMatch(/Set aside.*cover.*copyright.*contents/);
  });

  it('states its author and not its translator, and leaves its date to the curator', async () => {
    const { metadata, notes } = await read();
    expect(metadata).toEqual({
      title: 'On Bridges',
      authors: ['Ada Pontifex'],
      outlet: 'Span Press',
      language: 'en',
    });
    expect(notes.map(sayKept).join(' ')).toContain('2019-03-02');
  });

  it('gives no characters that are none, written out or not', async () => {
    const { text } = await read({
      'OPS/text/one.xhtml': page('<body><p>A bri\0dge&#x0; st&#xD800;ands.</p></body>'),
    });
    expect(text).toContain('A bridge');
    expect(text).not.toContain('\0');
    expect(text.isWellFormed()).toBe(true);
  });

  it('says which part is missing', async () => {
    const { notes, text } = await read({ 'OPS/text/one.xhtml': undefined });
    expect(notes.map(sayKept).join(' ')).toContain('"one.xhtml"');
    expect(text).toContain('it carries');
  });

  const ENCRYPTED = (algorithm: string) =>
    `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;

  it('with copy protection is refused, with scrambled fonts alone it is read', async () => {
    const locked = ENCRYPTED('http://www.w3.org/2001/04/xmlenc#aes128-cbc');
    await expect(read({ 'META-INF/encryption.xml': locked })).rejects.toThrow(/copy-protected/);
    const fonts = ENCRYPTED('http://www.idpf.org/2008/embedding');
    await expect(read({ 'META-INF/encryption.xml': fonts })).resolves.toBeDefined();
  });

  it.each([
    ['leads out of itself', CONTAINER.replace('OPS/book.opf', '../../../etc/passwd')],
    ['names nothing', '<container/>'],
  ])('whose container %s is refused', async (_what, container) => {
    await expect(read({ 'META-INF/container.xml': container })).rejects.toThrow(/does not say what is in it/);
  });

  it('whose chapter defines entities is refused', async () => {
    const hostile =
      '<!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;">]><html><body><p>&b;</p></body></html>';
    await expect(read({ 'OPS/text/one.xhtml': hostile })).rejects.toThrow(/entities/);
  });
});
