import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('de');

const minutes = (count: number) => plural(count, { one: '1 Minute', other: `${number(count)} Minuten` });

const percent = (share: number) => `${Math.round(share * 100)} %`;

const byWhom = (by: string | null) => (by === null ? '' : ` von ${by}`);

/** The record of a debate, for those who were not there. Sides, people and steps are named as they are. */
export const record = {
  'record.floor': 'Publikum',
  'record.undecided': 'unentschieden',
  'record.participant': (n: number) => `Person ${n}`,
  'record.somebody': 'jemand',
  'record.nobody': 'niemand',
  'record.thread': 'Der Thread',

  'record.participants': 'Wer teilnahm',
  'record.turns': 'Beiträge',
  'record.evidence': 'Belege',
  'record.challenges': 'Nachfragen',
  'record.flow': 'Verlauf der Argumente',
  'record.votes': 'Abstimmung',
  'record.statement': 'Worauf man sich geeinigt hat',
  'record.notes': 'Was sonst geschah',

  'record.format': (format: string, sides: string[]) => `${format}; Seiten: ${list(sides)}.`,
  'record.began': (date: string, time: string) => `Begonnen am ${date} um ${time} Uhr (alle Zeiten in UTC).`,
  'record.never-began': 'Sie hat nie begonnen.',
  'record.goes-on': 'Sie ist noch im Gange.',
  'record.ended.completed': (time: string) => `Zu Ende um ${time} Uhr, nach dem letzten Schritt.`,
  'record.ended.ended': (time: string) => `Um ${time} Uhr von der Moderation beendet.`,
  'record.ended.cancelled': (time: string) => `Um ${time} Uhr abgesagt.`,
  'record.ended.abandoned': (time: string) => `Um ${time} Uhr aufgegeben, da niemand sie fortsetzte.`,
  'record.took-part': (places: string[], moderated: boolean) =>
    list([...places, ...(moderated ? ['Moderation'] : [])]),

  'record.turn': 'Beitrag',
  'record.step': 'Schritt',
  'record.side': 'Seite',
  'record.speaker': 'Wer sprach',
  'record.from': 'Von',
  'record.to': 'Bis',
  'record.remarks': 'Anmerkungen',
  'record.answered-by': (person: string) => `Antworten: ${person}`,
  'record.turn-ended.time': 'bis die Zeit um war',
  'record.turn-ended.skipped': 'von der Moderation beendet',
  'record.turn-ended.left': 'beendet, da die Person gegangen ist',
  'record.turn-ended.ended': 'mit der Debatte beendet',
  'record.extended-by': (count: number) => `um ${duration(count)} verlängert`,
  'record.paused-for': (count: number) => `${duration(count)} pausiert`,
  'record.points': (taken: number, offered: number) =>
    `${plural(offered, { one: '1 Zwischenfrage', other: `${number(offered)} Zwischenfragen` })}, davon ${number(taken)} zugelassen`,

  'record.used': (by: string, side: string | null, turn: number | null) =>
    `${by}${side === null ? '' : ` (${side})`}${inTurn(turn)}.`,
  'record.place': (revision: string, start: number, end: number) =>
    `Fassung ${revision}…, Zeichen ${number(start)} bis ${number(end)}.`,
  'record.gone': 'Die Bibliothek hat diese Stelle nicht mehr.',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by} ${against === null ? 'fragte' : `bat ${against}`} ${against === null ? 'nach der' : 'um die'} Quelle eines Zitats${inTurn(turn)}.`,
  'record.ascribed': (whose: string) => `Es wurde ${whose} zugeschrieben.`,
  'record.no-verdict': 'Es wurde nicht nachgeschlagen.',
  'record.verdict': (verdict: string) => `Befund anhand der Bibliothek: ${verdict}.`,
  'record.answer.source': (by: string) => `${by} nannte eine Quelle:`,
  'record.answer.stands': (by: string) => `${by} bleibt dabei.`,
  'record.answer.withdrawn': (by: string) => `${by} zog es zurück.`,

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}, `}Beitrag ${turn}: ${text}`,
  'record.noted-by': (who: string) => `festgehalten von ${who}`,
  'record.point-answered': (turns: number[]) =>
    `– beantwortet in ${plural(turns.length, { one: 'Beitrag', other: 'den Beiträgen' })} ${list(turns.map(String))}.`,
  'record.point-conceded': (side: string | null, turn: number | null) =>
    `– eingeräumt${side === null ? '' : ` von ${side}`}${inTurn(turn)}.`,
  'record.point-dropped': '– nie beantwortet.',
  'record.point-open': '– noch nicht beantwortet.',

  'record.nobody-voted': 'Niemand hat abgestimmt.',
  'record.tie.swing': 'Keine Seite hat mehr hinzugewonnen als eine andere.',
  'record.tie.ballots': 'Keine Seite hat mehr Stimmen als eine andere.',
  'record.level': (sides: string[]) =>
    `${list(sides.map((side) => `„${side}“`))} liegen gleichauf vor den übrigen; damit hat keine Seite gesiegt.`,
  'record.undecided-by.not-held':
    'Nur die erste Abstimmung fand statt, die zweite nicht: Entschieden ist damit nichts.',
  'record.undecided-by.no-ballots':
    'An der zweiten Abstimmung hat niemand teilgenommen: Entschieden ist damit nichts.',
  'record.won.swing': (changes: { side: string; points: number }[]) => {
    const [winner] = changes;
    if (winner!.points > 0) return `„${winner!.side}“ hat am meisten hinzugewonnen und damit gesiegt.`;
    return `${list(changes.map(({ side, points }) => `„${side}“ hat ${gained(points)}`))}. Damit hat „${winner!.side}“ gesiegt.`;
  },
  'record.won.ballots': (side: string) => `„${side}“ hat die meisten Stimmen und damit gesiegt.`,
  'record.votes-before': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Vorher (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.votes-after': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `Nachher (${ballotsOf(ballots)}): ${sharesOf(choices)}.`,
  'record.change': (choice: string, points: number) =>
    `${choice}: ${points > 0 ? '+' : points < 0 ? '−' : '±'}${plural(Math.abs(points), { one: '1 Prozentpunkt', other: `${Math.abs(points)} Prozentpunkte` })}.`,
  'record.moved': (from: string, to: string, count: number) =>
    `${plural(count, { one: '1 Person wechselte', other: `${number(count)} Personen wechselten` })} von „${from}“ zu „${to}“.`,
  'record.electorate': (both: number, before: number, after: number) =>
    [
      plural(both, {
        one: '1 Person hat beide Male abgestimmt.',
        other: `${number(both)} Personen haben beide Male abgestimmt.`,
      }),
      ...(before > 0 ? [`Nur bei der ersten Abstimmung abgegeben: ${ballotsOf(before)}.`] : []),
      ...(after > 0 ? [`Nur bei der zweiten Abstimmung abgegeben: ${ballotsOf(after)}.`] : []),
    ].join(' '),
  'record.ballots-open': (step: string, from: string, to: string, by: string | null) =>
    `${step}: Abgestimmt wurde von ${from} bis ${to}${by === null ? '' : `; beendet hat es ${by}`}.`,
  'record.reasons': 'Begründungen zu den Stimmen',
  'record.reason-before': (choice: string) => `Vorher, ${choice}:`,
  'record.reason-after': (choice: string) => `Nachher, ${choice}:`,
  'record.picture': (outcome: string) => `Balkendiagramm der Abstimmung. ${outcome}`,
  'record.before': 'Vorher',
  'record.after': 'Nachher',

  'record.signed': (by: string, signed: string[]) =>
    `Vorgeschlagen von ${by}; unterschrieben von ${list(signed)}.`,

  'record.note-late': (count: number) =>
    `Counterpoint war nicht da, als etwas fällig war; das Folgende kam ${duration(count)} zu spät.`,
  'record.note-clock': (count: number) =>
    `Die Uhr des Computers wurde um ${minutes(Math.abs(count))} ${count > 0 ? 'vorgestellt' : 'zurückgestellt'}. Kein Beitrag war deshalb länger oder kürzer; die Zeiten hier laufen weiter wie zuvor.`,
  'record.note-extended': (count: number, by: string | null) =>
    `Um ${duration(count)} verlängert${byWhom(by)}.`,
  'record.note-joined': (person: string, from: string | null, to: string) =>
    from === null ? `${person} kam dazu: „${to}“.` : `${person} wechselte von „${from}“ zu „${to}“.`,
  'record.note-left': (person: string) => `${person} ging.`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    from === null ? `${to} übernahm Beitrag ${turn}.` : `${to} übernahm Beitrag ${turn} von ${from}.`,
  'record.note-vacant': (turn: number) => `Für Beitrag ${turn} war niemand da.`,
  'record.note-skipped': (turn: number) => `Die Moderation hat Beitrag ${turn} beendet.`,
  'record.note-silent': (step: string) => `${step}: Niemand hat gesprochen.`,
  'record.note-not-held': (step: string) => `${step}: Diese Abstimmung fand nicht statt.`,
  'record.note-ballots-withdrawn':
    'Was jemand gestimmt hatte, wurde zurückgenommen, weil die Person auf eine Seite ging.',
  'record.note-without-evidence': (turn: number) =>
    `Beitrag ${turn} endete ohne Beleg, der hier verlangt ist.`,
  'record.note-paused': (by: string | null) => `Pausiert${byWhom(by)}.`,
  'record.note-resumed': (by: string | null) => `Fortgesetzt${byWhom(by)}.`,
  'record.note-swapped': 'Die Seiten haben die Plätze getauscht.',
  'record.note-unmoderated': 'Zum Moderieren war niemand mehr da.',
} satisfies Partial<Messages>;

function inTurn(turn: number | null): string {
  return turn === null ? '' : ` in Beitrag ${turn}`;
}

function ballotsOf(count: number): string {
  return plural(count, { one: '1 Stimme', other: `${number(count)} Stimmen` });
}

function sharesOf(choices: { choice: string; count: number; share: number }[]): string {
  return choices
    .map(({ choice, count, share }) => `${choice} ${number(count)} (${percent(share)})`)
    .join(', ');
}

/** What became of a side's share, in percentage points. */
function gained(points: number): string {
  if (points === 0) return 'nichts verloren';
  const count = Math.abs(points);
  const many = plural(count, { one: '1 Prozentpunkt', other: `${number(count)} Prozentpunkte` });
  return `${many} ${points < 0 ? 'verloren' : 'hinzugewonnen'}`;
}
