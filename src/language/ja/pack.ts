import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('ja');

/** A zipped pack on its way into a server's library. */
export const pack = {
  'pack.is-no-document':
    'これは一つの本文ではなく、zipにまとめたパックです。文書の新しい本文を一つのファイルで渡すか、パックを丸ごと追加してください。',
  'pack.holds': (documents: number, topics: number, positions: number, rebuttals: number) =>
    `**パック：**${documentsOf(documents)}、論題${number(topics)}件、${positionsOf(positions)}、反論${number(rebuttals)}件`,
  'pack.comes-in': '次の文書が入ります：',
  'pack.known': '次の文書はすでに文庫にあり、そのまま残ります：',
  'pack.nothing-new': 'このパックの文書は、すべてすでに文庫にあります。',
  'pack.more': (count: number) => `ほか${number(count)}件`,
  'pack.vouched': '立場と反論は、誰が認めたかも含めて、パックにあるとおりに入ります。',
  'pack.ready': (documents: number) => `パック（${documentsOf(documents)}）`,
  'pack.published': (title: string, documents: number, positions: number) =>
    `**${title}**が文庫に入りました（新しい文書${number(documents)}件、${positionsOf(positions)}）。`,
} satisfies Partial<Messages>;

function documentsOf(count: number): string {
  return `文書${number(count)}件`;
}

function positionsOf(count: number): string {
  return `立場${number(count)}件`;
}
