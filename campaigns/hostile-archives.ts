import { strToU8, zipSync } from 'fflate';
import { overlappingBomb, withSizes } from '../tests/documents/import/hostile-zips.ts';
import type { Chance } from './chance.ts';
import { docx, epub, type NamedFile, named, paragraph, TEXT, whole, word } from './whole-files.ts';

/** For a name that is no key of an object, and as long as that name. */
const STAND_IN = '++proto++';

/** Zip archives that promise, hide or point to what they should not. */
export const HOSTILE_ARCHIVES: Record<string, (chance: Chance) => NamedFile> = {
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
    const zipped = docx({ [name === '__proto__' ? STAND_IN : name]: strToU8(TEXT) });
    const bytes = Buffer.from(zipped).toString('latin1').replaceAll(STAND_IN, '__proto__');
    return named(
      chance.pick(['../../essay.docx', 'essay.docx', '\0']),
      new Uint8Array(Buffer.from(bytes, 'latin1')),
    );
  },
  'a directory that points anywhere': (chance) => {
    const copy = whole.epub.slice();
    for (let at = copy.length - 22; at < copy.length; at += 1)
      if (chance.happens(0.2)) copy[at] = chance.whole(0, 255);
    return named('book.epub', copy);
  },
};
