import type { Span } from '../../documents/document.ts';
import { holdsWords, isSpeaker, namesOf } from '../names.ts';
import { type SpokenPart, UNKNOWN_AUTHOR } from '../quote.ts';
import type { Match } from './match.ts';
import { isSomebodyElses } from './set-aside.ts';

/**
 * Whether the words are those of `author`: of the document's author in the author's own voice, or of a
 * quoted speaker. Where an ellipsis may have taken the attribution with it, every part must be.
 */
export function isBy(match: Match, author: string | undefined): boolean {
  if (author === undefined) return true;
  if (match.setAside.some(isSomebodyElses)) return false;
  return keptParts(match).every((part) => {
    const quoted = quotedWithin(match, part);
    if (quoted) return quoted.every(({ speaker }) => speaker !== undefined && isSpeaker(speaker, author));
    return namesOf(match.document).some((name) => holdsWords(name, author));
  });
}

/** What is left of a match between its omissions. */
function keptParts({ start, end, omissions }: Match): Span[] {
  const starts = [start, ...omissions.map((omission) => omission.end)];
  const ends = [...omissions.map((omission) => omission.start), end];
  return starts.map((from, index) => ({ start: from, end: ends[index]! }));
}

type QuotedPart = Extract<SpokenPart, { kind: 'quoted' }>;

/** The voices of a part that is wholly somebody else's words; undefined where any of it is the author's. */
function quotedWithin({ voices, text, start }: Match, part: Span): QuotedPart[] | undefined {
  const within = voices.filter((voice) => {
    const from = Math.max(voice.start, part.start);
    const to = Math.min(voice.end, part.end);
    // Marks and spaces around someone's words are nobody's.
    return from < to && /[\p{L}\p{N}]/u.test(text.slice(from - start, to - start));
  });
  const quoted = within.filter((voice) => voice.kind === 'quoted');
  return quoted.length > 0 && quoted.length === within.length ? quoted : undefined;
}

export function whoseInstead(match: Match, author: string): string {
  const writer = namesOf(match.document).join(', ');
  const aside = match.setAside.find(isSomebodyElses);
  if (aside)
    return `Not all of it is text by ${writer}: the import of "${match.document.title}" set a part of it aside (${aside.reason}).`;
  const quoted = keptParts(match).flatMap((part) => quotedWithin(match, part) ?? []);
  if (quoted.length > 0 && namesOf(match.document).some((name) => holdsWords(name, author))) {
    const speakers = [...new Set(quoted.map(({ speaker, via }) => spoken(speaker, via)))];
    const what = keptParts(match).length > 1 ? 'Some of it is the words' : 'These are the words';
    return `${what} of ${speakers.join(' and of ')}, quoted by ${writer} in "${match.document.title}".`;
  }
  if (writer === UNKNOWN_AUTHOR)
    return `It stands in "${match.document.title}", whose author is not known here; nothing says that it is ${author}.`;
  return `It stands in "${match.document.title}" by ${writer}, not by ${author}.`;
}

function spoken(speaker = 'someone else', via?: string): string {
  return via ? `${speaker} (in ${via})` : speaker;
}
