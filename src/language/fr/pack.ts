import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** A zipped pack on its way into a server's library. */
export const pack = {
  'pack.is-no-document':
    'Ceci est un paquet compressé, pas un seul texte. Donnez le nouveau texte du document dans un fichier, ou ajoutez le paquet entier.',
  'pack.holds': (documents: number, topics: number, positions: number, rebuttals: number) =>
    `**Un paquet :** ${documentsOf(documents)}, ${plural(topics, { one: `${topics} sujet`, other: `${number(topics)} sujets` })}, ${positionsOf(positions)}, ${plural(rebuttals, { one: `${rebuttals} réfutation`, other: `${number(rebuttals)} réfutations` })}.`,
  'pack.comes-in': 'Ces documents sont ajoutés :',
  'pack.known': 'La bibliothèque a déjà ceux-ci, qui restent tels quels :',
  'pack.nothing-new': 'La bibliothèque a déjà tous ses documents.',
  'pack.more': (count: number) => `et ${number(count)} de plus`,
  'pack.vouched':
    'Les positions et les réfutations arrivent telles qu’elles sont dans le paquet, avec qui s’en est porté garant.',
  'pack.ready': (documents: number) => `Un paquet : ${documentsOf(documents)}.`,
  'pack.published': (title: string, documents: number, positions: number) =>
    `**${title}** est dans la bibliothèque : ${plural(documents, { one: `${documents} nouveau document`, other: `${number(documents)} nouveaux documents` })}, ${positionsOf(positions)}.`,
} satisfies Partial<Messages>;

function documentsOf(count: number): string {
  return plural(count, { one: `${count} document`, other: `${number(count)} documents` });
}

function positionsOf(count: number): string {
  return plural(count, { one: `${count} position`, other: `${number(count)} positions` });
}
