import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../src/documents/pack.ts';
import { installPack } from '../../src/documents/store/pack-installer.ts';
import { stanceTowards } from '../../src/evidence/claim-stance.ts';
import { topicOfClaim } from '../../src/evidence/claim-topic.ts';
import { parseQuery } from '../../src/evidence/query.ts';
import { libraryOf, temporaryStore } from './small-library.ts';

const shipped = readPack(fileURLToPath(new URL('../../data/packs/fall-of-mosul', import.meta.url)));

function understood(claim: string) {
  const store = temporaryStore();
  installPack(store.file('pack:fall-of-mosul'), shipped, '2026-01-01T00:00:00Z');
  return topicOfClaim(store.library(['pack:fall-of-mosul']), parseQuery(claim));
}

describe('the motion that a claim speaks to', () => {
  it.each([
    ['It was right to leave Iraq in 2011', 'troops-after-2011', 'against'],
    ['Obama should never have pulled the troops out of Iraq', 'troops-after-2011', 'for'],
    ['We must not put boots on the ground against the Islamic State', 'ground-troops', 'against'],
    ['Working with Iran against ISIS is a mistake', 'iran', 'against'],
    ['The Iraqi government shares no blame for the fall of Mosul', 'iraqi-responsibility', 'against'],
    ['Military action does more good than money for refugees', 'refugees-first', 'against'],
    ['Iraqis should fight their own battles', 'own-battles', 'for'],
    ['Air strikes are useless', 'air-support', 'against'],
    ['The Iraqi soldiers fought bravely for Mosul', 'will-to-fight', 'against'],
    ['ISIS is unbeatable', 'isis-can-be-beaten', 'against'],
    ['We ought to give Baghdad more weapons and trainers', 'arming-iraq', 'for'],
    [
      'It was a sensible decision to bring the last American soldiers home in 2011 because the Iraqis did not want them',
      'troops-after-2011',
      'against',
    ],
  ])('is found with the side: %s', (claim, id, stance) => {
    const found = understood(claim);
    expect([found?.topic.id, found?.stance]).toEqual([id, stance]);
    expect(found!.confidence).toBeLessThan(1);
  });

  it('is certain only for the motion itself', () => {
    expect(understood('u.s. troops should have stayed in Iraq, after 2011!')).toMatchObject({
      stance: 'for',
      confidence: 1,
    });
  });

  it.each([
    'School uniforms improve discipline',
    'Obama’s health policy was a mistake',
    'The US should send ground troops to Ukraine',
    'U.S. troops should have stayed in Vietnam',
    'The police should stop arming themselves with military weapons',
    'The Kurds deserve a state of their own',
    'Training teachers is a waste of money',
    'Iran should not be allowed to build nuclear weapons',
    'Refugees should be allowed to vote in local elections',
    'The invasion of Iraq in 2003 was legal',
    'Nobody should own a weapon',
  ])('is none for what merely shares words: %s', (claim) => {
    expect(understood(claim)).toBeUndefined();
  });

  it('is none where there are no motions', () => {
    expect(topicOfClaim(libraryOf('A pier stands.\n'), parseQuery('Piers should stand'))).toBeUndefined();
  });
});

describe('the side of a claim', () => {
  const MOTION = 'Schools should ban phones';
  it.each([
    ['Schools should not ban phones', 'against'],
    ['Banning phones in schools is a terrible idea', 'against'],
    ['It would be wrong not to ban phones in schools', 'for'],
    ['Schools should ban phones, not only for the young', 'for'],
    ['Schools should ban phones because teachers are weak', 'for'],
    ['The plan to ban phones was a disaster', 'against'],
    ['It is an illusion that schools should ban phones', 'against'],
    ['Schools should allow phones', 'against'],
    ['Schools should ban phones that children do not need', 'for'],
  ])('turns with each negation and judgement: %s', (claim, stance) => {
    expect(stanceTowards(MOTION, claim)?.stance).toBe(stance);
  });

  it('is left open where a comparison or a reproach leaves it open', () => {
    expect(stanceTowards(MOTION, 'Phones matter more than schools')).toBeUndefined();
    expect(stanceTowards(MOTION, 'Banning phones in schools only helps the sellers')).toBeUndefined();
    expect(stanceTowards(MOTION, 'If pupils fail, schools should ban phones')).toBeUndefined();
  });
});
