import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { ScopeId } from '../../src/documents/library.ts';
import { readPack } from '../../src/documents/pack.ts';
import { packFiles, writePack } from '../../src/documents/pack-export.ts';
import type { Position } from '../../src/documents/position.ts';
import { addPack, installPack } from '../../src/documents/store/pack-installer.ts';
import { addSuggestions } from '../../src/documents/store/position-writer.ts';
import { authorNamed, authorReferred, authorsIn } from '../../src/evidence/authors.ts';
import { counterClaim, counterPosition } from '../../src/evidence/counterarguments.ts';
import { editPosition, positionHistory, rejectPosition } from '../../src/evidence/curation.ts';
import { suggestFromDocuments } from '../../src/evidence/position-suggestions.ts';
import { positionOf, positionsBy, positionsOn, rebuttalsAgainst } from '../../src/evidence/positions.ts';
import { topicNamed } from '../../src/evidence/topics.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { addText, temporaryStore } from './small-library.ts';

const AGAINST = 'The town must not sell the harbour. A sold harbour is lost for good.';
const FOR = 'The town should sell the harbour. A buyer would keep the quays.';
const NOW = '2026-01-01T00:00:00Z';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

const held = (position: object, of: string, text: string) => ({
  'author-of': of,
  evidence: [{ in: of, start: 0, end: text.indexOf('.') + 1, text: text.slice(0, text.indexOf('.') + 1) }],
  status: 'approved',
  by: 'the editors',
  at: '2025-01-01',
  ...position,
});

/** A pack of excerpts from two texts that name nobody, with what each holds and a rebuttal. */
function harbourPack(seller?: string) {
  const folder = join(temporaryFolder(), 'harbour');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  const write = (path: string, value: object) => writeFileSync(join(folder, path), stringify(value));
  const document = (title: string, text: string, published: string, authors: string[] = []) => ({
    title,
    authors,
    published,
    revision: hashOf(text),
    length: text.length,
    excerpts: [{ start: 0, paragraph: 1, text: text.slice(0, text.indexOf('.') + 1) }],
  });
  write('pack.yaml', {
    id: 'harbour',
    title: 'The harbour',
    topics: [
      { id: 'sell', motion: 'The town should sell the harbour', aliases: ['harbour sale'] },
      { id: 'quays', motion: 'The quays need repair', aliases: ['repairs'] },
    ],
  });
  write('documents/keep.yaml', document('Keep it', AGAINST, '2020'));
  write('documents/sell.yaml', document('Sell it', FOR, '2019', seller === undefined ? [] : [seller]));
  const sold = (position: object) => {
    const { 'author-of': of, ...rest } = held(position, 'sell', FOR);
    return seller === undefined ? { ...rest, 'author-of': of } : { ...rest, author: seller };
  };
  write('map.yaml', {
    documents: { keep: hashOf(AGAINST), sell: hashOf(FOR) },
    positions: [
      held({ topic: 'sell', stance: 'against', summary: 'Keep it.' }, 'keep', AGAINST),
      sold({ topic: 'sell', stance: 'for', summary: 'Sell it.' }),
      held({ topic: 'quays', stance: 'not stated', summary: 'Silent.', evidence: [] }, 'keep', AGAINST),
      sold({ topic: 'quays', stance: 'for', summary: 'Mend them.' }),
    ],
    rebuttals: [
      {
        from: { topic: 'sell', 'author-of': 'keep' },
        target: { topic: 'sell', ...(seller === undefined ? { 'author-of': 'sell' } : { author: seller }) },
        relation: 'rebuts',
        manner: 'answers',
        reason: 'Denies that the harbour should go.',
        source: 'curated',
        by: 'the editors',
        at: '2025-01-01',
      },
    ],
  });
  return readPack(folder);
}

function reading(seller?: string) {
  const store = temporaryStore();
  installPack(store.file('pack:harbour'), harbourPack(seller), NOW);
  const library = () => store.library(['guild:1', 'pack:harbour']);
  const sell = () => topicNamed(library(), 'sell');
  const curation = (author: string, at: string) => ({
    file: store.file('guild:1'),
    library: library(),
    topic: sell(),
    author: authorNamed(library(), author),
    by: 'Cy',
    at,
  });
  const name = (title: string, text: string, authors: string[]) => addText(store, { title, text, authors });
  return { store, library, sell, curation, name };
}

const stancesOn = ({ library, sell }: ReturnType<typeof reading>) =>
  positionsOn(library(), sell()).positions.map(({ author, stance, status }) => [author, stance, status]);

