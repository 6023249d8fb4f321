/** The store of the servers' state did not do what it was asked, in time or at all. */
export class StateOutage extends Error {
  override name = 'StateOutage';
  /** Whether a change was asked for: then it may or may not have been made. */
  readonly changing: boolean;

  constructor(cause: unknown, { changing }: { changing: boolean }) {
    super(`the state cannot be ${changing ? 'changed' : 'read'}`, { cause });
    this.changing = changing;
  }
}
