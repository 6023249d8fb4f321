import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** The documents of a server: lists, what is known of each, adding, removing, packs, and what stands in the way. */
export const library = {
  'library.title': 'Biblioteca',
  'library.empty': 'Ainda não há documentos aqui.',
  'library.count': (documents: number, page: number, pages: number) =>
    `${documentsOf(documents)} neste servidor${pages > 1 ? `, página ${page} de ${pages}` : ''}`,
  'library.entry-full': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, texto completo`,
  'library.entry-excerpts': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, trechos`,
  'library.waiting': (uploads: number) => `Esperam você: ${uploads}`,
  'library.previous': 'Anterior',
  'library.next': 'Próxima',
  'library.details': 'Detalhes',
  'library.button-for': (label: string, what: string) => `${label}: ${what}`,
  'library.edit': 'Editar',
  'library.language-and-topic': 'Idioma e tema',
  'library.new-text': 'Texto novo',
  'library.remove': 'Remover',
  'library.keep': 'Manter',
  'library.restore': 'Restaurar',

  'library.unknown': 'Desconhecido',
  'library.authors-and-more': (names: string, more: number) => `${names} e mais ${more}`,
  'library.author': (authors: string) => `**Autor:** ${authors}`,
  'library.outlet': (outlet: string) => `**Veículo:** ${outlet}`,
  'library.published': (date: string) => `**Publicado:** ${date}`,
  'library.source': (source: string) => `**Fonte:** ${source}`,
  'library.language': (language: string) => `**Idioma:** ${language}`,
  'library.read-for': (motion: string) => `**Lido para:** ${motion}`,
  'library.held-full': '**Conteúdo:** texto completo',
  'library.held-excerpts': '**Conteúdo:** trechos; o texto completo não está nesta biblioteca',
  'library.passages': (count: number) => `**Passagens:** ${number(count)}`,
  'library.from-pack': (pack: string) => `**Origem:** pacote ${pack}`,
  'library.from-server': '**Origem:** este servidor',
  'library.added': (day: string) => `**Adicionado:** ${day}`,
  'library.revision': (digits: string) => `**Versão:** \`${digits}…\` (SHA-256)`,

  'library.kept': 'Mantido',
  'library.nothing-changed': 'Nada foi alterado.',
  'library.saved': 'Salvo.',
  'library.saved-without-audit': 'Salvo, mas não foi possível anotar no registro.',
  'library.restored': 'Restaurado. Já pode ser citado de novo.',
  'library.remove-title': (title: string) => `Remover “${title}”?`,
  'library.remove-about': (passages: number, days: number) =>
    `${plural(passages, { one: 'A passagem dele não aparecerá', other: `As ${number(passages)} passagens dele não aparecerão` })} mais em nenhuma resposta, e as posições que se apoiam nele perdem estas palavras. Ele pode ser restaurado por ${inDays(days)}; depois é apagado.`,
  'library.removed-title': 'Removido',
  'library.removed': (title: string, days: number) =>
    `“${title}” não aparece mais em nenhuma resposta. Por ${inDays(days)}, este botão e ${command('library restore')} o trazem de volta.`,

  'library.export-title': 'A biblioteca em um arquivo',
  'library.exported': (documents: number) =>
    `${documentsOf(documents)} deste servidor, com temas e posições.`,
  'library.left-out': (count: number) =>
    plural(count, {
      one: `${number(count)} posição ou réplica que se apoia em documentos de pacotes ou removidos ficou de fora.`,
      other: `${number(count)} posições e réplicas que se apoiam em documentos de pacotes ou removidos ficaram de fora.`,
    }),
  'library.left-out-gone': (count: number) =>
    plural(count, {
      one: `${number(count)} posição ou réplica ficou de fora: as palavras em que se apoia são de um texto anterior e já não estão no atual.`,
      other: `${number(count)} posições e réplicas ficaram de fora: as palavras em que se apoiam são de textos anteriores e já não estão nos atuais.`,
    }),
  'library.left-out-passages': (count: number) =>
    plural(count, {
      one: `${number(count)} passagem de uma posição ficou de fora, porque as palavras dela são de um texto anterior e já não estão no atual.`,
      other: `${number(count)} passagens de posições ficaram de fora, porque as palavras delas são de textos anteriores e já não estão nos atuais.`,
    }),
  'library.export-too-large': (megabytes: number, most: number) =>
    `Esta exportação tem ${number(megabytes)} MB, e o Discord aceita ${number(most)}. Quem opera o bot pode fazê-la no terminal, com export.`,
  'library.export-too-large-to-zip':
    'Esta biblioteca é grande demais para um só zip. Exporte-a como pasta com `counterpoint export` no terminal.',
  'library.nothing-to-export': 'Este servidor ainda não tem documentos próprios: não há nada para exportar.',
  'library.no-map-to-export': 'Não há temas aqui, por isso não há nenhum mapa de argumentos para exportar.',

  'library.map-rebuttals': 'Réplicas',
  'library.map-rebuttal': (place: number) => `Réplica ${place}`,
  'library.map-untitled': 'Sem título',
  'library.map-author-of': (document: string) => `Autor de ${document}`,
  'library.map-rests-on': (passage: string, note: string | undefined) =>
    noted(`Apoia-se em ${passage}`, note),
  'library.map-speaks-for': (passage: string, note: string | undefined) =>
    noted(`Fala a favor com ${passage}`, note),
  'library.map-speaks-against': (passage: string, note: string | undefined) =>
    noted(`Fala contra com ${passage}`, note),
  'library.map-grants': (passage: string, note: string | undefined) => noted(`Concede ${passage}`, note),
  'library.map-limited-by': (passage: string, note: string | undefined) =>
    noted(`Limitada por ${passage}`, note),

  'library.packs': 'Pacotes',
  'library.packs-about': 'São consultados os escolhidos, além dos documentos do próprio servidor.',
  'library.packs-in-server': 'Neste servidor',
  'library.packs-in-server-about': 'Onde não houver uma escolha própria.',
  'library.packs-here': 'Só aqui',
  'library.packs-as-in-server': (channel: string) => `Em ${channel} são os mesmos do servidor todo.`,
  'library.packs-own-choice': (channel: string) =>
    `${channel} tem uma escolha própria; em ${command('settings')} dá para desfazê-la.`,
  'library.no-packs': 'Não há pacotes aqui.',
  'library.no-pack': 'Nenhum pacote',
  'library.packs-first': (count: number) =>
    `A lista mostra os primeiros ${count}; os outros ficam como estavam.`,

  'library.from-a-pack': () =>
    `Este documento vem com um pacote e fica como está. Com ${command('library packs')} se escolhe quais pacotes são consultados aqui.`,
  'library.none-removed': (days: number) =>
    `Nenhum documento com esse título foi removido ${lastDays(days)}. Escolha um na lista.`,
  'library.not-removed': (id: string, days: number, others: string[]) =>
    `Nenhum documento ${id} foi removido ${lastDays(days)}. ${others.length === 0 ? 'No momento não há nenhum para restaurar.' : `Podem ser restaurados: ${others.join(', ')}.`}`,
  'library.no-such-document': (id: string) =>
    `Não há nenhum documento ${id} aqui. Talvez tenha sido removido.`,
  'library.document-gone': 'Este documento não está mais aqui: foi removido.',
  'library.has-text': (title: string, who: Message | undefined) =>
    `Este texto já está na biblioteca, como “${title}”${who === undefined ? '' : `, adicionado por ${sayMessage(who)}`}. Descarte o envio ou remova antes esse documento.`,
  'library.topics-called': (name: string, motions: string[]) =>
    `Vários temas se chamam “${name}”: ${motions.map((motion) => `“${motion}”`).join(', ')}. Indique um pela moção.`,
  'library.topic-id-taken': (id: string, motion: string) =>
    `Já há aqui outro tema “${id}”: “${motion}”. Dê ao novo um id próprio.`,
  'library.topic-used':
    'Nesse meio-tempo algo foi dito sobre este tema: uma posição, uma réplica ou um documento que é lido para ele. Desfaça isso primeiro.',
  'library.rebuttal-changed': 'Esta réplica mudou nesse meio-tempo. Veja-a de novo.',
  'library.no-such-change': 'Não existe aqui tal alteração. A lista de alterações mostra quais existem.',
  'library.changed-since': (who: Message | undefined) =>
    `Isto já foi desfeito, ou houve outra alteração nesse meio-tempo${who === undefined ? '' : `, de ${sayMessage(who)}`}. O histórico diz qual.`,

  'library.upload-gone': (days: number) =>
    `Este envio não está mais aqui: foi publicado ou descartado, ou esperou mais de ${inDays(days)}. Adicione o arquivo de novo.`,
  'library.upload-of-another': () =>
    `Este envio é de outro curador. ${command('library list')} mostra os seus.`,
  'library.upload-being-published': () =>
    `Está sendo publicado. Depois, dá para voltar atrás com ${command('library remove')}.`,
  'library.publishing-stopped':
    'A publicação foi interrompida antes que algo fosse publicado. O envio continua esperando, como antes.',
  'library.most-uploads': (most: number, waiting: number) =>
    `Em um servidor podem esperar no máximo ${most} envios ao mesmo tempo, e já esperam ${waiting}. Publique ou descarte alguns antes: ${command('library list')} mostra os seus.`,
  'library.most-documents': (most: number, used: number) =>
    `Um servidor tem no máximo ${number(most)} documentos próprios, e este tem ${number(used)}. Remova alguns com ${command('library remove')}.`,
  'library.most-megabytes': (most: number, used: number) =>
    `Um servidor guarda no máximo ${number(most)} MB, e este tem ${number(used)} MB. Remova documentos com ${command('library remove')}.`,

  'library.disk-full': 'O disco está cheio: nada foi alterado. Libere espaço e tente de novo.',
  'library.not-permitted': (path: string | undefined) =>
    `Não há permissão para escrever ou ler isto${path ? ` (${path})` : ''}: altere as permissões ou indique outra pasta (a da biblioteca se indica com --library ou com DATA_DIR).`,
  'library.busy': 'A biblioteca está ocupada com outra importação. Tente de novo quando ela terminar.',
  'library.disk-failed': (fault: string) =>
    `O disco falhou (${fault}): nada foi alterado. Verifique-o e tente de novo.`,
  'library.damaged': (fault: string) =>
    `O arquivo da biblioteca está danificado (${fault}). Mova-o para outro lugar ou restaure uma cópia de segurança.`,
} satisfies Partial<Messages>;

function noted(sentence: string, note: string | undefined): string {
  return note === undefined ? `${sentence}.` : `${sentence}: ${note}`;
}

function documentsOf(count: number): string {
  return plural(count, { one: `${number(count)} documento`, other: `${number(count)} documentos` });
}

function passagesOf(count: number): string {
  return plural(count, { one: `${number(count)} passagem`, other: `${number(count)} passagens` });
}

function inDays(count: number): string {
  return plural(count, { one: `${number(count)} dia`, other: `${number(count)} dias` });
}

function lastDays(count: number): string {
  return plural(count, { one: 'no último dia', other: `nos últimos ${number(count)} dias` });
}
