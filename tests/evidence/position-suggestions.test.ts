import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library, ScopeId, Topic } from '../../src/documents/library.ts';
import { packFiles, packName } from '../../src/documents/pack-export.ts';
import type { Position } from '../../src/documents/position.ts';
import { changePosition } from '../../src/documents/store/map-curation.ts';
import { writeTopic } from '../../src/documents/store/position-writer.ts';
import { authorNamed } from '../../src/evidence/authors.ts';
import { approvePosition, positionHistory, rejectPosition } from '../../src/evidence/curation.ts';
import {
  findPositions,
  type Suggested,
  suggestFromDocuments,
  suggestionQueue,
} from '../../src/evidence/position-suggestions.ts';
import { positionOf, positionsOn, storedPosition, topicSummaries } from '../../src/evidence/positions.ts';
import { topicNamed } from '../../src/evidence/topics.ts';
import { addText, temporaryStore } from './small-library.ts';

const AT = '2026-02-01T10:00:00.000Z';
const ZOOS: Topic = { id: 'zoos', motion: 'Zoos should be abolished', aliases: ['animals in captivity'] };
const TOLLS: Topic = { id: 'tolls', motion: 'Bridges should be free of tolls', aliases: [] };
const AGAINST_ZOOS = `Zoos are cruel prisons, and keeping wild animals in captivity harms them. \
Zoos must be closed, because captivity is a shameful abuse of animals. \
Of course, some zoos have saved a rare species from extinction. \
Perhaps a few zoos treat their animals well.

The suffering of animals in zoos is wrong and unjust. \
“Zoos are a wonderful benefit to every child and should be protected,” said Mayor Olive Brand of the old zoo. \
Is there any good reason to keep zoos? \
Zoos should be abolished, since no animal deserves such cruelty.
`;

function studyGroup(...topics: Topic[]) {
  const store = temporaryStore();
  for (const topic of topics) writeTopic(store.file('guild:1'), topic);
  const library = (...scopes: ScopeId[]): Library => store.library(scopes.length > 0 ? scopes : ['guild:1']);
  const add = (
    text: string,
    { authors = ['Ann Mason'], topic = undefined as Topic | undefined } = {},
  ): Suggested[] => {
    const { document } = addText(store, { title: 'An essay', text, authors, ...(topic && { topic }) });
    return suggestFromDocuments(store.file('guild:1'), library(), [document], AT);
  };
  return { store, library, add };
}

const held = (library: Library, topic: string, author: string) =>
  positionOf(library, topicNamed(library, topic), authorNamed(library, author));
const texts = (quotes: { text: string }[]) => quotes.map(({ text }) => text);

describe('a sentence that says the motion nearly word for word', () => {
  const CAMPS: Topic = {
    id: 'camps',
    motion: 'Money for refugees does more good than military action',
    aliases: ['humanitarian aid'],
  };
  const about = (sentence: string) =>
    `The winter is near. ${sentence} The roads are long.\n\nA blanket is soon woven. Nobody counts the lorries.\n`;

  it.each([
    ['zoos', 'Zoos should be abolished.', 'for', 'says'],
    ['zoos', 'Zoos should not be abolished.', 'against', 'denies'],
    ['camps', 'Money for refugees does more good than military action.', 'for', 'says'],
    ['camps', 'Military action does more good than money for refugees.', 'against', 'denies'],
  ])('decides the side alone: %s, %s', (topic, sentence, stance, says) => {
    const { library, add } = studyGroup(ZOOS, CAMPS);
    add(about(sentence));
    const position = held(library(), topic, 'Mason');
    expect(position).toMatchObject({ stance, status: 'suggested' });
    expect(position.cue).toContain(`${says} the motion nearly word for word`);
    expect(texts(position.evidence)).toEqual([sentence]);
  });

  it.each([
    ['a question', 'Should zoos be abolished?'],
    ['what is left open', 'We do not know whether zoos should be abolished.'],
    ['a condition', 'If zoos should be abolished, the law says so.'],
    ['somebody else’s words', '“Zoos should be abolished,” said Mayor Olive Brand of the town.'],
    ['both sides', 'Zoos should be abolished. Zoos should not be abolished.'],
    ['a longer account', 'Zoos that should be abolished by an old law of the town were sold to a circus.'],
  ])('decides nothing where it is %s', (_what, sentence) => {
    const { library, add } = studyGroup(ZOOS, TOLLS);
    add(about(sentence));
    expect(['not stated', 'undecided']).toContain(held(library(), 'zoos', 'Mason').stance);
  });

  it('is shown with all passages that are counted, or it says how many are', () => {
    const { library, add } = studyGroup(ZOOS, TOLLS);
    add(AGAINST_ZOOS);
    const { cue, evidence } = held(library(), 'zoos', 'Mason');
    const counted = Number(/(\d) of \d passages/.exec(cue!)![1]);
    expect(cue!.includes(`, ${evidence.length} of them shown`)).toBe(evidence.length < counted);
  });
});

