import { command, commandWord } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('de');

/** The cards of checked quotations, why one is not checked, and the challenge for a source. */
export const verify = {
  'verify.no-words': 'Hier steht nichts zum Prüfen. Füge das Zitat so ein, wie du es bekommen hast.',
  'verify.too-long': (most: number, given: number) =>
    `Ein Zitat darf höchstens ${most} Zeichen haben; dieses hat ${given}. Füge es in Teilen ein.`,
  'verify.no-author': 'Nenne, wem das Zitat zugeschrieben wird, oder lass den Autor weg.',
  'verify.too-common':
    'Diese Wörter sind so häufig, dass sie nicht verraten, woher sie stammen. Füge einen längeren Teil des Satzes ein.',
  'verify.broken-selectors':
    'Diese Selektoren sind nicht vollständig. Füge das ganze JSON ein: exact, prefix, suffix, start, end und revision.',
  'verify.broken-link':
    'Dieser Link zu einem Zitat ist nicht vollständig. Füge ihn ganz ein, oder die Worte des Zitats.',
  'verify.empty-message': 'Diese Nachricht hat keinen eigenen Text, der sich prüfen ließe.',
  'verify.nothing-quoted': () =>
    `In dieser Nachricht sind keine Zitate. Sie stehen in Anführungszeichen oder in Zeilen, die mit > beginnen. Andere Worte kannst du bei ${command('verify')} eingeben.`,
  'verify.no-longer-kept': () =>
    `Diese Prüfung ist nicht mehr gespeichert. Nutze „${commandWord('Verify quotations')}“ noch einmal für die Nachricht.`,

  'verify.challenge': 'Nachfragen',
  'verify.open': (which: number) => `${which} öffnen`,
  'verify.as-given': 'Wie angeführt',
  'verify.as-given-by': (author: string) => `Wie angeführt, ${author} zugeschrieben`,
  'verify.as-given-by-somebody': 'Wie angeführt (von wem die Worte sind, lässt die Nachricht offen)',
  'verify.in-the-source': 'In der Quelle',
  'verify.differs-only-in': (what: string[]) => `Anders ist nur: ${what.join(', ')}.`,
  'verify.also-in': (places: string[]) => `Diese Worte stehen auch in ${places.join('; ')}.`,
  'verify.more-omissions': (count: number) =>
    plural(count, { one: 'und 1 weitere Auslassung', other: `und ${count} weitere Auslassungen` }),
  'verify.take-care': (changed: string[]) => `**Achtung ⚠** Verändert: ${list(changed)}.`,
  'verify.what-differs': '**Was anders ist**',
  'verify.more-changes': (count: number) =>
    plural(count, { one: 'und 1 weitere Änderung', other: `und ${count} weitere Änderungen` }),
  'verify.word-by-word': 'Wort für Wort',
  'verify.left-out': (words: string) => `[weggelassen: ${words}]`,
  'verify.put-in': (words: string) => `[eingefügt: ${words}]`,
  'verify.and-more': '… und mehr',
  'verify.part': (which: number) => `Teil ${which}`,

  'verify.quotations': (count: number) =>
    plural(count, { one: '1 Zitat in einer Nachricht', other: `${count} Zitate in einer Nachricht` }),
  'verify.tally': (counts: string[]) => `${counts.join(', ')}.`,
  'verify.none-checked': 'Keines ließ sich prüfen.',
  'verify.the-message': (address: string) => `[Die Nachricht](${address})`,
  'verify.written-by': (message: string, author: string) => `${message}, geschrieben von ${author}`,
  'verify.more-quotations': (count: number, most: number) =>
    plural(count, {
      one: `1 weiteres Zitat steht in dieser Nachricht; eine Antwort fasst ${most}. Das andere kannst du mit \`${command('verify')}\` prüfen.`,
      other: `${count} weitere Zitate stehen in dieser Nachricht; eine Antwort fasst ${most}. Die anderen kannst du mit \`${command('verify')}\` prüfen.`,
    }),
  'verify.unclosed':
    'Ein Anführungszeichen wird nirgends geschlossen; sein Zitat wurde bis zum Ende des Absatzes gelesen.',
  'verify.not-checked': 'Nicht geprüft',
  'verify.ascribed': (verdict: string, author: string) => `${verdict}, ${author} zugeschrieben`,
  'verify.found': (whose: string, title: string, place: string) => `${whose}, in „${title}“, ${place}`,
  'verify.found-changed': (changed: string[], found: string) =>
    `Achtung ⚠ Verändert: ${list(changed)}. Die Quelle: ${found}`,
  'verify.found-altered': (found: string) => `Die Quelle: ${found}`,
  'verify.found-elided': (lost: string, found: string) => `Achtung ⚠ ${lost} ${found}`,
  'verify.found-limited': (found: string) =>
    `Im Kontext ⚠ Öffne es, um zu sehen, was es einschränkt. ${found}`,

  'challenge.heading': 'Bitte um eine Quelle',
  // Who asks stands behind "von", as everywhere.
  'challenge.asks': (author: string, asker: string, quotations: number) =>
    `${author}, eine Frage von ${asker}: Wo ${plural(quotations, { one: 'ist das', other: 'sind diese Zitate' })} nachzulesen? Ein Link oder Titel und Seite genügen.`,
  'challenge.verdict': (verdict: string) => `Befund von Counterpoint: ${verdict}`,
  'challenge.give-source': 'Quelle nennen',
  'challenge.change-source': 'Quelle ändern',
  'challenge.withdraw': 'Zurückziehen',
  'challenge.unanswered': (author: string) =>
    `Noch nicht beantwortet. Antworten kann nur ${author}, mit den Knöpfen unten.`,
  'challenge.withdrawn': (author: string, quotations: number, when: string) =>
    `**Zurückgezogen** ${author} hat ${plural(quotations, { one: 'das Zitat', other: 'die Zitate' })} zurückgezogen, ${when}.`,
  'challenge.source-given': (author: string, when: string) =>
    `**Quelle genannt** von ${author}, ${when}; Counterpoint hat sie nicht nachgeschlagen:`,
  'challenge.where': 'Wo ist das nachzulesen?',
  'challenge.source': 'Quelle',
  'challenge.source-hint': 'Ein Link oder Titel, Autor und Seite. Der Kanal bekommt es zu sehen.',
  'challenge.no-source':
    'Die Quelle war leer. Drücke den Knopf noch einmal und schreib, wo es nachzulesen ist.',
  'challenge.own-message': 'Das ist deine eigene Nachricht: Um eine Quelle bittet man jemand anderen.',
  'challenge.raised': (asker: string) =>
    `Zu dieser Nachricht gibt es schon eine Nachfrage von ${asker}, und sie ist noch nicht beantwortet.`,
  'challenge.raised-and-answered': (asker: string) =>
    `Zu dieser Nachricht gibt es schon eine Nachfrage von ${asker}, und sie ist beantwortet.`,
  'challenge.see': (address: string) => `Sieh dir [die Nachfrage](${address}) an.`,
  'challenge.no-longer-kept': 'Diese Nachfrage ist nicht mehr gespeichert.',
  'challenge.author-answers':
    'Das kann nur beantworten, wer die Nachricht geschrieben hat. Schreib aber gern, was du weißt.',
  'challenge.withdrawn-already': 'Das Zitat wurde schon zurückgezogen.',
} satisfies Partial<Messages>;
