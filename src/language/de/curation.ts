import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural } = grammarOf('de');

/** What curators review, add and change: positions, topics and rebuttals, with their history. */
export const curation = {
  'curation.heading': 'Kuratieren',
  'curation.home': 'Kuratieren',
  'curation.none-waits': 'Kein Vorschlag wartet auf Prüfung.',
  'curation.waiting': (count: number) =>
    plural(count, {
      one: '1 Vorschlag wartet auf Prüfung.',
      other: `${count} Vorschläge warten auf Prüfung.`,
    }),
  'curation.gone-words': (count: number) =>
    plural(count, {
      one: '1 Position oder Erwiderung beruht auf Worten, die in keinem jetzigen Text stehen.',
      other: `${count} Positionen oder Erwiderungen beruhen auf Worten, die in keinem jetzigen Text stehen.`,
    }),
  'curation.review-gone': (count: number) => `Worte fehlen (${count})`,
  'curation.to-review': 'Zu prüfen',
  'curation.gone-heading': 'Worte, die nicht mehr da sind',
  'curation.gone-about':
    'Ein neuer Text hat die Worte ersetzt, auf denen dies beruht. Es wird weiter damit geantwortet, als aus einem früheren Text. Öffne eines, um andere Worte zu finden oder diese wegzunehmen.',
  'curation.none-gone': 'Nichts beruht auf Worten, die nicht mehr da sind.',
  'curation.choose-rebuttal': 'Wähle eine Erwiderung',
  'curation.position-of': (author: string, motion: string) => `${author}: ${motion}`,
  'curation.for-one': () => `Für eine einzelne Position: \`${command('curate')}\` mit Autor und Thema.`,
  'curation.review': (count: number) => `Prüfen (${count})`,
  'curation.add-position': 'Position hinzufügen',
  'curation.add-topic': 'Thema hinzufügen',
  'curation.add-rebuttal': 'Erwiderung hinzufügen',
  'curation.recent-changes': 'Letzte Änderungen',
  'curation.undo': 'Rückgängig',
  'curation.approve': 'Annehmen',
  'curation.edit': 'Bearbeiten',
  'curation.reject': 'Ablehnen',
  'curation.skip': 'Überspringen',
  'curation.remove': 'Entfernen',
  'curation.history': 'Verlauf',
  'curation.back': 'Zurück',
  'curation.find-passages': 'Stellen finden',
  'curation.look-again': 'Neu suchen',
  'curation.not-stated': 'Keine Angabe',
  'curation.rebuttals-against': (count: number) => `Erwiderungen (${count})`,

  'curation.note-added': 'Hinzugefügt.',
  'curation.note-saved': 'Gespeichert.',
  'curation.note-saved-turned':
    'Gespeichert. Die Haltung ist ins Gegenteil verkehrt und beruht auf Belegen für die andere Seite: Lies sie noch einmal, oder mach es rückgängig.',
  'curation.note-approved': 'Angenommen.',
  'curation.note-undone': 'Rückgängig gemacht.',
  'curation.note-suggestion-rejected': 'Abgelehnt: Das wird nicht noch einmal vorgeschlagen.',
  'curation.note-rejected': 'Abgelehnt: Das kommt in keiner Antwort mehr vor.',
  'curation.note-rebuttal-removed': 'Entfernt: Die Erwiderung wird nirgends mehr angeführt.',

  'curation.suggestion': (at: number, of: number) => `Vorschlag ${at} von ${of}`,
  'curation.position': 'Position',
  'curation.author': (author: string) => `**Position von:** ${author}`,
  'curation.topic': (motion: string) => `**Thema:** ${motion}`,
  'curation.stance': (stance: string) => `**Haltung:** ${stance}`,
  'curation.suggested-stance': (stance: string) => `**Vorgeschlagene Haltung:** ${stance}`,
  'curation.summary': (summary: string) => `**Zusammenfassung:** ${summary}`,
  'curation.no-summary': '**Zusammenfassung:** noch keine',
  'curation.passages-missing': (count: number) => `Stellen, die nicht mehr in der Bibliothek sind: ${count}`,
  'curation.passages-earlier': (count: number) =>
    plural(count, {
      one: '1 Stelle ist aus einem früheren Text; ihre Worte stehen im jetzigen nicht mehr. Sie darf bleiben. *Stellen finden* findet andere, und *Bearbeiten* nimmt sie weg.',
      other: `${count} Stellen sind aus einem früheren Text; ihre Worte stehen im jetzigen nicht mehr. Sie dürfen bleiben. *Stellen finden* findet andere, und *Bearbeiten* nimmt sie weg.`,
    }),
  'curation.passage-of-earlier': (place: string) => `⚠ früherer Text: ${place}`,
  'curation.evidence-count': (count: number) => `**Belege** (${count})`,
  'curation.concessions-count': (count: number) => `**Der anderen Seite zugestanden** (${count})`,
  'curation.conditions-count': (count: number) => `**Bedingungen und Vorbehalte** (${count})`,
  'curation.more-passages': (count: number) => `${count} weitere; *Bearbeiten* listet sie auf.`,
  'curation.choose-position': 'Wähle eine Position',
  'curation.more-positions': (count: number) =>
    `${count} weitere: Gib bei \`${command('curate')}\` Autor und Thema an.`,
  'curation.position-rejected': 'Abgelehnt, sonst ist nichts erfasst',
  'curation.topic-read': (suggested: number) =>
    suggested === 0
      ? 'Die Dokumente wurden dafür gelesen; keine Seite war klar genug für einen Vorschlag.'
      : plural(suggested, {
          one: 'Die Dokumente wurden dafür gelesen: 1 Vorschlag wartet auf Prüfung.',
          other: `Die Dokumente wurden dafür gelesen: ${suggested} Vorschläge warten auf Prüfung.`,
        }),
  'curation.position-approved': (stance: string) => `${stance}, angenommen`,
  'curation.position-suggested': (stance: string) => `${stance}, vorgeschlagen`,
  'curation.position-by': (author: string, position: string) => `${author}: ${position}`,
  'curation.choose-topic-of-author':
    'Wähle ein Thema, um die Position zu prüfen, hinzuzufügen oder zu ändern.',
  'curation.topic-heading': 'Thema',
  'curation.other-names': (names: string[]) =>
    names.length === 0 ? '**Weitere Namen:** keine' : `**Weitere Namen:** ${names.join(', ')}`,
  'curation.statements': (forIt: number, againstIt: number) =>
    forIt + againstIt === 0
      ? '**Wie man es sagt:** noch nichts'
      : `**Wie man es sagt:** ${forIt} ${plural(forIt, { one: 'Satz', other: 'Sätze' })} dafür, ${againstIt} dagegen`,

  'curation.passages': 'Stellen',
  'curation.looked-for': (words: string) => `**Gesucht:** ${words}`,
  'curation.nothing-found':
    'In den eigenen, nicht zitierten Worten der Texte wurde nichts gefunden. Such nach anderen Wörtern.',
  'curation.found': (count: number) =>
    plural(count, {
      one: '1 Stelle; sie muss nicht davon handeln.',
      other: `${count} Stellen, die nächstliegenden zuerst; sie müssen nicht davon handeln.`,
    }),
  'curation.choose-passages': 'Wähle Stellen',
  'curation.choose-passage': 'Wähle eine Stelle',
  'curation.use-as-evidence': 'Als Beleg verwenden',
  'curation.on-which-topic':
    'Zu welchem Thema? Das Formular danach fragt nach dem Rest; vorher wird nichts gespeichert.',
  'curation.choose-topic': 'Wähle ein Thema',

  'curation.rebuttal': 'Erwiderung',
  'curation.rebuttals': 'Erwiderungen',
  'curation.reason': (reason: string) => `**Begründung:** ${reason}`,
  'curation.curated-by': (curator: string) => `Kuratiert von ${curator}`,
  'curation.curated-in-pack': (curator: string, pack: string) => `Kuratiert von ${curator}, im Paket ${pack}`,
  'curation.what-answers': 'Was erwidert wird',
  'curation.what-is-answered': 'Worauf erwidert wird',
  'curation.rebuttal-of-pack': 'Diese Erwiderung gehört zu einem Paket und lässt sich hier nicht ändern.',
  'curation.nothing-against': 'Dieser Position steht noch nichts entgegen.',
  'curation.rebuttal-by': (author: string, reason: string) => `Von ${author}: ${reason}`,
  'curation.more-rebuttals': (count: number) =>
    plural(count, {
      one: '1 weitere wird hier nicht gezeigt.',
      other: `${count} weitere werden hier nicht gezeigt.`,
    }),
  'curation.what-answers-this': 'Was wird darauf erwidert?',
  'curation.what-does-this-answer': 'Worauf erwidert das?',
  'curation.choose-answering': 'Wähle eine Position, die erwidert',
  'curation.choose-answered': 'Wähle eine Position, auf die erwidert wird',
  'curation.which-is-answered': () =>
    `Auf welche Position wird erwidert? Um auf einzelne Worte zu erwidern, such mit \`${command('quote')}\` nach dem, was darauf antwortet, und drücke darunter *Als Erwiderung verwenden*.`,
  'curation.none-approved': 'Noch ist keine Position angenommen, die hier stehen könnte.',
  'curation.held-by': (author: string, side: string, motion: string) => `${author}, ${side}: „${motion}“`,

  'curation.nothing-changed': 'Noch wurde nichts geändert.',
  'curation.nobody-changed': 'Noch hat niemand ein Thema, eine Position oder eine Erwiderung geändert.',
  'curation.undo-last': 'Letzte Änderung zurücknehmen',
  'curation.newer': 'Neuere',
  'curation.older': 'Ältere',
  'curation.change-of-topic': (motion: string) => `Thema: ${motion}`,
  'curation.change-of-rebuttal': (reason: string) => `Erwiderung: ${reason}`,
  'curation.change-of-author-gone': (topic: string) =>
    `Eine Position zu ${topic}, von jemandem, dessen Dokumente nicht mehr da sind`,
  'curation.import-rules': 'den Regeln des Imports',
  'curation.places-replaced': (label: string, count: number) =>
    `${label}: weiterhin ${count}, mit anderen Stellen oder Anmerkungen`,
  'curation.change-imported': (who: string, when: string) => `**Importiert** von ${who}, ${when}`,
  'curation.change-suggested': (who: string, when: string) => `**Vorgeschlagen** von ${who}, ${when}`,
  'curation.change-added': (who: string, when: string) => `**Hinzugefügt** von ${who}, ${when}`,
  'curation.change-edited': (who: string, when: string) => `**Bearbeitet** von ${who}, ${when}`,
  'curation.change-approved': (who: string, when: string) => `**Angenommen** von ${who}, ${when}`,
  'curation.change-rejected': (who: string, when: string) => `**Abgelehnt** von ${who}, ${when}`,
  'curation.change-removed': (who: string, when: string) => `**Entfernt** von ${who}, ${when}`,
  'curation.change-reanchored': (who: string, when: string) =>
    `**In eine andere Fassung übernommen** von ${who}, ${when}`,
  'curation.change-undone': (who: string, when: string) => `**Rückgängig gemacht** von ${who}, ${when}`,
} satisfies Partial<Messages>;

