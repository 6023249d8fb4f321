import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, list, either, number } = grammarOf('pt-BR');

/** What a server decides for itself: the panel, its file and its test. */
export const settings = {
  'settings.title': 'Configurações deste servidor',
  'settings.page.answers': 'Respostas',
  'settings.page.library': 'Biblioteca',
  'settings.page.records': 'Registros',
  'settings.page.more': 'Teste e arquivo',
  'settings.saved': 'Salvo.',
  'settings.saved-unaudited': 'Salvo, mas não foi possível anotar no registro.',
  'settings.old-setting': () =>
    `Esta configuração é de uma versão anterior do Counterpoint. Use ${command('settings')} de novo.`,
  'settings.back': 'Voltar',

  'settings.everywhere': 'Em toda parte',
  'settings.managers': 'Quem gerencia o servidor',
  'settings.everybody': 'Todos',
  'settings.no-channel': 'Nenhum canal',
  'settings.packs': 'Pacotes',
  'settings.packs-chosen': 'Aqui são consultados os escolhidos.',
  'settings.choose-channel': 'Escolha um canal ou tópico',
  'settings.own-choices': (channels: string[]) => `Com escolha própria: ${channels.join(', ')}`,
  'settings.packs-in': (channel: string) => `Pacotes em ${channel}`,
  'settings.packs-as-server': 'Como no servidor todo',
  'settings.packs-own': 'Escolha própria',
  'settings.packs-chosen-in-channel':
    'Neste canal são consultados os escolhidos. Um tópico segue o seu canal, a menos que tenha uma escolha própria.',

  'settings.test': 'Teste',
  'settings.test-about':
    'Vê se o Counterpoint consegue fazer seu trabalho em cada canal escolhido e diz o que falta.',
  'settings.file': 'Arquivo',
  'settings.file-about':
    'Exportar dá as configurações em um arquivo. Importar recebe esse arquivo e diz o que mudaria antes de mudar qualquer coisa.',
  'settings.export': 'Exportar',
  'settings.import': 'Importar',

  'settings.exported': 'As configurações em um arquivo',
  'settings.exported-about': 'O arquivo cita canais e cargos deste servidor, e nenhuma pessoa.',
  'settings.import-form': 'Importar configurações',
  'settings.import-file': 'Arquivo',
  'settings.import-file-about': 'O que Exportar dá. Nada é alterado antes de você ver o que mudaria.',
  'settings.import-text': 'Ou o texto dele',
  'settings.import-text-about': 'JSON; o que faltar recebe o valor padrão.',
  'settings.so-already': 'As configurações já estão assim. Nada mudaria.',
  'settings.would-change': (count: number) =>
    `Nada foi alterado ainda. Isto alteraria ${plural(count, { one: `${count} configuração`, other: `${count} configurações` })}:`,
  'settings.confirm': 'Confirmar',
  'settings.leave': 'Deixar como está',
  'settings.left': 'Nada foi alterado.',
  'settings.import-stale':
    'As configurações mudaram nesse meio-tempo. Isto é o que a importação alteraria agora.',

  'settings.nothing-given': 'Envie o arquivo que Exportar gerou ou cole o texto dele.',
  'settings.no-json': 'Isto não é JSON. Envie o arquivo que Exportar gerou ou cole o texto completo dele.',
  'settings.import-gone': 'Esta importação não está mais guardada. Importe o arquivo de novo.',
  'settings.changed-just-now': 'As configurações mudaram neste exato momento. Clique em Confirmar de novo.',
  'settings.strangers': (channels: string[], roles: string[], more: boolean) =>
    `Este arquivo cita o que não está neste servidor: ${[...channels.map((id) => `canal ${id}`), ...roles.map((id) => `cargo ${id}`)].join(', ')}${more ? ' e outros' : ''}. Tire isso do arquivo ou coloque os deste servidor.`,
  'settings.none': () =>
    `Isto não são configurações. ${command('settings')} exporta um arquivo que mostra como elas são escritas.`,
  'settings.newer': (version: number, known: number) =>
    `Estas configurações foram escritas por um Counterpoint mais novo (versão ${version} das configurações; este conhece a ${known}). Nada foi alterado: atualize o Counterpoint primeiro.`,
  'settings.unknown': (name: string) => `Não existe a configuração "${name}". Tire-a ou corrija o nome.`,
  'settings.unknown-version': (known: number) => `O valor de "version" não é conhecido; ele aceita ${known}.`,
  'settings.wrong-value': (name: string, given: string, takes: Message) =>
    `O valor de "${name}" é ${given}; ele aceita ${sayMessage(takes)}.`,

  'settings.takes-answers': '"private" (primeiro quem perguntou) ou "public" (o canal, na hora)',
  'settings.takes-one-of': (values: string[]) => either(values),
  'settings.takes-language': (languages: string[]) =>
    `"auto" (o do Discord de cada pessoa), ${either(languages)}`,
  'settings.takes-number': (least: number, most: number) => `um número inteiro de ${least} a ${most}`,
  'settings.takes-channel': 'o id de um canal, ou null',
  'settings.takes-channels': (most: number) => `uma lista de no máximo ${most} ids de canais`,
  'settings.takes-roles': (most: number) => `uma lista de no máximo ${most} ids de cargos`,
  'settings.takes-packs': (most: number) => `uma lista de no máximo ${most} ids de pacotes`,
  'settings.takes-packs-by-channel': (most: number) =>
    `para no máximo ${most} ids de canais, a lista dos pacotes que não são consultados em cada um`,
  'settings.takes-list-of': (values: string[]) => `uma lista de ${list(values)}`,

  'settings.it-answers-in': 'Onde responde',
  'settings.it-answers-everywhere': 'Responde em toda parte',
  'settings.no-log-channel': 'Nenhum foi escolhido.',
  'settings.test-open': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: os membros podem usar comandos.`,
  'settings.test-closed': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: nem todo mundo vê ${these(channels, more)}; a quem vê, é possível liberar os comandos ali.`,
  'settings.test-without-commands': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: os comandos não aparecem para os membros. Abra as configurações de cada canal (a engrenagem ao lado dele; no celular, segure o canal), depois *Permissões*, depois *@everyone*, e permita *Usar comandos de aplicativo*.`,
  'settings.test-gone': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: o Counterpoint não vê ${these(channels, more)}, por exclusão, arquivamento ou falta de acesso. Escolha outro em ${command('settings')} ou libere o acesso do Counterpoint.`,
  'settings.test-open-everywhere': '✓ Os membros podem usar comandos em todos os canais que todo mundo vê.',
  'settings.test-log-open': (channel: string) => `✓ ${channel}: o Counterpoint pode escrever ali.`,
  'settings.test-log-unsendable': (channel: string) =>
    `✗ ${channel}: não dá para enviar mensagens ali. Escolha um canal de texto.`,
  'settings.test-log-closed': (channel: string, where: string, missing: string[]) =>
    `✗ ${channel}: o Counterpoint não pode escrever ali. Abra as configurações de ${where} (a engrenagem ao lado; no celular, segure o canal), depois *Permissões*, adicione *Counterpoint* e permita ${list(missing.map((permission) => `*${permission}*`))}.`,
  'settings.permission.view': 'Ver canal',
  'settings.permission.send': 'Enviar mensagens',
  'settings.permission.send-in-threads': 'Enviar mensagens em tópicos',

  'setting.answers.name': 'Respostas',
  'setting.answers.about': 'Quem vê uma resposta quando ela chega.',
  'setting.channels.name': 'Onde responde',
  'setting.channels.about': 'Só nestes canais e nos tópicos deles; sem nenhum escolhido, em toda parte.',
  'setting.answersPerMinute.name': 'Limite por minuto',
  'setting.answersPerMinute.about': 'Respostas que uma pessoa pode pedir por minuto.',
  'setting.citation.name': 'Referências',
  'setting.citation.about': 'O estilo que Citar dá.',
  'setting.language.name': 'Idioma',
  'setting.language.about': 'O idioma de tudo, menos das citações.',
  'setting.packsOff.name': 'Pacotes',
  'setting.packsOff.about': 'Pacotes de documentos que não são consultados neste servidor.',
  'setting.packsOffIn.name': 'Pacotes por canal',
  'setting.packsOffIn.about': 'Uma escolha de pacotes para um canal ou tópico, no lugar da do servidor.',
  'setting.curatorRoles.name': 'Curadores',
  'setting.curatorRoles.about': 'Quem cuida da biblioteca, além de quem gerencia o servidor.',
  'setting.voterRoles.name': 'Quem vota nos debates',
  'setting.voterRoles.about':
    'Cargos dos quais é preciso ter um para votar, se ao abrir o debate nenhum outro for indicado; sem nenhum escolhido, todos votam.',
  'setting.logChannel.name': 'Canal de avisos',
  'setting.logChannel.about': () =>
    `Onde se avisa das alterações assim que são feitas; sem nenhum escolhido, só em ${command('audit')}.`,
  'setting.logged.name': 'Avisos no canal',
  'setting.logged.about': 'De quais alterações se avisa ali.',
  'setting.keepChallengesDays.name': 'Guardar pedidos de fonte',
  'setting.keepChallengesDays.about': 'Por quantos dias um pedido de fonte e a resposta ficam guardados.',
  'setting.keepDebatesDays.name': 'Guardar debates',
  'setting.keepDebatesDays.about': 'Por quantos dias um debate fica guardado.',
  'setting.keepAuditDays.name': 'Guardar o registro',
  'setting.keepAuditDays.about': () => `Por quantos dias fica guardado o que ${command('audit')} mostra.`,

  'setting.answers.private': 'Primeiro quem perguntou',
  'setting.answers.private-about': 'Pode compartilhá-la com o canal',
  'setting.answers.public': 'O canal, na hora',
  'setting.answers.public-about': 'Quem perguntou, ou alguém da moderação, pode removê-la',
  'setting.citation.all': 'Todos os estilos',
  'setting.language.auto': 'O do Discord de cada pessoa',
  'setting.language.auto-about': 'O que um canal vê está no idioma do servidor',
  'setting.per-minute-choice': (count: number) =>
    plural(count, { one: `${count} vez por minuto`, other: `${count} vezes por minuto` }),
  'setting.per-minute': (count: number) => `${count} por minuto`,
  'setting.days': (count: number) => plural(count, { one: `${count} dia`, other: `${number(count)} dias` }),
  'setting.list': (items: string[], more: number) =>
    more === 0 ? items.join(', ') : [...items, `mais ${more}`].join(', '),
  'setting.everywhere': 'em toda parte',
  'setting.no-packs-off': 'nenhum desativado',
  'setting.no-own-packs': 'nenhum canal tem escolha própria',
  'setting.packs-off-in': (channel: string, packs: string[], more: number) =>
    packs.length + more === 0
      ? `${channel} com todos`
      : `${channel} sem ${[...packs, ...(more > 0 ? [`mais ${more}`] : [])].join(', ')}`,
  'setting.packs-off-in-channels': (choices: string[], more: number) =>
    more === 0
      ? choices.join('; ')
      : `${choices.join('; ')}; ${plural(more, { one: `mais ${more} canal`, other: `mais ${more} canais` })}`,
  'setting.managers': 'quem gerencia o servidor',
  'setting.everybody': 'todos',
  'setting.no-log-channel': 'nenhum',
  'setting.nothing-logged': 'nada',
  'setting.changes': (name: string, before: string, after: string) => `**${name}:** ${before} → ${after}`,
} satisfies Partial<Messages>;

function named(channels: string[], more: number): string {
  return `${channels.join(', ')}${more > 0 ? ` e mais ${more}` : ''}`;
}

function these(channels: string[], more: number): string {
  return plural(channels.length + more, { one: 'este canal', other: 'estes canais' });
}
