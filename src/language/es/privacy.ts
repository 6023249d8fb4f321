import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('es');

/** What somebody types who wants everything of their server deleted; small or large letters. */
const CONFIRMATION = 'borrar todo';

/** What is kept of a server and of each person, and how it is given out and deleted. */
export const privacy = {
  'privacy.kept-here': 'Qué se guarda de este servidor',
  'privacy.kept-by-default': 'Qué se guarda de cada servidor, si no ha decidido otra cosa',
  'privacy.no-other-server': 'Ningún otro servidor puede ver nada de esto.',
  'privacy.kept.documents': (days: number) =>
    `Los documentos de este servidor, sus versiones anteriores y el índice de sus palabras: hasta que un curador los retire, y ${inDays(days)} más, para poder restaurarlos.`,
  'privacy.kept.uploads': (days: number) =>
    `Los archivos subidos y no publicados, indicando quién los subió: durante ${inDays(days)}.`,
  'privacy.kept.map':
    'Temas, posturas y réplicas, indicando quién los añadió o los cambió: para siempre, como historial.',
  'privacy.kept.shared':
    'Dónde se compartieron citas: el mensaje y el lugar del documento, sin el nombre de nadie: para siempre, para que, cuando cambie un texto, se pueda decir a cuáles afecta.',
  'privacy.kept.audit': (days: number) =>
    `Quién añadió, cambió, aprobó, rechazó, retiró o configuró qué: durante ${inDays(days)}.`,
  'privacy.kept.settings':
    'Los ajustes de este servidor: mientras Counterpoint esté aquí; y una importación de ajustes sin confirmar: durante un día.',
  'privacy.kept.checks': (days: number, most: number) =>
    `Las citas de mensajes que alguien hizo verificar, indicando quién las escribió, no quién preguntó: durante ${inDays(days)}, de los últimos ${number(most)} mensajes como máximo.`,
  'privacy.kept.challenges': (days: number, most: number) =>
    `Las peticiones de fuente: a quién se le pidió, quién la pidió y la respuesta: durante ${inDays(days)}, las últimas ${number(most)} como máximo.`,
  'privacy.kept.debates': (days: number, most: number) =>
    `Los debates: la moción, quién participó y cuándo habló, la evidencia, las peticiones de fuente, los argumentos y los votos, que no se muestran a nadie: durante ${inDays(days)} tras su final, los últimos ${number(most)} como máximo.`,
  'privacy.kept.formats': (most: number) =>
    `Los formatos de debate propios del servidor, como máximo ${number(most)}, hasta que se eliminan; un texto sin guardar, durante un día.`,
  'privacy.kept.membership': (days: number) =>
    `Que Counterpoint está en este servidor, o cuándo salió: todo lo de un servidor se borra ${inDays(days)} después de que se quite Counterpoint de él; volver a invitarlo antes lo impide.`,
  'privacy.not-kept':
    '**Qué no se guarda:** los mensajes (Counterpoint solo puede leer aquel en que alguien lo usa) ni quién preguntó qué. Cuántas veces pregunta alguien se cuenta durante un minuto, en memoria. En los registros técnicos de quien opera este bot constan los ids de los servidores donde algo falla, y ninguna palabra de nadie.',
  'privacy.not-ours':
    '**Qué no es de Counterpoint:** sus mensajes en los canales son de Discord, y siguen allí hasta que se borren. Las copias de seguridad las tiene quien opera este bot.',
  'privacy.yours-here': () =>
    `\`${command('privacy export')}\` te da en un archivo lo que se guarda de ti aquí o, en un mensaje directo, en todos los servidores. \`${command('privacy delete')}\` lo borra.`,
  'privacy.yours-anywhere': () =>
    `\`${command('privacy export')}\` te da en un archivo lo que se guarda de ti en todos los servidores. \`${command('privacy delete')}\` lo borra.`,
  'privacy.whole-server': () =>
    `\`${command('privacy delete-server')}\` borra todo lo de este servidor; puedes usarlo porque lo gestionas.`,

  'privacy.your-data': 'Tus datos',
  'privacy.your-data-about': 'Lo que se guarda de ti, sin nada de lo que corresponde a otras personas.',
  'privacy.nothing-here': 'En este servidor no se guarda nada de ti.',
  'privacy.nothing-anywhere': 'En ningún servidor se guarda nada de ti.',

  'privacy.delete-yours': 'Borrar tus datos',
  'privacy.goes-here': 'Aún no se ha borrado nada. De este servidor se borrará para siempre:',
  'privacy.goes-anywhere': 'Aún no se ha borrado nada. De todos los servidores se borrará para siempre:',
  'privacy.goes.messages': (count: number) =>
    plural(count, {
      one: '1 mensaje tuyo que se verificó, con sus citas',
      other: `${number(count)} mensajes tuyos que se verificaron, con sus citas`,
    }),
  'privacy.goes.challenges': (count: number) =>
    plural(count, {
      one: '1 petición de fuente dirigida a ti, con tu respuesta',
      other: `${number(count)} peticiones de fuente dirigidas a ti, con tus respuestas`,
    }),
  'privacy.goes.uploads': (count: number) =>
    plural(count, {
      one: '1 archivo subido y no publicado',
      other: `${number(count)} archivos subidos y no publicados`,
    }),
  'privacy.goes.names': (count: number) =>
    `tu nombre en ${entries(count)} del registro, de temas, posturas y réplicas, y de peticiones de fuente a otras personas. El servidor sigue necesitando la entrada en sí, pero ya no nombrará a nadie.`,
  'privacy.stays': (count: number, days: number) =>
    `Qué se queda: el registro te nombra en ${entries(count)} ${plural(days, { one: 'del último día', other: `de los últimos ${number(days)} días` })}, para que nadie pueda cambiar una biblioteca y luego ocultarlo. Tu nombre desaparece solo de cada entrada cuando es más antigua.`,
  'privacy.stays-asked': (count: number, days: number) =>
    `Ya lo has pedido: tu nombre desaparece solo de ${entries(count)} del registro cuando cada una tiene más de ${inDays(days)}, para que nadie pueda cambiar una biblioteca y luego ocultarlo.`,
  'privacy.forget-name': 'Pedir que se borre mi nombre',
  'privacy.not-yours':
    'Los documentos que publicaste son del servidor. Los mensajes en los canales son de Discord: bórralos allí.',
  'privacy.delete-mine': 'Borrar mis datos',
  'privacy.deleted': 'Borrado',
  'privacy.deleted-yours': (deleted: number, unnamed: number) =>
    `${plural(deleted, { one: 'Se borró 1 dato tuyo', other: `Se borraron ${number(deleted)} datos tuyos` })}, y ${plural(unnamed, { one: '1 entrada ya no te nombra', other: `${number(unnamed)} entradas ya no te nombran` })}.`,

  'privacy.delete-server': 'Borrar todo lo de este servidor',
  'privacy.delete-server-about': (server: string | undefined) =>
    `Aún no se ha borrado nada. Esto borra todo lo que Counterpoint guarda de ${server === undefined ? 'este servidor' : `**${server}**`}, de inmediato y para siempre: documentos y archivos subidos, también los retirados, posturas con su historial, debates con sus votos y actas, formatos, ajustes, el registro, mensajes verificados y peticiones de fuente.`,
  'privacy.delete-server-warning': () =>
    `Nadie puede deshacerlo. Antes, \`${command('library export')}\` da los documentos, las posturas y las réplicas en un archivo, \`${command('debate record')}\` el acta de un debate y \`${command('settings')}\` los ajustes. Counterpoint se queda en el servidor, como el primer día.`,
  'privacy.delete-everything': 'Borrar todo…',
  'privacy.confirmation': CONFIRMATION,
  'privacy.type': `Escribe: ${CONFIRMATION}`,
  'privacy.type-about': 'Se borra de inmediato, y nadie puede deshacerlo.',
  'privacy.not-confirmed': `No se borró nada. Para borrarlo todo, pulsa otra vez el botón y escribe: ${CONFIRMATION}`,
  'privacy.deleted-server':
    'Ya no se guarda nada de este servidor. Lo que se haga a partir de ahora se vuelve a guardar.',
  'privacy.managers-only': 'Solo los miembros que pueden gestionar este servidor pueden borrar sus datos.',
} satisfies Partial<Messages>;

function inDays(count: number): string {
  return plural(count, { one: '1 día', other: `${number(count)} días` });
}

function entries(count: number): string {
  return plural(count, { one: '1 entrada', other: `${number(count)} entradas` });
}
