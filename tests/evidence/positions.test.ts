import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Library, ScopeId, Topic } from '../../src/documents/library.ts';
import { readPack } from '../../src/documents/pack.ts';
import type { Position } from '../../src/documents/position.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import type { LibraryStore } from '../../src/documents/store/library-store.ts';
import { installPack } from '../../src/documents/store/pack-installer.ts';
import { addSuggestions } from '../../src/documents/store/position-writer.ts';
import { authorNamed, authorsIn } from '../../src/evidence/authors.ts';
import { counterPosition } from '../../src/evidence/counterarguments.ts';
import {
  addPosition,
  approvePosition,
  type Curation,
  editPosition,
  placeOfWords,
  positionHistory,
  rejectPosition,
} from '../../src/evidence/curation.ts';
import {
  positionOf,
  positionsBy,
  positionsOn,
  rebuttalsAgainst,
  topicSummaries,
} from '../../src/evidence/positions.ts';
import { topicNamed, topicsIn } from '../../src/evidence/topics.ts';
import { hasSharedDocuments, SHARED } from '../shared-files.ts';
import { addText, libraryOf, temporaryStore } from './small-library.ts';

const PACK: ScopeId = 'pack:fall-of-mosul';
const NOW = '2026-01-01T00:00:00Z';
const shipped = readPack(fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url)));

/** The shipped pack, with what a server has of its own. */
function studyGroup(...texts: { text: string; title: string; authors?: string[] }[]) {
  const store = temporaryStore();
  installPack(store.file(PACK), shipped, NOW);
  for (const text of texts) addText(store, text);
  return { store, library: () => store.library(['guild:1', PACK]) };
}

function refusalOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('the shipped map', () => {
  it('has every author’s stance on every topic, and “not stated” said by somebody', () => {
    const shelf = studyGroup().library();
    expect(topicsIn(shelf).length).toBeGreaterThanOrEqual(8);
    const cells = topicsIn(shelf).flatMap((topic) => positionsOn(shelf, topic).positions);
    expect(cells).toHaveLength(topicsIn(shelf).length * 3);
    expect(cells.every(({ status, by, summary }) => status === 'approved' && by && summary)).toBe(true);
    const stated = cells.filter(({ stance }) => stance !== 'not stated');
    expect(stated.length).toBeGreaterThanOrEqual(20);
    for (const { author, evidence, missing } of stated) {
      expect([author, evidence.length > 0, missing]).toEqual([author, true, 0]);
    }
    expect(shelf[0]!.rebuttals().length).toBeGreaterThanOrEqual(15);
  });

  it('gives nobody else’s words as an author’s, and each author their own documents’ words', () => {
    const shelf = studyGroup().library();
    for (const author of authorsIn(shelf))
      for (const { evidence, concessions, conditions } of positionsBy(shelf, author))
        for (const quote of [...evidence, ...concessions, ...conditions]) {
          expect(author.documents.map(({ id }) => id)).toContain(quote.document.id);
          expect(quote.voices.every(({ kind }) => kind === 'author')).toBe(true);
        }
  });

  it('never has one passage carry a stance and concede against it', () => {
    for (const { evidence, concessions } of studyGroup()
      .library()
      .flatMap((scope) => scope.positions()))
      for (const { revision, start, end } of concessions)
        expect(
          evidence.filter((own) => own.revision === revision && own.start < end && start < own.end),
        ).toEqual([]);
  });

  it('never lets a text answer one that is not older', () => {
    const shelf = studyGroup().library();
    const dated = (side: { kind: string }) => JSON.stringify(side).match(/"published":"([^"]+)"/)![1]!;
    const targets = topicsIn(shelf).flatMap((topic) =>
      authorsIn(shelf).map((author) => ({ topic: topic.reference, author: author.reference })),
    );
    const found = targets.flatMap((target) => rebuttalsAgainst(shelf, target));
    expect(found.length).toBeGreaterThan(15);
    for (const { manner, from, target } of found)
      expect(manner).toBe(dated(from) > dated(target) ? 'answers' : 'stands-against');
  });
});

