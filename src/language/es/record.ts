import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('es');

const minutes = (count: number) => plural(count, { one: '1 minuto', other: `${number(count)} minutos` });

const percent = (share: number) => `${Math.round(share * 100)} %`;

const byWhom = (by: string | null) => (by === null ? '' : ` por ${by}`);

/** The record of a debate, for those who were not there. Sides, people and steps are named as they are. */
export const record = {
  'record.floor': 'público',
  'record.undecided': 'sin decidir',
  'record.participant': (n: number) => `Participante ${n}`,
  'record.somebody': 'alguien',
  'record.nobody': 'nadie',
  'record.thread': 'El hilo',

  'record.participants': 'Participantes',
  'record.turns': 'Turnos',
  'record.evidence': 'Evidencia',
  'record.challenges': 'Peticiones de fuente',
  'record.flow': 'Curso de los argumentos',
  'record.votes': 'Votos',
  'record.statement': 'En qué se pusieron de acuerdo',
  'record.notes': 'Qué más ocurrió',

  'record.format': (format: string, sides: string[]) => `${format}; lados: ${list(sides)}.`,
  'record.began': (date: string, time: string) =>
    `Empezó el ${date} a las ${time} (todas las horas son UTC).`,
  'record.never-began': 'No llegó a empezar.',
  'record.goes-on': 'Sigue en curso.',
  'record.ended.completed': (time: string) => `Terminó a las ${time}, tras su último paso.`,
  'record.ended.ended': (time: string) => `Terminado a las ${time} por quien moderaba.`,
  'record.ended.cancelled': (time: string) => `Cancelado a las ${time}.`,
  'record.ended.abandoned': (time: string) => `Abandonado a las ${time}, porque nadie lo continuó.`,
  'record.took-part': (places: string[], moderated: boolean) =>
    list([...places, ...(moderated ? ['moderación'] : [])]),

  'record.turn': 'Turno',
  'record.step': 'Paso',
  'record.side': 'Lado',
  'record.speaker': 'Quién habló',
  'record.from': 'Desde',
  'record.to': 'Hasta',
  'record.remarks': 'Observaciones',
  'record.answered-by': (person: string) => `responde ${person}`,
  'record.turn-ended.time': 'hasta agotar el tiempo',
  'record.turn-ended.skipped': 'terminado por quien modera',
  'record.turn-ended.left': 'terminado porque quien hablaba se fue',
  'record.turn-ended.ended': 'terminado con el debate',
  'record.extended-by': (count: number) => `prolongado ${duration(count)}`,
  'record.paused-for': (count: number) => `en pausa ${duration(count)}`,
  'record.points': (taken: number, offered: number) =>
    plural(offered, {
      one: `1 punto de información, aceptados: ${number(taken)}`,
      other: `${number(offered)} puntos de información, aceptados: ${number(taken)}`,
    }),

  'record.used': (by: string, side: string | null, turn: number | null) =>
    `${by}${side === null ? '' : ` (${side})`}${inTurn(turn)}.`,
  'record.place': (revision: string, start: number, end: number) =>
    `Versión ${revision}…, caracteres ${number(start)} a ${number(end)}.`,
  'record.gone': 'La biblioteca ya no tiene este pasaje.',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by} pidió${against === null ? '' : ` a ${against}`} la fuente de una cita${inTurn(turn)}.`,
  'record.ascribed': (whose: string) => `Se atribuyó a ${whose}.`,
  'record.no-verdict': 'No se consultó.',
  'record.verdict': (verdict: string) => `Veredicto según la biblioteca: ${verdict}.`,
  'record.answer.source': (by: string) => `${by} dio una fuente:`,
  'record.answer.stands': (by: string) => `${by} la mantiene.`,
  'record.answer.withdrawn': (by: string) => `${by} la retiró.`,

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}, `}turno ${turn}: ${text}`,
  'record.noted-by': (who: string) => `anotado por ${who}`,
  'record.point-answered': (turns: number[]) =>
    `– respondido en ${plural(turns.length, { one: 'el turno', other: 'los turnos' })} ${list(turns.map(String))}.`,
  'record.point-conceded': (side: string | null, turn: number | null) =>
    `– concedido${side === null ? '' : ` por ${side}`}${inTurn(turn)}.`,
  'record.point-dropped': '– nunca respondido.',
  'record.point-open': '– aún sin respuesta.',

  'record.nobody-voted': 'Nadie votó.',
  'record.tie.swing': 'Ningún lado ganó más apoyo que otro.',
  'record.tie.ballots': 'Ningún lado tuvo más votos que otro.',
  'record.level': (sides: string[]) =>
    `${list(sides.map((side) => `«${side}»`))} quedaron a la par, por delante de los demás; por eso no ha vencido ningún lado.`,
  'record.undecided-by.not-held':
    'Solo se celebró la primera votación, y no la segunda: no se ha decidido nada.',
  'record.undecided-by.no-ballots': 'En la segunda votación no votó nadie: no se ha decidido nada.',
  'record.won.swing': (changes: { side: string; points: number }[]) => {
    const [winner] = changes;
    if (winner!.points > 0) return `«${winner!.side}» fue el lado que más apoyo ganó, y por eso ha vencido.`;
    return `${changes.map(({ side, points }) => `«${side}» ${gained(points)}`).join('; ')}. Por eso ha vencido «${winner!.side}».`;
  },
  'record.won.ballots': (side: string) => `«${side}» fue el lado con más votos, y por eso ha vencido.`,
  'record.votes-before': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Antes (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.votes-after': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Después (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.change': (choice: string, points: number) =>
    `${choice}: ${points > 0 ? '+' : points < 0 ? '−' : '±'}${plural(Math.abs(points), { one: '1 punto porcentual', other: `${Math.abs(points)} puntos porcentuales` })}.`,
  'record.moved': (from: string, to: string, count: number) =>
    `${plural(count, { one: '1 persona pasó', other: `${number(count)} personas pasaron` })} de «${from}» a «${to}».`,
  'record.electorate': (both: number, before: number, after: number) =>
    [
      plural(both, {
        one: '1 persona votó ambas veces.',
        other: `${number(both)} personas votaron ambas veces.`,
      }),
      ...(before > 0 ? [`Solo en la primera votación: ${ballotsOf(before)}.`] : []),
      ...(after > 0 ? [`Solo en la segunda votación: ${ballotsOf(after)}.`] : []),
    ].join(' '),
  'record.ballots-open': (step: string, from: string, to: string, by: string | null) =>
    `${step}: se pudo votar de ${from} a ${to}${by === null ? '' : `, cuando ${by} cerró la votación`}.`,
  'record.reasons': 'Razones dadas con los votos',
  'record.reason-before': (choice: string) => `Antes, ${choice}:`,
  'record.reason-after': (choice: string) => `Después, ${choice}:`,
  'record.picture': (outcome: string) => `Gráfico de barras de los votos. ${outcome}`,
  'record.before': 'Antes',
  'record.after': 'Después',

  'record.signed': (by: string, signed: string[]) => `Propuesto por ${by}; firmado por ${list(signed)}.`,

  'record.note-late': (count: number) =>
    `Counterpoint no estaba activo cuando algo debía ocurrir; lo que sigue llegó ${duration(count)} tarde.`,
  'record.note-clock': (count: number) =>
    `El reloj del sistema se ${count > 0 ? 'adelantó' : 'atrasó'} ${minutes(Math.abs(count))}. Ningún turno duró más ni menos por ello; las horas de aquí siguen como antes.`,
  'record.note-extended': (count: number, by: string | null) => `Prolongado ${duration(count)}${byWhom(by)}.`,
  'record.note-joined': (person: string, from: string | null, to: string) =>
    from === null ? `${person} se unió: «${to}».` : `${person} pasó de «${from}» a «${to}».`,
  'record.note-left': (person: string) => `${person} se fue.`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    from === null ? `${to} tomó el turno ${turn}.` : `${to} tomó el turno ${turn} en lugar de ${from}.`,
  'record.note-vacant': (turn: number) => `No había nadie para hablar en el turno ${turn}.`,
  'record.note-skipped': (turn: number) => `Quien moderaba terminó el turno ${turn}.`,
  'record.note-silent': (step: string) => `${step}: nadie habló.`,
  'record.note-not-held': (step: string) => `${step}: esta votación no se celebró.`,
  'record.note-ballots-withdrawn': 'Se retiró lo que alguien había votado, porque pasó a un lado.',
  'record.note-without-evidence': (turn: number) =>
    `El turno ${turn} terminó sin evidencia, que aquí se exige.`,
  'record.note-paused': (by: string | null) => `Puesto en pausa${byWhom(by)}.`,
  'record.note-resumed': (by: string | null) => `Reanudado${byWhom(by)}.`,
  'record.note-swapped': 'Los lados intercambiaron sus puestos.',
  'record.note-unmoderated': 'Ya no quedaba nadie para moderar.',
} satisfies Partial<Messages>;

function inTurn(turn: number | null): string {
  return turn === null ? '' : ` en el turno ${turn}`;
}

function ballotsOf(count: number): string {
  return plural(count, { one: '1 voto', other: `${number(count)} votos` });
}

function sharesOf(choices: { choice: string; count: number; share: number }[]): string {
  return choices
    .map(({ choice, count, share }) => `${choice} ${number(count)} (${percent(share)})`)
    .join(', ');
}

/** What became of a side's share, in percentage points. */
function gained(points: number): string {
  if (points === 0) return 'no perdió nada';
  const count = Math.abs(points);
  const many = plural(count, { one: '1 punto porcentual', other: `${number(count)} puntos porcentuales` });
  return `${points < 0 ? 'perdió' : 'ganó'} ${many}`;
}
