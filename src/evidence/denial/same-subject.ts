import type { ClauseWord } from './assertion.ts';

/** How many words of a clause its subject takes, where that is this one; 0 where it is another. */
export function startsWith(words: ClauseWord[], subject: ClauseWord[]): number {
  const wanted = subject.filter(isNamed);
  let found = 0;
  for (const [at, word] of words.entries()) {
    if (found === wanted.length) return at;
    if (!isNamed(word)) continue;
    if (!sameNoun(word, wanted[found]!)) return 0;
    found += 1;
  }
  return 0;
}

/** Articles name nothing. */
export const isNamed = ({ form }: ClauseWord) => !/^(?:the|an?|of)$/.test(form);

/** Whether two subjects name the same in the same words, one or many of it. */
export function sameSubject(first: ClauseWord[], second: ClauseWord[]): boolean {
  const [own, other] = [first.filter(isNamed), second.filter(isNamed)];
  return (
    own.length === other.length &&
    own.some(({ term }) => term !== '') &&
    own.every((word, at) => sameNoun(word, other[at]!))
  );
}

/** "voters" are not "voting", though both come of one verb. */
export function sameNoun(first: ClauseWord, second: ClauseWord): boolean {
  if (first.form === second.form) return true;
  if (first.term !== second.term || first.term === '') return false;
  const [one, two] = [singular(first.form), singular(second.form)];
  return (
    one === two ||
    one.slice(0, 2) !== two.slice(0, 2) ||
    IRREGULAR_PLURALS.test(first.form) ||
    IRREGULAR_PLURALS.test(second.form)
  );
}

const singular = (form: string) =>
  form
    .replace(/'s?$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|ch|sh|z)es$/, '')
    .replace(/s$/, '');

const IRREGULAR_PLURALS =
  /^(?:man|men|woman|women|child|children|person|people|foot|feet|tooth|teeth|mice|wives|lives|knives|wolves|leaves|thieves|crises)$/;

/** One word in any of its forms. */
export const sameWord = (first: ClauseWord, second: ClauseWord) =>
  first.form === second.form || (first.term !== '' && first.term === second.term);
