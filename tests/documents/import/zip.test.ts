import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openZip, zipEntry } from '../../../src/documents/import/zip.ts';
import { Refusal } from '../../../src/documents/refusal.ts';
import { overlappingBomb, withSizes } from './hostile-zips.ts';

const TEXT = 'A bridge is an argument. '.repeat(400);
const archive = () =>
  zipSync({ 'a/b.txt': strToU8(TEXT), 'stored.txt': [strToU8('as it is'), { level: 0 }] });

describe('a zip archive', () => {
  it('gives back what was packed, and nothing for a name that it does not hold', () => {
    const zip = openZip(archive());
    expect(Buffer.from(zipEntry(zip, 'a/b.txt')!).toString()).toBe(TEXT);
    expect(Buffer.from(zipEntry(zip, 'stored.txt')!).toString()).toBe('as it is');
    expect(zipEntry(zip, '../a/b.txt')).toBeUndefined();
    expect(zipEntry(zip, '__proto__')).toBeUndefined();
  });

  it.each([
    ['promises less than it holds', 100],
    ['promises a little more than it holds', TEXT.length + 1],
  ])('that %s is refused, not cut short', (_what, size) => {
    const zip = openZip(withSizes(archive(), 'a/b.txt', size));
    expect(() => zipEntry(zip, 'a/b.txt')).toThrow(/damaged/);
  });

  it('of ten kilobytes that unpacks to ten gigabytes is refused at sight', () => {
    const bomb = overlappingBomb(10_000, 10e9);
    expect(bomb.length).toBeLessThan(12_000);
    expect(() => openZip(bomb)).toThrow(/far more than a document/);
  });

  it('whose entry shrinks more than any text does is refused', () => {
    const zeros = zipSync({ 'word/document.xml': new Uint8Array(8_000_000) });
    expect(() => openZip(zeros)).toThrow(/far more than a document/);
  });

  it('of thousands of entries is refused', () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`${at}`, new Uint8Array()]));
    expect(() => openZip(zipSync(many))).toThrow(Refusal);
  });

  it('that is cut off anywhere is refused', () => {
    const whole = archive();
    for (let length = 0; length < whole.length; length += 7)
      expect(() => openZip(whole.subarray(0, length))).toThrow(Refusal);
  });
});
