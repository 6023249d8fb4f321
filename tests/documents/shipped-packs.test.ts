import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/documents/pack.ts';
import { revisionHash } from '../../src/documents/revision.ts';
import { findSentences } from '../../src/documents/sentences.ts';
import { hasSharedDocuments, SHARED } from '../shared-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** The limits of docs/PACKS.md for a text that is not free. */
const MOST_SENTENCES = 3;
const MOST_OF_A_TEXT = 0.5;

const PACKS = fileURLToPath(new URL('../../data/packs/', import.meta.url));

const documents = readdirSync(PACKS).flatMap((id) =>
  readPack(join(PACKS, id)).documents.map((document) => ({ pack: id, ...document })),
);
const excerpted = documents.flatMap(({ pack, title, content }) =>
  content.completeness === 'excerpts' ? [{ pack, title, ...content }] : [],
);

describe.each(excerpted)('$title, of the pack $pack', ({ excerpts, length, hash }) => {
  it('is quoted in excerpts of at most three sentences, at most half of it', () => {
    for (const { text, paragraph } of excerpts) {
      const block = { start: 0, end: text.length, kind: 'paragraph' as const, paragraph };
      expect(findSentences(text, [block]).length, text).toBeLessThanOrEqual(MOST_SENTENCES);
    }
    const shown = excerpts.reduce((sum, { text }) => sum + text.length, 0);
    expect(shown).toBeLessThanOrEqual(length * MOST_OF_A_TEXT);
  });

  it.skipIf(!hasSharedDocuments)('is quoted as it stands in the full text', () => {
    const folder = join(SHARED, 'documents');
    const full = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .find((text) => revisionHash(text) === hash);
    expect(full?.length).toBe(length);
    for (const { start, text } of excerpts) expect(full!.slice(start, start + text.length)).toBe(text);
  });
});

describe('a pack with a date that the calendar does not have', () => {
  it('is refused by the name of the file and the field', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'pack.yaml'), 'id: test\ntitle: Test\n');
    writeFileSync(
      join(folder, 'documents/a.yaml'),
      `title: A\npublished: 2014-06-31\nrevision: ${'a'.repeat(64)}\nlength: 9\nexcerpts:\n  - { start: 0, paragraph: 1, text: Signs. }\n`,
    );
    expect(() => readPack(folder)).toThrow(/a\.yaml: "published": is to be a date/);
  });
});

describe('a pack whose excerpts cannot be so', () => {
  it.each([
    ['overlap', [0, 5], /excerpts\.1.*overlap/],
    ['run over the end', [0, 95], /excerpts\.1.*ends behind the text/],
  ])('is refused where they %s', (_how, starts, message) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'documents'));
    writeFileSync(join(folder, 'pack.yaml'), 'id: test\ntitle: Test\n');
    const excerpts = starts.map((start) => `  - { start: ${start}, paragraph: 1, text: Ten signs. }`);
    const fields = [
      'title: A',
      'published: 2014',
      `revision: ${'a'.repeat(64)}`,
      'length: 100',
      'excerpts:',
      ...excerpts,
    ];
    writeFileSync(join(folder, 'documents/a.yaml'), fields.join('\n'));
    expect(() => readPack(folder)).toThrow(message);
  });
});
