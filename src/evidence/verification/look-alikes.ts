/** Cyrillic, Greek and Armenian letters that look like Latin ones (Unicode Technical Standard #39). */
const LOOK_ALIKES = new Map(
  'аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSοoαaνvρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXօoսuհhցgզqոnյj'
    .matchAll(/(.)(.)/gu)
    .map(([, letter, latin]) => [letter!, latin!] as const),
);
const LOOK_ALIKE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu');

/** A text with the letters that only look Latin replaced by those that they look like; every offset stays. */
export function latinised(text: string): string {
  return !/\P{ASCII}/u.test(text) ? text : text.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES.get(letter)!);
}

/** Whether a word is written in letters that only look like those of `other`: Cyrillic "а", bold "𝐚", "Ⅰ". */
export function looksLike(word: string, other: string): boolean {
  return word !== other && latinised(word).normalize('NFKC') === latinised(other).normalize('NFKC');
}
