import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentContent } from '../../../src/documents/document-content.ts';
import type { DocumentDraft } from '../../../src/documents/import/draft.ts';
import { readMarkdown } from '../../../src/documents/import/markdown.ts';
import {
  type Library,
  type ScopeId,
  type ScopeReader,
  type StoredDocument,
  withStatements,
} from '../../../src/documents/library.ts';
import { authorsFault } from '../../../src/documents/own-words.ts';
import { packZip, readPackZip } from '../../../src/documents/pack-archive.ts';
import { packFiles, packName } from '../../../src/documents/pack-export.ts';
import type { Position } from '../../../src/documents/position.ts';
import { prepareDocument } from '../../../src/documents/preparation.ts';
import { revisionHash } from '../../../src/documents/revision.ts';
import { statedTopic } from '../../../src/documents/stated-topic.ts';
import { addDocuments, type NewDocument } from '../../../src/documents/store/document-writer.ts';
import { changePosition } from '../../../src/documents/store/map-curation.ts';
import { addPack } from '../../../src/documents/store/pack-installer.ts';
import { writeRebuttal } from '../../../src/documents/store/position-writer.ts';
import { inTransaction, type ScopeFile } from '../../../src/documents/store/scope-file.ts';
import { temporaryStore } from '../../evidence/small-library.ts';
import { anyText } from '../arbitrary-texts.ts';

const NOW = '2026-01-01T00:00:00Z';
const GUILD: ScopeId = 'guild:1';
/** The id of a member. */
const MEMBER = '1562992195982589952';

/** One line of anything that a person could have typed, odd characters and spaces at its ends too. */
const anyLine = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constantFrom(' a ', '- x', '2014', 'true', '#1', '---\n', '👍'),
  )
  .map((line) => line.toWellFormed())
  .filter((line) => line.trim() !== '');
const anyProse = anyText.map((text) => text.toWellFormed()).filter((text) => text.trim() !== '');

/** As books print them; null where none is known. */
const anyPage = fc.constantFrom('12', 'xiv', '12–13', null);

const plainText = fc.tuple(anyProse, fc.array(fc.tuple(fc.nat(), anyPage))).map(([text, marks]) => ({
  format: 'text' as const,
  content: full(text),
  pages: [...new Map(marks.map(([at, page]) => [at % text.length, page]))]
    .map(([start, page]) => ({ start, page }))
    .sort((a, b) => a.start - b.start),
}));
const markdown = anyProse.map((source) => {
  const { text, blocks } = readMarkdown(source);
  return { format: 'markdown' as const, content: full(text, blocks) };
});
/** Pieces of a longer text, some of them side by side. */
const excerpts = fc
  .array(fc.tuple(anyProse, fc.nat({ max: 3 }), anyPage), { minLength: 1, maxLength: 4 })
  .map((pieces) => {
    let length = 0;
    const held = pieces.map(([text, gap], index) => {
      const start = length + gap;
      length = start + text.length;
      return { start, paragraph: index + 1, text };
    });
    const hash = revisionHash(JSON.stringify(held));
    const content: DocumentContent = { completeness: 'excerpts', hash, length, excerpts: held };
    const pages = held.map(({ start }, index) => ({ start, page: pieces[index]![2] }));
    return { format: 'text' as const, content, pages };
  });

function full(text: string, blocks?: DocumentDraft['blocks']): DocumentContent {
  return { completeness: 'full', text, ...(blocks && { blocks }) };
}

const anyDocument: fc.Arbitrary<NewDocument> = fc
  .tuple(
    fc.oneof(plainText, markdown, excerpts),
    anyLine,
    fc.array(anyLine, { maxLength: 3 }),
    fc.record(
      {
        outlet: anyLine,
        published: fc.constantFrom('2014', '0099', '2014-06', '2014-06-10'),
        source: anyLine,
        language: fc.constantFrom('en', 'no', 'pt-BR'),
      },
      { requiredKeys: [] },
    ),
    fc.array(anyLine, { maxLength: 2 }),
  )
  .map(([content, title, authors, known, notes]) => ({
    ...content,
    title,
    notes,
    metadata: { ...known, authors },
    addedAt: NOW,
  }))
  .filter(({ content }) => content.completeness === 'excerpts' || content.text.trim() !== '');

const anyLines = [fc.array(anyLine), fc.array(anyLine), fc.array(anyLine)] as const;

const anyTopics = fc
  .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,12}$/), { maxLength: 3 })
  .chain((ids) => fc.tuple(...ids.map((id) => fc.tuple(fc.constant(id), anyLine, ...anyLines))))
  .map((topics) =>
    topics.map(([id, motion, aliases, those, against]) =>
      withStatements({ id, motion, aliases }, { for: those, against }),
    ),
  );

