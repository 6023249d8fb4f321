import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** Formats that a server makes its own. */
export const formats = {
  'formats.title': '討論の形式',
  'formats.about':
    '形式は、何がどの順で何分続き、誰が投票するかを決めます。一つを写して編集すると、討論を開くときに選べるようになります。始まった討論の形式は変わりません。',
  'formats.shipped': '**最初からあるもの**',
  'formats.own': '**このサーバー独自のもの**',
  'formats.none': 'まだありません',
  'formats.copy': '一つを写して編集する',
  'formats.change': '独自の形式を見る、編集する、削除する',
  'formats.edit': '編集',
  'formats.delete': '削除',
  'formats.save': '保存',
  'formats.sure': (name: string) =>
    `「${name}」を削除しますか。この形式で進む討論はそのまま続きます。もう一度 *削除* を押してください。`,
  'formats.preview': '新しい形式はこのように進みます。まだ保存されていません。',
  'formats.preview-change': '形式は今後このように進みます。まだ保存されていません。',
  'formats.kept': '書いた文は一日残ります。直してもう一度送ってください。',
  'formats.mend': '直す',
  'formats.form': '形式',
  'formats.text': '形式',
  'formats.text-about': '名前、順序、分数を変えられます。コロンと字下げはそのままにしてください。',
  'formats.sides': (sides: string[]) => `側：${sides.join('、')}`,
  'formats.everyone-votes': '全員が投票します。',
  'formats.floor-votes': 'どの側にもいない人が投票します。',
  'formats.preparation': (minutes: number) => `各側の準備時間は${number(minutes)}分です。`,
  'formats.moderator': 'モデレーター',
  'formats.open-end': (step: string) => `${step}、モデレーターが終えるまで`,
  'formats.minutes': (step: string, minutes: number) => `${step}、${number(minutes)}分`,
  'formats.saved': (name: string) => `「${name}」を保存しました。`,
  'formats.deleted': (name: string) => `「${name}」を削除しました。`,
  'formats.gone': 'この形式はもうありません。別のものを選んでください。',
  'formats.draft-gone': '書いた文はもう残っていません。写しからやり直してください。',
} satisfies Partial<Messages>;
