import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { normaliseText } from '../src/documents/decoding.ts';
import type { Span } from '../src/documents/document.ts';
import type { Library } from '../src/documents/library.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { revisionHash } from '../src/documents/revision.ts';
import type { Selectors } from '../src/evidence/quote.ts';
import { reanchor } from '../src/evidence/reanchor.ts';
import { type Verdict, type Verification, verifyQuotation } from '../src/evidence/verification.ts';
import { readRows } from './dataset.ts';
import { withTexts } from './library.ts';
import { type PlainTexts, plainTexts, standsIn } from './plain-texts.ts';
import type { SourceText } from './quotation-cases/rule.ts';
import type { QuotationCase, RuleName } from './quotation-cases/rules.ts';
import { drawCases } from './quotation-cases.ts';
import { seededRandom } from './seeded-random.ts';

const book = z.object({ id: z.string(), title: z.string(), authors: z.array(z.string()), text: z.string() });
const offset = z.int().nonnegative();
const speech = z.object({
  document: z.string(),
  parts: z.array(z.object({ start: offset, end: offset, text: z.string() })).min(1),
  kind: z.string(),
});

type VerificationCounts = Partial<Record<RuleName, Partial<Record<Verdict | 'refused', number>>>>;

type VerificationMetrics = {
  cases: number;
  /** False ones that stand in a text all the same, found by plain search; they are not counted. */
  trueByChance: number;
  /** Altered, spliced, misattributed or made-up ones that were confirmed; must be 0. */
  falseExact: number;
  /** Shares: of the true ones confirmed, and of the altered ones traced to where they were taken from. */
  trueFound: number;
  changedTraced: number;
  damagedTraced: number;
  splicesFound: number;
  misattributedFound: number;
  speakersFound: number;
  randomAbsent: number;
  /** Verdicts by rule. */
  verdicts: VerificationCounts;
};

/** A case whose verdict is none of those it should have. */
type VerificationMiss = { case: QuotationCase; verdict: Verdict | 'refused'; reason: string };

/**
 * The texts of a set laid out as `documents.jsonl` and `quotations.jsonl`, and the books and study texts
 * that lie beside it, where they do.
 * @throws Refusal where the folder does not hold the set
 */
export function readSources(folder: string): SourceText[] {
  const said = readRows(join(folder, 'quotations.jsonl'), speech);
  const novels = readRows(join(folder, 'documents.jsonl'), book).map(({ id, title, authors, text }) => ({
    title,
    authors,
    text,
    speech: said
      .filter(({ document }) => document === id)
      .map(({ parts, kind }) => ({ parts, isNamed: kind === 'Explicit' })),
  }));
  return [
    ...novels,
    ...plainFiles(join(folder, '../../documents')),
    ...plainFiles(join(folder, '../../../documents')),
  ];
}

function plainFiles(folder: string): SourceText[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      title: name,
      authors: [`Author of ${name.replace('.txt', '').replaceAll(/[_-]/g, ' ')}`],
      text: withoutLicence(normaliseText(readFileSync(join(folder, name), 'utf8')).text),
    }));
}

/** Project Gutenberg's own words before and after a book. */
function withoutLicence(text: string): string {
  return text.replace(/^[\s\S]*?\*\*\* ?START OF[^\n]*\n/, '').replace(/\*\*\* ?END OF[\s\S]*$/, '');
}

/** Rounds of one case to a rule that an evaluation asks. */
const ROUNDS = 150;

/**
 * Makes quotations by the rules of quotation-cases.ts from a set and asks for their verdicts. The same
 * seed gives the same cases.
 */
export function evaluateVerification(
  folder: string,
  { rounds = ROUNDS, seed = 1 }: { rounds?: number; seed?: number } = {},
): VerificationMetrics {
  const texts = readSources(folder);
  return withTexts(texts, (library) => judgeRounds(library, texts, rounds, seed).metrics);
}

/** Round n of seed s is round 1 of seed s + n - 1. */
export function judgeRounds(
  library: Library,
  texts: readonly SourceText[],
  rounds: number,
  seed: number,
  note: (round: number, misses: VerificationMiss[]) => void = () => {},
): { metrics: VerificationMetrics; misses: VerificationMiss[]; falseExacts: VerificationMiss[] } {
  const plain = plainTexts(texts.map(({ text }) => text));
  const setAside = boilerplateOf(library);
  const tally = newTally();
  const misses: VerificationMiss[] = [];
  const falseExacts: VerificationMiss[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const one of drawCases(texts, seededRandom(seed + round))) {
      if (isSetAside(setAside, texts, one)) continue;
      const judged = judge(library, texts, plain, one);
      count(tally, one, judged);
      if (judged.chance) continue;
      const miss = { case: one, verdict: judged.verdict, reason: judged.reason };
      if (isConfirmed(judged.verdict) && !isTrue(one)) falseExacts.push(miss);
      if (!one.verdicts.includes(judged.verdict as Verdict) || !judged.traced) misses.push(miss);
    }
    note(round, misses);
  }
  return { metrics: metricsOf(tally), misses, falseExacts };
}

