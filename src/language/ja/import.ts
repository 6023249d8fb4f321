import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** Why a file is not taken into the library. */
export const importing = {
  'import.too-large': (megabytes: number, most: number) =>
    `このファイルは${number(megabytes)} MB ですが、上限は${number(most)} MB です。いくつかに分けて取り込んでください。`,
  'import.no-text': 'このファイルには、引用できる文章がありません。',
  'import.empty': 'このファイルは空で、引用できるものがありません。',
  'import.damaged':
    'このファイルは読めません。壊れているようです。保存し直すか、本文だけを保存して、もう一度お試しください。',
  'import.too-slow':
    'このファイルは、読むのに時間がかかりすぎました。DOCX かプレーンテキストで保存し直すか、いくつかに分けてください。',
  'import.too-much-memory':
    'このファイルは、読むのにメモリーを使いすぎます。DOCX かプレーンテキストで保存し直すか、いくつかに分けてください。',
  'import.our-fault': '申し訳ありません。このファイルについて、こちら側で問題が起きました。',
  'import.not-read-yet': 'このファイルは、まだ読み取り中です。少し待ってから、もう一度お試しください。',

  'import.nul-bytes':
    'テキストではなく、バイナリファイルのようです（NUL バイトを含んでいます）。テキストとして書き出してください。',
  'import.nul-characters':
    'テキストではなく、バイナリファイルのようです（NUL 文字を含んでいます）。テキストとして書き出してください。',
  'import.control-characters':
    'テキストではないようです（制御文字が多すぎます）。UTF-8 のテキストとして保存してください。',
  'import.unknown-encoding':
    'このファイルの文字コードが分かりません。UTF-8 のテキストとして保存して、もう一度お試しください。',
  'import.damaged-utf8': (line: number) =>
    `このファイルは UTF-8 ですが、一部のバイトが壊れています（最初は${number(line)}行目）。そこを直すか、UTF-8 のテキストとして保存し直してください。`,

  'import.picture':
    'これは画像です。Counterpoint には文字そのものが必要です。文字認識にかけて、結果を PDF かプレーンテキストで保存してください。',
  'import.recording':
    'これは録音か録画です。Counterpoint には文字そのものが必要です。文字起こしを追加してください。',
  'import.rtf': 'これは RTF ファイルです。DOCX か PDF で保存して、もう一度お試しください。',
  'import.postscript': 'これは PostScript ファイルです。PDF で保存して、もう一度お試しください。',
  'import.kindle': 'これは Kindle の本です。Counterpoint で読めるのは、コピー防止のない EPUB です。',
  'import.packed': 'これは圧縮ファイルです。展開して、中の文書を一つずつ追加してください。',
  'import.program':
    'これは文書ではなく、プログラムかデータベースです。Counterpoint で読めるのは、PDF、DOCX、EPUB、HTML、Markdown、プレーンテキストです。',
  'import.locked-office':
    'この Office ファイルには、パスワードがかかっています。パスワードなしで保存して、もう一度お試しください。',
  'import.old-office':
    'これは古い Office のファイル（.doc など）です。DOCX か PDF で保存して、もう一度お試しください。',
  'import.open-document':
    'これは OpenDocument のファイルです。DOCX か PDF で保存して、もう一度お試しください。',
  'import.spreadsheet':
    'これは表計算のファイルです。文章の部分を DOCX かプレーンテキストで保存して、もう一度お試しください。',
  'import.presentation': 'これはプレゼンテーションのファイルです。PDF で保存して、もう一度お試しください。',
  'import.apple-pages':
    'これは Apple の Pages のファイルです。DOCX、PDF、EPUB のどれかで書き出して、もう一度お試しください。',
  'import.packed-program': 'これは文書ではなく、プログラムです。',
  'import.zip-without-document':
    'これは zip ファイルですが、読める文書が見つかりません。展開して、中の文書を一つずつ追加してください。',
  'import.zip-damaged':
    'このファイルは壊れていて、中身が食い違っています。保存し直して、もう一度お試しください。',
  'import.zip-locked':
    'このファイルには、パスワードがかかっています。パスワードなしで保存して、もう一度お試しください。',
  'import.zip-bomb':
    'このファイルは、展開すると文書としてはあまりに大きくなるので、開きませんでした。本文を新しい文書として保存して、もう一度お試しください。',

  'import.pdf-locked':
    'この PDF には、パスワードがかかっています。パスワードで開き、新しい PDF に印刷して（「PDF として保存」）、そちらを追加してください。',
  'import.pdf-damaged':
    'この PDF は壊れていて、開けません。新しい PDF に印刷するか、本文だけを保存して、もう一度お試しください。',
  'import.pdf-too-long': (pages: number, most: number) =>
    `この PDF は${number(pages)}ページありますが、上限は${number(most)}ページです。いくつかに分けて追加してください。`,
  'import.pdf-fonts':
    'この PDF のフォントには、どの文字なのかが書かれていないので、本文を読めません。文字認識を使って新しい PDF に印刷するか、本文を追加してください。',
  'import.pdf-scan':
    'この PDF はスキャンしたもので、ページが文字のない画像です。文字認識（OCR）にかけ、結果を確かめてから、それを追加してください。',
  'import.docx-no-text': 'この文書には、引用できる文章がありません。',
  'import.docx-damaged':
    'この文書は、中身が食い違っていて読めません。ワープロソフトで開き、DOCX か PDF で保存し直して、もう一度お試しください。',
  'import.epub-without-contents':
    'この EPUB には、何が入っているのかが書かれていません。保存し直して、もう一度お試しください。',
  'import.epub-without-chapters':
    'この EPUB には、章が示されていません。保存し直して、もう一度お試しください。',
  'import.epub-too-long': 'この EPUB は、本としては長すぎます。いくつかに分けて追加してください。',
  'import.epub-no-text': 'この EPUB のページは画像で、引用できる文章がありません。',
  'import.epub-protected':
    'この EPUB は、コピー防止がかかっているので読めません。コピー防止のない版を使うか、必要な箇所を入力してください。',
  'import.html-no-text': 'このページには、引用できる文章がありません。',
  'import.html-too-deep':
    'このページは、入れ子が深すぎるか、要素が多すぎます。記事をプレーンテキストで保存して、もう一度お試しください。',
  'import.xml-entities':
    'このファイルは、ワープロソフトでは使われない独自の実体を定義しているので、読みませんでした。保存し直して、もう一度お試しください。',
  'import.xml-encoding':
    'このファイルの一部は、書かれている文字コードになっていません。保存し直して、もう一度お試しください。',
  'import.xml-too-deep':
    'このファイルのマークアップは、入れ子が深すぎるか、長すぎて読めません。プレーンテキストで保存するか、いくつかに分けて、もう一度お試しください。',

  'import.front-matter-open':
    'フロントマターが閉じられていません。本文とのあいだに --- の行を置いてください。',
  'import.front-matter-no-yaml': (line: number) =>
    `最初の --- の行と次の --- の行のあいだにあるフロントマターが、ファイルの${number(line)}行目で YAML になっていません。本文の前に --- の行を置いて閉じ、コロン、括弧、引用符を含む値は引用符で囲んでください。`,
  'import.front-matter-no-fields': 'フロントマターには、「title: On bridges」のような項目を書いてください。',
  'import.front-matter-text': (field: string) => `フロントマターの「${field}」には、文字列を書いてください。`,
  'import.front-matter-names': (field: string) =>
    `フロントマターの「${field}」には、名前か、名前のリストを書いてください。`,
  'import.front-matter-date': (field: string) =>
    `フロントマターの「${field}」には、2014、2014-06、2014-06-10 のような日付を書いてください。`,

  'import.no-excerpts': '引用を少なくとも一つ貼り付けてください。',
  'import.excerpt-no-words': (place: number) =>
    `${place}番目の引用には言葉がありません。貼り付けるか、その引用を省いてください。`,
  'import.excerpt-nowhere': (place: number) =>
    `${place}番目の引用には、ページも段落もありません。本のどこにあるのかを書いてください。`,
  'import.excerpt-page': (place: number, page: string) =>
    `${place}番目の引用のページが「${page}」になっています。12、xiv、12–13 のように、本のとおりに書いてください。`,
  'import.excerpt-paragraph': (place: number, paragraph: number) =>
    `${place}番目の引用の段落が${paragraph}になっています。段落は1から数えてください。`,
} satisfies Partial<Messages>;