describe('a position that is suggested at an import', () => {
  const AGAINST = `Zoos are cruel prisons, and keeping wild animals in captivity harms them. The suffering of animals \
in zoos is wrong and unjust. Zoos harm animals and violate their freedom. Zoos are harmful to animals in the United \
States.`;
  const FOR = `Zoos should be preserved, because zoos are a wonderful benefit to every animal. Zoos educate children \
and help scientists, which is a great advantage to animals in the wild. Zoos help animals and are a joy to children. \
Zoos are a great benefit and improve the life of animals.`;
  const GOOD: Topic = { id: 'zoos', motion: 'Zoos are good for animals', aliases: [] };

  it('is mixed where the author surely holds both', () => {
    const both = studyGroup(GOOD, TOLLS);
    both.add(`${AGAINST}\n\n${FOR}\n`);
    const position = held(both.library(), 'zoos', 'Mason');
    expect(position).toMatchObject({ stance: 'mixed', status: 'suggested' });
    expect(position.cue).toContain('4 speak for the motion and 4 against it');
    const one = studyGroup(GOOD, TOLLS);
    one.add(`${AGAINST}\n`);
    expect(held(one.library(), 'zoos', 'Mason').stance).toBe('against');
  });

  it('tells the word that shows the side, never a name', () => {
    const { library, add } = studyGroup(GOOD, TOLLS, {
      ...{ id: 'iraq', motion: 'Zoos in Iraq should be abolished', aliases: [] },
    });
    add(`Zoos in Iraq are cruel prisons, and the United States paid for them. Zoos in Iraq should be abolished, \
since the zoos of Iraq are a shameful waste. Iraq must close its zoos, because every zoo is an abuse.\n`);
    expect(held(library(), 'iraq', 'Mason').cue).toBe(
      'prescribes “should”; judges by “shameful”; 3 of 3 passages that judge or prescribe speak for the motion',
    );
  });

  it('rests on the author’s own strongest sentences, and tells what led there', () => {
    const { library, add } = studyGroup(ZOOS, TOLLS);
    const [one, ...others] = add(AGAINST_ZOOS);
    expect([one!.outcome, one!.topic.id, others]).toEqual(['kept', 'zoos', []]);
    const position = held(library(), 'zoos', 'Mason');
    expect(position).toMatchObject({ stance: 'for', status: 'suggested', summary: null, missing: 0, at: AT });
    expect(position.cue).toMatch(
      /^prescribes “(?:must|should)”; .*of \d passages that judge or prescribe speak for the motion$/,
    );
    expect(texts(position.evidence)[0]).toMatch(/^Zoos (?:must|should) be/);
    for (const { text, voices } of position.evidence) {
      expect(AGAINST_ZOOS).toContain(text);
      expect(voices.map(({ kind }) => kind)).toEqual(['author']);
    }
    expect(suggestionQueue(library()).map(({ author, topic }) => [author, topic.id])).toEqual([
      ['Ann Mason', 'zoos'],
    ]);
  });

  it('keeps what led there as data, and says it on a card and in an export; a sentence that was kept stays', () => {
    const { store, library, add } = studyGroup(ZOOS);
    add(AGAINST_ZOOS);
    const [topic, author] = [topicNamed(library(), 'zoos'), authorNamed(library(), 'Mason')];
    const kept = storedPosition(library(), topic, author)!;
    expect(kept.cue).toMatchObject({ passages: { for: expect.any(Number) } });
    const { cue } = held(library(), 'zoos', 'Mason');
    const [scope] = library();
    const files = new Map(packFiles(packName(scope!), scope!));
    expect(String(files.get('map.yaml')).replace(/\s+/g, ' ')).toContain(cue!);
    const older: Position = { ...kept, cue: 'says “abolished”' };
    changePosition(store.file('guild:1'), ZOOS, older, { action: 'edited', by: 'Ed', at: AT });
    expect(held(library(), 'zoos', 'Mason').cue).toBe('says “abolished”');
  });

  it('takes no concession, hedge, question or other voice for what the author holds', () => {
    const { library, add } = studyGroup(ZOOS);
    add(AGAINST_ZOOS);
    const { evidence, concessions, conditions } = held(library(), 'zoos', 'Mason');
    expect(texts(concessions)).toEqual(['Of course, some zoos have saved a rare species from extinction.']);
    expect(texts(conditions)).toEqual(['Perhaps a few zoos treat their animals well.']);
    const all = texts([...evidence, ...concessions, ...conditions]).join(' ');
    expect(all).not.toMatch(/benefit|good reason/);
    expect(texts(evidence).join(' ')).not.toMatch(/Perhaps|Of course/);
  });

  it('reads what follows a concession that ends in a demand', () => {
    const { library, add } = studyGroup(ZOOS);
    const demand =
      'Saving a rare species is one thing, but zoos must be abolished as a cruel abuse of animals.';
    add(`${AGAINST_ZOOS}\n${demand}\n`);
    const { concessions } = held(library(), 'zoos', 'Mason');
    expect(texts(concessions)).not.toContain(demand);
  });

  it('is left out where a document shares a word with a motion and no more', () => {
    const { library, add } = studyGroup(ZOOS, TOLLS);
    expect(
      add(
        'The animals slept. The town hall stands beside the zoo. We walked across two bridges in the rain.\n',
      ),
    ).toEqual([]);
    expect(add('The war took its toll on the harbour. Every winter takes a toll on its walls.\n')).toEqual(
      [],
    );
    expect(suggestionQueue(library())).toEqual([]);
    expect(positionsOn(library(), topicNamed(library(), 'zoos')).positions[0]!.stance).toBe('not stated');
  });

  it('is left out where an essay on one country’s matter is read for another’s', () => {
    const { add } = studyGroup({
      id: 'peru',
      motion: 'Peru should nationalise its copper mines',
      aliases: [],
    });
    const essay =
      'must nationalise its copper mines. The copper mines are a shame. Copper mines should be nationalised.';
    expect(add(`Chile ${essay}\n`)).toEqual([]);
    expect(add(`Peru ${essay}\n`).map(({ topic }) => topic.id)).toEqual(['peru']);
  });

  it('names no side where the passages do not tell one', () => {
    const { library, add } = studyGroup(ZOOS);
    const [found] = add(
      'Zoos keep animals in captivity. Zoos open at nine, and animals in zoos are fed at noon. Most zoos have animals from Africa.\n',
    );
    expect(found).toMatchObject({ outcome: 'unclear', content: undefined });
    expect(suggestionQueue(library())).toEqual([]);
  });

  it('says where the author leaves it open', () => {
    const { library, add } = studyGroup(ZOOS);
    add(
      'Zoos keep animals in captivity. I do not know whether zoos should be abolished for it. Zoos open at nine, and animals in zoos are fed at noon.\n',
    );
    expect(held(library(), 'zoos', 'Mason')).toMatchObject({
      stance: 'undecided',
      status: 'suggested',
      cue: 'says “I do not know”',
      evidence: [{ text: 'I do not know whether zoos should be abolished for it.' }],
    });
  });

  it('is made on the motion that a document was imported for, also where few of its words stand there', () => {
    const text =
      'They are cruel prisons and a shameful abuse. Such cruelty must be abolished, and nobody should support this harmful wrong.\n';
    const without = studyGroup(ZOOS);
    expect(without.add(text)).toEqual([]);
    const { add } = studyGroup(ZOOS);
    const [found] = add(text, { topic: ZOOS });
    expect(found!.topic.id).toBe('zoos');
  });

  it('belongs to the unnamed author of one document, and to nobody else', () => {
    const { library, add } = studyGroup(ZOOS);
    add(AGAINST_ZOOS, { authors: [] });
    const [position] = suggestionQueue(library());
    expect(position!.author).toBe('Unknown author of “An essay”');
  });

  it('stays as it was where a later reading says the same, as when a pack comes back', () => {
    const { store, library, add } = studyGroup(ZOOS);
    add(AGAINST_ZOOS);
    const before = library()[0]!.positions();
    const documents = library()[0]!.documents();
    suggestFromDocuments(store.file('guild:1'), library(), documents, '2027-01-01T00:00:00.000Z');
    expect(library()[0]!.positions()).toEqual(before);
    const [topic, author] = [topicNamed(library(), 'zoos'), authorNamed(library(), 'Ann Mason')];
    expect(positionHistory(library(), topic, author)).toHaveLength(1);
  });

  it('rests on all that an author wrote, once there is more', () => {
    const { library, add } = studyGroup(ZOOS);
    add(AGAINST_ZOOS);
    const more =
      'Zoos must be abolished everywhere, because cruelty to animals in captivity is a disgrace. Zoos harm animals.\n';
    add(more);
    const { evidence } = held(library(), 'zoos', 'Mason');
    expect(new Set(evidence.map(({ document }) => document.id)).size).toBe(2);
    expect(suggestionQueue(library())).toHaveLength(1);
  });
});

