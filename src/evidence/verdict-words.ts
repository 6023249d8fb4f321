import { type MessageKey, say } from '../language/say.ts';
import { writtenNames } from './names.ts';
import { UNKNOWN_AUTHOR } from './quote.ts';
import type { Reanchored } from './reanchor.ts';
import type { Alteration, AlterationKind } from './verification/alterations.ts';
import type { LimitingContext, OmissionWarning } from './verification/limiting-context.ts';
import type { Match, Omission } from './verification/match.ts';
import type { SetAside } from './verification/set-aside.ts';
import type { TypographicDifference } from './verification/wording.ts';
import type { Verdict, Verification } from './verification.ts';

/**
 * How a verdict is said: plain sentences, for every place that shows one. Words come before signs, so
 * that a screen reader begins with them.
 */

/** Signs that do not lean on colour. */
const SIGNS: Record<Verdict, string> = {
  exact: '✓',
  'exact-elided': '✓ …',
  altered: '≠',
  spliced: '✂',
  misattributed: '⇄',
  absent: '∅',
};

/** A verdict in a few words, with its sign: "Exact ✓" */
export function verdictName(verdict: Verdict): string {
  return `${say(`verdict.${verdict}`)} ${SIGNS[verdict]}`;
}

/** The verdict; a quote that is no longer where it was taken from says so first. */
export function verdictHeading(verification: Verification | Reanchored): string {
  const name = verdictName(verification.verdict);
  if (!('anchor' in verification) || verification.anchor === 'holds') return name;
  return `${say(ANCHORS[verification.anchor])} ⚠ ${name}`;
}

const ANCHORS = {
  moved: 'anchor.not-at-its-place',
  revised: 'anchor.document-revised',
  gone: 'anchor.no-longer-there',
} as const;

const CHANGED = {
  'look-alike letters': 'change.look-alikes',
  negation: 'change.negation',
  quantity: 'change.quantity',
  name: 'change.name',
  hedge: 'change.hedge',
  words: undefined,
  contraction: 'change.contraction',
  capitals: 'change.capitals',
  accents: 'change.accents',
  punctuation: 'change.punctuation',
} as const satisfies Record<AlterationKind, MessageKey | undefined>;

/** Kinds of change that turn what is said. */
const WEIGHTY = ['look-alike letters', 'negation', 'quantity', 'name', 'hedge'] as const;

/** "The source says “2008”; the quotation says “2018” (a quantity)." */
export function alterationSentence({ kind, missing, added }: Alteration): string {
  if (kind === 'look-alike letters') return lookAlikeSentence(missing, added);
  const what = CHANGED[kind] && say(CHANGED[kind]);
  if (added === '') return say('change.leaves-out', missing, what);
  if (missing === '') return say('change.puts-in', added, what);
  return say('change.says-instead', missing, added, what);
}

const SCRIPTS = [
  [/\p{Script=Cyrillic}/u, 'change.cyrillic'],
  [/\p{Script=Greek}/u, 'change.greek'],
  [/\p{Script=Armenian}/u, 'change.armenian'],
] as const;

function lookAlikeSentence(missing: string, added: string): string {
  const scripts = SCRIPTS.filter(([letter]) => letter.test(added)).map(([, name]) => say(name));
  return say('change.looks-latin', scripts, added, missing);
}

/** What the changes concern that nobody should miss: "a negation", "a quantity". */
export function weightyChanges({ alterations }: Match): string[] {
  const kinds = WEIGHTY.filter((kind) => alterations.some((alteration) => alteration.kind === kind));
  return kinds.map((kind) => say(CHANGED[kind]));
}

const TYPOGRAPHY = {
  'capital at the start': 'typography.first-capital',
  'punctuation at the ends': 'typography.end-punctuation',
  'quotation marks': 'typography.quotation-marks',
  dashes: 'typography.dashes',
  spaces: 'typography.spaces',
  'line breaks': 'typography.line-breaks',
  'points of abbreviations': 'typography.abbreviations',
  hyphenation: 'typography.hyphenation',
  'marks of notes': 'typography.note-marks',
  emphasis: 'typography.emphasis',
  'invisible characters': 'typography.invisible',
  typography: 'typography.other',
} as const satisfies Record<TypographicDifference, MessageKey>;

