/**
 * How an author holds a passage: asserted, conceded, hedged, asked, prescribed or reported. Found by cues in the
 * author's own words, so always a labelled guess; what stands inside someone else's words is no cue.
 */
import { clauseTokens, type Token } from './clause-tokens.ts';
import type { Mode, ModeFinding, QuotedVoice, Span } from './document.ts';
import {
  CONCEDING_OPENERS,
  CONCESSIONS,
  CONCESSIONS_BEFORE_CONTRAST,
  CONTRASTS,
  COURSES,
  HEDGES,
  HEDGES_NOT_AFTER_DETERMINER,
  IMPERATIVES,
  NOUN_LIKE_IMPERATIVES,
  PRESCRIPTIONS,
  RECOMMENDING,
} from './lexicons/modes.ts';
import { has, isAdverb, SUBJECT_PRONOUN } from './noun-phrases.ts';
import { FORM, listed, WORD } from './word-classes.ts';

type Phrase = { words: readonly string[]; mode: Mode; needsContrast: boolean; bare: boolean };

/** Phrases by their first word. */
const PHRASES: ReadonlyMap<string, readonly Phrase[]> = (() => {
  const phrases = new Map<string, Phrase[]>();
  const bare = new Set(HEDGES_NOT_AFTER_DETERMINER);
  const add = (list: readonly string[], mode: Mode, needsContrast = false): void => {
    for (const phrase of list) {
      const words = phrase.split(' ');
      const sameStart = phrases.get(words[0]!) ?? [];
      sameStart.push({ words, mode, needsContrast, bare: bare.has(phrase) });
      phrases.set(words[0]!, sameStart);
    }
  };
  add(CONCESSIONS, 'concedes');
  add(CONCESSIONS_BEFORE_CONTRAST, 'concedes', true);
  add(HEDGES, 'hedges');
  add(PRESCRIPTIONS, 'prescribes');
  return phrases;
})();

const set = (list: string): ReadonlySet<string> => new Set(listed(list));
const OPENERS = new Set(CONCEDING_OPENERS);
const CONTRAST = set(CONTRASTS);
const COURSE = set(COURSES);
const RECOMMEND = set(RECOMMENDING);
const COMMANDS = set(IMPERATIVES);
const NOUN_LIKE = set(NOUN_LIKE_IMPERATIVES);

/** The share of a passage, its speakers' names apart, from which on its content is someone else's. */
const REPORTED_SHARE = 0.5;

/**
 * The modes of one passage in a fixed order, one finding each: its first cue, as a slice of the text.
 * `asserts` is what is left where the passage as a whole neither asks nor commands nor reports; it rests on no
 * cue, so its span is empty and stands at the passage's start. A passage of nothing but someone's
 * quoted words gets `reports` alone.
 *
 * @param voices all voices of the text as `findVoices` gives them: ordered and disjoint
 */
