/** Verbs that report, in the active voice and in the order of news ("“…,” said X"). */
import type { Span } from '../document.ts';
import { DENIAL_VERBS, INFERENCE_VERBS, VERBS_OF_MIND } from '../lexicons/reporting.ts';
import type { Quotation } from '../quotation-marks.ts';
import {
  type Attribution,
  attributed,
  CLAUSAL,
  type Cueing,
  isHuman,
  SAYING,
  wordSet,
} from './attribution.ts';
import {
  has,
  isAdverb,
  isFiniteLooking,
  isWordToken,
  namesMankind,
  type Phrase,
  phraseStartingAt,
  type Scope,
  subjectEndingAt,
  subjectOf,
} from './noun-phrases.ts';
import { participleCue } from './participle-cues.ts';
import { passiveCue } from './passive-cues.ts';
import {
  type After,
  clauseBetweenCommasEnd,
  clauseEnd,
  clauseInSubjectEnd,
  contentAfter,
  directAfter,
  type Fronted,
  frontedBefore,
  hasFiniteVerb,
  objectEnd,
  opensItsClause,
  spanOf,
  wordsEnd,
} from './reported-content.ts';
import { borrowedSubject } from './subjects.ts';
import { FACTIVE, takesBareClause, takesHearer, takesUnmarkedClause } from './verb-complements.ts';
import { type Chain, type Cue, chainBefore, readCue, readsAsVerb } from './verb-forms.ts';
import { commits, objectContent } from './verb-objects.ts';
import { FORM, VERB, WORD } from './word-classes.ts';

const INFERENCE = wordSet(INFERENCE_VERBS);
const DENIALS = wordSet(DENIAL_VERBS);
const MINDS = wordSet(VERBS_OF_MIND);

/** Forms that have become prepositions or auxiliaries of a kind. */
const NOT_CUES = wordSet(
  'regarding considering concerning following respecting touching supposed granted given',
);
/** "make the enemy believe that …": who is made to believe says nothing. */
const CAUSATIVE = wordSet('make let have help see hear watch bid');
const GUESSES = wordSet('perhaps maybe probably possibly');
/** What people find is a thing, what a study finds is a finding. */
const DISCOVERIES = wordSet('find discover determine prove record');
const SUBORDINATING = wordSet('if when whenever though although while because since unless');

/** What the verb at `index` attributes, if it is one that reports. */
export function verbCue(scope: Cueing, index: number): Attribution | undefined {
  const { tokens, low } = scope;
  const cue = readCue(scope, index);
  if (!cue.group || NOT_CUES.has(tokens[index]!.lower)) return undefined;
  const chain = chainBefore(scope, index);
  if (!readsAsVerb(scope, index, chain)) return undefined;
  const { form } = tokens[index]!.info;
  const byAgent = (form & FORM.participle) !== 0 && tokens[cue.end]?.lower === 'by' && !chain.perfect;
  if ((chain.passive && !(form & FORM.ing)) || byAgent) return passiveCue(scope, cue, chain);
  if (form === FORM.participle && !chain.perfect) return undefined;
  const inverted = invertedCue(scope, cue, chain);
  if (inverted) return inverted;
  const continuous = has(tokens[chain.before + 1], WORD.auxiliary) || tokens[chain.before]?.clitic !== '';
  if (form & FORM.ing && !continuous) return participleCue(scope, cue);
  const nearest = chain.purpose ? undefined : subjectOf(scope, chain.before);
  const subject = nearest && (antecedentOf(scope, nearest) ?? nearest);
  if (!subject) {
    const borrowed = borrowedSubject(scope, cue, chain);
    return borrowed && activeCue(scope, cue, borrowed, chain, index);
  }
  const governor = subject.first > low ? tokens[subject.first - 1]! : undefined;
  // "to attack the army, which …, said": no subject but an infinitive and its object.
  if (governor?.lower === 'to' && tokens[subject.first]!.info.form & FORM.base) return undefined;
  if (governor && CAUSATIVE.has(governor.info.lemma) && form & FORM.base) return undefined;
  if (isNobody(scope, cue, subject)) return undefined;
  return activeCue(scope, cue, animate(scope, cue, subject), chain, subject.first);
}

/** "the teachers who signed the letter say": not the letter says it, which is the object of a relative clause. */
function antecedentOf(scope: Scope, object: Phrase): Phrase | undefined {
  const { tokens, low } = scope;
  const verb = tokens[object.first - 1];
  if (object.first - 1 <= low || !isWordToken(verb) || has(verb, WORD.auxiliary | WORD.modal))
    return undefined;
  if (!(verb.info.form & (FORM.past | FORM.s | FORM.base | FORM.participle))) return undefined;
  let who = object.first - 2;
  while (who > low && (isAdverb(tokens[who]) || has(tokens[who], WORD.auxiliary | WORD.modal))) who--;
  return who > low && tokens[who]!.lower === 'who' && isWordToken(tokens[who - 1])
    ? subjectOf(scope, who)
    : undefined;
}