describe('positions', () => {
  it('gives an author’s stance with the words, what is granted, and who vouches for it', () => {
    const library = studyGroup().library();
    const [boot, troops] = [authorNamed(library, 'Boot'), topicNamed(library, 'leaving Iraq')];
    const position = positionOf(library, troops, boot);
    expect(position).toMatchObject({
      author: 'Max Boot',
      stance: 'for',
      status: 'approved',
      by: "the pack's editors",
      cue: null,
    });
    expect(position.evidence.map(({ text }) => text)).toContain(
      'But his heart was in troop withdrawal, not in a long-term commitment.',
    );
    expect(position.concessions[0]!.text).toMatch(/^There is, of course, no guarantee/);
    expect(position.concessions[0]!.note).toMatch(/^Grants/);
  });

  it('lays out everyone on a topic, agreements included, and those who say nothing', () => {
    const library = studyGroup().library();
    const grid = positionsOn(library, topicNamed(library, 'obama-policy'));
    expect(grid.positions.map(({ author, stance }) => [author, stance])).toEqual([
      ['Max Boot', 'for'],
      ['Unknown author of “Containment (opinion piece)”', 'for'],
      ['unnamed forum member', 'not stated'],
    ]);
    expect(grid.agreements).toEqual([
      { stance: 'for', authors: ['Max Boot', 'Unknown author of “Containment (opinion piece)”'] },
    ]);
  });

  it('tells an author whom nobody has mapped from one who says nothing', () => {
    const library = studyGroup({
      title: 'On bridges',
      text: 'A pier stands.\n',
      authors: ['Ann Mason'],
    }).library();
    const { positions } = positionsOn(library, topicNamed(library, 'iran'));
    expect(positions.filter(({ stance }) => stance === 'not stated')).toMatchObject([
      { author: 'Max Boot', status: 'approved' },
      { author: 'Ann Mason', status: 'unreviewed', summary: null },
    ]);
    expect(topicSummaries(library).find(({ id }) => id === 'iran')).toMatchObject({
      stances: { 'not stated': 1 },
      unreviewed: 1,
      rejected: 0,
    });
    expect(() => counterPosition(library, positions.at(-1)!)).toThrow(/Nobody has mapped yet/);
    expect(positionsBy(library, authorNamed(library, 'Mason'))).toEqual([]);
  });

  it('says how many passages went with a removed document', () => {
    const { store, library } = studyGroup(
      { title: 'One', text: 'Boats should be red. They look well.\n', authors: ['Ann Mason'] },
      { title: 'Two', text: 'Boats must be red everywhere.\n', authors: ['Ann Mason'] },
    );
    const [iran, mason] = [topicNamed(library(), 'iran'), authorNamed(library(), 'Ann Mason')];
    const at = { file: store.file('guild:1'), topic: iran, author: mason, by: 'Cy', at: NOW };
    const words = (text: string) => placeOfWords(library(), mason, text);
    addPosition(
      { ...at, library: library() },
      {
        stance: 'for',
        summary: 'Boats.',
        evidence: [words('Boats should be red.'), words('Boats must be red everywhere.')],
      },
    );
    const [document] = library()[0]!.documents();
    removeDocument(store.file('guild:1'), document!);
    const left = positionOf(library(), iran, authorNamed(library(), 'Ann Mason'));
    expect([left.evidence.length, left.missing]).toEqual([1, 1]);
  });
});

describe.skipIf(!hasSharedDocuments)('a full text in the place of its excerpts', () => {
  it('bears the same positions, author and all', () => {
    const { store, library } = studyGroup();
    const stances = () =>
      topicsIn(library()).map((topic) =>
        positionsOn(library(), topic).positions.map(({ author, stance, evidence }) => [
          author,
          stance,
          evidence.map(({ text }) => text),
        ]),
      );
    const before = stances();
    const text = readFileSync(`${SHARED}documents/containment.txt`, 'utf8');
    addText(store, { title: 'Containment (opinion piece)', text });
    expect(stances()).toEqual(before);
    const [quote] = positionOf(
      library(),
      topicNamed(library(), 'refugees'),
      authorNamed(library(), 'unknown'),
    ).evidence;
    expect(quote!.document.completeness).toBe('full');
  });
});

