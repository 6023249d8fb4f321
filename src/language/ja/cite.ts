import { command } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** The card of citations; those in a style are written as it asks, in English. */
export const cite = {
  'cite.heading': 'この引用の出典表記',
  'cite.in-text': (cited: string) => `本文中：${cited}`,
  'cite.quoted-by': (authors: string) => `${authors}による引用`,
  'cite.selectors': () => `**後で、または別の場所で検証するには：**これを\`${command('verify')}\`に渡します`,
  'cite.link': () =>
    `**リンク：**出典をこの言葉の位置で開きます。\`${command('verify')}\`に渡すこともできます`,
} satisfies Partial<Messages>;
