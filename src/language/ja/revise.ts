import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** What a new text of a document changes, and why it cannot be put in the place of the old one. */
export const revise = {
  'revise.no-document': (id: string) =>
    `改訂する文書 ${id} は、ここにはありません。除外されたのかもしれません。`,
  'revise.same-text': (title: string) => `『${title}』のいまの本文と同じです。何も変わりません。`,
  'revise.has-text': (title: string, id: string) =>
    `この本文は、『${title}』（${id}）としてすでに文庫にあります。先にそれを除外するか、そのままにしてください。`,

  'revise.changes': '変わるところ',
  'revise.paragraphs': (added: number, removed: number, changed: number, unchanged: number) =>
    `段落：追加${number(added)}、削除${number(removed)}、変更${number(changed)}、そのまま${number(unchanged)}。`,
  'revise.new-words': (words: string) => `追加：「${words}」`,
  'revise.gone-words': (words: string) => `削除：「${words}」`,
  'revise.rest': (positions: number, rebuttals: number, unchanged: number, toReview: number) =>
    `この文書の言葉にもとづくもの：立場${number(positions)}件、反論${number(rebuttals)}件（${placesOf(unchanged, toReview)}）。`,
  'revise.shared': (quotes: number, unchanged: number, toReview: number) =>
    `共有された引用：${number(quotes)}件${quotes > 0 ? `（${placesOf(unchanged, toReview)}）` : ''}。`,
  'revise.shared-stays': (link: string) => `${link} （言葉は新しい本文にもあります）`,
  'revise.shared-earlier': (link: string) => `${link} （以前の版からの引用と示されるようになります）`,
  'revise.shared-more': (messages: number) => `ほか${number(messages)}件のメッセージ`,
} satisfies Partial<Messages>;

function placesOf(unchanged: number, toReview: number): string {
  return `そのまま${number(unchanged)}か所、要確認${number(toReview)}か所`;
}
