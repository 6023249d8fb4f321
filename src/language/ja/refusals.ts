import { type Message, type Messages, sayMessage } from '../say.ts';

/** What any refusal can be told with. */
export const refusals = {
  /** For those who run the bot, in a terminal: said in English alone. */
  written: (sentence: string) => sentence,
  'refusal.in-file': (fileName: string, refusal: Message) => `${fileName}：${sayMessage(refusal)}`,
} satisfies Partial<Messages>;