export function findModes(text: string, passage: Span, voices: QuotedVoice[]): ModeFinding[] {
  const inside = voicesIn(passage, voices);
  const quotations = inside.map(({ start, end }) => {
    const clipped = { start: Math.max(start, passage.start), end: Math.min(end, passage.end) };
    return { ...clipped, innerStart: clipped.start, innerEnd: clipped.end, nested: [] };
  });
  const tokens = clauseTokens(text, passage, quotations, [], 0);
  const found = new Map<Mode, Span>();
  const add = (mode: Mode, first: number, last = first): void => {
    if (!found.has(mode)) found.set(mode, { start: tokens[first]!.start, end: tokens[last]!.end });
  };
  const question = questionMark(text, passage, quotations);
  const scan: Scan = { text, passage, tokens, question: question !== undefined };
  for (let index = 0; index < tokens.length; index++) {
    const { kind, lower } = tokens[index]!;
    if (kind !== 'word') continue;
    for (const phrase of PHRASES.get(lower) ?? []) {
      if (found.has(phrase.mode)) continue;
      const end = matchEnd(tokens, index, phrase.words);
      if (end === undefined || (phrase.bare && !standsFree(tokens, index))) continue;
      if (
        phrase.mode === 'hedges' &&
        phrase.words.length > 1 &&
        phrase.words.at(-1) === 'to' &&
        !isBase(tokens[end])
      )
        continue;
      if (phrase.mode === 'prescribes' && !isDemand(tokens, index, end)) continue;
      if (phrase.needsContrast && !contrasts(scan, end)) continue;
      add(phrase.mode, index, end - 1);
    }
    const rule = RULES.get(lower);
    if (rule) rule(scan, index, add);
  }
  opening(scan, add);
  const command = imperative(scan);
  if (command) add('prescribes', command.first, command.last);
  if (question !== undefined && tokens.some(({ kind }) => kind === 'word')) {
    const first = questionOpening(tokens, question);
    found.set('asks', first ?? { start: question, end: question + 1 });
  }
  const report = reportOf(passage, inside);
  if (report) found.set('reports', report);
  if (!report && question === undefined && !command)
    found.set('asserts', { start: passage.start, end: passage.start });
  const findings: ModeFinding[] = [];
  for (const mode of ORDER) {
    const span = found.get(mode);
    if (span)
      findings.push({ mode, start: span.start, end: span.end, cue: text.slice(span.start, span.end) });
  }
  return findings;
}

const ORDER: readonly Mode[] = ['asserts', 'prescribes', 'concedes', 'hedges', 'asks', 'reports'];

type Scan = { text: string; passage: Span; tokens: readonly Token[]; question: boolean };
type Add = (mode: Mode, first: number, last?: number) => void;

/** The voices that overlap a passage, by binary search. */
function voicesIn(passage: Span, voices: readonly QuotedVoice[]): QuotedVoice[] {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voices[middle]!.end <= passage.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < voices.length && voices[end]!.start < passage.end) end++;
  return voices.slice(low, end);
}

/** "kind of" hedges after a verb or a pronoun, not inside a noun phrase ("the very kind of men"). */
const standsFree = (tokens: readonly Token[], index: number): boolean => {
  const before = tokens[index - 1];
  return (
    before?.kind === 'word' &&
    (before.info.form !== 0 || has(before, SUBJECT_PRONOUN | WORD.auxiliary)) &&
    !has(before, WORD.determiner)
  );
};

/** The token after a phrase that starts at `index`; a contracted 's stands for "is". */
function matchEnd(tokens: readonly Token[], index: number, words: readonly string[]): number | undefined {
  let at = index;
  for (let word = 0; word < words.length; word++) {
    const token = tokens[at];
    if (token?.kind === 'comma' && word > 0) {
      // "is one thing, but"
      at++;
      word--;
      continue;
    }
    if (token?.kind !== 'word' || token.lower !== words[word]) return undefined;
    if (token.clitic === 's' && words[word + 1] === 'is') word++;
    at++;
  }
  return at;
}

const ADDS = set('not also only rather even a an for');

