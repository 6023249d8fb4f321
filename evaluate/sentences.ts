import { join } from 'node:path';
import { z } from 'zod';
import type { Span } from '../src/documents/document.ts';
import { sentencesOf } from '../src/documents/sentences.ts';
import { readRows } from './dataset.ts';

const offset = z.int().nonnegative();
const text = { id: z.string(), text: z.string() };
const labelledText = z.union(
  [
    z.object({ ...text, spans: z.array(z.tuple([offset, offset])) }),
    z.object({ ...text, name: z.string(), sentences: z.array(z.string()) }),
  ],
  'expected an id, a text, and either spans or a name and sentences',
);

/** A sentence end that was missed, or one that gold does not have, with the text around it. */
type EndMiss = { id: string; kind: 'missed' | 'false'; at: number; before: string; after: string };

/** A text whose sentences are not exactly the gold list. */
type ListMiss = { id: string; name: string; expected: string[]; found: string[] };

type SentenceScores = {
  texts: number;
  ends?: { gold: number; found: number; right: number; precision: number; recall: number; f1: number };
  lists?: { total: number; right: number; accuracy: number };
  misses: (EndMiss | ListMiss)[];
};

/**
 * Runs a set of sentences, laid out as `texts.jsonl` in `folder`.
 *
 * Texts with `spans` are scored by F1 of sentence ends, micro-averaged over the set: an end is the
 * offset after a sentence's last character that is not white space. Gold ends and ours are both moved
 * back over white space before they are compared, so that a set whose spans hold the space after a
 * sentence is scored like one whose spans do not; a span of white space alone has no end. The end of
 * the text counts like any other. Texts with `sentences` are right where the whole list of slices is
 * equal to gold, each trimmed.
 *
 * @param divide is there to score another splitter
 * @throws Refusal where the folder has no readable `texts.jsonl`
 */
export function evaluateSentences(
  folder: string,
  divide: (text: string) => Span[] = sentencesOf,
): SentenceScores {
  const texts = readRows(join(folder, 'texts.jsonl'), labelledText);
  const misses: (EndMiss | ListMiss)[] = [];
  let gold = 0;
  let found = 0;
  let right = 0;
  let lists = 0;
  let rightLists = 0;
  for (const labelled of texts) {
    const { id, text } = labelled;
    const spans = divide(text);
    if ('spans' in labelled) {
      const expected = endsOf(
        text,
        labelled.spans.map(([start, end]) => ({ start, end })),
      );
      const ours = endsOf(text, spans);
      gold += expected.size;
      found += ours.size;
      for (const at of ours) {
        if (expected.has(at)) right++;
        else misses.push(endMiss(id, 'false', text, at));
      }
      for (const at of expected) if (!ours.has(at)) misses.push(endMiss(id, 'missed', text, at));
    } else {
      lists++;
      const ours = spans.map(({ start, end }) => text.slice(start, end).trim());
      const expected = labelled.sentences.map((sentence) => sentence.trim());
      if (ours.length === expected.length && ours.every((sentence, i) => sentence === expected[i]))
        rightLists++;
      else misses.push({ id, name: labelled.name, expected, found: ours });
    }
  }
  const scores: SentenceScores = { texts: texts.length, misses };
  if (gold > 0) {
    const precision = found === 0 ? 0 : right / found;
    const recall = right / gold;
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    scores.ends = { gold, found, right, precision, recall, f1 };
  }
  if (lists > 0) scores.lists = { total: lists, right: rightLists, accuracy: rightLists / lists };
  return scores;
}

function endsOf(text: string, spans: readonly Span[]): Set<number> {
  const ends = new Set<number>();
  for (const { start, end } of spans) {
    const length = text.slice(start, end).trimEnd().length;
    if (length > 0) ends.add(start + length);
  }
  return ends;
}

function endMiss(id: string, kind: EndMiss['kind'], text: string, at: number): EndMiss {
  return { id, kind, at, before: text.slice(Math.max(0, at - 60), at), after: text.slice(at, at + 40) };
}
