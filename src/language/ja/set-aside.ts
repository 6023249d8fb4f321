import type { Messages } from '../say.ts';

/** What a block is that an import sets aside, in a word or two. */
export const setAside = {
  'set-aside.licence': 'ライセンス',
  'set-aside.transcriber-note': '入力者の注記',
  'set-aside.subscription': '購読の案内',
  'set-aside.sharing': '共有ボタン',
  'set-aside.byline': '署名欄',
  'set-aside.caption': 'キャプション',
  'set-aside.page-number': 'ページ番号',
  'set-aside.running-head': 'ページ上下の見出し',
  'set-aside.number': '番号',
  'set-aside.attribution': '出典の表示',
  'set-aside.code': 'コード',
  'set-aside.table': '表',
  'set-aside.contents': '目次',
  'set-aside.separator': '区切り',
  'set-aside.noise': '意味のない文字列',
  'set-aside.navigation': 'ナビゲーション',
} satisfies Partial<Messages>;