/** Does a contrast follow in the sentence, or open the next one? */
function contrasts({ text, passage, tokens }: Scan, from: number): boolean {
  for (let index = from; index < tokens.length; index++) {
    const { lower } = tokens[index]!;
    if (lower === 'but' || lower === 'yet' || lower === 'nevertheless' || lower === 'nonetheless') {
      const before = tokens[index - 1]!.kind;
      // "not only …, but also …" adds, it does not turn.
      if (lower === 'but' && ADDS.has(tokens[index + 1]?.lower ?? '')) continue;
      if (
        before === 'comma' ||
        before === 'semicolon' ||
        before === 'dash' ||
        before === 'close' ||
        before === 'colon'
      )
        return true;
    }
  }
  const next = /^[\s"'”’)]*([A-Za-z]+)/.exec(text.slice(passage.end, passage.end + 24));
  return next !== null && CONTRAST.has(next[1]!.toLowerCase()) && next[1] !== next[1]!.toLowerCase();
}

/** What "let us" invites the reader to on the page. */
const DISCOURSE = set(
  'suppose consider see look take add turn return examine imagine assume say begin start now first then pause proceed go come recall inquire enquire compare put call',
);

/** A demand on someone: not on the author alone, not denied, not a question, not past. */
function isDemand(tokens: readonly Token[], first: number, end: number): boolean {
  const { lower } = tokens[first]!;
  if (lower === 'let' || lower === "let's") return !DISCOURSE.has(tokens[end]?.lower ?? '');
  if (lower !== 'have' && lower !== 'has' && lower !== 'need' && lower !== 'needs') return true;
  const next = tokens[end]!;
  if (next.lower === 'do' && tokens[end + 1]?.lower === 'with') return false;
  if (next.kind !== 'word') return false;
  let before = first - 1;
  while (before >= 0 && isAdverb(tokens[before]) && tokens[before]!.lower !== 'not') before--;
  const subject = tokens[before];
  if (!subject || subject.kind !== 'word') return false;
  if (subject.lower === 'i' || subject.lower === 'not' || subject.lower.endsWith("n't")) return false;
  if (has(subject, WORD.determiner | WORD.possessive | WORD.preposition) && !has(subject, SUBJECT_PRONOUN))
    return false;
  // "no need to", "the need to", "do not need to", "would have to"
  return (
    !has(subject, WORD.auxiliary | WORD.negation) && !(has(subject, WORD.modal) && subject.lower !== 'will')
  );
}

/* ── modal verbs ───────────────────────────────────────────────────────────────────────────────── */

type Rule = (scan: Scan, index: number, add: Add) => void;

const isBase = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  ((token.info.form & FORM.base) !== 0 ||
    token.lower === 'be' ||
    token.lower === 'have' ||
    token.lower === 'do' ||
    (token.info.word === 0 && token.info.form === 0 && !token.capital));

/** "may" and "might" unless they are a month, a wish or a noun. */
const possibility: Rule = ({ tokens }, index, add) => {
  const token = tokens[index]!;
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  if (token.capital && token.lower === 'may') return;
  if (next?.lower === 'of' || has(next, WORD.number)) return;
  const modified =
    has(previous, WORD.determiner | WORD.possessive | WORD.preposition) && !has(previous, SUBJECT_PRONOUN);
  if (modified || previous?.clitic === 's') return;
  const ends =
    next?.kind !== 'word' ||
    has(next, WORD.auxiliary | WORD.modal | WORD.preposition | WORD.coordinator | WORD.relative);
  const verb =
    next?.lower === 'be' ||
    next?.lower === 'have' ||
    next?.lower === 'do' ||
    isAdverb(next) ||
    has(next, WORD.negation);
  if (token.lower === 'might' && ends && !verb && !has(previous, SUBJECT_PRONOUN)) return;
  add('hedges', index);
};

const OUTCOMES = set(
  'be become mean lead prove result happen backfire end turn cause trigger spark cost fail',
);

/** "could" where it tells of a possible outcome, not of an ability. */
const outcome: Rule = ({ tokens, question }, index, add) => {
  if (question) return;
  let verb = index + 1;
  while (isAdverb(tokens[verb]) && tokens[verb]!.lower !== 'not' && verb < index + 3) verb++;
  if (!OUTCOMES.has(tokens[verb]?.lower ?? '')) return;
  for (let before = index - 1; before >= 0 && before > index - 8 && tokens[before]!.kind === 'word'; before--)
    if (has(tokens[before], WORD.negation | WORD.question) || tokens[before]!.lower === 'so') return;
  if (tokens[index - 1]?.lower === 'that') return;
  add('hedges', index);
};

const FEELING = set('think say like imagine suppose wish prefer be have hope guess fancy add');

/** "should" unless it opens a condition ("should they fail", "if he should fail") or softens ("I should think"). */
const obligation: Rule = ({ tokens, question }, index, add) => {
  const previous = tokens[index - 1];
  const next = tokens[index + 1];
  const opensClause =
    !previous || previous.kind !== 'word' || has(previous, WORD.coordinator | WORD.question);
  if (opensClause && next?.kind === 'word' && !isBase(next) && !isAdverb(next) && !has(next, WORD.negation))
    return;
  if (opensClause && (question || next?.capital)) return;
  // "if it were so, we should see": an older "would".
  const first = tokens[0]?.lower;
  const conditional = first === 'were' || first === 'had' || tokens.some(({ lower }) => lower === 'if');
  if (conditional && (previous?.lower === 'we' || previous?.lower === 'i')) return;
  if (previous?.lower === 'i' && FEELING.has(next?.lower ?? '')) return;
  for (
    let before = index - 1;
    before >= 0 && before > index - 9 && tokens[before]!.kind === 'word';
    before--
  ) {
    const { lower } = tokens[before]!;
    if (
      lower === 'if' ||
      lower === 'lest' ||
      lower === 'unless' ||
      lower === 'surprising' ||
      lower === 'strange'
    )
      return;
    if (lower === 'why' || lower === 'who' || lower === 'how') {
      if (question) return;
      break;
    }
  }
  add('prescribes', index);
};

/** "must" demands, but "must have been" guesses, and "I must say" does neither. */
const necessity: Rule = ({ tokens }, index, add) => {
  const previous = tokens[index - 1];
  let verb = index + 1;
  while (isAdverb(tokens[verb]) && tokens[verb]!.lower !== 'not' && verb < index + 3) verb++;
  const next = tokens[verb];
  const after = tokens[verb + 1];
  if (has(previous, WORD.determiner) && !has(previous, SUBJECT_PRONOUN)) return;
  if (
    next?.lower === 'have' &&
    after?.kind === 'word' &&
    !has(after, WORD.determiner | WORD.possessive | WORD.preposition | WORD.number)
  ) {
    add('hedges', index, verb);
    return;
  }
  if (previous?.lower === 'i') return;
  if (next?.kind !== 'word' && next?.kind !== 'comma' && next?.kind !== 'quote') return;
  add('prescribes', index);
};

/** "the right answer is to …", "the only way is to …" */
const course: Rule = ({ tokens }, index, add) => {
  if (!COURSE.has(tokens[index + 1]?.lower ?? '')) return;
  for (let at = index + 2; at < tokens.length && at < index + 14; at++) {
    const { kind, lower, clitic } = tokens[at]!;
    if (kind !== 'word') return;
    const copula = lower === 'is' || lower === 'was' || lower === 'be' || clitic === 's';
    if (copula && tokens[at + 1]?.lower === 'to') return add('prescribes', index, at + 1);
  }
};

const REMEDIES = set('answer solution remedy cure');
const NO_REMEDY = set('no yes not that simple clear obvious unknown because in yet unclear easy never');

/** "The answer is containment." */
const remedy: Rule = ({ tokens }, index, add) => {
  const copula = tokens[index + 1];
  const next = tokens[index + 2];
  if (tokens[index - 1]?.lower !== 'the' && tokens[index - 2]?.lower !== 'the') return;
  if (copula?.lower !== 'is' || next?.kind !== 'word' || NO_REMEDY.has(next.lower)) return;
  add('prescribes', index, index + 1);
};

/** "though", but not "as though"; at a sentence's end it concedes as well. */
const though: Rule = ({ tokens }, index, add) => {
  const previous = tokens[index - 1]?.lower;
  if (previous !== 'as' && previous !== 'even') add('concedes', index);
};

const RULES: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['may', possibility],
  ['might', possibility],
  ['could', outcome],
  ['should', obligation],
  ['must', necessity],
  ['though', though],
  ...[...REMEDIES].map((word) => [word, remedy] as const),
  ...[...RECOMMEND].map((word) => [word, course] as const),
]);

