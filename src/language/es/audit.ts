import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('es');

/** Who changed what in a server. */
export const audit = {
  'audit.title': 'Registro',
  'audit.nothing': (kind: string | undefined, member: string | undefined, days: number) =>
    `Sin cambios (${asked(kind, member, days)}).`,
  'audit.changes': (count: number, kind: string | undefined, member: string | undefined, days: number) =>
    `${changes(count)} (${asked(kind, member, days)})`,
  'audit.changes-page': (
    count: number,
    kind: string | undefined,
    member: string | undefined,
    days: number,
    page: number,
    pages: number,
  ) => `${changes(count)} (${asked(kind, member, days)}); página ${page} de ${number(pages)}`,
  'audit.newer': 'Más recientes',
  'audit.older': 'Más antiguos',

  'audit.entry': (kind: string, subject: string, who: string, when: string) =>
    `**${kind}:** ${subject}, por ${who}, ${when}`,
  'audit.kind.added': 'Añadido',
  'audit.kind.changed': 'Cambiado',
  'audit.kind.approved': 'Aprobado',
  'audit.kind.rejected': 'Rechazado',
  'audit.kind.removed': 'Retirado',
  'audit.kind.restored': 'Restaurado',
  'audit.kind.configured': 'Configurado',
  'audit.subject.document': (name: string) => `el documento «${name}»`,
  'audit.subject.pack': (name: string) => `el paquete «${name}»`,
  'audit.subject.topic': (name: string) => `el tema «${name}»`,
  'audit.subject.position': (name: string) => `la postura «${name}»`,
  'audit.position-of-unnamed': (motion: string) => `Autor sin nombre: ${motion}`,
  'audit.subject.rebuttal': (name: string) => `la réplica «${name}»`,
  'audit.subject.format': (name: string) => `el formato «${name}»`,
  'audit.subject.settings': 'los ajustes',
  'audit.member': (id: string) => `<@${id}>`,
  'audit.terminal': 'la terminal',
  'audit.forgotten': 'alguien cuyos datos se borraron',

  'audit.within.added': 'añadido',
  'audit.within.changed': 'cambiado',
  'audit.within.approved': 'aprobado',
  'audit.within.rejected': 'rechazado',
  'audit.within.removed': 'retirado',
  'audit.within.restored': 'restaurado',
  'audit.within.configured': 'configurado',

  'audit.value': (label: string, value: string) => `${label}: ${value}`,
  'audit.change': (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  'audit.none': 'nada',
  'audit.field.title': 'título',
  'audit.field.authors': 'autores',
  'audit.field.outlet': 'medio',
  'audit.field.published': 'publicado',
  'audit.field.source': 'fuente',
  'audit.field.language': 'idioma',
  'audit.field.topic': 'tema',
  'audit.field.completeness': 'contenido',
  'audit.field.passages': 'pasajes',
  'audit.field.revision': 'versión',
  'audit.field.new-text': 'texto nuevo',
  'audit.field.motion': 'moción',
  'audit.field.other-names': 'otros nombres',
  'audit.field.relation': 'relación',
  'audit.field.manner': 'modo',
  'audit.field.reason': 'razón',
  'audit.field.stance': 'posición',
  'audit.field.summary': 'resumen',
  'audit.field.status': 'estado',
  'audit.field.evidence': 'evidencia',
  'audit.field.concessions': 'concesiones',
  'audit.field.conditions': 'condiciones',
  'audit.field.documents': 'documentos',
  'audit.field.positions': 'posturas',
  'audit.says.full': 'texto completo',
  'audit.says.excerpts': 'extractos',
  'audit.says.for': 'a favor',
  'audit.says.against': 'en contra',
  'audit.says.mixed': 'mixta',
  'audit.says.undecided': 'sin decidir',
  'audit.says.not-stated': 'no consta',
  'audit.says.suggested': 'sugerida',
  'audit.says.approved': 'aprobada',
  'audit.says.rejected': 'rechazada',
  'audit.says.rebuts': 'rebate',
  'audit.says.undercuts': 'socava',
  'audit.says.qualifies': 'matiza',
  'audit.says.answers': 'responde',
  'audit.says.stands-against': 'se opone',
} satisfies Partial<Messages>;

function changes(count: number): string {
  return plural(count, { one: '1 cambio', other: `${number(count)} cambios` });
}

function asked(kind: string | undefined, member: string | undefined, days: number): string {
  const time = plural(days, { one: 'en el último día', other: `en los últimos ${number(days)} días` });
  return [kind && `tipo «${kind}»`, member && `por ${member}`, time].filter(Boolean).join(', ');
}
