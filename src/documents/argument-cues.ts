import weights from './argument-weights.json' with { type: 'json' };
import { type KnownForm, termOf, type Word } from './terms.ts';

/**
 * How much a passage argues (claims, judges, gives reasons) rather than recounts or lists, told by
 * its words: a logistic model over the cues below, after the "context-independent" claim detection
 * of Lippi and Torroni (2015). Its weights are fitted by evaluate/fit/argument-cues.ts.
 */

/** Cue words by what they tell, in any inflection. */
const CONTENT_CUES = {
  opinion: `argue claim believe suggest assert contend maintain conclude think view feel insist warn fear hope doubt
    question criticise criticize oppose support advocate reject favour favor condemn defend justify object deny admit
    consider opinion argument belief criticism assume imply suppose agree disagree dismiss complain urge recommend
    propose regard deem judge blame praise accuse acknowledge concede refute rebut dispute challenge`,
  camp: `critic opponent proponent supporter advocate sceptic skeptic commentator observer scholar defender detractor`,
  reason: `cause lead result reason consequence effect prevent allow enable ensure encourage discourage force make help
    contribute depend require mean explain prove show demonstrate produce create increase reduce decrease improve worsen
    undermine promote protect threaten strengthen weaken hinder impede foster drive`,
  good: `good benefit effective efficient necessary essential important moral just fair right useful valuable
    advantage success legitimate reasonable wise safe healthy freedom justice equality prosperity progress peace
    opportunity virtue dignity responsible responsibility worth deserve sound stable security strong better best superior`,
  bad: `bad harm danger dangerous ineffective immoral unjust unfair wrong threat risk damage problem disadvantage failure
    fail abuse violate violation corrupt corruption evil cruel disaster catastrophe crisis waste useless unnecessary
    illegitimate unreasonable unwise unsafe oppression tyranny inequality poverty suffering discrimination weak worse
    worst inferior injustice burden destroy destructive hurt exploit exploitation absurd flawed misguided excessive`,
  issue: `government society people citizen nation state law policy system power market economy education war
    democracy rights individual community public resource religion culture`,
} as const;

/** Function words and forms that count only as they stand. */
const FORM_CUES = {
  that: 'that',
  obligation: `should must ought needs shall`,
  possibility: `can could may might would will cannot can't won't wouldn't couldn't`,
  causal: `because therefore thus hence since so otherwise consequently whereby`,
  comparison: `more less than most least rather only too even better worse greater fewer same`,
  absolute: `always never every all none any no nothing nobody everyone entirely completely simply truly`,
  negation: `not no never nor neither without don't doesn't isn't aren't wasn't can't won't cannot n't`,
  contrast: `however although though but while whereas despite yet nevertheless instead unless if`,
  present: `is are has have does do isn't aren't doesn't don't`,
  past: `was were had did been wasn't weren't didn't`,
  thirdPerson: `he she his her him hers`,
  firstPerson: `i we our us my me`,
  secondPerson: `you your`,
  calendar: `january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday century`,
} as const;

export const CUES = [...Object.keys(CONTENT_CUES), ...Object.keys(FORM_CUES)] as Cue[];
type Cue = keyof typeof CONTENT_CUES | keyof typeof FORM_CUES;

const cuesByTerm = bits(CONTENT_CUES, (word) => termOf(word), 0);
const cuesByForm = bits(FORM_CUES, (word) => word, Object.keys(CONTENT_CUES).length);

function bits(
  cues: Record<string, string>,
  key: (word: string) => string,
  first: number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, words] of Object.values(cues).entries()) {
    for (const word of words.trim().split(/\s+/))
      found.set(key(word), (found.get(key(word)) ?? 0) | (1 << (first + index)));
  }
  return found;
}

/** Features beside the cue words; the names are the keys of the weights' file. */
export const SHAPES = [
  'capitals',
  'digits',
  'year',
  'quotation',
  'question',
  'parenthesis',
  'unfinished',
  'length',
  'short',
  'long',
  'abstract',
  'thatClause',
] as const;

const opinionBit = 1 << CUES.indexOf('opinion');
const ABSTRACT = /(?:tion|ment|ity|ness|ism|ance|ence|ship)s?$/;
const YEAR = /^(?:1\d{3}|20[0-4]\d)$/;

/** Beyond the bits of the cues: the form ends as abstract nouns do. */
const ABSTRACT_BIT = 1 << CUES.length;

/** The cues of a word in any context. */
function cuesOf(known: KnownForm): number {
  if (known.argumentCues < 0) {
    const { form, term } = known;
    known.argumentCues =
      (cuesByForm.get(form) ?? 0) |
      (term === '' ? 0 : (cuesByTerm.get(term) ?? 0)) |
      (ABSTRACT.test(form) ? ABSTRACT_BIT : 0);
  }
  return known.argumentCues;
}

/** The features of a passage, in the order of `[...CUES, ...SHAPES]`. */
export function argumentFeatures(passage: string, words: Word[]): number[] {
  let found = 0;
  let capitals = 0;
  let digits = 0;
  let years = 0;
  let abstract = 0;
  let thatClause = 0;
  let opinionAt = -9;
  for (let index = 0; index < words.length; index += 1) {
    const { term, known, start } = words[index]!;
    const code = passage.charCodeAt(start);
    if (code >= 48 && code <= 57) {
      digits = 1;
      if (YEAR.test(term)) years = 1;
      continue;
    }
    const cues = cuesOf(known);
    found |= cues;
    if (cues & opinionBit) opinionAt = index;
    if (known.form === 'that' && index - opinionAt <= 3) thatClause = 1;
    if (index > 0 && code >= 65 && code <= 90) capitals += 1;
    if (cues & ABSTRACT_BIT) abstract += 1;
  }
  const count = words.length || 1;
  return [
    ...CUES.map((_, index) => (found >> index) & 1),
    Math.min(0.5, capitals / count),
    digits,
    years,
    /["“”«»]/.test(passage) ? 1 : 0,
    passage.includes('?') ? 1 : 0,
    passage.includes('(') ? 1 : 0,
    /[.!?…]["”’»)\]]*$/.test(passage) ? 0 : 1,
    Math.min(1, Math.log2(1 + count) / 6),
    count < 7 ? 1 : 0,
    count > 40 ? 1 : 0,
    Math.min(1, abstract / 4),
    thatClause,
  ];
}

const ordered = [...CUES, ...SHAPES].map((name) => weights.weights[name]);

/** How much the passage argues, between 0 and 1. */
export function argumentStrength(passage: string, words: Word[]): number {
  const features = argumentFeatures(passage, words);
  let sum = weights.bias;
  for (let index = 0; index < features.length; index += 1) sum += features[index]! * ordered[index]!;
  return 1 / (1 + Math.exp(-sum));
}
