import { fileURLToPath } from 'node:url';
import {
  argdown,
  type IArgdownResponse,
  type IArgument,
  type IEquivalenceClass,
  type IRelation,
} from '@argdown/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScopeId, ScopeReader } from '../../src/documents/library.ts';
import { type Pack, readPack } from '../../src/documents/pack.ts';
import type { Position, Rebuttal } from '../../src/documents/position.ts';
import { addPack, installPack } from '../../src/documents/store/pack-installer.ts';
import { argdownOf } from '../../src/evidence/argdown.ts';
import { addText, temporaryStore } from './small-library.ts';

const SHIPPED = fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url));
const NOW = '2026-01-01T00:00:00Z';

type Parsed = IArgdownResponse & {
  statements: Record<string, IEquivalenceClass>;
  arguments: Record<string, IArgument>;
  relations: IRelation[];
  lexerErrors: unknown[];
  parserErrors: unknown[];
};

/** What Argdown's own parser makes of a map, which it must take without a fault. */
function parsed(written: string): Parsed {
  const response = argdown.run({
    process: ['parse-input', 'build-model'],
    input: written,
    logLevel: 'error',
  }) as Parsed;
  expect([response.lexerErrors, response.parserErrors, response.exceptions ?? []]).toEqual([[], [], []]);
  return response;
}