describe('an author as a person names them', () => {
  const texts = [
    { title: 'Herons', text: 'Herons stand.\n' },
    { title: 'Storks', text: 'Storks stand.\n' },
    { title: 'Cranes', text: 'Cranes stand.\n', authors: ['an unnamed sailor'] },
    { title: 'Gulls', text: 'Gulls fly.\n', authors: ['an unnamed sailor'] },
    { title: 'Terns', text: 'Terns dive.\n', authors: ['Ann Mason', 'Zoë Example'] },
    { title: 'Rails', text: 'Rails hide.\n', authors: ['ann mason'] },
  ];

  it('is never one with another whom nobody names', () => {
    const library = libraryOf(...texts);
    expect(authorsIn(library).map(({ name, documents }) => [name, documents.length])).toEqual([
      ['Ann Mason', 2],
      ['Unknown author of “Herons”', 1],
      ['Unknown author of “Storks”', 1],
      ['Zoë Example', 1],
      ['an unnamed sailor, author of “Cranes”', 1],
      ['an unnamed sailor, author of “Gulls”', 1],
    ]);
  });

  it.each([
    ['mason', 'Ann Mason'],
    ['Dr. Zoe example', 'Zoë Example'],
    ['unknown author of storks', 'Unknown author of “Storks”'],
    ['herons', 'Unknown author of “Herons”'],
    ['sailor of gulls', 'an unnamed sailor, author of “Gulls”'],
  ])('%s is %s', (wanted, name) => {
    expect(authorNamed(libraryOf(...texts), wanted).name).toBe(name);
  });

  it.each([
    [
      'unknown',
      /^Several authors fit “unknown”: “Unknown author of “Herons”” or “Unknown author of “Storks””\./,
    ],
    ['sailor', /^Several authors fit “sailor”/],
    ['Ann Masson', /^There is no author “Ann Masson” in this library\. Did you mean “Ann Mason”\?$/],
    [
      'Qqq',
      /^There is no author “Qqq” in this library\. These are here: “Ann Mason”, .*“an unnamed sailor, author of “Gulls””\.$/,
    ],
    ['?!', /^Name an author/],
  ])('%s is refused with those who may be meant', (wanted, message) => {
    expect(refusalOf(() => authorNamed(libraryOf(...texts), wanted))).toMatch(message);
  });
});

describe('a topic as a person names it', () => {
  it.each([
    ['iran', 'iran'],
    [' IRAN ', 'iran'],
    ['u.s. troops should have stayed in iraq after 2011', 'troops-after-2011'],
    ['Status of Forces Agreement', 'troops-after-2011'],
    ['refugee', 'refugees-first'],
    ['send troops against the Islamic State', 'ground-troops'],
    ['blaming the government of Iraq', 'iraqi-responsibility'],
    ['USA threatened by Daesh', 'threat-to-america'],
  ])('%s is %s', (wanted, id) => {
    const library = studyGroup().library();
    expect(topicNamed(library, wanted).id).toBe(id);
  });

  it.each([
    [
      'troops',
      /^Several topics fit “troops”: “The United States should send[^”]*” or “U\.S\. troops[^”]*”\. Write/,
    ],
    ['boots on the grund', /Did you mean “The United States should send ground troops against ISIS”/],
    ['the price of cheese', /^There is no topic “the price of cheese”/],
    ['…', /^Name a topic/],
  ])('%s is refused with those that may be meant', (wanted, message) => {
    const library = studyGroup().library();
    expect(refusalOf(() => topicNamed(library, wanted))).toMatch(message);
  });

  it('is another one where another pack puts another motion under its id', () => {
    const { store, library } = studyGroup({
      title: 'On bridges',
      text: 'A pier stands.\n',
      authors: ['Max Boot'],
    });
    store
      .file('guild:1')
      .database.exec(
        "INSERT INTO topic (id, motion, aliases) VALUES ('iran', 'The United States should bomb Iran', '[]')",
      );
    const topics = topicsIn(library()).filter(({ id }) => id === 'iran');
    expect(topics.map(({ motion }) => motion)).toEqual([
      'The United States should bomb Iran',
      'The United States should draw closer to Iran to stop ISIS',
    ]);
    const bombed = positionsOn(library(), topics[0]!).positions;
    expect(new Set(bombed.map(({ stance }) => stance))).toEqual(new Set(['not stated']));
    expect(refusalOf(() => topicNamed(library(), 'iran'))).toContain('Several topics fit “iran”');
  });

  it('is told to be none where the library has none', () => {
    expect(refusalOf(() => topicNamed(libraryOf('A pier stands.'), 'iran'))).toBe(
      'There are no topics in this library yet.',
    );
  });
});

