import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScopeId } from '../../../src/documents/library.ts';
import { Refusal } from '../../../src/documents/refusal.ts';
import { revisionHash } from '../../../src/documents/revision.ts';
import { authorNamed } from '../../../src/evidence/authors.ts';
import { type Counter, findCounters } from '../../../src/evidence/opposition/counters.ts';
import type { Quote } from '../../../src/evidence/quote.ts';
import { addContent, addText, temporaryStore } from '../small-library.ts';

const ZOOS = `Zoos are cruel. Animals in zoos suffer from stress and boredom, and they should not be kept in cages.

Zoos protect endangered species. Without zoos many species would die out.`;
const UNIFORMS =
  'School uniforms do not improve discipline. Uniforms violate the freedom of students to dress as they wish.';
const KEEPER = `It is true that zoos harm some animals, and cages are cruel to them. Still, zoos educate children.`;

const CLAIM = 'Zoos are good for animals and should be kept.';
/** Whatever is found, however unsure. */
const EVERY = { least: 0 };

function library() {
  const store = temporaryStore();
  addText(store, { title: 'On zoos', text: ZOOS, authors: ['Ada Marsh'] });
  addText(store, { title: 'On uniforms', text: UNIFORMS, authors: ['Ben Holt'] });
  addText(store, { title: 'A keeper', text: KEEPER, authors: ['Cleo Dunn'] });
  return store.library(['guild:1']);
}

describe('a claim that a text denies in nearly its words', () => {
  it.each([
    ['Zoos are good for animals and should be kept', 'Zoos are not good for animals and should not be kept.'],
    ['Soldiers should have stayed in the valley', 'Soldiers should not have stayed in the valley.'],
    ['The mayor’s policy on housing was a mistake', 'The mayor’s policy on housing was not a mistake.'],
    ['The bridge can be repaired', 'The bridge cannot be repaired.'],
    ['Cities should not ban cars', 'It is a myth that cities should not ban cars.'],
    ['School uniforms do not improve discipline', 'School uniforms improve discipline.'],
  ])('gets that text, at the line that ships: %s', (claim, denial) => {
    const store = temporaryStore();
    addText(store, { title: 'A reply', text: `The council met on Monday.\n\n${denial}` });
    addText(store, { title: 'An echo', text: `The paper came out.\n\n${claim}.` });
    const { counters } = findCounters(store.library(['guild:1']), claim);
    expect(counters.map(({ text, document }) => [document.title, text])).toEqual([['A reply', denial]]);
    expect(counters[0]).toMatchObject({ source: 'found', relation: 'rebuts' });
    expect(counters[0]!.confidence).toBeGreaterThanOrEqual(0.75);
    expect(counters[0]!.confidence).toBeLessThan(1);
  });

  it('does not get what a text only tells of others', () => {
    const text = 'Some say that the bridge cannot be repaired.';
    const store = temporaryStore();
    addText(store, { text });
    expect(findCounters(store.library(['guild:1']), 'The bridge can be repaired').counters).toEqual([]);
  });
});

