/**
 * What is known of a word form without its context: its closed class, the ways in which it can report
 * (as a verb or as a noun), and whether it names a possible speaker. Bit masks, looked up by the lower-case form.
 */
import { FUNCTION_WORDS, PLAIN_VERBS, SENTENCE_OPENERS } from '../lexicons/function-words.ts';
import {
  LOOSE_VERBS,
  REPORTING_NOUNS,
  REPORTING_PHRASES,
  REPORTING_VERBS,
  type ReportingVerbClass,
} from '../lexicons/reporting.ts';
import {
  DOCUMENT_NOUNS,
  IDEA_NOUNS,
  MEDIA_WORDS,
  MENTION_WORDS,
  PERSON_NOUNS,
  STANDARDS,
} from '../lexicons/speakers.ts';

/** Closed classes (`WordInfo.word`). */
export const WORD = {
  thirdPerson: 1 << 0,
  firstPerson: 1 << 1,
  secondPerson: 1 << 2,
  demonstrative: 1 << 3,
  objectPronoun: 1 << 4,
  relative: 1 << 5,
  possessive: 1 << 6,
  determiner: 1 << 7,
  preposition: 1 << 8,
  coordinator: 1 << 9,
  subordinator: 1 << 10,
  question: 1 << 11,
  auxiliary: 1 << 12,
  modal: 1 << 13,
  negation: 1 << 14,
  adverb: 1 << 15,
  time: 1 << 16,
  opener: 1 << 17,
  number: 1 << 18,
} as const;

/** Ways of reporting (`WordInfo.verb`); `phrase` heads one of `REPORTING_PHRASES`, `plain` reports nothing. */
export const VERB = {
  speak: 1 << 0,
  tell: 1 << 1,
  ask: 1 << 2,
  think: 1 << 3,
  show: 1 << 4,
  intend: 1 << 5,
  urge: 1 << 6,
  judge: 1 << 7,
  name: 1 << 8,
  topic: 1 << 9,
  manner: 1 << 10,
  phrase: 1 << 11,
  plain: 1 << 12,
  loose: 1 << 13,
} as const satisfies Record<ReportingVerbClass | 'phrase' | 'plain' | 'loose', number>;

/** Forms of a verb (`WordInfo.form`). */
export const FORM = { base: 1, s: 2, past: 4, participle: 8, ing: 16 } as const;

/** Kinds of noun (`WordInfo.noun`). */
export const NOUN = {
  person: 1 << 0,
  document: 1 << 1,
  media: 1 << 2,
  mention: 1 << 3,
  standard: 1 << 4,
  claim: 1 << 5,
  plan: 1 << 6,
  stance: 1 << 7,
  idea: 1 << 8,
  belief: 1 << 9,
} as const;

export type WordInfo = {
  readonly word: number;
  readonly verb: number;
  readonly form: number;
  readonly noun: number;
  readonly lemma: string;
};

const IRREGULAR: Record<string, readonly [past: string, participle?: string]> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  think: ['thought'],
  feel: ['felt'],
  know: ['knew', 'known'],
  understand: ['understood'],
  hold: ['held'],
  find: ['found'],
  show: ['showed', 'shown'],
  swear: ['swore', 'sworn'],
  see: ['saw', 'seen'],
  cast: ['cast'],
  put: ['put'],
  go: ['went', 'gone'],
  begin: ['began', 'begun'],
  sing: ['sang', 'sung'],
  read: ['read'],
  cut: ['cut'],
  retell: ['retold'],
  forbid: ['forbade', 'forbidden'],
  seek: ['sought'],
  choose: ['chose', 'chosen'],
  speak: ['spoke', 'spoken'],
  make: ['made'],
  take: ['took', 'taken'],
  hit: ['hit'],
  shoot: ['shot'],
  lay: ['laid'],
  set: ['set'],
  bring: ['brought'],
  come: ['came', 'come'],
  learn: ['learned'],
  forecast: ['forecast'],
  broadcast: ['broadcast'],
  withdraw: ['withdrew', 'withdrawn'],
  mistake: ['mistook', 'mistaken'],
  break: ['broke', 'broken'],
  foresee: ['foresaw', 'foreseen'],
  leave: ['left'],
  get: ['got', 'gotten'],
  give: ['gave', 'given'],
  keep: ['kept'],
  let: ['let'],
  become: ['became', 'become'],
  run: ['ran', 'run'],
  stand: ['stood'],
  sit: ['sat'],
  lie: ['lay', 'lain'],
  rise: ['rose', 'risen'],
  fall: ['fell', 'fallen'],
  grow: ['grew', 'grown'],
  meet: ['met'],
  pay: ['paid'],
  spend: ['spent'],
  win: ['won'],
  lose: ['lost'],
  send: ['sent'],
  build: ['built'],
  buy: ['bought'],
  sell: ['sold'],
  hear: ['heard'],
  lead: ['led'],
  fight: ['fought'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fly: ['flew', 'flown'],
  mean: ['meant'],
  strike: ['struck'],
  catch: ['caught'],
  throw: ['threw', 'thrown'],
  teach: ['taught'],
  forget: ['forgot', 'forgotten'],
  beat: ['beat', 'beaten'],
  flee: ['fled'],
  spread: ['spread'],
};

