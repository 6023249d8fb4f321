import type { Messages } from '../say.ts';

/** Why a file that somebody uploaded is not taken. */
export const attachment = {
  'attachment.not-with-discord':
    'このファイルは Discord に置かれたものではありません。フォームにアップロードしてください。',
  'attachment.not-given': '時間内に Discord からファイルを受け取れませんでした。もう一度お試しください。',
  'attachment.most-kilobytes': (most: number) => `ファイルが大きすぎます。上限は${most} kB です。`,
  'attachment.most-megabytes': (most: number) => `ファイルが大きすぎます。上限は${most} MB です。`,
  'attachment.no-text':
    'このファイルは UTF-8 のテキストではありません。「書き出し」で作られたファイルを渡してください。',
} satisfies Partial<Messages>;
