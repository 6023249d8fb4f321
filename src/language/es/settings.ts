import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, list, either, number } = grammarOf('es');

/** What a server decides for itself: the panel, its file and its test. */
export const settings = {
  'settings.title': 'Ajustes de este servidor',
  'settings.page.answers': 'Respuestas',
  'settings.page.library': 'Biblioteca',
  'settings.page.records': 'Registros',
  'settings.page.more': 'Prueba y archivo',
  'settings.saved': 'Guardado.',
  'settings.saved-unaudited': 'Guardado, aunque no se pudo anotar en el registro.',
  'settings.old-setting': () =>
    `Este ajuste es de una versión anterior de Counterpoint. Vuelve a usar ${command('settings')}.`,
  'settings.back': 'Volver',

  'settings.everywhere': 'En todas partes',
  'settings.managers': 'Quienes gestionan el servidor',
  'settings.everybody': 'Todos',
  'settings.no-channel': 'Ningún canal',
  'settings.packs': 'Paquetes',
  'settings.packs-chosen': 'Aquí se consultan los elegidos.',
  'settings.choose-channel': 'Elige un canal o un hilo',
  'settings.own-choices': (channels: string[]) => `Con selección propia: ${channels.join(', ')}`,
  'settings.packs-in': (channel: string) => `Paquetes en ${channel}`,
  'settings.packs-as-server': 'Como en todo el servidor',
  'settings.packs-own': 'Selección propia',
  'settings.packs-chosen-in-channel':
    'En este canal se consultan los elegidos. Un hilo sigue a su canal, salvo que tenga una selección propia.',

  'settings.test': 'Prueba',
  'settings.test-about':
    'Mira si Counterpoint puede hacer su trabajo en cada canal elegido y dice qué falta.',
  'settings.file': 'Archivo',
  'settings.file-about':
    'Exportar da los ajustes en un archivo. Importar acepta ese archivo y dice qué cambiaría antes de cambiar nada.',
  'settings.export': 'Exportar',
  'settings.import': 'Importar',

  'settings.exported': 'Los ajustes en un archivo',
  'settings.exported-about': 'Nombra canales y roles de este servidor, y a ninguna persona.',
  'settings.import-form': 'Importar ajustes',
  'settings.import-file': 'Archivo',
  'settings.import-file-about': 'El que da Exportar. No se cambia nada antes de que veas qué cambiaría.',
  'settings.import-text': 'O su texto',
  'settings.import-text-about': 'JSON; lo que no incluya toma su valor por defecto.',
  'settings.so-already': 'Los ajustes ya son así. No cambiaría nada.',
  'settings.would-change': (count: number) =>
    `Aún no se ha cambiado nada. Esto cambiaría ${plural(count, { one: '1 ajuste', other: `${count} ajustes` })}:`,
  'settings.confirm': 'Confirmar',
  'settings.leave': 'Dejarlo así',
  'settings.left': 'No se cambió nada.',
  'settings.import-stale': 'Los ajustes cambiaron entretanto. Esto es lo que la importación cambiaría ahora.',

  'settings.nothing-given': 'Sube el archivo que se obtiene con Exportar o pega su texto.',
  'settings.no-json':
    'Esto no es JSON. Sube el archivo que se obtiene con Exportar o pega su texto completo.',
  'settings.import-gone': 'Esta importación ya no se conserva. Vuelve a importar el archivo.',
  'settings.changed-just-now':
    'Los ajustes acaban de cambiar en este mismo momento. Pulsa Confirmar otra vez.',
  'settings.strangers': (channels: string[], roles: string[], more: boolean) =>
    `Este archivo nombra lo que no está en este servidor: ${[...channels.map((id) => `canal ${id}`), ...roles.map((id) => `rol ${id}`)].join(', ')}${more ? ' y más' : ''}. Quítalo del archivo o pon los de este servidor.`,
  'settings.none': () =>
    `Esto no son ajustes. ${command('settings')} exporta un archivo que muestra cómo se escriben.`,
  'settings.newer': (version: number, known: number) =>
    `Estos ajustes los escribió un Counterpoint más nuevo (versión ${version} de los ajustes; este conoce la ${known}). No se cambió nada: actualiza antes Counterpoint.`,
  'settings.unknown': (name: string) => `No existe el ajuste "${name}". Quítalo o corrige su nombre.`,
  'settings.unknown-version': (known: number) => `El valor de "version" no se conoce; admite ${known}.`,
  'settings.wrong-value': (name: string, given: string, takes: Message) =>
    `El valor de "${name}" es ${given}; admite ${sayMessage(takes)}.`,

  'settings.takes-answers': '"private" (primero quien pregunta) o "public" (el canal, enseguida)',
  'settings.takes-one-of': (values: string[]) => either(values),
  'settings.takes-language': (languages: string[]) =>
    `"auto" (el del Discord de cada persona), ${either(languages)}`,
  'settings.takes-number': (least: number, most: number) => `un número entero de ${least} a ${most}`,
  'settings.takes-channel': 'el id de un canal, o null',
  'settings.takes-channels': (most: number) => `una lista de hasta ${most} ids de canales`,
  'settings.takes-roles': (most: number) => `una lista de hasta ${most} ids de roles`,
  'settings.takes-packs': (most: number) => `una lista de hasta ${most} ids de paquetes`,
  'settings.takes-packs-by-channel': (most: number) =>
    `para hasta ${most} ids de canales, la lista de los paquetes que no se consultan en cada uno`,
  'settings.takes-list-of': (values: string[]) => `una lista de ${list(values)}`,

  'settings.it-answers-in': 'Dónde responde',
  'settings.it-answers-everywhere': 'Responde en todas partes',
  'settings.no-log-channel': 'No hay ninguno elegido.',
  'settings.test-open': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: los miembros pueden usar comandos.`,
  'settings.test-closed': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: no todo el mundo ve ${these(channels, more)}; a quienes sí, se les pueden dar comandos allí.`,
  'settings.test-without-commands': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: a los miembros no se les ofrecen comandos. Abre los ajustes de cada canal (el engranaje a su lado; en el móvil, mantenlo pulsado), luego *Permisos*, luego *@everyone*, y permite *Usar comandos de aplicaciones*.`,
  'settings.test-gone': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: Counterpoint no ve ${these(channels, more)} (puede deberse a que se borró, se archivó o está oculto). Elige otro en ${command('settings')} o deja que Counterpoint lo vea.`,
  'settings.test-open-everywhere':
    '✓ Los miembros pueden usar comandos en todos los canales que ve todo el mundo.',
  'settings.test-log-open': (channel: string) => `✓ ${channel}: Counterpoint puede escribir allí.`,
  'settings.test-log-unsendable': (channel: string) =>
    `✗ ${channel}: allí no se pueden enviar mensajes. Elige un canal de texto.`,
  'settings.test-log-closed': (channel: string, where: string, missing: string[]) =>
    `✗ ${channel}: Counterpoint no puede escribir allí. Abre los ajustes de ${where} (el engranaje a su lado; en el móvil, mantenlo pulsado), luego *Permisos*, añade *Counterpoint* y permite ${list(missing.map((permission) => `*${permission}*`))}.`,
  'settings.permission.view': 'Ver canal',
  'settings.permission.send': 'Enviar mensajes',
  'settings.permission.send-in-threads': 'Enviar mensajes en hilos',

  'setting.answers.name': 'Respuestas',
  'setting.answers.about': 'Quién ve una respuesta cuando llega.',
  'setting.channels.name': 'Dónde responde',
  'setting.channels.about': 'Solo en estos canales y sus hilos; si no eliges ninguno, en todas partes.',
  'setting.answersPerMinute.name': 'Límite por minuto',
  'setting.answersPerMinute.about': 'Respuestas que una persona puede pedir por minuto.',
  'setting.citation.name': 'Referencias',
  'setting.citation.about': 'El estilo que da Citar.',
  'setting.language.name': 'Idioma',
  'setting.language.about': 'El idioma de todo menos de las citas.',
  'setting.packsOff.name': 'Paquetes',
  'setting.packsOff.about': 'Paquetes de documentos que no se consultan en este servidor.',
  'setting.packsOffIn.name': 'Paquetes por canal',
  'setting.packsOffIn.about':
    'Una selección de paquetes para un canal o un hilo, en lugar de la del servidor.',
  'setting.curatorRoles.name': 'Curadores',
  'setting.curatorRoles.about': 'Quién cuida la biblioteca, además de quienes gestionan el servidor.',
  'setting.voterRoles.name': 'Quién vota en los debates',
  'setting.voterRoles.about':
    'Roles de los que hay que tener uno para votar, si al abrir el debate no se indica otro; sin ninguno elegido, votan todos.',
  'setting.logChannel.name': 'Canal de avisos',
  'setting.logChannel.about': () =>
    `Dónde se avisa de los cambios cuando se hacen; si no eliges ninguno, solo en ${command('audit')}.`,
  'setting.logged.name': 'Avisos en el canal',
  'setting.logged.about': 'De qué cambios se avisa allí.',
  'setting.keepChallengesDays.name': 'Conservar peticiones de fuente',
  'setting.keepChallengesDays.about': 'Días que se conservan una petición de fuente y su respuesta.',
  'setting.keepDebatesDays.name': 'Conservar debates',
  'setting.keepDebatesDays.about': 'Días que se conserva un debate.',
  'setting.keepAuditDays.name': 'Conservar el registro',
  'setting.keepAuditDays.about': () => `Días hacia atrás que muestra ${command('audit')}.`,

  'setting.answers.private': 'Primero quien pregunta',
  'setting.answers.private-about': 'Puede compartirla con el canal',
  'setting.answers.public': 'El canal, enseguida',
  'setting.answers.public-about': 'Quien pregunta, o alguien que modere, puede quitarla',
  'setting.citation.all': 'Todos los estilos',
  'setting.language.auto': 'El del Discord de cada persona',
  'setting.language.auto-about': 'Lo que ve un canal está en el idioma del servidor',
  'setting.per-minute-choice': (count: number) =>
    plural(count, { one: 'Una vez por minuto', other: `${count} veces por minuto` }),
  'setting.per-minute': (count: number) => `${count} por minuto`,
  'setting.days': (count: number) => plural(count, { one: '1 día', other: `${number(count)} días` }),
  'setting.list': (items: string[], more: number) =>
    more === 0 ? items.join(', ') : [...items, `${more} más`].join(', '),
  'setting.everywhere': 'en todas partes',
  'setting.no-packs-off': 'ninguno desactivado',
  'setting.no-own-packs': 'ningún canal tiene una selección propia',
  'setting.packs-off-in': (channel: string, packs: string[], more: number) =>
    packs.length + more === 0
      ? `${channel} con todos`
      : `${channel} sin ${[...packs, ...(more > 0 ? [`${more} más`] : [])].join(', ')}`,
  'setting.packs-off-in-channels': (choices: string[], more: number) =>
    more === 0
      ? choices.join('; ')
      : `${choices.join('; ')}; ${plural(more, { one: '1 canal más', other: `${more} canales más` })}`,
  'setting.managers': 'quienes gestionan el servidor',
  'setting.everybody': 'todos',
  'setting.no-log-channel': 'ninguno',
  'setting.nothing-logged': 'nada',
  'setting.changes': (name: string, before: string, after: string) => `**${name}:** ${before} → ${after}`,
} satisfies Partial<Messages>;

function named(channels: string[], more: number): string {
  return `${channels.join(', ')}${more > 0 ? ` y ${more} más` : ''}`;
}

function these(channels: string[], more: number): string {
  return plural(channels.length + more, { one: 'este canal', other: 'estos canales' });
}
