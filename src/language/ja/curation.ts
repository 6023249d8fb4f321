import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { number } = grammarOf('ja');

/** What curators review, add and change: positions, topics and rebuttals, with their history. */
export const curation = {
  'curation.heading': 'キュレーション',
  'curation.home': 'キュレーション',
  'curation.none-waits': '確認を待っている提案はありません。',
  'curation.waiting': (count: number) => `提案が${number(count)}件、確認を待っています。`,
  'curation.gone-words': (count: number) =>
    `今の本文にない言葉に基づく立場または反論が${number(count)}件あります。`,
  'curation.review-gone': (count: number) => `なくなった言葉（${count}）`,
  'curation.to-review': '見直す',
  'curation.gone-heading': 'なくなった言葉',
  'curation.gone-about':
    'これらの基になっている言葉は、新しい本文に置き換えられました。今も以前の本文の言葉として回答に出ます。開いて、ほかの言葉を探すか、この言葉を外してください。',
  'curation.none-gone': 'なくなった言葉に基づくものはありません。',
  'curation.choose-rebuttal': '反論を選ぶ',
  'curation.position-of': (author: string, motion: string) => `${author}：${motion}`,
  'curation.for-one': () => `一つの立場だけを見るには、\`${command('curate')}\`で著者と論題を指定します。`,
  'curation.review': (count: number) => `確認する（${count}）`,
  'curation.add-position': '立場を追加',
  'curation.add-topic': '論題を追加',
  'curation.add-rebuttal': '反論を追加',
  'curation.recent-changes': '最近の変更',
  'curation.undo': '取り消す',
  'curation.approve': '承認',
  'curation.edit': '編集',
  'curation.reject': '却下',
  'curation.skip': '飛ばす',
  'curation.remove': '除外',
  'curation.history': '履歴',
  'curation.back': '戻る',
  'curation.find-passages': '箇所を探す',
  'curation.look-again': '探し直す',
  'curation.not-stated': '表明なし',
  'curation.rebuttals-against': (count: number) => `反論（${count}）`,

  'curation.note-added': '追加しました。',
  'curation.note-saved': '保存しました。',
  'curation.note-saved-turned':
    '保存しました。賛否が逆になりましたが、根拠は反対側のために選ばれたものです。読み直すか、取り消してください。',
  'curation.note-approved': '承認しました。',
  'curation.note-undone': '取り消しました。',
  'curation.note-suggestion-rejected': '却下しました。もう提案されることはありません。',
  'curation.note-rejected': '却下しました。もうどの回答にも出ません。',
  'curation.note-rebuttal-removed': '除外しました。この反論は、もうどの立場にも示されません。',

  'curation.suggestion': (at: number, of: number) => `提案 ${at}/${of}`,
  'curation.position': '立場',
  'curation.author': (author: string) => `**著者：**${author}`,
  'curation.topic': (motion: string) => `**論題：**${motion}`,
  'curation.stance': (stance: string) => `**賛否：**${stance}`,
  'curation.suggested-stance': (stance: string) => `**提案された賛否：**${stance}`,
  'curation.summary': (summary: string) => `**要約：**${summary}`,
  'curation.no-summary': '**要約：**まだありません',
  'curation.passages-missing': (count: number) => `文庫にもうない箇所：${number(count)}か所`,
  'curation.passages-earlier': (count: number) =>
    `${number(count)}か所は以前の本文のもので、その言葉は今の本文にはもうありません。このまま残せます。ほかの箇所は*箇所を探す*で探し、外すには*編集*を使います。`,
  'curation.passage-of-earlier': (place: string) => `⚠ 以前の本文：${place}`,
  'curation.evidence-count': (count: number) => `**根拠**（${count}）`,
  'curation.concessions-count': (count: number) => `**相手側に認めていること**（${count}）`,
  'curation.conditions-count': (count: number) => `**条件と留保**（${count}）`,
  'curation.more-passages': (count: number) => `ほかに${number(count)}か所。*編集*ですべて見られます。`,
  'curation.choose-position': '立場を選ぶ',
  'curation.more-positions': (count: number) =>
    `ほかに${number(count)}件。\`${command('curate')}\`で著者と論題を指定してください。`,
  'curation.position-rejected': '却下され、ほかに登録はありません',
  'curation.topic-read': (suggested: number) =>
    suggested === 0
      ? 'この論題について文書を読みましたが、提案できるほどはっきりした立場はありませんでした。'
      : `この論題について文書を読みました。${suggested}件の提案が確認を待っています。`,
  'curation.position-approved': (stance: string) => `${stance}（承認済み）`,
  'curation.position-suggested': (stance: string) => `${stance}（提案）`,
  'curation.position-by': (author: string, position: string) => `${author}：${position}`,
  'curation.choose-topic-of-author': '論題を選ぶと、立場を確認、追加、変更できます。',
  'curation.topic-heading': '論題',
  'curation.other-names': (names: string[]) =>
    names.length === 0 ? '**別名：**なし' : `**別名：**${names.join('、')}`,
  'curation.statements': (forIt: number, againstIt: number) =>
    forIt + againstIt === 0
      ? '**よくある言い方：**まだありません'
      : `**よくある言い方：**賛成${number(forIt)}文、反対${number(againstIt)}文`,

  'curation.passages': '箇所の候補',
  'curation.looked-for': (words: string) => `**探した言葉：**${words}`,
  'curation.nothing-found': '著者自身の言葉の中には見つかりませんでした。別の言葉で探してください。',
  'curation.found': (count: number) =>
    `近い順に${number(count)}か所。この論題について述べているとは限りません。`,
  'curation.choose-passages': '箇所を選ぶ（複数可）',
  'curation.choose-passage': '箇所を選ぶ',
  'curation.use-as-evidence': '根拠に使う',
  'curation.on-which-topic':
    'どの論題の根拠にするのかを選んでください。残りは次のフォームで尋ねます。それまでは何も保存されません。',
  'curation.choose-topic': '論題を選ぶ',

  'curation.rebuttal': '反論',
  'curation.rebuttals': '反論',
  'curation.reason': (reason: string) => `**理由：**${reason}`,
  'curation.curated-by': (curator: string) => `登録：${curator}`,
  'curation.curated-in-pack': (curator: string, pack: string) => `登録：${curator}（パック：${pack}）`,
  'curation.what-answers': '反論する側',
  'curation.what-is-answered': '反論される側',
  'curation.rebuttal-of-pack': 'この反論はパックのものなので、ここでは変更できません。',
  'curation.nothing-against': 'この立場への反論は、まだありません。',
  'curation.rebuttal-by': (author: string, reason: string) => `${author}：${reason}`,
  'curation.more-rebuttals': (count: number) =>
    `ほかに${number(count)}件ありますが、ここには示していません。`,
  'curation.what-answers-this': 'これに反論するのは何ですか？',
  'curation.what-does-this-answer': 'これは何への反論ですか？',
  'curation.choose-answering': '反論する側の立場を選ぶ',
  'curation.choose-answered': '反論される側の立場を選ぶ',
  'curation.which-is-answered': () =>
    `どの立場への反論なのかを選んでください。特定の言葉に反論するには、反論する側の言葉を\`${command('quote')}\`で探し、その下の*反論に使う*を押してください。`,
  'curation.none-approved': 'ここで選べる承認済みの立場は、まだありません。',
  'curation.held-by': (author: string, side: string, motion: string) => `${author}（${side}）「${motion}」`,

  'curation.nothing-changed': 'まだ何も変更されていません。',
  'curation.nobody-changed': '論題、立場、反論は、まだ誰も変更していません。',
  'curation.undo-last': '最後の変更を取り消す',
  'curation.newer': '新しいほうへ',
  'curation.older': '古いほうへ',
  'curation.change-of-topic': (motion: string) => `論題：${motion}`,
  'curation.change-of-rebuttal': (reason: string) => `反論：${reason}`,
  'curation.change-of-author-gone': (topic: string) => `${topic}についての立場（著者の文書はもうありません）`,
  'curation.import-rules': '取り込みの規則',
  'curation.places-replaced': (label: string, count: number) =>
    `${label}：件数は${count}のままで、箇所または注記が変わりました`,
  'curation.change-imported': (who: string, when: string) => `**取り込み** ${who}、${when}`,
  'curation.change-suggested': (who: string, when: string) => `**提案** ${who}、${when}`,
  'curation.change-added': (who: string, when: string) => `**追加** ${who}、${when}`,
  'curation.change-edited': (who: string, when: string) => `**編集** ${who}、${when}`,
  'curation.change-approved': (who: string, when: string) => `**承認** ${who}、${when}`,
  'curation.change-rejected': (who: string, when: string) => `**却下** ${who}、${when}`,
  'curation.change-removed': (who: string, when: string) => `**除外** ${who}、${when}`,
  'curation.change-reanchored': (who: string, when: string) => `**別の版への引き継ぎ** ${who}、${when}`,
  'curation.change-undone': (who: string, when: string) => `**取り消し** ${who}、${when}`,
} satisfies Partial<Messages>;

