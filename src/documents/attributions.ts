/**
 * Who is said to say, think, want or judge what: the clauses of a block that report someone, found by
 * rules over its tokens. The rules know verbs and nouns of reporting and how English arranges source,
 * cue and content around them; nothing is learnt from data.
 *
 * The terms (source, cue, content) are those of Pareti, "PARC 3.0: A Corpus of Attribution Relations"
 * (LREC 2016).
 */
import type { Token } from './clause-tokens.ts';
import type { Span } from './document.ts';
import {
  BARE_CLAUSE_VERBS,
  CLAUSE_ONLY_VERBS,
  FACTIVE_VERBS,
  HEARER_VERBS,
  HEARSAY_NOUNS,
  IMPERSONAL_VERBS,
  INFERENCE_VERBS,
  JUDGEMENTS_OR_DEEDS,
  NAMING_WITH_AS,
  NOUN_LIKE_VERBS,
  PROMISE_NOUNS,
  REPLY_NOUNS,
  REPORTING_ADJECTIVES,
  STANCES_OR_DEEDS,
} from './lexicons/reporting.ts';
import {
  has,
  isAdverb,
  isFiniteLooking,
  isWordToken,
  names,
  ownerBefore,
  type Phrase,
  phraseEndingAt,
  phraseKind,
  phraseStartingAt,
  type Scope,
  type SourceKind,
  SUBJECT_PRONOUN,
  sourceSpan,
  subjectEndingAt,
  subjectOf,
} from './noun-phrases.ts';
import { lastInner, type Quotation } from './quotation-marks.ts';
import {
  clauseEnd,
  contentAfter,
  directAfter,
  frontedBefore,
  hasFiniteVerb,
  objectEnd,
  opensClause,
  spanOf,
  wordsEnd,
} from './reported-content.ts';
import { FORM, listed, NOUN, PHRASES, VERB, WORD } from './word-classes.ts';

export type Attribution = {
  /** The words that report: "said", "according to". */
  cue: Span;
  /** Which rule found it, for evaluation. */
  rule: string;
  source?: Span & { kind: SourceKind };
  /** The medium that gives the source's words: "The New York Times quotes one analyst …". */
  via?: Span;
  /** What is reported in the author's own words; quotations inside are the source's too. */
  contents: Span[];
  /** Quotations that the cue introduces or closes. */
  quotes: Quotation[];
  /** Does the cue tell of speech, rather than of a thought, a wish or a judgement? */
  saying: boolean;
};

/** How far, in tokens, a rule looks around a cue: it bounds the work on a sentence without an end. */
const REACH = 160;

const SAYING = VERB.speak | VERB.tell | VERB.ask;
const CLAUSAL = SAYING | VERB.think | VERB.show;

const set = (list: string): ReadonlySet<string> => new Set(listed(list));
const BARE = set(BARE_CLAUSE_VERBS);
const CLAUSE_ONLY = set(CLAUSE_ONLY_VERBS);
const FACTIVE = set(FACTIVE_VERBS);
const HEARERS = set(HEARER_VERBS);
const HEARSAY = set(HEARSAY_NOUNS);
const IMPERSONAL = set(IMPERSONAL_VERBS);
const INFERENCE = set(INFERENCE_VERBS);
const DEEDS = set(JUDGEMENTS_OR_DEEDS);
const STANCES = set(STANCES_OR_DEEDS);
const WITH_AS = set(NAMING_WITH_AS);
const NOUN_LIKE = set(NOUN_LIKE_VERBS);
const PROMISES = set(PROMISE_NOUNS);
const REPLIES = set(REPLY_NOUNS);
const ADJECTIVES = set(REPORTING_ADJECTIVES);

type Cueing = Scope & { earlier: readonly Attribution[] };

/** Finds the attributions of one block in order. Linear in its tokens. */
export function findAttributions(text: string, tokens: readonly Token[]): Attribution[] {
  const found: Attribution[] = [];
  let runStart = 0;
  let runEnd = -1;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (token.kind === 'stop') {
      runStart = index + 1;
      continue;
    }
    if (runEnd < index) {
      runEnd = index;
      while (tokens[runEnd]!.kind !== 'stop') runEnd++;
    }
    if (token.kind === 'quote') {
      const closed = signature(tokens, index) ?? unlistedVerb(text, tokens, index);
      if (closed) found.push(closed);
      continue;
    }
    if (token.kind !== 'word') continue;
    const { verb, noun } = token.info;
    const reports = (verb & ~VERB.plain) !== 0;
    const carries = (noun & (NOUN.claim | NOUN.belief | NOUN.plan | NOUN.stance)) !== 0;
    const fixed = FIXED.get(token.lower);
    if (!reports && !carries && !fixed) continue;
    const scope: Cueing = {
      text,
      tokens,
      low: Math.max(runStart, index - REACH),
      high: Math.min(runEnd, index + REACH),
      earlier: found,
    };
    const attribution =
      fixed?.(scope, index) ??
      (reports ? verbCue(scope, index) : undefined) ??
      (carries ? nounCue(scope, index) : undefined);
    if (attribution) found.push(attribution);
  }
  return found;
}

const attributed = (
  scope: Scope,
  rule: string,
  cue: readonly [first: number, last: number],
  source: Phrase | undefined,
  parts: {
    contents?: (Span | undefined)[];
    quotes?: Quotation[];
    saying?: boolean;
    possessive?: boolean;
    via?: Span;
  },
): Attribution => ({
  cue: { start: scope.tokens[cue[0]]!.start, end: scope.tokens[cue[1]]!.end },
  rule,
  ...(source ? { source: sourceSpan(scope, source, parts.possessive) } : {}),
  ...(parts.via ? { via: parts.via } : {}),
  contents: (parts.contents ?? []).filter((span) => span !== undefined),
  quotes: parts.quotes ?? [],
  saying: parts.saying ?? false,
});

/* ── verbs ─────────────────────────────────────────────────────────────────────────────────────── */

type Cue = { at: number; end: number; group: number; lemma: string };

/** The classes of the verb at `at`, with the words that belong to it ("point out", "call for"). */
function readCue({ tokens, high }: Scope, at: number): Cue {
  const { info } = tokens[at]!;
  const cue = { at, end: at + 1, group: info.verb & ~(VERB.plain | VERB.phrase), lemma: info.lemma };
  if (!(info.verb & VERB.phrase)) return cue;
  const next = isAdverb(tokens[at + 1]) ? at + 2 : at + 1;
  for (const { after, group } of PHRASES.get(info.lemma) ?? []) {
    let end = tokens[at + 1]?.lower === after[0] ? at + 1 : next;
    const matches = after.every((wanted) => {
      if (wanted !== '*') return end < high && tokens[end++]!.lower === wanted;
      const limit = Math.min(high, end + 4);
      while (end < limit && !names(tokens[end], NOUN.claim | NOUN.belief | NOUN.stance)) end++;
      return end++ < limit;
    });
    // The conjunction of "rules that …" is content; a particle belongs to the cue.
    if (matches) return { ...cue, group, end: after.at(-1) === 'that' ? at + 1 : end };
  }
  return cue;
}

