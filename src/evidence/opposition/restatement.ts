import { wordsOf } from '../../documents/terms.ts';
import { clausesOf } from '../claim-clauses.ts';
import { predicatesOf } from '../claim-predicates.ts';
import { stanceTowards } from '../claim-stance.ts';
import { isHedged } from '../denial/clause-division.ts';
import { type Standing, standingTowards } from '../denial/contradiction.ts';
import type { DeniedPoint } from '../denial/denied-point.ts';
import { relativesOf } from '../opposites.ts';

/** Share of the telling words of a claim, and of a clause but for its judgement, that the other has as well. */
const SHARES = 0.75;
const SHARES_BACK = 0.8;
/** Of fewer telling words, nearly all is chance. */
const LEAST_WORDS = 2;
/** Of Perspectrum's statements that share so much with their claim and are read as against it, 14 of 16 are. */
const SURE = 0.8;

/** How a passage in nearly the words of a claim stands to it. */
export type Restatement = {
  /** 'open' where it says nearly the words and is no answer: "perhaps", "some do not" to "some do". */
  stance: 'for' | 'against' | 'open';
  /** How likely it is that this is the side, 0 to 1. */
  confidence: number;
  /** It denies only a part of the claim, or limits it. */
  limits?: true;
  /** What it denies, where that can be told in the claim's words. */
  point?: DeniedPoint;
};

/** What a clause may say that its text does not: "critics of it are mistaken" is read as "it is right". */
const ADDED = ['right', 'wrong'].flatMap((word) => [...tellingKeys(word)]);

/**
 * Tells how texts stand to a claim that say nearly the same words, and of which one may deny the other, as rules read
 * it; undefined where the words differ and where the side is not clear.
 */
export function restatementsOf(claim: string): (text: string) => Restatement | undefined {
  const standing = standingTowards(claim);
  const near = nearWords(claim);
  return (text) => {
    const plain = standing(text);
    return plain ? { ...PLAINLY[plain.standing], ...(plain.point && { point: plain.point }) } : near(text);
  };
}

const PLAINLY: Record<Standing, Restatement> = {
  denies: { stance: 'against', confidence: SURE },
  limits: { stance: 'against', confidence: SURE, limits: true },
  agrees: { stance: 'for', confidence: SURE },
  open: { stance: 'open', confidence: SURE },
};

/** As for texts that are no plain clause of the same build. */
function nearWords(claim: string): (text: string) => Restatement | undefined {
  const said = tellingKeys(claim);
  if (said.size < LEAST_WORDS) return () => undefined;
  const asserts = !isHedged(claim);
  return (text) => {
    // Clauses cost much, and have hardly a word that the text has not.
    if (share(said, tellingKeys(text).union(new Set(ADDED))) < SHARES) return undefined;
    const clauses = clausesOf(text);
    if (clauses.every(({ sign }) => sign === 0)) return undefined;
    const whole = clauses.map((clause) => clause.text).join(' ');
    const held = clauses.flatMap(({ text: own, sign }) => (sign === 0 ? [] : [own]));
    if (![...held, whole].some((own) => saysNearly(own, said))) return undefined;
    const side = stanceTowards(claim, text);
    if (side?.stance === 'against' && asserts && isHedged(text)) return { stance: 'open', confidence: SURE };
    return side && { stance: side.stance, confidence: SURE };
  };
}

function saysNearly(text: string, said: Set<string>): boolean {
  const own = tellingKeys(text);
  return share(said, own) >= SHARES && share(own.difference(predicatesOf(text)), said) >= SHARES_BACK;
}

/** Share of words that the others have as well, or the opposite of them. */
function share(words: Set<string>, others: Set<string>): number {
  const found = [...words].filter(
    (key) =>
      others.has(key) ||
      !relativesOf(key).same.isDisjointFrom(others) ||
      !relativesOf(key).opposite.isDisjointFrom(others),
  );
  return found.length / Math.max(1, words.size);
}

function tellingKeys(text: string): Set<string> {
  return new Set(wordsOf(text).flatMap(({ term }) => term || []));
}
