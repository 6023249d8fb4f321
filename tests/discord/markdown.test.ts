import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockQuote,
  codeBlock,
  shortened,
  shownBeginning,
  shownText,
  visible,
} from '../../src/discord/markdown.ts';

describe('text of others in Discord’s Markdown', () => {
  it.each([
    ['**bold** _it_ ~~no~~ ||spoiler||'],
    ['`code` and ```block```'],
    ['# heading\n## two\n- list\n+ list\n1. one\n2) two\n-# small'],
    ['> quote\n>>> more'],
    ['[text](https://evil.example)'],
    ['<@123> <#1> <@&1> <:emoji:1> <t:1:R> @everyone'],
    ['http://evil.example/a_b'],
    ['a\\*b\\'],
  ])('shows %j as it is', (text) => {
    expect(unescaped(shownText(text))).toBe(text);
    expect(hasLiveMarkup(shownText(text))).toBe(false);
  });

  it('shows any text as it is, and leaves nothing in it alive', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab 1.)-#+>*_~`|[]()<@:\\/\n'), maxLength: 60 }),
        (text) => {
          expect(unescaped(shownText(text))).toBe(text);
          expect(hasLiveMarkup(shownText(text))).toBe(false);
        },
      ),
    );
  });

  it('makes controls that turn text around visible, and keeps right-to-left text', () => {
    expect(visible('a\u202Eb\u2066c')).toBe('a⟨U+202E⟩b⟨U+2066⟩c');
    expect(visible('اللاجئين')).toBe('اللاجئين');
    expect(visible('👩‍🏫')).toBe('👩‍🏫');
    expect(visible('so\u00ADft\u200B')).toBe('soft');
  });

  it('joins the lines of wrapped prose and keeps those of verse', () => {
    expect(blockQuote('one\ntwo')).toBe('> one two');
    expect(blockQuote('one\ntwo', true)).toBe('> one\n> two');
  });

  it('cannot be closed from within a code block', () => {
    expect(codeBlock('a ``` b').match(/```/g)).toHaveLength(2);
  });

  it('shortens at a sentence, else at a word, and never within one', () => {
    expect(shortened('One two. Three four five six.', 20)).toBe('One two. Three …');
    expect(shortened('One two three. Four five six.', 20)).toBe('One two three. …');
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60 }), fc.integer({ min: 20, max: 200 }), (text, limit) => {
        const short = shortened(text, limit);
        expect(short.length).toBeLessThanOrEqual(limit);
        if (short !== text) expect(text.startsWith(`${short.slice(0, -2)} `)).toBe(true);
      }),
    );
  });

  it('never cuts a character in half, and puts nothing in its place', () => {
    for (const limit of [10, 11, 12, 13]) {
      const short = shortened('🎓'.repeat(40), limit);
      expect(short.isWellFormed()).toBe(true);
      expect(short).toMatch(/^🎓+ …$/u);
    }
  });

  it('shows the beginning of any text in at most twice as many characters', () => {
    const signs = fc.constantFrom(...'\u202E\u2066*_`[]<>@|~#-+1.) \n\0🎓a:', 'https://');
    const hostile = fc.array(signs, { maxLength: 400 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, fc.integer({ min: 15, max: 200 }), (text, limit) => {
        const shown = shownBeginning(text, limit);
        expect(shown.length).toBeLessThanOrEqual(2 * limit);
        expect(hasLiveMarkup(shown)).toBe(false);
      }),
    );
  });
});

/** What Discord shows of escaped text: a backslash before a sign vanishes. */
function unescaped(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

function hasLiveMarkup(text: string): boolean {
  const bare = text.replace(/\\[^0-9A-Za-z\s]/g, 'x');
  return /[*_~`|<>[\]@]/.test(bare) || /^\s*(#|-|\+|\d+[.)])/m.test(bare) || /https?:/.test(bare);
}
