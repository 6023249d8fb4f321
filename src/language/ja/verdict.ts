import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { list, number } = grammarOf('ja');

/** What is found of a quotation: the verdict, what it rests on, what differs, and whose words they are. */
export const verdict = {
  'verdict.exact': '一致',
  'verdict.exact-elided': '一致（省略あり）',
  'verdict.altered': '改変あり',
  'verdict.spliced': '継ぎ合わせ',
  'verdict.misattributed': '帰属の誤り',
  'verdict.absent': 'この文庫にはない',
  'verdict.count-exact': (count: number) => `一致${number(count)}件`,
  'verdict.count-exact-elided': (count: number) => `一致（省略あり）${number(count)}件`,
  'verdict.count-altered': (count: number) => `改変あり${number(count)}件`,
  'verdict.count-spliced': (count: number) => `継ぎ合わせ${number(count)}件`,
  'verdict.count-misattributed': (count: number) => `帰属の誤り${number(count)}件`,
  'verdict.count-absent': (count: number) => `この文庫にはないもの${number(count)}件`,

  'verdict.short': 'これほど短い言葉は多くの文章に出てきます。見つかっても、確かな裏づけにはなりません。',
  'verdict.nearest': '最も近い箇所です。参考に示すだけで、引用の裏づけにはなりません：',

  'verdict.stands': (title: string) => `『${title}』に一字一句そのままあります。`,
  'verdict.stands-elided': (title: string) => `省略された部分を除いて、『${title}』にあります。`,
  'verdict.stands-nowhere':
    'この言葉は、この文庫にはありません。文庫にない文章にあるかどうかは、分かりません。',
  'verdict.stands-set-aside': (title: string, reason: string) =>
    `この言葉は『${title}』のファイルにはありますが、取り込み時に別扱いにした部分（${reason}）にあり、著者の文章ではありません。`,
  'verdict.differs': (title: string, places: number) =>
    `『${title}』の一節に近いものの、${number(places)}か所で違っています。`,
  'verdict.cuts': (title: string) =>
    `言葉は『${title}』にありますが、省略や挿入によって、語や文が途中で断ち切られています。`,
  'verdict.parts-in-documents': (parts: number, documents: number) =>
    `${number(parts)}個の部分が、${number(documents)}件の別々の文書にあります。`,
  'verdict.parts-apart':
    'それぞれの部分は一つの文書にありますが、長さのわりに離れすぎているか、省略の印なしにつながれています。',
  'verdict.parts-reordered': 'それぞれの部分は一つの文書にありますが、順序が違います。',

  'verdict.speaker-in': (speaker: string, via: string) => `${speaker}（${via}より）`,
  'verdict.speaker-not-named': 'その箇所では名前の挙がっていない人',
  'verdict.not-all-by': (author: string, title: string, reason: string) =>
    `${author}の文章ではない部分を含みます：『${title}』の取り込み時に別扱いにした部分です（${reason}）。`,
  'verdict.words-of-others': (speakers: string[], author: string, title: string) =>
    `これは${speakers.join('と')}の言葉で、${author}が『${title}』で引用しています。`,
  'verdict.some-words-of-others': (speakers: string[], author: string, title: string) =>
    `この一部は${speakers.join('と')}の言葉で、${author}が『${title}』で引用しています。`,
  'verdict.reported': (author: string, speaker: string, title: string) =>
    `『${title}』で${author}が、${speaker}の発言や考えとして伝えていることで、言葉は${author}のものです。`,
  'verdict.of-unknown': (title: string, ascribed: string) =>
    `『${title}』にありますが、その著者はここでは分かっていません。${ascribed}だと示すものは何もありません。`,
  'verdict.of-another': (title: string, author: string, ascribed: string) =>
    `${ascribed}のものではなく、${author}の『${title}』にあります。`,
  'verdict.part-of-unknown': (title: string, ascribed: string) =>
    `一部分は『${title}』にありますが、その著者はここでは分かっていません。${ascribed}だと示すものは何もありません。`,
  'verdict.part-of-another': (title: string, author: string, ascribed: string) =>
    `一部分は、${ascribed}のものではなく、${author}の『${title}』にあります。`,
  'verdict.in-another': (title: string, author: string, ascribed: string) =>
    `『${ascribed}』ではなく、${author}の『${title}』にあります。`,

  'verdict.an-unnamed-author': '名前の分からない著者',
  'verdict.partly-set-aside': (reason: string) =>
    `著者の文章ではない部分（取り込み時に別扱い：${reason}）を含むもの`,
  'verdict.words-of': (author: string) => `${author}の言葉`,
  'verdict.words-with-others': (author: string, speakers: string[]) =>
    `${author}の言葉と、その中の${speakers.join('と')}の言葉`,
  'verdict.what-is-reported': (author: string, speakers: string[]) =>
    `${author}が${speakers.join('と')}の発言や考えとして伝えていること`,
  'verdict.words-quoted-by': (author: string, speakers: string[]) =>
    `${author}が引用する、${speakers.join('と')}の言葉`,
  'verdict.whose': (whose: string) => whose,

  'change.look-alikes': '見た目だけが似た文字',
  'change.negation': '否定',
  'change.quantity': '数量',
  'change.name': '名前',
  'change.hedge': '著者の確信の度合い',
  'change.contraction': '同じ語の縮めた形と元の形',
  'change.capitals': '大文字と小文字の違いだけ',
  'change.accents': 'アクセント記号の違いだけ',
  'change.punctuation': '句読点の違いだけ',
  'change.leaves-out': (words: string, what: string | undefined) =>
    `引用では「${words}」が抜けています${inBrackets(what)}。`,
  'change.puts-in': (words: string, what: string | undefined) =>
    `引用には、原文にない「${words}」が加わっています${inBrackets(what)}。`,
  'change.says-instead': (source: string, quotation: string, what: string | undefined) =>
    `原文の「${source}」が、引用では「${quotation}」になっています${inBrackets(what)}。`,
  'change.cyrillic': 'キリル文字',
  'change.greek': 'ギリシャ文字',
  'change.armenian': 'アルメニア文字',
  'change.looks-latin': (scripts: string[], quotation: string, source: string) =>
    `「${quotation}」には、ラテン文字に似た${scripts.length > 0 ? list(scripts) : '別の文字'}が使われています。原文は「${source}」です。`,

  'typography.first-capital': '冒頭の大文字',
  'typography.end-punctuation': '前後の句読点',
  'typography.quotation-marks': '引用符',
  'typography.dashes': 'ダッシュ',
  'typography.spaces': '空白',
  'typography.line-breaks': '改行',
  'typography.abbreviations': '略語のピリオド',
  'typography.hyphenation': '行末のハイフン',
  'typography.note-marks': '注の記号',
  'typography.emphasis': '強調',
  'typography.invisible': '見えない文字',
  'typography.other': '組版上の違い',

  'omission.nothing': '省略記号がありますが、省かれた言葉はありません。',
  'omission.left-out': (words: string, warnings: string[]) => `省略：「${words}」${takeCare(warnings)}`,
  'omission.brackets': (words: string, warnings: string[]) =>
    `括弧のところの原文：「${words}」${takeCare(warnings)}`,
  'omission.set-aside': (words: string, warnings: string[]) =>
    `省略（取り込み時に別扱いにした部分）：「${words}」${takeCare(warnings)}`,
  'omission.remark': '括弧の中の注記は、原文のものではありません',
  'omission.name':
    '括弧の中の言葉は、原文のものではありません。要注意 ⚠：誰を指すかは引用した人の解釈で、原文には書かれていません。',
  'omission.warns-negation': '否定を含む',
  'omission.warns-condition': '条件を含む',
  'omission.warns-contrast': '対比を含む',
  'omission.warns-hedge': '留保を含む',
  'omission.warns-paragraph': '段落をまたぐ',
  'omission.warns-name': '誰を指すかは引用した人の解釈で、原文には書かれていない',
  'omission.negation': '否定',
  'omission.condition': '条件',
  'omission.contrast': '対比',
  'omission.hedge': '留保',
  'omission.paragraph': '段落の終わり',
  'omission.lost': (what: string[]) => `${list(what)}が省かれています。`,
  'omission.bracketed-reading': '括弧の中の言葉は、引用した人の解釈です。',

  'limit.clause-before': (words: string, cue: string) =>
    `文脈に注意 ⚠ 同じ文は「${words}」で始まります（手がかりの語：「${cue}」）`,
  'limit.clause-after': (words: string, cue: string) =>
    `文脈に注意 ⚠ 同じ文は「${words}」と続きます（手がかりの語：「${cue}」）`,
  'limit.sentence-before': (words: string, cue: string) =>
    `文脈に注意 ⚠ 直前の文：「${words}」（手がかりの語：「${cue}」）`,
  'limit.sentence-after': (words: string, cue: string) =>
    `文脈に注意 ⚠ 次の文：「${words}」（手がかりの語：「${cue}」）`,
  'limit.question': (words: string) =>
    `文脈に注意 ⚠ 著者はこれを問うているのであって、断言してはいません：「${words}」`,

  'verdict.was-set-aside': (words: string, reason: string) =>
    `要注意 ⚠：「${words}」は取り込み時に別扱いにした部分（${reason}）で、著者の言葉としては引用されません。`,

  'anchor.not-at-its-place': '元の位置にありません。',
  'anchor.document-revised': '文書は改訂されています。',
  'anchor.no-longer-there': 'もうありません。',
  'anchor.holds': 'セレクターは有効です：同じ版の同じ位置に、この言葉があります。',
  'anchor.moved': '移動 ⚠：同じ版にこの言葉がありますが、セレクターの示す位置ではありません。',
  'anchor.revised': (title: string, date: string) =>
    `改訂 ⚠：この引用は『${title}』の以前の版から取られたものです。その版ではこの位置にこの言葉がありましたが、${date}に改訂されました。`,
  'anchor.revised-unknown': '改訂 ⚠：この引用は別の版から取られたもので、その版はこの文庫にはありません。',
  'anchor.found-again': 'いまの版にもこの言葉があり、前後の文章をもとに見つけ直しました。',
  'anchor.found-elsewhere':
    'いまの版にもこの言葉がありますが、前後の文章が違うので、元の箇所ではないかもしれません。',
  'anchor.gone-since': (title: string, date: string) =>
    `消失 ⚠：『${title}』の以前の版では、この位置にこの言葉がありました。${date}に改訂され、いまの本文にも、この文庫のほかのどこにも、もうありません。`,
  'anchor.gone':
    '消失 ⚠：文書は同じ版のままここにありますが、この言葉はその位置にも、この文庫のどこにもありません。',
  'anchor.gone-revision':
    '消失 ⚠：文書のその版はこの文庫になく、ここにあるほかの版にもこの言葉はありません。',
  'anchor.other-address':
    '要注意 ⚠：リンク先は、この文書のものとして分かっているアドレスとは別のアドレスです。',
} satisfies Partial<Messages>;

function inBrackets(what: string | undefined): string {
  return what === undefined ? '' : `（${what}）`;
}

function takeCare(warnings: string[]): string {
  return warnings.length === 0 ? '' : `。要注意 ⚠：${warnings.join('、')}。`;
}