const RED: Topic = { id: 'red-boats', motion: 'Boats should be red', aliases: ['red paint'] };
const TEXT =
  'Boats should be red. Still, red paint is dear. “Boats are best in blue,” said the harbour master of the old town.\n';

/** A server with one text and a suggestion for it. */
function suggested() {
  const { store, library } = studyGroup({ title: 'On boats', text: TEXT, authors: ['Ann Mason'] });
  const [document] = library()[0]!.documents();
  const place = { revision: document!.revision, start: 0, end: 20 };
  const position: Position & { status: 'suggested' } = {
    topic: RED.id,
    author: { name: 'Ann Mason' },
    stance: 'for',
    evidence: [place],
    concessions: [],
    conditions: [],
    status: 'suggested',
    cue: '“should”',
    by: 'rules',
    at: NOW,
  };
  const suggest = (change: Partial<typeof position> = {}) =>
    addSuggestions(store.file('guild:1'), [{ topic: RED, position: { ...position, ...change } }]);
  const curation = (scope: ScopeId = 'guild:1'): Curation => ({
    file: store.file(scope),
    library: library(),
    topic: topicNamed(library(), 'red-boats'),
    author: authorNamed(library(), 'Mason'),
    by: 'Cy Curator',
    at: '2026-02-02T10:00:00.000Z',
  });
  const now = () =>
    positionOf(library(), topicNamed(library(), 'red-boats'), authorNamed(library(), 'Mason'));
  return { store, library, suggest, curation, now };
}

describe('a suggestion', () => {
  it('is marked as one, with its cue, and agrees with nobody until it is approved', () => {
    const { suggest, now, library, curation } = suggested();
    expect(suggest()).toBe(1);
    expect(now()).toMatchObject({ status: 'suggested', cue: '“should”', summary: null, by: 'rules' });
    expect(refusalOf(() => approvePosition(curation()))).toContain('one line in your own words');
    approvePosition(curation(), { summary: 'Red for every boat.' });
    expect(now()).toMatchObject({
      status: 'approved',
      cue: null,
      by: 'Cy Curator',
      summary: 'Red for every boat.',
    });
    expect(refusalOf(() => approvePosition(curation()))).toContain('approved already, by Cy Curator');
    const history = positionHistory(library(), curation().topic, curation().author);
    expect(history.map(({ action, by, before }) => [action, by, before?.status])).toEqual([
      ['suggested', 'rules', undefined],
      ['approved', 'Cy Curator', 'suggested'],
    ]);
  });

  it('takes the place of an older suggestion, and never of what a curator has decided', () => {
    const { suggest, now, curation } = suggested();
    suggest();
    expect(suggest({ stance: 'mixed' })).toBe(1);
    expect(now().stance).toBe('mixed');
    approvePosition(curation(), { summary: 'Red.', stance: 'for' });
    expect([suggest({ stance: 'against' }), now().stance]).toEqual([0, 'for']);
    rejectPosition(curation());
    expect([suggest(), now().status, now().stance]).toEqual([0, 'rejected', 'not stated']);
  });
});

