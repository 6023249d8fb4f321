import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** Positions and topics: who holds what, on which words it rests, and who vouches for it. */
export const position = {
  'position.for': '賛成',
  'position.against': '反対',
  'position.mixed': '賛否両面',
  'position.undecided': '判断保留',
  'position.not-stated': '表明なし',
  'position.side-for': '賛成',
  'position.side-against': '反対',
  'position.side-mixed': '賛否両面',
  'position.side-undecided': '判断保留',
  'position.side-not-stated': '表明なし',

  'position.approved-by': (curator: string, date: string) => `承認：${curator}、${date}`,
  'position.by-pack-editors': 'パックの編集者',
  'position.by-a-curator': 'キュレーター',
  'position.suggested': '提案（未確認）',
  'position.suggested-by-cue': (cue: string) => `提案（未確認、手がかり：${cue}）`,
  'position.suggested-apart': '**提案（未確認）**：次のものは、誰も保証していません',
  'position.unreviewed': '未確認',
  'position.rejected': '立場は却下',
  'position.side-unreviewed': '未確認',
  'position.side-rejected': '立場は却下',
  'position.status-rejected': 'ここにあった立場はキュレーターが却下し、ほかに登録されたものはありません',
  'position.status-unreviewed': 'これについての著者の立場は、誰も登録していません',

  'position.cues': (cues: string[]) => cues.join('／'),
  'position.cue-motion-said': '論題をほぼそのまま述べている',
  'position.cue-motion-denied': '論題をほぼそのまま否定している',
  'position.cue-prescribes': (words: string) => `「${words}」で提言している`,
  'position.cue-says': (words: string) => `「${words}」と述べている`,
  'position.cue-judges': (words: string) => `「${words}」で評価している`,
  'position.cue-denies': (words: string) => `「${words}」で否定している`,
  'position.cue-for': (speaking: number, all: number, shown: number | undefined) =>
    `評価や提言をしている${number(all)}か所のうち、${number(speaking)}か所が論題に賛成${ofThemShown(shown)}`,
  'position.cue-against': (speaking: number, all: number, shown: number | undefined) =>
    `評価や提言をしている${number(all)}か所のうち、${number(speaking)}か所が論題に反対${ofThemShown(shown)}`,
  'position.cue-both': (pro: number, con: number, all: number, shown: number | undefined) =>
    `評価や提言をしている${number(all)}か所のうち、${number(pro)}か所が論題に賛成、${number(con)}か所が反対${ofThemShown(shown)}`,

  'position.contents': (parts: string[]) => parts.join('、'),
  'position.passages': (count: number) => `根拠${number(count)}か所`,
  'position.concessions': (count: number) => `譲歩${number(count)}か所`,
  'position.conditions': (count: number) => `条件・留保${number(count)}か所`,
  'position.passages-missing': (count: number) => `もうここにない箇所${number(count)}か所`,

  'position.stance-of': (stance: string, ofWhom: string) => `${stance}：${ofWhom}`,
  'position.author-on': (author: string, motion: string, side: string) =>
    `「${motion}」についての${author}の立場：${side}`,
  'position.motion': (motion: string) => `**論題：**${motion}`,
  'position.summary': (summary: string) => `要約：${summary}`,
  'position.summary-no-quotation': (summary: string) => `**要約（引用ではありません）：**${summary}`,
  'position.note-no-quotation': (note: string) => `**注記（引用ではありません）：**${note}`,
  'position.in-own-words': '著者自身の言葉：',
  'position.rebuttals': (count: number) =>
    `この立場への反論が${number(count)}件あります。*反論*で見られます。`,
  'position.evidence': '根拠',
  'position.granted': '相手側に認めていること',
  'position.hedges': '条件と留保',
  'position.open-evidence': (count: number) => `根拠（${count}）`,
  'position.open-concessions': (count: number) => `譲歩（${count}）`,
  'position.open-conditions': (count: number) => `条件（${count}）`,
  'position.more-passages': (count: number) =>
    `ほかにも${number(count)}か所ありますが、ここには示していません。`,

  'position.page': (page: number, pages: number) => `${page}/${pages}ページ`,
  'position.previous': '前へ',
  'position.next': '次へ',
  'position.all-authors': 'すべての著者',
  'position.counter-author': (author: string) => `${author}への反論`,
  'position.stance-count': (stance: string, authors: number) => `${stance}：${number(authors)}人`,
  'position.suggested-sides': (sides: string) => `提案（未確認）：${sides}`,
  'position.agreed-for': (authors: string[], more: number) =>
    `**一致して賛成：**${named(authors, more)}。理由は同じとは限りません。`,
  'position.agreed-against': (authors: string[], more: number) =>
    `**一致して反対：**${named(authors, more)}。理由は同じとは限りません。`,
  'position.none-unreviewed': (authors: string[], more: number) =>
    `**未確認：**${named(authors, more)}。これについての立場は、誰も登録していません。`,
  'position.none-rejected': (authors: string[], more: number) =>
    `**立場は却下：**${named(authors, more)}。ここにあった立場は、キュレーターが却下しました。`,
  'position.what-author-holds': (author: string) => `${author}の立場`,
  'position.author-unmapped': () =>
    `この著者の立場は、誰も登録していません。著者の言葉は\`${command('quote')}\`で探せます。`,
  'position.topics-held': (topics: number, page: number, pages: number) =>
    `論題${number(topics)}件${ofPages(page, pages)}`,

  'position.topics': '論題',
  'position.no-topics-yet': 'この文庫には、まだ論題がありません。論題はパックに入っています。',
  'position.topics-to-debate': (topics: number, page: number, pages: number) =>
    `討論の論題${number(topics)}件${ofPages(page, pages)}`,
  'position.topic-suggested': (authors: number) => `提案（未確認）：${number(authors)}人`,
  'position.topic-documents': (documents: number) => `この論題のために読まれた文書：${number(documents)}件`,
  'position.positions-numbered': (at: number) => `立場 ${at}`,

  'position.changed': () =>
    `この内容は、その後変わりました。もう一度「${command('position')}」を使ってください。`,
  'position.name-one': () =>
    `著者か論題、またはその両方を指定してください。このサーバーの論題は\`${command('topics')}\`で見られます。`,
  'position.name-both':
    '著者と論題をコロンで区切って書くか（例：「Max Boot: leaving Iraq」）、候補から選んでください。',
  'position.gone': 'この立場は、このサーバーの文庫にはもうありません。',
  'position.name-topic': '論題を書くか、候補から選んでください。',
  'position.name-author': '著者を書くか、著者の欄を空にしてください。',
  'position.unknown-author-of': (title: string) => `『${title}』の著者（不明）`,
  'position.described-author-of': (description: string, title: string) =>
    `${description}（『${title}』の著者）`,

  'position.several-topics': (wanted: string, topics: string[], more: number) =>
    `「${wanted}」に当てはまる論題は、いくつもあります：${quotedNames(topics, more)}。名前をもう少し長く書いてください。`,
  'position.several-authors': (wanted: string, authors: string[], more: number) =>
    `「${wanted}」に当てはまる著者は、何人もいます：${quotedNames(authors, more)}。名前をもう少し長く書いてください。`,
  'position.no-topics': 'この文庫には、まだ論題がありません。',
  'position.no-authors': 'この文庫には、まだ著者がいません。',
  'position.no-such-topic': (wanted: string, topics: string[], more: number) =>
    `「${wanted}」という論題は、この文庫にはありません。ここにあるのは、${quotedNames(topics, more)}です。`,
  'position.no-such-author': (wanted: string, authors: string[], more: number) =>
    `「${wanted}」という著者は、この文庫にはいません。ここにいるのは、${quotedNames(authors, more)}です。`,
  'position.nearest-topics': (wanted: string, topics: string[]) =>
    `「${wanted}」という論題は、この文庫にはありません。もしかして、${orQuoted(topics)}ですか？`,
  'position.nearest-authors': (wanted: string, authors: string[]) =>
    `「${wanted}」という著者は、この文庫にはいません。もしかして、${orQuoted(authors)}ですか？`,
} satisfies Partial<Messages>;

function ofThemShown(shown: number | undefined): string {
  return shown === undefined ? '' : `（うち${number(shown)}か所を表示）`;
}

function named(authors: string[], more: number): string {
  return more > 0 ? `${authors.join('、')}、ほか${number(more)}人` : authors.join('、');
}

function quotedNames(names: string[], more: number): string {
  return `${names.map((name) => `「${name}」`).join('')}${more > 0 ? `ほか${number(more)}件` : ''}`;
}

function orQuoted(names: string[]): string {
  return names.map((name) => `「${name}」`).join('か');
}

function ofPages(page: number, pages: number): string {
  return pages > 1 ? `、${page}/${pages}ページ` : '';
}
