import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('pt-BR');

/** What is found of a quotation: the verdict, what it rests on, what differs, and whose words they are. */
export const verdict = {
  'verdict.exact': 'Exata',
  'verdict.exact-elided': 'Exata, com omissões',
  'verdict.altered': 'Alterada',
  'verdict.spliced': 'Montada',
  'verdict.misattributed': 'Mal atribuída',
  'verdict.absent': 'Não está nesta biblioteca',
  'verdict.count-exact': (count: number) =>
    plural(count, { one: `${count} exata`, other: `${count} exatas` }),
  'verdict.count-exact-elided': (count: number) =>
    plural(count, { one: `${count} exata, com omissões`, other: `${count} exatas, com omissões` }),
  'verdict.count-altered': (count: number) =>
    plural(count, { one: `${count} alterada`, other: `${count} alteradas` }),
  'verdict.count-spliced': (count: number) =>
    plural(count, { one: `${count} montada`, other: `${count} montadas` }),
  'verdict.count-misattributed': (count: number) =>
    plural(count, { one: `${count} mal atribuída`, other: `${count} mal atribuídas` }),
  'verdict.count-absent': (count: number) =>
    plural(count, {
      one: `${count} que não está nesta biblioteca`,
      other: `${count} que não estão nesta biblioteca`,
    }),

  'verdict.short': 'Palavras tão poucas aparecem em muitos textos: encontrá-las prova pouco.',
  'verdict.nearest': 'A passagem mais próxima, só como sugestão; ela não confirma a citação:',

  'verdict.stands': (title: string) => `Está, palavra por palavra, em “${title}”.`,
  'verdict.stands-elided': (title: string) => `Está, com algo omitido, em “${title}”.`,
  'verdict.stands-nowhere':
    'Estas palavras não estão nesta biblioteca. Isso não diz nada sobre os textos que ela não tem.',
  'verdict.stands-set-aside': (title: string, reason: string) =>
    `Estas palavras estão no arquivo de “${title}”, no que a importação deixou de lado (${reason}); não fazem parte do texto do autor.`,
  'verdict.differs': (title: string, places: number) =>
    `É parecida com uma passagem de “${title}” e difere dela em ${plural(places, { one: `${places} ponto`, other: `${places} pontos` })}.`,
  'verdict.cuts': (title: string) =>
    `As palavras dela estão em “${title}”, mas o que se omite ou se insere entre elas corta ao meio uma palavra ou uma frase.`,
  'verdict.parts-in-documents': (parts: number, documents: number) =>
    `As ${parts} partes dela estão em ${documents} documentos diferentes.`,
  'verdict.parts-apart':
    'As partes dela estão em um mesmo documento, mas longe demais umas das outras para o seu tamanho, ou unidas sem nenhum sinal de que algo foi omitido.',
  'verdict.parts-reordered': 'As partes dela estão em um mesmo documento, mas em outra ordem.',

  'verdict.speaker-in': (speaker: string, via: string) => `${speaker} (em ${via})`,
  'verdict.speaker-not-named': 'alguém que o texto não nomeia ali',
  'verdict.not-all-by': (author: string, title: string, reason: string) =>
    `Nem tudo é texto de ${author}: a importação de “${title}” deixou uma parte de lado (${reason}).`,
  'verdict.words-of-others': (speakers: string[], author: string, title: string) =>
    `São palavras de ${speakers.join(' e de ')}, citadas por ${author} em “${title}”.`,
  'verdict.some-words-of-others': (speakers: string[], author: string, title: string) =>
    `Uma parte são palavras de ${speakers.join(' e de ')}, citadas por ${author} em “${title}”.`,
  'verdict.reported': (author: string, speaker: string, title: string) =>
    `É o que ${author} relata de ${speaker} em “${title}”, com palavras de ${author}.`,
  'verdict.of-unknown': (title: string, ascribed: string) =>
    `Está em “${title}”, cujo autor não é conhecido aqui; nada indica que seja ${ascribed}.`,
  'verdict.of-another': (title: string, author: string, ascribed: string) =>
    `Está em “${title}”, que é de ${author}, não de ${ascribed}.`,
  'verdict.part-of-unknown': (title: string, ascribed: string) =>
    `Uma parte está em “${title}”, cujo autor não é conhecido aqui; nada indica que seja ${ascribed}.`,
  'verdict.part-of-another': (title: string, author: string, ascribed: string) =>
    `Uma parte está em “${title}”, que é de ${author}, não de ${ascribed}.`,
  'verdict.in-another': (title: string, author: string, ascribed: string) =>
    `Está em “${title}”, de ${author}, não em “${ascribed}”.`,

  'verdict.an-unnamed-author': 'um autor não identificado',
  'verdict.partly-set-aside': (reason: string) =>
    `Nem tudo é texto do autor: a importação deixou uma parte de lado (${reason})`,
  'verdict.words-of': (author: string) => `Palavras de ${author}`,
  'verdict.words-with-others': (author: string, speakers: string[]) =>
    `Palavras de ${author}, com outras de ${speakers.join(' e de ')} no meio`,
  'verdict.what-is-reported': (author: string, speakers: string[]) =>
    `O que ${author} relata de ${speakers.join(' e de ')}`,
  'verdict.words-quoted-by': (author: string, speakers: string[]) =>
    `Palavras de ${speakers.join(' e de ')}, citadas por ${author}`,
  'verdict.whose': (whose: string) => `${whose}.`,

  'change.look-alikes': 'letras que só parecem iguais',
  'change.negation': 'uma negação',
  'change.quantity': 'uma quantidade',
  'change.name': 'um nome',
  'change.hedge': 'o grau de certeza do autor',
  'change.contraction': 'as mesmas palavras, contraídas ou por extenso',
  'change.capitals': 'só maiúsculas',
  'change.accents': 'só acentos',
  'change.punctuation': 'só pontuação',
  'change.leaves-out': (words: string, what: string | undefined) =>
    `A citação omite “${words}”${inBrackets(what)}.`,
  'change.puts-in': (words: string, what: string | undefined) =>
    `A citação acrescenta “${words}”, que não está na fonte${inBrackets(what)}.`,
  'change.says-instead': (source: string, quotation: string, what: string | undefined) =>
    `A fonte diz “${source}”; a citação diz “${quotation}”${inBrackets(what)}.`,
  'change.cyrillic': 'cirílicas',
  'change.greek': 'gregas',
  'change.armenian': 'armênias',
  'change.looks-latin': (scripts: string[], quotation: string, source: string) =>
    `Em “${quotation}” há letras ${scripts.length > 0 ? list(scripts) : 'de outro alfabeto'} que parecem latinas; a fonte diz “${source}”.`,

  'typography.first-capital': 'maiúscula inicial',
  'typography.end-punctuation': 'pontuação no começo ou no fim',
  'typography.quotation-marks': 'aspas',
  'typography.dashes': 'travessões e hifens',
  'typography.spaces': 'espaços',
  'typography.line-breaks': 'quebras de linha',
  'typography.abbreviations': 'pontos de abreviaturas',
  'typography.hyphenation': 'divisão de palavras',
  'typography.note-marks': 'chamadas de nota',
  'typography.emphasis': 'ênfase',
  'typography.invisible': 'caracteres invisíveis',
  'typography.other': 'tipografia',

  'omission.nothing': 'As reticências não omitem nada: as palavras estão juntas.',
  'omission.left-out': (words: string, warnings: string[]) => `Omitido: “${words}”${takeCare(warnings)}`,
  'omission.brackets': (words: string, warnings: string[]) =>
    `Onde estão os colchetes, a fonte diz: “${words}”${takeCare(warnings)}`,
  'omission.set-aside': (words: string, warnings: string[]) =>
    `Omitido, e deixado de lado na importação: “${words}”${takeCare(warnings)}`,
  'omission.remark': 'O comentário entre colchetes não é da fonte',
  'omission.name':
    'As palavras entre colchetes não são da fonte. Atenção ⚠: a quem se referem é leitura de quem cita; a fonte não diz.',
  'omission.warns-negation': 'contém uma negação',
  'omission.warns-condition': 'contém uma condição',
  'omission.warns-contrast': 'contém um contraste',
  'omission.warns-hedge': 'contém uma ressalva',
  'omission.warns-paragraph': 'passa de um parágrafo a outro',
  'omission.warns-name': 'a quem se refere é leitura de quem cita; a fonte não diz',
  'omission.negation': 'uma negação',
  'omission.condition': 'uma condição',
  'omission.contrast': 'um contraste',
  'omission.hedge': 'uma ressalva',
  'omission.paragraph': 'o fim de um parágrafo',
  'omission.lost': (what: string[]) => `A citação omite ${list(what)}.`,
  'omission.bracketed-reading': 'As palavras entre colchetes são leitura de quem cita.',

  'limit.clause-before': (words: string, cue: string) =>
    `No contexto ⚠, a própria frase começa assim: “${words}” (encontrado pela palavra “${cue}”)`,
  'limit.clause-after': (words: string, cue: string) =>
    `No contexto ⚠, a própria frase continua assim: “${words}” (encontrado pela palavra “${cue}”)`,
  'limit.sentence-before': (words: string, cue: string) =>
    `No contexto ⚠, a frase anterior diz: “${words}” (encontrado pela palavra “${cue}”)`,
  'limit.sentence-after': (words: string, cue: string) =>
    `No contexto ⚠, a frase seguinte diz: “${words}” (encontrado pela palavra “${cue}”)`,
  'limit.question': (words: string) => `No contexto ⚠, o autor pergunta isto e não o afirma: “${words}”`,

  'verdict.was-set-aside': (words: string, reason: string) =>
    `Atenção ⚠: “${words}” foi deixado de lado na importação (${reason}) e não é citado como palavras do autor.`,

  'anchor.not-at-its-place': 'Não está no seu lugar.',
  'anchor.document-revised': 'O documento foi revisado.',
  'anchor.no-longer-there': 'Não está mais lá.',
  'anchor.holds': 'Os seletores conferem: a mesma versão diz estas palavras no mesmo lugar.',
  'anchor.moved':
    'EM OUTRO LUGAR ⚠: a mesma versão diz estas palavras, mas não no lugar que os seletores indicam.',
  'anchor.revised': (title: string, date: string) =>
    `TEXTO REVISADO ⚠: esta citação foi tirada de uma versão anterior de “${title}”, que dizia estas palavras neste lugar e foi revisada em ${date}.`,
  'anchor.revised-unknown':
    'TEXTO REVISADO ⚠: esta citação foi tirada de outra versão, que esta biblioteca não tem.',
  'anchor.found-again': 'As palavras estão na versão atual; foram reencontradas pelo texto que as cerca.',
  'anchor.found-elsewhere':
    'As palavras estão na versão atual, mas o texto que as cerca é outro; talvez este não seja o lugar que se quis citar.',
  'anchor.gone-since': (title: string, date: string) =>
    `NÃO ESTÁ MAIS ⚠: uma versão anterior de “${title}” dizia estas palavras neste lugar. Foi revisada em ${date}, e elas não estão no texto atual nem em nenhum outro lugar desta biblioteca.`,
  'anchor.gone':
    'NÃO ESTÁ ⚠: o documento está aqui na mesma versão, mas não diz estas palavras neste lugar, nem elas estão em nenhum outro lugar desta biblioteca.',
  'anchor.gone-revision':
    'NÃO ESTÁ MAIS ⚠: essa versão do documento não está nesta biblioteca, e estas palavras não aparecem em nenhuma outra que esteja.',
  'anchor.other-address': 'Atenção ⚠: o link leva a um endereço diferente do que se conhece deste documento.',
} satisfies Partial<Messages>;

function inBrackets(what: string | undefined): string {
  return what === undefined ? '' : ` (${what})`;
}

function takeCare(warnings: string[]): string {
  return warnings.length === 0 ? '' : `. Atenção ⚠: ${warnings.join(', ')}.`;
}