describe('a curator’s decision', () => {
  const curation = (group: ReturnType<typeof studyGroup>, scope: ScopeId = 'guild:1') => ({
    file: group.store.file(scope),
    library: group.library(),
    topic: topicNamed(group.library(), 'zoos'),
    author: authorNamed(group.library(), 'Mason'),
    by: 'Cy Curator',
    at: AT,
  });

  it('stands against later imports, approved or rejected', () => {
    const group = studyGroup(ZOOS);
    group.add(AGAINST_ZOOS);
    approvePosition(curation(group), { summary: 'Close them all.' });
    const again = group.add('Zoos must be abolished. Zoos are a cruel abuse of animals in captivity.\n');
    expect(again.map(({ outcome }) => outcome)).toEqual(['decided']);
    expect(held(group.library(), 'zoos', 'Mason')).toMatchObject({
      status: 'approved',
      summary: 'Close them all.',
    });
    rejectPosition(curation(group));
    group.add('Zoos should be abolished. Zoos are shameful prisons of animals in captivity.\n');
    expect(held(group.library(), 'zoos', 'Mason').status).toBe('rejected');
    expect(positionHistory(group.library(), curation(group).topic, curation(group).author)).toHaveLength(3);
  });

  it('of a pack is not hidden by a server’s suggestion, and another server sees neither', () => {
    const group = studyGroup(ZOOS);
    const { store } = group;
    group.add(AGAINST_ZOOS);
    writeTopic(store.file('pack:zoos'), ZOOS);
    const [suggested] = store.library(['guild:1'])[0]!.positions();
    const { cue: _, ...position } = suggested!;
    changePosition(
      store.file('pack:zoos'),
      ZOOS,
      { ...position, stance: 'against', status: 'approved', summary: 'Keep them.' },
      { action: 'imported', by: 'Ed', at: AT },
    );
    const library = store.library(['guild:1', 'pack:zoos']);
    expect(held(library, 'zoos', 'Mason')).toMatchObject({ status: 'approved', stance: 'against' });
    expect(suggestionQueue(library)).toEqual([]);
    const there = store.library(['guild:2', 'pack:zoos']);
    expect(topicSummaries(there)[0]).toMatchObject({ suggested: 0 });
  });

  it('on another motion of the same id leaves no room for a suggestion, and the import goes on', () => {
    const { store, library } = studyGroup({ ...ZOOS, motion: 'Zoos should be free of charge' });
    writeTopic(store.file('pack:zoos'), ZOOS);
    const { document } = addText(store, { title: 'An essay', text: AGAINST_ZOOS, authors: ['Ann Mason'] });
    const both = library('guild:1', 'pack:zoos');
    const found = suggestFromDocuments(store.file('guild:1'), both, [document], AT);
    expect(found.filter(({ topic }) => topic.motion === ZOOS.motion).map(({ outcome }) => outcome)).toEqual([
      'decided',
    ]);
  });
});

