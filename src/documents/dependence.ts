/**
 * Whether a passage can be understood on its own. One that opens with a pronoun whose name was given
 * before ("They …"), an answer ("Yes, …"), a bare demonstrative ("That it seems to be doing") or a
 * connective that continues a thought ("But …") leans on the passage before it.
 */

const OPENING = /^[\s"'“”‘’«»„([—–-]*/;

/** Third-person pronouns and demonstratives that stand for something named earlier. */
const REFERRING =
  /^(?:they|he|she|them|him|her|his|hers|their|theirs|its|these|those|such|this|that|both|neither|either|each|all of (?:this|that|these|those|them)|none of (?:this|that|these|those|them)|some of (?:this|that|these|those|them)|one of (?:these|those|them)|the (?:former|latter|same)|others?|another)\b/i;

/** "It is clear that …", "It was Maliki who …": the pronoun stands for what follows. */
const EXPLETIVE =
  /^it(?:['’]s| is| was| has| would| might| may| will| can| seems| appears| takes)\b.*?\b(?:that|to|who|if|whether|for)\b/i;
const PRONOUN_IT = /^it(?:['’]s|['’]ll|['’]d)?\b/i;

/** "That is why", "This country", "Those who …", "that ISIS will fall is certain": not a bare demonstrative. */
const DETERMINING =
  /^(?:this|that|these|those|such|both|each|either|neither|another|other)\s+(?!is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|does|do|did|it|he|she|they|we|seems?|means?|makes?|made|and|or|in|of|on|at|to|all|too|also|which)\p{L}/iu;

const ANSWERING =
  /^(?:yes|no|indeed|exactly|precisely|quite|right|true|well|sure|of course|perhaps so|maybe so)\s*[,.;:—–!]/i;
const CONTINUING =
  /^(?:but|and|or|nor|so|yet|then|thus|hence|therefore|consequently|accordingly|instead|otherwise|moreover|furthermore|likewise|similarly|meanwhile|besides|for (?:example|instance)|in (?:other words|short|that case|this respect|turn|fact|particular)|as a result|on the (?:other hand|contrary)|after all|at the same time|even so|still|again|rather|above all|first|firstly|second|secondly|third|thirdly|finally|lastly|also|too|worse|better still|because|which|not only that)\b[,\s]/i;

export function standsAlone(passage: string): boolean {
  const text = passage.replace(OPENING, '');
  if (ANSWERING.test(text)) return false;
  if (CONTINUING.test(text)) return false;
  if (PRONOUN_IT.test(text)) return EXPLETIVE.test(text);
  if (/^(?:their|his|her|its)\s/i.test(text)) return false;
  if (DETERMINING.test(text)) return /^(?:those|both|each|either|another)\b/i.test(text);
  return !REFERRING.test(text) && !/^\p{Ll}/u.test(text);
}
