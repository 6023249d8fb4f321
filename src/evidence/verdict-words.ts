import { UNKNOWN_AUTHOR } from './quote.ts';
import type { Reanchored } from './reanchor.ts';
import type { Alteration, AlterationKind } from './verification/alterations.ts';
import type { LimitingContext, OmissionWarning } from './verification/limiting-context.ts';
import type { Match, Omission } from './verification/match.ts';
import type { SetAside } from './verification/set-aside.ts';
import type { Verdict, Verification } from './verification.ts';

/**
 * How a verdict is said: plain sentences, for every place that shows one. Words come before signs, so
 * that a screen reader begins with them.
 */

/** A verdict in a few words, and a sign that does not lean on colour. */
export const VERDICT_NAMES: Record<Verdict, { words: string; sign: string }> = {
  exact: { words: 'Exact', sign: '✓' },
  'exact-elided': { words: 'Exact, with omissions', sign: '✓ …' },
  altered: { words: 'Altered', sign: '≠' },
  spliced: { words: 'Spliced', sign: '✂' },
  misattributed: { words: 'Misattributed', sign: '⇄' },
  absent: { words: 'Not in this library', sign: '∅' },
};

/** "Exact ✓" */
export function verdictName(verdict: Verdict): string {
  const { words, sign } = VERDICT_NAMES[verdict];
  return `${words} ${sign}`;
}

/** The verdict; a quote that is no longer where it was taken from says so first. */
export function verdictHeading(verification: Verification | Reanchored): string {
  const name = verdictName(verification.verdict);
  if (!('anchor' in verification) || verification.anchor === 'holds') return name;
  return `${ANCHORS[verification.anchor]} ⚠ ${name}`;
}

const ANCHORS = {
  moved: 'Not at its place.',
  revised: 'The document was revised.',
  gone: 'No longer there.',
} as const;

const CHANGED: Record<AlterationKind, string> = {
  'look-alike letters': 'letters that only look alike',
  negation: 'a negation',
  quantity: 'a quantity',
  name: 'a name',
  hedge: 'how sure the author is',
  words: '',
  contraction: 'the same words, drawn together or spelled out',
  capitals: 'capitals only',
  accents: 'accents only',
  punctuation: 'punctuation only',
};

/** Kinds of change that turn what is said. */
const WEIGHTY: AlterationKind[] = ['look-alike letters', 'negation', 'quantity', 'name', 'hedge'];

/** "The source says “2008”; the quotation says “2018” (a quantity)." */
export function alterationSentence({ kind, missing, added }: Alteration): string {
  const what = CHANGED[kind] && ` (${CHANGED[kind]})`;
  if (kind === 'look-alike letters') return lookAlikeSentence(missing, added);
  if (added === '') return `The quotation leaves out “${missing}”${what}.`;
  if (missing === '') return `The quotation puts in “${added}”, which the source does not have${what}.`;
  return `The source says “${missing}”; the quotation says “${added}”${what}.`;
}

function lookAlikeSentence(missing: string, added: string): string {
  const scripts = ['Cyrillic', 'Greek', 'Armenian'].filter((script) =>
    new RegExp(`\\p{Script=${script}}`, 'u').test(added),
  );
  return `${scripts.join(' and ') || 'Other'} letters look like Latin ones in “${added}”; the source says “${missing}”.`;
}

/** What the changes concern that nobody should miss: "a negation and a quantity"; empty where nothing does. */
export function weightyChanges({ alterations }: Match): string {
  const kinds = WEIGHTY.filter((kind) => alterations.some((alteration) => alteration.kind === kind));
  return kinds.map((kind) => CHANGED[kind]).join(' and ');
}

const WARNINGS: Record<OmissionWarning, string> = {
  negation: 'it holds a negation',
  condition: 'it holds a condition',
  contrast: 'it holds a contrast',
  hedge: 'it holds a hedge',
  paragraph: 'it crosses paragraphs',
  name: 'who is meant is the quoter’s reading, and not told by the source',
};

const LEFT_OUT: Record<Exclude<OmissionWarning, 'name'>, string> = {
  negation: 'a negation',
  condition: 'a condition',
  contrast: 'a contrast',
  hedge: 'a hedge',
  paragraph: 'the end of a paragraph',
};

