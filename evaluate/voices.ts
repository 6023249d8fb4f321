import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { QuotedVoice, Span } from '../src/documents/document.ts';
import { findSentences } from '../src/documents/sentences.ts';
import { findBlocks } from '../src/documents/structure.ts';
import { findVoices } from '../src/documents/voices.ts';
import { readRows } from './dataset.ts';

const offset = z.int().nonnegative();

/** Spans as the data sets give them: `[start, end)` pairs, several where a source or a content is interrupted. */
const pairs = z.array(z.tuple([offset, offset]));
type Pairs = z.infer<typeof pairs>;

const attributedText = z.object({
  id: z.string(),
  text: z.string(),
  attributions: z.array(
    z.object({ source: pairs.optional(), cue: pairs.optional(), content: pairs.optional() }),
  ),
});

type BinaryScores = { accuracy: number; precision: number; recall: number; f1: number };

type VoiceScores = {
  texts: number;
  sentences: number;
  /** Does a sentence hold someone else's content? */
  content: BinaryScores;
  /** The same for the answer "yes" everywhere. */
  alwaysYes: BinaryScores;
  /** The same for "quotation marks or a verb of saying". */
  marksOrVerb: BinaryScores;
  /** Of `total` directly quoted contents that have a source, the share for which its span is found. */
  speakers: { total: number; exact: number; overlap: number };
};

/** A sentence judged wrongly, or a directly quoted content of which the speaker was not found. */
type VoiceMiss =
  | { id: string; kind: 'missed' | 'false'; sentence: string }
  | { id: string; kind: 'speaker'; content: string; expected: string; found: string[] };

/**
 * Runs a set of attributions, laid out as `texts.jsonl` in `folder`.
 *
 * The sentences are those of `findSentences` over `findBlocks`, all of them, headings and boilerplate included. A
 * sentence holds someone else's content where a content span of gold overlaps it, and is said to where a voice
 * does. Directly quoted content is an attribution that has a source and at least one content span that begins or
 * ends with a quotation mark (“ ” " « » ‘ ’ '); the voices that overlap such a span are asked for their
 * speaker. `exact` compares the speaker's span with gold's (from the start of the source's first span to the end
 * of its last) without the space, punctuation and possessive 's at their ends; `overlap` asks that the two share
 * a character.
 *
 * @param select which texts to run, by their place in the file: one half, say
 * @throws Refusal where the folder has no readable `texts.jsonl`
 */
export function evaluateVoices(
  folder: string,
  select: (index: number) => boolean = () => true,
): { scores: VoiceScores; misses: VoiceMiss[] } {
  const texts = readRows(join(folder, 'texts.jsonl'), attributedText).filter((_, index) => select(index));
  const misses: VoiceMiss[] = [];
  const ours = new Tally();
  const always = new Tally();
  const baseline = new Tally();
  let total = 0;
  let exact = 0;
  let overlap = 0;
  for (const { id, text, attributions } of texts) {
    const { sentences, voices } = read(text);
    const contents = attributions.flatMap(({ content }) => (content ?? []).map(toSpan));
    for (const sentence of sentences) {
      const slice = text.slice(sentence.start, sentence.end);
      const gold = contents.some((one) => overlaps(one, sentence));
      const found = voices.some((one) => overlaps(one, sentence));
      ours.add(found, gold);
      always.add(true, gold);
      baseline.add(MARKS_OR_VERB.test(slice), gold);
      if (found !== gold) misses.push({ id, kind: gold ? 'missed' : 'false', sentence: slice });
    }
    for (const { source, content } of attributions) {
      const quoted = (content ?? []).map(toSpan).filter((one) => isQuoted(text, one));
      if (quoted.length === 0 || !source || source.length === 0) continue;
      const expected = whole(source);
      const speakers = voices
        .filter((voice) => quoted.some((one) => overlaps(one, voice)))
        .flatMap(({ speakerAt }) => speakerAt ?? []);
      total++;
      if (speakers.some((one) => isSame(trimmed(text, one), trimmed(text, expected)))) exact++;
      if (speakers.some((one) => overlaps(one, expected))) overlap++;
      else {
        misses.push({
          id,
          kind: 'speaker',
          content: text.slice(quoted[0]!.start, quoted[0]!.end),
          expected: text.slice(expected.start, expected.end),
          found: speakers.map(({ start, end }) => text.slice(start, end)),
        });
      }
    }
  }
  return {
    scores: {
      texts: texts.length,
      sentences: ours.total,
      content: ours.scores(),
      alwaysYes: always.scores(),
      marksOrVerb: baseline.scores(),
      speakers: { total, exact: exact / Math.max(1, total), overlap: overlap / Math.max(1, total) },
    },
    misses,
  };
}

const book = z.object({ id: z.string(), text: z.string() });
const quotedSpeech = z.object({
  id: z.string(),
  document: z.string(),
  parts: z.array(z.object({ start: offset, end: offset })),
  speaker: z.string(),
  kind: z.string(),
});

type SpeechScores = {
  quotations: number;
  parts: number;
  /** Share of the parts of quotations that are found as direct voices, nine tenths of their characters at least. */
  partRecall: number;
  /** Share of the quotations of which every part is found, and of those that are interrupted ("…," he said, "…"). */
  recall: number;
  interrupted: { total: number; recall: number };
  /** Of the quotations of which the text names the speaker beside them, the share for which a word of the name is found. */
  named: { total: number; found: number };
};

