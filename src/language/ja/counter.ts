import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** Counterarguments: what was understood of a claim, what answers it, and why that is offered. */
export const counter = {
  'counter.heading': '反論',
  'counter.claim': (claim: string) => `**主張：**「${claim}」`,
  'counter.no-motion': 'この文庫のどの論題に当たるのか、はっきりしません。',
  'counter.against-words': '次の言葉への反論：',
  'counter.against-position': (author: string, side: string, motion: string) =>
    `**次の立場への反論：**${author}（${side}）「${motion}」`,
  'counter.is-motion': 'この文庫の論題そのものです。主張は賛成の側です。',
  'counter.understood-for': (motion: string, sure: string, percent: number) =>
    `規則による判断：論題「${motion}」に賛成する主張（${sure}、${percent}%）。`,
  'counter.understood-against': (motion: string, sure: string, percent: number) =>
    `規則による判断：論題「${motion}」に反対する主張（${sure}、${percent}%）。`,
  'counter.likely': 'おそらく',
  'counter.perhaps': 'もしかすると',
  'counter.chosen-for': (motion: string) => `選んだもの：論題「${motion}」に賛成する主張。`,
  'counter.chosen-against': (motion: string) => `選んだもの：論題「${motion}」に反対する主張。`,
  'counter.open-side':
    'この論題についてのそれぞれの側の立場です。どれも、主張への反論として示したものではありません。反論を探すには、どちらの側かがはっきり分かるように主張を書くか、賛成か反対かを選んでください。',
  'counter.first-claim': () =>
    `メッセージの最初の主張です。残りは見ていません。ほかの主張への反論は\`${command('counter')}\`で探せます。`,
  'counter.first-quotation': () =>
    `メッセージの最初の引用です。残りは見ていません。ほかの主張への反論は\`${command('counter')}\`で探せます。`,
  'counter.more': (count: number) => `ほかに${number(count)}件ありますが、ここには示していません。`,
  'counter.nothing-besides': 'ほかに、十分はっきりしたものは見つかりませんでした。',

  'counter.choose-motion': '意図と違いますか？論題と、賛成か反対かを選んでください',
  'counter.says-for': (motion: string) => `賛成の主張：${motion}`,
  'counter.says-against': (motion: string) => `反対の主張：${motion}`,
  'counter.side-follows': '賛成か反対かは、次に選びます',
  'counter.which-side': 'この論題を選びました。主張は賛成と反対のどちらですか。',
  'counter.yes': '賛成の主張',
  'counter.no': '反対の主張',
  'counter.too-long-to-choose':
    '意図と違いますか？もっと短い言葉でもう一度尋ねると、論題と、賛成か反対かを選べます。',
  'counter.claim-gone': () =>
    `このカードにはもう主張が残っていません。\`${command('counter')}\`でもう一度尋ねてください。`,
  'counter.motion-gone': () =>
    `この論題は、このサーバーの文庫にはもうありません。ほかの論題を選ぶか、\`${command('topics')}\`で確かめてください。`,
  'counter.only-asker-chooses': () =>
    `ここで選べるのは尋ねた人だけです。自分の主張は\`${command('counter')}\`で尋ねてください。`,

  'counter.rebuts': '主張への反論：主張そのものを否定する',
  'counter.undercuts': '論拠への反論：その理由では主張を支えられないとする',
  'counter.undercuts-reason-of': (author: string) =>
    `論拠への反論：${author}の挙げる理由では主張を支えられないとする`,
  'counter.undercuts-support': '論拠への反論：主張の支えとなるものを否定する',
  'counter.qualifies': '限定：主張の及ぶ範囲を狭める',
  'counter.answer': (at: number, relation: string, manner: string) => `**${at}. ${relation}**（${manner}）`,
  'counter.context-of': (at: number) => `文脈 ${at}`,
  'counter.cite-of': (at: number) => `出典表記 ${at}`,
  'counter.reason': (reason: string) => `理由：${reason}`,
  'counter.manner-answers': (author: string | undefined) =>
    `${author ?? 'この主張'}に対して、後から書かれたもの`,
  'counter.manner-stands-against': (author: string | undefined) =>
    `${author ?? 'この主張'}と対立するが、返答として書かれたものではない`,
  'counter.manner-concedes': (author: string | undefined) => `${author ?? '主張の著者'}自身も認めていること`,
  'counter.found': (percent: number) => `規則による自動検出、確信度${percent}%`,
  'counter.curated': (curator: string | undefined) => `登録：${curator ?? 'キュレーター'}`,
  'counter.curated-for-alike': (curator: string | undefined, percent: number) =>
    `登録：${curator ?? 'キュレーター'}。主張との対応づけは規則による自動判断、確信度${percent}%`,

  'counter.found-rebuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}この箇所は主張の内容を否定していると読めます${byWords(cue)}。`,
  'counter.found-undercuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}この箇所は主張の支えとなるものを否定していると読めます${byWords(cue)}。`,
  'counter.found-qualifies': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}この箇所は主張の内容を限定していると読めます${byWords(cue)}。`,
  'counter.denies': (subject: string, said: string, cue: string | undefined) =>
    `どちらも「${subject}」と「${said}」について述べています。主張は前者について後者を認め、この箇所は否定しています${byWords(cue)}。`,
  'counter.affirms': (subject: string, said: string, cue: string | undefined) =>
    `どちらも「${subject}」と「${said}」について述べています。主張は前者について後者を否定し、この箇所は認めています${byWords(cue)}。`,
  'counter.denies-in-part': (subject: string, said: string, cue: string | undefined) =>
    `どちらも「${subject}」と「${said}」について述べています。主張は前者について後者を認め、この箇所は一部について否定しています${byWords(cue)}。`,
  'counter.affirms-in-part': (subject: string, said: string, cue: string | undefined) =>
    `どちらも「${subject}」と「${said}」について述べています。主張は前者について後者を否定し、この箇所は一部について認めています${byWords(cue)}。`,
  'counter.author-for': (author: string, motion: string) =>
    `${author}は論題「${motion}」に賛成で、主張は反対です。`,
  'counter.author-against': (author: string, motion: string) =>
    `${author}は論題「${motion}」に反対で、主張は賛成です。`,
  'counter.mixed-speaks-for': (author: string, motion: string) =>
    `${author}は論題「${motion}」について賛否両面の立場で、ここでは賛成を述べています。主張は反対です。`,
  'counter.mixed-speaks-against': (author: string, motion: string) =>
    `${author}は論題「${motion}」について賛否両面の立場で、ここでは反対を述べています。主張は賛成です。`,
  'counter.concedes-for': (author: string, motion: string, note: string | undefined) =>
    `${author}は論題「${motion}」に賛成ですが、これは認めています。${noted(note)}`,
  'counter.concedes-against': (author: string, motion: string, note: string | undefined) =>
    `${author}は論題「${motion}」に反対ですが、これは認めています。${noted(note)}`,
  'counter.concedes-mixed': (author: string, motion: string, note: string | undefined) =>
    `${author}は論題「${motion}」について賛否両面の立場で、これは認めています。${noted(note)}`,
  'counter.concedes-undecided': (author: string, motion: string, note: string | undefined) =>
    `${author}は論題「${motion}」について判断を保留していますが、これは認めています。${noted(note)}`,
  'counter.concedes-not-stated': (author: string, motion: string, note: string | undefined) =>
    `${author}は論題「${motion}」について立場を表明していませんが、これは認めています。${noted(note)}`,

  'counter.nothing': 'これに対する反論は、この文庫にはありません。',
  'counter.no-documents': 'この文庫には、まだ文書がありません。',
  'counter.only-own-documents': 'ここにある文書は、すべてこの主張の著者自身のものです。',
  'counter.no-words': '主張に使われている語は、この文庫のどこにもありません。',
  'counter.side-unclear': (motion: string) =>
    `論題「${motion}」に関わる主張ですが、どちらの側なのかがはっきりしません。`,

  'counter.one-of-both': () =>
    `主張（一文）か立場（例：「Max Boot: leaving Iraq」）の、どちらか一方だけを入れてください。進行中の討論の部屋では \`${command('counter')}\` だけで、相手側の最後の論点に答えます。`,
  'counter.nothing-said': 'この著者はその論題について何も述べていないので、反論する相手がありません。',
  'counter.no-words-given':
    '主張も言葉もありません。主張したいことを一文で書いてください。例：「Foreign troops do more harm than good.」',
  'counter.question':
    'これは問いです。問いは何も主張していないので、反論できません。反論を見てみたい答えのほうを、主張として書いてください。',
  'counter.too-short':
    '主張としては短すぎます。主張したいことを一文で書いてください。例：「Foreign troops do more harm than good.」',
  'counter.title':
    'これは文書の題名です。題名は何も主張していません。自分の考えを一つの文で書いてください（例：「Foreign troops do more harm than good.」）。',
  'counter.not-english':
    '英語の文として読めません。文書と照らし合わせられるのは、英語の主張だけです。主張を英語で書いてください。',
  'counter.irony':
    '皮肉のように読めます。皮肉は、言葉とは逆のことを主張するものです。主張したいことをそのまま書いてください。',
  'counter.words-of': (author: string) => `これは${author}の言葉です：`,
  'counter.only-own-answers': (author: string) =>
    `これに答えるのは${author}自身の言葉だけで、主張した本人のものなので省きました。見るには、著者を指定せずに使ってください。`,
  'counter.unanswered-half': (half: string) =>
    `ここでは片方にだけ答えています。もう片方は別に尋ねてください：「${half}」`,
  'counter.not-reviewed':
    'この論題についてのこの著者の立場は、まだ誰も登録していないので、反論するものがありません。主張か引用への反論を探してください。',
  'counter.insult':
    'これは人がどうであるかを述べていて、論じる事柄ではありません。何をしたか、何をすべきかの形で書いてください（例：「Obama was wrong to leave Iraq.」）。',
  'counter.two-claims': (one: string, other: string) =>
    `食い違う二つのことを主張しています：「${one}」と「${other}」。一つずつ尋ねてください。`,
  'counter.empty-message': 'このメッセージには、反論を探せる文章がありません。',
  'counter.no-claim-in-message': () =>
    `このメッセージには主張がありません。自分の主張への反論を探すには、「${command('counter')}」に入れてください。`,
} satisfies Partial<Messages>;

function bothSpeakOf(shared: string[]): string {
  return shared.length > 0
    ? `どちらも${shared.map((word) => `「${word}」`).join('')}について述べています。`
    : 'どちらも同じことについて述べています。';
}

function byWords(cue: string | undefined): string {
  return cue === undefined ? '' : `（手がかり：「${cue}」）`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` ${note}`;
}
