/**
 * How an author holds a passage: asserted, conceded, hedged, asked, prescribed or reported. Found by cues in the
 * author's own words, so always a labelled guess; what stands inside someone else's words is no cue.
 */
import { clauseTokens, type Token } from './attribution/clause-tokens.ts';
import { has } from './attribution/noun-phrases.ts';
import { WORD } from './attribution/word-classes.ts';
import type { Mode, ModeFinding, QuotedVoice, Span } from './document.ts';
import { imperative } from './imperatives.ts';
import { findCues } from './mode-cues.ts';
import { mayHoldCue } from './possible-cues.ts';
import type { Word } from './terms.ts';

/** The share of a passage, its speakers' names apart, from which on its content is someone else's. */
const REPORTED_SHARE = 0.4;

const ORDER: readonly Mode[] = ['asserts', 'prescribes', 'concedes', 'hedges', 'asks', 'reports'];

/**
 * The modes of one passage in a fixed order, one finding each: its first cue, as a slice of the text.
 * `asserts` is what is left where the passage as a whole neither asks nor commands nor reports; it rests on no
 * cue, so its span is empty and stands at the passage's start. A passage of nothing but someone's
 * quoted words gets `reports` alone.
 *
 * @param voices voices of the text as `findVoices` gives them, ordered and disjoint: all, or those of the passage
 * @param words the words of the passage's slice
 */
export function findModes(
  text: string,
  passage: Span,
  voices: QuotedVoice[],
  words: readonly Word[],
): ModeFinding[] {
  const inside = voicesIn(passage, voices);
  const found = new Map<Mode, Span>();
  if (mayHoldCue(text.slice(passage.start, passage.end), words)) findOwnModes(text, passage, inside, found);
  const report = reportOf(passage, inside);
  if (report) {
    found.set('reports', report);
    found.delete('asserts');
  } else if (found.size === 0) found.set('asserts', { start: passage.start, end: passage.start });
  return ORDER.flatMap((mode) => {
    const span = found.get(mode);
    return span ? [{ mode, ...span, cue: text.slice(span.start, span.end) }] : [];
  });
}

/** The modes that cues in the author's own words tell, and `asserts` where none of them takes its place. */
function findOwnModes(
  text: string,
  passage: Span,
  voices: readonly QuotedVoice[],
  found: Map<Mode, Span>,
): void {
  const others = voices.map(({ start, end }) => {
    const clipped = { start: Math.max(start, passage.start), end: Math.min(end, passage.end) };
    return { ...clipped, innerStart: clipped.start, innerEnd: clipped.end, nested: [] };
  });
  const tokens = clauseTokens(text, passage, others, [], 0);
  const mark = questionMark(text, passage, others);
  const question = mark !== undefined;
  findCues({ text, passage, tokens, question }, (mode, first, last = first) => {
    if (!found.has(mode)) found.set(mode, { start: tokens[first]!.start, end: tokens[last]!.end });
  });
  const command = question ? undefined : imperative(tokens);
  if (command)
    found.set('prescribes', { start: tokens[command.first]!.start, end: tokens[command.last]!.end });
  if (question) found.set('asks', questionOpening(tokens, mark) ?? { start: mark, end: mark + 1 });
  const asks = question && !/[\p{L}\p{N}]/u.test(text.slice(mark, passage.end));
  if (!asks && !command) found.set('asserts', { start: passage.start, end: passage.start });
}

/** The voices that overlap a passage, by binary search. */
function voicesIn(passage: Span, voices: readonly QuotedVoice[]): QuotedVoice[] {
  let low = 0;
  let high = voices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voices[middle]!.end <= passage.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < voices.length && voices[end]!.start < passage.end) end++;
  return voices.slice(low, end);
}

/** Where the passage's own question mark stands: outside of others' words, at the end of a clause. */
function questionMark(text: string, passage: Span, voiced: readonly Span[]): number | undefined {
  let voice = voiced.length - 1;
  for (let at = passage.end - 1; at >= passage.start; at--) {
    while (voice >= 0 && voiced[voice]!.start > at) voice--;
    if (voice >= 0 && at < voiced[voice]!.end) {
      at = voiced[voice]!.start;
      continue;
    }
    const char = text[at];
    if (char === '?' || char === '？' || char === '؟') {
      const asks =
        text[at - 1] !== '(' && /[\p{L}\p{N}]/u.test(text.slice(Math.max(passage.start, at - 200), at));
      return asks ? at : undefined;
    }
  }
  return undefined;
}

/** The word that opens a question: an interrogative or an inverted verb at the start of a clause. */
function questionOpening(tokens: readonly Token[], mark: number): Span | undefined {
  let opening: Token | undefined;
  let fallback: Token | undefined;
  for (let index = 0; index < tokens.length && tokens[index]!.start < mark; index++) {
    const token = tokens[index]!;
    if (token.kind !== 'word') continue;
    const interrogative = has(token, WORD.question) && token.lower !== 'that' && token.lower !== 'if';
    if (!interrogative && !has(token, WORD.auxiliary | WORD.modal)) continue;
    const before = tokens[index - 1];
    const opens = before?.kind !== 'word' || has(before, WORD.coordinator | WORD.preposition | WORD.opener);
    if (opens && (!opening || before?.kind === 'colon' || !interrogative || !has(opening, WORD.question)))
      opening = token;
    if (interrogative) fallback ??= token;
  }
  const token = opening ?? fallback;
  return token && { start: token.start, end: token.end };
}

/** Set where most of the passage is someone else's; the evidence is the speaker's name, else the words themselves. */
function reportOf(passage: Span, voices: readonly QuotedVoice[]): Span | undefined {
  if (voices.length === 0) return undefined;
  let covered = 0;
  let attribution = 0;
  let evidence: Span | undefined;
  for (const { start, end, speakerAt, via } of voices) {
    covered += Math.min(end, passage.end) - Math.max(start, passage.start);
    if (speakerAt && speakerAt.start >= passage.start && speakerAt.end <= passage.end) {
      if (!evidence || evidence.start !== speakerAt.start) attribution += speakerAt.end - speakerAt.start;
      if (!evidence) attribution += via?.length ?? 0;
      evidence ??= speakerAt;
    }
  }
  const length = passage.end - passage.start - attribution;
  if (covered < REPORTED_SHARE * length) return undefined;
  const first = voices[0]!;
  const start = Math.max(first.start, passage.start);
  const opens = start === first.start && first.form === 'direct';
  return evidence ?? { start, end: opens ? Math.min(start + 1, passage.end) : start };
}
