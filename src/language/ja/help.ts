import { command, commandWord } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** What can be asked, with examples, and what the bot is. */
export const help = {
  'help.title': '尋ねられること',
  'help.quote': () =>
    [
      '**何が書かれている？**',
      `\`${command('quote')} refugees\`：ある話題についての引用を、原文のまま探します。`,
      `\`${command('quote')} "training ground"\`：語句を、そのままの形で探します。`,
      `\`${command('quote')} why was Mosul taken so easily?\`：質問に、引用で答えます。`,
      `\`${commandWord('quote author')}\`か\`${commandWord('quote document')}\`のオプションを加えると、その著者や文書だけから探します。`,
    ].join('\n'),
  'help.verify': () =>
    [
      '**本当にそう書かれている？**',
      `\`${command('verify')}\`は引用を一字一句確かめ、変えられたところ、省かれたところ、継ぎ合わされたところを示します。`,
      `メッセージ全体を確かめるには、メッセージのメニュー（右クリックか長押し）から*アプリ*、*${commandWord('Verify quotations')}*の順に選びます。*出典を問う*で、書いた人に出典を尋ねられます。`,
    ].join('\n'),
  'help.position': () =>
    [
      '**誰が何を主張している？**',
      `\`${command('topics')}\`は討論の論題を一覧にします。\`${command('position')}\`に\`${commandWord('position topic')}\`を指定すると、全員の立場を並べて示します。\`${commandWord('position author')}\`を指定すると、その著者の立場をすべて示します。両方を指定すると、一つの立場を、根拠となる言葉と、相手側に認めていることとともに示します。`,
    ].join('\n'),
  'help.counter': () =>
    [
      '**どんな反論がある？**',
      `\`${command('counter')}\`に自分の\`${commandWord('counter claim')}\`か、著者の\`${commandWord('counter position')}\`を入れると、それに対する反論を、理由と、誰が保証しているかとともに示します。誰かが書いたことへの反論は、メッセージのメニューの*${commandWord('Find counterarguments')}*で探せます。`,
    ].join('\n'),
  'help.debate': () =>
    [
      '**討論するには**',
      `\`${command('debate start')}\` は論題の部屋を開きます。今すぐでも、時間を決めて（\`${commandWord('debate start when')}\`）でもできます。側、持ち時間のある発言順、秘密投票、最後の記録がそろいます。\`${command('debate history')}\` は開かれた討論を並べ、\`${command('debate record')}\` はその記録を渡します。`,
    ].join('\n'),
  'help.debate-for-managers': () =>
    [
      '**討論するには**',
      `\`${command('debate start')}\` は論題の部屋を開きます。今すぐでも、時間を決めて（\`${commandWord('debate start when')}\`）でもできます。側、持ち時間のある発言順、秘密投票、最後の記録がそろいます。\`${command('debate history')}\` は開かれた討論を並べ、\`${command('debate record')}\` はその記録を渡します。\`${command('debate formats')}\` で独自の形式を作れます。`,
    ].join('\n'),
  'help.buttons': [
    '**引用で何ができる？**',
    '*文脈*はその段落を、*出典表記*はコピーできる出典の書き方を、*反論*はそれに対する反論を、*ほか*は次に近い引用を示し、*共有*はチャンネルに見せます。',
  ].join('\n'),
  'help.in-debate': () =>
    [
      '**その部屋では？**',
      `\`${command('cite')}\`で文書の箇所を根拠として出し、*論点*と\`${command('debate flow')}\`で、話されたことと、まだ返答のないことを書き留めます。\`${command('counter')}\`だけを使うと、相手側の最後の論点への反論を、あなただけに示します。スピーチの中の引用の出典を問うには、そのメッセージのメニューで*${commandWord('Verify quotations')}*、続けて*出典を問う*を選びます。`,
    ].join('\n'),
  'help.curate': () =>
    [
      '**誰が何を主張しているかは、誰が決める？**',
      `キュレーターであるあなたです。\`${command('curate')}\`は、確認を待っている提案を一覧にし、論題、立場、反論を追加・変更します。引用の下の*根拠に使う*と*反論に使う*からも始められます。`,
    ].join('\n'),
  'help.library': () =>
    [
      '**どの文書がある？**',
      `\`${command('library list')}\`は文書を一覧にし、\`${command('library show')}\`は一つの文書について分かっていることを示します。`,
    ].join('\n'),
  'help.library-for-curators': () =>
    [
      '**どの文書がある？**',
      `\`${command('library list')}\`は文書を一覧にし、\`${command('library show')}\`は一つの文書について分かっていることを示します。\`${command('library add')}\`はファイルか貼り付けた文章を、メッセージのメニューの*${commandWord('Add to library')}*はそのメッセージのファイルを加えます。そのほかのことは、\`${command('library')}\`の\`${commandWord('library edit')}\`、\`${commandWord('library revise')}\`、\`${commandWord('library remove')}\`、\`${commandWord('library restore')}\`、\`${commandWord('library export')}\`、\`${commandWord('library packs')}\`で行います。`,
    ].join('\n'),
  'help.who-sees': '**回答は誰に見える？**',
  'help.private': 'あなただけに見えます。共有すると、ほかの人にも見えます。',
  'help.public': 'すぐにチャンネル全体に見えます。あなたかモデレーターが削除できます。',
  'help.private-for-managers': () =>
    `あなただけに見えます。共有すると、ほかの人にも見えます。これも、ほかの多くのことも、\`${command('settings')}\`で変えられます。誰が何を変えたかは、\`${command('audit')}\`で分かります。`,
  'help.public-for-managers': () =>
    `すぐにチャンネル全体に見えます。あなたかモデレーターが削除できます。これも、ほかの多くのことも、\`${command('settings')}\`で変えられます。誰が何を変えたかは、\`${command('audit')}\`で分かります。`,
  'help.promise':
    '引用はどれも、このサーバーの文庫にある文書から、一字一句そのまま切り出したものです。文書がほかの人から引いた言葉、譲歩、留保には、その印が付きます。立場の要約はキュレーターが書いたもので、そう明記されます。「この文庫にはありません」も、一つの答えです。',
  'help.direct': () =>
    `サーバーで尋ねてください。ダイレクトメッセージで使えるのは、\`${command('help')}\`、\`${command('about')}\`、\`${command('privacy')}\`だけです。`,

  'about.what':
    '文書をもとに討論する勉強会のための審判です。書かれていることを、一字一句そのまま探します。意見を書くことも、著者が書いていない言葉を著者のものにすることも、決してありません。',
  'about.keeps': () =>
    `**保存するもの：**このサーバーの文書、設定、立場と、それを変更した人。読むのは、誰かが*${commandWord('Verify quotations')}*を使ったメッセージだけで（Discord に特権インテントを求めません）、誰が何を尋ねたかは記録しません。`,
  'about.privacy': () =>
    `\`${command('privacy')}\`は、保存されるものとその期間をすべて示し、あなたについて保存されているものを渡したり、削除したりします。`,
  'about.who-can-ask':
    '**尋ねられる人：**文書はそのサーバーのもので、ほかのサーバーからは、探すことも見ることもできません。',
} satisfies Partial<Messages>;
