import { afterEach, describe, expect, it } from 'vitest';
import type { Position } from '../../../src/documents/position.ts';
import { pruneAudit, readAudit } from '../../../src/documents/store/audit-log.ts';
import { addDocuments, type NewDocument } from '../../../src/documents/store/document-writer.ts';
import { changePosition } from '../../../src/documents/store/map-curation.ts';
import { openScopeFile, type ScopeFile } from '../../../src/documents/store/scope-file.ts';

const files: ScopeFile[] = [];
afterEach(() => {
  for (const file of files.splice(0)) file.close();
});

function opened(id: ScopeFile['id'] = 'guild:1'): ScopeFile {
  const file = openScopeFile(id, ':memory:');
  files.push(file);
  return file;
}

const AT = '2026-03-01T12:00:00.000Z';
const text = (words: string): NewDocument => ({
  title: words,
  metadata: { authors: ['Ada Lark'] },
  format: 'text',
  notes: [],
  content: { completeness: 'full', text: `${words} are in the river.` },
  addedAt: AT,
});
const told = (file: ScopeFile, filter = {}) =>
  readAudit(file, { since: '', ...filter }, { offset: 0, limit: 100 }).entries;

const topic = { id: 'bridges', motion: 'Bridges should be built', aliases: [] };
const position: Position = {
  topic: topic.id,
  author: { name: 'Ada Lark' },
  stance: 'not stated',
  evidence: [],
  concessions: [],
  conditions: [],
  status: 'approved',
  summary: 'Says nothing of them.',
  by: 'Bo',
  at: AT,
};

describe('the audit of a server', () => {
  it('holds who added what, once, and nothing of what was there already', () => {
    const file = opened();
    addDocuments(file, [text('Otters'), text('Herons')], undefined, 'Bo');
    addDocuments(file, [text('Otters')], undefined, 'Cy');
    expect(told(file).map(({ by, kind, name }) => `${by} ${kind} ${name}`)).toEqual([
      'Bo added Herons',
      'Bo added Otters',
    ]);
    expect(told(file)[0]).toMatchObject({ at: AT, before: null, after: { authors: ['Ada Lark'] } });
  });

  it('holds nothing of a change that was not made', () => {
    const file = opened();
    const broken = { ...text('Herons'), format: null } as unknown as NewDocument;
    expect(() => addDocuments(file, [text('Otters'), broken])).toThrow();
    expect(told(file)).toEqual([]);
  });

  it('tells a position’s change with what a person said of it before and after', () => {
    const file = opened();
    changePosition(file, topic, position, { action: 'added', by: 'Bo', at: AT });
    const summary = 'Never speaks of them.';
    changePosition(file, topic, { ...position, summary }, { action: 'edited', by: 'Cy', at: AT });
    changePosition(
      file,
      topic,
      { ...position, status: 'rejected' },
      { action: 'rejected', by: 'Cy', at: AT },
    );
    expect(told(file).map(({ by, kind, name }) => `${by} ${kind} ${name}`)).toEqual([
      'Cy rejected Ada Lark: Bridges should be built',
      'Cy changed Ada Lark: Bridges should be built',
      'Bo added Ada Lark: Bridges should be built',
    ]);
    const [changed] = told(file, { kind: 'changed' });
    expect([changed!.before!.summary, changed!.after!.summary]).toEqual([position.summary, summary]);
    expect(told(file, { by: 'Bo' })).toHaveLength(1);
  });

  it('is a server’s: a pack has none', () => {
    const file = opened('pack:rivers');
    addDocuments(file, [text('Otters')]);
    expect(told(file)).toEqual([]);
  });

  it('ends where it is pruned', () => {
    const file = opened();
    addDocuments(file, [text('Otters'), { ...text('Herons'), addedAt: '2026-05-01T12:00:00.000Z' }]);
    pruneAudit(file, '2026-04-01T00:00:00.000Z');
    expect(told(file).map(({ name }) => name)).toEqual(['Herons']);
  });
});