/** The auxiliaries and adverbs before a verb. */
type Chain = {
  /** The last token before them: where the subject should end. */
  before: number;
  passive: boolean;
  perfect: boolean;
  modal: boolean;
  /** "must", "should", "cannot": the author's demand on the subject, who has said nothing. */
  obliged: boolean;
  negative: boolean;
  infinitive: boolean;
  /** An infinitive that no verb before it governs: "took to Twitter to accuse". */
  purpose: boolean;
};

const BE = new Set([
  'am',
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
]);
/** Words that can stand between a subject and its verb, or before an adverb: "all agreed", "more truly said". */
const FLOATING = new Set(['both', 'once', 'all', 'each', 'more', 'most', 'less']);
const OBLIGING = new Set([
  'must',
  'should',
  'ought',
  'shall',
  'cannot',
  "can't",
  "shouldn't",
  "mustn't",
  "couldn't",
  'can',
]);

function chainBefore({ tokens, low, text }: Scope, verb: number): Chain {
  const chain: Chain = {
    before: verb - 1,
    passive: false,
    perfect: false,
    modal: false,
    obliged: false,
    negative: false,
    infinitive: false,
    purpose: false,
  };
  const { form } = tokens[verb]!.info;
  const participle = (form & (FORM.participle | FORM.past)) !== 0;
  let auxiliary = false;
  let at = verb - 1;
  for (let guard = 0; guard < 12 && at >= low; guard++) {
    const token = tokens[at]!;
    if (token.kind === 'comma') {
      // "he, too, said"; "Trump, however, said"
      const inner = tokens[at - 1];
      const loose =
        (isAdverb(inner) || has(inner, WORD.opener)) && tokens[at - 2]?.kind === 'comma' && at - 2 > low;
      if (!loose) break;
      at -= 3;
      continue;
    }
    if (token.kind !== 'word') break;
    const negates =
      token.lower === 'not' ||
      token.lower === 'nor' ||
      token.lower === 'never' ||
      token.lower.endsWith("n't");
    if (negates) chain.negative = true;
    if (has(token, WORD.auxiliary | WORD.modal)) {
      if (!auxiliary && participle && BE.has(token.lower)) chain.passive = true;
      if (has(token, WORD.modal)) {
        chain.modal = true;
        if (OBLIGING.has(token.lower)) chain.obliged = true;
      } else if (!BE.has(token.lower)) chain.perfect = true;
      auxiliary = true;
      at--;
      continue;
    }
    if (token.lower === 'to' && form & FORM.base) {
      chain.infinitive = true;
      at--;
      const matrix = tokens[at];
      const governs = (matrix?.info.form ?? 0) & (FORM.past | FORM.s | FORM.base | FORM.participle);
      if (at >= low && governs && !(matrix!.info.noun && matrix!.info.form === FORM.base)) {
        at--;
        continue;
      }
      chain.purpose = true;
      break;
    }
    if (negates || isAdverb(token) || FLOATING.has(token.lower)) {
      if (token.capital && at > low) break;
      at--;
      continue;
    }
    // "Trump this week said", "a report released last month shows"
    const dated =
      has(token, WORD.time) && !has(token, WORD.adverb) && at - 1 > low && isWordToken(tokens[at - 1]);
    if (!dated || has(tokens[at - 1], WORD.preposition)) break;
    const { lower, capital } = tokens[at - 1]!;
    at -= lower === 'this' || (has(tokens[at - 1], WORD.time) && !capital) ? 2 : 1;
  }
  chain.before = at;
  const last = at >= low ? tokens[at] : undefined;
  if (last?.clitic === 'verb') {
    chain.perfect = true;
    const contracted = text.slice(last.stem + 1, last.end).toLowerCase();
    if (!auxiliary && participle && (contracted === 're' || contracted === 'm')) chain.passive = true;
  }
  return chain;
}

/** Forms that have become prepositions or auxiliaries of a kind. */
const NOT_CUES = new Set([
  'regarding',
  'considering',
  'concerning',
  'following',
  'supposed',
  'granted',
  'given',
]);
const PLURAL = /[^s]s$|men$|^(?:people|police|public|media|few|many|most|some|others|both|folks|children)$/;
const SINGULAR_PRONOUN = /^(?:he|she|it|this|that|one)$/;
const PLURAL_PRONOUN = /^(?:i|we|they|you|these|those|many|some|few)$/;

/** Is the word at `index` a verb here, or a noun ("the claims", "Trump's plans") or an adjective ("the said")? */
function readsAsVerb(scope: Scope, index: number, chain: Chain): boolean {
  const { tokens, low } = scope;
  const { info, capital } = tokens[index]!;
  const previous = index > low ? tokens[index - 1] : undefined;
  const next = tokens[index + 1];
  const subject = chain.before >= low ? tokens[chain.before] : undefined;
  const nounLike = NOUN_LIKE.has(info.lemma) || info.noun !== 0;
  const base = (info.form & FORM.base) !== 0 && !(info.form & FORM.past);
  if (capital && isWordToken(previous) && (!previous.capital || !isTitleCase(scope))) return false;
  if (!isWordToken(previous)) {
    if (!base) return true;
    return chain.before < index - 1 && isWordToken(subject) && PLURAL.test(subject.lower);
  }
  // "this acknowledged master"
  if (
    has(previous, WORD.demonstrative) &&
    has(previous, WORD.determiner) &&
    info.form & FORM.past &&
    next?.lower !== 'that'
  )
    return false;
  if (info.form & FORM.ing) return !has(previous, WORD.determiner) && next?.lower !== 'of';
  if (has(previous, WORD.possessive) || (has(previous, WORD.determiner) && !has(previous, SUBJECT_PRONOUN)))
    return false;
  const governed =
    has(previous, WORD.preposition) && previous.lower !== 'to' && !previous.capital && !isAdverb(previous);
  if (governed && !has(previous, WORD.adverb) && previous.lower !== 'as') return false;
  if (previous.lower === 'as' && (info.noun || next?.lower === 'by')) return false;
  const finiteFollows = isWordToken(next) && has(next, WORD.auxiliary | WORD.modal) && next.lower !== 'is';
  if (info.form & (FORM.s | FORM.base) && !(info.form & FORM.past) && finiteFollows) return false;
  if (previous.clitic === 's' && !has(previous, SUBJECT_PRONOUN)) return false;
  if (info.form & (FORM.past | FORM.participle) && !(info.form & FORM.base && info.noun)) return true;
  if (info.form & FORM.s) {
    if (!subject || chain.modal || chain.infinitive) return false;
    if (subject.kind !== 'word') return true;
    if (info.noun && next?.lower === 'of') return false;
    if (has(subject, SUBJECT_PRONOUN | WORD.relative)) return !PLURAL_PRONOUN.test(subject.lower);
    if (!nounLike) return true;
    return subject.capital || (names(subject, NOUN.person | NOUN.document) && !PLURAL.test(subject.lower));
  }
  if (!base) return true;
  if (chain.modal || chain.infinitive || has(tokens[chain.before + 1], WORD.auxiliary)) return true;
  if (!isWordToken(subject)) return subject?.kind === 'comma' || subject?.kind === 'close';
  const relative =
    subject?.lower === 'that' && chain.before > low && tokens[chain.before - 1]!.kind === 'word';
  if (relative) return true;
  if (has(subject, SUBJECT_PRONOUN | WORD.relative)) return !SINGULAR_PRONOUN.test(subject.lower);
  if (subject.clitic) return subject.clitic === 'verb';
  const clauseFollows = next?.lower === 'that' && !isFiniteLooking(tokens[index + 2]!);
  if (!nounLike || clauseFollows) return true;
  if (has(subject, WORD.coordinator)) return false;
  return PLURAL.test(subject.lower) || isCoordinated(scope, chain.before);
}

