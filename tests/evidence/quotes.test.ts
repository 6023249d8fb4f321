import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/documents/refusal.ts';
import { revisionHash } from '../../src/documents/revision.ts';
import { LEFT_OUT, type Quote, quoteAt, quoteOf } from '../../src/evidence/quote.ts';
import { findQuotes, type QuoteFilter } from '../../src/evidence/quotes.ts';
import { anyText } from '../documents/arbitrary-texts.ts';
import { addContent, addText, libraryOf, temporaryStore } from './small-library.ts';

const BRIDGES = `On Bridges

Bridges carry trade across the river. The old ferry drowned eleven merchants in a single winter. They had paid the toll in advance.

“A bridge is a promise,” the mason said. The council, he argued, “never keeps promises.” Of course, a ferry is cheaper to build. Should the city build another bridge?

Subscribe to our newsletter and share this bridge on Facebook!

Nobody crosses alone — naïve travellers excepted. 𝒏 ferries & 2½ bridges “remain”.
`;
const FERRIES = `The ferry serves the poor. A ferry needs no stone, and a flood cannot break it. The poor pay no toll on the ferry.\n`;

const two = () =>
  libraryOf(
    { title: 'On bridges', text: BRIDGES, authors: ['Ann Mason'], published: '2014-06-10' },
    {
      title: 'In praise of ferries',
      text: FERRIES,
      authors: ['Émile Passeur', 'Bo Rower'],
      published: '2015',
    },
  );

const sources = new Map([BRIDGES, FERRIES].map((text) => [revisionHash(text), text]));

/** What must hold of every quote, wherever it comes from. */
function expectSound(quote: Quote, source = sources.get(quote.document.revision)!): void {
  const { text, start, end, selectors, voices, context } = quote;
  expect(text).toBe(source.slice(start, end));
  expect(text.trim()).toBe(text);
  expect(selectors).toMatchObject({ exact: text, start, end, revision: revisionHash(source) });
  const around = selectors.prefix + selectors.exact + selectors.suffix;
  expect(source.startsWith(around, start - selectors.prefix.length)).toBe(true);
  expect(voices[0]!.start).toBe(start);
  expect(voices.at(-1)!.end).toBe(end);
  for (const [index, part] of voices.entries()) {
    expect(part.end).toBeGreaterThan(part.start);
    if (index > 0) expect(part.start).toBe(voices[index - 1]!.end);
  }
  expect(source.slice(0, start).trimEnd().endsWith(context.before)).toBe(true);
  expect(source.slice(end).trimStart().startsWith(context.after)).toBe(true);
}

const slices = fc
  .tuple(fc.constantFrom(BRIDGES, FERRIES), fc.nat(600), fc.integer({ min: 1, max: 90 }))
  .map(([text, start, length]) => text.slice(start % text.length, (start % text.length) + length));
const queries = fc.oneof(
  slices,
  slices.map((slice) => `"${slice}"`),
  slices.map((slice) => `What do they say about ${slice}?`),
  slices.map((slice) => `This house believes that ${slice}`),
  anyText,
);

