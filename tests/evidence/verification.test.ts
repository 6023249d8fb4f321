import { describe, expect, it } from 'vitest';
import { documentsOf } from '../../src/documents/library.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { reanchor } from '../../src/evidence/reanchor.ts';
import { MAX_QUOTATION_LENGTH, type Verification, verifyQuotation } from '../../src/evidence/verification.ts';
import { addContent, libraryOf, temporaryStore } from './small-library.ts';

const HARBOUR = `On the Harbour

The harbour of Port Alder silted up in forty years. It isn't the tide that did it – the dredgers were sold in May 1911, and nobody bought new ones. By 2,500 tons a day the river carried its mud to the quay.

“The council,” Mayor Ilse Brandt said, “never wanted a harbour at all.” The U.S. consul, who was still there, left in the same week for the U.S. Nobody followed him.

There is no guarantee that the channel will stay open, but the odds are better than they were. It is not true that the fishermen opposed the mole. Critics claim that the breakwater drowned the oyster beds. The temperature fell to -5 degrees that winter, and the non-violent protest of the pilots lasted 3.5 months.

Did the engineers know? They had measured the bar in every season, and the com-
mission had printed the soundings.[12] A mole was built. However, it was built on sand. "I am content," the pilot said, "to wait for the spring." The "very good" and the "rather bad" charts were burnt.
`;
const ORCHARD = `Grafting is the art of making two trees agree. A pear will take upon a quince, but a cherry never takes upon an apple. The pruning knife should be sharper than the gardener's tongue.\n`;

const library = () =>
  libraryOf(
    { title: 'On the harbour', text: HARBOUR, authors: ['Tove Lind'] },
    { title: 'The orchard', text: ORCHARD, authors: ['Emil Orchard'] },
  );
const verify = (quotation: string, author?: string): Verification =>
  verifyQuotation(library(), quotation, author);
const verdict = (quotation: string, author?: string) => verify(quotation, author).verdict;

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

describe('altered', () => {
  it.each([
    ['negation', 'a cherry takes upon an apple. The pruning knife should be sharper', 'never', ''],
    ['negation', 'It is the tide that did it – the dredgers were sold in May 1911', "isn't", 'is'],
    ['quantity', 'The harbour of Port Alder silted up in fifty years', 'forty', 'fifty'],
    ['quantity', 'By 2,600 tons a day the river carried its mud', '2,500', '2,600'],
    ['name', 'The harbour of Port Maple silted up in forty years', 'Alder', 'Maple'],
    ['hedge', 'The pruning knife must be sharper than the gardener’s tongue', 'should', 'must'],
    ['look-alike letters', 'By 2,500 tons a day the rivеr carried its mud', 'river', 'rivеr'],
    ['punctuation', 'A pear will take upon a quince but a cherry never takes', ',', ''],
    ['capitals', 'The harbour of port Alder silted up in forty years', 'Port', 'port'],
    ['accents', 'The hárbour of Port Alder silted up in forty years', 'harbour', 'hárbour'],
    ['words', 'The harbour of Port Alder filled up in forty years', 'silted', 'filled'],
  ])('by %s: %s', (kind, quotation, missing, added) => {
    const { verdict: found, matches } = verify(quotation);
    expect(found).toBe('altered');
    expect(matches[0]!.alterations).toEqual([{ kind, missing, added }]);
    expect(matches[0]!.similarity).toBeGreaterThan(0.6);
  });

  it.each([
    ['every letter', 'Тhе hаrbоur оf Роrt Аldеr siltеd uр', 7],
    ['letters of a mathematical alphabet', 'The harbour of 𝐏𝐨𝐫𝐭 Alder silted up', 1],
    ['an Armenian letter', 'the river carried its mսd to the quay', 1],
    ['a Roman numeral', 'By 2,500 tons a day the rⅰver carried its mud', 1],
  ])('by look-alikes: %s', (_what, quotation, most) => {
    const { verdict: found, matches } = verify(quotation);
    expect(found).toBe('altered');
    expect(matches[0]!.alterations.length).toBeLessThanOrEqual(most);
    expect(new Set(matches[0]!.alterations.map(({ kind }) => kind))).toEqual(new Set(['look-alike letters']));
  });

  it('by a contraction, however short it is', () => {
    const { verdict: found, matches } = verify('It is not the tide');
    expect(found).toBe('altered');
    expect(matches[0]!.alterations).toEqual([{ kind: 'contraction', missing: "isn't", added: 'is not' }]);
  });

  it.each([
    ['It isn’t the tide', 'Its not the tide that did it – the dredgers', 'words'],
    ['a pronoun in front', 'He had measured the bar in every season', 'words'],
    ['a name in front', 'Wexford has measured the bar in every season', 'name'],
  ])('and takes no word for a name because it begins a sentence: %s', (_what, quotation, kind) => {
    expect(verify(quotation).matches[0]!.alterations[0]!.kind).toBe(kind);
  });

  it('tells both sides as exact slices', () => {
    const [match] = verify('By 2,500 tons a day, by night, the river carried its mud').matches;
    expect(match!.alterations).toEqual([{ kind: 'words', missing: '', added: ', by night,' }]);
  });

  it('finds the one changed word of a quotation over pages', () => {
    const pages = Array.from(
      { length: 60 },
      (_, index) => `On day ${index} the crew of the ${index * 7} ton barge told of rope, tar and weather.`,
    );
    const long = libraryOf(pages.join(' '));
    for (const changed of [3, 25, 42]) {
      const quotation = pages.slice(2, 44).join(' ').replace(`day ${changed} `, `night ${changed} `);
      const { verdict: found, matches } = verifyQuotation(long, quotation);
      expect(found).toBe('altered');
      expect(matches[0]!.alterations).toEqual([{ kind: 'words', missing: 'day', added: 'night' }]);
    }
  });

  it('shows what is missing and what was put in, word by word', () => {
    const [match] = verify('The harbour of Port Maple silted up in years').matches;
    expect(match!.diff).toEqual([
      { op: 'same', text: 'The harbour of Port' },
      { op: 'missing', text: 'Alder' },
      { op: 'added', text: 'Maple' },
      { op: 'same', text: 'silted up in' },
      { op: 'missing', text: 'forty' },
      { op: 'same', text: 'years' },
    ]);
  });

  it('shows the word that a quotation was cut out of', () => {
    const { verdict: found, matches } = verify('violent protest of the pilots lasted 3.5 months');
    expect(found).toBe('altered');
    expect(matches[0]!.diff[0]).toEqual({ op: 'missing', text: 'non-' });
  });

  it('says so where the author is another as well', () => {
    const { verdict: found, reason } = verify(
      'A pear will take upon a plum, but a cherry never takes',
      'Tove Lind',
    );
    expect(found).toBe('altered');
    expect(reason).toContain('by Emil Orchard, not by Tove Lind');
  });
});

