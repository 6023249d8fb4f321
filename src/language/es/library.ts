import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, number } = grammarOf('es');

/** The documents of a server: lists, what is known of each, adding, removing, packs, and what stands in the way. */
export const library = {
  'library.title': 'Biblioteca',
  'library.empty': 'Aquí aún no hay documentos.',
  'library.count': (documents: number, page: number, pages: number) =>
    `${documentsOf(documents)} en este servidor${pages > 1 ? `, página ${page} de ${pages}` : ''}`,
  'library.entry-full': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, texto completo`,
  'library.entry-excerpts': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, extractos`,
  'library.waiting': (uploads: number) => `Pendientes: ${uploads}`,
  'library.previous': 'Anterior',
  'library.next': 'Siguiente',
  'library.details': 'Detalles',
  'library.button-for': (label: string, what: string) => `${label}: ${what}`,
  'library.edit': 'Editar',
  'library.language-and-topic': 'Idioma y tema',
  'library.new-text': 'Texto nuevo',
  'library.remove': 'Retirar',
  'library.keep': 'Conservar',
  'library.restore': 'Restaurar',

  'library.unknown': 'Desconocido',
  'library.authors-and-more': (names: string, more: number) => `${names} y ${more} más`,
  'library.author': (authors: string) => `**Autor:** ${authors}`,
  'library.outlet': (outlet: string) => `**Medio:** ${outlet}`,
  'library.published': (date: string) => `**Publicado:** ${date}`,
  'library.source': (source: string) => `**Fuente:** ${source}`,
  'library.language': (language: string) => `**Idioma:** ${language}`,
  'library.read-for': (motion: string) => `**Leído para:** ${motion}`,
  'library.held-full': '**Contenido:** texto completo',
  'library.held-excerpts': '**Contenido:** extractos; el texto completo no está en esta biblioteca',
  'library.passages': (count: number) => `**Pasajes:** ${number(count)}`,
  'library.from-pack': (pack: string) => `**Procedencia:** paquete ${pack}`,
  'library.from-server': '**Procedencia:** este servidor',
  'library.added': (day: string) => `**Añadido:** ${day}`,
  'library.revision': (digits: string) => `**Versión:** \`${digits}…\` (SHA-256)`,

  'library.kept': 'Conservado',
  'library.nothing-changed': 'No se cambió nada.',
  'library.saved': 'Guardado.',
  'library.saved-without-audit': 'Guardado, aunque no se pudo anotar en el registro.',
  'library.restored': 'Restaurado. Se puede volver a citar.',
  'library.remove-title': (title: string) => `¿Retirar «${title}»?`,
  'library.remove-about': (passages: number, days: number) =>
    `${plural(passages, { one: 'Su pasaje ya no saldrá', other: `Sus ${number(passages)} pasajes ya no saldrán` })} en ninguna respuesta, y las posturas que se apoyan en él pierden estas palabras. Se puede restaurar durante ${inDays(days)}; después se borra.`,
  'library.removed-title': 'Retirado',
  'library.removed': (title: string, days: number) =>
    `«${title}» ya no sale en ninguna respuesta. Durante ${inDays(days)}, este botón y ${command('library restore')} lo recuperan.`,

  'library.export-title': 'La biblioteca en un archivo',
  'library.exported': (documents: number) =>
    `${documentsOf(documents)} de este servidor, con temas y posturas.`,
  'library.left-out': (count: number) =>
    plural(count, {
      one: 'No se incluyó 1 postura o réplica que se apoya en documentos de paquetes o en documentos retirados.',
      other: `No se incluyeron ${number(count)} posturas y réplicas que se apoyan en documentos de paquetes o en documentos retirados.`,
    }),
  'library.left-out-gone': (count: number) =>
    plural(count, {
      one: 'No se incluyó 1 postura o réplica: las palabras en que se apoya son de un texto anterior y ya no están en el actual.',
      other: `No se incluyeron ${number(count)} posturas y réplicas: las palabras en que se apoyan son de textos anteriores y ya no están en los actuales.`,
    }),
  'library.left-out-passages': (count: number) =>
    plural(count, {
      one: 'No se incluyó 1 pasaje de una postura, porque sus palabras son de un texto anterior y ya no están en el actual.',
      other: `No se incluyeron ${number(count)} pasajes de posturas, porque sus palabras son de textos anteriores y ya no están en los actuales.`,
    }),
  'library.export-too-large': (megabytes: number, most: number) =>
    `Esta exportación ocupa ${number(megabytes)} MB, y Discord admite ${number(most)}. Quien opera el bot puede hacerla en la terminal, con export.`,
  'library.export-too-large-to-zip':
    'Esta biblioteca es demasiado grande para un solo zip. Expórtala como carpeta con `counterpoint export` en la terminal.',
  'library.nothing-to-export': 'Este servidor aún no tiene documentos propios: no hay nada que exportar.',
  'library.no-map-to-export': 'Aquí no hay temas, así que no hay ningún mapa de argumentos que exportar.',

  'library.map-rebuttals': 'Réplicas',
  'library.map-rebuttal': (place: number) => `Réplica ${place}`,
  'library.map-untitled': 'Sin título',
  'library.map-author-of': (document: string) => `Autor de ${document}`,
  'library.map-rests-on': (passage: string, note: string | undefined) =>
    noted(`Se apoya en ${passage}`, note),
  'library.map-speaks-for': (passage: string, note: string | undefined) =>
    noted(`Habla a favor con ${passage}`, note),
  'library.map-speaks-against': (passage: string, note: string | undefined) =>
    noted(`Habla en contra con ${passage}`, note),
  'library.map-grants': (passage: string, note: string | undefined) => noted(`Concede ${passage}`, note),
  'library.map-limited-by': (passage: string, note: string | undefined) =>
    noted(`Limitada por ${passage}`, note),

  'library.packs': 'Paquetes',
  'library.packs-about': 'Se consultan los elegidos, además de los documentos del propio servidor.',
  'library.packs-in-server': 'En este servidor',
  'library.packs-in-server-about': 'Donde no haya una selección propia.',
  'library.packs-here': 'Solo aquí',
  'library.packs-as-in-server': (channel: string) => `En ${channel} son los mismos que en todo el servidor.`,
  'library.packs-own-choice': (channel: string) =>
    `${channel} tiene una selección propia; ${command('settings')} permite quitarla.`,
  'library.no-packs': 'Aquí no hay paquetes.',
  'library.no-pack': 'Ningún paquete',
  'library.packs-first': (count: number) =>
    `Se muestran los primeros ${count}; los demás siguen como estaban.`,

  'library.from-a-pack': () =>
    `Este documento viene con un paquete y no se puede cambiar. Con ${command('library packs')} se elige qué paquetes se consultan aquí.`,
  'library.none-removed': (days: number) =>
    `Ningún documento con ese título se retiró en ${lastDays(days)}. Elige uno de la lista.`,
  'library.not-removed': (id: string, days: number, others: string[]) =>
    `Ningún documento ${id} se retiró en ${lastDays(days)}. ${others.length === 0 ? 'Ahora mismo no hay ninguno que restaurar.' : `Se pueden restaurar: ${others.join(', ')}.`}`,
  'library.no-such-document': (id: string) =>
    `Aquí no hay ningún documento ${id}. Puede que se haya retirado.`,
  'library.document-gone': 'Este documento ya no está aquí: se retiró.',
  'library.has-text': (title: string, who: Message | undefined) =>
    `Este texto ya está en la biblioteca, como «${title}»${who === undefined ? '' : `, añadido por ${sayMessage(who)}`}. Descarta la subida, o retira antes ese documento.`,
  'library.topics-called': (name: string, motions: string[]) =>
    `Hay varios temas llamados «${name}»: ${motions.map((motion) => `«${motion}»`).join(', ')}. Indica uno por su moción.`,
  'library.topic-id-taken': (id: string, motion: string) =>
    `Aquí ya hay otro tema «${id}»: «${motion}». Dale al nuevo un id propio.`,
  'library.topic-used':
    'Entretanto se añadió algo sobre este tema: una postura, una réplica o un documento que se lee para él. Deshaz eso primero.',
  'library.rebuttal-changed': 'Esta réplica ha cambiado entretanto. Vuelve a mirarla.',
  'library.no-such-change': 'Aquí no hay ningún cambio así. La lista de cambios muestra cuáles hay.',
  'library.changed-since': (who: Message | undefined) =>
    `Esto ya se deshizo, o hubo otro cambio entretanto${who === undefined ? '' : `, de ${sayMessage(who)}`}. Su historial dice cuál.`,

  'library.upload-gone': (days: number) =>
    `Esta subida ya no está aquí: se publicó, se descartó o esperó más de ${inDays(days)}. Vuelve a añadir el archivo.`,
  'library.upload-of-another': () =>
    `Esta subida es de otro curador. ${command('library list')} muestra las tuyas.`,
  'library.publishing-stopped': 'Se detuvo antes de publicar nada. La subida sigue esperando como antes.',
  'library.upload-being-published': () =>
    `Se está publicando. Puedes retirar el documento después con ${command('library remove')}.`,
  'library.most-uploads': (most: number, waiting: number) =>
    `En un servidor pueden esperar hasta ${most} subidas a la vez, y ya esperan ${waiting}. Publica o descarta algunas antes: ${command('library list')} muestra las tuyas.`,
  'library.most-documents': (most: number, used: number) =>
    `Un servidor tiene hasta ${number(most)} documentos propios, y este tiene ${number(used)}. Retira algunos con ${command('library remove')}.`,
  'library.most-megabytes': (most: number, used: number) =>
    `Un servidor guarda hasta ${number(most)} MB, y este tiene ${number(used)} MB. Retira documentos con ${command('library remove')}.`,

  'library.disk-full': 'El disco está lleno: no se cambió nada. Libera espacio e inténtalo de nuevo.',
  'library.not-permitted': (path: string | undefined) =>
    `No hay permiso para escribir o leer esto${path ? ` (${path})` : ''}: cambia sus permisos o indica otra carpeta (la de la biblioteca se indica con --library o con DATA_DIR).`,
  'library.busy': 'La biblioteca está ocupada con otra importación. Inténtalo de nuevo cuando termine.',
  'library.disk-failed': (fault: string) =>
    `El disco falló (${fault}): no se cambió nada. Revísalo e inténtalo de nuevo.`,
  'library.damaged': (fault: string) =>
    `El archivo de la biblioteca está dañado (${fault}). Muévelo a otro sitio o restaura una copia de seguridad.`,
} satisfies Partial<Messages>;

function noted(sentence: string, note: string | undefined): string {
  return note === undefined ? `${sentence}.` : `${sentence}: ${note}`;
}

function documentsOf(count: number): string {
  return plural(count, { one: '1 documento', other: `${number(count)} documentos` });
}

function passagesOf(count: number): string {
  return plural(count, { one: '1 pasaje', other: `${number(count)} pasajes` });
}

function inDays(count: number): string {
  return plural(count, { one: '1 día', other: `${number(count)} días` });
}

function lastDays(count: number): string {
  return plural(count, { one: 'el último día', other: `los últimos ${number(count)} días` });
}
