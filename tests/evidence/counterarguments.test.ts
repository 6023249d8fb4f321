import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ScopeId } from '../../src/documents/library.ts';
import { readPack } from '../../src/documents/pack.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { installPack } from '../../src/documents/store/pack-installer.ts';
import { writeTopic } from '../../src/documents/store/position-writer.ts';
import { authorNamed, authorsIn } from '../../src/evidence/authors.ts';
import { answerWords } from '../../src/evidence/counter-words.ts';
import {
  type CounterargumentAnswer,
  counterClaim,
  counterPosition,
  counterQuote,
} from '../../src/evidence/counterarguments.ts';
import { rejectPosition } from '../../src/evidence/curation.ts';
import { againstMotion, sidesOf, withoutLooseConcessions } from '../../src/evidence/mapped-counters.ts';
import { positionNamed } from '../../src/evidence/position-name.ts';
import { positionsOn } from '../../src/evidence/positions.ts';
import { parseQuery } from '../../src/evidence/query.ts';
import { topicNamed, topicsIn } from '../../src/evidence/topics.ts';
import { addText, libraryOf, temporaryStore } from './small-library.ts';

const PACK: ScopeId = 'pack:fall-of-mosul';
const NOW = '2026-01-01T00:00:00Z';
const STAY = 'U.S. troops should have stayed in Iraq after 2011';
const shipped = readPack(fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url)));

function studyGroup() {
  const store = temporaryStore();
  installPack(store.file(PACK), shipped, NOW);
  return { store, library: () => store.library(['guild:1', PACK]) };
}

function curated({ counters }: CounterargumentAnswer) {
  return counters.filter(({ source }) => source === 'curated');
}

const overlap = (
  a: { start: number; end: number; document: { revision: string } },
  b: { start: number; end: number; document: { revision: string } },
) => a.document.revision === b.document.revision && a.start < b.end && b.start < a.end;

describe('a concession that is all there is', () => {
  const shown = (claim: string, confidence: number) => {
    const library = studyGroup().library();
    const topic = topicNamed(library, 'american-mistakes');
    const side = { topic, stance: 'for' as const };
    const known = againstMotion(library, claim, side, sidesOf(library, side), () => false);
    expect(known.map(({ concession }) => concession)).toEqual([true]);
    return withoutLooseConcessions(library, parseQuery(claim), confidence, known).length;
  };

  it.each([
    ['is left out where it says nothing of the claim', 'It was Bush’s war that broke Iraq', 0.6, 0],
    ['is left out where it names only what most motions do', 'America has a duty to fight for Iraq', 0.6, 0],
    ['is shown where it speaks of what the claim does', 'The presence of the troops ruined Iraq', 0.6, 1],
    ['is shown where the motion is the claim’s for sure', 'America destroyed Iraq', 0.9, 1],
  ])('%s: %s', (_, claim, confidence, count) => {
    expect(shown(claim, confidence)).toBe(count);
  });
});

