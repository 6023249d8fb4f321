import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/documents/library.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { type Quote, quoteAt } from '../../src/evidence/quote.ts';
import { quoteLink } from '../../src/evidence/quote-link.ts';
import { parseSelectors, reanchor } from '../../src/evidence/reanchor.ts';
import { libraryOf as smallLibraryOf } from './small-library.ts';

function libraryOf(text: string, authors = ['Ada Example']) {
  return smallLibraryOf({ title: 'Swifts', text, authors });
}

const BEFORE =
  'In May the swifts return to the tower. They never land.\n\nIn August the swifts leave for the south. They never land.\n';

/** Selectors of the last "They never land." as the first revision has it. */
function selectorsOfLast() {
  const library = libraryOf(BEFORE);
  const start = BEFORE.lastIndexOf('They');
  const { revision } = documentsOf(library)[0]!;
  return quoteAt(library, { revision, start, end: start + 'They never land.'.length })!.selectors;
}

describe('a quote by its selectors', () => {
  it('holds at its own place, of several with the same words', () => {
    const { anchor, matches } = reanchor(libraryOf(BEFORE), selectorsOfLast());
    expect(anchor).toBe('holds');
    expect(matches[0]!.start).toBe(BEFORE.lastIndexOf('They'));
  });

  it('is no quote where its selectors cut a word, whoever wrote them', () => {
    const library = libraryOf('The tower cannot hold another swift this year, they say.');
    const { revision } = documentsOf(library)[0]!;
    const cut = { exact: 'The tower can', prefix: '', suffix: '', start: 0, end: 13, revision };
    const { anchor, verdict } = reanchor(library, cut);
    expect(anchor).toBe('gone');
    expect(verdict).not.toMatch(/exact/);
  });

  it('is found in a revision by the text around it', () => {
    const revised = `A new beginning. ${BEFORE}`;
    const { anchor, note, matches, verdict } = reanchor(libraryOf(revised), selectorsOfLast());
    expect([anchor, verdict]).toEqual(['revised', 'exact']);
    expect(note).toContain('found again by the text around them');
    expect(matches[0]!.start).toBe(revised.lastIndexOf('They'));
  });

  it('is said to stand elsewhere where the text around it is another', () => {
    const { anchor, note } = reanchor(
      libraryOf('Kites circle all day long. They never land. So much for kites.\n'),
      selectorsOfLast(),
    );
    expect(anchor).toBe('revised');
    expect(note).toContain('may not be the place that was meant');
  });

  it('is gone where a word was changed, and never exact', () => {
    const { anchor, verdict } = reanchor(libraryOf(BEFORE.replaceAll('never', 'seldom')), selectorsOfLast());
    expect(anchor).toBe('gone');
    expect(verdict).not.toMatch(/^exact/);
  });

  it('is not exact for selectors whose words were changed', () => {
    const { anchor, verdict } = reanchor(libraryOf(BEFORE), {
      ...selectorsOfLast(),
      exact: 'They always land.',
    });
    expect(anchor).toBe('gone');
    expect(verdict).not.toMatch(/^exact/);
  });

  it('is still misattributed to somebody else', () => {
    const { anchor, verdict } = reanchor(libraryOf(BEFORE), selectorsOfLast(), 'Max Boot');
    expect([anchor, verdict]).toEqual(['holds', 'misattributed']);
  });
});

describe('reading selectors', () => {
  it('takes a quote that holds them, and leaves every other text a quotation', () => {
    const selectors = selectorsOfLast();
    expect(parseSelectors(JSON.stringify({ text: 'x', selectors }))).toEqual(selectors);
    expect(parseSelectors(`  ${JSON.stringify(selectors, null, 2)} `)).toEqual(selectors);
    expect(parseSelectors('They never land.')).toBeUndefined();
    expect(parseSelectors('{"a": 1}')).toBeUndefined();
  });

  it('refuses what is not whole kindly, and never throws anything else', () => {
    const whole = JSON.stringify(selectorsOfLast());
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.string(), (cut, tail) => {
        try {
          parseSelectors(whole.slice(0, cut) + tail);
          parseSelectors(tail);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
    expect(() => parseSelectors(whole.slice(0, 40))).toThrow(/not whole/);
  });
});

describe('a quote by its link', () => {
  const SOURCE = 'https://example.org/swifts?page=2#top';

  function linkedLast(text = BEFORE) {
    const library = libraryOf(text);
    const { revision } = documentsOf(library)[0]!;
    const start = text.lastIndexOf('They');
    const quote = quoteAt(library, { revision, start, end: start + 'They never land.'.length })!;
    return quoteLink({ ...quote, document: { ...quote.document, source: SOURCE } })!;
  }

  it('leads to the source, and is found again where it was', () => {
    const link = linkedLast();
    expect(new URL(link)).toMatchObject({ host: 'example.org', search: '?page=2' });
    const { anchor, verdict, matches } = reanchor(libraryOf(BEFORE), parseSelectors(`<${link}>`)!);
    expect([anchor, verdict, matches[0]!.text]).toEqual(['holds', 'exact', 'They never land.']);
  });

  it('warns where it leads to another address than the document’s', () => {
    const { anchor, note } = reanchor(libraryOf(BEFORE), parseSelectors(linkedLast())!);
    expect([anchor, note]).toEqual(['holds', expect.stringContaining('another address')]);
  });

  it('says loudly that the document was revised, or that the words are gone', () => {
    const selectors = parseSelectors(linkedLast())!;
    expect(reanchor(libraryOf(`A new beginning. ${BEFORE}`), selectors).anchor).toBe('revised');
    const gone = reanchor(libraryOf('The tower was pulled down.'), selectors);
    expect([gone.anchor, gone.verdict]).toEqual(['gone', 'absent']);
    expect(gone.note).toContain('GONE');
  });

  it('is refused kindly where it is not whole', () => {
    const link = linkedLast();
    for (const cut of [link.slice(0, -20).replace(/:~:.*/, ''), link.replace('text=', 'text=%E0%A4%A')])
      expect(() => parseSelectors(cut)).toThrow(/not whole. Paste all of it/);
    expect(parseSelectors('https://example.org/swifts')).toBeUndefined();
  });

  it('carries any words there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (exact) => {
        const selectors = {
          exact,
          prefix: 'one two, ',
          suffix: ' three-four five',
          start: 3,
          end: 9,
          revision: 'ab'.repeat(32),
        };
        const document = { source: SOURCE } as Quote['document'];
        const found = parseSelectors(quoteLink({ document, selectors })!);
        const address = 'https://example.org/swifts?page=2';
        expect(found).toEqual({ ...selectors, prefix: 'two,', suffix: 'three-four', address });
      }),
    );
  });

  it('is none for a document without an address', () => {
    const library = libraryOf(BEFORE);
    const { revision } = documentsOf(library)[0]!;
    expect(quoteLink(quoteAt(library, { revision, start: 0, end: 8 })!)).toBeUndefined();
  });
});
