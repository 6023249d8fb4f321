import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../src/documents/folding.ts';

describe('folding', () => {
  it.each([
    ['“Stop,” he said — “now”…', '"stop," he said - "now"...'],
    ['naïve Café', 'naive cafe'],
    ['U.S.\u00a0troops', 'u.s. troops'],
    ['so\u00adli\u200bdarity\u202e', 'solidarity'],
    ['ﬁne ｆｕｌｌ Ⅳ', 'fine full iv'],
    ['Straße Æsop', 'strasse aesop'],
    ['a \n\t b', 'a b'],
    ['İstanbul', 'istanbul'],
  ])('levels %j', (source, folded) => {
    expect(foldedText(source)).toBe(folded);
  });

  it('keeps letters of other scripts, and the marks that spell them', () => {
    expect(foldedText('Моsul')).not.toBe(foldedText('Mosul'));
    expect(foldedText('हिन्दी')).toBe('हिन्दी');
    expect(foldedText('مَرحَبًا')).toBe('مرحبا');
    expect(foldedText('한국어')).toBe('한국어');
  });

  it('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (source) => {
        const once = foldedText(source);
        expect(foldedText(once)).toBe(once);
      }),
    );
  });
});
