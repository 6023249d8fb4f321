import { isBlamedToo, saysOnlyJudgement } from './claim-predicates.ts';
import { JUDGES } from './stance/evaluative-words.ts';
import { type Reading, readText } from './stance/reading.ts';

/** How a thing went or was done, said with the verb ("went badly"), as a judgement that says the same ("was bad"). */

const BADLY =
  '(?:badly|poorly|terribly|horribly|awfully|dreadfully|disastrously|catastrophically|abysmally|atrociously|miserably|shamefully|disgracefully|appallingly|incompetently|ineptly|clumsily|carelessly|recklessly|irresponsibly|unfairly|unjustly|foolishly|stupidly|unwisely|wrongly|mistakenly|needlessly|pointlessly)';
const WELL =
  '(?:well|fine|nicely|smoothly|superbly|brilliantly|excellently|wonderfully|splendidly|admirably|perfectly|competently|skilfully|skillfully|successfully|fairly|justly|wisely|sensibly|prudently|responsibly|honou?rably|rightly|decently|great)';
/** What tells of an act that it, and not the way in which it was done, was right or wrong. */
const WRONGLY =
  '(?:wrongly|mistakenly|foolishly|stupidly|unwisely|recklessly|irresponsibly|needlessly|pointlessly|unjustly|unfairly|shamefully)';
const RIGHTLY = '(?:rightly|wisely|sensibly|prudently|justly|correctly|rightfully)';

const VERY =
  '(?:(?:so|very|quite|rather|pretty|really|extremely|too|all|just|completely|terribly|horribly|badly|awfully|dreadfully|disastrously|remarkably|surprisingly|exceptionally) )?';

/** What becomes of a thing. */
const GOES =
  '(?:(?:go|goes|going|went|gone|fares?|fared|faring)|(?:turn|work|play|pan)(?:s|ed|ing)? out|end(?:s|ed|ing)?(?: up)?|work(?:s|ed|ing)?)';
const AUXILIARY =
  "(?:(?:would|will|could|can|may|might|must|should|shall)(?: not|n't| never)?(?: have)?|(?:do|does|did)(?: not|n't)|(?:has|have|had|is|are|was|were)(?: not|n't| never)?(?: been)?)";

/** Ways of doing that may be good or bad. */
const DOES =
  '(?:handl(?:e[sd]?|ing)|manag(?:e[sd]?|ing)|treat(?:s|ed|ing)?|govern(?:s|ed|ing)?|rul(?:e[sd]?|ing)|r[ua]n(?:s|ning)?|lead(?:s|ing)?|led|act(?:s|ed|ing)?|behav(?:e[sd]?|ing)|conduct(?:s|ed|ing)?|deal(?:s|t|ing)?|decid(?:e[sd]?|ing)|perform(?:s|ed|ing)?|serv(?:e[sd]?|ing)|steer(?:s|ed|ing)?|administer(?:s|ed|ing)?|direct(?:s|ed|ing)?|do(?:es|ne|ing)?|did)';
/** The end of what is said, or what says where and when. */
const ENDS =
  '(?=[.!]*$|,| for (?:\\p{L}+ ){0,3}?(?:years|months|weeks|decades|long|now)\\b|,? (?:in|on|at|over|with|during|before|after|by|when|throughout|toward|towards|since)\\b)';

const pattern = (source: string) => new RegExp(source, 'iu');
const OUTCOME = pattern(
  `^(?!(?:what|something|nothing|whatever)\\b)(.+?) (?:(${AUXILIARY}) )?(${GOES}) ${VERY}(?:(${BADLY}|wrong|south)|${WELL})${ENDS}`,
);
const DEED = pattern(
  `^(.+?) (?:(${AUXILIARY}) )?${DOES}((?: (?!(?:that|to|who|which|is|are|was|were)\\b)[\\p{L}\\p{N}.'-]+){0,5}?) ${VERY}(?:(${BADLY})|${WELL})${ENDS}`,
);
const JOB = pattern(
  '^(.+?) (?:(?:has |have |had )?d(?:id|one)|does|is doing|do) an? (?:\\w+ly )?(?:(poor|bad|terrible|awful|lousy|miserable|dreadful|horrible|rotten|disastrous|shoddy|pathetic)|good|great|fine|excellent|superb|splendid|decent|remarkable|wonderful) job\\b(?: (?:of|with|on|at|over|in))?',
);
const ACT = pattern(
  `^(.+?) (?:(?:has|have|had) )?(?:(${WRONGLY})|${RIGHTLY}) (?=(?!(?:need|want|so|that)\\w*\\b)\\p{L}+(?:s|ed|ught|eft|ent|ept|old|ame|ook|ave|ade|pt|st|un|awn?|ew)\\b)`,
);
const BETTER = pattern(
  `^(.+?) (?:could|should|might|ought to) (not )?have ${DOES}((?: [\\p{L}\\p{N}.'-]+){0,5}?) (?:much |far |a lot )?(?:better|more (?:wisely|fairly|carefully|competently|sensibly))${ENDS}`,
);
/** "It went badly when …" speaks of what follows, which is cut off as a condition. */
const LOOSE = /^(?:it|things|this|that|everything)\b.* (?:when|whenever|once|if)\b/i;
const PASSIVE = pattern("\\b(?:be|is|are|was|were|been|being)(?:n't| not| never)?$");
/** "ruined the school": what somebody has made of a thing. */
const RUINS = pattern(
  "(?<!\\b(?:is|are|was|were|be|been|being|an?|the|has|have|had) )\\b(?:lost|loses|ruin(?:s|ed)|wreck(?:s|ed)|destroy(?:s|ed)|squander(?:s|ed)|fail(?:s|ed)) (?=(?:(?:the|this|that|these|those|his|her|its|our|their|every|all) )?\\p{L}[\\p{L}.'-]*(?: [\\p{L}.'-]+)?[.!]*$)(?!in\\b|to\\b|at\\b|on\\b|with\\b|again\\b|miserably\\b|completely\\b)",
);