/** The words of a statement or argument, without the tags behind them. */
function wordsOf({ members }: { members: { text?: string }[] }): string | undefined {
  return members.map(({ text }) => text?.replace(/(?:#[a-z-]+ ?)+$/, '').trim()).find((text) => text);
}

function shownRelations({ relations }: Parsed): string[] {
  return relations.map(({ relationType, from, to }) => `${from!.title} ${relationType} ${to!.title}`);
}

const shipped = readPack(SHIPPED);

/** A scope of one text by an author whom nobody names, with these positions and rebuttals on “Bridges”. */
function scopeWith(
  { words, title }: { words: string; title: string },
  map: (revision: string) => Pack['map'],
): ScopeReader {
  const store = temporaryStore();
  const scope: ScopeId = 'guild:1';
  const { document } = addText(store, { title, text: 'Bridges hold. They may fall. Tolls ruin towns.' });
  const topics = [
    { id: 'bridges', motion: words, aliases: [] },
    { id: 'tolls', motion: 'Tolls should go', aliases: [] },
  ];
  addPack(
    store.file(scope),
    {
      id: 'a',
      title: 'A',
      topics,
      aliases: [],
      documents: [],
      contentHash: '',
      map: map(document.revision)!,
    },
    NOW,
  );
  return store.library([scope])[0]!;
}

function position(revision: string, own: Partial<Position>): Position {
  return {
    topic: 'bridges',
    author: { authorOf: revision },
    stance: 'for',
    summary: 'They hold.',
    evidence: [{ revision, start: 0, end: 13 }],
    concessions: [],
    conditions: [],
    status: 'approved',
    by: 'Ann',
    at: '2026-01-01',
    ...own,
  };
}

describe('an argument map as Argdown', () => {
  it('is read by Argdown without a fault, with every topic, position, passage and rebuttal of the shipped pack', () => {
    const store = temporaryStore();
    installPack(store.file('pack:fall-of-mosul'), shipped, NOW);
    const [scope] = store.library(['pack:fall-of-mosul']);
    const map = parsed(argdownOf(scope!)!);
    for (const { id, motion } of shipped.topics) expect(wordsOf(map.statements[id]!)).toBe(motion);
    const summaries = Object.values(map.arguments).map(wordsOf);
    const { positions, rebuttals } = shipped.map!;
    for (const { summary } of positions)
      expect(
        summaries.some((words) => words?.startsWith(summary!)),
        summary,
      ).toBe(true);
    for (const { reason } of rebuttals) expect(summaries).toContain(reason);
    const passages = Object.values(map.statements).map(wordsOf);
    for (const { evidence, concessions, conditions } of positions)
      for (const { revision, start, end } of [...evidence, ...concessions, ...conditions]) {
        const { revisionKey } = scope!.documents().find((document) => document.revision === revision)!;
        expect(passages).toContain(scope!.slice(revisionKey, start, end));
      }
    expect(Object.keys(map.arguments)).toHaveLength(positions.length + rebuttals.length);
  });

  it('has a position support or attack its topic by its stance, and rest on its evidence', () => {
    const scope = scopeWith({ words: 'Bridges should be built', title: 'On tolls' }, (revision) => ({
      positions: [
        position(revision, { concessions: [{ revision, start: 14, end: 28, note: 'Grants a fall.' }] }),
        position(revision, {
          topic: 'tolls',
          stance: 'mixed',
          evidence: [{ revision, start: 29, end: 46, side: 'against' }],
        }),
      ],
      rebuttals: [],
    }));
    const map = parsed(argdownOf(scope)!);
    const [name] = scope.documents().map(({ id }) => `on-tolls-${id}`);
    expect(shownRelations(map)).toEqual([
      `Author of ${name}, bridges support bridges`,
      `${name} 0-13 support Author of ${name}, bridges`,
      `${name} 29-46 support Author of ${name}, tolls`,
    ]);
    expect(wordsOf(map.arguments[`Author of ${name}, bridges`]!)).toContain('Grants a fall.');
    expect(wordsOf(map.statements[`${name} 14-28`]!)).toBe('They may fall.');
    expect(map.statements[`${name} 0-13`]!.data).toMatchObject({ document: 'On tolls', start: 0, end: 13 });
    expect(wordsOf(map.arguments[`Author of ${name}, tolls`]!)).toContain(
      `Speaks against it with @[${name} 29-46]`,
    );
    expect(map.arguments[`Author of ${name}, tolls`]!).toMatchObject({
      tags: ['mixed', 'approved'],
      data: { stance: 'mixed', status: 'approved', by: 'Ann' },
    });
  });

  it('puts a rebuttal’s reason between what it comes from and what it goes against', () => {
    const store = temporaryStore();
    installPack(store.file('pack:fall-of-mosul'), shipped, NOW);
    const written = argdownOf(store.library(['pack:fall-of-mosul'])[0]!)!;
    const map = parsed(written);
    const relations = shownRelations(map);
    const told: Record<Rebuttal['relation'], string> = {
      rebuts: 'attack',
      undercuts: 'undercut',
      qualifies: 'attack',
    };
    for (const [index, { relation, target, reason }] of shipped.map!.rebuttals.entries()) {
      const name = `Rebuttal ${index + 1}`;
      expect(wordsOf(map.arguments[name]!)).toBe(reason);
      expect(map.arguments[name]!.tags).toContain(relation);
      const kind = 'revision' in target ? 'attack' : told[relation];
      expect(relations.filter((line) => line.startsWith(`${name} ${kind} `))).toHaveLength(1);
      expect(relations.filter((line) => line.endsWith(` support ${name}`))).toHaveLength(1);
    }
  });

  it('reads no word of a person or document as Argdown', () => {
    const marks = fc
      .array(
        fc.constantFrom(
          ...[
            '===',
            '// x',
            '/* y */',
            '<!-- z -->',
            '[a]: b',
            '<c>: d',
            '@[e]',
            '{f: 1}',
            '} g',
            '#h',
            '**i**',
          ],
          ...[
            '_j_',
            ':k:',
            '.l.',
            '(1)',
            '- m',
            '+ n',
            '\\',
            '\n',
            '\n\n',
            '--',
            '# o',
            '1. p',
            'word',
            ' ',
            '  ',
          ],
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''));
    const words = fc
      .oneof(marks, fc.string(), fc.string({ unit: 'binary' }))
      .map((line) => `${line.toWellFormed()} x`);
    fc.assert(
      fc.property(words, words, (said, title) => {
        const scope = scopeWith({ words: said, title }, (revision) => ({
          positions: [
            position(revision, {
              summary: said.trim(),
              by: said.trim(),
              cue: said.trim(),
              conditions: [{ revision, start: 14, end: 28, note: said.trim() }],
            }),
          ],
          rebuttals: [],
        }));
        const map = parsed(argdownOf(scope)!);
        const shown = said.replace(/\s+/g, ' ').trim();
        expect(wordsOf(map.statements.bridges!)).toBe(shown);
        const [argument] = Object.values(map.arguments);
        expect(wordsOf(argument!)).toContain(shown);
        expect(argument!.data).toMatchObject({ by: said.trim(), cue: said.trim() });
        const passages = Object.values(map.statements).filter(({ tags }) => tags?.includes('passage'));
        expect(passages.map(({ data }) => data.document)).toEqual([title, title]);
        expect(map.relations).toHaveLength(2);
      }),
    );
  });

  it('is none where there is no topic', () => {
    const store = temporaryStore();
    addText(store, { text: 'Bridges hold.' });
    expect(argdownOf(store.library(['guild:1'])[0]!)).toBeUndefined();
  });
});
