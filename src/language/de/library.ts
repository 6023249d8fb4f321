import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, number } = grammarOf('de');

/** The documents of a server: lists, what is known of each, adding, removing, packs, and what stands in the way. */
export const library = {
  'library.title': 'Bibliothek',
  'library.empty': 'Hier gibt es noch keine Dokumente.',
  'library.count': (documents: number, page: number, pages: number) =>
    `${documentsOf(documents)} auf diesem Server${pages > 1 ? `, Seite ${page} von ${pages}` : ''}`,
  'library.entry-full': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, ganzer Text`,
  'library.entry-excerpts': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, Auszüge`,
  'library.waiting': (uploads: number) => `Wartet auf dich: ${uploads}`,
  'library.previous': 'Vorige',
  'library.next': 'Nächste',
  'library.details': 'Details',
  'library.button-for': (label: string, what: string) => `${label}: ${what}`,
  'library.edit': 'Bearbeiten',
  'library.language-and-topic': 'Sprache und Thema',
  'library.new-text': 'Neuer Text',
  'library.remove': 'Entfernen',
  'library.keep': 'Behalten',
  'library.restore': 'Wiederherstellen',

  'library.unknown': 'Unbekannt',
  'library.authors-and-more': (names: string, more: number) => `${names} und ${more} weitere`,
  'library.author': (authors: string) => `**Verfasst von:** ${authors}`,
  'library.outlet': (outlet: string) => `**Erschienen in:** ${outlet}`,
  'library.published': (date: string) => `**Erschienen:** ${date}`,
  'library.source': (source: string) => `**Quelle:** ${source}`,
  'library.language': (language: string) => `**Sprache:** ${language}`,
  'library.read-for': (motion: string) => `**Gelesen zur These:** ${motion}`,
  'library.held-full': '**Umfang:** ganzer Text',
  'library.held-excerpts': '**Umfang:** Auszüge; der ganze Text ist nicht in dieser Bibliothek',
  'library.passages': (count: number) => `**Stellen:** ${number(count)}`,
  'library.from-pack': (pack: string) => `**Herkunft:** Paket ${pack}`,
  'library.from-server': '**Herkunft:** dieser Server',
  'library.added': (day: string) => `**Hinzugefügt:** ${day}`,
  'library.revision': (digits: string) => `**Fassung:** \`${digits}…\` (SHA-256)`,

  'library.kept': 'Behalten',
  'library.nothing-changed': 'Es wurde nichts geändert.',
  'library.saved': 'Gespeichert.',
  'library.saved-without-audit': 'Gespeichert, aber im Protokoll ließ es sich nicht festhalten.',
  'library.restored': 'Wiederhergestellt. Es kann wieder daraus zitiert werden.',
  'library.remove-title': (title: string) => `„${title}“ entfernen?`,
  'library.remove-about': (passages: number, days: number) =>
    `${plural(passages, { one: 'Seine Stelle kommt', other: `Seine ${number(passages)} Stellen kommen` })} dann in keiner Antwort mehr vor, und Positionen, die darauf beruhen, verlieren diese Worte. ${days} Tage lang lässt es sich wiederherstellen, danach wird es gelöscht.`,
  'library.removed-title': 'Entfernt',
  'library.removed': (title: string, days: number) =>
    `„${title}“ kommt in keiner Antwort mehr vor. ${days} Tage lang kannst du es mit diesem Knopf oder ${command('library restore')} zurückholen.`,

  'library.export-title': 'Die Bibliothek als Datei',
  'library.exported': (documents: number) =>
    `${documentsOf(documents)} dieses Servers, mit Themen und Positionen.`,
  'library.left-out': (count: number) =>
    plural(count, {
      one: '1 Position oder Erwiderung, die auf Dokumenten aus Paketen oder auf entfernten beruht, ist nicht dabei.',
      other: `${number(count)} Positionen und Erwiderungen, die auf Dokumenten aus Paketen oder auf entfernten beruhen, sind nicht dabei.`,
    }),
  'library.left-out-gone': (count: number) =>
    plural(count, {
      one: '1 Position oder Erwiderung ist nicht dabei: Die Worte, auf denen sie beruht, sind aus einem früheren Text und stehen im jetzigen nicht mehr.',
      other: `${number(count)} Positionen und Erwiderungen sind nicht dabei: Die Worte, auf denen sie beruhen, sind aus früheren Texten und stehen in den jetzigen nicht mehr.`,
    }),
  'library.left-out-passages': (count: number) =>
    plural(count, {
      one: '1 Stelle einer Position ist nicht dabei, da ihre Worte aus einem früheren Text sind und im jetzigen nicht mehr stehen.',
      other: `${number(count)} Stellen von Positionen sind nicht dabei, da ihre Worte aus früheren Texten sind und in den jetzigen nicht mehr stehen.`,
    }),
  'library.export-too-large': (megabytes: number, most: number) =>
    `Dieser Export hat ${number(megabytes)} MB, und Discord nimmt höchstens ${number(most)}. Wer den Bot betreibt, kann ihn im Terminal mit export schreiben.`,
  'library.export-too-large-to-zip':
    'Diese Bibliothek ist zu groß für ein Zip. Exportiere sie im Terminal mit `counterpoint export` als Ordner.',
  'library.nothing-to-export':
    'Dieser Server hat noch keine eigenen Dokumente: Es gibt nichts zu exportieren.',
  'library.no-map-to-export': 'Hier gibt es keine Themen, also auch keine Argumentkarte zum Exportieren.',

  'library.map-rebuttals': 'Erwiderungen',
  'library.map-rebuttal': (place: number) => `Erwiderung ${place}`,
  'library.map-untitled': 'Ohne Titel',
  'library.map-author-of': (document: string) => `Autorschaft von ${document}`,
  'library.map-rests-on': (passage: string, note: string | undefined) => noted(`Beruht auf ${passage}`, note),
  'library.map-speaks-for': (passage: string, note: string | undefined) =>
    noted(`Spricht dafür mit ${passage}`, note),
  'library.map-speaks-against': (passage: string, note: string | undefined) =>
    noted(`Spricht dagegen mit ${passage}`, note),
  'library.map-grants': (passage: string, note: string | undefined) => noted(`Gesteht ${passage} zu`, note),
  'library.map-limited-by': (passage: string, note: string | undefined) =>
    noted(`Eingeschränkt durch ${passage}`, note),

  'library.packs': 'Pakete',
  'library.packs-about': 'Die ausgewählten werden befragt, neben den eigenen Dokumenten des Servers.',
  'library.packs-in-server': 'Auf diesem Server',
  'library.packs-in-server-about': 'Überall, wo es keine eigene Auswahl gibt.',
  'library.packs-here': 'Nur hier',
  'library.packs-as-in-server': (channel: string) => `In ${channel} sind sie wie auf dem ganzen Server.`,
  'library.packs-own-choice': (channel: string) =>
    `${channel} hat eine eigene Auswahl; ${command('settings')} nimmt sie zurück.`,
  'library.no-packs': 'Hier gibt es keine Pakete.',
  'library.no-pack': 'Kein Paket',
  'library.packs-first': (count: number) =>
    `Die ersten ${count} sind aufgeführt; die anderen bleiben, wie sie waren.`,

  'library.from-a-pack': () =>
    `Dieses Dokument gehört zu einem Paket und bleibt, wie es ist. Welche Pakete hier befragt werden, bestimmt ${command('library packs')}.`,
  'library.none-removed': (days: number) =>
    `In den letzten ${days} Tagen wurde kein Dokument mit diesem Titel entfernt. Wähle eines aus der Liste.`,
  'library.not-removed': (id: string, days: number, others: string[]) =>
    `In den letzten ${days} Tagen wurde kein Dokument ${id} entfernt. ${others.length === 0 ? 'Zurzeit gibt es keines.' : `Wiederherstellen lassen sich: ${others.join(', ')}.`}`,
  'library.no-such-document': (id: string) =>
    `Hier gibt es kein Dokument ${id}. Vielleicht wurde es entfernt.`,
  'library.document-gone': 'Dieses Dokument ist nicht mehr da: Es wurde entfernt.',
  'library.has-text': (title: string, who: Message | undefined) =>
    `Dieser Text ist schon in der Bibliothek, als „${title}“${who === undefined ? '' : `, hinzugefügt von ${sayMessage(who)}`}. Verwirf die hochgeladene Datei oder entferne zuerst jenes Dokument.`,
  'library.topics-called': (name: string, motions: string[]) =>
    `Mehrere Themen heißen „${name}“: ${motions.map((motion) => `„${motion}“`).join(', ')}. Nenne eines mit seiner These.`,
  'library.topic-id-taken': (id: string, motion: string) =>
    `Hier gibt es schon ein anderes Thema „${id}“: „${motion}“. Gib dem neuen eine eigene ID.`,
  'library.topic-used':
    'Zu diesem Thema ist inzwischen etwas dazugekommen: eine Position, eine Erwiderung oder ein Dokument, das dazu gelesen wird. Mach zuerst das rückgängig.',
  'library.rebuttal-changed': 'Diese Erwiderung wurde inzwischen geändert. Sieh sie dir noch einmal an.',
  'library.no-such-change':
    'Eine solche Änderung gibt es hier nicht. Die Liste der Änderungen zeigt, welche es gibt.',
  'library.changed-since': (who: Message | undefined) =>
    `Das wurde schon rückgängig gemacht, oder es gab seitdem eine andere Änderung${who === undefined ? '' : `, von ${sayMessage(who)}`}. Der Verlauf zeigt, welche.`,

  'library.upload-gone': (days: number) =>
    `Diese hochgeladene Datei ist nicht mehr da: Sie wurde veröffentlicht oder verworfen, oder sie hat länger als ${days} Tage gewartet. Füge die Datei noch einmal hinzu.`,
  'library.upload-of-another': () =>
    `Diese Datei hat jemand anders hochgeladen. Deine zeigt ${command('library list')}.`,
  'library.publishing-stopped':
    'Das Veröffentlichen wurde angehalten, bevor etwas veröffentlicht war. Der Text wartet wie zuvor.',
  'library.upload-being-published': () =>
    `Das wird gerade veröffentlicht. Mit ${command('library remove')} nimmst du es zurück.`,
  'library.most-uploads': (most: number, waiting: number) =>
    `Von einem Server können höchstens ${most} hochgeladene Dateien warten, und ${waiting} warten schon. Veröffentliche oder verwirf zuerst einige: Deine zeigt ${command('library list')}.`,
  'library.most-documents': (most: number, used: number) =>
    `Ein Server darf höchstens ${number(most)} eigene Dokumente haben, und dieser hat ${number(used)}. Entferne einige mit ${command('library remove')}.`,
  'library.most-megabytes': (most: number, used: number) =>
    `Ein Server darf höchstens ${number(most)} MB belegen, und dieser belegt ${number(used)} MB. Entferne Dokumente mit ${command('library remove')}.`,

  'library.disk-full':
    'Der Datenträger ist voll: Es wurde nichts geändert. Schaff Platz und versuche es noch einmal.',
  'library.not-permitted': (path: string | undefined) =>
    `Das darf nicht geschrieben oder gelesen werden${path ? ` (${path})` : ''}: Ändere die Zugriffsrechte oder nenne einen anderen Ordner (den der Bibliothek nennt --library oder DATA_DIR).`,
  'library.busy':
    'Die Bibliothek ist mit einem anderen Import beschäftigt. Versuche es noch einmal, wenn er fertig ist.',
  'library.disk-failed': (fault: string) =>
    `Der Datenträger hat versagt (${fault}): Es wurde nichts geändert. Prüfe ihn und versuche es noch einmal.`,
  'library.damaged': (fault: string) =>
    `Die Datei der Bibliothek ist beschädigt (${fault}). Verschiebe sie oder stelle eine Sicherungskopie wieder her.`,
} satisfies Partial<Messages>;

function noted(sentence: string, note: string | undefined): string {
  return note === undefined ? `${sentence}.` : `${sentence}: ${note}`;
}

function documentsOf(count: number): string {
  return plural(count, { one: '1 Dokument', other: `${number(count)} Dokumente` });
}

function passagesOf(count: number): string {
  return plural(count, { one: '1 Stelle', other: `${number(count)} Stellen` });
}
