import { grammarOf } from '../grammar.ts';

const { plural, number } = grammarOf('en-GB');

/** A zipped pack on its way into a server's library. */
export const pack = {
  'pack.is-no-document':
    'This is a zipped pack, not one text. Give the document’s new text as one file, or add the pack as a whole.',
  'pack.holds': (documents: number, topics: number, positions: number, rebuttals: number) =>
    `**A pack:** ${documentsOf(documents)}, ${plural(topics, { one: '1 topic', other: `${number(topics)} topics` })}, ${positionsOf(positions)}, ${plural(rebuttals, { one: '1 rebuttal', other: `${number(rebuttals)} rebuttals` })}.`,
  'pack.comes-in': 'These documents come in:',
  'pack.known': 'The library has these already, and they stay as they are:',
  'pack.nothing-new': 'The library has every document of it already.',
  'pack.more': (count: number) => `and ${number(count)} more`,
  'pack.vouched': 'Positions and rebuttals come in as the pack has them, with who vouched for them there.',
  'pack.ready': (documents: number) => `A pack of ${documentsOf(documents)}.`,
  'pack.published': (title: string, documents: number, positions: number) =>
    `**${title}** is in the library: ${plural(documents, { one: '1 new document', other: `${number(documents)} new documents` })}, ${positionsOf(positions)}.`,
};

function documentsOf(count: number): string {
  return plural(count, { one: '1 document', other: `${number(count)} documents` });
}

function positionsOf(count: number): string {
  return plural(count, { one: '1 position', other: `${number(count)} positions` });
}
