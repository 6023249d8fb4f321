import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('pt-BR');

/** Who changed what in a server. */
export const audit = {
  'audit.title': 'Registro',
  'audit.nothing': (kind: string | undefined, member: string | undefined, days: number) =>
    `Nenhuma alteração (${asked(kind, member, days)}).`,
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
  'audit.newer': 'Mais recentes',
  'audit.older': 'Mais antigas',

  'audit.entry': (kind: string, subject: string, who: string, when: string) =>
    `**${kind}:** ${subject}, por ${who}, ${when}`,
  'audit.kind.added': 'Adicionado',
  'audit.kind.changed': 'Alterado',
  'audit.kind.approved': 'Aprovado',
  'audit.kind.rejected': 'Rejeitado',
  'audit.kind.removed': 'Removido',
  'audit.kind.restored': 'Restaurado',
  'audit.kind.configured': 'Configurado',
  'audit.subject.document': (name: string) => `documento “${name}”`,
  'audit.subject.pack': (name: string) => `pacote “${name}”`,
  'audit.subject.topic': (name: string) => `tema “${name}”`,
  'audit.subject.position': (name: string) => `posição “${name}”`,
  'audit.position-of-unnamed': (motion: string) => `Autor sem nome: ${motion}`,
  'audit.subject.rebuttal': (name: string) => `réplica “${name}”`,
  'audit.subject.format': (name: string) => `formato “${name}”`,
  'audit.subject.settings': 'configurações',
  'audit.member': (id: string) => `<@${id}>`,
  'audit.terminal': 'alguém no terminal',
  'audit.forgotten': 'alguém cujos dados foram apagados',

  'audit.within.added': 'adicionado',
  'audit.within.changed': 'alterado',
  'audit.within.approved': 'aprovado',
  'audit.within.rejected': 'rejeitado',
  'audit.within.removed': 'removido',
  'audit.within.restored': 'restaurado',
  'audit.within.configured': 'configurado',

  'audit.value': (label: string, value: string) => `${label}: ${value}`,
  'audit.change': (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  'audit.none': 'nada',
  'audit.field.title': 'título',
  'audit.field.authors': 'autores',
  'audit.field.outlet': 'veículo',
  'audit.field.published': 'publicado',
  'audit.field.source': 'fonte',
  'audit.field.language': 'idioma',
  'audit.field.topic': 'tema',
  'audit.field.completeness': 'conteúdo',
  'audit.field.passages': 'passagens',
  'audit.field.revision': 'versão',
  'audit.field.new-text': 'texto novo',
  'audit.field.motion': 'moção',
  'audit.field.other-names': 'outros nomes',
  'audit.field.relation': 'relação',
  'audit.field.manner': 'modo',
  'audit.field.reason': 'razão',
  'audit.field.stance': 'postura',
  'audit.field.summary': 'resumo',
  'audit.field.status': 'situação',
  'audit.field.evidence': 'evidências',
  'audit.field.concessions': 'concessões',
  'audit.field.conditions': 'condições',
  'audit.field.documents': 'documentos',
  'audit.field.positions': 'posições',
  'audit.says.full': 'texto completo',
  'audit.says.excerpts': 'trechos',
  'audit.says.for': 'a favor',
  'audit.says.against': 'contra',
  'audit.says.mixed': 'mista',
  'audit.says.undecided': 'indecisa',
  'audit.says.not-stated': 'não consta',
  'audit.says.suggested': 'sugerida',
  'audit.says.approved': 'aprovada',
  'audit.says.rejected': 'rejeitada',
  'audit.says.rebuts': 'refuta',
  'audit.says.undercuts': 'solapa',
  'audit.says.qualifies': 'relativiza',
  'audit.says.answers': 'responde',
  'audit.says.stands-against': 'opõe-se',
} satisfies Partial<Messages>;

function changes(count: number): string {
  return plural(count, { one: `${number(count)} alteração`, other: `${number(count)} alterações` });
}

function asked(kind: string | undefined, member: string | undefined, days: number): string {
  const time = plural(days, { one: 'no último dia', other: `nos últimos ${number(days)} dias` });
  return [kind && `tipo “${kind}”`, member && `por ${member}`, time].filter(Boolean).join(', ');
}