/** The forms in which a curator writes. */
export const curationForms = {
  'curation.form-add-position': 'Position hinzufügen',
  'curation.form-edit-position': 'Position bearbeiten',
  'curation.form-approve': 'Position annehmen',
  'curation.form-add-topic': 'Thema hinzufügen',
  'curation.form-edit-topic': 'Thema bearbeiten',
  'curation.form-add-rebuttal': 'Erwiderung hinzufügen',
  'curation.form-edit-rebuttal': 'Erwiderung bearbeiten',
  'curation.field-author': 'Wessen Position',
  'curation.field-topic': 'Thema',
  'curation.field-first-options': (most: number) =>
    `Die ersten ${most}; für andere nutze ${command('curate')} mit Autor und Thema`,
  'curation.field-stance': 'Haltung',
  'curation.field-summary': 'Zusammenfassung',
  'curation.field-summary-about': 'Eine Zeile in eigenen Worten',
  'curation.field-evidence': 'Belege',
  'curation.field-evidence-about': 'Worauf die Haltung beruht',
  'curation.field-concessions': 'Der anderen Seite zugestanden',
  'curation.field-concessions-about': 'Nichts, oder Stellen, die etwas einräumen',
  'curation.field-conditions': 'Bedingungen und Vorbehalte',
  'curation.field-conditions-about': 'Nichts, oder Stellen, die die Haltung einschränken',
  'curation.field-words': 'Wonach gesucht wird',
  'curation.field-words-about': 'Ein Thema, eine „Wendung“ oder ein Satz, wie er dasteht',
  'curation.field-motion': 'These',
  'curation.field-motion-about': 'Ein Satz, für oder gegen den man sein kann',
  'curation.field-names': 'Weitere Namen',
  'curation.field-names-about': (most: number) =>
    `Wonach man suchen könnte; einer pro Zeile, höchstens ${most}`,
  'curation.field-statements-for': 'Wie man es sagt, wenn man dafür ist',
  'curation.field-statements-against': 'Wie man es sagt, wenn man dagegen ist',
  'curation.field-statements-about': (most: number) =>
    `Alltagssätze, an denen Behauptungen erkannt werden; einer pro Zeile, höchstens ${most}`,
  'curation.field-relation': 'Was die Erwiderung tut',
  'curation.field-manner': 'Wie sie dazu steht',
  'curation.manner-answers': 'Antwortet darauf: ein späterer Text oder eine bekannte Entgegnung',
  'curation.manner-stands-against': 'Steht dem entgegen, ohne darauf zu antworten',
  'curation.field-reason': 'Begründung',
  'curation.field-reason-about': 'Ein sachlicher Satz in eigenen Worten',
} satisfies Partial<Messages>;

