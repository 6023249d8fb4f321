import { shortened, visible } from '../markdown.ts';

/** Characters of a name in a button, which stands beside what it names. */
const LONGEST = 48;

/**
 * Names for buttons that do the same for different things: whoever hears a card, and does not see what a button
 * stands beside, tells them apart. Those that are alike as far as they are shown are counted.
 */
export function namesApart(names: string[]): string[] {
  const shown = names.map((name) => shortened(visible(name).replace(/\s+/g, ' ').trim(), LONGEST));
  return shown.map((name, at) => {
    const before = shown.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });
}
