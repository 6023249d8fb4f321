import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either, number } = grammarOf('pt-BR');

const minutes = (count: number) =>
  plural(count, { one: `${number(count)} minuto`, other: `${number(count)} minutos` });

/** Debates: what the rules refuse, and what is wrong with a format that somebody has written. Sides are named. */
export const debate = {
  'debate.none': 'Este debate não está mais guardado aqui.',
  'debate.too-many-open': (most: number) =>
    `Já há ${plural(most, { one: `${number(most)} debate aberto`, other: `${number(most)} debates abertos` })} neste servidor, o máximo possível. Encerre um deles primeiro.`,
  'debate.no.over': 'Este debate terminou.',
  'debate.no.not-running': 'Este debate ainda não começou.',
  'debate.no.running-already': 'Este debate já começou.',
  'debate.no.paused': 'O debate está pausado. A moderação pode retomá-lo.',
  'debate.no.not-paused': 'O debate não está pausado.',
  'debate.no.done-already': 'Isso já foi feito, ou aquilo a que se referia terminou. É assim que está agora.',
  'debate.no.moderators-only': 'Só a moderação deste debate pode fazer isso.',
  'debate.no.participants-only':
    'Só quem participa pode fazer isso. Entre primeiro em um lado ou na plateia.',
  'debate.no.not-your-turn': 'Isso cabe a quem está com a palavra.',
  'debate.no.not-your-point':
    'Quem fala aceita um aparte ou não; quem fala, ou quem o faz, diz quando terminou.',
  'debate.no.nobody-speaks': 'Ninguém está com a palavra agora.',
  'debate.no.no-such-side': (sides: string[]) =>
    `Esse lado não existe. Você pode entrar em ${either(sides)}, ou na plateia.`,
  'debate.no.no-such-person': 'Essa pessoa não participa deste debate. Peça a ela que entre primeiro.',
  'debate.no.no-such-turn': 'Não houve esse turno. A ata lista os que houve.',
  'debate.no.no-such-step': 'Essa fala já começou, ou não existe. Escolha uma que ainda esteja por vir.',
  'debate.no.no-such-point': 'Esse ponto não está mais aqui, ou já foi respondido.',
  'debate.no.no-such-evidence':
    'Não há nenhuma evidência com esse número. Ponha primeiro a passagem na mesa.',
  'debate.no.no-such-challenge': 'Não há nenhum pedido de fonte com esse número.',
  'debate.no.not-yours-to-answer': 'Quem responde a isso é a pessoa a quem se pediu a fonte, ou a moderação.',
  'debate.no.challenged-already': (n: number) => `A fonte dessa citação já foi pedida: C${n}.`,
  'debate.no.side-empty': (sides: string[]) =>
    `Ainda não há ninguém ${sides.length === 1 ? 'no lado' : 'nos lados'} ${list(sides)}. Convide alguém para entrar, ou peça à moderação que comece mesmo assim.`,
  'debate.no.not-ready': (people: number) =>
    `${plural(people, { one: `${people} pessoa ainda não está pronta`, other: `${people} pessoas ainda não estão prontas` })} para debater. Espere um pouco, ou peça à moderação que comece mesmo assim.`,
  'debate.no.only-on-sides': 'Só quem está em um lado precisa estar a postos. Entre em um para debater.',
  'debate.no.spoken-already': (side: string) =>
    `Você já falou pelo lado ${side} e não pode entrar em outro. A moderação pode mudar você de lado.`,
  'debate.no.own-side-only': (side: string | null) =>
    side === null ? 'Isso cabe à moderação.' : `Isso cabe a quem está no lado ${side}.`,
  'debate.no.evidence-first': () =>
    `Aqui cada fala se apoia em uma passagem: ponha primeiro uma na mesa com ${command('cite')}. A moderação pode encerrar a fala sem isso.`,
  'debate.no.no-points-here': 'Aqui não se aceitam pontos de informação.',
  'debate.no.point-protected': (count: number) =>
    `${plural(count, { one: `No primeiro e no último ${number(count)} segundo`, other: `Nos primeiros e nos últimos ${number(count)} segundos` })} de uma fala não há pontos de informação. Tente de novo no meio dela.`,
  'debate.no.point-of-own-side': 'Os pontos de informação cabem aos outros lados.',
  'debate.no.point-waiting': 'Você já ofereceu um ponto. Quem fala vai aceitá-lo, ou não.',
  'debate.no.point-under-way': 'Um ponto de cada vez: outra pessoa está com a palavra.',
  'debate.no.no-hands-here':
    'As mãos são levantadas quando a palavra está aberta a todos. Agora é a vez de alguém.',
  'debate.no.hands-only-of': (side: string | null) =>
    side === null ? 'É a vez de quem não está em nenhum lado.' : `É a vez de quem está no lado ${side}.`,
  'debate.no.no-vote-open': 'Nenhuma votação está aberta agora.',
  'debate.no.floor-votes': 'Aqui vota quem não está em nenhum lado.',
  'debate.no.debaters-do-not-vote':
    'Aqui vota quem não está em nenhum lado, e você esteve em um desde que o debate começou.',
  'debate.no.no-voting-role':
    'Aqui votam certos cargos, e você não tem nenhum deles. A moderação pode dizer quais são.',
  'debate.no.no-such-choice': (choices: string[]) =>
    `Um voto diz ${either([...choices, 'indeciso'])}. Escolha uma dessas opções.`,
  'debate.no.reason-wanted': 'Aqui cada voto traz seu motivo: acrescente algumas palavras.',
  'debate.no.own-point': 'Um lado não responde aos próprios pontos. Escolha pontos dos outros.',
  'debate.no.not-your-points':
    'O que uma fala disse é anotado por quem a fez, por quem está no lado dela, ou por quem modera sem estar em nenhum lado.',
  'debate.no.not-agreeing-now':
    'Os lados procuram palavras em comum mais tarde, quando for a hora do acordo.',
  'debate.no.no-statement': 'Ainda não há nada para assinar. Proponha primeiro o texto.',
  'debate.no.too-long-left': (most: number) =>
    `De um turno podem restar no máximo ${minutes(most)}. Prolongue-o por menos.`,
  'debate.no.too-many': (most: number) => `Passaria de ${number(most)}, o máximo que um debate guarda.`,
  'debate.no.debate-full': (most: number) =>
    `Um debate recebe no máximo ${plural(most, { one: `${number(most)} pessoa`, other: `${number(most)} pessoas` })}, e esse número já foi atingido.`,

  'debate.format.no-yaml': (line: number) =>
    `Não dá para ler a linha ${line} do formato. Compare-a com o formato de que você partiu: nomes, dois-pontos e recuos.`,
  'debate.format.too-long': (most: number) => `Um formato tem no máximo ${number(most)} caracteres.`,
  'debate.format.no-format':
    'Isto não é um formato. Parta de um dos que já vêm prontos e altere os nomes, a ordem e os minutos.',
  'debate.format.unknown': (where: string | undefined, field: string) =>
    `${the(where)} tem “${field}”, que não significa nada aqui. Tire isso ou corrija o nome.`,
  'debate.format.missing': (where: string | undefined, field: string, takes: string) =>
    `${the(where)} não tem “${field}”. O valor pode ser: ${takes}.`,
  'debate.format.wrong': (where: string | undefined, field: string, given: string, takes: string) =>
    `${where === undefined ? 'No formato' : `Na ${where}`}, o valor de “${field}” é ${given}. Pode ser: ${takes}.`,
  'debate.format.no-kind': (where: string, kinds: string[]) =>
    `${the(where)} não diz o que é. Ela começa com ${either(kinds)}, dois-pontos e o nome dela.`,
  'debate.format.step': (step: number, line: number | undefined) =>
    line === undefined ? `etapa ${step}` : `etapa ${step} (linha ${line})`,
  'debate.format.same-side': (side: string) => `Dois lados se chamam “${side}”. Dê a cada um o seu nome.`,
  'debate.format.reserved-side': (side: string) =>
    `Nenhum lado pode se chamar “${side}” nas etapas. Escolha outra palavra.`,
  'debate.format.asks-itself': (where: string) =>
    `Na ${where}, um lado pergunta a si mesmo. Diga em “to” quem responde.`,
  'debate.format.vote-twice': 'Há no máximo uma votação “before” e uma “after”, nessa ordem.',
  'debate.format.no-preparation': (where: string) =>
    `Na ${where}, um lado se prepara, mas “preparation” não lhe dá minutos. Acrescente “preparation: 4” ou tire “prep”.`,
  'debate.format.too-many-minutes': (most: number) =>
    `Todas as etapas juntas levam mais de ${minutes(most)}. Encurte-as.`,
  'debate.format.too-many': (most: number) =>
    `Um servidor tem no máximo ${number(most)} formatos próprios. Exclua um primeiro.`,
  'debate.format.same-name': (name: string) => `Já existe um formato “${name}”. Dê outro nome a este.`,
  'debate.format.takes-name': (most: number) => `de 1 a ${most} caracteres`,
  'debate.format.takes-number': (least: number, most: number) =>
    `um número de ${number(least)} a ${number(most)}`,
  'debate.format.takes-whole': (least: number, most: number) =>
    `um número inteiro de ${number(least)} a ${number(most)}`,
  'debate.format.takes-no-end': (least: number, most: number) =>
    `um número de ${number(least)} a ${number(most)}, ou “null” para não ter fim`,
  'debate.format.takes-yes': '“true” ou “false”',
  'debate.format.takes-words': (words: string[]) => either(words.map((word) => `“${word}”`)),
  'debate.format.takes-sides': (least: number, most: number) =>
    `de ${least} a ${most} linhas, cada uma com uma palavra curta em minúsculas, dois-pontos e o nome do lado`,
  'debate.format.takes-steps': (most: number) => `de 1 a ${most} etapas, cada uma começando com um hífen`,
} satisfies Partial<Messages>;

function the(where: string | undefined): string {
  return where === undefined ? 'O formato' : `A ${where}`;
}