/** Is the sentence written as a headline, every word of weight with a capital? */
function isTitleCase({ tokens, low, high }: Scope): boolean {
  let capitals = 0;
  let words = 0;
  for (let index = low; index < high; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || token.end - token.start < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return capitals > 0.7 * words;
}

/** "Obama and Clinton call …" */
function isCoordinated({ tokens, low }: Scope, last: number): boolean {
  for (let index = last - 1; index >= low && index > last - 5; index--) {
    const token = tokens[index]!;
    if (token.kind !== 'word') return false;
    if (token.lower === 'and') return tokens[last]!.capital;
    if (!token.capital) return names(token, NOUN.person) && PLURAL.test(token.lower);
  }
  return false;
}

function verbCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low } = scope;
  const cue = readCue(scope, index);
  if (!cue.group || NOT_CUES.has(tokens[index]!.lower)) return undefined;
  const chain = chainBefore(scope, index);
  if (!readsAsVerb(scope, index, chain)) return undefined;
  const { form } = tokens[index]!.info;
  const participle = (form & FORM.participle) !== 0;
  const byAgent = participle && tokens[cue.end]?.lower === 'by' && !chain.perfect;
  if ((chain.passive && !(form & FORM.ing)) || byAgent) return passiveCue(scope, cue, chain);
  if (form === FORM.participle && !chain.perfect) return undefined;
  const inverted = invertedCue(scope, cue, chain);
  if (inverted) return inverted;
  const continuous = has(tokens[chain.before + 1], WORD.auxiliary) || tokens[chain.before]?.clitic !== '';
  if (form & FORM.ing && !continuous) return participleCue(scope, cue);
  const subject = chain.purpose ? undefined : subjectOf(scope, chain.before);
  if (subject) return activeCue(scope, cue, subject, chain, subject.first);
  const borrowed = borrowedSubject(scope, cue, chain, low);
  return borrowed && activeCue(scope, cue, borrowed, chain, index);
}

/** "He rose and said: …", "took to Twitter to accuse …": the subject is that of the verb before. */
function borrowedSubject(scope: Cueing, cue: Cue, chain: Chain, low: number): Phrase | undefined {
  const { tokens } = scope;
  const joined = chain.before >= low ? tokens[chain.before] : undefined;
  if (!joined) return undefined;
  if (chain.infinitive) {
    if (has(joined, WORD.auxiliary | WORD.negation) || joined.lower === 'not' || cue.group & VERB.show)
      return undefined;
    if (!(cue.group & (SAYING | VERB.manner | VERB.judge | VERB.urge))) return undefined;
    const subject = leadingSubject(scope, chain.before);
    return subject && subject.kind !== 'thing' && subject.kind !== 'generic' ? subject : undefined;
  }
  const speaks = (cue.group & (SAYING | VERB.manner)) !== 0;
  const coordinated = has(joined, WORD.coordinator) || joined.lower === 'then';
  if (!coordinated && !(speaks && joined.kind === 'comma')) return undefined;
  const subject = leadingSubject(scope, chain.before);
  return subject && (speaks || (subject.kind !== 'thing' && subject.kind !== 'generic'))
    ? subject
    : undefined;
}

/** The subject that the sentence opens with, for a verb that leans on it: "Trump criticised her, saying …". */
function leadingSubject(scope: Cueing, before: number): Phrase | undefined {
  const { tokens, low, earlier } = scope;
  const first = tokens[low];
  const opens =
    isWordToken(first) &&
    !has(first, WORD.preposition | WORD.subordinator | WORD.adverb) &&
    !(first.info.form & FORM.ing);
  const leading = opens ? firstSubject(scope, before) : undefined;
  if (leading && leading.kind !== 'thing') return leading;
  let borrowed: Phrase | undefined;
  for (let index = earlier.length - 1; index >= 0 && index >= earlier.length - 6; index--) {
    const { source, cue } = earlier[index]!;
    if (!first || cue.start < first.start) break;
    if (!source || source.kind === 'thing' || cue.start > tokens[before]!.start) continue;
    let from = before;
    while (from > low && tokens[from]!.start > source.start) from--;
    if (tokens[from]!.start !== source.start) continue;
    let last = from;
    while (last < before && tokens[last + 1]!.end <= source.end) last++;
    borrowed = { first: from, last, kind: source.kind };
  }
  return borrowed ?? leading ?? firstSubject(scope, before);
}

/** The subject of the first finite verb of the sentence. */
function firstSubject(scope: Scope, before: number): Phrase | undefined {
  const { tokens, low } = scope;
  for (let index = low + 1; index < before && index < low + 40; index++) {
    const token = tokens[index]!;
    if (!isWordToken(token)) continue;
    if (!isFiniteLooking(token) && (token.capital || !(token.info.form & FORM.past))) continue;
    let end = index - 1;
    while (end > low && (isAdverb(tokens[end]) || has(tokens[end], WORD.auxiliary | WORD.modal))) end--;
    const subject = subjectOf(scope, end);
    if (subject) return subject;
  }
  return undefined;
}

