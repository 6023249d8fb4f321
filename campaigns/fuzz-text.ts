import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Card, MAX_CARD_TEXT } from '../src/discord/card.ts';
import { citationCard } from '../src/discord/cards/citation-card.ts';
import { documentCard, libraryCard } from '../src/discord/cards/library-card.ts';
import { answerCard, contextCard } from '../src/discord/cards/quote-card.ts';
import type { Span } from '../src/documents/document.ts';
import { readDocument } from '../src/documents/import/reader.ts';
import {
  documentsOf,
  type Library,
  type ScopeReader,
  type StoredDocument,
} from '../src/documents/library.ts';
import { prepareDocument } from '../src/documents/preparation.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { type FoundQuote, findQuotes } from '../src/evidence/quotes.ts';
import { type Campaign, tally } from './campaign.ts';
import { type Chance, chanceOf } from './chance.ts';
import { hostileFile, hostileQuery } from './hostile-texts.ts';
import { problemsOf } from './library-check.ts';

const SCOPE = 'guild:fuzz';
const QUERIES = 4;

/**
 * Hostile files from their bytes to the cards that quote them: nothing throws but a `Refusal`, spans
 * are in order, every slice is exact, and every card can be posted. Round n of seed s is round 1 of
 * seed s + n - 1.
 */
export const fuzzText: Campaign = {
  about: 'hostile files through import and quote: nothing throws but a refusal, every slice is exact',
  rounds: 1_500,
  run: async ({ seed, rounds, note }) => {
    const { met, count } = tally();
    const failures: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { kind, outcome, problems } = await playRound(chanceOf(seed + round));
      count(outcome);
      failures.push(...problems.map((problem) => `--seed ${seed + round} --rounds 1 (${kind}): ${problem}`));
      if ((round + 1) % 250 === 0) note(`${round + 1} of ${rounds} rounds, ${failures.length} failures`);
    }
    return { failures, met };
  },
};

async function playRound(chance: Chance): Promise<{ kind: string; outcome: string; problems: string[] }> {
  const file = hostileFile(chance);
  const { kind } = file;
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-fuzz-'));
  const store = openLibraryStore(folder);
  try {
    const draft = await readDocument(file.bytes, file.name);
    const document = prepareDocument(draft, file.name, {}, [], new Date(0).toISOString());
    const [added] = addDocuments(store.file(SCOPE), [document]);
    const problems = problemsOf(store, SCOPE);
    const library = store.library([SCOPE]);
    const held = library[0]!.slice(added!.document.revisionKey, 0, draft.text.length);
    if (held !== draft.text) problems.push('the stored text is not the one that was read');
    problems.push(...cardProblems(documentCard(added!.document), 'the card of the document'));
    problems.push(...cardProblems(libraryCard(documentsOf(library), 0), 'the card of the library'));
    for (let query = 0; query < QUERIES; query += 1) {
      problems.push(...askProblems(library, hostileQuery(chance, draft.text), draft.text));
    }
    return { kind, outcome: 'imported', problems };
  } catch (error) {
    if (error instanceof Refusal) return { kind, outcome: 'refused', problems: [] };
    return {
      kind,
      outcome: 'thrown',
      problems: [(error as Error).stack?.split('\n').slice(0, 3).join(' ') ?? ''],
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function askProblems(library: Library, query: string, source: string): string[] {
  let answer: ReturnType<typeof findQuotes>;
  try {
    answer = findQuotes(library, query);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
  const [document] = documentsOf(library);
  const quotes = [...answer.quotes, ...(answer.nothing?.nearest ?? [])];
  return [
    ...quotes.flatMap((quote) => quoteProblems(quote, source, library[0]!, document!)),
    ...cardProblems(answerCard(answer, { kind: 'asker' }), 'the answer'),
  ];
}

function quoteProblems(
  quote: FoundQuote,
  source: string,
  scope: ScopeReader,
  document: StoredDocument,
): string[] {
  const { text, start, end, selectors, voices, context } = quote;
  const problems: string[] = [];
  const leadsOver = (gap: Span) => onlyBoilerplateBetween(source, scope, document, gap);
  const before = source.lastIndexOf(context.before, start - context.before.length);
  const after = source.indexOf(context.after, end);
  if (text !== source.slice(start, end)) problems.push(`[${start}, ${end}) is not verbatim`);
  if (text.trim() !== text || text === '') problems.push(`[${start}, ${end}) is not trimmed`);
  if (!text.isWellFormed()) problems.push(`[${start}, ${end}) cuts a character`);
  if (quote.document.revision !== document.revision) problems.push('a quote names another revision');
  if (
    source.slice(start - selectors.prefix.length, end + selectors.suffix.length) !==
    selectors.prefix + text + selectors.suffix
  )
    problems.push('the selectors do not lead back');
  if (
    (context.before !== '' &&
      (before < 0 || !leadsOver({ start: before + context.before.length, end: start }))) ||
    (context.after !== '' && (after < 0 || !leadsOver({ start: end, end: after })))
  )
    problems.push('the context is not what stands around the quote');
  let at = start;
  for (const part of voices) {
    if (part.start !== at || part.end <= part.start) problems.push('the voices have a gap');
    at = part.end;
  }
  if (at !== end) problems.push('the voices do not cover the quote');
  problems.push(
    ...cardProblems(contextCard(quote), 'the context'),
    ...cardProblems(citationCard(quote), 'the citations'),
  );
  return problems;
}

/** Between a quote and its context lies nothing but white space and boilerplate. */
function onlyBoilerplateBetween(
  source: string,
  scope: ScopeReader,
  { revisionKey }: StoredDocument,
  gap: Span,
) {
  if (gap.start > gap.end) return false;
  if (source.slice(gap.start, gap.end).trim() === '') return true;
  return scope.blocksWithin(revisionKey, gap).every((block) => block.boilerplate);
}

type Node = { type: number; content?: string; components?: Node[]; accessory?: Node };

/** Components of one message (Discord's limit). */
const MOST_COMPONENTS = 40;

function cardProblems(card: Card, what: string): string[] {
  const nodes = (card.components as Node[]).flatMap(withChildren);
  const units = nodes.reduce((sum, node) => sum + (node.content?.length ?? 0), 0);
  const problems: string[] = [];
  if (units > MAX_CARD_TEXT) problems.push(`${what} has ${units} characters`);
  if (nodes.length > MOST_COMPONENTS) problems.push(`${what} has ${nodes.length} components`);
  if (nodes.some((node) => node.content?.trim() === '')) problems.push(`${what} has an empty text`);
  if (!JSON.stringify(card).isWellFormed()) problems.push(`${what} has half a character`);
  return problems;
}

function withChildren(node: Node): Node[] {
  const children = [...(node.components ?? []), ...(node.accessory ? [node.accessory] : [])];
  return [node, ...children.flatMap(withChildren)];
}