/** "the principal believes": who has a mind is someone, whatever noun names them. */
function animate({ tokens }: Scope, cue: Cue, subject: Phrase): Phrase {
  const opening = tokens[subject.first]!;
  const described = subject.last > subject.first && has(opening, WORD.determiner | WORD.possessive);
  return subject.kind === 'thing' && described && MINDS.has(cue.lemma)
    ? { ...subject, kind: 'person' }
    : subject;
}

/** How many words a subject and its relative clause may have between its negation and the verb. */
const NEGATED_SUBJECT = 24;

/**
 * "No one who has read the report can doubt that …", "few would deny that …": a subject that stands for nobody, so
 * that the content is the author's.
 */
function isNobody(scope: Scope, { lemma }: Cue, subject: Phrase): boolean {
  const { tokens, low } = scope;
  const negation = (at: number): boolean => {
    const { lower } = tokens[at]!;
    if (lower === 'few') return tokens[at - 1]?.lower !== 'a' && DENIALS.has(lemma);
    if (lower === 'hardly' || lower === 'scarcely') return /^any/.test(tokens[at + 1]!.lower);
    return NOBODY.has(lower);
  };
  if (negation(subject.first) || (subject.first > low && negation(subject.first - 1))) return true;
  // The subject that was found may be the object of a relative clause: "no one who has read | the report".
  let relative = false;
  for (let at = subject.first - 1; at >= low && at > subject.first - NEGATED_SUBJECT; at--) {
    const token = tokens[at]!;
    if (token.kind === 'semicolon' || token.kind === 'quote') return false;
    // Cheaper than the words themselves, and every verb of a text comes here.
    if (!has(token, WORD.relative | WORD.negation | WORD.determiner)) continue;
    if (RELATIVES.has(token.lower)) relative = true;
    else if (relative && negation(at)) return true;
  }
  return false;
}

const NOBODY = wordSet('no nobody none neither');
const RELATIVES = wordSet('who which that');

/** A reporting verb with its subject and what stands around the two. */
type Clause = {
  scope: Cueing;
  cue: Cue;
  subject: Phrase;
  chain: Chain;
  /** First token of the clause: of the subject, or of the verb where the subject stands elsewhere. */
  start: number;
  after: After;
};

function activeCue(
  sentence: Cueing,
  cue: Cue,
  subject: Phrase,
  chain: Chain,
  start: number,
): Attribution | undefined {
  const scope = withinSubordinate(sentence, start, cue.end);
  const after = contentAfter(scope, cue.end, takesHearer(cue));
  const clause: Clause = { scope, cue, subject, chain, start, after };
  const { group } = cue;
  const { kind } = subject;
  if (contentEnd(clause) === undefined) return undefined;
  if (
    after.shape === 'quote' &&
    (kind === 'thing' || kind === 'generic') &&
    !(group & (SAYING | VERB.manner))
  )
    return undefined;
  const quotes = group & (CLAUSAL | VERB.manner | VERB.topic) || scope.tokens[after.at - 1]!.kind === 'colon';
  if (after.shape === 'quote' && quotes) return introducing(clause);
  if (after.shape === 'open') return reporting(clause, [], closed(clause)?.quotes);
  if (!(group & ~VERB.manner)) return closing(clause);
  if (kind === 'own')
    return reporting(
      clause,
      [spanOf(scope.tokens, cue.end, scope.high)],
      group & SAYING ? closed(clause)?.quotes : [],
    );
  if (!mayTell(clause)) return undefined;
  return (
    closingClause(clause) ??
    withClause(clause) ??
    (group & (SAYING | VERB.manner) ? closing(clause) : undefined) ??
    withObject(clause)
  );
}

/** A clause that a conjunction subordinates ends at its comma: "if he says that it is safe, he is lying". */
function withinSubordinate(scope: Cueing, start: number, from: number): Cueing {
  const { tokens, low, high } = scope;
  if (start <= low || !SUBORDINATING.has(tokens[start - 1]!.lower)) return scope;
  for (let index = from; index < high; index++) {
    if (tokens[index]!.kind !== 'comma') continue;
    if (tokens[index + 1]!.kind !== 'quote' && tokens[index - 1]!.kind !== 'quote')
      return { ...scope, high: index };
  }
  return scope;
}

const reporting = (
  { scope, cue, subject }: Clause,
  contents: (Span | undefined)[],
  quotes?: Quotation[],
): Attribution =>
  attributed(scope, [cue.at, cue.end - 1], subject, { contents, quotes, saying: (cue.group & SAYING) !== 0 });

