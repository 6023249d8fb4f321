import { foldedText } from '../../documents/folding.ts';
import { termOf, wordsOf } from '../../documents/terms.ts';
import { isNegation } from '../negations.ts';
import { isCommonTerm } from '../rarity.ts';
import { type Alignment, isContraction } from './alignment.ts';
import { looksLike } from './look-alikes.ts';
import { isEqual, type Token } from './wording.ts';

/** One stretch of a comparison: in both texts, in the source alone ("missing"), or in the quotation alone ("added"). */
export type Difference = { op: 'same' | 'missing' | 'added'; text: string };

/** What a change does to what is said, as far as rules can tell. */
export type AlterationKind =
  | 'negation'
  | 'quantity'
  | 'name'
  | 'hedge'
  | 'look-alike letters'
  | 'contraction'
  | 'capitals'
  | 'accents'
  | 'punctuation'
  | 'words';

export type Alteration = { kind: AlterationKind; missing: string; added: string };

const listed = (words: string) => new Set(words.split(/\s+/));

/** Beside the negations: who puts one of these in, or takes it out, makes the author say the contrary. */
const DENYING = listed(
  'fail fails failed lack lacks lacked deny denies denied refuse refuses refused unless',
);
const QUANTITIES = listed(
  `all some any every each most many much few several more less fewer least half quarter third double twice both
always often sometimes usually one two three four five six seven eight nine ten eleven twelve dozen twenty thirty
forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions percent`,
);
const HEDGES = listed(
  `may might could would should perhaps possibly probably presumably likely unlikely maybe apparently allegedly
reportedly seemingly seem seems seemed appear appears appeared suggest suggests suggested arguably almost nearly
roughly about around essentially largely mostly partly somewhat certainly definitely surely must will`,
);

function denies(word: string): boolean {
  return isNegation(word.replaceAll('’', "'")) || DENYING.has(word);
}

/** What a reader hears first of an alteration comes first. */
const ORDER: AlterationKind[] = [
  'look-alike letters',
  'negation',
  'quantity',
  'name',
  'hedge',
  'words',
  'contraction',
  'capitals',
  'accents',
  'punctuation',
];

/** Tokens with the text that they were read from, which begins at `offset`. */
type TokenizedText = { tokens: Token[]; text: string; offset: number };

function sliceOf({ text, offset }: TokenizedText, first: Token, last: Token): string {
  return text.slice(first.start - offset, last.end - offset);
}

/** Compares the quotation with the source along an alignment; the texts are exact slices of both. */
export function differences(
  { pairs }: Alignment,
  quoted: TokenizedText,
  source: TokenizedText,
): Difference[] {
  const stretches: { op: Difference['op']; first: Token; last: Token }[] = [];
  const add = (op: Difference['op'], token: Token) => {
    const last = stretches.at(-1);
    if (last?.op === op) last.last = token;
    else stretches.push({ op, first: token, last: token });
  };
  for (const run of changesOf(pairs, quoted.tokens, source.tokens)) {
    if (run.same) for (const token of run.source) add('same', token);
    else {
      for (const token of run.source) add('missing', token);
      if (!run.omitted) for (const token of run.quoted) add('added', token);
    }
  }
  return stretches.map(({ op, first, last }) => ({
    op,
    text: sliceOf(op === 'added' ? quoted : source, first, last),
  }));
}

/** Whether anything differs but what an ellipsis of the quotation stands for. */
export function isAltered({ pairs }: Alignment, quoted: Token[], source: Token[]): boolean {
  return changesOf(pairs, quoted, source).some(({ same, omitted }) => !same && !omitted);
}

/** What the changes do, with the exact slices of both texts. Every change is named once, the weightiest kind first. */
export function alterations(
  { pairs }: Alignment,
  quoted: TokenizedText,
  source: TokenizedText,
): Alteration[] {
  const shown = (of: TokenizedText, tokens: Token[]) =>
    tokens.length === 0 ? '' : sliceOf(of, tokens[0]!, tokens.at(-1)!);
  const found = changesOf(pairs, quoted.tokens, source.tokens)
    .filter(({ same, omitted }) => !same && !omitted)
    .map((change) => ({
      kind: kindOf(change, quoted.tokens, source.tokens),
      missing: shown(source, change.source),
      added: shown(quoted, change.quoted),
    }));
  return found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
}