/* ── the sentence's opening ────────────────────────────────────────────────────────────────────── */

/** "Yes, …", "True, …"; "While …, …" and "Even if …, …". */
function opening({ tokens }: Scan, add: Add): void {
  let first = 0;
  while (has(tokens[first], WORD.coordinator) && first < 2) first++;
  const token = tokens[first];
  const next = tokens[first + 1];
  if (token?.kind !== 'word' || !next) return;
  const two = `${token.lower} ${next.lower}`;
  if (OPENERS.has(two) && tokens[first + 2]?.kind === 'comma') add('concedes', first, first + 1);
  if (OPENERS.has(token.lower) && (next.kind === 'comma' || next.kind === 'colon')) {
    // A bare "Yes." answers; a concession goes on.
    if (tokens.length > first + 4) add('concedes', first);
  }
  if (two === 'even if' && tokens.some(({ kind }) => kind === 'comma')) add('concedes', first, first + 1);
  if (token.lower === 'while' && concessiveWhile(tokens, first)) add('concedes', first);
}

/** "While the group had suffered setbacks, it took the city" concedes; "while he was sleeping" and "while waiting" date. */
function concessiveWhile(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.info.form & FORM.ing) return false;
  for (let at = index + 1; at < tokens.length && at < index + 60; at++) {
    const token = tokens[at]!;
    if (token.kind === 'comma') return at > index + 2;
    const progressive = token.lower === 'was' || token.lower === 'were';
    if (progressive && tokens[at + 1] && tokens[at + 1]!.info.form & FORM.ing) return false;
  }
  return false;
}