describe('a copy that names the author of a text for which the map has nobody', () => {
  it('gives what the map says of the text to that author: grid, position, rebuttals and counters', () => {
    const here = reading();
    const unnamed = authorNamed(here.library(), 'Keep it').reference;
    here.name('Keep it', AGAINST, ['Ann Mason']);
    const library = here.library();
    expect(stancesOn(here)).toEqual([
      ['Unknown author of “Sell it”', 'for', 'approved'],
      ['Ann Mason', 'against', 'approved'],
    ]);
    const mason = authorNamed(library, 'Mason');
    expect(positionsBy(library, mason).map(({ summary }) => summary)).toEqual(['Keep it.', 'Silent.']);
    const seller = authorNamed(library, 'Sell it');
    const target = { topic: here.sell().reference, author: seller.reference };
    expect(rebuttalsAgainst(library, target)).toMatchObject([
      { from: { kind: 'position', position: { author: 'Ann Mason' } } },
    ]);
    const countered = counterPosition(library, positionOf(library, here.sell(), seller));
    expect(countered.counters[0]).toMatchObject({ because: 'Denies that the harbour should go.' });
    const answered = counterClaim(library, 'The town should sell the harbour');
    expect(answered.counters.map(({ text }) => text)).toContain('The town must not sell the harbour.');
    expect(answered.counters.map(({ text }) => text)).not.toContain('The town should sell the harbour.');
    // A button of a card from before leads to the same author.
    expect(authorReferred(library, unnamed)?.name).toBe('Ann Mason');
  });

  it('gives nothing to the author of another text', () => {
    const here = reading();
    here.name('Keep it', `${AGAINST} Nobody asked us.`, ['Ann Mason']);
    expect(stancesOn(here)).toEqual([
      ['Unknown author of “Sell it”', 'for', 'approved'],
      ['Unknown author of “Keep it”', 'against', 'approved'],
      ['Ann Mason', 'not stated', 'unreviewed'],
    ]);
  });

  it('leaves the text of one server alone in every other', () => {
    const here = reading();
    here.name('Keep it', AGAINST, ['Ann Mason']);
    const other = here.store.library(['guild:2', 'pack:harbour']);
    expect(authorsIn(other).map(({ name }) => name)).not.toContain('Ann Mason');
  });

  it('gives it to each of several who wrote the text together', () => {
    const here = reading();
    here.name('Keep it', AGAINST, ['Ann Mason', 'Bo Tate']);
    expect(stancesOn(here)).toEqual([
      ['Unknown author of “Sell it”', 'for', 'approved'],
      ['Ann Mason', 'against', 'approved'],
      ['Bo Tate', 'against', 'approved'],
    ]);
  });

  it('keeps it for the one who is not named, where a copy names others beside them', () => {
    const here = reading();
    here.name('Keep it', AGAINST, ['Ann Mason', 'unnamed colleague']);
    expect(stancesOn(here)).toContainEqual(['unnamed colleague', 'against', 'approved']);
    expect(stancesOn(here)).toContainEqual(['Ann Mason', 'not stated', 'unreviewed']);
  });

  it('never has an author answer themselves, nor silence one text by another', () => {
    const here = reading();
    here.name('Keep it', AGAINST, ['Ann Mason']);
    here.name('Sell it', FOR, ['Ann Mason']);
    const mason = authorNamed(here.library(), 'Mason');
    const target = { topic: here.sell().reference, author: mason.reference };
    expect(rebuttalsAgainst(here.library(), target)).toEqual([]);
    const quays = topicNamed(here.library(), 'quays');
    expect(positionOf(here.library(), quays, mason)).toMatchObject({ stance: 'for', summary: 'Mend them.' });
  });

  it('finds what curators changed before the author was known, and changes it further', () => {
    const here = reading();
    editPosition(here.curation('Keep it', '2026-01-02T00:00:00Z'), { summary: 'Never sell.' });
    here.name('Keep it', AGAINST, ['Ann Mason']);
    expect(here.curation('Mason', NOW).author.name).toBe('Ann Mason');
    const of = () => positionOf(here.library(), here.sell(), authorNamed(here.library(), 'Mason'));
    expect(of()).toMatchObject({ summary: 'Never sell.', by: 'Cy' });
    editPosition(here.curation('Mason', '2026-01-03T00:00:00Z'), { summary: 'Keep the harbour.' });
    expect(of().summary).toBe('Keep the harbour.');
    rejectPosition(here.curation('Mason', '2026-01-04T00:00:00Z'));
    expect(of()).toMatchObject({ stance: 'not stated', status: 'rejected' });
    const { library, topic, author } = here.curation('Mason', NOW);
    expect(positionHistory(library, topic, author).map(({ action }) => action)).toEqual([
      'imported',
      'edited',
      'edited',
      'rejected',
    ]);
  });

  it('suggests nothing over what curators decided on the text', () => {
    const here = reading();
    rejectPosition(here.curation('Keep it', '2026-01-02T00:00:00Z'));
    here.name('Keep it', AGAINST, ['Ann Mason']);
    const documents = authorNamed(here.library(), 'Mason').documents;
    const file = here.store.file('guild:1');
    const suggested = suggestFromDocuments(file, here.library(), documents, NOW);
    expect(suggested.filter(({ topic }) => topic.id === 'sell')).toMatchObject([{ outcome: 'decided' }]);
  });

  it('shows what is approved of the text before what is only suggested of the name', () => {
    const here = reading();
    here.name('Keep it', AGAINST, ['Ann Mason']);
    const position: Position & { status: 'suggested' } = {
      topic: 'sell',
      author: { name: 'Ann Mason' },
      stance: 'for',
      evidence: [{ revision: hashOf(AGAINST), start: 0, end: 35 }],
      concessions: [],
      conditions: [],
      status: 'suggested',
      by: 'rules',
      at: NOW,
    };
    addSuggestions(here.store.file('guild:1'), [{ topic: here.sell(), position }]);
    expect(stancesOn(here)).toContainEqual(['Ann Mason', 'against', 'approved']);
  });

  it('is written into an exported map under the name, and comes back to the same bytes', () => {
    const here = reading();
    here.name('Keep it', AGAINST, ['Ann Mason', 'Bo Tate']);
    here.name('Sell it', FOR, ['Cy Vane']);
    for (const title of ['Mason', 'Vane'])
      editPosition(here.curation(title, '2026-01-02T00:00:00Z'), { summary: `As ${title} has it.` });
    const files = (scope: ScopeId) => [
      ...packFiles({ id: 'out', title: 'Out' }, here.store.library([scope])[0]!),
    ];
    const map = parse(new Map(files('guild:1')).get('map.yaml')!);
    expect(map.positions).toMatchObject([
      { author: 'Ann Mason', summary: 'As Mason has it.' },
      { author: 'Bo Tate', summary: 'As Mason has it.' },
      { author: 'Cy Vane', summary: 'As Vane has it.' },
    ]);
    const folder = join(temporaryFolder(), 'out');
    writePack(folder, { id: 'out', title: 'Out' }, here.store.library(['guild:1'])[0]!);
    addPack(here.store.file('guild:3'), readPack(folder), NOW);
    expect(files('guild:3')).toEqual(files('guild:1'));
  });
});

