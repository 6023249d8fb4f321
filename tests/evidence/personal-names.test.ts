import { describe, expect, it } from 'vitest';
import { initialsOf, naturalName, personalName } from '../../src/evidence/personal-names.ts';

/** "given | particle | family | suffix" */
const parts = (written: string) => {
  const name = personalName(written);
  return name && [name.given, name.particle, name.family, name.suffix].join('|');
};

describe('a name', () => {
  it.each([
    ['Ann B. Mason', 'Ann B.||Mason|'],
    ['Martin Luther King Jr.', 'Martin Luther||King|Jr.'],
    ['Martin Luther King, Jr.', 'Martin Luther||King|Jr.'],
    ['King, Martin Luther, Jr.', 'Martin Luther||King|Jr.'],
    ['Boot, Max', 'Max||Boot|'],
    ['Beethoven, Ludwig van', 'Ludwig|van|Beethoven|'],
    ['Ludwig van Beethoven', 'Ludwig|van|Beethoven|'],
    ['Johannes Diderik van der Waals', 'Johannes Diderik|van der|Waals|'],
    ['W. E. B. Du Bois', 'W. E. B.||Du Bois|'],
    ['Ursula K. Le Guin', 'Ursula K.||Le Guin|'],
    ['Martin Van Buren', 'Martin||Van Buren|'],
    ['Bartolomé de las Casas', 'Bartolomé|de|las Casas|'],
    ['Osama bin Laden', 'Osama||bin Laden|'],
    ['William Strunk III', 'William||Strunk|III'],
  ])('of a person is taken apart: %s', (written, expected) => {
    expect(parts(written)).toBe(expected);
  });

  it.each([
    'Plato',
    'Unknown',
    'unnamed forum member',
    'Catherine of Siena',
    'World Health Organization',
    'United Nations',
    'The Economist',
    'The White House',
    'Department of State, Office of the Historian',
    'Editors of the Review',
    'Smith & Sons',
    'Class of 2014',
    '',
  ])('that is not clearly one person’s stays whole: “%s”', (written) => {
    expect(personalName(written)).toBeUndefined();
    expect(naturalName(written)).toBe(written);
  });

  it('is put into its natural order, and its given names into initials', () => {
    expect(naturalName('King, Martin Luther, Jr.')).toBe('Martin Luther King Jr.');
    expect(initialsOf('Jean-Paul M.')).toBe('J.-P. M.');
  });
});