/** Verbs whose last consonant is doubled before -ed and -ing, of those in the lists. */
const DOUBLING = new Set(
  `admit quip brag plan refer permit commit submit slam blog rip nod beg sob pan hint pen rap trap
  knit snap begin run get put let cut set hit win sit stop drop sing allot compel rebut refer defer infer prefer omit
  dub trot regret swim spin grin rebel propel expel forbid forget upset
  fit shoot quit`
    .split(/\s+/)
    .filter((verb) => !['hint', 'sing', 'shoot'].includes(verb)),
);

function inflect(verb: string): [form: string, bits: number][] {
  const last = verb.at(-1)!;
  const beforeLast = verb.at(-2) ?? '';
  const consonantY = last === 'y' && !'aeiou'.includes(beforeLast);
  const s = consonantY
    ? verb.slice(0, -1) + 'ies'
    : /(?:s|x|z|ch|sh|o)$/.test(verb)
      ? verb + 'es'
      : verb + 's';
  const stem = DOUBLING.has(verb) ? verb + last : verb;
  const ing =
    last === 'e' && beforeLast !== 'e'
      ? (verb.endsWith('ie') ? verb.slice(0, -2) + 'y' : verb.slice(0, -1)) + 'ing'
      : stem + 'ing';
  const regular = consonantY ? verb.slice(0, -1) + 'ied' : last === 'e' ? verb + 'd' : stem + 'ed';
  const irregular = IRREGULAR[verb];
  const past = irregular?.[0] ?? regular;
  const participle = irregular ? (irregular[1] ?? irregular[0]) : regular;
  const forms: [string, number][] = [
    [verb, FORM.base],
    [s, FORM.s],
    [ing, FORM.ing],
    [past, FORM.past],
    [participle, FORM.participle],
  ];
  if (irregular && verb === 'forecast') forms.push(['forecasted', FORM.past | FORM.participle]);
  return forms;
}

type MutableInfo = { word: number; verb: number; form: number; noun: number; lemma: string };

const lexicon = new Map<string, MutableInfo>();
const entry = (form: string): MutableInfo => {
  const known = lexicon.get(form);
  if (known) return known;
  const info = { word: 0, verb: 0, form: 0, noun: 0, lemma: form };
  lexicon.set(form, info);
  return info;
};
/** The words of a list in a lexicon. */
export const listed = (list: string): string[] => list.split(/\s+/).filter(Boolean);

for (const [group, list] of Object.entries(FUNCTION_WORDS))
  for (const form of listed(list)) entry(form).word |= WORD[group as keyof typeof FUNCTION_WORDS];
for (const form of listed(SENTENCE_OPENERS))
  entry(form).word |= WORD.opener | (form.endsWith('ly') ? WORD.adverb : 0);

function addVerb(verb: string, bit: number): void {
  for (const [form, bits] of inflect(verb)) {
    const info = entry(form);
    if (!info.verb) info.lemma = verb;
    info.verb |= bit;
    info.form |= bits;
  }
}
for (const [group, list] of Object.entries(REPORTING_VERBS))
  for (const verb of listed(list)) addVerb(verb, VERB[group as ReportingVerbClass]);
