import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural } = grammarOf('es');

/** What curators review, add and change: positions, topics and rebuttals, with their history. */
export const curation = {
  'curation.heading': 'Curaduría',
  'curation.home': 'Curaduría',
  'curation.none-waits': 'Ninguna sugerencia espera revisión.',
  'curation.waiting': (count: number) =>
    plural(count, { one: '1 sugerencia espera revisión.', other: `${count} sugerencias esperan revisión.` }),
  'curation.gone-words': (count: number) =>
    plural(count, {
      one: '1 postura o réplica se apoya en palabras que ningún texto actual tiene.',
      other: `${count} posturas o réplicas se apoyan en palabras que ningún texto actual tiene.`,
    }),
  'curation.review-gone': (count: number) => `Sin palabras (${count})`,
  'curation.to-review': 'Por revisar',
  'curation.gone-heading': 'Palabras que ya no están',
  'curation.gone-about':
    'Un texto nuevo ocupó el lugar de las palabras en que se apoya esto. Se sigue respondiendo con ellas, como de un texto anterior. Abre una para buscar otras palabras o quitar estas.',
  'curation.none-gone': 'Nada se apoya en palabras que ya no están.',
  'curation.choose-rebuttal': 'Elige una réplica',
  'curation.position-of': (author: string, motion: string) => `${author}: ${motion}`,
  'curation.for-one': () => `Para una sola postura: \`${command('curate')}\` con su autor y su tema.`,
  'curation.review': (count: number) => `Revisar (${count})`,
  'curation.add-position': 'Añadir postura',
  'curation.add-topic': 'Añadir tema',
  'curation.add-rebuttal': 'Añadir réplica',
  'curation.recent-changes': 'Cambios recientes',
  'curation.undo': 'Deshacer',
  'curation.approve': 'Aprobar',
  'curation.edit': 'Editar',
  'curation.reject': 'Rechazar',
  'curation.skip': 'Saltar',
  'curation.remove': 'Retirar',
  'curation.history': 'Historial',
  'curation.back': 'Volver',
  'curation.find-passages': 'Buscar pasajes',
  'curation.look-again': 'Buscar de nuevo',
  'curation.not-stated': 'No consta',
  'curation.rebuttals-against': (count: number) => `Réplicas (${count})`,

  'curation.note-added': 'Añadido.',
  'curation.note-saved': 'Guardado.',
  'curation.note-saved-turned':
    'Guardado. La posición es ahora la contraria y se apoya en lo que se eligió para el otro lado: vuelve a leerlo o deshaz el cambio.',
  'curation.note-approved': 'Aprobada.',
  'curation.note-undone': 'Deshecho.',
  'curation.note-suggestion-rejected': 'Rechazada: no se volverá a sugerir.',
  'curation.note-rejected': 'Rechazada: ya no sale en ninguna respuesta.',
  'curation.note-rebuttal-removed': 'Retirada: la réplica ya no se opone a nada.',

  'curation.suggestion': (at: number, of: number) => `Sugerencia ${at} de ${of}`,
  'curation.position': 'Postura',
  'curation.author': (author: string) => `**Autor:** ${author}`,
  'curation.topic': (motion: string) => `**Tema:** ${motion}`,
  'curation.stance': (stance: string) => `**Posición:** ${stance}`,
  'curation.suggested-stance': (stance: string) => `**Posición sugerida:** ${stance}`,
  'curation.summary': (summary: string) => `**Resumen:** ${summary}`,
  'curation.no-summary': '**Resumen:** aún ninguno',
  'curation.passages-missing': (count: number) => `Pasajes que ya no están en la biblioteca: ${count}`,
  'curation.passages-earlier': (count: number) =>
    plural(count, {
      one: '1 pasaje es de un texto anterior; sus palabras ya no están en el actual. Puede quedarse. *Buscar pasajes* encuentra otros y *Editar* lo quita.',
      other: `${count} pasajes son de un texto anterior; sus palabras ya no están en el actual. Pueden quedarse. *Buscar pasajes* encuentra otros y *Editar* los quita.`,
    }),
  'curation.passage-of-earlier': (place: string) => `⚠ texto anterior: ${place}`,
  'curation.evidence-count': (count: number) => `**Evidencia** (${count})`,
  'curation.concessions-count': (count: number) => `**Concedido a la parte contraria** (${count})`,
  'curation.conditions-count': (count: number) => `**Condiciones y reservas** (${count})`,
  'curation.more-passages': (count: number) => `${count} más; *Editar* los muestra.`,
  'curation.choose-position': 'Elige una postura',
  'curation.more-positions': (count: number) =>
    `${count} más: indica autor y tema detrás de \`${command('curate')}\`.`,
  'curation.position-rejected': 'Rechazada, y no hay nada más recogido',
  'curation.topic-read': (suggested: number) =>
    suggested === 0
      ? 'Se leyeron los documentos para él; ningún lado era lo bastante claro para sugerirlo.'
      : plural(suggested, {
          one: 'Se leyeron los documentos para él: 1 sugerencia espera revisión.',
          other: `Se leyeron los documentos para él: ${suggested} sugerencias esperan revisión.`,
        }),
  'curation.position-approved': (stance: string) => `${stance}, aprobada`,
  'curation.position-suggested': (stance: string) => `${stance}, sugerida`,
  'curation.position-by': (author: string, position: string) => `${author}: ${position}`,
  'curation.choose-topic-of-author': 'Elige un tema para revisar, añadir o cambiar la postura.',
  'curation.topic-heading': 'Tema',
  'curation.other-names': (names: string[]) =>
    names.length === 0 ? '**Otros nombres:** ninguno' : `**Otros nombres:** ${names.join(', ')}`,
  'curation.statements': (forIt: number, againstIt: number) =>
    forIt + againstIt === 0
      ? '**Cómo lo dice la gente:** nada aún'
      : `**Cómo lo dice la gente:** ${plural(forIt, { one: '1 frase', other: `${forIt} frases` })} a favor, ${againstIt} en contra`,

  'curation.passages': 'Pasajes',
  'curation.looked-for': (words: string) => `**Se buscó:** ${words}`,
  'curation.nothing-found': 'No se encontró nada en palabras del propio autor. Busca otras palabras.',
  'curation.found': (count: number) =>
    plural(count, {
      one: '1 pasaje, el más cercano; puede que no hable del tema.',
      other: `${count} pasajes, primero los más cercanos; puede que no hablen del tema.`,
    }),
  'curation.choose-passages': 'Elige pasajes',
  'curation.choose-passage': 'Elige un pasaje',
  'curation.use-as-evidence': 'Usar como evidencia',
  'curation.on-which-topic':
    '¿Sobre qué tema? El formulario siguiente pide lo demás, y antes de eso no se guarda nada.',
  'curation.choose-topic': 'Elige un tema',

  'curation.rebuttal': 'Réplica',
  'curation.rebuttals': 'Réplicas',
  'curation.reason': (reason: string) => `**Razón:** ${reason}`,
  'curation.curated-by': (curator: string) => `Avalada por ${curator}`,
  'curation.curated-in-pack': (curator: string, pack: string) => `Avalada por ${curator}, en ${pack}`,
  'curation.what-answers': 'Lo que responde',
  'curation.what-is-answered': 'A lo que responde',
  'curation.rebuttal-of-pack': 'Esta réplica es de un paquete y no se puede cambiar aquí.',
  'curation.nothing-against': 'Aún no hay nada que se oponga a esta postura.',
  'curation.rebuttal-by': (author: string, reason: string) => `De ${author}: ${reason}`,
  'curation.more-rebuttals': (count: number) =>
    plural(count, {
      one: 'Hay 1 más que no se muestra aquí.',
      other: `Hay ${count} más que no se muestran aquí.`,
    }),
  'curation.what-answers-this': '¿Qué responde a esto?',
  'curation.what-does-this-answer': '¿A qué responde esto?',
  'curation.choose-answering': 'Elige la postura que responde',
  'curation.choose-answered': 'Elige la postura a la que responde',
  'curation.which-is-answered': () =>
    `¿A qué postura responde? Para responder a unas palabras sueltas, encuéntralas con \`${command('quote')}\` y pulsa *Usar como réplica* debajo de lo que responde.`,
  'curation.none-approved': 'Aún no hay ninguna postura aprobada que pueda ir aquí.',
  'curation.held-by': (author: string, side: string, motion: string) => `${author}, ${side}: «${motion}»`,

  'curation.nothing-changed': 'Aún no se ha cambiado nada.',
  'curation.nobody-changed': 'Nadie ha cambiado aún un tema, una postura o una réplica.',
  'curation.undo-last': 'Deshacer el último cambio',
  'curation.newer': 'Más recientes',
  'curation.older': 'Más antiguos',
  'curation.change-of-topic': (motion: string) => `Tema: ${motion}`,
  'curation.change-of-rebuttal': (reason: string) => `Réplica: ${reason}`,
  'curation.change-of-author-gone': (topic: string) =>
    `Una postura sobre ${topic}, de un autor cuyos documentos ya no están`,
  'curation.import-rules': 'las reglas de la importación',
  'curation.places-replaced': (label: string, count: number) =>
    `${label}: ${count} como antes, con otros pasajes o notas`,
  'curation.change-imported': (who: string, when: string) => `**Importado** por ${who}, ${when}`,
  'curation.change-suggested': (who: string, when: string) => `**Sugerido** por ${who}, ${when}`,
  'curation.change-added': (who: string, when: string) => `**Añadido** por ${who}, ${when}`,
  'curation.change-edited': (who: string, when: string) => `**Editado** por ${who}, ${when}`,
  'curation.change-approved': (who: string, when: string) => `**Aprobado** por ${who}, ${when}`,
  'curation.change-rejected': (who: string, when: string) => `**Rechazado** por ${who}, ${when}`,
  'curation.change-removed': (who: string, when: string) => `**Retirado** por ${who}, ${when}`,
  'curation.change-reanchored': (who: string, when: string) =>
    `**Llevado a otra versión** por ${who}, ${when}`,
  'curation.change-undone': (who: string, when: string) => `**Deshecho** por ${who}, ${when}`,
} satisfies Partial<Messages>;