describe('spliced', () => {
  it.each([
    [
      'of two documents',
      'The harbour of Port Alder silted up … but a cherry never takes upon an apple',
      'different documents',
    ],
    [
      'without a sign',
      'The harbour of Port Alder silted up, and a cherry never takes upon an apple',
      'different documents',
    ],
    [
      'in another order',
      'a cherry never takes upon an apple … Grafting is the art of making',
      'another order',
    ],
  ])('%s', (_what, quotation, reason) => {
    const found = verify(quotation);
    expect(found.verdict).toBe('spliced');
    expect(found.reason).toContain(reason);
    expect(found.matches).toHaveLength(2);
  });

  it('says whose a part is that is not by whom it is ascribed to', () => {
    const { verdict: found, reason } = verify(
      'The harbour of Port Alder silted up … but a cherry never takes upon an apple',
      'Tove Lind',
    );
    expect(found).toBe('spliced');
    expect(reason).toContain('One part stands in "The orchard" by Emil Orchard, not by Tove Lind.');
  });

  it('too far apart for parts so short, of one document', () => {
    const split = verify('By 2,500 tons … There is no guarantee that the channel will stay open');
    expect([split.verdict, split.matches.length]).toEqual(['spliced', 2]);
  });

  it('too far apart', () => {
    const filler = Array.from({ length: 60 }, (_, index) => `Page ${index} told of rope and tar.`).join(' ');
    const long = libraryOf(
      `The keel was laid in spring by nine men. ${filler} The mast was stepped in autumn by two.`,
    );
    const { verdict: found, reason } = verifyQuotation(
      long,
      'The keel was laid in spring … The mast was stepped in autumn',
    );
    expect([found, reason]).toEqual(['spliced', expect.stringContaining('too far apart')]);
  });
});

describe('text that the import set aside', () => {
  const TORN = `The keel was laid in spring by nine men who had never seen the open

12

sea before, and the mast was stepped in the following autumn.

Subscribe to our newsletter

A second hull was begun at once by the same nine men.
`;
  const torn = () => libraryOf({ title: 'Hulls', text: TORN, authors: ['Tove Lind'] });
  const OVER = 'who had never seen the open sea before';

  it('is told as left out where a quotation leads over it', () => {
    const found = verifyQuotation(torn(), OVER, 'Tove Lind');
    expect(found.verdict).toBe('exact-elided');
    expect(found.matches[0]!.omissions).toMatchObject([{ kind: 'set aside', warnings: [] }]);
    expect(found.matches[0]!.omissions[0]!.text.trim()).toBe('12');
  });

  it('is no quote by itself, not even by its selectors', () => {
    const plain = verifyQuotation(torn(), 'Subscribe to our newsletter');
    expect(plain.verdict).toBe('absent');
    const start = TORN.indexOf('Subscribe');
    const { revision } = documentsOf(torn())[0]!;
    const exact = 'Subscribe to our newsletter';
    const anchored = reanchor(torn(), {
      exact,
      prefix: '',
      suffix: '',
      start,
      end: start + exact.length,
      revision,
    });
    expect([anchored.verdict, anchored.anchor]).toEqual(['absent', 'gone']);
  });

  it('is told where a quotation holds it, and is no author’s', () => {
    const quotation =
      'the mast was stepped in the following autumn. Subscribe to our newsletter A second hull was begun';
    const found = verifyQuotation(torn(), quotation);
    expect(found.verdict).toBe('exact');
    expect(found.matches[0]!.setAside).toMatchObject([
      { text: 'Subscribe to our newsletter', reason: 'subscription' },
    ]);
    const ascribed = verifyQuotation(torn(), quotation, 'Tove Lind');
    expect(ascribed.verdict).toBe('misattributed');
    expect(ascribed.reason).toContain('set a part of it aside (subscription)');
  });
});

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

