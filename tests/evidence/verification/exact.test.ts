import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { addContent, libraryOf, temporaryStore } from '../small-library.ts';
import { HARBOUR, ORCHARD, verifyingHarbour } from './harbour.ts';

const { verify, verdict } = verifyingHarbour();

describe('exact', () => {
  it('is what stands word for word, and shows the slice', () => {
    const { matches, ...rest } = verify('The harbour of Port Alder silted up in forty years.');
    expect(rest).toMatchObject({
      verdict: 'exact',
      short: false,
      reason: 'It stands word for word in "On the harbour".',
    });
    expect(matches).toHaveLength(1);
    const [match] = matches;
    expect(match!.text).toBe(HARBOUR.slice(match!.start, match!.end));
    expect(match!.diff).toEqual([{ op: 'same', text: match!.text }]);
    expect(match!.alterations).toEqual([]);
  });

  it.each([
    ['a part of a sentence', 'the dredgers were sold'],
    ['a capital at its start', 'The dredgers were sold in May 1911'],
    ['a small letter at its start', 'grafting is the art of making two trees agree'],
    ['a bracketed capital', '[T]he dredgers were sold in May 1911'],
    ['curly quotation marks for straight', '“I am content,” the pilot said'],
    ['straight ones for curly', '"The council," Mayor Ilse Brandt said, "never wanted'],
    ['another dash', "It isn't the tide that did it -- the dredgers were sold"],
    ['no-break spaces', 'the\u00a0river\u00a0carried its mud'],
    ['zero-width characters', 'the ri\u200bver carried \u200bits mud'],
    ['a soft hyphen', 'the ri\u00adver carried its mud'],
    ['other line breaks', 'the river\ncarried its\r\nmud'],
    ['a block quote', '> the river carried\n> its mud to the quay'],
    ['emphasis', 'the **river** carried _its_ mud'],
    ['no points in an abbreviation', 'The US consul, who was still there'],
    [
      'one point where the abbreviation ends a sentence',
      'left in the same week for the US. Nobody followed him',
    ],
    ['no points at all there', 'in the same week for the U.S. Nobody followed'],
    ['a word that a line end divides', 'and the commission had printed the soundings'],
    ['the same word as it stands', 'and the com-\nmission had printed'],
    ['the mark of a note left out', 'had printed the soundings. A mole was built'],
    ['the mark of a note', 'had printed the soundings.[12] A mole was built'],
    ['the month in front', 'May 1911, and nobody bought'],
    ['a full stop of its own', 'the dredgers were sold.'],
    ['quotation marks that never close', '“the dredgers were sold'],
    ['the sign of a number', 'fell to -5 degrees'],
    ['the last point of an abbreviation left out', 'left in the same week for the U.S'],
  ])('with %s', (_what, quotation) => {
    expect(verdict(quotation)).toBe('exact');
  });

  it('says what differs in typography', () => {
    const [match] = verify('The US consul, who was\nstill there').matches;
    expect(match!.typography).toEqual(expect.arrayContaining(['points of abbreviations', 'line breaks']));
  });

  it('names every document that holds it', () => {
    const twice = libraryOf({ title: 'One', text: ORCHARD }, { title: 'Two', text: `Copied. ${ORCHARD}` });
    const { matches } = verifyQuotation(twice, 'Grafting is the art of making two trees agree');
    expect(matches.map(({ document }) => document.title)).toEqual(['One', 'Two']);
  });

  it('finds function words alone', () => {
    expect(verdict('at all')).toBe('exact');
    expect(verify('at all').short).toBe(true);
  });

  it('lies within one excerpt', () => {
    const store = temporaryStore();
    const texts = ['A pear will take upon a quince.', 'A cherry never takes upon an apple.'];
    addContent(
      store,
      'guild:1',
      'Excerpts',
      {},
      {
        completeness: 'excerpts',
        hash: 'ab'.repeat(32),
        length: 5_000,
        excerpts: texts.map((text, index) => ({ start: 100 + 1_000 * index, text, paragraph: 1 + index })),
      },
    );
    const excerpts = store.library(['guild:1']);
    expect(verifyQuotation(excerpts, texts[1]!).verdict).toBe('exact');
    expect(verifyQuotation(excerpts, texts.join(' ')).verdict).not.toMatch(/exact/);
  });
});

describe('never exact', () => {
  it.each([
    ['a changed word', 'The harbour of Port Alder silted up in fifty years'],
    ['a dropped negation', 'a cherry takes upon an apple'],
    ['an added negation', 'A pear will not take upon a quince'],
    ['a bracketed negation at its end', 'A pear will take upon a quince [not]'],
    ['a bracketed negation at its start', '[Never] a pear will take upon a quince'],
    ['a bracketed negation', 'A pear will [not] take upon a quince'],
    ['another number', 'By 2,600 tons a day the river'],
    ['a number without its separator', 'By 2500 tons a day the river'],
    ['a number without its sign', 'The temperature fell to 5 degrees'],
    ['a number cut from its sign', '5 degrees that winter'],
    ['a word cut from its prefix', 'violent protest of the pilots lasted'],
    ['a number cut in two', '5 months'],
    ['a Cyrillic letter', 'the rivеr carried its mud to the quay'],
    ['a question mark', 'A pear will take upon a quince?'],
    ['a statement made of a question', 'Did the engineers know.'],
    ['a dropped comma', 'By 2,500 tons a day the river carried its mud to the quay, “The council'],
    ['a capital inside', 'the river carried Its mud to the quay'],
    ['a doubled word', 'the river carried carried its mud'],
    ['words in another order', 'its mud the river carried to the quay'],
    ['a full stop that is not there', 'the river carried. Its mud to the quay'],
    ['scare quotes dropped with what is between', 'The very good and the charts were burnt'],
    ['words in marks that are joined', 'The very good rather bad charts were burnt'],
    ['a raised figure', 'fell to -5² degrees that winter'],
    ['part of a word', 'arbour of Port Alder silted'],
    ['a sign that is not there', '>2,500 tons a day the river carried'],
  ])('with %s', (_what, quotation) => {
    expect(verdict(quotation)).not.toMatch(/exact/);
  });
});
