import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { seededRandom } from '../evaluate/seeded-random.ts';
import type { ScopeId } from '../src/documents/library.ts';
import { addDocuments, type NewDocument } from '../src/documents/store/document-writer.ts';
import { type LibraryStore, openLibraryStore } from '../src/documents/store/library-store.ts';
import { findQuotes } from '../src/evidence/quotes.ts';
import { suggestAuthors, suggestDocuments, suggestQueries } from '../src/evidence/suggestions.ts';
import { type BenchText, benchTexts } from './corpus.ts';
import { type Figure, milliseconds, quantile, timeEach } from './measure.ts';

const SIZES: [passages: number, p99: number][] = [
  [10_000, 1],
  [100_000, 8],
];
const QUERIES = 1_000;

/** Quote queries and autocomplete, against plain FTS5 over the same passages in the same run. */
export function benchQuotes(): Figure[] {
  const { texts, source } = benchTexts();
  console.error(`Over ${source}`);
  return SIZES.flatMap(([passages, wanted]) => benchSize(texts, passages, wanted));
}

function benchSize(texts: BenchText[], passages: number, wanted: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  const store = openLibraryStore(folder);
  try {
    fill(store, 'guild:bench', texts, passages);
    const sample = passageTexts(store);
    const queries = queriesFrom(sample);
    const library = store.library(['guild:bench']);
    const ours = timeEach(queries.map((query) => () => findQuotes(library, query)));
    const plain = plainIndex(sample);
    const theirs = timeEach(queries.map((query) => () => plain(query)));
    const typed = queries.map((query) => query.slice(0, 5));
    const suggest = timeEach(
      typed.flatMap((typing) => [
        () => suggestQueries(library, typing),
        () => suggestAuthors(library, typing),
        () => suggestDocuments(library, typing),
      ]),
    );
    store.close();
    const opened = timeOpening(folder, queries);
    const size = sample.length.toLocaleString('en');
    const figures: Figure[] = [
      {
        what: `quote query, ${size} passages (plain FTS5: p50 ${milliseconds(quantile(theirs, 0.5))}, p99 ${milliseconds(quantile(theirs, 0.99))})`,
        measured: `p50 ${milliseconds(quantile(ours, 0.5))}, p99 ${milliseconds(quantile(ours, 0.99))}`,
        wanted: `p99 ≤ ${wanted} ms`,
        reached: quantile(ours, 0.99) <= wanted,
      },
    ];
    if (passages === 100_000) {
      figures.push(
        {
          what: `autocomplete, ${size} passages`,
          measured: `p99 ${milliseconds(quantile(suggest, 0.99))}`,
          wanted: 'p99 ≤ 1 ms',
          reached: quantile(suggest, 0.99) <= 1,
        },
        {
          what: `index open to first answer, ${size} passages`,
          measured: `median ${milliseconds(quantile(opened, 0.5))}`,
          wanted: '≤ 10 ms',
          reached: quantile(opened, 0.5) <= 10,
        },
      );
    }
    return figures;
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Adds as many of the texts to a scope as make about so many passages. */
export function fill(store: LibraryStore, scope: ScopeId, texts: BenchText[], passages: number): void {
  const file = store.file(scope);
  const documents: NewDocument[] = [];
  let count = 0;
  for (const { title, text } of texts) {
    if (count >= passages) break;
    documents.push({
      title,
      metadata: { authors: [`Author ${title.length % 40}`] },
      format: 'text',
      notes: [],
      content: { completeness: 'full', text },
      addedAt: new Date(0).toISOString(),
    });
    count += text.length / PASSAGE_LENGTH;
  }
  addDocuments(file, documents);
}

/** Characters of an average passage, to tell how many texts make a library of a size. */
const PASSAGE_LENGTH = 140;

function passageTexts(store: LibraryStore): string[] {
  const [scope] = store.library(['guild:bench']);
  return scope!.documents().flatMap(({ revisionKey, length }) => {
    const text = scope!.slice(revisionKey, 0, length)!;
    return scope!
      .sentencesAround(revisionKey, { start: 0, end: length }, { start: 0, end: length })
      .map(({ start, end }) => text.slice(start, end));
  });
}

/** Words, phrases, questions and claims as people ask them, drawn from the passages. */
function queriesFrom(passages: string[]): string[] {
  const random = seededRandom(11);
  const queries: string[] = [];
  while (queries.length < QUERIES) {
    const words = passages[Math.floor(random() * passages.length)]!.match(/\p{L}{2,}/gu) ?? [];
    if (words.length < 8) continue;
    const from = Math.floor(random() * (words.length - 5));
    const content = words.filter((word) => word.length > 4);
    switch (queries.length % 4) {
      case 0:
        queries.push(content.slice(0, 2 + Math.floor(random() * 2)).join(' ') || words[0]!);
        break;
      case 1:
        queries.push(`"${words.slice(from, from + 4).join(' ')}"`);
        break;
      case 2:
        queries.push(`Why did ${content.slice(0, 4).join(' ')}?`);
        break;
      default:
        queries.push(
          words
            .filter(() => random() > 0.3)
            .slice(0, 30)
            .join(' '),
        );
    }
  }
  return queries;
}

/** What a bot would do without a ranking of its own: FTS5 with Porter stems, any of the words, by BM25. */
function plainIndex(passages: string[]): (query: string) => unknown {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passage USING fts5(text, tokenize = 'porter unicode61')");
  const insert = database.prepare('INSERT INTO passage (text) VALUES (?)');
  database.exec('BEGIN');
  for (const passage of passages) insert.run(passage);
  database.exec('COMMIT');
  const select = database.prepare('SELECT text FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT 5');
  return (query) => {
    const words = query.match(/[\p{L}\p{N}]+/gu) ?? [];
    return select.all(words.map((word) => `"${word}"`).join(' OR '));
  };
}

const OPENINGS = 20;

function timeOpening(folder: string, queries: string[]): number[] {
  return timeEach(
    queries.slice(0, OPENINGS).map((query) => () => {
      const store = openLibraryStore(folder);
      findQuotes(store.library(['guild:bench']), query);
      store.close();
    }),
  );
}
