import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('de');

/** Why a file is not taken into the library. */
export const importing = {
  'import.too-large': (megabytes: number, most: number) =>
    `Diese Datei hat ${number(megabytes)} MB; erlaubt sind ${number(most)} MB. Teile sie auf und importiere die Teile.`,
  'import.no-text': 'Diese Datei enthält keinen Text, der sich zitieren ließe.',
  'import.empty': 'Diese Datei ist leer: Es gibt nichts daraus zu zitieren.',
  'import.damaged':
    'Diese Datei lässt sich nicht lesen; sie scheint beschädigt zu sein. Speichere sie oder ihren Text neu und versuche es noch einmal.',
  'import.too-slow':
    'Das Lesen dieser Datei hat zu lange gedauert. Speichere ihren Text neu, als DOCX oder reinen Text oder in Teilen.',
  'import.too-much-memory':
    'Das Lesen dieser Datei braucht mehr Speicher, als ein Dokument brauchen sollte. Speichere ihren Text neu, als DOCX oder reinen Text oder in Teilen.',
  'import.our-fault': 'Mit dieser Datei ist bei uns leider etwas schiefgegangen.',
  'import.not-read-yet': 'Diese Datei wird noch gelesen. Versuche es gleich noch einmal.',

  'import.nul-bytes':
    'Das sieht nach einer Binärdatei aus, nicht nach Text: Sie enthält NUL-Bytes. Exportiere sie als Text.',
  'import.nul-characters':
    'Das sieht nach einer Binärdatei aus, nicht nach Text: Sie enthält NUL-Zeichen. Exportiere sie als Text.',
  'import.control-characters':
    'Das sieht nicht nach Text aus: Es ist voller Steuerzeichen. Speichere es als Text in UTF-8.',
  'import.unknown-encoding':
    'Die Kodierung dieser Datei lässt sich nicht erkennen. Speichere sie als Text in UTF-8 und versuche es noch einmal.',
  'import.damaged-utf8': (line: number) =>
    `Diese Datei ist in UTF-8, aber einige ihrer Bytes sind beschädigt, zuerst in Zeile ${line}. Korrigiere diese Stelle oder speichere die Datei neu als Text in UTF-8.`,

  'import.picture':
    'Das ist ein Bild. Counterpoint braucht den Text selbst: Lass eine Texterkennung darüberlaufen und speichere das Ergebnis als PDF oder reinen Text.',
  'import.recording':
    'Das ist eine Aufnahme. Counterpoint braucht den Text selbst: Füge eine Abschrift davon hinzu.',
  'import.rtf': 'Das ist eine RTF-Datei. Speichere sie als DOCX oder PDF und versuche es noch einmal.',
  'import.postscript': 'Das ist eine PostScript-Datei. Speichere sie als PDF und versuche es noch einmal.',
  'import.kindle': 'Das ist ein Kindle-Buch. Counterpoint liest EPUB ohne Kopierschutz.',
  'import.packed': 'Das ist ein gepacktes Archiv. Entpacke es und füge die Dokumente darin einzeln hinzu.',
  'import.program':
    'Das ist ein Programm oder eine Datenbank, kein Dokument. Counterpoint liest PDF, DOCX, EPUB, HTML, Markdown und reinen Text.',
  'import.locked-office':
    'Diese Office-Datei ist mit einem Passwort geschützt. Speichere sie ohne und versuche es noch einmal.',
  'import.old-office':
    'Das ist eine Datei aus einem alten Office-Programm (etwa .doc). Speichere sie als DOCX oder PDF und versuche es noch einmal.',
  'import.open-document':
    'Das ist eine OpenDocument-Datei. Speichere sie als DOCX oder PDF und versuche es noch einmal.',
  'import.spreadsheet':
    'Das ist eine Tabelle. Speichere, was darin Text ist, als DOCX oder reinen Text und versuche es noch einmal.',
  'import.presentation': 'Das ist eine Präsentation. Speichere sie als PDF und versuche es noch einmal.',
  'import.apple-pages':
    'Das ist eine Datei aus Apple Pages. Exportiere sie als DOCX, PDF oder EPUB und versuche es noch einmal.',
  'import.packed-program': 'Das ist ein Programm, kein Dokument.',
  'import.zip-without-document':
    'Das ist ein Zip-Archiv ohne ein Dokument, das sich lesen ließe. Entpacke es und füge die Dokumente darin einzeln hinzu.',
  'import.zip-damaged':
    'Diese Datei ist beschädigt: Ihre Teile passen nicht zusammen. Speichere sie neu und versuche es noch einmal.',
  'import.zip-locked':
    'Diese Datei ist mit einem Passwort geschützt. Speichere sie ohne und versuche es noch einmal.',
  'import.zip-bomb':
    'Entpackt wäre diese Datei weit größer, als ein Dokument ist; deshalb wurde sie nicht geöffnet. Speichere ihren Text als neues Dokument und versuche es noch einmal.',

  'import.pdf-locked':
    'Dieses PDF ist mit einem Passwort geschützt. Öffne es mit dem Passwort, drucke es in ein neues PDF („Als PDF speichern“) und füge dieses hinzu.',
  'import.pdf-damaged':
    'Dieses PDF ist beschädigt und lässt sich nicht öffnen. Drucke es in ein neues PDF oder speichere seinen Text und versuche es noch einmal.',
  'import.pdf-too-long': (pages: number, most: number) =>
    `Dieses PDF hat ${number(pages)} Seiten; erlaubt sind ${number(most)}. Teile es auf und füge die Teile hinzu.`,
  'import.pdf-fonts':
    'Die Schriften dieses PDFs sagen nicht, welche Buchstaben sie zeigen; deshalb lässt sich sein Text nicht lesen. Drucke es mit Texterkennung in ein neues PDF oder füge seinen Text hinzu.',
  'import.pdf-scan':
    'Dieses PDF ist ein Scan: Seine Seiten sind Bilder ohne Text. Lass eine Texterkennung (OCR) darüberlaufen, sieh das Ergebnis durch und füge dieses hinzu.',
  'import.docx-no-text': 'Dieses Dokument enthält keinen Text, der sich zitieren ließe.',
  'import.docx-damaged':
    'Dieses Dokument lässt sich nicht lesen: Seine Teile passen nicht zusammen. Öffne es in einer Textverarbeitung, speichere es neu als DOCX oder PDF und versuche es noch einmal.',
  'import.epub-without-contents':
    'Dieses EPUB sagt nicht, was darin ist. Speichere es neu und versuche es noch einmal.',
  'import.epub-without-chapters':
    'Dieses EPUB nennt keine Kapitel. Speichere es neu und versuche es noch einmal.',
  'import.epub-too-long': 'Dieses EPUB ist länger als jedes Buch. Füge es in Teilen hinzu.',
  'import.epub-no-text':
    'Dieses EPUB enthält keinen Text, der sich zitieren ließe: Seine Seiten sind Bilder.',
  'import.epub-protected':
    'Dieses EPUB hat einen Kopierschutz und lässt sich deshalb nicht lesen. Nimm eine Ausgabe ohne Kopierschutz oder tippe die Stellen ab, die du brauchst.',
  'import.html-no-text': 'Diese Seite enthält keinen Text, der sich zitieren ließe.',
  'import.html-too-deep':
    'Diese Seite ist zu tief verschachtelt oder hat zu viele Elemente. Speichere ihren Artikel als reinen Text und versuche es noch einmal.',
  'import.xml-entities':
    'Diese Datei definiert eigene Entitäten, was keine Textverarbeitung tut; deshalb wurde sie nicht gelesen. Speichere sie neu und versuche es noch einmal.',
  'import.xml-encoding':
    'Ein Teil dieser Datei ist nicht in der Kodierung, die er nennt. Speichere sie neu und versuche es noch einmal.',
  'import.xml-too-deep':
    'Die Auszeichnungen in dieser Datei sind zu tief verschachtelt oder zu lang, um gelesen zu werden. Speichere sie als reinen Text oder in Teilen und versuche es noch einmal.',

  'import.front-matter-open':
    'Der Vorspann (Front Matter) ist nicht geschlossen. Setze eine Zeile --- zwischen ihn und den Text.',
  'import.front-matter-no-yaml': (line: number) =>
    `Der Vorspann (Front Matter), zwischen der ersten Zeile --- und der nächsten, ist in Zeile ${line} der Datei kein YAML. Schließe ihn vor dem Text mit einer Zeile --- und setze einen Wert, der einen Doppelpunkt, eine Klammer oder ein Anführungszeichen enthält, in Anführungszeichen.`,
  'import.front-matter-no-fields':
    'Der Vorspann (Front Matter) muss aus Feldern bestehen, zum Beispiel „title: On bridges“.',
  'import.front-matter-text': (field: string) => `Im Vorspann (Front Matter) muss „${field}“ ein Text sein.`,
  'import.front-matter-names': (field: string) =>
    `Im Vorspann (Front Matter) muss „${field}“ ein Name oder eine Liste von Namen sein.`,
  'import.front-matter-date': (field: string) =>
    `Im Vorspann (Front Matter) muss „${field}“ ein Datum wie 2014, 2014-06 oder 2014-06-10 sein.`,

  'import.no-excerpts': 'Füge mindestens ein Zitat ein.',
  'import.excerpt-no-words': (place: number) =>
    `Zitat ${place} hat keine Wörter. Füge sie ein oder lass es weg.`,
  'import.excerpt-nowhere': (place: number) =>
    `Zitat ${place} hat weder Seite noch Absatz. Sag, wo es im Buch steht.`,
  'import.excerpt-page': (place: number, page: string) =>
    `Zitat ${place} hat die Seite „${page}“. Schreib sie so, wie das Buch es tut, zum Beispiel 12, xiv oder 12–13.`,
  'import.excerpt-paragraph': (place: number, paragraph: number) =>
    `Zitat ${place} hat den Absatz ${paragraph}. Zähle die Absätze ab 1.`,
} satisfies Partial<Messages>;
