/**
 * An expected "no": bad input, told in one clear and kind sentence that says how to mend it.
 * Everything else that is thrown is a fault of ours and is answered with an error id.
 */
export class Refusal extends Error {
  override name = 'Refusal';
  /** Whether the sentence repeats words of people or documents, to be shown as they are written. */
  readonly repeatsWords: boolean;

  constructor(message: string, { repeatsWords = false } = {}) {
    super(message);
    this.repeatsWords = repeatsWords;
  }
}

/** A refusal of what stands in a file, told with the file's name; any other error as it is. */
export function refusalIn(fileName: string, error: unknown): unknown {
  return error instanceof Refusal ? new Refusal(`${fileName}: ${error.message}`) : error;
}
