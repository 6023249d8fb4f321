import type { Span } from '../../documents/document.ts';
import { foldedWords } from '../../documents/folding.ts';
import { say } from '../../language/say.ts';
import { isNamed, isSpeaker, isWriter, namesOf, writtenNames } from '../names.ts';
import { type SpokenPart, UNKNOWN_AUTHOR } from '../quote.ts';
import type { Match } from './match.ts';
import { isSomebodyElses } from './set-aside.ts';

/**
 * Whether the words are those of `author`: of the document's author, also where they report somebody in
 * their own words, or of a speaker whom the document quotes directly. Where an ellipsis may have taken the
 * attribution with it, every part must be.
 */
export function isBy(match: Match, author: string | undefined): boolean {
  if (author === undefined) return true;
  if (match.setAside.some(isSomebodyElses)) return false;
  return keptParts(match).every((part) => {
    const { first, isWhole } = quotedWithin(match, part);
    // What is quoted further on stands behind its opening mark, which whoever quotes has kept.
    if (!first) return isWriter(match.document, author);
    return isWhole && first.speaker !== undefined && isSpeaker(first.speaker, author);
  });
}

/** What is left of a match between its omissions. */
function keptParts({ start, end, omissions }: Match): Span[] {
  const starts = [start, ...omissions.map((omission) => omission.end)];
  const ends = [...omissions.map((omission) => omission.start), end];
  return starts.map((from, index) => ({ start: from, end: ends[index]! }));
}

type Quoted = Extract<SpokenPart, { kind: 'quoted' }>;

/**
 * Whose direct quotation a part begins in, and whether nobody else speaks in it. Where the part goes on to
 * name that speaker itself ("The council," the mayor said), it is the author's.
 */
function quotedWithin({ voices, text, start }: Match, part: Span): { first?: Quoted; isWhole: boolean } {
  const within = voices.filter((voice) => {
    const from = Math.max(voice.start, part.start);
    const to = Math.min(voice.end, part.end);
    // Marks and spaces around someone's words are nobody's.
    return from < to && /[\p{L}\p{N}]/u.test(text.slice(from - start, to - start));
  });
  const [first] = within;
  if (first?.kind !== 'quoted' || first.form !== 'direct') return { isWhole: true };
  const isWhole = within.every((voice) => voice.kind === 'quoted' && voice.speaker === first.speaker);
  const told = text.slice(part.start - start, part.end - start);
  const { speaker } = first;
  const isTold =
    speaker !== undefined && isNamed(speaker) && foldedWords(told).includes(foldedWords(speaker));
  return !isWhole && isTold ? { isWhole } : { first, isWhole };
}

/** Why a match, which may be a part of what was given, is not the words of `author`. */
export function whoseInstead(match: Match, author: string, isPart = false): string {
  const { title } = match.document;
  const writer = writtenNames(match.document);
  const aside = match.setAside.find(isSomebodyElses);
  if (aside) return say('verdict.not-all-by', writer, title, say(`set-aside.${aside.reason}`));
  const parts = keptParts(match).map((part) => quotedWithin(match, part));
  const speakers = new Set(parts.flatMap(({ first }) => (first ? spoken(first.speaker, first.via) : [])));
  if (speakers.size > 0) {
    const isAll = parts.every(({ first, isWhole }) => first && isWhole);
    return say(
      isAll ? 'verdict.words-of-others' : 'verdict.some-words-of-others',
      [...speakers],
      writer,
      title,
    );
  }
  const reported = match.voices.find(
    (voice) => voice.kind === 'quoted' && voice.speaker !== undefined && isSpeaker(voice.speaker, author),
  );
  if (reported) return say('verdict.reported', writer, author, title);
  if (namesOf(match.document)[0] === UNKNOWN_AUTHOR)
    return say(isPart ? 'verdict.part-of-unknown' : 'verdict.of-unknown', title, author);
  return say(isPart ? 'verdict.part-of-another' : 'verdict.of-another', title, writer, author);
}

function spoken(speaker?: string, via?: string): string {
  const who = speaker !== undefined && isNamed(speaker) ? speaker : say('verdict.speaker-not-named');
  return via ? say('verdict.speaker-in', who, via) : who;
}
