import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('es');

/** A zipped pack on its way into a server's library. */
export const pack = {
  'pack.is-no-document':
    'Esto es un paquete comprimido, no un solo texto. Da el nuevo texto del documento en un archivo, o añade el paquete entero.',
  'pack.holds': (documents: number, topics: number, positions: number, rebuttals: number) =>
    `**Un paquete:** ${documentsOf(documents)}, ${plural(topics, { one: '1 tema', other: `${number(topics)} temas` })}, ${positionsOf(positions)}, ${plural(rebuttals, { one: '1 réplica', other: `${number(rebuttals)} réplicas` })}.`,
  'pack.comes-in': 'Entran estos documentos:',
  'pack.known': 'La biblioteca ya tiene estos, y quedan como están:',
  'pack.nothing-new': 'La biblioteca ya tiene todos sus documentos.',
  'pack.more': (count: number) => `y ${number(count)} más`,
  'pack.vouched':
    'Las posturas y las réplicas entran como están en el paquete, con quien respondió allí por ellas.',
  'pack.ready': (documents: number) => `Un paquete: ${documentsOf(documents)}.`,
  'pack.published': (title: string, documents: number, positions: number) =>
    `**${title}** está en la biblioteca: ${plural(documents, { one: '1 documento nuevo', other: `${number(documents)} documentos nuevos` })}, ${positionsOf(positions)}.`,
} satisfies Partial<Messages>;

function documentsOf(count: number): string {
  return plural(count, { one: '1 documento', other: `${number(count)} documentos` });
}

function positionsOf(count: number): string {
  return plural(count, { one: '1 postura', other: `${number(count)} posturas` });
}
