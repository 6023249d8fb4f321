import { grammarOf } from '../grammar.ts';

const { plural, number } = grammarOf('en-GB');

/** What a new text of a document changes, and why it cannot be put in the place of the old one. */
export const revise = {
  'revise.no-document': (id: string) =>
    `There is no document ${id} to revise here. It may have been removed.`,
  'revise.same-text': (title: string) =>
    `This is the text that “${title}” has already: nothing would change.`,
  'revise.has-text': (title: string, id: string) =>
    `This text is in the library already, as “${title}” (${id}). Remove that one first, or leave it as it is.`,

  'revise.changes': 'What it changes',
  'revise.paragraphs': (added: number, removed: number, changed: number, unchanged: number) =>
    `Paragraphs: ${number(added)} added, ${number(removed)} removed, ${number(changed)} changed, ${number(unchanged)} as they were.`,
  'revise.new-words': (words: string) => `New: “${words}”`,
  'revise.gone-words': (words: string) => `Gone: “${words}”`,
  /** What rests on the document’s words; of these places, how many stay and how many are to be reviewed. */
  'revise.rest': (positions: number, rebuttals: number, unchanged: number, toReview: number) =>
    `${plural(positions, { one: '1 position', other: `${number(positions)} positions` })} and ${plural(rebuttals, { one: '1 rebuttal', other: `${number(rebuttals)} rebuttals` })} rest on its words; ${placesOf(unchanged, toReview)}.`,
  'revise.shared': (quotes: number, unchanged: number, toReview: number) =>
    `${plural(quotes, { one: '1 shared quote', other: `${number(quotes)} shared quotes` })}${quotes > 0 ? `; ${placesOf(unchanged, toReview)}` : ''}.`,
  /** `link` leads to the message. */
  'revise.shared-stays': (link: string) => `${link}: the words stand in the new text too`,
  'revise.shared-earlier': (link: string) => `${link}: will be told to be of an earlier revision`,
  'revise.shared-more': (messages: number) =>
    plural(messages, { one: 'and 1 more message', other: `and ${number(messages)} more messages` }),
};

function placesOf(unchanged: number, toReview: number): string {
  return `${plural(unchanged, { one: '1 place', other: `${number(unchanged)} places` })} unchanged, ${number(toReview)} to be reviewed`;
}
