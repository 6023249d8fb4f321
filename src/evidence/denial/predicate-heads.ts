import type { Assertion, ClauseWord } from './assertion.ts';
import { type Opposed, opposedWords, type WordUse } from './opposed-words.ts';
import { sameWord } from './same-subject.ts';

/**
 * How the heads of two predicates stand to each other, where all else is the same; `limited` where the text says more,
 * `rejected` where it says it of what is not so: "praised, not taxed". `word` is the text's head.
 */
export type Head = { how: Opposed; limited: boolean; rejected: boolean; word: string };

/** Of the things that are said of one subject, those that answer to each other. */
export function bestHead(own: Assertion, other: Assertion): Head | undefined {
  if (own.copular !== other.copular) return undefined;
  const uses = !own.copular ? (['act'] as const) : (['quality', 'act'] as const);
  for (const claimed of conjuncts(own)) {
    if (claimed.rejected) continue;
    for (const { words, rejected } of conjuncts(other))
      for (const use of uses) {
        const head = headsOf(claimed.words, words, use);
        if (head) return { ...head, rejected, word: words[0]!.form };
      }
  }
  return undefined;
}

/** "built", "banned", said of what it is done to. */
export const isPassive = ({ predicate }: Assertion) => PARTICIPLE.test(predicate[0]?.form ?? '');

export const PARTICIPLE =
  /(?:ed|en)$|^(?:built|made|kept|sold|bought|taught|lost|left|held|sent|paid|found|won|caught|brought|cut|put|shut|spent|led|fed|hit|hurt|set|sought|fought|told|read|run|done|drawn|known|shown|grown|thrown|shot)$/;

const WITHOUT_WEIGHT = /^(?:an?|the|any|very|quite|so|really|extremely|highly|deeply|truly|both|also|even)$/;

const DENIES = /^(?:not|never)$/;

/** "cheap, safe and clean": each by itself. What follows a mark or "and" after a denial is not denied for sure. */
function conjuncts({ predicate, denied }: Assertion): { words: ClauseWord[]; rejected: boolean }[] {
  const found: ClauseWord[][] = [[]];
  for (const word of predicate) {
    if (/^(?:,|and|or|nor|but|\(|\)|“|”|")$/.test(word.form)) {
      if (denied && !/^(?:or|nor)$/.test(word.form)) break;
      if (found.at(-1)!.length > 0) found.push([]);
    } else if (!WITHOUT_WEIGHT.test(word.form)) found.at(-1)!.push(word);
  }
  return found.flatMap((words) => {
    const rejected = DENIES.test(words[0]?.form ?? '');
    const said = rejected ? words.slice(1) : words;
    const isAddition = rejected && /^(?:only|just|merely|simply)$/.test(said[0]?.form ?? '');
    return said.length === 0 || isAddition ? [] : [{ words: said, rejected }];
  });
}

/** What may follow what is said, and leaves it as it is. */
const saidBesides = ([first, second, third]: ClauseWord[]) =>
  third === undefined &&
  /^(?:(?:now|today|again|soon|immediately|anyway|either|everywhere|altogether|whatsoever)(?: |$)|at (?:all|once|last)$|as well$)/.test(
    `${first?.form} ${second?.form ?? ''}`.trim(),
  );

/** What may follow what is said, and limits it. */
const ADJUNCT = /^(?:for|from|in|at|on|to|with|by|as|against|among|near|under|over|before|until|than)$/;

function headsOf(
  claimed: ClauseWord[],
  said: ClauseWord[],
  use: WordUse,
): Pick<Head, 'how' | 'limited'> | undefined {
  let how = opposedWords(claimed[0]!.form, said[0]!.form, use);
  if (!how) return undefined;
  let at = 1;
  for (; claimed[at] && said[at]; at += 1) {
    if (sameWord(claimed[at]!, said[at]!)) continue;
    if (how !== 'same' && isKeptOut(claimed[at]!, said[at]!)) continue;
    if (how !== 'same' || !MEASURE.test(claimed[at]!.form) || !MEASURE.test(said[at]!.form)) break;
    how = 'contrary';
  }
  const [less, more] = [claimed[at], said[at]];
  // "safe for children" is denied by "not safe", and "harm teenagers" not by "harm nobody else".
  if (less)
    return !more && use === 'quality' && ADJUNCT.test(less.form) ? { how, limited: false } : undefined;
  if (more === undefined || saidBesides(said.slice(at))) return { how, limited: false };
  return ADJUNCT.test(more.form) && !said.slice(at).some(({ form }) => /\d/.test(form))
    ? { how, limited: true }
    : undefined;
}

/** "allowed in the room", "banned from the room". */
const isKeptOut = (claimed: ClauseWord, said: ClauseWord) =>
  [claimed.form, said.form].some((form) => form === 'from') &&
  [claimed.form, said.form].some((form) => /^(?:in|into|on|at)$/.test(form));

/** "paid more", "paid less". */
const MEASURE = /^(?:more|less|fewer)$/;
