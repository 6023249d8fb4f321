import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curatedPositionCard, optionText } from '../../src/discord/cards/curation-card.ts';
import { positionForm } from '../../src/discord/cards/curation-forms.ts';
import { foundCard } from '../../src/discord/cards/found-passages-card.ts';
import type { Mode, ModeFinding } from '../../src/documents/document.ts';
import type { PositionAnswer } from '../../src/evidence/positions.ts';
import type { Quote } from '../../src/evidence/quote.ts';

/** A quote of which there is much to know, with text that escaping makes twice as long. */
function quote(at: number): Quote {
  const text = `${'*_~ '.repeat(300)}${at}`;
  const start = at * 2_000;
  const modeCue = (mode: Mode): ModeFinding => ({ mode, cue: '`'.repeat(90), start, end: start + 1 });
  const modes: Mode[] = ['concedes', 'hedges', 'asks'];
  const revision = 'f'.repeat(64);
  return {
    ...{ text, start, end: start + text.length, paragraph: at, modes, modeCues: modes.map(modeCue) },
    document: {
      ...{ id: 'd', title: '_'.repeat(300), authors: ['*'.repeat(300)], outlet: '|'.repeat(300) },
      ...{ published: '2014', source: null, revision, completeness: 'excerpts' },
    },
    voices: [0, 2, 4].map((from) => ({
      ...{
        start: start + from,
        end: start + from + 1,
        kind: 'quoted',
        form: 'direct',
        speaker: '#'.repeat(99),
      },
    })),
    selectors: { exact: text, prefix: '', suffix: '', start, end: start + text.length, revision },
    context: { before: '', after: '' },
  };
}

const quotes = (count: number, first = 0) => Array.from({ length: count }, (_, at) => quote(first + at));

const position: PositionAnswer = {
  topic: { id: 't', motion: '~'.repeat(400), aliases: [], reference: '0'.repeat(12) },
  ...{ author: '@'.repeat(400), authorReference: '1'.repeat(12), stance: 'for', summary: '|'.repeat(400) },
  ...{
    status: 'suggested',
    cue: '<'.repeat(300),
    by: 'rules',
    at: '2026-01-01',
    missing: 3,
  },
  ...{ evidence: quotes(9), concessions: quotes(8, 9), conditions: quotes(8, 17) },
};

describe('what a curator sees', () => {
  it('fits a message, however much there is to know of however many passages', () => {
    const queue = { at: 1, of: 2 };
    const note = { words: 'Saved.', undo: { subject: 'position', key: 1 } } as const;
    const shown = JSON.stringify(
      curatedPositionCard(position, { rebuttals: 0, state: '2'.repeat(12), queue, note }),
    );
    for (const heading of ['Evidence** (9)', 'other side** (8)', 'hedges** (8)'])
      expect(shown).toContain(heading);
    expect(JSON.stringify(foundCard('words', quotes(8), position))).toContain('curate-pick');
  });

  it('is a form of no more than Discord takes, with each passage once', () => {
    const found = [quote(3), quote(9)];
    const form = positionForm('curate-save', position, found);
    expect(form.components).toHaveLength(5);
    const menus = JSON.parse(JSON.stringify(form.components)).slice(2) as {
      component: { options: { label: string; value: string; default: boolean }[] };
    }[];
    expect(menus.map(({ component }) => component.options.length)).toEqual([25, 25, 25]);
    expect(menus.map(({ component }) => component.options.filter((one) => one.default).length)).toEqual([
      9, 8, 8,
    ]);
    expect(() => positionForm('curate-save', position, [quote(40)])).toThrow('has room for 25 passages');
    const full = { ...position, evidence: quotes(12, 50) };
    expect(positionForm('curate-save', full).components).toHaveLength(2);
  });

  it('names an option in 1 to 100 characters, none of them half', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
        const label = optionText(words);
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(100);
        expect(label.isWellFormed()).toBe(true);
      }),
    );
  });
});
