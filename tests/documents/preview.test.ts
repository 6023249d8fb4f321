import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/documents/library.ts';
import { oddCharacters } from '../../src/documents/odd-characters.ts';
import { sharedShare } from '../../src/documents/passage-sketch.ts';
import { draftContent } from '../../src/documents/preparation.ts';
import { previewOf } from '../../src/documents/preview.ts';
import { analysed } from '../../src/documents/store/analysis-writer.ts';
import { libraryOf } from '../evidence/small-library.ts';
import { anyText } from './arbitrary-texts.ts';

function preview(text: string, library: Library = []) {
  const draft = { text, format: 'text' as const, metadata: {}, notes: ['Read as UTF-8.'] };
  return previewOf(draft, analysed(draftContent(draft)), library);
}

const SENTENCES = Array.from(
  { length: 40 },
  (_, at) =>
    `The ${['red', 'old', 'tall', 'broken'][at % 4]} bridge number ${at} carries ${at * 3} carts over the river.`,
);

const BODY = 'nobody who has crossed the bridge in winter will deny that';

describe('a preview', () => {
  it('shows what would be quoted, whose words they are, and what is set aside', () => {
    const text = `The harbour was closed for the whole of the winter.\n\n“Nobody came to help us,” said the harbour master.\n\nSubscribe to our newsletter today!\n`;
    const { sample, passages, boilerplate, detected, notes, language } = preview(text);
    expect(passages).toBe(2);
    expect(sample.map(({ start, end }) => text.slice(start, end))).toEqual(sample.map((shown) => shown.text));
    expect(sample[1]!.others).toMatchObject([{ form: 'direct', speaker: 'the harbour master' }]);
    expect(boilerplate).toEqual([
      { reason: 'subscription', blocks: 1, examples: ['Subscribe to our newsletter today!'] },
    ]);
    expect([detected, notes, language]).toEqual([{}, ['Read as UTF-8.'], 'en']);
  });

  it('has examples of all that is set aside for a reason, not of the commonest alone', () => {
    const heads = Array.from({ length: 30 }, (_, at) => (at === 20 ? BODY : `Letter ${at + 1}`));
    const text = heads.join('\n\n');
    let start = 0;
    const blocks = heads.map((head) => {
      const block = {
        kind: 'paragraph' as const,
        paragraph: 1,
        start,
        end: start + head.length,
        boilerplate: 'running-head' as const,
      };
      start += head.length + 2;
      return block;
    });
    const draft = { text, format: 'pdf' as const, metadata: {}, notes: [], blocks };
    const { boilerplate } = previewOf(draft, analysed(draftContent(draft)), []);
    expect(boilerplate).toEqual([{ reason: 'running-head', blocks: 30, examples: ['Letter 1', BODY] }]);
  });

  it('tells the document with the same text, and those that are much the same', () => {
    const text = SENTENCES.join(' ');
    const revised = [...SENTENCES.slice(0, 30), 'A new ending that nobody has written before now.'].join(' ');
    const library = libraryOf(
      { title: 'Bridges', text },
      'Something else entirely is said in this text here.',
    );
    expect(preview(text, library)).toMatchObject({ same: { title: 'Bridges' }, alike: [] });
    const { same, alike } = preview(revised, library);
    expect(same).toBeNull();
    expect(alike.map(({ title, share }) => [title, Math.round(share * 10)])).toEqual([['Bridges', 10]]);
    expect(preview('Nothing of the sort was ever said about any river at all.', library).alike).toEqual([]);
  });

  it('lets two texts that wait tell how much they share', () => {
    const many = Array.from(
      { length: 900 },
      (_, at) => `Heron number ${at} stood in the water on day ${at} of May.`,
    );
    const share = (of: string[], within: string[]) =>
      sharedShare(preview(of.join(' ')).sketch!, preview(within.join('\n\n')).sketch!);
    expect(share(SENTENCES, [...SENTENCES].reverse())).toBe(1);
    expect(share(SENTENCES.slice(0, 20), SENTENCES)).toBeCloseTo(1);
    expect(share(SENTENCES, SENTENCES.slice(0, 20))).toBeCloseTo(0.5);
    expect(Math.abs(share(many, many.slice(0, 450)) - 0.5)).toBeLessThan(0.15);
    expect(share(SENTENCES, many)).toBe(0);
    expect(share(['Too short.'], ['Too short.'])).toBe(0);
  });

  it('tells odd characters, and leaves pictures alone', () => {
    expect(oddCharacters('a\u202Eb\u202Ec \u200B \uFFFD \u0007 👩‍🚀 ❤️')).toEqual([
      { code: 'U+202E', kind: 'reorders', count: 2, at: 1 },
      { code: 'U+200B', kind: 'invisible', count: 1, at: 6 },
      { code: 'U+FFFD', kind: 'lost', count: 1, at: 8 },
      { code: 'U+0007', kind: 'control', count: 1, at: 10 },
    ]);
  });

  it('tells no language of too little', () => {
    expect(preview('Ok.').language).toBeNull();
  });

  it('of any text shows exact slices only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(text.trim() !== '');
        for (const { start, end, others, ...shown } of preview(text).sample) {
          expect(text.slice(start, end)).toBe(shown.text);
          for (const other of others) expect(start <= other.start && other.end <= end).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
