import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordInfo } from '../../src/documents/attribution/word-classes.ts';
import { documentsOf } from '../../src/documents/library.ts';
import { verifyAscribed, verifyMessage } from '../../src/evidence/message-verification.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { quoteLink } from '../../src/evidence/quote-link.ts';
import { libraryOf } from './small-library.ts';

const OWN = 'The old bridge carried more arguments than carts across the river.';
const PRESIDENTS = 'every harbour deserves a lighthouse of its own';
const ANALYSTS = 'the ferries will never come back to the northern shore';
const OTHER = 'Boats bring back whatever the bridges have carried away from us.';

const library = () =>
  libraryOf(
    {
      title: 'The Bridges of the North',
      authors: ['Max Boot'],
      outlet: 'Harbour Review',
      text: `${OWN} It was loud. President Obama said: “${PRESIDENTS}.” One analyst said that “${ANALYSTS}.” Nobody listened.\n`,
    },
    { title: 'On Boats', authors: ['Ada Lynch'], text: `${OTHER} They float.\n` },
  );

function verdicts(message: string) {
  return verifyMessage(library(), message, 10).checked.map((one) => [
    'verification' in one ? one.verification.verdict : 'refused',
    one.author ?? one.title,
  ]);
}

describe('a quotation that a message ascribes', () => {
  it.each([
    `As Obama said, “${OWN}”`,
    `Winston Churchill wrote: “${OWN}”`,
    `“${OWN}” — Abraham Lincoln`,
    `“${OWN}” (Churchill)`,
    `“${OWN}”, according to a Pentagon spokesman.`,
    `my teacher said: “${OWN}”`,
    `Obama: “${OWN}”`,
    `as churchill said “${OWN}”`,
    `the president said “${OWN}”`,
    `Did Churchill say “${OWN}”?`,
    `Boot quotes Obama as saying “${OWN}”`,
    `Ada Lynch wrote “${OWN}”`,
    `Alexandra Boot wrote “${OWN}”`,
    `Boot said “${PRESIDENTS}”`,
    `Churchill said “${PRESIDENTS}”`,
    `Boot wrote that “${ANALYSTS}”`,
    `The general said “${PRESIDENTS}”`,
    `The president said “${ANALYSTS}”`,
    `The spokesman of the harbour said “${ANALYSTS}”`,
    `On Boats: “${OWN}”`,
    `“${OWN}” (On Boats)`,
    `The article “On Boats” says: “${OWN}”`,
    `- Obama: “${OWN}”`,
    `1. Obama: “${OWN}”`,
    `On Boats and Bridges says “${OWN}”`,
    `„${OWN}“ (Churchill)`,
    `Obama wrote « ${OWN} »`,
    // Whom some other document quotes
    `obama: “${OTHER}”`,
    `- obama: “${OTHER}”`,
    `barack obama: “${OTHER}”`,
    `“${OTHER}” — obama`,
    `lynch: “${OWN}”`,
  ])('to somebody else is misattributed in %j', (message) => {
    expect(verdicts(message)[0]![0]).toBe('misattributed');
  });

  it.each([
    [`Boot wrote: “${OWN}”`, 'Max Boot'],
    [`Mr. Boot wrote: “${OWN}”`, 'Max Boot'],
    [`M. Boot wrote: “${OWN}”`, 'Max Boot'],
    [`Professor Max Boot wrote: “${OWN}”`, 'Max Boot'],
    [`Max says “${OWN}”`, 'Max Boot'],
    [`boot: “${OWN}”`, 'Max Boot'],
    [`obama: “${PRESIDENTS}”`, 'President Obama'],
    [`“${OWN}”\nBoot`, 'Max Boot'],
    [`Boot and Lynch write “${OTHER}”`, 'Ada Lynch'],
    [`Boot's The Bridges of the North says “${OWN}”`, 'The Bridges of the North'],
    [`As Boot wrote in The Bridges of the North: “${OWN}”`, 'Max Boot'],
    [`Bridges of the North says: “${OWN}”`, 'The Bridges of the North'],
    [`“${OWN}” (The Bridges of the North)`, 'The Bridges of the North'],
    [`Obama said “${PRESIDENTS}”`, 'President Obama'],
    [`Barack Obama said “${PRESIDENTS}”`, 'President Obama'],
    [`Boot quotes Obama as saying “${PRESIDENTS}”`, 'President Obama'],
    [`An analyst said “${ANALYSTS}”`, 'One analyst'],
  ])('to whom it is by is exact in %j', (message, whose) => {
    expect(verdicts(message)[0]).toEqual(['exact', whose]);
  });

  it.each([
    `Boot never said “${OWN}”`,
    `I disagree with Boot: “${OWN}”`,
    `Boot argues the opposite: “${OWN}”`,
    `Boot said nothing, but “${OWN}”`,
    `“${OWN}”\nObama is great.`,
    `he said “${OWN}”`,
    `<@123456789012345678> said “${OWN}”`,
    `The author wrote “${OWN}”`,
    `The columnist wrote “${OWN}”`,
    `Harbour Review wrote: “${OWN}”`,
    // Labels of nobody whom this library knows
    `churchill: “${OWN}”`,
    `ferries: “${OWN}”`,
    `oba: “${OWN}”`,
    `%: “${OWN}”`,
    // Who "the president" is, the document tells and the message does not.
  ])('to nobody in particular is checked as anybody’s in %j', (message) => {
    expect(verdicts(message)).toEqual([['exact', undefined]]);
  });

  it('to a document is misattributed where it stands in another', () => {
    const { checked } = verifyMessage(library(), `The Bridges of the North says: “${OTHER}”`, 10);
    expect(checked[0]).toMatchObject({
      title: 'The Bridges of the North',
      verification: {
        verdict: 'misattributed',
        reason: 'It stands in "On Boats" by Ada Lynch, not in "The Bridges of the North".',
      },
    });
    const { text, title } = checked[0]!;
    expect(verifyAscribed(library(), { text, title }).verdict).toBe('misattributed');
  });

  it('says by whom it is and by whom it is not', () => {
    const [one] = verifyMessage(library(), `Winston Churchill wrote: “${OWN}”`, 10).checked;
    expect(one).toMatchObject({
      author: 'Winston Churchill',
      verification: {
        reason: 'It stands in "The Bridges of the North" by Max Boot, not by Winston Churchill.',
      },
    });
  });

  it('is read for each by itself', () => {
    const message = `Boot wrote “${OWN}” and Churchill wrote “${OTHER}”. “${PRESIDENTS}” (Obama)`;
    expect(verdicts(message)).toEqual([
      ['exact', 'Max Boot'],
      ['misattributed', 'Churchill'],
      ['exact', 'President Obama'],
    ]);
  });
});