/** The forms in which a curator writes. */
export const curationForms = {
  'curation.form-add-position': 'Añadir una postura',
  'curation.form-edit-position': 'Editar una postura',
  'curation.form-approve': 'Aprobar una postura',
  'curation.form-add-topic': 'Añadir un tema',
  'curation.form-edit-topic': 'Editar un tema',
  'curation.form-add-rebuttal': 'Añadir una réplica',
  'curation.form-edit-rebuttal': 'Editar una réplica',
  'curation.field-author': 'Autor',
  'curation.field-topic': 'Tema',
  'curation.field-first-options': (most: number) =>
    `Los primeros ${most}; para otros, usa ${command('curate')} con autor y tema`,
  'curation.field-stance': 'Posición',
  'curation.field-summary': 'Resumen',
  'curation.field-summary-about': 'Una línea en tus propias palabras',
  'curation.field-evidence': 'Evidencia',
  'curation.field-evidence-about': 'En qué se apoya la posición',
  'curation.field-concessions': 'Concedido a la parte contraria',
  'curation.field-concessions-about': 'Nada, o pasajes que conceden algo',
  'curation.field-conditions': 'Condiciones y reservas',
  'curation.field-conditions-about': 'Nada, o pasajes que la limitan',
  'curation.field-words': 'Palabras que buscar',
  'curation.field-words-about': 'Un asunto, una «frase», o una oración tal como está allí',
  'curation.field-motion': 'Moción',
  'curation.field-motion-about': 'Una frase de la que se puede estar a favor o en contra',
  'curation.field-names': 'Otros nombres',
  'curation.field-names-about': (most: number) =>
    `Con los que la gente lo busca; uno por línea, ${most} como máximo`,
  'curation.field-statements-for': 'Cómo lo dice quien está a favor',
  'curation.field-statements-against': 'Cómo lo dice quien está en contra',
  'curation.field-statements-about': (most: number) =>
    `Frases cotidianas, para reconocer afirmaciones; una por línea, ${most} como máximo`,
  'curation.field-relation': 'Qué hace',
  'curation.field-manner': 'Cómo se relaciona con ello',
  'curation.manner-answers': 'Le responde: un texto posterior, o una respuesta conocida',
  'curation.manner-stands-against': 'Se le opone, sin ser una respuesta',
  'curation.field-reason': 'Razón',
  'curation.field-reason-about': 'Una frase neutral en tus propias palabras',
} satisfies Partial<Messages>;

