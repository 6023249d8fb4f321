import { pickOf, whole } from './chance.ts';
import { FALSE, type Random, type Rule, type Slice, SPLICED } from './rule.ts';
import { sliceOf } from './slices.ts';
import { beginning, isPlain, withGap } from './words.ts';

/** Quotations put together of several places, ascribed to another, or made up. */
export const MADE_UP_RULES = {
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

function fused(first: Slice, second: Slice, random: Random): { quotation: string } {
  const joint = pickOf(random, [' ', ', and ', '. ', ' … ']);
  const end = beginning(second.text, random);
  return { quotation: beginning(first.text, random) + joint + (joint === '. ' ? end : end) };
}
