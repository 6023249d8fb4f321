import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('pt-BR');

const minutes = (count: number) =>
  plural(count, { one: `${number(count)} minuto`, other: `${number(count)} minutos` });

/** The room of a debate. */
export const debateRoom = {
  'room.about': (format: string, count: number) => `${format}, cerca de ${minutes(count)}`,
  'room.rule-evidence': 'Cada fala se apoia em uma passagem posta na mesa.',
  'room.rule-reason': 'Cada voto dá sua razão.',
  'room.rule-roles': (roles: string[]) => `Vota quem tem ${list(roles)}.`,
  'room.gathering':
    'Entre em um lado ou na plateia. Quando todos nos lados estiverem a postos, um deles começa.',
  'room.planned': (when: string) => `Deve começar em ${when}.`,
  'room.step': (at: number, of: number) => `Etapa ${at} de ${of}`,
  'room.has-floor': (who: string) => `${who} está com a palavra.`,
  'room.of-side': (who: string, side: string) => `${who}, ${side}`,
  'room.asks-point': (who: string) => `${who} tem a palavra para um aparte.`,
  'room.answers': (who: string) => `${who} responde.`,
  'room.vacant': (side: string) => `Não há ninguém no lado ${side}: quem entrar nele tem a palavra.`,
  'room.vacant-moderator': 'Não há ninguém para moderar.',
  'room.floor-open': 'A palavra está aberta: levante a mão para falar.',
  'room.ballots-open': 'A votação está aberta. Ela é secreta, e cada voto pode mudar até o fim.',
  'room.prepares': (side: string) => `O lado ${side} se prepara.`,
  'room.all-prepare': 'Todos leem e planejam; ninguém está com a palavra.',
  'room.agree': 'Os lados procuram palavras que todos possam assinar.',
  'room.until': (when: string) => `Até ${when}.`,
  'room.left': (left: string) => `Restam ${left}.`,
  'room.paused': 'O debate está pausado.',
  'room.hands': (people: string[]) => `Mãos levantadas: ${people.join(', ')}`,
  'room.next': (step: string) => `Depois: ${step}`,
  'room.next-by': (step: string, who: string) => `Depois: ${step}, ${who}`,
  'room.members': (place: string, count: number) => `**${place}** – ${number(count)}`,
  'room.floor': 'Plateia',
  'room.moderators': '**Moderação**',
  'room.nobody': 'ninguém ainda',
  'room.more': (count: number) => `e mais ${number(count)}`,
  'room.evidence': (numbers: string[]) => `Na mesa: ${numbers.join(', ')}`,
  'room.unanswered': '**Ainda sem resposta**',
  'room.statement': (who: string, signed: number, of: number) =>
    `Palavras propostas por ${who}, com ${number(signed)} assinaturas de ${number(of)}:`,
  'room.over.completed': 'Este debate terminou.',
  'room.over.ended': 'A moderação encerrou este debate.',
  'room.over.cancelled': 'Este debate foi cancelado.',
  'room.over.abandoned': 'Este debate foi abandonado, porque ninguém o continuou.',
  'room.reason': (reason: string) => `A razão: ${reason}`,

  'room.join': (place: string) => `Entrar em ${place}`,
  'room.join-floor': 'Entrar na plateia',
  'room.choose-place': 'Entre em um lado ou na plateia',
  'room.leave': 'Sair',
  'room.ready': 'A postos',
  'room.not-ready': 'Ainda não',
  'room.begin': 'Começar',
  'room.done': 'Terminei',
  'room.raise': 'Levantar a mão',
  'room.lower': 'Baixar a mão',
  'room.offer': 'Pedir um aparte',
  'room.vote': 'Votar',
  'room.moderate': 'Moderar',
  'room.propose': 'Propor palavras',
  'room.sign': 'Assinar',
  'room.accept': 'Conceder',
  'room.decline': 'Agora não',
  'room.end-point': 'Fim do aparte',
  'room.to-card': 'O cartão da sala',

  'room.start-no-motion': 'Diga o que se debate: uma frase a favor ou contra a qual se possa estar.',
  'room.start-no-format': 'Esse formato não existe. Escolha um dos que são oferecidos.',
  'room.start-no-sides': (least: number, most: number, characters: number) =>
    `Indique de ${number(least)} a ${number(most)} lados, separados por ponto e vírgula e com no máximo ${number(characters)} caracteres cada um: \`Governo; Oposição\`.`,
  'room.start-sides-fit': (format: string, sides: number) =>
    `*${format}* tem ${number(sides)} lados. Indique outros tantos ou escolha um formato adequado, como *Discussão livre* para mais.`,
  'room.start-no-when':
    'Não dá para ler essa hora. Escreva `90m`, `2h` ou `3d` para um tempo a partir de agora, `19:30`, `7pm`, `amanhã 19:30` ou uma data como `2026-11-26 19:30` (em UTC), ou um carimbo de hora do Discord.',
  'room.start-when-impossible': (written: string) =>
    `Esse dia ou essa hora não existe: “${written}”. Escolha uma data do calendário.`,
  'room.start-when-past': 'Essa hora já passou. Escolha uma que esteja por vir.',
  'room.start-when-far': (days: number) =>
    `Faltam mais de ${number(days)} dias. Escolha uma data mais próxima.`,
  'room.start-no-place': (channel: string) =>
    `Você não pode escrever em ${channel}. Escolha um canal em que possa.`,
  'room.start-taken': (motion: string) =>
    `Já há um debate aberto nessa sala: “${motion}”. Comece o seu em outro canal, indicado em *onde*, ou encerre aquele antes.`,
  'room.start-closed': (channel: string, missing: string[]) =>
    `O Counterpoint não pode escrever em ${channel}. Peça a quem gerencia o servidor que permita ali ${list(missing.map((name) => `*${name}*`))}, ou escolha outro canal.`,
  'room.permission.view': 'Ver canal',
  'room.permission.send': 'Enviar mensagens',
  'room.permission.threads': 'Criar tópicos públicos',
  'room.permission.send-in-threads': 'Enviar mensagens em tópicos',
  'room.started': (room: string) => `O debate tem sua sala: ${room}. Você o modera.`,
  'room.started-here': (room: string, missing: string[]) =>
    `O debate acontece no próprio ${room}: para abrir um tópico ali, falta ao Counterpoint ${list(missing.map((name) => `*${name}*`))}. Você o modera.`,
  'room.started-in-thread': (room: string) => `O debate acontece em ${room}. Você o modera.`,
  'room.started-no-event':
    'Falta ao Counterpoint *Criar eventos* neste servidor, por isso o debate não está na lista de eventos. Está marcado da mesma forma.',

  'room.told.time-to-begin': 'Está na hora. Assim que todos nos lados estiverem a postos, podem começar.',
  'room.told.all-ready': 'Todos nos lados estão a postos. Um deles pode começar.',
  'room.told.began': 'O debate começou.',
  'room.told.turn': (step: string, who: string, until: string) =>
    `**${step}:** ${who} está com a palavra até ${until}.`,
  'room.told.step': (step: string) => `**${step}**`,
  'room.told.speaker': (who: string, until: string) => `Agora ${who} está com a palavra, até ${until}.`,
  'room.told.warning': (count: number, who: string) => `${who}: faltam ${duration(count)}.`,
  'room.told.warning-step': (count: number) => `Faltam ${duration(count)}.`,
  'room.told.time-up': (who: string, until: string) =>
    `${who}: o tempo acabou. Termine a frase, até ${until}.`,
  'room.told.last-turn': 'O tempo desta etapa acabou: este turno é o último.',
  'room.told.turn-skipped': 'A moderação encerrou o turno.',
  'room.told.turn-left': 'O turno terminou, porque quem falava saiu.',
  'room.told.without-evidence': 'Esta fala terminou sem a passagem que as regras pedem. A ata diz isso.',
  'room.told.point-offered': (who: string, speaker: string) =>
    `${who} pede um aparte. ${speaker}, você concede?`,
  'room.told.point-taken': (who: string, until: string) =>
    `${who} tem a palavra para um aparte, até ${until}.`,
  'room.told.point-declined': 'O aparte não é concedido.',
  'room.told.point-ended': (speaker: string) => `O aparte terminou. ${speaker} continua.`,
  'room.told.vote-opened': (step: string, until: string) =>
    `**${step}:** votem até ${until}. O voto é secreto; os resultados são ditos depois da última votação.`,
  'room.told.vote-closed': (ballots: number) =>
    `A votação terminou. ${plural(ballots, { one: `Houve ${number(ballots)} voto.`, other: `Houve ${number(ballots)} votos.` })}`,
  'room.told.ballots-withdrawn': (who: string) =>
    `${who} agora está em um lado. Aqui vota quem não está em nenhum, por isso seu voto foi retirado.`,
  'room.told.swapped': 'Os lados trocaram de lugar.',
  'room.told.paused': 'O debate está pausado. O tempo não corre até que a moderação o retome.',
  'room.told.resumed': 'O debate continua.',
  'room.told.extended': (count: number) => `Prolongado em ${duration(count)}.`,
  'room.told.left': (who: string) => `${who} saiu do debate.`,
  'room.told.unmoderated':
    'Não resta ninguém para moderar. Quem gerencia o servidor pode assumir, com *Moderar*.',
  'room.told.evidence': (n: number, who: string) => `${who} pôs E${n} na mesa.`,
  'room.told.stated': (who: string) => `${who} propõe palavras para assinar; o cartão as mostra.`,
  'room.told.agreed': 'Todos nos lados assinaram.',
  'room.told.clock':
    'O relógio do computador foi acertado. Nenhum turno fica mais longo ou mais curto por isso.',
  'room.told.late': (count: number) =>
    `O Counterpoint esteve ausente. O que segue era para ${duration(count)} atrás; ninguém perde o turno.`,

  'room.you-joined': (place: string) => `Você está no lado ${place}. Aperte *A postos* quando estiver.`,
  'room.you-joined-late': (place: string) => `Você está no lado ${place}.`,
  'room.you-joined-floor': 'Você está na plateia.',
  'room.you-withdrawn': 'Aqui vota quem não está em nenhum lado, por isso seu voto foi retirado.',
  'room.you-left': 'Você saiu do debate. Pode entrar de novo.',
  'room.you-ready': 'Você está a postos.',
  'room.you-not-ready': 'Você ainda não está a postos.',
  'room.you-began': 'O debate começou.',
  'room.you-done': 'Feito. O debate segue.',
  'room.you-turn-over': 'Esse turno já terminou.',
  'room.you-raised': (place: number) =>
    place <= 1
      ? 'Sua mão está levantada: você é o próximo nome.'
      : `Sua mão está levantada: você está na posição ${place}.`,
  'room.you-speak': 'Você está com a palavra.',
  'room.you-lowered': 'Sua mão está abaixada.',
  'room.you-offered': 'A pergunta foi feita a quem fala.',
  'room.you-took-point': 'Você concede o aparte. A sala vê quem tem a palavra.',
  'room.you-declined-point': 'Você não concede o aparte. A sala fica sabendo.',
  'room.you-ended-point': 'O aparte terminou, e quem falava continua.',
  'room.you-signed': 'Você assinou.',
  'room.you-proposed': 'Suas palavras estão no cartão. Quem está nos lados pode assiná-las.',
  'room.propose-words': 'Palavras que todos possam assinar',

  'room.take-speech': 'Assumir uma fala, ou devolvê-la',
  'room.give-speech': 'Dar uma fala, ou tirá-la',
  'room.speech-free': 'Ninguém a assumiu.',
  'room.speech-taken-back': 'Assumida; escolha-a para devolvê-la.',
  'room.speech-of': (who: string) => `${who} a assumiu.`,
  'room.you-took': (speech: string) => `Sua fala: ${speech}`,
  'room.you-gave-back': (speech: string) => `Não é mais sua fala: ${speech}`,
  'room.withhold-me': 'Omitir meu nome na ata',
  'room.name-me': 'Citar meu nome na ata',
  'room.you-withheld': 'A ata não vai citar seu nome.',
  'room.you-named': 'A ata cita seu nome.',

  'room.ballot': (step: string, until: string) =>
    `### ${step}\nA favor de que lado você está agora? Ninguém vê seu voto. Você pode mudá-lo até ${until}.`,
  'room.ballot-paused': (step: string) =>
    `### ${step}\nA favor de que lado você está agora? Ninguém vê seu voto. Você pode mudá-lo até o fim da votação.`,
  'room.ballot-motion': (motion: string) => `> ${motion}`,
  'room.ballot-choose': 'Seu voto',
  'room.ballot-undecided': 'Sem decisão',
  'room.ballot-cast': (choice: string) => `Seu voto: **${choice}**`,
  'room.ballot-with-reason': (choice: string, reason: string) => `Seu voto: **${choice}**. ${reason}`,
  'room.ballot-add-reason': 'Dar uma razão',
  'room.ballot-reason': 'Por quê?',
  'room.ballot-reason-about': 'Dita sem seu nome, quando a votação terminar.',
  'room.ballot-old': 'Essa votação terminou.',

  'room.result': 'O resultado',
  'room.record': 'A ata do debate.',
  'room.record-only-over': 'O debate ainda continua: a ata vem no fim.',
  'room.record-not-sent': (where: string) =>
    `A ata do debate não pôde ser enviada em arquivos. Você a recebe com ${where}.`,

  'room.panel': 'Moderar',
  'room.panel-not-yours':
    'Só a moderação deste debate pode fazer isso. Você gerencia o servidor: também pode assumi-la.',
  'room.panel-take': 'Assumir',
  'room.panel-pause': 'Pausar',
  'room.panel-resume': 'Retomar',
  'room.panel-skip': 'Passar adiante',
  'room.panel-swap': 'Trocar os lados',
  'room.panel-begin': 'Começar mesmo assim',
  'room.panel-end': 'Encerrar o debate',
  'room.panel-extend': 'Dar mais tempo',
  'room.panel-extend-by': (count: number) => duration(count),
  'room.panel-person': 'Mover alguém, passar a vez ou a sala',
  'room.panel-of': (who: string) => `O que fazer com ${who}?`,
  'room.panel-move': (place: string) => `Para ${place}`,
  'room.panel-move-floor': 'Para a plateia',
  'room.panel-hand-over': 'Passar-lhe a vez',
  'room.panel-call': 'Dar-lhe a palavra em seguida',
  'room.panel-hand-room': 'Passar-lhe a sala',
  'room.panel-moderate': 'Moderar também',
  'room.panel-withhold': 'Omitir o nome na ata',
  'room.panel-name': 'Citar o nome na ata',
  'room.panel-back': 'Voltar',
  'room.panel-sure-end': 'Encerrar o debate agora? O que foi dito e votado fica, e a ata é feita.',
  'room.panel-sure-cancel': 'Cancelar o debate? Ele ainda não começou.',
  'room.panel-keep': 'Deixar seguir',
  'room.panel-end-reason': 'Encerrar com um motivo',
  'room.panel-why': 'Por que ele termina?',
  'room.panel-did.skip': (step: string) => `Adiante. Agora: ${step}.`,
  'room.panel-did.swap': (sides: string[]) => `${list(sides)} trocaram de lugar.`,
  'room.panel-did.give': (who: string, speech: string) => `${who} tem a fala *${speech}*.`,
  'room.panel-did.take-back': (who: string, speech: string) => `${who} não tem mais a fala *${speech}*.`,
  'room.panel-did.move': (who: string, place: string) => `${who} agora está no lado ${place}.`,
  'room.panel-did.move-floor': (who: string) => `${who} agora está na plateia.`,
  'room.panel-did.call': (who: string) => `${who} tem a palavra em seguida.`,
  'room.panel-did.withhold': (who: string) => `A ata não vai citar o nome de ${who}.`,
  'room.panel-did.name': (who: string) => `A ata cita o nome de ${who}.`,
  'room.panel-did.moderate': (who: string) => `${who} também modera.`,
  'room.panel-did.room': (who: string) => `${who} agora tem a sala. Você não modera mais.`,
  'room.panel-gone': 'Essa pessoa não está mais neste servidor.',
  'room.panel-bot': 'Isso é um bot. Escolha uma pessoa.',
  'room.panel-unseen': (who: string) =>
    `${who} não consegue ver a sala deste debate. Dê antes acesso ao canal, ou escolha outra pessoa.`,

  'room.lost-thread': (motion: string) =>
    `O tópico de um debate foi apagado: “${motion}”. Nada do debate se perdeu, e o tempo não corre. A moderação pode abrir outra sala ou encerrá-lo.`,
  'room.lost-access': (motion: string) =>
    `O Counterpoint não pode mais escrever na sala de um debate: “${motion}”. Nada se perdeu, e o tempo não corre. Permita que ele volte a escrever ali; depois a moderação pode retomar ou abrir outra sala.`,
  'room.reopen': 'Abrir outra sala',
  'room.reopened': (room: string) => `O debate tem sala de novo: ${room}.`,
  'room.still-there': (room: string) => `O debate ainda tem sua sala: ${room}.`,

  'room.list-title': 'Os debates',
  'room.list-none': () => `Ainda não houve debate aqui. Comece um com ${command('debate start')}.`,
  'room.list-open': '**Em andamento**',
  'room.list-planned': '**Planejados**',
  'room.list-over': '**Realizados**',
  'room.list-mine': '**Você**',
  'room.list-my-turns': (debates: number, turns: number, spoke: number) =>
    `${plural(debates, { one: `${number(debates)} debate`, other: `${number(debates)} debates` })}, ${plural(turns, { one: `${number(turns)} turno de fala`, other: `${number(turns)} turnos de fala` })}. Tempo de fala: ${duration(spoke)}.`,
  'room.list-my-debates': (won: number, lost: number, moderated: number) =>
    `Vencidos: ${number(won)}. Perdidos: ${number(lost)}. Moderados: ${number(moderated)}.`,
  'room.list-my-words': (evidence: number, points: number, answered: number, challenged: number) =>
    `Trechos postos na mesa: ${number(evidence)}. Pontos: ${number(points)}, respondidos: ${number(answered)}. Citações contestadas: ${number(challenged)}.`,
  'room.list-cited': '**Os mais citados**',
  'room.list-uses': (uses: number, debates: number) =>
    `Na mesa ${plural(uses, { one: `${number(uses)} vez`, other: `${number(uses)} vezes` })}, em ${plural(debates, { one: `${number(debates)} debate`, other: `${number(debates)} debates` })}.`,
  'room.list-division': (ballots: number, division: number, swing: number | null) =>
    `Votos: ${number(ballots)}. Divisão: ${Math.round(division * 100)}% (100% onde todos os lados têm o mesmo número).${swing === null ? '' : ` Maior mudança, em pontos percentuais: ${Math.round(swing * 100)}.`}`,
  'room.list-contested': '**Os que mais dividiram**',
  'room.list-earlier': 'Anteriores',
  'room.list-later': 'Posteriores',
  'room.no-such-debate': 'Esse debate não existe aqui. Escolha um dos que são oferecidos.',
  'room.in-server': 'Debates acontecem em servidores. Pergunte em um.',
} satisfies Partial<Messages>;
