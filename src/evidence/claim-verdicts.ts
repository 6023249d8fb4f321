/** How people say that somebody, or something that is said, is right or wrong; from general English. */

/** Said as a whole: what is denied in it denies nothing else. */
const IDIOMS: [sign: 1 | -1, words: RegExp][] = [
  [
    -1,
    /\b(?:ha(?:s|ve|d) (?:no|not the (?:faintest|slightest|foggiest)) (?:idea|clue)|(?:do|does|did)(?: not|n't) (?:understand|know|get|grasp|add up|hold (?:up|water))|further from the truth|the (?:opposite|reverse|contrary)|(?:miss(?:es|ed|ing)?|beside) the (?:point|mark)|(?:has|have|had|gets?|got|getting) (?:it|this|that|things) (?:all |completely |badly )?(?:wrong|backwards|upside down)|knows? nothing|(?:should|ought to) (?:know better|be ashamed)|(?:should|ought to|needs? to|must) (?:think again|wake up|grow up))\b/i,
  ],
  [
    1,
    /\b(?:ha(?:s|ve) a point|(?:has|have|had|gets?|got) (?:it|this|that) (?:exactly |quite )?right|knows? what|spot on|on the mark|beyond (?:doubt|dispute|question)|holds? (?:true|water|up))\b/i,
  ],
];

/** Makes a word stronger and turns none: "nothing but a lie", "not only wrong", "could not be more wrong". */
const EMPHASIS =
  /\b(?:nothing (?:but|more than|other than|short of)|no(?:t)? (?:more|better|other) than|(?:not|n't) (?:only|just|merely|simply)|could(?: not|n't) be more|never (?:been|were) more)\b/gi;

const WRONG =
  /\b(?:wrong|mistaken|deluded|delusional|fools?|foolish|naive|ignorant|liars?|lying|idiots?|idiotic|stupid|confused|blind|dreaming|dreamers?|in denial|false|untrue|nonsense|nonsensical|absurd|ridiculous|illusions?|delusions?|myths?|lies?|fallacy|fallacies|incorrect|mistakes?|errors?|madness|misguided|misled|silly|crazy|mad|insane|clueless|hypocrites?|excuses?|pretexts?|cop-?outs?|smokescreen|wishful thinking|fairy ?tales?|fantasy|fantasies|fiction|hoax|propaganda|rubbish|garbage|bunk|hogwash|baloney|humbug|drivel|claptrap|hot air|empty talk|laughable|ludicrous|preposterous|far-?fetched|unfounded|baseless|groundless|exaggerat(?:ed|ing|ion)|hysteria|scaremongering|bullshit|crap|(?:fool|kidd?|delud|deceiv)(?:e?s|ing|e)? (?:them|him|her|your|our)sel(?:f|ves))\b|^(?:exaggerat|err|lie|overstat|dream)/i;
const RIGHT =
  /\b(?:right|correct|wise|realists?|realistic|true|truth|facts?|accurate|sound|justified|reasonable|sensible|sane)\b/i;

const DENIED = /\b(?:not|never|no|neither|hardly|scarcely|far from|anything but)\b|n't\b/i;

/** 1 where words say that it is right, -1 that it is wrong; 0 where they do not say so, or say both. */
export function verdictOf(words: string): 1 | 0 | -1 {
  const idiom = IDIOMS.find(([, form]) => form.test(words));
  if (idiom) return idiom[0];
  const plain = words.replace(EMPHASIS, '');
  const [wrong, right] = [WRONG.test(plain), RIGHT.test(plain)];
  if (wrong === right) return 0;
  return wrong === DENIED.test(plain) ? 1 : -1;
}

/** A short answer to what was asked, or a word after what was said: "Hardly." */
const AGREES =
  /^(?:(?:yes|sure|of course|indeed)?,? ?(?:it|they|we|he|she|you) (?:is|are|was|were|can|could|do|does|did|will|would|should|must|has|have)|yes|yeah|yep|yup|aye|sure|certainly|of course|absolutely|definitely|indeed|obviously|clearly|exactly|precisely|no doubt|without (?:a )?doubt|you bet|damn right|true|quite right)$/i;
const DISAGREES =
  /^(?:no|nope|nah|never|hardly|scarcely|not (?:really|at all|so|true|quite|in the least|a chance|likely|for a (?:moment|minute|second)|in a million years|by a long shot|on your life)|no (?:way|chance|thanks?)|(?:i|we) (?:do not|don't|doubt) (?:think so|believe (?:it|so|that)|buy (?:it|that)|agree|it|that)|(?:i|we) (?:disagree|doubt (?:it|that)|beg to differ|think not|hardly think so)|hell no|god no|of course not|certainly not|absolutely not|definitely not|surely not|far from it|anything but|on the contrary|quite the (?:opposite|contrary|reverse)|just the opposite|fat chance|give me a break|come on|don't make me laugh|dream on|in your dreams|my (?:foot|eye|ass|arse)|as if|yeah,? right|says who|think again|wrong|false|nonsense|rubbish|bullshit|baloney|hogwash|spare me|if only|no,? it (?:is|does|can|will)(?: not|n't)|no,? (?:we|they) (?:should|can|do|will|must|could)(?: not|n't))$/i;

/** 1 where a few words answer yes, -1 where they answer no; 0 where they are no such answer. */
export function answerOf(words: string): 1 | 0 | -1 {
  const said = words
    .replace(/^[\s.…–—-]+|[\s.!…–—-]+$/g, '')
    .replace(/^(?:well|oh|um|er|hm+|but|and),? /i, '');
  if (AGREES.test(said)) return 1;
  return DISAGREES.test(said) ? -1 : 0;
}

/** "he is wrong", "that is nonsense": a verdict on what was said before. */
const ON_IT =
  /^(?:but |and |yet |so )?(?:(?:all |which )?(?:that|this|it|they|he|she|these|those people|these people|everyone|nobody|no one|neither|both|the opposite|the truth)(?:'s|'re)? (?:(?:is|are|was|were|would be|sounds|seems|must be|has|have|had|gets?|got|could(?: not|n't)|do(?:es)?(?: not|n't)|misses|should|ought|needs?)\b.*|(?:just |simply |plainly |all |a |an |nothing |not ).+)|nothing could be further from the truth|nothing is further from the truth|the (?:opposite|reverse|contrary) is (?:true|the case))$/i;

/** What a clause says of the one before, 1 or -1; 0 where it speaks of something else. */
export function verdictOnBefore(clause: string): 1 | 0 | -1 {
  const said = clause.trim().replace(/[.!]+$/, '');
  const short = answerOf(said);
  if (short !== 0) return short;
  return ON_IT.test(said) ? verdictOf(said) : 0;
}