const contentOf = (clause: Clause): Span | undefined =>
  spanOf(clause.scope.tokens, clause.after.at, contentEnd(clause) ?? clause.after.at);

const FULL_CLAUSES: readonly After['shape'][] = ['that', 'clause', 'question'];

/** The token before which a clause as content ends; undefined where the author's own verb cannot be told from it. */
function contentEnd(clause: Clause): number | undefined {
  const { scope, after, chain } = clause;
  if (!FULL_CLAUSES.includes(after.shape)) return clauseEnd(scope, after.at);
  if (isInSubject(clause)) return clauseInSubjectEnd(scope, after.at);
  const { tokens } = scope;
  const apart =
    RELATIVES.has(tokens[chain.before]?.lower ?? '') && tokens[chain.before - 1]?.kind === 'comma';
  return apart ? clauseBetweenCommasEnd(scope, after.at) : clauseEnd(scope, after.at);
}

/** Is the clause a relative one inside the subject of another: "critics who say that … | are wrong"? */
function isInSubject({ scope, subject, chain }: Clause): boolean {
  const relative = scope.tokens[chain.before];
  if (!relative || !RELATIVES.has(relative.lower) || !isWordToken(scope.tokens[chain.before - 1]))
    return false;
  return opensItsClause(scope, subject.first);
}

/** The quotations that the clause closes. */
const closed = ({ scope, start, after }: Clause): Fronted | undefined =>
  frontedBefore(scope, start, true, after.shape === 'none');

/** The word before the clause. */
const before = ({ scope, start }: Clause): string =>
  start > scope.low ? scope.tokens[start - 1]!.lower : '';

/** "She said, “…”"; "she called for “…”" */
function introducing(clause: Clause): Attribution | undefined {
  const { scope, cue, after } = clause;
  const direct = directAfter(scope, after.at);
  // "people who say “the earth is flat” | are wrong"
  if (direct.rest && isInSubject(clause)) return reporting(clause, [], [scope.tokens[after.at]!.quotation!]);
  if (direct.rest)
    return cue.group & ~VERB.manner ? reporting(clause, [direct.rest], closed(clause)?.quotes) : undefined;
  return reporting(clause, [], [...(closed(clause)?.quotes ?? []), ...direct.quotes]);
}

/** "“…,” she whispered." */
function closing(clause: Clause): Attribution | undefined {
  const quotes = closed(clause)?.quotes;
  return quotes && quotes.length > 0 ? reporting(clause, [], quotes) : undefined;
}

/** Not where the author only guesses, demands or speaks to the reader: "perhaps they see", "you might think". */
function mayTell({ scope, cue, subject, chain, start }: Clause): boolean {
  const speaks = (cue.group & SAYING) !== 0;
  if (subject.kind === 'addressee' && (!speaks || chain.modal)) return false;
  return speaks || start <= scope.low || !GUESSES.has(scope.tokens[start - 1]!.lower);
}

/** Can this subject be the source of a clause with this verb? Else the author draws the conclusion. */
function mayReport({ scope, cue, subject, chain }: Clause): boolean {
  const { kind } = subject;
  if (kind === 'generic') return false;
  if (scope.lenient && isHuman(kind)) return true;
  if (FACTIVE.has(cue.lemma)) return false;
  if (chain.obliged && !(cue.group & (VERB.tell | VERB.ask))) return false;
  return kind !== 'thing' || ((cue.group & VERB.speak) !== 0 && !INFERENCE.has(cue.lemma));
}

/** "…, sources said."; "The plan, he says, will fail"; "as X noted, …" */
function closingClause(clause: Clause): Attribution | undefined {
  const { scope, cue, subject, start, after } = clause;
  const { tokens, low, lenient } = scope;
  if (after.shape !== 'none') return undefined;
  // "as she expected" tells of a mind, not of words.
  const as = before(clause) === 'as';
  const spoken = as && !lenient ? SAYING : CLAUSAL;
  const fronted = cue.group & (spoken | VERB.manner) ? frontedBefore(scope, start, false, true) : undefined;
  if (fronted) {
    const next = tokens[after.at + 1];
    const resumes = next !== undefined && isWordToken(next) && isFiniteLooking(next);
    const parenthetical = after.comma && (resumes || (!after.skipped && !has(next, WORD.coordinator)));
    const states =
      parenthetical ||
      hasFiniteVerb(tokens, low, start) ||
      (!after.skipped && cue.group & SAYING && statesSomething(scope, start));
    const content = states && mayReport(clause) ? fronted.content : undefined;
    const narrates =
      !isWordToken(next) || next.info.form & FORM.ing || next.lower === 'who' || next.lower === 'which';
    const rest =
      content && after.comma && !narrates
        ? spanOf(tokens, after.at + 1, clauseEnd(scope, after.at + 1))
        : undefined;
    // "“…,” she said; “…”"
    const more = tokens[after.at]!.kind === 'semicolon' ? next?.quotation : undefined;
    if (content || fronted.quotes.length > 0)
      return reporting(clause, [content, rest], more ? [...fronted.quotes, more] : fronted.quotes);
  }
  const opens = as && after.comma && cue.group & spoken && isHuman(subject.kind);
  return opens
    ? reporting(clause, [spanOf(tokens, after.at + 1, clauseEnd(scope, after.at + 1))])
    : undefined;
}

