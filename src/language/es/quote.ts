import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('es');

/** Quotes: what they answer, where they stand, whose words they hold, and their buttons. */
export const quote = {
  'quote.context': 'Contexto',
  'quote.cite': 'Citar',
  'quote.counter': 'Contraargumentos',
  'quote.more': (count: number) => `Más (${count})`,
  'quote.share': 'Compartir',
  'quote.remove': 'Quitar',
  'quote.open': 'Abrir',
  'quote.open-named': (name: string) => `Abrir ${name}`,
  'quote.use-as-evidence': 'Usar como evidencia',
  'quote.use-as-rebuttal': 'Usar como réplica',
  'quote.shared-by': (member: string) => `Compartido por ${member}`,
  'quote.asked-for': (words: string) => `Búsqueda: ${words}`,
  'quote.nothing': 'Nada en esta biblioteca',
  'quote.nearest': 'Los pasajes más cercanos, que **no** lo responden:',
  'quote.more-quotes': 'Más citas',
  'quote.in-context': 'En contexto',
  'quote.paragraph-begins': 'El párrafo empieza con la cita.',
  'quote.paragraph-ends': 'El párrafo termina con la cita.',
  'quote.excerpt-begins': 'El extracto empieza con la cita.',
  'quote.excerpt-ends': 'El extracto termina con la cita.',
  'quote.begins': 'La cita:',
  'quote.ends': 'Fin de la cita.',
  'quote.only-asker-removes': 'Solo quien preguntó, o alguien que modere, puede quitar esto.',

  'quote.no-words-given':
    'No hay palabras que buscar. Escribe unas palabras, una frase entre comillas o una pregunta.',
  'quote.too-long': (most: number, given: number) =>
    `Una consulta tiene como máximo ${most} caracteres; esta tiene ${given}. Pregunta por una idea cada vez.`,
  'quote.no-documents': 'Esta biblioteca aún no tiene documentos.',
  'quote.no-document-called': (title: string) => `Aquí ningún documento se llama «${title}».`,
  'quote.no-document-by': (author: string) => `Aquí no hay ningún documento de «${author}».`,
  'quote.no-document-of-then': 'Aquí no hay ningún documento de esa época.',
  'quote.not-these-words': 'Ningún pasaje contiene exactamente estas palabras.',
  'quote.nothing-by': (author: string) => `Ningún pasaje de ${author} habla de esto.`,
  'quote.nothing-about': 'Ningún pasaje habla de esto.',
  'quote.words-everywhere':
    'Estas palabras están en casi todos los textos. Añade una que diga de qué se trata.',
  'quote.no-words-there': 'Ninguna de estas palabras está donde se buscó.',
  'quote.no-words': 'Ninguna de estas palabras está en esta biblioteca.',

  'quote.no-document-titled': () =>
    `Aquí ningún documento tiene ese título. Elige uno de la lista o usa ${command('library list')}.`,
  'quote.several-titled': (titles: string[], more: boolean) =>
    `Aquí varios documentos tienen estas palabras en el título: ${titles.map((title) => `«${title}»`).join(', ')}${more ? ' y otros' : ''}. Escribe más del título o elige uno de la lista.`,
  'quote.gone': 'El documento de esta cita ya no está en la biblioteca de este servidor.',
  'quote.author-gone': 'Los documentos de este autor ya no están en la biblioteca de este servidor.',
  'quote.topic-gone': 'Este tema ya no está en la biblioteca de este servidor.',

  'quote.in-marks': (words: string) => `«${words}»`,
  'quote.something-left-out': '[… omitido …]',
  'quote.place-paragraph': (paragraph: number) => `párrafo ${paragraph}`,
  'quote.place-page': (page: string) => `pág. ${page}`,
  'quote.place-pages': (pages: string) => `págs. ${pages}`,
  'quote.earlier-revision': (date: string) =>
    `De una versión anterior: este documento se revisó el ${date}, y puede que su texto actual no diga esto.`,
  'quote.too-long-here':
    'Este pasaje es demasiado largo para mostrarlo entero aquí, y cortado engañaría. Ábrelo para leerlo.',
  'quote.from-excerpts': 'De extractos; el texto completo no está en esta biblioteca.',
  'quote.also-in': (titles: string[], more: number) =>
    `Las mismas palabras están también en ${list(more > 0 ? [...titles, `${more} más`] : titles)}.`,

  'quote.unknown-author': 'Autor desconocido',
  'quote.forum-member-author': 'miembro de un foro, sin nombre',
  'quote.unnamed-author': 'autor sin nombre',
  'quote.anonymous-author': 'anónimo',
  'quote.the-author': 'quien escribe el texto',
  'quote.unnamed-speaker': 'alguien a quien el texto no nombra aquí',
  'quote.speaker-via': (speaker: string, via: string) => `${speaker} (a través de ${via})`,
  'quote.others-words': (words: string | undefined, speaker: string, author: string) =>
    `**Palabras ajenas.** ${words ? `«${words}»` : 'Esto'} son palabras de ${speaker}, citadas por ${author}.`,
  'quote.reported': (words: string | undefined, speaker: string, author: string) =>
    `**Palabras referidas.** ${words ? `«${words}»` : 'Esto'} es lo que ${author} cuenta de ${speaker}; detectado por regla automática.`,
  'quote.reported-in-part-directly': (words: string | undefined, speaker: string, author: string) =>
    `**Palabras ajenas.** ${words ? `«${words}»` : 'Esto'} es lo que ${author} cuenta de ${speaker}, en parte con palabras textuales de quien habla.`,
  'quote.more-others-words': (count: number) =>
    plural(count, {
      one: 'Hay 1 parte más que no es del propio autor.',
      other: `Hay ${count} partes más que no son del propio autor.`,
    }),
  'quote.concedes': '**Concesión:** el autor concede esto a la parte contraria',
  'quote.hedges': '**Con reservas:** el autor no lo afirma sin más',
  'quote.asks': '**Una pregunta,** no una afirmación',
  'quote.mode': (mode: string, part: string | undefined, cue: string | undefined) =>
    `${mode}${part ? ` en «${part}»` : ''}${cue ? ` (detectado por regla automática: «${cue}»)` : ''}.`,
} satisfies Partial<Messages>;