describe('a message with an outsider’s name', () => {
  const FRAMES: ((name: string, words: string) => string)[] = [
    (name, words) => `${name} wrote: “${words}”`,
    (name, words) => `As ${name} said, “${words}”`,
    (name, words) => `I read that ${name} once argued “${words}”`,
    (name, words) => `According to ${name}, “${words}”`,
    (name, words) => `**${name}:** “${words}”`,
    (name, words) => `In ${name}’s words: “${words}”`,
    (name, words) => `Did ${name} really say “${words}”?`,
    (name, words) => `Boot quotes ${name} as saying “${words}”`,
    (name, words) => `“${words}” — ${name}`,
    (name, words) => `“${words}” (${name}, 2014)`,
    (name, words) => `“${words}”, wrote ${name}.`,
    (name, words) => `“${words}”\n${name}`,
    (name, words) => `${name} wrote:\n> ${words}`,
    (name, words) => `> ${words}\n— ${name}`,
    (name, words) => `${name} wrote « ${words} »`,
  ];
  const letters = (most: number) =>
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzéüø'), minLength: 4, maxLength: most });
  // A word of the language may be a label: "Key arguments: …".
  const surname = letters(9)
    .filter((word) => {
      const { word: closed, verb, form, noun } = wordInfo(word);
      return (closed | verb | form | noun) === 0;
    })
    .map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`);
  const outsider = fc
    .tuple(fc.constantFrom('Zora', 'Igor', 'Wanda', 'Q.'), surname)
    .map((names) => names.join(' '));

  it('is never told that they wrote what the author wrote', () => {
    const held = library();
    fc.assert(
      fc.property(fc.constantFrom(...FRAMES), outsider, fc.constantFrom(OWN, OTHER), (frame, name, words) => {
        const [one] = verifyMessage(held, frame(name, words), 10).checked;
        expect(one).toMatchObject({ author: name, verification: { verdict: 'misattributed' } });
      }),
      { numRuns: 500 },
    );
  });
});

describe('a link to a quote in a message', () => {
  const linked = () => {
    const [document] = documentsOf(library());
    const revision = document!.revision;
    const quote = quoteAt(library(), { revision, start: 0, end: OWN.length })!;
    return quoteLink({ ...quote, document: { ...quote.document, source: 'https://example.org/bridges' } })!;
  };

  it('is verified at its place, and as whoever’s the message says it is', () => {
    const message = `As Ada Lynch wrote, “${OTHER}” And see ${linked()} too.`;
    const { checked } = verifyMessage(library(), message, 10);
    expect(checked.map(({ text }) => text)).toEqual([OTHER, OWN]);
    expect(checked[1]).toMatchObject({ link: linked(), verification: { anchor: 'holds', verdict: 'exact' } });
    expect(verifyAscribed(library(), checked[1]!)).toMatchObject({ anchor: 'holds' });
    expect(verdicts(`Ada Lynch wrote: ${linked()}`)).toEqual([['misattributed', 'Ada Lynch']]);
    expect(verdicts(`Boot wrote: ${linked()}`)).toEqual([['exact', 'Max Boot']]);
  });

  it('fails loudly where the document says something else now', () => {
    const [one] = verifyMessage(libraryOf('The bridge was pulled down.'), linked(), 10).checked;
    expect(one).toMatchObject({ verification: { anchor: 'gone', verdict: 'absent' } });
  });

  it('is refused kindly where it is cut off', () => {
    const [one] = verifyMessage(library(), linked().replace(/:~:.*/, ''), 10).checked;
    expect(one).toMatchObject({ refused: { key: 'verify.broken-link' } });
  });

  it('counts among what one answer holds', () => {
    const { checked, unchecked } = verifyMessage(library(), `“${OWN}” ${linked()}`, 1);
    expect([checked.length, unchecked]).toEqual([1, 1]);
  });
});
