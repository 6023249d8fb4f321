import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** What somebody types who wants everything of their server deleted; small or large letters. */
const CONFIRMATION = 'apagar tudo';

/** What is kept of a server and of each person, and how it is given out and deleted. */
export const privacy = {
  'privacy.kept-here': 'O que é guardado deste servidor',
  'privacy.kept-by-default': 'O que é guardado de cada servidor, se ele não decidiu outra coisa',
  'privacy.no-other-server': 'Nenhum outro servidor pode ver nada disto.',
  'privacy.kept.documents': (days: number) =>
    `Os documentos deste servidor, suas versões anteriores e o índice das palavras deles: até que um curador os remova, e por mais ${inDays(days)}, para poder restaurá-los.`,
  'privacy.kept.uploads': (days: number) =>
    `Os arquivos enviados e não publicados, e quem os enviou: por ${inDays(days)}.`,
  'privacy.kept.map':
    'Temas, posições e réplicas, e quem os adicionou ou alterou: para sempre, como histórico do mapa.',
  'privacy.kept.shared':
    'Onde citações foram compartilhadas: a mensagem e o lugar no documento, sem o nome de ninguém: para sempre, para que, quando um texto for revisado, se possa dizer quais são afetadas.',
  'privacy.kept.audit': (days: number) =>
    `Quem adicionou, alterou, aprovou, rejeitou, removeu ou configurou o quê: por ${inDays(days)}.`,
  'privacy.kept.settings':
    'As configurações deste servidor: enquanto o Counterpoint estiver aqui; e uma importação de configurações ainda não confirmada: por um dia.',
  'privacy.kept.checks': (days: number, most: number) =>
    `As citações de mensagens que alguém mandou verificar, e quem as escreveu, mas não quem perguntou: por ${inDays(days)}, das últimas ${number(most)} mensagens no máximo.`,
  'privacy.kept.challenges': (days: number, most: number) =>
    `Os pedidos de fonte: a quem se pediu, quem pediu e a resposta: por ${inDays(days)}, os últimos ${number(most)} no máximo.`,
  'privacy.kept.debates': (days: number, most: number) =>
    `Os debates: a moção, quem participou e quando falou, evidências, pedidos de fonte, pontos e os votos, que ninguém vê: por ${inDays(days)} depois do fim, os últimos ${number(most)} no máximo.`,
  'privacy.kept.formats': (most: number) =>
    `Os formatos de debate próprios do servidor, no máximo ${number(most)}, até serem excluídos; um texto ainda não salvo, por um dia.`,
  'privacy.kept.membership': (days: number) =>
    `Que o Counterpoint está neste servidor, ou quando saiu: tudo de um servidor é apagado ${inDays(days)} depois que o Counterpoint é removido dele; convidá-lo de volta antes disso impede que seja apagado.`,
  'privacy.not-kept':
    '**O que não é guardado:** as mensagens (o Counterpoint só pode ler aquela em que alguém o usa) e quem perguntou o quê. Quantas vezes alguém pergunta é contado por um minuto, na memória. Os registros técnicos de quem opera este bot têm os ids dos servidores onde algo falha, e nenhuma palavra de ninguém.',
  'privacy.not-ours':
    '**O que não é do Counterpoint:** as mensagens dele nos canais são do Discord e ficam até serem apagadas lá. As cópias de segurança ficam com quem opera este bot.',
  'privacy.yours-here': () =>
    `\`${command('privacy export')}\` entrega em um arquivo o que é guardado sobre você aqui ou, em uma mensagem direta, em todos os servidores. \`${command('privacy delete')}\` apaga isso.`,
  'privacy.yours-anywhere': () =>
    `\`${command('privacy export')}\` entrega em um arquivo o que é guardado sobre você em todos os servidores. \`${command('privacy delete')}\` apaga isso.`,
  'privacy.whole-server': () =>
    `\`${command('privacy delete-server')}\` apaga tudo deste servidor; você pode usá-lo porque gerencia o servidor.`,

  'privacy.your-data': 'Seus dados',
  'privacy.your-data-about': 'O que é guardado sobre você, e nada da parte de outras pessoas.',
  'privacy.nothing-here': 'Nada é guardado sobre você neste servidor.',
  'privacy.nothing-anywhere': 'Nada é guardado sobre você em nenhum servidor.',

  'privacy.delete-yours': 'Apagar seus dados',
  'privacy.goes-here': 'Nada foi apagado ainda. Deste servidor será apagado para sempre:',
  'privacy.goes-anywhere': 'Nada foi apagado ainda. De todos os servidores será apagado para sempre:',
  'privacy.goes.messages': (count: number) =>
    plural(count, {
      one: `${number(count)} mensagem sua que foi verificada, com as citações dela`,
      other: `${number(count)} mensagens suas que foram verificadas, com as citações delas`,
    }),
  'privacy.goes.challenges': (count: number) =>
    plural(count, {
      one: `${number(count)} pedido de fonte feito a você, com sua resposta`,
      other: `${number(count)} pedidos de fonte feitos a você, com suas respostas`,
    }),
  'privacy.goes.uploads': (count: number) =>
    plural(count, {
      one: `${number(count)} envio que não foi publicado`,
      other: `${number(count)} envios que não foram publicados`,
    }),
  'privacy.goes.names': (count: number) =>
    `seu nome em ${entries(count)} do registro, de temas, posições e réplicas, e de pedidos de fonte a outras pessoas. O servidor continua precisando de cada entrada, mas ela não mencionará mais ninguém.`,
  'privacy.stays': (count: number, days: number) =>
    `O que fica: o registro menciona você em ${entries(count)} ${plural(days, { one: 'do último dia', other: `dos últimos ${number(days)} dias` })}, para que ninguém possa alterar uma biblioteca e depois esconder isso. Seu nome some sozinho de cada entrada quando ela fica mais antiga.`,
  'privacy.stays-asked': (count: number, days: number) =>
    `Você já pediu: seu nome some sozinho de ${entries(count)} do registro quando cada uma tem mais de ${inDays(days)}, para que ninguém possa alterar uma biblioteca e depois esconder isso.`,
  'privacy.forget-name': 'Pedir que meu nome suma',
  'privacy.not-yours':
    'Os documentos que você publicou são do servidor. As mensagens nos canais são do Discord: apague-as lá.',
  'privacy.delete-mine': 'Apagar meus dados',
  'privacy.deleted': 'Apagado',
  'privacy.deleted-yours': (deleted: number, unnamed: number) =>
    `${plural(deleted, { one: `${number(deleted)} dado seu foi apagado`, other: `${number(deleted)} dados seus foram apagados` })}, e ${plural(unnamed, { one: `${number(unnamed)} entrada não menciona mais`, other: `${number(unnamed)} entradas não mencionam mais` })} você.`,

  'privacy.delete-server': 'Apagar tudo deste servidor',
  'privacy.delete-server-about': (server: string | undefined) =>
    `Nada foi apagado ainda. Isto apaga tudo o que o Counterpoint guarda ${server === undefined ? 'deste servidor' : `de **${server}**`}, na hora e para sempre: documentos e envios, também os removidos, posições com seu histórico, debates com seus votos e atas, formatos, configurações, o registro, mensagens verificadas e pedidos de fonte.`,
  'privacy.delete-server-warning': () =>
    `Ninguém pode desfazer isso. Antes, \`${command('library export')}\` dá os documentos, as posições e as réplicas em um arquivo, \`${command('debate record')}\` a ata de um debate e \`${command('settings')}\` as configurações. O Counterpoint continua no servidor, como no primeiro dia.`,
  'privacy.delete-everything': 'Apagar tudo…',
  'privacy.confirmation': CONFIRMATION,
  'privacy.type': `Digite: ${CONFIRMATION}`,
  'privacy.type-about': 'É apagado na hora, e ninguém pode desfazer isso.',
  'privacy.not-confirmed': `Nada foi apagado. Para apagar tudo, clique no botão de novo e digite: ${CONFIRMATION}`,
  'privacy.deleted-server':
    'Nada deste servidor está mais guardado. O que for feito a partir de agora volta a ser guardado.',
  'privacy.managers-only': 'Só membros que podem gerenciar este servidor podem apagar os dados dele.',
} satisfies Partial<Messages>;

function inDays(count: number): string {
  return plural(count, { one: `${number(count)} dia`, other: `${number(count)} dias` });
}

function entries(count: number): string {
  return plural(count, { one: `${number(count)} entrada`, other: `${number(count)} entradas` });
}
