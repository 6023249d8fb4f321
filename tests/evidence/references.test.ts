import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/documents/pack.ts';
import { installPack } from '../../src/documents/store/pack-installer.ts';
import { bibtex } from '../../src/evidence/bibtex.ts';
import {
  type CitedDocument,
  type CslItem,
  cslOfDocument,
  cslOfQuote,
} from '../../src/evidence/citation-data.ts';
import { curatedQuotes } from '../../src/evidence/curated-quotes.ts';
import { findQuotes } from '../../src/evidence/quotes.ts';
import { libraryOf, temporaryStore } from './small-library.ts';

const text = { type: 'string' };
/** The fields of CSL-JSON that are used here, as csl-data.json (draft 07) describes them. */
const CSL_DATA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: text,
      type: { enum: ['webpage', 'document'] },
      title: text,
      author: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: {
            ...{ family: text, given: text, literal: text },
            ...{ 'non-dropping-particle': text, suffix: text },
          },
        },
      },
      'container-title': text,
      issued: {
        type: 'object',
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: { type: 'array', minItems: 1, maxItems: 3, items: { type: ['string', 'number'] } },
          },
          literal: text,
        },
      },
      URL: text,
      source: text,
      language: text,
      locator: { type: ['string', 'number'] },
      annote: text,
      note: text,
      custom: { type: 'object' },
    },
  },
};
const isCsl = new Ajv({ allowUnionTypes: true }).compile(CSL_DATA);

const SHIPPED = fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url));

function shippedLibrary() {
  const store = temporaryStore();
  installPack(store.file('pack:fall-of-mosul'), readPack(SHIPPED), '2026-01-01T00:00:00Z');
  return store.library(['pack:fall-of-mosul']);
}

const BARE: CitedDocument = {
  id: '0123456789ab',
  title: 'On Bridges',
  authors: [],
  outlet: null,
  published: null,
  source: null,
  revision: '0'.repeat(64),
  completeness: 'full',
};
const KNOWN: CitedDocument = {
  ...BARE,
  authors: ['Ann B. Mason', 'unnamed forum member', 'Rower, Bo'],
  outlet: 'The River Review',
  published: '2014-06-10',
  source: 'https://river.example/bridges',
  language: 'en',
};

describe('a document as CSL-JSON', () => {
  it('tells all that is known of it', () => {
    expect(cslOfDocument(KNOWN)).toEqual({
      id: 'on-bridges-0123456789ab',
      type: 'webpage',
      title: 'On Bridges',
      author: [
        { family: 'Mason', given: 'Ann B.' },
        { literal: 'unnamed forum member' },
        { family: 'Rower', given: 'Bo' },
      ],
      'container-title': 'The River Review',
      issued: { 'date-parts': [[2014, 6, 10]] },
      URL: 'https://river.example/bridges',
      language: 'en',
    });
  });

  it('leaves out what is not known, "Unknown" too', () => {
    const bare = { id: 'on-bridges-0123456789ab', type: 'document', title: 'On Bridges' };
    expect(cslOfDocument(BARE)).toEqual(bare);
    expect(cslOfDocument({ ...BARE, authors: ['Unknown'] })).toEqual(bare);
  });

  it('is as precise as the date, and calls nothing an address that is none', () => {
    const issued = (published: string) => cslOfDocument({ ...BARE, published }).issued;
    expect(issued('2014')).toEqual({ 'date-parts': [[2014]] });
    expect(issued('2014-06')).toEqual({ 'date-parts': [[2014, 6]] });
    expect(issued('spring 2014')).toEqual({ literal: 'spring 2014' });
    expect(cslOfDocument({ ...BARE, source: 'Box 3, shelf b' })).toMatchObject({
      type: 'document',
      source: 'Box 3, shelf b',
    });
  });
});

