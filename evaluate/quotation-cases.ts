import type { Span } from '../src/documents/document.ts';
import type { Verdict } from '../src/evidence/verification.ts';

/** A text that quotations are taken from; `speech` is what is said in it, in one piece or several. */
export type SourceText = {
  title: string;
  authors: string[];
  text: string;
  speech?: { parts: (Span & { text: string })[]; isNamed: boolean }[];
};

/** A quotation made by rule, and what may be said of it. */
export type QuotationCase = {
  rule: RuleName;
  quotation: string;
  author?: string;
  /** Where the case is a quote's selectors: the place in its text that they name, in which they need not hold. */
  selectors?: Span;
  verdicts: readonly Verdict[];
  /** Where it was taken from; a quotation that was put together has no one place. */
  place?: Span & { text: number };
};

type Random = () => number;
type Slice = Span & { index: number; text: string };
type Made = { quotation: string; author?: string; selectors?: Span } | undefined;
type Rule = {
  verdicts: readonly Verdict[];
  /** Whether it has no one place. */
  scattered?: boolean;
  make: (slice: Slice, pick: Picking) => Made;
};

/** What the rules draw from. */
type Picking = { random: Random; texts: readonly SourceText[]; word: () => string; slice: () => Slice };

const EXACT = ['exact'] as const;
const ELIDED = ['exact-elided'] as const;
const ALTERED = ['altered'] as const;
const SPLICED = ['spliced'] as const;
/** Not to be confirmed; what else it is told is not asked. */
const FALSE = ['altered', 'spliced', 'misattributed', 'absent'] as const;

/**
 * How quotations are made from a slice of a text, true ones first. A rule gives back nothing where the
 * slice has not what it changes. Changes of words are made inside a slice: at its ends, a word that is
 * dropped is a clipped quotation, and true.
 */
