import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('es');

/** What is found of a quotation: the verdict, what it rests on, what differs, and whose words they are. */
export const verdict = {
  'verdict.exact': 'Exacta',
  'verdict.exact-elided': 'Exacta, con omisiones',
  'verdict.altered': 'Alterada',
  'verdict.spliced': 'Empalmada',
  'verdict.misattributed': 'Mal atribuida',
  'verdict.absent': 'No está en esta biblioteca',
  'verdict.count-exact': (count: number) => plural(count, { one: '1 exacta', other: `${count} exactas` }),
  'verdict.count-exact-elided': (count: number) =>
    plural(count, { one: '1 exacta, con omisiones', other: `${count} exactas, con omisiones` }),
  'verdict.count-altered': (count: number) =>
    plural(count, { one: '1 alterada', other: `${count} alteradas` }),
  'verdict.count-spliced': (count: number) =>
    plural(count, { one: '1 empalmada', other: `${count} empalmadas` }),
  'verdict.count-misattributed': (count: number) =>
    plural(count, { one: '1 mal atribuida', other: `${count} mal atribuidas` }),
  'verdict.count-absent': (count: number) =>
    plural(count, {
      one: '1 que no está en esta biblioteca',
      other: `${count} que no están en esta biblioteca`,
    }),

  'verdict.short': 'Tan pocas palabras están en muchos textos: encontrarlas prueba poco.',
  'verdict.nearest': 'El pasaje más cercano, solo como sugerencia; no confirma la cita:',

  'verdict.stands': (title: string) => `Está palabra por palabra en «${title}».`,
  'verdict.stands-elided': (title: string) => `Está, con algo omitido, en «${title}».`,
  'verdict.stands-nowhere':
    'Estas palabras no están en esta biblioteca. Eso no dice nada de los textos que no contiene.',
  'verdict.stands-set-aside': (title: string, reason: string) =>
    `Estas palabras están en el archivo de «${title}», en lo que la importación apartó (${reason}); no forman parte del texto de su autor.`,
  'verdict.differs': (title: string, places: number) =>
    `Se acerca a un pasaje de «${title}» y difiere de él en ${plural(places, { one: 'un punto', other: `${places} puntos` })}.`,
  'verdict.cuts': (title: string) =>
    `Sus palabras están en «${title}», pero lo que se omite o se intercala entre ellas parte en dos una palabra o una frase.`,
  'verdict.parts-in-documents': (parts: number, documents: number) =>
    `Sus ${parts} partes están en ${documents} documentos distintos.`,
  'verdict.parts-apart':
    'Sus partes están en un mismo documento, pero demasiado lejos entre sí para su longitud, o unidas sin ninguna señal de que se omite algo.',
  'verdict.parts-reordered': 'Sus partes están en un mismo documento, pero en otro orden.',

  'verdict.speaker-in': (speaker: string, via: string) => `${speaker} (en ${via})`,
  'verdict.speaker-not-named': 'alguien a quien el texto no nombra ahí',
  'verdict.not-all-by': (author: string, title: string, reason: string) =>
    `No todo es texto de ${author}: la importación de «${title}» apartó una parte (${reason}).`,
  'verdict.words-of-others': (speakers: string[], author: string, title: string) =>
    `Son palabras de ${speakers.join(' y de ')}, citadas por ${author} en «${title}».`,
  'verdict.some-words-of-others': (speakers: string[], author: string, title: string) =>
    `Una parte son palabras de ${speakers.join(' y de ')}, citadas por ${author} en «${title}».`,
  'verdict.reported': (author: string, speaker: string, title: string) =>
    `Es lo que ${author} cuenta de ${speaker} en «${title}», con palabras de ${author}.`,
  'verdict.of-unknown': (title: string, ascribed: string) =>
    `Está en «${title}», cuyo autor no se conoce aquí; nada indica que se trate de ${ascribed}.`,
  'verdict.of-another': (title: string, author: string, ascribed: string) =>
    `Está en «${title}», que es de ${author}, no de ${ascribed}.`,
  'verdict.part-of-unknown': (title: string, ascribed: string) =>
    `Una parte está en «${title}», cuyo autor no se conoce aquí; nada indica que se trate de ${ascribed}.`,
  'verdict.part-of-another': (title: string, author: string, ascribed: string) =>
    `Una parte está en «${title}», que es de ${author}, no de ${ascribed}.`,
  'verdict.in-another': (title: string, author: string, ascribed: string) =>
    `Está en «${title}», de ${author}, no en «${ascribed}».`,

  'verdict.an-unnamed-author': 'un autor sin nombre conocido',
  'verdict.partly-set-aside': (reason: string) =>
    `No todo es texto del autor: la importación apartó una parte (${reason})`,
  'verdict.words-of': (author: string) => `Palabras de ${author}`,
  'verdict.words-with-others': (author: string, speakers: string[]) =>
    `Palabras de ${author}, con otras de ${speakers.join(' y de ')} entre ellas`,
  'verdict.what-is-reported': (author: string, speakers: string[]) =>
    `Lo que ${author} cuenta de ${speakers.join(' y de ')}`,
  'verdict.words-quoted-by': (author: string, speakers: string[]) =>
    `Palabras de ${speakers.join(' y de ')}, citadas por ${author}`,
  'verdict.whose': (whose: string) => `${whose}.`,

  'change.look-alikes': 'letras que solo se parecen',
  'change.negation': 'una negación',
  'change.quantity': 'una cantidad',
  'change.name': 'un nombre',
  'change.hedge': 'la seguridad con que habla el autor',
  'change.contraction': 'las mismas palabras, contraídas o desarrolladas',
  'change.capitals': 'solo mayúsculas',
  'change.accents': 'solo acentos',
  'change.punctuation': 'solo puntuación',
  'change.leaves-out': (words: string, what: string | undefined) =>
    `La cita omite «${words}»${inBrackets(what)}.`,
  'change.puts-in': (words: string, what: string | undefined) =>
    `La cita añade «${words}», que no está en la fuente${inBrackets(what)}.`,
  'change.says-instead': (source: string, quotation: string, what: string | undefined) =>
    `La fuente dice «${source}»; la cita dice «${quotation}»${inBrackets(what)}.`,
  'change.cyrillic': 'cirílicas',
  'change.greek': 'griegas',
  'change.armenian': 'armenias',
  'change.looks-latin': (scripts: string[], quotation: string, source: string) =>
    `En «${quotation}» hay letras ${scripts.length > 0 ? list(scripts) : 'de otro alfabeto'} que parecen latinas; la fuente dice «${source}».`,

  'typography.first-capital': 'mayúscula inicial',
  'typography.end-punctuation': 'puntuación en los extremos',
  'typography.quotation-marks': 'comillas',
  'typography.dashes': 'rayas y guiones',
  'typography.spaces': 'espacios',
  'typography.line-breaks': 'saltos de línea',
  'typography.abbreviations': 'puntos de abreviaturas',
  'typography.hyphenation': 'división de palabras',
  'typography.note-marks': 'llamadas de nota',
  'typography.emphasis': 'énfasis',
  'typography.invisible': 'caracteres invisibles',
  'typography.other': 'tipografía',

  'omission.nothing': 'Los puntos suspensivos no omiten nada: las palabras van seguidas.',
  'omission.left-out': (words: string, warnings: string[]) => `Omitido: «${words}»${takeCare(warnings)}`,
  'omission.brackets': (words: string, warnings: string[]) =>
    `Donde están los corchetes, la fuente dice: «${words}»${takeCare(warnings)}`,
  'omission.set-aside': (words: string, warnings: string[]) =>
    `Omitido, y apartado en la importación: «${words}»${takeCare(warnings)}`,
  'omission.remark': 'El comentario entre corchetes no es de la fuente',
  'omission.name':
    'Las palabras entre corchetes no son de la fuente. Cuidado ⚠: a quién se refieren es lectura de quien cita; la fuente no lo dice.',
  'omission.warns-negation': 'contiene una negación',
  'omission.warns-condition': 'contiene una condición',
  'omission.warns-contrast': 'contiene un contraste',
  'omission.warns-hedge': 'contiene una reserva',
  'omission.warns-paragraph': 'pasa de un párrafo a otro',
  'omission.warns-name': 'a quién se refiere es lectura de quien cita y no lo dice la fuente',
  'omission.negation': 'una negación',
  'omission.condition': 'una condición',
  'omission.contrast': 'un contraste',
  'omission.hedge': 'una reserva',
  'omission.paragraph': 'el final de un párrafo',
  'omission.lost': (what: string[]) => `Se ${what.length === 1 ? 'omitió' : 'omitieron'} ${list(what)}.`,
  'omission.bracketed-reading': 'Las palabras entre corchetes son lectura de quien cita.',

  'limit.clause-before': (words: string, cue: string) =>
    `En contexto ⚠, su propia frase empieza así: «${words}» (detectado por la palabra «${cue}»)`,
  'limit.clause-after': (words: string, cue: string) =>
    `En contexto ⚠, su propia frase sigue así: «${words}» (detectado por la palabra «${cue}»)`,
  'limit.sentence-before': (words: string, cue: string) =>
    `En contexto ⚠, la frase anterior dice: «${words}» (detectado por la palabra «${cue}»)`,
  'limit.sentence-after': (words: string, cue: string) =>
    `En contexto ⚠, la frase siguiente dice: «${words}» (detectado por la palabra «${cue}»)`,
  'limit.question': (words: string) => `En contexto ⚠, el autor lo pregunta y no lo afirma: «${words}»`,

  'verdict.was-set-aside': (words: string, reason: string) =>
    `Cuidado ⚠: «${words}» se apartó en la importación (${reason}) y no se cita como palabras del autor.`,

  'anchor.not-at-its-place': 'No está en su lugar.',
  'anchor.document-revised': 'El documento se revisó.',
  'anchor.no-longer-there': 'Ya no está.',
  'anchor.holds': 'Los selectores coinciden: la misma versión dice estas palabras en el mismo lugar.',
  'anchor.moved':
    'EN OTRO LUGAR ⚠: la misma versión dice estas palabras, pero no en el lugar que indican los selectores.',
  'anchor.revised': (title: string, date: string) =>
    `TEXTO REVISADO ⚠: esta cita se tomó de una versión anterior de «${title}», que decía estas palabras en este lugar y se revisó el ${date}.`,
  'anchor.revised-unknown':
    'TEXTO REVISADO ⚠: esta cita se tomó de otra versión, que esta biblioteca no conserva.',
  'anchor.found-again':
    'Las palabras están en la versión actual; se han vuelto a encontrar por el texto que las rodea.',
  'anchor.found-elsewhere':
    'Las palabras están en la versión actual, pero las rodea otro texto, así que puede que este no sea el lugar al que se refería la cita.',
  'anchor.gone-since': (title: string, date: string) =>
    `YA NO ESTÁ ⚠: una versión anterior de «${title}» decía estas palabras en este lugar. Se revisó el ${date}, y no están en el texto actual ni en ningún otro lugar de esta biblioteca.`,
  'anchor.gone':
    'NO ESTÁ ⚠: el documento está aquí en la misma versión, pero no dice estas palabras en este lugar, ni están en ningún otro lugar de esta biblioteca.',
  'anchor.gone-revision':
    'YA NO ESTÁ ⚠: esa versión del documento no está en esta biblioteca, y estas palabras no aparecen en ninguna otra de las que hay.',
  'anchor.other-address':
    'Cuidado ⚠: el enlace lleva a una dirección distinta de la que se conoce de este documento.',
} satisfies Partial<Messages>;

function inBrackets(what: string | undefined): string {
  return what === undefined ? '' : ` (${what})`;
}

function takeCare(warnings: string[]): string {
  return warnings.length === 0 ? '' : `. Cuidado ⚠: ${warnings.join(', ')}.`;
}
