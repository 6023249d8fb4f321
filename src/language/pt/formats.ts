import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number } = grammarOf('pt-BR');

/** Formats that a server makes its own. */
export const formats = {
  'formats.title': 'Formatos de debate',
  'formats.about':
    'Um formato diz o que vem depois do quê, por quanto tempo, e quem vota. Copie um, edite-o, e ele é oferecido ao iniciar um debate. Um debate mantém o formato com que começou.',
  'formats.shipped': '**Os que vêm prontos**',
  'formats.own': '**Os deste servidor**',
  'formats.none': 'nenhum ainda',
  'formats.copy': 'Copiar um e editar',
  'formats.change': 'Ver, editar ou excluir um dos seus',
  'formats.edit': 'Editar',
  'formats.delete': 'Excluir',
  'formats.save': 'Salvar',
  'formats.sure': (name: string) =>
    `Excluir “${name}”? Os debates que o seguem o mantêm. Aperte *Excluir* mais uma vez.`,
  'formats.preview': 'Assim seria o novo formato. Nada foi salvo ainda.',
  'formats.preview-change': 'Assim o formato seria de agora em diante. Nada foi salvo ainda.',
  'formats.kept': 'Seu texto fica guardado por um dia: corrija e envie de novo.',
  'formats.mend': 'Corrigir',
  'formats.form': 'Um formato',
  'formats.text': 'O formato',
  'formats.text-about': 'Mude nomes, ordem e minutos; deixe os dois-pontos e os recuos como estão.',
  'formats.sides': (sides: string[]) => `Lados: ${list(sides)}`,
  'formats.everyone-votes': 'Todos votam.',
  'formats.floor-votes': 'Vota quem não está em nenhum lado.',
  'formats.preparation': (minutes: number) =>
    `Cada lado tem ${plural(minutes, { one: `${number(minutes)} minuto`, other: `${number(minutes)} minutos` })} de preparação.`,
  'formats.moderator': 'Moderação',
  'formats.open-end': (step: string) => `${step}, até a moderação encerrar`,
  'formats.minutes': (step: string, minutes: number) => `${step}: ${number(minutes)} min`,
  'formats.saved': (name: string) => `“${name}” foi salvo.`,
  'formats.deleted': (name: string) => `“${name}” foi excluído.`,
  'formats.gone': 'Este formato não existe mais. Escolha outro.',
  'formats.draft-gone': 'O que foi escrito não está mais guardado. Comece de novo com uma cópia.',
} satisfies Partial<Messages>;
