import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../campaigns/library-check.ts';
import { documentsOf, type StoredDocument } from '../../src/documents/library.ts';
import type { Position } from '../../src/documents/position.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { analysed } from '../../src/documents/store/analysis-writer.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import type { NewDocument } from '../../src/documents/store/document-writer.ts';
import type { LibraryStore } from '../../src/documents/store/library-store.ts';
import { writePosition, writeRebuttal, writeTopic } from '../../src/documents/store/position-writer.ts';
import { removedDocuments } from '../../src/documents/store/removed-documents.ts';
import { inTransaction } from '../../src/documents/store/scope-file.ts';
import { recordSharedQuote } from '../../src/documents/store/shared-quotes.ts';
import { authorsIn } from '../../src/evidence/authors.ts';
import { positionHistory } from '../../src/evidence/curation.ts';
import { positionOf } from '../../src/evidence/positions.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { findQuotes } from '../../src/evidence/quotes.ts';
import { reanchor } from '../../src/evidence/reanchor.ts';
import { reviseDocument } from '../../src/evidence/revising.ts';
import { impactOf, toReview } from '../../src/evidence/revision-impact.ts';
import { topicsIn } from '../../src/evidence/topics.ts';
import { earlierRevisionWarning } from '../../src/evidence/written-place.ts';
import { addText, temporaryStore } from './small-library.ts';

const SCOPE = 'guild:1';
const NOW = '2026-03-01T12:00:00.000Z';
const FIRST = `The bridge must be rebuilt in stone.\n\nThe ferry is cheap. It is slow in winter, and nobody likes it.\n\nThe toll is a burden on the poor of the town.\n`;
const SECOND = `A new preface was written for this edition.\n\nThe ferry is cheap. It is slow in winter, and most people like it.\n\nThe bridge must be\nrebuilt in stone.\n\nThe toll is a burden on the poor of the town.\n`;

function newText(text: string, title = 'On crossings'): NewDocument {
  return {
    title,
    metadata: {},
    format: 'text',
    notes: [],
    content: { completeness: 'full', text },
    addedAt: NOW,
  };
}

const revisingWith = ({ id }: { id: string }, text: string) => {
  const document = newText(text);
  return { id, document, stretches: analysed(document.content) };
};

const revise = (store: LibraryStore, document: StoredDocument, text: string) =>
  reviseDocument(store.file(SCOPE), revisingWith(document, text), { by: 'Cy' });

const placeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** A text by nobody in particular, with a position on some of its words and a rebuttal of others. */
function debated(text: string, evidence: string[], rebutted?: string) {
  const store = temporaryStore();
  const { document } = addText(store, { title: 'On crossings', text });
  const other = addText(store, {
    title: 'A reply',
    text: 'Stone is too dear for this town.\n',
    authors: ['Ada'],
  });
  const file = store.file(SCOPE);
  const { revision } = document;
  const position: Position = {
    topic: 'stone',
    author: { authorOf: revision },
    stance: 'for',
    summary: 'Stone it is.',
    evidence: evidence.map((words) => ({ revision, ...placeOf(text, words) })),
    concessions: [],
    conditions: [],
    status: 'approved',
    by: 'Ann',
    at: NOW,
  };
  inTransaction(file, () => {
    writeTopic(file, { id: 'stone', motion: 'The bridge should be of stone', aliases: [] });
    writePosition(file, position, { action: 'added', by: 'Ann', at: NOW });
    if (rebutted !== undefined)
      writeRebuttal(file, {
        from: { revision: other.document.revision, start: 0, end: 32 },
        target: { revision, ...placeOf(text, rebutted) },
        relation: 'rebuts',
        manner: 'stands-against',
        reason: 'It is about the price.',
        source: 'curated',
        by: 'Ann',
        at: NOW,
      });
  });
  return { store, file, document, position, library: () => store.library([SCOPE]) };
}

