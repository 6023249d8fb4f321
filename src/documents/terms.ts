import { stemmer } from 'stemmer';
import type { WordInfo } from './attribution/word-classes.ts';
import { foldedText } from './folding.ts';
import { wordTable } from './word-table.ts';

/**
 * The words of a text as the index and the ranking see them: folded, without possessives, irregular
 * forms led back to their base, and stemmed (Porter, "An algorithm for suffix stripping", 1980).
 * Function words become the empty term: they keep their place, and carry nothing.
 */

export type Word = {
  /** The normal form, or '' for a function word. */
  term: string;
  known: KnownForm;
  start: number;
  end: number;
};

/** What is known of a word as it is written, one value for all its occurrences. */
export type KnownForm = {
  surface: string;
  /** A number of its own below 65,536, or -1 where the word is not remembered. */
  place: number;
  /** In small letters. */
  form: string;
  term: string;
  /** Filled in by argument-cues.ts, traits.ts and modes.ts when they first meet the word; -1 until then. */
  argumentCues: number;
  traitHints: number;
  modeCues: number;
  /** Filled in by attribution/clause-tokens.ts. */
  info: WordInfo | undefined;
};

/** Letters joined by points ("U.S.", "e.g.", "U.S"), numbers with separators, then words with inner apostrophes. */
const WORD =
  /(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])|\p{Lu}\.\p{Lu}(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}])|[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D]+(?:['’ʼ][\p{L}\p{M}\u00AD]+)*/gu;

/** Scripts written without spaces between words: each character is a term of its own. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const FUNCTION_WORDS = new Set(
  `a about above after again against all also although am among an and any are aren't as at be because been
before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't
down during each either else even ever every few for from further had hadn't has hasn't have haven't having he
he'd he'll her here hers herself him himself his how however i i'd i'll i'm i've if in indeed into is isn't it
it's its itself just least less let's many may me might more most much must my myself neither no nor not of off
often on once one only onto or other others ought our ours ourselves out over own per perhaps quite rather same
shall shan't she should shouldn't since so some such than that that's the their theirs them themselves then
there there's therefore these they they'd they'll they're they've this those though through thus to too toward
towards under until up upon us very via was wasn't we we'd we'll we're we've were weren't what whatever when
whenever where whereas whether which while who whoever whole whom whose why will with within without won't would
wouldn't yet you you'd you'll you're you've your yours yourself yourselves itself this't s t d ll re ve m`.split(
    /\s+/,
  ),
);

/** Words that Porter's rules would throw together with a word of another meaning; each line keeps one term. */
const KEPT_APART = new Map<string, string>();
for (const line of `university universities|important importance importantly|communism communist communists
community communities|authority authorities|liberal liberals|humane humanely|aids|polite politely politeness
privatize privatized privatization privatise privatised privatisation|protestant protestants|generation generations
organ organs organic|executive executives|morale|news|conservative conservatives|positive positively|property properties
civilization civilizations civilisation civilisations|ration rations rationing|capitalism capitalist capitalists
socialism socialist socialists|experiment experiments experimental|department departments|apartment apartments
hospitality|customer customers|numerous|import imports imported|integrity|station stations|policy policies
universe universal universally|author authors|relativity|past|physician physicians|execution executions executed execute`.split(
  /[|\n]/,
)) {
  const [base, ...forms] = line.trim().split(' ');
  for (const form of [base!, ...forms]) KEPT_APART.set(form, base!);
}

/** English forms that no suffix rule leads back to their base. */
const IRREGULAR = new Map<string, string>();
for (const line of `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent
bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built
burn burnt|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug
draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed
feel felt|fight fought|find found|flee fled|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone
grind ground|grow grew grown|hang hung|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known
lead led|lean leant|learn learnt|leave left|lend lent|lose lost|make made|mean meant|meet met|mistake mistook mistaken
overcome overcame|overthrow overthrew overthrown|pay paid|ride rode ridden|ring rang rung|rise rose risen|run ran
say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk
sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent
spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven
swear swore sworn|sweep swept|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought
throw threw thrown|tread trod trodden|undergo underwent undergone|understand understood|undertake undertook undertaken
uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written|man men|woman women|child children|foot feet|tooth teeth|person people|mouse mice
crisis crises|thesis theses|analysis analyses|basis bases|criterion criteria|phenomenon phenomena|good better best|bad worse worst
wife wives|life lives|knife knives|wolf wolves|half halves|leaf leaves|thief thieves|die dying dies died|lie lying lies lied
tie tying ties tied|economy economic economies|strategy strategic strategies|politics political politic
military militarily|democracy democratic democracies democrat|able ability abilities|strong strength|long length
deep depth|high height|wide width|broad breadth|free freedom|wise wisdom|proof prove proven|believe belief|grieve grief
relieve relief|defend defence defense|offend offence offense|choose choice|grow growth|die death dead|lose loss|sell sale
speak speech|flee flight|give gift|laugh laughter|succeed success|fail failure|refuse refusal|arrive arrival
poor poverty|injure injury|threaten threat|refugee refugees`.split(/[|\n]/)) {
  const [base, ...forms] = line.trim().split(' ');
  for (const form of forms) IRREGULAR.set(form, base!);
}

function baseForm(word: string): string {
  const base = IRREGULAR.get(word) ?? IRREGULAR.get(word.replace(/s$/, ''));
  return base === undefined || base === word ? word : baseForm(base);
}

/** What is known of the word `text.slice(start, end)`. */
export const knownForm = wordTable((surface, place) => newForm(surface, normalise(surface), place));

const newForm = (surface: string, term: string, place: number): KnownForm => ({
  surface,
  place,
  form: surface.toLowerCase(),
  term,
  argumentCues: -1,
  traitHints: -1,
  modeCues: -1,
  info: undefined,
});

/** The normal form of one word as it is written; '' for a function word. */
export function termOf(surface: string): string {
  return knownForm(surface, 0, surface.length).term;
}

function normalise(surface: string): string {
  const folded = foldedText(surface);
  const joined = folded.replaceAll('.', '');
  // "U.S." and "US" are a name, "us" is a pronoun; the point keeps them apart.
  if (joined !== folded && /^\p{L}+$/u.test(joined)) {
    return FUNCTION_WORDS.has(joined) ? `${joined}.` : joined;
  }
  if (surface === 'US') return 'us.';
  if (/^\p{N}/u.test(folded)) return folded.replaceAll(',', '').replace(/\.$/, '');
  if (FUNCTION_WORDS.has(folded)) return '';
  const word = folded.replace(/'s?$/, '').replaceAll("'", '');
  if (word === '' || FUNCTION_WORDS.has(word)) return '';
  return KEPT_APART.get(word) ?? stemmer(baseForm(word));
}

/** ASCII characters that neither belong to a word nor join two parts of one, and the commonest others. */
const BETWEEN_WORDS = new Uint8Array(0x10000);
for (const character of ' \n\t,;:!?()[]"“”—–_*/-') BETWEEN_WORDS[character.charCodeAt(0)] = 1;

const isAsciiLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const POINT = 46;

/**
 * The end of the word at `start` where it is nothing but ASCII letters and surely ends there, else -1:
 * most words are such, and the pattern takes three times as long to tell.
 */
function plainWordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isAsciiLetter(text.charCodeAt(end))) end += 1;
  if (end === start) return -1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  // A point after one letter may be an abbreviation's.
  return BETWEEN_WORDS[next] === 1 || (next === POINT && end - start > 1) ? end : -1;
}

/** The words of `text` in order. Linear in the text's length. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < text.length) {
    if (BETWEEN_WORDS[text.charCodeAt(at)] === 1) {
      at += 1;
      continue;
    }
    let start = at;
    let end = plainWordEnd(text, at);
    if (end < 0) {
      WORD.lastIndex = at;
      const match = WORD.exec(text);
      if (!match) break;
      start = match.index;
      end = WORD.lastIndex;
    }
    at = end;
    pushWord(words, text, start, end);
  }
  return words;
}

function pushWord(words: Word[], text: string, start: number, end: number): void {
  if (text.charCodeAt(start) >= 0x0e00) {
    const surface = text.slice(start, end);
    if (UNSPACED.test(surface)) {
      pushCharacters(words, surface, start);
      return;
    }
  }
  const known = knownForm(text, start, end);
  // "mid-May" is a month; at the start of a sentence nothing tells it from the verb.
  const term = known.surface === 'May' && start > 0 ? 'may' : known.term;
  words.push({ term, known, start, end });
}

function pushCharacters(words: Word[], surface: string, start: number): void {
  let at = start;
  for (const character of surface) {
    const known = newForm(character, character.normalize('NFKC'), -1);
    words.push({ term: known.term, known, start: at, end: at + character.length });
    at += character.length;
  }
}
