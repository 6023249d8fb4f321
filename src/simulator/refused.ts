/**
 * What Discord's own interface does not let a person do, in the words they would read: a command that
 * is not offered to them, a required field left empty, a channel they may not write in.
 */
export class Refused extends Error {}