describe('a claim that is a motion', () => {
  it('is answered by rebuttals first, then by what its own side concedes', () => {
    const answer = counterClaim(studyGroup().library(), STAY, { limit: 20 });
    expect(answer.target).toMatchObject({ kind: 'motion', stance: 'for', confidence: 1 });
    const known = curated(answer);
    expect(known.map(({ relation, to, concession }) => [relation, to, concession])).toEqual([
      ...Array(4).fill(['undercuts', 'Max Boot', undefined]),
      ['qualifies', 'Max Boot', true],
    ]);
    expect(known[0]).toMatchObject({
      confidence: 1,
      manner: 'answers',
      by: "the pack's editors",
      because: expect.stringMatching(/^Puts the victories/),
    });
    expect(answer.counters.slice(0, known.length)).toEqual(known);
  });

  it('is never answered by the evidence of its own side, on any motion and either side', () => {
    const library = studyGroup().library();
    for (const topic of topicsIn(library)) {
      const { positions } = positionsOn(library, topic);
      const side = (stance: string) =>
        positions.filter((position) => position.stance === stance).flatMap(({ evidence }) => evidence);
      const [own, others] = [side('for'), side('against')];
      const { counters } = counterClaim(library, topic.motion, { limit: 20 });
      for (const counter of counters.filter(({ concession }) => !concession))
        expect([
          topic.id,
          counter.text,
          own.some((one) => overlap(one, counter)) && !others.some((one) => overlap(one, counter)),
        ]).toEqual([topic.id, counter.text, false]);
    }
  });

  it('shows no words twice, and each as they stand', () => {
    const library = studyGroup().library();
    for (const { motion } of topicsIn(library)) {
      const { counters } = counterClaim(library, motion, { limit: 20 });
      for (const [at, counter] of counters.entries()) {
        expect(counters.slice(0, at).some((other) => overlap(other, counter))).toBe(false);
        expect(counter.because).not.toBe('');
      }
    }
  });

  it('is not answered by a position that a server rejected', () => {
    const { store, library } = studyGroup();
    const claim = 'It was right to leave Iraq in 2011';
    expect(curated(counterClaim(library(), claim))[0]).toMatchObject({
      document: { title: 'The Fall of Mosul' },
      relation: 'rebuts',
      because: `Max Boot is for the motion “${STAY}”; the claim is against it.`,
    });
    const topic = topicNamed(library(), 'troops-after-2011');
    const author = authorNamed(library(), 'Boot');
    rejectPosition({ file: store.file('guild:1'), library: library(), topic, author, by: 'Cy', at: NOW });
    expect(curated(counterClaim(library(), claim))).toEqual([]);
  });
});

