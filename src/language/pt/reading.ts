import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** How a text was read, for its curator, in sentences without Markdown. */
export const reading = {
  'reading.utf16-unmarked': (encoding: string) =>
    `O arquivo não tem marca de ordem de bytes; foi lido como ${encoding}.`,
  'reading.encoding': (encoding: string) => `O arquivo não é UTF-8; foi lido como ${encoding}.`,
  'reading.byte-order-mark': 'Uma marca de ordem de bytes inicial foi removida.',
  'reading.line-endings': 'Os finais de linha foram trocados por LF.',
  'reading.lone-surrogates': 'Caracteres quebrados (substitutos isolados) foram trocados por U+FFFD.',

  'reading.hidden-text': 'O texto oculto não foi incluído.',
  'reading.comments': 'Os comentários não foram incluídos.',
  'reading.footnotes': (count: number) =>
    plural(count, {
      one: `${number(count)} nota de rodapé está no fim do texto; as chamadas que remetem a ela não foram incluídas.`,
      other: `${number(count)} notas de rodapé estão no fim do texto; as chamadas que remetem a elas não foram incluídas.`,
    }),
  'reading.tracked-changes': (deletions: number, insertions: number) =>
    `O documento tem alterações controladas; foi lido com todas aceitas (${plural(deletions, { one: `${number(deletions)} exclusão`, other: `${number(deletions)} exclusões` })} fora do texto, ${plural(insertions, { one: `${number(insertions)} inserção`, other: `${number(insertions)} inserções` })} dentro).`,
  'reading.made-by': (creator: string) =>
    `O arquivo foi criado por “${creator}”; se for o autor do texto, indique-o.`,

  'reading.damaged-pages': (count: number) =>
    plural(count, {
      one: `${number(count)} página deste PDF não pôde ser lida, por estar danificada.`,
      other: `${number(count)} páginas deste PDF não puderam ser lidas, por estarem danificadas.`,
    }),
  'reading.no-text-on': (count: number, pages: string[], more: boolean) =>
    `Não se encontrou texto ${onPages(count, pages, more)}. Se houver imagens de texto, as palavras delas faltam aqui.`,
  'reading.columns-on': (count: number, pages: string[], more: boolean) =>
    `As colunas foram lidas uma depois da outra ${onPages(count, pages, more)}.`,
  'reading.sideways-on': (count: number) =>
    `O texto posto de lado não foi incluído em ${plural(count, { one: `${number(count)} página`, other: `${number(count)} páginas` })}.`,
  'reading.footnote-marks': (count: number) =>
    plural(count, {
      one: `${number(count)} chamada de nota de rodapé não foi incluída no texto.`,
      other: `${number(count)} chamadas de notas de rodapé não foram incluídas no texto.`,
    }),
  'reading.running-heads': (lines: number) =>
    plural(lines, {
      one: `${number(lines)} linha foi deixada de lado por ser cabeçalho ou número de página.`,
      other: `${number(lines)} linhas foram deixadas de lado por serem cabeçalhos ou números de página.`,
    }),
  'reading.meaningless': (characters: number) =>
    plural(characters, {
      one: `${number(characters)} caractere não pôde ser reconhecido: a fonte tipográfica não diz o que ele mostra.`,
      other: `${number(characters)} caracteres não puderam ser reconhecidos: a fonte tipográfica não diz o que eles mostram.`,
    }),
  'reading.line-breaks': (count: number) =>
    plural(count, {
      one: `${number(count)} quebra de linha dentro de um parágrafo foi lida como espaço.`,
      other: `${number(count)} quebras de linha dentro de parágrafos foram lidas como espaços.`,
    }),
  'reading.rejoined': (words: number) =>
    plural(words, {
      one: `${number(words)} palavra dividida no fim de uma linha foi unida de novo.`,
      other: `${number(words)} palavras divididas no fim de uma linha foram unidas de novo.`,
    }),
  'reading.hyphens': (count: number) =>
    plural(count, {
      one: `${number(count)} hífen no fim de uma linha foi mantido: sem ele, a palavra não é conhecida.`,
      other: `${number(count)} hifens no fim de uma linha foram mantidos: sem eles, as palavras não são conhecidas.`,
    }),
  'reading.named-author': (author: string) =>
    `O arquivo indica “${author}” como autor; se estiver certo, indique-o também aqui.`,

  'reading.missing-part': (fileName: string) => `Falta no arquivo uma parte do livro: “${fileName}”.`,
  'reading.aside-contents': 'Deixado de lado por não ser parte do texto: o sumário.',
  'reading.aside-navigation': 'Deixado de lado por não ser parte do texto: a capa ou a folha de rosto.',
  'reading.aside-licence': 'Deixado de lado por não ser parte do texto: a página de direitos ou a licença.',
  'reading.edition-date': (date: string) =>
    `O arquivo traz a data ${date}, que pode ser a desta edição; indique quando o texto foi publicado.`,

  'reading.left-out': (characters: number) =>
    plural(characters, {
      one: `${number(characters)} caractere de navegação e afins não foi incluído.`,
      other: `${number(characters)} caracteres de navegação e afins não foram incluídos.`,
    }),
  'reading.no-article': 'Nenhum artigo foi reconhecido nesta página; todo o texto dela foi incluído.',
  'reading.no-date': (date: string) =>
    `A data da página, “${date}”, não foi incluída: não é uma data como 2014, 2014-06 ou 2014-06-10.`,
  'reading.no-stated-date': (date: string) =>
    `A data que o texto indica, “${date}”, não foi incluída: não é uma data como 2014, 2014-06 ou 2014-06-10.`,

  'reading.excerpts':
    'Só trechos: o texto completo não está aqui, e a versão é identificada pelos próprios trechos.',
  'reading.completes': (title: string, scope: string) =>
    `Este é o texto completo de “${title}”, do qual ${scope} tem trechos; ele toma o lugar deles.`,

  'reading.rights-excerpts':
    'Deste texto são guardados só trechos. Mantenha cada um curto e diga de onde ele vem.',
  'reading.rights-licence':
    'O texto traz uma licença (ela aparece entre o que foi deixado de lado). Confira se ela permite compartilhar o texto completo com este servidor.',
  'reading.rights-unstated':
    'Nada no texto diz que ele pode ser compartilhado. Se você não pode compartilhá-lo inteiro com este servidor, adicione trechos em vez dele.',
} satisfies Partial<Messages>;

/** "na página 3", "nas páginas 3, 7–9 e outras" */
function onPages(count: number, pages: string[], more: boolean): string {
  return `${plural(count, { one: 'na página', other: 'nas páginas' })} ${pages.join(', ')}${more ? ' e outras' : ''}`;
}
