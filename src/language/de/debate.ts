import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either, number } = grammarOf('de');

const minutes = (count: number) => plural(count, { one: '1 Minute', other: `${number(count)} Minuten` });
const quoted = (names: string[]) => names.map((name) => `„${name}“`);

/** Debates: what the rules refuse, and what is wrong with a format that somebody has written. Sides are named. */
export const debate = {
  'debate.none': 'Diese Debatte ist hier nicht mehr gespeichert.',
  'debate.too-many-open': (most: number) =>
    `Auf diesem Server sind ${number(most)} Debatten offen, mehr geht nicht. Beende zuerst eine davon.`,
  'debate.no.over': 'Diese Debatte ist vorbei.',
  'debate.no.not-running': 'Diese Debatte hat noch nicht begonnen.',
  'debate.no.running-already': 'Diese Debatte hat schon begonnen.',
  'debate.no.paused': 'Die Debatte ist pausiert. Die Moderation kann sie fortsetzen.',
  'debate.no.not-paused': 'Die Debatte ist nicht pausiert.',
  'debate.no.done-already':
    'Das ist schon geschehen, oder das, wofür es galt, ist vorbei. So steht es jetzt.',
  'debate.no.moderators-only': 'Das kann nur, wer diese Debatte moderiert.',
  'debate.no.participants-only':
    'Das kann nur, wer teilnimmt. Tritt zuerst einer Seite oder dem Publikum bei.',
  'debate.no.not-your-turn': 'Das entscheidet, wer gerade das Wort hat.',
  'debate.no.not-your-point':
    'Wer redet, nimmt eine Zwischenfrage an oder nicht; wann sie vorbei ist, sagt wer redet oder wer sie stellt.',
  'debate.no.nobody-speaks': 'Gerade hat niemand das Wort.',
  'debate.no.no-such-side': (sides: string[]) =>
    `Diese Seite gibt es nicht. Zur Wahl stehen ${list([...quoted(sides), 'das Publikum'])}.`,
  'debate.no.no-such-person': 'Diese Person nimmt an der Debatte nicht teil. Bitte sie, zuerst beizutreten.',
  'debate.no.no-such-turn': 'Diesen Beitrag gab es nicht. Im Protokoll der Debatte stehen alle, die es gab.',
  'debate.no.no-such-step':
    'Diese Rede hat schon begonnen, oder es gibt sie nicht. Wähle eine, die noch kommt.',
  'debate.no.no-such-point': 'Das gibt es nicht mehr, oder es wurde schon beantwortet.',
  'debate.no.no-such-evidence':
    'Es gibt keinen Beleg mit dieser Nummer. Leg die Stelle zuerst auf den Tisch.',
  'debate.no.no-such-challenge': 'Es gibt keine Nachfrage mit dieser Nummer.',
  'debate.no.not-yours-to-answer':
    'Darauf antwortet, an wen sich die Nachfrage richtet, oder die Moderation.',
  'debate.no.challenged-already': (n: number) => `Nach diesem Zitat wurde schon gefragt: C${n}.`,
  'debate.no.side-empty': (sides: string[]) =>
    `Noch niemand ist auf ${plural(sides.length, { one: 'der Seite', other: 'den Seiten' })} ${list(quoted(sides))}. Bitte jemanden, beizutreten, oder lass die Moderation trotzdem beginnen.`,
  'debate.no.not-ready': (people: number) =>
    `${plural(people, { one: '1 Person auf den Seiten ist', other: `${number(people)} Personen auf den Seiten sind` })} noch nicht bereit. Warte noch, oder lass die Moderation trotzdem beginnen.`,
  'debate.no.only-on-sides':
    'Bereit sein muss nur, wer auf einer Seite steht. Tritt einer bei, um mitzudebattieren.',
  'debate.no.spoken-already': (side: string) =>
    `Du hast schon für die Seite „${side}“ gesprochen und kannst keiner anderen mehr beitreten. Die Moderation kann dich umsetzen.`,
  'debate.no.own-side-only': (side: string | null) =>
    side === null ? 'Das ist Sache der Moderation.' : `Das ist Sache der Seite „${side}“.`,
  'debate.no.evidence-first': () =>
    `Hier beruht jede Rede auf einer Textstelle: Leg zuerst eine mit ${command('cite')} auf den Tisch. Die Moderation kann die Rede auch ohne beenden.`,
  'debate.no.no-points-here': 'Hier sind keine Zwischenfragen vorgesehen.',
  'debate.no.point-protected': (count: number) =>
    `${plural(count, { one: 'Die erste und die letzte Sekunde', other: `Die ersten und die letzten ${number(count)} Sekunden` })} einer Rede sind frei von Zwischenfragen. Versuche es dazwischen noch einmal.`,
  'debate.no.point-of-own-side': 'Zwischenfragen stellen nur die anderen Seiten.',
  'debate.no.point-waiting':
    'Du hast schon eine Zwischenfrage angemeldet. Wer spricht, lässt sie zu oder nicht.',
  'debate.no.point-under-way': 'Nur eine Zwischenfrage auf einmal: Gerade wird schon eine gestellt.',
  'debate.no.no-hands-here':
    'Melden kann man sich in der offenen Aussprache. Gerade ist jemand an der Reihe.',
  'debate.no.hands-only-of': (side: string | null) =>
    side === null
      ? 'Gerade spricht, wer auf keiner Seite steht.'
      : `Gerade spricht, wer auf der Seite „${side}“ steht.`,
  'debate.no.no-vote-open': 'Gerade läuft keine Abstimmung.',
  'debate.no.floor-votes': 'Hier stimmt ab, wer auf keiner Seite steht.',
  'debate.no.debaters-do-not-vote':
    'Hier stimmt ab, wer auf keiner Seite steht, und du warst seit Beginn der Debatte auf einer.',
  'debate.no.no-voting-role':
    'Hier stimmen bestimmte Rollen ab, und du hast keine davon. Die Moderation weiß, welche es sind.',
  'debate.no.no-such-choice': (choices: string[]) =>
    `Zur Wahl stehen ${list([...quoted(choices), '„unentschieden“'])}.`,
  'debate.no.reason-wanted': 'Hier gehört zu jeder Stimme ein Grund: Schreib ein paar Worte dazu.',
  'debate.no.own-point': 'Eine Seite antwortet nicht auf ihre eigenen Punkte. Wähle Punkte der anderen.',
  'debate.no.not-your-points':
    'Was eine Rede gesagt hat, hält fest, wer sie hielt, wer auf ihrer Seite steht oder eine Moderation, die auf keiner Seite steht.',
  'debate.no.not-agreeing-now': 'Gemeinsame Worte suchen die Seiten später, wenn es Zeit dafür ist.',
  'debate.no.no-statement': 'Es gibt noch nichts zu unterschreiben. Schlag zuerst einen Wortlaut vor.',
  'debate.no.too-long-left': (most: number) =>
    `Von einem Beitrag dürfen höchstens ${minutes(most)} übrig sein. Verlängere ihn um weniger.`,
  'debate.no.too-many': (most: number) =>
    `Das wären mehr als ${number(most)}, und mehr nimmt eine Debatte nicht auf.`,
  'debate.no.debate-full': (most: number) =>
    `An einer Debatte nehmen höchstens ${number(most)} Personen teil, und so viele sind es schon.`,

  'debate.format.no-yaml': (line: number) =>
    `Zeile ${line} des Formats ist nicht lesbar. Vergleiche sie mit dem Format, mit dem du begonnen hast: Namen, Doppelpunkte und Einrückungen.`,
  'debate.format.too-long': (most: number) => `Ein Format hat höchstens ${number(most)} Zeichen.`,
  'debate.format.no-format':
    'Das ist kein Format. Beginne mit einem der mitgelieferten und ändere daran Namen, Reihenfolge und Minuten.',
  'debate.format.unknown': (where: string | undefined, field: string) =>
    `In ${where ?? 'diesem Format'} steht „${field}“, was hier nichts bedeutet. Nimm es heraus oder berichtige den Namen.`,
  'debate.format.missing': (where: string | undefined, field: string, takes: string) =>
    `In ${where ?? 'diesem Format'} fehlt „${field}“. Dort steht: ${takes}.`,
  'debate.format.wrong': (where: string | undefined, field: string, given: string, takes: string) =>
    `In ${where ?? 'diesem Format'} ist „${field}“ ${given}. Möglich ist: ${takes}.`,
  'debate.format.no-kind': (where: string, kinds: string[]) =>
    `In ${where} fehlt die Art des Schritts. Am Anfang steht ${either(kinds)}, dann ein Doppelpunkt und ein Name.`,
  'debate.format.step': (step: number, line: number | undefined) =>
    line === undefined ? `Schritt ${step}` : `Schritt ${step} (Zeile ${line})`,
  'debate.format.same-side': (side: string) => `Zwei Seiten heißen „${side}“. Gib jeder einen eigenen Namen.`,
  'debate.format.reserved-side': (side: string) =>
    `In den Schritten kann keine Seite „${side}“ heißen. Wähle ein anderes Wort.`,
  'debate.format.asks-itself': (where: string) =>
    `In ${where} befragt eine Seite sich selbst. Schreib hinter „to“, wer antwortet.`,
  'debate.format.vote-twice':
    'Es gibt höchstens eine Abstimmung „before“ und eine „after“, in dieser Reihenfolge.',
  'debate.format.no-preparation': (where: string) =>
    `In ${where} bereitet sich eine Seite vor, aber „preparation“ gibt ihr keine Minuten. Füge „preparation: 4“ hinzu oder nimm „prep“ heraus.`,
  'debate.format.too-many-minutes': (most: number) =>
    `Alle Schritte zusammen dauern länger als ${minutes(most)}. Kürze sie.`,
  'debate.format.too-many': (most: number) =>
    `Ein Server hat höchstens ${number(most)} eigene Formate. Lösche zuerst eines.`,
  'debate.format.same-name': (name: string) =>
    `Ein Format „${name}“ gibt es schon. Gib diesem einen anderen Namen.`,
  'debate.format.takes-name': (most: number) => `1 bis ${most} Zeichen`,
  'debate.format.takes-number': (least: number, most: number) =>
    `eine Zahl von ${numeral(least)} bis ${numeral(most)}`,
  'debate.format.takes-whole': (least: number, most: number) =>
    `eine ganze Zahl von ${numeral(least)} bis ${numeral(most)}`,
  'debate.format.takes-no-end': (least: number, most: number) =>
    `eine Zahl von ${numeral(least)} bis ${numeral(most)}, oder „null“ für kein Ende`,
  'debate.format.takes-yes': '„true“ oder „false“',
  'debate.format.takes-words': (words: string[]) => either(quoted(words)),
  'debate.format.takes-sides': (least: number, most: number) =>
    `${least} bis ${most} Zeilen, jede mit einem kurzen Wort in Kleinbuchstaben, einem Doppelpunkt und dem Namen der Seite`,
  'debate.format.takes-steps': (most: number) =>
    `1 bis ${most} Schritte, jeder mit einem Bindestrich am Anfang`,
} satisfies Partial<Messages>;

/** A number as it is typed in a format, with a point. */
function numeral(value: number): string {
  return String(value);
}
