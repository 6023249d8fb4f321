import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { list, number, duration } = grammarOf('ja');

/** Without the spaces that `Intl` puts between. */
const span = (seconds: number) => duration(seconds).replaceAll(' ', '');
const percent = (share: number) => `${Math.round(share * 100)}%`;

const byWhom = (by: string | null) => (by === null ? '' : `（${by}）`);

/** The record of a debate, for those who were not there. Sides, people and steps are named as they are. */
export const record = {
  'record.floor': 'フロア',
  'record.undecided': '判断保留',
  'record.participant': (n: number) => `参加者${number(n)}`,
  'record.somebody': '誰か',
  'record.nobody': 'なし',
  'record.thread': 'スレッド',

  'record.participants': '参加者',
  'record.turns': '発言',
  'record.evidence': '根拠',
  'record.challenges': '出典の問い合わせ',
  'record.flow': '論点の流れ',
  'record.votes': '投票',
  'record.statement': '合意したこと',
  'record.notes': 'そのほかの出来事',

  'record.format': (format: string, sides: string[]) => `${format}。側：${sides.join('、')}。`,
  'record.began': (date: string, time: string) => `${date}${time}に開始（時刻はすべて UTC）。`,
  'record.never-began': '始まりませんでした。',
  'record.goes-on': 'まだ続いています。',
  'record.ended.completed': (time: string) => `${time}に、最後のステップまで終えて終了。`,
  'record.ended.ended': (time: string) => `${time}に、モデレーターが終了。`,
  'record.ended.cancelled': (time: string) => `${time}に中止。`,
  'record.ended.abandoned': (time: string) => `${time}に打ち切り（続ける人がいなかったため）。`,
  'record.took-part': (places: string[], moderated: boolean) =>
    [...places, ...(moderated ? ['モデレーター'] : [])].join('、'),

  'record.turn': '番号',
  'record.step': 'ステップ',
  'record.side': '側',
  'record.speaker': '発言者',
  'record.from': '開始',
  'record.to': '終了',
  'record.remarks': '備考',
  'record.answered-by': (person: string) => `${person}が回答`,
  'record.turn-ended.time': '時間切れまで',
  'record.turn-ended.skipped': 'モデレーターが終了',
  'record.turn-ended.left': '発言者が抜けたため終了',
  'record.turn-ended.ended': '討論とともに終了',
  'record.extended-by': (count: number) => `${span(count)}延長`,
  'record.paused-for': (count: number) => `${span(count)}一時停止`,
  'record.points': (taken: number, offered: number) =>
    `途中質問${number(offered)}件（うち${number(taken)}件を受けた）`,

  'record.used': (by: string, side: string | null, turn: number | null) => {
    const where = [...(side === null ? [] : [side]), ...(turn === null ? [] : [`発言${number(turn)}`])];
    return `${by}${where.length === 0 ? '' : `（${where.join('、')}）`}。`;
  },
  'record.place': (revision: string, start: number, end: number) =>
    `版 ${revision}…、${number(start)}字目から${number(end)}字目まで。`,
  'record.gone': 'この箇所は、もう文庫にありません。',

  'record.challenged': (by: string, against: string | null, turn: number | null) =>
    `${by}が${against === null ? '' : `${against}に、`}${turn === null ? '' : `発言${number(turn)}の`}引用の出典を問い合わせました。`,
  'record.ascribed': (whose: string) => `${whose}の言葉とされていました。`,
  'record.no-verdict': '確かめていません。',
  'record.verdict': (verdict: string) => `文庫による判定：${verdict}。`,
  'record.answer.source': (by: string) => `${by}が出典を示しました：`,
  'record.answer.stands': (by: string) => `${by}は、引用を変えないと答えました。`,
  'record.answer.withdrawn': (by: string) => `${by}が取り下げました。`,

  'record.point': (side: string | null, turn: number, text: string) =>
    `${side === null ? '' : `${side}、`}発言${number(turn)}：${text}`,
  'record.noted-by': (who: string) => `記録：${who}`,
  'record.point-answered': (turns: number[]) =>
    `– ${turns.map((turn) => `発言${number(turn)}`).join('、')}で返答。`,
  'record.point-conceded': (side: string | null, turn: number | null) =>
    `– ${side === null ? '' : `${side}が`}${turn === null ? '' : `発言${number(turn)}で`}認めた。`,
  'record.point-dropped': '– 最後まで返答なし。',
  'record.point-open': '– まだ返答なし。',

  'record.nobody-voted': '投票した人はいませんでした。',
  'record.tie.swing': '最も支持を伸ばした側は、一つに決まりませんでした。',
  'record.tie.ballots': '最も票の多い側は、一つに決まりませんでした。',
  'record.level': (sides: string[]) =>
    `${sides.map((side) => `「${side}」`).join('と')}が他より上で並んだため、勝った側はありません。`,
  'record.undecided-by.not-held':
    '行われたのは最初の投票だけで、二度目の投票はなかったため、勝敗は決まっていません。',
  'record.undecided-by.no-ballots': '二度目の投票には誰も投票しなかったため、勝敗は決まっていません。',
  'record.won.swing': (changes: { side: string; points: number }[]) => {
    const [winner] = changes;
    if (winner!.points > 0) return `最も支持を伸ばした「${winner!.side}」の勝ちです。`;
    return `${changes.map(({ side, points }) => `「${side}」は${gained(points)}`).join('、')}。よって「${winner!.side}」の勝ちです。`;
  },
  'record.won.ballots': (side: string) => `最も票の多かった「${side}」の勝ちです。`,
  'record.votes-before': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `討論前（${number(ballots)}票）：${sharesOf(choices)}。`,
  'record.votes-after': (ballots: number, choices: { choice: string; count: number; share: number }[]) =>
    `討論後（${number(ballots)}票）：${sharesOf(choices)}。`,
  'record.change': (choice: string, points: number) =>
    `${choice}：${points > 0 ? '+' : points < 0 ? '−' : '±'}${Math.abs(points)}ポイント。`,
  'record.moved': (from: string, to: string, count: number) =>
    `${number(count)}人が「${from}」から「${to}」に移りました。`,
  'record.electorate': (both: number, before: number, after: number) =>
    [
      `両方の投票に参加した人は${number(both)}人です。`,
      ...(before > 0 ? [`最初の投票だけの票は${number(before)}票です。`] : []),
      ...(after > 0 ? [`最後の投票だけの票は${number(after)}票です。`] : []),
    ].join(''),
  'record.ballots-open': (step: string, from: string, to: string, by: string | null) =>
    `${step}：投票は${from}から${to}まで${by === null ? '' : `（${by}が締め切り）`}。`,
  'record.reasons': '投票に添えられた理由',
  'record.reason-before': (choice: string) => `討論前、${choice}：`,
  'record.reason-after': (choice: string) => `討論後、${choice}：`,
  'record.picture': (outcome: string) => `投票の棒グラフ。${outcome}`,
  'record.before': '討論前',
  'record.after': '討論後',

  'record.signed': (by: string, signed: string[]) =>
    `提案：${by}。署名：${list(signed.map((person) => `${person}`))}。`,

  'record.note-late': (count: number) =>
    `予定の時刻に Counterpoint が動いていなかったため、次の出来事は${span(count)}遅れました。`,
  'record.note-clock': (count: number) =>
    `コンピューターの時計が${number(Math.abs(count))}分${count > 0 ? '進められました' : '戻されました'}。そのために発言が長くなったり短くなったりはしていません。ここの時刻は、それまでの続きです。`,
  'record.note-extended': (count: number, by: string | null) => `${span(count)}延長${byWhom(by)}。`,
  'record.note-joined': (person: string, from: string | null, to: string) =>
    from === null
      ? `${person}が「${to}」に加わりました。`
      : `${person}が「${from}」から「${to}」に移りました。`,
  'record.note-left': (person: string) => `${person}が抜けました。`,
  'record.note-speaker': (turn: number, from: string | null, to: string) =>
    `${to}が${from === null ? '' : `${from}に代わって`}発言${number(turn)}を受け持ちました。`,
  'record.note-vacant': (turn: number) => `発言${number(turn)}は、発言する人がいませんでした。`,
  'record.note-skipped': (turn: number) => `モデレーターが発言${number(turn)}を終えました。`,
  'record.note-silent': (step: string) => `${step}：発言した人はいませんでした。`,
  'record.note-not-held': (step: string) => `${step}：この投票は行われませんでした。`,
  'record.note-ballots-withdrawn': '投票した人がいずれかの側に移ったため、その票は取り下げられました。',
  'record.note-without-evidence': (turn: number) =>
    `発言${number(turn)}は、ここで求められている根拠のないまま終わりました。`,
  'record.note-paused': (by: string | null) => `一時停止${byWhom(by)}。`,
  'record.note-resumed': (by: string | null) => `再開${byWhom(by)}。`,
  'record.note-swapped': '側が入れ替わりました。',
  'record.note-unmoderated': 'モデレーターがいなくなりました。',
} satisfies Partial<Messages>;

function sharesOf(choices: { choice: string; count: number; share: number }[]): string {
  return choices
    .map(({ choice, count, share }) => `${choice}${number(count)}票（${percent(share)}）`)
    .join('、');
}

/** What became of a side's share, in percentage points. */
function gained(points: number): string {
  if (points === 0) return '増減なし';
  return `${number(Math.abs(points))}ポイント${points < 0 ? '減' : '増'}`;
}
