import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either } = grammarOf('de');

/** Positions and topics: who holds what, on which words it rests, and who vouches for it. */
export const position = {
  'position.for': 'Dafür',
  'position.against': 'Dagegen',
  'position.mixed': 'Gemischt',
  'position.undecided': 'Unentschieden',
  'position.not-stated': 'Keine Angabe',
  'position.side-for': 'dafür',
  'position.side-against': 'dagegen',
  'position.side-mixed': 'gemischt',
  'position.side-undecided': 'unentschieden',
  'position.side-not-stated': 'keine Angabe',

  'position.approved-by': (curator: string, date: string) => `Angenommen von ${curator}, ${date}`,
  'position.by-pack-editors': 'der Redaktion des Pakets',
  'position.by-a-curator': 'jemandem aus der Kuration',
  'position.suggested': 'Vorgeschlagen, ungeprüft',
  'position.suggested-by-cue': (cue: string) => `Vorgeschlagen, ungeprüft (Anzeichen: ${cue})`,
  'position.suggested-apart': '**Vorgeschlagen, ungeprüft** (dafür steht niemand ein)',
  'position.unreviewed': 'Noch nicht geprüft',
  'position.rejected': 'Position abgelehnt',
  'position.side-unreviewed': 'noch nicht geprüft',
  'position.side-rejected': 'Position abgelehnt',
  'position.status-rejected': 'Was hier stand, wurde beim Kuratieren abgelehnt; sonst ist nichts erfasst',
  'position.status-unreviewed': 'Noch hat niemand erfasst, was diese Person dazu vertritt',

  'position.cues': (cues: string[]) => cues.join('; '),
  'position.cue-motion-said': 'sagt die These fast Wort für Wort',
  'position.cue-motion-denied': 'verneint die These fast Wort für Wort',
  'position.cue-prescribes': (words: string) => `fordert mit „${words}“`,
  'position.cue-says': (words: string) => `sagt „${words}“`,
  'position.cue-judges': (words: string) => `urteilt mit „${words}“`,
  'position.cue-denies': (words: string) => `verneint mit „${words}“`,
  'position.cue-for': (speaking: number, all: number, shown: number | undefined) =>
    `${speaking} von ${all} Stellen, die urteilen oder fordern, ${speaks(speaking)} für die These${ofThemShown(shown)}`,
  'position.cue-against': (speaking: number, all: number, shown: number | undefined) =>
    `${speaking} von ${all} Stellen, die urteilen oder fordern, ${speaks(speaking)} gegen die These${ofThemShown(shown)}`,
  'position.cue-both': (pro: number, con: number, all: number, shown: number | undefined) =>
    `von ${all} Stellen, die urteilen oder fordern, ${speaks(pro)} ${pro} für die These und ${con} dagegen${ofThemShown(shown)}`,

  'position.contents': (parts: string[]) => parts.join(', '),
  'position.passages': (count: number) => plural(count, { one: '1 Stelle', other: `${count} Stellen` }),
  'position.concessions': (count: number) =>
    plural(count, { one: '1 Zugeständnis', other: `${count} Zugeständnisse` }),
  'position.conditions': (count: number) =>
    plural(count, { one: '1 Bedingung oder Vorbehalt', other: `${count} Bedingungen oder Vorbehalte` }),
  'position.passages-missing': (count: number) =>
    plural(count, { one: '1 Stelle nicht mehr da', other: `${count} Stellen nicht mehr da` }),

  'position.stance-of': (stance: string, ofWhom: string) => `${stance}: ${ofWhom}`,
  'position.author-on': (author: string, motion: string, side: string) => `${author} zu „${motion}“: ${side}`,
  'position.motion': (motion: string) => `**These:** ${motion}`,
  'position.summary': (summary: string) => `Zusammenfassung: ${summary}`,
  'position.summary-no-quotation': (summary: string) => `**Zusammenfassung, kein Zitat:** ${summary}`,
  'position.note-no-quotation': (note: string) => `**Anmerkung, kein Zitat:** ${note}`,
  'position.in-own-words': 'In eigenen Worten:',
  'position.rebuttals': (count: number) =>
    plural(count, {
      one: '1 Erwiderung steht dem entgegen: *Gegenargumente* zeigt sie.',
      other: `${count} Erwiderungen stehen dem entgegen: *Gegenargumente* zeigt sie.`,
    }),
  'position.evidence': 'Belege',
  'position.granted': 'Was der anderen Seite zugestanden wird',
  'position.hedges': 'Bedingungen und Vorbehalte',
  'position.open-evidence': (count: number) => `Belege (${count})`,
  'position.open-concessions': (count: number) => `Zugeständnisse (${count})`,
  'position.open-conditions': (count: number) => `Bedingungen (${count})`,
  'position.more-passages': (count: number) =>
    plural(count, {
      one: '1 weitere Stelle wird hier nicht gezeigt.',
      other: `${count} weitere Stellen werden hier nicht gezeigt.`,
    }),

  'position.page': (page: number, pages: number) => `Seite ${page} von ${pages}`,
  'position.previous': 'Vorige',
  'position.next': 'Nächste',
  'position.all-authors': 'Alle zu diesem Thema',
  'position.counter-author': (author: string) => `Gegenargumente: ${author}`,
  'position.stance-count': (stance: string, authors: number) => `${stance}: ${authors}`,
  'position.suggested-sides': (sides: string) => `Vorgeschlagen, ungeprüft: ${sides}`,
  'position.agreed-for': (authors: string[], more: number) =>
    `**Einig, dafür:** ${named(authors, more)}. Die Gründe können verschieden sein.`,
  'position.agreed-against': (authors: string[], more: number) =>
    `**Einig, dagegen:** ${named(authors, more)}. Die Gründe können verschieden sein.`,
  'position.none-unreviewed': (authors: string[], more: number) =>
    `**Noch nicht geprüft:** ${named(authors, more)}. Was hier vertreten wird, hat noch niemand erfasst.`,
  'position.none-rejected': (authors: string[], more: number) =>
    `**Position abgelehnt:** ${named(authors, more)}. Was hier stand, wurde beim Kuratieren abgelehnt.`,
  'position.what-author-holds': (author: string) => `Was ${author} vertritt`,
  'position.author-unmapped': () =>
    `Noch hat niemand erfasst, was diese Person vertritt. Frag mit \`${command('quote')}\` nach ihren Worten.`,
  'position.topics-held': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)}${ofPages(page, pages)}`,

  'position.topics': 'Themen',
  'position.no-topics-yet': 'Diese Bibliothek hat noch keine Themen. Pakete bringen welche mit.',
  'position.topics-to-debate': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)} zum Debattieren${ofPages(page, pages)}`,
  'position.topic-suggested': (authors: number) => `Vorgeschlagen, ungeprüft: ${authors}`,
  'position.topic-documents': (documents: number) => `Dokumente dazu: ${documents}`,
  'position.positions-numbered': (at: number) => `Positionen ${at}`,

  'position.changed': () => `Das wurde inzwischen geändert: Nutze ${command('position')} noch einmal.`,
  'position.name-one': () =>
    `Gib Autor, Thema oder beides an. \`${command('topics')}\` listet die Themen dieses Servers auf.`,
  'position.name-both':
    'Gib Autor und Thema mit einem Doppelpunkt dazwischen an, zum Beispiel „Max Boot: leaving Iraq“, oder wähle aus der Liste.',
  'position.gone': 'Diese Position ist nicht mehr in der Bibliothek dieses Servers.',
  'position.name-topic': 'Gib ein Thema an oder wähle eines aus der Liste.',
  'position.name-author': 'Gib an, von wem, oder lass den Autor weg.',
  'position.unknown-author-of': (title: string) => `Unbekannt (Text: „${title}“)`,
  'position.described-author-of': (description: string, title: string) => `${description} (Text: „${title}“)`,

  'position.several-topics': (wanted: string, topics: string[], more: number) =>
    `Zu „${wanted}“ passen mehrere Themen: ${quotedNames(topics, more)}. Schreib mehr vom Namen.`,
  'position.several-authors': (wanted: string, authors: string[], more: number) =>
    `Zu „${wanted}“ passen mehrere Namen: ${quotedNames(authors, more)}. Schreib mehr vom Namen.`,
  'position.no-topics': 'In dieser Bibliothek gibt es noch keine Themen.',
  'position.no-authors': 'In dieser Bibliothek ist noch niemand vertreten.',
  'position.no-such-topic': (wanted: string, topics: string[], more: number) =>
    `In dieser Bibliothek gibt es kein Thema „${wanted}“. Hier gibt es: ${allNames(topics, more)}.`,
  'position.no-such-author': (wanted: string, authors: string[], more: number) =>
    `In dieser Bibliothek gibt es nichts von „${wanted}“. Hier vertreten: ${allNames(authors, more)}.`,
  'position.nearest-topics': (wanted: string, topics: string[]) =>
    `In dieser Bibliothek gibt es kein Thema „${wanted}“. Meintest du ${quotedNames(topics, 0)}?`,
  'position.nearest-authors': (wanted: string, authors: string[]) =>
    `In dieser Bibliothek gibt es nichts von „${wanted}“. Meintest du ${quotedNames(authors, 0)}?`,
} satisfies Partial<Messages>;

function speaks(count: number): string {
  return plural(count, { one: 'spricht', other: 'sprechen' });
}

function ofThemShown(shown: number | undefined): string {
  return shown === undefined
    ? ''
    : `, ${plural(shown, { one: '1 davon wird gezeigt', other: `${shown} davon werden gezeigt` })}`;
}

function named(authors: string[], more: number): string {
  return more > 0 ? `${authors.join(', ')} und ${more} weitere` : authors.join(', ');
}

function quotedNames(names: string[], more: number): string {
  const quoted = names.map((name) => `„${name}“`);
  return more > 0 ? list([...quoted, `${more} weitere`]) : either(quoted);
}

function allNames(names: string[], more: number): string {
  return list([...names.map((name) => `„${name}“`), ...(more > 0 ? [`${more} weitere`] : [])]);
}

function topicsCounted(topics: number): string {
  return plural(topics, { one: '1 Thema', other: `${topics} Themen` });
}

function ofPages(page: number, pages: number): string {
  return pages > 1 ? `, Seite ${page} von ${pages}` : '';
}
