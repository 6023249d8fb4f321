import { Document, Packer, Paragraph } from 'docx';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { bookAsEpub, bookAsPdf } from '../evaluate/made-files.ts';
import { overlappingBomb, withSizes } from '../tests/documents/import/hostile-zips.ts';
import type { Chance } from './chance.ts';
import { HOSTILE_PDFS } from './hostile-pdfs.ts';

/** A file that an attacker, a broken disk or a bad program could hand over. */
export type HostileFile = { kind: string; name: string; bytes: Uint8Array };

const TEXT =
  'A bridge is an argument that one bank makes to the other, and every town that builds none stays on its own side.';
const BOOK = {
  title: 'On Bridges',
  author: 'Nobody',
  paragraphs: Array.from({ length: 60 }, (_, at) => ({
    text: at % 15 === 0 ? `Chapter ${at / 15 + 1}` : TEXT,
    heading: at % 15 === 0,
  })),
};

/** Whole files, to be damaged. */
const whole = {
  pdf: await bookAsPdf(BOOK, { columns: 1, justified: true, indented: true }),
  epub: bookAsEpub(BOOK),
  docx: new Uint8Array(
    await Packer.toBuffer(
      new Document({ sections: [{ children: BOOK.paragraphs.map(({ text }) => new Paragraph(text)) }] }),
    ),
  ),
};
const docxParts = unzipSync(whole.docx);
const epubParts = unzipSync(whole.epub);
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const docx = (changed: Zippable) => zipSync({ ...docxParts, ...changed });
const epub = (changed: Zippable) => zipSync({ ...epubParts, ...changed });
const word = (body: string, prologue = '') =>
  docx({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${prologue}<w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ),
  });
const chapter = (body: string) => epub({ 'OEBPS/0.xhtml': strToU8(`<html><body>${body}</body></html>`) });
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const copy = bytes.slice();
  for (let flips = chance.whole(1, 40); flips > 0; flips -= 1)
    copy[chance.whole(0, copy.length - 1)]! ^= 1 << chance.whole(0, 7);
  return copy;
}

function cut(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.happens(0.2) ? chance.whole(0, bytes.length - 1) : 0;
  return bytes.slice(from, chance.whole(from, bytes.length - 1));
}

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

const KINDS: Record<string, (chance: Chance) => Omit<HostileFile, 'kind'>> = {
  'a small bomb of gigabytes': (chance) =>
    named('essay.docx', overlappingBomb(chance.whole(1_000, 10_000), chance.whole(1, 2_000) * 1e7)),
  'a bomb of zeros': (chance) =>
    named('essay.docx', docx({ 'word/document.xml': new Uint8Array(chance.whole(1, 40) * 1_000_000) })),
  'a bomb of words': (chance) =>
    named(
      'essay.docx',
      word(paragraph(`${TEXT}${chance.whole(0, 9)} `.repeat(chance.whole(5_000, 250_000)))),
    ),
  'a bomb of chapters': (chance) =>
    named(
      'book.epub',
      epub(
        Object.fromEntries(
          Array.from({ length: 4 }, (_, at) => [
            `OEBPS/${at}.xhtml`,
            strToU8(
              `<html><body><p>${`${TEXT}${chance.fraction()} `.repeat(chance.whole(1_000, 60_000))}</p></body></html>`,
            ),
          ]),
        ),
      ),
    ),
  'zips in zips': (chance) => {
    let inner: Uint8Array = whole.docx;
    for (let depth = chance.whole(1, 30); depth > 0; depth -= 1)
      inner = zipSync({ [chance.pick(['a.zip', 'word/document.xml', 'META-INF/container.xml'])]: inner });
    return named('essay.docx', inner);
  },
  'a zip whose part is the zip': (chance) =>
    named(
      'essay.docx',
      docx({ 'word/document.xml': whole.docx, [chance.pick(['a.docx', 'word/a.xml'])]: whole.docx }),
    ),
  'sizes that lie': (chance) =>
    named(
      'essay.docx',
      withSizes(
        whole.docx,
        'word/document.xml',
        chance.pick([0, 1, chance.whole(2, 5_000), 900_000, 0x7fffffff, 0xffffffff]),
      ),
    ),
  'thousands of entries': (chance) => {
    const count = chance.whole(3_000, 9_000);
    return named(
      'book.epub',
      epub(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}`, new Uint8Array()]))),
    );
  },
  'names that lead out': (chance) => {
    const name = chance.pick([
      '../../etc/cron.d/x',
      '/etc/passwd',
      'C:\\x',
      '..\\..\\x',
      '\0',
      'word/../word/document.xml',
      '__proto__',
      'constructor',
      'a'.repeat(60_000),
      '‮cod.exe',
    ]);
    return named(chance.pick(['../../essay.docx', 'essay.docx', '\0']), docx({ [name]: strToU8(TEXT) }));
  },
  'a directory that points anywhere': (chance) => {
    const copy = whole.epub.slice();
    for (let at = copy.length - 22; at < copy.length; at += 1)
      if (chance.happens(0.2)) copy[at] = chance.whole(0, 255);
    return named('book.epub', copy);
  },
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
  'a PDF cut off': (chance) => named('essay.pdf', cut(whole.pdf, chance)),
  'a DOCX cut off': (chance) => named('essay.docx', cut(whole.docx, chance)),
  'an EPUB cut off': (chance) => named('book.epub', cut(whole.epub, chance)),
  'a PDF with flipped bits': (chance) => named('essay.pdf', flipped(whole.pdf, chance)),
  'a DOCX with flipped bits': (chance) => named('essay.docx', flipped(whole.docx, chance)),
  'an EPUB with flipped bits': (chance) => named('book.epub', flipped(whole.epub, chance)),
  'the name of another format': (chance) =>
    named(
      chance.pick(['a.txt', 'a.md', 'a.html', 'a.pdf', 'a', 'a.docx.exe']),
      chance.pick(Object.values(whole)),
    ),
  'two formats at once': (chance) => {
    const [first, second] = [chance.pick(Object.values(whole)), chance.pick(Object.values(whole))];
    return named('a.pdf', new Uint8Array(Buffer.concat([first, second])));
  },
  'a signature and noise': (chance) => {
    const head = chance.pick([
      'PK\x03\x04',
      'PK\x05\x06',
      '%PDF-1.4\n',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '{\\rtf1',
      'ID3',
      '\x89PNG',
      '\xff\xd8\xff',
      'BZh9',
      '\x1f\x8b',
    ]);
    return named(
      'a',
      new Uint8Array(
        Buffer.concat([
          Buffer.from(head, 'latin1'),
          Buffer.from(Array.from({ length: chance.whole(0, 4_000) }, () => chance.whole(0, 255))),
        ]),
      ),
    );
  },
  ...Object.fromEntries(
    Object.entries(HOSTILE_PDFS).map(([kind, make]) => [
      kind,
      (chance: Chance) => named('essay.pdf', make(chance)),
    ]),
  ),
};

export const HOSTILE_KINDS = Object.keys(KINDS);

export function hostileFile(chance: Chance): HostileFile {
  const kind = chance.pick(HOSTILE_KINDS);
  return { kind, ...KINDS[kind]!(chance) };
}

function named(name: string, bytes: Uint8Array): Omit<HostileFile, 'kind'> {
  return { name, bytes };
}