describe('absent', () => {
  it('says nothing of texts that the library does not hold', () => {
    const { verdict: found, reason, matches } = verify('Ask not what your country can do for you');
    expect([found, matches]).toEqual(['absent', []]);
    expect(reason).toBe(
      'These words do not stand in this library. That says nothing of texts it does not hold.',
    );
  });

  it('suggests a passage that may have been meant, no more', () => {
    const { verdict: found, nearest } = verify(
      'The old harbour near Port Alder slowly filled with mud over forty long years',
    );
    expect(found).toBe('absent');
    expect(nearest?.document.title).toBe('On the harbour');
    expect(nearest?.text).toBe('The harbour of Port Alder silted up in forty years.');
  });

  it('in a library without documents', () => {
    expect(verifyQuotation(temporaryStore().library(['guild:1']), 'Any words at all').verdict).toBe('absent');
  });
});

describe('in context', () => {
  const limits = (quotation: string) => verify(quotation).matches[0]!.limits;

  it.each([
    ['the first half, left out', 'the odds are better than they were', 'clause before', 'no'],
    [
      'the second half, left out',
      'There is no guarantee that the channel will stay open',
      'clause after',
      'but',
    ],
    ['a denial before it', 'the fishermen opposed the mole', 'clause before', 'not'],
    ['whose claim it is', 'the breakwater drowned the oyster beds', 'clause before', 'claim'],
    ['a sentence that turns it', 'A mole was built.', 'sentence after', 'however'],
    ['a question, cut before its mark', 'the engineers know', 'question', '?'],
  ])('%s', (_what, quotation, where, cue) => {
    expect(limits(quotation)).toContainEqual(expect.objectContaining({ where, cue }));
  });

  it.each([
    ['It may be that the mole was too short.', 'the mole was too short', 'may'],
    ['He could have said that the mole was too short.', 'the mole was too short', 'could'],
    ['The mole, it seems, was too short for the swell.', 'was too short for the swell', 'seems'],
  ])('hears a hedge before it: %s', (text, quotation, cue) => {
    const [match] = verifyQuotation(libraryOf(text), quotation).matches;
    expect(match!.limits).toContainEqual(expect.objectContaining({ where: 'clause before', cue }));
  });

  it('takes the month for no hedge', () => {
    const [match] = verifyQuotation(
      libraryOf('In May the mole was too short.'),
      'the mole was too short',
    ).matches;
    expect(match!.limits).toEqual([]);
  });

  it('shows the neighbour exactly as it stands', () => {
    for (const { text, start, end } of limits('the odds are better than they were'))
      expect(HARBOUR.slice(start, end).trim()).toBe(text);
  });

  it('is silent where nothing limits it', () => {
    expect(limits('Grafting is the art of making two trees agree.')).toEqual([]);
    expect(limits('The harbour of Port Alder silted up in forty years.')).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['punctuation', '… — ?! "'],
    ['emoji', '🎉🎉 👩‍👩‍👧'],
    ['zero-width characters', '\u200b\u200d\ufeff'],
  ])('without words is refused kindly: %s', (_what, quotation) => {
    expect(() => verify(quotation)).toThrow(Refusal);
    expect(() => verify(quotation)).toThrow(/no words to verify/);
  });

  it('too long is refused with its length', () => {
    expect(() => verify('word '.repeat(1_300))).toThrow(/at most 4000 characters; this one has 6499/);
    expect(verdict('word '.repeat(MAX_QUOTATION_LENGTH / 5))).toBe('absent');
  });

  it.each([
    ['one word', 'Grafting', 'exact'],
    ['one word that is not there', 'Zeppelin', 'absent'],
    ['another language', 'Der Hafen versandete in vierzig Jahren', 'absent'],
    ['right-to-left text', 'הנמל נסתם בארבעים שנה', 'absent'],
    ['Chinese', '港口在四十年内淤塞', 'absent'],
    ['a lone surrogate', 'Zeppelins \ud800 over the sea', 'absent'],
  ])('%s is answered', (_what, quotation, expected) => {
    const found = verify(quotation);
    expect(found.verdict).toBe(expected);
    expect(found.short).toBe(quotation.split(' ').length < 4);
  });
});
