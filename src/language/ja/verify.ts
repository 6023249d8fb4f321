import { command, commandWord } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { list, number } = grammarOf('ja');

/** The cards of checked quotations, why one is not checked, and the challenge for a source. */
export const verify = {
  'verify.no-words': '検証する言葉がありません。示されたままの引用を貼り付けてください。',
  'verify.too-long': (most: number, given: number) =>
    `引用は${most}文字までです（いまは${given}文字）。分けて貼り付けてください。`,
  'verify.no-author': '誰の言葉とされているのかを書くか、著者の欄を空にしてください。',
  'verify.too-common':
    'ありふれた語ばかりで、どこから来たのかが分かりません。その文のもっと長い部分を貼り付けてください。',
  'verify.broken-selectors':
    'セレクターが欠けています。JSON の全体（exact、prefix、suffix、start、end、revision）を貼り付けてください。',
  'verify.broken-link': '引用へのリンクが欠けています。リンクの全体か、引用の言葉を貼り付けてください。',
  'verify.empty-message': 'このメッセージには、確かめられる文章がありません。',
  'verify.nothing-quoted': () =>
    `このメッセージには引用がありません。引用とみなすのは、引用符で囲まれた部分と、> で始まる行です。ほかの言葉を確かめるには、「${command('verify')}」に入れてください。`,
  'verify.no-longer-kept': () =>
    `この検証結果は、もう保存されていません。もう一度メッセージに「${commandWord('Verify quotations')}」を使ってください。`,

  'verify.challenge': '出典を問う',
  'verify.open': (which: number) => `${which}番を開く`,
  'verify.as-given': '示された引用',
  'verify.as-given-by': (author: string) => `示された引用（${author}の言葉として）`,
  'verify.as-given-by-somebody': '示された引用（誰の言葉なのか、メッセージからははっきりしません）',
  'verify.in-the-source': '原文',
  'verify.differs-only-in': (what: string[]) => `違うのは次の点だけです：${what.join('、')}。`,
  'verify.also-in': (places: string[]) => `同じ言葉は、次の箇所にもあります：${places.join('；')}。`,
  'verify.more-omissions': (count: number) => `ほかにも省略が${number(count)}か所あります`,
  'verify.take-care': (changed: string[]) => `**要注意 ⚠** この変更は、${list(changed)}に関わります。`,
  'verify.what-differs': '**違うところ**',
  'verify.more-changes': (count: number) => `ほかにも変更が${number(count)}か所あります`,
  'verify.word-by-word': '一語ずつの比較',
  'verify.left-out': (words: string) => `［抜け：${words}］`,
  'verify.put-in': (words: string) => `［追加：${words}］`,
  'verify.and-more': '… ほか',
  'verify.part': (which: number) => `${which}番目の部分`,

  'verify.quotations': (count: number) => `メッセージの中の引用：${number(count)}件`,
  'verify.tally': (counts: string[]) => counts.join('、'),
  'verify.none-checked': '検証できた引用はありません。',
  'verify.the-message': (address: string) => `[元のメッセージ](${address})`,
  'verify.written-by': (message: string, author: string) => `${message}、投稿者：${author}`,
  'verify.more-quotations': (count: number, most: number) =>
    `このメッセージには、ほかにも引用が${number(count)}件あります。一度に示せるのは${number(most)}件までです。残りは\`${command('verify')}\`で確かめてください。`,
  'verify.unclosed': '引用符が閉じられていないところがあります。段落の終わりまでを引用として読みました。',
  'verify.not-checked': '未検証',
  'verify.ascribed': (verdict: string, author: string) => `${verdict}（${author}の言葉として）`,
  'verify.found': (whose: string, title: string, place: string) => `${whose}（『${title}』${place}）`,
  'verify.found-changed': (changed: string[], found: string) =>
    `要注意 ⚠ この変更は、${list(changed)}に関わります。原文：${found}`,
  'verify.found-altered': (found: string) => `原文：${found}`,
  'verify.found-elided': (lost: string, found: string) => `要注意 ⚠ ${lost}${found}`,
  'verify.found-limited': (found: string) =>
    `文脈に注意 ⚠ 何が意味を限定しているのか、開いて確かめてください。${found}`,

  'challenge.heading': '出典を教えてください',
  'challenge.asks': (author: string, asker: string, quotations: number) =>
    `${author}さん、${quotations === 1 ? 'この言葉' : 'これらの言葉'}がどこで読めるのか、${asker}さんが知りたがっています。リンクか、題とページを教えてください。`,
  'challenge.verdict': (verdict: string) => `Counterpoint の判定：${verdict}`,
  'challenge.give-source': '出典を示す',
  'challenge.change-source': '出典を変更する',
  'challenge.withdraw': '取り下げる',
  'challenge.unanswered': (author: string) =>
    `まだ回答がありません。下のボタンで回答できるのは、${author}さんだけです。`,
  'challenge.withdrawn': (author: string, _quotations: number, when: string) =>
    `**取り下げ** ${author}さんが引用を取り下げました（${when}）。`,
  'challenge.source-given': (author: string, when: string) =>
    `**出典** ${author}さんが示したものです（${when}）。Counterpoint は確かめていません：`,
  'challenge.where': 'どこで読めますか？',
  'challenge.source': '出典',
  'challenge.source-hint': 'リンク、または題・著者・ページ。チャンネルに表示されます。',
  'challenge.no-source': '出典が空でした。もう一度ボタンを押して、どこで読めるのかを書いてください。',
  'challenge.own-message':
    'これは自分のメッセージです。出典の問い合わせは、ほかの人のメッセージに対して行うものです。',
  'challenge.raised': (asker: string) =>
    `このメッセージの出典は、すでに${asker}さんが問い合わせていて、投稿者はまだ回答していません。`,
  'challenge.raised-and-answered': (asker: string) =>
    `このメッセージの出典は、すでに${asker}さんが問い合わせ、回答もあります。`,
  'challenge.see': (address: string) => `[問い合わせを見る](${address})`,
  'challenge.no-longer-kept': 'この問い合わせは、もう保存されていません。',
  'challenge.author-answers':
    '回答できるのは、メッセージの投稿者だけです。知っていることがあれば、ぜひチャンネルに書いてください。',
  'challenge.withdrawn-already': 'この引用は、すでに取り下げられています。',
} satisfies Partial<Messages>;
