import { pickOf, whole } from './chance.ts';
import { ALTERED, FALSE, type Rule } from './rule.ts';
import { changed, inner, isPlain, withGap } from './words.ts';

/**
 * Quotations in which a word, number, mark or letter is another. Changes of words are made inside a slice: at
 * its ends, a word that is dropped is a clipped quotation, and true.
 */
export const ALTERED_RULES = {
  'word swapped': { verdicts: ALTERED, make: (slice, pick) => changed(slice, pick, () => [pick.word()]) },
  'word dropped': { verdicts: ALTERED, make: (slice, pick) => changed(slice, pick, () => []) },
  'word doubled': { verdicts: ALTERED, make: (slice, pick) => changed(slice, pick, (word) => [word, word]) },
  'word put in': {
    verdicts: ALTERED,
    make: (slice, pick) => changed(slice, pick, (word) => [word, pick.word()]),
  },
  'words in another order': {
    verdicts: ALTERED,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const at = inner(words, random);
      const next = words[at + 1];
      if (at + 2 >= words.length || !isPlain(words[at]!) || !isPlain(next!) || words[at] === next)
        return undefined;
      return { quotation: [...words.slice(0, at), next, words[at], ...words.slice(at + 2)].join(' ') };
    },
  },
  'negation dropped': {
    verdicts: ALTERED,
    make: ({ text }) => {
      const without = text.replace(
        /(?<=\S\s+\S+\s+)(?:not|never|no)\s+(?=\S+\s+\S)|(?<=\S\s+(?:did|does|do|is|was|are|were|would|could|should|had|has))n['’]t\b(?=\s+\S)/u,
        '',
      );
      return without === text ? undefined : { quotation: without };
    },
  },
  'negation put in': {
    verdicts: ALTERED,
    make: ({ text }) => {
      const denied = text.replace(
        /(?<=\S\s+)\b(is|are|was|were|will|can|could|should|would|may|might|must|did|does|has|have|had)(?=\s+(?!not\b)[a-z]+\s+\S)/u,
        '$1 not',
      );
      return denied === text ? undefined : { quotation: denied };
    },
  },
  'negation in brackets': {
    verdicts: ALTERED,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const at = inner(words, random);
      return {
        quotation: [...words.slice(0, at), pickOf(random, ['[not]', '[never]']), ...words.slice(at)].join(
          ' ',
        ),
      };
    },
  },
  'words in brackets': {
    verdicts: FALSE,
    make: ({ text }, { random, word }) => {
      const words = text.split(/\s+/);
      const at = whole(random, words.length + 1);
      const own = Array.from({ length: 1 + whole(random, 4) }, word).join(' ');
      return { quotation: [...words.slice(0, at), `[${own}]`, ...words.slice(at)].join(' ') };
    },
  },
  'words in brackets for others': {
    verdicts: FALSE,
    make: ({ text }, { random, word }) => {
      const words = text.split(/\s+/);
      const at = inner(words, random);
      const length = 1 + whole(random, 3);
      const own = word();
      // The source's own word in brackets is no alteration.
      if (
        words
          .slice(at, at + length)
          .join(' ')
          .toLowerCase()
          .includes(own.toLowerCase())
      )
        return undefined;
      return { quotation: [...words.slice(0, at), `[${own}]`, ...words.slice(at + length)].join(' ') };
    },
  },
  'another name in brackets for a pronoun': {
    verdicts: FALSE,
    make: ({ text, index }, pick) => {
      const other = pick.slice();
      const name = /(?<=[a-z,] )[A-Z][a-z]{3,}(?=[ ,.])/.exec(other.text)?.[0];
      const put = text.replace(
        /(?<=[a-z] )(?:he|she|they|him|them|I|we|our|this)(?= [a-z]+ [a-z])/,
        `[${name}]`,
      );
      return name === undefined || other.index === index || put === text ? undefined : { quotation: put };
    },
  },
  'number gone on in brackets': {
    verdicts: FALSE,
    make: ({ text }, { random }) => {
      const more = pickOf(random, ['[000]', '[5]', '[.5]']);
      const other = text.replace(/(?<=\s\d+)(?=[\s,.;])/, more);
      return other === text ? undefined : { quotation: other };
    },
  },
  'cut inside a word': {
    verdicts: FALSE,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const [first, last] = [words[0]!, words.at(-1)!.replace(/[.?!]$/, '')];
      const cut = random() < 0.5 ? [first.slice(1), last] : [first, last.slice(0, -1)];
      if (!isPlain(first) || !isPlain(last) || cut.some((word) => word.length < 2)) return undefined;
      return { quotation: [cut[0], ...words.slice(1, -1), cut[1]].join(' ') };
    },
  },
  'selectors that cut a word': {
    verdicts: FALSE,
    make: ({ text, start, end }, { random }) => {
      const [before, after] = random() < 0.5 ? [1, 0] : [0, 2];
      const cut = text.slice(before, text.length - after);
      if (!/^[A-Za-z]{3}[\s\S]*[A-Za-z]{3}[.?!]$/.test(text)) return undefined;
      return { quotation: cut, selectors: { start: start + before, end: end - after } };
    },
  },
  'selectors with another word': {
    verdicts: ALTERED,
    make: (slice, pick) => {
      const other = changed(slice, pick, () => [pick.word()]);
      return other && { ...other, selectors: { start: slice.start, end: slice.end } };
    },
  },
  'number changed': {
    verdicts: ALTERED,
    make: ({ text }) => {
      const numbers: Record<string, string> = {
        one: 'two',
        two: 'three',
        three: 'four',
        four: 'five',
        five: 'six',
        ten: 'twelve',
        hundred: 'thousand',
        thousand: 'million',
      };
      const other = text.replace(
        /(?<=\S\s)(?:\d*[1-8](?=[\s,.;%])|\b(?:one|two|three|four|five|ten|hundred|thousand)\b)(?=.*\s\S)/u,
        (number) => numbers[number] ?? String(Number(number) + 1),
      );
      return other === text ? undefined : { quotation: other };
    },
  },
  'look-alike letter': {
    verdicts: ALTERED,
    make: (slice, pick) =>
      changed(slice, pick, (word) => {
        const other = word.replace(/[aeopcx]/, (letter) => 'аеорсх'['aeopcx'.indexOf(letter)]!);
        return other === word ? undefined : [other];
      }),
  },
  'question mark put in': {
    verdicts: ALTERED,
    make: ({ text }) => (/\w\.$/.test(text) ? { quotation: text.replace(/\.$/, '?') } : undefined),
  },
  'question mark taken out': {
    verdicts: ALTERED,
    make: ({ text }) => (/\w[?!]$/.test(text) ? { quotation: text.replace(/[?!]$/, '.') } : undefined),
  },
  'comma taken out': {
    verdicts: ALTERED,
    make: ({ text }) => {
      const without = text.replace(/(?<=[a-z]),(?=\s+\S+\s+\S)/, '');
      return without === text ? undefined : { quotation: without };
    },
  },
  'three tenths of two parts left out': {
    verdicts: ['altered', 'spliced'],
    make: ({ text }, { random }) => {
      const halves = withGap(text, random);
      return halves && { quotation: halves.join(' ') };
    },
  },
  'elided with a word swapped': {
    verdicts: ALTERED,
    make: (slice, pick) => {
      const halves = withGap(slice.text, pick.random);
      const other = halves && changed({ ...slice, text: halves[0]! }, pick, () => [pick.word()]);
      return other && { quotation: `${other.quotation} … ${halves[1]}` };
    },
  },
  'a seventh damaged': {
    verdicts: ALTERED,
    make: ({ text }, { random, word }) => {
      const words = text.split(/\s+/);
      let damaged = 0;
      const others = words.flatMap((original, at) => {
        const must = damaged === 0 && at === words.length - 3;
        if (at === 0 || at >= words.length - 2 || !isPlain(original) || !(must || random() < 0.15))
          return [original];
        damaged += 1;
        const how = random();
        if (how < 0.4) return [word()];
        if (how < 0.6) return [];
        if (how < 0.8) return [original, word()];
        return [original.length > 3 ? original[1]! + original[0]! + original.slice(2) : word()];
      });
      return damaged > 0 && others.join(' ') !== words.join(' ')
        ? { quotation: others.join(' ') }
        : undefined;
    },
  },
} as const satisfies Record<string, Rule>;
