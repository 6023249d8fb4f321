import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number } = grammarOf('de');

/** Formats that a server makes its own. */
export const formats = {
  'formats.title': 'Formate von Debatten',
  'formats.about':
    'Ein Format sagt, was worauf folgt, wie lange es dauert und wer abstimmt. Kopiere eines und bearbeite es; wer eine Debatte eröffnet, kann es dann wählen. Eine Debatte behält das Format, mit dem sie begann.',
  'formats.shipped': '**Mitgelieferte**',
  'formats.own': '**Eigene dieses Servers**',
  'formats.none': 'noch keine',
  'formats.copy': 'Eines kopieren und bearbeiten',
  'formats.change': 'Ein eigenes ansehen, bearbeiten oder löschen',
  'formats.edit': 'Bearbeiten',
  'formats.delete': 'Löschen',
  'formats.save': 'Speichern',
  'formats.sure': (name: string) =>
    `„${name}“ löschen? Debatten, die danach ablaufen, behalten es. Drück noch einmal *Löschen*.`,
  'formats.preview': 'So würde das neue Format ablaufen. Gespeichert ist noch nichts.',
  'formats.preview-change': 'So würde das Format künftig ablaufen. Gespeichert ist noch nichts.',
  'formats.kept': 'Dein Text bleibt einen Tag lang erhalten: Verbessere ihn und schick ihn noch einmal.',
  'formats.mend': 'Verbessern',
  'formats.form': 'Ein Format',
  'formats.text': 'Das Format',
  'formats.text-about':
    'Ändere Namen, Reihenfolge und Minuten; Doppelpunkte und Einzüge bleiben, wie sie sind.',
  'formats.sides': (sides: string[]) => `Seiten: ${list(sides)}`,
  'formats.everyone-votes': 'Alle stimmen ab.',
  'formats.floor-votes': 'Es stimmt ab, wer auf keiner Seite steht.',
  'formats.preparation': (minutes: number) =>
    `Jede Seite hat ${plural(minutes, { one: '1 Minute', other: `${number(minutes)} Minuten` })} zur Vorbereitung.`,
  'formats.moderator': 'Moderation',
  'formats.open-end': (step: string) => `${step}, bis die Moderation es beendet`,
  'formats.minutes': (step: string, minutes: number) => `${step}, ${number(minutes)} Min.`,
  'formats.saved': (name: string) => `„${name}“ ist gespeichert.`,
  'formats.deleted': (name: string) => `„${name}“ ist gelöscht.`,
  'formats.gone': 'Dieses Format gibt es nicht mehr. Wähle ein anderes.',
  'formats.draft-gone': 'Das Geschriebene ist nicht mehr da. Fang mit einer Kopie neu an.',
} satisfies Partial<Messages>;
