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
    expect(found?.stance && found.confidence).toBeLessThan(1);
  });

  it.each([
    ['The training of Iraqi forces went badly.', 'arming-iraq', 'against'],
    ['The training of Iraqi forces has gone nicely.', 'arming-iraq', 'for'],
    ['Working with Iran would go badly.', 'iran', 'against'],
    ['Air strikes against ISIS went wrong.', 'air-support', 'against'],
    ['Leaving Iraq in 2011 did not turn out well.', 'troops-after-2011', 'for'],
    ['Sending ground troops against ISIS would end disastrously.', 'ground-troops', 'against'],
    ['Obama handled Iraq terribly.', 'obama-policy', 'for'],
    ['Obama handled Iraq well.', 'obama-policy', 'against'],
    ['Obama could have handled Iraq better.', 'obama-policy', 'for'],
    ['Obama did a poor job in Iraq.', 'obama-policy', 'for'],
    ['Obama lost Iraq.', 'obama-policy', 'for'],
    ['Obama mismanaged Iraq badly.', 'obama-policy', 'for'],
    ['The training of Iraq’s army has been going badly for years.', 'arming-iraq', 'against'],
    ['Obama made a mess of Iraq.', 'obama-policy', 'for'],
    ['Obama’s policy in Iraq failed badly.', 'obama-policy', 'for'],
    ['Obama wrongly pulled our troops out of Iraq.', 'troops-after-2011', 'for'],
    ['Obama wisely brought the troops home from Iraq.', 'troops-after-2011', 'against'],
    ['Iraq’s army fought badly.', 'will-to-fight', 'for'],
    ['Iraq’s army fought well.', 'will-to-fight', 'against'],
    ['Maliki ruled Iraq well.', 'iraqi-responsibility', 'against'],
    ['Maliki treated the Sunnis fairly.', 'iraqi-responsibility', 'against'],
    ['Maliki was unfair to the Sunnis.', 'iraqi-responsibility', 'for'],
    ['Iraq badly needs American ground troops against ISIS.', 'ground-troops', 'for'],
  ])('has the side that tells how it went or was done: %s', (claim, id, stance) => {
    const found = understood(claim);
    expect([found?.topic.id, found?.stance]).toEqual([id, stance]);
  });

  it.each([
    'Air strikes would go badly for ISIS.',
    'Obama was badly advised on Iraq.',
    'Maliki was wrongly blamed for the fall of Mosul.',
  ])('has no side where it cannot be told whom a manner judges: %s', (claim) => {
    expect(understood(claim)?.stance).toBeUndefined();
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

  it.each([
    ['The Islamic State is brutal, but the United States should not send troops', 'ground-troops', 'against'],
    ['A ground war is costly, yet America should send soldiers against ISIS', 'ground-troops', 'for'],
    ['Maliki was a bad leader, but American troops should not have stayed', 'troops-after-2011', 'against'],
    ['The war was horrible, and it was right to withdraw the troops in 2011', 'troops-after-2011', 'against'],
    ['The caliphate is a terrible enemy, but it can be defeated', 'isis-can-be-beaten', 'for'],
    ['ISIS is weak in numbers, but it cannot be beaten', 'isis-can-be-beaten', 'against'],
    ['ISIS is dangerous and Obama’s policy in Iraq was a mistake', 'obama-policy', 'for'],
    ['The bombing of cities is awful, but air strikes against ISIS are useful', 'air-support', 'for'],
    ['Although the army is weak, the United States should keep training Iraqi forces', 'arming-iraq', 'for'],
    ['Iran is a dictatorship, but the United States should work with Iran against ISIS', 'iran', 'for'],
  ])('is told by the clause that speaks of it, not by what else is judged: %s', (claim, id, stance) => {
    const found = understood(claim);
    expect([found?.topic.id, found?.stance]).toEqual([id, stance]);
  });

  it.each([
    ['People who say that America should not send ground troops are wrong', 'ground-troops', 'for'],
    ['Anyone who thinks that ISIS can be beaten is a fool', 'isis-can-be-beaten', 'against'],
    ['Opponents of working with Iran are mistaken', 'iran', 'for'],
    ['Supporters of staying in Iraq after 2011 are wrong', 'troops-after-2011', 'against'],
    ['Defenders of Obama’s policy in Iraq are deluded', 'obama-policy', 'for'],
    ['The belief that ISIS cannot be beaten is an illusion', 'isis-can-be-beaten', 'for'],
    ['Some say that the United States should work with Iran, but they are wrong', 'iran', 'against'],
    ['I doubt that the United States should send ground troops against ISIS', 'ground-troops', 'against'],
    ['What a mistake it would be to send ground troops against ISIS!', 'ground-troops', 'against'],
    ['How pointless it is to bomb ISIS!', 'air-support', 'against'],
    ['@everyone tbh **ISIS** wont be defeated', 'isis-can-be-beaten', 'against'],
    ['We are strongly against an alliance with Iran', 'iran', 'against'],
    ['I am in favour of an alliance with Iran', 'iran', 'for'],
    ['Enough of training the Iraqi forces!', 'arming-iraq', 'against'],
    ['ISIS can be beaten, whatever the papers write', 'isis-can-be-beaten', 'for'],
    ['I agree that Iraq should fight its own battles', 'own-battles', 'for'],
    ['ISIS is losing', 'isis-can-be-beaten', 'for'],
    ['Money for refugees does less good than military action', 'refugees-first', 'against'],
  ])('is read out of what frames it: %s', (claim, id, stance) => {
    const found = understood(claim);
    expect([found?.topic.id, found?.stance]).toEqual([id, stance]);
  });

  it.each([
    ['You can’t rely on Iran, cooperating with Tehran would be foolish', 'iran', 'against'],
    ['It would be unfair to blame the Iraqi government for Mosul', 'iraqi-responsibility', 'against'],
    ['It is futile to keep training the Iraqi forces, they end up running', 'arming-iraq', 'against'],
    ['Arming the Iraqi forces is a waste of money', 'arming-iraq', 'against'],
    ['Obama completely botched the Iraq policy', 'obama-policy', 'for'],
    ['The president blew it in Iraq', 'obama-policy', 'for'],
    ['Bad generals in Baghdad are the reason for the fall of Mosul', 'iraqi-responsibility', 'for'],
  ])('is that of its judgement, whatever the reason for it: %s', (claim, id, stance) => {
    const found = understood(claim);
    expect([found?.topic.id, found?.stance]).toEqual([id, stance]);
  });

  it.each([
    ['Many Americans believe that the United States should send ground troops', 'ground-troops'],
    // Read rightly, but not surely enough.
    ['It is not true that the Iraqi government is blameless', 'iraqi-responsibility'],
    ['Experts claim that ISIS cannot be beaten', 'isis-can-be-beaten'],
    ['Can ISIS be beaten? Nobody knows', 'isis-can-be-beaten'],
    ['Whether ISIS can be beaten remains to be seen', 'isis-can-be-beaten'],
    ['ISIS can be beaten, but the tools are wrong', 'isis-can-be-beaten'],
    ['American soldiers in Iraq were popular', 'troops-after-2011'],
  ])('is told without a side where the claim takes none: %s', (claim, id) => {
    expect(understood(claim)).toEqual({ topic: expect.objectContaining({ id }) });
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

  it.each([
    [MOTION, 'Banning phones in schools is too costly and unfair', 'against'],
    [MOTION, 'It was not a mistake to ban phones in schools', 'for'],
    [MOTION, 'Banning phones in schools would be a foolish, useless and cowardly surrender', 'against'],
    ['The team can be beaten', 'The team will win', 'against'],
    ['The team can be beaten', 'The team is losing', 'for'],
    ['The team can be beaten', 'We will win against the team', 'for'],
    ['The mayor’s policy was a mistake', 'Closing the bridge was the best policy of the mayor', 'against'],
    ['Money for parks does more good than roads', 'Roads do less good than money for parks', 'for'],
    ['The council shares the blame for the fall of the bridge', 'The council is innocent of this', 'against'],
  ])('is that of its judgement: %s / %s', (motion, claim, stance) => {
    expect(stanceTowards(motion, claim)?.stance).toBe(stance);
  });

  it('is left open where nobody can tell what is denied or compared', () => {
    for (const claim of [
      'There is nothing that schools can do about phones',
      'Phones are none of the schools’ problem',
      'Phones in schools are safe',
    ])
      expect([claim, stanceTowards(MOTION, claim)]).toEqual([claim, undefined]);
    expect(stanceTowards('Money for parks does more good than roads', 'Figs are better than nuts')).toBe(
      undefined,
    );
  });

  it('is left open where a comparison or a reproach leaves it open', () => {
    expect(stanceTowards(MOTION, 'Phones matter more than schools')).toBeUndefined();
    expect(stanceTowards(MOTION, 'Banning phones in schools only helps the sellers')).toBeUndefined();
    expect(stanceTowards(MOTION, 'If pupils fail, schools should ban phones')).toBeUndefined();
  });
});

describe('a claim in everyday words', () => {
  const TOLLS = {
    id: 'tolls',
    motion: 'The bridges of the city should have tolls',
    aliases: ['bridge tolls'],
    statements: {
      for: [
        'Let those pay who drive across the river',
        'Commuters wear the roadway out and never pay a cent',
      ],
      against: ['Crossing the river must not cost a cent', 'It is one more burden on poor commuters'],
    },
  };
  const PAINT = {
    id: 'paint',
    motion: 'The town hall should be painted white',
    aliases: [],
    statements: { for: ['A bright front cheers everybody up'], against: ['The old grey front has charm'] },
  };
  const library = () => {
    const store = temporaryStore();
    const topics = [TOLLS, PAINT];
    const pack = { id: 'town', title: 'Town', topics, aliases: [], documents: [], contentHash: '' };
    installPack(store.file('pack:town'), pack, '2026-01-01T00:00:00Z');
    return store.library(['pack:town']);
  };
  const told = (claim: string) => {
    const found = topicOfClaim(library(), parseQuery(claim));
    return found && [found.topic.id, found.stance];
  };

  it('speaks to the motion of which people say the like, on the side of what it affirms', () => {
    expect(told('Crossing the river must not cost a cent!')).toEqual(['tolls', 'against']);
    expect(told('Crossing that river should not cost you a cent')).toEqual(['tolls', 'against']);
    expect(told('I think commuters never pay a cent for the roadway')?.[0]).toBe('tolls');
    expect(told('Crossing the river must cost a cent')).not.toEqual(['tolls', 'against']);
    expect(told('Such a bright front would cheer everybody up')).toEqual(['paint', 'for']);
  });

  it('speaks to none where it shares but a word, or is on something else', () => {
    for (const claim of ['The river is too cold to swim in', 'Commuters should work at home', 'He has charm'])
      expect([claim, told(claim)]).toEqual([claim, undefined]);
  });
});