const isHuman = (kind: SourceKind): boolean => kind === 'person' || kind === 'name';

function activeCue(
  scope: Cueing,
  cue: Cue,
  subject: Phrase,
  chain: Chain,
  clauseStart: number,
): Attribution | undefined {
  const { tokens, low } = scope;
  const { group, lemma, end } = cue;
  const { kind } = subject;
  const after = contentAfter(scope, end, (group & (VERB.tell | VERB.ask)) !== 0 || HEARERS.has(lemma));
  const make = (shape: string, contents: (Span | undefined)[], quotes?: Quotation[]): Attribution =>
    attributed(scope, `${shape}:${lemma}`, [cue.at, end - 1], subject, {
      contents,
      ...(quotes ? { quotes } : {}),
      saying: (group & SAYING) !== 0,
    });
  const clause = (): Span | undefined => spanOf(tokens, after.at, clauseEnd(scope, after.at));
  const closes = after.shape === 'none';
  const fronted = (quotesOnly: boolean) => frontedBefore(scope, clauseStart, quotesOnly, closes);

  // Anyone can be given words in quotation marks.
  if (after.shape === 'quote' && kind === 'thing' && !(group & SAYING)) return undefined;
  if (after.shape === 'quote' && group & (CLAUSAL | VERB.manner | VERB.topic)) {
    const direct = directAfter(scope, after.at);
    if (direct.rest)
      return group & ~VERB.manner ? make('quote', [direct.rest], fronted(true)?.quotes) : undefined;
    return make('quote', [], [...(fronted(true)?.quotes ?? []), ...direct.quotes]);
  }
  if (after.shape === 'quote' && tokens[after.at - 1]!.kind === 'colon') {
    const direct = directAfter(scope, after.at);
    return make('quote', [direct.rest], direct.quotes);
  }
  if (after.shape === 'open') return make('open', [], fronted(true)?.quotes);
  if (!(group & ~VERB.manner)) {
    const quotes = fronted(true)?.quotes;
    return quotes?.length ? make('fronted', [], quotes) : undefined;
  }
  if (kind === 'own') {
    const quotes = group & SAYING ? fronted(true)?.quotes : undefined;
    return make('own', [spanOf(tokens, end, scope.high)], quotes);
  }
  if (kind === 'addressee' && (!(group & SAYING) || chain.modal)) return undefined;
  // "Perhaps they see …" guesses; "they must admit …" demands.
  const before = clauseStart > low ? tokens[clauseStart - 1] : undefined;
  if (!(group & SAYING) && before && GUESSES.has(before.lower)) return undefined;

  if (after.shape === 'none') {
    const closed = group & (CLAUSAL | VERB.manner) ? fronted(false) : undefined;
    if (closed) {
      const next = tokens[after.at + 1]!;
      const parenthetical = after.comma && !after.skipped && !has(next, WORD.coordinator);
      const content =
        mayReport(subject, cue, chain) && (parenthetical || hasFiniteVerb(tokens, low, clauseStart))
          ? closed.content
          : undefined;
      const goesOn =
        content &&
        after.comma &&
        isWordToken(next) &&
        !(next.info.form & FORM.ing) &&
        next.lower !== 'who' &&
        next.lower !== 'which';
      if (content || closed.quotes.length > 0)
        return make(
          'fronted',
          [content, goesOn ? spanOf(tokens, after.at + 1, clauseEnd(scope, after.at + 1)) : undefined],
          closed.quotes,
        );
    }
    // "As X noted, …"
    if (before?.lower === 'as' && after.comma && group & CLAUSAL && isHuman(kind))
      return make('as', [spanOf(tokens, after.at + 1, scope.high)]);
  }
  if (group & CLAUSAL && mayReport(subject, cue, chain)) {
    const quotes = fronted(true)?.quotes;
    if (after.shape === 'that') return make('that', [clause()], quotes);
    if (after.shape === 'question' && (group & SAYING || kind === 'document'))
      return make('question', [clause()], quotes);
    const object =
      after.shape === 'object' && CLAUSE_ONLY.has(lemma) && wordsEnd(scope, after.at) - after.at > 3;
    if (object && opensClause(tokens[after.at])) return make('clause', [clause()], quotes);
    if (after.shape === 'clause' && takesBareClause(scope, cue, after.at))
      return make('clause', [clause()], quotes);
  }
  const closed = group & (SAYING | VERB.manner) ? fronted(true) : undefined;
  if (closed && closed.quotes.length > 0) return make('fronted', [], closed.quotes);
  if (!isHuman(kind) && kind !== 'document') return undefined;
  if (after.shape === 'infinitive' && group & (VERB.intend | VERB.tell | VERB.urge))
    return make('infinitive', [clause()]);
  if ((after.shape === 'object' || after.shape === 'clause') && group & VERB.show && kind === 'document')
    return make('finding', [spanOf(tokens, after.at, objectEnd(scope, after.at))]);
  const particle = end > cue.at + 1;
  if (chain.obliged && !(group & (VERB.tell | VERB.ask))) return undefined;
  if (
    after.shape === 'none' &&
    (!after.skipped || (!particle && group & (VERB.tell | VERB.ask) && !after.comma))
  )
    return undefined;
  const content = objectContent(scope, cue, chain);
  return content && make('object', [content]);
}

const GUESSES = new Set(['perhaps', 'maybe', 'probably', 'possibly']);

/** Can this subject be reported as the source of a clause with this verb? Else the author draws the conclusion. */
function mayReport({ kind }: Phrase, { group, lemma }: Cue, chain: Chain): boolean {
  if (kind === 'generic') return false;
  if (FACTIVE.has(lemma) && (chain.negative || chain.obliged || kind === 'addressee' || kind === 'thing'))
    return false;
  if (chain.obliged && !(group & (VERB.tell | VERB.ask))) return false;
  return kind !== 'thing' || ((group & VERB.speak) !== 0 && !INFERENCE.has(lemma));
}

function takesBareClause(scope: Scope, { group, lemma }: Cue, at: number): boolean {
  const { tokens } = scope;
  if (tokens[at - 1]?.kind === 'colon') return (group & SAYING) !== 0;
  if (!BARE.has(lemma) || !opensClause(tokens[at])) return false;
  if (has(tokens[at], WORD.preposition) && !(group & SAYING)) return false;
  // "thinks it wrong, and …" has its verb in another clause.
  return (group & SAYING) !== 0 || hasFiniteVerb(tokens, at, objectEnd(scope, at));
}

