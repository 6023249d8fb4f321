import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, list, either, number } = grammarOf('de');

/** What a server decides for itself: the panel, its file and its test. */
export const settings = {
  'settings.title': 'Einstellungen dieses Servers',
  'settings.page.answers': 'Antworten',
  'settings.page.library': 'Bibliothek',
  'settings.page.records': 'Aufzeichnungen',
  'settings.page.more': 'Test und Datei',
  'settings.saved': 'Gespeichert.',
  'settings.saved-unaudited': 'Gespeichert, aber im Protokoll ließ es sich nicht festhalten.',
  'settings.old-setting': () =>
    `Diese Einstellung stammt aus einer älteren Version von Counterpoint. Nutze ${command('settings')} noch einmal.`,
  'settings.back': 'Zurück',

  'settings.everywhere': 'Überall',
  'settings.managers': 'Wer den Server verwaltet',
  'settings.everybody': 'Alle',
  'settings.no-channel': 'Kein Kanal',
  'settings.packs': 'Pakete',
  'settings.packs-chosen': 'Die ausgewählten werden hier befragt.',
  'settings.choose-channel': 'Wähle einen Kanal oder Thread',
  'settings.own-choices': (channels: string[]) => `Mit eigener Auswahl: ${channels.join(', ')}`,
  'settings.packs-in': (channel: string) => `Pakete in ${channel}`,
  'settings.packs-as-server': 'Wie auf dem ganzen Server',
  'settings.packs-own': 'Eine eigene Auswahl',
  'settings.packs-chosen-in-channel':
    'Die ausgewählten werden in diesem Kanal befragt. Ein Thread richtet sich nach seinem Kanal, wenn er keine eigene Auswahl hat.',

  'settings.test': 'Testen',
  'settings.test-about':
    'Sieht nach, ob Counterpoint in jedem gewählten Kanal arbeiten kann, und sagt, was fehlt.',
  'settings.file': 'Datei',
  'settings.file-about':
    '„Exportieren“ gibt die Einstellungen als Datei. „Importieren“ nimmt so eine Datei und sagt, was sich ändern würde, bevor etwas geändert wird.',
  'settings.export': 'Exportieren',
  'settings.import': 'Importieren',

  'settings.exported': 'Die Einstellungen als Datei',
  'settings.exported-about': 'Sie nennt Kanäle und Rollen dieses Servers und keine Person.',
  'settings.import-form': 'Einstellungen importieren',
  'settings.import-file': 'Datei',
  'settings.import-file-about':
    'Wie „Exportieren“ sie gibt. Du siehst erst, was sich ändern würde; vorher ändert sich nichts.',
  'settings.import-text': 'Oder ihr Text',
  'settings.import-text-about': 'JSON; was darin fehlt, bekommt den Standardwert.',
  'settings.so-already': 'Die Einstellungen sind schon so. Es würde sich nichts ändern.',
  'settings.would-change': (count: number) =>
    `Noch wurde nichts geändert. ${plural(count, { one: 'Diese Einstellung würde', other: `Diese ${count} Einstellungen würden` })} sich ändern:`,
  'settings.confirm': 'Bestätigen',
  'settings.leave': 'So lassen',
  'settings.left': 'Es wurde nichts geändert.',
  'settings.import-stale': 'Die Einstellungen wurden inzwischen geändert. Das würde der Import jetzt ändern.',

  'settings.nothing-given': 'Gib die Datei an, die „Exportieren“ erzeugt hat, oder füge ihren Text ein.',
  'settings.no-json':
    'Das ist kein JSON. Gib die Datei an, die „Exportieren“ erzeugt hat, oder ihren ganzen Text.',
  'settings.import-gone': 'Dieser Import ist nicht mehr gespeichert. Importiere die Datei noch einmal.',
  'settings.changed-just-now':
    'Die Einstellungen wurden gerade in diesem Moment geändert. Drücke noch einmal „Bestätigen“.',
  'settings.strangers': (channels: string[], roles: string[], more: boolean) =>
    `Diese Datei nennt, was es auf diesem Server nicht gibt: ${[...channels.map((id) => `Kanal ${id}`), ...roles.map((id) => `Rolle ${id}`)].join(', ')}${more ? ' und mehr' : ''}. Nimm es aus der Datei oder setz ein, was es auf diesem Server gibt.`,
  'settings.none': () =>
    `Das sind keine Einstellungen. ${command('settings')} exportiert eine Datei, die zeigt, wie sie geschrieben werden.`,
  'settings.newer': (version: number, known: number) =>
    `Diese Einstellungen wurden von einem neueren Counterpoint geschrieben (Version ${version} der Einstellungen; dieses kennt ${known}). Es wurde nichts geändert: Aktualisiere zuerst Counterpoint.`,
  'settings.unknown': (name: string) =>
    `Eine Einstellung "${name}" gibt es nicht. Nimm sie heraus oder berichtige ihren Namen.`,
  'settings.unknown-version': (known: number) => `"version" ist unbekannt; möglich ist ${known}.`,
  'settings.wrong-value': (name: string, given: string, takes: Message) =>
    `"${name}" ist ${given}; möglich ist: ${sayMessage(takes)}.`,

  // What a setting takes, as it is written in the file: ends the sentence above.
  'settings.takes-answers': '"private" (zuerst, wer gefragt hat) oder "public" (sofort der Kanal)',
  'settings.takes-one-of': (values: string[]) => either(values),
  'settings.takes-language': (languages: string[]) =>
    `"auto" (die Sprache, die jede Person in Discord eingestellt hat), ${either(languages)}`,
  'settings.takes-number': (least: number, most: number) => `eine ganze Zahl von ${least} bis ${most}`,
  'settings.takes-channel': 'die ID eines Kanals oder null',
  'settings.takes-channels': (most: number) => `eine Liste von höchstens ${most} Kanal-IDs`,
  'settings.takes-roles': (most: number) => `eine Liste von höchstens ${most} Rollen-IDs`,
  'settings.takes-packs': (most: number) => `eine Liste von höchstens ${most} Paket-IDs`,
  'settings.takes-packs-by-channel': (most: number) =>
    `für höchstens ${most} Kanal-IDs je eine Liste der Pakete, die dort abgeschaltet sind`,
  'settings.takes-list-of': (values: string[]) => `eine Liste aus ${list(values)}`,

  'settings.it-answers-in': 'Wo Counterpoint antwortet',
  'settings.it-answers-everywhere': 'Counterpoint antwortet überall',
  'settings.no-log-channel': 'Es ist keiner gewählt.',
  'settings.test-open': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: Mitglieder können Befehle nutzen.`,
  'settings.test-closed': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: Nicht alle sehen das; wer es sieht, kann dort Befehle freigegeben bekommen.`,
  'settings.test-without-commands': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: Mitgliedern werden keine Befehle angeboten. Öffne jeweils die Kanaleinstellungen (das Zahnrad daneben; am Handy gedrückt halten), dann *Berechtigungen*, dann *@everyone*, und erlaube *Anwendungsbefehle verwenden*.`,
  'settings.test-gone': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: gelöscht, archiviert oder für Counterpoint nicht sichtbar. Wähle in ${command('settings')} etwas anderes oder mach es für Counterpoint sichtbar.`,
  'settings.test-open-everywhere': '✓ In jedem Kanal, den alle sehen, können Mitglieder Befehle nutzen.',
  'settings.test-log-open': (channel: string) => `✓ ${channel}: Counterpoint kann dort schreiben.`,
  'settings.test-log-unsendable': (channel: string) =>
    `✗ ${channel}: Dorthin lassen sich keine Nachrichten senden. Wähle einen Textkanal.`,
  'settings.test-log-closed': (channel: string, where: string, missing: string[]) =>
    `✗ ${channel}: Counterpoint kann dort nicht schreiben. Öffne die Einstellungen von ${where} (das Zahnrad daneben; am Handy gedrückt halten), dann *Berechtigungen*, füge *Counterpoint* hinzu und erlaube ${list(missing.map((permission) => `*${permission}*`))}.`,
  // As Discord itself calls them.
  'settings.permission.view': 'Kanal ansehen',
  'settings.permission.send': 'Nachrichten senden',
  'settings.permission.send-in-threads': 'Nachrichten in Threads senden',

  'setting.answers.name': 'Antworten',
  'setting.answers.about': 'Wer eine Antwort sieht, wenn sie kommt.',
  'setting.channels.name': 'Wo Counterpoint antwortet',
  'setting.channels.about': 'Nur in diesen Kanälen und ihren Threads; ist keiner gewählt, überall.',
  'setting.answersPerMinute.name': 'Häufigkeit',
  'setting.answersPerMinute.about': 'Wie viele Antworten eine Person pro Minute bekommen kann.',
  'setting.citation.name': 'Quellenangaben',
  'setting.citation.about': 'Der Stil, in dem „Zitieren“ sie gibt.',
  'setting.language.name': 'Sprache',
  'setting.language.about': 'Die Sprache von allem außer Zitaten.',
  'setting.packsOff.name': 'Pakete',
  'setting.packsOff.about': 'Pakete von Dokumenten, die auf diesem Server nicht befragt werden.',
  'setting.packsOffIn.name': 'Pakete nach Kanal',
  'setting.packsOffIn.about':
    'Eine Auswahl von Paketen für einen Kanal oder Thread, anstelle der des Servers.',
  'setting.curatorRoles.name': 'Kuration',
  'setting.curatorRoles.about': 'Wer die Bibliothek betreut, außer denen, die den Server verwalten.',
  'setting.voterRoles.name': 'Stimmrecht in Debatten',
  'setting.voterRoles.about':
    'Rollen, von denen man eine haben muss, um abzustimmen, falls beim Eröffnen keine andere genannt wird; ist keine gewählt, stimmen alle ab.',
  'setting.logChannel.name': 'Protokollkanal',
  'setting.logChannel.about': () =>
    `Wo Änderungen gemeldet werden, sobald sie geschehen; ist keiner gewählt, stehen sie nur in ${command('audit')}.`,
  'setting.logged.name': 'Im Protokollkanal gemeldet',
  'setting.logged.about': 'Welche Änderungen dort gemeldet werden.',
  'setting.keepChallengesDays.name': 'Nachfragen aufbewahren',
  'setting.keepChallengesDays.about': 'Wie viele Tage eine Frage nach einer Quelle und ihre Antwort bleiben.',
  'setting.keepDebatesDays.name': 'Debatten aufbewahren',
  'setting.keepDebatesDays.about': 'Wie viele Tage eine Debatte bleibt.',
  'setting.keepAuditDays.name': 'Protokoll aufbewahren',
  'setting.keepAuditDays.about': () => `Wie viele Tage ${command('audit')} zurückreicht.`,

  'setting.answers.private': 'Zuerst, wer gefragt hat',
  'setting.answers.private-about': 'Danach lässt sie sich mit dem Kanal teilen',
  'setting.answers.public': 'Sofort der Kanal',
  'setting.answers.public-about': 'Wer gefragt hat oder moderiert, kann sie entfernen',
  'setting.citation.all': 'Alle Stile',
  'setting.language.auto': 'Wie im eigenen Discord',
  'setting.language.auto-about': 'Was ein Kanal sieht, ist in der Sprache des Servers',
  'setting.per-minute-choice': (count: number) =>
    plural(count, { one: 'Einmal pro Minute', other: `${count}-mal pro Minute` }),
  'setting.per-minute': (count: number) => `${count} pro Minute`,
  'setting.days': (count: number) => plural(count, { one: '1 Tag', other: `${number(count)} Tage` }),
  'setting.list': (items: string[], more: number) =>
    more === 0 ? items.join(', ') : [...items, `${more} weitere`].join(', '),
  'setting.everywhere': 'überall',
  'setting.no-packs-off': 'keines ist abgeschaltet',
  'setting.no-own-packs': 'kein Kanal hat eine eigene Auswahl',
  'setting.packs-off-in': (channel: string, packs: string[], more: number) =>
    packs.length + more === 0
      ? `${channel} mit allen`
      : `${channel} ohne ${[...packs, ...(more > 0 ? [`${more} weitere`] : [])].join(', ')}`,
  'setting.packs-off-in-channels': (choices: string[], more: number) =>
    more === 0
      ? choices.join('; ')
      : `${choices.join('; ')}; ${plural(more, { one: '1 weiterer Kanal', other: `${more} weitere Kanäle` })}`,
  'setting.managers': 'wer den Server verwaltet',
  'setting.everybody': 'alle',
  'setting.no-log-channel': 'keiner',
  'setting.nothing-logged': 'nichts',
  'setting.changes': (name: string, before: string, after: string) => `**${name}:** ${before} → ${after}`,
} satisfies Partial<Messages>;

function named(channels: string[], more: number): string {
  return `${channels.join(', ')}${more > 0 ? ` und ${more} weitere` : ''}`;
}
