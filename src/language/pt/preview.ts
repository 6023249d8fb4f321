import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number, list } = grammarOf('pt-BR');

/** Adding to the library: its forms, uploads that wait, and the preview of what would be quoted. */
export const preview = {
  'preview.add': 'Adicionar à biblioteca',
  'preview.files': 'Arquivos',
  'preview.files-about': 'PDF, DOCX, EPUB, HTML, Markdown ou texto. Antes, você vê uma prévia.',
  'preview.text': 'Ou o texto dele',
  'preview.text-about': 'Colado aqui como está.',
  'preview.add-excerpts': 'Adicionar trechos de um livro',
  'preview.excerpts': 'Trechos',
  'preview.excerpts-about':
    'Um por parágrafo, seguido da página ou do parágrafo entre parênteses: (p. 12) ou (par. 3)',
  'preview.excerpts-back': 'Nada foi adicionado. Aqui está o que você colou, para corrigir:',
  'preview.revise': 'Um texto novo para este documento',
  'preview.file': 'Arquivo',
  'preview.file-about': 'Você vê o que ele muda antes que algo seja alterado.',
  'preview.describe': 'O que se sabe dele',
  'preview.field-title': 'Título',
  'preview.about-title': 'Como deve ser citado.',
  'preview.field-authors': 'Autores',
  'preview.about-authors': 'Se forem vários, separe com ponto e vírgula.',
  'preview.field-published': 'Publicado',
  'preview.about-published': 'Por exemplo, 2014, 2014-06 ou 2014-06-10.',
  'preview.field-outlet': 'Veículo',
  'preview.about-outlet': 'O jornal, a editora ou o site.',
  'preview.field-source': 'Fonte',
  'preview.about-source': 'Um endereço, ou onde mais se pode ler.',
  'preview.field-language': 'Idioma',
  'preview.about-language': 'Por exemplo, en ou pt-BR.',
  'preview.field-topic': 'Tema',
  'preview.about-topic': () => `A moção para a qual é lido, como está em ${command('topics')}.`,
  'preview.no-date': (given: string) =>
    `A data ficou como estava: “${given}” não é uma data como 2014, 2014-06 ou 2014-06-10.`,
  'preview.date-ahead': (given: string) =>
    `A data ficou como estava: “${given}” fica a mais de um ano de hoje.`,
  'preview.no-language': (given: string) =>
    `O idioma ficou como estava: “${given}” não é um código como en ou pt-BR.`,
  'preview.one-title':
    'Um só título não pode ser o de vários textos: abra a prévia de cada um para dar a ele o seu.',
  'preview.no-files': () =>
    `Esta mensagem não tem arquivos. Use ${command('library add')} para enviar alguns ou colar um texto.`,
  'preview.first-files': (taken: string[], left: string[]) =>
    `${plural(taken.length, { one: 'Só um arquivo é aceito', other: `Só ${taken.length} arquivos são aceitos` })} por vez. Aceitos: ${list(taken)}. Não aceitos: ${list(left)}. Adicione o resto com ${command('library add')} ou publique-o em outra mensagem.`,
  'preview.waiting-page': (page: number, pages: number, all: number) =>
    `Página ${page} de ${pages}, ${all} no total. O que não pôde ser lido vem por último.`,
  'preview.nothing-given': 'Envie um arquivo ou cole um texto.',
  'preview.one-text': 'Dê um só texto novo: um arquivo ou o que você colar.',
  'preview.pasted': 'Texto colado',

  'preview.publish': 'Publicar',
  'preview.publish-all': (count: number) => `Publicar tudo (${count})`,
  'preview.discard': 'Descartar',
  'preview.discard-all': 'Descartar tudo',
  'preview.discard-all-asked': (count: number) => `Descartar ${count} arquivos?`,
  'preview.discard-all-about': 'Nada deles fica guardado; só podem ser adicionados de novo como arquivos.',
  'preview.discard-them': 'Descartar',
  'preview.keep-them': 'Manter',
  'preview.open': 'Prévia',
  'preview.look-again': 'Olhar de novo',
  'preview.cancel': 'Cancelar',

  'preview.uploads': 'Envios',
  'preview.nothing-waits': 'Nada seu espera publicação.',
  'preview.adding': 'Adicionando à biblioteca',
  'preview.of': (title: string) => `Prévia: ${title}`,
  'preview.new-text': 'Um texto novo',
  'preview.new-text-for': (title: string) => `Um texto novo para “${title}”`,
  'preview.only-you-unchanged': 'Só você vê isto. Nada foi alterado ainda.',
  'preview.count': (uploads: number) =>
    plural(uploads, { one: `${uploads} envio`, other: `${uploads} envios` }),
  'preview.only-you-not-yet': 'Só você vê isto. Nada disto está na biblioteca ainda.',
  'preview.waits': 'Espera a leitura.',
  'preview.being-read': 'Está sendo lido.',
  'preview.share-read': (percent: number) => `Está sendo lido: ${percent}%`,
  'preview.being-published': 'Está sendo publicado.',
  'preview.stop': 'Interromper a publicação',
  'preview.share-published': (percent: number) => `Está sendo publicado: ${percent}%`,
  'preview.ready': (authors: string, passages: number) => `${authors} · ${passagesOf(passages)}.`,
  'preview.author-unknown': 'Autor desconhecido',
  'preview.same-listed': (title: string) => `A biblioteca já tem este texto, como “${title}”.`,
  'preview.discarded': 'Descartado',
  'preview.nothing-added': 'Nada foi adicionado à biblioteca.',

  'preview.published': 'Na biblioteca',
  'preview.can-be-quoted': (title: string, passages: number) =>
    `**${title}** já pode ser citado: ${passagesOf(passages)}.`,
  'preview.places-moved': (moved: number, toReview: number) =>
    `${plural(moved, { one: `${number(moved)} lugar acompanhou suas palavras`, other: `${number(moved)} lugares acompanharam suas palavras` })}; a revisar: ${number(toReview)}.`,
  'preview.suggested': (positions: number) =>
    plural(positions, {
      one: `${number(positions)} posição sugerida espera revisão.`,
      other: `${number(positions)} posições sugeridas esperam revisão.`,
    }),
  'preview.not-published': (title: string, why: string) => `**${title}** não foi publicado: ${why}`,

  'preview.held-full': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, ${inLanguage(language)}`,
  'preview.held-excerpts': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, só trechos, ${inLanguage(language)}`,
  'preview.format-text': 'texto simples',
  'preview.format-markdown': 'Markdown',
  'preview.format-html': 'HTML',
  'preview.format-pdf': 'PDF',
  'preview.format-docx': 'DOCX',
  'preview.format-epub': 'EPUB',
  'preview.author-otherwise': (authors: string, inFile: string) =>
    `**Autor:** ${authors} (indicado por você; o arquivo diz ${inFile})`,
  'preview.says-date-ahead':
    'O texto diz de si que será publicado daqui a mais de um ano; corrija se for um engano.',
  'preview.nothing-to-quote': 'Não há nada nele que se possa citar.',
  'preview.same': (title: string) => `A biblioteca tem exatamente este texto, como “${title}”.`,
  'preview.alike': (percent: number, title: string) => `${percent}% dele também está em “${title}”.`,
  'preview.waits-too': (title: string, by: string | undefined) =>
    `Exatamente este texto também espera publicação como “${title}”${by === undefined ? '' : `, adicionado por ${by}`}.`,
  'preview.alike-waits': (percent: number, title: string, by: string | undefined) =>
    `Cerca de ${percent}% dele também está em “${title}”, que espera publicação${by === undefined ? '' : `, adicionado por ${by}`}.`,
  'preview.odd-reorders': (count: number, code: string) =>
    `${charactersOf(count, code)} dos que invertem a ordem do texto.`,
  'preview.odd-invisible': (count: number, code: string) =>
    `${charactersOf(count, code)} dos que são invisíveis.`,
  'preview.odd-control': (count: number, code: string) =>
    `${charactersOf(count, code)} dos que são de controle.`,
  'preview.odd-lost': (count: number, code: string) =>
    `${charactersOf(count, code)} dos que não puderam ser lidos.`,
  'preview.odd-private': (count: number, code: string) =>
    `${charactersOf(count, code)} dos que têm outra aparência em cada fonte tipográfica.`,

  'preview.as-quoted': 'Como seria citado',
  'preview.place-quotes': (place: string, speaker: string | undefined) =>
    `${place} · cita palavras de ${speaker ?? 'alguém'}`,
  'preview.place-reports': (place: string, speaker: string | undefined) =>
    `${place} · relata palavras de ${speaker ?? 'alguém'}`,

  'preview.nothing-aside': '**Deixado de lado:** nada',
  'preview.aside': 'Deixado de lado: nunca é citado',
  'preview.set-aside': (reason: string, times: number, examples: string[]) =>
    `${reason}, ${plural(times, { one: `${number(times)} vez`, other: `${number(times)} vezes` })}${examples.length === 0 ? '' : `: ${examples.map((example) => `“${example}”`).join(', ')}`}`,
} satisfies Partial<Messages>;

function passagesOf(count: number): string {
  return plural(count, { one: `${number(count)} passagem`, other: `${number(count)} passagens` });
}

function charactersOf(count: number, code: string): string {
  return `${plural(count, { one: `${number(count)} caractere`, other: `${number(count)} caracteres` })} (${code})`;
}

function inLanguage(language: string | undefined): string {
  return language ? `parece estar em ${language}` : 'idioma incerto';
}
