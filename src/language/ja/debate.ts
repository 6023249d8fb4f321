import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { either, number } = grammarOf('ja');

const quoted = (names: string[]) => names.map((name) => `「${name}」`);

/** Debates: what the rules refuse, and what is wrong with a format that somebody has written. Sides are named. */
export const debate = {
  'debate.none': 'この討論は、もう保存されていません。',
  'debate.too-many-open': (most: number) =>
    `このサーバーで同時に開ける討論は${number(most)}件までで、いまその数だけ開かれています。先にどれかを終えてください。`,
  'debate.no.over': 'この討論は終わりました。',
  'debate.no.not-running': 'この討論はまだ始まっていません。',
  'debate.no.running-already': 'この討論はもう始まっています。',
  'debate.no.paused': '討論は一時停止中です。モデレーターが再開できます。',
  'debate.no.not-paused': '討論は一時停止していません。',
  'debate.no.done-already': 'それはもう済んでいるか、対象が終わっています。現在の状態は次のとおりです。',
  'debate.no.moderators-only': 'これができるのは、この討論のモデレーターだけです。',
  'debate.no.participants-only':
    'これができるのは、参加者だけです。先にどれかの側か、フロアに加わってください。',
  'debate.no.not-your-turn': 'それを決めるのは、いま発言権のある人です。',
  'debate.no.not-your-point':
    '質疑を受けるかどうかは発言者が決めます。終わりを告げるのは、発言者か申し込んだ人です。',
  'debate.no.nobody-speaks': 'いまは誰にも発言権がありません。',
  'debate.no.no-such-side': (sides: string[]) =>
    `その側はありません。加われるのは、${either([...quoted(sides), 'フロア'])}です。`,
  'debate.no.no-such-person': 'その人はこの討論に参加していません。先に参加してもらってください。',
  'debate.no.no-such-turn': 'その発言はありません。記録に、行われた発言の一覧があります。',
  'debate.no.no-such-step': 'そのスピーチはもう始まったか、存在しません。これからのものを選んでください。',
  'debate.no.no-such-point': 'それはもうないか、すでに返答されています。',
  'debate.no.no-such-evidence': 'その番号の根拠はありません。先に箇所を根拠として出してください。',
  'debate.no.no-such-challenge': 'その番号の出典の問い合わせはありません。',
  'debate.no.not-yours-to-answer': 'それに答えるのは、出典を問われた人か、モデレーターです。',
  'debate.no.challenged-already': (n: number) => `その引用の出典は、すでに問い合わせがあります：C${n}`,
  'debate.no.side-empty': (sides: string[]) =>
    `${quoted(sides).join('と')}の側に、まだ誰もいません。誰かに加わってもらうか、モデレーターにそのまま始めてもらってください。`,
  'debate.no.not-ready': (people: number) =>
    `側に加わった人のうち${number(people)}人が、まだ準備できていません。待つか、モデレーターにそのまま始めてもらってください。`,
  'debate.no.only-on-sides':
    '準備の合図が必要なのは、どれかの側にいる人だけです。討論するには、どれかの側に加わってください。',
  'debate.no.spoken-already': (side: string) =>
    `すでに「${side}」の側で発言したので、ほかの側には加われません。モデレーターなら移せます。`,
  'debate.no.own-side-only': (side: string | null) =>
    side === null ? 'それができるのは、モデレーターです。' : `それができるのは、「${side}」の側の人です。`,
  'debate.no.evidence-first': () =>
    `ここでは、どのスピーチも文書の箇所に基づきます。先に ${command('cite')} で一つ、根拠として出してください。モデレーターは、根拠がなくてもスピーチを終えられます。`,
  'debate.no.no-points-here': 'ここでは、途中質問は受け付けません。',
  'debate.no.point-protected': (count: number) =>
    `スピーチの最初と最後の${number(count)}秒間は、途中質問ができません。そのあいだの時間に、もう一度お試しください。`,
  'debate.no.point-of-own-side': '途中質問ができるのは、ほかの側の人です。',
  'debate.no.point-waiting': 'すでに途中質問を申し出ています。受けるかどうかは、発言者が決めます。',
  'debate.no.point-under-way': '途中質問は一つずつです。いま、ほかの人が質問しています。',
  'debate.no.no-hands-here': '挙手できるのは、全体に発言が開かれているときです。いまは決まった人の番です。',
  'debate.no.hands-only-of': (side: string | null) =>
    side === null ? 'いまは、どの側にもいない人の番です。' : `いまは、「${side}」の側の番です。`,
  'debate.no.no-vote-open': 'いまは、投票を受け付けていません。',
  'debate.no.floor-votes': 'ここで投票するのは、どの側にもいない人です。',
  'debate.no.debaters-do-not-vote':
    'ここで投票するのは、どの側にもいない人です。あなたは討論が始まってから、いずれかの側にいました。',
  'debate.no.no-voting-role':
    'ここで投票できるのは決まったロールの人で、あなたにはそのロールがありません。どのロールかは、モデレーターに聞いてください。',
  'debate.no.no-such-choice': (choices: string[]) =>
    `投票できるのは、${either([...quoted(choices), '「判断保留」'])}です。`,
  'debate.no.reason-wanted': 'ここでは、票に理由を添えます。ひとこと書いてください。',
  'debate.no.own-point': '自分の側の論点には返答しません。ほかの側の論点を選んでください。',
  'debate.no.not-your-points':
    '発言の論点を記録できるのは、発言した人、その側の人、またはどの側にもいないモデレーターです。',
  'debate.no.not-agreeing-now': '共通の文言を探すのは、このあと、合意の時間になってからです。',
  'debate.no.no-statement': '署名する文言が、まだありません。先に文言を提案してください。',
  'debate.no.too-long-left': (most: number) =>
    `一つの発言の残り時間は、最大${number(most)}分です。延長をもっと短くしてください。`,
  'debate.no.too-many': (most: number) =>
    `一つの討論に残せるのは${number(most)}件までで、それを超えてしまいます。`,
  'debate.no.debate-full': (most: number) =>
    `一つの討論に参加できるのは${number(most)}人までで、もういっぱいです。`,

  'debate.format.no-yaml': (line: number) =>
    `形式の${number(line)}行目が読めません。元の形式と見比べて、名前、コロン、字下げを確かめてください。`,
  'debate.format.too-long': (most: number) => `形式は${number(most)}字までです。`,
  'debate.format.no-format':
    'これは形式ではありません。用意されている形式をもとに、名前、順序、分数を変えてください。',
  'debate.format.unknown': (where: string | undefined, field: string) =>
    `${where ?? '形式'}にある「${field}」は、ここでは意味を持ちません。取り除くか、名前を直してください。`,
  'debate.format.missing': (where: string | undefined, field: string, takes: string) =>
    `${where ?? '形式'}に「${field}」がありません。ここに書けるのは、${takes}です。`,
  'debate.format.wrong': (where: string | undefined, field: string, given: string, takes: string) =>
    `${where ?? '形式'}の「${field}」が ${given} になっています。ここに書けるのは、${takes}です。`,
  'debate.format.no-kind': (where: string, kinds: string[]) =>
    `${where}の種類が書かれていません。初めに${either(kinds)}を書き、コロンと名前を続けてください。`,
  'debate.format.step': (step: number, line: number | undefined) =>
    line === undefined ? `ステップ${number(step)}` : `ステップ${number(step)}（${number(line)}行目）`,
  'debate.format.same-side': (side: string) =>
    `「${side}」という名前の側が二つあります。別々の名前をつけてください。`,
  'debate.format.reserved-side': (side: string) =>
    `ステップの中では、側を「${side}」と呼べません。別の語を選んでください。`,
  'debate.format.asks-itself': (where: string) =>
    `${where}で、同じ側が自分に質問しています。答える側を「to」に書いてください。`,
  'debate.format.vote-twice': '投票は「before」と「after」を一つずつまで、この順に置けます。',
  'debate.format.no-preparation': (where: string) =>
    `${where}に準備がありますが、「preparation」に時間がありません。「preparation: 4」を加えるか、「prep」を取り除いてください。`,
  'debate.format.too-many-minutes': (most: number) =>
    `すべてのステップを合わせると、${number(most)}分を超えます。短くしてください。`,
  'debate.format.too-many': (most: number) =>
    `サーバー独自の形式は${number(most)}件までです。先に一つ削除してください。`,
  'debate.format.same-name': (name: string) =>
    `「${name}」という形式はもうあります。別の名前を付けてください。`,
  'debate.format.takes-name': (most: number) => `1～${most}字`,
  'debate.format.takes-number': (least: number, most: number) => `${least}から${most}までの数`,
  'debate.format.takes-whole': (least: number, most: number) => `${least}から${most}までの整数`,
  'debate.format.takes-no-end': (least: number, most: number) =>
    `${least}から${most}までの数か、終わりを決めない「null」`,
  'debate.format.takes-yes': '「true」か「false」',
  'debate.format.takes-words': (words: string[]) => either(quoted(words)),
  'debate.format.takes-sides': (least: number, most: number) =>
    `${least}～${most}行（各行に、小文字の短い語、コロン、側の名前）`,
  'debate.format.takes-steps': (most: number) => `1～${most}個のステップ（それぞれハイフンで始める）`,
} satisfies Partial<Messages>;