describe('a new revision', () => {
  it('leaves a document the topic that it is read for', () => {
    const { store, document } = debated(FIRST, []);
    const file = store.file(SCOPE);
    file.database.prepare(`UPDATE document SET topic = 'stone' WHERE id = ?`).run(document.id);
    const read = documentsOf(store.library([SCOPE])).find(({ id }) => id === document.id)!;
    expect(revise(store, read, SECOND).document).toMatchObject({ id: document.id, topic: 'stone' });
  });

  it('takes the place of the text under the same id; what it no longer says is found no more', () => {
    const { store, document, library } = debated(FIRST, []);
    const { document: after } = revise(store, document, SECOND);
    expect(after.id).toBe(document.id);
    expect(documentsOf(library())).toHaveLength(2);
    expect(findQuotes(library(), 'nobody likes it').quotes.map(({ text }) => text)).not.toContain(
      'It is slow in winter, and nobody likes it.',
    );
    expect(findQuotes(library(), 'preface').quotes[0]!.text).toBe(
      'A new preface was written for this edition.',
    );
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });

  it('leaves quotes of the earlier one exact, and says loudly that they are of it', () => {
    const { store, document, library } = debated(FIRST, []);
    const place = {
      revision: document.revision,
      ...placeOf(FIRST, 'It is slow in winter, and nobody likes it.'),
    };
    const before = quoteAt(library(), place)!;
    expect(earlierRevisionWarning(before)).toBeUndefined();
    revise(store, document, SECOND);
    const after = quoteAt(library(), place)!;
    expect({ ...after, document: { ...after.document, supersededAt: undefined } }).toEqual({
      ...before,
      document: { ...before.document, supersededAt: undefined },
    });
    expect(earlierRevisionWarning(after)).toContain('revised on 1 March 2026');
    const { anchor, note } = reanchor(library(), before.selectors);
    expect(anchor).toBe('gone');
    expect(note).toContain('an earlier revision of “On crossings” said these words');
  });

  it('takes positions and rebuttals along where the same words stand, and their unnamed author', () => {
    const stone = 'The bridge must be rebuilt in stone.';
    const { store, document, library } = debated(
      FIRST,
      [stone],
      'The toll is a burden on the poor of the town.',
    );
    const { moved, toReview: left } = revise(store, document, SECOND);
    expect([moved, left]).toEqual([2, 0]);
    const author = authorsIn(library()).find(({ documents }) =>
      documents.some(({ id }) => id === document.id),
    )!;
    const [topic] = topicsIn(library());
    const held = positionOf(library(), topic!, author);
    expect(held).toMatchObject({ stance: 'for', by: 'Ann', missing: 0 });
    expect(held.evidence.map(({ text }) => text)).toEqual(['The bridge must be\nrebuilt in stone.']);
    expect(held.evidence[0]!.document.supersededAt).toBeUndefined();
    expect(positionHistory(library(), topic!, author).map(({ action, by }) => [action, by])).toEqual([
      ['added', 'Ann'],
      ['reanchored', 'Cy'],
    ]);
    expect(toReview(library()[0]!)).toEqual([]);
  });

  it('moves nothing to words that are merely near: those stay, to be reviewed', () => {
    const words = 'It is slow in winter, and nobody likes it.';
    const { store, document, library } = debated(FIRST, [words], words);
    expect(revise(store, document, SECOND)).toMatchObject({ moved: 0, toReview: 1 });
    expect(toReview(library()[0]!).map(({ kind, places }) => [kind, places.length])).toEqual([
      ['position', 1],
      ['rebuttal', 1],
    ]);
    const author = authorsIn(library()).find(({ documents }) =>
      documents.some(({ id }) => id === document.id),
    )!;
    const { evidence, missing } = positionOf(library(), topicsIn(library())[0]!, author);
    expect(evidence.map(({ text }) => text)).toEqual([words]);
    expect(earlierRevisionWarning(evidence[0]!)).toContain('earlier revision');
    expect(missing).toBe(0);
  });

  it.each([
    [
      'a whole sentence has become half of one',
      'Lynn needs a toll.\n',
      'Nobody says that Lynn needs a toll.\n',
    ],
    [
      'the words are somebody else’s now',
      'The toll is fair.\n',
      '“The toll is fair.” So said the mayor of Lynn.\n',
    ],
    [
      'it is not clear which place is meant',
      'So it is.\n',
      'Ferries are bad for us. So it is. We know.\n\nBridges are good for them. So it is. You know.\n',
    ],
  ])('leaves words to be reviewed where %s', (_, before, after) => {
    const { store, document } = debated(before, [before.trim()]);
    expect(revise(store, document, after)).toMatchObject({ moved: 0, toReview: 1 });
  });

  it('can bring an earlier text back, with all that rested on it', () => {
    const words = 'It is slow in winter, and nobody likes it.';
    const { store, document, library } = debated(FIRST, [words]);
    revise(store, document, SECOND);
    revise(store, document, FIRST);
    expect(toReview(library()[0]!)).toEqual([]);
    expect(documentsOf(library()).map(({ revision }) => revision)).toContain(document.revision);
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });

  it('is refused where it changes nothing, or is another document’s text', () => {
    const { store, document } = debated(FIRST, []);
    expect(() => revise(store, document, FIRST)).toThrow(/nothing would change/);
    expect(() => revise(store, document, 'Stone is too dear for this town.\n')).toThrow(
      /already, as “A reply”/,
    );
    expect(() => revise(store, { ...document, id: 'ffffffffffff' }, SECOND)).toThrow(Refusal);
  });

  it('may have the text of a document that was removed, or that was revised since', () => {
    const { store, document } = debated(FIRST, []);
    const [, reply] = documentsOf(store.library([SCOPE]));
    removeDocument(store.file(SCOPE), reply!);
    revise(store, document, 'Stone is too dear for this town.\n');
    expect(removedDocuments(store.file(SCOPE))).toEqual([]);
    const again = addText(store, { title: 'The first text, apart', text: FIRST });
    expect(again.duplicate).toBe(false);
    expect(again.document.id).not.toBe(document.id);
    expect(problemsOf(store, SCOPE)).toEqual([]);
  });
});

