import { grammarOf } from '../grammar.ts';

const { plural, number } = grammarOf('en-GB');

/** Who changed what in a server. */
export const audit = {
  'audit.title': 'Audit',
  /** `kind` is one of "audit.within", `member` a mention; each undefined where it was not asked for. */
  'audit.nothing': (kind: string | undefined, member: string | undefined, days: number) =>
    `Nothing was ${kind ?? 'changed'} ${member === undefined ? '' : `by ${member} `}${within(days)}.`,
  'audit.changes': (count: number, kind: string | undefined, member: string | undefined, days: number) =>
    `${plural(count, { one: '1 change', other: `${number(count)} changes` })}, ${asked(kind, member, days)}`,
  'audit.changes-page': (
    count: number,
    kind: string | undefined,
    member: string | undefined,
    days: number,
    page: number,
    pages: number,
  ) =>
    `${plural(count, { one: '1 change', other: `${number(count)} changes` })}, ${asked(kind, member, days)}; page ${page} of ${number(pages)}`,
  'audit.newer': 'Newer',
  'audit.older': 'Older',

  /** `kind` and `subject` are said below; `who` is a mention or a name, `when` as Discord writes it. */
  'audit.entry': (kind: string, subject: string, who: string, when: string) =>
    `**${kind}** ${subject}, by ${who}, ${when}`,
  'audit.kind.added': 'Added',
  'audit.kind.changed': 'Changed',
  'audit.kind.approved': 'Approved',
  'audit.kind.rejected': 'Rejected',
  'audit.kind.removed': 'Removed',
  'audit.kind.restored': 'Restored',
  'audit.kind.configured': 'Configured',
  'audit.subject.document': (name: string) => `the document “${name}”`,
  'audit.subject.pack': (name: string) => `the pack “${name}”`,
  'audit.subject.topic': (name: string) => `the topic “${name}”`,
  'audit.subject.position': (name: string) => `the position “${name}”`,
  /** Such a position’s name, where a document names nobody. */
  'audit.position-of-unnamed': (motion: string) => `Unnamed author: ${motion}`,
  'audit.subject.rebuttal': (name: string) => `the rebuttal “${name}”`,
  'audit.subject.format': (name: string) => `the format “${name}”`,
  'audit.subject.settings': 'the settings',
  /** Who made a change without Discord, or is named no more. */
  'audit.member': (id: string) => `<@${id}>`,
  'audit.terminal': 'the terminal',
  'audit.forgotten': 'someone whose data was deleted',

  // The kinds within a list or a sentence.
  'audit.within.added': 'added',
  'audit.within.changed': 'changed',
  'audit.within.approved': 'approved',
  'audit.within.rejected': 'rejected',
  'audit.within.removed': 'removed',
  'audit.within.restored': 'restored',
  'audit.within.configured': 'configured',

  'audit.value': (label: string, value: string) => `${label}: ${value}`,
  'audit.change': (label: string, before: string, after: string) => `${label}: ${before} → ${after}`,
  'audit.none': 'none',
  'audit.field.title': 'title',
  'audit.field.authors': 'authors',
  'audit.field.outlet': 'outlet',
  'audit.field.published': 'published',
  'audit.field.source': 'source',
  'audit.field.language': 'language',
  'audit.field.topic': 'topic',
  'audit.field.completeness': 'completeness',
  'audit.field.passages': 'passages',
  'audit.field.revision': 'revision',
  'audit.field.new-text': 'a new text',
  'audit.field.motion': 'motion',
  'audit.field.other-names': 'other names',
  'audit.field.relation': 'relation',
  'audit.field.manner': 'manner',
  'audit.field.reason': 'reason',
  'audit.field.stance': 'stance',
  'audit.field.summary': 'summary',
  'audit.field.status': 'status',
  'audit.field.evidence': 'evidence',
  'audit.field.concessions': 'concessions',
  'audit.field.conditions': 'conditions',
  'audit.field.documents': 'documents',
  'audit.field.positions': 'positions',
  // What such a field says, where it is one of a few words.
  'audit.says.full': 'full',
  'audit.says.excerpts': 'excerpts',
  'audit.says.for': 'for',
  'audit.says.against': 'against',
  'audit.says.mixed': 'mixed',
  'audit.says.undecided': 'undecided',
  'audit.says.not-stated': 'not stated',
  'audit.says.suggested': 'suggested',
  'audit.says.approved': 'approved',
  'audit.says.rejected': 'rejected',
  'audit.says.rebuts': 'rebuts',
  'audit.says.undercuts': 'undercuts',
  'audit.says.qualifies': 'qualifies',
  'audit.says.answers': 'answers',
  'audit.says.stands-against': 'stands-against',
};

function asked(kind: string | undefined, member: string | undefined, days: number): string {
  return [kind, member && `by ${member}`, within(days)].filter(Boolean).join(', ');
}

function within(days: number): string {
  return `in the last ${plural(days, { one: 'day', other: `${number(days)} days` })}`;
}
