import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('de');

/** Quotes: what they answer, where they stand, whose words they hold, and their buttons. */
export const quote = {
  'quote.context': 'Kontext',
  'quote.cite': 'Zitieren',
  'quote.counter': 'Gegenargumente',
  'quote.more': (count: number) => `Mehr (${count})`,
  'quote.share': 'Teilen',
  'quote.remove': 'Entfernen',
  'quote.open': 'Öffnen',
  'quote.open-named': (name: string) => `${name} öffnen`,
  'quote.use-as-evidence': 'Als Beleg verwenden',
  'quote.use-as-rebuttal': 'Als Erwiderung verwenden',
  'quote.shared-by': (member: string) => `Geteilt von ${member}`,
  'quote.asked-for': (words: string) => `Gefragt nach: ${words}`,
  'quote.nothing': 'Nichts in dieser Bibliothek',
  'quote.nearest': 'Die nächstliegenden Stellen, die die Frage **nicht** beantworten:',
  'quote.more-quotes': 'Weitere Zitate',
  'quote.in-context': 'Im Kontext',
  'quote.paragraph-begins': 'Der Absatz beginnt mit dem Zitat.',
  'quote.paragraph-ends': 'Der Absatz endet mit dem Zitat.',
  'quote.excerpt-begins': 'Der Auszug beginnt mit dem Zitat.',
  'quote.excerpt-ends': 'Der Auszug endet mit dem Zitat.',
  'quote.begins': 'Das Zitat:',
  'quote.ends': 'Ende des Zitats.',
  'quote.only-asker-removes': 'Nur wer gefragt hat oder moderiert, kann das entfernen.',

  'quote.no-words-given':
    'Hier steht nichts, wonach sich suchen ließe. Tippe ein paar Wörter, eine Wendung in Anführungszeichen oder eine Frage.',
  'quote.too-long': (most: number, given: number) =>
    `Eine Anfrage darf höchstens ${most} Zeichen haben; diese hat ${given}. Frag nach nur einem Gedanken.`,
  'quote.no-documents': 'Diese Bibliothek hat noch keine Dokumente.',
  'quote.no-document-called': (title: string) => `Hier heißt kein Dokument „${title}“.`,
  'quote.no-document-by': (author: string) => `Hier ist kein Dokument von „${author}“.`,
  'quote.no-document-of-then': 'Hier ist kein Dokument aus dieser Zeit.',
  'quote.not-these-words': 'An keiner Stelle stehen genau diese Worte.',
  'quote.nothing-by': (author: string) => `Keine Stelle von ${author} handelt davon.`,
  'quote.nothing-about': 'Keine Stelle handelt davon.',
  'quote.words-everywhere':
    'Diese Wörter stehen in fast jedem Text. Füge eines hinzu, das sagt, worum es geht.',
  'quote.no-words-there': 'Keines dieser Wörter steht dort, wo gesucht wurde.',
  'quote.no-words': 'Keines dieser Wörter steht in dieser Bibliothek.',

  'quote.no-document-titled': () =>
    `Hier hat kein Dokument diesen Titel. Wähle eines aus der Liste oder nutze ${command('library list')}.`,
  'quote.several-titled': (titles: string[], more: boolean) =>
    `Hier haben mehrere Dokumente diese Wörter im Titel: ${titles.map((title) => `„${title}“`).join(', ')}${more ? ' und andere' : ''}. Schreib mehr vom Titel oder wähle eines aus der Liste.`,
  'quote.gone': 'Das Dokument dieses Zitats ist nicht mehr in der Bibliothek dieses Servers.',
  'quote.author-gone': 'Die Dokumente dieser Person sind nicht mehr in der Bibliothek dieses Servers.',
  'quote.topic-gone': 'Dieses Thema ist nicht mehr in der Bibliothek dieses Servers.',

  'quote.in-marks': (words: string) => `„${words}“`,
  'quote.something-left-out': '[… weggelassen …]',
  'quote.place-paragraph': (paragraph: number) => `Absatz ${paragraph}`,
  'quote.place-page': (page: string) => `S. ${page}`,
  'quote.place-pages': (pages: string) => `S. ${pages}`,
  'quote.earlier-revision': (date: string) =>
    `Aus einer früheren Fassung: Dieses Dokument wurde am ${date} überarbeitet, und im jetzigen Text steht das vielleicht nicht mehr.`,
  'quote.from-excerpts': 'Aus Auszügen; der ganze Text ist nicht in dieser Bibliothek.',
  'quote.also-in': (titles: string[], more: number) =>
    `Dieselben Worte stehen auch in ${list(more > 0 ? [...titles, `${more} weiteren`] : titles)}.`,

  'quote.unknown-author': 'Unbekannt',
  'quote.forum-member-author': 'ungenanntes Forumsmitglied',
  'quote.unnamed-author': 'ungenannte Person',
  'quote.anonymous-author': 'anonym',
  // Stands as the subject of the sentences below, as a name does.
  'quote.the-author': 'der Text',
  'quote.unnamed-speaker': 'jemandem, den der Text hier nicht nennt',
  'quote.speaker-via': (speaker: string, via: string) => `${speaker} (laut ${via})`,
  'quote.others-words': (words: string | undefined, speaker: string, author: string) =>
    `**Fremde Worte.** ${words ? `Mit „${words}“` : 'Hier'} zitiert ${author} Worte von ${speaker}.`,
  'quote.reported': (words: string | undefined, speaker: string, author: string) =>
    `**Wiedergegeben.** ${words ? `Mit „${words}“` : 'Hier'} gibt ${author} eine Äußerung von ${speaker} wieder; per Regel gefunden.`,
  'quote.reported-in-part-directly': (words: string | undefined, speaker: string, author: string) =>
    `**Fremde Worte.** ${words ? `Mit „${words}“` : 'Hier'} gibt ${author} eine Äußerung von ${speaker} wieder, zum Teil im Wortlaut.`,
  'quote.more-others-words': (count: number) =>
    plural(count, {
      one: '1 weiterer Teil besteht nicht aus eigenen Worten.',
      other: `${count} weitere Teile bestehen nicht aus eigenen Worten.`,
    }),
  'quote.concedes': '**Zugeständnis:** Hier wird der anderen Seite etwas zugestanden',
  'quote.hedges': '**Mit Vorbehalt:** Das wird nicht rundheraus behauptet',
  'quote.asks': '**Eine Frage,** keine Aussage',
  'quote.too-long-here':
    'Diese Stelle ist zu lang, um hier ganz zu stehen, und gekürzt führte sie in die Irre. Zum Lesen öffnen.',
  'quote.mode': (mode: string, part: string | undefined, cue: string | undefined) =>
    `${mode}${part ? ` in „${part}“` : ''}${cue ? ` (per Regel gefunden: „${cue}“)` : ''}.`,
} satisfies Partial<Messages>;