/** A strengthening of what is no judgement: "badly needs", "badly wounded". */
const STRENGTHENS =
  /^(?:need|want|miss|hurt|damag|wound|injur|beat|lack|lost|los|fail|weaken|shak|affect|burn|outnumber|outgun|equip|arm|train|paid|pay)/;

/**
 * A clause with what it says of how a thing went or was done as a plain judgement of it; undefined where a judging
 * adverb stays whose object cannot be told.
 */
export function withJudgedManner(clause: string, motion: Reading): string | undefined {
  const weighed = clause.replace(FAILED_BADLY, '$1');
  const [ruins] = saysOnlyJudgement(motion) ? (RUINS.exec(weighed) ?? []) : [];
  const isMotions = motion.words.some(({ key }) => keysOf(ruins).has(key));
  const plain = isMotions ? weighed : weighed.replace(ruins ?? '', ruins ? 'failed in ' : '');
  const said = judged(plain) ?? asFought(plain, motion);
  if (said !== plain && LOOSE.test(plain)) return undefined;
  const isPraise = PRAISED.test(said) && isBlamedToo(readText(said).words, motion);
  return isPraise || staysJudging(said) ? undefined : said;
}

/** "taught the class well": of whoever is blamed, it praises something that may be beside the point. */
const PRAISED = pattern(`\\p{L} ${WELL}[.!]*$`);

function judged(clause: string): string | undefined {
  const better = BETTER.exec(clause);
  if (better && !PASSIVE.test(better[1]!)) {
    const [whole, subject, not, object] = better;
    return `${subject} was ${not ? 'good' : 'bad'}${object ? ` in${object}` : ''}${clause.slice(whole.length)}`;
  }
  const went = OUTCOME.exec(clause);
  if (went) {
    const [whole, subject, auxiliary, verb, badly] = went;
    return `${subject} ${be(auxiliary, verb!)} ${badly ? 'bad' : 'good'}${clause.slice(whole.length)}`;
  }
  const job = JOB.exec(clause);
  if (job) {
    const [whole, subject, poor] = job;
    const rest = clause.slice(whole.length);
    return `${subject} was ${poor ? 'bad' : 'good'}${/^ /.test(rest) ? ' in' : ''}${rest}`;
  }
  const did = DEED.exec(clause);
  if (did && !PASSIVE.test(did[1]!) && !/^(?:is|are|was|were)/.test(did[2] ?? '')) {
    const [whole, subject, auxiliary, object, badly] = did;
    const on = object ? ` in${object.replace(/^ with\b/, '')}` : '';
    return `${subject} ${be(auxiliary, '')} ${badly ? 'bad' : 'good'}${on}${clause.slice(whole.length)}`;
  }
  const acted = ACT.exec(clause);
  if (acted && !PASSIVE.test(acted[1]!)) {
    const [whole, subject, wrongly] = acted;
    return `${subject} was ${wrongly ? 'wrong' : 'right'} to ${clause.slice(whole.length)}`;
  }
  return undefined;
}

/** The form of "to be" that stands where a verb did. */
function be(auxiliary: string | undefined, verb: string): string {
  if (auxiliary === undefined)
    return /^(?:goes|fares|turns|works|ends|plays|pans)\b/i.test(verb) ? 'is' : 'was';
  const denies = /n't| not| never/i.test(auxiliary);
  if (/^(?:do|does)/i.test(auxiliary)) return 'is not';
  if (/^did/i.test(auxiliary)) return 'was not';
  if (/^(?:is|are|was|were)/i.test(auxiliary)) return denies ? 'is not' : 'is';
  return `${auxiliary} be`;
}

/** "fought badly", where the motion says who would fight, and calls for nothing. */
function asFought(clause: string, { words }: Reading): string {
  if (words.some(({ form }) => /^(?:should|must|ought)$/.test(form))) return clause;
  return clause.replace(FOUGHT, (whole, verb: string) =>
    /^\p{Ll}/u.test(verb) && words.some(({ key }) => keysOf(verb).has(key)) ? `${verb} not` : whole,
  );
}

const FOUGHT = pattern(`\\b(\\p{L}+) ${VERY}${BADLY}(?=[.!]*$| (?:for|in|at|against)\\b)`);

function staysJudging(clause: string): boolean {
  const { words } = readText(clause);
  return words.some(({ form }, at) => {
    const next = words[at + 1];
    if (!ADVERB.test(form)) return false;
    return !next || !(STRENGTHENS.test(next.form) || next.judges & (JUDGES.bad | JUDGES.good));
  });
}

/** What is bad already is only made worse. */
const FAILED_BADLY = pattern(
  `\\b((?:(?:fail|backfir|los|lost|hurt|suffer|damag|weaken)\\w*|failed in [^,]+?)) ${VERY}${BADLY}\\b`,
);

const ADVERB = pattern(`^${BADLY}$`);

const keysOf = (words = '') => new Set(readText(words).words.map(({ key }) => key));
