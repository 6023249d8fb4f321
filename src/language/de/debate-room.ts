import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, number, duration } = grammarOf('de');

const minutes = (count: number) => plural(count, { one: '1 Minute', other: `${number(count)} Minuten` });

/** The room of a debate. */
export const debateRoom = {
  'room.about': (format: string, count: number) => `${format}, etwa ${minutes(count)}`,
  'room.rule-evidence': 'Jede Rede stützt sich auf eine Textstelle, die auf dem Tisch liegt.',
  'room.rule-reason': 'Jede Stimme wird begründet.',
  'room.rule-roles': (roles: string[]) => `Abstimmen kann, wer ${list(roles)} hat.`,
  'room.gathering':
    'Tritt einer Seite oder dem Publikum bei. Sobald alle auf den Seiten bereit sind, kann eine Person von ihnen beginnen.',
  'room.planned': (when: string) => `Beginn: ${when}.`,
  'room.step': (at: number, of: number) => `Schritt ${at} von ${of}`,
  'room.has-floor': (who: string) => `${who} hat das Wort.`,
  'room.of-side': (who: string, side: string) => `${who} – ${side}`,
  'room.asks-point': (who: string) => `${who} hat das Wort für eine Zwischenfrage.`,
  'room.answers': (who: string) => `${who} antwortet.`,
  'room.vacant': (side: string) => `Auf der Seite „${side}“ ist niemand da: Wer ihr beitritt, hat das Wort.`,
  'room.vacant-moderator': 'Niemand ist da, um zu moderieren.',
  'room.floor-open': 'Das Wort ist frei: Hebe die Hand, um zu sprechen.',
  'room.ballots-open':
    'Die Abstimmung läuft. Sie ist geheim, und bis zum Schluss kannst du deine Stimme ändern.',
  'room.prepares': (side: string) => `Die Seite „${side}“ bereitet sich vor.`,
  'room.all-prepare': 'Alle lesen und planen; niemand hat das Wort.',
  'room.agree': 'Die Seiten suchen nach Worten, die alle unterschreiben können.',
  'room.until': (when: string) => `Bis ${when}.`,
  'room.left': (left: string) => `Es bleiben ${left}.`,
  'room.paused': 'Die Debatte ist pausiert.',
  'room.hands': (people: string[]) => `Gehobene Hände: ${people.join(', ')}`,
  'room.next': (step: string) => `Danach: ${step}`,
  'room.next-by': (step: string, who: string) => `Danach: ${step}, ${who}`,
  'room.members': (place: string, count: number) => `**${place}** – ${number(count)}`,
  'room.floor': 'Publikum',
  'room.moderators': '**Moderation**',
  'room.nobody': 'noch niemand',
  'room.more': (count: number) => `und ${number(count)} weitere`,
  'room.evidence': (numbers: string[]) => `Auf dem Tisch: ${numbers.join(', ')}`,
  'room.unanswered': '**Noch nicht beantwortet**',
  'room.statement': (who: string, signed: number, of: number) =>
    `Vorgeschlagen von ${who}, unterschrieben von ${number(signed)} von ${number(of)}:`,
  'room.over.completed': 'Diese Debatte ist vorbei.',
  'room.over.ended': 'Die Moderation hat diese Debatte beendet.',
  'room.over.cancelled': 'Diese Debatte wurde abgesagt.',
  'room.over.abandoned': 'Diese Debatte wurde aufgegeben, weil niemand sie fortgesetzt hat.',
  'room.reason': (reason: string) => `Der Grund: ${reason}`,

  'room.join': (place: string) => `Zu ${place}`,
  'room.join-floor': 'Ins Publikum',
  'room.choose-place': 'Einer Seite oder dem Publikum beitreten',
  'room.leave': 'Verlassen',
  'room.ready': 'Bereit',
  'room.not-ready': 'Noch nicht bereit',
  'room.begin': 'Beginnen',
  'room.done': 'Fertig',
  'room.raise': 'Hand heben',
  'room.lower': 'Hand senken',
  'room.offer': 'Zwischenfrage',
  'room.vote': 'Abstimmen',
  'room.moderate': 'Moderieren',
  'room.propose': 'Worte vorschlagen',
  'room.sign': 'Unterschreiben',
  'room.accept': 'Zulassen',
  'room.decline': 'Jetzt nicht',
  'room.end-point': 'Zwischenfrage zu Ende',
  'room.to-card': 'Zur Karte des Raums',

  'room.start-no-motion': 'Sag, worüber debattiert wird: ein Satz, für oder gegen den man sein kann.',
  'room.start-no-format': 'Dieses Format gibt es nicht. Wähle eines von denen, die angeboten werden.',
  'room.start-no-sides': (least: number, most: number, characters: number) =>
    `Nenne ${number(least)} bis ${number(most)} Seiten, mit Semikolons dazwischen und je höchstens ${number(characters)} Zeichen: \`Regierung; Opposition\`.`,
  'room.start-sides-fit': (format: string, sides: number) =>
    `*${format}* hat ${number(sides)} Seiten. Nenne ebenso viele, oder wähle ein Format, das passt, für mehr etwa *Freie Diskussion*.`,
  'room.start-no-when':
    'Diese Zeit ist nicht zu lesen. Schreib `90m`, `2h` oder `3d` für eine Zeit von jetzt an, `19:30`, `7pm`, `morgen 19:30` oder ein Datum wie `2026-11-26 19:30` (in UTC) oder einen Zeitstempel von Discord.',
  'room.start-when-impossible': (written: string) =>
    `Diesen Tag oder diese Uhrzeit gibt es nicht: „${written}“. Wähle eine, die im Kalender steht.`,
  'room.start-when-past': 'Diese Zeit ist vorbei. Wähle eine, die noch kommt.',
  'room.start-when-far': (days: number) =>
    `Das ist in mehr als ${number(days)} Tagen. Wähle eine frühere Zeit.`,
  'room.start-no-place': (channel: string) =>
    `Du kannst in ${channel} nicht schreiben. Wähle einen Kanal, in dem du das kannst.`,
  'room.start-taken': (motion: string) =>
    `In diesem Raum ist schon eine Debatte offen: „${motion}“. Beginne deine in einem anderen Kanal, den *wo* nennt, oder beende zuerst jene.`,
  'room.start-closed': (channel: string, missing: string[]) =>
    `Counterpoint kann in ${channel} nicht schreiben. Bitte jemanden, der den Server verwaltet, dort ${list(missing.map((name) => `*${name}*`))} zu erlauben, oder wähle einen anderen Kanal.`,
  'room.permission.view': 'Kanal ansehen',
  'room.permission.send': 'Nachrichten senden',
  'room.permission.threads': 'Öffentliche Threads erstellen',
  'room.permission.send-in-threads': 'Nachrichten in Threads senden',
  'room.started': (room: string) => `Die Debatte hat ihren Raum: ${room}. Du moderierst sie.`,
  'room.started-here': (room: string, missing: string[]) =>
    `Die Debatte findet direkt in ${room} statt: Um dort einen Thread zu öffnen, fehlt Counterpoint ${list(missing.map((name) => `*${name}*`))}. Du moderierst sie.`,
  'room.started-in-thread': (room: string) => `Die Debatte findet in ${room} statt. Du moderierst sie.`,
  'room.started-no-event':
    'Counterpoint fehlt auf diesem Server *Events erstellen*; in der Liste der Events steht die Debatte daher nicht. Geplant ist sie trotzdem.',

  'room.told.time-to-begin': 'Es ist so weit. Sobald alle auf den Seiten bereit sind, kann es losgehen.',
  'room.told.all-ready': 'Alle auf den Seiten sind bereit. Eine Person von ihnen kann beginnen.',
  'room.told.began': 'Die Debatte hat begonnen.',
  'room.told.turn': (step: string, who: string, until: string) =>
    `**${step}:** ${who} hat das Wort bis ${until}.`,
  'room.told.step': (step: string) => `**${step}**`,
  'room.told.speaker': (who: string, until: string) => `Jetzt hat ${who} das Wort, bis ${until}.`,
  'room.told.warning': (count: number, who: string) => `${who}: noch ${duration(count)}.`,
  'room.told.warning-step': (count: number) => `Noch ${duration(count)}.`,
  'room.told.time-up': (who: string, until: string) =>
    `${who}: Die Zeit ist um. Bring den Satz zu Ende, bis ${until}.`,
  'room.told.last-turn': 'Die Zeit dieses Schritts ist um: Dies ist sein letzter Beitrag.',
  'room.told.turn-skipped': 'Die Moderation hat den Beitrag beendet.',
  'room.told.turn-left': 'Der Beitrag ist zu Ende, weil die Person gegangen ist.',
  'room.told.without-evidence':
    'Diese Rede ging ohne die Textstelle zu Ende, die hier verlangt ist. Das steht im Protokoll.',
  'room.told.point-offered': (who: string, speaker: string) =>
    `${who} möchte eine Zwischenfrage stellen. Lässt du sie zu, ${speaker}?`,
  'room.told.point-taken': (who: string, until: string) =>
    `${who} hat das Wort für eine Zwischenfrage, bis ${until}.`,
  'room.told.point-declined': 'Die Zwischenfrage ist nicht zugelassen.',
  'room.told.point-ended': (speaker: string) => `Die Zwischenfrage ist zu Ende. ${speaker} spricht weiter.`,
  'room.told.vote-opened': (step: string, until: string) =>
    `**${step}:** Stimmt bis ${until} ab. Die Abstimmung ist geheim; das Ergebnis kommt nach der letzten.`,
  'room.told.vote-closed': (ballots: number) =>
    `Die Abstimmung ist zu Ende. ${plural(ballots, { one: '1 Stimme wurde', other: `${number(ballots)} Stimmen wurden` })} abgegeben.`,
  'room.told.ballots-withdrawn': (who: string) =>
    `${who} steht jetzt auf einer Seite. Hier stimmt ab, wer auf keiner steht; was ${who} gestimmt hatte, ist zurückgenommen.`,
  'room.told.swapped': 'Die Seiten haben die Plätze getauscht.',
  'room.told.paused': 'Die Debatte ist pausiert. Die Zeit steht, bis die Moderation sie fortsetzt.',
  'room.told.resumed': 'Die Debatte geht weiter.',
  'room.told.extended': (count: number) => `Um ${duration(count)} verlängert.`,
  'room.told.left': (who: string) => `${who} hat die Debatte verlassen.`,
  'room.told.unmoderated':
    'Niemand moderiert mehr. Wer den Server verwaltet, kann es mit *Moderieren* übernehmen.',
  'room.told.evidence': (n: number, who: string) => `${who} hat E${n} auf den Tisch gelegt.`,
  'room.told.stated': (who: string) =>
    `${who} schlägt Worte zum Unterschreiben vor; sie stehen auf der Karte.`,
  'room.told.agreed': 'Alle auf den Seiten haben unterschrieben.',
  'room.told.clock': 'Die Uhr des Computers wurde verstellt. Kein Beitrag wird dadurch länger oder kürzer.',
  'room.told.late': (count: number) =>
    `Counterpoint war nicht da. Was folgt, war vor ${duration(count)} fällig; niemand verliert einen Beitrag.`,

  'room.you-joined': (place: string) =>
    `Du bist auf der Seite „${place}“. Drück *Bereit*, sobald du es bist.`,
  'room.you-joined-late': (place: string) => `Du bist auf der Seite „${place}“.`,
  'room.you-joined-floor': 'Du bist im Publikum.',
  'room.you-withdrawn':
    'Hier stimmt ab, wer auf keiner Seite steht; was du gestimmt hattest, ist zurückgenommen.',
  'room.you-left': 'Du hast die Debatte verlassen. Du kannst wieder beitreten.',
  'room.you-ready': 'Du bist bereit.',
  'room.you-not-ready': 'Du bist noch nicht bereit.',
  'room.you-began': 'Die Debatte hat begonnen.',
  'room.you-done': 'Fertig. Es geht weiter.',
  'room.you-turn-over': 'Dieser Beitrag ist schon vorbei.',
  'room.you-raised': (place: number) =>
    place <= 1
      ? 'Deine Hand ist oben: Du bist als Nächstes dran.'
      : `Deine Hand ist oben: Du hast Platz ${place}.`,
  'room.you-speak': 'Du hast das Wort.',
  'room.you-lowered': 'Deine Hand ist unten.',
  'room.you-offered': 'Die Person am Wort wird gefragt.',
  'room.you-took-point': 'Du lässt die Zwischenfrage zu. Der Raum sieht, wer das Wort hat.',
  'room.you-declined-point': 'Du lässt die Zwischenfrage nicht zu. Der Raum erfährt es.',
  'room.you-ended-point': 'Die Zwischenfrage ist vorbei, und die Rede geht weiter.',
  'room.you-signed': 'Du hast unterschrieben.',
  'room.you-proposed':
    'Deine Worte stehen auf der Karte. Wer auf einer Seite steht, kann sie unterschreiben.',
  'room.propose-words': 'Worte, die alle unterschreiben können',

  'room.take-speech': 'Eine Rede übernehmen oder abgeben',
  'room.give-speech': 'Eine Rede geben oder nehmen',
  'room.speech-free': 'Noch hat sie niemand übernommen.',
  'room.speech-taken-back': 'Übernommen; wähle sie, um sie abzugeben.',
  'room.speech-of': (who: string) => `${who} hat sie übernommen.`,
  'room.you-took': (speech: string) => `Deine Rede: ${speech}`,
  'room.you-gave-back': (speech: string) => `Nicht mehr deine Rede: ${speech}`,
  'room.withhold-me': 'Mich im Protokoll nicht nennen',
  'room.name-me': 'Mich im Protokoll nennen',
  'room.you-withheld': 'Das Protokoll nennt deinen Namen nicht.',
  'room.you-named': 'Das Protokoll nennt deinen Namen.',

  'room.ballot': (step: string, until: string) =>
    `### ${step}\nFür welche Seite bist du jetzt? Deine Stimme sieht niemand. Bis ${until} kannst du sie ändern.`,
  'room.ballot-paused': (step: string) =>
    `### ${step}\nFür welche Seite bist du jetzt? Deine Stimme sieht niemand. Bis zum Schluss kannst du sie ändern.`,
  'room.ballot-motion': (motion: string) => `> ${motion}`,
  'room.ballot-choose': 'Deine Stimme',
  'room.ballot-undecided': 'Unentschieden',
  'room.ballot-cast': (choice: string) => `Deine Stimme: **${choice}**`,
  'room.ballot-with-reason': (choice: string, reason: string) => `Deine Stimme: **${choice}**. ${reason}`,
  'room.ballot-add-reason': 'Begründen',
  'room.ballot-reason': 'Warum?',
  'room.ballot-reason-about': 'Wird ohne deinen Namen gezeigt, wenn die Abstimmung vorbei ist.',
  'room.ballot-old': 'Diese Abstimmung ist zu Ende.',

  'room.result': 'Das Ergebnis',
  'room.record': 'Das Protokoll der Debatte.',
  'room.record-only-over': 'Die Debatte läuft noch: Ihr Protokoll kommt am Ende.',
  'room.record-not-sent': (where: string) =>
    `Das Protokoll der Debatte ließ sich nicht als Datei senden. Du findest es mit ${where}.`,

  'room.panel': 'Moderieren',
  'room.panel-not-yours':
    'Das kann nur, wer diese Debatte moderiert. Du verwaltest den Server: Du kannst es auch übernehmen.',
  'room.panel-take': 'Übernehmen',
  'room.panel-pause': 'Pausieren',
  'room.panel-resume': 'Fortsetzen',
  'room.panel-skip': 'Weiter',
  'room.panel-swap': 'Seiten tauschen',
  'room.panel-begin': 'Trotzdem beginnen',
  'room.panel-end': 'Debatte beenden',
  'room.panel-extend': 'Mehr Zeit geben',
  'room.panel-extend-by': (count: number) => duration(count),
  'room.panel-person': 'Jemanden versetzen, Wort oder Raum übergeben',
  'room.panel-of': (who: string) => `Was ist mit ${who}?`,
  'room.panel-move': (place: string) => `Auf ${place}`,
  'room.panel-move-floor': 'Ins Publikum versetzen',
  'room.panel-hand-over': 'Das Wort übergeben',
  'room.panel-call': 'Als Nächstes das Wort geben',
  'room.panel-hand-room': 'Den Raum übergeben',
  'room.panel-moderate': 'Mitmoderieren lassen',
  'room.panel-withhold': 'Im Protokoll nicht nennen',
  'room.panel-name': 'Im Protokoll nennen',
  'room.panel-back': 'Zurück',
  'room.panel-sure-end':
    'Die Debatte jetzt beenden? Alles Gesagte und alle Stimmen bleiben, und das Protokoll wird erstellt.',
  'room.panel-sure-cancel': 'Die Debatte absagen? Sie hat noch nicht begonnen.',
  'room.panel-keep': 'Weiterlaufen lassen',
  'room.panel-end-reason': 'Mit Begründung beenden',
  'room.panel-why': 'Warum endet sie?',
  'room.panel-did.skip': (step: string) => `Weiter geht es. Jetzt: ${step}.`,
  'room.panel-did.swap': (sides: string[]) =>
    `${list(sides.map((side) => `„${side}“`))} haben die Plätze getauscht.`,
  'room.panel-did.give': (who: string, speech: string) => `${who} hat die Rede *${speech}*.`,
  'room.panel-did.take-back': (who: string, speech: string) => `${who} hat die Rede *${speech}* nicht mehr.`,
  'room.panel-did.move': (who: string, place: string) => `${who} steht jetzt auf der Seite „${place}“.`,
  'room.panel-did.move-floor': (who: string) => `${who} ist jetzt im Publikum.`,
  'room.panel-did.call': (who: string) => `${who} hat als Nächstes das Wort.`,
  'room.panel-did.withhold': (who: string) => `Das Protokoll nennt ${who} nicht.`,
  'room.panel-did.name': (who: string) => `Das Protokoll nennt ${who}.`,
  'room.panel-did.moderate': (who: string) => `${who} moderiert mit.`,
  'room.panel-did.room': (who: string) => `${who} hat jetzt den Raum. Du moderierst nicht mehr.`,
  'room.panel-gone': 'Diese Person ist nicht mehr auf dem Server.',
  'room.panel-bot': 'Das ist ein Bot. Wähle einen Menschen.',
  'room.panel-unseen': (who: string) =>
    `${who} sieht den Raum dieser Debatte nicht. Gib zuerst Zugang zum Kanal, oder wähle jemand anderen.`,

  'room.lost-thread': (motion: string) =>
    `Der Thread einer Debatte wurde gelöscht: „${motion}“. Von der Debatte ist nichts verloren, und die Zeit steht. Die Moderation kann einen neuen Raum öffnen oder sie beenden.`,
  'room.lost-access': (motion: string) =>
    `Counterpoint kann im Raum einer Debatte nicht mehr schreiben: „${motion}“. Nichts ist verloren, und die Zeit steht. Lass den Bot dort wieder schreiben, dann kann die Moderation die Debatte fortsetzen oder einen neuen Raum öffnen.`,
  'room.reopen': 'Neuen Raum öffnen',
  'room.reopened': (room: string) => `Die Debatte hat wieder einen Raum: ${room}.`,
  'room.still-there': (room: string) => `Die Debatte hat noch ihren Raum: ${room}.`,

  'room.list-title': 'Debatten',
  'room.list-none': () => `Hier gab es noch keine Debatte. Beginne eine mit ${command('debate start')}.`,
  'room.list-open': '**Laufen**',
  'room.list-planned': '**Geplant**',
  'room.list-over': '**Vorbei**',
  'room.list-mine': '**Du**',
  'room.list-my-turns': (debates: number, turns: number, spoke: number) =>
    `${plural(debates, { one: '1 Debatte', other: `${number(debates)} Debatten` })}, ${plural(turns, { one: '1 Beitrag', other: `${number(turns)} Beiträge` })}. Redezeit: ${duration(spoke)}.`,
  'room.list-my-debates': (won: number, lost: number, moderated: number) =>
    `Gewonnen: ${number(won)}. Verloren: ${number(lost)}. Moderiert: ${number(moderated)}.`,
  'room.list-my-words': (evidence: number, points: number, answered: number, challenged: number) =>
    `Stellen auf dem Tisch: ${number(evidence)}. Punkte: ${number(points)}, davon beantwortet: ${number(answered)}. Angefochtene Zitate: ${number(challenged)}.`,
  'room.list-cited': '**Am häufigsten zitiert**',
  'room.list-uses': (uses: number, debates: number) =>
    `${plural(uses, { one: 'Einmal', other: `${number(uses)}-mal` })} auf den Tisch gelegt, in ${plural(debates, { one: '1 Debatte', other: `${number(debates)} Debatten` })}.`,
  'room.list-division': (ballots: number, division: number, swing: number | null) =>
    `Stimmen: ${number(ballots)}. Geteiltheit: ${Math.round(division * 100)} % (100 %, wo alle Seiten gleich viele haben).${swing === null ? '' : ` Größter Umschwung in Prozentpunkten: ${Math.round(swing * 100)}.`}`,
  'room.list-contested': '**Am meisten umstritten**',
  'room.list-earlier': 'Frühere',
  'room.list-later': 'Spätere',
  'room.no-such-debate': 'Diese Debatte gibt es hier nicht. Wähle eine von denen, die angeboten werden.',
  'room.in-server': 'Debattiert wird auf Servern. Frag dort.',
} satisfies Partial<Messages>;
