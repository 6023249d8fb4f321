import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { list, either, number } = grammarOf('ja');

/** What a server decides for itself: the panel, its file and its test. */
export const settings = {
  'settings.title': 'このサーバーの設定',
  'settings.page.answers': '回答',
  'settings.page.library': '文庫',
  'settings.page.records': '記録',
  'settings.page.more': 'テストとファイル',
  'settings.saved': '保存しました。',
  'settings.saved-unaudited': '保存しましたが、監査記録には書き込めませんでした。',
  'settings.old-setting': () =>
    `この設定は古い版の Counterpoint のものです。もう一度「${command('settings')}」を使ってください。`,
  'settings.back': '戻る',

  'settings.everywhere': 'すべての場所',
  'settings.managers': 'サーバーを管理する人',
  'settings.everybody': '全員',
  'settings.no-channel': 'チャンネルなし',
  'settings.packs': 'パック',
  'settings.packs-chosen': '選んだパックを、ここで調べます。',
  'settings.choose-channel': 'チャンネルかスレッドを選ぶ',
  'settings.own-choices': (channels: string[]) => `個別に選んでいるところ：${channels.join('、')}`,
  'settings.packs-in': (channel: string) => `${channel}のパック`,
  'settings.packs-as-server': 'サーバー全体と同じ',
  'settings.packs-own': '個別に選択',
  'settings.packs-chosen-in-channel':
    '選んだパックを、このチャンネルで調べます。スレッドは、個別に選ばないかぎり、そのチャンネルに従います。',

  'settings.test': 'テスト',
  'settings.test-about':
    '選ばれている各チャンネルで Counterpoint が働けるかどうかを調べ、足りないものを伝えます。',
  'settings.file': 'ファイル',
  'settings.file-about':
    '「書き出し」は設定をファイルにします。「読み込み」はそのファイルを受け取り、変更する前に、何が変わるのかを示します。',
  'settings.export': '書き出し',
  'settings.import': '読み込み',

  'settings.exported': '設定のファイル',
  'settings.exported-about': 'このサーバーのチャンネルとロールが載っています。人は載っていません。',
  'settings.import-form': '設定の読み込み',
  'settings.import-file': 'ファイル',
  'settings.import-file-about': '「書き出し」で作られたもの。何が変わるのかを見るまで、何も変わりません。',
  'settings.import-text': 'またはその内容',
  'settings.import-text-about': 'JSON。書かれていない設定は初期値になります。',
  'settings.so-already': '設定はすでにそのとおりです。何も変わりません。',
  'settings.would-change': (count: number) =>
    `まだ何も変更していません。読み込むと、次の${number(count)}件の設定が変わります：`,
  'settings.confirm': '確定',
  'settings.leave': 'やめる',
  'settings.left': '何も変更しませんでした。',
  'settings.import-stale': '設定がその後変わりました。いま読み込むと、次のように変わります。',

  'settings.nothing-given': '「書き出し」で作られたファイルを渡すか、その内容を貼り付けてください。',
  'settings.no-json':
    'これは JSON ではありません。「書き出し」で作られたファイルか、その内容の全体を渡してください。',
  'settings.import-gone': 'この読み込みは、もう保存されていません。もう一度ファイルを読み込んでください。',
  'settings.changed-just-now': 'ちょうどいま、設定が変わりました。もう一度「確定」を押してください。',
  'settings.strangers': (channels: string[], roles: string[], more: boolean) =>
    `このファイルには、このサーバーにないものが書かれています：${[...channels.map((id) => `チャンネル ${id}`), ...roles.map((id) => `ロール ${id}`)].join('、')}${more ? 'など' : ''}。ファイルから取り除くか、このサーバーのものを書いてください。`,
  'settings.none': () =>
    `これは設定ではありません。「${command('settings')}」で書き出したファイルを見ると、書き方が分かります。`,
  'settings.newer': (version: number, known: number) =>
    `この設定は、より新しい版の Counterpoint で書かれています（設定の版は${version}、ここで読めるのは${known}まで）。何も変更していません。先に Counterpoint を更新してください。`,
  'settings.unknown': (name: string) =>
    `"${name}" という設定はありません。取り除くか、名前を直してください。`,
  'settings.unknown-version': (known: number) =>
    `"version" の値が分かりません。ここに書けるのは ${known} です。`,
  'settings.wrong-value': (name: string, given: string, takes: Message) =>
    `"${name}" が ${given} になっています。ここに書けるのは、${sayMessage(takes)}です。`,

  // What a setting takes, as it is written in the file: ends the sentence above.
  'settings.takes-answers': '"private"（まず尋ねた人だけ）か "public"（すぐチャンネル全体）',
  'settings.takes-one-of': (values: string[]) => either(values),
  'settings.takes-language': (languages: string[]) =>
    `"auto"（各自の Discord の言語）か、${either(languages)}`,
  'settings.takes-number': (least: number, most: number) => `${least}から${most}までの整数`,
  'settings.takes-channel': 'チャンネルの ID か null',
  'settings.takes-channels': (most: number) => `チャンネルの ID のリスト（${most}個まで）`,
  'settings.takes-roles': (most: number) => `ロールの ID のリスト（${most}個まで）`,
  'settings.takes-packs': (most: number) => `パックの ID のリスト（${most}個まで）`,
  'settings.takes-packs-by-channel': (most: number) =>
    `チャンネルの ID（${most}個まで）ごとの、そこで調べないパックのリスト`,
  'settings.takes-list-of': (values: string[]) => `${list(values)}のいずれかを並べたリスト`,

  'settings.it-answers-in': '答える場所',
  'settings.it-answers-everywhere': 'すべての場所で答えます',
  'settings.no-log-channel': '選ばれていません。',
  'settings.test-open': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}：メンバーがコマンドを使えます。`,
  'settings.test-closed': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}：全員に見えるところではありません。見える人には、そこでコマンドを使えるようにできます。`,
  'settings.test-without-commands': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}：メンバーにコマンドが表示されません。それぞれの設定（横の歯車。スマートフォンでは長押し）を開き、*権限*、*@everyone*の順に進んで、*アプリコマンドを使う*を許可してください。`,
  'settings.test-gone': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}：なくなったか、アーカイブされたか、Counterpoint から見えません。「${command('settings')}」で別のところを選ぶか、Counterpoint から見えるようにしてください。`,
  'settings.test-open-everywhere': '✓ 全員に見えるすべてのチャンネルで、メンバーがコマンドを使えます。',
  'settings.test-log-open': (channel: string) => `✓ ${channel}：Counterpoint が書き込めます。`,
  'settings.test-log-unsendable': (channel: string) =>
    `✗ ${channel}：ここにはメッセージを送れません。テキストチャンネルを選んでください。`,
  'settings.test-log-closed': (channel: string, where: string, missing: string[]) =>
    `✗ ${channel}：Counterpoint が書き込めません。${where}の設定（横の歯車。スマートフォンでは長押し）を開き、*権限*に*Counterpoint*を追加して、${list(missing.map((permission) => `*${permission}*`))}を許可してください。`,
  // As Discord itself calls them.
  'settings.permission.view': 'チャンネルを見る',
  'settings.permission.send': 'メッセージを送信',
  'settings.permission.send-in-threads': 'スレッドでメッセージを送信',

  'setting.answers.name': '回答',
  'setting.answers.about': '回答が届いたとき、誰に見えるか。',
  'setting.channels.name': '答える場所',
  'setting.channels.about': '選んだチャンネルとそのスレッドだけで答えます。選ばなければ、すべての場所です。',
  'setting.answersPerMinute.name': '回数の制限',
  'setting.answersPerMinute.about': '一人が1分間に求められる回答の数。',
  'setting.citation.name': '出典のスタイル',
  'setting.citation.about': '「出典表記」で示すスタイル。',
  'setting.language.name': '言語',
  'setting.language.about': '引用を除く、すべての表示の言語。',
  'setting.packsOff.name': '調べないパック',
  'setting.packsOff.about': 'このサーバーでは調べない文書のパック。',
  'setting.packsOffIn.name': 'チャンネルごとのパック',
  'setting.packsOffIn.about': 'サーバー全体のものに代えて、チャンネルやスレッドごとに選ぶパック。',
  'setting.curatorRoles.name': 'キュレーター',
  'setting.curatorRoles.about': 'サーバーを管理する人のほかに、文庫の世話をする人。',
  'setting.voterRoles.name': '討論で投票する人',
  'setting.voterRoles.about':
    '討論を開くときに別のロールを指定しなければ、投票にはこのどれかのロールが要ります。選ばなければ全員が投票します。',
  'setting.logChannel.name': 'ログのチャンネル',
  'setting.logChannel.about': () =>
    `変更があるたびに知らせる場所。選ばなければ、「${command('audit')}」でだけ見られます。`,
  'setting.logged.name': 'ログで知らせる変更',
  'setting.logged.about': 'ログのチャンネルで知らせる変更の種類。',
  'setting.keepChallengesDays.name': '出典の問い合わせの保存期間',
  'setting.keepChallengesDays.about': '出典の問い合わせとその回答を保存する日数。',
  'setting.keepDebatesDays.name': '討論の保存期間',
  'setting.keepDebatesDays.about': '討論を保存する日数。',
  'setting.keepAuditDays.name': '監査記録の保存期間',
  'setting.keepAuditDays.about': () => `「${command('audit')}」でさかのぼれる日数。`,

  // What a setting says: where it is chosen, and as one that changes ("Answers: … → …").
  'setting.answers.private': 'まず尋ねた人だけ',
  'setting.answers.private-about': '尋ねた人がチャンネルに共有できます',
  'setting.answers.public': 'すぐチャンネル全体',
  'setting.answers.public-about': '尋ねた人かモデレーターが削除できます',
  'setting.citation.all': 'すべてのスタイル',
  'setting.language.auto': '各自の Discord の言語',
  'setting.language.auto-about': 'チャンネルに見えるものは、サーバーの言語になります',
  'setting.per-minute-choice': (count: number) => `1分間に${number(count)}回`,
  'setting.per-minute': (count: number) => `1分間に${number(count)}回`,
  'setting.days': (count: number) => `${number(count)}日`,
  'setting.list': (items: string[], more: number) =>
    more === 0 ? items.join('、') : [...items, `ほか${number(more)}件`].join('、'),
  'setting.everywhere': 'すべての場所',
  'setting.no-packs-off': 'なし',
  'setting.no-own-packs': '個別に選んだチャンネルなし',
  'setting.packs-off-in': (channel: string, packs: string[], more: number) =>
    packs.length + more === 0
      ? `${channel}（すべて調べる）`
      : `${channel}（調べないパック：${[...packs, ...(more > 0 ? [`ほか${number(more)}件`] : [])].join('、')}）`,
  'setting.packs-off-in-channels': (choices: string[], more: number) =>
    [...choices, ...(more > 0 ? [`ほか${number(more)}チャンネル`] : [])].join('、'),
  'setting.managers': 'サーバーを管理する人',
  'setting.everybody': '全員',
  'setting.no-log-channel': 'なし',
  'setting.nothing-logged': 'なし',
  'setting.changes': (name: string, before: string, after: string) => `**${name}：**${before} → ${after}`,
} satisfies Partial<Messages>;

function named(channels: string[], more: number): string {
  return `${channels.join('、')}${more > 0 ? `、ほか${number(more)}件` : ''}`;
}