describe('a curator', () => {
  it('edits what is said of a position, and the history keeps what was said before', () => {
    const { suggest, now, library, curation } = suggested();
    suggest();
    editPosition(curation(), {
      concessions: [
        { ...placeOfWords(library(), curation().author, 'Still, red paint is dear.'), note: 'The cost.' },
      ],
    });
    expect(now()).toMatchObject({
      status: 'suggested',
      concessions: [{ text: 'Still, red paint is dear.', note: 'The cost.' }],
    });
    expect(refusalOf(() => editPosition(curation(), {}))).toBe('Say what is to be changed.');
    expect(refusalOf(() => editPosition(curation(), { evidence: [] }))).toContain('at least one passage');
    const [, edited] = positionHistory(library(), curation().topic, curation().author);
    expect([edited!.before!.concessions, edited!.after!.concessions.length]).toEqual([[], 1]);
  });

  it('never gives an author words that are not theirs', () => {
    const { suggest, library, curation } = suggested();
    suggest();
    const { author } = curation();
    const harbour = placeOfWords(
      library(),
      author,
      '“Boats are best in blue,” said the harbour master of the old town.',
    );
    expect(refusalOf(() => editPosition(curation(), { evidence: [harbour] }))).toMatch(
      /gives the words of the harbour master of the old town as the author’s own/,
    );
    for (const words of [
      'Boats should be green.',
      'But his heart was in troop withdrawal, not in a long-term commitment.',
    ])
      expect(refusalOf(() => placeOfWords(library(), author, words))).toContain(
        'does not stand word for word in a document by Ann Mason',
      );
    const boots = placeOfWords(
      library(),
      authorNamed(library(), 'Boot'),
      'But his heart was in troop withdrawal',
    );
    expect(refusalOf(() => editPosition(curation(), { evidence: [boots] }))).toContain('is not by Ann Mason');
  });

  it('changes or rejects a pack’s position for one server alone, with its rebuttals', () => {
    const { store, library } = studyGroup();
    const there = () => store.library(['guild:2', PACK]);
    const [boot, troops] = [authorNamed(library(), 'Boot'), topicNamed(library(), 'troops-after-2011')];
    const curation = (): Curation => ({
      file: store.file('guild:1'),
      library: library(),
      topic: troops,
      author: boot,
      by: 'Cy',
      at: '2026-02-02T10:00:00.000Z',
    });
    const target = { topic: troops.reference, author: boot.reference };
    expect(rebuttalsAgainst(library(), target).length).toBeGreaterThan(1);
    editPosition(curation(), { stance: 'mixed' });
    expect(positionOf(library(), troops, boot)).toMatchObject({ stance: 'mixed', by: 'Cy' });
    expect(positionOf(there(), troops, boot)).toMatchObject({ stance: 'for', by: "the pack's editors" });
    expect(rebuttalsAgainst(library(), target)).toEqual([]);
    expect(rebuttalsAgainst(there(), target).length).toBeGreaterThan(1);
    rejectPosition(curation());
    expect(positionOf(library(), troops, boot)).toMatchObject({ stance: 'not stated', status: 'rejected' });
    expect(refusalOf(() => rejectPosition(curation()))).toContain('has no position yet');
    expect(positionHistory(there(), troops, boot)).toHaveLength(1);
  });

  it('adds a position where there is none, “not stated” too, and none twice', () => {
    const { store, library } = suggested();
    expect(store.library(['guild:1'])[0]!.topics()).toEqual([]);
    const iran = curationOn(store, library, 'iran');
    addPosition(iran, { stance: 'not stated', summary: 'Speaks of boats.' });
    expect(positionOf(library(), iran.topic, iran.author)).toMatchObject({
      stance: 'not stated',
      status: 'approved',
    });
    expect(refusalOf(() => addPosition({ ...iran, library: library() }, { stance: 'for' }))).toContain(
      'has a position already',
    );
  });
});

function curationOn(store: LibraryStore, library: () => Library, topic: string): Curation {
  return {
    file: store.file('guild:1'),
    library: library(),
    topic: topicNamed(library(), topic),
    author: authorNamed(library(), 'Mason'),
    by: 'Cy',
    at: NOW,
  };
}

describe('rebuttals', () => {
  it('are found by the words that they are about, with both sides', () => {
    const library = studyGroup().library();
    const boot = authorNamed(library, 'Boot');
    const aid = positionOf(library, topicNamed(library, 'american-power'), boot).evidence[0]!;
    const found = rebuttalsAgainst(library, {
      revision: aid.document.revision,
      start: aid.start,
      end: aid.end,
    });
    expect(found.length).toBeGreaterThan(1);
    for (const { from, target } of found) {
      expect(from.kind === 'passage' && from.quote.document.authors).not.toContain('Max Boot');
      expect(target.kind === 'passage' && target.quote.text).toBe(aid.text);
    }
    expect(rebuttalsAgainst(library, { revision: 'f'.repeat(64), start: 0, end: 9 })).toEqual([]);
  });
});
