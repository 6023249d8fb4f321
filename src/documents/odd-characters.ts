/** A character that a reader does not see, or not as it is; kept in the text and neutralised where it is shown. */
export type OddCharacter = {
  /** `U+202E`. */
  code: string;
  /** `private` stands for a character whose looks only one font knows; `lost` for one that was not readable. */
  kind: 'reorders' | 'invisible' | 'control' | 'lost' | 'private';
  count: number;
  /** Where the first of them stands, in UTF-16 code units. */
  at: number;
};

const ODD =
  /(\p{Bidi_Control})|(\p{Default_Ignorable_Code_Point})|([^\P{Cc}\t\n])|([\uFFFD\p{Cs}])|(\p{Co})/gu;
const KINDS: OddCharacter['kind'][] = ['reorders', 'invisible', 'control', 'lost', 'private'];

/** Joiners and selectors that make one sign of several are as they should be. */
const OF_A_PICTURE =
  /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|[#*0-9])$/u;
const JOINS_PICTURES = new Set(['\u200D', '\uFE0F']);

/** The odd characters of a text, the commonest first. */
export function oddCharacters(text: string): OddCharacter[] {
  const found = new Map<string, OddCharacter>();
  for (const match of text.matchAll(ODD)) {
    const [character] = match;
    const { index } = match;
    if (JOINS_PICTURES.has(character) && OF_A_PICTURE.test(text.slice(Math.max(0, index - 2), index)))
      continue;
    const known = found.get(character);
    if (known) known.count += 1;
    else
      found.set(character, {
        code: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
        kind: KINDS[match.slice(1).findIndex((group) => group !== undefined)]!,
        count: 1,
        at: index,
      });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