/** The noun phrase that a verb of will, judgement or naming is directed at. */
function objectContent(scope: Scope, cue: Cue, chain: Chain): Span | undefined {
  const { tokens } = scope;
  const { group, lemma, end } = cue;
  const directed = VERB.urge | VERB.judge | VERB.name | VERB.topic | VERB.tell | VERB.ask;
  if (!(group & directed) && !wantsOf(scope, cue)) return undefined;
  if (chain.negative && !(group & ~(VERB.topic | VERB.urge | VERB.speak))) return undefined;
  const particle = end > cue.at + 1;
  if (
    !particle &&
    (has(tokens[end], WORD.preposition) || !opensClause(tokens[end])) &&
    !has(tokens[end], WORD.objectPronoun)
  )
    return undefined;
  if (STANCES.has(lemma) && !particle && !namesIdea(scope, end)) return undefined;
  if (DEEDS.has(lemma) && !particle && !isReproach(scope, end)) return undefined;
  if (WITH_AS.has(lemma) && !(group & VERB.topic) && !governsAs(scope, end)) return undefined;
  const long = group & (VERB.urge | VERB.tell | VERB.name | VERB.ask | VERB.intend);
  return spanOf(tokens, end, long ? clauseEnd(scope, end) : objectEnd(scope, end));
}

/** "wants X to …" */
function wantsOf({ tokens, high }: Scope, { lemma, end }: Cue): boolean {
  if (lemma !== 'want' && lemma !== 'expect') return false;
  for (let index = end + 1; index < high && index < end + 10 && tokens[index]!.kind === 'word'; index++)
    if (tokens[index]!.lower === 'to') return true;
  return false;
}

/** Is what follows something that one holds or argues over: a plan, a claim, a law, words in quotation marks? */
function namesIdea({ tokens, high }: Scope, from: number): boolean {
  const first = tokens[from]!;
  if (first.info.form & FORM.ing && first.info.word === 0) return true;
  const idea = NOUN.idea | NOUN.claim | NOUN.belief | NOUN.plan | NOUN.stance;
  for (let index = from; index < high && index < from + 12; index++) {
    const token = tokens[index]!;
    if (token.kind === 'quote' || names(token, idea) || token.lower === 'what') return true;
    if (token.kind !== 'word') return false;
  }
  return false;
}

function isReproach(scope: Scope, from: number): boolean {
  const end = objectEnd(scope, from);
  for (let index = from; index < end; index++) {
    const { lower, kind } = scope.tokens[index]!;
    if (lower === 'as' || lower === 'for' || lower === 'over' || kind === 'quote') return true;
  }
  return false;
}

function governsAs(scope: Scope, from: number): boolean {
  const end = objectEnd(scope, from);
  for (let index = from; index < end; index++)
    if (scope.tokens[index]!.lower === 'as' || scope.tokens[index]!.kind === 'quote') return true;
  return false;
}

/** "“…,” said X, a lawyer." and "The plan failed, said X." */
function invertedCue(scope: Scope, cue: Cue, chain: Chain): Attribution | undefined {
  const { tokens, high } = scope;
  if (!(cue.group & (SAYING | VERB.manner)) || !(tokens[cue.at]!.info.form & (FORM.past | FORM.s)))
    return undefined;
  for (let at = chain.before + 1; at < cue.at; at++) if (!isAdverb(tokens[at])) return undefined;
  const first = cue.end;
  const next = tokens[first];
  if (!isWordToken(next) || (has(next, WORD.objectPronoun | WORD.preposition) && !next.capital))
    return undefined;
  const fronted = frontedBefore(scope, chain.before + 1, false, true);
  if (!fronted) return undefined;
  if (fronted.quotes.length === 0) {
    // "Trump, speaking in Ohio, said the plan failed": what follows is a clause, not a speaker.
    const beside = tokens[chain.before]?.kind;
    if ((beside !== 'comma' && beside !== 'quote') || !(cue.group & VERB.speak)) return undefined;
    if (hasFiniteVerb(tokens, first, wordsEnd(scope, first)) || subjectEndingAt(scope, chain.before))
      return undefined;
  }
  const speaker = phraseStartingAt(scope, first, high);
  if (!speaker || speaker.kind === 'generic') return undefined;
  return attributed(scope, `inverted:${cue.lemma}`, [cue.at, cue.end - 1], speaker, {
    contents: [fronted.content],
    quotes: fronted.quotes,
    saying: true,
  });
}

/** ", saying that …"; "one analyst suggesting that …"; "for saying …". */
function participleCue(scope: Cueing, cue: Cue): Attribution | undefined {
  const { tokens, low } = scope;
  const { group, lemma, end } = cue;
  let before = cue.at - 1;
  while (before > low && isAdverb(tokens[before])) before--;
  const previous = before >= low ? tokens[before] : undefined;
  if (!previous) return undefined;
  const closed = WORD.preposition | WORD.coordinator | WORD.auxiliary | WORD.modal | WORD.subordinator;
  const adjacent = isWordToken(previous) && !has(previous, closed);
  const gerund = has(previous, WORD.preposition);
  let subject: Phrase | undefined;
  let via: Span | undefined;
  if (adjacent) {
    subject = phraseEndingAt(scope, before);
    if (!subject) return undefined;
    const quoting = tokens[subject.first - 1];
    if (quoting?.info.lemma === 'quote' || quoting?.info.lemma === 'cite')
      via = mediumOf(scope, subject.first - 1);
  } else if (previous.lower === 'as') {
    ({ subject, via } = quotedBefore(scope, before));
  } else if (!isWordToken(previous) || has(previous, WORD.preposition | WORD.coordinator)) {
    subject = leadingSubject(scope, before);
  } else return undefined;
  if (subject && (subject.kind === 'thing' || subject.kind === 'generic')) {
    if (adjacent || gerund) return undefined;
    subject = undefined;
  }
  const after = contentAfter(scope, end, (group & (VERB.tell | VERB.ask)) !== 0 || HEARERS.has(lemma));
  const make = (shape: string, contents: (Span | undefined)[], quotes?: Quotation[]): Attribution =>
    attributed(scope, `ing-${shape}:${lemma}`, [cue.at, end - 1], subject, {
      contents,
      ...(quotes ? { quotes } : {}),
      ...(via ? { via } : {}),
      saying: (group & SAYING) !== 0,
    });
  if (after.shape === 'quote' && group & (CLAUSAL | VERB.manner | VERB.name | VERB.judge)) {
    const direct = directAfter(scope, after.at);
    return make('quote', [direct.rest], direct.quotes);
  }
  if (after.shape === 'open') return make('open', []);
  if (!(group & ~VERB.manner)) return undefined;
  if (subject?.kind === 'own') return make('own', [spanOf(tokens, end, scope.high)]);
  // Without a speaker an author's own reasoning looks the same: "assuming that …", "it goes without saying that …".
  if (!subject)
    return group & VERB.speak && !gerund && after.shape === 'that'
      ? make('that', [clauseOf(scope, after.at)])
      : undefined;
  if (gerund && !(group & (SAYING | VERB.judge))) return undefined;
  const clausal = group & (gerund ? SAYING : CLAUSAL);
  if (FACTIVE.has(lemma)) return undefined;
  if (clausal && (after.shape === 'that' || after.shape === 'question'))
    return make(after.shape, [clauseOf(scope, after.at)]);
  const object =
    after.shape === 'object' && CLAUSE_ONLY.has(lemma) && wordsEnd(scope, after.at) - after.at > 3;
  if (clausal && object && opensClause(tokens[after.at])) return make('clause', [clauseOf(scope, after.at)]);
  if (clausal && after.shape === 'clause' && takesBareClause(scope, cue, after.at))
    return make('clause', [clauseOf(scope, after.at)]);
  if (after.shape === 'infinitive' && group & (VERB.intend | VERB.tell | VERB.urge))
    return adjacent ? undefined : make('infinitive', [clauseOf(scope, after.at)]);
  if (adjacent && !(group & (SAYING | VERB.judge))) return undefined;
  if (
    (after.shape === 'none' && !after.skipped) ||
    (!isHuman(subject.kind) && !(adjacent && subject.kind === 'document'))
  )
    return undefined;
  const content = objectContent(scope, cue, NO_CHAIN);
  return (
    content &&
    make('object', [
      { start: content.start, end: Math.min(content.end, tokens[objectEnd(scope, end) - 1]!.end) },
    ])
  );
}

