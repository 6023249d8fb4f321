import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { list, number } = grammarOf('ja');

/** What may stand in the way of any answer. */
export const answering = {
  'answering.old-button': 'このボタンは古い版の Counterpoint のものです。もう一度コマンドを使ってください。',
  'answering.quick': (seconds: number) => `少し早すぎます。${wait(seconds)}`,
  'answering.rate': (times: number, seconds: number) =>
    `このサーバーでは、一人が尋ねられるのは1分間に${number(times)}回までです。${wait(seconds)}`,
  'answering.elsewhere': (channels: string[]) =>
    `このサーバーで Counterpoint が答えるのは、${list(channels)}です。`,
  'answering.outage': (errorId: string) =>
    `いまはこのサーバーの設定を確認できないため、回答も変更も行いませんでした。少し待ってから、もう一度お試しください。（エラー ${errorId}）`,
  'answering.outage-while-changing': (errorId: string) =>
    `変更を確認できませんでした。保存されたかどうか分かりません。少し待ってから、もう一度確かめてください。（エラー ${errorId}）`,
  'answering.error': (errorId: string) =>
    `申し訳ありません。こちら側で問題が起きました。何も変更されていません。（エラー ${errorId}）`,
  'answering.managers-only': 'このコマンドを使えるのは、このサーバーを管理できるメンバーだけです。',
  'answering.curators-only': () =>
    `これを使えるのは、このサーバーのキュレーターだけです。キュレーターのロールは、サーバーを管理できるメンバーが「${command('settings')}」で選びます。`,
  'answering.checks-in-server': '引用の検証はサーバーで行います。サーバーでこのコマンドを使ってください。',
  'answering.library-in-server': '文庫はサーバーのものです。サーバーでこのコマンドを使ってください。',
  'answering.settings-in-server': '設定はサーバーのものです。サーバーでこのコマンドを使ってください。',
  'answering.erased-in-server': 'このコマンドは、対象のサーバーで使ってください。',
  'answering.erased': (member: string) =>
    `${member}が、Counterpoint がこのサーバーについて保存していたものをすべて（文書も、設定も、そのほかも）削除しました。`,
} satisfies Partial<Messages>;

function wait(seconds: number): string {
  return `${number(seconds)}秒待ってから、もう一度お試しください。`;
}