describe('whatever is imported', () => {
  it('is only ever cited by whole sentences of the author, each in one part', () => {
    const sentences = AGAINST_ZOOS.split(/(?<=[.?”]) |\n+/).filter(Boolean);
    const odd = [
      'I do not know whether zoos are good.',
      'ZOOS!!',
      '“Zoos',
      'zoos\u202e should',
      '',
      '1. Zoos must go.',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...sentences, ...odd), fc.constantFrom(' ', '\n\n', '\r\n')), {
          minLength: 1,
          maxLength: 14,
        }),
        (parts) => {
          const text = parts.flat().join('');
          fc.pre(/\p{L}/u.test(text));
          const { store, library } = studyGroup(ZOOS);
          const { document } = addText(store, {
            title: 'An essay',
            text,
            authors: ['Ann Mason'],
            topic: ZOOS,
          });
          for (const { content } of findPositions(library(), [document])) {
            const { evidence = [], concessions = [], conditions = [] } = content ?? {};
            const places = [...evidence, ...concessions, ...conditions];
            expect(new Set(places.map(({ start }) => start)).size).toBe(places.length);
            for (const { start, end } of places) {
              const [scope] = library();
              expect(scope!.slice(document.revisionKey, start, end)).toBe(text.slice(start, end));
              expect(text.slice(start, end)).not.toMatch(/benefit|good reason/);
            }
            for (const { start, end } of content?.stance === 'undecided' ? [] : evidence)
              expect(text.slice(start, end)).not.toMatch(/^(?:Perhaps|Of course)/);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
