import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('de');

/** What somebody types who wants everything of their server deleted; small or large letters. */
const CONFIRMATION = 'alles löschen';

/** What is kept of a server and of each person, and how it is given out and deleted. */
export const privacy = {
  'privacy.kept-here': 'Was von diesem Server gespeichert wird',
  'privacy.kept-by-default': 'Was von jedem Server gespeichert wird, wenn er nichts anderes festgelegt hat',
  'privacy.no-other-server': 'Kein anderer Server kann etwas davon sehen.',
  'privacy.kept.documents': (days: number) =>
    `Die Dokumente dieses Servers, ihre früheren Fassungen und das Verzeichnis ihrer Wörter: bis jemand sie beim Kuratieren entfernt, und danach noch ${inDays(days)}, um sie wiederherstellen zu können.`,
  'privacy.kept.uploads': (days: number) =>
    `Dateien, die hochgeladen und nicht veröffentlicht wurden, und von wem: ${inDays(days)} lang.`,
  'privacy.kept.map':
    'Themen, Positionen und Erwiderungen, und wer sie hinzugefügt oder geändert hat: auf Dauer, als Geschichte der Argumentkarte.',
  'privacy.kept.shared':
    'Wo Zitate geteilt wurden, also die Nachricht und die Stelle im Dokument, ohne irgendeinen Namen: auf Dauer, damit sich bei einer neuen Fassung sagen lässt, welche betroffen sind.',
  'privacy.kept.audit': (days: number) =>
    `Wer was hinzugefügt, geändert, angenommen, abgelehnt, entfernt oder konfiguriert hat: ${inDays(days)} lang.`,
  'privacy.kept.settings':
    'Die Einstellungen dieses Servers, solange Counterpoint hier ist; ein Import von Einstellungen, der auf eine Bestätigung wartet, einen Tag lang.',
  'privacy.kept.checks': (days: number, most: number) =>
    `Zitate aus Nachrichten, die jemand prüfen ließ, und wer sie geschrieben hat, aber nicht, wer gefragt hat: ${inDays(days)} lang, höchstens von den letzten ${number(most)} Nachrichten.`,
  'privacy.kept.challenges': (days: number, most: number) =>
    `Nachfragen, also wer von wem um eine Quelle gebeten wurde, und die Antwort: ${inDays(days)} lang, höchstens die letzten ${number(most)}.`,
  'privacy.kept.debates': (days: number, most: number) =>
    `Debatten, also die These, wer teilnahm und wann sprach, Belege, Nachfragen, Punkte und Stimmen, die niemand zu sehen bekommt: ${inDays(days)} nach ihrem Ende, höchstens die letzten ${number(most)}.`,
  'privacy.kept.formats': (most: number) =>
    `Eigene Formate von Debatten, höchstens ${number(most)}, bis sie gelöscht werden; ein noch nicht gespeicherter Text einen Tag lang.`,
  'privacy.kept.membership': (days: number) =>
    `Dass Counterpoint auf diesem Server ist, oder wann es ihn verlassen hat: ${inDays(days)}, nachdem Counterpoint von einem Server entfernt wurde, wird alles von ihm gelöscht; wer es vorher wieder einlädt, verhindert das.`,
  'privacy.not-kept':
    '**Was nicht gespeichert wird:** Nachrichten (lesen kann Counterpoint nur eine, auf die jemand es anwendet) und wer was gefragt hat. Wie oft jemand fragt, wird eine Minute lang gezählt, nur im Arbeitsspeicher. Wer diesen Bot betreibt, sieht in dessen Log Kennungen von Servern, bei denen etwas fehlschlägt, aber niemandes Worte.',
  'privacy.not-ours':
    '**Was nicht bei Counterpoint liegt:** Seine Nachrichten in Kanälen liegen bei Discord und bleiben, bis sie dort gelöscht werden. Sicherungskopien liegen bei denen, die diesen Bot betreiben.',
  'privacy.yours-here': () =>
    `\`${command('privacy export')}\` gibt dir als Datei, was hier über dich gespeichert ist, in einer Direktnachricht das von allen Servern. \`${command('privacy delete')}\` löscht es.`,
  'privacy.yours-anywhere': () =>
    `\`${command('privacy export')}\` gibt dir als Datei, was auf allen Servern über dich gespeichert ist. \`${command('privacy delete')}\` löscht es.`,
  'privacy.whole-server': () =>
    `\`${command('privacy delete-server')}\` löscht alles von diesem Server; du darfst das, denn du verwaltest ihn.`,

  'privacy.your-data': 'Deine Daten',
  'privacy.your-data-about':
    'Was über dich gespeichert ist; was andere dazu beigetragen haben, ist nicht dabei.',
  'privacy.nothing-here': 'Auf diesem Server ist nichts über dich gespeichert.',
  'privacy.nothing-anywhere': 'Auf keinem Server ist etwas über dich gespeichert.',

  'privacy.delete-yours': 'Deine Daten löschen',
  'privacy.goes-here': 'Noch wurde nichts gelöscht. Von diesem Server wird dies endgültig gelöscht:',
  'privacy.goes-anywhere': 'Noch wurde nichts gelöscht. Von allen Servern wird dies endgültig gelöscht:',
  'privacy.goes.messages': (count: number) =>
    plural(count, {
      one: '1 geprüfte Nachricht von dir mit ihren Zitaten',
      other: `${number(count)} geprüfte Nachrichten von dir mit ihren Zitaten`,
    }),
  'privacy.goes.challenges': (count: number) =>
    plural(count, {
      one: '1 Nachfrage an dich mit deiner Antwort',
      other: `${number(count)} Nachfragen an dich mit deinen Antworten`,
    }),
  'privacy.goes.uploads': (count: number) =>
    plural(count, {
      one: '1 hochgeladene Datei, die nicht veröffentlicht ist',
      other: `${number(count)} hochgeladene Dateien, die nicht veröffentlicht sind`,
    }),
  'privacy.goes.names': (count: number) =>
    `dein Name in ${entries(count)} des Protokolls, von Themen, Positionen und Erwiderungen und von Nachfragen an andere. Den Eintrag selbst braucht der Server weiterhin; er nennt dann niemanden mehr.`,
  'privacy.stays': (count: number, days: number) =>
    `Was bleibt: Das Protokoll nennt dich in ${entries(count)} der letzten ${plural(days, { one: '24 Stunden', other: `${number(days)} Tage` })}, damit niemand eine Bibliothek ändern und das dann verbergen kann. Aus jedem verschwindet dein Name von selbst, sobald der Eintrag älter ist.`,
  'privacy.stays-asked': (count: number, days: number) =>
    `Du hast darum gebeten: Dein Name verschwindet von selbst aus ${entries(count)} des Protokolls, sobald jeder älter ist als ${inDays(days)}, damit niemand eine Bibliothek ändern und das dann verbergen kann.`,
  'privacy.forget-name': 'Meinen Namen löschen lassen',
  'privacy.not-yours':
    'Dokumente, die du veröffentlicht hast, gehören dem Server. Nachrichten in Kanälen liegen bei Discord: Lösche sie dort.',
  'privacy.delete-mine': 'Meine Daten löschen',
  'privacy.deleted': 'Gelöscht',
  'privacy.deleted-yours': (deleted: number, unnamed: number) =>
    `${plural(deleted, { one: '1 Datensatz von dir ist', other: `${number(deleted)} Datensätze von dir sind` })} weg, und ${plural(unnamed, { one: '1 Eintrag nennt', other: `${number(unnamed)} Einträge nennen` })} dich nicht mehr.`,

  'privacy.delete-server': 'Alles von diesem Server löschen',
  'privacy.delete-server-about': (server: string | undefined) =>
    `Noch wurde nichts gelöscht. Hiermit wird alles gelöscht, was Counterpoint von ${server === undefined ? 'diesem Server' : `**${server}**`} speichert, sofort und endgültig: Dokumente und hochgeladene Dateien, auch entfernte, Positionen mit ihrem Verlauf, Debatten mit ihren Stimmen und Protokollen, Formate, Einstellungen, das Protokoll der Änderungen, geprüfte Nachrichten und Nachfragen.`,
  'privacy.delete-server-warning': () =>
    `Niemand kann das rückgängig machen. Vorher gibt \`${command('library export')}\` die Dokumente, Positionen und Erwiderungen als Datei, \`${command('debate record')}\` das Protokoll einer Debatte und \`${command('settings')}\` die Einstellungen. Counterpoint bleibt auf dem Server, wie am ersten Tag.`,
  'privacy.delete-everything': 'Alles löschen …',
  'privacy.confirmation': CONFIRMATION,
  'privacy.type': `Tippe: ${CONFIRMATION}`,
  'privacy.type-about': 'Es wird sofort gelöscht, und niemand kann es rückgängig machen.',
  'privacy.not-confirmed': `Es wurde nichts gelöscht. Um alles zu löschen, drücke den Knopf noch einmal und tippe: ${CONFIRMATION}`,
  'privacy.deleted-server':
    'Von diesem Server ist nichts mehr gespeichert. Was ab jetzt geschieht, wird neu gespeichert.',
  'privacy.managers-only': 'Nur wer diesen Server verwalten darf, kann seine Daten löschen.',
} satisfies Partial<Messages>;

function inDays(count: number): string {
  return plural(count, { one: '1 Tag', other: `${number(count)} Tage` });
}

function entries(count: number): string {
  return plural(count, { one: '1 Eintrag', other: `${number(count)} Einträgen` });
}