const RULES = {
  whole: { verdicts: EXACT, make: ({ text }) => ({ quotation: text }) },
  clipped: {
    verdicts: EXACT,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const length = 5 + whole(random, words.length - 5);
      const from = whole(random, words.length - length + 1);
      // A word that is divided at the end of a line is not cut in two.
      if (words[from - 1]?.endsWith('-') || words[from + length - 1]!.endsWith('-')) return undefined;
      return { quotation: words.slice(from, from + length).join(' ') };
    },
  },
  'capital at the start': {
    verdicts: EXACT,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const from = 1 + whole(random, words.length - 6);
      const first = words[from]!;
      if (!/^[a-z]/.test(first) || words[from - 1]!.endsWith('-')) return undefined;
      return { quotation: capital(words.slice(from).join(' ')) };
    },
  },
  'bracketed capital': {
    verdicts: EXACT,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const from = 1 + whole(random, words.length - 6);
      if (!/^[a-z]{2}/.test(words[from]!) || words[from - 1]!.endsWith('-')) return undefined;
      const rest = words.slice(from).join(' ');
      return { quotation: `[${rest[0]!.toUpperCase()}]${rest.slice(1)}` };
    },
  },
  'other quotation marks': {
    verdicts: EXACT,
    make: ({ text }) => {
      if (!/["“”'’]/.test(text)) return undefined;
      const curly = /[“”’]/.test(text);
      return {
        quotation: curly
          ? text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
          : text
              .replace(/(^|[\s([])"/g, '$1“')
              .replace(/"/g, '”')
              .replace(/'/g, '’'),
      };
    },
  },
  'other dashes': {
    verdicts: EXACT,
    make: ({ text }, { random }) => {
      if (!/—|--/.test(text)) return undefined;
      const dash = pickOf(random, ['—', ' – ', '--', ' - ', ' — ']);
      return { quotation: text.replace(/\s*(?:—|--+)\s*/g, dash) };
    },
  },
  'other spaces': {
    verdicts: EXACT,
    make: ({ text }, { random }) => ({
      quotation: text.replace(/\s+/g, () => pickOf(random, [' ', '\u00a0', '  ', '\u2009', ' \u200b'])),
    }),
  },
  'other line breaks': {
    verdicts: EXACT,
    make: ({ text }, { random }) => ({
      quotation: text
        .replace(/\s+/g, ' ')
        .replace(/ /g, () => (random() < 0.2 ? pickOf(random, ['\n', '\r\n', '\n> ']) : ' ')),
    }),
  },
  'points of abbreviations': {
    verdicts: EXACT,
    make: ({ text }) => {
      if (!/\bU\.S\.|\bU\.K\.|\bU\.N\./.test(text)) return undefined;
      return { quotation: text.replace(/\b(U)\.([SKN])\./g, (_, a, b) => `${a}${b}`) };
    },
  },
  elided: {
    verdicts: ELIDED,
    make: ({ text }, { random }) => {
      const halves = withGap(text, random);
      return (
        halves && { quotation: halves.join(pickOf(random, [' … ', '... ', ' [...] ', ' […] ', ' . . . '])) }
      );
    },
  },
  'elided twice': {
    verdicts: ELIDED,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      if (words.length < 24) return undefined;
      const third = Math.floor(words.length / 3);
      const pieces = [0, 1, 2].map((at) => words.slice(at * third, (at + 1) * third - 2).join(' '));
      return { quotation: pieces.join(pickOf(random, [' … ', ' [...] '])) };
    },
  },
  'with a note in brackets': {
    verdicts: ELIDED,
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/);
      const at = inner(words, random);
      return { quotation: [...words.slice(0, at), '[sic]', ...words.slice(at)].join(' ') };
    },
  },
  'told without the narrator': { verdicts: ['exact-elided', 'exact'], make: () => undefined },

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

  'two documents fused': {
    verdicts: SPLICED,
    scattered: true,
    make: (slice, pick) => {
      const other = pick.slice();
      if (other.index === slice.index) return undefined;
      return fused(slice, other, pick.random);
    },
  },
  'two places fused': {
    verdicts: SPLICED,
    scattered: true,
    make: (slice, pick) => {
      const other = sliceOf(pick.texts, slice.index, pick.random);
      if (!other || Math.abs(other.start - slice.start) < 5_000) return undefined;
      return fused(slice, other, pick.random);
    },
  },
  'parts in another order': {
    verdicts: ['spliced'],
    scattered: true,
    make: ({ text }, { random }) => {
      const halves = withGap(text, random);
      return halves && { quotation: [halves[1], halves[0]].join(pickOf(random, [' … ', ' [...] '])) };
    },
  },
  'elided over a long way': {
    verdicts: SPLICED,
    scattered: true,
    make: (slice, pick) => {
      const other = sliceOf(pick.texts, slice.index, pick.random);
      if (!other || other.start - slice.end < 5_000) return undefined;
      return { quotation: `${beginning(slice.text, pick.random)} … ${beginning(other.text, pick.random)}` };
    },
  },
  'author swapped': {
    verdicts: ['misattributed'],
    make: ({ text, index }, { random, texts }) => {
      const other = pickOf(random, texts).authors[0];
      if (!other || texts[index]!.authors.length === 0 || texts[index]!.authors.includes(other))
        return undefined;
      return { quotation: text, author: other };
    },
  },
  'selectors, author swapped': {
    verdicts: ['misattributed'],
    make: ({ text, index, start, end }, { random, texts }) => {
      const other = pickOf(random, texts).authors[0];
      if (!other || texts[index]!.authors.length === 0 || texts[index]!.authors.includes(other))
        return undefined;
      return { quotation: text, author: other, selectors: { start, end } };
    },
  },
  'words of a speaker, as the author’s': { verdicts: ['misattributed'], make: () => undefined },
  'a speaker’s words behind an ellipsis': { verdicts: FALSE, make: () => undefined },
  'words at random': {
    verdicts: ['absent'],
    scattered: true,
    make: (_, { random, word }) => ({
      quotation: Array.from({ length: 8 + whole(random, 10) }, () => word()).join(' '),
    }),
  },
  'words of one slice shuffled': {
    verdicts: ['absent', 'altered', 'spliced'],
    make: ({ text }, { random }) => {
      const words = text.split(/\s+/).filter(isPlain);
      for (let at = words.length - 1; at > 0; at -= 1) {
        const other = whole(random, at + 1);
        [words[at], words[other]] = [words[other]!, words[at]!];
      }
      return words.length < 8 ? undefined : { quotation: words.join(' ') };
    },
  },
  'crumbs with ellipses': {
    verdicts: ['absent', 'altered', 'spliced'],
    scattered: true,
    make: ({ text }, { random, word }) => {
      const words = text.split(/\s+/).filter(isPlain);
      const crumbs = Array.from({ length: 3 }, () => (random() < 0.5 ? pickOf(random, words) : word()));
      return { quotation: crumbs.join(' … ') };
    },
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof RULES;
export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** One case of every rule that can be made of a slice drawn at random, and of one piece of speech. */
export function drawCases(texts: readonly SourceText[], random: Random): QuotationCase[] {
  const slice = () => {
    for (;;) {
      const found = sliceOf(texts, whole(random, texts.length), random);
      if (found) return found;
    }
  };
  const word = () => {
    for (;;) {
      const found = pickOf(random, slice().text.split(/\s+/));
      if (isPlain(found) && found.length > 2 && /^[a-z]/.test(found)) return found;
    }
  };
  const pick = { random, texts, word, slice };
  const cases: QuotationCase[] = [];
  for (const rule of RULE_NAMES) {
    const { verdicts, scattered, make }: Rule = RULES[rule];
    const from = slice();
    const made = make(from, pick);
    const place = { text: from.index, start: from.start, end: from.end };
    if (made) cases.push({ rule, verdicts, ...made, ...(!scattered && { place }) });
  }
  return [...cases, ...speechCases(texts, random)];
}

function speechCases(texts: readonly SourceText[], random: Random): QuotationCase[] {
  const speaking = texts.filter(({ speech }) => speech);
  if (speaking.length === 0) return [];
  const source = pickOf(random, speaking);
  const at = texts.indexOf(source);
  const cases: QuotationCase[] = [];
  const told = source.speech!.filter(
    ({ parts }) =>
      parts.length > 1 &&
      parts.slice(1).every(({ start }, index) => isNarrated(source.text, parts[index]!.end, start)),
  );
  if (told.length > 0) {
    const { parts } = pickOf(random, told);
    cases.push({
      rule: 'told without the narrator',
      verdicts: RULES['told without the narrator'].verdicts,
      quotation: parts.map(({ text }) => text).join(' '),
      place: { text: at, start: parts[0]!.start, end: parts.at(-1)!.end },
    });
  }
  const said = source.speech!.filter(
    ({ parts, isNamed }) => isNamed && parts.length === 1 && parts[0]!.text.split(/\s+/).length > 4,
  );
  if (said.length > 0 && source.authors.length > 0) {
    const [part] = pickOf(random, said).parts;
    const rule = 'words of a speaker, as the author’s';
    cases.push({
      rule,
      verdicts: RULES[rule].verdicts,
      quotation: part!.text,
      author: source.authors[0]!,
      place: { text: at, start: part!.start, end: part!.end },
    });
  }
  if (said.length > 0 && source.authors.length > 0) {
    const [part] = pickOf(random, said).parts;
    const told = narrationBefore(source.text, part!.start);
    const rule = 'a speaker’s words behind an ellipsis';
    if (told)
      cases.push({
        rule,
        verdicts: RULES[rule].verdicts,
        quotation: `${told} … ${part!.text}`,
        author: source.authors[0]!,
      });
  }
  return cases;
}

/** The last words of the narrator in the paragraph before a speech, as far as no marks stand among them. */
function narrationBefore(text: string, end: number): string | undefined {
  const before = text
    .slice(Math.max(0, end - 300), end)
    .split(/\n\s*\n/)
    .at(-1)!;
  const words = before.split(/["“”]/).at(-2)?.trim().split(/\s+/) ?? [];
  return words.length >= 6 ? words.slice(-8).join(' ') : undefined;
}

/**
 * A narrator's clause or two, in one paragraph: what is longer is no interruption of a sentence. Where the
 * set lost a dash, three spaces are left, and nothing tells a narrator's words from emphasised ones.
 */
function isNarrated(text: string, start: number, end: number): boolean {
  return end - start <= 300 && !/\n\s*\n| {3}/.test(text.slice(start, end));
}

const SHORTEST_SLICE = 60;
const LONGEST_SLICE = 400;

/** One sentence or a few, whole, from somewhere in a text; undefined where none begins nearby. */
function sliceOf(texts: readonly SourceText[], index: number, random: Random): Slice | undefined {
  const { text } = texts[index]!;
  const from = whole(random, text.length);
  const near = text.slice(from, from + 1_200);
  const begin = /(?<=[a-z][.?!]["”]?\s{1,2})[“"]?[A-Z]/.exec(near);
  if (!begin) return undefined;
  const rest = near.slice(begin.index, begin.index + LONGEST_SLICE);
  const paragraph = rest.split(/\n\s*\n/)[0]!;
  const ends = [...paragraph.matchAll(/[a-z][.?!](?=["”]?\s|$)/g)].map((end) => end.index + 2);
  const long = ends.filter((end) => end >= SHORTEST_SLICE);
  if (long.length === 0) return undefined;
  const end = pickOf(random, long);
  const slice = paragraph.slice(0, end);
  if (slice.split(/\s+/).length < 9 || /\[|_|\*/.test(slice)) return undefined;
  return { index, text: slice, start: from + begin.index, end: from + begin.index + end };
}

function whole(random: Random, below: number): number {
  return Math.floor(random() * Math.max(1, below));
}

function pickOf<T>(random: Random, choices: readonly T[]): T {
  return choices[whole(random, choices.length)]!;
}

function isPlain(word: string): boolean {
  return /^[A-Za-z]+$/.test(word);
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}

/** The place of a word that is neither among the first two nor among the last two. */
function inner(words: string[], random: Random): number {
  return 2 + whole(random, words.length - 4);
}

/** The slice with one plain word inside it changed; nothing where the change changes nothing. */
function changed(
  { text }: { text: string },
  { random }: Picking,
  change: (word: string) => string[] | undefined,
): { quotation: string } | undefined {
  const words = text.split(/\s+/);
  const at = inner(words, random);
  const word = words[at]!;
  if (!isPlain(word) || words.length < 5) return undefined;
  const others = change(word);
  if (!others) return undefined;
  const quotation = [...words.slice(0, at), ...others, ...words.slice(at + 1)].join(' ');
  return quotation.toLowerCase() === words.join(' ').toLowerCase() ? undefined : { quotation };
}

/** What stands before and after a gap of three tenths. */
function withGap(text: string, random: Random): [string, string] | undefined {
  const words = text.split(/\s+/);
  if (words.length < 14) return undefined;
  const gap = Math.ceil(words.length * 0.3);
  const at = 4 + whole(random, words.length - gap - 8);
  return [words.slice(0, at).join(' '), words.slice(at + gap).join(' ')];
}

/** The first six to ten words. */
function beginning(text: string, random: Random): string {
  return text
    .split(/\s+/)
    .slice(0, 6 + whole(random, 5))
    .join(' ');
}

function fused(first: Slice, second: Slice, random: Random): { quotation: string } {
  const joint = pickOf(random, [' ', ', and ', '. ', ' … ']);
  const end = beginning(second.text, random);
  return { quotation: beginning(first.text, random) + joint + (joint === '. ' ? end : end) };
}
