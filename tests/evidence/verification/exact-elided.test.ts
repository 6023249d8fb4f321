import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/documents/refusal.ts';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { libraryOf } from '../small-library.ts';
import { verifyingHarbour } from './harbour.ts';

const { verify, verdict } = verifyingHarbour();

describe('exact-elided', () => {
  it.each(['…', '...', '[…]', '[...]', '(…)', '. . .', '* * *'])('with %s', (mark) => {
    const { verdict: found, matches } = verify(`The harbour of Port Alder ${mark} in forty years`);
    expect(found).toBe('exact-elided');
    expect(matches[0]!.omissions).toMatchObject([{ kind: 'ellipsis', text: ' silted up ', warnings: [] }]);
    expect(matches[0]!.diff.map(({ op }) => op)).toEqual(['same', 'missing', 'same']);
  });

  it('of no more than a full stop', () => {
    expect(verdict('nobody bought new ones … By 2,500 tons a day')).toBe('exact-elided');
  });

  it('warns of what is left out', () => {
    const [match] = verify('A pear will take upon a quince, … takes upon an apple').matches;
    expect(match!.omissions[0]!.warnings).toEqual(expect.arrayContaining(['negation', 'contrast']));
  });

  it('warns where it leads over a paragraph', () => {
    const quotation = 'nobody bought new ones. By 2,500 tons a day the river … Mayor Ilse Brandt said';
    expect(verify(quotation).matches[0]!.omissions[0]!.warnings).toContain('paragraph');
  });

  it('with a remark in brackets', () => {
    expect(verdict('The harbour of Port Alder [sic] silted up in forty years')).toBe('exact-elided');
  });

  it('with a name in brackets for a pronoun, which is told', () => {
    const library = libraryOf('Captain Marlow spoke. Everybody knew that he had lied to the harbour board.');
    const { verdict: found, matches } = verifyQuotation(
      library,
      'Everybody knew that [Marlow] had lied to the harbour board',
    );
    expect(found).toBe('exact-elided');
    expect(matches[0]!.omissions).toMatchObject([{ kind: 'insertion' }]);
    expect(matches[0]!.omissions[0]!.text).toContain('he');
    expect(matches[0]!.omissions[0]!.warnings).toEqual(['name']);
  });

  it.each([
    'A pear will take upon a quince [a small tree], but a cherry never takes',
    'Nobody followed [the consul]',
    'The harbour of Port Alder silted up in [ten] years',
    'The harbour of [Marlow] silted up in forty years',
    'The harbour of Port Alder silted up [which is a lie]',
  ])('not with words of the quoter in brackets: %s', (quotation) => {
    expect(verdict(quotation)).not.toMatch(/exact/);
  });

  it('takes brackets at the end that are the source’s own as they stand', () => {
    const library = libraryOf('The widow sold it to him [the pilot] for nine boats.');
    expect(verifyQuotation(library, 'The widow sold it to him [the pilot]').verdict).toBe('exact');
  });

  it('takes no number for the mark of a note', () => {
    const library = libraryOf('They came with 30 militants in seven trucks to the old town.');
    expect(verifyQuotation(library, 'with 30[000] militants in seven trucks').verdict).not.toMatch(/exact/);
  });

  it('is not the author’s where an ellipsis took the attribution away', () => {
    const library = libraryOf(
      'The town has been ruined by its council. The mayor said that “we shall rebuild every single house before the winter.”',
    );
    const { verdict: found } = verifyQuotation(
      library,
      'The town has been ruined by its council … we shall rebuild every single house before the winter',
      'Unknown',
    );
    expect(found).toBe('misattributed');
  });

  it('takes a title before an author’s name for no part of it', () => {
    const library = libraryOf({
      title: 'Harbours',
      text: 'The harbour of Port Alder silted up in forty years.',
      authors: ['Ada Example'],
    });
    const { verdict: found } = verifyQuotation(library, 'silted up in forty years', 'Ms. Example');
    expect(found).toBe('exact');
  });

  it('asks for an author who is one', () => {
    expect(() => verify('The harbour of Port Alder', 'the')).toThrow(Refusal);
  });

  const PILOT = `The pilot was called Brandt. Captain Marlow's boat was slow in the Sunni port. But his heart was in the trade. The group had its seat there. These people paid him. I followed the Trading Company to our quay, and it sank.`;
  it.each([
    ['[Marlow’s] heart was in the trade', 'exact-elided'],
    ['But [Marlow’s] heart was in the trade', 'exact-elided'],
    ['But his [Marlow’s] heart was in the trade', 'exact-elided'],
    ['[his] heart was in the trade', 'exact-elided'],
    ['[Brandt’s] heart was in the trade', 'altered'],
    ['[Sunni’s] heart was in the trade', 'altered'],
    ['[Captain’s] heart was in the trade', 'altered'],
    ['But [the traitor Marlow’s] heart was in the trade', 'altered'],
    ['[Marlow] heart was in the trade', 'altered'],
    ['But his heart [Marlow] was in the trade', 'altered'],
    ['[Marlow] people paid him', 'altered'],
    ['to [Marlow’s] quay, and it sank', 'altered'],
    ['[Marlow] followed the Trading Company', 'altered'],
    ['[Tove Lind] followed the Trading Company to our quay', 'altered'],
    ['to our quay, and [the Trading Company] sank', 'altered'],
    ['to our quay, and [Trading Company] sank', 'altered'],
    ['to our quay, and it [Trading Company] sank', 'exact-elided'],
    ['But his [Rotterdam] heart was in the trade', 'altered'],
  ])('of a name only where the source speaks of it just before: %s', (quotation, expected) => {
    const library = libraryOf({ title: 'Pilots', text: PILOT, authors: ['Tove Lind'] });
    const { verdict: found, matches } = verifyQuotation(library, quotation);
    expect(found).toBe(expected);
    if (found === 'exact-elided' && !quotation.startsWith('[his]'))
      expect(matches[0]!.omissions[0]!.warnings).toEqual(['name']);
  });

  it('around brackets that are the source’s own', () => {
    const edited = libraryOf(
      'He [the pilot] sold nine boats. Rain fell for a week. She [the widow] bought the mill and the quay.',
    );
    const quotation = 'He [the pilot] sold nine boats … She [the widow] bought the mill';
    expect(verifyQuotation(edited, quotation).verdict).toBe('exact-elided');
  });

  it('without the narrator inside a speech', () => {
    const { verdict: found, matches } = verify('I am content to wait for the spring');
    expect(found).toBe('exact-elided');
    expect(matches[0]!.omissions).toMatchObject([{ kind: 'interruption', warnings: [] }]);
    expect(matches[0]!.omissions[0]!.text).toContain('the pilot said');
  });

  it('not of crumbs that stand in different sentences', () => {
    expect(verdict('harbour … never … apple')).not.toMatch(/exact/);
    expect(verdict('The harbour … Nobody … sand')).not.toMatch(/exact/);
  });

  it('not where brackets take the place of a denial', () => {
    expect(verdict('a cherry [gladly] takes upon an apple')).not.toMatch(/exact/);
  });
});