describe('the impact of a revision', () => {
  it('is told beforehand, and changes nothing', () => {
    const stays = 'The bridge must be rebuilt in stone.';
    const goes = 'It is slow in winter, and nobody likes it.';
    const { store, file, document, position } = debated(FIRST, [stays, goes], goes);
    const { revision } = document;
    const shared = { channel: '1', message: '2', revision, at: NOW };
    recordSharedQuote(file, { ...shared, ...placeOf(FIRST, goes) });
    const before = store.library([SCOPE])[0]!.positions();
    const impact = impactOf(file, revisingWith(document, SECOND));
    expect(impact.text).toMatchObject({ added: 1, removed: 0, changed: 1, unchanged: 2 });
    expect(impact.text.changes.find(({ kind }) => kind === 'changed')!.parts).toEqual([
      { op: 'same', text: 'The ferry is cheap.' },
      { op: 'removed', text: 'It is slow in winter, and nobody likes it.' },
      { op: 'added', text: 'It is slow in winter, and most people like it.' },
    ]);
    const left = { ...placeOf(FIRST, goes), text: goes, outcome: 'to review' };
    expect(impact.positions).toEqual([
      {
        topic: 'stone',
        author: position.author,
        status: 'approved',
        places: [{ ...placeOf(FIRST, stays), text: stays, outcome: 'moves' }, left],
      },
    ]);
    expect(impact.rebuttals).toEqual([{ reason: 'It is about the price.', places: [left] }]);
    expect(impact.shared).toEqual([{ channel: '1', message: '2', at: NOW, ...left }]);
    expect(store.library([SCOPE])[0]!.positions()).toEqual(before);
    expect(revise(store, document, SECOND)).toMatchObject({ moved: 1, toReview: 1 });
  });
});