const SEQUENCING = set(
  'so then but and first second third finally instead now please just also next always never only rather here therefore',
);

/** A sentence that opens with a command: "Realize …", "Above all, make sure …", "Do not …". */
function imperative({ tokens, question }: Scan): { first: number; last: number } | undefined {
  if (question) return undefined;
  let first = 0;
  const comma = tokens.findIndex(({ kind }, index) => kind === 'comma' || index > 4);
  // "Above all, …", "In short, …": a short adverbial without a verb may stand before.
  if (comma > 0 && tokens[comma]!.kind === 'comma') {
    const adverbial = tokens
      .slice(0, comma)
      .every((token) => token.kind === 'word' && (token.info.word !== 0 || COMMONPLACE.has(token.lower)));
    const pronoun = tokens
      .slice(0, comma)
      .some((token) => SUBJECTS.has(token.lower) || has(token, WORD.auxiliary | WORD.modal));
    if (adverbial && !pronoun) first = comma + 1;
  }
  while (
    SEQUENCING.has(tokens[first]?.lower ?? '') &&
    first < comma + 4 &&
    tokens[first + 1]?.kind === 'word' &&
    !COMMANDS.has(tokens[first]!.lower)
  )
    first++;
  const verb = tokens[first];
  const next = tokens[first + 1];
  if (verb?.kind !== 'word' || !next || !COMMANDS.has(verb.lower) || verb.clitic) return undefined;
  const negated = verb.lower === "don't" || (verb.lower === 'do' && next.lower === 'not');
  if (negated) {
    const object = tokens[first + (verb.lower === 'do' ? 2 : 1)];
    return isBase(object) ? { first, last: first + (verb.lower === 'do' ? 1 : 0) } : undefined;
  }
  if (verb.lower === 'never' || verb.lower === 'always')
    return isBase(next) && COMMANDS.has(next.lower) ? { first, last: first + 1 } : undefined;
  if (verb.lower === 'do') return undefined;
  if (verb.lower === 'let' && (next.lower === 'me' || next.lower === 'alone')) return undefined;
  if (next.kind !== 'word')
    return next.kind === 'quote' ? undefined : first > 0 || tokens.length < 8 ? undefined : undefined;
  if (verb.lower === 'be')
    return has(next, WORD.preposition | WORD.thirdPerson | WORD.firstPerson | WORD.determiner)
      ? undefined
      : { first, last: first };
  if (
    has(next, WORD.auxiliary | WORD.modal | WORD.coordinator) ||
    next.lower === 'of' ||
    next.info.form & FORM.s
  )
    return undefined;
  const object =
    has(next, WORD.determiner | WORD.possessive | WORD.objectPronoun | WORD.number) ||
    next.lower === 'to' ||
    next.lower === 'it';
  if (NOUN_LIKE.has(verb.lower) && !object) return undefined;
  // "Give me a lever and I will …" is a condition.
  const promise = tokens.findIndex(({ lower }) => lower === 'and');
  const result = tokens[promise + 1];
  if (
    promise > 0 &&
    (result?.lower === 'you' || result?.lower === 'i') &&
    (tokens[promise + 2]?.clitic || tokens[promise + 2]?.kind === 'word')
  )
    return undefined;
  return { first, last: verb.lower === 'make' && next.lower === 'sure' ? first + 1 : first };
}

