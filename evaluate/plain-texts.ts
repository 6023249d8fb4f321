/**
 * A plain search for quotations, to tell whether one that was made false stands somewhere by chance. It
 * shares nothing with how quotations are verified, so that a mistake there cannot hide itself here.
 */
export type PlainTexts = string[];

export function plainTexts(texts: readonly string[]): PlainTexts {
  return texts.map((text) => ` ${plain(text)} `);
}

/** White space, quotation marks, dashes and emphasis levelled; everything else as it is. */
function plain(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad_*]/g, '')
    .replace(/[“”«»„]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/\s*(?:--+|[‐-―])\s*/g, '-')
    .replace(/\b([A-Z])\.([A-Z])\./g, '$1$2')
    .replace(/\s+/g, ' ');
}

/** Code units of a plain text that an ellipsis may stand for. */
const GAP = 3_000;

/** Whether a quotation, or all its parts in order and near each other, stand in a text on word boundaries. */
export function standsIn(texts: PlainTexts, quotation: string): boolean {
  const whole = plain(quotation);
  const parts = whole
    .split(/\s*(?:\[?…\]?|\[\.\.\.\]|\.\s?\.\s?\.)\s*/)
    .map((part) => part.replace(/^[\s",;:.-]+|[\s",;:.-]+$/g, ''))
    .filter((part) => part !== '');
  if (parts.length === 0) return false;
  const isStatement = /\.["']?$/.test(whole);
  return texts.some((text) => holds(text, parts, isStatement));
}

function holds(text: string, parts: string[], isStatement: boolean): boolean {
  for (let first = find(text, parts[0]!, 0); first >= 0; first = find(text, parts[0]!, first + 1)) {
    let at = first + parts[0]!.length;
    const rest = parts.slice(1).every((part) => {
      const next = find(text, part, at);
      if (next < 0 || next - at > GAP) return false;
      at = next + part.length;
      return true;
    });
    // A question that is given a full stop stands nowhere.
    if (rest && !(isStatement && /^["')\]]*[?!]/.test(text.slice(at, at + 4)))) return true;
  }
  return false;
}

/** The next place of a part between two characters that are no letters; its first letter may be a capital. */
function find(text: string, part: string, from: number): number {
  const forms = [part, part[0]!.toLowerCase() + part.slice(1), part[0]!.toUpperCase() + part.slice(1)];
  const places = [...new Set(forms)].map((form) => findForm(text, form, from)).filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

function findForm(text: string, part: string, from: number): number {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? ' ');
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) {
    if (!isLetter(at - 1) && !isLetter(at + part.length)) return at;
  }
  return -1;
}
