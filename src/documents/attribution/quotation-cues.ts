/** Quotations that their surroundings give to someone without a listed verb of saying. */

import { REPLY_NOUNS, UTTERANCE_NOUNS } from '../lexicons/reporting.ts';
import { lastInner } from '../quotation-marks.ts';
import { type Attribution, attributed, type Cueing, isHuman, wordSet } from './attribution.ts';
import {
  has,
  isFiniteLooking,
  isWordToken,
  ownerBefore,
  type Phrase,
  phraseStartingAt,
  type Scope,
  subjectOf,
} from './noun-phrases.ts';
import { hasFiniteVerb } from './reported-content.ts';
import { FORM, VERB, WORD } from './word-classes.ts';

const REPLIES = wordSet(REPLY_NOUNS);
const UTTERANCES = wordSet(UTTERANCE_NOUNS);

/** What the words around the quotation at `index` tell of whose it is. */
export function quotationCue(scope: Cueing, index: number): Attribution | undefined {
  return (
    signature(scope, index) ??
    unlistedVerb(scope, index) ??
    utterance(scope, index) ??
    introduced(scope, index)
  );
}

const PARTICLES = wordSet('out in on up back forth over');

/**
 * "“…,” hooted X, …" and "“…,” was X's reply": after a quotation that asks for it, any verb in the
 * past with a name closes it, whether or not it is known as a verb of speech.
 */
function unlistedVerb({ text, tokens }: Scope, quote: number): Attribution | undefined {
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
        attributed(scope, [verb, index], owner, {
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
  return attributed(scope, [verb, first - 1], source, { quotes: [quotation], saying: true });
}

/** "“…” — X" and "“…” (X 1999, 4)": a name set after a quotation. */
function signature({ tokens }: Scope, quote: number): Attribution | undefined {
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
    source: { start: tokens[first]!.start, end: tokens[last]!.end, kind: 'name' },
    contents: [],
    quotes: [tokens[quote]!.quotation!],
    saying: true,
  };
}
const CITED = wordSet('and et al');

/** "X's remark, “…”" and "the saying of X: “…”": a noun for the words, with whose they are. */
function utterance(scope: Cueing, quote: number): Attribution | undefined {
  const { tokens, low } = scope;
  const quotation = tokens[quote]!.quotation!;
  const { kind } = tokens[quote - 1] ?? { kind: 'stop' };
  const last = kind === 'comma' || kind === 'colon' || kind === 'dash' ? quote - 2 : quote - 1;
  if (last <= low || !isWordToken(tokens[last])) return undefined;
  const found = (source: Phrase | undefined, noun: number, possessive: boolean): Attribution | undefined =>
    source && source.kind !== 'thing' && source.kind !== 'generic'
      ? attributed(scope, [noun, noun], source, {
          quotes: [quotation],
          saying: true,
          possessive,
        })
      : undefined;
  if (UTTERANCES.has(tokens[last]!.lower)) return found(ownerBefore(scope, last), last, true);
  for (let of = last - 1; of > low && of > last - 6 && isWordToken(tokens[of]); of--) {
    if (tokens[of]!.lower !== 'of') continue;
    const source = phraseStartingAt(scope, of + 1, last + 1);
    return UTTERANCES.has(tokens[of - 1]!.lower) && source?.last === last
      ? found(source, of - 1, false)
      : undefined;
  }
  return undefined;
}

/** "X has the note: “…”": a colon after a noun for the words, and a sentence that someone opens. */
function introduced(scope: Cueing, quote: number): Attribution | undefined {
  const { tokens, low, earlier } = scope;
  if (tokens[quote - 1]?.kind !== 'colon') return undefined;
  const start = tokens[low]!.start;
  if (earlier.length > 0 && earlier.at(-1)!.cue.start >= start) return undefined;
  for (let noun = quote - 2; noun > low && noun > quote - 6; noun--) {
    if (!UTTERANCES.has(tokens[noun]!.lower)) continue;
    const source = phraseOpening(scope, noun);
    if (!source || !isHuman(source.kind)) return undefined;
    return attributed(scope, [noun, noun], source, {
      quotes: [tokens[quote]!.quotation!],
      saying: true,
    });
  }
  return undefined;
}

/** The subject of a sentence that opens with it and goes on with a verb of having or giving. */
function phraseOpening(scope: Cueing, before: number): Phrase | undefined {
  const { tokens, low } = scope;
  for (let index = low + 1; index < before && index < low + 12; index++) {
    if (!GIVING.has(tokens[index]!.info.lemma)) continue;
    return subjectOf(scope, index - 1);
  }
  return undefined;
}
const GIVING = wordSet(
  'has had have give make put offer add append supply write send leave post send issue use',
);
