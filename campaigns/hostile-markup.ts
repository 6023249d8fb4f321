import { strToU8 } from 'fflate';
import type { Chance } from './chance.ts';
import {
  chapter,
  docx,
  docxParts,
  epub,
  epubParts,
  type NamedFile,
  named,
  paragraph,
  TEXT,
  WORD,
  word,
} from './whole-files.ts';

/** Every few bytes of a part changed, and packed again, so that the damage is not found by its checksum. */
function garbled(part: Uint8Array, chance: Chance): Uint8Array {
  const pieces = [
    '<',
    '>',
    '&',
    '"',
    '/',
    '<w:p>',
    '</w:p>',
    '<![CDATA[',
    '<!--',
    '&#x0;',
    '&#xD800;',
    '\0',
    '<?',
    ']]>',
    '<w:tbl>',
    '\ufffe',
  ];
  let text = Buffer.from(part).toString();
  for (let times = chance.whole(1, 12); times > 0; times -= 1) {
    const at = chance.whole(0, text.length);
    text = text.slice(0, at) + chance.pick(pieces) + text.slice(at + chance.whole(0, 4));
  }
  return strToU8(text);
}

const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  '',
);

/** DOCX and EPUB whose archives are in order, but not what is in them. */
export const HOSTILE_MARKUP: Record<string, (chance: Chance) => NamedFile> = {
  'entities that laugh': (chance) =>
    named(
      'essay.docx',
      word(
        paragraph('&l9;'),
        `<!DOCTYPE w [<!ENTITY l0 "ha">${LAUGHS}]>`.replace('DOCTYPE', chance.pick(['DOCTYPE', 'doctype'])),
      ),
    ),
  'entities from elsewhere': (chance) =>
    named(
      'essay.docx',
      word(
        paragraph('&x;'),
        `<!DOCTYPE w ${chance.pick(['SYSTEM "http://127.0.0.1:9/x.dtd"', '[<!ENTITY x SYSTEM "file:///etc/passwd">]', '[<!ENTITY % x SYSTEM "file:///dev/zero">%x;]'])}>`,
      ),
    ),
  'entities in a chapter': () =>
    named(
      'book.epub',
      epub({
        'OEBPS/0.xhtml': strToU8(
          `<!DOCTYPE html [<!ENTITY l0 "ha">${LAUGHS}]><html><body><p>&l9;</p></body></html>`,
        ),
      }),
    ),
  'markup nested deeply': (chance) => {
    const [open, close] = chance.pick([
      ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
      ['<w:p><w:r>', '</w:r></w:p>'],
      ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ] as const);
    const depth = chance.whole(20, 60_000);
    return named(
      'essay.docx',
      word(open.repeat(depth) + paragraph(TEXT) + (chance.happens(0.7) ? close.repeat(depth) : '')),
    );
  },
  'a chapter nested deeply': (chance) => {
    const tag = chance.pick(['div', 'p', 'table', 'b', 'section', 'svg', 'ul', 'x:y']);
    const depth = chance.whole(100, 60_000);
    return named('book.epub', chapter(`<${tag}>`.repeat(depth) + TEXT + `</${tag}>`.repeat(depth)));
  },
  'elements without end': (chance) =>
    named(
      'essay.docx',
      word(
        chance
          .pick([
            '<w:p/>',
            '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
            '<w:tbl/>',
            '<w:br/>',
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="9"/></w:numPr></w:pPr></w:p>',
          ])
          .repeat(chance.whole(10_000, 90_000)),
      ),
    ),
  'a chapter of elements': (chance) =>
    named(
      'book.epub',
      chapter(
        chance
          .pick(['<p>a', '<br/>', '<b>', '<a/>', '<li>x', '<td>', '<p>a</p>'])
          .repeat(chance.whole(10_000, 210_000)),
      ),
    ),
  'attributes without end': (chance) =>
    named(
      'essay.docx',
      word(`<w:p w:x="${'a'.repeat(chance.whole(1_000, 5_000_000))}"><w:r><w:t>${TEXT}</w:t></w:r></w:p>`),
    ),
  'many attributes': (chance) =>
    named(
      'essay.docx',
      word(
        `<w:p ${Array.from({ length: chance.whole(100, 9_000) }, (_, at) => `w:a${at}="1"`).join(' ')}>${'</w:p>'}${paragraph(TEXT)}`,
      ),
    ),
  'numbers in a table beyond all bounds': (chance) =>
    named(
      'essay.docx',
      word(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="${chance.pick(['2000000000', '-1', '1e9', 'x'])}"/><w:vMerge/></w:tcPr>${paragraph(TEXT)}</w:tc></w:tr></w:tbl>`,
      ),
    ),
  'styles that rest on themselves': () =>
    named(
      'essay.docx',
      docx({
        'word/styles.xml': strToU8(
          `<w:styles ${WORD}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/><w:name w:val="A"/></w:style></w:styles>`,
        ),
        'word/numbering.xml': strToU8(
          `<w:numbering ${WORD}><w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
        ),
      }),
    ),
  'notes that note themselves': (chance) =>
    named(
      'essay.docx',
      docx({
        'word/footnotes.xml': strToU8(
          `<w:footnotes ${WORD}><w:footnote w:id="1"><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:footnote></w:footnotes>`,
        ),
        'word/document.xml': strToU8(
          `<w:document ${WORD}><w:body>${`<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="${chance.pick(['1', '2', ''])}"/></w:r></w:p>`.repeat(chance.whole(1, 500))}</w:body></w:document>`,
        ),
      }),
    ),
  'another encoding': (chance) => {
    const text = `<?xml version="1.0" encoding="${chance.pick(['UTF-16', 'utf-7', 'IBM037', 'x'])}"?><w:document ${WORD}><w:body>${paragraph(TEXT)}</w:body></w:document>`;
    return named(
      'essay.docx',
      docx({
        'word/document.xml': new Uint8Array(
          Buffer.from(text, chance.pick(['utf16le', 'latin1', 'utf8'] as const)),
        ),
      }),
    );
  },
  'garbled markup': (chance) => {
    const name = chance.pick(Object.keys(docxParts));
    return named('essay.docx', docx({ [name]: garbled(docxParts[name]!, chance) }));
  },
  'a garbled book': (chance) => {
    const name = chance.pick(Object.keys(epubParts));
    return named('book.epub', epub({ [name]: garbled(epubParts[name]!, chance) }));
  },
  'a spine that goes in circles': (chance) => {
    const opf = Buffer.from(epubParts['OEBPS/book.opf']!).toString();
    const items = Array.from(
      { length: chance.whole(1, 20_000) },
      () => `<itemref idref="${chance.pick(['c0', 'c1', 'none', 'cnav', ''])}"/>`,
    ).join('');
    return named(
      'book.epub',
      epub({ 'OEBPS/book.opf': strToU8(opf.replace(/<spine>.*<\/spine>/, `<spine>${items}</spine>`)) }),
    );
  },
  'a container that points anywhere': (chance) =>
    named(
      'book.epub',
      epub({
        'META-INF/container.xml': strToU8(
          `<container><rootfiles><rootfile full-path="${chance.pick(['META-INF/container.xml', '../../etc/passwd', '/etc/passwd', '', 'mimetype', 'OEBPS/0.xhtml', 'file:///etc/passwd'])}"/></rootfiles></container>`,
        ),
      }),
    ),
  'a book under lock': () =>
    named(
      'book.epub',
      epub({
        'META-INF/encryption.xml': strToU8(
          '<encryption><EncryptedData><EncryptionMethod Algorithm="x"/></EncryptedData></encryption>',
        ),
      }),
    ),
  'tags cut open': (chance) =>
    named(
      'book.epub',
      chapter(
        chance
          .pick([
            '<',
            '<a ',
            '<a b="',
            '<!--',
            '<![CDATA[',
            '&',
            '<p',
            '</',
            '<title>',
            '<script>',
            '<textarea>',
            '<a/',
          ])
          .repeat(chance.whole(1, 200_000)),
      ),
    ),
  'a line without end': (chance) =>
    named(
      'essay.docx',
      word(
        paragraph(
          chance
            .pick(['a', 'a ', '漢', '. ', '" ', '“', '😀', '\u0301'])
            .repeat(chance.whole(10_000, 900_000)),
        ),
      ),
    ),
};
