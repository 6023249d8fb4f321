import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('pt-BR');

/** Why a file is not taken into the library. */
export const importing = {
  'import.too-large': (megabytes: number, most: number) =>
    `Este arquivo tem ${number(megabytes)} MB; o limite é de ${number(most)} MB. Divida-o em partes e importe cada uma.`,
  'import.no-text': 'Este arquivo não tem texto que se possa citar.',
  'import.empty': 'Este arquivo está vazio: não há nada nele para citar.',
  'import.damaged':
    'Não dá para ler este arquivo; parece estar danificado. Salve-o de novo, ou salve o texto dele, e tente outra vez.',
  'import.too-slow':
    'A leitura deste arquivo demorou demais. Salve o texto dele de novo, como DOCX ou texto simples, ou em partes.',
  'import.too-much-memory':
    'Ler este arquivo exige mais memória do que um documento deveria. Salve o texto dele de novo, como DOCX ou texto simples, ou em partes.',
  'import.our-fault': 'Desculpe, algo deu errado do nosso lado com este arquivo.',
  'import.not-read-yet': 'Este arquivo ainda está sendo lido. Tente de novo daqui a pouco.',

  'import.nul-bytes': 'Isto parece um arquivo binário, não um texto: contém bytes NUL. Exporte-o como texto.',
  'import.nul-characters':
    'Isto parece um arquivo binário, não um texto: contém caracteres NUL. Exporte-o como texto.',
  'import.control-characters':
    'Isto não parece um texto: está cheio de caracteres de controle. Salve-o como texto UTF-8.',
  'import.unknown-encoding':
    'Não dá para saber a codificação deste arquivo. Salve-o como texto UTF-8 e tente de novo.',
  'import.damaged-utf8': (line: number) =>
    `Este arquivo é UTF-8, mas alguns dos seus bytes estão danificados, os primeiros na linha ${line}. Corrija esse lugar ou salve-o de novo como texto UTF-8.`,

  'import.picture':
    'Isto é uma imagem. O Counterpoint precisa do texto: passe nela um reconhecimento de texto e salve o resultado como PDF ou texto simples.',
  'import.recording': 'Isto é uma gravação. O Counterpoint precisa do texto: adicione uma transcrição.',
  'import.rtf': 'Isto é um arquivo RTF. Salve-o como DOCX ou PDF e tente de novo.',
  'import.postscript': 'Isto é um arquivo PostScript. Salve-o como PDF e tente de novo.',
  'import.kindle': 'Isto é um livro do Kindle. O Counterpoint lê EPUB sem proteção contra cópia.',
  'import.packed': 'Isto é um arquivo compactado. Descompacte-o e adicione os documentos dele um a um.',
  'import.program':
    'Isto é um programa ou um banco de dados, não um documento. O Counterpoint lê PDF, DOCX, EPUB, HTML, Markdown e texto simples.',
  'import.locked-office':
    'Este arquivo do Office está protegido por senha. Salve-o sem senha e tente de novo.',
  'import.old-office':
    'Isto é um arquivo de uma versão antiga do Office (como .doc). Salve-o como DOCX ou PDF e tente de novo.',
  'import.open-document': 'Isto é um arquivo OpenDocument. Salve-o como DOCX ou PDF e tente de novo.',
  'import.spreadsheet':
    'Isto é uma planilha. Salve o que for texto nela como DOCX ou texto simples e tente de novo.',
  'import.presentation': 'Isto é uma apresentação. Salve-a como PDF e tente de novo.',
  'import.apple-pages': 'Isto é um arquivo do Apple Pages. Exporte-o como DOCX, PDF ou EPUB e tente de novo.',
  'import.packed-program': 'Isto é um programa, não um documento.',
  'import.zip-without-document':
    'Isto é um arquivo zip sem nenhum documento que se possa ler. Descompacte-o e adicione os documentos dele um a um.',
  'import.zip-damaged':
    'Este arquivo está danificado: suas partes não se encaixam. Salve-o de novo e tente outra vez.',
  'import.zip-locked': 'Este arquivo está protegido por senha. Salve-o sem senha e tente de novo.',
  'import.zip-bomb':
    'Descompactado, este arquivo ocuparia muito mais do que um documento contém, por isso não foi aberto. Salve o texto dele como um documento novo e tente de novo.',

  'import.pdf-locked':
    'Este PDF está protegido por senha. Abra-o com a senha, imprima-o em um PDF novo (“Salvar como PDF”) e adicione esse.',
  'import.pdf-damaged':
    'Este PDF está danificado e não abre. Imprima-o em um PDF novo, ou salve o texto dele, e tente de novo.',
  'import.pdf-too-long': (pages: number, most: number) =>
    `Este PDF tem ${number(pages)} páginas; o limite é de ${number(most)}. Divida-o e adicione as partes.`,
  'import.pdf-fonts':
    'As fontes tipográficas deste PDF não dizem que letras mostram, por isso não dá para ler o texto dele. Imprima-o em um PDF novo com reconhecimento de texto, ou adicione o texto dele.',
  'import.pdf-scan':
    'Este PDF é digitalizado: suas páginas são imagens sem texto. Passe nele um reconhecimento de texto (OCR), revise o resultado e adicione esse.',
  'import.docx-no-text': 'Este documento não tem texto que se possa citar.',
  'import.docx-damaged':
    'Não dá para ler este documento: suas partes não se encaixam. Abra-o em um editor de texto, salve-o de novo como DOCX ou PDF e tente outra vez.',
  'import.epub-without-contents': 'Este EPUB não diz o que contém. Salve-o de novo e tente outra vez.',
  'import.epub-without-chapters': 'Este EPUB não indica capítulos. Salve-o de novo e tente outra vez.',
  'import.epub-too-long': 'Este EPUB é mais longo que qualquer livro. Adicione-o em partes.',
  'import.epub-no-text': 'Este EPUB não tem texto que se possa citar: suas páginas são imagens.',
  'import.epub-protected':
    'Este EPUB tem proteção contra cópia, por isso não dá para lê-lo. Use uma edição sem essa proteção ou digite as passagens de que precisa.',
  'import.html-no-text': 'Esta página não tem texto que se possa citar.',
  'import.html-too-deep':
    'Esta página tem elementos demais, ou aninhados a fundo demais. Salve o artigo dela como texto simples e tente de novo.',
  'import.xml-entities':
    'Este arquivo define entidades próprias, o que nenhum editor de texto faz, por isso não foi lido. Salve-o de novo e tente outra vez.',
  'import.xml-encoding':
    'Uma parte deste arquivo não está na codificação que indica. Salve-o de novo e tente outra vez.',
  'import.xml-too-deep':
    'A marcação deste arquivo é aninhada a fundo demais, ou longa demais, para ser lida. Salve-o como texto simples, ou em partes, e tente de novo.',

  'import.front-matter-open': 'O cabeçalho YAML não está fechado. Ponha uma linha --- entre ele e o texto.',
  'import.front-matter-no-yaml': (line: number) =>
    `O cabeçalho, entre a primeira linha --- e a seguinte, não é YAML na linha ${line} do arquivo. Feche-o com uma linha --- antes do texto e ponha entre aspas os valores que contenham dois-pontos, colchetes ou aspas.`,
  'import.front-matter-no-fields': 'O cabeçalho YAML deve conter campos, como “title: On bridges”.',
  'import.front-matter-text': (field: string) =>
    `No cabeçalho YAML, o valor de “${field}” deve ser um texto.`,
  'import.front-matter-names': (field: string) =>
    `No cabeçalho YAML, o valor de “${field}” deve ser um nome ou uma lista de nomes.`,
  'import.front-matter-date': (field: string) =>
    `No cabeçalho YAML, o valor de “${field}” deve ser uma data como 2014, 2014-06 ou 2014-06-10.`,

  'import.no-excerpts': 'Cole pelo menos uma citação.',
  'import.excerpt-no-words': (place: number) => `A citação ${place} não tem palavras. Cole-as ou omita-a.`,
  'import.excerpt-nowhere': (place: number) =>
    `A citação ${place} não tem página nem parágrafo. Diga onde ela está no livro.`,
  'import.excerpt-page': (place: number, page: string) =>
    `A citação ${place} tem a página “${page}”. Escreva-a como no livro, por exemplo 12, xiv ou 12–13.`,
  'import.excerpt-paragraph': (place: number, paragraph: number) =>
    `A citação ${place} tem o parágrafo ${paragraph}. Conte os parágrafos a partir do 1.`,
} satisfies Partial<Messages>;
