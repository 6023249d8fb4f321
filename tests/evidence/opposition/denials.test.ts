import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counterClaim } from '../../../src/evidence/counterarguments.ts';
import { libraryOf } from '../small-library.ts';

/** What an imported text answers that holds a sentence among others, and that no motion is known of. */
function countersTo(claim: string, sentence: string) {
  const text = `The committee met on Monday in the old hall. Minutes were taken by the clerk.\n\nRain had fallen \
for a week. ${sentence} Tea was served at four.`;
  return counterClaim(libraryOf(text), claim).counters;
}

describe('a sentence that denies a claim', () => {
  it.each([
    ['Nuclear power is not safe', 'Nuclear power is safe and clean.'],
    ['School uniforms are cheap', 'School uniforms are expensive, itchy and ugly.'],
    ['The death penalty is just', 'The death penalty is unjust, cruel and costly.'],
    ['Nuclear power is safe', 'Nuclear power is not safe, since waste stays dangerous for ages.'],
    [
      'School uniforms improve discipline',
      'School uniforms do not improve discipline, and every teacher knows it.',
    ],
    ['Public libraries are unnecessary', 'We should keep them open because public libraries are necessary.'],
    [
      'Countries should not build nuclear plants',
      'Countries should build nuclear plants now, because the climate cannot wait.',
    ],
    [
      'Teachers should set homework',
      'Teachers should stop setting homework, because tired children learn nothing.',
    ],
    ['People should stop eating meat', 'People should eat meat.'],
    ['Parents should be allowed to smack children', 'Parents must not smack children.'],
    ['Dogs must be kept on a lead', 'Dogs need not be kept on a lead.'],
    ['Vaccines should be compulsory', 'Vaccines should never be compulsory.'],
    ['States should abolish the death penalty', 'States should keep the death penalty.'],
    ['Immigration lowers wages', 'Immigration raises wages.'],
    ['The monarchy is useful', 'The monarchy is useless.'],
    ['The monarchy is popular', 'The monarchy is no longer popular.'],
    ['Zoos protect animals', 'Zoos hardly protect animals.'],
    ['Exams measure ability', 'Exams fail to measure ability.'],
    ['No dog is dangerous', 'Some dogs are dangerous.'],
    ['All zoos are cruel', 'No zoo is cruel.'],
    ['The bridge was built by the Romans', 'The Romans did not build the bridge.'],
    ['Cheap flights should be taxed', 'Cheap flights should be praised, not taxed.'],
    ['Graffiti is vandalism', 'I do not think that graffiti is vandalism.'],
    ['Nuclear power is dangerous', 'Nuclear power is safe and clean.'],
    [
      'Free buses would reduce car traffic.',
      'Free buses would not reduce car traffic, for drivers value their comfort.',
    ],
    ['A toll would hurt the poor', 'A toll wouldn’t hurt the poor.'],
    ['Phones should be allowed in the classroom', 'Phones should be banned from the classroom.'],
    ['There is life on Mars', 'There is no life on Mars.'],
  ])('is found where no motion is known: %s | %s', (claim, sentence) => {
    const counters = countersTo(claim, sentence);
    expect(counters.map(({ text }) => text)).toEqual([sentence]);
    expect(counters[0]).toMatchObject({ source: 'found', relation: 'rebuts' });
  });

  it.each([
    ['Organic food is affordable', 'Organic food is not affordable for most families.'],
    ['Every referee is fair', 'Not every referee is fair.'],
    ['Politicians are honest', 'Most politicians are dishonest.'],
    ['Fireworks are safe', 'Fireworks are not always safe.'],
    ['Teachers should be paid more', 'Teachers should not be paid more than nurses.'],
  ])('only for some of it is said to limit it: %s | %s', (claim, sentence) => {
    expect(countersTo(claim, sentence)).toMatchObject([{ text: sentence, relation: 'qualifies' }]);
  });
});

