import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** A zipped pack on its way into a server's library. */
export const pack = {
  'pack.is-no-document':
    'Isto é um pacote compactado, não um texto só. Envie o novo texto do documento em um arquivo, ou adicione o pacote inteiro.',
  'pack.holds': (documents: number, topics: number, positions: number, rebuttals: number) =>
    `**Um pacote:** ${documentsOf(documents)}, ${plural(topics, { one: `${topics} tema`, other: `${number(topics)} temas` })}, ${positionsOf(positions)}, ${plural(rebuttals, { one: `${rebuttals} réplica`, other: `${number(rebuttals)} réplicas` })}.`,
  'pack.comes-in': 'Entram estes documentos:',
  'pack.known': 'A biblioteca já tem estes, e eles ficam como estão:',
  'pack.nothing-new': 'A biblioteca já tem todos os documentos dele.',
  'pack.more': (count: number) => `e mais ${number(count)}`,
  'pack.vouched': 'As posições e as réplicas entram como estão no pacote, com quem respondeu por elas lá.',
  'pack.ready': (documents: number) => `Um pacote: ${documentsOf(documents)}.`,
  'pack.published': (title: string, documents: number, positions: number) =>
    `**${title}** está na biblioteca: ${plural(documents, { one: `${documents} documento novo`, other: `${number(documents)} documentos novos` })}, ${positionsOf(positions)}.`,
} satisfies Partial<Messages>;

function documentsOf(count: number): string {
  return plural(count, { one: `${count} documento`, other: `${number(count)} documentos` });
}

function positionsOf(count: number): string {
  return plural(count, { one: `${count} posição`, other: `${number(count)} posições` });
}
