/** Who is named where a member's id would be told to others than the server. */
const A_CURATOR = 'a curator';

/** Whether what stands as `by` is a member's id in Discord, and not a name as it was given in the terminal. */
export function isMemberId(by: string): boolean {
  return /^\d{15,22}$/.test(by);
}

/** Who made something, as what leaves the server tells it: nobody's id. */
export function toldOutside(by: string): string {
  return isMemberId(by) ? A_CURATOR : by;
}
