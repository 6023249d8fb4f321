import { deflateSync } from 'node:zlib';
import type { Chance } from './chance.ts';

/** PDFs written by hand, as no program would write them. */

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const WORDS = 'BT /F1 11 Tf 50 700 Td (A bridge is an argument that one bank makes.) Tj ET';

/** A PDF of these objects, the first of which is the catalogue, with a table of where each lies. */
function pdf(objects: (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    push(
      Buffer.concat([
        Buffer.from(`${index + 1} 0 obj\n`),
        Buffer.from(object as string, 'latin1'),
        Buffer.from('\nendobj\n'),
      ]),
    );
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function stream(content: string | Buffer, dictionary = ''): Buffer {
  const body = Buffer.from(content as string, 'latin1');
  return Buffer.concat([
    Buffer.from(`<< /Length ${body.length} ${dictionary} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
}

const page = (contents: string, resources = '/Font << /F1 4 0 R >>', more = '') =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} /Resources << ${resources} >> ${more} >>`;

/** Catalogue, page tree, one page, its font and its content. */
const onePage = (
  content: string | Buffer,
  { resources, dictionary, more }: { resources?: string; dictionary?: string; more?: string } = {},
) => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  page('5 0 R', resources, more),
  FONT,
  stream(content, dictionary),
];

export const HOSTILE_PDFS: Record<string, (chance: Chance) => Uint8Array> = {
  'a page tree that holds itself': (chance) =>
    pdf(
      onePage(WORDS).with(
        1,
        `<< /Type /Pages /Kids [${chance.pick(['2 0 R', '3 0 R 2 0 R', '1 0 R'])}] /Count ${chance.whole(1, 9)} >>`,
      ),
    ),
  'millions of pages in a word': (chance) =>
    pdf(
      onePage(WORDS).with(
        1,
        `<< /Type /Pages /Kids [3 0 R] /Count ${chance.pick([4_999, 5_001, 2_000_000, 2_147_483_647, -3])} >>`,
      ),
    ),
  'one page many times': (chance) => {
    const count = chance.whole(100, 1_200);
    return pdf(
      onePage(WORDS).with(1, `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`),
    );
  },
  'a page that is its own content': () => pdf(onePage(WORDS).with(2, page('3 0 R'))),
  'a stream that unpacks to hundreds of megabytes': (chance) => {
    const piece = chance.pick([' ', '0 ', 'q ', '( ', 'BT ', '[', '<<', 'A']);
    const packed = deflateSync(Buffer.alloc(chance.whole(20, 300) * 1_000_000, piece));
    return pdf(onePage(packed, { dictionary: '/Filter /FlateDecode' }));
  },
  'filters upon filters': (chance) => {
    let packed: Buffer = Buffer.alloc(2_000_000, WORDS);
    const times = chance.whole(2, 30);
    for (let at = 0; at < times; at += 1) packed = deflateSync(packed);
    return pdf(
      onePage(packed, { dictionary: `/Filter [${'/FlateDecode '.repeat(times + chance.whole(0, 2))}]` }),
    );
  },
  'a form that draws itself': (chance) =>
    pdf([
      ...onePage(`/X Do ${WORDS}`, { resources: '/Font << /F1 4 0 R >> /XObject << /X 6 0 R >>' }),
      stream(
        `${'/X Do '.repeat(chance.whole(1, 20))}${WORDS}`,
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> /Font << /F1 4 0 R >> >>',
      ),
    ]),
  'forms that double': (chance) => {
    const depth = chance.whole(5, 26);
    const forms = Array.from({ length: depth }, (_, at) =>
      stream(
        at === depth - 1 ? WORDS : '/X Do /X Do',
        `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 4 0 R >> /XObject << /X ${7 + at} 0 R >> >>`,
      ),
    );
    return pdf([...onePage('/X Do', { resources: '/XObject << /X 6 0 R >>' }), ...forms]);
  },
  'nested arrays': (chance) =>
    pdf(
      onePage(`${chance.pick(['[', '<<', '(', 'q ', 'BT '])}`.repeat(chance.whole(1_000, 200_000)) + WORDS),
    ),
  'numbers beyond all bounds': (chance) => {
    const number = () =>
      chance.pick([
        '1e308',
        '-99999999999999',
        '0',
        '.',
        '--5',
        '4.9e-324',
        '1/0',
        '999999999999999999999',
        'NaN',
      ]);
    return pdf(
      onePage(
        Array.from(
          { length: 60 },
          () =>
            `${number()} ${number()} ${number()} ${number()} ${number()} ${number()} cm BT /F1 ${number()} Tf ${number()} ${number()} Td ${number()} Tz ${number()} Tc ${number()} Tw (words of it) Tj ET`,
        ).join('\n'),
      ),
    );
  },
  'a hundred thousand pieces of text': (chance) =>
    pdf(
      onePage(
        Array.from(
          { length: chance.whole(10_000, 80_000) },
          () =>
            `BT /F1 ${chance.whole(1, 20)} Tf ${chance.whole(0, 600)} ${chance.whole(0, 790)} Td (${chance.pick(['a', 'bridge', '1', '-'])}) Tj ET`,
        ).join('\n'),
      ),
    ),
  'a font that maps everything': (chance) => {
    const ranges = `${chance.whole(20, 100)} beginbfrange\n${'<0000> <ffff> <0041>\n'.repeat(chance.whole(20, 2_000))}endbfrange`;
    return pdf([
      ...onePage(WORDS).with(
        3,
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [7 0 R] /ToUnicode 6 0 R >>',
      ),
      stream(
        `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${ranges} endcmap`,
      ),
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 [1000]] >>',
    ]);
  },
  'letters without meaning': (chance) =>
    pdf([
      ...onePage(`BT /F1 11 Tf 50 700 Td <${'0102030405'.repeat(chance.whole(2, 400))}> Tj ET`).with(
        3,
        '<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding << /Differences [1 /g1 /g2 /g3 /g4 /g5] >> /ToUnicode 6 0 R >>',
      ),
      stream('begincmap 1 beginbfrange <01> <05> <e001> endbfrange endcmap'),
    ]),
  'a table of objects that goes in circles': (chance) => {
    const whole = pdf(onePage(WORDS)).toString('latin1');
    const start = /startxref\n(\d+)/.exec(whole)![1]!;
    return Buffer.from(
      whole.replace(/\/Root 1 0 R/, `/Root 1 0 R /Prev ${chance.pick([start, '0', '99999999', '-1'])}`),
      'latin1',
    );
  },
  'a broken table of objects': (chance) =>
    Buffer.from(
      pdf(onePage(WORDS))
        .toString('latin1')
        .replace(/\d{10} 00000 n/g, () => `${String(chance.whole(0, 99_999)).padStart(10, '0')} 00000 n`)
        .replace(/startxref\n\d+/, () => `startxref\n${chance.whole(0, 9_999)}`),
      'latin1',
    ),
  'a length that refers to itself': () =>
    pdf(onePage(WORDS).with(4, `<< /Length 5 0 R >>\nstream\n${WORDS}\nendstream`)),
  'scripts, launches and files within': (chance) =>
    pdf(
      [
        ...onePage(WORDS, {
          more: `/AA << /O << /S ${chance.pick(['/JavaScript /JS (app.alert(1))', '/Launch /F (/bin/sh)', '/URI /URI (http://127.0.0.1/)', '/GoToR /F (/etc/passwd)'])} >> >>`,
        }),
        stream('x', '/Type /EmbeddedFile'),
      ],
      '/Info << /Title (\xfe\xff\0O\0n) /Author (x) >>',
    ),
  'metadata without end': (chance) =>
    pdf(
      onePage(WORDS),
      `/Info << /Title (${'a'.repeat(chance.whole(1_000, 3_000_000))}) /Author (${'('.repeat(2_000)}) >>`,
    ),
  'pictures that claim to be vast': (chance) =>
    pdf([
      ...onePage(`/I Do ${chance.happens(0.5) ? WORDS : ''}`, {
        resources: '/Font << /F1 4 0 R >> /XObject << /I 6 0 R >>',
      }),
      stream(
        'x',
        `/Type /XObject /Subtype /Image /Width ${chance.pick([1, 60_000, 2_000_000_000])} /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB ${chance.pick(['', '/Filter /DCTDecode', '/Filter /JPXDecode', '/Filter /JBIG2Decode', '/Filter /CCITTFaxDecode'])}`,
      ),
    ]),
  'a locked PDF': () =>
    pdf(
      onePage(WORDS),
      `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O (${'o'.repeat(32)}) /U (${'u'.repeat(32)}) >> /ID [(0123456789012345) (0123456789012345)]`,
    ),
  'labels of pages that go in circles': () =>
    pdf([
      ...onePage(WORDS).with(0, '<< /Type /Catalog /Pages 2 0 R /PageLabels 6 0 R >>'),
      '<< /Kids [6 0 R] /Nums [0 << /S /r /St 999999999 >>] >>',
    ]),
  'a signature and nothing else': (chance) =>
    Buffer.from(`%PDF-1.${chance.whole(0, 9)}\n${'\0x'.repeat(chance.whole(0, 3_000))}`, 'latin1'),
};
