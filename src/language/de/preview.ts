import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number, list } = grammarOf('de');

/** Adding to the library: its forms, uploads that wait, and the preview of what would be quoted. */
export const preview = {
  'preview.add': 'Zur Bibliothek hinzufügen',
  'preview.files': 'Dateien',
  'preview.files-about': 'PDF, DOCX, EPUB, HTML, Markdown oder Text. Du siehst zuerst eine Vorschau.',
  'preview.text': 'Oder der Text selbst',
  'preview.text-about': 'Hier eingefügt, so wie er ist.',
  'preview.add-excerpts': 'Auszüge aus einem Buch',
  'preview.excerpts': 'Auszüge',
  'preview.excerpts-about': 'Je Absatz einer, dahinter in Klammern Seite oder Absatz: (S. 12) oder (Abs. 3)',
  'preview.excerpts-back': 'Es wurde nichts hinzugefügt. Hier ist, was du eingefügt hast, zum Ausbessern:',
  'preview.revise': 'Ein neuer Text für dieses Dokument',
  'preview.file': 'Datei',
  'preview.file-about': 'Du siehst, was sich ändern würde; vorher ändert sich nichts.',
  'preview.describe': 'Was darüber bekannt ist',
  'preview.field-title': 'Titel',
  'preview.about-title': 'So, wie er zitiert werden soll.',
  'preview.field-authors': 'Verfasst von',
  'preview.about-authors': 'Bei mehreren: mit Semikolon dazwischen.',
  'preview.field-published': 'Erschienen',
  'preview.about-published': 'Zum Beispiel 2014, 2014-06 oder 2014-06-10.',
  'preview.field-outlet': 'Erschienen in',
  'preview.about-outlet': 'Die Zeitung, der Verlag oder die Website.',
  'preview.field-source': 'Quelle',
  'preview.about-source': 'Eine Adresse, oder wo es sonst nachzulesen ist.',
  'preview.field-language': 'Sprache',
  'preview.about-language': 'Zum Beispiel en oder pt-BR.',
  'preview.field-topic': 'Thema',
  'preview.about-topic': () => `Die These, zu der es gelesen wird, wie ${command('topics')} sie nennt.`,
  'preview.no-date': (given: string) =>
    `„Erschienen“ blieb, wie es war: „${given}“ ist kein Datum wie 2014, 2014-06 oder 2014-06-10.`,
  'preview.date-ahead': (given: string) =>
    `„Erschienen“ blieb, wie es war: „${given}“ liegt mehr als ein Jahr in der Zukunft.`,
  'preview.no-language': (given: string) =>
    `„Sprache“ blieb, wie es war: „${given}“ ist kein Kürzel wie en oder pt-BR.`,
  'preview.one-title':
    'Ein Titel passt nicht zu mehreren Texten: Öffne die Vorschau von jedem und gib ihm dort seinen eigenen.',
  'preview.no-files': () =>
    `Diese Nachricht hat keine Dateien. Mit ${command('library add')} kannst du welche hochladen oder einen Text einfügen.`,
  'preview.first-files': (taken: string[], left: string[]) =>
    `${plural(taken.length, { one: 'Es wird nur eine Datei', other: `Es werden nur ${taken.length} Dateien` })} auf einmal angenommen. Angenommen: ${list(taken)}. Nicht angenommen: ${list(left)}. Für den Rest nimm ${command('library add')} oder poste ihn in einer eigenen Nachricht.`,
  'preview.waiting-page': (page: number, pages: number, all: number) =>
    `Das ist Seite ${page} von ${pages}, ${all} insgesamt. Was nicht gelesen werden konnte, steht am Ende.`,
  'preview.nothing-given': 'Gib eine Datei an oder füge einen Text ein.',
  'preview.one-text': 'Gib genau einen neuen Text an: eine Datei, oder was du einfügst.',
  'preview.pasted': 'Eingefügter Text',

  'preview.publish': 'Veröffentlichen',
  'preview.publish-all': (count: number) => `Alle veröffentlichen (${count})`,
  'preview.discard': 'Verwerfen',
  'preview.discard-all': 'Alle verwerfen',
  'preview.discard-all-asked': (count: number) => `${count} Uploads verwerfen?`,
  'preview.discard-all-about': 'Nichts davon bleibt; sie können nur als Dateien neu hinzugefügt werden.',
  'preview.discard-them': 'Verwerfen',
  'preview.keep-them': 'Behalten',
  'preview.open': 'Vorschau',
  'preview.look-again': 'Noch einmal nachsehen',
  'preview.stop': 'Veröffentlichen anhalten',
  'preview.cancel': 'Abbrechen',

  'preview.uploads': 'Hochgeladene Dateien',
  'preview.nothing-waits': 'Von dir wartet nichts auf Veröffentlichung.',
  'preview.adding': 'Zur Bibliothek hinzufügen',
  'preview.of': (title: string) => `Vorschau: ${title}`,
  'preview.new-text': 'Ein neuer Text',
  'preview.new-text-for': (title: string) => `Ein neuer Text für „${title}“`,
  'preview.only-you-unchanged': 'Nur du siehst das. Noch wurde nichts geändert.',
  'preview.count': (uploads: number) =>
    plural(uploads, { one: '1 hochgeladene Datei', other: `${uploads} hochgeladene Dateien` }),
  'preview.only-you-not-yet': 'Nur du siehst das. Noch ist nichts davon in der Bibliothek.',
  'preview.waits': 'Wartet darauf, gelesen zu werden.',
  'preview.being-read': 'Wird gelesen.',
  'preview.share-read': (percent: number) => `Wird gelesen: ${percent} %`,
  'preview.share-published': (percent: number) => `Wird veröffentlicht: ${percent} %`,
  'preview.being-published': 'Wird veröffentlicht.',
  'preview.ready': (authors: string, passages: number) => `${authors} · ${passagesOf(passages)}.`,
  'preview.author-unknown': 'Autorschaft unbekannt',
  'preview.same-listed': (title: string) => `Die Bibliothek hat diesen Text schon, als „${title}“.`,
  'preview.discarded': 'Verworfen',
  'preview.nothing-added': 'Der Bibliothek wurde nichts hinzugefügt.',

  'preview.published': 'In der Bibliothek',
  'preview.can-be-quoted': (title: string, passages: number) =>
    `Aus **${title}** kann zitiert werden: ${passagesOf(passages)}.`,
  'preview.places-moved': (moved: number, toReview: number) =>
    `${plural(moved, { one: '1 Beleg wurde mit seinen', other: `${number(moved)} Belege wurden mit ihren` })} Worten übernommen; ${plural(toReview, { one: '1 ist', other: `${number(toReview)} sind` })} zu prüfen.`,
  'preview.suggested': (positions: number) =>
    plural(positions, {
      one: '1 vorgeschlagene Position wartet auf Prüfung.',
      other: `${number(positions)} vorgeschlagene Positionen warten auf Prüfung.`,
    }),
  'preview.not-published': (title: string, why: string) => `**${title}** wurde nicht veröffentlicht: ${why}`,

  'preview.held-full': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, ${seemsToBe(language)}`,
  'preview.held-excerpts': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, nur Auszüge, ${seemsToBe(language)}`,
  'preview.format-text': 'reiner Text',
  'preview.format-markdown': 'Markdown',
  'preview.format-html': 'HTML',
  'preview.format-pdf': 'PDF',
  'preview.format-docx': 'DOCX',
  'preview.format-epub': 'EPUB',
  'preview.author-otherwise': (authors: string, inFile: string) =>
    `**Verfasst von:** ${authors} (von dir angegeben; in der Datei steht ${inFile})`,
  'preview.says-date-ahead':
    'Der Text gibt an, erst in mehr als einem Jahr zu erscheinen; berichtige es, wenn das ein Versehen ist.',
  'preview.nothing-to-quote': 'Daraus lässt sich nichts zitieren.',
  'preview.same': (title: string) => `Die Bibliothek hat genau diesen Text schon, als „${title}“.`,
  'preview.alike': (percent: number, title: string) => `${percent} % davon stehen auch in „${title}“.`,
  'preview.waits-too': (title: string, by: string | undefined) =>
    `Genau dieser Text wartet auch als „${title}“ auf Veröffentlichung${by === undefined ? '' : `, hinzugefügt von ${by}`}.`,
  'preview.alike-waits': (percent: number, title: string, by: string | undefined) =>
    `Etwa ${percent} % davon stehen auch in „${title}“; das wartet auf Veröffentlichung${by === undefined ? '' : `, hinzugefügt von ${by}`}.`,
  'preview.odd-reorders': (count: number, code: string) =>
    `${number(count)} Zeichen (${code}), ${plural(count, { one: 'das', other: 'die' })} die Leserichtung ${plural(count, { one: 'umkehrt', other: 'umkehren' })}.`,
  'preview.odd-invisible': (count: number, code: string) =>
    `${number(count)} ${plural(count, { one: 'unsichtbares', other: 'unsichtbare' })} Zeichen (${code}).`,
  'preview.odd-control': (count: number, code: string) => `${number(count)} Steuerzeichen (${code}).`,
  'preview.odd-lost': (count: number, code: string) =>
    `${number(count)} Zeichen (${code}), ${plural(count, { one: 'das sich nicht lesen ließ', other: 'die sich nicht lesen ließen' })}.`,
  'preview.odd-private': (count: number, code: string) =>
    `${number(count)} Zeichen (${code}), ${plural(count, { one: 'das in jeder Schrift anders aussieht', other: 'die in jeder Schrift anders aussehen' })}.`,

  'preview.as-quoted': 'So würde es zitiert',
  'preview.place-quotes': (place: string, speaker: string | undefined) =>
    `${place} · zitiert ${speaker ?? 'jemanden'}`,
  'preview.place-reports': (place: string, speaker: string | undefined) =>
    `${place} · gibt ${speaker ?? 'jemanden'} wieder`,

  'preview.nothing-aside': '**Aussortiert:** nichts',
  'preview.aside': 'Aussortiert, wird nie zitiert',
  'preview.set-aside': (reason: string, times: number, examples: string[]) =>
    `${reason}, ${plural(times, { one: 'einmal', other: `${number(times)}-mal` })}${examples.length === 0 ? '' : `: ${examples.map((example) => `„${example}“`).join(', ')}`}`,
} satisfies Partial<Messages>;

function passagesOf(count: number): string {
  return plural(count, { one: '1 Stelle', other: `${number(count)} Stellen` });
}

function seemsToBe(language: string | undefined): string {
  return language ? `anscheinend ${language}` : 'Sprache nicht klar';
}
