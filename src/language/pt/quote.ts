import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('pt-BR');

/** Quotes: what they answer, where they stand, whose words they hold, and their buttons. */
export const quote = {
  'quote.context': 'Contexto',
  'quote.cite': 'Citar',
  'quote.counter': 'Contra-argumentos',
  'quote.more': (count: number) => `Mais (${count})`,
  'quote.share': 'Compartilhar',
  'quote.remove': 'Remover',
  'quote.open': 'Abrir',
  'quote.open-named': (name: string) => `Abrir ${name}`,
  'quote.use-as-evidence': 'Usar como evidência',
  'quote.use-as-rebuttal': 'Usar como réplica',
  'quote.shared-by': (member: string) => `Compartilhado por ${member}`,
  'quote.asked-for': (words: string) => `Busca: ${words}`,
  'quote.nothing': 'Nada nesta biblioteca',
  'quote.nearest': 'As passagens mais próximas, que **não** respondem a isso:',
  'quote.more-quotes': 'Mais citações',
  'quote.in-context': 'No contexto',
  'quote.paragraph-begins': 'O parágrafo começa com a citação.',
  'quote.paragraph-ends': 'O parágrafo termina com a citação.',
  'quote.excerpt-begins': 'O trecho começa com a citação.',
  'quote.excerpt-ends': 'O trecho termina com a citação.',
  'quote.begins': 'A citação:',
  'quote.ends': 'Fim da citação.',
  'quote.only-asker-removes': 'Só quem perguntou, ou alguém da moderação, pode remover isto.',

  'quote.no-words-given':
    'Não há palavras para procurar. Digite algumas palavras, uma expressão entre aspas ou uma pergunta.',
  'quote.too-long': (most: number, given: number) =>
    `Uma consulta tem no máximo ${most} caracteres; esta tem ${given}. Pergunte por uma ideia de cada vez.`,
  'quote.no-documents': 'Esta biblioteca ainda não tem documentos.',
  'quote.no-document-called': (title: string) => `Nenhum documento daqui se chama “${title}”.`,
  'quote.no-document-by': (author: string) => `Nenhum documento daqui é de “${author}”.`,
  'quote.no-document-of-then': 'Nenhum documento daqui é dessa época.',
  'quote.not-these-words': 'Nenhuma passagem contém exatamente estas palavras.',
  'quote.nothing-by': (author: string) => `Nenhuma passagem de ${author} fala disso.`,
  'quote.nothing-about': 'Nenhuma passagem fala disso.',
  'quote.words-everywhere':
    'Estas palavras estão em quase todos os textos. Acrescente uma que diga do que se trata.',
  'quote.no-words-there': 'Nenhuma destas palavras está onde se procurou.',
  'quote.no-words': 'Nenhuma destas palavras está nesta biblioteca.',

  'quote.no-document-titled': () =>
    `Nenhum documento daqui tem esse título. Escolha um na lista ou use ${command('library list')}.`,
  'quote.several-titled': (titles: string[], more: boolean) =>
    `Vários documentos daqui têm estas palavras no título: ${titles.map((title) => `“${title}”`).join(', ')}${more ? ' e outros' : ''}. Escreva mais do título ou escolha um na lista.`,
  'quote.gone': 'O documento desta citação não está mais na biblioteca deste servidor.',
  'quote.author-gone': 'Os documentos deste autor não estão mais na biblioteca deste servidor.',
  'quote.topic-gone': 'Este tema não está mais na biblioteca deste servidor.',

  'quote.in-marks': (words: string) => `“${words}”`,
  'quote.something-left-out': '[… omitido …]',
  'quote.place-paragraph': (paragraph: number) => `parágrafo ${paragraph}`,
  'quote.place-page': (page: string) => `pág. ${page}`,
  'quote.place-pages': (pages: string) => `págs. ${pages}`,
  'quote.earlier-revision': (date: string) =>
    `De uma versão anterior: este documento foi revisado em ${date}, e talvez o texto atual não diga isto.`,
  'quote.too-long-here':
    'Este trecho é longo demais para aparecer inteiro aqui e, cortado, enganaria. Abra-o para ler.',
  'quote.from-excerpts': 'De trechos; o texto completo não está nesta biblioteca.',
  'quote.also-in': (titles: string[], more: number) =>
    `As mesmas palavras também estão em ${list(more > 0 ? [...titles, `mais ${more}`] : titles)}.`,

  'quote.unknown-author': 'Autor desconhecido',
  'quote.forum-member-author': 'membro de fórum, sem nome',
  'quote.unnamed-author': 'autor sem nome',
  'quote.anonymous-author': 'anônimo',
  'quote.the-author': 'quem escreve o texto',
  'quote.unnamed-speaker': 'alguém que o texto não nomeia aqui',
  'quote.speaker-via': (speaker: string, via: string) => `${speaker} (via ${via})`,
  'quote.others-words': (words: string | undefined, speaker: string, author: string) =>
    `**Palavras de outra pessoa.** ${words ? `“${words}”` : 'Estas'} são palavras de ${speaker}, citadas por ${author}.`,
  'quote.reported': (words: string | undefined, speaker: string, author: string) =>
    `**Palavras relatadas.** ${words ? `“${words}”` : 'Isto'} é o que ${author} relata de ${speaker}; encontrado por regra automática.`,
  'quote.reported-in-part-directly': (words: string | undefined, speaker: string, author: string) =>
    `**Palavras de outra pessoa.** ${words ? `“${words}”` : 'Isto'} é o que ${author} relata de ${speaker}, em parte com as palavras de quem fala.`,
  'quote.more-others-words': (count: number) =>
    plural(count, {
      one: `Há mais ${count} parte que não é do próprio autor.`,
      other: `Há mais ${count} partes que não são do próprio autor.`,
    }),
  'quote.concedes': '**Concessão:** o autor concede isto ao outro lado',
  'quote.hedges': '**Com ressalva:** o autor não afirma isto sem reservas',
  'quote.asks': '**Uma pergunta,** não uma afirmação',
  'quote.mode': (mode: string, part: string | undefined, cue: string | undefined) =>
    `${mode}${part ? ` em “${part}”` : ''}${cue ? ` (encontrado por regra automática: “${cue}”)` : ''}.`,
} satisfies Partial<Messages>;
