import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('pt-BR');

/** Counterarguments: what was understood of a claim, what answers it, and why that is offered. */
export const counter = {
  'counter.heading': 'Contra-argumentos',
  'counter.claim': (claim: string) => `**Afirmação:** “${claim}”`,
  'counter.no-motion': 'Não se refere com clareza a nenhuma moção desta biblioteca.',
  'counter.against-words': 'Contra estas palavras:',
  'counter.against-position': (author: string, side: string, motion: string) =>
    `**Contra a posição:** ${author}, ${side}: “${motion}”`,
  'counter.is-motion': 'É uma moção desta biblioteca; a afirmação é a favor dela.',
  'counter.understood-for': (motion: string, sure: string, percent: number) =>
    `Entendida como: a favor da moção “${motion}” (${sure}, ${percent}%), por regra automática.`,
  'counter.understood-against': (motion: string, sure: string, percent: number) =>
    `Entendida como: contra a moção “${motion}” (${sure}, ${percent}%), por regra automática.`,
  'counter.likely': 'provável',
  'counter.perhaps': 'talvez',
  'counter.chosen-for': (motion: string) => `Você escolheu: a favor da moção “${motion}”.`,
  'counter.chosen-against': (motion: string) => `Você escolheu: contra a moção “${motion}”.`,
  'counter.open-side':
    'Estas são as posições dos dois lados sobre o tema; nenhuma é oferecida como resposta. Para ter resposta a uma afirmação, diga com clareza o que você defende ou escolha o lado.',
  'counter.first-claim': () =>
    `É a primeira afirmação da mensagem; o resto não foi examinado. \`${command('counter')}\` responde a outra.`,
  'counter.first-quotation': () =>
    `É a primeira citação da mensagem; o resto não foi examinado. \`${command('counter')}\` responde a outra.`,
  'counter.more': (count: number) =>
    plural(count, { one: `Mais ${count} não aparece aqui.`, other: `Mais ${count} não aparecem aqui.` }),
  'counter.nothing-besides': 'Nada mais de suficientemente claro foi encontrado.',

  'counter.choose-motion': 'Não foi isso que você quis dizer? Escolha a moção e o lado',
  'counter.says-for': (motion: string) => `Diz sim a: ${motion}`,
  'counter.says-against': (motion: string) => `Diz não a: ${motion}`,
  'counter.side-follows': 'Depois você escolhe o lado',
  'counter.which-side': 'Você escolheu esta moção. De que lado está a afirmação?',
  'counter.yes': 'Diz sim',
  'counter.no': 'Diz não',
  'counter.too-long-to-choose':
    'Não foi isso que você quis dizer? Pergunte de novo com menos palavras e poderá escolher a moção e o lado.',
  'counter.claim-gone': () =>
    `Este cartão já não contém a afirmação. Pergunte de novo com \`${command('counter')}\`.`,
  'counter.motion-gone': () =>
    `Esta moção já não está na biblioteca deste servidor. Escolha outra ou consulte \`${command('topics')}\`.`,
  'counter.only-asker-chooses': () =>
    `Aqui só pode escolher quem perguntou. Pergunte você também com \`${command('counter')}\`.`,

  'counter.rebuts': 'Refuta: nega a afirmação',
  'counter.undercuts': 'Solapa: nega que a razão sustente a afirmação',
  'counter.undercuts-reason-of': (author: string) =>
    `Solapa: nega que uma razão de ${author} sustente a afirmação`,
  'counter.undercuts-support': 'Solapa: nega o que sustentaria a afirmação',
  'counter.qualifies': 'Relativiza: limita a afirmação',
  'counter.answer': (at: number, relation: string, manner: string) => `**${at}. ${relation}** (${manner})`,
  'counter.context-of': (at: number) => `Contexto ${at}`,
  'counter.cite-of': (at: number) => `Citar ${at}`,
  'counter.reason': (reason: string) => `Razão: ${reason}`,
  'counter.manner-answers': (author: string | undefined) =>
    `escrito depois, contra ${author ?? 'a afirmação'}`,
  'counter.manner-stands-against': (author: string | undefined) =>
    `opõe-se a ${author ?? 'esta afirmação'}, sem ser uma resposta`,
  'counter.manner-concedes': (author: string | undefined) =>
    `até ${author ?? 'o próprio autor'} concede isto`,
  'counter.found': (percent: number) => `Encontrado por regra automática; confiança: ${percent}%`,
  'counter.curated': (curator: string | undefined) => `Curadoria de ${curator ?? 'um curador'}`,
  'counter.curated-for-alike': (curator: string | undefined, percent: number) =>
    `Curadoria de ${curator ?? 'um curador'}; a afirmação foi relacionada por regra automática, confiança: ${percent}%`,

  'counter.found-rebuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; a passagem parece negar o que diz a afirmação${byWords(cue)}.`,
  'counter.found-undercuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; a passagem parece negar o que sustentaria a afirmação${byWords(cue)}.`,
  'counter.found-qualifies': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; a passagem parece limitar o que diz a afirmação${byWords(cue)}.`,
  'counter.denies': (subject: string, said: string, cue: string | undefined) =>
    `Ambas falam de “${subject}” e “${said}”; a afirmação sustenta o segundo do primeiro, e a passagem nega-o${byWords(cue)}.`,
  'counter.affirms': (subject: string, said: string, cue: string | undefined) =>
    `Ambas falam de “${subject}” e “${said}”; a afirmação nega o segundo do primeiro, e a passagem sustenta-o${byWords(cue)}.`,
  'counter.denies-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Ambas falam de “${subject}” e “${said}”; a afirmação sustenta o segundo do primeiro, e a passagem nega-o em parte${byWords(cue)}.`,
  'counter.affirms-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Ambas falam de “${subject}” e “${said}”; a afirmação nega o segundo do primeiro, e a passagem sustenta-o em parte${byWords(cue)}.`,
  'counter.author-for': (author: string, motion: string) =>
    `${author} é a favor da moção “${motion}”; a afirmação é contra.`,
  'counter.author-against': (author: string, motion: string) =>
    `${author} é contra a moção “${motion}”; a afirmação é a favor.`,
  'counter.mixed-speaks-for': (author: string, motion: string) =>
    `${author} tem uma posição mista sobre a moção “${motion}”, e isto fala a favor; a afirmação é contra.`,
  'counter.mixed-speaks-against': (author: string, motion: string) =>
    `${author} tem uma posição mista sobre a moção “${motion}”, e isto fala contra; a afirmação é a favor.`,
  'counter.concedes-for': (author: string, motion: string, note: string | undefined) =>
    `${author}, que é a favor da moção “${motion}”, concede isto.${noted(note)}`,
  'counter.concedes-against': (author: string, motion: string, note: string | undefined) =>
    `${author}, que é contra a moção “${motion}”, concede isto.${noted(note)}`,
  'counter.concedes-mixed': (author: string, motion: string, note: string | undefined) =>
    `${author}, que tem uma posição mista sobre a moção “${motion}”, concede isto.${noted(note)}`,
  'counter.concedes-undecided': (author: string, motion: string, note: string | undefined) =>
    `${author}, que não se decide sobre a moção “${motion}”, concede isto.${noted(note)}`,
  'counter.concedes-not-stated': (author: string, motion: string, note: string | undefined) =>
    `${author}, que não se pronuncia sobre a moção “${motion}”, concede isto.${noted(note)}`,

  'counter.nothing': 'Nada nesta biblioteca responde a isso.',
  'counter.no-documents': 'Esta biblioteca ainda não tem documentos.',
  'counter.only-own-documents': 'Todos os documentos daqui são do próprio autor da afirmação.',
  'counter.no-words': 'Nenhuma das palavras da afirmação está nesta biblioteca.',
  'counter.side-unclear': (motion: string) => `Trata do tema “${motion}”; não está claro de que lado fica.`,

  'counter.one-of-both': () =>
    `Dê uma afirmação, em uma frase, ou então uma posição, como “Max Boot: leaving Iraq”, mas não as duas. Na sala de um debate em andamento basta \`${command('counter')}\`: responde ao último ponto do outro lado.`,
  'counter.nothing-said': 'Este autor não diz nada sobre essa moção, por isso não há a que se opor.',
  'counter.no-words-given':
    'Não há aqui nenhuma afirmação, nem palavras. Diga em uma frase o que você defende, como “Foreign troops do more harm than good.”',
  'counter.question':
    'Isso é uma pergunta, e uma pergunta não afirma nada que se possa contestar. Escreva a resposta que você gostaria de ver contestada.',
  'counter.too-short':
    'Isso é curto demais para ser uma afirmação. Diga em uma frase o que você defende, como “Foreign troops do more harm than good.”',
  'counter.title':
    'Isso é o título de um documento, e um título não afirma nada. Diga em uma frase o que você defende, como “Foreign troops do more harm than good.”',
  'counter.not-english':
    'Isso não parece inglês, e só afirmações em inglês podem ser confrontadas com um texto. Escreva a afirmação em inglês.',
  'counter.irony':
    'Isso soa como ironia, e a ironia afirma o contrário do que diz. Diga com clareza o que você defende.',
  'counter.words-of': (author: string) => `Estas palavras são de ${author}:`,
  'counter.only-own-answers': (author: string) =>
    `Só palavras de ${author} respondem a isso, e ficaram de fora: a tese é dessa pessoa. Pergunte sem o autor para vê-las.`,
  'counter.unanswered-half': (half: string) =>
    `Só uma metade é respondida aqui. Pergunte pela outra em separado: “${half}”.`,
  'counter.not-reviewed':
    'Ninguém mapeou ainda o que este autor defende sobre essa moção, então não há o que contrapor. Conteste uma afirmação ou uma citação.',
  'counter.insult':
    'Isso diz o que alguém é, e não o que se debate. Diga o que foi feito ou deveria ser feito, por exemplo “Obama was wrong to leave Iraq.”',
  'counter.two-claims': (one: string, other: string) =>
    `Isso afirma duas coisas que puxam para lados opostos: “${one}” e “${other}”. Pergunte por uma de cada vez.`,
  'counter.empty-message': 'Esta mensagem não tem texto próprio a que responder.',
  'counter.no-claim-in-message': () =>
    `Não há nenhuma afirmação nesta mensagem. Para ter resposta a uma afirmação sua, use ${command('counter')}.`,
} satisfies Partial<Messages>;

function bothSpeakOf(shared: string[]): string {
  return shared.length > 0
    ? `Ambas falam de ${list(shared.map((word) => `“${word}”`))}`
    : 'Ambas falam da mesma coisa';
}

function byWords(cue: string | undefined): string {
  return cue === undefined ? '' : `, a julgar pelas palavras “${cue}”`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` ${note}`;
}
