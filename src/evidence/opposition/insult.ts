import { wordsOf } from '../../documents/terms.ts';
import type { Query } from '../query.ts';
import { isPlaceName } from '../related-words.ts';

const list = (words: string) => new Set(wordsOf(words).map(({ term }) => term));

/** Nouns that revile whoever they are said of. What can be told by deeds (a dictator, a war criminal, a failure) is none. */
const REVILING = list(
  `idiot moron imbecile fool dimwit halfwit nitwit simpleton cretin dunce dolt dope dummy clown buffoon joke loser
   coward wimp weakling traitor turncoat liar hypocrite cheat crook charlatan phony sellout stooge puppet lapdog
   scoundrel villain rascal bastard bitch asshole jerk creep pervert psychopath maniac lunatic nutcase madman monster
   scum vermin filth trash garbage parasite leech pig swine rat snake cockroach beast savage barbarian subhuman devil
   thug bully brute degenerate disgrace shit`,
);
/** Of these, what is said as well of things and of animals. */
const SAID_OF_THINGS = list(
  'joke monster scum vermin filth trash garbage parasite pig rat snake beast savage brute disgrace shit dummy cockroach',
);
/** Adjectives that do so where they are said of a person or a people, and not of a thing. */
const REVILING_OF_PEOPLE = list(
  `stupid dumb idiotic moronic brainless lazy cowardly ugly disgusting filthy crazy insane deranged retarded subhuman
   uncivilized uncivilised primitive worthless spineless pathetic`,
);
/** What may stand before such a word and says nothing else. */
const STRENGTHENING = new Set(
  `a an the such so very too really truly just only simply nothing but complete total utter absolute real big huge damn
   damned bloody fucking pure all always and or both quite pretty`.split(/\s+/),
);
/** What a person who is spoken to or of is called, and says nothing else. */
const CALLED = new Set('person man woman guy boy girl people human bot robot machine'.split(' '));
const COPULAS = new Set(`is are was were am be being been 's 're`.split(' '));
const PERSONS = new Set('he she they you we i'.split(' '));

/**
 * Whether a sentence says no more than that a person or a people is contemptible: "X is a complete idiot". That claims
 * nothing about a motion. With a reason, a deed or a denial it is a claim: "X is a fool because …", "X is no fool".
 */
export function isInsult({ text }: Query): boolean {
  const spaced = text.replace(/(?<=\p{L})['’](?=s\b|re\b)/gu, " '");
  const words = wordsOf(spaced).map(({ term, known, start, end }) => ({
    term,
    form: known.form,
    written: spaced.slice(start, end),
  }));
  const copula = words.findIndex(({ form }) => COPULAS.has(form) || COPULAS.has(`'${form}`));
  const said = words.slice(copula + 1);
  const last = said.at(-1);
  const head = words[copula - 1];
  if (!head || !last) return false;
  const isReviling = ({ term }: { term: string }) => REVILING.has(term) || REVILING_OF_PEOPLE.has(term);
  if (PERSONS.has(head.form) && CALLED.has(last.form)) said.pop();
  const reviles = said.at(-1);
  if (!reviles || !isReviling(reviles)) return false;
  if (!said.every((word) => STRENGTHENING.has(word.form) || isReviling(word))) return false;
  if (PERSONS.has(head.form)) return true;
  if (!/^\p{Lu}/u.test(head.written)) return false;
  return (
    said.some(({ term }) => REVILING.has(term) && !SAID_OF_THINGS.has(term)) || isOfPeople(head, copula > 1)
  );
}

/** "Max Boot", "Iraqis"; at the start of a sentence everything is written with a capital. */
function isOfPeople({ term, written }: { term: string; written: string }, inside: boolean): boolean {
  if (!/\p{Ll}/u.test(written)) return false;
  return inside || /[ice]ans$/.test(written) || (written.endsWith('s') && isPlaceName(term));
}
