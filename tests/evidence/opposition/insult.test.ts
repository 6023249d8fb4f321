import { describe, expect, it } from 'vitest';
import { readClaim } from '../../../src/evidence/opposition/claim.ts';

describe('an insult', () => {
  it.each([
    'Obama is a traitor.',
    'Max Boot is an idiot.',
    'Arabs are cowards.',
    'Americans are lazy and stupid.',
    'The Iraqis were nothing but cowards.',
    'Max Boot is such a complete and utter moron!',
    'He’s a liar and a coward.',
    'They are vermin.',
    'Max Boot is really stupid.',
    'Iraqis are lazy.',
    'Max Boot is a disgrace.',
    'You are a stupid bot.',
    'He is a lazy, cowardly man!',
  ])('is no claim about a motion: %s', (claim) => {
    expect(() => readClaim(claim)).toThrow(/what they did, or should do/);
  });

  it.each([
    'Assad is a dictator.',
    'Maliki was a bad leader.',
    'Obama was a failure in Iraq.',
    'Saddam Hussein was a war criminal.',
    'Obama is a traitor because he left Iraq.',
    'Obama is not a traitor.',
    'Max Boot is no fool.',
    'The Iraqi soldiers were cowards.',
    'Zoos are cruel.',
    'Skyscrapers are ugly.',
    'Mosquitoes are ugly.',
    'Graffiti is disgusting.',
    'Mosquitoes are vermin.',
    'Skyscrapers are a disgrace.',
    'Torture is stupid.',
    'Reality TV is disgusting.',
    'The war was stupid.',
    'Only cowards would leave Iraq.',
    'Cockroaches are animals.',
    'They are poor people.',
    'He is a man.',
    'It is a disgrace that the troops left.',
  ])('is not what only sounds like one: %s', (claim) => {
    expect(() => readClaim(claim)).not.toThrow();
  });
});
