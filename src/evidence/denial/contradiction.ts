import { type Assertion, assertionsIn, withoutTurns } from './assertion.ts';
import { type DeniedPoint, deniedPoint } from './denied-point.ts';
import { opposedWords } from './opposed-words.ts';
import { bestHead, type Head, isPassive, PARTICIPLE } from './predicate-heads.ts';
import { reachOf } from './quantity.ts';
import { isNamed, sameNoun, sameSubject, sameWord, startsWith } from './same-subject.ts';

/**
 * How a text stands to a claim of nearly the same words: it denies it, denies it in part or of some, says the same, or
 * ('open') says something else of the same subject that is easily taken for either.
 */
export type Standing = 'denies' | 'limits' | 'agrees' | 'open';

/** How a text stands to a claim, and what it denies of it, where that can be told in the claim's words. */
export type Stood = { standing: Standing; point?: DeniedPoint };

/** Tells how texts stand to a claim; undefined where they do not say what the claim says, or its opposite. */
export function standingTowards(claim: string): (text: string) => Stood | undefined {
  const said = assertionsIn(claim).filter(isMeant);
  if (said.length === 0) return () => undefined;
  const targets = said.flatMap((one) => [one, ...otherVoice(one)]);
  const needed = targets.flatMap(neededWords);
  if (needed.length === 0) return () => undefined;
  const mayStand = new RegExp(`(?<![\\p{L}\\p{N}])(?:${needed.map(RegExp.escape).join('|')})`, 'iu');
  return (text) => {
    if (!mayStand.test(text)) return undefined;
    const found = assertionsIn(text)
      .flatMap((one) => [one, ...otherVoice(one)])
      .flatMap((one) => targets.flatMap((target) => stood(claim, target, one) ?? []));
    for (const one of ['agrees', 'denies', 'limits', 'open'] as const) {
      const first = found.find(({ standing }) => standing === one);
      if (first) return first;
    }
    return undefined;
  };
}

/** What a claim grants or gives as its reason is not what it claims. */
function isMeant({ role }: Assertion, _: number, all: Assertion[]): boolean {
  return all.some((other) => other.role === 'turn') ? role === 'turn' : role === 'main';
}

/**
 * How words begin of which a text must hold one to say the like of an assertion: what its subject is called last, or the
 * first words where the subject's end is not known. Reading a text costs more than looking.
 */
function neededWords({ subject, predicate }: Assertion): string[] {
  const named = (subject ?? predicate).filter(({ term }) => term !== '');
  const words = subject ? named.slice(-1) : named.slice(0, 2);
  return words.flatMap(({ form, term }) =>
    [form, term].map((word) => word.slice(0, Math.max(word.length - 1, SHORTEST)).slice(0, BEGINNING)),
  );
}

const BEGINNING = 4;
const SHORTEST = 3;

function stood(written: string, claim: Assertion, text: Assertion): Stood | undefined {
  const [own, other] = aligned(claim, text) ?? [];
  if (!own || !other) return speaksOfOthers(claim, text) ? { standing: 'open' } : undefined;
  const head = bestHead(own, other);
  if (!head) return undefined;
  const standing = standingOf(own, other, head);
  const denies = standing === 'denies' || standing === 'limits';
  const point = denies ? deniedPoint(written, own, other, head) : undefined;
  return standing && { standing, ...(point && { point }) };
}

function standingOf(own: Assertion, other: Assertion, head: Head): Standing | undefined {
  const cannot = [own, other].some(({ mood, denied }) => mood === 'can' && denied);
  if (own.mood !== other.mood && !cannot)
    return [own, other].some(({ mood }) => mood === 'should' || mood === 'would') ? undefined : 'open';
  if (!sameTime(own, other) && !(cannot && own.time !== 'past')) return 'open';
  return opposed(own, { ...other, denied: head.rejected ? !other.denied : other.denied }, head);
}

function opposed(own: Assertion, other: Assertion, { how, limited }: Head): Standing {
  const isDenied = Boolean(own.denied);
  const opposes =
    how === 'contrary'
      ? !isDenied && !other.denied
      : (isDenied !== Boolean(other.denied)) === (how === 'same');
  if (!opposes) return how === 'contrary' && isDenied === Boolean(other.denied) ? 'open' : 'agrees';
  if (own.denied === 'partly') return 'open';
  // That it need not be is no answer to that it should not be.
  if (own.denied === 'needless' && how !== 'same') return 'open';
  const reach = reachOf(own.quantity, other.quantity);
  if (reach === 'none') return 'open';
  return limited || reach === 'part' || other.denied === 'partly' ? 'limits' : 'denies';
}

