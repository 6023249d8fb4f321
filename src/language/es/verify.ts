import { command, commandWord } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('es');

/** The cards of checked quotations, why one is not checked, and the challenge for a source. */
export const verify = {
  'verify.no-words': 'No hay palabras que verificar. Pega la cita tal como te llegó.',
  'verify.too-long': (most: number, given: number) =>
    `Una cita tiene como máximo ${most} caracteres; esta tiene ${given}. Pégala por partes.`,
  'verify.no-author': 'Di a quién se le atribuye la cita, o deja el autor vacío.',
  'verify.too-common':
    'Estas palabras son tan comunes que no dicen nada de su procedencia. Pega una parte más larga de la frase.',
  'verify.broken-selectors':
    'Estos selectores no están completos. Pega todo el JSON: exact, prefix, suffix, start, end y revision.',
  'verify.broken-link':
    'Este enlace a una cita no está completo. Pégalo entero, o pega las palabras de la cita.',
  'verify.empty-message': 'Este mensaje no tiene texto propio que comprobar.',
  'verify.nothing-quoted': () =>
    `No hay citas en este mensaje. Se reconocen por las comillas, o porque la línea empieza con >. Para comprobar otras palabras, dáselas a ${command('verify')}.`,
  'verify.no-longer-kept': () =>
    `Esta comprobación ya no se conserva. Usa de nuevo «${commandWord('Verify quotations')}» en el mensaje.`,

  'verify.challenge': 'Pedir fuente',
  'verify.open': (which: number) => `Abrir ${which}`,
  'verify.as-given': 'Tal como se dio',
  'verify.as-given-by': (author: string) => `Tal como se dio, atribuida a ${author}`,
  'verify.as-given-by-somebody': 'Tal como se dio (el mensaje no deja claro de quién son estas palabras)',
  'verify.in-the-source': 'En la fuente',
  'verify.differs-only-in': (what: string[]) => `Solo difiere en: ${what.join(', ')}.`,
  'verify.also-in': (places: string[]) => `Estas palabras están también en ${places.join('; ')}.`,
  'verify.more-omissions': (count: number) =>
    plural(count, { one: 'y 1 omisión más', other: `y ${count} omisiones más` }),
  'verify.take-care': (changed: string[]) => `**Cuidado ⚠** El cambio afecta a ${list(changed)}.`,
  'verify.what-differs': '**En qué difiere**',
  'verify.more-changes': (count: number) =>
    plural(count, { one: 'y 1 cambio más', other: `y ${count} cambios más` }),
  'verify.word-by-word': 'Palabra por palabra',
  'verify.left-out': (words: string) => `[omitido: ${words}]`,
  'verify.put-in': (words: string) => `[añadido: ${words}]`,
  'verify.and-more': '… y más',
  'verify.part': (which: number) => `Parte ${which}`,

  'verify.quotations': (count: number) =>
    plural(count, { one: '1 cita en un mensaje', other: `${count} citas en un mensaje` }),
  'verify.tally': (counts: string[]) => `${counts.join(', ')}.`,
  'verify.none-checked': 'No se pudo comprobar ninguna.',
  'verify.the-message': (address: string) => `[El mensaje](${address})`,
  'verify.written-by': (message: string, author: string) => `${message}, escrito por ${author}`,
  'verify.more-quotations': (count: number, most: number) =>
    plural(count, {
      one: `Hay 1 cita más en este mensaje; en una respuesta caben ${most}. Consulta las demás con \`${command('verify')}\`.`,
      other: `Hay ${count} citas más en este mensaje; en una respuesta caben ${most}. Consulta las demás con \`${command('verify')}\`.`,
    }),
  'verify.unclosed': 'Hay unas comillas que no se cierran; esa cita se leyó hasta el final del párrafo.',
  'verify.not-checked': 'Sin comprobar',
  'verify.ascribed': (verdict: string, author: string) => `${verdict}, atribuida a ${author}`,
  'verify.found': (whose: string, title: string, place: string) => `${whose}, en ${title}, ${place}`,
  'verify.found-changed': (changed: string[], found: string) =>
    `Cuidado ⚠ El cambio afecta a ${list(changed)}. La fuente: ${found}`,
  'verify.found-altered': (found: string) => `La fuente: ${found}`,
  'verify.found-elided': (lost: string, found: string) => `Cuidado ⚠ ${lost} ${found}`,
  'verify.found-limited': (found: string) => `En contexto ⚠ Ábrela para ver qué la limita. ${found}`,

  'challenge.heading': 'La fuente, por favor',
  'challenge.asks': (author: string, asker: string, quotations: number) =>
    `${author}, a ${asker} le gustaría saber dónde se ${plural(quotations, { one: 'puede leer esta cita', other: 'pueden leer estas citas' })}. Basta un enlace, o título y página.`,
  'challenge.verdict': (verdict: string) => `Veredicto de Counterpoint: ${verdict}`,
  'challenge.give-source': 'Dar una fuente',
  'challenge.change-source': 'Cambiar la fuente',
  'challenge.withdraw': 'Retirar',
  'challenge.unanswered': (author: string) =>
    `Aún sin respuesta. Solo ${author} puede responder, con los botones de abajo.`,
  'challenge.withdrawn': (author: string, quotations: number, when: string) =>
    `**Retirada** ${author} ha retirado ${plural(quotations, { one: 'la cita', other: 'las citas' })}, ${when}.`,
  'challenge.source-given': (author: string, when: string) =>
    `**Fuente indicada** por ${author}, ${when}; Counterpoint no la ha consultado:`,
  'challenge.where': '¿Dónde se puede leer?',
  'challenge.source': 'Fuente',
  'challenge.source-hint': 'Un enlace, o título, autor y página. Se muestra en el canal.',
  'challenge.no-source': 'La fuente estaba vacía. Pulsa otra vez el botón y escribe dónde se puede leer.',
  'challenge.own-message': 'Este mensaje es tuyo: una fuente se le pide a otra persona.',
  'challenge.raised': (asker: string) =>
    `${asker} ya pidió una fuente de este mensaje, y quien lo escribió aún no ha respondido.`,
  'challenge.raised-and-answered': (asker: string) =>
    `${asker} ya pidió una fuente de este mensaje, y ya hay respuesta.`,
  'challenge.see': (address: string) => `Mira [la petición de fuente](${address}).`,
  'challenge.no-longer-kept': 'Esta petición de fuente ya no se conserva.',
  'challenge.author-answers':
    'Solo quien escribió el mensaje puede responder aquí. Si sabes algo, escríbelo en el canal con toda confianza.',
  'challenge.withdrawn-already': 'La cita ya se ha retirado.',
} satisfies Partial<Messages>;
