import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_CARD_TEXT } from '../../src/discord/card.ts';
import { counterCard } from '../../src/discord/cards/counter-card.ts';
import type { Counterargument } from '../../src/evidence/mapped-counters.ts';

const HOSTILE = fc.string({
  unit: fc.constantFrom('_', '*', '~', '`', '|', '@', '<', '>', '\n', '# ', 'a', ' ', '\u202E', '“'),
  minLength: 1,
  maxLength: 2_000,
});

function counterOf(text: string, at: number): Counterargument {
  const revision = 'a'.repeat(64);
  return {
    text,
    start: at * 5_000,
    end: at * 5_000 + text.length,
    paragraph: 1,
    document: {
      id: 'a',
      title: text,
      authors: [text],
      outlet: text,
      published: '2014',
      source: null,
      revision,
      completeness: 'excerpts',
    },
    voices: [{ kind: 'author', start: 0, end: text.length }],
    modes: ['concedes', 'hedges'],
    modeCues: [],
    selectors: { exact: text, prefix: '', suffix: '', start: 0, end: text.length, revision },
    context: { before: '', after: '' },
    relation: 'qualifies',
    because: text,
    source: 'curated',
    confidence: 0.5,
    manner: 'answers',
    to: text,
    by: text,
  };
}

type Component = { content?: string; components?: Component[]; accessory?: Component };
const all = (components: Component[]): Component[] =>
  components.flatMap((one) => [
    one,
    ...all(one.components ?? []),
    ...(one.accessory ? all([one.accessory]) : []),
  ]);

describe('the card of counterarguments', () => {
  it('keeps within what a message holds and pings nobody, whatever the words are', () => {
    fc.assert(
      fc.property(HOSTILE, fc.integer({ min: 0, max: 20 }), (words, count) => {
        const counters = Array.from({ length: count }, (_, at) => counterOf(words, at));
        const nothing = count === 0 ? { nothing: { reason: 'Nothing in this library answers that.' } } : {};
        const card = counterCard(
          { claim: words, counters, others: [], ...nothing },
          { kind: 'asker' },
          {
            page: 0,
            pageId: (page) => `counter-quote:a:${page}`,
          },
        );
        const parts = all(card.components as Component[]);
        const texts = parts.map(({ content }) => content ?? '');
        expect(parts.length).toBeLessThanOrEqual(40);
        expect(texts.join('').length).toBeLessThanOrEqual(MAX_CARD_TEXT);
        expect(texts.every((text) => !/(?<!\\)@|\u202E/.test(text))).toBe(true);
        expect(card.allowedMentions).toEqual({ parse: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('gives every answer the same room, and says what is not shown', () => {
    const counters = Array.from({ length: 7 }, (_, at) => counterOf('word '.repeat(400), at));
    const texts = all(
      counterCard({ claim: 'A claim', counters, others: [] }, { kind: 'asker' }).components as Component[],
    )
      .map(({ content }) => content ?? '')
      .filter((content) => content.includes('Qualifies'));
    expect(texts).toHaveLength(5);
    const lengths = new Set(texts.map((text) => text.replace(/^\*\*\d/, '').length));
    expect(lengths.size).toBe(1);
    const whole = JSON.stringify(counterCard({ claim: 'A claim', counters, others: [] }, { kind: 'asker' }));
    expect(whole).toContain('2 more are not shown here.');
    expect(whole).not.toMatch(/"accent_color"/);
  });
});
