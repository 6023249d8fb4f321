import { command, commandWord } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('pt-BR');

/** The cards of checked quotations, why one is not checked, and the challenge for a source. */
export const verify = {
  'verify.no-words': 'Não há palavras para verificar. Cole a citação como ela chegou a você.',
  'verify.too-long': (most: number, given: number) =>
    `Uma citação tem no máximo ${most} caracteres; esta tem ${given}. Cole-a em partes.`,
  'verify.no-author': 'Diga a quem a citação é atribuída ou deixe o autor vazio.',
  'verify.too-common':
    'Estas palavras são tão comuns que não dizem nada sobre de onde vêm. Cole uma parte maior da frase.',
  'verify.broken-selectors':
    'Estes seletores não estão completos. Cole todo o JSON: exact, prefix, suffix, start, end e revision.',
  'verify.broken-link':
    'Este link para uma citação não está completo. Cole-o inteiro, ou cole as palavras da citação.',
  'verify.empty-message': 'Esta mensagem não tem texto próprio para conferir.',
  'verify.nothing-quoted': () =>
    `Não há citações nesta mensagem. Elas ficam entre aspas ou em linhas que começam com >. Para conferir outras palavras, use ${command('verify')}.`,
  'verify.no-longer-kept': () =>
    `Esta verificação não está mais guardada. Use “${commandWord('Verify quotations')}” na mensagem de novo.`,

  'verify.challenge': 'Pedir fonte',
  'verify.open': (which: number) => `Abrir ${which}`,
  'verify.as-given': 'Como foi dada',
  'verify.as-given-by': (author: string) => `Como foi dada, atribuída a ${author}`,
  'verify.as-given-by-somebody': 'Como foi dada (a mensagem não deixa claro de quem são estas palavras)',
  'verify.in-the-source': 'Na fonte',
  'verify.differs-only-in': (what: string[]) => `Difere só em: ${what.join(', ')}.`,
  'verify.also-in': (places: string[]) => `Estas palavras também estão em ${places.join('; ')}.`,
  'verify.more-omissions': (count: number) =>
    plural(count, { one: `e mais ${count} omissão`, other: `e mais ${count} omissões` }),
  'verify.take-care': (changed: string[]) => `**Atenção ⚠** A alteração envolve ${list(changed)}.`,
  'verify.what-differs': '**O que difere**',
  'verify.more-changes': (count: number) =>
    plural(count, { one: `e mais ${count} alteração`, other: `e mais ${count} alterações` }),
  'verify.word-by-word': 'Palavra por palavra',
  'verify.left-out': (words: string) => `[omitido: ${words}]`,
  'verify.put-in': (words: string) => `[acrescentado: ${words}]`,
  'verify.and-more': '… e mais',
  'verify.part': (which: number) => `Parte ${which}`,

  'verify.quotations': (count: number) =>
    plural(count, { one: `${count} citação em uma mensagem`, other: `${count} citações em uma mensagem` }),
  'verify.tally': (counts: string[]) => `${counts.join(', ')}.`,
  'verify.none-checked': 'Nenhuma pôde ser conferida.',
  'verify.the-message': (address: string) => `[A mensagem](${address})`,
  'verify.written-by': (message: string, author: string) => `${message}, escrita por ${author}`,
  'verify.more-quotations': (count: number, most: number) =>
    plural(count, {
      one: `Há mais ${count} citação nesta mensagem; em uma resposta cabem ${most}. Confira as outras com \`${command('verify')}\`.`,
      other: `Há mais ${count} citações nesta mensagem; em uma resposta cabem ${most}. Confira as outras com \`${command('verify')}\`.`,
    }),
  'verify.unclosed': 'Há aspas que não se fecham; essa citação foi lida até o fim do parágrafo.',
  'verify.not-checked': 'Não conferida',
  'verify.ascribed': (verdict: string, author: string) => `${verdict}, atribuída a ${author}`,
  'verify.found': (whose: string, title: string, place: string) => `${whose}, em ${title}, ${place}`,
  'verify.found-changed': (changed: string[], found: string) =>
    `Atenção ⚠ A alteração envolve ${list(changed)}. A fonte: ${found}`,
  'verify.found-altered': (found: string) => `A fonte: ${found}`,
  'verify.found-elided': (lost: string, found: string) => `Atenção ⚠ ${lost} ${found}`,
  'verify.found-limited': (found: string) => `No contexto ⚠ Abra para ver o que a limita. ${found}`,

  'challenge.heading': 'A fonte, por favor',
  'challenge.asks': (author: string, asker: string, quotations: number) =>
    `${author}, ${asker} gostaria de saber onde se ${plural(quotations, { one: 'pode ler esta citação', other: 'podem ler estas citações' })}. Basta um link, ou título e página.`,
  'challenge.verdict': (verdict: string) => `Veredito do Counterpoint: ${verdict}`,
  'challenge.give-source': 'Dar uma fonte',
  'challenge.change-source': 'Alterar a fonte',
  'challenge.withdraw': 'Retirar',
  'challenge.unanswered': (author: string) =>
    `Ainda sem resposta. Só ${author} pode responder, com os botões abaixo.`,
  'challenge.withdrawn': (author: string, quotations: number, when: string) =>
    `**Retirada** ${author} retirou ${plural(quotations, { one: 'a citação', other: 'as citações' })}, ${when}.`,
  'challenge.source-given': (author: string, when: string) =>
    `**Fonte indicada** por ${author}, ${when}; o Counterpoint não a consultou:`,
  'challenge.where': 'Onde se pode ler?',
  'challenge.source': 'Fonte',
  'challenge.source-hint': 'Um link, ou título, autor e página. Aparece para o canal.',
  'challenge.no-source': 'A fonte estava vazia. Clique no botão de novo e escreva onde se pode ler.',
  'challenge.own-message': 'Esta mensagem é sua: um pedido de fonte se faz a outra pessoa.',
  'challenge.raised': (asker: string) =>
    `${asker} já pediu uma fonte para esta mensagem, e quem a escreveu ainda não respondeu.`,
  'challenge.raised-and-answered': (asker: string) =>
    `${asker} já pediu uma fonte para esta mensagem, e o pedido já foi respondido.`,
  'challenge.see': (address: string) => `Veja [o pedido de fonte](${address}).`,
  'challenge.no-longer-kept': 'Este pedido de fonte não está mais guardado.',
  'challenge.author-answers':
    'Só quem escreveu a mensagem pode responder aqui. Se você souber algo, fique à vontade para escrever no canal.',
  'challenge.withdrawn-already': 'A citação já foi retirada.',
} satisfies Partial<Messages>;
