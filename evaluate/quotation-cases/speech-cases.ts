import { pickOf } from './chance.ts';
import type { Random, SourceText } from './rule.ts';
import { type QuotationCase, RULES } from './rules.ts';

/** One case to each rule of what is said in a text, of one text that has such. */
export function speechCases(texts: readonly SourceText[], random: Random): QuotationCase[] {
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