describe('a claim of one’s own', () => {
  it('has no more confidence than its matching', () => {
    const answer = counterClaim(studyGroup().library(), 'America should send ground troops to fight ISIS');
    const { target } = answer;
    if (target?.kind !== 'motion') throw new Error('was not matched');
    expect(target.topic.id).toBe('ground-troops');
    expect(curated(answer)[0]!.confidence).toBe(target.confidence);
    expect(target.confidence).toBeLessThan(1);
  });

  it.each([
    ['Air strikes are useless', 'some limited assistance', 'for'],
    ['America must give air support to the Kurds', 'mostly useless here', 'against'],
  ])('is answered by those of two minds with what speaks for the other side: %s', (claim, words, side) => {
    const qualifying = curated(counterClaim(studyGroup().library(), claim)).filter(({ because }) =>
      because.includes('of two minds'),
    );
    expect(qualifying.map(({ relation, text }) => [relation, text.includes(words)])).toEqual([
      ['qualifies', true],
    ]);
    expect(qualifying[0]!.because).toContain(`this speaks ${side} it`);
  });

  it('is answered by the evidence that speaks of the same', () => {
    const claim = 'Washington should send Iraq’s army more military hardware';
    const { counters } = counterClaim(studyGroup().library(), claim);
    const ofContainment = counters.filter(({ document }) => document.title.startsWith('Containment'));
    expect(ofContainment[0]!.text).toContain('top-shelf military hardware');
  });

  it('is answered by the rebuttals of words that say nearly the same', () => {
    const answer = counterClaim(
      studyGroup().library(),
      'ISIS was kicking in broken doors and not sweeping to victory by strategic genius',
    );
    expect(curated(answer)[0]).toMatchObject({
      relation: 'qualifies',
      to: 'Unknown author of “Containment (opinion piece)”',
      text: expect.stringContaining('It’s surprising'.replace('’', "'")),
    });
    expect(answer.counters.some(({ text }) => text.includes('kicking in doors'))).toBe(false);
  });

  it.each([
    ['School uniforms improve discipline', []],
    ['Air pollution kills more people than wars do', ['air-support', 'ground-troops', 'isis-can-be-beaten']],
  ])('is answered by nothing where the library has nothing to do with it: %s', (claim, near) => {
    const { others, ...answer } = counterClaim(studyGroup().library(), claim);
    expect(others.slice(0, 3).map(({ id }) => id)).toEqual(near);
    expect(answer).toEqual({
      claim,
      counters: [],
      nothing: { reason: 'Nothing in this library answers that.' },
    });
  });

  it('that takes no clear side gets what both sides hold, and no answer', () => {
    const library = studyGroup().library();
    const claim = 'Experts claim that ISIS cannot be beaten';
    const { target, counters, nothing } = counterClaim(library, claim);
    if (target?.kind !== 'topic') throw new Error('was taken for a side');
    expect(counters).toEqual([]);
    expect(nothing?.reason).toBe(
      'It is on the topic “ISIS can be beaten”; which side it takes is not clear.',
    );
    const { positions } = positionsOn(library, target.topic);
    const told = positions.filter(({ stance }) => stance !== 'not stated');
    expect(told.length).toBeGreaterThan(0);
    expect(target.positions).toEqual(told.filter(({ status }) => status === 'approved'));
  });

  it('that takes no clear side is still answered by what denies it word for word', () => {
    const store = temporaryStore();
    writeTopic(store.file('guild:1'), { id: 'phones', motion: 'Schools should ban phones', aliases: [] });
    const denial = 'Phones do not matter more than schools.';
    addText(store, { title: 'A letter', text: `The road is long. ${denial}\n` });
    const asked = counterClaim(store.library(['guild:1']), 'Phones matter more than schools');
    expect([asked.target?.kind, asked.nothing]).toEqual(['topic', undefined]);
    expect(asked.counters.map(({ text, source }) => [text, source])).toEqual([[denial, 'found']]);
  });

  it('of two halves on two matters tells which of them is not answered', () => {
    const library = studyGroup().library();
    expect(counterClaim(library, 'Troops should have stayed in Iraq and we should arm Iraq.')).toMatchObject({
      target: { topic: { id: 'troops-after-2011' } },
      unanswered: 'we should arm Iraq',
    });
    for (const one of [
      'Troops should have stayed in Iraq.',
      'The troops and diplomats should have stayed in Iraq.',
    ])
      expect(counterClaim(library, one)).not.toHaveProperty('unanswered');
  });

  it('of one thing to be done, with what it is for, leaves nothing unanswered', () => {
    const claim = 'America should bomb ISIS so the Kurds and the Shiites can win the war';
    const answer = counterClaim(studyGroup().library(), claim);
    expect(answer).toMatchObject({ target: { topic: { id: 'air-support' }, stance: 'for' } });
    expect(answer).not.toHaveProperty('unanswered');
  });

  it('without a reason is not said to have given one that is undercut', () => {
    const text = 'There is no evidence that school uniforms improve discipline.';
    const [found] = counterClaim(libraryOf(text), 'School uniforms improve discipline.').counters;
    expect(answerWords(found!)).toBe('Undercuts: denies what would carry the claim');
  });

  it('of a course and its opposite, both right, is refused', () => {
    const library = studyGroup().library();
    for (const claim of [
      'The soldiers should have stayed in Iraq but leaving was right',
      'It was wrong to stay in Iraq, yet leaving was a mistake',
      'US troops should have stayed in Iraq, but they should also have left.',
    ])
      expect(() => counterClaim(library, claim)).toThrow(/two things that pull apart/);
    for (const claim of [
      'The soldiers should have stayed in Iraq but leaving was cheap',
      'Staying in Iraq was wrong but leaving was right',
      'US troops should have stayed in Iraq, but they left.',
      'US troops should have left Iraq, but they should have stayed in Kuwait.',
    ])
      expect(() => counterClaim(library, claim)).not.toThrow();
  });

  it('that names no motion comes with those near to it, unless it is on other matters', () => {
    const library = studyGroup().library();
    const others = (claim: string) => counterClaim(library, claim).others.map(({ id }) => id);
    expect(others('Those who say we brought this chaos about are wrong')[0]).toBe('american-mistakes');
    expect(others('No more guns for Baghdad please')).toContain('arming-iraq');
    for (const claim of ['Chess is a sport', 'Cats make better pets than dogs'])
      expect([claim, others(claim)]).toEqual([claim, []]);
  });

  it('that somebody has said already is answered for its motion where nothing stands against the words', () => {
    const { store, library } = studyGroup();
    const claim = 'Training the Iraqi army is a foolish waste of money.';
    const before = counterClaim(library(), claim);
    expect(before.target).toMatchObject({ kind: 'motion', topic: { id: 'arming-iraq' }, stance: 'against' });
    addText(store, { title: 'A letter', text: `The rain came late. ${claim} We went home.\n` });
    const { target, counters, said } = counterClaim(library(), claim);
    expect([target, said?.text, said?.document.title]).toEqual([before.target, claim, 'A letter']);
    expect(counters.length).toBeGreaterThan(0);
    expect(counters.map(({ text }) => text)).toEqual(before.counters.map(({ text }) => text));
  });

  it('that only its own author’s words answer says that they were left out', () => {
    const library = studyGroup().library();
    const against = authorsIn(library).find(({ name }) => name.startsWith('Unknown author'))!;
    expect(counterClaim(library, 'ISIS is invincible.').counters.length).toBeGreaterThan(0);
    const { counters, nothing } = counterClaim(library, 'ISIS is invincible.', { against });
    expect(counters).toEqual([]);
    expect(nothing?.reason).toMatch(
      /^Only words of Unknown author of .*own answer that, and they were left out/,
    );
    expect(
      counterClaim(library, 'Bread is best when it is baked.', { against }).nothing?.reason,
    ).not.toContain('left out');
  });

  it('that attacks words it quotes is answered by other words of the same side', () => {
    const quoted =
      '"America must avoid getting entangled with ground troops" is just an excuse for doing nothing.';
    const library = studyGroup().library();
    const { target } = counterClaim(library, quoted);
    if (target?.kind !== 'topic') throw new Error('is too unsure for a side to be told');
    expect(target.topic.id).toBe('ground-troops');
    const chosen = { topic: target.topic, stance: 'for' as const };
    const { counters } = counterClaim(library, quoted, { chosen });
    expect(counters[0]).toMatchObject({
      text: expect.stringContaining('restart the Iraq War'),
      relation: 'rebuts',
    });
    for (const { text } of counters) expect(text).not.toContain('must avoid getting entangled');
  });

  it('comes with the motions that it may be meant for besides, of which another can be chosen', () => {
    const library = studyGroup().library();
    const claim = 'It was right to leave Iraq in 2011';
    const { target, others } = counterClaim(library, claim);
    expect(others.length).toBe(5);
    if (target?.kind !== 'motion') throw new Error('was not matched');
    expect(others.map(({ id }) => id)).not.toContain(target.topic.id);
    const unsure = counterClaim(library, 'Putting American troops into this war would be madness');
    const possible = [...(unsure.target?.kind === 'motion' ? [unsure.target.topic] : []), ...unsure.others];
    expect(possible.map(({ id }) => id)).toContain('ground-troops');
    const topic = others[0]!;
    for (const stance of ['for', 'against'] as const) {
      const chosen = counterClaim(library, claim, { chosen: { topic, stance } });
      expect(chosen.target).toEqual({ kind: 'motion', topic, stance, chosen: true });
      expect(chosen.others.map(({ id }) => id)).toContain(target.topic.id);
      const held = positionsOn(library, topic).positions.filter((position) => position.stance === stance);
      const own = held.flatMap(({ evidence }) => evidence);
      for (const counter of curated(chosen)) {
        expect(counter.confidence).toBe(1);
        expect(own.some((one) => overlap(one, counter)) && !counter.concession).toBe(false);
      }
    }
  });

  it('is answered by an author’s own words only where they concede', () => {
    const library = studyGroup().library();
    const boot = authorNamed(library, 'Boot');
    const { counters } = counterClaim(library, 'It was right to leave Iraq in 2011', {
      against: boot,
      limit: 20,
    });
    for (const { document, concession } of counters)
      expect(document.authors[0] === 'Max Boot' && !concession).toBe(false);
  });

  it('is no matter for a library without documents', () => {
    expect(counterClaim(temporaryStore().library(['guild:1']), STAY).nothing?.reason).toMatch(/no documents/);
    expect(counterClaim(libraryOf('A pier stands.\n'), STAY).counters).toEqual([]);
  });
});

