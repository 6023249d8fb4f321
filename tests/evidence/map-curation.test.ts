import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MapChange, ScopeId } from '../../src/documents/library.ts';
import { readPack } from '../../src/documents/pack.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { readAudit } from '../../src/documents/store/audit-log.ts';
import { undoChange } from '../../src/documents/store/map-curation.ts';
import { installPack } from '../../src/documents/store/pack-installer.ts';
import { addSuggestions } from '../../src/documents/store/position-writer.ts';
import { authorNamed } from '../../src/evidence/authors.ts';
import { counterClaim, counterPosition } from '../../src/evidence/counterarguments.ts';
import {
  addPosition,
  approvePosition,
  type Curating,
  editPosition,
  placeOfWords,
  rejectPosition,
} from '../../src/evidence/curation.ts';
import { positionOf, rebuttalsAgainst } from '../../src/evidence/positions.ts';
import {
  addRebuttal,
  type CuratedSide,
  editRebuttal,
  removeRebuttal,
} from '../../src/evidence/rebuttal-curation.ts';
import { addTopic, editTopic } from '../../src/evidence/topic-curation.ts';
import { topicNamed, topicsIn } from '../../src/evidence/topics.ts';
import { addText, temporaryStore } from './small-library.ts';

const PACK: ScopeId = 'pack:fall-of-mosul';
const NOW = '2026-01-01T00:00:00Z';
const shipped = readPack(fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url)));

/** A server with the shipped pack, a text for tolls and one against them. */
function studyGroup() {
  const store = temporaryStore();
  installPack(store.file(PACK), shipped, NOW);
  addText(store, {
    title: 'Pay the ferryman',
    text: 'Tolls keep bridges safe. Every bridge should have a toll. Some drivers grumble.\n',
    authors: ['Ann Mason'],
    published: '2019',
  });
  addText(store, {
    title: 'Open roads',
    text: 'Tolls are a tax on the poor. No bridge should have a toll.\n',
    authors: ['Bea Ferry'],
    published: '2021',
  });
  const library = () => store.library(['guild:1', PACK]);
  const file = store.file('guild:1');
  let minute = 10;
  const curating = (by = 'Cy'): Curating => {
    minute += 1;
    return { file, library: library(), by, at: `2026-02-02T10:${minute}:00.000Z` };
  };
  const topic = (name = 'tolls') => topicNamed(library(), name);
  const author = (name: string) => authorNamed(library(), name);
  const words = (name: string, text: string) => placeOfWords(library(), author(name), text);
  const recent = () => library()[0]!.recentChanges({ offset: 0, limit: 50 }).changes;
  const undo = (change: Pick<MapChange, 'subject' | 'key'> = recent()[0]!, by = 'Di') =>
    undoChange(file, change, curating(by));
  return { store, library, file, curating, topic, author, words, recent, undo };
}

type Group = ReturnType<typeof studyGroup>;

const TOLLS = { motion: 'Bridges should have tolls', aliases: ['tolls'] };

/** Adds the motion with a position on each side. */
function debated(group: Group): { ann: CuratedSide; bea: CuratedSide } {
  addTopic(group.curating(), TOLLS);
  const held = (name: string, stance: 'for' | 'against', text: string) => {
    const on = { topic: group.topic(), author: group.author(name) };
    addPosition(
      { ...group.curating(), ...on },
      { stance, summary: `${name} is ${stance} it.`, evidence: [group.words(name, text)] },
    );
    return on;
  };
  return {
    ann: held('Ann Mason', 'for', 'Every bridge should have a toll.'),
    bea: held('Bea Ferry', 'against', 'No bridge should have a toll.'),
  };
}

const REASON = { relation: 'rebuts', manner: 'answers', reason: 'Tolls burden the poor.' } as const;

