import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** What a new text of a document changes, and why it cannot be put in the place of the old one. */
export const revise = {
  'revise.no-document': (id: string) =>
    `Não há aqui nenhum documento ${id} para revisar. Talvez tenha sido removido.`,
  'revise.same-text': (title: string) => `Este é o texto que “${title}” já tem: nada mudaria.`,
  'revise.has-text': (title: string, id: string) =>
    `Este texto já está na biblioteca, como “${title}” (${id}). Remova antes esse documento ou deixe-o como está.`,

  'revise.changes': 'O que muda',
  'revise.paragraphs': (added: number, removed: number, changed: number, unchanged: number) =>
    `Parágrafos novos: ${number(added)}; removidos: ${number(removed)}; alterados: ${number(changed)}; sem alteração: ${number(unchanged)}.`,
  'revise.new-words': (words: string) => `Novo: “${words}”`,
  'revise.gone-words': (words: string) => `Saiu: “${words}”`,
  'revise.rest': (positions: number, rebuttals: number, unchanged: number, toReview: number) =>
    `Nas palavras dele se apoiam ${plural(positions, { one: `${number(positions)} posição`, other: `${number(positions)} posições` })} e ${plural(rebuttals, { one: `${number(rebuttals)} réplica`, other: `${number(rebuttals)} réplicas` })}; ${placesOf(unchanged, toReview)}.`,
  'revise.shared': (quotes: number, unchanged: number, toReview: number) =>
    `${plural(quotes, { one: `${number(quotes)} citação compartilhada`, other: `${number(quotes)} citações compartilhadas` })}${quotes > 0 ? `; ${placesOf(unchanged, toReview)}` : ''}.`,
  'revise.shared-stays': (link: string) => `${link}: as palavras estão também no texto novo`,
  'revise.shared-earlier': (link: string) => `${link}: virá com o aviso de que é de uma versão anterior`,
  'revise.shared-more': (messages: number) =>
    plural(messages, {
      one: `e mais ${number(messages)} mensagem`,
      other: `e mais ${number(messages)} mensagens`,
    }),
} satisfies Partial<Messages>;

function placesOf(unchanged: number, toReview: number): string {
  return `${plural(unchanged, { one: `${number(unchanged)} lugar`, other: `${number(unchanged)} lugares` })} sem alteração, ${number(toReview)} a revisar`;
}