describe('a copy that spells the author of a text otherwise than the map', () => {
  it.each(['C. Vane', 'Vane, Cy', 'Mr. Vane', 'CY VANE'])(
    'keeps what the map says of them: %s',
    (spelling) => {
      const here = reading('Cy Vane');
      here.name('Sell it', FOR, [spelling]);
      expect(stancesOn(here)).toContainEqual([spelling, 'for', 'approved']);
      const vane = authorNamed(here.library(), 'Vane');
      const target = { topic: here.sell().reference, author: vane.reference };
      expect(rebuttalsAgainst(here.library(), target)).toHaveLength(1);
      rejectPosition(here.curation('Vane', '2026-01-04T00:00:00Z'));
      expect(stancesOn(here)).toContainEqual([spelling, 'not stated', 'rejected']);
    },
  );

  it('gives it to nobody of another name, nor where two may be meant', () => {
    for (const authors of [['Di Vane'], ['Ann Mason'], ['C. Vane', 'Cy B. Vane']]) {
      const here = reading('Cy Vane');
      here.name('Sell it', FOR, authors);
      for (const author of authors)
        expect(stancesOn(here)).toContainEqual([author, 'not stated', 'unreviewed']);
    }
  });

  it('is exported by the spelling of the copy, and imported again', () => {
    const here = reading('Cy Vane');
    here.name('Sell it', FOR, ['Vane, Cy']);
    editPosition(here.curation('Vane', '2026-01-02T00:00:00Z'), { summary: 'Let it go.' });
    const folder = join(temporaryFolder(), 'out');
    writePack(folder, { id: 'out', title: 'Out' }, here.store.library(['guild:1'])[0]!);
    expect(readPack(folder).map?.positions).toMatchObject([
      { author: { name: 'Vane, Cy' }, summary: 'Let it go.' },
    ]);
  });
});