describe('a position', () => {
  it('is answered by what was made against it and by no other answer of its author', () => {
    const library = studyGroup().library();
    for (const topic of topicsIn(library))
      for (const position of positionsOn(library, topic).positions) {
        if (position.stance === 'not stated') continue;
        const { counters } = counterPosition(library, position, { limit: 20 });
        const own = authorsIn(library).find(({ reference }) => reference === position.authorReference)!;
        const mine = counters.filter(({ document }) => own.documents.some(({ id }) => id === document.id));
        expect(mine.every(({ concession }) => concession)).toBe(true);
      }
  });

  it('is found by “author: topic”, and refused by name where it is not clear', () => {
    const library = studyGroup().library();
    expect(positionNamed(library, 'Boot: leaving Iraq')).toMatchObject({ author: 'Max Boot', stance: 'for' });
    const unknown = 'Unknown author of “Containment (opinion piece)”: containment';
    expect(positionNamed(library, unknown)).toMatchObject({ stance: 'for', topic: { id: 'own-battles' } });
    for (const [wanted, message] of [
      ['Boot', /colon between/],
      ['Bot: iran', /no author “Bot”/],
      ['Boot: troops', /Several topics/],
      [`${'0'.repeat(12)}.${'0'.repeat(12)}`, /no longer/],
    ] as const)
      expect(() => positionNamed(library, wanted)).toThrow(message);
  });

  it('that says nothing has nothing to counter', () => {
    const library = studyGroup().library();
    expect(() => counterPosition(library, positionNamed(library, 'Boot: refugees'))).toThrow(Refusal);
  });
});

