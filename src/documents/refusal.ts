/**
 * An expected "no": bad input, told in one clear and kind sentence that says how to mend it.
 * Everything else that is thrown is a fault of ours and is answered with an error id.
 */
export class Refusal extends Error {
  override name = 'Refusal';
}
