import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readApart } from '../../../src/documents/import/reading.ts';
import { Refusal } from '../../../src/documents/refusal.ts';
import { overlappingBomb } from './hostile-zips.ts';
import { linesAt, pdfOf } from './made-pdf.ts';

const SENTENCE = 'A bridge is an argument that one bank makes to the other one.';

describe('reading in a process of its own', () => {
  it('gives the draft', async () => {
    const pages = Array.from({ length: 3 }, () =>
      linesAt(100, [SENTENCE, 'It stands\u00ad, or else it falls.']),
    );
    const shares: number[] = [];
    const draft = await readApart(await pdfOf(pages), {
      name: 'essay.pdf',
      onProgress: (share) => shares.push(share),
    });
    expect(draft.format).toBe('pdf');
    expect(draft.pages!.map(({ page }) => page)).toEqual(['1', '2', '3']);
    expect(draft.text).toContain(SENTENCE);
    expect(shares.at(-1)).toBe(1);
  });

  it('brings a refusal over, once with the file’s name', async () => {
    const reading = readApart(zipSync({ 'word/document.xml': strToU8('no XML') }), { name: 'a.docx' });
    await expect(reading).rejects.toThrow(Refusal);
    await expect(reading).rejects.toThrow(/^a\.docx: This document cannot be read/);
  });

  it('refuses a bomb before a process is started for it', async () => {
    const bomb = overlappingBomb(10_000, 10e9);
    // In no time at all, any process would have been told to have taken too long.
    await expect(readApart(bomb, { name: 'a.docx', seconds: 0 })).rejects.toThrow(/far more than a document/);
  });

  it('ends what takes too long, and reads on', async () => {
    await expect(readApart(strToU8(SENTENCE), { name: 'a.txt', seconds: 0.001 })).rejects.toThrow(
      /^a\.txt: Reading this file took too long/,
    );
    await expect(readApart(strToU8(SENTENCE), { name: 'a.txt' })).resolves.toBeDefined();
  });

  it('ends what takes too much memory', { timeout: 120_000 }, async () => {
    const html = `<html><body>${`<p class="long">${'x '.repeat(75)}`.repeat(150_000)}</body></html>`;
    // Other work on the machine may make this slow, and time is not what is to end it.
    await expect(readApart(strToU8(html), { name: 'a.html', seconds: 120 })).rejects.toThrow(
      /^a\.html: .*takes more memory/,
    );
  });

  it('ends what is cancelled, while it is read and before', async () => {
    const cancelled = new AbortController();
    const pages = Array.from({ length: 40 }, () => linesAt(100, [SENTENCE]));
    const reading = readApart(await pdfOf(pages), {
      name: 'essay.pdf',
      signal: cancelled.signal,
      onProgress: () => cancelled.abort(new Error('cancelled by the curator')),
    });
    await expect(reading).rejects.toThrow('cancelled by the curator');
    await expect(readApart(strToU8(SENTENCE), { name: 'a.txt', signal: cancelled.signal })).rejects.toThrow(
      'cancelled by the curator',
    );
  });
});
