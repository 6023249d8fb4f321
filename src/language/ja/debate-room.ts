import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number, duration } = grammarOf('ja');

/** Without the spaces that `Intl` puts between. */
const span = (seconds: number) => duration(seconds).replaceAll(' ', '');
const names = (items: string[]) => items.map((name) => `*${name}*`).join('、');

/** The room of a debate. */
export const debateRoom = {
  'room.about': (format: string, minutes: number) => `${format}、約${number(minutes)}分`,
  'room.rule-evidence': 'スピーチには、根拠として出された箇所が必要です。',
  'room.rule-reason': '投票には理由を添えます。',
  'room.rule-roles': (roles: string[]) => `投票できるのは、${roles.join('、')}を持つ人です。`,
  'room.gathering':
    'どれかの側か、フロアに加わってください。側にいる全員の準備ができたら、そのうちの誰かが始めます。',
  'room.planned': (when: string) => `開始予定：${when}`,
  'room.step': (at: number, of: number) => `全${number(of)}段階の${number(at)}番目`,
  'room.has-floor': (who: string) => `発言権：${who}`,
  'room.of-side': (who: string, side: string) => `${who}（${side}）`,
  'room.asks-point': (who: string) => `${who} が質疑のために発言しています。`,
  'room.answers': (who: string) => `${who} が答えます。`,
  'room.vacant': (side: string) => `「${side}」の側に誰もいません。加わった人に発言権があります。`,
  'room.vacant-moderator': '進行する人がいません。',
  'room.floor-open': 'フロアからの発言を受け付けています。手を挙げてください。',
  'room.ballots-open': '投票を受け付けています。投票は秘密で、締め切りまで変更できます。',
  'room.prepares': (side: string) => `「${side}」の側が準備しています。`,
  'room.all-prepare': '全員が資料を読み、考える時間です。発言権は誰にもありません。',
  'room.agree': 'すべての側が署名できる言葉を探します。',
  'room.until': (when: string) => `期限：${when}`,
  'room.left': (left: string) => `残り ${left}`,
  'room.paused': '討論は一時停止中です。',
  'room.hands': (people: string[]) => `挙手：${people.join('、')}`,
  'room.next': (step: string) => `次：${step}`,
  'room.next-by': (step: string, who: string) => `次：${step}、${who}`,
  'room.members': (place: string, count: number) => `**${place}**（${number(count)}人）`,
  'room.floor': 'フロア',
  'room.moderators': '**モデレーター**',
  'room.nobody': 'まだいません',
  'room.more': (count: number) => `ほか${number(count)}人`,
  'room.evidence': (numbers: string[]) => `出された根拠：${numbers.join('、')}`,
  'room.unanswered': '**まだ返答のない論点**',
  'room.statement': (who: string, signed: number, of: number) =>
    `提案：${who}（署名 ${number(signed)}／${number(of)}人）`,
  'room.over.completed': 'この討論は終わりました。',
  'room.over.ended': 'モデレーターがこの討論を終えました。',
  'room.over.cancelled': 'この討論は中止されました。',
  'room.over.abandoned': 'この討論は、続ける人がいなかったため打ち切られました。',
  'room.reason': (reason: string) => `理由：${reason}`,

  'room.join': (place: string) => `${place}に加わる`,
  'room.join-floor': 'フロアに加わる',
  'room.choose-place': 'どれかの側、またはフロアに加わる',
  'room.leave': '抜ける',
  'room.ready': '準備完了',
  'room.not-ready': 'まだ準備中',
  'room.begin': '始める',
  'room.done': '終わりました',
  'room.raise': '手を挙げる',
  'room.lower': '手を下ろす',
  'room.offer': '質疑を申し込む',
  'room.vote': '投票する',
  'room.moderate': '進行する',
  'room.propose': '言葉を提案する',
  'room.sign': '署名する',
  'room.accept': '受ける',
  'room.decline': '今は受けない',
  'room.end-point': '質疑を終える',
  'room.to-card': '部屋のカード',

  'room.start-no-motion': '何を討論するかを、賛成か反対かを言える一文で書いてください。',
  'room.start-no-format': 'その形式はありません。表示されるものから選んでください。',
  'room.start-no-sides': (least: number, most: number, characters: number) =>
    `側の名前は${number(least)}つから${number(most)}つまで、セミコロンで区切り、それぞれ${number(characters)}文字以内で書いてください：\`政府; 野党\`。`,
  'room.start-sides-fit': (format: string, sides: number) =>
    `*${format}* の側は${number(sides)}つです。同じ数だけ書くか、もっと多いなら *自由討論* などの合う形式を選んでください。`,
  'room.start-no-when':
    'その日時は読み取れません。今からの時間なら `90m`、`2h`、`3d`、時刻や日付なら `19:30`、`7pm`、`明日 19:30`、`2026-11-26 19:30`（UTC）、または Discord のタイムスタンプで書いてください。',
  'room.start-when-impossible': (written: string) =>
    `「${written}」という日時はありません。暦にある日時を選んでください。`,
  'room.start-when-past': 'その日時は過ぎています。これからの日時を選んでください。',
  'room.start-when-far': (days: number) => `${number(days)}日より先です。もっと近い日時を選んでください。`,
  'room.start-no-place': (channel: string) =>
    `あなたは ${channel} に書き込めません。書き込めるチャンネルを選んでください。`,
  'room.start-taken': (motion: string) =>
    `その部屋ではすでに討論「${motion}」が開かれています。*場所* で別のチャンネルを選んで始めるか、先にその討論を終えてください。`,
  'room.start-closed': (channel: string, missing: string[]) =>
    `Counterpoint は ${channel} に書き込めません。サーバーの管理者に、そこで${names(missing)}を許可してもらうか、別のチャンネルを選んでください。`,
  'room.permission.view': 'チャンネルを見る',
  'room.permission.send': 'メッセージを送信',
  'room.permission.threads': '公開スレッドの作成',
  'room.permission.send-in-threads': 'スレッドでメッセージを送信',
  'room.started': (room: string) => `討論の部屋ができました：${room}。モデレーターはあなたです。`,
  'room.started-here': (room: string, missing: string[]) =>
    `討論は ${room} の中で行います。スレッドを開くには、Counterpoint に${names(missing)}の権限が必要です。モデレーターはあなたです。`,
  'room.started-in-thread': (room: string) => `討論は ${room} で行います。モデレーターはあなたです。`,
  'room.started-no-event':
    'このサーバーでは Counterpoint に*イベントを作成*の権限がないため、イベント一覧には載りません。討論の予定はそのまま残ります。',

  'room.told.time-to-begin': '時間になりました。側にいる全員の準備ができたら、始めてください。',
  'room.told.all-ready': '側にいる全員の準備ができました。そのうちの誰かが始められます。',
  'room.told.began': '討論が始まりました。',
  'room.told.turn': (step: string, who: string, until: string) =>
    `**${step}：** 発言権は ${who}、期限は ${until}。`,
  'room.told.step': (step: string) => `**${step}**`,
  'room.told.speaker': (who: string, until: string) => `発言権は ${who} に移りました。期限は ${until}。`,
  'room.told.warning': (count: number, who: string) => `${who}：残り${span(count)}です。`,
  'room.told.warning-step': (count: number) => `残り${span(count)}です。`,
  'room.told.time-up': (who: string, until: string) =>
    `${who}：時間です。今の文を終えてください。期限は ${until}。`,
  'room.told.last-turn': 'この段階の時間が終わりました。今の発言が最後です。',
  'room.told.turn-skipped': 'モデレーターが発言を終わらせました。',
  'room.told.turn-left': '発言者が抜けたため、発言は終わりました。',
  'room.told.without-evidence':
    'このスピーチは、必要な根拠が出されないまま終わりました。記録にもそう残ります。',
  'room.told.point-offered': (who: string, speaker: string) =>
    `${who} が質疑を申し込んでいます。${speaker} 、受けますか。`,
  'room.told.point-taken': (who: string, until: string) =>
    `${who} が質疑のために発言します。期限は ${until}。`,
  'room.told.point-declined': '質疑は受け付けられませんでした。',
  'room.told.point-ended': (speaker: string) => `質疑は終わりです。${speaker} が続けます。`,
  'room.told.vote-opened': (step: string, until: string) =>
    `**${step}：** 投票の締め切りは ${until}。投票は秘密で、結果は最後の投票のあとに発表します。`,
  'room.told.vote-closed': (ballots: number) => `投票を締め切りました。投票数は${number(ballots)}です。`,
  'room.told.ballots-withdrawn': (who: string) =>
    `${who}は側に加わりました。ここで投票するのはどの側にもいない人なので、その票は取り下げられました。`,
  'room.told.swapped': '側が入れ替わりました。',
  'room.told.paused': '討論は一時停止中です。モデレーターが再開するまで、時間は進みません。',
  'room.told.resumed': '討論を再開します。',
  'room.told.extended': (count: number) => `${span(count)}延長します。`,
  'room.told.left': (who: string) => `${who} が討論から抜けました。`,
  'room.told.unmoderated':
    '進行する人がいなくなりました。サーバーの管理者なら、*進行する* で引き受けられます。',
  'room.told.evidence': (n: number, who: string) => `${who} が根拠 E${n} を出しました。`,
  'room.told.stated': (who: string) => `${who} が署名のための言葉を提案しました。カードに載っています。`,
  'room.told.agreed': '側にいる全員が署名しました。',
  'room.told.clock': 'コンピューターの時計が直されました。発言の長さは変わりません。',
  'room.told.late': (count: number) =>
    `Counterpoint は動いていませんでした。次のことは${span(count)}前の予定でしたが、発言の機会は失われません。`,

  'room.you-joined': (place: string) =>
    `あなたは「${place}」の側です。準備ができたら *準備完了* を押してください。`,
  'room.you-joined-late': (place: string) => `あなたは「${place}」の側です。`,
  'room.you-joined-floor': 'あなたはフロアにいます。',
  'room.you-withdrawn': 'ここで投票するのはどの側にもいない人なので、あなたの票は取り下げられました。',
  'room.you-left': '討論から抜けました。また加わることもできます。',
  'room.you-ready': '準備完了です。',
  'room.you-not-ready': 'まだ準備中です。',
  'room.you-began': '討論が始まりました。',
  'room.you-done': '発言を終えました。討論は続きます。',
  'room.you-turn-over': 'その発言はもう終わっています。',
  'room.you-raised': (place: number) =>
    place <= 1
      ? '手を挙げました。次があなたの番です。'
      : `手を挙げました。あなたは${number(place)}番目です。`,
  'room.you-speak': 'あなたに発言権があります。',
  'room.you-lowered': '手を下ろしました。',
  'room.you-offered': '発言者に尋ねています。',
  'room.you-took-point': '質疑を受けました。誰が発言しているかは部屋に示されます。',
  'room.you-declined-point': '質疑を受けませんでした。部屋に伝えました。',
  'room.you-ended-point': '質疑は終わり、発言が続きます。',
  'room.you-signed': '署名しました。',
  'room.you-proposed': 'あなたの言葉をカードに載せました。側にいる人が署名できます。',
  'room.propose-words': '全員が署名できる言葉',

  'room.take-speech': 'スピーチを引き受ける、または返す',
  'room.give-speech': 'スピーチを任せる、または取り消す',
  'room.speech-free': 'まだ誰も引き受けていません。',
  'room.speech-taken-back': '引き受け済み。選ぶと返せます。',
  'room.speech-of': (who: string) => `${who} が引き受けました。`,
  'room.you-took': (speech: string) => `あなたのスピーチ：${speech}`,
  'room.you-gave-back': (speech: string) => `担当を返しました：${speech}`,
  'room.withhold-me': '記録に自分の名前を載せない',
  'room.name-me': '記録に自分の名前を載せる',
  'room.you-withheld': '記録にあなたの名前は載りません。',
  'room.you-named': '記録にあなたの名前が載ります。',

  'room.ballot': (step: string, until: string) =>
    `### ${step}\n今、どの側を支持しますか。投票は誰にも見えません。締め切りまで変更できます：${until}。`,
  'room.ballot-paused': (step: string) =>
    `### ${step}\n今、どの側を支持しますか。投票は誰にも見えません。締め切りまで変更できます。`,
  'room.ballot-motion': (motion: string) => `> ${motion}`,
  'room.ballot-choose': 'あなたの投票',
  'room.ballot-undecided': '判断保留',
  'room.ballot-cast': (choice: string) => `あなたの投票：**${choice}**`,
  'room.ballot-with-reason': (choice: string, reason: string) => `あなたの投票：**${choice}**。${reason}`,
  'room.ballot-add-reason': '理由を書く',
  'room.ballot-reason': 'なぜですか',
  'room.ballot-reason-about': '投票が終わったあと、名前を伏せて示します。',
  'room.ballot-old': 'その投票は締め切られました。',

  'room.result': '結果',
  'room.record': '討論の記録です。',
  'room.record-only-over': '討論はまだ続いています。記録は終わりに示します。',
  'room.record-not-sent': (where: string) =>
    `討論の記録をファイルで送れませんでした。${where} で受け取れます。`,

  'room.panel': '進行',
  'room.panel-not-yours':
    'これができるのは、この討論のモデレーターだけです。あなたはサーバーの管理者なので、引き受けることもできます。',
  'room.panel-take': '引き受ける',
  'room.panel-pause': '一時停止',
  'room.panel-resume': '再開',
  'room.panel-skip': '次へ進む',
  'room.panel-swap': '側を入れ替える',
  'room.panel-begin': 'そのまま始める',
  'room.panel-end': '討論を終える',
  'room.panel-extend': '時間を延ばす',
  'room.panel-extend-by': (count: number) => span(count),
  'room.panel-person': '人を移す、発言権や部屋を渡す',
  'room.panel-of': (who: string) => `${who} をどうしますか。`,
  'room.panel-move': (place: string) => `${place}へ移す`,
  'room.panel-move-floor': 'フロアへ移す',
  'room.panel-hand-over': '発言権を渡す',
  'room.panel-call': '次に発言してもらう',
  'room.panel-hand-room': '部屋を渡す',
  'room.panel-moderate': '一緒に進行してもらう',
  'room.panel-withhold': '記録に名前を載せない',
  'room.panel-name': '記録に名前を載せる',
  'room.panel-back': '戻る',
  'room.panel-sure-end': '討論を今終えますか。発言と投票は残り、記録が作られます。',
  'room.panel-sure-cancel': '討論を中止しますか。まだ始まっていません。',
  'room.panel-keep': '続ける',
  'room.panel-end-reason': '理由を添えて終了',
  'room.panel-why': '終了する理由',
  'room.panel-did.skip': (step: string) => `次に進みました。現在：${step}。`,
  'room.panel-did.swap': (sides: string[]) =>
    `${sides.map((side) => `「${side}」`).join('と')}が入れ替わりました。`,
  'room.panel-did.give': (who: string, speech: string) => `*${speech}*の担当は${who}になりました。`,
  'room.panel-did.take-back': (who: string, speech: string) => `${who}は*${speech}*の担当から外れました。`,
  'room.panel-did.move': (who: string, place: string) => `${who}は「${place}」の側に移りました。`,
  'room.panel-did.move-floor': (who: string) => `${who}はフロアに移りました。`,
  'room.panel-did.call': (who: string) => `次の発言者は${who}です。`,
  'room.panel-did.withhold': (who: string) => `${who}の名前は記録に載りません。`,
  'room.panel-did.name': (who: string) => `${who}の名前は記録に載ります。`,
  'room.panel-did.moderate': (who: string) => `${who}もモデレーターになりました。`,
  'room.panel-did.room': (who: string) =>
    `部屋は${who}に引き継がれました。あなたはもうモデレーターではありません。`,
  'room.panel-gone': 'その人はもうこのサーバーにいません。',
  'room.panel-bot': 'それはボットです。人を選んでください。',
  'room.panel-unseen': (who: string) =>
    `${who}にはこの討論の部屋が見えません。先にチャンネルを見られるようにするか、ほかの人を選んでください。`,

  'room.lost-thread': (motion: string) =>
    `討論のスレッドが削除されました：「${motion}」。討論の内容は失われておらず、時間も進みません。モデレーターは新しい部屋を開くか、討論を終えることができます。`,
  'room.lost-access': (motion: string) =>
    `Counterpoint は討論の部屋に書き込めなくなりました：「${motion}」。何も失われておらず、時間も進みません。また書き込めるようにすれば、モデレーターが再開するか、新しい部屋を開けます。`,
  'room.reopen': '新しい部屋を開く',
  'room.reopened': (room: string) => `討論の部屋がまたできました：${room}。`,
  'room.still-there': (room: string) => `討論の部屋はまだあります：${room}。`,

  'room.list-title': '討論',
  'room.list-none': () => `ここではまだ討論が行われていません。${command('debate start')} で始められます。`,
  'room.list-open': '**進行中**',
  'room.list-planned': '**予定**',
  'room.list-over': '**終了**',
  'room.list-mine': '**あなた**',
  'room.list-my-turns': (debates: number, turns: number, spoke: number) =>
    `討論${number(debates)}回、発言${number(turns)}回。発言時間：${span(spoke)}。`,
  'room.list-my-debates': (won: number, lost: number, moderated: number) =>
    `勝ち${number(won)}、負け${number(lost)}、司会${number(moderated)}回。`,
  'room.list-my-words': (evidence: number, points: number, answered: number, challenged: number) =>
    `出した引用箇所${number(evidence)}件、論点${number(points)}件（うち反論されたもの${number(answered)}件）、出典を問われた引用${number(challenged)}件。`,
  'room.list-cited': '**最もよく引用された箇所**',
  'room.list-uses': (uses: number, debates: number) =>
    `${number(debates)}回の討論で${number(uses)}回出されました。`,
  'room.list-division': (ballots: number, division: number, swing: number | null) =>
    `投票${number(ballots)}票、分かれ方${Math.round(division * 100)}%（すべての側が同数なら100%）。${swing === null ? '' : `最大の変化は${Math.round(swing * 100)}ポイント。`}`,
  'room.list-contested': '**最も意見が分かれた論題**',
  'room.list-earlier': '前のもの',
  'room.list-later': '後のもの',
  'room.no-such-debate': 'その討論はここにはありません。表示されるものから選んでください。',
  'room.in-server': '討論はサーバーで行います。サーバーで使ってください。',
} satisfies Partial<Messages>;