/** What a curator is refused. */
export const curationRefusals = {
  'curation.form-full': (most: number, held: number) =>
    `En un formulario caben ${most} pasajes, y esta postura tiene ${held}. Quita algunos o elige menos.`,
  'curation.no-documents': 'Esta biblioteca aún no tiene documentos.',
  'curation.no-topics': 'Esta biblioteca aún no tiene temas. Añade uno primero.',
  'curation.no-topics-for-quote': () =>
    `Esta biblioteca aún no tiene temas. Añade uno con ${command('curate')}.`,
  'curation.changed-since': (who: Message | undefined) =>
    `${who === undefined ? 'Esta postura ha cambiado' : `${sayMessage(who)} ha cambiado esta postura`} desde que la viste. Ábrela otra vez con ${command('curate')}.`,
  'curation.rebuttal-gone': 'Esta réplica ya no está aquí.',
  'curation.rebuttal-changed':
    'Esta réplica ha cambiado entretanto, o una de sus dos partes ya no está aquí.',

  'curation.has-position': (author: string, motion: string) =>
    `${author} ya tiene una postura sobre «${motion}». Edita esa.`,
  'curation.has-no-position': (author: string, motion: string) =>
    `${author} aún no tiene una postura sobre «${motion}». Añade una.`,
  'curation.approved-already': (author: string, motion: string, curator: string) =>
    `La postura de ${author} sobre «${motion}» ya está aprobada, por ${curator}.`,
  'curation.say-what': 'Di qué se debe cambiar.',
  'curation.say-who': 'Di quién lo avala.',
  'curation.empty-summary': 'El resumen está vacío. Escribe una línea en tus propias palabras u omítelo.',
  'curation.passages-without-stance': 'Deja la evidencia vacía cuando la posición es «No consta».',
  'curation.no-evidence': 'La evidencia necesita al menos un pasaje en que se apoye la posición.',
  'curation.evidence-of-other-side':
    'La posición pasaría a ser la contraria, y su evidencia se eligió para el otro lado. Indica de nuevo la evidencia, o di que también sostiene la nueva posición (en la terminal: --keep-evidence).',
  'curation.summary-to-approve':
    'El resumen debe ser una línea en tus propias palabras, ya que la postura está aprobada.',
  'curation.passage-of-no-document': 'Uno de los pasajes es de un documento que no está en esta biblioteca.',
  'curation.passage-earlier': (title: string) =>
    `Estas palabras son de un texto anterior de «${title}» y ya no están en el actual. Elige palabras que estén ahora; *Buscar pasajes* las busca.`,
  'curation.document-not-by': (title: string, author: string) => `«${title}» no es de ${author}.`,
  'curation.passage-not-held': (place: string | undefined) =>
    `${passageAt(place)} no se conserva de este documento.`,
  'curation.passage-heading': (place: string | undefined) =>
    `${passageAt(place)} es un título: nombra un asunto y no sostiene nada. Da una frase del texto.`,
  'curation.passage-wordless': (place: string | undefined) => `${passageAt(place)} no tiene palabras.`,
  'curation.passage-others': (place: string | undefined, speaker: string | undefined) =>
    `${passageAt(place)} da las palabras de ${speaker ?? 'otra persona'} como si fueran del autor; elige un pasaje en el que hable el autor.`,
  'curation.words-not-by': (words: string, author: string) =>
    `«${words}» no está palabra por palabra en ningún documento de ${author}.`,
  'curation.words-often': (words: string, times: number, author: string) =>
    `«${words}» está ${times} veces en los documentos de ${author}. Elige más palabras.`,

  'curation.motion-of-pack':
    'Esta moción es de un paquete y no se cambia. Añade un tema propio con la moción nueva.',
  'curation.nothing-to-change': 'No cambiaría nada.',
  'curation.write-motion': 'Escribe la moción como una frase de la que se puede estar a favor o en contra.',
  'curation.motion-too-long': (most: number) =>
    `La moción, cada uno de los otros nombres y cada frase de cómo lo dice la gente pueden tener hasta ${most} caracteres.`,
  'curation.too-many-statements': (most: number) =>
    `De cómo lo dice la gente, escribe como máximo ${most} frases por lado.`,
  'curation.statement-on-both-sides': (statement: string) =>
    `«${statement}» está en ambos lados. Déjala solo en el lado que le corresponde.`,
  'curation.too-many-names': (most: number) => `Un tema puede tener hasta ${most} nombres más.`,
  'curation.called-already': (motion: string, name: string) =>
    `«${motion}» ya se llama «${name}». Edita ese tema o dilo de otra manera.`,

  'curation.one-author':
    'Hay un mismo autor en ambos lados. Lo que un autor concede es una concesión de su postura.',
  'curation.rebuttal-there': 'Esta réplica ya existe. Edita esa.',
  'curation.rebuttal-changed-or-pack':
    'Esta réplica ha cambiado entretanto, o es de un paquete. Vuelve a mirarla.',
  'curation.give-reason': 'Da la razón, en una frase y en tus propias palabras.',
  'curation.older-than-answered':
    'Es más antiguo que aquello a lo que respondería. Elige «Se le opone, sin ser una respuesta».',
  'curation.nobody-vouches': (author: string, motion: string) =>
    `Nadie avala aún una postura de ${author} sobre «${motion}». Aprueba o añade una primero.`,
} satisfies Partial<Messages>;

function passageAt(place: string | undefined): string {
  return place === undefined ? 'El pasaje' : `El pasaje en ${place}`;
}
