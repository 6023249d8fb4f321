import { classOf, DIGIT, hasWordOf, isLetter, isSpace, LOWER, UPPER } from './characters.ts';
import { shareOfCapitals } from './lines.ts';

/** What a heading is judged by: the slice of text and how it stands on the page. */
type HeadingCandidate = {
  start: number;
  end: number;
  lines: number;
  /** Nothing but blank lines before and after it (or an end of the text). */
  standsAlone: boolean;
  /** It ends in a full stop, question or exclamation mark. */
  terminal: boolean;
  /** A line of `===` or `---` stands right under it. */
  underlined: boolean;
  /** Length of the block after it; 0 at the end of the text. */
  nextLength: number;
};

const LONGEST_HEADING = 240;

const DIVISION =
  /^(?:the\s+)?(?:(?:first|second|third|fourth|fifth|last)\s+)?(?:chapter|chap\.|book|part|section|sect\.|article|canto|act|scene|volume|vol\.|appendix|lecture|letter|essay|sermon|stave|episode|day|federalist|no\.|§+|kapitel|chapitre|capítulo|libro|livre|teil|parte)\b\.?\s*(?:no\.\s*|the\s+)?(?:\d+|[ivxlc]+\b|one|two|three|four|five|six|seven|eight|nine|ten|first|second|third|fourth|fifth|last|[a-z]\b)?\s*(.*)$/is;

const DIVISION_WORDS = new Set(
  `the first second third fourth fifth last chapter chap book part section sect article canto act scene volume
  vol appendix lecture letter essay sermon stave episode day federalist no § §§ kapitel chapitre capítulo libro
  livre teil parte`.split(/\s+/),
);

const NAMED =
  /^(?:table of |list of )?(?:contents|preface|introduction|prologue|epilogue|foreword|afterword|conclusion|conclusions|abstract|summary|references|bibliography|works cited|notes|footnotes|endnotes|appendix|index|glossary|acknowledge?ments|dedication|illustrations|errata|inhalt|vorwort|einleitung|avant-propos|prólogo|índice)\s*[.:]?$/i;

const NUMBER_ALONE = /^(?:[ivxlc]+|\d{1,3})\.?$/i;
const NUMBERED = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]+|[A-Z])[.)]?\s+(\S.*)$/s;
const MARKDOWN = /^#{1,6}\s+\S/;

/** Whether a block of plain text is a heading. `shouted`: the whole text is in capitals. */
export function isHeading(text: string, candidate: HeadingCandidate, shouted: boolean): boolean {
  const { start, end, standsAlone, terminal, underlined, nextLength } = candidate;
  if (end - start > LONGEST_HEADING) return false;
  if (underlined && candidate.lines === 1) return true;
  const slice = text.slice(start, end);
  if (MARKDOWN.test(slice)) return candidate.lines === 1;
  if (/^[-*•>|]/.test(slice) || /[,;]$/.test(slice)) return false;
  if (slice.length < 40 && NAMED.test(slice)) return true;
  if (!shouted && isCapitals(text, start, end)) return true;
  if (slice.length < 9 && NUMBER_ALONE.test(slice))
    return standsAlone && nextLength > 0 && !/^[a-z]+$/.test(slice);
  const division = DIVISION_WORDS.has(/^[^\s.\d]*/.exec(slice)![0].toLowerCase())
    ? DIVISION.exec(slice)
    : null;
  if (division && division[0].length > division[1]!.length && isTitle(division[1]!, terminal)) {
    return classOf(text.charCodeAt(start)) !== LOWER;
  }
  if (!standsAlone || candidate.lines > 2 || terminal || /[:–—-]$/.test(slice)) return false;
  if (nextLength < 80 || /^(?:(?:my )?dear|sirs?|hon[.'’]?d?|gentlemen|ladies|madam)\b/i.test(slice))
    return false;
  const title = NUMBERED.exec(slice)?.[1] ?? slice;
  return slice.length <= 90 && isTitle(title, false) && opensLikeTitle(text, start) && !/[.!?]\s/.test(title);
}

/** All in capitals, but for the odd small letter of “Mr.”, “No.” or a scanning error. */
function isCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end && capitals < 3; at++) {
    if (classOf(text.charCodeAt(at)) === UPPER) capitals++;
  }
  return capitals >= 3 && shareOfCapitals(text, start, end) >= 0.85;
}

function opensLikeTitle(text: string, start: number): boolean {
  let at = start;
  while ('"“‘\'_*¿¡'.includes(text[at] ?? ' ') && !isSpace(text.charCodeAt(at))) at++;
  const kind = classOf(text.charCodeAt(at));
  return kind === UPPER || kind === DIGIT;
}

/**
 * The words after a heading's number, or a whole line: empty, in capitals, short, or with most of its
 * longer words capitalised. A sentence about a chapter (“Chapter IV describes …”) is none of these.
 */
function isTitle(title: string, terminal: boolean): boolean {
  const rest = title.replace(/^[\s.:,–—-]+/, '');
  if (rest === '') return true;
  if (classOf(rest.charCodeAt(0)) === LOWER) return false;
  const words = rest.split(/\s+/);
  let long = 0;
  let capitalised = 0;
  for (const word of words) {
    if (!hasWordOf(word, 0, word.length, 4)) continue;
    long++;
    let first = 0;
    while (!isLetter(word.charCodeAt(first))) first++;
    if (classOf(word.charCodeAt(first)) === UPPER) capitalised++;
  }
  if (long > 0 && capitalised / long >= 0.6) return true;
  return !terminal && words.length <= 6 && !/[.!?,;]/.test(rest);
}
