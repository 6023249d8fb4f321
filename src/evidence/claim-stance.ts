import { type Clause, clausesOf } from './claim-clauses.ts';
import { withJudgedManner } from './claim-manner.ts';
import { praises, reproaches } from './claim-predicates.ts';
import { alike, turnsOf } from './claim-turns.ts';
import { relativesOf } from './opposites.ts';
import { JUDGES } from './stance/evaluative-words.ts';
import { type Reading, type ReadWord, readText } from './stance/reading.ts';
import { stanceOf } from './stance/stance.ts';

/** So unlikely for the model, what the rules read is contradicted. */
const CONTRADICTED = 0.15;

/** A side, and what tells how far it is to be believed. */
type Side = {
  stance: 'for' | 'against';
  /** How likely the stance model finds this side, 0 to 1. */
  likely: number;
  /** How often words turn it: negations, judgements, opposites. */
  turns: number;
  /** Share of the motion's words that it says, or the like or the opposite of them. */
  says: number;
  /** Turns of phrase that were taken off. */
  frames: number;
  /** It is what stands after "but". */
  contrasts: boolean;
  /** A clause is left within it that no turn of phrase explains: "show me who thinks that …". */
  nests: boolean;
};

/** Words that name a motion's subject besides its own, such as its aliases, and terms of its names. */
type Naming = { aliases?: string[]; names?: ReadonlySet<string> };

/**
 * The side on which a claim is that speaks to a motion; undefined where it is not clear. Of several clauses the one
 * that names most of what the motion is about tells it, or the one after "but" that names enough; what others judge
 * is something else. What both say counts on neither side; each negation, judgement and word against a course
 * beyond that turns the side.
 */
export function stanceTowards(motion: string, claim: string, naming: Naming = {}): Side | undefined {
  const about = readText(motion);
  const clauses = clausesOf(claim).map((clause) => ({
    ...clause,
    named: namedBy(clause.text, about, naming),
  }));
  const most = Math.max(0, ...clauses.map(({ named }) => named));
  if (most === 0 && clauses.length !== 1) return undefined;
  const speaking = clauses.filter(({ named }) => named >= most * NAMES_ENOUGH);
  const last = speaking.findLast(({ turns }) => turns);
  // What stands before "but" is granted, and not the point.
  if (!last && clauses.some(({ turns }) => turns)) return undefined;
  const sides = (last ? [last] : speaking.filter(({ named }) => named >= most * NAMES_MOST)).map((clause) =>
    sideOf(motion, about, clause),
  );
  const [first, ...others] = sides;
  return first && others.every((other) => other?.stance === first.stance)
    ? {
        stance: first.stance,
        likely: Math.min(...sides.map((side) => side!.likely)),
        turns: Math.max(...sides.map((side) => side!.turns)),
        says: Math.max(...speaking.map(({ text }) => saidOf(about, text))),
        frames: Math.max(...speaking.map(({ frames }) => frames.length)),
        contrasts: last !== undefined,
        nests: speaking.some(({ text }) => NESTS.test(text)),
      }
    : undefined;
}

function sideOf(
  motion: string,
  about: Reading,
  { text, sign: held }: Clause,
): Pick<Side, 'stance' | 'likely' | 'turns'> | undefined {
  const claim = held === 0 ? undefined : withJudgedManner(text, about);
  if (claim === undefined) return undefined;
  const own = readText(claim);
  const order = comparedAlike(about, own);
  const main = mainClause(own, about);
  if (order === 0 || main.length === 0 || ONLY_FURTHERS.test(claim)) return undefined;
  const [turns, others] = [turnsOf(claim, main, about, true), turnsOf(motion, about.words, own, false)];
  if (turns === undefined || others === undefined) return undefined;
  const answer = reproaches(about, others % 2 === 0) && praises(claim, main) ? -1 : 1;
  const restricted = NOT_ONLY.test(motion) && ONLY.test(claim) && !NOT_ONLY.test(claim) ? -1 : 1;
  const turned = (turns + others) % 2 === 0 ? 1 : -1;
  const stance = turned * order * answer * restricted * held > 0 ? 'for' : 'against';
  const model = stanceOf(motion, claim);
  const likely = (stance === 'for') === held > 0 ? model.score : 1 - model.score;
  return likely > CONTRADICTED ? { stance, likely, turns: turns + others } : undefined;
}

const NESTS = /\b(?:that|who|whoever|which|whether|how|why|what|those)\b/i;

/** Of what the clause that names a motion best names of it, another speaks to it from this share on. */
const NAMES_MOST = 0.6;

/** And what stands after "but" from this share on. */
const NAMES_ENOUGH = 0.5;

