import { Refusal } from '../../documents/refusal.ts';
import { MAX_QUERY_LENGTH, parseQuery, type Query } from '../query.ts';
import { isCommonTerm } from '../rarity.ts';
import { readText } from '../stance/reading.ts';

/** Fewer words are a subject, not a claim. */
const LEAST_WORDS = 3;
/** Of English text at least this share are function words or frequent ones. */
const ENGLISH = 0.34;
const TURN = /\s*(?:,\s*)?\b(?:but|yet|however|whereas|while)\b,?\s*|\s*;\s*/i;
/** Either half of a claim with two halves says at least this much. */
const LEAST_IN_HALF = 2;

/**
 * Reads a claim to be countered.
 * @throws Refusal for what is no claim, or is two that pull apart.
 */
export function readClaim(input: string): Query {
  const query = parseQuery(input, MAX_QUERY_LENGTH);
  const { text, words } = query;
  const telling = words.filter(({ term }) => term !== '');
  if (/[?？]\s*["”»)]*\s*$/.test(text))
    throw new Refusal(
      'That is a question, and a question claims nothing that could be countered. State the answer that you would like to see challenged.',
    );
  if (words.length < LEAST_WORDS || telling.length < 1)
    throw new Refusal(
      'That is too short to be a claim. Say in a sentence what you hold, such as “Foreign troops do more harm than good.”',
    );
  const english = words.filter(({ term }) => term === '' || isCommonTerm(term)).length;
  if (words.length > LEAST_WORDS && english < ENGLISH * words.length)
    throw new Refusal(
      'That does not read as English, and only English claims can be weighed against a text. Write the claim in English.',
    );
  const halves = text.split(TURN).filter((half) => half !== undefined && half !== '');
  if (halves.length === 2 && pullApart(halves[0]!, halves[1]!))
    throw new Refusal(
      `That claims two things that pull apart: “${halves[0]}” and “${halves[1]}”. Ask for one of them at a time.`,
    );
  return { ...query, kind: 'claim' };
}

/** Whether two halves speak of the same and say the opposite of it. */
function pullApart(first: string, second: string): boolean {
  const [a, b] = [readText(first), readText(second)];
  const keys = (reading: typeof a) =>
    new Set(reading.words.filter(({ telling }) => telling).map(({ key }) => key));
  const [own, others] = [keys(a), keys(b)];
  if (own.size < LEAST_IN_HALF || others.size < LEAST_IN_HALF) return false;
  return own.intersection(others).size > 0 && a.direction.towards !== b.direction.towards;
}