/** "A negation and a condition were left out."; empty where nothing was that a reader would want to know of. */
export function leftOutSentence({ omissions }: Match): string {
  const isWarned = (warning: OmissionWarning) => omissions.some(({ warnings }) => warnings.includes(warning));
  const warned = (Object.keys(LEFT_OUT) as (keyof typeof LEFT_OUT)[]).filter(isWarned);
  if (warned.length === 0) return isWarned('name') ? 'The words in brackets are the quoter’s reading.' : '';
  const what = warned.map((warning) => LEFT_OUT[warning]).join(' and ');
  return `${what[0]!.toUpperCase()}${what.slice(1)} ${warned.length === 1 ? 'was' : 'were'} left out.`;
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
  if (aside) return `Not all of it is the author’s text: the import set a part of it aside (${aside.reason})`;
  const author = document.authors[0] === UNKNOWN_AUTHOR ? 'an unnamed author' : document.authors.join(', ');
  // Marks and spaces around someone's words are nobody's.
  const spoken = voices.filter((voice) =>
    /[\p{L}\p{N}]/u.test(text.slice(voice.start - start, voice.end - start)),
  );
  const quoted = spoken.filter((voice) => voice.kind === 'quoted');
  if (quoted.length === 0) return `Words of ${author}`;
  const speakers = [
    ...new Set(quoted.map(({ speaker }) => speaker ?? 'someone whom the text does not name here')),
  ];
  if (quoted.length < spoken.length)
    return `Words of ${author} with those of ${speakers.join(' and of ')} in them`;
  const isReport = quoted.every(({ form }) => form === 'indirect');
  return isReport
    ? `What ${author} reports of ${speakers.join(' and of ')}`
    : `Words of ${speakers.join(' and of ')}, quoted by ${author}`;
}

/** "Left out: “…”" with what a reader would want to know of it. */
export function omissionSentence(
  { kind, text, warnings }: Omission,
  shorten: (text: string) => string,
): string {
  if (!/[\p{L}\p{N}]/u.test(text) && kind === 'insertion')
    return warnings.includes('name')
      ? `The words in brackets are not the source’s. Take care ⚠: ${WARNINGS.name}.`
      : 'The remark in brackets is not the source’s';
  const what =
    kind === 'insertion'
      ? 'Where the brackets are, the source has'
      : kind === 'set aside'
        ? 'Left out, and set aside at import'
        : 'Left out';
  const told = `${what}: “${shorten(text.trim().replace(/\s+/g, ' '))}”`;
  if (warnings.length === 0) return told;
  return `${told}. Take care ⚠: ${warnings.map((warning) => WARNINGS[warning]).join(', ')}.`;
}

const NEIGHBOURS: Record<LimitingContext['where'], string> = {
  'clause before': 'its own sentence begins',
  'clause after': 'its own sentence goes on',
  'sentence before': 'the sentence before it says',
  'sentence after': 'the next sentence says',
  question: 'the author asks this and does not assert it',
};

/** "In context ⚠, the next sentence says: “But …” (found by the word “but”)" */
export function limitSentence(
  { where, cue, text }: LimitingContext,
  shorten: (text: string) => string,
): string {
  const shown = `In context ⚠, ${NEIGHBOURS[where]}: “${shorten(text.replace(/\s+/g, ' ').replace(/^[;,:\s]+|[\s“"‘«(]+$/gu, ''))}”`;
  return where === 'question' ? shown : `${shown} (found by the word “${cue}”)`;
}

/** "Take care ⚠: “Subscribe here” was set aside at import (subscription) and is not quoted as the author's." */
export function setAsideSentence({ text, reason }: SetAside, shorten: (text: string) => string): string {
  const shown = shorten(text.trim().replace(/\s+/g, ' '));
  return `Take care ⚠: “${shown}” was set aside at import (${reason}) and is not quoted as the author’s.`;
}

export const SHORT_NOTE = 'So few words stand in many texts: finding them proves little.';
export const NEAREST_NOTE = 'The nearest passage, as a suggestion only; it does not bear the quotation out:';
