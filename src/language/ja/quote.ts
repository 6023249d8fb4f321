import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { list, number } = grammarOf('ja');

/** Quotes: what they answer, where they stand, whose words they hold, and their buttons. */
export const quote = {
  'quote.context': '文脈',
  'quote.cite': '出典表記',
  'quote.counter': '反論',
  'quote.more': (count: number) => `ほか（${count}）`,
  'quote.share': '共有',
  'quote.remove': '削除',
  'quote.open': '開く',
  'quote.open-named': (name: string) => `${name}を開く`,
  'quote.use-as-evidence': '根拠に使う',
  'quote.use-as-rebuttal': '反論に使う',
  'quote.shared-by': (member: string) => `${member}さんが共有`,
  'quote.asked-for': (words: string) => `探した言葉：${words}`,
  'quote.nothing': 'この文庫にはありません',
  'quote.nearest': '近い箇所です。問いの答えでは**ありません**：',
  'quote.more-quotes': 'ほかの引用',
  'quote.in-context': '文脈',
  'quote.paragraph-begins': 'この引用から段落が始まります。',
  'quote.paragraph-ends': 'この引用で段落が終わります。',
  'quote.excerpt-begins': 'この引用から抜粋が始まります。',
  'quote.excerpt-ends': 'この引用で抜粋が終わります。',
  'quote.begins': '引用：',
  'quote.ends': '引用はここまでです。',
  'quote.only-asker-removes': 'これを削除できるのは、尋ねた人かモデレーターだけです。',

  'quote.no-words-given':
    '探す言葉がありません。いくつかの語、引用符（「」など）で囲んだ語句、または質問を入力してください。',
  'quote.too-long': (most: number, given: number) =>
    `入力できるのは${most}文字までです（いまは${given}文字）。一度に一つのことを尋ねてください。`,
  'quote.no-documents': 'この文庫には、まだ文書がありません。',
  'quote.no-document-called': (title: string) => `『${title}』という題の文書は、ここにはありません。`,
  'quote.no-document-by': (author: string) => `「${author}」の文書は、ここにはありません。`,
  'quote.no-document-of-then': 'その時期の文書は、ここにはありません。',
  'quote.not-these-words': 'このとおりの言葉がある箇所はありません。',
  'quote.nothing-by': (author: string) => `${author}がこれについて述べている箇所はありません。`,
  'quote.nothing-about': 'これについて述べている箇所はありません。',
  'quote.words-everywhere':
    'これらの語は、ほとんどの文書に出てきます。何についてなのかが分かる語を加えてください。',
  'quote.no-words-there': 'これらの語は、探した範囲のどこにもありません。',
  'quote.no-words': 'これらの語は、この文庫のどこにもありません。',

  'quote.no-document-titled': () =>
    `その題の文書は、ここにはありません。候補から選ぶか、「${command('library list')}」を使ってください。`,
  'quote.several-titled': (titles: string[], more: boolean) =>
    `これらの語が題に入っている文書は、いくつもあります：${titles.map((title) => `『${title}』`).join('')}${more ? 'など' : ''}。題をもう少し長く書くか、候補から選んでください。`,
  'quote.gone': 'この引用の文書は、このサーバーの文庫にはもうありません。',
  'quote.author-gone': 'この著者の文書は、このサーバーの文庫にはもうありません。',
  'quote.topic-gone': 'この論題は、このサーバーの文庫にはもうありません。',

  'quote.in-marks': (words: string) => `「${words}」`,
  'quote.something-left-out': '［…略…］',
  'quote.place-paragraph': (paragraph: number) => `第${paragraph}段落`,
  'quote.place-page': (page: string) => `${page}ページ`,
  'quote.place-pages': (pages: string) => `${pages}ページ`,
  'quote.earlier-revision': (date: string) =>
    `以前の版からの引用です。この文書は${date}に改訂されていて、いまの本文にはこの言葉がないかもしれません。`,
  'quote.too-long-here':
    'この一節は長すぎてここに全文を載せられず、切ると誤解を招きます。開いてお読みください。',
  'quote.from-excerpts': '抜粋からの引用です。全文はこの文庫にありません。',
  'quote.also-in': (titles: string[], more: number) =>
    `同じ言葉は${list(more > 0 ? [...titles, `ほか${number(more)}件`] : titles)}にもあります。`,

  'quote.unknown-author': '著者不明',
  'quote.forum-member-author': '名前不明のフォーラム投稿者',
  'quote.unnamed-author': '名前不明の著者',
  'quote.anonymous-author': '匿名',
  'quote.the-author': '著者',
  'quote.unnamed-speaker': 'ここでは名前の挙がっていない人',
  'quote.speaker-via': (speaker: string, via: string) => `${speaker}（${via}より）`,
  'quote.others-words': (words: string | undefined, speaker: string, author: string) =>
    `**ほかの人の言葉。**${words ? `「${words}」` : 'これ'}は${speaker}の言葉で、${author}が引用しています。`,
  'quote.reported': (words: string | undefined, speaker: string, author: string) =>
    `**伝聞。**${words ? `「${words}」` : 'これ'}は、${speaker}の発言や考えとして${author}が伝えていることです（規則による自動検出）。`,
  'quote.reported-in-part-directly': (words: string | undefined, speaker: string, author: string) =>
    `**ほかの人の言葉。**${words ? `「${words}」` : 'これ'}は、${speaker}の発言や考えとして${author}が伝えていることで、一部は本人の言葉どおりです。`,
  'quote.more-others-words': (count: number) =>
    `ほかにも${number(count)}か所、著者自身のものではない言葉があります。`,
  'quote.concedes': '**譲歩：**著者が相手側に認めていることです',
  'quote.hedges': '**留保：**著者は断言していません',
  'quote.asks': '**問い：**主張ではなく、問いかけです',
  'quote.mode': (mode: string, part: string | undefined, cue: string | undefined) =>
    `${mode}${inBrackets([part && `「${part}」の部分`, cue && `規則による自動検出、手がかり：「${cue}」`])}。`,
} satisfies Partial<Messages>;

function inBrackets(remarks: (string | undefined)[]): string {
  const said = remarks.filter(Boolean);
  return said.length === 0 ? '' : `（${said.join('。')}）`;
}
