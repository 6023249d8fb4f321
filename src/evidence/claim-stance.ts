import { type Clause, clausesOf } from './claim-clauses.ts';
import { relativesOf } from './opposites.ts';
import { namings, wordKey } from './related-words.ts';
import { isNegation, JUDGES } from './stance/evaluative-words.ts';
import { type Reading, type ReadWord, readText } from './stance/reading.ts';
import { stanceOf } from './stance/stance.ts';

/** Where rules and model agree, and where only the rules speak; rounded down from claims that were not looked at before. */
const AGREED = 0.85;
const BY_RULES = 0.7;
/** So far from even the model contradicts the rules. */
const CONTRADICTS = 0.35;

export type Side = { stance: 'for' | 'against'; confidence: number };

/** Words that name a motion's subject besides its own, such as its aliases, and terms of its names. */
export type Naming = { aliases?: string[]; names?: ReadonlySet<string> };

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
  const sides = (last ? [last] : speaking.filter(({ named }) => named >= most * NAMES_MOST)).map((clause) =>
    sideOf(motion, about, clause),
  );
  const [first, ...others] = sides;
  return first && others.every((other) => other?.stance === first.stance)
    ? { ...first, confidence: Math.min(...sides.map((side) => side!.confidence)) }
    : undefined;
}

function sideOf(motion: string, about: Reading, { text: claim, sign: held }: Clause): Side | undefined {
  if (held === 0) return undefined;
  const own = readText(claim);
  const order = comparedAlike(about, own);
  const main = mainClause(own, about);
  if (order === 0 || main.length === 0 || ONLY_FURTHERS.test(claim)) return undefined;
  const [sign, other] = [turnsOf(claim, main, about, true), turnsOf(motion, about.words, own, false)];
  if (sign === 0 || other === 0) return undefined;
  const answer = reproaches(about, other) && praises(claim, main) ? -1 : 1;
  const restricted = NOT_ONLY.test(motion) && ONLY.test(claim) && !NOT_ONLY.test(claim) ? -1 : 1;
  const stance = sign * other * order * answer * restricted * held > 0 ? 'for' : 'against';
  const model = stanceOf(motion, claim);
  const leaning = held > 0 ? model.leaning : model.leaning === 'for' ? 'against' : 'for';
  if (leaning === stance) return { stance, confidence: AGREED };
  return Math.abs(model.score - 0.5) < CONTRADICTS ? { stance, confidence: BY_RULES } : undefined;
}

/** Of what the clause that names a motion best names of it, another speaks to it from this share on. */
const NAMES_MOST = 0.6;
/** And what stands after "but" from this share on. */
const NAMES_ENOUGH = 0.5;
/** What a motion says of its names tells more of what it is about than these. */
const TELLS_MORE = 2;

