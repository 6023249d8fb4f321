import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** What somebody types who wants everything of their server deleted. */
const CONFIRMATION = 'すべて削除';

/** What is kept of a server and of each person, and how it is given out and deleted. */
export const privacy = {
  'privacy.kept-here': 'このサーバーについて保存されるもの',
  'privacy.kept-by-default': '各サーバーについて保存されるもの（サーバーが別に決めていない場合）',
  'privacy.no-other-server': 'どれも、ほかのサーバーからは見えません。',
  'privacy.kept.documents': (days: number) =>
    `このサーバーの文書、その以前の版、言葉の索引：キュレーターが除外するまで。復元できるように、その後も${number(days)}日間。`,
  'privacy.kept.uploads': (days: number) =>
    `アップロードされたまま公開されていないファイルと、アップロードした人：${number(days)}日間。`,
  'privacy.kept.map': '論題、立場、反論と、それを追加・変更した人：無期限（経緯の記録として）。',
  'privacy.kept.shared':
    '引用が共有された場所（メッセージと、文書の中の位置。名前は誰のものも残しません）：無期限。改訂したときに、影響を受けるものを伝えるためです。',
  'privacy.kept.audit': (days: number) =>
    `誰が何を追加・変更・承認・却下・除外・設定したか：${number(days)}日間。`,
  'privacy.kept.settings':
    'このサーバーの設定と、確定を待っている設定の読み込み：設定は Counterpoint がここにいるあいだ、読み込みは1日間。',
  'privacy.kept.checks': (days: number, most: number) =>
    `誰かが検証したメッセージの引用と、それを書いた人（検証した人は残しません）：${number(days)}日間、最近のメッセージ${number(most)}件まで。`,
  'privacy.kept.challenges': (days: number, most: number) =>
    `出典の問い合わせ（誰が、誰に問い合わせたか、その回答）：${number(days)}日間、最近の${number(most)}件まで。`,
  'privacy.kept.debates': (days: number, most: number) =>
    `討論（論題、誰が参加していつ発言したか、根拠、出典の問い合わせ、論点、誰にも見せない各自の票）：終了後${number(days)}日間、最近の${number(most)}件まで。`,
  'privacy.kept.formats': (most: number) =>
    `サーバー独自の討論の形式（${number(most)}件まで）：削除されるまで。まだ保存していない文：1日間。`,
  'privacy.kept.membership': (days: number) =>
    `Counterpoint がこのサーバーにいること、またはいつ離れたか：サーバーのものは、Counterpoint が外されてから${number(days)}日後にすべて消えます。それまでに招待し直せば、消えません。`,
  'privacy.not-kept':
    '**保存しないもの：**メッセージ（読めるのは、誰かが Counterpoint を使ったメッセージだけです）と、誰が何を尋ねたか。尋ねた回数は、メモリーの中で1分間だけ数えます。このボットを運用する人のログには、問題が起きたサーバーの ID が残りますが、誰の言葉も残りません。',
  'privacy.not-ours':
    '**Counterpoint のもとにないもの：**Counterpoint がチャンネルに送ったメッセージは Discord にあり、そこで削除されるまで残ります。バックアップは、このボットを運用する人のもとにあります。',
  'privacy.yours-here': () =>
    `\`${command('privacy export')}\`で、あなたについてここに保存されているものを、ファイルで受け取れます。ダイレクトメッセージで使うと、すべてのサーバーの分になります。\`${command('privacy delete')}\`で、それを削除できます。`,
  'privacy.yours-anywhere': () =>
    `\`${command('privacy export')}\`で、あなたについてすべてのサーバーに保存されているものを、ファイルで受け取れます。\`${command('privacy delete')}\`で、それを削除できます。`,
  'privacy.whole-server': () =>
    `\`${command('privacy delete-server')}\`で、このサーバーのものをすべて削除できます。あなたはサーバーを管理しているので、これを使えます。`,

  'privacy.your-data': 'あなたのデータ',
  'privacy.your-data-about': 'あなたについて保存されているものです。ほかの人が関わる部分は、入っていません。',
  'privacy.nothing-here': 'このサーバーには、あなたについて保存されているものはありません。',
  'privacy.nothing-anywhere': 'どのサーバーにも、あなたについて保存されているものはありません。',

  'privacy.delete-yours': 'あなたのデータの削除',
  'privacy.goes-here': 'まだ何も削除していません。このサーバーから、次のものが完全に消えます：',
  'privacy.goes-anywhere': 'まだ何も削除していません。すべてのサーバーから、次のものが完全に消えます：',
  'privacy.goes.messages': (count: number) => `検証されたあなたのメッセージ${number(count)}件と、その引用`,
  'privacy.goes.challenges': (count: number) =>
    `あなたへの出典の問い合わせ${number(count)}件と、あなたの回答`,
  'privacy.goes.uploads': (count: number) => `公開されていないアップロード${number(count)}件`,
  'privacy.goes.names': (count: number) =>
    `監査記録、論題・立場・反論、ほかの人への問い合わせの中の、合わせて${number(count)}件の記録にあるあなたの名前。記録そのものはサーバーに必要なので残りますが、誰の名前も載らなくなります。`,
  'privacy.stays': (count: number, days: number) =>
    `残るもの：過去${number(days)}日間の監査記録${number(count)}件には、あなたの名前が残ります。文庫を変更しておいて、それを隠すことが誰にもできないようにするためです。その期間が過ぎた記録から順に、名前は自動的に消えます。`,
  'privacy.stays-asked': (count: number, days: number) =>
    `すでにお申し出いただいています。監査記録${number(count)}件の名前は、それぞれ${number(days)}日を過ぎると自動的に消えます。文庫を変更しておいて、それを隠すことが誰にもできないようにするためです。`,
  'privacy.forget-name': '名前を消すよう申し出る',
  'privacy.not-yours':
    'あなたが公開した文書は、サーバーのものです。チャンネルのメッセージは Discord のものなので、そちらで削除してください。',
  'privacy.delete-mine': '自分のデータを削除',
  'privacy.deleted': '削除しました',
  'privacy.deleted-yours': (deleted: number, unnamed: number) =>
    `あなたの記録${number(deleted)}件が消え、${number(unnamed)}件の記録からあなたの名前がなくなりました。`,

  'privacy.delete-server': 'このサーバーのものをすべて削除',
  'privacy.delete-server-about': (server: string | undefined) =>
    `まだ何も削除していません。これは、Counterpoint が${server === undefined ? 'このサーバー' : `**${server}**`}について保存しているすべてのものを、すぐに、完全に削除します：文書とアップロード（除外したものも）、立場とその履歴、討論とその票や記録、討論の形式、設定、監査記録、検証されたメッセージ、出典の問い合わせ。`,
  'privacy.delete-server-warning': () =>
    `元に戻すことは、誰にもできません。その前に、\`${command('library export')}\`で文書・立場・反論を、\`${command('debate record')}\`で討論の記録を、\`${command('settings')}\`で設定を、ファイルに書き出せます。Counterpoint は、最初の日と同じ状態でサーバーに残ります。`,
  'privacy.delete-everything': 'すべて削除…',
  'privacy.confirmation': CONFIRMATION,
  'privacy.type': `「${CONFIRMATION}」と入力`,
  'privacy.type-about': 'すぐに削除され、元に戻すことは誰にもできません。',
  'privacy.not-confirmed': `何も削除していません。すべて削除するには、もう一度ボタンを押して、「${CONFIRMATION}」と入力してください。`,
  'privacy.deleted-server':
    'このサーバーについて保存されているものは、もう何もありません。これから行うことは、新しく保存されます。',
  'privacy.managers-only': 'このサーバーのデータを削除できるのは、サーバーを管理できるメンバーだけです。',
} satisfies Partial<Messages>;
