import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('de');

/** Who changed what in a server. Whoever it was stands behind "von", in the dative. */
export const audit = {
  'audit.title': 'Protokoll',
  'audit.nothing': (kind: string | undefined, member: string | undefined, days: number) =>
    `In den letzten ${time(days)} wurde ${member === undefined ? '' : `von ${member} `}nichts ${kind ?? 'geändert'}.`,
  'audit.changes': (count: number, kind: string | undefined, member: string | undefined, days: number) =>
    changes(count, kind, member, days),
  'audit.changes-page': (
    count: number,
    kind: string | undefined,
    member: string | undefined,
    days: number,
    page: number,
    pages: number,
  ) => `${changes(count, kind, member, days)}; Seite ${page} von ${number(pages)}`,
  'audit.newer': 'Neuere',
  'audit.older': 'Ältere',

  'audit.entry': (kind: string, subject: string, who: string, when: string) =>
    `**${kind}:** ${subject}, von ${who}, ${when}`,
  'audit.kind.added': 'Hinzugefügt',
  'audit.kind.changed': 'Geändert',
  'audit.kind.approved': 'Angenommen',
  'audit.kind.rejected': 'Abgelehnt',
  'audit.kind.removed': 'Entfernt',
  'audit.kind.restored': 'Wiederhergestellt',
  'audit.kind.configured': 'Konfiguriert',
  'audit.subject.document': (name: string) => `Dokument „${name}“`,
  'audit.subject.pack': (name: string) => `Paket „${name}“`,
  'audit.subject.topic': (name: string) => `Thema „${name}“`,
  'audit.subject.position': (name: string) => `Position „${name}“`,
  'audit.position-of-unnamed': (motion: string) => `Ungenannte Person: ${motion}`,
  'audit.subject.rebuttal': (name: string) => `Erwiderung „${name}“`,
  'audit.subject.format': (name: string) => `Format „${name}“`,
  'audit.subject.settings': 'Einstellungen',
  'audit.member': (id: string) => `<@${id}>`,
  'audit.terminal': 'jemandem am Terminal',
  'audit.forgotten': 'jemandem, dessen Daten gelöscht wurden',

  'audit.within.added': 'hinzugefügt',
  'audit.within.changed': 'geändert',
  'audit.within.approved': 'angenommen',
  'audit.within.rejected': 'abgelehnt',
  'audit.within.removed': 'entfernt',
  'audit.within.restored': 'wiederhergestellt',
  'audit.within.configured': 'konfiguriert',

  'audit.value': (label: string, value: string) => `${label}: ${value}`,
  'audit.change': (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  'audit.none': 'leer',
  'audit.field.title': 'Titel',
  'audit.field.authors': 'Verfasst von',
  'audit.field.outlet': 'Erschienen in',
  'audit.field.published': 'Erschienen',
  'audit.field.source': 'Quelle',
  'audit.field.language': 'Sprache',
  'audit.field.topic': 'Thema',
  'audit.field.completeness': 'Umfang',
  'audit.field.passages': 'Stellen',
  'audit.field.revision': 'Fassung',
  'audit.field.new-text': 'neuer Text',
  'audit.field.motion': 'These',
  'audit.field.other-names': 'Weitere Namen',
  'audit.field.relation': 'Wirkung',
  'audit.field.manner': 'Verhältnis',
  'audit.field.reason': 'Begründung',
  'audit.field.stance': 'Haltung',
  'audit.field.summary': 'Zusammenfassung',
  'audit.field.status': 'Status',
  'audit.field.evidence': 'Belege',
  'audit.field.concessions': 'Zugeständnisse',
  'audit.field.conditions': 'Bedingungen',
  'audit.field.documents': 'Dokumente',
  'audit.field.positions': 'Positionen',
  'audit.says.full': 'vollständig',
  'audit.says.excerpts': 'Auszüge',
  'audit.says.for': 'dafür',
  'audit.says.against': 'dagegen',
  'audit.says.mixed': 'gemischt',
  'audit.says.undecided': 'unentschieden',
  'audit.says.not-stated': 'keine Angabe',
  'audit.says.suggested': 'vorgeschlagen',
  'audit.says.approved': 'angenommen',
  'audit.says.rejected': 'abgelehnt',
  'audit.says.rebuts': 'widerspricht',
  'audit.says.undercuts': 'untergräbt',
  'audit.says.qualifies': 'schränkt ein',
  'audit.says.answers': 'antwortet darauf',
  'audit.says.stands-against': 'steht dem entgegen',
} satisfies Partial<Messages>;

/** "12 Änderungen von @… in den letzten 7 Tagen (hinzugefügt)" */
function changes(count: number, kind: string | undefined, member: string | undefined, days: number): string {
  const counted = plural(count, { one: '1 Änderung', other: `${number(count)} Änderungen` });
  const by = member === undefined ? '' : ` von ${member}`;
  return `${counted}${by} in den letzten ${time(days)}${kind === undefined ? '' : ` (${kind})`}`;
}

function time(days: number): string {
  return plural(days, { one: '24 Stunden', other: `${number(days)} Tagen` });
}