type Run = { same: boolean; omitted: boolean; quoted: Token[]; source: Token[] };

/** Neighbouring pairs that agree, or that do not, together; what an ellipsis of the quotation stands for apart. */
function changesOf(pairs: Alignment['pairs'], quoted: Token[], source: Token[]): Run[] {
  const runs: Run[] = [];
  for (const pair of pairs) {
    const a = pair.quoted === undefined ? undefined : quoted[pair.quoted]!;
    const b = pair.source === undefined ? undefined : source[pair.source]!;
    const same = a !== undefined && b !== undefined && isEqual(b, a, a === quoted[0]);
    const omitted = pair.omitted === true;
    let run = runs.at(-1);
    if (run?.same !== same || run.omitted !== omitted) {
      run = { same, omitted, quoted: [], source: [] };
      runs.push(run);
    }
    if (a) run.quoted.push(a);
    if (b) run.source.push(b);
  }
  return runs;
}

function kindOf(change: Run, quoted: Token[], source: Token[]): AlterationKind {
  const wordsAmong = (tokens: Token[]) => tokens.filter(({ kind }) => kind === 'word');
  const [added, missing] = [wordsAmong(change.quoted), wordsAmong(change.source)];
  const [a, b] = [added.map(({ text }) => text), missing.map(({ text }) => text)];
  if (a.length === 0 && b.length === 0) return 'punctuation';
  if (a.some((word) => b.some((other) => looksLike(word, other)))) return 'look-alike letters';
  if (a.join(' ').toLowerCase() === b.join(' ').toLowerCase())
    return isSameMarks(change) ? 'capitals' : 'punctuation';
  if (foldedText(a.join(' ')) === foldedText(b.join(' '))) return 'accents';
  const differs = (is: (word: string) => boolean) => {
    const of = (list: string[]) => list.filter(is).map(foldedText).sort().join(' ');
    return of(a) !== of(b);
  };
  if (denials(a) !== denials(b)) return 'negation';
  if (differs((word) => /\p{N}/u.test(word) || QUANTITIES.has(word.toLowerCase()))) return 'quantity';
  if (isContraction(a.map(foldedText), b.map(foldedText))) return 'contraction';
  if (namesAmong(added, quoted) !== namesAmong(missing, source)) return 'name';
  if (differs((word) => HEDGES.has(word.toLowerCase()))) return 'hedge';
  return 'words';
}

function isSameMarks({ quoted, source }: Run): boolean {
  const marks = (tokens: Token[]) =>
    tokens.flatMap(({ kind, text }) => (kind === 'mark' ? text : [])).join(' ');
  return marks(quoted) === marks(source);
}

/** The words that deny, "didn't" being "did not". */
function denials(words: string[]): string {
  const plain = words.map((word) =>
    word
      .toLowerCase()
      .replace(/^.*n't$/, 'not')
      .replace('cannot', 'not'),
  );
  return plain.filter(denies).sort().join(' ');
}

/** The names among words of a text: telling words with a capital that no sentence gave them. */
function namesAmong(words: Token[], all: Token[]): string {
  const names = words.filter((word) => {
    if (!/^\p{Lu}/u.test(word.text) || wordsOf(word.text).every(({ term }) => term === '')) return false;
    return !beginsSentence(all, all.indexOf(word)) || !isCommonTerm(termOf(word.text));
  });
  return names
    .map(({ text }) => foldedText(text))
    .sort()
    .join(' ');
}

function beginsSentence(tokens: Token[], at: number): boolean {
  let before = at - 1;
  while (tokens[before]?.text === '"') before -= 1;
  return before < 0 || /^[.?!:…]$/.test(tokens[before]!.text);
}
