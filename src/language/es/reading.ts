import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('es');

/** How a text was read, for its curator, in sentences without Markdown. */
export const reading = {
  'reading.utf16-unmarked': (encoding: string) =>
    `El archivo no tiene marca de orden de bytes; se leyó como ${encoding}.`,
  'reading.encoding': (encoding: string) => `El archivo no es UTF-8; se leyó como ${encoding}.`,
  'reading.byte-order-mark': 'Se quitó una marca de orden de bytes inicial.',
  'reading.line-endings': 'Los finales de línea se cambiaron a LF.',
  'reading.lone-surrogates': 'Los caracteres rotos (sustitutos sueltos) se reemplazaron por U+FFFD.',

  'reading.hidden-text': 'El texto oculto no se incluyó.',
  'reading.comments': 'Los comentarios no se incluyeron.',
  'reading.footnotes': (count: number) =>
    plural(count, {
      one: 'Hay una nota al pie al final del texto; las llamadas que remiten a ella no se incluyeron.',
      other: `Hay ${number(count)} notas al pie al final del texto; las llamadas que remiten a ellas no se incluyeron.`,
    }),
  'reading.tracked-changes': (deletions: number, insertions: number) =>
    `El documento tiene control de cambios; se leyó con todos los cambios aceptados (${plural(deletions, { one: '1 eliminación', other: `${number(deletions)} eliminaciones` })} fuera del texto, ${plural(insertions, { one: '1 inserción', other: `${number(insertions)} inserciones` })} dentro).`,
  'reading.made-by': (creator: string) => `El archivo lo creó «${creator}»; si es el autor, indícalo.`,

  'reading.damaged-pages': (count: number) =>
    plural(count, {
      one: 'Una página de este PDF no se pudo leer porque está dañada.',
      other: `${number(count)} páginas de este PDF no se pudieron leer porque están dañadas.`,
    }),
  'reading.no-text-on': (count: number, pages: string[], more: boolean) =>
    `No se encontró texto en ${pagesOf(count, pages, more)}. Si hay imágenes de texto, aquí faltan sus palabras.`,
  'reading.columns-on': (count: number, pages: string[], more: boolean) =>
    `Las columnas se leyeron una tras otra en ${pagesOf(count, pages, more)}.`,
  'reading.sideways-on': (count: number) =>
    `El texto puesto de lado no se incluyó en ${plural(count, { one: 'una página', other: `${number(count)} páginas` })}.`,
  'reading.footnote-marks': (count: number) =>
    plural(count, {
      one: 'La llamada de una nota al pie no se incluyó en el texto.',
      other: `${number(count)} llamadas de notas al pie no se incluyeron en el texto.`,
    }),
  'reading.running-heads': (lines: number) =>
    plural(lines, {
      one: 'Se apartó 1 línea por ser cabecera o número de página.',
      other: `Se apartaron ${number(lines)} líneas por ser cabeceras o números de página.`,
    }),
  'reading.meaningless': (characters: number) =>
    plural(characters, {
      one: 'Un carácter no se pudo reconocer: la fuente tipográfica no dice qué muestra.',
      other: `${number(characters)} caracteres no se pudieron reconocer: la fuente tipográfica no dice qué muestran.`,
    }),
  'reading.line-breaks': (count: number) =>
    plural(count, {
      one: '1 salto de línea dentro de un párrafo se leyó como espacio.',
      other: `${number(count)} saltos de línea dentro de párrafos se leyeron como espacios.`,
    }),
  'reading.rejoined': (words: number) =>
    plural(words, {
      one: 'Se volvió a unir una palabra partida al final de una línea.',
      other: `Se volvieron a unir ${number(words)} palabras partidas al final de una línea.`,
    }),
  'reading.hyphens': (count: number) =>
    plural(count, {
      one: 'Se conservó un guion al final de una línea: sin él, la palabra no se conoce.',
      other: `Se conservaron ${number(count)} guiones al final de una línea: sin ellos, las palabras no se conocen.`,
    }),
  'reading.named-author': (author: string) =>
    `El archivo nombra a «${author}» como autor; si es correcto, indícalo.`,

  'reading.missing-part': (fileName: string) => `Al archivo le falta una parte del libro: «${fileName}».`,
  'reading.aside-contents': 'Apartado por no ser parte del texto: el índice.',
  'reading.aside-navigation': 'Apartado por no ser parte del texto: la cubierta o la portada.',
  'reading.aside-licence': 'Apartado por no ser parte del texto: la página de derechos o la licencia.',
  'reading.edition-date': (date: string) =>
    `El archivo lleva la fecha ${date}, que puede ser la de esta edición; indica cuándo se publicó el texto.`,

  'reading.left-out': (characters: number) =>
    plural(characters, {
      one: 'No se incluyó 1 carácter de navegación y similares.',
      other: `No se incluyeron ${number(characters)} caracteres de navegación y similares.`,
    }),
  'reading.no-article': 'En esta página no se reconoció ningún artículo; se tomó todo su texto.',
  'reading.no-date': (date: string) =>
    `La fecha de la página, «${date}», no se incluyó: no es una fecha como 2014, 2014-06 o 2014-06-10.`,
  'reading.no-stated-date': (date: string) =>
    `La fecha que indica el texto, «${date}», no se incluyó: no es una fecha como 2014, 2014-06 o 2014-06-10.`,

  'reading.excerpts':
    'Solo extractos: el texto completo no está aquí, y la versión se identifica por los propios extractos.',
  'reading.completes': (title: string, scope: string) =>
    `Este es el texto completo de «${title}», del que ${scope} tiene extractos; ocupa su lugar.`,

  'reading.rights-excerpts':
    'De este texto solo se guardan extractos. Que cada uno sea breve, e indica de dónde es.',
  'reading.rights-licence':
    'El texto lleva una licencia (se muestra entre lo apartado). Comprueba que te permite compartir el texto completo con este servidor.',
  'reading.rights-unstated':
    'Nada en el texto dice que se pueda compartir. Si no puedes compartirlo entero con este servidor, añade extractos en su lugar.',
} satisfies Partial<Messages>;

function pagesOf(count: number, pages: string[], more: boolean): string {
  return `${plural(count, { one: 'la página', other: 'las páginas' })} ${pages.join(', ')}${more ? ' y otras' : ''}`;
}
