import { type Message, sayMessage } from './say.ts';

/**
 * A text that is kept: a message, to be said in the language of whoever reads it, or a sentence as somebody
 * wrote it, or as an older version kept it, which stays as it is.
 */
export type KeptText = Message | string;

export function sayKept(text: KeptText): string {
  return typeof text === 'string' ? text : sayMessage(text);
}

/** A text from a column in which older versions kept the sentence itself, and this one keeps JSON. */
export function parseKept(column: string): KeptText {
  try {
    return JSON.parse(column) as KeptText;
  } catch {
    return column;
  }
}