describe('quotes', () => {
  it('are verbatim, whatever is asked, and so is whatever is told of them', () => {
    const library = two();
    let seen = 0;
    fc.assert(
      fc.property(queries, fc.integer({ min: 1, max: 8 }), (query, limit) => {
        try {
          const { quotes, nothing } = findQuotes(library, query, {}, limit);
          expect(quotes.length).toBeLessThanOrEqual(limit);
          expect(quotes.length === 0).toBe(nothing !== undefined);
          for (const quote of [...quotes, ...(nothing?.nearest ?? [])]) {
            expectSound(quote);
            expect(quote.text).not.toMatch(/Subscribe|Facebook/);
            seen += 1;
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(400);
  });

  it('hold a phrase as it stands, in any typography and case', () => {
    const library = two();
    expect(findQuotes(library, '"a bridge is a PROMISE"').quotes[0]!.text).toContain('A bridge is a promise');
    expect(findQuotes(library, '"naive travellers"').quotes[0]!.text).toContain('naïve travellers');
    const none = findQuotes(library, '"a bridge is a burden"');
    expect(none.quotes).toEqual([]);
    expect(none.nothing!.reason).toBe('No passage holds these exact words.');
    expect(none.nothing!.nearest!.length).toBeGreaterThan(0);
  });

  it('are found by a word that a line end divides, alone and in a phrase, and stay verbatim', () => {
    const text = `The harbour commission sat through the whole of the winter and praised moder-
ation in all things, which the well-
known pilots of the harbour did not.\n`;
    const library = libraryOf({ title: 'Minutes', text });
    for (const query of [
      'moderation',
      '"moderation in all things"',
      '"the well-known pilots"',
      'well-known pilots',
    ]) {
      const [quote] = findQuotes(library, query).quotes;
      expect(quote, query).toBeDefined();
      expectSound(quote!, text);
      expect(quote!.text).toContain('moder-\nation');
    }
    expect(findQuotes(library, 'wellknown').quotes).toEqual([]);
  });

  it('follow a phrase that runs on into the next sentence', () => {
    const [quote] = findQuotes(two(), '"serves the poor. A ferry needs"').quotes;
    expect(quote!.text).toBe(
      'The ferry serves the poor. A ferry needs no stone, and a flood cannot break it.',
    );
  });

  it.each<[string, QuoteFilter, string[]]>([
    ['a part of a name', { author: 'mason' }, ['On bridges']],
    ['a name without its accents', { author: 'emile passeur' }, ['In praise of ferries']],
    ['the second of two authors', { author: 'Rower' }, ['In praise of ferries']],
    ['words of a title', { document: 'praise ferries' }, ['In praise of ferries']],
    ['an id', { document: revisionHash(BRIDGES).slice(0, 12) }, ['On bridges']],
    ['a first year', { since: '2015' }, ['In praise of ferries']],
    ['a last month', { until: '2014-06' }, ['On bridges']],
    ['a last year', { until: '2014' }, ['On bridges']],
    ['both ends of a time', { since: '2014-06-10', until: '2014-06-10' }, ['On bridges']],
    ['an author and a document', { author: 'Mason', document: 'bridges' }, ['On bridges']],
  ])('come only from documents that fit %s', (_what, filter, titles) => {
    const { quotes } = findQuotes(two(), 'ferry', filter);
    expect([...new Set(quotes.map((quote) => quote.document.title))]).toEqual(titles);
  });

  it.each<[QuoteFilter, string]>([
    [{ author: 'Nobody Here' }, 'No document here is by "Nobody Here".'],
    [{ author: 'Mas' }, 'No document here is by "Mas".'],
    [{ document: 'Tunnels' }, 'No document here is called "Tunnels".'],
    [{ since: '2020' }, 'No document here is of that time.'],
    [{ author: 'Mason', since: '2015' }, 'No document here is by "Mason".'],
  ])('%j fits no document, and that is said', (filter, reason) => {
    expect(findQuotes(two(), 'ferry', filter)).toEqual({ query: 'ferry', quotes: [], nothing: { reason } });
  });

  it('find documents whose author nobody names under "Unknown", and never under a date', () => {
    const library = libraryOf(BRIDGES);
    expect(findQuotes(library, 'ferry', { author: 'unknown' }).quotes[0]!.document).toMatchObject({
      authors: ['Unknown'],
      outlet: null,
      published: null,
    });
    expect(findQuotes(library, 'ferry', { since: '1000' }).quotes).toEqual([]);
  });

  it('appear once where two documents have nearly the same words, and tell where else they stand', () => {
    const words = 'The harbour tax ruined every honest sailor in the northern towns';
    const library = libraryOf(
      { title: 'First print', text: `${words}.\n`, authors: ['A'] },
      { title: 'Second print', text: `${words}!\n\nAnother page follows.\n`, authors: ['B'] },
    );
    const { quotes } = findQuotes(library, 'harbour tax');
    expect(quotes).toHaveLength(1);
    const [quote] = quotes;
    const [twin] = quote!.alsoIn;
    expect([quote!.document.title, twin!.document.title].sort()).toEqual(['First print', 'Second print']);
    const held = library[0]!.documents().find((document) => document.id === twin!.document.id)!;
    expect(library[0]!.slice(held.revisionKey, twin!.start, twin!.end)).toMatch(
      /^The harbour tax .* towns[.!]$/,
    );
  });

  it('stand once, too, where a pack and the server hold nearly the same words', () => {
    const store = temporaryStore();
    const sentence = 'The harbour tax on salted herring ruined the smaller fishing towns';
    addText(store, { title: 'In the pack', text: `${sentence}.\n`, scope: 'pack:herring' });
    addText(store, { title: 'Of the server', text: `${sentence}!\n`, scope: 'guild:1' });
    const { quotes } = findQuotes(store.library(['guild:1', 'pack:herring']), 'herring tax');
    expect(quotes).toHaveLength(1);
    expect(quotes[0]!.alsoIn).toHaveLength(1);
  });

  it('never overlap, though a sentence and one that leans on it are both found', () => {
    const source =
      'The old ferry drowned eleven merchants in a single winter. They had cursed the old ferry all winter.';
    const { quotes } = findQuotes(libraryOf(source), 'old ferry winter');
    expect(quotes.length).toBeGreaterThan(0);
    for (const [index, quote] of quotes.entries()) {
      expectSound(quote, source);
      for (const other of quotes.slice(index + 1))
        expect(quote.end <= other.start || other.end <= quote.start).toBe(true);
    }
  });

  it('bring along the sentence that they lean on', () => {
    const [quote] = findQuotes(two(), '"paid the toll in advance"').quotes;
    expect(quote!.text).toBe(
      'The old ferry drowned eleven merchants in a single winter. They had paid the toll in advance.',
    );
    expectSound(quote!);
  });

  it('bring along no more than a quote can hold', () => {
    const long = `The old ferry ${'and its many slow and leaking sisters '.repeat(18)}sank. They had paid the toll in advance.\n`;
    const [quote] = findQuotes(libraryOf(long), '"paid the toll in advance"').quotes;
    expect(quote!.text).toBe('They had paid the toll in advance.');
  });

  it('are never taken from boilerplate', () => {
    const { quotes, nothing } = findQuotes(two(), 'subscribe newsletter Facebook');
    for (const quote of [...quotes, ...(nothing?.nearest ?? [])])
      expect(quote.text).not.toContain('Subscribe');
  });

  it('tell whose words they are, part by part', () => {
    const library = two();
    const [whole] = findQuotes(library, '"a bridge is a promise"').quotes;
    expect(whole!.voices[0]).toMatchObject({ kind: 'quoted', form: 'direct', speaker: 'the mason' });
    expect(whole!.voices.at(-1)).toMatchObject({ kind: 'author' });
    const [own] = findQuotes(library, '"needs no stone"').quotes;
    expect(own!.voices).toEqual([{ kind: 'author', start: own!.start, end: own!.end }]);
  });

  it('tell a concession and a question as such, with the words that led to it', () => {
    const library = two();
    const [concession] = findQuotes(library, '"cheaper to build"').quotes;
    expect(concession!.modes).toContain('concedes');
    const cue = concession!.modeCues.find(({ mode }) => mode === 'concedes')!;
    expect(BRIDGES.slice(cue.start, cue.end)).toBe(cue.cue);
    expect(findQuotes(library, '"build another bridge"').quotes[0]!.modes).toContain('asks');
  });

  it('say that a library has nothing, and why', () => {
    expect(findQuotes([], 'ferry').nothing!.reason).toBe('This library has no documents yet.');
    expect(findQuotes(two(), 'photosynthesis')).toMatchObject({
      quotes: [],
      nothing: { reason: expect.stringMatching(/^(None of these words|No passage speaks)/) },
    });
  });

  it('never mix the scopes of two servers', () => {
    const store = temporaryStore();
    addText(store, { scope: 'guild:1', title: 'Here', text: 'The canary sings in the coal mine.\n' });
    addText(store, { scope: 'guild:2', title: 'There', text: 'The canary sleeps in the coal mine.\n' });
    addText(store, { scope: 'pack:birds', title: 'Pack', text: 'Every canary is yellow by law.\n' });
    const titles = (...scopes: ('guild:1' | 'guild:2' | 'pack:birds')[]) =>
      new Set(
        findQuotes(store.library(scopes), 'canary', {}, 9).quotes.map(({ document }) => document.title),
      );
    expect(titles('guild:1')).toEqual(new Set(['Here']));
    expect(titles('guild:2', 'pack:birds')).toEqual(new Set(['There', 'Pack']));
    expect(titles('guild:1')).toEqual(new Set(['Here']));
  });
});

describe('the quote at a place', () => {
  it('is the same quote again, by the head of its revision’s hash', () => {
    const library = two();
    const [quote] = findQuotes(library, '"needs no stone"').quotes;
    const { revision } = quote!.document;
    const again = quoteAt(library, { revision: revision.slice(0, 12), start: quote!.start, end: quote!.end });
    const { score: _score, alsoIn: _alsoIn, ...same } = quote!;
    expect(again).toEqual(same);
  });

  it('is not there where the document is gone or does not reach that far', () => {
    const library = two();
    const revision = revisionHash(FERRIES);
    expect(quoteAt(library, { revision, start: 0, end: FERRIES.length + 1 })).toBeUndefined();
    expect(quoteAt(library, { revision: 'f'.repeat(12), start: 0, end: 5 })).toBeUndefined();
    expect(quoteAt([], { revision, start: 0, end: 5 })).toBeUndefined();
  });

  it('is sound for any span of a text', () => {
    const library = libraryOf({ text: FERRIES });
    const [document] = library[0]!.documents();
    fc.assert(
      fc.property(fc.nat(FERRIES.length - 2), fc.nat(60), (start, length) => {
        const end = Math.min(FERRIES.length, start + length + 1);
        const quote = quoteOf(library[0]!, document!, { start, end });
        expect(quote.text).toBe(FERRIES.slice(start, end));
        expect(quote.selectors.prefix).toBe(FERRIES.slice(Math.max(0, start - 32), start));
        expect(quote.selectors.suffix).toBe(FERRIES.slice(end, end + 32));
      }),
    );
  });

  it('has a sign in its context where the import set text aside, and nowhere else', () => {
    const text = `ON BRIDGES\n\nBy Ann Mason\n\n${BRIDGES.slice(BRIDGES.indexOf('Bridges carry'))}`;
    const library = libraryOf(text);
    const contextOf = (words: string) => findQuotes(library, words).quotes[0]!.context;
    expect(contextOf('"Bridges carry trade across the river"')).toEqual({
      before: `ON BRIDGES ${LEFT_OUT}`,
      after: 'The old ferry drowned eleven merchants in a single winter. They had paid the toll in advance.',
    });
    expect(contextOf('"old ferry drowned eleven merchants"')).toEqual({
      before: `ON BRIDGES ${LEFT_OUT} Bridges carry trade across the river.`,
      after: 'They had paid the toll in advance.',
    });
  });

  it('has no context beyond the excerpt that is held', () => {
    const store = temporaryStore();
    const start = BRIDGES.indexOf('The old ferry');
    const text = BRIDGES.slice(start, BRIDGES.indexOf('\n\n“A bridge'));
    const hash = revisionHash(BRIDGES);
    addContent(
      store,
      'pack:bridges',
      'On bridges',
      { authors: [] },
      {
        completeness: 'excerpts',
        hash,
        length: BRIDGES.length,
        excerpts: [{ start, paragraph: 1, text }],
      },
    );
    const library = store.library(['pack:bridges']);
    const [quote] = findQuotes(library, 'drowned merchants').quotes;
    expect(quote!.text).toBe(BRIDGES.slice(quote!.start, quote!.end));
    expect(quote!.selectors.prefix).toBe('');
    expect(quote!.context.before).toBe('');
    expect(text).toContain(quote!.text + quote!.selectors.suffix);
    expect(quoteAt(library, { revision: hash, start: start - 1, end: start + 5 })).toBeUndefined();
  });
});
