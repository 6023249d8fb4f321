import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number, list } = grammarOf('es');

/** Adding to the library: its forms, uploads that wait, and the preview of what would be quoted. */
export const preview = {
  'preview.add': 'Añadir a la biblioteca',
  'preview.files': 'Archivos',
  'preview.files-about': 'PDF, DOCX, EPUB, HTML, Markdown o texto. Antes verás una vista previa.',
  'preview.text': 'O su texto',
  'preview.text-about': 'Pegado aquí tal cual.',
  'preview.add-excerpts': 'Añadir extractos de un libro',
  'preview.excerpts': 'Extractos',
  'preview.excerpts-about':
    'Uno por párrafo, y detrás su página o párrafo entre paréntesis: (p. 12) o (párr. 3)',
  'preview.excerpts-back': 'No se añadió nada. Aquí tienes lo que pegaste, para corregirlo:',
  'preview.revise': 'Un texto nuevo para este documento',
  'preview.file': 'Archivo',
  'preview.file-about': 'Verás qué cambia antes de que se cambie nada.',
  'preview.describe': 'Datos del documento',
  'preview.field-title': 'Título',
  'preview.about-title': 'Tal como se debe citar.',
  'preview.field-authors': 'Autores',
  'preview.about-authors': 'Si son varios, sepáralos con punto y coma.',
  'preview.field-published': 'Publicado',
  'preview.about-published': 'Por ejemplo, 2014, 2014-06 o 2014-06-10.',
  'preview.field-outlet': 'Medio',
  'preview.about-outlet': 'El periódico, la editorial o el sitio.',
  'preview.field-source': 'Fuente',
  'preview.about-source': 'Una dirección, o dónde más se puede leer.',
  'preview.field-language': 'Idioma',
  'preview.about-language': 'Una etiqueta como «es» o «pt-BR».',
  'preview.field-topic': 'Tema',
  'preview.about-topic': () => `La moción para la que se lee, tal como está en ${command('topics')}.`,
  'preview.no-date': (given: string) =>
    `La fecha se dejó como estaba: «${given}» no es una fecha como 2014, 2014-06 o 2014-06-10.`,
  'preview.date-ahead': (given: string) =>
    `La fecha se dejó como estaba: «${given}» queda a más de un año de hoy.`,
  'preview.no-language': (given: string) =>
    `El idioma se dejó como estaba: «${given}» no es una etiqueta como «es» o «pt-BR».`,
  'preview.one-title':
    'Un solo título no puede ser el de varios textos: abre la vista previa de cada uno para darle el suyo.',
  'preview.no-files': () =>
    `Este mensaje no tiene archivos. Usa ${command('library add')} para subir algunos o pegar un texto.`,
  'preview.first-files': (taken: string[], left: string[]) =>
    `Solo se ${plural(taken.length, { one: 'toma un archivo', other: `toman ${taken.length} archivos` })} a la vez. Tomados: ${list(taken)}. No tomados: ${list(left)}. Añade el resto con ${command('library add')} o publícalo en otro mensaje.`,
  'preview.waiting-page': (page: number, pages: number, all: number) =>
    `Es la página ${page} de ${pages}, ${all} en total. Lo que no se pudo leer va al final.`,
  'preview.nothing-given': 'Sube un archivo o pega un texto.',
  'preview.one-text': 'Da un solo texto nuevo: un archivo o lo que pegues.',
  'preview.pasted': 'Texto pegado',

  'preview.publish': 'Publicar',
  'preview.publish-all': (count: number) => `Publicar todo (${count})`,
  'preview.discard': 'Descartar',
  'preview.discard-all': 'Descartar todo',
  'preview.discard-all-asked': (count: number) => `¿Descartar ${count} archivos?`,
  'preview.discard-all-about': 'No se guarda nada de ellos; solo se pueden añadir de nuevo como archivos.',
  'preview.discard-them': 'Descartarlos',
  'preview.keep-them': 'Conservarlos',
  'preview.open': 'Vista previa',
  'preview.look-again': 'Mirar de nuevo',
  'preview.stop': 'Detener la publicación',
  'preview.cancel': 'Cancelar',

  'preview.uploads': 'Subidas',
  'preview.nothing-waits': 'No tienes nada pendiente de publicar.',
  'preview.adding': 'Añadiendo a la biblioteca',
  'preview.of': (title: string) => `Vista previa: ${title}`,
  'preview.new-text': 'Un texto nuevo',
  'preview.new-text-for': (title: string) => `Un texto nuevo para «${title}»`,
  'preview.only-you-unchanged': 'Solo tú ves esto. Aún no se ha cambiado nada.',
  'preview.count': (uploads: number) => plural(uploads, { one: '1 subida', other: `${uploads} subidas` }),
  'preview.only-you-not-yet': 'Solo tú ves esto. Nada de esto está aún en la biblioteca.',
  'preview.waits': 'En cola para leerse.',
  'preview.being-read': 'Se está leyendo.',
  'preview.share-read': (percent: number) => `Se está leyendo: ${percent} %`,
  'preview.share-published': (percent: number) => `Se está publicando: ${percent} %`,
  'preview.being-published': 'Se está publicando.',
  'preview.ready': (authors: string, passages: number) => `${authors} · ${passagesOf(passages)}.`,
  'preview.author-unknown': 'Autor desconocido',
  'preview.same-listed': (title: string) => `La biblioteca ya tiene este texto, como «${title}».`,
  'preview.discarded': 'Descartado',
  'preview.nothing-added': 'No se añadió nada a la biblioteca.',

  'preview.published': 'En la biblioteca',
  'preview.can-be-quoted': (title: string, passages: number) =>
    `**${title}** se puede citar: ${passagesOf(passages)}.`,
  'preview.places-moved': (moved: number, toReview: number) =>
    `${plural(moved, { one: '1 lugar se trasladó con sus palabras', other: `${number(moved)} lugares se trasladaron con sus palabras` })}; ${plural(toReview, { one: '1 queda por revisar', other: `${number(toReview)} quedan por revisar` })}.`,
  'preview.suggested': (positions: number) =>
    plural(positions, {
      one: '1 postura sugerida espera revisión.',
      other: `${number(positions)} posturas sugeridas esperan revisión.`,
    }),
  'preview.not-published': (title: string, why: string) => `**${title}** no se publicó: ${why}`,

  'preview.held-full': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, ${inLanguage(language)}`,
  'preview.held-excerpts': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, solo extractos, ${inLanguage(language)}`,
  'preview.format-text': 'texto sin formato',
  'preview.format-markdown': 'texto Markdown',
  'preview.format-html': 'página HTML',
  'preview.format-pdf': 'documento PDF',
  'preview.format-docx': 'documento DOCX',
  'preview.format-epub': 'libro EPUB',
  'preview.author-otherwise': (authors: string, inFile: string) =>
    `**Autor:** ${authors} (lo has indicado tú; el archivo dice ${inFile})`,
  'preview.says-date-ahead':
    'El texto dice de sí que se publica dentro de más de un año; corrígelo si es un error.',
  'preview.nothing-to-quote': 'No hay nada en él que se pueda citar.',
  'preview.same': (title: string) => `La biblioteca ya tiene exactamente este texto, como «${title}».`,
  'preview.alike': (percent: number, title: string) => `El ${percent} % está también en «${title}».`,
  'preview.waits-too': (title: string, by: string | undefined) =>
    `Exactamente este texto también espera publicación como «${title}»${by === undefined ? '' : `, añadido por ${by}`}.`,
  'preview.alike-waits': (percent: number, title: string, by: string | undefined) =>
    `Cerca del ${percent} % está también en «${title}», que espera publicación${by === undefined ? '' : `, añadido por ${by}`}.`,
  'preview.odd-reorders': (count: number, code: string) =>
    `${charactersOf(count, code)} de los que invierten el orden del texto.`,
  'preview.odd-invisible': (count: number, code: string) =>
    `${charactersOf(count, code)} de los que son invisibles.`,
  'preview.odd-control': (count: number, code: string) =>
    `${charactersOf(count, code)} de los que son de control.`,
  'preview.odd-lost': (count: number, code: string) =>
    `${charactersOf(count, code)} de los que no se pudieron leer.`,
  'preview.odd-private': (count: number, code: string) =>
    `${charactersOf(count, code)} de los que se ven distintos en cada tipo de letra.`,

  'preview.as-quoted': 'Tal como se citaría',
  'preview.place-quotes': (place: string, speaker: string | undefined) =>
    `${place} · cita palabras de ${speaker ?? 'alguien'}`,
  'preview.place-reports': (place: string, speaker: string | undefined) =>
    `${place} · refiere palabras de ${speaker ?? 'alguien'}`,

  'preview.nothing-aside': '**Apartado:** nada',
  'preview.aside': 'Apartado: no se cita nunca',
  'preview.set-aside': (reason: string, times: number, examples: string[]) =>
    `${reason}, ${plural(times, { one: 'una vez', other: `${number(times)} veces` })}${examples.length === 0 ? '' : `: ${examples.map((example) => `«${example}»`).join(', ')}`}`,
} satisfies Partial<Messages>;

function passagesOf(count: number): string {
  return plural(count, { one: '1 pasaje', other: `${number(count)} pasajes` });
}

function charactersOf(count: number, code: string): string {
  return `${plural(count, { one: '1 carácter', other: `${number(count)} caracteres` })} (${code})`;
}

function inLanguage(language: string | undefined): string {
  return language ? `parece estar en ${language}` : 'el idioma no está claro';
}
