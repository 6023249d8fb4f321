import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Library } from '../src/documents/library.ts';
import { readPack } from '../src/documents/pack.ts';
import { Refusal } from '../src/documents/refusal.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { addDocuments } from '../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { installPack } from '../src/documents/store/pack-installer.ts';
import { topicOfClaim } from '../src/evidence/claim-topic.ts';
import { counterClaim } from '../src/evidence/counterarguments.ts';
import type { Counterargument } from '../src/evidence/mapped-counters.ts';
import { readClaim } from '../src/evidence/opposition/claim.ts';
import { readRows } from './dataset.ts';
import type { Text } from './library.ts';
import { questionTexts } from './questions.ts';

/** Claims of our own about the texts of the shipped pack: `evaluate/claims/fall-of-mosul`. */
type Place = { document: string; start: number; end: number };
type ClaimRow = {
  id: string;
  /** `off` the library's topics; `unanswered` where nothing stands against it and the empty answer is right, too. */
  kind: 'claim' | 'unanswered' | 'off';
  claim: string;
  counters: Place[];
  supporting: Place[];
};

type ClaimMetrics = {
  claims: number;
  /** Share of the claims whose first counter is right, and that have a right one among the first three. */
  first: number;
  three: number;
  /** Passages shown that support the claim; an author's concession is none. */
  supporting: number;
  /** Share of the claims off the topics that get no answer. */
  refused: number;
};

/** Claims in everyday words on each motion, written without having been asked: what the fits are made with. */
export function everydayClaims(): { claim: string; topic: string; stance: 'for' | 'against' }[] {
  return readRows(join(CLAIMS, 'everyday.jsonl'));
}

/** Claims off the shipped pack's topics, many of them with words or names of these. */
export function claimsOffTopics(): string[] {
  return readRows<ClaimRow>(join(CLAIMS, 'dev.jsonl')).flatMap(({ kind, claim }) =>
    kind === 'off' ? [claim] : [],
  );
}

const CLAIMS = fileURLToPath(new URL('claims/fall-of-mosul/', import.meta.url));
const SHIPPED_PACK = fileURLToPath(new URL('../data/packs/fall-of-mosul/', import.meta.url));
const SHOWN = 5;

/** Counters every claim of a file with the shipped pack's map and the full texts that it maps. */
export function evaluateClaims(file: string, shared: string): ClaimMetrics {
  const texts = questionTexts('fall-of-mosul', shared);
  const ids = new Map(texts.map(({ id, text }) => [revisionHash(text), id]));
  const isIn = ({ document, start, end }: Counterargument, places: Place[]) =>
    places.some(
      (place) => place.document === ids.get(document.revision) && place.start < end && start < place.end,
    );
  const rows = readRows<ClaimRow>(join(CLAIMS, `${file}.jsonl`));
  const answers = withShippedPack(texts, (library) =>
    rows.map((row) => ({ ...row, shown: countersOf(library, row.claim) })),
  );
  const off = answers.filter(({ kind }) => kind === 'off');
  const judged = answers
    .filter(({ kind }) => kind !== 'off')
    .map(({ kind, shown, counters, supporting }) => {
      const right = shown.map((counter) => isIn(counter, counters));
      const isNone = kind === 'unanswered' && shown.length === 0;
      return {
        first: isNone || right[0] === true,
        three: isNone || right.slice(0, 3).includes(true),
        supporting: shown.filter(
          (counter, at) => !right[at] && !counter.concession && isIn(counter, supporting),
        ).length,
      };
    });
  const share = (list: unknown[], all: unknown[]) => list.length / Math.max(1, all.length);
  return {
    claims: rows.length,
    first: share(
      judged.filter(({ first }) => first),
      judged,
    ),
    three: share(
      judged.filter(({ three }) => three),
      judged,
    ),
    supporting: judged.reduce((sum, { supporting }) => sum + supporting, 0),
    refused: share(
      off.filter(({ shown }) => shown.length === 0),
      off,
    ),
  };
}

/** What a claim amounts to, written before it was asked; without a stance it takes no side, without a topic it has none. */
type SideRow = {
  id: string;
  kind: 'seen' | 'kept';
  claim: string;
  topic?: string;
  stance?: 'for' | 'against';
};

type SideMetrics = {
  claims: number;
  /** The sides told, and those that are right, motion and stance, by the least confidence that is stated with them. */
  right: Record<string, { told: number; right: number }>;
  /** Share of the claims that take a side whose side is told rightly. */
  told: number;
};

const STATED = [0.85, 0.7, 0];

/** Reads the sides of claims with "but", negations, reports and comparisons, those not looked at before for `kept`. */
export function evaluateSides(kind: SideRow['kind'], shared: string): SideMetrics {
  const rows = readRows<SideRow>(join(CLAIMS, 'sides.jsonl')).filter((row) => row.kind === kind);
  const read = withShippedPack(questionTexts('fall-of-mosul', shared), (library) =>
    rows.map((row) => ({ row, found: topicOfClaim(library, readClaim(row.claim)) })),
  );
  const told = read.flatMap(({ row, found }) =>
    found?.stance
      ? [
          {
            confidence: found.confidence,
            isRight: found.topic.id === row.topic && found.stance === row.stance,
          },
        ]
      : [],
  );
  const right = Object.fromEntries(
    [...Map.groupBy(told, ({ confidence }) => String(STATED.find((from) => confidence >= from)))].map(
      ([confidence, own]) => [
        confidence,
        { told: own.length, right: own.filter(({ isRight }) => isRight).length },
      ],
    ),
  );
  return {
    claims: rows.length,
    right,
    told: told.filter(({ isRight }) => isRight).length / rows.filter(({ stance }) => stance).length,
  };
}

/** A claim that is refused gets no answer. */
function countersOf(library: Library, claim: string): Counterargument[] {
  try {
    return counterClaim(library, claim, { limit: SHOWN }).counters;
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** Runs `use` on the shipped pack with these texts in full, and clears it away. */
export function withShippedPack<T>(texts: Text[], use: (library: Library) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-claims-'));
  const store = openLibraryStore(folder);
  const addedAt = new Date(0).toISOString();
  try {
    const pack = readPack(SHIPPED_PACK);
    installPack(store.file('pack:fall-of-mosul'), pack, addedAt);
    const described = new Map(
      pack.documents.map((document) => [
        document.content.completeness === 'excerpts' ? document.content.hash : '',
        document,
      ]),
    );
    addDocuments(
      store.file('guild:evaluate'),
      texts.flatMap(({ text }) => {
        const document = described.get(revisionHash(text));
        return document ? [{ ...document, addedAt, content: { completeness: 'full', text } }] : [];
      }),
    );
    return use(store.library(['guild:evaluate', 'pack:fall-of-mosul']));
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}