const anyLibrary = fc.record({
  documents: fc.array(anyDocument, { maxLength: 4 }),
  topics: anyTopics,
  aliases: fc.array(fc.array(anyLine, { minLength: 2, maxLength: 3 }), { maxLength: 2 }),
  words: anyLine,
  by: fc.oneof(anyLine, fc.constant(MEMBER)),
});

/** Everyone's position on every topic, as far as they speak for themselves, with every status there is. */
function curate(file: ScopeFile, reader: ScopeReader, words: string, by: string): void {
  const statuses: Position['status'][] = ['approved', 'suggested', 'rejected'];
  for (const [at, topic] of reader.topics().entries())
    for (const [index, document] of reader.documents().entries()) {
      const [place] = reader
        .blocks(document.revisionKey)
        .map(({ start, end }) => ({ start, end }))
        .filter((span) => span.end > span.start && authorsFault(reader, document, span) === undefined);
      if (!place || document.authors.length > 0) continue;
      const evidence = [{ ...place, revision: document.revision, note: words, side: 'for' as const }];
      const position: Position = {
        topic: topic.id,
        author: { authorOf: document.revision },
        stance: index % 2 === 0 ? 'for' : 'mixed',
        summary: words,
        evidence,
        concessions: at % 2 === 0 ? evidence : [],
        conditions: [],
        status: statuses[(at + index) % 3]!,
        by,
        at: NOW,
      };
      changePosition(file, topic, position, { action: 'added', by, at: NOW });
    }
  const held = reader.positions();
  inTransaction(file, () => {
    for (const [index, { author, topic, evidence }] of held.entries()) {
      const other = held.find((position) => JSON.stringify(position.author) !== JSON.stringify(author));
      if (!other) continue;
      writeRebuttal(file, {
        from: index % 2 === 0 ? { topic, author } : evidence[0]!,
        target: { topic: other.topic, author: other.author },
        relation: 'qualifies',
        manner: 'stands-against',
        reason: words,
        source: 'found',
        by,
        at: NOW,
      });
    }
  });
}

const only = ([reader]: Library) => reader!;

function filesOf(reader: ScopeReader): Map<string, string> {
  return new Map(packFiles(packName(reader), reader));
}

describe('a library', () => {
  it('comes back from its zip unchanged: the same files, and the same zip', async () => {
    let positions = 0;
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ documents, words, by, ...rest }) => {
        const store = temporaryStore();
        const file = store.file(GUILD);
        addPack(file, { id: 'made', title: 'Made', contentHash: '', documents: [], ...rest }, NOW);
        const stated = statedTopic(`A motion: ${words}`, []);
        addDocuments(
          file,
          documents.map((document, at) => (at % 2 === 0 ? { ...document, topic: stated } : document)),
        );
        curate(file, only(store.library([GUILD])), words, by);
        const before = only(store.library([GUILD]));
        positions += before.positions().length;
        const zip = await packZip(before);
        const again = temporaryStore();
        addPack(again.file(GUILD), readPackZip(zip), NOW);
        const after = only(again.library([GUILD]));
        expect(filesOf(after)).toEqual(filesOf(before));
        expect(Buffer.from(await packZip(after)).equals(zip)).toBe(true);
        const shownIn = (reader: ScopeReader) =>
          reader.documents().map((document) => shown(reader, document));
        expect(shownIn(after)).toEqual(expect.arrayContaining(shownIn(before)));
        const told = by === MEMBER ? 'a curator' : by;
        expect(after.positions()).toEqual(
          before.positions().flatMap((held) => (held.status === 'rejected' ? [] : [{ ...held, by: told }])),
        );
        for (const text of filesOf(before).values()) expect(text).not.toContain(MEMBER);
      }),
      { numRuns: 60 },
    );
    expect(positions).toBeGreaterThan(20);
  });
});

it('a text that states no title comes back from its zip too', async () => {
  const store = temporaryStore();
  const draft: DocumentDraft = { text: 'A bridge.\n', format: 'text', metadata: { title: ' ' }, notes: [] };
  const made = prepareDocument(draft, ' .txt', {}, [], NOW);
  expect(made.title).toBe('Untitled');
  addDocuments(store.file(GUILD), [{ ...made, title: ' ' }]);
  const { documents } = readPackZip(await packZip(only(store.library([GUILD]))));
  expect(documents.map(({ title }) => title)).toEqual([expect.stringMatching(/^document-/)]);
});

/** What a reader sees of a document, with the page on which each block begins. */
function shown(reader: ScopeReader, document: StoredDocument) {
  const { id, revisionKey, revision, title, authors, outlet, published, passages, notes, topic } = document;
  const pages = reader.blocks(revisionKey).map(({ start }) => reader.pageAt(revisionKey, start));
  return { id, revision, title, authors, outlet, published, passages, notes, topic, pages };
}