for (const [verb] of REPORTING_PHRASES) addVerb(verb, VERB.phrase);
for (const verb of listed(PLAIN_VERBS)) addVerb(verb, VERB.plain);
for (const verb of listed(LOOSE_VERBS)) addVerb(verb, VERB.loose);

const plural = (noun: string): string =>
  /(?:s|x|z|ch|sh)$/.test(noun)
    ? noun + 'es'
    : /[^aeiou]y$/.test(noun)
      ? noun.slice(0, -1) + 'ies'
      : /(?<!wo)man$/.test(noun) || noun.endsWith('woman')
        ? noun.slice(0, -2) + 'en'
        : noun + 's';
function addNouns(list: string, bit: number, withPlural: boolean): void {
  for (const noun of listed(list)) {
    entry(noun).noun |= bit;
    if (withPlural) entry(plural(noun)).noun |= bit;
  }
}
addNouns(PERSON_NOUNS, NOUN.person, true);
addNouns(DOCUMENT_NOUNS, NOUN.document, true);
addNouns(MEDIA_WORDS, NOUN.media, false);
addNouns(MENTION_WORDS, NOUN.mention, false);
addNouns(STANDARDS, NOUN.standard, false);
addNouns(IDEA_NOUNS, NOUN.idea, false);
addNouns(REPORTING_NOUNS.claim, NOUN.claim, true);
addNouns(REPORTING_NOUNS.belief, NOUN.belief, true);
addNouns(REPORTING_NOUNS.plan, NOUN.plan, true);
addNouns(REPORTING_NOUNS.stance, NOUN.stance, true);

/** Reporting phrases by their verb: what may follow, in lower case, and the class of the whole. */
export const PHRASES: ReadonlyMap<string, readonly { after: readonly string[]; group: number }[]> = (() => {
  const phrases = new Map<string, { after: readonly string[]; group: number }[]>();
  for (const [verb, after, group] of REPORTING_PHRASES) {
    const list = phrases.get(verb) ?? [];
    list.push({ after: after.split(' '), group: VERB[group] });
    phrases.set(verb, list);
  }
  return phrases;
})();

const UNKNOWN: WordInfo = { word: 0, verb: 0, form: 0, noun: 0, lemma: '' };
const UNKNOWN_ADVERB: WordInfo = { ...UNKNOWN, word: WORD.adverb };
const UNKNOWN_NUMBER: WordInfo = { ...UNKNOWN, word: WORD.number };
const UNKNOWN_PAST: WordInfo = { ...UNKNOWN, form: FORM.past | FORM.participle };
const UNKNOWN_ING: WordInfo = { ...UNKNOWN, form: FORM.ing };
const UNKNOWN_PERSON: WordInfo = { ...UNKNOWN, noun: NOUN.person };

/** The longest form that the lexicon holds; longer words are told by their ending. */
const LONGEST = 20;

/**
 * What is known of a word form (lower case, apostrophes straight); a word that the lexicon does not
 * hold is judged by its ending. Constant time.
 */
export function wordInfo(form: string): WordInfo {
  const known = form.length <= LONGEST ? lexicon.get(form) : undefined;
  if (known) return known;
  const first = form.charCodeAt(0);
  if ((first >= 48 && first <= 57) || first === 36) return UNKNOWN_NUMBER;
  const { length } = form;
  if (length < 5) return UNKNOWN;
  switch (form.charCodeAt(length - 1)) {
    case 121: // y
      return form.charCodeAt(length - 2) === 108 ? UNKNOWN_ADVERB : UNKNOWN;
    case 100: // d
      return form.charCodeAt(length - 2) === 101 ? UNKNOWN_PAST : UNKNOWN;
    case 103: // g
      return form.endsWith('ing') ? UNKNOWN_ING : UNKNOWN;
    case 110: // n
    case 114: // r
    case 115: // s
    case 116: // t
      return length > 5 && PERSON_ENDING.test(form) ? UNKNOWN_PERSON : UNKNOWN;
    default:
      return UNKNOWN;
  }
}
const PERSON_ENDING = /(?:ists?|ologers?|ologists?|icians?|crats?|maker|makers|goers?|men|women|holders?)$/;
