import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** What lies on the table of a debate. */
export const debateTable = {
  'table.nowhere': (begin: string) =>
    `Isso é para a sala de um debate, e não há nenhum em andamento que você possa ver. Comece um com ${begin}.`,
  'table.elsewhere': (rooms: string[]) => `Isso é para a sala de um debate: ${rooms.join(', ')}.`,
  'table.not-here': 'A sala desse debate agora é outra. Abra a citação de novo por lá.',

  'table.evidence': (n: number) => `Evidência E${n}`,
  'table.challenge': (n: number) => `Pedido de fonte C${n}`,
  'table.put': 'Pôr na mesa',
  'table.put-which': (at: number) => `Pôr ${at} na mesa`,
  'table.put-exact': 'Citar as palavras exatas',
  'table.refused':
    'Nada foi posto na mesa: só as palavras exatas podem ser. A fonte tem as que estão abaixo.',
  'table.not-found': 'Nada foi posto na mesa: a biblioteca não tem estas palavras como uma única passagem.',
  'table.offered': 'Passagens que você pode pôr na mesa',
  'table.several': 'Estas palavras estão em vários lugares. Qual deles você quer dizer?',
  'table.put-for': (n: number, side: string) => `E${n} está na mesa, pelo lado ${side}.`,
  'table.put-by-you': (n: number) => `E${n} está na mesa.`,
  'table.lies-there': (n: number) => `Isso já está na mesa: E${n}.`,
  'table.put-there': (who: string) => `Na mesa por ${who}`,
  'table.put-in-turn': (who: string, turn: string) => `Na mesa por ${who}, ${turn}`,
  'table.turn': (n: number, step: string) => `turno ${n}: ${step}`,

  'table.challenges': (who: string, whom: string | undefined) =>
    `${who} pede a fonte de uma citação${whom === undefined ? '' : ` de ${whom}`}.`,
  'table.challenged': (n: number) =>
    `Seu pedido de fonte é C${n}. A sala vê o que a biblioteca diz, e dá para responder.`,
  'table.which-quotation':
    'Em um debate, um pedido de fonte trata de uma só citação. Abra a que você quer dizer e peça por lá.',
  'table.unanswered': 'Ainda sem resposta. Quem participa pode responder com os botões abaixo.',
  'table.unanswered-by': (who: string) =>
    `Ainda sem resposta. ${who}, ou a moderação, pode responder com os botões abaixo.`,
  'table.stood-by': (who: string, when: string) => `**Mantida** por ${who}, ${when}.`,
  'table.stand-by': 'Manter a citação',
  'table.answer-to': (n: number) => `Resposta a C${n}`,
  'table.why-stands': 'Por que manter?',
  'table.answer-shown': 'Aparece na sala e fica na ata.',

  'table.points': (count: number) => plural(count, { one: '1 ponto', other: `${number(count)} pontos` }),
  'table.refresh': 'Como está agora',
  'table.tag': 'Pontos',
  'table.tag-which': 'Anotar os pontos de uma fala',
  'table.points-of': (turn: number) => `Pontos do turno ${turn}`,
  'table.points-made': 'Pontos que ela apresenta',
  'table.points-made-about': (most: number) =>
    `Um por linha, até ${most} caracteres; E1 no fim indica a evidência.`,
  'table.points-answered': 'Pontos a que ela responde',
  'table.points-conceded': 'Pontos que ela concede',
  'table.tagged': (points: string[]) => `**Anotado:** ${points.join(', ')}`,
  'table.no-points-given':
    'Nada foi informado. Escreva um ponto, ou escolha um a que a fala responda ou que ela conceda.',
  'table.too-many-points': (most: number, given: number) =>
    `Anotam-se no máximo ${most} pontos de uma fala por vez; aqui há ${given}. Anote-os em partes.`,
  'table.point-too-long': (point: string, given: number, most: number) =>
    `Um ponto tem no máximo ${most} caracteres, e “${point}” tem ${given}. Diga em menos palavras, ou em dois pontos.`,

  'table.answers': 'Respostas ao último ponto',
  'table.nothing-to-answer': () =>
    `O outro lado não tem evidência na mesa nem ponto anotado a que responder. ${command('debate flow')} anota os pontos.`,
  'table.answers-to': (what: string) => `Respostas a ${what}. A todos se oferecem as mesmas.`,
  'table.answers-to-side': (what: string, side: string) =>
    `Respostas a ${what} do lado ${side}. A cada lado se oferece o mesmo contra os outros.`,
} satisfies Partial<Messages>;
