import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparedParagraph, textChanges } from '../../src/documents/text-changes.ts';

const paragraphs = (...texts: string[][]): ComparedParagraph[] =>
  texts.map((sentences, at) => ({ paragraph: at + 1, sentences }));

const anyParagraphs = fc
  .array(fc.array(fc.constantFrom('A.', 'B.', 'C.', 'D.', 'E.', 'F\nf.'), { minLength: 1, maxLength: 3 }), {
    maxLength: 8,
  })
  .map((texts) => paragraphs(...texts));

describe('the changes between two texts', () => {
  it('are told by paragraphs and by sentences; a new line break and another place are none', () => {
    const before = paragraphs(
      ['One stands.', 'It is\nold.'],
      ['Two stands.'],
      ['Three stands.', 'It is new.'],
    );
    const after = paragraphs(
      ['Three stands.', 'It is old.'],
      ['One stands.', 'It is old.'],
      ['Four stands.'],
    );
    expect(textChanges(before, after)).toEqual({
      added: 1,
      removed: 1,
      changed: 1,
      unchanged: 1,
      changes: [
        {
          kind: 'changed',
          paragraph: 1,
          parts: [
            { op: 'same', text: 'Three stands.' },
            { op: 'removed', text: 'It is new.' },
            { op: 'added', text: 'It is old.' },
          ],
        },
        { kind: 'removed', paragraph: 2, parts: [{ op: 'removed', text: 'Two stands.' }] },
        { kind: 'added', paragraph: 3, parts: [{ op: 'added', text: 'Four stands.' }] },
      ],
    });
  });

  it('account for every paragraph of both, and say all that goes and comes', () => {
    fc.assert(
      fc.property(anyParagraphs, anyParagraphs, (before, after) => {
        const { added, removed, changed, unchanged, changes } = textChanges(before, after);
        expect(unchanged + changed + removed).toBe(before.length);
        expect(unchanged + changed + added).toBe(after.length);
        for (const { kind, paragraph, parts } of changes) {
          const { sentences } = (kind === 'removed' ? before : after)[paragraph - 1]!;
          const left = kind === 'removed' ? 'added' : 'removed';
          const said = parts.filter(({ op }) => op !== left).map(({ text }) => text);
          expect(said.join(' ')).toBe(sentences.join(' ').replaceAll('\n', ' '));
        }
        expect(textChanges(before, before)).toMatchObject({ changes: [], unchanged: before.length });
      }),
    );
  });
});
