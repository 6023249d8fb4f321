import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('es');

/** What may stand in the way of any answer. */
export const answering = {
  'answering.old-button': 'Este botón es de una versión anterior de Counterpoint. Vuelve a usar el comando.',
  'answering.quick': (seconds: number) => `Vas muy rápido. ${wait(seconds)}`,
  'answering.rate': (times: number, seconds: number) =>
    `En este servidor cada persona puede preguntar ${plural(times, { one: 'una vez por minuto', other: `${times} veces por minuto` })}. ${wait(seconds)}`,
  'answering.elsewhere': (channels: string[]) =>
    `En este servidor, Counterpoint responde en otro sitio: en ${list(channels)}.`,
  'answering.outage': (errorId: string) =>
    `Ahora mismo no se puede consultar lo que este servidor ha decidido, así que no se respondió nada ni se cambió nada. Inténtalo de nuevo en un momento. (Error ${errorId})`,
  'answering.outage-while-changing': (errorId: string) =>
    `No se pudo confirmar el cambio: puede que se haya guardado y puede que no. Vuelve a mirarlo en un momento. (Error ${errorId})`,
  'answering.error': (errorId: string) =>
    `Lo sentimos, algo falló por nuestra parte. No se cambió nada. (Error ${errorId})`,
  'answering.managers-only': 'Solo los miembros que pueden gestionar este servidor pueden usar este comando.',
  'answering.curators-only': () =>
    `Solo los curadores de este servidor pueden usar esto. Quienes lo gestionan eligen sus roles en ${command('settings')}.`,
  'answering.checks-in-server': 'Las citas se verifican dentro de un servidor: usa este comando allí.',
  'answering.library-in-server': 'Cada biblioteca pertenece a un servidor: usa este comando allí.',
  'answering.settings-in-server': 'Los ajustes pertenecen a un servidor: usa este comando allí.',
  'answering.erased-in-server': 'Usa este comando en el servidor cuyos datos quieres borrar.',
  'answering.erased': (member: string) =>
    `${member} hizo borrar todo lo que Counterpoint guardaba de este servidor: documentos, ajustes y todo lo demás.`,
} satisfies Partial<Messages>;

function wait(seconds: number): string {
  return `Espera ${plural(seconds, { one: '1 segundo', other: `${seconds} segundos` })} e inténtalo de nuevo.`;
}
