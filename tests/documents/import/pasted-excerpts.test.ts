import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOfExcerpts, excerptsIn } from '../../../src/documents/import/pasted-excerpts.ts';

describe('excerpts as they are pasted', () => {
  it.each([
    ['Power concedes nothing. (p. 12)', { text: 'Power concedes nothing.', page: '12' }],
    ['Power concedes nothing. (12)', { text: 'Power concedes nothing.', page: '12' }],
    ['Power concedes nothing. (pp. 12–13)', { text: 'Power concedes nothing.', page: '12–13' }],
    [
      'Power concedes nothing. (p. xiv, par. 3)',
      { text: 'Power concedes nothing.', page: 'xiv', paragraph: 3 },
    ],
    ['Power concedes nothing.\n(¶ 3).', { text: 'Power concedes nothing.', paragraph: 3 }],
    ['Macht gibt nichts her. (S. 12, Abs. 3)', { text: 'Macht gibt nichts her.', page: '12', paragraph: 3 }],
    ['権力は何も譲らない。（第3段落）', { text: '権力は何も譲らない。', paragraph: 3 }],
    ['“Power concedes nothing.” (p. 12)', { text: 'Power concedes nothing.', page: '12' }],
    ['„Macht gibt nichts her.“ (S. 12)', { text: 'Macht gibt nichts her.', page: '12' }],
    ['“No,” he said. “Never.” (p. 12)', { text: '“No,” he said. “Never.”', page: '12' }],
    ['It grew (as all knew) (p. 12)', { text: 'It grew (as all knew)', page: '12' }],
  ])('%s', (pasted, excerpt) => {
    expect(excerptsIn(pasted)).toEqual([excerpt]);
  });

  it('stand in a paragraph each, however they are divided', () => {
    const pasted = 'Power concedes nothing. (p. 12)\r\n \r\n\r\nIt never did\nand it never will. (p. 13)\n';
    expect(excerptsIn(pasted)).toEqual([
      { text: 'Power concedes nothing.', page: '12' },
      { text: 'It never did\nand it never will.', page: '13' },
    ]);
  });

  it('without a place are asked for it, by their number', () => {
    expect(() => draftOfExcerpts(excerptsIn('One. (p. 1)\n\nTwo (as they say).'), {})).toThrow(
      'Quotation 2 has neither page nor paragraph.',
    );
  });

  it('keep every word that is no place, whatever is pasted', () => {
    const words = (text: string) => text.match(/\p{L}+/gu) ?? [];
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{3,8}( [a-z“”"]{3,8}){0,5}$/), { minLength: 1 }),
        (texts) => {
          const pasted = texts.map((text, index) => `${text} (p. ${index + 1})`).join('\n\n');
          const read = excerptsIn(pasted);
          expect(read.map(({ page }) => page)).toEqual(texts.map((_, index) => `${index + 1}`));
          expect(read.map(({ text }) => words(text))).toEqual(texts.map(words));
        },
      ),
    );
  });
});
