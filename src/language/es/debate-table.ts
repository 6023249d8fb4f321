import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('es');

/** What lies on the table of a debate. */
export const debateTable = {
  'table.nowhere': (begin: string) =>
    `Eso va en la sala de un debate, y ahora no hay ninguno en curso que puedas ver. Empieza uno con ${begin}.`,
  'table.elsewhere': (rooms: string[]) => `Eso va en la sala de un debate: ${rooms.join(', ')}.`,
  'table.not-here': 'La sala de ese debate está ahora en otro sitio. Abre la cita de nuevo allí.',

  'table.evidence': (n: number) => `Evidencia E${n}`,
  'table.challenge': (n: number) => `Petición de fuente C${n}`,
  'table.put': 'Poner sobre la mesa',
  'table.put-which': (at: number) => `Poner ${at} sobre la mesa`,
  'table.put-exact': 'Citar las palabras exactas',
  'table.refused':
    'No se ha puesto nada sobre la mesa: solo caben las palabras exactas. La fuente tiene las de abajo.',
  'table.not-found':
    'No se ha puesto nada sobre la mesa: la biblioteca no tiene estas palabras como un solo pasaje.',
  'table.offered': 'Pasajes que puedes poner sobre la mesa',
  'table.several': 'Estas palabras están en varios lugares. ¿A cuál te refieres?',
  'table.put-for': (n: number, side: string) => `E${n} está sobre la mesa, por el lado «${side}».`,
  'table.put-by-you': (n: number) => `E${n} está sobre la mesa.`,
  'table.lies-there': (n: number) => `Eso ya está sobre la mesa: E${n}.`,
  'table.put-there': (who: string) => `Lo pone sobre la mesa ${who}`,
  'table.put-in-turn': (who: string, turn: string) => `Lo pone sobre la mesa ${who}, ${turn}`,
  'table.turn': (n: number, step: string) => `turno ${n}: ${step}`,

  'table.challenges': (who: string, whom: string | undefined) =>
    `${who} pide la fuente de una cita${whom === undefined ? '' : ` de ${whom}`}.`,
  'table.challenged': (n: number) =>
    `Tu petición de fuente es C${n}. La sala ve lo que dice la biblioteca, y se puede responder.`,
  'table.which-quotation':
    'En un debate se pide la fuente de una sola cita. Abre la que quieras y pídela allí.',
  'table.unanswered': 'Aún sin respuesta. Quienes participan pueden responder con los botones de abajo.',
  'table.unanswered-by': (who: string) =>
    `Aún sin respuesta. Puede responder ${who}, o quien modera, con los botones de abajo.`,
  'table.stood-by': (who: string, when: string) => `**Se mantiene**, según ${who}, ${when}.`,
  'table.stand-by': 'Mantenerla',
  'table.answer-to': (n: number) => `Respuesta a C${n}`,
  'table.why-stands': '¿Por qué se mantiene?',
  'table.answer-shown': 'Se muestra en la sala y queda en el acta.',

  'table.points': (count: number) =>
    plural(count, { one: '1 argumento', other: `${number(count)} argumentos` }),
  'table.refresh': 'Como está ahora',
  'table.tag': 'Argumentos',
  'table.tag-which': 'Anotar los argumentos de un discurso',
  'table.points-of': (turn: number) => `Argumentos del turno ${turn}`,
  'table.points-made': 'Argumentos que da',
  'table.points-made-about': (most: number) =>
    `Uno por línea, hasta ${most} caracteres; E1 al final indica su evidencia.`,
  'table.points-answered': 'Argumentos a los que responde',
  'table.points-conceded': 'Argumentos que concede',
  'table.tagged': (points: string[]) => `**Anotado:** ${points.join(', ')}`,
  'table.no-points-given':
    'No se ha dado nada. Escribe un argumento, o elige uno al que el discurso responda o que conceda.',
  'table.too-many-points': (most: number, given: number) =>
    `Se anotan como máximo ${most} argumentos de un discurso a la vez; estos son ${given}. Anótalos por partes.`,
  'table.point-too-long': (point: string, given: number, most: number) =>
    `Un argumento tiene como máximo ${most} caracteres, y «${point}» tiene ${given}. Dilo más breve, o como dos argumentos.`,

  'table.answers': 'Respuestas al último argumento',
  'table.nothing-to-answer': () =>
    `El otro lado no tiene evidencia sobre la mesa ni argumentos anotados a los que responder. Con ${command('debate flow')} se anotan.`,
  'table.answers-to': (what: string) => `Respuestas a ${what}. A todo el mundo se le ofrecen las mismas.`,
  'table.answers-to-side': (what: string, side: string) =>
    `Respuestas a ${what} del lado «${side}». A cada lado se le ofrece lo mismo contra los otros.`,
} satisfies Partial<Messages>;