function sameTime(own: Assertion, other: Assertion): boolean {
  if (own.mood === 'should' && own.time !== 'past' && other.time !== 'past') return true;
  return (
    own.time === other.time ||
    (own.time !== 'later' && other.time !== 'later' && (own.time === 'any' || other.time === 'any'))
  );
}

/** Whether the same, or its opposite, is said of another kind of the same thing: "poor people", where the claim is on rich ones. */
function speaksOfOthers(claim: Assertion, { subject = [], predicate, copular }: Assertion): boolean {
  const own =
    claim.subject ?? claim.predicate.slice(0, Math.max(0, claim.predicate.length - predicate.length));
  const [kinds, others] = [own, subject].map((words) => words.filter(({ term }) => term !== ''));
  if (kinds!.length < 2 || others!.length < 2 || !sameNoun(kinds!.at(-1)!, others!.at(-1)!)) return false;
  if (kinds!.some((word) => others!.slice(0, -1).some((other) => sameWord(word, other)))) return false;
  const said = {
    ...claim,
    copular,
    subject: own,
    predicate: claim.subject ? claim.predicate : claim.predicate.slice(own.length),
  };
  return (
    said.predicate.length > 0 && bestHead(said, { ...claim, copular, predicate, denied: false }) !== undefined
  );
}

/** Both with their subjects, where these are the same; undefined where they are not. */
function aligned(claim: Assertion, text: Assertion): [Assertion, Assertion] | undefined {
  if (claim.subject && text.subject)
    return sameSubject(claim.subject, text.subject) ? [claim, text] : undefined;
  if (claim.subject) {
    const other = withSubject(text, claim);
    return other && [claim, other];
  }
  if (text.subject) {
    const own = withSubject(claim, text);
    return own && [own, text];
  }
  return bothPlain(claim, text);
}

/** A clause without an auxiliary, read by the subject and the verb of the other. */
function withSubject(
  plain: Assertion,
  { subject, predicate: said, copular, time }: Assertion,
): Assertion | undefined {
  if (copular && !said.some(({ form }) => /(?:ed|en)$/.test(form))) return undefined;
  const count = startsWith(plain.predicate, subject!);
  if (count === 0) return undefined;
  const read = withoutTurns({ ...plain, subject: subject!, predicate: plain.predicate.slice(count) });
  const verb = read.predicate[0]?.form;
  if (verb === undefined) return undefined;
  const base = said[0]?.form;
  // "lowered" tells of what was, "lowers" of what is.
  if (verb === base && PARTICIPLE.test(verb)) return { ...read, time };
  const isPast = base !== undefined && verb !== base && !/s$/.test(verb);
  return { ...read, time: isPast ? 'past' : 'now' };
}

/** Two clauses without auxiliaries: the same words, or the same but for a denial or the verb. */
function bothPlain(claim: Assertion, text: Assertion): [Assertion, Assertion] | undefined {
  const [own, other] = [claim.predicate, text.predicate];
  const differing = own.findIndex((word, at) => !other[at] || !sameWord(word, other[at]));
  const count = differing < 0 ? own.length : differing;
  const subject = own.slice(0, count);
  if (subject.every(({ term }) => term === '')) return undefined;
  const read = ({ predicate, ...plain }: Assertion) =>
    withoutTurns({ ...plain, subject, predicate: predicate.slice(count) });
  const [first, second] = [read(claim), read(text)];
  if (own.length === count && other.length === count) {
    const verb = subject.slice(-1);
    return [
      { ...first, predicate: verb },
      { ...second, predicate: verb },
    ];
  }
  const [verb, otherVerb] = [first.predicate[0], second.predicate[0]];
  if (!verb || !otherVerb) return undefined;
  const isTurned = first.denied !== claim.denied || second.denied !== text.denied;
  const how = opposedWords(verb.form, otherVerb.form, 'act');
  return isTurned || (how && how !== 'same') ? [first, second] : undefined;
}

/** "The bridge was built by the Romans" as "the Romans built the bridge", where an active clause says so. */
function otherVoice(read: Assertion): Assertion[] {
  const by = read.predicate.findIndex(({ form }) => form === 'by');
  if (!read.copular || !read.subject || by < 1 || !isPassive(read)) return [];
  const [verb, ...rest] = read.predicate.slice(0, by);
  if (rest.length > 0) return [];
  const subject = read.predicate.slice(by + 1);
  return [{ ...read, copular: false, subject, predicate: [verb!, ...read.subject.filter(isNamed)] }];
}
