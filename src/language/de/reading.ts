import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('de');

/** How a text was read, for its curator, in sentences without Markdown. */
export const reading = {
  'reading.utf16-unmarked': (encoding: string) =>
    `Die Datei hat keine Bytereihenfolge-Markierung (BOM); sie wurde als ${encoding} gelesen.`,
  'reading.encoding': (encoding: string) =>
    `Die Datei ist nicht in UTF-8; sie wurde als ${encoding} gelesen.`,
  'reading.byte-order-mark': 'Eine Bytereihenfolge-Markierung (BOM) am Anfang wurde entfernt.',
  'reading.line-endings': 'Zeilenenden wurden in LF umgewandelt.',
  'reading.lone-surrogates': 'Kaputte Zeichen (einzelne Surrogate) wurden durch U+FFFD ersetzt.',

  'reading.hidden-text': 'Verborgener Text wurde weggelassen.',
  'reading.comments': 'Kommentare wurden weggelassen.',
  'reading.footnotes': (count: number) =>
    plural(count, {
      one: 'Eine Fußnote steht am Ende des Textes; die Zeichen, die auf sie verweisen, wurden weggelassen.',
      other: `${number(count)} Fußnoten stehen am Ende des Textes; die Zeichen, die auf sie verweisen, wurden weggelassen.`,
    }),
  'reading.tracked-changes': (deletions: number, insertions: number) =>
    `Das Dokument enthält nachverfolgte Änderungen; es wurde so gelesen, als wären alle angenommen (${plural(deletions, { one: '1 Löschung', other: `${number(deletions)} Löschungen` })} weggelassen, ${plural(insertions, { one: '1 Einfügung', other: `${number(insertions)} Einfügungen` })} übernommen).`,
  'reading.made-by': (creator: string) =>
    `Die Datei wurde von „${creator}“ erstellt; trag den Namen ein, wenn auch der Text von dort stammt.`,

  'reading.damaged-pages': (count: number) =>
    plural(count, {
      one: 'Eine Seite dieses PDFs ist beschädigt und ließ sich nicht lesen.',
      other: `${number(count)} Seiten dieses PDFs sind beschädigt und ließen sich nicht lesen.`,
    }),
  'reading.no-text-on': (count: number, pages: string[], more: boolean) =>
    `Kein Text gefunden auf ${pagesOf(count, pages, more)}. Sind dort Bilder von Text, fehlen ihre Worte hier.`,
  'reading.columns-on': (count: number, pages: string[], more: boolean) =>
    `Spalten nacheinander gelesen auf ${pagesOf(count, pages, more)}.`,
  'reading.sideways-on': (count: number) =>
    `Quer stehender Text wurde auf ${plural(count, { one: 'einer Seite', other: `${number(count)} Seiten` })} weggelassen.`,
  'reading.footnote-marks': (count: number) =>
    plural(count, {
      one: 'Ein Fußnotenzeichen wurde aus dem Text weggelassen.',
      other: `${number(count)} Fußnotenzeichen wurden aus dem Text weggelassen.`,
    }),
  'reading.running-heads': (lines: number) =>
    plural(lines, {
      one: '1 Zeile wurde als Kolumnentitel oder Seitenzahl aussortiert.',
      other: `${number(lines)} Zeilen wurden als Kolumnentitel und Seitenzahlen aussortiert.`,
    }),
  'reading.meaningless': (characters: number) =>
    `${plural(characters, { one: 'Ein Zeichen war', other: `${number(characters)} Zeichen waren` })} nicht zu bestimmen: Die Schrift sagt nicht, was sie zeigt.`,
  'reading.line-breaks': (count: number) =>
    plural(count, {
      one: '1 Zeilenumbruch in einem Absatz wurde als Leerzeichen gelesen.',
      other: `${number(count)} Zeilenumbrüche in Absätzen wurden als Leerzeichen gelesen.`,
    }),
  'reading.rejoined': (words: number) =>
    plural(words, {
      one: 'Ein am Zeilenende getrenntes Wort wurde wieder zusammengefügt.',
      other: `${number(words)} am Zeilenende getrennte Wörter wurden wieder zusammengefügt.`,
    }),
  'reading.hyphens': (count: number) =>
    plural(count, {
      one: 'Ein Bindestrich am Zeilenende blieb stehen: Ohne ihn ist das Wort nicht bekannt.',
      other: `${number(count)} Bindestriche am Zeilenende blieben stehen: Ohne sie sind die Wörter nicht bekannt.`,
    }),
  'reading.named-author': (author: string) =>
    `Laut der Datei ist der Text von „${author}“; trag das ein, wenn es stimmt.`,

  'reading.missing-part': (fileName: string) => `In der Datei fehlt ein Teil des Buches: „${fileName}“.`,
  'reading.aside-contents': 'Aussortiert, weil es nicht zum Text gehört: Inhaltsverzeichnis.',
  'reading.aside-navigation': 'Aussortiert, weil es nicht zum Text gehört: Umschlag oder Titelseite.',
  'reading.aside-licence': 'Aussortiert, weil es nicht zum Text gehört: Impressum oder Lizenz.',
  'reading.edition-date': (date: string) =>
    `Die Datei trägt das Datum ${date}; vielleicht ist das der Tag dieser Ausgabe. Trag ein, wann der Text erschienen ist.`,

  'reading.left-out': (characters: number) =>
    plural(characters, {
      one: '1 Zeichen von Navigation und Ähnlichem wurde weggelassen.',
      other: `${number(characters)} Zeichen von Navigation und Ähnlichem wurden weggelassen.`,
    }),
  'reading.no-article': 'Auf dieser Seite war kein Artikel zu erkennen; ihr ganzer Text wurde übernommen.',
  'reading.no-date': (date: string) =>
    `Das Datum der Seite, „${date}“, wurde weggelassen: Es ist kein Datum wie 2014, 2014-06 oder 2014-06-10.`,
  'reading.no-stated-date': (date: string) =>
    `Das Datum, das der Text nennt, „${date}“, wurde weggelassen: Es ist kein Datum wie 2014, 2014-06 oder 2014-06-10.`,

  'reading.excerpts':
    'Nur Auszüge: Der ganze Text ist nicht hier, und die Kennung der Fassung stammt von den Auszügen selbst.',
  'reading.completes': (title: string, scope: string) =>
    `Das ist der ganze Text von „${title}“, von dem ${scope} Auszüge hat; er tritt an ihre Stelle.`,

  'reading.rights-excerpts':
    'Von diesem Text werden nur Auszüge gespeichert. Halte jeden kurz und nenne, woher er stammt.',
  'reading.rights-licence':
    'Der Text trägt eine Lizenz (sie steht unter dem, was aussortiert wurde). Achte darauf, dass du nach ihr den ganzen Text mit diesem Server teilen darfst.',
  'reading.rights-unstated':
    'Nichts im Text sagt, dass man ihn teilen darf. Wenn du ihn nicht ganz mit diesem Server teilen darfst, füge stattdessen Auszüge hinzu.',
} satisfies Partial<Messages>;

/** "Seite 3", "den Seiten 3, 7–9 und anderen" */
function pagesOf(count: number, pages: string[], more: boolean): string {
  return `${plural(count, { one: 'Seite', other: 'den Seiten' })} ${pages.join(', ')}${more ? ' und anderen' : ''}`;
}
