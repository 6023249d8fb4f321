import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('de');

/** Counterarguments: what was understood of a claim, what answers it, and why that is offered. */
export const counter = {
  'counter.heading': 'Gegenargumente',
  'counter.claim': (claim: string) => `**Behauptung:** „${claim}“`,
  'counter.no-motion': 'Sie lässt sich keiner These dieser Bibliothek klar zuordnen.',
  'counter.against-words': 'Gegen diese Worte:',
  'counter.against-position': (author: string, side: string, motion: string) =>
    `**Gegen die Position:** ${author}, ${side}: „${motion}“`,
  'counter.is-motion': 'Das ist eine These dieser Bibliothek; die Behauptung ist dafür.',
  'counter.understood-for': (motion: string, sure: string, percent: number) =>
    `Verstanden als: für die These „${motion}“ (${sure}, ${percent} %), per Regel.`,
  'counter.understood-against': (motion: string, sure: string, percent: number) =>
    `Verstanden als: gegen die These „${motion}“ (${sure}, ${percent} %), per Regel.`,
  'counter.likely': 'wahrscheinlich',
  'counter.perhaps': 'vielleicht',
  'counter.chosen-for': (motion: string) => `Du hast gewählt: für die These „${motion}“.`,
  'counter.chosen-against': (motion: string) => `Du hast gewählt: gegen die These „${motion}“.`,
  'counter.open-side':
    'Das sind die Seiten zu diesem Thema, und keine ist als Antwort gemeint. Willst du eine Antwort auf deine Behauptung, dann sag klar, was du vertrittst, oder wähl die Seite.',
  'counter.first-claim': () =>
    `Das ist die erste Behauptung der Nachricht; der Rest wurde nicht angesehen. Eine andere beantwortet \`${command('counter')}\`.`,
  'counter.first-quotation': () =>
    `Das ist das erste Zitat der Nachricht; der Rest wurde nicht angesehen. Ein anderes beantwortet \`${command('counter')}\`.`,
  'counter.more': (count: number) =>
    plural(count, {
      one: '1 weiteres wird hier nicht gezeigt.',
      other: `${count} weitere werden hier nicht gezeigt.`,
    }),
  'counter.nothing-besides': 'Sonst wurde nichts gefunden, was klar genug wäre.',

  'counter.choose-motion': 'Anders gemeint? Wähl die These und die Seite',
  'counter.says-for': (motion: string) => `Sie sagt Ja zu: ${motion}`,
  'counter.says-against': (motion: string) => `Sie sagt Nein zu: ${motion}`,
  'counter.side-follows': 'Die Seite wählst du danach',
  'counter.which-side': 'Du hast diese These gewählt. Auf welcher Seite steht die Behauptung?',
  'counter.yes': 'Sie sagt Ja',
  'counter.no': 'Sie sagt Nein',
  'counter.too-long-to-choose':
    'Anders gemeint? Frag noch einmal in weniger Worten, dann kannst du These und Seite wählen.',
  'counter.claim-gone': () =>
    `Die Behauptung steht nicht mehr in dieser Karte. Frag noch einmal mit \`${command('counter')}\`.`,
  'counter.motion-gone': () =>
    `Diese These ist nicht mehr in der Bibliothek dieses Servers. Wähl eine andere, oder sieh nach mit \`${command('topics')}\`.`,
  'counter.only-asker-chooses': () =>
    `Hier kann nur wählen, wer gefragt hat. Frag selbst mit \`${command('counter')}\`.`,

  'counter.rebuts': 'Widerspricht: bestreitet die Behauptung',
  'counter.undercuts': 'Untergräbt: bestreitet, dass die Begründung die Behauptung stützt',
  'counter.undercuts-reason-of': (author: string) =>
    `Untergräbt: bestreitet, dass eine Begründung von ${author} die Behauptung stützt`,
  'counter.undercuts-support': 'Untergräbt: bestreitet, was die Behauptung tragen würde',
  'counter.qualifies': 'Schränkt ein: begrenzt die Behauptung',
  'counter.answer': (at: number, relation: string, manner: string) => `**${at}. ${relation}** (${manner})`,
  'counter.context-of': (at: number) => `Kontext ${at}`,
  'counter.cite-of': (at: number) => `Zitieren ${at}`,
  'counter.reason': (reason: string) => `Begründung: ${reason}`,
  'counter.manner-answers': (author: string | undefined) =>
    `später geschrieben, gegen ${author ?? 'die Behauptung'}`,
  'counter.manner-stands-against': (author: string | undefined) =>
    `steht ${author ?? 'der Behauptung'} entgegen, ohne darauf zu antworten`,
  'counter.manner-concedes': (author: string | undefined) =>
    `selbst ${author ?? 'wer sie aufstellt,'} räumt das ein`,
  'counter.found': (percent: number) => `Per Regel gefunden, zu ${percent} % sicher`,
  'counter.curated': (curator: string | undefined) => curated(curator),
  'counter.curated-for-alike': (curator: string | undefined, percent: number) =>
    `${curated(curator)}; die Behauptung wurde per Regel zugeordnet, zu ${percent} % sicher`,

  'counter.found-rebuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; die Stelle scheint zu bestreiten, was die Behauptung sagt${byWords(cue)}.`,
  'counter.found-undercuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; die Stelle scheint zu bestreiten, was die Behauptung tragen würde${byWords(cue)}.`,
  'counter.found-qualifies': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; die Stelle scheint einzuschränken, was die Behauptung sagt${byWords(cue)}.`,
  'counter.denies': (subject: string, said: string, cue: string | undefined) =>
    `Beide sprechen von „${subject}“ und „${said}“; die Behauptung bejaht das Zweite für das Erste, die Stelle verneint es${byWords(cue)}.`,
  'counter.affirms': (subject: string, said: string, cue: string | undefined) =>
    `Beide sprechen von „${subject}“ und „${said}“; die Behauptung verneint das Zweite für das Erste, die Stelle bejaht es${byWords(cue)}.`,
  'counter.denies-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Beide sprechen von „${subject}“ und „${said}“; die Behauptung bejaht das Zweite für das Erste, die Stelle verneint es zum Teil${byWords(cue)}.`,
  'counter.affirms-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Beide sprechen von „${subject}“ und „${said}“; die Behauptung verneint das Zweite für das Erste, die Stelle bejaht es zum Teil${byWords(cue)}.`,
  'counter.author-for': (author: string, motion: string) =>
    `${author} ist für die These „${motion}“; die Behauptung ist dagegen.`,
  'counter.author-against': (author: string, motion: string) =>
    `${author} ist gegen die These „${motion}“; die Behauptung ist dafür.`,
  'counter.mixed-speaks-for': (author: string, motion: string) =>
    `${author} ist teils für, teils gegen die These „${motion}“, und dies spricht dafür; die Behauptung ist dagegen.`,
  'counter.mixed-speaks-against': (author: string, motion: string) =>
    `${author} ist teils für, teils gegen die These „${motion}“, und dies spricht dagegen; die Behauptung ist dafür.`,
  'counter.concedes-for': (author: string, motion: string, note: string | undefined) =>
    `${author} ist für die These „${motion}“ und räumt das ein.${noted(note)}`,
  'counter.concedes-against': (author: string, motion: string, note: string | undefined) =>
    `${author} ist gegen die These „${motion}“ und räumt das ein.${noted(note)}`,
  'counter.concedes-mixed': (author: string, motion: string, note: string | undefined) =>
    `${author} ist teils für, teils gegen die These „${motion}“ und räumt das ein.${noted(note)}`,
  'counter.concedes-undecided': (author: string, motion: string, note: string | undefined) =>
    `${author} ist bei der These „${motion}“ unentschieden und räumt das ein.${noted(note)}`,
  'counter.concedes-not-stated': (author: string, motion: string, note: string | undefined) =>
    `${author} äußert sich zur These „${motion}“ nicht, räumt das aber ein.${noted(note)}`,

  'counter.nothing': 'Nichts in dieser Bibliothek antwortet darauf.',
  'counter.no-documents': 'Diese Bibliothek hat noch keine Dokumente.',
  'counter.only-own-documents': 'Alle Dokumente hier sind von der Person, von der auch die Behauptung ist.',
  'counter.no-words': 'Keines der Wörter der Behauptung steht in dieser Bibliothek.',
  'counter.side-unclear': (motion: string) =>
    `Sie gehört zum Thema „${motion}“; auf welcher Seite sie steht, ist nicht klar.`,

  'counter.one-of-both': () =>
    `Gib entweder eine Behauptung in einem Satz an oder eine Position, zum Beispiel „Max Boot: leaving Iraq“, aber nicht beides. Im Raum einer laufenden Debatte genügt \`${command('counter')}\` allein: Es entgegnet dem letzten Punkt der anderen Seite.`,
  'counter.nothing-said': 'Zu dieser These sagt diese Person nichts; es gibt also nichts zu entgegnen.',
  'counter.no-words-given':
    'Hier steht keine Behauptung, nicht einmal ein Wort. Sag in einem Satz, was du vertrittst, zum Beispiel „Foreign troops do more harm than good.“',
  'counter.question':
    'Das ist eine Frage, und eine Frage behauptet nichts, dem sich etwas entgegnen ließe. Nenne die Antwort, die du auf die Probe stellen möchtest.',
  'counter.too-short':
    'Das ist zu kurz für eine Behauptung. Sag in einem Satz, was du vertrittst, zum Beispiel „Foreign troops do more harm than good.“',
  'counter.title':
    'Das ist der Titel eines Dokuments, und ein Titel behauptet nichts. Sag in einem Satz, was du vertrittst, zum Beispiel „Foreign troops do more harm than good.“',
  'counter.not-english':
    'Das liest sich nicht wie Englisch, und nur englische Behauptungen lassen sich an einem Text messen. Schreib die Behauptung auf Englisch.',
  'counter.irony':
    'Das klingt nach Ironie, und Ironie behauptet das Gegenteil von dem, was sie sagt. Sag geradeheraus, was du vertrittst.',
  'counter.words-of': (author: string) => `Diese Worte sind von ${author}:`,
  'counter.only-own-answers': (author: string) =>
    `Darauf antworten nur Worte von ${author}, und sie wurden ausgelassen: Die These stammt von dort. Frag ohne diese Person, um sie zu sehen.`,
  'counter.unanswered-half': (half: string) =>
    `Nur die eine Hälfte davon ist hier beantwortet. Frag nach der anderen für sich: „${half}“.`,
  'counter.not-reviewed':
    'Noch hat niemand erfasst, was diese Person zu diesem Thema vertritt, also gibt es nichts zu erwidern. Such stattdessen Gegenargumente zu einer These oder einem Zitat.',
  'counter.insult':
    'Das sagt, was jemand ist, und nicht, worüber zu debattieren wäre. Sag, was getan wurde oder getan werden sollte, etwa „Obama was wrong to leave Iraq.“',
  'counter.two-claims': (one: string, other: string) =>
    `Darin stecken zwei Behauptungen, die in verschiedene Richtungen gehen: „${one}“ und „${other}“. Frag nach jeder einzeln.`,
  'counter.empty-message': 'Diese Nachricht hat keinen eigenen Text, dem sich etwas entgegnen ließe.',
  'counter.no-claim-in-message': () =>
    `In dieser Nachricht steht keine Behauptung. Eine eigene kannst du bei ${command('counter')} eingeben.`,
} satisfies Partial<Messages>;

function curated(curator: string | undefined): string {
  return curator === undefined ? 'Kuratiert' : `Kuratiert von ${curator}`;
}

function bothSpeakOf(shared: string[]): string {
  return shared.length > 0
    ? `Beide sprechen von ${list(shared.map((word) => `„${word}“`))}`
    : 'Beide sprechen von derselben Sache';
}

function byWords(cue: string | undefined): string {
  return cue === undefined ? '' : ` (erkannt an „${cue}“)`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` ${note}`;
}
