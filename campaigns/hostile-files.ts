import type { Chance } from './chance.ts';
import { HOSTILE_ARCHIVES } from './hostile-archives.ts';
import { HOSTILE_MARKUP } from './hostile-markup.ts';
import { HOSTILE_PACKS } from './hostile-packs.ts';
import { HOSTILE_PDFS } from './hostile-pdfs.ts';
import { type NamedFile, named, whole } from './whole-files.ts';

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

/** Files that were damaged, or are not what they seem. */
const DAMAGED: Record<string, (chance: Chance) => NamedFile> = {
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
};

/** Every kind of file that an attacker, a broken disk or a bad program could hand over. */
const KINDS: Record<string, (chance: Chance) => NamedFile> = {
  ...DAMAGED,
  ...HOSTILE_ARCHIVES,
  ...HOSTILE_MARKUP,
  ...HOSTILE_PACKS,
  ...Object.fromEntries(
    Object.entries(HOSTILE_PDFS).map(([kind, make]) => [
      kind,
      (chance: Chance) => named('essay.pdf', make(chance)),
    ]),
  ),
};

export const HOSTILE_KINDS = Object.keys(KINDS);

export function hostileFile(chance: Chance): NamedFile & { kind: string } {
  const kind = chance.pick(HOSTILE_KINDS);
  return { kind, ...KINDS[kind]!(chance) };
}