/** What a curator is refused. */
export const curationRefusals = {
  'curation.form-full': (most: number, held: number) =>
    `Ein Formular hat Platz für ${most} Stellen, und diese Position hat ${held}. Nimm einige weg oder wähle weniger aus.`,
  'curation.no-documents': 'Diese Bibliothek hat noch keine Dokumente.',
  'curation.no-topics': 'Diese Bibliothek hat noch keine Themen. Füge zuerst eines hinzu.',
  'curation.no-topics-for-quote': () =>
    `Diese Bibliothek hat noch keine Themen. Füge mit ${command('curate')} eines hinzu.`,
  'curation.changed-since': (who: Message | undefined) =>
    `Diese Position wurde${who === undefined ? '' : ` von ${sayMessage(who)}`} geändert, seit du sie gesehen hast. Öffne sie mit ${command('curate')} noch einmal.`,
  'curation.rebuttal-gone': 'Diese Erwiderung ist nicht mehr da.',
  'curation.rebuttal-changed':
    'Diese Erwiderung wurde inzwischen geändert, oder eine ihrer Seiten ist nicht mehr da.',

  'curation.has-position': (author: string, motion: string) =>
    `${author} hat zu „${motion}“ schon eine Position. Bearbeite diese.`,
  'curation.has-no-position': (author: string, motion: string) =>
    `${author} hat zu „${motion}“ noch keine Position. Füge eine hinzu.`,
  'curation.approved-already': (author: string, motion: string, curator: string) =>
    `Die Position von ${author} zu „${motion}“ ist schon angenommen, von ${curator}.`,
  'curation.say-what': 'Sag, was geändert werden soll.',
  'curation.say-who': 'Sag, wer dafür einsteht.',
  'curation.empty-summary':
    'Die Zusammenfassung ist leer. Schreib eine Zeile in eigenen Worten oder lass sie weg.',
  'curation.passages-without-stance': 'Lass die Belege weg, wo die Haltung „keine Angabe“ ist.',
  'curation.no-evidence': 'Gib als Beleg mindestens eine Stelle an, auf der die Haltung beruht.',
  'curation.evidence-of-other-side':
    'Die Haltung würde ins Gegenteil verkehrt, und ihre Belege sind für die andere Seite gewählt. Gib die Belege neu an, oder sag, dass sie auch die neue Haltung tragen (im Terminal: --keep-evidence).',
  'curation.summary-to-approve':
    'Eine angenommene Position braucht eine Zusammenfassung: eine Zeile in eigenen Worten.',
  'curation.passage-of-no-document':
    'Eine Stelle stammt aus einem Dokument, das nicht in dieser Bibliothek ist.',
  'curation.passage-earlier': (title: string) =>
    `Diese Worte sind aus einem früheren Text von „${title}“ und stehen im jetzigen nicht mehr. Wähle Worte, die jetzt dort stehen; *Stellen finden* sucht danach.`,
  'curation.document-not-by': (title: string, author: string) => `„${title}“ ist nicht von ${author}.`,
  'curation.passage-not-held': (place: string | undefined) =>
    `${passageAt(place)} ist in dem, was von diesem Dokument vorliegt, nicht enthalten.`,
  'curation.passage-heading': (place: string | undefined) =>
    `${passageAt(place)} ist eine Überschrift: Sie nennt ein Thema und vertritt nichts. Gib einen Satz des Textes an.`,
  'curation.passage-wordless': (place: string | undefined) => `${passageAt(place)} enthält keine Wörter.`,
  'curation.passage-others': (place: string | undefined, speaker: string | undefined) =>
    `${passageAt(place)} gibt Worte von ${speaker ?? 'jemand anderem'} als eigene aus; nimm eine, die nicht aus fremden Worten besteht.`,
  'curation.words-not-by': (words: string, author: string) =>
    `„${words}“ steht nicht Wort für Wort in einem Dokument von ${author}.`,
  'curation.words-often': (words: string, times: number, author: string) =>
    `„${words}“ steht ${times}-mal in den Dokumenten von ${author}. Nimm mehr Wörter.`,

  'curation.motion-of-pack':
    'Diese These gehört zu einem Paket und bleibt. Füge mit der neuen These ein eigenes Thema hinzu.',
  'curation.nothing-to-change': 'Es würde sich nichts ändern.',
  'curation.write-motion': 'Schreib die These als Satz, für oder gegen den man sein kann.',
  'curation.motion-too-long': (most: number) =>
    `Eine These darf höchstens ${most} Zeichen haben, jeder weitere Name und jeder Satz, wie man es sagt, auch.`,
  'curation.too-many-names': (most: number) => `Ein Thema darf höchstens ${most} weitere Namen haben.`,
  'curation.too-many-statements': (most: number) =>
    `Schreib auf jeder Seite höchstens ${most} Sätze auf, wie man es sagt.`,
  'curation.statement-on-both-sides': (statement: string) =>
    `„${statement}“ steht auf beiden Seiten. Lass den Satz nur auf der, die es sagt.`,
  'curation.called-already': (motion: string, name: string) =>
    `„${motion}“ heißt schon „${name}“. Bearbeite jenes Thema oder sag es anders.`,

  'curation.one-author':
    'Beide Seiten sind von derselben Person. Was jemand selbst einräumt, gehört als Zugeständnis zur eigenen Position.',
  'curation.rebuttal-there': 'Diese Erwiderung gibt es schon. Bearbeite sie.',
  'curation.rebuttal-changed-or-pack':
    'Diese Erwiderung wurde inzwischen geändert oder gehört zu einem Paket. Sieh sie dir noch einmal an.',
  'curation.give-reason': 'Gib die Begründung in einem Satz mit eigenen Worten an.',
  'curation.older-than-answered':
    'Das ist älter als das, worauf es antworten soll. Wähle „Steht dem entgegen, ohne darauf zu antworten“.',
  'curation.nobody-vouches': (author: string, motion: string) =>
    `Für eine Position von ${author} zu „${motion}“ steht noch niemand ein. Nimm zuerst eine an oder füge eine hinzu.`,
} satisfies Partial<Messages>;

function passageAt(place: string | undefined): string {
  return place === undefined ? 'Die Stelle' : `Die Stelle ${place}`;
}
