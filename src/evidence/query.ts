import { Refusal } from '../documents/refusal.ts';
import { wordsOf } from '../documents/terms.ts';
import { isPlaceName } from './related-words.ts';

/**
 * What a person asks for: a few words, a phrase in quotation marks, a question, a whole claim, or a
 * motion ("This house would …"). The kind decides what weighs how much in the ranking.
 */
export type QueryKind = 'words' | 'phrase' | 'question' | 'claim' | 'motion';

/** What an answer to a question has to bring along. */
export type Asked = 'reason' | 'quantity' | 'time' | 'advice';

/**
 * `term` is '' for a function word, which carries nothing alone and may be part of an expression ("give
 * up"). `name` tells that its capital, or the gazetteer, makes it a name.
 */
type QueryWord = { term: string; surface: string; name: boolean };

export type Query = {
  text: string;
  kind: QueryKind;
  /** Phrases that are to stand in the text word for word. */
  phrases: string[];
  /** The words that carry the query, in order, without its frame ("What does … say about"). */
  words: QueryWord[];
  asked?: Asked;
  /** The term of what is to be counted: "troop" in "How many American troops are there?". */
  counted?: string;
};

/** Longer than any claim; a text to be compared as a whole is a matter for verification. */
export const MAX_QUERY_LENGTH = 2_000;

const PHRASE = /["“”„‟«»「」『』]([^"“”„‟«»「」『』]+)["“”‟«»「」『』]/gu;
const MOTION =
  /^\s*(?:this|the) house(?:\s+(?:believes?|thinks?|holds|supports?|opposes|regrets|prefers|would|should|will|resolves)(?: that)?|,)\s*|^\s*th[bwsrp]t?\s+|^\s*(?:resolved|motion)\s*[:,]\s*(?:that )?/i;

/** Words that frame a question and say nothing of what is asked. */
const FRAME_WORDS = new Set(
  `say said think thought thinks believe belief write wrote argue claim claims state mention tell opinion view views
stance position positions attitude idea ideas author authors writer writers article articles text texts essay essays piece
document documents post posts source sources passage passages quote quotes quotation quotations sentence find show give
name named describe explain according regard regarding concerning anything something somebody someone anyone people
exactly really actually happen happened kind kinds sort way ways thing things`
    .split(/\s+/)
    .map((word) => wordsOf(word)[0]!.term),
);

const QUESTION_WORD =
  /^\s*(?:and |so |but |then )?(?:what|who|whom|whose|which|why|when|where|how|is|are|was|were|do|does|did|can|could|should|would|will|has|have|had|in what|on what|to what|by whom|according to)\b/i;

const ASKED: [Asked, RegExp][] = [
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bwhat (?:caused|causes|led|made|explains?)\b|\breasons?\b|\bcauses?\b|\bblame/i,
  ],
  [
    'quantity',
    /\bhow (?:many|much|large|big|few|long)\b|\bwhat (?:number|share|percentage|size)\b|\bnumbers?\b/i,
  ],
  ['time', /\bwhen\b|\bwhat (?:year|date|time|month)\b|\bhow long\b/i],
  [
    'advice',
    /\bshould\b|\bought\b|\brecommend|\bpropos|\bsuggest|\badvi[cs]e|\bpolicy\b|\bwhat (?:is|are) (?:the|his|her|their) (?:answer|solution|alternative|plan)|\bsolutions?\b|\bin favou?r\b|\bwants?\b|\bcall(?:s|ing)? for\b/i,
  ],
];

/**
 * Reads a query. A query of nothing but function words keeps them all, so that it can be answered
 * with "nothing" rather than with anything.
 * @param longest characters at most
 * @throws Refusal where it is empty or too long.
 */
export function parseQuery(input: string, longest = MAX_QUERY_LENGTH): Query {
  const text = input
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new Refusal('quote.no-words-given');
  }
  if (text.length > longest) {
    throw new Refusal('quote.too-long', longest, text.length);
  }
  const phrases = [...text.matchAll(PHRASE)]
    .map((match) => match[1]!.trim())
    .filter((phrase) => /[\p{L}\p{N}]/u.test(phrase));
  const motion = MOTION.exec(text);
  const asksQuestion = /[?？]\s*["”»]?\s*$/.test(text) || QUESTION_WORD.test(text);
  const body = motion ? text.slice(motion[0].length) : text;
  const all = namesMarked(
    wordsOf(body).map(({ term, start, end }) => ({ term, surface: body.slice(start, end) })),
  );
  const isTelling = (word: QueryWord) => word.term !== '' && !(asksQuestion && FRAME_WORDS.has(word.term));
  const words = all.some(isTelling) ? all.filter((word) => word.term === '' || isTelling(word)) : all;
  const asked = asksQuestion ? ASKED.find(([, cue]) => cue.test(text))?.[0] : undefined;
  const counted = asked === 'quantity' ? countedIn(body) : undefined;
  return { text, kind: kindOf(), phrases, words, ...(asked && { asked }), ...(counted && { counted }) };

  function kindOf(): QueryKind {
    if (phrases.length > 0) return 'phrase';
    if (motion) return 'motion';
    if (asksQuestion) return 'question';
    return isSentence(body, all.length) ? 'claim' : 'words';
  }
}

/** The last of the words that follow "how many" or "how much" without a function word between. */
function countedIn(text: string): string | undefined {
  const after = /\bhow (?:many|much)\s+(?:more\s+|of the\s+|of\s+)?/i.exec(text);
  if (!after) return undefined;
  const following = wordsOf(text.slice(after.index + after[0].length));
  const end = following.findIndex(({ term }) => term === '');
  return following.slice(0, end < 0 ? undefined : end).at(-1)?.term;
}

/** A capital tells a name inside a sentence, but nothing where every word has one, as in a heading. */
function namesMarked(words: { term: string; surface: string }[]): QueryWord[] {
  const hasCapital = ({ surface }: { surface: string }) => /^\p{Lu}/u.test(surface);
  const telling = words.filter(({ term }) => term !== '');
  const isHeading = telling.length > 1 && telling.every(hasCapital);
  return words.map((word, at) => ({
    ...word,
    name: word.term !== '' && ((at > 0 && !isHeading && hasCapital(word)) || isPlaceName(word.term)),
  }));
}

/** A claim has a verb: told by the auxiliaries and function words that a list of topic words lacks. */
const CLAIM_WORD =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|should|must|may|might|not|never|to|that|because|than|cannot|won't|isn't|aren't|doesn't)\b/i;

function isSentence(text: string, words: number): boolean {
  return words >= 5 && CLAIM_WORD.test(text);
}
