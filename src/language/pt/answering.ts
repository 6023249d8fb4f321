import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('pt-BR');

/** What may stand in the way of any answer. */
export const answering = {
  'answering.old-button': 'Este botão é de uma versão anterior do Counterpoint. Use o comando de novo.',
  'answering.quick': (seconds: number) => `Essa foi rápida. ${wait(seconds)}`,
  'answering.rate': (times: number, seconds: number) =>
    `Neste servidor, cada pessoa pode perguntar ${plural(times, { one: `${times} vez`, other: `${times} vezes` })} por minuto. ${wait(seconds)}`,
  'answering.elsewhere': (channels: string[]) =>
    `Neste servidor, o Counterpoint responde em outro lugar: em ${list(channels)}.`,
  'answering.outage': (errorId: string) =>
    `No momento não dá para consultar o que este servidor decidiu, por isso nada foi respondido e nada foi alterado. Tente de novo daqui a pouco. (Erro ${errorId})`,
  'answering.outage-while-changing': (errorId: string) =>
    `Não foi possível confirmar a alteração: pode ser que tenha sido salva, pode ser que não. Olhe de novo daqui a pouco. (Erro ${errorId})`,
  'answering.error': (errorId: string) =>
    `Desculpe, algo deu errado do nosso lado. Nada foi alterado. (Erro ${errorId})`,
  'answering.managers-only': 'Só membros que podem gerenciar este servidor podem usar este comando.',
  'answering.curators-only': () =>
    `Só a curadoria deste servidor pode usar isto. Quem gerencia o servidor escolhe os cargos dela em ${command('settings')}.`,
  'answering.checks-in-server': 'As citações são conferidas em um servidor: use este comando lá.',
  'answering.library-in-server': 'Uma biblioteca pertence a um servidor: use este comando lá.',
  'answering.settings-in-server': 'As configurações pertencem a um servidor: use este comando lá.',
  'answering.erased-in-server': 'Use este comando no servidor cujos dados você quer apagar.',
  'answering.erased': (member: string) =>
    `${member} mandou apagar tudo o que o Counterpoint guardava deste servidor: documentos, configurações e todo o resto.`,
} satisfies Partial<Messages>;

function wait(seconds: number): string {
  return `Espere ${plural(seconds, { one: `${seconds} segundo`, other: `${seconds} segundos` })} e tente de novo.`;
}
