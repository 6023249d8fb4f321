/**
 * The ids of buttons and selects: a route with its arguments, so that a button works after a restart
 * and on any process. An id carries no authority: whoever presses is checked anew.
 */

/** Discord's limit for a `custom_id`. */
const MAX_LENGTH = 100;

type Route = { name: string; args: string[] };

/** @throws RangeError where the arguments do not fit; what may be long is kept out of ids. */
export function customId(name: string, ...args: string[]): string {
  const id = [name, ...args].join(':');
  if (id.length > MAX_LENGTH) throw new RangeError(`custom_id of ${id.length} characters: ${name}`);
  return id;
}

export function parseRoute(id: string): Route {
  const [name = '', ...args] = id.split(':');
  return { name, args };
}
