import { BEFORE_NAME } from '../../documents/abbreviations.ts';
import { type WordInfo, wordInfo } from '../../documents/attribution/word-classes.ts';
import { classOf, isSpace, isWordCharacter, UPPER } from '../../documents/characters.ts';
import { termOf } from '../../documents/terms.ts';

/**
 * `end` closes a sentence, `line` a line; `mention` is a member, a role or a channel of Discord, `title` a
 * document of the library.
 */
type Kind =
  | 'word'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'end'
  | 'question'
  | 'line'
  | 'mention'
  | 'title';

/**
 * A word or a mark around a quotation, read for the grammar of a message. (The tokens of
 * verification/wording.ts are what two texts of the same wording share: there marks and capitals count.)
 */
export type ChatToken = {
  kind: Kind;
  /** As it stands there, without a possessive 's; a document's title; empty for marks. */
  text: string;
  /** The same in lower case with straight apostrophes. */
  lower: string;
  capital: boolean;
  possessive: boolean;
  info: WordInfo;
};

const MARKS: Record<string, Kind> = {
  ',': 'comma',
  '，': 'comma',
  ':': 'colon',
  '：': 'colon',
  ';': 'semicolon',
  '–': 'dash',
  '—': 'dash',
  '―': 'dash',
  '~': 'dash',
  '(': 'open',
  '[': 'open',
  ')': 'close',
  ']': 'close',
  '.': 'end',
  '!': 'end',
  '…': 'end',
  '。': 'end',
  '?': 'question',
  '？': 'question',
  '\n': 'line',
};
const NO_WORD: WordInfo = { word: 0, verb: 0, form: 0, noun: 0, lemma: '' };

/** Titles of documents by the first word that a message may call them by. */
export type Titles = ReadonlyMap<string, { written: string; title: string }[]>;

/** Shorter titles may be a person's name. */
const SHORTEST_TITLE = 3;

/** The titles that a message can be seen to name: "The Fall of Mosul", also without its article or subtitle. */
export function titlesIn(documents: { title: string }[]): Titles {
  const titles = new Map<string, { written: string; title: string }[]>();
  for (const { title } of documents) {
    const main = title.split(/[:(]/)[0]!.trim();
    const ways = [title, main].flatMap((way) => [way, way.replace(/^(?:the|an?)\s+/i, '')]);
    for (const way of new Set(ways)) {
      const written = way.toLowerCase();
      const first = written.slice(0, wordEnd(written, 0));
      const words = way.split(/\s+/);
      // "On Boats" is nobody's name.
      if (words.length < (termOf(words[0]!) === '' ? 2 : SHORTEST_TITLE)) continue;
      titles.set(first, [...(titles.get(first) ?? []), { written, title }]);
    }
  }
  return titles;
}

/** Words and marks of a few lines of chat, without what only formats them. Linear; never throws. */
export function chatTokensOf(text: string, titles: Titles): ChatToken[] {
  const tokens: ChatToken[] = [];
  const lower = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const mention = mentionEnd(text, at);
    const end = isWordCharacter(text.charCodeAt(at)) ? wordEnd(text, at) : at;
    const named =
      lower.length === text.length
        ? titles.get(lower.slice(at, end))?.find(({ written }) => lower.startsWith(written, at))
        : undefined;
    if (named) {
      tokens.push({ ...mark('title'), text: named.title });
      at += named.written.length;
    } else if (mention > at) {
      tokens.push(mark('mention'));
      at = mention;
    } else if (end > at) {
      tokens.push(wordToken(text.slice(at, end)));
      at = end;
    } else {
      const kind = text[at] === '-' ? hyphenKind(text, at) : MARKS[text[at]!];
      // "~~" strikes text out, "—" may be doubled.
      if (kind && !(kind === 'dash' && tokens.at(-1)?.kind === 'dash')) tokens.push(mark(kind));
      at += 1;
    }
  }
  return tokens;
}

function mark(kind: Kind): ChatToken {
  return { kind, text: '', lower: '', capital: false, possessive: false, info: NO_WORD };
}

/** A hyphen between spaces, at the start of a line or doubled is a dash. */
function hyphenKind(text: string, at: number): Kind | undefined {
  const isDouble = text[at + 1] === '-' || text[at - 1] === '-';
  return isDouble || at === 0 || isSpace(text.charCodeAt(at - 1)) ? 'dash' : undefined;
}

const LONGEST_MENTION = 40;

/** "<@123>", "<#123>", "<:smile:123>", "@name", "#channel"; `at` where there is none. */
function mentionEnd(text: string, at: number): number {
  const sign = text[at];
  if (sign === '<' && '@#:a'.includes(text[at + 1] ?? ' ')) {
    const close = text.slice(at, at + LONGEST_MENTION).indexOf('>');
    return close < 0 ? at : at + close + 1;
  }
  if ((sign === '@' || sign === '#') && isWordCharacter(text.charCodeAt(at + 1)))
    return wordEnd(text, at + 1);
  return at;
}

/** A word runs over inner hyphens, apostrophes, points and "&", and over the point of an initial or a title. */
function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at += 1) {
    if (isWordCharacter(text.charCodeAt(at))) continue;
    const links = "'’-‐‑.&_".includes(text[at]!);
    if (!links || !isWordCharacter(text.charCodeAt(at + 1))) break;
  }
  if (text[at] !== '.') return at;
  const word = text.slice(start, at);
  const isInitial = word.length === 1 && classOf(word.charCodeAt(0)) === UPPER;
  const isTitle = BEFORE_NAME.has(word) || BEFORE_NAME.has(word.toLowerCase());
  return isInitial || isTitle || word.includes('.') ? at + 1 : at;
}

function wordToken(written: string): ChatToken {
  const possessive = /['’]s?$/i.test(written);
  const text = possessive ? written.replace(/['’]s?$/i, '') : written;
  const lower = text.toLowerCase().replaceAll('’', "'");
  return {
    kind: 'word',
    text,
    lower,
    // "al-Maliki", "d’Arc"
    capital: classOf(text.charCodeAt(0)) === UPPER || /^\p{Ll}{1,3}[-'’]\p{Lu}/u.test(text),
    possessive,
    info: wordInfo(lower),
  };
}
