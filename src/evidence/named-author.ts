import { UNNAMED } from '../documents/author.ts';
import { foldedText } from '../documents/folding.ts';
import type { StoredDocument } from '../documents/library.ts';

/** A question that asks for one author's words, and the question without the asking. */
type NamedAuthor = { author: string; question: string };

/** Ways to name an author, longest first, and the word that every one of them ends in. */
type Names = { author: string; last: string; pattern: string };

/** What says no more than that somebody says something. */
const SAYING =
  'say|says|said|state|states|stated|think|thinks|thought|believe|believes|believed|write|writes|wrote|written|argue|argues|argued|claim|claims|claimed|hold|holds|held|mention|mentions|mentioned|tell us|tells us|told us|make|makes|made';
/** What also tells what was said, and stays in the question. */
const TELLING =
  'propose|recommend|suggest|want|advise|predict|expect|warn|explain|blame|criticise|criticize|oppose|support|favour|favor|reject|defend|accept|admit|concede|describe|call|compare|see|regard|mean|fear|hope|know|call for|object';
const VIEW = 'view|opinion|position|stance|take|argument|case|thought|claim|idea|word|attitude';
const ABOUT = '(?:\\s+(?:about|on|of|that|for|regarding|towards?|concerning))?';
const ADVERB = '(?:\\s+(?:actually|really|ever|also|even|now|himself|herself))?';
const TITLE = '(?:(?:mr|mrs|ms|dr|prof|professor)\\.?\\s+)?(?:the\\s+)?';

/**
 * Finds the author whose words a question asks for: "What does Boot say about …", "according to Boot",
 * "Boot's view of …". A name elsewhere is a subject like any other. `undefined` where nobody is asked
 * for, or where nothing else is asked.
 */
export function namedAuthor(text: string, documents: StoredDocument[]): NamedAuthor | undefined {
  const folded = foldedText(text);
  for (const { author, last, pattern } of waysOf(documents)) {
    if (!folded.includes(last)) continue;
    const name = `${TITLE}(?:${pattern})`;
    const frames = [
      `\\b(?:does|did|do|would|has|have|had|is|was)\\s+${name}${ADVERB}\\s+(?:(?:${SAYING})\\b${ABOUT}|(?=(?:${TELLING})\\b))`,
      `\\b(?:according to|in the (?:view|opinion|words) of|(?:written|said|argued|claimed|quotes?|words|articles?|essays?|posts?) (?:by|of|from))\\s+${name}\\b,?`,
      `(?:\\b(?:in|to|on)\\s+)?\\b${name}['’]s?\\s+(?:own\\s+)?(?:${VIEW})s?\\b${ABOUT}`,
      `\\b${name}${ADVERB}\\s+(?:${SAYING})\\b${ABOUT}`,
    ];
    for (const frame of frames) {
      const match = new RegExp(frame, 'iu').exec(text);
      if (!match) continue;
      const question = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
      if (asksMore(question)) return { author, question };
    }
  }
  return undefined;
}

const QUESTION_WORDS =
  /\b(?:what|which|how|why|when|where|who|does|did|do|has|have|is|was|and|so|about|anything|something|exactly|actually)\b/giu;

function asksMore(question: string): boolean {
  return /[\p{L}\p{N}]/u.test(question.replace(QUESTION_WORDS, ''));
}

const namesOfDocuments = new WeakMap<StoredDocument[], Names[]>();

function waysOf(documents: StoredDocument[]): Names[] {
  let names = namesOfDocuments.get(documents);
  if (!names) {
    const authors = new Set(documents.flatMap((document) => document.authors));
    names = [...authors].flatMap(waysToName);
    namesOfDocuments.set(documents, names);
  }
  return names;
}

function waysToName(author: string): Names[] {
  // Nobody repeats the beginning of an honest label ("unnamed forum member").
  const words = author.replace(UNNAMED, '').split(/\s+/).filter(Boolean);
  const last = words.at(-1);
  if (last === undefined || last.length < 2) return [];
  // A person may be called by the surname alone; a label is repeated as a whole.
  const isPerson = words.every((word) => /^\p{Lu}/u.test(word));
  const ways = [author, words.join(' '), ...(isPerson ? [last] : [])];
  return [{ author, last: foldedText(last), pattern: [...new Set(ways)].map(escaped).join('|') }];
}

function escaped(name: string): string {
  return name.split(/\s+/).map(RegExp.escape).join('\\s+');
}