/** How much a clause names of what a motion is about. */
function namedBy(clause: string, about: Reading, { aliases = [], names = new Set() }: Naming): number {
  const keys = about.words.flatMap(({ key, telling }) => (telling ? [key] : []));
  const expressed = new Set(
    keys.flatMap((key) => [key, ...alike(key), ...relativesOf(key).same, ...relativesOf(key).opposite]),
  );
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

/** The words by which a claim judges its subject. */
export function predicatesOf(text: string): Set<string> {
  const { words } = readText(text);
  return new Set(
    words.filter(({ judges }, at) => judges && isPredicate(text, words, at)).map(({ key }) => key),
  );
}

/** Wordings from this weight on say nearly the same. */
const SAME = 0.8;
const BE =
  /^(?:be|is|are|was|were|been|being|seems?|remains?|proved|(?:is|are|was|were)n't|(?:it|that|there|he|she)'s|(?:we|they|you)'re)$/;
/** What happens to a subject judges nobody: "was lost". */
const SUFFERED = /^(?:lost|killed|attacked|defeated|beaten|hurt|threatened|destroyed)$/;
const PREPOSITION = /^(?:for|of|in|on|at|by|with|from|after|before|against|over|to)$/;
const SUBORDINATES = /^(?:because|since|although|though|unless|if|whereas|before|until|till|when|once)$/;
const FAILS =
  /^(?:fail|backfire|harm|hurt|worsen|damage|hinder|weaken|undermine|exacerbate|waste)(?:s|d|ed)?$/;
const HAVE = /^(?:has|have|had)$/;
/** Words after a form of "to be" within which a judgement is its predicate: "is a really terrible idea". */
const PREDICATE_REACHES = 4;
/** "leave the country to fend for itself": words between the verb and what is left to do. */
const LEFT_REACHES = 3;
/** "pull the last of the troops out": words between a verb and its particle. */
const OUT_REACHES = 5;
const TAKES =
  /^(?:pull|take|took|taken|taking|bring|brought|get|got|getting|move|moving|keep|kept|stay|walk|back|stand|stood)/;
const GOES = /^(?:go|goes|going|went|gone|come|came|coming|return|returned|send|sent|sending)$/;
/** "only helps them" may be meant as a reproach. */
const ONLY_FURTHERS =
  /\b(?:only|just|merely)\s+(?:helps?|makes?|leads?|gives?|feeds?|fuels?|serves?|strengthens?|invites?)\b/i;

/** A motion with this term, or one that says nearly the same, reproaches somebody. */
const BLAME = 'blame';

/** A motion may say that something is not all; who says that it is denies this. */
const NOT_ONLY = /\b(?:not|n['’]t) (?:only|just|merely|purely|solely)\b/i;
const ONLY = /\b(?:only|just|merely|purely|solely|exclusively)\b/i;

/** From so many turns on nobody can tell what is left. */
const TOO_MANY_TURNS = 3;

/**
 * -1 where a text's words that the other does not share turn it an odd number of times; 0 where that is not clear.
 * A word and its opposite in the other text turn one of the two: the one for which `countsOpposites` is set.
 */
function turnsOf(text: string, words: ReadWord[], other: Reading, countsOpposites: boolean): number {
  const keys = other.words.flatMap(({ key, telling }) => (telling ? [key] : []));
  const shared = new Set(keys.flatMap((key) => [key, ...alike(key), ...relativesOf(key).same]));
  const opposite = new Set(keys.flatMap((key) => [...relativesOf(key).opposite]));
  const leavesAlone = other.words.some((_, at) => isLeftTo(other.words, at));
  let turns = 0;
  for (const [at, word] of words.entries()) {
    const { form, key, judges, telling, negated } = word;
    if (form === 'without' || isLooseNegation(text, words, at, shared) || isState(text, words, at)) return 0;
    if (isExcess(text, words, at) && !other.words.some((word) => word.form === 'too')) turns += 1;
    const outcome = countsOpposites ? outcomeOf(words, at, other) : 0;
    if (outcome !== 0) turns += outcome < 0 ? 1 : 0;
    else if (isTurning(words, at)) turns += isInRelativeClause(words, at) ? 0 : 1;
    else if (opposite.has(key) && !shared.has(key)) turns += countsOpposites ? 1 : 0;
    else if (isTakenOut(words, at) && shared.has(key) && words[at + 1]?.form === 'out') return 0;
    else if (!telling || shared.has(key) || isPurpose(words, at)) continue;
    else if (isAgainstCourse(words, at)) {
      // Whether a policy was right is not told by its course.
      if (isJudgement(other)) continue;
      // "Stay out" is for leaving somebody alone.
      if (leavesAlone) return 0;
      turns += 1;
    } else if (judges & JUDGES.bad && !(judges & JUDGES.good)) {
      if (isPredicate(text, words, at)) turns += isOneJudgement(words, at) ? 0 : 1;
      // "did nothing wrong" may praise, where the motion does not reproach.
      else if (negated && !keys.some((other) => relativesOf(BLAME).same.has(other))) return 0;
    }
  }
  if (turns >= TOO_MANY_TURNS) return 0;
  return turns % 2 === 0 ? 1 : -1;
}

const JOINS = /^(?:and|or|both|also|is|are|was|were|an?|so|very|too|even)$/;

/** "too expensive", "dangerous and useless", "an unnecessary risk": judged once, whatever the number of words. */
function isOneJudgement(words: ReadWord[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const { form, judges } = words[back]!;
    if (judges & JUDGES.bad || form === 'too') return true;
    if (!JOINS.test(form)) return false;
  }
  return false;
}

/** "no part to play", "nothing that it could do": what is denied is not what the motion is about. */
function isLooseNegation(text: string, words: ReadWord[], at: number, shared: Set<string>): boolean {
  const { form } = words[at]!;
  if (!/^(?:no|none|nothing)$/.test(form)) return false;
  const after = words.slice(at + 1, at + 1 + DENIED_WITHIN);
  if (after.some(({ key, judges }) => shared.has(key) || judges & (JUDGES.good | JUDGES.bad))) return false;
  return !words.some((_, index) => isPredicate(text, words, index)) && !DENYING.test(text);
}

const DENIED_WITHIN = 4;
/** "has no business sending them", "achieved nothing", "no more weapons" are against it. */
const DENYING =
  /\bno (?:business|reason|point|sense|use|place|more|longer|way|chance|agreement)\b|\b(?:achieved?|changed?|achieves|do|does|did) nothing\b|\bnothing to (?:do|fear)\b|^no (?:more|foreign)\b/i;

/** "would be safe" says how somebody is, and nothing of what should be done. */
function isState(text: string, words: ReadWord[], at: number): boolean {
  return STATE.test(words[at]!.form) && isPredicate(text, words, at) && words[at + 1] === undefined;
}

const STATE =
  /^(?:safe|unsafe|secure|healthy|sick|happy|unhappy|free|comfortable|popular|unpopular|brave|tired|poor|rich|innocent|experienced|skilled|honest|proud|afraid)$/;

/** A motion that says nothing of its subject but a judgement: "the policy was a mistake". */
function isJudgement({ words }: Reading): boolean {
  const last = words.at(-1);
  return last !== undefined && (last.judges & JUDGES.bad) !== 0 && BE.test(words.at(-2)?.form ?? '')
    ? true
    : BE.test(words.at(-3)?.form ?? '') && words.at(-2)?.form === 'a';
}

/** Who wins is not beaten: -1 where this says that the subject of a motion of defeat wins, 1 where that it loses. */
function outcomeOf(words: ReadWord[], at: number, motion: Reading): number {
  const { form } = words[at]!;
  const [wins, loses] = [WINS.test(form), LOSES.test(form)];
  if (!wins && !loses) return 0;
  const beaten = motion.words.findIndex(
    ({ key }, index) => relativesOf(BEAT).same.has(key) && BE.test(motion.words[index - 1]?.form ?? ''),
  );
  if (beaten < 0) return 0;
  const named = new Set(motion.words.slice(0, beaten).map(({ key }) => key));
  const isSubject = words.slice(0, at).some(({ key, telling }) => telling && named.has(key));
  return wins === isSubject ? -1 : 1;
}

const BEAT = 'beat';
const WINS = /^(?:win|wins|won|winning|triumph|triumphs|prevail|prevails|victorious)$/;
const LOSES = /^(?:lose|loses|losing)$/;

/** Whether a motion reproaches its subject, other than by a judgement, which turns it. */
function reproaches({ words }: Reading, sign: number): boolean {
  return sign > 0 && words.some(({ key }) => relativesOf(BLAME).same.has(key));
}

/** "… is a good prime minister". */
function praises(text: string, words: ReadWord[]): boolean {
  return words.some(
    ({ key, judges, negated }, at) =>
      judges & JUDGES.good &&
      !negated &&
      !relativesOf(BLAME).same.has(key) &&
      !relativesOf(BLAME).opposite.has(key) &&
      isPredicate(text, words, at),
  );
}

/** "too early"; not "America's problem too, …". */
function isExcess(text: string, words: ReadWord[], at: number): boolean {
  const next = words[at + 1];
  return words[at]!.form === 'too' && next !== undefined && text.slice(words[at]!.end, next.start) === ' ';
}

const RELATIVE = /^(?:that|who|which)$/;
/** "a force that will not use them": words between the pronoun and the negation. */
const RELATIVE_REACHES = 2;

/** What a relative clause denies is not what the claim denies: "a force that will not use them". */
function isInRelativeClause(words: ReadWord[], at: number): boolean {
  for (let back = at - 1; back > 0 && back >= at - 1 - RELATIVE_REACHES; back -= 1)
    if (RELATIVE.test(words[back]!.form))
      return words[back - 1]!.telling && !BE.test(words[back - 2]?.form ?? '');
  return false;
}

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

function isAgainstCourse(words: ReadWord[], at: number): boolean {
  if (isTakenOut(words, at)) return true;
  return (words[at]!.judges & JUDGES.against) !== 0 && !isLeftTo(words, at);
}

/** "not only" and "a few" turn nothing. */
function isTurning(words: ReadWord[], at: number): boolean {
  const { form } = words[at]!;
  if (!isNegation(form) || form === 'less' || words[at + 1]?.form === 'only') return false;
  return !(/^(?:few|little)$/.test(form) && words[at - 1]?.form === 'a');
}

/** "… is a mistake", "… would be wrong", "… failed": not "corrupt rulers", not "the loss of the city". */
function isPredicate(text: string, words: ReadWord[], at: number): boolean {
  const previous = words[at - 1];
  if (SUFFERED.test(words[at]!.form)) return false;
  // "Pointless to bomb them"
  if (at === 0 && words[1]?.form === 'to') return true;
  if (
    FAILS.test(words[at]!.form) &&
    !words[at + 1]?.telling &&
    (previous?.telling || HAVE.test(previous?.form ?? ''))
  )
    return true;
  // "is Iraq's problem" says whose it is.
  if (previous && /['’]s$/.test(text.slice(previous.start, previous.end))) return false;
  for (let back = at - 1; back >= 0 && back >= at - PREDICATE_REACHES; back -= 1) {
    const { form, end } = words[back]!;
    if (PREPOSITION.test(form) || /[.,;:]/.test(text.slice(end, words[back + 1]!.start))) return false;
    if (BE.test(form)) return true;
  }
  return false;
}

/** "the decision to leave" speaks of leaving. */
const COURSE = /^(?:decision|choice|plan|policy|move|order|attempt|proposal)$/;

/** "an army to defeat the enemy" says nothing of the army; "wrong to leave" and "the plan to leave was …" do of leaving. */
function isPurpose(words: ReadWord[], at: number): boolean {
  if (words[at - 1]?.form !== 'to' || words.slice(at).some(({ form }) => BE.test(form))) return false;
  const before = words[at - 2];
  return before?.telling === true && before.judges === 0 && !COURSE.test(before.form);
}

/** "left to fight alone" leaves nothing. */
function isLeftTo(words: ReadWord[], at: number): boolean {
  const after = words.slice(at + 1, at + 1 + LEFT_REACHES);
  return (
    /^(?:lea?v|left)/.test(words[at]!.form) && after.some(({ form }) => form === 'to' || form === 'alone')
  );
}

function isTakenOut(words: ReadWord[], at: number): boolean {
  if (GOES.test(words[at]!.form) && words[at + 1]?.form === 'home') return true;
  const after = words.slice(at + 1, at + 1 + OUT_REACHES).map(({ form }) => form);
  return TAKES.test(words[at]!.form) && after.some((form) => /^(?:out|away|home)$/.test(form));
}

/** Of two comparisons -1 where they have opposite orders, 0 where that is not clear; else 1. */
function comparedAlike(motion: Reading, claim: Reading): number {
  const [at, own] = [motion, claim].map(({ words }) => words.findIndex(({ form }) => form === 'than'));
  if (own! < 0) return 1;
  if (at! < 0) return claim.words[own! - 1]!.judges & (JUDGES.good | JUDGES.bad) ? 1 : 0;
  const keys = (words: ReadWord[]) =>
    new Set(words.flatMap(({ key, telling }) => (telling ? [key, ...alike(key)] : [])));
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

function alike(key: string): string[] {
  return namings([wordKey(key, key)], 0)
    .flatMap(({ others }) => others)
    .flatMap(({ terms, weight }) => (terms.length === 1 && weight >= SAME ? terms : []));
}