describe('a quote', () => {
  it('is not what a part of a sentence says', () => {
    const library = studyGroup().library();
    const { target, counters } = counterClaim(library, 'ISIS isn’t a really terrible organization');
    expect(target?.kind).not.toBe('quote');
    expect(counters.some(({ text }) => text.includes('really terrible'))).toBe(false);
  });

  it.each([
    ['“his heart was in troop withdrawal”', 'his heart was in troop withdrawal'],
    [
      'There was no compelling reason why the U.S. had to pull our troops out of Iraq',
      'There was no compelling reason why the U.S. had to pull our troops out of Iraq',
    ],
    [
      'As the essay puts it, “America must avoid getting entangled with ground troops”.',
      'America must avoid getting entangled with ground troops',
    ],
    [
      'One author says: “ISIS is an internal political problem for Iraq”',
      'ISIS is an internal political problem for Iraq',
    ],
  ])('is also a whole clause of a sentence, and no answer to itself: %s', (claim, clause) => {
    const { target, counters } = counterClaim(studyGroup().library(), claim, { limit: 20 });
    expect(target).toMatchObject({ kind: 'quote', quote: { text: clause } });
    expect(counters.length).toBeGreaterThan(0);
    expect(counters.map(({ text }) => text).filter((text) => text.includes(clause))).toEqual([]);
  });

  it('that a claim judges is not what the claim holds, and its sentence is no answer either', () => {
    const claim = 'Boot is wrong that “his heart was in troop withdrawal”';
    const { target, counters } = counterClaim(studyGroup().library(), claim);
    expect(target?.kind).not.toBe('quote');
    expect(counters.some(({ text }) => text.includes('his heart was'))).toBe(false);
  });

  it('is answered by its own rebuttals, then by those of what rests on it', () => {
    const library = studyGroup().library();
    const { evidence } = positionNamed(library, 'Boot: american power');
    const { target, counters } = counterQuote(library, evidence[0]!, { limit: 20 });
    expect(target?.kind).toBe('quote');
    expect(counters[0]).toMatchObject({
      relation: 'undercuts',
      text: expect.stringMatching(/^Eight years of expensive training/),
      confidence: 1,
    });
    expect(counters.some(({ text }) => text.startsWith('Realize American military power'))).toBe(true);
  });

  it('is what a claim is that stands in the library word for word', () => {
    const library = studyGroup().library();
    const answer = counterClaim(library, 'Realize American military power is mostly useless here.');
    expect(answer.target).toMatchObject({ kind: 'quote', quote: { start: 4552 } });
    for (const { document, concession } of answer.counters)
      expect(document.title.startsWith('Containment') && !concession).toBe(false);
    expect(answer.counters.length).toBeGreaterThan(0);
  });
});
