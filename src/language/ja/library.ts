import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { number } = grammarOf('ja');

/** The documents of a server: lists, what is known of each, adding, removing, packs, and what stands in the way. */
export const library = {
  'library.title': '文庫',
  'library.empty': 'ここには、まだ文書がありません。',
  'library.count': (documents: number, page: number, pages: number) =>
    `このサーバーの文書${number(documents)}件${pages > 1 ? `、${page}/${pages}ページ` : ''}`,
  'library.entry-full': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join('、')} · 全文、${passagesOf(passages)}`,
  'library.entry-excerpts': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join('、')} · 抜粋、${passagesOf(passages)}`,
  'library.waiting': (uploads: number) => `公開待ち（${uploads}）`,
  'library.previous': '前へ',
  'library.next': '次へ',
  'library.details': '詳細',
  'library.button-for': (label: string, what: string) => `${label}：${what}`,
  'library.edit': '編集',
  'library.language-and-topic': '言語と論題',
  'library.new-text': '新しい本文',
  'library.remove': '除外',
  'library.keep': '残す',
  'library.restore': '復元',

  'library.unknown': '不明',
  'library.authors-and-more': (names: string, more: number) => `${names}、ほか${number(more)}人`,
  'library.author': (authors: string) => `**著者：**${authors}`,
  'library.outlet': (outlet: string) => `**媒体：**${outlet}`,
  'library.published': (date: string) => `**発表日：**${date}`,
  'library.source': (source: string) => `**出典：**${source}`,
  'library.language': (language: string) => `**言語：**${language}`,
  'library.read-for': (motion: string) => `**対象の論題：**${motion}`,
  'library.held-full': '**収録の範囲：**全文',
  'library.held-excerpts': '**収録の範囲：**抜粋（全文はこの文庫にありません）',
  'library.passages': (count: number) => `**引用できる箇所：**${number(count)}`,
  'library.from-pack': (pack: string) => `**収録元：**パック ${pack}`,
  'library.from-server': '**収録元：**このサーバー',
  'library.added': (day: string) => `**追加日：**${day}`,
  'library.revision': (digits: string) => `**版：**\`${digits}…\`（SHA-256）`,

  'library.kept': '残しました',
  'library.nothing-changed': '何も変更していません。',
  'library.saved': '保存しました。',
  'library.saved-without-audit': '保存しましたが、監査記録には書き込めませんでした。',
  'library.restored': '復元しました。また引用できます。',
  'library.remove-title': (title: string) => `『${title}』を除外しますか？`,
  'library.remove-about': (passages: number, days: number) =>
    `この文書の${number(passages)}か所は、どの回答にも出なくなり、これにもとづく立場はその言葉を失います。${number(days)}日間は復元でき、その後は削除されます。`,
  'library.removed-title': '除外しました',
  'library.removed': (title: string, days: number) =>
    `『${title}』は、もうどの回答にも出ません。${number(days)}日間は、このボタンか「${command('library restore')}」で元に戻せます。`,

  'library.export-title': '文庫のファイル',
  'library.exported': (documents: number) =>
    `このサーバーの文書${number(documents)}件と、その論題と立場です。`,
  'library.left-out': (count: number) =>
    `パックの文書や除外された文書にもとづく立場と反論${number(count)}件は、入っていません。`,
  'library.left-out-gone': (count: number) =>
    `基になっている言葉が以前の本文のもので、今の本文にはもうないため、立場と反論${number(count)}件は入っていません。`,
  'library.left-out-passages': (count: number) =>
    `言葉が以前の本文のもので、今の本文にはもうないため、立場の箇所${number(count)}か所は入っていません。`,
  'library.export-too-large': (megabytes: number, most: number) =>
    `書き出すと${number(megabytes)} MB になりますが、Discord で送れるのは${number(most)} MB までです。このボットを運用する人が、ターミナルの export で書き出せます。`,
  'library.export-too-large-to-zip':
    'この文庫は、一つの zip には大きすぎます。ターミナルの`counterpoint export`で、フォルダーに書き出してください。',
  'library.nothing-to-export': 'このサーバーにはまだ独自の文書がないので、書き出すものがありません。',
  'library.no-map-to-export': 'ここには論題がないので、書き出せる論証図がありません。',

  'library.map-rebuttals': '反論',
  'library.map-rebuttal': (place: number) => `反論${place}`,
  'library.map-untitled': '無題',
  'library.map-author-of': (document: string) => `『${document}』の著者`,
  'library.map-rests-on': (passage: string, note: string | undefined) => noted(`根拠は ${passage}`, note),
  'library.map-speaks-for': (passage: string, note: string | undefined) =>
    noted(`賛成を述べるのは ${passage}`, note),
  'library.map-speaks-against': (passage: string, note: string | undefined) =>
    noted(`反対を述べるのは ${passage}`, note),
  'library.map-grants': (passage: string, note: string | undefined) =>
    noted(`相手側に認めているのは ${passage}`, note),
  'library.map-limited-by': (passage: string, note: string | undefined) =>
    noted(`限定しているのは ${passage}`, note),

  'library.packs': 'パック',
  'library.packs-about': 'サーバー独自の文書に加えて、選んだパックを調べます。',
  'library.packs-in-server': 'このサーバー',
  'library.packs-in-server-about': '個別に選んでいない、すべての場所。',
  'library.packs-here': 'ここだけ',
  'library.packs-as-in-server': (channel: string) => `${channel}では、サーバー全体と同じです。`,
  'library.packs-own-choice': (channel: string) =>
    `${channel}では、個別に選んでいます。「${command('settings')}」で、サーバー全体と同じに戻せます。`,
  'library.no-packs': 'ここにはパックがありません。',
  'library.no-pack': 'パックなし',
  'library.packs-first': (count: number) =>
    `並んでいるのは最初の${number(count)}件です。ほかのパックは、元のままです。`,

  'library.from-a-pack': () =>
    `この文書はパックに入っているもので、変更できません。ここで調べるパックは、「${command('library packs')}」で選べます。`,
  'library.none-removed': (days: number) =>
    `過去${number(days)}日間に除外された文書の中に、その題のものはありません。候補から選んでください。`,
  'library.not-removed': (id: string, days: number, others: string[]) =>
    `過去${number(days)}日間に除外された文書の中に、${id} はありません。${others.length === 0 ? 'いま復元できる文書はありません。' : `復元できるもの：${others.join('、')}。`}`,
  'library.no-such-document': (id: string) =>
    `文書 ${id} は、ここにはありません。除外されたのかもしれません。`,
  'library.document-gone': 'この文書は除外されて、もうここにはありません。',
  'library.has-text': (title: string, who: Message | undefined) =>
    `この本文は、『${title}』としてすでに文庫にあります${who === undefined ? '' : `（追加：${sayMessage(who)}）`}。アップロードを破棄するか、先にその文書を除外してください。`,
  'library.topics-called': (name: string, motions: string[]) =>
    `「${name}」という名前の論題は、いくつもあります：${motions.map((motion) => `「${motion}」`).join('')}。論題の文で指定してください。`,
  'library.topic-id-taken': (id: string, motion: string) =>
    `ここにはすでに別の論題「${id}」があります：「${motion}」。新しい論題には、別の ID を付けてください。`,
  'library.topic-used':
    'その後、この論題について立場か反論が登録されたか、この論題のために文書が読まれました。先にそれを取り消してください。',
  'library.rebuttal-changed': 'この反論は、その後変わりました。もう一度確かめてください。',
  'library.no-such-change': 'そのような変更はここにありません。変更の一覧で確かめられます。',
  'library.changed-since': (who: Message | undefined) =>
    `すでに取り消されたか、その後に別の変更がありました${who === undefined ? '' : `（変更：${sayMessage(who)}）`}。どの変更かは、履歴で分かります。`,

  'library.upload-gone': (days: number) =>
    `このアップロードは、もうここにはありません。公開または破棄されたか、公開待ちのまま${number(days)}日を過ぎたためです。もう一度ファイルを追加してください。`,
  'library.upload-of-another': () =>
    `これは別のキュレーターのアップロードです。自分のものは、「${command('library list')}」で見られます。`,
  'library.publishing-stopped':
    '何も公開されないうちに中止しました。アップロードは前と同じように待っています。',
  'library.upload-being-published': () =>
    `公開しているところです。取りやめるには、「${command('library remove')}」を使ってください。`,
  'library.most-uploads': (most: number, waiting: number) =>
    `公開を待てるアップロードは、サーバー全体で${number(most)}件までで、いま${number(waiting)}件あります。先にいくつか公開するか破棄してください。自分のものは、「${command('library list')}」で見られます。`,
  'library.most-documents': (most: number, used: number) =>
    `サーバー独自の文書は${number(most)}件までで、いま${number(used)}件あります。「${command('library remove')}」でいくつか除外してください。`,
  'library.most-megabytes': (most: number, used: number) =>
    `サーバーに保存できるのは${number(most)} MB までで、いま${number(used)} MB あります。「${command('library remove')}」で文書を除外してください。`,

  'library.disk-full':
    'ディスクの空きがなく、何も変更していません。空きを作ってから、もう一度お試しください。',
  'library.not-permitted': (path: string | undefined) =>
    `書き込みか読み取りが許可されていません${path ? `（${path}）` : ''}。アクセス権を変えるか、別のフォルダーを指定してください（文庫のフォルダーは、--library か DATA_DIR で指定します）。`,
  'library.busy': '文庫では別の取り込みが進んでいます。終わってから、もう一度お試しください。',
  'library.disk-failed': (fault: string) =>
    `ディスクに問題が起きました（${fault}）。何も変更していません。確かめてから、もう一度お試しください。`,
  'library.damaged': (fault: string) =>
    `文庫のファイルが壊れています（${fault}）。別の場所に移すか、バックアップから戻してください。`,
} satisfies Partial<Messages>;

function noted(words: string, note: string | undefined): string {
  return note === undefined ? `${words}。` : `${words}：${note}`;
}

function passagesOf(count: number): string {
  return `引用できる箇所：${number(count)}`;
}