/**
 * Runs a set of true quotations, laid out as `documents.jsonl` and `quotations.jsonl` in `folder`: is quoted speech
 * in fiction found as someone's words? The set holds a sample of each book's speech, so this measures recall alone.
 *
 * @throws Refusal where the folder lacks either file
 */
export function evaluateSpeech(folder: string): SpeechScores {
  const quotations = readRows(join(folder, 'quotations.jsonl'), quotedSpeech);
  const scores = {
    parts: 0,
    foundParts: 0,
    whole: 0,
    interrupted: 0,
    wholeInterrupted: 0,
    named: 0,
    foundNames: 0,
  };
  for (const { id, text } of readRows(join(folder, 'documents.jsonl'), book)) {
    const direct = read(text).voices.filter(({ form }) => form === 'direct');
    const quoted = new Uint8Array(text.length);
    for (const { start, end } of direct) quoted.fill(1, start, end);
    for (const { parts, speaker, kind } of quotations.filter((one) => one.document === id)) {
      const found = parts.filter(({ start, end }) => sum(quoted, start, end) >= 0.9 * (end - start)).length;
      scores.parts += parts.length;
      scores.foundParts += found;
      if (found === parts.length) scores.whole++;
      if (parts.length > 1) scores.interrupted++;
      if (parts.length > 1 && found === parts.length) scores.wholeInterrupted++;
      if (kind !== 'Explicit') continue;
      scores.named++;
      const words = speaker.split(/\s+/).filter((word) => word.length > 2);
      const heard = direct.filter((voice) => parts.some((part) => overlaps(part, voice)));
      if (heard.some((voice) => words.some((word) => voice.speaker?.includes(word)))) scores.foundNames++;
    }
  }
  return {
    quotations: quotations.length,
    parts: scores.parts,
    partRecall: scores.foundParts / Math.max(1, scores.parts),
    recall: scores.whole / Math.max(1, quotations.length),
    interrupted: {
      total: scores.interrupted,
      recall: scores.wholeInterrupted / Math.max(1, scores.interrupted),
    },
    named: { total: scores.named, found: scores.foundNames / Math.max(1, scores.named) },
  };
}

/** Runs a set of either kind, told apart by its files. */
export function evaluateAttribution(folder: string): VoiceScores | SpeechScores {
  return existsSync(join(folder, 'quotations.jsonl'))
    ? evaluateSpeech(folder)
    : evaluateVoices(folder).scores;
}

function read(text: string): { sentences: Span[]; voices: QuotedVoice[] } {
  const blocks = findBlocks(text);
  const sentences = findSentences(text, blocks);
  return { sentences, voices: findVoices(text, blocks, sentences) };
}

/** The yes-or-no answers to one question. */
class Tally {
  #right = { yes: 0, no: 0 };
  #wrong = { yes: 0, no: 0 };

  add(answer: boolean, gold: boolean): void {
    (answer === gold ? this.#right : this.#wrong)[answer ? 'yes' : 'no']++;
  }

  get total(): number {
    return this.#right.yes + this.#right.no + this.#wrong.yes + this.#wrong.no;
  }

  scores(): BinaryScores {
    const { yes } = this.#right;
    const precision = yes / Math.max(1, yes + this.#wrong.yes);
    const recall = yes / Math.max(1, yes + this.#wrong.no);
    return {
      accuracy: (yes + this.#right.no) / Math.max(1, this.total),
      precision,
      recall,
      f1: yes > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    };
  }
}

/** The baseline: double quotation marks, or a form of one of the commonest verbs of saying. */
const MARKS_OR_VERB =
  /["“”«»„]|''|\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|add(?:s|ed|ing)?|argu(?:e|es|ed|ing)|claim(?:s|ed|ing)?|report(?:s|ed|ing)?|not(?:es|ed|ing)|writes?|wrote|announc(?:e|es|ed|ing)|explain(?:s|ed|ing)?|insist(?:s|ed|ing)?|warn(?:s|ed|ing)?|suggest(?:s|ed|ing)?|stat(?:es|ed|ing)|according to)\b/i;

const EDGE_MARK = /^["“”„«»‘’']|["“”«»‘’']$/;
const isQuoted = (text: string, { start, end }: Span): boolean =>
  EDGE_MARK.test(text.slice(start, end).trim());

const toSpan = ([start, end]: [number, number]): Span => ({ start, end });
const whole = (pairs: Pairs): Span => ({
  start: Math.min(...pairs.map(([start]) => start)),
  end: Math.max(...pairs.map(([, end]) => end)),
});
const overlaps = (a: Span, b: Span): boolean => a.start < b.end && a.end > b.start;
const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** A span without the punctuation and the possessive 's at its ends. */
function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end);
  const left = slice.length - slice.replace(/^[\s\p{P}]+/u, '').length;
  const right = slice.replace(/(?:[’']s)?[\s,.;:]*$/u, '').length;
  return { start: start + left, end: start + Math.max(left, right) };
}

function sum(marks: Uint8Array, start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at++) total += marks[at]!;
  return total;
}