const clauseOf = (scope: Scope, at: number): Span | undefined =>
  spanOf(scope.tokens, at, clauseEnd(scope, at));

const NO_CHAIN: Chain = {
  before: -1,
  passive: false,
  perfect: false,
  modal: false,
  obliged: false,
  negative: false,
  infinitive: false,
  purpose: false,
};

/** The medium of "The New York Times quotes one analyst …": the subject of the verb at `verb`. */
function mediumOf(scope: Scope, verb: number): Span | undefined {
  const subject = subjectOf(scope, chainBefore(scope, verb).before);
  if (!subject || (subject.kind !== 'name' && subject.kind !== 'document' && subject.kind !== 'person'))
    return undefined;
  const { start, end } = sourceSpan(scope, subject);
  return { start, end };
}

/** "The Times quoted X as saying", "X is quoted in the Times as saying". */
function quotedBefore(scope: Scope, as: number): { subject: Phrase | undefined; via: Span | undefined } {
  const { tokens, low } = scope;
  for (let index = as - 1; index >= low && index > as - 30; index--) {
    const { lemma } = tokens[index]!.info;
    if (lemma !== 'quote' && lemma !== 'cite') continue;
    const chain = chainBefore(scope, index);
    if (!chain.passive)
      return { subject: phraseStartingAt(scope, index + 1, as), via: mediumOf(scope, index) };
    const preposition = tokens[index + 1]?.lower;
    const via = preposition === 'in' || preposition === 'by' ? spanOf(tokens, index + 2, as) : undefined;
    return { subject: subjectOf(scope, chain.before), via };
  }
  return { subject: undefined, via: undefined };
}

const REPORTED_BY = new Set(['report', 'allege', 'claim', 'suggest', 'predict', 'assert', 'note']);

/** "it is said that", "is believed to", "was told that", "has been called X by Y". */
function passiveCue(scope: Scope, cue: Cue, chain: Chain): Attribution | undefined {
  const { tokens, low, high } = scope;
  const { group, lemma, end } = cue;
  const patient = chain.before >= low ? subjectOf(scope, chain.before) : undefined;
  let agent: Phrase | undefined;
  for (let at = end; at < high && at < end + 14 && tokens[at]!.kind !== 'comma'; at++) {
    if (tokens[at]!.lower !== 'by') continue;
    agent = phraseStartingAt(scope, at + 1, objectEnd(scope, at + 1));
    break;
  }
  if (agent && !isHuman(agent.kind) && agent.kind !== 'document') agent = undefined;
  const make = (shape: string, contents: (Span | undefined)[]): Attribution =>
    attributed(scope, `passive-${shape}:${lemma}`, [cue.at, end - 1], agent, { contents });
  const after = contentAfter(scope, end, false);
  const subject = patient && spanOf(tokens, patient.first, patient.last + 1);
  const impersonal = !patient || patient.kind === 'thing';
  if (after.shape === 'that' && group & CLAUSAL) {
    // "it may be concluded that" is the author's reasoning, "it is said that" is hearsay.
    const hearsay = IMPERSONAL.has(lemma) && !chain.obliged && !chain.negative;
    return agent || hearsay || (!impersonal && group & VERB.tell && !chain.modal)
      ? make('that', [clauseOf(scope, after.at)])
      : undefined;
  }
  // "There are, it is alleged, certain beliefs …"
  const parenthetical =
    after.shape === 'none' && after.comma && patient && tokens[patient.first]!.lower === 'it';
  if (parenthetical && tokens[patient.first - 1]?.kind === 'comma' && IMPERSONAL.has(lemma)) {
    const rest = spanOf(tokens, after.at + 1, clauseEnd(scope, after.at + 1));
    return make('parenthetical', [spanOf(tokens, low, patient.first - 1), rest]);
  }
  if (after.shape === 'question' && group & (VERB.tell | VERB.ask) && !chain.modal)
    return make('question', [clauseOf(scope, after.at)]);
  if (
    after.shape === 'infinitive' &&
    !agent &&
    !chain.modal &&
    IMPERSONAL.has(lemma) &&
    group & (VERB.speak | VERB.think)
  )
    return make('infinitive', [subject, clauseOf(scope, after.at)]);
  if (agent && !chain.modal && REPORTED_BY.has(lemma)) return make('by', [subject]);
  if (agent && group & VERB.name && agent.first - 1 <= end) return undefined;
  if (
    agent &&
    chain.passive &&
    !chain.modal &&
    patient &&
    patient.kind !== 'thing' &&
    group & (VERB.urge | VERB.judge | VERB.name) &&
    (!STANCES.has(lemma) || isHuman(agent.kind))
  ) {
    const complement = group & (VERB.name | VERB.judge) ? spanOf(tokens, end, agent.first - 1) : undefined;
    return make('by', [subject, complement]);
  }
  if (
    group & VERB.judge &&
    chain.passive &&
    patient &&
    isHuman(patient.kind) &&
    tokens[end]!.lower === 'for' &&
    !DEEDS.has(lemma)
  )
    return make('judged', [spanOf(tokens, end, objectEnd(scope, end))]);
  return undefined;
}

