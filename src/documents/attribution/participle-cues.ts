/** Participles and gerunds that report: ", saying that …", "one analyst suggesting that …", "for saying …". */
import type { Span } from '../document.ts';
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
  isWordToken,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  type Scope,
  sourceSpan,
  subjectOf,
} from './noun-phrases.ts';
import {
  clauseEnd,
  clauseInSubjectEnd,
  contentAfter,
  directAfter,
  objectEnd,
  opensItsClause,
  spanOf,
  wordsEnd,
} from './reported-content.ts';
import { leadingSubject } from './subjects.ts';
import { FACTIVE, takesBareClause, takesHearer, takesUnmarkedClause } from './verb-complements.ts';
import { type Chain, type Cue, chainBefore } from './verb-forms.ts';
import { commits, objectContent } from './verb-objects.ts';
import { VERB, WORD } from './word-classes.ts';

/** Participles by which an author reasons: "admitting that …". */
const CONCEDING = wordSet('admit concede conclude propose acknowledge');

/** Where a participle stands, and whose it is. */
type Participle = {
  subject: Phrase | undefined;
  via?: Span | undefined;
  /** The subject stands right before it: "one analyst suggesting". */
  adjacent: boolean;
  /** It is governed by a preposition: "for saying". */
  gerund: boolean;
  /** It follows a comma. */
  loose: boolean;
};

export function participleCue(scope: Cueing, cue: Cue): Attribution | undefined {
  const { tokens } = scope;
  const { group, end } = cue;
  const found = subjectOfParticiple(scope, cue);
  if (!found) return undefined;
  const { subject, via } = found;
  const after = contentAfter(scope, end, takesHearer(cue));
  const reporting = (contents: (Span | undefined)[], quotes?: Quotation[]): Attribution =>
    attributed(scope, [cue.at, end - 1], subject, { contents, quotes, via, saying: (group & SAYING) !== 0 });
  if (after.shape === 'quote' && group & (CLAUSAL | VERB.manner | VERB.name | VERB.judge)) {
    const direct = directAfter(scope, after.at);
    return reporting([direct.rest], direct.quotes);
  }
  if (after.shape === 'open') return reporting([]);
  if (!(group & ~VERB.manner)) return undefined;
  // "people claiming that the earth is flat | are wrong"
  const inSubject =
    subject && found.adjacent && !found.loose && !found.gerund && opensItsClause(scope, subject.first);
  const last = inSubject ? clauseInSubjectEnd(scope, after.at) : clauseEnd(scope, after.at);
  if (last === undefined && after.shape === 'that') return undefined;
  const clause = spanOf(tokens, after.at, last ?? clauseEnd(scope, after.at));
  // Without a speaker the author's own reasoning looks the same: "assuming that …", "it goes without saying that …".
  if (!subject) {
    const speaks = group & VERB.speak && found.loose && !CONCEDING.has(cue.lemma);
    return speaks && after.shape === 'that' ? reporting([clause]) : undefined;
  }
  if (subject.kind === 'own') return reporting([spanOf(tokens, end, scope.high)]);
  if (!mayReport(scope, cue, found)) return undefined;
  const clausal = group & (found.gerund ? SAYING : CLAUSAL);
  const takesClause =
    after.shape === 'that' ||
    after.shape === 'question' ||
    (after.shape === 'object' && takesUnmarkedClause(scope, cue, after.at, wordsEnd(scope, after.at))) ||
    (after.shape === 'clause' && takesBareClause(scope, cue, after.at));
  if (clausal && takesClause) return reporting([clause]);
  if (after.shape === 'infinitive' && group & (VERB.intend | VERB.tell | VERB.urge))
    return !found.adjacent && commits(scope, cue) ? reporting([clause]) : undefined;
  const nothing = after.shape === 'none' && !after.skipped;
  const directs = isHuman(subject.kind) || (found.adjacent && subject.kind === 'document');
  if (nothing || !directs || (found.adjacent && !scope.lenient && !(group & (SAYING | VERB.judge))))
    return undefined;
  const content = objectContent(scope, cue, UNCHAINED);
  if (!content) return undefined;
  return reporting([{ ...content, end: Math.min(content.end, tokens[objectEnd(scope, end) - 1]!.end) }]);
}

function mayReport({ lenient }: Cueing, { group, lemma }: Cue, { gerund }: Participle): boolean {
  if (lenient) return true;
  return !FACTIVE.has(lemma) && (!gerund || (group & (SAYING | VERB.judge)) !== 0);
}

/** A participle has no auxiliaries of its own. */
const UNCHAINED: Chain = {
  before: -1,
  passive: false,
  perfect: false,
  modal: false,
  obliged: false,
  negative: false,
  infinitive: false,
  purpose: false,
};

/** Undefined where the participle belongs to nobody who could speak. */
function subjectOfParticiple(scope: Cueing, { at }: Cue): Participle | undefined {
  const { tokens, low } = scope;
  let before = at - 1;
  while (before > low && isAdverb(tokens[before])) before--;
  const previous = before >= low ? tokens[before] : undefined;
  if (!previous) return undefined;
  const gerund = has(previous, WORD.preposition);
  const loose = previous.kind === 'comma';
  const governs = WORD.preposition | WORD.coordinator | WORD.auxiliary | WORD.modal | WORD.subordinator;
  if (isWordToken(previous) && !has(previous, governs)) {
    const subject = phraseEndingAt(scope, before);
    if (!subject || subject.kind === 'thing' || subject.kind === 'generic') return undefined;
    const quoting = tokens[subject.first - 1]?.info.lemma;
    const via = quoting === 'quote' || quoting === 'cite' ? mediumOf(scope, subject.first - 1) : undefined;
    return { subject, via, adjacent: true, gerund, loose };
  }
  if (previous.lower === 'as') return { ...quotedBefore(scope, before), adjacent: false, gerund, loose };
  if (isWordToken(previous) && !has(previous, WORD.preposition | WORD.coordinator)) return undefined;
  const subject = leadingSubject(scope, before);
  if (subject && subject.kind !== 'thing' && subject.kind !== 'generic')
    return { subject, adjacent: false, gerund, loose };
  return gerund && subject ? undefined : { subject: undefined, adjacent: false, gerund, loose };
}

/** The medium of "The New York Times quotes one analyst …": the subject of the verb at `verb`. */
function mediumOf(scope: Scope, verb: number): Span | undefined {
  const subject = subjectOf(scope, chainBefore(scope, verb).before);
  if (!subject || (!isHuman(subject.kind) && subject.kind !== 'document')) return undefined;
  const { start, end } = sourceSpan(scope, subject);
  return { start, end };
}

/** "The Times quoted X as saying", "X is quoted in the Times as saying". */
function quotedBefore(scope: Scope, as: number): { subject: Phrase | undefined; via?: Span | undefined } {
  const { tokens, low } = scope;
  for (let index = as - 1; index >= low && index > as - 30; index--) {
    const { lemma } = tokens[index]!.info;
    if (lemma !== 'quote' && lemma !== 'cite') continue;
    const chain = chainBefore(scope, index);
    if (!chain.passive)
      return { subject: phraseStartingAt(scope, index + 1, as), via: mediumOf(scope, index) };
    const preposition = tokens[index + 1]?.lower;
    const named = preposition === 'in' || preposition === 'by';
    return {
      subject: subjectOf(scope, chain.before),
      via: named ? spanOf(tokens, index + 2, as) : undefined,
    };
  }
  return { subject: undefined };
}