const SUBJECTS = set('i you he she it we they who this that there');
const COMMONPLACE = set('short all brief case event rate time meantime future conclusion summary words');

/* ── questions and reports ─────────────────────────────────────────────────────────────────────── */

/** Where the passage's own question mark stands: outside of others' words, at the end of a clause. */
function questionMark(text: string, passage: Span, voiced: readonly Span[]): number | undefined {
  let voice = voiced.length - 1;
  for (let at = passage.end - 1; at >= passage.start; at--) {
    while (voice >= 0 && voiced[voice]!.start > at) voice--;
    if (voice >= 0 && at < voiced[voice]!.end) {
      at = voiced[voice]!.start;
      continue;
    }
    const char = text[at];
    if (char === '?' || char === '？' || char === '؟') {
      const asks =
        text[at - 1] !== '(' && /[\p{L}\p{N}]/u.test(text.slice(Math.max(passage.start, at - 200), at));
      return asks ? at : undefined;
    }
  }
  return undefined;
}

/** The word that opens a question: an interrogative or an inverted verb at the start of a clause. */
function questionOpening(tokens: readonly Token[], mark: number): Span | undefined {
  let opening: Token | undefined;
  let fallback: Token | undefined;
  for (let index = 0; index < tokens.length && tokens[index]!.start < mark; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word') continue;
    const interrogative = has(token, WORD.question) && token.lower !== 'that' && token.lower !== 'if';
    if (!interrogative && !has(token, WORD.auxiliary | WORD.modal)) continue;
    const before = tokens[index - 1];
    const opens = before?.kind !== 'word' || has(before, WORD.coordinator | WORD.preposition | WORD.opener);
    if (opens && (!opening || before?.kind === 'colon' || !interrogative || !has(opening, WORD.question)))
      opening = token;
    if (interrogative) fallback ??= token;
  }
  const token = opening ?? fallback;
  return token && { start: token.start, end: token.end };
}

/** Set where most of the passage is someone else's; the evidence is the speaker's name, else the words themselves. */
function reportOf(passage: Span, voices: readonly QuotedVoice[]): Span | undefined {
  if (voices.length === 0) return undefined;
  let covered = 0;
  let attribution = 0;
  let evidence: Span | undefined;
  for (const { start, end, speakerAt } of voices) {
    covered += Math.min(end, passage.end) - Math.max(start, passage.start);
    if (speakerAt && speakerAt.start >= passage.start && speakerAt.end <= passage.end) {
      if (!evidence || evidence.start !== speakerAt.start) attribution += speakerAt.end - speakerAt.start;
      evidence ??= speakerAt;
    }
  }
  const length = passage.end - passage.start - attribution;
  if (covered < REPORTED_SHARE * length) return undefined;
  const first = voices[0]!;
  const start = Math.max(first.start, passage.start);
  const opens = start === first.start && first.form === 'direct';
  return evidence ?? { start, end: opens ? Math.min(start + 1, passage.end) : start };
}
