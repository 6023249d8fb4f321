import { pickOf, whole } from './quotation-cases/chance.ts';
import type { Random, Rule, SourceText } from './quotation-cases/rule.ts';
import { type QuotationCase, RULES, type RuleName } from './quotation-cases/rules.ts';
import { sliceOf } from './quotation-cases/slices.ts';
import { speechCases } from './quotation-cases/speech-cases.ts';
import { isPlain } from './quotation-cases/words.ts';

const RULE_NAMES = Object.keys(RULES) as RuleName[];

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