/* ── quotations that their surroundings close without a listed verb ────────────────────────────── */

const PARTICLES = new Set(['out', 'in', 'on', 'up', 'back', 'forth', 'over']);

/**
 * "“…,” hooted Aziz, …" and "“…,” was Mrs. Smith's reply": after a quotation that asks for it, any verb in the
 * past with a name closes it, whether or not it is known as a verb of speech.
 */
function unlistedVerb(text: string, tokens: readonly Token[], quote: number): Attribution | undefined {
  const quotation = tokens[quote]!.quotation!;
  const verb = tokens[quote + 1]?.kind === 'stop' ? quote + 2 : quote + 1;
  const token = tokens[verb];
  if (!isWordToken(token) || token.capital || !'?!,—-'.includes(text[lastInner(text, quotation)]!))
    return undefined;
  let high = verb + 1;
  while (
    high < tokens.length &&
    high < verb + 60 &&
    tokens[high]!.kind !== 'stop' &&
    tokens[high]!.kind !== 'quote'
  )
    high++;
  const scope: Scope = { text, tokens, low: verb, high };
  if (token.lower === 'was' || token.lower === 'came' || token.lower === 'had') {
    for (let index = verb + 2; index < high && index < verb + 8; index++) {
      if (!REPLIES.has(tokens[index]!.lower)) continue;
      const owner = ownerBefore(scope, index);
      return (
        owner &&
        attributed(scope, 'reply', [verb, index], owner, {
          quotes: [quotation],
          saying: true,
          possessive: true,
        })
      );
    }
    return undefined;
  }
  const past = (token.info.form & FORM.past) !== 0 && token.info.word === 0;
  if (!past || token.info.verb & ~(VERB.plain | VERB.phrase)) return undefined;
  const first = PARTICLES.has(tokens[verb + 1]?.lower ?? '') ? verb + 2 : verb + 1;
  if (has(tokens[first], WORD.objectPronoun | WORD.preposition | WORD.possessive)) return undefined;
  const source = phraseStartingAt(scope, first, high);
  if (!source || (!isHuman(source.kind) && source.kind !== 'own')) return undefined;
  if (hasFiniteVerb(tokens, first, source.last + 1)) return undefined;
  return attributed(scope, 'unlisted', [verb, first - 1], source, { quotes: [quotation], saying: true });
}

/** "“…” — Abraham Lincoln" and "“…” (Smith 1999, 4)": a name set after a quotation. */
function signature(tokens: readonly Token[], quote: number): Attribution | undefined {
  const sign = tokens[quote + 1]?.kind === 'stop' ? quote + 2 : quote + 1;
  const first = sign + 1;
  if (!tokens[first]?.capital) return undefined;
  const high = Math.min(tokens.length - 1, first + 14);
  let last = first;
  if (tokens[sign]!.kind === 'open') {
    while (last < high && (tokens[last]!.capital || CITED.has(tokens[last]!.lower))) last++;
    const year = tokens[tokens[last]?.kind === 'comma' ? last + 1 : last];
    if (!year || !/^[12]\d{3}[a-z]?$/.test(year.lower)) return undefined;
    last--;
  } else if (tokens[sign]!.kind === 'dash') {
    while (last < high && isWordToken(tokens[last + 1]) && !isFiniteLooking(tokens[last + 1]!)) last++;
    const { kind } = tokens[last + 1]!;
    if (last - first > 7 || (kind !== 'stop' && kind !== 'comma' && kind !== 'open')) return undefined;
    // Between two dashes a name is a part of the sentence.
    if (kind !== 'stop' && tokens.slice(last + 1, last + 20).some((token) => token.kind === 'dash'))
      return undefined;
  } else return undefined;
  return {
    cue: { start: tokens[sign]!.start, end: tokens[sign]!.end },
    rule: 'signature',
    source: { start: tokens[first]!.start, end: tokens[last]!.end, kind: 'name' },
    contents: [],
    quotes: [tokens[quote]!.quotation!],
    saying: true,
  };
}
const CITED = new Set(['and', 'et', 'al']);

/* ── nouns and fixed phrases ───────────────────────────────────────────────────────────────────── */

const STANCE_PREPOSITION = new Set(['of', 'for', 'about', 'on', 'against', 'to', 'with']);

/** "his belief that …", "the accusation that …", "Trump's vow to …", "their criticism of …". */
function nounCue(scope: Scope, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  const { noun } = tokens[index]!.info;
  const next = tokens[index + 1]!;
  const then = tokens[index + 2];
  if (index + 2 >= high || !then) return undefined;
  const previous = index > low ? tokens[index - 1] : undefined;
  const owner = ownerBefore(scope, index);
  const make = (shape: string, end: number, at = index + 1): Attribution =>
    attributed(scope, `noun-${shape}:${tokens[index]!.lower}`, [index, index], owner, {
      contents: [spanOf(tokens, at, end)],
      possessive: true,
    });
  if (next.lower === 'that' && noun & (NOUN.claim | NOUN.belief)) {
    // A verb after "that" makes it a relative: "the claim that follows".
    if (has(then, WORD.auxiliary | WORD.modal) || isFiniteLooking(then)) return undefined;
    if (has(previous, WORD.negation) || previous?.lower === 'little' || previous?.lower === 'any')
      return undefined;
    return owner || noun & NOUN.claim ? make('that', clauseEnd(scope, index + 1)) : undefined;
  }
  if (!owner) {
    if (next.lower === 'to' && PROMISES.has(tokens[index]!.lower) && then.info.form & FORM.base)
      return make('to', clauseEnd(scope, index + 1));
    const bare = !has(previous, WORD.preposition | WORD.determiner);
    if (next.lower === 'of' && HEARSAY.has(tokens[index]!.lower) && bare) {
      let end = index + 3;
      while (end < objectEnd(scope, index + 1) && !has(tokens[end], WORD.auxiliary | WORD.modal)) end++;
      return make('hearsay', end);
    }
    return undefined;
  }
  if (owner.kind === 'thing' || owner.kind === 'generic' || owner.kind === 'addressee') return undefined;
  if (
    noun & (NOUN.claim | NOUN.belief | NOUN.plan) &&
    (next.lower === 'is' || next.lower === 'was') &&
    (then.lower === 'that' || then.lower === 'to')
  )
    return make('is', clauseEnd(scope, index + 2), index + 2);
  if (noun & NOUN.plan && next.lower === 'to') return make('to', clauseEnd(scope, index + 1));
  if (noun & NOUN.stance && STANCE_PREPOSITION.has(next.lower))
    return make('of', objectEnd(scope, index + 1));
  return undefined;
}

