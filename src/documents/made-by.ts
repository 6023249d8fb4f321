import { type Message, message, say } from '../language/say.ts';
import { TERMINAL } from './store/audit-log.ts';
import { FORGOTTEN } from './store/person-rows.ts';

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

/** Who vouches for what, where that is kept in words of our own, as packs and libraries have them. */
const MAKERS = new Map<
  string,
  'audit.terminal' | 'audit.forgotten' | 'position.by-a-curator' | 'position.by-pack-editors'
>([
  [TERMINAL, 'audit.terminal'],
  [FORGOTTEN, 'audit.forgotten'],
  [A_CURATOR, 'position.by-a-curator'],
  ["the pack's editors", 'position.by-pack-editors'],
]);

/** Who made something, as the reader is told: what is kept in our own words in their language, any name as it is. */
export function saidMaker(by: string): string {
  const key = MAKERS.get(by);
  return key ? say(key) : by;
}

/** The same as a part of a refusal, which is said where it is told; a member is mentioned. */
export function makerOf(by: string): Message {
  const key = MAKERS.get(by);
  if (key) return message(key);
  return isMemberId(by) ? message('audit.member', by) : message('written', by);
}
