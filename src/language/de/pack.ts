import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('de');

/** A zipped pack on its way into a server's library. */
export const pack = {
  'pack.is-no-document':
    'Das ist ein gezipptes Paket, kein einzelner Text. Gib den neuen Text des Dokuments als eine Datei, oder füge das Paket als Ganzes hinzu.',
  'pack.holds': (documents: number, topics: number, positions: number, rebuttals: number) =>
    `**Ein Paket:** ${documentsOf(documents)}, ${plural(topics, { one: '1 Thema', other: `${number(topics)} Themen` })}, ${positionsOf(positions)}, ${plural(rebuttals, { one: '1 Erwiderung', other: `${number(rebuttals)} Erwiderungen` })}.`,
  'pack.comes-in': 'Diese Dokumente kommen hinzu:',
  'pack.known': 'Diese hat die Bibliothek schon; sie bleiben, wie sie sind:',
  'pack.nothing-new': 'Die Bibliothek hat alle seine Dokumente schon.',
  'pack.more': (count: number) => `und ${number(count)} weitere`,
  'pack.vouched':
    'Positionen und Erwiderungen kommen hinzu, wie sie im Paket stehen, samt der Angabe, wer dort für sie einsteht.',
  'pack.ready': (documents: number) => `Ein Paket: ${documentsOf(documents)}.`,
  'pack.published': (title: string, documents: number, positions: number) =>
    `**${title}** ist in der Bibliothek: ${plural(documents, { one: '1 neues Dokument', other: `${number(documents)} neue Dokumente` })}, ${positionsOf(positions)}.`,
} satisfies Partial<Messages>;

function documentsOf(count: number): string {
  return plural(count, { one: '1 Dokument', other: `${number(count)} Dokumente` });
}

function positionsOf(count: number): string {
  return plural(count, { one: '1 Position', other: `${number(count)} Positionen` });
}
