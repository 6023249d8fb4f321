import { readFileSync } from 'node:fs';
import neighbourFile from '../../data/lexicon/word-neighbours.json' with { type: 'json' };
import { wordsOf } from '../documents/terms.ts';

/**
 * Other ways to say a thing: a hand-written thesaurus (`=` nearly the same, `~` closely related),
 * place names, and words that GloVe finds to be used alike. Everything is keyed by terms,
 * the normal forms of words.
 */

/**
 * A way to say something, as a sequence of terms ('' for any function word), and how much of the
 * thing it says, 0 to 1.
 */
export type Wording = { terms: string[]; weight: number };

const SAME = 0.8;
/** Names of one country, people or body. */
const SAME_NAME = 0.92;
const RELATED = 0.5;
/** A neighbour's weight is this share of how far its cosine exceeds the least one that is listed. */
const NEIGHBOUR = 0.5;

/** One way to name a group: as it is looked for in a query, where every word counts, and in a text. */
type Member = { words: string[]; terms: string[] };
type Group = { members: Member[]; weight: number };
type GroupMember = { member: Member; group: Group; naming?: Naming };

/** What the lexicon's files say. */
type Lexicon = {
  /** Groups by the first word of each member. */
  groups: Map<string, GroupMember[]>;
  /** Places, countries, peoples and bodies that one word names. */
  placeNames: Set<string>;
};

let read: Lexicon | undefined;
const lexicon = () => (read ??= readLexicon());

/** A group that is named by `length` words of a query, and its other members. */
export type Naming = { length: number; others: Wording[] };

export function isPlaceName(term: string): boolean {
  return lexicon().placeNames.has(term);
}

/** The word as the groups know it: its term, or a function word as it stands. */
export function wordKey(term: string, surface: string): string {
  return term || `-${surface.toLowerCase()}`;
}

/** The groups that are named in `words` (made by `wordKey`) from `at` on. */
export function namings(words: string[], at: number): Naming[] {
  return (lexicon().groups.get(words[at]!) ?? [])
    .filter(({ member }) => member.words.every((word, index) => words[at + index] === word))
    .map(namingOf);
}

/** Worked out once for each name that is asked for. */
function namingOf(named: GroupMember): Naming {
  named.naming ??= {
    length: named.member.words.length,
    others: named.group.members
      .filter((other) => other !== named.member && isFindable(other.terms))
      .map((other) => ({ terms: other.terms, weight: named.group.weight })),
  };
  return named.naming;
}

/** "give up" is found by "give" and any function word, so by too much; "weapons of mass destruction" is not. */
function isFindable(terms: string[]): boolean {
  const telling = terms.filter((term) => term !== '').length;
  return telling === terms.length || telling > 1;
}

const neighbours = new Map<string, Record<string, number>>(Object.entries(neighbourFile.neighbours));

const neighbourWordings = new Map<string, Wording[]>();
const NO_WORDINGS: Wording[] = [];

/** Words used like `term`. */
export function neighboursOf(term: string): Wording[] {
  const listed = neighbours.get(term);
  if (!listed) return NO_WORDINGS;
  let wordings = neighbourWordings.get(term);
  if (!wordings) {
    wordings = Object.entries(listed).map(([other, cosine]) => ({
      terms: [other],
      weight: NEIGHBOUR * (cosine / 100),
    }));
    neighbourWordings.set(term, wordings);
  }
  return wordings;
}

const LEXICON = new URL('../../data/lexicon/', import.meta.url);

function readLexicon(): Lexicon {
  const groups: Lexicon['groups'] = new Map();
  const placeNames = new Set<string>();
  for (const [name, same] of [
    ['thesaurus.txt', SAME],
    ['place-names.txt', SAME_NAME],
  ] as const) {
    for (const line of readFileSync(new URL(name, LEXICON), 'utf8').split('\n')) {
      const sign = line[0];
      if (sign !== '=' && sign !== '~') continue;
      const members = line.slice(1).split(',').map(memberOf);
      const group = { members, weight: sign === '=' ? same : RELATED };
      if (same === SAME_NAME)
        for (const { terms } of members) if (terms.length === 1 && terms[0]) placeNames.add(terms[0]);
      for (const member of members) {
        const first = member.words[0];
        if (first === undefined || member.terms.every((term) => term === '')) continue;
        const list = groups.get(first);
        if (list) list.push({ member, group });
        else groups.set(first, [{ member, group }]);
      }
    }
  }
  return { groups, placeNames };
}

function memberOf(name: string): Member {
  const words = wordsOf(name);
  return {
    words: words.map((word) => wordKey(word.term, name.slice(word.start, word.end))),
    terms: words.map((word) => word.term),
  };
}
