import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedText, sourceSpan } from '../../src/documents/folding.ts';

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
    expect(fold(source).text).toBe(folded);
  });

  it('keeps letters of other scripts, and the marks that spell them', () => {
    expect(fold('Моsul').text).not.toBe(fold('Mosul').text);
    expect(fold('हिन्दी').text).toBe('हिन्दी');
    expect(fold('مَرحَبًا').text).toBe('مرحبا');
    expect(fold('한국어').text).toBe('한국어');
  });

  it('leads every match back to exactly what stands in the source', () => {
    const source = 'He wrote: “The naïve will ﬁnd\nout — later…” to us.';
    const folded = fold(source);
    const start = folded.text.indexOf('naive will find out - later');
    const span = sourceSpan(folded, start, start + 'naive will find out - later'.length);
    expect(source.slice(span.start, span.end)).toBe('naïve will ﬁnd\nout — later');
  });

  it('maps any text back in order, within bounds and never through a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const { text, starts, ends } = fold(source);
        expect(starts.length).toBe(text.length);
        expect(ends.length).toBe(text.length);
        let before = 0;
        for (let unit = 0; unit < text.length; unit += 1) {
          expect(starts[unit]!).toBeGreaterThanOrEqual(before);
          expect(ends[unit]!).toBeGreaterThan(starts[unit]!);
          expect(ends[unit]!).toBeLessThanOrEqual(source.length);
          before = starts[unit]!;
          const at = ends[unit]!;
          const splits =
            /[\ud800-\udbff]/.test(source[at - 1] ?? '') && /[\udc00-\udfff]/.test(source[at] ?? '');
          expect(splits).toBe(false);
        }
      }),
    );
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
