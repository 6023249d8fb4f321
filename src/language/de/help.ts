import { command, commandWord } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** What can be asked, with examples, and what the bot is. */
export const help = {
  'help.title': 'Was du fragen kannst',
  'help.quote': () =>
    [
      '**Was steht in den Texten?**',
      `\`${command('quote')} refugees\` findet wörtliche Zitate zu einem Thema.`,
      `\`${command('quote')} "training ground"\` findet eine Wendung, wie sie dasteht.`,
      `\`${command('quote')} why was Mosul taken so easily?\` beantwortet eine Frage mit einem Zitat.`,
      `Die Option \`${commandWord('quote author')}\` oder \`${commandWord('quote document')}\` schränkt die Suche darauf ein.`,
    ].join('\n'),
  'help.verify': () =>
    [
      '**Steht das wirklich so da?**',
      `\`${command('verify')}\` prüft ein Zitat Wort für Wort und zeigt, was verändert, weggelassen oder zusammengefügt wurde.`,
      `Für eine ganze Nachricht öffne ihr Menü (Rechtsklick, oder gedrückt halten), dann *Apps*, dann *${commandWord('Verify quotations')}*. *Nachfragen* bittet die Person, die sie geschrieben hat, um eine Quelle.`,
    ].join('\n'),
  'help.position': () =>
    [
      '**Wer vertritt was?**',
      `\`${command('topics')}\` listet die Thesen auf, über die sich debattieren lässt. \`${command('position')}\` mit \`${commandWord('position topic')}\` zeigt alle dazu nebeneinander; mit \`${commandWord('position author')}\` alles, was jemand vertritt; mit beidem eine Position, die Worte, auf denen sie beruht, und was sie der anderen Seite zugesteht.`,
    ].join('\n'),
  'help.counter': () =>
    [
      '**Was lässt sich entgegnen?**',
      `\`${command('counter')}\` mit einer eigenen \`${commandWord('counter claim')}\` oder der \`${commandWord('counter position')}\` von jemandem zeigt, was ihr entgegensteht, mit der Begründung und wer dafür einsteht. *${commandWord('Find counterarguments')}* im Menü einer Nachricht tut das für das, was jemand geschrieben hat.`,
    ].join('\n'),
  'help.debate': () =>
    [
      '**Wie wird debattiert?**',
      `\`${command('debate start')}\` eröffnet einen Raum für eine These, jetzt oder zu einer Zeit (\`${commandWord('debate start when')}\`): Seiten, Redezeiten, geheime Abstimmungen und am Ende ein Protokoll. \`${command('debate history')}\` nennt, was stattfand, \`${command('debate record')}\` gibt das Protokoll.`,
    ].join('\n'),
  'help.debate-for-managers': () =>
    [
      '**Wie wird debattiert?**',
      `\`${command('debate start')}\` eröffnet einen Raum für eine These, jetzt oder zu einer Zeit (\`${commandWord('debate start when')}\`): Seiten, Redezeiten, geheime Abstimmungen und am Ende ein Protokoll. \`${command('debate history')}\` nennt, was stattfand, \`${command('debate record')}\` gibt das Protokoll. Mit \`${command('debate formats')}\` macht ihr eigene Formate.`,
    ].join('\n'),
  'help.buttons': [
    '**Was kann man mit einem Zitat machen?**',
    '*Kontext* zeigt seinen Absatz, *Zitieren* gibt Quellenangaben zum Kopieren, *Gegenargumente* zeigt, was ihm entgegensteht, *Mehr* listet die nächstbesten Zitate auf, *Teilen* zeigt es dem Kanal.',
  ].join('\n'),
  'help.in-debate': () =>
    [
      '**Und in ihrem Raum?**',
      `Dort legt \`${command('cite')}\` eine Textstelle als Beleg auf den Tisch, *Punkte* und \`${command('debate flow')}\` halten fest, was gesagt wurde und was noch unbeantwortet ist, und \`${command('counter')}\` allein zeigt nur dir, was dem letzten Punkt der anderen Seite entgegensteht. Nach einem Zitat in einer Rede fragst du mit *${commandWord('Verify quotations')}* an ihrer Nachricht und dann *Nachfragen*.`,
    ].join('\n'),
  'help.curate': () =>
    [
      '**Wer legt fest, wer was vertritt?**',
      `Du, denn du kuratierst hier: \`${command('curate')}\` listet auf, was auf deine Prüfung wartet, und ergänzt oder ändert Themen, Positionen und Erwiderungen. Unter einem Zitat beginnst du damit über *Als Beleg verwenden* und *Als Erwiderung verwenden*.`,
    ].join('\n'),
  'help.library': () =>
    [
      '**Welche Dokumente gibt es hier?**',
      `\`${command('library list')}\` listet sie auf; \`${command('library show')}\` zeigt, was über eines bekannt ist.`,
    ].join('\n'),
  'help.library-for-curators': () =>
    [
      '**Welche Dokumente gibt es hier?**',
      `\`${command('library list')}\` listet sie auf; \`${command('library show')}\` zeigt, was über eines bekannt ist. \`${command('library add')}\` nimmt Dateien oder einen eingefügten Text; *${commandWord('Add to library')}* im Menü einer Nachricht nimmt deren Dateien. Den Rest erledigen \`${commandWord('library edit')}\`, \`${commandWord('library revise')}\`, \`${commandWord('library remove')}\`, \`${commandWord('library restore')}\`, \`${commandWord('library export')}\` und \`${commandWord('library packs')}\` von \`${command('library')}\`.`,
    ].join('\n'),
  'help.who-sees': '**Wer sieht eine Antwort?**',
  'help.private': 'Nur du, bis du sie teilst.',
  'help.public': 'Sofort der ganze Kanal; du oder die Moderation kann sie entfernen.',
  'help.private-for-managers': () =>
    `Nur du, bis du sie teilst. Das und vieles mehr kannst du mit \`${command('settings')}\` ändern; \`${command('audit')}\` zeigt, wer was geändert hat.`,
  'help.public-for-managers': () =>
    `Sofort der ganze Kanal; du oder die Moderation kann sie entfernen. Das und vieles mehr kannst du mit \`${command('settings')}\` ändern; \`${command('audit')}\` zeigt, wer was geändert hat.`,
  'help.promise':
    'Jedes Zitat ist ein Ausschnitt aus einem Dokument in der Bibliothek dieses Servers, Wort für Wort. Fremde Worte, die ein Dokument zitiert, Zugeständnisse und Vorbehalte sind als solche gekennzeichnet. Die Zusammenfassung einer Position stammt aus der Kuration, und das steht dabei. „Nichts in dieser Bibliothek“ ist auch eine Antwort.',
  'help.direct': () =>
    `Frag auf einem Server: In Direktnachrichten antworten nur \`${command('help')}\`, \`${command('about')}\` und \`${command('privacy')}\`.`,

  'about.what':
    'Schiedsrichter für Lerngruppen, die anhand von Dokumenten debattieren: Counterpoint findet, was geschrieben wurde, Wort für Wort. Es schreibt nie eine Meinung und legt niemandem ein Wort in den Mund.',
  'about.keeps': () =>
    `**Was gespeichert wird:** die Dokumente dieses Servers, seine Einstellungen und die Positionen, und wer sie geändert hat. Counterpoint liest keine Nachrichten (es beantragt bei Discord keine privilegierten Intents), nur die, auf die jemand *${commandWord('Verify quotations')}* anwendet, und es hält nicht fest, wer was gefragt hat.`,
  'about.privacy': () =>
    `\`${command('privacy')}\` sagt, was alles gespeichert wird und wie lange, gibt dir, was über dich gespeichert ist, und löscht es.`,
  'about.who-can-ask':
    '**Wer fragen kann:** Die Dokumente eines Servers gehören ihm allein; kein anderer Server kann sie finden oder sehen.',
} satisfies Partial<Messages>;
