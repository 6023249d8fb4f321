import { beforeAll, describe, expect, it } from 'vitest';
import { citation } from '../../src/evidence/citation.ts';
import type { Quote, QuotedDocument } from '../../src/evidence/quote.ts';
import { loadLanguage, speaking } from '../../src/language/say.ts';

const BARE: QuotedDocument = {
  id: '0'.repeat(12),
  title: 'On Bridges',
  authors: ['Unknown'],
  outlet: null,
  published: null,
  source: null,
  revision: '0'.repeat(64),
  completeness: 'full',
};
const FULL: Partial<QuotedDocument> = {
  authors: ['Ann B. Mason'],
  outlet: 'The River Review',
  published: '2014-06-10',
  source: 'https://river.example/bridges',
};

function quote(document: Partial<QuotedDocument> = {}, text = 'A bridge is a promise.'): Quote {
  return {
    text,
    start: 0,
    end: text.length,
    paragraph: 3,
    document: { ...BARE, ...document },
    voices: [{ kind: 'author', start: 0, end: text.length }],
    modes: [],
    modeCues: [],
    selectors: { exact: text, prefix: '', suffix: '', start: 0, end: text.length, revision: BARE.revision },
    context: { before: '', after: '' },
  };
}

beforeAll(() => loadLanguage('de'));