describe('a quote as CSL-JSON', () => {
  it('has its exact words, its place, and what finds it again', () => {
    const library = libraryOf({
      title: 'On Bridges',
      text: 'A bridge is\na promise. It holds.',
      authors: ['Ann Mason'],
    });
    const [quote] = findQuotes(library, 'promise', {}, 1).quotes;
    expect(cslOfQuote(quote!)).toMatchObject({
      id: expect.stringMatching(/^on-bridges-[0-9a-f]{12}-0-22$/),
      author: [{ family: 'Mason', given: 'Ann' }],
      annote: 'A bridge is\na promise.',
      locator: 'par. 1',
      custom: { selectors: quote!.selectors },
    });
    expect(cslOfQuote(quote!)).not.toHaveProperty('note');
  });

  it('has its page where that is known, and says first that it is of an earlier revision', () => {
    const [quote] = findQuotes(libraryOf('A bridge is a promise.'), 'promise', {}, 1).quotes;
    expect(cslOfQuote({ ...quote!, page: '12–13' }).locator).toBe('pp. 12–13');
    const earlier = { ...quote!.document, supersededAt: '2026-03-01T12:00:00.000Z' };
    expect(cslOfQuote({ ...quote!, document: earlier }).note).toMatch(
      /^From an earlier revision: .*1 March 2026/,
    );
  });

  it('says whose words they are where they are not the author’s', () => {
    const library = libraryOf({
      text: 'The harbour master said: “The tolls have ruined this whole town.”',
      authors: ['Ann Mason'],
    });
    const [quote] = findQuotes(library, '"tolls have ruined"', {}, 1).quotes;
    expect(cslOfQuote(quote!).note).toContain('The harbour master');
    expect(bibtex([cslOfQuote(quote!)])).toMatch(/note = \{par\. 1\. .*The harbour master/);
  });

  it('fits the schema, as all of the shipped pack does', () => {
    const library = shippedLibrary();
    const items = [
      ...library.flatMap((scope) => scope.documents()).map(cslOfDocument),
      ...curatedQuotes(library).map(cslOfQuote),
    ];
    expect(items.length).toBeGreaterThan(30);
    isCsl(items);
    expect(isCsl.errors).toBeNull();
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

describe('the curated quotes', () => {
  it('are each there once, word for word, and none of a rejected position', () => {
    const library = shippedLibrary();
    const quotes = curatedQuotes(library);
    const scope = library[0]!;
    for (const { text, start, end, document } of quotes) {
      const { revisionKey } = scope.documents().find(({ id }) => id === document.id)!;
      expect(text).toBe(scope.slice(revisionKey, start, end));
    }
    const rejected = library.map((reader) => ({
      ...reader,
      rebuttals: () => [],
      positions: () => reader.positions().map((position) => ({ ...position, status: 'rejected' as const })),
    }));
    expect(curatedQuotes(rejected)).toEqual([]);
  });
});

it('has the parts of a name apart, as reference managers sort by them', () => {
  const item = cslOfDocument({ ...KNOWN, authors: ['Martin Luther King Jr.', 'Johannes van der Waals'] });
  expect(item.author).toEqual([
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Waals', given: 'Johannes', 'non-dropping-particle': 'van der' },
  ]);
  expect(bibtex([item])).toContain('author = {King, Jr., Martin Luther and van der Waals, Johannes},');
});

describe('a reference as BibTeX', () => {
  it('tells all that is known', () => {
    expect(bibtex([cslOfDocument(KNOWN)])).toBe(
      `@misc{on-bridges-0123456789ab,
  author = {Mason, Ann B. and {unnamed forum member} and Rower, Bo},
  title = {{On Bridges}},
  howpublished = {The River Review},
  year = {2014},
  month = jun,
  day = {10},
  url = {https://river.example/bridges},
  language = {en},
}
`,
    );
    expect(bibtex([cslOfDocument(BARE)])).toBe(
      '@misc{on-bridges-0123456789ab,\n  title = {{On Bridges}},\n}\n',
    );
  });

  it('prints what stands there, whatever that means to LaTeX', () => {
    const hostile = cslOfDocument({
      ...BARE,
      title: '50 % of {A} & B_2 cost $3 #1 ~ ^ \\end{document} -- `x`',
      source: 'https://river.example/a_{b}%20c#d e',
    });
    const written = bibtex([hostile]);
    expect(written).toContain(
      'title = {{50 \\% of \\textbraceleft{}A\\textbraceright{} \\& B\\_2 cost \\$3 \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end\\textbraceleft{}document\\textbraceright{} -{}- \\textasciigrave{}x\\textasciigrave{}}}',
    );
    expect(written).toContain('url = {https://river.example/a_%7Bb%7D%20c#d%20e}');
  });

  it('can be read back, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (title, annote, name) => {
        const item: CslItem = {
          id: 'x',
          type: 'document',
          title,
          annote: `a${annote}`,
          author: [{ literal: name }],
        };
        const fields = fieldsOf(bibtex([item]));
        expect(fields.get('title')).toBe(`{${plain(title)}}`);
        expect(fields.get('annote')).toBe(plain(`a${annote}`));
        expect(fields.get('author')).toBe(`{${plain(name)}}`);
      }),
    );
  });
});

/** A text as BibTeX reads it: every white space is one space. */
function plain(words: string): string {
  return words.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const NAMES: Record<string, string> = {
  backslash: '\\',
  braceleft: '{',
  braceright: '}',
  asciitilde: '~',
  asciicircum: '^',
  less: '<',
  greater: '>',
  bar: '|',
  asciigrave: '`',
};

/** The fields of one entry, parted as BibTeX parts them (by counting braces), as LaTeX would print them. */
function fieldsOf(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (let rest = entry.slice(entry.indexOf('\n') + 1); rest !== '}\n'; ) {
    const [head, field] = /^ {2}(\w+) = \{/.exec(rest)!;
    let depth = 1;
    let end = head.length;
    for (; depth > 0; end += 1) depth += rest[end] === '{' ? 1 : rest[end] === '}' ? -1 : 0;
    const value = rest.slice(head.length, end - 1);
    fields.set(
      field!,
      value.replace(/\\text(\w+)\{\}|\\([&%$#_])|(?<=['-])\{\}/g, (_all, name, sign) =>
        name ? NAMES[name]! : (sign ?? ''),
      ),
    );
    expect(rest.slice(end, end + 2)).toBe(',\n');
    rest = rest.slice(end + 2);
  }
  return fields;
}
