import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('es');

const minutes = (count: number) => plural(count, { one: '1 minuto', other: `${number(count)} minutos` });

/** The room of a debate. */
export const debateRoom = {
  'room.about': (format: string, count: number) => `${format}, unos ${minutes(count)}`,
  'room.rule-evidence': 'Cada discurso se apoya en un pasaje que está sobre la mesa.',
  'room.rule-reason': 'Cada voto da su razón.',
  'room.rule-roles': (roles: string[]) => `Vota quien tiene ${list(roles)}.`,
  'room.gathering':
    'Únete a un lado o al público. Cuando quienes están en los lados estén listos, cualquiera de ellos puede empezar.',
  'room.planned': (when: string) => `Debe empezar: ${when}.`,
  'room.step': (at: number, of: number) => `Paso ${at} de ${of}`,
  'room.has-floor': (who: string) => `${who} tiene la palabra.`,
  'room.of-side': (who: string, side: string) => `${who}, ${side}`,
  'room.asks-point': (who: string) => `${who} tiene la palabra para una interpelación.`,
  'room.answers': (who: string) => `${who} responde.`,
  'room.vacant': (side: string) => `No hay nadie en el lado ${side}: quien se una tiene la palabra.`,
  'room.vacant-moderator': 'No hay nadie que modere.',
  'room.floor-open': 'La palabra está abierta: levanta la mano para hablar.',
  'room.ballots-open': 'La votación está abierta. Es secreta, y cada voto puede cambiarse hasta el cierre.',
  'room.prepares': (side: string) => `El lado ${side} se prepara.`,
  'room.all-prepare': 'Se lee y se planea; nadie tiene la palabra.',
  'room.agree': 'Los lados buscan palabras que todos puedan firmar.',
  'room.until': (when: string) => `Hasta ${when}.`,
  'room.left': (left: string) => `Quedan ${left}.`,
  'room.paused': 'El debate está en pausa.',
  'room.hands': (people: string[]) => `Manos levantadas: ${people.join(', ')}`,
  'room.next': (step: string) => `Después: ${step}`,
  'room.next-by': (step: string, who: string) => `Después: ${step}, ${who}`,
  'room.members': (place: string, count: number) => `**${place}** – ${number(count)}`,
  'room.floor': 'Público',
  'room.moderators': '**Moderación**',
  'room.nobody': 'nadie todavía',
  'room.more': (count: number) => `y ${number(count)} más`,
  'room.evidence': (numbers: string[]) => `Sobre la mesa: ${numbers.join(', ')}`,
  'room.unanswered': '**Aún sin respuesta**',
  'room.statement': (who: string, signed: number, of: number) =>
    `Palabras propuestas por ${who}, con ${number(signed)} firmas de ${number(of)}:`,
  'room.over.completed': 'Este debate ha terminado.',
  'room.over.ended': 'Quien modera ha terminado este debate.',
  'room.over.cancelled': 'Este debate se ha cancelado.',
  'room.over.abandoned': 'Este debate se ha abandonado, porque nadie lo continuó.',
  'room.reason': (reason: string) => `La razón: ${reason}`,

  'room.join': (place: string) => `Unirme a ${place}`,
  'room.join-floor': 'Unirme al público',
  'room.choose-place': 'Únete a un lado o al público',
  'room.leave': 'Salir',
  'room.ready': 'Todo listo',
  'room.not-ready': 'Todavía no',
  'room.begin': 'Empezar',
  'room.done': 'He terminado',
  'room.raise': 'Levantar la mano',
  'room.lower': 'Bajar la mano',
  'room.offer': 'Interpelar',
  'room.vote': 'Votar',
  'room.moderate': 'Moderar',
  'room.propose': 'Proponer palabras',
  'room.sign': 'Firmar',
  'room.accept': 'Aceptarla',
  'room.decline': 'Ahora no',
  'room.end-point': 'Fin de la interpelación',
  'room.to-card': 'La tarjeta de la sala',

  'room.start-no-motion': 'Di qué se debate: una frase a favor o en contra de la que se pueda estar.',
  'room.start-no-format': 'Ese formato no existe. Elige uno de los que se ofrecen.',
  'room.start-no-sides': (least: number, most: number, characters: number) =>
    `Nombra de ${number(least)} a ${number(most)} lados, separados por punto y coma y con ${number(characters)} caracteres como máximo cada uno: \`Gobierno; Oposición\`.`,
  'room.start-sides-fit': (format: string, sides: number) =>
    `*${format}* tiene ${number(sides)} lados. Nombra otros tantos o elige un formato adecuado, como *Discusión libre* si son más.`,
  'room.start-no-when':
    'Esa hora no se entiende. Escribe `90m`, `2h` o `3d` para un tiempo desde ahora, `19:30`, `7pm`, `mañana 19:30` o una fecha como `2026-11-26 19:30` (en UTC), o una marca de tiempo de Discord.',
  'room.start-when-impossible': (written: string) =>
    `No existe ese día o esa hora: «${written}». Elige una fecha que esté en el calendario.`,
  'room.start-when-past': 'Esa hora ya ha pasado. Elige una que esté por venir.',
  'room.start-when-far': (days: number) => `Faltan más de ${number(days)} días. Elige una fecha más cercana.`,
  'room.start-no-place': (channel: string) =>
    `No puedes escribir en ${channel}. Elige un canal en el que puedas.`,
  'room.start-taken': (motion: string) =>
    `En esa sala ya hay un debate abierto: «${motion}». Empieza el tuyo en otro canal, el que nombre *dónde*, o termina antes aquel.`,
  'room.start-closed': (channel: string, missing: string[]) =>
    `Counterpoint no puede escribir en ${channel}. Pide a quien administra el servidor que le permita allí ${list(missing.map((name) => `*${name}*`))}, o elige otro canal.`,
  'room.permission.view': 'Ver canal',
  'room.permission.send': 'Enviar mensajes',
  'room.permission.threads': 'Crear hilos públicos',
  'room.permission.send-in-threads': 'Enviar mensajes en hilos',
  'room.started': (room: string) => `El debate tiene su sala: ${room}. Tú lo moderas.`,
  'room.started-here': (room: string, missing: string[]) =>
    `El debate se celebra en el propio ${room}: para abrir allí un hilo, a Counterpoint le falta ${list(missing.map((name) => `*${name}*`))}. Tú lo moderas.`,
  'room.started-in-thread': (room: string) => `El debate se celebra en ${room}. Tú lo moderas.`,
  'room.started-no-event':
    'A Counterpoint le falta *Crear eventos* en este servidor, así que el debate no figura en la lista de eventos. Queda programado de todos modos.',

  'room.told.time-to-begin': 'Es la hora. En cuanto los lados estén listos, se puede empezar.',
  'room.told.all-ready': 'Los lados están listos. Cualquiera de ellos puede empezar.',
  'room.told.began': 'El debate ha empezado.',
  'room.told.turn': (step: string, who: string, until: string) =>
    `**${step}:** ${who} tiene la palabra hasta ${until}.`,
  'room.told.step': (step: string) => `**${step}**`,
  'room.told.speaker': (who: string, until: string) => `Ahora ${who} tiene la palabra, hasta ${until}.`,
  'room.told.warning': (count: number, who: string) => `${who}: quedan ${duration(count)}.`,
  'room.told.warning-step': (count: number) => `Quedan ${duration(count)}.`,
  'room.told.time-up': (who: string, until: string) =>
    `${who}: se acabó el tiempo. Termina la frase, antes de ${until}.`,
  'room.told.last-turn': 'Se acabó el tiempo de este paso: este turno es el último.',
  'room.told.turn-skipped': 'Quien modera ha terminado el turno.',
  'room.told.turn-left': 'El turno ha terminado, porque quien hablaba se ha ido.',
  'room.told.without-evidence':
    'Este discurso ha terminado sin el pasaje que piden las reglas. El acta lo dice.',
  'room.told.point-offered': (who: string, speaker: string) =>
    `${who} quiere hacer una interpelación. ${speaker}, ¿la aceptas?`,
  'room.told.point-taken': (who: string, until: string) =>
    `${who} tiene la palabra para una interpelación, hasta ${until}.`,
  'room.told.point-declined': 'La interpelación no se acepta.',
  'room.told.point-ended': (speaker: string) => `La interpelación ha terminado. ${speaker} continúa.`,
  'room.told.vote-opened': (step: string, until: string) =>
    `**${step}:** se vota hasta ${until}. El voto es secreto; los resultados se dicen tras la última votación.`,
  'room.told.vote-closed': (ballots: number) =>
    `La votación ha terminado. ${plural(ballots, { one: 'Hubo 1 voto.', other: `Hubo ${number(ballots)} votos.` })}`,
  'room.told.ballots-withdrawn': (who: string) =>
    `${who} está ahora en un lado. Aquí votan quienes no están en ninguno, así que su voto queda retirado.`,
  'room.told.swapped': 'Los lados han intercambiado sus puestos.',
  'room.told.paused': 'El debate está en pausa. El tiempo no corre hasta que quien modera lo reanude.',
  'room.told.resumed': 'El debate continúa.',
  'room.told.extended': (count: number) => `Se prolonga ${duration(count)}.`,
  'room.told.left': (who: string) => `${who} ha dejado el debate.`,
  'room.told.unmoderated':
    'Ya no queda nadie que modere. Quien administra el servidor puede hacerlo, con *Moderar*.',
  'room.told.evidence': (n: number, who: string) => `${who} ha puesto E${n} sobre la mesa.`,
  'room.told.stated': (who: string) => `${who} propone palabras para firmar; están en la tarjeta.`,
  'room.told.agreed': 'Todas las personas de los lados han firmado.',
  'room.told.clock': 'Se ha cambiado la hora del ordenador. Ningún turno dura más o menos por ello.',
  'room.told.late': (count: number) =>
    `Counterpoint no estaba. Lo que sigue debía ocurrir hace ${duration(count)}; nadie pierde su turno.`,

  'room.you-joined': (place: string) =>
    `Estás en el lado ${place}. Pulsa *Todo listo* cuando puedas empezar.`,
  'room.you-joined-late': (place: string) => `Estás en el lado ${place}.`,
  'room.you-joined-floor': 'Estás en el público.',
  'room.you-withdrawn': 'Aquí votan quienes no están en ningún lado, así que tu voto queda retirado.',
  'room.you-left': 'Has dejado el debate. Puedes volver a unirte.',
  'room.you-ready': 'Por tu parte, todo listo.',
  'room.you-not-ready': 'Por tu parte, todavía no.',
  'room.you-began': 'El debate ha empezado.',
  'room.you-done': 'Hecho. El debate sigue.',
  'room.you-turn-over': 'Ese turno ya ha terminado.',
  'room.you-raised': (place: number) =>
    place <= 1
      ? 'Tienes la mano levantada: te toca después.'
      : `Tienes la mano levantada: ocupas el puesto ${place}.`,
  'room.you-speak': 'Tienes la palabra.',
  'room.you-lowered': 'Has bajado la mano.',
  'room.you-offered': 'Se le pregunta a quien habla.',
  'room.you-took-point': 'Aceptas la interpelación. La sala ve quién tiene la palabra.',
  'room.you-declined-point': 'No aceptas la interpelación. La sala lo sabe.',
  'room.you-ended-point': 'La interpelación ha terminado y sigue quien hablaba.',
  'room.you-signed': 'Has firmado.',
  'room.you-proposed': 'Tus palabras están en la tarjeta. Quienes están en los lados pueden firmarlas.',
  'room.propose-words': 'Palabras que todos puedan firmar',

  'room.take-speech': 'Tomar un discurso, o devolverlo',
  'room.give-speech': 'Darle un discurso, o quitárselo',
  'room.speech-free': 'Nadie lo ha tomado.',
  'room.speech-taken-back': 'Tomado; elígelo para devolverlo.',
  'room.speech-of': (who: string) => `Lo ha tomado ${who}.`,
  'room.you-took': (speech: string) => `Tu discurso: ${speech}`,
  'room.you-gave-back': (speech: string) => `Ya no es tu discurso: ${speech}`,
  'room.withhold-me': 'Omitir mi nombre en el acta',
  'room.name-me': 'Nombrarme en el acta',
  'room.you-withheld': 'El acta no te nombrará.',
  'room.you-named': 'El acta te nombra.',

  'room.ballot': (step: string, until: string) =>
    `### ${step}\n¿A favor de qué lado estás ahora? Nadie ve tu voto. Puedes cambiarlo hasta ${until}.`,
  'room.ballot-paused': (step: string) =>
    `### ${step}\n¿A favor de qué lado estás ahora? Nadie ve tu voto. Puedes cambiarlo hasta que se cierre la votación.`,
  'room.ballot-motion': (motion: string) => `> ${motion}`,
  'room.ballot-choose': 'Tu voto',
  'room.ballot-undecided': 'Sin decidir',
  'room.ballot-cast': (choice: string) => `Tu voto: **${choice}**`,
  'room.ballot-with-reason': (choice: string, reason: string) => `Tu voto: **${choice}**. ${reason}`,
  'room.ballot-add-reason': 'Dar una razón',
  'room.ballot-reason': '¿Por qué?',
  'room.ballot-reason-about': 'Se dirá sin tu nombre cuando acabe la votación.',
  'room.ballot-old': 'Esa votación ha terminado.',

  'room.result': 'El resultado',
  'room.record': 'El acta del debate.',
  'room.record-only-over': 'El debate sigue: su acta llega al final.',
  'room.record-not-sent': (where: string) =>
    `El acta del debate no pudo enviarse en archivos. La tienes con ${where}.`,

  'room.panel': 'Moderar',
  'room.panel-not-yours':
    'Solo puede hacerlo quien modera este debate. Tú administras el servidor: también puedes moderarlo.',
  'room.panel-take': 'Moderarlo',
  'room.panel-pause': 'Pausar',
  'room.panel-resume': 'Continuar',
  'room.panel-skip': 'Pasar',
  'room.panel-swap': 'Cambiar los lados',
  'room.panel-begin': 'Empezar ya',
  'room.panel-end': 'Terminar el debate',
  'room.panel-extend': 'Dar más tiempo',
  'room.panel-extend-by': (count: number) => duration(count),
  'room.panel-person': 'Mover a alguien, ceder el turno o la sala',
  'room.panel-of': (who: string) => `¿Qué pasa con ${who}?`,
  'room.panel-move': (place: string) => `A ${place}`,
  'room.panel-move-floor': 'Al público',
  'room.panel-hand-over': 'Darle el turno',
  'room.panel-call': 'Darle la palabra después',
  'room.panel-hand-room': 'Cederle la sala',
  'room.panel-moderate': 'Que modere también',
  'room.panel-withhold': 'Omitir su nombre en el acta',
  'room.panel-name': 'Nombrar en el acta',
  'room.panel-back': 'Volver',
  'room.panel-sure-end': '¿Terminar el debate ahora? Lo dicho y lo votado se conserva, y se hace el acta.',
  'room.panel-sure-cancel': '¿Cancelar el debate? Aún no ha empezado.',
  'room.panel-keep': 'Que continúe',
  'room.panel-end-reason': 'Terminarlo con una razón',
  'room.panel-why': '¿Por qué termina?',
  'room.panel-did.skip': (step: string) => `Adelante. Ahora: ${step}.`,
  'room.panel-did.swap': (sides: string[]) => `${list(sides)} han intercambiado sus puestos.`,
  'room.panel-did.give': (who: string, speech: string) => `${who} tiene el discurso *${speech}*.`,
  'room.panel-did.take-back': (who: string, speech: string) => `${who} ya no tiene el discurso *${speech}*.`,
  'room.panel-did.move': (who: string, place: string) => `${who} está ahora en el lado ${place}.`,
  'room.panel-did.move-floor': (who: string) => `${who} está ahora en el público.`,
  'room.panel-did.call': (who: string) => `${who} tendrá la palabra después.`,
  'room.panel-did.withhold': (who: string) => `El acta no nombrará a ${who}.`,
  'room.panel-did.name': (who: string) => `El acta nombra a ${who}.`,
  'room.panel-did.moderate': (who: string) => `${who} también modera.`,
  'room.panel-did.room': (who: string) => `${who} tiene ahora la sala. Tú ya no moderas.`,
  'room.panel-gone': 'Esa persona ya no está en este servidor.',
  'room.panel-bot': 'Eso es un bot. Elige a una persona.',
  'room.panel-unseen': (who: string) =>
    `${who} no puede ver la sala de este debate. Dale antes acceso a su canal, o elige a otra persona.`,

  'room.lost-thread': (motion: string) =>
    `Se ha borrado el hilo de un debate: «${motion}». No se ha perdido nada del debate, y el tiempo no corre. Quien modera puede abrirle otra sala o terminarlo.`,
  'room.lost-access': (motion: string) =>
    `Counterpoint ya no puede escribir en la sala de un debate: «${motion}». No se ha perdido nada, y el tiempo no corre. Permite que vuelva a escribir allí; después, quien modera puede continuar o abrir otra sala.`,
  'room.reopen': 'Abrir otra sala',
  'room.reopened': (room: string) => `El debate vuelve a tener sala: ${room}.`,
  'room.still-there': (room: string) => `El debate sigue teniendo su sala: ${room}.`,

  'room.list-title': 'Los debates',
  'room.list-none': () => `Aquí aún no ha habido ningún debate. Empieza uno con ${command('debate start')}.`,
  'room.list-open': '**En curso**',
  'room.list-planned': '**Previstos**',
  'room.list-over': '**Celebrados**',
  'room.list-mine': '**Tú**',
  'room.list-my-turns': (debates: number, turns: number, spoke: number) =>
    `${plural(debates, { one: '1 debate', other: `${number(debates)} debates` })}, ${plural(turns, { one: '1 turno', other: `${number(turns)} turnos` })}. Tiempo de palabra: ${duration(spoke)}.`,
  'room.list-my-debates': (won: number, lost: number, moderated: number) =>
    `Ganados: ${number(won)}. Perdidos: ${number(lost)}. Moderados: ${number(moderated)}.`,
  'room.list-my-words': (evidence: number, points: number, answered: number, challenged: number) =>
    `Pasajes puestos sobre la mesa: ${number(evidence)}. Puntos: ${number(points)}, de ellos respondidos: ${number(answered)}. Citas cuestionadas: ${number(challenged)}.`,
  'room.list-cited': '**Los más citados**',
  'room.list-uses': (uses: number, debates: number) =>
    `Sobre la mesa ${plural(uses, { one: '1 vez', other: `${number(uses)} veces` })}, en ${plural(debates, { one: '1 debate', other: `${number(debates)} debates` })}.`,
  'room.list-division': (ballots: number, division: number, swing: number | null) =>
    `Votos: ${number(ballots)}. División: ${Math.round(division * 100)} % (100 % donde todos los lados tienen los mismos).${swing === null ? '' : ` Mayor cambio, en puntos porcentuales: ${Math.round(swing * 100)}.`}`,
  'room.list-contested': '**Los más divididos**',
  'room.list-earlier': 'Anteriores',
  'room.list-later': 'Posteriores',
  'room.no-such-debate': 'Ese debate no existe aquí. Elige uno de los que se ofrecen.',
  'room.in-server': 'Los debates se celebran en servidores. Pregunta en uno.',
} satisfies Partial<Messages>;
