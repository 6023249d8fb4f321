import type { Assertion, ClauseWord } from './assertion.ts';

/** Of how many of its subject something is said; 'all' of them without a word for it ("dogs bark") is a rule with exceptions. */
export type Quantity = 'rule' | 'each' | 'most' | 'some';

/** How one assertion that denies another meets it: wholly, of some of its subject, or not at all. */
type Reach = 'whole' | 'part' | 'none';

const SOME = /^(?:some|several|many|certain)$/;
const EACH = /^(?:all|every|each|any)$/;

/** What a clause's first words say of how many, and the clause without them. */
export function quantified(words: ClauseWord[]): { quantity: Quantity; denied: boolean; rest: ClauseWord[] } {
  const forms = words.slice(0, 4).map(({ form }) => form);
  const found = (quantity: Quantity, taken: number, denied = false) => {
    const after = words.slice(taken);
    const isShare = taken > 0 && after[0]?.form === 'of';
    return { quantity, denied, rest: isShare ? after.slice(1) : after };
  };
  const [first = '', second = '', third = ''] = forms;
  if (first === 'not' && EACH.test(second)) return found('some', 2, true);
  if (first === 'hardly' && second === 'any') return found('most', 2, true);
  if (first === 'very' && second === 'few') return found('most', 2, true);
  if (first === 'a' && second === 'few') return found('some', 2);
  if (first === 'the' && second === 'majority' && third === 'of') return found('most', 2);
  if (first === 'no' || first === 'none') return found('each', 1, true);
  if (first === 'few') return found('most', 1, true);
  if (first === 'most') return found('most', 1);
  if (SOME.test(first)) return found('some', 1);
  if (EACH.test(first)) return found('each', 1);
  if (first === 'nobody') return { quantity: 'each', denied: true, rest: [PEOPLE, ...words.slice(1)] };
  if (/^every(?:one|body)$/.test(first))
    return { quantity: 'each', denied: false, rest: [PEOPLE, ...words.slice(1)] };
  return found('rule', 0);
}

const PEOPLE: ClauseWord = { form: 'people', term: 'peopl' };

/** The denial of an assertion: of "each", that some are not. */
export function turned(read: Assertion): Assertion | undefined {
  if (read.quantity === 'most' || (read.denied !== true && read.denied !== false)) return undefined;
  const quantity = read.quantity === 'each' ? 'some' : read.quantity === 'some' ? 'each' : read.quantity;
  return { ...read, quantity, denied: !read.denied };
}

/** How far what is said of `others` denies its opposite said of `own`: "some are not" denies "each is", and not "some are". */
export function reachOf(own: Quantity, others: Quantity): Reach {
  if (others === 'rule' || others === 'each') return 'whole';
  if (own === 'each') return 'whole';
  if (own === 'rule') return 'part';
  return own === 'most' && others === 'most' ? 'whole' : 'none';
}
