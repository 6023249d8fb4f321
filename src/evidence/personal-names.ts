/**
 * Names as citations take them apart. What is no clear name of one person (a label, an organisation, a
 * name of one word) stays as it is: it has no family name to put first.
 */

/** A person's name. `particle` is a small one that some styles put behind the given names: "van", "de". */
type PersonalName = { given: string; particle: string; family: string; suffix: string };

const SUFFIX = /^(?:Jr|Sr|Esq)\.?$|^(?:II|III|IV|V)$/;

/** Small words that belong to the family name wherever it stands, as libraries file them. */
const ALWAYS_FAMILY = new Set([
  'la',
  'le',
  'las',
  'los',
  'du',
  'des',
  'del',
  'della',
  'bin',
  'ibn',
  'al',
  'el',
]);
/** Small words that may stand behind the given names. */
const PARTICLES = new Set(
  'van von der den dem ter ten te zu zur zum vom de d’ di da dos do af av'.split(' '),
);
/** With a capital they are part of the family name: Du Bois, Van Buren, Le Guin. */
const CAPITAL_PARTICLE =
  /^(?:Van|Von|Der|Den|Ter|Ten|De|Du|Des|Di|Da|Del|Della|La|Le|Las|Los|St\.?|Bin|Ibn|Al|El)$/;

/** Words that persons do not have in their names, and organisations do. */
const OF_ORGANISATIONS = new RegExp(
  `\\b(?:${[
    'organi[sz]ations?|associations?|institut(?:e|es|ion|ions)|universit(?:y|ies)|colleges?|schools?|academy|councils?',
    'committees?|commissions?|departments?|ministry|agency|offices?|bureau|cent(?:er|re)s?|foundations?|society|unions?',
    'party|press|groups?|compan(?:y|ies)|inc|ltd|llc|gmbh|corporations?|governments?|nations|states|senate|parliament',
    'congress|federation|league|movement|network|museum|library|times|news|journal|magazine|editors?|staff|team|desk',
    'authority|international|national|alliance|coalition|forum|project|board',
  ].join('|')})\\b`,
  'i',
);

/** Words at most: longer ones are labels or organisations. */
const MOST_WORDS = 6;

/**
 * The parts of a person's name, written in its natural order or with the family name first ("Boot, Max");
 * undefined where it is not clearly one person's.
 */
export function personalName(written: string): PersonalName | undefined {
  const name = written.trim().replace(/\s+/gu, ' ');
  if (!/^\p{L}/u.test(name) || /[\d&/()@]/u.test(name) || /^the /i.test(name) || OF_ORGANISATIONS.test(name))
    return undefined;
  if (name.split(' ').length > MOST_WORDS) return undefined;
  const [first = '', ...more] = name.split(/, ?/u);
  const isSuffix = (part: string) => SUFFIX.test(part);
  const suffix = more.filter(isSuffix).join(' ');
  const rest = more.filter((part) => !isSuffix(part));
  if (rest.length > 1) return undefined;
  if (rest.length === 1) return familyFirst(first, rest[0]!, suffix);
  return natural(first.split(' '), suffix);
}

function natural(words: string[], suffix: string): PersonalName | undefined {
  if (suffix === '' && words.length > 2 && SUFFIX.test(words.at(-1)!))
    return natural(words.slice(0, -1), words.at(-1)!);
  if (words.length < 2 || !startsLarge(words[0]!) || !startsLarge(words.at(-1)!)) return undefined;
  let at = words.length - 1;
  while (at > 1 && (CAPITAL_PARTICLE.test(words[at - 1]!) || ALWAYS_FAMILY.has(words[at - 1]!))) at -= 1;
  const family = words.slice(at).join(' ');
  const behind = at;
  while (at > 1 && PARTICLES.has(words[at - 1]!)) at -= 1;
  const given = words.slice(0, at);
  // "Catherine of Siena", "unnamed member": no family name is meant.
  if (given.some((word) => !startsLarge(word))) return undefined;
  return { given: given.join(' '), particle: words.slice(at, behind).join(' '), family, suffix };
}

function familyFirst(family: string, rest: string, suffix: string): PersonalName | undefined {
  const words = rest.split(' ');
  const particles = words.length - words.findLastIndex((word) => !PARTICLES.has(word)) - 1;
  const given = words.slice(0, words.length - particles);
  if (given.length === 0 || !given.every(startsLarge)) return undefined;
  return { given: given.join(' '), particle: words.slice(given.length).join(' '), family, suffix };
}

function startsLarge(word: string): boolean {
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word);
}

/** As it stands in running text: "Martin Luther King Jr." */
export function naturalName(written: string): string {
  const name = personalName(written);
  return name ? joinedWords([name.given, name.particle, name.family, name.suffix]) : written;
}

/** The given names as initials, hyphens kept: "J.-P. M." */
export function initialsOf(given: string): string {
  return given
    .split(/[\s.]+/u)
    .filter(Boolean)
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]}.`)
        .join('-'),
    )
    .join(' ');
}

export function joinedWords(words: string[]): string {
  return words.filter(Boolean).join(' ');
}