/** The forms in which a curator writes. */
export const curationForms = {
  'curation.form-add-position': '立場を追加',
  'curation.form-edit-position': '立場を編集',
  'curation.form-approve': '立場を承認',
  'curation.form-add-topic': '論題を追加',
  'curation.form-edit-topic': '論題を編集',
  'curation.form-add-rebuttal': '反論を追加',
  'curation.form-edit-rebuttal': '反論を編集',
  'curation.field-author': '著者',
  'curation.field-topic': '論題',
  'curation.field-first-options': (most: number) =>
    `最初の${most}件です。ほかは「${command('curate')}」で著者と論題を指定します`,
  'curation.field-stance': '賛否',
  'curation.field-summary': '要約',
  'curation.field-summary-about': '自分の言葉で一行',
  'curation.field-evidence': '根拠',
  'curation.field-evidence-about': '賛否のよりどころとなる箇所',
  'curation.field-concessions': '相手側に認めていること',
  'curation.field-concessions-about': 'なし、または譲歩している箇所',
  'curation.field-conditions': '条件と留保',
  'curation.field-conditions-about': 'なし、または立場を限定している箇所',
  'curation.field-words': '探す言葉',
  'curation.field-words-about': '話題、引用符（「」など）で囲んだ語句、または書かれているとおりの一文',
  'curation.field-motion': '論題の文',
  'curation.field-motion-about': '賛成か反対かを言える一文',
  'curation.field-names': '別名',
  'curation.field-names-about': (most: number) =>
    `この論題を探すときに使われる名前。一行に一つ、${most}個まで`,
  'curation.field-statements-for': '賛成の人のよくある言い方',
  'curation.field-statements-against': '反対の人のよくある言い方',
  'curation.field-statements-about': (most: number) =>
    `主張を見分けるための、ふだんの言い方の文。一行に一つ、${most}個まで`,
  'curation.field-relation': '反論の種類',
  'curation.field-manner': '相手との関係',
  'curation.manner-answers': '返答：後から書かれた文章、または返答として知られるもの',
  'curation.manner-stands-against': '対立：返答として書かれたものではない',
  'curation.field-reason': '理由',
  'curation.field-reason-about': '自分の言葉で、中立的な一文',
} satisfies Partial<Messages>;

