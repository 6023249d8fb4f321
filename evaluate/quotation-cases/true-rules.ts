import { pickOf, whole } from './chance.ts';
import { ELIDED, EXACT, type Rule } from './rule.ts';
import { inner, withGap } from './words.ts';

/** True quotations: whole, clipped, elided, in other typography. */
export const TRUE_RULES = {
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
} as const satisfies Record<string, Rule>;

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1);
}