describe('a citation', () => {
  it('is written as its style asks, whatever language is spoken; what is no part of it, in that language', () => {
    for (const style of ['MLA', 'APA', 'Chicago'] as const)
      expect(speaking('de', () => citation(quote(FULL), style))).toBe(
        citation(quote(FULL), style).replace('\nIn the text: ', '\nIm Text: '),
      );
    expect(speaking('de', () => citation(quote(FULL), 'Markdown'))).toBe(
      '> A bridge is a promise.\n>\n> — Ann B. Mason, [On Bridges](https://river.example/bridges), The River Review, 10. Juni 2014, Absatz 3',
    );
  });

  it('follows each style where everything is known', () => {
    const known = quote(FULL);
    expect(citation(known, 'MLA')).toBe(
      'Mason, Ann B. “On Bridges.” The River Review, 10 June 2014, https://river.example/bridges.\nIn the text: (Mason, par. 3)',
    );
    expect(citation(known, 'APA')).toBe(
      'Mason, A. B. (2014, June 10). On Bridges. The River Review. https://river.example/bridges\nIn the text: (Mason, 2014, para. 3)',
    );
    expect(citation(known, 'Chicago')).toBe(
      'Ann B. Mason, “On Bridges,” The River Review, 10 June 2014, par. 3, https://river.example/bridges.',
    );
    expect(citation(known, 'Markdown')).toBe(
      '> A bridge is a promise.\n>\n> — Ann B. Mason, [On Bridges](https://river.example/bridges), The River Review, 10 June 2014, paragraph 3',
    );
  });

  it('leaves out what is not known and fills in nothing', () => {
    expect(citation(quote(), 'MLA')).toBe('“On Bridges.”\nIn the text: (“On Bridges,” par. 3)');
    expect(citation(quote(), 'APA')).toBe('On Bridges (n.d.).\nIn the text: (“On Bridges,” n.d., para. 3)');
    expect(citation(quote(), 'Chicago')).toBe('“On Bridges,” par. 3.');
    expect(citation(quote(), 'Markdown')).toContain('— Unknown, *On Bridges*, paragraph 3');
    for (const style of ['MLA', 'APA', 'Chicago'] as const) {
      expect(citation(quote(), style)).not.toMatch(/Unknown|null|undefined/);
    }
  });

  it('names two authors, and more than two by the first', () => {
    const two = quote({ authors: ['Ann Mason', 'Bo Rower'] });
    expect(citation(two, 'MLA')).toMatch(/^Mason, Ann, and Bo Rower\. [\s\S]*\(Mason and Rower, par\. 3\)$/);
    expect(citation(two, 'APA')).toMatch(
      /^Mason, A\., & Rower, B\. \(n\.d\.\)[\s\S]*\(Mason & Rower, n\.d\./,
    );
    const three = quote({ authors: ['Ann Mason', 'Bo Rower', 'Cy Toll'] });
    expect(citation(three, 'MLA')).toMatch(/^Mason, Ann, et al\. [\s\S]*\(Mason et al\., par\. 3\)$/);
  });

  it('takes names apart as each style asks, and leaves organisations whole', () => {
    const of = (...authors: string[]) => quote({ authors, published: '1963' });
    expect(citation(of('Martin Luther King Jr.'), 'MLA')).toMatch(
      /^King, Martin Luther, Jr\. “On Bridges\.” 1963\.\nIn the text: \(King, par\. 3\)$/,
    );
    expect(citation(of('Martin Luther King Jr.'), 'APA')).toMatch(
      /^King, M\. L\., Jr\. \(1963\)[\s\S]*\(King, 1963, para\. 3\)$/,
    );
    expect(citation(of('King, Martin Luther, Jr.'), 'Chicago')).toMatch(/^Martin Luther King Jr\., “On/);
    expect(citation(of('Johannes van der Waals'), 'MLA')).toMatch(/^Waals, Johannes van der\. /);
    expect(citation(of('Johannes van der Waals'), 'APA')).toMatch(
      /^Van der Waals, J\. \(1963\)[\s\S]*\(van der Waals, 1963, para\. 3\)$/,
    );
    expect(citation(of('Ann Mason', 'Rower, Bo'), 'MLA')).toMatch(/^Mason, Ann, and Bo Rower\. /);
    expect(citation(of('World Health Organization'), 'APA')).toMatch(
      /^World Health Organization \(1963\)[\s\S]*\(World Health Organization, 1963, para\. 3\)$/,
    );
    expect(citation(of('World Health Organization'), 'MLA')).toMatch(/^World Health Organization\. “On/);
  });

  it('leaves a label as it is: it has no family name', () => {
    const label = quote({ authors: ['unnamed forum member'] });
    expect(citation(label, 'MLA')).toMatch(/^Unnamed forum member\. “On Bridges\.”/);
    expect(citation(label, 'APA')).toMatch(/\(unnamed forum member, n\.d\., para\. 3\)$/);
  });

  it('is as precise as the date', () => {
    expect(citation(quote({ published: '2014' }), 'APA')).toContain('(2014)');
    expect(citation(quote({ published: '2014-06' }), 'APA')).toContain('(2014, June)');
    expect(citation(quote({ published: '2014-06' }), 'Chicago')).toContain('June 2014');
  });

  it('cites words of someone else as quoted in the document', () => {
    const others: Quote = {
      ...quote(FULL),
      voices: [{ kind: 'quoted', form: 'direct', speaker: 'the mason', start: 0, end: 22 }],
    };
    expect(citation(others, 'MLA')).toContain('(qtd. in Mason, par. 3)');
    expect(citation(others, 'APA')).toContain('(as cited in Mason');
    expect(citation(others, 'Chicago')).toMatch(/^Quoted in Ann B\. Mason/);
    expect(citation(others, 'Markdown')).toContain('quoted by Ann B. Mason');
  });

  it('is Markdown that shows the text and the names as they are', () => {
    const hostile = quote(
      {
        title: 'On *Bridges* [and] <b>Tolls</b>',
        authors: ['A_n_n `Mason`'],
        source: 'https://river.example/a_(b) c',
      },
      '# A *bridge* is [a](x) `promise` <i>and</i>\n- no more_',
    );
    const written = citation(hostile, 'Markdown');
    expect(written).toContain(
      '> \\# A \\*bridge\\* is \\[a\\](x) \\`promise\\` \\<i\\>and\\</i\\> - no more\\_',
    );
    expect(written).toContain('A\\_n\\_n \\`Mason\\`');
    expect(written).toContain(
      '[On \\*Bridges\\* \\[and\\] \\<b\\>Tolls\\</b\\>](<https://river.example/a_(b)%20c>)',
    );
    expect(citation(quote({}, '1986. That year'), 'Markdown')).toContain('> 1986\\. That year');
    expect(citation(quote({ source: 'Box 3, shelf [b]' }), 'Markdown')).toMatch(
      /\*On Bridges\*, paragraph 3, Box 3, shelf \\\[b\\\]$/,
    );
    expect(written.split('\n').every((line) => line.startsWith('>'))).toBe(true);
  });
});
