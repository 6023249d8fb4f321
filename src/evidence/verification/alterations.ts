import { foldedText } from '../../documents/folding.ts';
import type { Alignment } from './alignment.ts';
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
  | 'capitals'
  | 'accents'
  | 'punctuation'
  | 'words';

export type Alteration = { kind: AlterationKind; missing: string; added: string };

const listed = (words: string) => new Set(words.split(/\s+/));

const NEGATIONS = listed(
  `no not never neither nor none nobody nothing nowhere cannot without hardly scarcely barely rarely seldom
fail fails failed lack lacks lacked deny denies denied refuse refuses refused unless`,
);
const QUANTITIES = listed(
  `all some any every each most many much few several more less fewer least half quarter third double twice both
always often sometimes usually one two three four five six seven eight nine ten eleven twelve dozen twenty thirty
forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions percent`,
);
const TURNS = listed('only if but except although though until false falsely supposedly wrongly');
const HEDGES = listed(
  `may might could would should perhaps possibly probably presumably likely unlikely maybe apparently allegedly
reportedly seemingly seem seems seemed appear appears appeared suggest suggests suggested arguably almost nearly
roughly about around essentially largely mostly partly somewhat certainly definitely surely must will`,
);

/** Whether a text holds a word that denies, counts or hedges. */
export function changesMeaning(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.some(
    (word) =>
      NEGATIONS.has(word) ||
      QUANTITIES.has(word) ||
      HEDGES.has(word) ||
      TURNS.has(word) ||
      /n['’]t$|\p{N}/u.test(word),
  );
}

/** What a reader hears first of an alteration comes first. */
const ORDER: AlterationKind[] = [
  'look-alike letters',
  'negation',
  'quantity',
  'name',
  'hedge',
  'words',
  'capitals',
  'accents',
  'punctuation',
];

/** Compares the quotation with the source along an alignment; the texts are exact slices of both. */
export function differences(
  { pairs }: Alignment,
  quoted: { tokens: Token[]; text: string },
  source: { tokens: Token[]; text: string; offset: number },
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
    text:
      op === 'added'
        ? quoted.text.slice(first.start, last.end)
        : source.text.slice(first.start - source.offset, last.end - source.offset),
  }));
}

/** What the changes do. Every change is named once, the weightiest kind first. */
export function alterations({ pairs }: Alignment, quoted: Token[], source: Token[]): Alteration[] {
  const found = changesOf(pairs, quoted, source)
    .filter(({ same, omitted }) => !same && !omitted)
    .map((change) => ({
      kind: kindOf(change.quoted, change.source, source),
      missing: shown(change.source),
      added: shown(change.quoted),
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

function shown(tokens: Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

function kindOf(added: Token[], missing: Token[], source: Token[]): AlterationKind {
  const words = (tokens: Token[]) => tokens.filter(({ kind }) => kind === 'word').map(({ text }) => text);
  const [a, b] = [words(added), words(missing)];
  if (a.length === 0 && b.length === 0) return 'punctuation';
  if (a.some((word) => skeleton(word) !== word && b.includes(skeleton(word)))) return 'look-alike letters';
  if (a.join(' ').toLowerCase() === b.join(' ').toLowerCase()) return 'capitals';
  if (foldedText(a.join(' ')) === foldedText(b.join(' '))) return 'accents';
  const differs = (is: (word: string) => boolean) => {
    const of = (list: string[]) => list.filter(is).map(foldedText).sort().join(' ');
    return of(a) !== of(b);
  };
  if (denials(a) !== denials(b)) return 'negation';
  if (differs((word) => /\p{N}/u.test(word) || QUANTITIES.has(word.toLowerCase()))) return 'quantity';
  if (differs((word) => isName(word, source))) return 'name';
  if (differs((word) => HEDGES.has(word.toLowerCase()))) return 'hedge';
  return 'words';
}

/** The words that deny, "didn't" being "did not". */
function denials(words: string[]): string {
  const plain = words.map((word) =>
    word
      .toLowerCase()
      .replace(/^.*n't$/, 'not')
      .replace('cannot', 'not'),
  );
  return plain
    .filter((word) => NEGATIONS.has(word))
    .sort()
    .join(' ');
}

/** A capital inside a sentence; the first word of the source tells nothing. */
function isName(word: string, source: Token[]): boolean {
  return /^\p{Lu}/u.test(word) && word !== 'I' && source[0]?.text !== word;
}

/** Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard #39). */
const LOOK_ALIKES = new Map(
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoαaνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX'
    .matchAll(/(.)(.)/gu)
    .map(([, letter, latin]) => [letter!, latin!] as const),
);

function skeleton(word: string): string {
  return [...word].map((letter) => LOOK_ALIKES.get(letter) ?? letter).join('');
}