type FixedRule = (scope: Cueing, index: number) => Attribution | undefined;

/** "according to X" */
function accordingCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  if (tokens[index + 1]?.lower !== 'to') return undefined;
  const source = phraseStartingAt(scope, index + 2, high);
  if (!source || source.kind === 'own' || source.kind === 'addressee') return undefined;
  const opening = index - low < 2;
  let last = source.last;
  // At the start of a sentence the first comma ends the source; an apposition would run into the content.
  for (let at = source.first; opening && at <= source.last; at++)
    if (tokens[at]!.kind === 'comma') {
      last = at - 1;
      break;
    }
  const head = headNoun(tokens, source.first, last);
  const speaks =
    isHuman(source.kind) || source.kind === 'document' || names(head, NOUN.claim | NOUN.belief | NOUN.idea);
  // "according to nature", "according to their means": a standard, not a source.
  if (names(head, NOUN.standard) || (!speaks && (opening || tokens[index - 1]!.kind !== 'comma')))
    return undefined;
  const comma = tokens[last + 1]?.kind === 'comma';
  const from = Math.min(last + (comma ? 2 : 1), high);
  const rest = spanOf(tokens, from, opening ? high : clauseEnd(scope, from));
  const end = tokens[index - 1]?.kind === 'comma' ? index - 1 : index;
  // "…, which, according to X, was …"
  const linked = WORD.relative | WORD.coordinator | WORD.subordinator;
  const left = end < index && has(tokens[end - 1], linked) ? undefined : spanOf(tokens, low, end);
  const contents = opening ? [rest] : [left, comma ? rest : undefined];
  return attributed(scope, 'according', [index, index + 1], { ...source, last }, { contents, saying: true });
}

/** ", per X" */
function perCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  if (tokens[index - 1]?.kind !== 'comma' || !tokens[index + 1]?.capital) return undefined;
  const source = phraseStartingAt(scope, index + 1, high);
  return (
    source && attributed(scope, 'per', [index, index], source, { contents: [spanOf(tokens, low, index - 1)] })
  );
}

/** "X is convinced that …", "X is critical of …" */
function adjectiveCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens } = scope;
  const next = tokens[index + 1]?.lower;
  if (next !== 'that' && next !== 'of' && next !== 'about') return undefined;
  const chain = chainBefore(scope, index);
  if (!has(tokens[chain.before + 1], WORD.auxiliary) && !tokens[chain.before]?.clitic) return undefined;
  const subject = chain.obliged ? undefined : subjectOf(scope, chain.before);
  if (!subject || !isHuman(subject.kind)) return undefined;
  const end = next === 'that' ? clauseEnd(scope, index + 1) : objectEnd(scope, index + 1);
  return attributed(scope, 'adjective', [index, index], subject, {
    contents: [spanOf(tokens, index + 1, end)],
  });
}

const SEVERAL = new Set(['one', 'some', 'many', 'most', 'several']);

/** "in his view, …", "in the words of X, …", "by one estimate, …" */
function viewCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low, high } = scope;
  const owner = ownerBefore(scope, index);
  const first = owner ? owner.first - 1 : index - 2;
  const opening = first >= low ? tokens[first]!.lower : '';
  if (opening !== 'in' && opening !== 'by') return undefined;
  let source = owner;
  let last = index;
  if (!owner && tokens[index + 1]?.lower === 'of') {
    source = phraseStartingAt(scope, index + 2, objectEnd(scope, index + 2));
    if (!source || source.kind === 'thing') return undefined;
    last = source.last;
  } else if (!owner) {
    if (!SEVERAL.has(tokens[index - 1]!.lower)) return undefined;
    source = { first: index - 1, last: index, kind: 'document' };
  }
  if (!source || source.kind === 'own' || source.kind === 'generic') return undefined;
  const next = tokens[last + 1]!;
  const closes = next.kind === 'comma' || next.kind === 'quote';
  const content =
    first - low < 2
      ? closes
        ? spanOf(tokens, next.kind === 'comma' ? last + 2 : last + 1, high)
        : undefined
      : tokens[first - 1]!.kind === 'comma' || last + 1 >= high
        ? spanOf(tokens, low, first)
        : undefined;
  return (
    content &&
    attributed(scope, 'view', [first, last], source, { contents: [content], possessive: source === owner })
  );
}

const FIXED: ReadonlyMap<string, FixedRule> = new Map<string, FixedRule>([
  ['according', accordingCue],
  ['per', perCue],
  ...[...ADJECTIVES].map((word) => [word, adjectiveCue] as const),
  ...listed(
    'words view opinion account accounts estimate estimates telling judgment judgement reckoning',
  ).map((word) => [word, viewCue] as const),
]);

function headNoun(tokens: readonly Token[], first: number, last: number): Token {
  let head = tokens[first]!;
  for (let index = first; index <= last; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word' || (index > first && has(token, WORD.preposition | WORD.relative))) break;
    head = token;
  }
  return head;
}

/** A headline that names its source and gives the claim after a colon: "Poll: …", "Smith: …", "Smith on taxes: …". */
export type HeadlineClaim = { source: Span & { kind: SourceKind }; content: Span };

/** Reads a heading as a claim with its source; whether a name in it is a speaker, the rest of the text must tell. */
export function headlineClaim(text: string, tokens: readonly Token[]): HeadlineClaim | undefined {
  const colon = tokens.findIndex(({ kind }, index) => kind === 'colon' || index > 12);
  if (colon < 1 || tokens[colon]!.kind !== 'colon') return undefined;
  const on = tokens.findIndex(({ lower }, index) => index > 0 && (lower === 'on' || index > 5));
  const last = on > 0 && on < colon && tokens[on]!.lower === 'on' ? on - 1 : colon - 1;
  if (last > 5) return undefined;
  for (let index = 0; index <= last; index++)
    if (!isWordToken(tokens[index]) || has(tokens[index], WORD.auxiliary | WORD.modal)) return undefined;
  const content = spanOf(tokens, colon + 1, tokens.length - 1);
  const kind = phraseKind(tokens, 0, last, last === 0);
  if (!content || tokens.length - colon < 5) return undefined;
  const body = kind === 'person' && PLURAL.test(tokens[last]!.lower) && last < 2;
  if (kind !== 'name' && kind !== 'document' && !body) return undefined;
  const scope: Scope = { text, tokens, low: 0, high: tokens.length - 1 };
  return { source: sourceSpan(scope, { first: 0, last, kind }), content };
}