function refusalOf(ask: () => unknown): string {
  try {
    ask();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('was not refused');
}

describe('a heading', () => {
  it('is no evidence, no suggestion, no counter, and no words that a claim quotes', () => {
    const group = studyGroup();
    const title = 'Bridges have to earn their keep by tolls';
    const body = 'The bridge was built in 1890. It was painted green, and many people came to see it.';
    addText(group.store, {
      title,
      text: `${title}\n\n${body}\n`,
      authors: ['Cleo Pont'],
      topic: { id: 'tolls', ...TOLLS },
    });
    const on = { topic: group.topic(), author: group.author('Cleo Pont') };
    const { revision } = on.author.documents[0]!;
    const place = { revision, start: 0, end: title.length };
    expect(
      refusalOf(() =>
        addPosition({ ...group.curating(), ...on }, { stance: 'for', summary: 'For it.', evidence: [place] }),
      ),
    ).toContain('is a heading, which names a matter and holds nothing');
    const { target, counters } = counterClaim(group.library(), `${title}.`, { limit: 20 });
    expect(target?.kind).not.toBe('quote');
    const denied = counterClaim(group.library(), 'Bridges do not have to earn their keep by tolls', {
      limit: 20,
    });
    for (const { document } of [...counters, ...denied.counters]) expect(document.title).not.toBe(title);
  });
});

describe('topics', () => {
  it('are added with other names, edited, and undone step by step, each told in the history and the audit', () => {
    const group = studyGroup();
    addTopic(group.curating(), { motion: '  Bridges should\nhave tolls ', aliases: ['tolls', '', ' tolls'] });
    expect(group.topic()).toMatchObject({ id: 'bridges-should-have-tolls', ...TOLLS });
    editTopic(group.curating(), group.topic(), {
      motion: 'Bridges must have tolls',
      aliases: ['bridge fees'],
    });
    expect(group.topic('bridge fees').motion).toBe('Bridges must have tolls');
    group.undo();
    expect(group.topic()).toMatchObject(TOLLS);
    group.undo(group.recent().at(-1)!);
    expect(refusalOf(() => group.topic())).toContain('There is no topic');
    const changes = group.library()[0]!.changes({ subject: 'topic', item: 'bridges-should-have-tolls' });
    expect(changes.map(({ action, by }) => `${action} ${by}`)).toEqual([
      'added Cy',
      'edited Cy',
      'undone Di',
      'undone Di',
    ]);
    const { entries } = readAudit(group.file, { since: '' }, { offset: 0, limit: 4 });
    expect(entries.map(({ kind, subject, name }) => `${kind} ${subject} ${name}`)).toEqual([
      'removed topic Bridges should have tolls',
      'changed topic Bridges should have tolls',
      'changed topic Bridges must have tolls',
      'added topic Bridges should have tolls',
    ]);
  });

  it('tell how people say it on each side, which is undone too, and which a pack’s topic gets besides its own', () => {
    const group = studyGroup();
    const statements = { for: ['Let  drivers pay\n', ''], against: ['Crossing a river should be free'] };
    addTopic(group.curating(), { ...TOLLS, statements });
    const kept = { for: ['Let drivers pay'], against: ['Crossing a river should be free'] };
    expect(group.topic().statements).toEqual(kept);
    editTopic(group.curating(), group.topic(), TOLLS);
    expect(group.topic().statements).toBeUndefined();
    group.undo();
    expect(group.topic().statements).toEqual(kept);
    const { entries } = readAudit(group.file, { since: '' }, { offset: 0, limit: 1 });
    expect([entries[0]!.before?.['said for it'], entries[0]!.after?.['said for it']]).toEqual([[], kept.for]);
    const pack = group.topic('leaving Iraq');
    const said = { for: ['The soldiers left too early'], against: [] };
    editTopic(group.curating(), pack, { motion: pack.motion, aliases: [], statements: said });
    expect(group.topic('leaving Iraq').statements?.for).toEqual(expect.arrayContaining(said.for));
    expect(
      topicsIn(group.store.library(['guild:2', PACK])).flatMap((topic) => topic.statements?.for),
    ).not.toContain(said.for[0]);
    const many = Array.from({ length: 16 }, (_, at) => `Say it ${at} times`);
    const refused = (sides: typeof statements) =>
      refusalOf(() => addTopic(group.curating(), { motion: 'New', aliases: [], statements: sides }));
    expect(refused({ for: many, against: [] })).toContain('15 sentences on each side at most');
    expect(refused({ for: ['Yes, please'], against: ['yes please!'] })).toContain('stands on both sides');
  });

  it('are called by nothing that another is called by, and by neither nothing nor a book', () => {
    const { curating, topic } = studyGroup();
    addTopic(curating(), TOLLS);
    expect(refusalOf(() => addTopic(curating(), { motion: 'New', aliases: ['TOLLS'] }))).toContain(
      '“Bridges should have tolls” is called “TOLLS” already',
    );
    expect(refusalOf(() => addTopic(curating(), { motion: '…', aliases: [] }))).toContain('as a sentence');
    expect(refusalOf(() => addTopic(curating(), { motion: 'a'.repeat(201), aliases: [] }))).toContain('200');
    expect(refusalOf(() => editTopic(curating(), topic(), TOLLS))).toBe('Nothing would change.');
    const long = `Tolls are ${'very '.repeat(20)}`;
    addTopic(curating(), { motion: `${long}good`, aliases: ['good tolls'] });
    addTopic(curating(), { motion: `${long}bad`, aliases: ['bad tolls'] });
    expect(topic('bad tolls').id).toBe(`${topic('good tolls').id}-2`);
  });

  it('keep a motion on which somebody holds something, and a pack’s', () => {
    const group = studyGroup();
    debated(group);
    const other = { motion: 'Bridges should be free', aliases: [] };
    expect(refusalOf(() => editTopic(group.curating(), group.topic(), other))).toContain('another topic');
    expect(refusalOf(() => editTopic(group.curating(), group.topic('leaving Iraq'), other))).toContain(
      'a pack’s',
    );
    const pack = group.topic('leaving Iraq');
    editTopic(group.curating(), pack, { motion: pack.motion, aliases: ['the pull-out'] });
    expect(group.topic('the pull-out').aliases).toEqual(expect.arrayContaining(pack.aliases));
    const added = group.recent().find(({ subject, action }) => subject === 'topic' && action === 'added')!;
    expect(refusalOf(() => group.undo(added))).toContain('Something was said on this topic');
    expect(topicsIn(group.store.library(['guild:2', PACK])).flatMap(({ aliases }) => aliases)).not.toContain(
      'the pull-out',
    );
  });
});

describe('undoing a position', () => {
  it('takes back one change after another, down to what a pack says', () => {
    const group = studyGroup();
    const on = { topic: group.topic('leaving Iraq'), author: group.author('Boot') };
    const now = () => positionOf(group.library(), on.topic, on.author);
    const before = now();
    editPosition({ ...group.curating(), ...on }, { stance: 'mixed' });
    rejectPosition({ ...group.curating(), ...on });
    const [rejected, edited] = group.recent();
    expect(refusalOf(() => group.undo(edited))).toContain('there has been another change since');
    group.undo(rejected);
    expect(now()).toMatchObject({ stance: 'mixed', by: 'Cy' });
    expect(refusalOf(() => group.undo(rejected))).toContain('undone already');
    group.undo(edited);
    expect(now()).toEqual(before);
    expect(refusalOf(() => group.undo(edited))).toContain('undone already');
  });

  it('gives a suggestion back to the queue, with what led to it, and never takes back what rules made', () => {
    const group = studyGroup();
    addTopic(group.curating(), TOLLS);
    const on = { topic: group.topic(), author: group.author('Ann Mason') };
    const evidence = [group.words('Ann Mason', 'Every bridge should have a toll.')];
    const position = {
      ...{ topic: on.topic.id, author: on.author.author, cue: '“should”', by: 'rules', at: NOW },
      ...{ stance: 'for' as const, status: 'suggested' as const, evidence, concessions: [], conditions: [] },
    };
    addSuggestions(group.file, [{ topic: on.topic, position }]);
    const item = `${on.topic.id}\nann mason`;
    const [suggested] = group.library()[0]!.changes({ subject: 'position', item });
    expect(refusalOf(() => group.undo(suggested!))).toContain('another change since');
    approvePosition({ ...group.curating(), ...on }, { summary: 'Wants tolls.' });
    group.undo();
    expect(positionOf(group.library(), on.topic, on.author)).toMatchObject({
      status: 'suggested',
      cue: '“should”',
      summary: null,
    });
  });

  it('leaves a curator’s edited suggestion alone at the next import', () => {
    const group = studyGroup();
    addTopic(group.curating(), TOLLS);
    const on = { topic: group.topic(), author: group.author('Ann Mason') };
    const evidence = [group.words('Ann Mason', 'Every bridge should have a toll.')];
    const suggestion = (stance: 'for' | 'against') => ({
      topic: on.topic,
      position: {
        ...{ topic: on.topic.id, author: on.author.author, stance, status: 'suggested' as const },
        ...{ by: 'rules', at: NOW, evidence, concessions: [], conditions: [] },
      },
    });
    addSuggestions(group.file, [suggestion('against')]);
    editPosition({ ...group.curating(), ...on }, { stance: 'for' });
    expect(addSuggestions(group.file, [suggestion('against')])).toBe(0);
    expect(positionOf(group.library(), on.topic, on.author)).toMatchObject({ stance: 'for', by: 'Cy' });
  });
});

describe('rebuttals', () => {
  it('stand against a position at once, are edited, removed, and undone', () => {
    const group = studyGroup();
    const { ann, bea } = debated(group);
    const target = { topic: group.topic().reference, author: group.author('Ann Mason').reference };
    const against = () => rebuttalsAgainst(group.library(), target);
    addRebuttal(
      group.curating(),
      { from: bea, target: ann },
      { ...REASON, reason: ' Tolls burden\nthe poor. ' },
    );
    expect(against()).toMatchObject([{ ...REASON, source: 'curated', by: 'Cy', scope: 'guild:1' }]);
    const held = positionOf(group.library(), group.topic(), group.author('Ann Mason'));
    const [counter] = counterPosition(group.library(), held, { limit: 5 }).counters;
    expect(counter).toMatchObject({ because: REASON.reason, text: 'No bridge should have a toll.' });
    editRebuttal(group.curating(), against()[0]!.reference, { ...REASON, relation: 'undercuts' });
    expect(against()[0]!.relation).toBe('undercuts');
    removeRebuttal(group.curating(), against()[0]!.reference);
    expect(against()).toEqual([]);
    group.undo();
    expect(against()[0]!.relation).toBe('undercuts');
    group.undo(group.recent().find(({ action }) => action === 'edited')!);
    expect(against()[0]!.relation).toBe('rebuts');
    group.undo(group.recent().find(({ subject, action }) => subject === 'rebuttal' && action === 'added')!);
    expect(against()).toEqual([]);
    addRebuttal(group.curating(), { from: bea, target: ann }, REASON);
    const [added] = group.recent();
    expect(group.library()[0]!.changes(added!)).toHaveLength(1);
  });

  it('stand against a pack’s position for this server alone, and fall when that takes another stance', () => {
    const group = studyGroup();
    addText(group.store, {
      title: 'Reply',
      text: 'The troops would have stayed in vain.\n',
      authors: ['Ann Mason'],
    });
    const on = { topic: group.topic('leaving Iraq'), author: group.author('Boot') };
    const against = (scope: ScopeId) =>
      rebuttalsAgainst(group.store.library([scope, PACK]), {
        topic: on.topic.reference,
        author: on.author.reference,
      }).filter(({ by }) => by === 'Cy');
    const from = group.words('Ann Mason', 'The troops would have stayed in vain.');
    addRebuttal(group.curating(), { from, target: on }, { ...REASON, manner: 'stands-against' });
    expect([against('guild:1').length, against('guild:2').length]).toEqual([1, 0]);
    editPosition({ ...group.curating(), ...on }, { stance: 'mixed' });
    expect(against('guild:1')).toEqual([]);
    group.undo();
    expect(against('guild:1')).toHaveLength(1);
  });

  it('are refused where a side is not vouched for, the same author’s, somebody else’s words, or too old', () => {
    const group = studyGroup();
    const { ann, bea } = debated(group);
    addText(group.store, {
      title: 'Report',
      text: '“Tolls are the ruin of every town,” said the mayor of Ferrytown.\n',
      authors: ['Cas Reporter'],
    });
    const add = (from: CuratedSide, target: CuratedSide, words: Parameters<typeof addRebuttal>[2] = REASON) =>
      refusalOf(() => addRebuttal(group.curating(), { from, target }, words));
    expect(add(ann, bea)).toContain('It is older than what it would answer');
    const own = group.words('Ann Mason', 'Tolls keep bridges safe.');
    expect(add(own, ann)).toContain('One author is on both sides');
    const quoted = group.words('Cas Reporter', 'Tolls are the ruin of every town');
    expect(add(quoted, ann)).toContain('gives the words of');
    const unmapped = { topic: group.topic(), author: group.author('Cas') };
    expect(add(unmapped, ann)).toContain('Nobody vouches for a position of Cas Reporter');
    expect(add(bea, ann, { ...REASON, reason: ' ' })).toContain('Give the reason');
    addRebuttal(group.curating(), { from: bea, target: ann }, REASON);
    expect(add(bea, ann)).toContain('is there already');
    expect(refusalOf(() => removeRebuttal(group.curating(), 'f'.repeat(12)))).toContain('has changed since');
  });
});
