import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** How a text was read, for its curator, in sentences without Markdown. */
export const reading = {
  'reading.utf16-unmarked': (encoding: string) =>
    `ファイルにバイト順マークがないので、${encoding} として読みました。`,
  'reading.encoding': (encoding: string) => `ファイルが UTF-8 ではないので、${encoding} として読みました。`,
  'reading.byte-order-mark': '先頭のバイト順マークを取り除きました。',
  'reading.line-endings': '改行を LF に変えました。',
  'reading.lone-surrogates': '壊れた文字（単独のサロゲート）を U+FFFD に置き換えました。',

  'reading.hidden-text': '隠しテキストを省きました。',
  'reading.comments': 'コメントを省きました。',
  'reading.footnotes': (count: number) =>
    `脚注${number(count)}個を本文の末尾に置き、そこを指す記号を省きました。`,
  'reading.tracked-changes': (deletions: number, insertions: number) =>
    `文書に変更履歴があるので、すべての変更を反映して読みました（削除${number(deletions)}か所を省き、挿入${number(insertions)}か所を取り入れました）。`,
  'reading.made-by': (creator: string) =>
    `ファイルの作成者は「${creator}」です。著者がその人なら、著者として記入してください。`,

  'reading.damaged-pages': (count: number) =>
    `この PDF には、壊れていて読めないところがありました（${number(count)}ページ分）。`,
  'reading.no-text-on': (count: number, pages: string[], more: boolean) =>
    `${pagesOf(count, pages, more)}には文字が見つかりませんでした。文字が画像になっている場合、その言葉はここにありません。`,
  'reading.columns-on': (count: number, pages: string[], more: boolean) =>
    `${pagesOf(count, pages, more)}では、段組みを一段ずつ順に読みました。`,
  'reading.sideways-on': (count: number) => `横倒しの文字を省きました（${number(count)}ページ分）。`,
  'reading.footnote-marks': (count: number) => `本文から、脚注の記号${number(count)}個を省きました。`,
  'reading.running-heads': (lines: number) =>
    `ページ上下の見出しやページ番号として、${number(lines)}行を別扱いにしました。`,
  'reading.meaningless': (characters: number) =>
    `${number(characters)}文字は判別できませんでした。何の文字なのかが、フォントに書かれていません。`,
  'reading.line-breaks': (count: number) => `段落の中の改行${number(count)}個を、空白として読みました。`,
  'reading.rejoined': (words: number) => `行末で分かれていた${number(words)}語を、つなぎ直しました。`,
  'reading.hyphens': (count: number) =>
    `行末のハイフン${number(count)}個を残しました。ハイフンを取った形の語が知られていないためです。`,
  'reading.named-author': (author: string) =>
    `ファイルでは「${author}」が著者とされています。正しければ、著者として記入してください。`,

  'reading.missing-part': (fileName: string) => `本の一部がファイルにありません：「${fileName}」。`,
  'reading.aside-contents': '本文ではないものとして別扱いにしました：目次。',
  'reading.aside-navigation': '本文ではないものとして別扱いにしました：表紙または扉。',
  'reading.aside-licence': '本文ではないものとして別扱いにしました：著作権の表示またはライセンス。',
  'reading.edition-date': (date: string) =>
    `ファイルの日付は ${date} ですが、この版が出た日かもしれません。いつ発表されたのかを記入してください。`,

  'reading.left-out': (characters: number) => `ナビゲーションなどの${number(characters)}文字を省きました。`,
  'reading.no-article': 'このページには記事が見分けられなかったので、すべての文章を取り込みました。',
  'reading.no-date': (date: string) =>
    `ページの日付「${date}」は使いませんでした。2014、2014-06、2014-06-10 のような日付ではないためです。`,
  'reading.no-stated-date': (date: string) =>
    `本文に書かれた日付「${date}」は使いませんでした。2014、2014-06、2014-06-10 のような日付ではないためです。`,

  'reading.excerpts': '抜粋のみです。全文はここになく、版の名前は抜粋そのものから付けられます。',
  'reading.completes': (title: string, scope: string) =>
    `これは『${title}』の全文です。${scope} にある抜粋に取って代わります。`,

  'reading.rights-excerpts':
    'この文書は抜粋だけを保存します。一つ一つを短くし、どこからのものかを記してください。',
  'reading.rights-licence':
    '本文にライセンスが付いています（別扱いにした部分に示しています）。全文をこのサーバーで共有してよいかどうか、確かめてください。',
  'reading.rights-unstated':
    '共有してよいとは、本文のどこにも書かれていません。全文をこのサーバーで共有してはいけない場合は、代わりに抜粋を追加してください。',
} satisfies Partial<Messages>;

/** "3、7–9ページ", or, where not all are named, "3、7–9ページなど（計12ページ）" */
function pagesOf(count: number, pages: string[], more: boolean): string {
  return more ? `${pages.join('、')}ページなど（計${number(count)}ページ）` : `${pages.join('、')}ページ`;
}