describe('counters of a claim', () => {
  it('are shown in words of their own too, at the line that ships', () => {
    const store = temporaryStore();
    addText(store, {
      title: 'A reply',
      text: `No school needs uniforms. School uniforms should not be compulsory, because uniforms do not improve the \
discipline of students, and no student behaves better in a uniform that a school forces him to wear.`,
    });
    for (const text of [ZOOS, 'The council met on Monday. The mayor opened the session at noon.'])
      addText(store, { text });
    const { counters } = findCounters(
      store.library(['guild:1']),
      'School uniforms should be compulsory in every school, because uniforms improve discipline and students behave \
better when they wear a uniform.',
    );
    expect(counters.map(({ document }) => document.title)).toEqual(['A reply']);
    expect(counters[0]!.because).toBe(
      'Both speak of “School uniforms” and “compulsory in every school”; the claim affirms the second of the first, and the passage denies it, by the words “not be compulsory”.',
    );
  });

  it('are not what is known to be on the claim’s own side', () => {
    const authorsOf = (supports?: (quote: Quote) => boolean) =>
      findCounters(library(), CLAIM, { ...EVERY, limit: 20, ...(supports && { supports }) }).counters.flatMap(
        ({ document }) => document.authors,
      );
    expect(authorsOf()).toContain('Ada Marsh');
    expect(authorsOf(({ document }) => document.authors.includes('Ada Marsh'))).not.toContain('Ada Marsh');
  });

  it.each([
    ['School uniforms do not improve discipline.', 'rebuts'],
    ['There is no evidence that school uniforms improve discipline.', 'undercuts'],
    ['School uniforms do not always improve discipline.', 'qualifies'],
    ['School uniforms do not improve discipline, I admit.', 'qualifies'],
  ])('say what they do to it: %s %s', (text, relation) => {
    const store = temporaryStore();
    addText(store, { text });
    const [found] = findCounters(store.library(['guild:1']), 'School uniforms improve discipline.').counters;
    expect(found).toMatchObject({ text, relation });
  });

  it.each([
    [
      'Congress should share intelligence with Iran.',
      'Congress must forbid the sharing of intelligence with Iran.',
      'by the word “forbid”.',
    ],
    ['The bridge can be repaired.', 'The bridge cannot be repaired.', 'by the word “cannot”.'],
  ])('tell the word that shows it, never a name: %s', (claim, text, cue) => {
    const store = temporaryStore();
    addText(store, { text });
    expect(findCounters(store.library(['guild:1']), claim).counters[0]!.because).toContain(cue);
  });

  it.each([
    [
      'Sugar should not be taxed.',
      'Sugar should be taxed, for it harms the young.',
      'Both speak of “Sugar” and “taxed”; the claim denies the second of the first, and the passage affirms it.',
    ],
    [
      'The fire was unstoppable.',
      'The fire was not unstoppable.',
      'Both speak of “fire” and “unstoppable”; the claim affirms the second of the first, and the passage denies it, by the word “not”.',
    ],
    [
      'The monarchy is useful.',
      'The monarchy is useless.',
      'Both speak of “monarchy” and “useful”; the claim affirms the second of the first, and the passage denies it, by the word “useless”.',
    ],
    [
      'Fireworks are safe.',
      'Fireworks are not always safe.',
      'Both speak of “Fireworks” and “safe”; the claim affirms the second of the first, and the passage denies it in part, by the words “not always safe”.',
    ],
  ])('say what is denied, and never that a claim is for a thing: %s | %s', (claim, text, reason) => {
    const store = temporaryStore();
    addText(store, { text });
    expect(findCounters(store.library(['guild:1']), claim).counters[0]!.because).toBe(reason);
  });

  it('are verbatim, on the issue and each with a reason of what was found', () => {
    const { counters } = findCounters(library(), CLAIM, EVERY);
    expect(counters.length).toBeGreaterThan(0);
    const [first] = counters;
    expect(first!.text).toMatch(/zoos/i);
    expect(first!.because).toMatch(/^Both speak of “.+”; the passage reads as (?:denying|limiting) what/);
    for (const { text, start, end, selectors, source, confidence } of counters) {
      expect(selectors.exact).toBe(text);
      expect(end - start).toBe(text.length);
      expect(source).toBe('found');
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  it('never offer a claim to itself', () => {
    const { counters } = findCounters(library(), 'School uniforms do not improve discipline.', EVERY);
    expect(findCounters(library(), 'School uniforms improve discipline.').counters[0]?.text).toContain(
      'do not improve discipline',
    );
    expect(counters.map(({ text }) => text).join(' ')).not.toContain('do not improve discipline');
  });

  it('are nothing where the library does not speak of the issue', () => {
    const answer = findCounters(library(), 'The central bank should raise the interest rate at once.');
    expect(answer.counters).toEqual([]);
    expect(answer.nothing?.reason).toBeTruthy();
  });

  it('of the claim’s own author are concessions alone, and are told as such', () => {
    const { counters } = findCounters(library(), CLAIM, {
      ...EVERY,
      against: authorNamed(library(), 'Cleo Dunn'),
      limit: 20,
    });
    for (const counter of counters) {
      const own = counter.document.authors.includes('Cleo Dunn');
      expect(counter.concession ?? false).toBe(own);
      if (own) expect(counter.modes).toContain('concedes');
    }
    const others = findCounters(library(), CLAIM, {
      ...EVERY,
      against: authorNamed(library(), 'Ada Marsh'),
      limit: 20,
    });
    expect(others.counters.flatMap(({ document }) => document.authors)).not.toContain('Ada Marsh');
  });

  it('that are known come first, and their passages are not found again', () => {
    const [found] = findCounters(library(), CLAIM, EVERY).counters;
    const known: Counter = { ...found!, source: 'curated', because: 'A curator says so.', confidence: 1 };
    const { counters } = findCounters(library(), CLAIM, { ...EVERY, known: [known] });
    expect(counters[0]).toEqual(known);
    expect(counters.filter(({ text }) => text === known.text)).toHaveLength(1);
  });

  it('are the same for a server, whatever another one that shares a pack has of its own', () => {
    const store = temporaryStore();
    const pack = 'pack:zoos';
    for (const [title, text] of [
      ['On zoos', ZOOS],
      ['A keeper', KEEPER],
    ] as const)
      addContent(
        store,
        pack,
        title,
        {},
        {
          completeness: 'excerpts',
          hash: revisionHash(text),
          length: text.length,
          excerpts: [{ start: 0, paragraph: 1, text }],
        },
      );
    const found = (guild: ScopeId) => {
      const { counters } = findCounters(store.library([guild, pack]), CLAIM, { ...EVERY, limit: 20 });
      return counters.map(({ text, document }) => [document.title, text]).sort();
    };
    addText(store, { title: 'A keeper', text: KEEPER, scope: 'guild:1' });
    const [withText, withoutText] = [found('guild:1'), found('guild:2')];
    expect(withText.map(([title]) => title)).toContain('A keeper');
    expect(withoutText).toEqual(withText);
  });

  it('are at most as many as asked for', () => {
    expect(findCounters(library(), CLAIM, EVERY).counters.length).toBeGreaterThan(1);
    expect(findCounters(library(), CLAIM, { ...EVERY, limit: 1 }).counters).toHaveLength(1);
  });
});

describe('what is no claim', () => {
  it.each([
    ['a question', 'Should zoos be closed?', /question/],
    ['one word', 'Zoos', /too short/],
    ['nothing', ' !.. ', /There is no claim here/],
    ['another language', 'Los parques zoológicos deberían cerrarse inmediatamente', /English/],
    ['two halves', 'Zoos are good for animals, but zoos are cruel to animals.', /pull apart/],
    ['two halves joined', 'Zoos are good and zoos are cruel.', /pull apart/],
    ['irony', 'Great job, zoos, the animals love their cages.', /irony/],
    ['irony that is marked', 'Zoos are heaven for animals /s', /irony/],
    ['a whole essay', `Zoos are good. ${'They are good. '.repeat(200)}`, /2000 characters/],
  ])('%s is refused kindly', (_, claim, message) => {
    expect(() => findCounters(library(), claim)).toThrow(Refusal);
    expect(() => findCounters(library(), claim)).toThrow(message);
  });

  it.each([
    'Good work conditions in zoos help the animals.',
    'Zoos are cruel to animals and zoos cost money.',
    'Zoos have the right to exist and animals have rights too.',
    'The zoo is a prison, but the council should work with the zoo on feeding the birds.',
  ])('is not what only looks like it: %s', (claim) => {
    expect(() => findCounters(library(), claim)).not.toThrow();
  });

  it('names the two halves without another full stop', () => {
    const claim = 'Zoos are good for animals, but zoos are cruel to animals.';
    expect(() => findCounters(library(), claim)).toThrow('“zoos are cruel to animals”. Ask');
  });

  it('or is anything at all ends in an answer or a refusal', () => {
    const asked = library();
    const words = fc.constantFrom(
      'zoos',
      'are',
      'not',
      'good',
      'but',
      '“',
      'animals',
      '?',
      'ban',
      '😀',
      ';',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (list) => {
        try {
          const { counters, nothing } = findCounters(asked, list.join(' '));
          expect(counters.length > 0 || nothing !== undefined).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('an empty library says so', () => {
    const { nothing } = findCounters(temporaryStore().library(['guild:1']), 'Zoos are good for animals.');
    expect(nothing?.reason).toMatch(/no documents/);
  });
});
