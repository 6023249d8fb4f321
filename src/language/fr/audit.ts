import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** Who changed what in a server. */
export const audit = {
  'audit.title': 'Journal',
  'audit.nothing': (kind: string | undefined, member: string | undefined, days: number) =>
    `Aucun changement (${asked(kind, member, days)}).`,
  'audit.changes': (count: number, kind: string | undefined, member: string | undefined, days: number) =>
    `${changes(count)} (${asked(kind, member, days)})`,
  'audit.changes-page': (
    count: number,
    kind: string | undefined,
    member: string | undefined,
    days: number,
    page: number,
    pages: number,
  ) => `${changes(count)} (${asked(kind, member, days)}) ; page ${page} sur ${number(pages)}`,
  'audit.newer': 'Plus récents',
  'audit.older': 'Plus anciens',

  'audit.entry': (kind: string, subject: string, who: string, when: string) =>
    `**${kind} :** ${subject}, par ${who}, ${when}`,
  'audit.kind.added': 'Ajout',
  'audit.kind.changed': 'Modification',
  'audit.kind.approved': 'Approbation',
  'audit.kind.rejected': 'Rejet',
  'audit.kind.removed': 'Retrait',
  'audit.kind.restored': 'Restauration',
  'audit.kind.configured': 'Configuration',
  'audit.subject.document': (name: string) => `document « ${name} »`,
  'audit.subject.pack': (name: string) => `paquet « ${name} »`,
  'audit.subject.topic': (name: string) => `sujet « ${name} »`,
  'audit.subject.position': (name: string) => `position « ${name} »`,
  'audit.position-of-unnamed': (motion: string) => `Auteur non nommé : ${motion}`,
  'audit.subject.rebuttal': (name: string) => `réfutation « ${name} »`,
  'audit.subject.format': (name: string) => `format « ${name} »`,
  'audit.subject.settings': 'paramètres',
  'audit.member': (id: string) => `<@${id}>`,
  'audit.terminal': 'le terminal',
  'audit.forgotten': 'une personne dont les données ont été supprimées',

  // The kinds within a list or a sentence.
  'audit.within.added': 'ajouts',
  'audit.within.changed': 'modifications',
  'audit.within.approved': 'approbations',
  'audit.within.rejected': 'rejets',
  'audit.within.removed': 'retraits',
  'audit.within.restored': 'restaurations',
  'audit.within.configured': 'configurations',

  'audit.value': (label: string, value: string) => `${label} : ${value}`,
  'audit.change': (label: string, before: string, after: string) => `${label} : ${before} → ${after}`,
  'audit.none': 'rien',
  'audit.field.title': 'titre',
  'audit.field.authors': 'auteurs',
  'audit.field.outlet': 'paru dans',
  'audit.field.published': 'date de publication',
  'audit.field.source': 'source',
  'audit.field.language': 'langue',
  'audit.field.topic': 'sujet',
  'audit.field.completeness': 'étendue',
  'audit.field.passages': 'passages',
  'audit.field.revision': 'version',
  'audit.field.new-text': 'nouveau texte',
  'audit.field.motion': 'motion',
  'audit.field.other-names': 'autres noms',
  'audit.field.relation': 'relation',
  'audit.field.manner': 'manière',
  'audit.field.reason': 'raison',
  'audit.field.stance': 'avis',
  'audit.field.summary': 'résumé',
  'audit.field.status': 'état',
  'audit.field.evidence': 'passages à l’appui',
  'audit.field.concessions': 'concessions',
  'audit.field.conditions': 'conditions',
  'audit.field.documents': 'documents',
  'audit.field.positions': 'positions',
  // What such a field says, where it is one of a few words.
  'audit.says.full': 'texte intégral',
  'audit.says.excerpts': 'extraits',
  'audit.says.for': 'pour',
  'audit.says.against': 'contre',
  'audit.says.mixed': 'partagé',
  'audit.says.undecided': 'non tranché',
  'audit.says.not-stated': 'non exprimé',
  'audit.says.suggested': 'suggestion',
  'audit.says.approved': 'approuvé',
  'audit.says.rejected': 'rejeté',
  'audit.says.rebuts': 'réfute',
  'audit.says.undercuts': 'sape',
  'audit.says.qualifies': 'nuance',
  'audit.says.answers': 'répond',
  'audit.says.stands-against': 's’oppose',
} satisfies Partial<Messages>;

function changes(count: number): string {
  return plural(count, { one: `${count} changement`, other: `${number(count)} changements` });
}

function asked(kind: string | undefined, member: string | undefined, days: number): string {
  const time = plural(days, { one: 'ces dernières 24 heures', other: `ces ${number(days)} derniers jours` });
  return [kind, member && `par ${member}`, time].filter(Boolean).join(', ');
}
