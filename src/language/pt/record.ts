import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('pt-BR');

const minutes = (count: number) =>
  plural(count, { one: `${number(count)} minuto`, other: `${number(count)} minutos` });

const percent = (share: number) => `${Math.round(share * 100)}%`;

const byWhom = (by: string | null) => (by === null ? '' : ` por ${by}`);

/** The record of a debate, for those who were not there. Sides, people and steps are named as they are. */
export const record = {
  'record.floor': 'plateia',
  'record.undecided': 'indeciso',
  'record.participant': (n: number) => `Participante ${n}`,
  'record.somebody': 'alguém',
  'record.nobody': 'ninguém',
  'record.thread': 'O tópico',

  'record.participants': 'Participantes',
  'record.turns': 'Turnos',
  'record.evidence': 'Evidências',
  'record.challenges': 'Pedidos de fonte',
  'record.flow': 'Pontos e respostas',
  'record.votes': 'Votos',
  'record.statement': 'O que foi acordado',
  'record.notes': 'O que mais aconteceu',

  'record.format': (format: string, sides: string[]) => `${format}; lados: ${list(sides)}.`,
  'record.began': (date: string, time: string) =>
    `Começou em ${date}, às ${time} (todos os horários são UTC).`,
  'record.never-began': 'Não chegou a começar.',
  'record.goes-on': 'Ainda está em andamento.',
  'record.ended.completed': (time: string) => `Terminou às ${time}, depois da última etapa.`,
  'record.ended.ended': (time: string) => `Encerrado às ${time} pela moderação.`,
  'record.ended.cancelled': (time: string) => `Cancelado às ${time}.`,
  'record.ended.abandoned': (time: string) => `Dado por encerrado às ${time}, porque ninguém o continuou.`,
  'record.took-part': (places: string[], moderated: boolean) =>
    list([...places, ...(moderated ? ['moderação'] : [])]),

  'record.turn': 'Turno',
  'record.step': 'Etapa',
  'record.side': 'Lado',
  'record.speaker': 'Quem falou',
  'record.from': 'De',
  'record.to': 'Até',
  'record.remarks': 'Observações',
  'record.answered-by': (person: string) => `respondido por ${person}`,
  'record.turn-ended.time': 'até o tempo acabar',
  'record.turn-ended.skipped': 'encerrado pela moderação',
  'record.turn-ended.left': 'encerrado porque quem falava saiu',
  'record.turn-ended.ended': 'encerrado com o debate',
  'record.extended-by': (count: number) => `prolongado em ${duration(count)}`,
  'record.paused-for': (count: number) => `pausado por ${duration(count)}`,
  'record.points': (taken: number, offered: number) =>
    `${plural(offered, { one: `${offered} ponto de informação`, other: `${offered} pontos de informação` })}, ${plural(taken, { one: `${taken} aceito`, other: `${taken} aceitos` })}`,

  'record.used': (by: string, side: string | null, turn: number | null) =>
    `${by}${side === null ? '' : ` (${side})`}${turn === null ? '' : `, no turno ${turn}`}.`,
  'record.place': (revision: string, start: number, end: number) =>
    `Versão ${revision}…, caracteres ${number(start)} a ${number(end)}.`,
  'record.gone': 'A biblioteca não tem mais esta passagem.',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by} pediu${against === null ? '' : ` a ${against}`} a fonte de uma citação${turn === null ? '' : ` no turno ${turn}`}.`,
  'record.ascribed': (whose: string) => `Foi atribuída a ${whose}.`,
  'record.no-verdict': 'A citação não foi procurada na biblioteca.',
  'record.verdict': (verdict: string) => `A biblioteca diz: ${verdict}.`,
  'record.answer.source': (by: string) => `${by} indicou uma fonte:`,
  'record.answer.stands': (by: string) => `${by} mantém a citação.`,
  'record.answer.withdrawn': (by: string) => `${by} retirou a citação.`,

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}, `}turno ${turn}: ${text}`,
  'record.noted-by': (who: string) => `anotado por ${who}`,
  'record.point-answered': (turns: number[]) =>
    `– respondido ${turns.length === 1 ? 'no turno' : 'nos turnos'} ${list(turns.map(String))}.`,
  'record.point-conceded': (side: string | null, turn: number | null) =>
    `– concedido${side === null ? '' : ` por ${side}`}${turn === null ? '' : ` no turno ${turn}`}.`,
  'record.point-dropped': '– nunca respondido.',
  'record.point-open': '– ainda não respondido.',

  'record.nobody-voted': 'Ninguém votou.',
  'record.tie.swing': 'Nenhum lado avançou mais que outro.',
  'record.tie.ballots': 'Nenhum lado teve mais votos que outro.',
  'record.level': (sides: string[]) =>
    `Os lados ${list(sides)} ficaram empatados à frente dos demais; por isso, nenhum lado venceu.`,
  'record.undecided-by.not-held': 'Só a primeira votação aconteceu, e não a segunda: nada foi decidido.',
  'record.undecided-by.no-ballots': 'Ninguém votou na segunda votação: nada foi decidido.',
  'record.won.swing': (changes: { side: string; points: number }[]) => {
    const [winner] = changes;
    if (winner!.points > 0) return `O lado ${winner!.side} foi o que mais avançou e, com isso, venceu.`;
    return `${changes.map(({ side, points }) => `O lado ${side} ${gained(points)}`).join('; ')}. Com isso, venceu o lado ${winner!.side}.`;
  },
  'record.won.ballots': (side: string) => `O lado ${side} teve mais votos e, com isso, venceu.`,
  'record.votes-before': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Antes (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.votes-after': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Depois (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.change': (choice: string, points: number) =>
    `${choice}: ${points > 0 ? '+' : points < 0 ? '−' : '±'}${plural(Math.abs(points), { one: `${Math.abs(points)} ponto percentual`, other: `${Math.abs(points)} pontos percentuais` })}.`,
  'record.moved': (from: string, to: string, count: number) =>
    `${plural(count, { one: `${number(count)} voto passou`, other: `${number(count)} votos passaram` })} de ${from} para ${to}.`,
  'record.electorate': (both: number, before: number, after: number) =>
    [
      plural(both, {
        one: `${number(both)} pessoa votou nas duas vezes.`,
        other: `${number(both)} pessoas votaram nas duas vezes.`,
      }),
      ...(before > 0 ? [`Só na primeira votação: ${ballotsOf(before)}.`] : []),
      ...(after > 0 ? [`Só na segunda votação: ${ballotsOf(after)}.`] : []),
    ].join(' '),
  'record.ballots-open': (step: string, from: string, to: string, by: string | null) =>
    `${step}: votação aberta de ${from} a ${to}${by === null ? '' : `, quando ${by} a encerrou`}.`,
  'record.reasons': 'Razões dadas com os votos',
  'record.reason-before': (choice: string) => `Antes, ${choice}:`,
  'record.reason-after': (choice: string) => `Depois, ${choice}:`,
  'record.picture': (outcome: string) => `Gráfico de barras dos votos. ${outcome}`,
  'record.before': 'Antes',
  'record.after': 'Depois',

  'record.signed': (by: string, signed: string[]) => `Proposto por ${by}; assinado por ${list(signed)}.`,

  'record.note-late': (count: number) =>
    `O Counterpoint não estava presente quando algo devia acontecer; o que segue veio com ${duration(count)} de atraso.`,
  'record.note-clock': (count: number) =>
    `O relógio do computador foi ${count > 0 ? 'adiantado' : 'atrasado'} em ${minutes(Math.abs(count))}. Nenhum turno ficou mais longo ou mais curto por isso; os horários aqui seguem como antes.`,
  'record.note-extended': (count: number, by: string | null) =>
    `Prolongado em ${duration(count)}${byWhom(by)}.`,
  'record.note-joined': (person: string, from: string | null, to: string) =>
    from === null ? `${person} entrou: “${to}”.` : `${person} foi de “${from}” para “${to}”.`,
  'record.note-left': (person: string) => `${person} saiu.`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    from === null ? `${to} assumiu o turno ${turn}.` : `${to} assumiu o turno ${turn} no lugar de ${from}.`,
  'record.note-vacant': (turn: number) => `Não havia ninguém para falar no turno ${turn}.`,
  'record.note-skipped': (turn: number) => `A moderação encerrou o turno ${turn}.`,
  'record.note-silent': (step: string) => `${step}: ninguém falou.`,
  'record.note-not-held': (step: string) => `${step}: esta votação não aconteceu.`,
  'record.note-ballots-withdrawn':
    'O voto que alguém havia dado foi retirado, porque a pessoa foi para um lado.',
  'record.note-without-evidence': (turn: number) =>
    `O turno ${turn} terminou sem evidência, que aqui é exigida.`,
  'record.note-paused': (by: string | null) => `Pausado${byWhom(by)}.`,
  'record.note-resumed': (by: string | null) => `Retomado${byWhom(by)}.`,
  'record.note-swapped': 'Os lados trocaram de lugar.',
  'record.note-unmoderated': 'Não restou ninguém para moderar.',
} satisfies Partial<Messages>;

function ballotsOf(count: number): string {
  return plural(count, { one: `${number(count)} voto`, other: `${number(count)} votos` });
}

function sharesOf(choices: { choice: string; count: number; share: number }[]): string {
  return choices
    .map(({ choice, count, share }) => `${choice} ${number(count)} (${percent(share)})`)
    .join(', ');
}

/** What became of a side's share, in percentage points. */
function gained(points: number): string {
  if (points === 0) return 'não perdeu nada';
  const count = Math.abs(points);
  const many = plural(count, {
    one: `${number(count)} ponto percentual`,
    other: `${number(count)} pontos percentuais`,
  });
  return `${points < 0 ? 'perdeu' : 'ganhou'} ${many}`;
}