/** What a motion says of its names tells more of what it is about than these. */
const TELLS_MORE = 2;

/** Share of a motion's words that a clause says, or the like or the opposite of them. */
function saidOf(about: Reading, clause: string): number {
  const said = new Set(readText(clause).words.map(({ key }) => key));
  const keys = [...new Set(about.words.flatMap(({ key, telling }) => (telling ? [key] : [])))];
  const shared = keys.filter((key) => namesOf(key).some((other) => said.has(other)));
  return shared.length / Math.max(1, keys.length);
}

/** What says a word, or the like or the opposite of it. */
const namesOf = (key: string) => [key, ...alike(key), ...relativesOf(key).same, ...relativesOf(key).opposite];

/** How much a clause names of what a motion is about. */
function namedBy(clause: string, about: Reading, { aliases = [], names = new Set() }: Naming): number {
  const keys = about.words.flatMap(({ key, telling }) => (telling ? [key] : []));
  const expressed = new Set(keys.flatMap(namesOf));
  const besides = new Set(
    aliases.flatMap((alias) => readText(alias).words.flatMap(({ key, telling }) => (telling ? [key] : []))),
  );
  const said = new Set(readText(clause).words.flatMap(({ key, telling }) => (telling ? [key] : [])));
  let sum = 0;
  for (const key of said) {
    if (names.has(key)) sum += 1;
    else if (expressed.has(key)) sum += TELLS_MORE;
    else if (besides.has(key)) sum += 1;
  }
  return sum;
}

const SUBORDINATES = /^(?:because|since|although|though|unless|if|whereas|before|until|till|when|once)$/;

/** "only helps them" may be meant as a reproach. */
const ONLY_FURTHERS =
  /\b(?:only|just|merely)\s+(?:helps?|makes?|leads?|gives?|feeds?|fuels?|serves?|strengthens?|invites?)\b/i;

/** A motion may say that something is not all; who says that it is denies this. */
const NOT_ONLY = /\b(?:not|n['’]t) (?:only|just|merely|purely|solely)\b/i;

const ONLY = /\b(?:only|just|merely|purely|solely|exclusively|by (?:it|them)sel(?:f|ves)|alone)\b/i;

/** "so completely that": words from "so" to what follows from it. */
const SO_REACHES = 3;

/** What stands before a reason, a condition or a consequence, which the other text does not give; empty where it comes first. */
function mainClause({ words }: Reading, other: Reading): ReadWord[] {
  const at = words.findIndex(
    ({ form }, index) =>
      (SUBORDINATES.test(form) && !other.words.some((word) => word.form === form)) ||
      // "has failed so completely that …"
      (form === 'that' &&
        words.slice(Math.max(0, index - SO_REACHES), index).some((word) => word.form === 'so')),
  );
  return at < 0 ? words : words.slice(0, at);
}

/** Of two comparisons -1 where they have opposite orders, 0 where that is not clear; else 1. */
function comparedAlike(motion: Reading, claim: Reading): number {
  const [at, own] = [motion, claim].map(({ words }) => words.findIndex(({ form }) => form === 'than'));
  if (own! < 0) return 1;
  if (at! < 0) return claim.words[own! - 1]!.judges & (JUDGES.good | JUDGES.bad) ? 1 : 0;
  const keys = (words: ReadWord[]) =>
    new Set(
      words.flatMap(({ key, telling, judges }) => (telling && judges === 0 ? [key, ...alike(key)] : [])),
    );
  const [more, less] = [keys(motion.words.slice(0, at)), keys(motion.words.slice(at! + 1))];
  const [first, second] = [claim.words.slice(0, own), claim.words.slice(own! + 1)];
  const named = (words: ReadWord[], among: Set<string>, other: Set<string>) =>
    words.filter(({ key }) => among.has(key) && !other.has(key)).length;
  const [ahead, behind] = [
    Math.sign(named(first, more, less) - named(first, less, more)),
    Math.sign(named(second, less, more) - named(second, more, less)),
  ];
  // "food is better than shelter" compares neither with what the motion compares.
  if (ahead + behind === 0 || ahead * behind < 0) return 0;
  return Math.sign(ahead + behind) * ranksLess(first) * ranksLess(motion.words.slice(0, at));
}

/** "matters less", "is worse": what stands first comes last. */
function ranksLess(words: ReadWord[]): number {
  const tail = words.slice(-COMPARED_WITHIN);
  return tail.some(({ form }) => LESS.test(form)) ? -1 : 1;
}

const LESS = /^(?:less|fewer|worse|weaker|inferior|lower|smaller)$/;

const COMPARED_WITHIN = 3;
