import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** Who changed what in a server. */
export const audit = {
  'audit.title': '監査記録',
  'audit.nothing': (kind: string | undefined, member: string | undefined, days: number) =>
    `変更はありません（${asked(kind, member, days)}）。`,
  'audit.changes': (count: number, kind: string | undefined, member: string | undefined, days: number) =>
    `変更${number(count)}件（${asked(kind, member, days)}）`,
  'audit.changes-page': (
    count: number,
    kind: string | undefined,
    member: string | undefined,
    days: number,
    page: number,
    pages: number,
  ) => `変更${number(count)}件（${asked(kind, member, days)}）、${page}/${number(pages)}ページ`,
  'audit.newer': '新しいほうへ',
  'audit.older': '古いほうへ',

  'audit.entry': (kind: string, subject: string, who: string, when: string) =>
    `**${kind}** ${subject}、${who}、${when}`,
  'audit.kind.added': '追加',
  'audit.kind.changed': '変更',
  'audit.kind.approved': '承認',
  'audit.kind.rejected': '却下',
  'audit.kind.removed': '除外',
  'audit.kind.restored': '復元',
  'audit.kind.configured': '設定',
  'audit.subject.document': (name: string) => `文書『${name}』`,
  'audit.subject.pack': (name: string) => `パック「${name}」`,
  'audit.subject.topic': (name: string) => `論題「${name}」`,
  'audit.subject.position': (name: string) => `立場「${name}」`,
  'audit.position-of-unnamed': (motion: string) => `名前不明の著者：${motion}`,
  'audit.subject.rebuttal': (name: string) => `反論「${name}」`,
  'audit.subject.format': (name: string) => `形式「${name}」`,
  'audit.subject.settings': 'サーバーの設定',
  'audit.member': (id: string) => `<@${id}>`,
  'audit.terminal': 'ターミナル',
  'audit.forgotten': 'データを削除したメンバー',

  'audit.within.added': '追加',
  'audit.within.changed': '変更',
  'audit.within.approved': '承認',
  'audit.within.rejected': '却下',
  'audit.within.removed': '除外',
  'audit.within.restored': '復元',
  'audit.within.configured': '設定',

  'audit.value': (label: string, value: string) => `${label}：${value}`,
  'audit.change': (label: string, before: string, after: string) => `${label}：${before} → ${after}`,
  'audit.none': 'なし',
  'audit.field.title': '題',
  'audit.field.authors': '著者',
  'audit.field.outlet': '媒体',
  'audit.field.published': '発表日',
  'audit.field.source': '出典',
  'audit.field.language': '言語',
  'audit.field.topic': '論題',
  'audit.field.completeness': '収録の範囲',
  'audit.field.passages': '箇所',
  'audit.field.revision': '版',
  'audit.field.new-text': '新しい本文',
  'audit.field.motion': '論題の文',
  'audit.field.other-names': '別名',
  'audit.field.relation': '反論の種類',
  'audit.field.manner': '相手との関係',
  'audit.field.reason': '理由',
  'audit.field.stance': '賛否',
  'audit.field.summary': '要約',
  'audit.field.status': '状態',
  'audit.field.evidence': '根拠',
  'audit.field.concessions': '譲歩',
  'audit.field.conditions': '条件',
  'audit.field.documents': '文書',
  'audit.field.positions': '立場',
  'audit.says.full': '全文',
  'audit.says.excerpts': '抜粋',
  'audit.says.for': '賛成',
  'audit.says.against': '反対',
  'audit.says.mixed': '賛否両面',
  'audit.says.undecided': '判断保留',
  'audit.says.not-stated': '表明なし',
  'audit.says.suggested': '提案',
  'audit.says.approved': '承認済み',
  'audit.says.rejected': '却下済み',
  'audit.says.rebuts': '主張への反論',
  'audit.says.undercuts': '論拠への反論',
  'audit.says.qualifies': '限定',
  'audit.says.answers': '返答',
  'audit.says.stands-against': '対立',
} satisfies Partial<Messages>;

function asked(kind: string | undefined, member: string | undefined, days: number): string {
  return [`過去${number(days)}日間`, kind, member && `${member}によるもの`].filter(Boolean).join('、');
}
