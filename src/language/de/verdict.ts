import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('de');

/** What is found of a quotation: the verdict, what it rests on, what differs, and whose words they are. */
export const verdict = {
  'verdict.exact': 'Wortgetreu',
  'verdict.exact-elided': 'Wortgetreu, mit Auslassungen',
  'verdict.altered': 'Verändert',
  'verdict.spliced': 'Zusammengestückelt',
  'verdict.misattributed': 'Falsch zugeschrieben',
  'verdict.absent': 'Nicht in dieser Bibliothek',
  'verdict.count-exact': (count: number) => `${count} wortgetreu`,
  'verdict.count-exact-elided': (count: number) => `${count} wortgetreu mit Auslassungen`,
  'verdict.count-altered': (count: number) => `${count} verändert`,
  'verdict.count-spliced': (count: number) => `${count} zusammengestückelt`,
  'verdict.count-misattributed': (count: number) => `${count} falsch zugeschrieben`,
  'verdict.count-absent': (count: number) => `${count} nicht in dieser Bibliothek`,

  'verdict.short': 'So wenige Wörter stehen in vielen Texten: Sie zu finden, beweist wenig.',
  'verdict.nearest': 'Die nächstliegende Stelle, nur als Hinweis; sie bestätigt das Zitat nicht:',

  'verdict.stands': (title: string) => `Es steht Wort für Wort in „${title}“.`,
  'verdict.stands-elided': (title: string) => `Es steht, mit Auslassungen, in „${title}“.`,
  'verdict.stands-nowhere':
    'Diese Worte stehen nicht in dieser Bibliothek. Das sagt nichts über Texte, die sie nicht hat.',
  'verdict.stands-set-aside': (title: string, reason: string) =>
    `Diese Worte stehen in der Datei von „${title}“, aber in dem, was der Import aussortiert hat (${reason}); sie gehören nicht zum eigentlichen Text.`,
  'verdict.differs': (title: string, places: number) =>
    `Es kommt einer Stelle in „${title}“ nahe und weicht in ${plural(places, { one: 'einem Punkt', other: `${places} Punkten` })} davon ab.`,
  'verdict.cuts': (title: string) =>
    `Seine Wörter stehen in „${title}“, aber was dazwischen weggelassen oder eingefügt ist, schneidet ein Wort oder einen Satz entzwei.`,
  'verdict.parts-in-documents': (parts: number, documents: number) =>
    `Seine ${parts} Teile stehen in ${documents} verschiedenen Dokumenten.`,
  'verdict.parts-apart':
    'Seine Teile stehen in einem Dokument, aber für ihre Länge zu weit auseinander, oder sie sind verbunden, ohne dass ein Zeichen die Auslassung anzeigt.',
  'verdict.parts-reordered': 'Seine Teile stehen in einem Dokument, aber in anderer Reihenfolge.',

  'verdict.speaker-in': (speaker: string, via: string) => `${speaker} (laut ${via})`,
  'verdict.speaker-not-named': 'jemandem, den der Text dort nicht nennt',
  'verdict.not-all-by': (author: string, title: string, reason: string) =>
    `Nicht alles davon ist Text von ${author}: Der Import von „${title}“ hat einen Teil aussortiert (${reason}).`,
  'verdict.words-of-others': (speakers: string[], author: string, title: string) =>
    `Das sind Worte von ${all(speakers)}, zitiert von ${author} in „${title}“.`,
  'verdict.some-words-of-others': (speakers: string[], author: string, title: string) =>
    `Ein Teil davon sind Worte von ${all(speakers)}, zitiert von ${author} in „${title}“.`,
  'verdict.reported': (author: string, speaker: string, title: string) =>
    `Es ist eine Äußerung von ${speaker}, wie ${author} sie in „${title}“ mit eigenen Worten wiedergibt.`,
  'verdict.of-unknown': (title: string, ascribed: string) =>
    `Es steht in „${title}“; von wem der Text ist, ist hier nicht bekannt, und nichts sagt, dass er von ${ascribed} ist.`,
  'verdict.of-another': (title: string, author: string, ascribed: string) =>
    `Es steht in „${title}“ von ${author}, nicht von ${ascribed}.`,
  'verdict.part-of-unknown': (title: string, ascribed: string) =>
    `Ein Teil steht in „${title}“; von wem der Text ist, ist hier nicht bekannt, und nichts sagt, dass er von ${ascribed} ist.`,
  'verdict.part-of-another': (title: string, author: string, ascribed: string) =>
    `Ein Teil steht in „${title}“ von ${author}, nicht von ${ascribed}.`,
  'verdict.in-another': (title: string, author: string, ascribed: string) =>
    `Es steht in „${title}“ von ${author}, nicht in „${ascribed}“.`,

  // Stands behind "von", in the dative.
  'verdict.an-unnamed-author': 'einer unbekannten Person',
  'verdict.partly-set-aside': (reason: string) =>
    `Nicht alles davon gehört zum eigentlichen Text: Der Import hat einen Teil aussortiert (${reason})`,
  'verdict.words-of': (author: string) => `Worte von ${author}`,
  'verdict.words-with-others': (author: string, speakers: string[]) =>
    `Worte von ${author}, darin solche von ${all(speakers)}`,
  'verdict.what-is-reported': (author: string, speakers: string[]) =>
    `Eine Äußerung von ${all(speakers)}, wiedergegeben von ${author}`,
  'verdict.words-quoted-by': (author: string, speakers: string[]) =>
    `Worte von ${all(speakers)}, zitiert von ${author}`,
  'verdict.whose': (whose: string) => `${whose}.`,

  'change.look-alikes': 'Buchstaben, die nur gleich aussehen',
  'change.negation': 'eine Verneinung',
  'change.quantity': 'eine Mengenangabe',
  'change.name': 'ein Name',
  'change.hedge': 'wie sicher etwas behauptet wird',
  'change.contraction': 'dieselben Wörter, zusammengezogen oder ausgeschrieben',
  'change.capitals': 'nur Groß- und Kleinschreibung',
  'change.accents': 'nur Akzente',
  'change.punctuation': 'nur Satzzeichen',
  'change.leaves-out': (words: string, what: string | undefined) =>
    `Das Zitat lässt „${words}“ weg${inBrackets(what)}.`,
  'change.puts-in': (words: string, what: string | undefined) =>
    `Das Zitat fügt „${words}“ ein; in der Quelle steht das nicht${inBrackets(what)}.`,
  'change.says-instead': (source: string, quotation: string, what: string | undefined) =>
    `In der Quelle steht „${source}“, im Zitat „${quotation}“${inBrackets(what)}.`,
  'change.cyrillic': 'Kyrillische',
  'change.greek': 'Griechische',
  'change.armenian': 'Armenische',
  'change.looks-latin': (scripts: string[], quotation: string, source: string) =>
    `${scripts.length > 0 ? list(scripts) : 'Andere'} Buchstaben sehen in „${quotation}“ wie lateinische aus; in der Quelle steht „${source}“.`,

  'typography.first-capital': 'Großschreibung am Anfang',
  'typography.end-punctuation': 'Satzzeichen an den Enden',
  'typography.quotation-marks': 'Anführungszeichen',
  'typography.dashes': 'Striche',
  'typography.spaces': 'Leerzeichen',
  'typography.line-breaks': 'Zeilenumbrüche',
  'typography.abbreviations': 'Punkte von Abkürzungen',
  'typography.hyphenation': 'Worttrennung',
  'typography.note-marks': 'Anmerkungszeichen',
  'typography.emphasis': 'Hervorhebung',
  'typography.invisible': 'unsichtbare Zeichen',
  'typography.other': 'Typografie',

  'omission.nothing': 'Die Auslassungspunkte lassen nichts aus: Die Wörter stehen direkt beieinander.',
  'omission.left-out': (words: string, warnings: string[]) => `Weggelassen: „${words}“${takeCare(warnings)}`,
  'omission.brackets': (words: string, warnings: string[]) =>
    `Wo die Klammern sind, steht in der Quelle: „${words}“${takeCare(warnings)}`,
  'omission.set-aside': (words: string, warnings: string[]) =>
    `Weggelassen und beim Import aussortiert: „${words}“${takeCare(warnings)}`,
  'omission.remark': 'Die Bemerkung in Klammern stammt nicht aus der Quelle',
  'omission.name':
    'Die Worte in Klammern stammen nicht aus der Quelle. Achtung ⚠: Sie deuten, wer gemeint ist; die Quelle sagt das nicht.',
  'omission.warns-negation': 'darin steht eine Verneinung',
  'omission.warns-condition': 'darin steht eine Bedingung',
  'omission.warns-contrast': 'darin steht ein Gegensatz',
  'omission.warns-hedge': 'darin steht ein Vorbehalt',
  'omission.warns-paragraph': 'die Auslassung reicht über einen Absatz hinaus',
  'omission.warns-name': 'die Klammern deuten, wer gemeint ist, und die Quelle sagt das nicht',
  'omission.negation': 'eine Verneinung',
  'omission.condition': 'eine Bedingung',
  'omission.contrast': 'ein Gegensatz',
  'omission.hedge': 'ein Vorbehalt',
  'omission.paragraph': 'das Ende eines Absatzes',
  'omission.lost': (what: string[]) => `Weggelassen: ${list(what)}.`,
  'omission.bracketed-reading': 'Die Worte in Klammern sind eine Deutung; sie stehen nicht in der Quelle.',

  'limit.clause-before': (words: string, cue: string) =>
    `Im Kontext ⚠: Derselbe Satz beginnt mit „${words}“ (erkannt am Wort „${cue}“)`,
  'limit.clause-after': (words: string, cue: string) =>
    `Im Kontext ⚠: Derselbe Satz geht weiter mit „${words}“ (erkannt am Wort „${cue}“)`,
  'limit.sentence-before': (words: string, cue: string) =>
    `Im Kontext ⚠: Im Satz davor steht „${words}“ (erkannt am Wort „${cue}“)`,
  'limit.sentence-after': (words: string, cue: string) =>
    `Im Kontext ⚠: Im nächsten Satz steht „${words}“ (erkannt am Wort „${cue}“)`,
  'limit.question': (words: string) => `Im Kontext ⚠: Das wird gefragt und nicht behauptet: „${words}“`,

  'verdict.was-set-aside': (words: string, reason: string) =>
    `Achtung ⚠: „${words}“ wurde beim Import aussortiert (${reason}) und wird nicht als eigener Text zitiert.`,

  'anchor.not-at-its-place': 'Nicht an seinem Platz.',
  'anchor.document-revised': 'Das Dokument wurde überarbeitet.',
  'anchor.no-longer-there': 'Nicht mehr da.',
  'anchor.holds': 'Die Selektoren stimmen: Dieselbe Fassung enthält diese Worte am selben Platz.',
  'anchor.moved':
    'AM FALSCHEN PLATZ ⚠: Dieselbe Fassung enthält diese Worte, aber nicht an dem Platz, den die Selektoren nennen.',
  'anchor.revised': (title: string, date: string) =>
    `ÜBERARBEITET ⚠: Dieses Zitat stammt aus einer früheren Fassung von „${title}“, in der diese Worte an diesem Platz standen; sie wurde am ${date} überarbeitet.`,
  'anchor.revised-unknown':
    'ÜBERARBEITET ⚠: Dieses Zitat stammt aus einer anderen Fassung, die diese Bibliothek nicht hat.',
  'anchor.found-again': 'In der jetzigen Fassung stehen die Worte auch, wiedergefunden am Text um sie herum.',
  'anchor.found-elsewhere':
    'In der jetzigen Fassung stehen die Worte auch, aber der Text um sie herum ist ein anderer; vielleicht ist das nicht der Ort, der gemeint war.',
  'anchor.gone-since': (title: string, date: string) =>
    `NICHT MEHR DA ⚠: In einer früheren Fassung von „${title}“ standen diese Worte an diesem Platz. Am ${date} wurde das Dokument überarbeitet; im jetzigen Text stehen sie nicht mehr, auch sonst nirgends in dieser Bibliothek.`,
  'anchor.gone':
    'NICHT MEHR DA ⚠: Das Dokument ist in derselben Fassung hier, aber diese Worte stehen nicht an diesem Platz, auch sonst nirgends in dieser Bibliothek.',
  'anchor.gone-revision':
    'NICHT MEHR DA ⚠: Diese Fassung des Dokuments ist nicht in dieser Bibliothek, und in keiner anderen, die hier ist, stehen diese Worte.',
  'anchor.other-address':
    'Achtung ⚠: Der Link führt zu einer anderen Adresse als der, die von diesem Dokument bekannt ist.',
} satisfies Partial<Messages>;

function all(speakers: string[]): string {
  return speakers.join(' und von ');
}

function inBrackets(what: string | undefined): string {
  return what === undefined ? '' : ` (${what})`;
}

function takeCare(warnings: string[]): string {
  return warnings.length === 0 ? '' : `. Achtung ⚠: ${warnings.join(', ')}.`;
}
