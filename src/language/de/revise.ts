import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('de');

/** What a new text of a document changes, and why it cannot be put in the place of the old one. */
export const revise = {
  'revise.no-document': (id: string) =>
    `Hier gibt es kein Dokument ${id}, das sich ersetzen ließe. Vielleicht wurde es entfernt.`,
  'revise.same-text': (title: string) =>
    `Das ist der Text, den „${title}“ schon hat: Es würde sich nichts ändern.`,
  'revise.has-text': (title: string, id: string) =>
    `Dieser Text ist schon in der Bibliothek, als „${title}“ (${id}). Entferne zuerst jenes Dokument oder lass es, wie es ist.`,

  'revise.changes': 'Was sich ändert',
  'revise.paragraphs': (added: number, removed: number, changed: number, unchanged: number) =>
    `Absätze: ${number(added)} hinzugekommen, ${number(removed)} weggefallen, ${number(changed)} geändert, ${number(unchanged)} wie bisher.`,
  'revise.new-words': (words: string) => `Neu: „${words}“`,
  'revise.gone-words': (words: string) => `Weggefallen: „${words}“`,
  'revise.rest': (positions: number, rebuttals: number, unchanged: number, toReview: number) =>
    `Auf seinen Worten beruhen ${plural(positions, { one: '1 Position', other: `${number(positions)} Positionen` })} und ${plural(rebuttals, { one: '1 Erwiderung', other: `${number(rebuttals)} Erwiderungen` })}; ${placesOf(unchanged, toReview)}.`,
  'revise.shared': (quotes: number, unchanged: number, toReview: number) =>
    `${plural(quotes, { one: '1 geteiltes Zitat', other: `${number(quotes)} geteilte Zitate` })}${quotes > 0 ? `; ${placesOf(unchanged, toReview)}` : ''}.`,
  'revise.shared-stays': (link: string) => `${link}: Die Worte stehen auch im neuen Text`,
  'revise.shared-earlier': (link: string) =>
    `${link}: wird als Zitat aus einer früheren Fassung gekennzeichnet`,
  'revise.shared-more': (messages: number) =>
    plural(messages, {
      one: 'und 1 weitere Nachricht',
      other: `und ${number(messages)} weitere Nachrichten`,
    }),
} satisfies Partial<Messages>;

function placesOf(unchanged: number, toReview: number): string {
  return `${plural(unchanged, { one: '1 Stelle', other: `${number(unchanged)} Stellen` })} unverändert, ${number(toReview)} zu prüfen`;
}
