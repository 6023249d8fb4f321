import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/documents/decoding.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { sayKept } from '../../src/language/kept-text.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') =>
  new Uint8Array(Buffer.from(text, encoding));

describe('decoding a file', () => {
  it('keeps typography and changes only line endings and a byte order mark, and says so', () => {
    const { text, notes } = decodeText(bytes('\uFEFF“One”\r\ntwo\rthree — four'));
    expect(text).toBe('“One”\ntwo\nthree — four');
    expect(notes).toHaveLength(2);
  });

  it('leaves a plain UTF-8 text as it is, without a word', () => {
    expect(decodeText(bytes('Über “naïve” – ok\n'))).toEqual({ text: 'Über “naïve” – ok\n', notes: [] });
  });

  it('reads UTF-16 with its mark', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...bytes('Häuser', 'utf16le')])).text).toBe('Häuser');
  });

  it.each(['utf16le', 'utf16be'] as const)('reads %s without a mark and says so', (order) => {
    const le = Buffer.from('Häuser “am” Fluß — 1902\n', 'utf16le');
    const { text, notes } = decodeText(new Uint8Array(order === 'utf16le' ? le : le.swap16()));
    expect(text).toBe('Häuser “am” Fluß — 1902\n');
    expect(notes.map(sayKept).join()).toMatch(/no byte order mark.*UTF-16/);
  });

  it.each([
    ['at the end', 'Über “naïve” Texte.\n'.repeat(9), [0xff, 0xfe, 0xfd], '', 10],
    ['in a cut-off character of a text that has no other', 'Plain.\n'.repeat(9), [0xe2, 0x80], '', 10],
    ['as often as not', 'One “naïve”.', [0xff, 0xfe, 0xfd], '', 1],
    ['in a cut-off character', 'Über “naïve” Texte.\n'.repeat(9), [0xe2, 0x80], '', 10],
    ['in the middle', 'Über “naïve” Texte.\n', [0x80], 'Und “weiter”.', 2],
  ])(
    'says of UTF-8 that is damaged %s where, and takes it for nothing else',
    (_where, before, bad, after, line) => {
      const file = new Uint8Array([...bytes(before), ...bad, ...bytes(after)]);
      expect(() => decodeText(file)).toThrow(
        `This file is UTF-8, but some of its bytes are damaged, first in line ${line}.`,
      );
    },
  );

  it('detects a legacy encoding and says which', () => {
    const french =
      'Les citoyens de la cité étaient déjà fatigués des élections répétées, et même les élèves préféraient une démocratie plus sévère. ';
    const { text, notes } = decodeText(bytes(french.repeat(5), 'latin1'));
    expect(text).toContain('déjà fatigués');
    expect(notes.map(sayKept).join()).toMatch(/not UTF-8/);
  });

  it.each([
    ['これは議論です。', '82b182ea82cd8b63985f82c582b78142'],
    ['이것은 주장입니다. ', 'c0ccb0cdc0ba20c1d6c0e5c0d4b4cfb4d92e20'],
  ])('reads “%s” in the encoding of its country', (text, hexadecimal) => {
    const file = Buffer.from(hexadecimal.repeat(20), 'hex');
    expect(decodeText(new Uint8Array(file)).text).toBe(text.repeat(20));
  });

  it.each([
    ['NUL bytes', new Uint8Array([72, 0, 105])],
    ['numbers of 32 bits', new Uint8Array(new Uint32Array([72, 105, 33, 7]).buffer)],
    ['numbers of 16 bits', new Uint8Array(new Uint16Array([1, 2, 3, 4, 5, 6]).buffer)],
  ])('refuses %s with advice', (_what, file) => {
    expect(() => decodeText(file)).toThrow(Refusal);
  });
});
