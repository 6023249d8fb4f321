import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('de');

/** What may stand in the way of any answer. */
export const answering = {
  'answering.old-button':
    'Dieser Knopf stammt aus einer älteren Version von Counterpoint. Nutze den Befehl noch einmal.',
  'answering.quick': (seconds: number) => `Das ging schnell. ${wait(seconds)}`,
  'answering.rate': (times: number, seconds: number) =>
    `Auf diesem Server kann jede Person ${plural(times, { one: 'einmal', other: `${times}-mal` })} pro Minute fragen. ${wait(seconds)}`,
  'answering.elsewhere': (channels: string[]) =>
    `Counterpoint antwortet auf diesem Server woanders: in ${list(channels)}.`,
  'answering.outage': (errorId: string) =>
    `Was dieser Server festgelegt hat, lässt sich gerade nicht nachsehen. Deshalb wurde nichts beantwortet und nichts geändert. Bitte versuche es gleich noch einmal. (Fehler ${errorId})`,
  'answering.outage-while-changing': (errorId: string) =>
    `Die Änderung ließ sich nicht bestätigen: Vielleicht wurde sie gespeichert, vielleicht nicht. Bitte sieh gleich noch einmal nach. (Fehler ${errorId})`,
  'answering.error': (errorId: string) =>
    `Da ist bei uns leider etwas schiefgegangen. Geändert wurde nichts. (Fehler ${errorId})`,
  'answering.managers-only': 'Diesen Befehl kann nur nutzen, wer den Server verwalten darf.',
  'answering.curators-only': () =>
    `Das kann nur nutzen, wer auf diesem Server kuratiert. Die Rollen dafür wählt in ${command('settings')}, wer den Server verwalten darf.`,
  'answering.checks-in-server': 'Zitate werden auf einem Server geprüft: Nutze diesen Befehl dort.',
  'answering.library-in-server': 'Eine Bibliothek gehört zu einem Server: Nutze diesen Befehl dort.',
  'answering.settings-in-server': 'Einstellungen gehören zu einem Server: Nutze diesen Befehl dort.',
  'answering.erased-in-server': 'Nutze diesen Befehl auf dem Server, um den es geht.',
  'answering.erased': (member: string) =>
    `${member} hat alles löschen lassen, was Counterpoint von diesem Server gespeichert hatte: Dokumente, Einstellungen und alles Übrige.`,
} satisfies Partial<Messages>;

function wait(seconds: number): string {
  return `Bitte warte ${plural(seconds, { one: '1 Sekunde', other: `${seconds} Sekunden` })} und versuche es dann noch einmal.`;
}