/** A row of words before a comma that is more than an adverbial: "most towns live on trade, one table says". */
function statesSomething({ tokens, low }: Scope, end: number): boolean {
  const first = tokens[low]!;
  if (end - low < 4 || first.info.form & FORM.ing) return false;
  return !has(first, WORD.preposition | WORD.subordinator | WORD.adverb);
}

/** "She said that …", "she wondered whether …", "she said it was late" */
function withClause(clause: Clause): Attribution | undefined {
  const { scope, cue, subject, after } = clause;
  if (!(cue.group & CLAUSAL) || !mayReport(clause)) return undefined;
  const asks = cue.group & SAYING || subject.kind === 'document' || scope.lenient;
  const takes =
    after.shape === 'that' ||
    (after.shape === 'question' && asks) ||
    (after.shape === 'object' && takesUnmarkedClause(scope, cue, after.at, objectEnd(scope, after.at))) ||
    (after.shape === 'clause' && takesBareClause(scope, cue, after.at));
  return takes ? reporting(clause, [contentOf(clause)], closed(clause)?.quotes) : undefined;
}

/** "She vowed to …", "a study found …", "she condemned …" */
function withObject(clause: Clause): Attribution | undefined {
  const { scope, cue, subject, chain, after } = clause;
  const { tokens, lenient } = scope;
  const { group, lemma, end } = cue;
  const document = subject.kind === 'document';
  if (!isHuman(subject.kind) && !document) return undefined;
  if (after.shape === 'infinitive' && group & (VERB.intend | VERB.tell | VERB.urge) && commits(scope, cue))
    return reporting(clause, [contentOf(clause)]);
  const finds = group & VERB.show && (document || (lenient && !DISCOVERIES.has(lemma)));
  if (finds && (after.shape === 'object' || after.shape === 'clause'))
    return reporting(clause, [spanOf(tokens, after.at, objectEnd(scope, after.at))]);
  const hears = (group & (VERB.tell | VERB.ask)) !== 0;
  if (chain.obliged && !lenient && !hears) return undefined;
  // "told reporters in the north." reports nothing, "accused her of lying" does.
  const particle = end > cue.at + 1;
  if (after.shape === 'none' && (!after.skipped || (!particle && hears && !after.comma))) return undefined;
  const content = !lenient && namesMankind(tokens, subject) ? undefined : objectContent(scope, cue, chain);
  const named = content && group & VERB.name ? quotedAttribute(scope, end) : undefined;
  return content && (named ? reporting(clause, [], [named]) : reporting(clause, [content]));
}

/** "called it a “historic” win": of a noun phrase in the author's words only the quoted attribute is the namer's. */
function quotedAttribute({ tokens }: Scope, from: number): Quotation | undefined {
  if (!has(tokens[from], WORD.objectPronoun | WORD.demonstrative)) return undefined;
  const quote = has(tokens[from + 1], WORD.determiner) ? from + 2 : from + 1;
  const noun = tokens[quote + 1];
  return isWordToken(noun) && noun.info.word !== 0 ? undefined : tokens[quote]?.quotation;
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
    // "X, speaking in the north, said the plan failed": what follows is a clause, not a speaker.
    const beside = tokens[chain.before]?.kind;
    if ((beside !== 'comma' && beside !== 'quote') || !(cue.group & VERB.speak)) return undefined;
    if (hasFiniteVerb(tokens, first, wordsEnd(scope, first)) || subjectEndingAt(scope, chain.before))
      return undefined;
  }
  const speaker = phraseStartingAt(scope, first, high);
  if (!speaker || speaker.kind === 'generic') return undefined;
  const rest = speaker.last + 2;
  const goesOn =
    fronted.content &&
    tokens[rest - 1]!.kind === 'comma' &&
    isWordToken(tokens[rest]) &&
    !(tokens[rest]!.info.form & FORM.ing);
  return attributed(scope, [cue.at, cue.end - 1], speaker, {
    contents: [fronted.content, goesOn ? spanOf(tokens, rest, clauseEnd(scope, rest)) : undefined],
    quotes: fronted.quotes,
    saying: true,
  });
}
