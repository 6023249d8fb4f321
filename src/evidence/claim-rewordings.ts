/** Turns of phrase of general English, and what says the same in words that are read one by one. */
type Rewording = {
  name: string;
  example: string;
  /** The example in plain words. */
  reads: string;
  form: RegExp;
  plain: string;
};

const FAILED =
  '(?:(?:botch|bungl|mishandl|mismanag|flubb)ed|(?:messed|screwed|fouled|cocked|fucked)(?: (?:it|this|that|things|everything))? up|blew(?= it\\b)|made (?:such )?an? (?:\\w+ )?(?:mess|hash) of)';

/** The first word of a thing that somebody has done badly. */
const A_THING =
  "(?=(?:the|this|that|these|those|his|her|its|our|their|every|all|\\p{Lu}[\\p{L}.]*)(?:'s)? |\\p{Lu}[\\p{L}.]*[.!]*$)";

/** One after the other, each where it stands. */
export const REWORDINGS: Rewording[] = [
  {
    name: 'how foolish it is',
    example: 'How foolish it is to close the bridge',
    reads: 'it is foolish to close the bridge',
    form: /^how (\w+) (it (?:is|was|would be|will be)) (.+)$/i,
    plain: '$2 $1 $3',
  },
  {
    name: 'what a mistake it is',
    example: 'What a mistake it was to close the bridge',
    reads: 'it was a mistake to close the bridge',
    form: /^what (an? .+?) (it (?:is|was|would be|will be)) (.+)$/i,
    plain: '$2 $1 $3',
  },
  {
    name: 'what a disaster this is',
    example: 'What a disaster the bridge is!',
    reads: 'the bridge is a disaster!',
    form: /^what (an? \w+(?: (?!(?:the|an?|this|that|his|her|its|our|their)\b)\w+)?) (.+) (is|was|would be|were|are)([!.]*)$/i,
    plain: '$2 $3 $1$4',
  },
  {
    name: 'out of the question',
    example: 'Closing the bridge is out of the question',
    reads: 'Closing the bridge is wrong',
    form: /\bout of the question\b/i,
    plain: 'wrong',
  },
  {
    name: 'far from',
    example: 'The bridge is anything but safe',
    reads: 'The bridge is not safe',
    form: /\b(?:far from|anything but|nowhere near|by no means|in no way|not remotely|the (?:very )?opposite of)\b/i,
    plain: 'not',
  },
  {
    name: 'only a fool would',
    example: 'Only a fool would close the bridge',
    reads: 'it is foolish to close the bridge',
    form: /^(?:only|none but) (?:an? )?(?:fools?|idiots?|cowards?|madmen|madman|lunatics?) (?:would|could|will|can)\b/i,
    plain: 'it is foolish to',
  },
  {
    name: 'good luck',
    example: 'Good luck with closing the bridge',
    reads: 'it is hopeless: closing the bridge',
    form: /^good luck (?:with |to )?(?:(?:anyone|those|you) )?(?:trying to )?/i,
    plain: 'it is hopeless: ',
  },
  {
    name: 'no thing can',
    example: 'No mayor in the world can close the bridge',
    reads: 'nobody can close the bridge',
    form: /^no [\w-]+ (?:(?:on|in|of|from) (?:the )?[\w-]+ )?(?=(?:can|could|will|would|has|is)\b)/i,
    plain: 'nobody ',
  },
  {
    name: 'has waited too long',
    example: 'The town has waited far too long to close the bridge',
    reads: 'The town must to close the bridge',
    form: /\bha(?:s|ve) (?:waited|hesitated|delayed) (?:far |much )?too long\b/i,
    plain: 'must',
  },
  {
    name: 'cannot do without',
    example: 'The town cannot live without the bridge',
    reads: 'The town needs the bridge',
    form: /\b(?:cannot|can't|can not|could not|couldn't) (?:do|live|go|get by|manage|survive) without\b/i,
    plain: 'needs',
  },
  {
    name: 'has botched a thing',
    example: 'The mayor totally botched the repair of the bridge',
    reads: 'The mayor totally failed in the repair of the bridge',
    form: new RegExp(`(?<!\\b(?:is|are|was|were|be|been|an?|the|this|that) )\\b${FAILED} ${A_THING}`, 'u'),
    plain: 'failed in ',
  },
  {
    name: 'has messed up',
    example: 'The mayor blew it at the bridge',
    reads: 'The mayor failed at the bridge',
    form: new RegExp(
      `(?<!\\b(?:is|are|was|were|be|been|an?|the|this|that) )\\b${FAILED}(?: it)?(?= (?:in|on|at|over|with|by|when|there|here|again|badly|big)\\b|[.!]*$)`,
      'iu',
    ),
    plain: 'failed',
  },
];
