import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either, number } = grammarOf('es');

const minutes = (count: number) => plural(count, { one: '1 minuto', other: `${number(count)} minutos` });
const quoted = (names: string[]) => names.map((name) => `«${name}»`);

/** Debates: what the rules refuse, and what is wrong with a format that somebody has written. Sides are named. */
export const debate = {
  'debate.none': 'Este debate ya no se conserva aquí.',
  'debate.too-many-open': (most: number) =>
    `En este servidor hay ${number(most)} debates abiertos y no caben más. Termina antes uno de ellos.`,
  'debate.no.over': 'Este debate ha terminado.',
  'debate.no.not-running': 'Este debate aún no ha empezado.',
  'debate.no.running-already': 'Este debate ya ha empezado.',
  'debate.no.paused': 'El debate está en pausa. Quien modera puede reanudarlo.',
  'debate.no.not-paused': 'El debate no está en pausa.',
  'debate.no.done-already':
    'Eso ya se hizo, o aquello para lo que era ha terminado. Así están las cosas ahora.',
  'debate.no.moderators-only': 'Solo puede hacerlo quien modera este debate.',
  'debate.no.participants-only': 'Solo puede hacerlo quien participa. Únete antes a un lado o al público.',
  'debate.no.not-your-turn': 'Eso lo decide quien tiene la palabra.',
  'debate.no.not-your-point':
    'Quien habla acepta una interpelación o no; quien habla, o quien la hace, dice cuándo termina.',
  'debate.no.nobody-speaks': 'Ahora mismo nadie tiene la palabra.',
  'debate.no.no-such-side': (sides: string[]) =>
    `Ese lado no existe. Puedes elegir entre ${list([...quoted(sides), 'el público'])}.`,
  'debate.no.no-such-person': 'Esa persona no participa en este debate. Pídele antes que se una.',
  'debate.no.no-such-turn': 'Ese turno no existió. En el acta están todos los que hubo.',
  'debate.no.no-such-step': 'Ese discurso ya ha empezado, o no existe. Elige uno que esté por venir.',
  'debate.no.no-such-point': 'Ya no está, o ya tuvo respuesta.',
  'debate.no.no-such-evidence': 'No hay evidencia con ese número. Pon antes el pasaje sobre la mesa.',
  'debate.no.no-such-challenge': 'No hay petición de fuente con ese número.',
  'debate.no.not-yours-to-answer': 'A eso responde la persona a quien se le pide la fuente, o quien modera.',
  'debate.no.challenged-already': (n: number) => `Ya se pidió la fuente de esa cita: C${n}.`,
  'debate.no.side-empty': (sides: string[]) =>
    `Aún no hay nadie en ${plural(sides.length, { one: 'el lado', other: 'los lados' })} ${list(quoted(sides))}. Pide a alguien que se una, o deja que quien modera empiece de todos modos.`,
  'debate.no.not-ready': (people: number) =>
    `${plural(people, { one: '1 persona de los lados aún no está lista', other: `${number(people)} personas de los lados aún no están listas` })}. Espera un poco, o deja que quien modera empiece de todos modos.`,
  'debate.no.only-on-sides':
    'Solo quien está en un lado tiene que decir que está a punto. Únete a uno para debatir.',
  'debate.no.spoken-already': (side: string) =>
    `Ya has hablado por el lado «${side}» y no puedes unirte a otro. Quien modera puede cambiarte.`,
  'debate.no.own-side-only': (side: string | null) =>
    side === null ? 'Eso le corresponde a quien modera.' : `Eso le corresponde al lado «${side}».`,
  'debate.no.evidence-first': () =>
    `Aquí cada discurso se apoya en un pasaje: pon antes uno sobre la mesa con ${command('cite')}. Quien modera puede dar por terminado el discurso sin él.`,
  'debate.no.no-points-here': 'Aquí no se admiten puntos de información.',
  'debate.no.point-protected': (count: number) =>
    `En ${plural(count, { one: 'el primer y el último segundo', other: `los primeros y los últimos ${number(count)} segundos` })} de un discurso no hay puntos de información. Inténtalo de nuevo entre medias.`,
  'debate.no.point-of-own-side': 'Los puntos de información son para los otros lados.',
  'debate.no.point-waiting': 'Ya has ofrecido un punto de información. Quien habla lo aceptará, o no.',
  'debate.no.point-under-way': 'De uno en uno: ya hay un punto de información en curso.',
  'debate.no.no-hands-here':
    'La mano se levanta cuando la palabra está abierta a todos. Ahora mismo es el turno de alguien.',
  'debate.no.hands-only-of': (side: string | null) =>
    side === null
      ? 'Es el turno de quienes no están en ningún lado.'
      : `Es el turno de quienes están en el lado «${side}».`,
  'debate.no.no-vote-open': 'Ahora mismo no hay ninguna votación abierta.',
  'debate.no.floor-votes': 'Aquí votan quienes no están en ningún lado.',
  'debate.no.debaters-do-not-vote':
    'Aquí votan quienes no están en ningún lado, y tú has estado en uno desde que empezó el debate.',
  'debate.no.no-voting-role':
    'Aquí votan ciertos roles, y no tienes ninguno de ellos. Quien modera puede decir cuáles.',
  'debate.no.no-such-choice': (choices: string[]) =>
    `Un voto dice ${either([...quoted(choices), '«sin decidir»'])}.`,
  'debate.no.reason-wanted': 'Aquí cada voto da su razón: añade unas palabras.',
  'debate.no.own-point': 'Un lado no responde a sus propios argumentos. Elige argumentos de los otros.',
  'debate.no.not-your-points':
    'Lo que dijo un discurso lo anota quien lo dio, quien está en su lado, o quien modera sin estar en ningún lado.',
  'debate.no.not-agreeing-now': 'Los lados buscan palabras comunes más adelante, cuando toca acordarlas.',
  'debate.no.no-statement': 'Aún no hay nada que firmar. Propón antes un texto.',
  'debate.no.too-long-left': (most: number) =>
    `A un turno le pueden quedar como máximo ${minutes(most)}. Prolóngalo menos.`,
  'debate.no.too-many': (most: number) =>
    `Serían más de ${number(most)}, que es lo máximo que admite un debate.`,
  'debate.no.debate-full': (most: number) =>
    `En un debate caben como máximo ${number(most)} personas, y ya están todas.`,

  'debate.format.no-yaml': (line: number) =>
    `No se puede leer la línea ${line} del formato. Compárala con el formato del que partiste: nombres, dos puntos y sangrías.`,
  'debate.format.too-long': (most: number) => `Un formato tiene como máximo ${number(most)} caracteres.`,
  'debate.format.no-format':
    'Esto no es un formato. Parte de uno de los incluidos y cambia sus nombres, su orden y sus minutos.',
  'debate.format.unknown': (where: string | undefined, field: string) =>
    `En ${where ?? 'el formato'} está «${field}», que aquí no significa nada. Quítalo o corrige su nombre.`,
  'debate.format.missing': (where: string | undefined, field: string, takes: string) =>
    `En ${where ?? 'el formato'} falta «${field}». Admite ${takes}.`,
  'debate.format.wrong': (where: string | undefined, field: string, given: string, takes: string) =>
    `En ${where ?? 'el formato'}, «${field}» es ${given}. Admite ${takes}.`,
  'debate.format.no-kind': (where: string, kinds: string[]) =>
    `En ${where} no se dice de qué tipo es. Empieza con ${either(kinds)}, dos puntos y su nombre.`,
  'debate.format.step': (step: number, line: number | undefined) =>
    line === undefined ? `el paso ${step}` : `el paso ${step} (línea ${line})`,
  'debate.format.same-side': (side: string) =>
    `Dos lados se llaman «${side}». Da a cada uno su propio nombre.`,
  'debate.format.reserved-side': (side: string) =>
    `Ningún lado puede llamarse «${side}» en los pasos. Elige otra palabra.`,
  'debate.format.asks-itself': (where: string) =>
    `En ${where}, un lado se pregunta a sí mismo. Indica en «to» quién responde.`,
  'debate.format.vote-twice': 'Hay como máximo una votación «before» y una «after», en este orden.',
  'debate.format.no-preparation': (where: string) =>
    `En ${where}, un lado se prepara, pero «preparation» no le da minutos. Añade «preparation: 4» o quita «prep».`,
  'debate.format.too-many-minutes': (most: number) =>
    `Todos los pasos juntos duran más de ${minutes(most)}. Acórtalos.`,
  'debate.format.too-many': (most: number) =>
    `Un servidor tiene como máximo ${number(most)} formatos propios. Elimina antes uno.`,
  'debate.format.same-name': (name: string) => `Ya hay un formato «${name}». Dale otro nombre a este.`,
  'debate.format.takes-name': (most: number) => `de 1 a ${most} caracteres`,
  'debate.format.takes-number': (least: number, most: number) =>
    `un número de ${numeral(least)} a ${numeral(most)}`,
  'debate.format.takes-whole': (least: number, most: number) =>
    `un número entero de ${numeral(least)} a ${numeral(most)}`,
  'debate.format.takes-no-end': (least: number, most: number) =>
    `un número de ${numeral(least)} a ${numeral(most)}, o «null» si no tiene final`,
  'debate.format.takes-yes': '«true» o «false»',
  'debate.format.takes-words': (words: string[]) => either(quoted(words)),
  'debate.format.takes-sides': (least: number, most: number) =>
    `de ${least} a ${most} líneas, cada una con una palabra corta en minúsculas, dos puntos y el nombre del lado`,
  'debate.format.takes-steps': (most: number) => `de 1 a ${most} pasos, cada uno con un guion delante`,
} satisfies Partial<Messages>;

/** A number as it is typed in a format, with a point. */
function numeral(value: number): string {
  return String(value);
}
