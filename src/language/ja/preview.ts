import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number, list } = grammarOf('ja');

/** Adding to the library: its forms, uploads that wait, and the preview of what would be quoted. */
export const preview = {
  'preview.add': '文庫に追加',
  'preview.files': 'ファイル',
  'preview.files-about': 'PDF、DOCX、EPUB、HTML、Markdown、テキスト。まずプレビューを示します。',
  'preview.text': 'または本文',
  'preview.text-about': 'ここにそのまま貼り付けます。',
  'preview.add-excerpts': '本からの抜粋を追加',
  'preview.excerpts': '抜粋',
  'preview.excerpts-about': '一段落に一つずつ。後ろの括弧に頁か段落を書きます：（p. 12）、（第3段落）',
  'preview.excerpts-back': '何も追加されませんでした。貼り付けた文をお返しします。直してお使いください。',
  'preview.revise': 'この文書の新しい本文',
  'preview.file': 'ファイル',
  'preview.file-about': '変更する前に、何が変わるのかを示します。',
  'preview.describe': '文書について分かっていること',
  'preview.field-title': '題',
  'preview.about-title': '出典として示すときの題。',
  'preview.field-authors': '著者',
  'preview.about-authors': '複数のときは、セミコロンで区切ります。',
  'preview.field-published': '発表日',
  'preview.about-published': '例：2014、2014-06、2014-06-10',
  'preview.field-outlet': '媒体',
  'preview.about-outlet': '新聞、出版社、サイトなど。',
  'preview.field-source': '出典',
  'preview.about-source': 'アドレス、またはそのほかの読める場所。',
  'preview.field-language': '言語',
  'preview.about-language': '例：en、pt-BR',
  'preview.field-topic': '論題',
  'preview.about-topic': () => `この文書が対象とする論題。「${command('topics')}」にあるとおりに。`,
  'preview.no-date': (given: string) =>
    `発表日は元のままです。「${given}」は、2014、2014-06、2014-06-10 のような日付ではありません。`,
  'preview.date-ahead': (given: string) => `発表日は元のままです。「${given}」は1年以上先の日付です。`,
  'preview.no-language': (given: string) =>
    `言語は元のままです。「${given}」は、en や pt-BR のようなタグではありません。`,
  'preview.one-title':
    '一つの題を複数の文書に付けることはできません。それぞれのプレビューを開いて、題を付けてください。',
  'preview.no-files': () =>
    `このメッセージにはファイルがありません。ファイルのアップロードや本文の貼り付けには、「${command('library add')}」を使ってください。`,
  'preview.first-files': (taken: string[], left: string[]) =>
    `一度に受け取れるファイルは${number(taken.length)}件までです。受け取ったもの：${list(taken)}。受け取っていないもの：${list(left)}。残りは「${command('library add')}」で追加するか、別のメッセージで投稿してください。`,
  'preview.waiting-page': (page: number, pages: number, all: number) =>
    `${pages}ページ中${page}ページ目、全部で${all}件です。読み取れなかったものは最後に並びます。`,
  'preview.nothing-given': 'ファイルを渡すか、本文を貼り付けてください。',
  'preview.one-text': '新しい本文は一つだけにしてください：ファイルか、貼り付けた本文のどちらかです。',
  'preview.pasted': '貼り付けた本文',

  'preview.publish': '公開',
  'preview.publish-all': (count: number) => `すべて公開（${count}）`,
  'preview.discard': '破棄',
  'preview.discard-all': 'すべて破棄',
  'preview.discard-all-asked': (count: number) => `${count}件のアップロードを破棄しますか？`,
  'preview.discard-all-about': '何も残りません。もう一度使うには、ファイルを追加し直してください。',
  'preview.discard-them': '破棄する',
  'preview.keep-them': '残す',
  'preview.open': 'プレビュー',
  'preview.look-again': '表示を更新',
  'preview.stop': '公開をやめる',
  'preview.cancel': 'やめる',

  'preview.uploads': 'アップロード',
  'preview.nothing-waits': 'あなたのアップロードで、公開を待っているものはありません。',
  'preview.adding': '文庫に追加中',
  'preview.of': (title: string) => `プレビュー：${title}`,
  'preview.new-text': '新しい本文',
  'preview.new-text-for': (title: string) => `『${title}』の新しい本文`,
  'preview.only-you-unchanged': 'あなただけに見えています。まだ何も変更していません。',
  'preview.count': (uploads: number) => `アップロード${number(uploads)}件`,
  'preview.only-you-not-yet': 'あなただけに見えています。まだ何も文庫に入っていません。',
  'preview.waits': '読み取りを待っています。',
  'preview.being-read': '読み取っています。',
  'preview.share-read': (percent: number) => `読み取っています：${percent}%`,
  'preview.share-published': (percent: number) => `公開しています：${percent}%`,
  'preview.being-published': '公開しているところです。',
  'preview.ready': (authors: string, passages: number) => `${authors} · ${passagesOf(passages)}`,
  'preview.author-unknown': '著者不明',
  'preview.same-listed': (title: string) => `この本文は、『${title}』として文庫にあります。`,
  'preview.discarded': '破棄しました',
  'preview.nothing-added': '文庫には何も追加していません。',

  'preview.published': '文庫に入りました',
  'preview.can-be-quoted': (title: string, passages: number) =>
    `**${title}**を引用できるようになりました（${number(passages)}か所）。`,
  'preview.places-moved': (moved: number, toReview: number) =>
    `${number(moved)}か所が、言葉とともに引き継がれました。確認が必要なのは、${number(toReview)}か所です。`,
  'preview.suggested': (positions: number) => `提案された立場が${number(positions)}件、確認を待っています。`,
  'preview.not-published': (title: string, why: string) => `**${title}**は公開されませんでした：${why}`,

  'preview.held-full': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**、${format}、${languageOf(language)}`,
  'preview.held-excerpts': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**、${format}、抜粋のみ、${languageOf(language)}`,
  'preview.format-text': 'プレーンテキスト',
  'preview.format-markdown': 'Markdown',
  'preview.format-html': 'HTML',
  'preview.format-pdf': 'PDF',
  'preview.format-docx': 'DOCX',
  'preview.format-epub': 'EPUB',
  'preview.author-otherwise': (authors: string, inFile: string) =>
    `**著者：**${authors}（ご記入のとおり。ファイルには${inFile}とあります）`,
  'preview.says-date-ahead': '本文に書かれた発表日は1年以上先です。誤りなら直してください。',
  'preview.nothing-to-quote': '引用できるところがありません。',
  'preview.same': (title: string) => `まったく同じ本文が、『${title}』として文庫にあります。`,
  'preview.alike': (percent: number, title: string) => `本文の${percent}%が、『${title}』にもあります。`,
  'preview.waits-too': (title: string, by: string | undefined) =>
    `まったく同じ本文が、『${title}』としても公開を待っています${by === undefined ? '' : `（追加：${by}）`}。`,
  'preview.alike-waits': (percent: number, title: string, by: string | undefined) =>
    `本文の約${percent}%が、公開を待つ『${title}』にもあります${by === undefined ? '' : `（追加：${by}）`}。`,
  'preview.odd-reorders': (count: number, code: string) =>
    `文字の並ぶ向きを変える文字が${number(count)}個あります（${code}）。`,
  'preview.odd-invisible': (count: number, code: string) =>
    `見えない文字が${number(count)}個あります（${code}）。`,
  'preview.odd-control': (count: number, code: string) => `制御文字が${number(count)}個あります（${code}）。`,
  'preview.odd-lost': (count: number, code: string) =>
    `読み取れなかった文字が${number(count)}個あります（${code}）。`,
  'preview.odd-private': (count: number, code: string) =>
    `フォントによって見た目が変わる文字が${number(count)}個あります（${code}）。`,

  'preview.as-quoted': '引用されるときの形',
  'preview.place-quotes': (place: string, speaker: string | undefined) =>
    `${place} · ${speaker ?? '誰か'}の言葉の引用`,
  'preview.place-reports': (place: string, speaker: string | undefined) =>
    `${place} · ${speaker ?? '誰か'}の発言や考えの伝聞`,

  'preview.nothing-aside': '**別扱い：**なし',
  'preview.aside': '別扱い（引用されません）',
  'preview.set-aside': (reason: string, times: number, examples: string[]) =>
    `${reason}、${number(times)}か所${examples.length === 0 ? '' : `：${examples.map((example) => `「${example}」`).join('、')}`}`,
} satisfies Partial<Messages>;

function passagesOf(count: number): string {
  return `引用できる箇所：${number(count)}`;
}

function languageOf(language: string | undefined): string {
  return language ? `言語は${language}のようです` : '言語ははっきりしません';
}
