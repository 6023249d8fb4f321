import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaim } from '../../../src/evidence/opposition/claim.ts';

const OTHERS = [
  'Les troupes auraient dû rester en Irak.',
  'Obama avait tort.',
  'Les frappes aériennes vont détruire Daech.',
  'Il faut armer les Kurdes.',
  'Les zoos sont cruels.',
  'La torture est immorale.',
  'Les États-Unis doivent quitter l’Irak.',
  'Maliki est un tyran.',
  'Le truppe dovevano restare in Iraq.',
  'Obama aveva torto.',
  'Gli zoo sono crudeli.',
  'Bisogna armare i curdi.',
  'La tortura è immorale.',
  'Gli Stati Uniti devono lasciare l’Iraq.',
  'Obama ha tradito gli iracheni.',
  'Las tropas debían quedarse en Irak.',
  'Obama hatte unrecht.',
  'Die Truppen hätten im Irak bleiben sollen.',
  'As tropas deviam ficar no Iraque.',
  'De troepen hadden moeten blijven.',
];
const ENGLISH = [
  'De Gaulle was right about Algeria.',
  'El Salvador must join NATO.',
  'Les Misérables is a bad musical.',
  'Les Misérables glorifies crime.',
  'La Paz needs clean water.',
  'Le Pen endangers Europe.',
  'Los Angeles needs fewer cars.',
  'Ursula von der Leyen leads Europe well.',
  'Costa del Sol hotels ruin villages.',
  'UN troops keep Mali safe.',
  'Nouri al-Maliki governed badly.',
  'Bouteflika ruined Algeria.',
  'Silvio Berlusconi corrupted Italy.',
  'Kurdish Peshmerga deserve arms.',
  'Air support suffices.',
  'Military intervention causes regional instability.',
  'Occupation is a fait accompli.',
  'Zoos protect animals.',
];

describe('a claim in another language', () => {
  it.each(OTHERS)('is refused kindly: %s', (claim) => {
    expect(() => readClaim(claim)).toThrow(/does not read as English/);
  });

  it.each(ENGLISH)('is not what is English with names in it: %s', (claim) => {
    expect(() => readClaim(claim)).not.toThrow();
  });

  it('is not English with any name put into it', () => {
    const names = fc.constantFrom(
      'La Paz',
      'De Gaulle',
      'Les Cayes',
      'Der Spiegel',
      'Bachar el-Assad',
      'Rio dos Sinos',
    );
    const rest = fc.constantFrom(
      'ruined the country',
      'should be heard',
      'deserves support',
      'is not a friend of peace',
    );
    fc.assert(
      fc.property(names, rest, (name, words) => {
        expect(() => readClaim(`${name} ${words}.`)).not.toThrow();
      }),
    );
  });
});
