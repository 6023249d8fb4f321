import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** What lies on the table of a debate. */
export const debateTable = {
  'table.nowhere': (begin: string) =>
    `それは討論の部屋で使いますが、いま見られる討論はありません。${begin} で始めてください。`,
  'table.elsewhere': (rooms: string[]) => `それは討論の部屋で使います：${rooms.join('、')}`,
  'table.not-here': 'その討論の部屋は、いまは別の場所です。そこで引用を開き直してください。',

  'table.evidence': (n: number) => `根拠 E${n}`,
  'table.challenge': (n: number) => `出典の問い合わせ C${n}`,
  'table.put': '根拠として出す',
  'table.put-which': (at: number) => `${at}を根拠として出す`,
  'table.put-exact': '正確な言葉を出す',
  'table.refused': '何も出しませんでした。根拠に出せるのは、正確な言葉だけです。出典の言葉は次のとおりです。',
  'table.not-found': '何も出しませんでした。この言葉は、一つの箇所としては文庫にありません。',
  'table.offered': '根拠として出せる箇所',
  'table.several': 'この言葉は、いくつかの場所にあります。どれのことですか？',
  'table.put-for': (n: number, side: string) => `「${side}」の側の根拠 E${n} を出しました。`,
  'table.put-by-you': (n: number) => `根拠 E${n} を出しました。`,
  'table.lies-there': (n: number) => `それは、すでに出ています：E${n}`,
  'table.put-there': (who: string) => `根拠を出した人：${who}`,
  'table.put-in-turn': (who: string, turn: string) => `根拠を出した人：${who}、${turn}`,
  'table.turn': (n: number, step: string) => `発言${number(n)}「${step}」`,

  'table.challenges': (who: string, whom: string | undefined) =>
    `${who} が${whom === undefined ? '' : ` ${whom} の`}引用の出典を問い合わせています。`,
  'table.challenged': (n: number) =>
    `問い合わせは C${n} です。文庫による判定が部屋に示され、そこで答えられます。`,
  'table.which-quotation':
    '討論での問い合わせは、一つの引用についてのものです。その引用を開いて、そこで問い合わせてください。',
  'table.unanswered': 'まだ答えがありません。参加している人は、下のボタンで答えられます。',
  'table.unanswered-by': (who: string) =>
    `まだ答えがありません。${who} かモデレーターが、下のボタンで答えられます。`,
  'table.stood-by': (who: string, when: string) => `**撤回しない** ${who}、${when}`,
  'table.stand-by': '撤回しない',
  'table.answer-to': (n: number) => `C${n} への答え`,
  'table.why-stands': '撤回しない理由',
  'table.answer-shown': '部屋に示され、記録に残ります。',

  'table.points': (count: number) => `論点${number(count)}件`,
  'table.refresh': '最新の状態',
  'table.tag': '論点',
  'table.tag-which': 'スピーチの論点を書き留める',
  'table.points-of': (turn: number) => `発言${number(turn)}の論点`,
  'table.points-made': '出した論点',
  'table.points-made-about': (most: number) =>
    `1行に一つ、${number(most)}文字まで。末尾に E1 と書くと、その根拠になります。`,
  'table.points-answered': '返答した論点',
  'table.points-conceded': '認めた論点',
  'table.tagged': (points: string[]) => `**書き留めました：**${points.join('、')}`,
  'table.no-points-given':
    '何も書かれていません。論点を書くか、スピーチが返答した論点や認めた論点を選んでください。',
  'table.too-many-points': (most: number, given: number) =>
    `一度に書き留められる論点は${number(most)}件までです（いまは${number(given)}件）。分けて書いてください。`,
  'table.point-too-long': (point: string, given: number, most: number) =>
    `論点は${number(most)}文字までです（「${point}」は${number(given)}文字）。短くするか、二つの論点に分けてください。`,

  'table.answers': '最後の論点への反論',
  'table.nothing-to-answer': () =>
    `反論できるような相手側の根拠や論点が、まだありません。論点は ${command('debate flow')} で書き留めます。`,
  'table.answers-to': (what: string) => `${what} への反論です。誰にも同じものを示します。`,
  'table.answers-to-side': (what: string, side: string) =>
    `「${side}」の側の ${what} への反論です。どの側にも、相手側への反論を同じように示します。`,
} satisfies Partial<Messages>;
