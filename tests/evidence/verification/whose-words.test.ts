import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { libraryOf } from '../small-library.ts';
import { ORCHARD, verifyingHarbour } from './harbour.ts';

const { verify, verdict } = verifyingHarbour();

describe('whose words they are', () => {
  const REPORT = `Scholars argue that trade was one of the pressures that led to the modern port. The mayor said that “we shall rebuild every single house before the winter.” It was a long winter for everybody. Ilse Brandt called it “a harbour without a town”, and left.`;
  const verdictBy = (quotation: string, author: string) =>
    verifyQuotation(libraryOf({ title: 'Ports', text: REPORT, authors: ['Tove Lind'] }), quotation, author);

  it('are the author’s where they report somebody in words of their own', () => {
    const words = 'trade was one of the pressures that led to the modern port';
    const own = verdictBy(words, 'Tove Lind');
    expect(own.verdict).toBe('exact');
    expect(own.matches[0]!.limits).toContainEqual(expect.objectContaining({ cue: 'argue' }));
    const reported = verdictBy(words, 'Scholars');
    expect(reported.verdict).toBe('misattributed');
    expect(reported.reason).toBe(
      'It is what Tove Lind reports of Scholars in "Ports", in words of Tove Lind.',
    );
  });

  it('are not the author’s where they begin inside somebody’s quotation and go on', () => {
    const found = verdictBy(
      'rebuild every single house before the winter.” It was a long winter for everybody',
      'Tove Lind',
    );
    expect(found.verdict).toBe('misattributed');
    expect(found.reason).toContain('Some of it is the words of The mayor');
  });

  it('are the author’s where the quotation inside them begins behind its mark', () => {
    expect(verdictBy('Ilse Brandt called it “a harbour without a town”, and left', 'Tove Lind').verdict).toBe(
      'exact',
    );
    expect(
      verdictBy('It was a long winter for everybody. Ilse Brandt called it “a harbour', 'Tove Lind').verdict,
    ).toBe('exact');
  });

  it.each(['T. Lind', 'Ms. Lind', 'Lind', 'Tove Lind (Harbour Review)', 'tove lind'])(
    'of an author called %s',
    (author) => {
      expect(verdictBy('It was a long winter for everybody', author).verdict).toBe('exact');
    },
  );

  it.each(['a mayor', 'the mayor', 'Mayor'])('of a speaker called %s', (speaker) => {
    expect(verdictBy('we shall rebuild every single house before the winter', speaker).verdict).toBe('exact');
  });

  it('are told to be a speaker’s whoever else they are ascribed to', () => {
    const found = verdictBy('we shall rebuild every single house before the winter', 'Obama');
    expect(found.reason).toBe('These are the words of The mayor, quoted by Tove Lind in "Ports".');
  });
});

describe('misattributed', () => {
  it('to the author of another document', () => {
    const { verdict: found, reason } = verify('A pear will take upon a quince', 'Tove Lind');
    expect(found).toBe('misattributed');
    expect(reason).toBe('It stands in "The orchard" by Emil Orchard, not by Tove Lind.');
  });

  it('to the author who quotes someone', () => {
    const { verdict: found, reason } = verify('never wanted a harbour at all', 'Tove Lind');
    expect(found).toBe('misattributed');
    expect(reason).toContain('Ilse Brandt');
  });

  it.each([
    ['a spokesman for Ilse Brandt', 'Ilse Brandt'],
    ['Ilse Brandt’s brother', 'Ilse Brandt'],
    ['Brandt aides', 'Brandt'],
  ])('to one of whom the speaker, %s, only speaks', (speaker, author) => {
    const library = libraryOf(`The wall was high. ${speaker} said: “Nobody here has ever wanted a harbour.”`);
    expect(verifyQuotation(library, 'Nobody here has ever wanted a harbour', author).verdict).toBe(
      'misattributed',
    );
  });

  it('and says so where nobody is named as the author', () => {
    const { verdict: found, reason } = verifyQuotation(
      libraryOf(ORCHARD),
      'A pear will take upon a quince',
      'Lind',
    );
    expect(found).toBe('misattributed');
    expect(reason).toBe(
      'It stands in "Text 1", whose author is not known here; nothing says that it is Lind.',
    );
  });

  it('but not to the speaker, nor to the author of the author’s words', () => {
    expect(verdict('never wanted a harbour at all', 'Brandt')).toBe('exact');
    expect(verdict('A pear will take upon a quince', 'emil orchard')).toBe('exact');
  });
});
