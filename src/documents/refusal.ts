import { type ArgumentsOf, type Message, type MessageKey, sayMessage, speaking } from '../language/say.ts';

/**
 * An expected "no": bad input, told in one clear and kind sentence that says how to mend it, in the
 * language of whoever is told. Everything else that is thrown is a fault of ours and is answered with an
 * error id. What a person or a document has written is an argument and never part of the sentence, so that
 * whoever shows it can show it as it is written.
 */
export class Refusal<Key extends MessageKey = MessageKey> extends Error {
  override name = 'Refusal';
  /** The sentence as data, to be said where it is told, or sent there; `message` has it in English. */
  readonly said: Message;

  constructor(key: Key, ...args: ArgumentsOf<Key>) {
    const said = { key, args };
    super(speaking('en', () => sayMessage(said)));
    this.said = said;
  }
}

/** A refusal of what stands in a file, told with the file's name; any other error as it is. */
export function refusalIn(fileName: string, error: unknown): unknown {
  return error instanceof Refusal ? new Refusal('refusal.in-file', fileName, error.said) : error;
}

/** A refusal that another process or thread has met. */
export function refusalSaid({ key, args }: Message): Refusal {
  return new Refusal(key, ...(args as ArgumentsOf<typeof key>));
}
