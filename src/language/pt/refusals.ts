import { type Message, type Messages, sayMessage } from '../say.ts';

/** What any refusal can be told with. */
export const refusals = {
  written: (sentence: string) => sentence,
  'refusal.in-file': (fileName: string, refusal: Message) => `${fileName}: ${sayMessage(refusal)}`,
} satisfies Partial<Messages>;
