import { describe, expect, it } from 'vitest';
import { historyCard } from '../../src/discord/cards/map-history-card.ts';
import type { MapChange } from '../../src/documents/library.ts';
import type { Position } from '../../src/documents/position.ts';

function held(start: number, stance: Position['stance'] = 'for'): Position {
  return {
    topic: 'tolls',
    author: { name: 'Ann Mason' },
    stance,
    summary: 'Tolls burden the poor.',
    evidence: [{ revision: 'a'.repeat(64), start, end: start + 9 }],
    concessions: [],
    conditions: [],
    status: 'approved',
    by: 'Cy',
    at: '2026-01-01T00:00:00Z',
  };
}

function shown(before: Position, after: Position): string {
  const change: MapChange = {
    ...{ subject: 'position', item: 'tolls\nann mason', key: 1, action: 'edited' },
    ...{ by: 'Cy', at: '2026-01-01T00:00:00Z', before, after },
  };
  const paging = { page: 0, pages: 1, pageId: String };
  return JSON.stringify(
    historyCard('Ann Mason: tolls', [change], paging, { undo: undefined, back: undefined }),
  );
}

describe('the card of a history', () => {
  it('says that passages were replaced by as many others', () => {
    expect(shown(held(0), held(20))).toContain('-# evidence: 1 as before, with other passages or notes');
  });

  it('says nothing of passages that stayed', () => {
    const card = shown(held(0), held(0, 'mixed'));
    expect(card).toContain('-# stance: for → mixed');
    expect(card).not.toContain('evidence');
  });
});