/** In what alone an exact quotation differs: "points of abbreviations", "capital at the start". */
export function typographicNames({ typography }: Match): string[] {
  return typography.map((difference) => say(TYPOGRAPHY[difference]));
}

/** What an omission can take away, the weightiest first. */
const LOST = ['negation', 'condition', 'contrast', 'hedge', 'paragraph'] as const;

/** "A negation and a condition were left out."; undefined where nothing was that a reader would want to know of. */
export function leftOutSentence({ omissions }: Match): string | undefined {
  const isWarned = (warning: OmissionWarning) => omissions.some(({ warnings }) => warnings.includes(warning));
  const lost = LOST.filter(isWarned).map((warning) => say(`omission.${warning}`));
  if (lost.length > 0) return say('omission.lost', lost);
  return isWarned('name') ? say('omission.bracketed-reading') : undefined;
}

/** "Words of Max Boot"; "Words of one analyst, quoted by Max Boot". */
export function whoseWords({
  document,
  voices,
  text,
  start,
  setAside,
}: Pick<Match, 'document' | 'voices' | 'text' | 'start' | 'setAside'>): string {
  const [aside] = setAside;
  if (aside) return say('verdict.partly-set-aside', say(`set-aside.${aside.reason}`));
  const author =
    document.authors[0] === UNKNOWN_AUTHOR ? say('verdict.an-unnamed-author') : writtenNames(document);
  // Marks and spaces around someone's words are nobody's.
  const spoken = voices.filter((voice) =>
    /[\p{L}\p{N}]/u.test(text.slice(voice.start - start, voice.end - start)),
  );
  const quoted = spoken.filter((voice) => voice.kind === 'quoted');
  if (quoted.length === 0) return say('verdict.words-of', author);
  const speakers = [...new Set(quoted.map(({ speaker }) => speaker ?? say('quote.unnamed-speaker')))];
  if (quoted.length < spoken.length) return say('verdict.words-with-others', author, speakers);
  const isReport = quoted.every(({ form }) => form === 'indirect');
  return say(isReport ? 'verdict.what-is-reported' : 'verdict.words-quoted-by', author, speakers);
}

const OMITTED = {
  ellipsis: 'omission.left-out',
  interruption: 'omission.left-out',
  insertion: 'omission.brackets',
  'set aside': 'omission.set-aside',
} as const satisfies Record<Omission['kind'], MessageKey>;

/** "Left out: “…”" with what a reader would want to know of it. */
export function omissionSentence(
  { kind, text, warnings }: Omission,
  shorten: (text: string) => string,
): string {
  if (!/[\p{L}\p{N}]/u.test(text) && kind === 'insertion')
    return say(warnings.includes('name') ? 'omission.name' : 'omission.remark');
  if (text.trim() === '') return say('omission.nothing');
  const careful = warnings.map((warning) => say(`omission.warns-${warning}`));
  return say(OMITTED[kind], shorten(text.trim().replace(/\s+/g, ' ')), careful);
}

const NEIGHBOURS = {
  'clause before': 'limit.clause-before',
  'clause after': 'limit.clause-after',
  'sentence before': 'limit.sentence-before',
  'sentence after': 'limit.sentence-after',
} as const satisfies Record<Exclude<LimitingContext['where'], 'question'>, MessageKey>;

/** "In context ⚠, the next sentence says: “But …” (found by the word “but”)" */
export function limitSentence(
  { where, cue, text }: LimitingContext,
  shorten: (text: string) => string,
): string {
  const words = shorten(text.replace(/\s+/g, ' ').replace(/^[;,:\s]+|[\s“"‘«(]+$/gu, ''));
  return where === 'question' ? say('limit.question', words) : say(NEIGHBOURS[where], words, cue);
}

/** "Take care ⚠: “Subscribe here” was set aside at import (subscription) and is not quoted as the author's." */
export function setAsideSentence({ text, reason }: SetAside, shorten: (text: string) => string): string {
  const shown = shorten(text.trim().replace(/\s+/g, ' '));
  return say('verdict.was-set-aside', shown, say(`set-aside.${reason}`));
}