/** What an import sets aside, such as a transcriber's note, is not the author's and no part of the library. */
function boilerplateOf(library: Library): Map<string, Span[]> {
  return new Map(
    library.flatMap((scope) =>
      scope
        .documents()
        .map(({ title, revisionKey }) => [
          title,
          scope.blocks(revisionKey).filter(({ boilerplate }) => boilerplate !== undefined),
        ]),
    ),
  );
}

function isSetAside(
  setAside: Map<string, Span[]>,
  texts: readonly SourceText[],
  { place }: QuotationCase,
): boolean {
  if (!place) return false;
  const blocks = setAside.get(texts[place.text]!.title) ?? [];
  return blocks.some(({ start, end }) => start < place.end && place.start < end);
}

type Judged = { verdict: Verdict | 'refused'; reason: string; traced: boolean; chance: boolean };

function judge(
  library: Library,
  texts: readonly SourceText[],
  plain: PlainTexts,
  one: QuotationCase,
): Judged {
  const judged = verdictOf(library, texts, one);
  // The plain search is slow; a false case that is told for what it is needs none.
  const isDoubtful =
    !isTrue(one) && one.author === undefined && !one.verdicts.includes(judged.verdict as Verdict);
  return { ...judged, chance: isDoubtful && standsIn(plain, one.quotation) };
}

function verdictOf(
  library: Library,
  texts: readonly SourceText[],
  one: QuotationCase,
): Omit<Judged, 'chance'> {
  try {
    const found = one.selectors
      ? reanchor(library, selectorsOf(texts, one, one.selectors), one.author)
      : verifyQuotation(library, one.quotation, one.author);
    return { verdict: found.verdict, reason: found.reason, traced: isTraced(found, texts, one) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { verdict: 'refused', reason: error.message, traced: false };
  }
}

function selectorsOf(
  texts: readonly SourceText[],
  { quotation, place }: QuotationCase,
  span: Span,
): Selectors {
  const revision = revisionHash(texts[place!.text]!.text);
  return { exact: quotation, prefix: '', suffix: '', ...span, revision };
}

function isTrue({ verdicts }: QuotationCase): boolean {
  return verdicts.some(isConfirmed);
}

function isConfirmed(verdict: string): boolean {
  return verdict === 'exact' || verdict === 'exact-elided';
}

/** An altered quotation is traced where its match touches the place that it was taken from. */
function isTraced(
  { verdict, matches }: Verification,
  texts: readonly SourceText[],
  { place }: QuotationCase,
): boolean {
  if (verdict !== 'altered' || !place) return true;
  return matches.some(
    ({ start, end, document }) =>
      document.title === texts[place.text]!.title && start < place.end && place.start < end,
  );
}

type Share = { right: number; all: number };
const SHARES = ['true', 'changed', 'damaged', 'spliced', 'misattributed', 'speakers', 'random'] as const;
type Tally = {
  cases: number;
  chance: number;
  falseExact: number;
  shares: Record<(typeof SHARES)[number], Share>;
  verdicts: VerificationCounts;
};

function newTally(): Tally {
  const shares = Object.fromEntries(SHARES.map((name) => [name, { right: 0, all: 0 }])) as Tally['shares'];
  return { cases: 0, chance: 0, falseExact: 0, shares, verdicts: {} };
}

function shareOf(one: QuotationCase): (typeof SHARES)[number] | undefined {
  if (isTrue(one)) return 'true';
  if (one.rule === 'a seventh damaged') return 'damaged';
  if (one.rule === 'words of a speaker, as the author’s') return 'speakers';
  if (one.rule === 'words at random') return 'random';
  if (one.verdicts.length > 1) return undefined;
  const [verdict] = one.verdicts;
  return verdict === 'altered'
    ? 'changed'
    : verdict === 'spliced' || verdict === 'misattributed'
      ? verdict
      : undefined;
}

function count(tally: Tally, one: QuotationCase, { verdict, traced, chance }: Judged): void {
  if (chance) {
    tally.chance += 1;
    return;
  }
  tally.cases += 1;
  const row = tally.verdicts[one.rule] ?? {};
  tally.verdicts[one.rule] = { ...row, [verdict]: (row[verdict] ?? 0) + 1 };
  if (isConfirmed(verdict) && !isTrue(one)) tally.falseExact += 1;
  const name = shareOf(one);
  if (!name) return;
  const share = tally.shares[name];
  share.all += 1;
  const right = name === 'true' ? isConfirmed(verdict) : one.verdicts.includes(verdict as Verdict) && traced;
  if (right) share.right += 1;
}

function metricsOf({ cases, chance, falseExact, shares, verdicts }: Tally): VerificationMetrics {
  const share = ({ right, all }: Share) => right / Math.max(1, all);
  return {
    cases,
    trueByChance: chance,
    falseExact,
    trueFound: share(shares.true),
    changedTraced: share(shares.changed),
    damagedTraced: share(shares.damaged),
    splicesFound: share(shares.spliced),
    misattributedFound: share(shares.misattributed),
    speakersFound: share(shares.speakers),
    randomAbsent: share(shares.random),
    verdicts,
  };
}