describe('a sentence that denies nothing of a claim', () => {
  it.each([
    ['says the same', 'Nuclear power is safe', 'Nuclear power is safe and clean.'],
    ['says the same', 'Homework is not useful', 'Homework is useless.'],
    ['says the same', 'Cities ought to ban cars', 'Cities need to ban cars at once.'],
    [
      'says the same',
      'Parents should not smack children',
      'Parents should never be allowed to smack children.',
    ],
    ['says the same', 'Jazz is difficult to play', 'Jazz is not easy to play.'],
    ['says the same', 'Climate change is real', 'It is a myth that climate change is not real.'],
    [
      'says the same',
      'Public libraries are necessary',
      'We keep them because public libraries are not unnecessary.',
    ],
    ['says more', 'Vaccines are dangerous', 'Vaccines are not only dangerous but also useless.'],
    ['is on others', 'Nuclear power is safe', 'Coal power is not safe.'],
    ['is on others', 'Social media harms teenagers', 'Social media does not harm adults.'],
    ['is on others', 'Rich people pay too little tax', 'Poor people do not pay too little tax.'],
    ['is on others', 'Trams are better than buses', 'Buses are not better than trams.'],
    ['says something else', 'Prison is effective', 'Prison is not cheap.'],
    [
      'is told of others',
      'School uniforms improve discipline',
      'Some parents say that uniforms do not improve discipline.',
    ],
    ['is told of others', 'Fireworks are dangerous', 'My brother swears fireworks are not dangerous.'],
    [
      'is quoted',
      'The death penalty deters murder',
      '“The death penalty does not deter murder,” the minister said.',
    ],
    ['is told of others', 'The war was a mistake', 'The war was not a mistake, he told the press.'],
    ['is told of others', 'Exams are fair', 'Exams are not fair, she thinks.'],
    ['asks', 'Homework is useful', 'Is homework not useful?'],
    ['supposes', 'Nuclear power is safe', 'If nuclear power were not safe, nobody would live near a plant.'],
    ['supposes', 'Prison is effective', 'Suppose that prison is not effective.'],
    ['makes a condition', 'The tax is unfair', 'The tax is fair if everyone pays it.'],
    ['is unsure', 'Homework helps young children', 'Perhaps homework does not help young children.'],
    ['is unsure', 'Social media is good for democracy', 'Social media might be bad for democracy.'],
    ['is on another time', 'The tax is fair', 'The tax was unfair before the reform.'],
    ['is on another time', 'Vaccines are safe', 'A few years ago, vaccines were not safe.'],
    ['goes together with it', 'Some referees are fair', 'Some referees are not fair.'],
    ['goes together with it', 'Some dogs are dangerous', 'Not all dogs are dangerous.'],
    ['goes together with it', 'Wolves should not be protected', 'Wolves do not have to be protected.'],
    ['is on better things', 'Trams are good', 'Trams are not better than buses.'],
  ])('is never offered: it %s (%s | %s)', (_, claim, sentence) => {
    expect(countersTo(claim, sentence)).toEqual([]);
  });
});

describe('a plain sentence, whatever its words', () => {
  const subject = fc.constantFrom(
    'Old bridges',
    'Night trains',
    'School dinners',
    'Public parks',
    'Long exams',
  );
  const said = fc.constantFrom(
    ['are useful', 'are not useful'],
    ['are cheap', 'are not cheap'],
    ['should be closed', 'should not be closed'],
    ['must be kept', 'must never be kept'],
    ['can be repaired', 'cannot be repaired'],
    ['help poor families', 'do not help poor families'],
    ['improve the town', 'hardly improve the town'],
  );
  const tail = fc.constantFrom(
    '',
    ', because the council has said so little',
    ', though few people use them',
  );

  it('counters its negation and is countered by it, and never what says the same', () => {
    fc.assert(
      fc.property(subject, said, tail, fc.boolean(), (one, [yes, no], more, isDenied) => {
        const [own, other] = isDenied ? [no!, yes!] : [yes!, no!];
        const texts = (claim: string, sentence: string) =>
          countersTo(claim, sentence).map(({ text }) => text);
        expect(texts(`${one} ${own}`, `${one} ${other}${more}.`)).toEqual([`${one} ${other}${more}.`]);
        expect(texts(`${one} ${own}`, `${one} ${own}${more}.`)).toEqual([]);
        expect(texts(`${one} ${own}`, `It is clear that ${one.toLowerCase()} ${own}${more}.`)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
