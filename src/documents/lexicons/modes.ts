/**
 * Phrases by which an author concedes, hedges or prescribes. Written by hand; the hedges follow the kinds that
 * Hyland, *Hedging in Scientific Research Articles* (1998) and the CoNLL 2010 shared task on uncertainty distinguish
 * (modal verbs, epistemic adverbs, epistemic verbs in the first person, limiting phrases). Lower case, straight
 * apostrophes; "is" also matches a contracted 's.
 */

/** Concessions by themselves. */
export const CONCESSIONS: readonly string[] = [
  'that is not to say',
  'this is not to say',
  'which is not to say',
  'not to say that',
  'not that there is',
  'it is true',
  'tis true',
  'it may be true',
  'to be sure',
  'to be fair',
  'in fairness',
  'fair enough',
  'granted that',
  'granting that',
  'admittedly',
  'i admit',
  'i concede',
  'i grant',
  'i acknowledge',
  'i confess',
  'i will admit',
  'i must admit',
  'i must concede',
  'i must confess',
  'i have to admit',
  'i do not deny',
  "i don't deny",
  'i do not dispute',
  'we admit',
  'we concede',
  'we must admit',
  'we must concede',
  'we must acknowledge',
  'one must admit',
  'it must be admitted',
  'it must be confessed',
  'it must be granted',
  'it must be conceded',
  'it must be acknowledged',
  'it must be allowed',
  'no one denies',
  'nobody denies',
  'no one disputes',
  'nobody disputes',
  'no one would deny',
  'there is no denying',
  'although',
  'even though',
  'albeit',
  'is one thing but',
  'much as i',
  'i know that',
  'critics are right',
  'opponents are right',
];

/** Concessions where a contrast follows, in the sentence or at the start of the next. */
export const CONCESSIONS_BEFORE_CONTRAST: readonly string[] = [
  'of course',
  'no doubt',
  'doubtless',
  'undoubtedly',
  'without doubt',
  'certainly',
  'surely',
  'obviously',
  'indeed',
  'sure enough',
  'naturally',
  'undeniably',
  'may be',
  'may have',
  'may well',
  'there is no guarantee',
  'there are exceptions',
];

/** Concessions where they open the sentence and a comma follows. */
export const CONCEDING_OPENERS: readonly string[] = [
  'yes',
  'true',
  'granted',
  'of course',
  'okay',
  'ok',
  'sure',
  'no doubt',
];

/** What turns a sentence against the one before it, or against its own first part. */
export const CONTRASTS = 'but yet however nevertheless nonetheless still only';

/** Hedges by themselves. */
export const HEDGES: readonly string[] = [
  'perhaps',
  'maybe',
  'probably',
  'possibly',
  'presumably',
  'apparently',
  'seemingly',
  'arguably',
  'conceivably',
  'plausibly',
  'potentially',
  'perchance',
  'reportedly',
  'allegedly',
  'purportedly',
  'supposedly',
  'reputedly',
  'likely to',
  'is likely',
  'are likely',
  'was likely',
  'were likely',
  'seems likely',
  'more likely',
  'most likely',
  'very likely',
  'will likely',
  'would likely',
  'likely that',
  'unlikely',
  'in all likelihood',
  'in all probability',
  'it is possible that',
  'it is probable that',
  'it is conceivable that',
  'seem',
  'seems',
  'seemed',
  'appears to',
  'appear to',
  'appeared to',
  'it appears',
  'it would appear',
  'it looks as though',
  'it looks as if',
  'looks like',
  'i think',
  'i believe',
  'i suppose',
  'i imagine',
  'i guess',
  'i suspect',
  'i presume',
  'i gather',
  'i reckon',
  'i fancy',
  'i am inclined to',
  'i would guess',
  'i should think',
  'i should say',
  'i doubt',
  'i would argue',
  'we think',
  'we believe',
  'we suspect',
  'in my view',
  'in my opinion',
  'in my judgment',
  'in my judgement',
  'in our view',
  'in our opinion',
  'to my mind',
  'as far as i know',
  'so far as i know',
  'as far as i can tell',
  'so far as i can see',
  'for all i know',
  'if i am not mistaken',
  'the odds are',
  'chances are',
  'the chances are',
  'there is a chance',
  'there is reason to believe',
  'there is reason to think',
  'there is no guarantee',
  'to some degree',
  'to some extent',
  'to a degree',
  'to a certain extent',
  'to a certain degree',
  'up to a point',
  'in a sense',
  'in some sense',
  'so to speak',
  'as it were',
  'more or less',
  'sort of',
  'kind of',
  'tends to',
  'tend to',
  'must have been',
  'must have had',
  'not sure',
  'not certain',
  'as if to',
];

/** Hedges that one letter of a noun phrase undoes: "a kind of plant", "the likely result". */
export const HEDGES_NOT_AFTER_DETERMINER: readonly string[] = ['sort of', 'kind of', 'tend to', 'seeming'];

/** Prescriptions by themselves; modal verbs and imperatives are rules of their own. */
export const PRESCRIPTIONS: readonly string[] = [
  'ought to',
  'ought not',
  'had better',
  'needs to',
  'need to',
  'has to',
  'have to',
  'has got to',
  'have got to',
  'let us',

  'thou shalt',
  'ye shall',
  'it is time to',
  'it is time for',
  'it is time that',
  'it is high time',
  'it is essential that',
  'it is essential to',
  'it is imperative that',
  'it is imperative to',
  'it is vital that',
  'it is vital to',
  'it is crucial that',
  'it is crucial to',
  'it is necessary that',
  'it is necessary to',
  'it is important that',
  'it is important to',
  'it would be better to',
  'it would be wise to',
  'it would be best to',
  'it would be wiser to',
  'there is no alternative but',
  'there is no choice but',
  'has no choice but',
  'have no choice but',
  'i recommend',
  'i propose that',
  'i suggest that',
  'i urge',
  'we recommend',
  'we urge',
  'we call on',
  'we call for',
  'i call on',
  'i call for',
];

/** Nouns for a course of action and the adjectives that recommend it: "the right answer is to …". */
export const COURSES =
  'answer solution policy course option choice approach way strategy response step plan thing remedy cure';
export const RECOMMENDING =
  'right best only better proper correct wise wisest sensible obvious simplest real first';

/**
 * Verbs with which a sentence commands. Left out are those by which an author only leads the reader's eye
 * ("consider", "imagine", "suppose", "note", "see", "compare").
 */
export const IMPERATIVES = `make let realize realise remember avoid ensure give send keep stop start begin build leave bring put tell
  try do don't be accept recognize recognise understand admit beware fight defend protect support oppose reject resist
  refuse abandon end cut raise lower spend invest train arm help feed fund pay provide create establish
  learn teach ask demand insist wait go come get stand hold join work vote read write speak listen trust
  respect treat obey follow choose prefer seek find encourage encircle attack occupy guard pursue never always
  allow permit prevent protect preserve maintain withdraw return restore strengthen reform repeal
  repair replace reduce increase expand limit focus forget face hire fire buy sell open close free release
  judge love honor honour fear pray strive cease refrain`;

/** Of these, the ones that are as often nouns: a determiner, a pronoun or "to" must follow. */
export const NOUN_LIKE_IMPERATIVES = `stop start work support help fight end cut raise spend train arm feed fund pay
  demand vote trust respect face fire judge love honor honour fear return release reform repair increase limit focus free
  guard hold stand go come hire buy try find read write attack ask wait keep use force open close`;