/** What a curator is refused. */
export const curationRefusals = {
  'curation.form-full': (most: number, held: number) =>
    `フォームに入るのは${most}か所までですが、この立場には${held}か所あります。いくつか外すか、選ぶ数を減らしてください。`,
  'curation.no-documents': 'この文庫には、まだ文書がありません。',
  'curation.no-topics': 'この文庫には、まだ論題がありません。先に論題を追加してください。',
  'curation.no-topics-for-quote': () =>
    `この文庫には、まだ論題がありません。「${command('curate')}」で追加してください。`,
  'curation.changed-since': (who: Message | undefined) =>
    `この立場は、表示した後に${who === undefined ? '変わりました' : `${sayMessage(who)}が変更しました`}。「${command('curate')}」でもう一度開いてください。`,
  'curation.rebuttal-gone': 'この反論は、もうここにはありません。',
  'curation.rebuttal-changed': 'この反論は、その後変わったか、どちらかの側がもうここにありません。',

  'curation.has-position': (author: string, motion: string) =>
    `「${motion}」についての${author}の立場は、すでにあります。そちらを編集してください。`,
  'curation.has-no-position': (author: string, motion: string) =>
    `「${motion}」についての${author}の立場は、まだありません。追加してください。`,
  'curation.approved-already': (author: string, motion: string, curator: string) =>
    `「${motion}」についての${author}の立場は、すでに${curator}が承認しています。`,
  'curation.say-what': '何を変更するのかを指定してください。',
  'curation.say-who': '誰が保証するのかを指定してください。',
  'curation.empty-summary': '要約が空です。自分の言葉で一行書くか、要約を省いてください。',
  'curation.passages-without-stance': '賛否が「表明なし」のときは、根拠を省いてください。',
  'curation.no-evidence': '賛否のよりどころとなる箇所を、根拠に少なくとも一つ入れてください。',
  'curation.evidence-of-other-side':
    '賛否が逆になりますが、根拠は反対側のために選ばれたものです。根拠を改めて指定するか、新しい賛否の根拠にもなることを示してください（端末では --keep-evidence）。',
  'curation.summary-to-approve': '承認済みの立場には、自分の言葉による一行の要約が必要です。',
  'curation.passage-of-no-document': 'この文庫にない文書の箇所が含まれています。',
  'curation.passage-earlier': (title: string) =>
    `この言葉は「${title}」の以前の本文のもので、今の本文にはもうありません。今の本文にある言葉を選んでください。*箇所を探す*で探せます。`,
  'curation.document-not-by': (title: string, author: string) =>
    `『${title}』は${author}の文書ではありません。`,
  'curation.passage-not-held': (place: string | undefined) =>
    `${passageAt(place)}は、この文書の箇所として保存されていません。`,
  'curation.passage-heading': (place: string | undefined) =>
    `${passageAt(place)}は見出しです。見出しは話題を示すだけで、何も主張しません。本文の文を指定してください。`,
  'curation.passage-wordless': (place: string | undefined) => `${passageAt(place)}には言葉がありません。`,
  'curation.passage-others': (place: string | undefined, speaker: string | undefined) =>
    `${passageAt(place)}では、${speaker ?? 'ほかの人'}の言葉が著者自身の言葉として扱われています。著者自身が述べている箇所を選んでください。`,
  'curation.words-not-by': (words: string, author: string) =>
    `「${words}」と一字一句同じ言葉は、${author}の文書にはありません。`,
  'curation.words-often': (words: string, times: number, author: string) =>
    `「${words}」は、${author}の文書に${number(times)}回出てきます。もっと長い言葉を指定してください。`,

  'curation.motion-of-pack':
    'この論題の文はパックのものなので、変えられません。新しい文で、自分たちの論題を追加してください。',
  'curation.nothing-to-change': '変わるところがありません。',
  'curation.write-motion': '論題は、賛成か反対かを言える一文で書いてください。',
  'curation.motion-too-long': (most: number) =>
    `論題の文、それぞれの別名、よくある言い方の文は、どれも${most}文字までです。`,
  'curation.too-many-statements': (most: number) => `よくある言い方の文は、それぞれの側に${most}個までです。`,
  'curation.statement-on-both-sides': (statement: string) =>
    `「${statement}」が両方の側にあります。そう言う側にだけ残してください。`,
  'curation.too-many-names': (most: number) => `論題の別名は${most}個までです。`,
  'curation.called-already': (motion: string, name: string) =>
    `「${motion}」には、すでに「${name}」という名前があります。その論題を編集するか、別の言い方にしてください。`,

  'curation.one-author':
    '両方の側に同じ著者がいます。著者自身が相手側に認めていることは、その立場の譲歩として登録してください。',
  'curation.rebuttal-there': 'この反論は、すでにあります。そちらを編集してください。',
  'curation.rebuttal-changed-or-pack':
    'この反論は、その後変わったか、パックのものです。もう一度確かめてください。',
  'curation.give-reason': '理由を、自分の言葉で一文書いてください。',
  'curation.older-than-answered':
    '反論される側よりも古いものです。「対立：返答として書かれたものではない」を選んでください。',
  'curation.nobody-vouches': (author: string, motion: string) =>
    `「${motion}」についての${author}の立場は、まだ誰も保証していません。先に承認するか、追加してください。`,
} satisfies Partial<Messages>;

function passageAt(place: string | undefined): string {
  return place === undefined ? 'この箇所' : `${place} の箇所`;
}
