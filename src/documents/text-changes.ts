import { diffArrays } from 'diff';
import { joinLines } from './shown-text.ts';

/** A paragraph and its sentences, as a comparison of two revisions sees them. */
export type ComparedParagraph = { paragraph: number; sentences: string[] };

/** A part of a changed paragraph: whole sentences. */
type ChangedPart = { op: 'same' | 'added' | 'removed'; text: string };

/** One paragraph that is not what it was; `paragraph` counts in the new text, of a removed one in the old. */
type ParagraphChange = {
  kind: 'added' | 'removed' | 'changed';
  paragraph: number;
  parts: ChangedPart[];
};

/** What a new revision changes, by paragraphs. */
export type TextChanges = {
  added: number;
  removed: number;
  changed: number;
  unchanged: number;
  changes: ParagraphChange[];
};

/** Differences beyond which two texts are told to have nothing in common; finding more takes the square of it. */
const MOST_EDITS = 4_000;

/**
 * Compares two texts by paragraphs, and by sentences those that share some. A paragraph that stands
 * elsewhere with the same words is not changed.
 */
export function textChanges(
  before: readonly ComparedParagraph[],
  after: readonly ComparedParagraph[],
): TextChanges {
  const { gone, come } = differing(before, after);
  const holders = new Map<string, Set<ComparedParagraph>>();
  for (const paragraph of come) {
    for (const sentence of paragraph.sentences.map(joinLines)) {
      const held = holders.get(sentence);
      if (held) held.add(paragraph);
      else holders.set(sentence, new Set([paragraph]));
    }
  }
  const successors = new Map<ComparedParagraph, ComparedParagraph>();
  const changes: ParagraphChange[] = [];
  let moved = 0;
  for (const old of gone) {
    const [now] = old.sentences.flatMap((sentence) =>
      [...(holders.get(joinLines(sentence)) ?? [])].slice(0, 1),
    );
    if (!now) {
      changes.push(wholly('removed', old));
      continue;
    }
    for (const sentence of now.sentences.map(joinLines)) holders.get(sentence)!.delete(now);
    successors.set(now, old);
  }
  for (const now of come) {
    const old = successors.get(now);
    if (!old) changes.push(wholly('added', now));
    else if (wordingOf(old) === wordingOf(now)) moved += 1;
    else changes.push({ kind: 'changed', paragraph: now.paragraph, parts: partsOf(old, now) });
  }
  const count = (kind: ParagraphChange['kind']) => changes.filter((change) => change.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    unchanged: before.length - gone.length + moved,
    changes: changes.sort((a, b) => a.paragraph - b.paragraph),
  };
}

/** The paragraphs that do not stand in the same order in both texts. */
function differing(
  before: readonly ComparedParagraph[],
  after: readonly ComparedParagraph[],
): { gone: ComparedParagraph[]; come: ComparedParagraph[] } {
  const steps = diffArrays(before.map(wordingOf), after.map(wordingOf), { maxEditLength: MOST_EDITS });
  if (!steps) return { gone: [...before], come: [...after] };
  const gone: ComparedParagraph[] = [];
  const come: ComparedParagraph[] = [];
  let [old, now] = [0, 0];
  for (const { removed, added, count } of steps) {
    if (removed) gone.push(...before.slice(old, old + count));
    if (added) come.push(...after.slice(now, now + count));
    if (!added) old += count;
    if (!removed) now += count;
  }
  return { gone, come };
}

function wholly(op: 'added' | 'removed', { paragraph, sentences }: ComparedParagraph): ParagraphChange {
  return { kind: op, paragraph, parts: [{ op, text: sentences.map(joinLines).join(' ') }] };
}

function partsOf(old: ComparedParagraph, now: ComparedParagraph): ChangedPart[] {
  const [was, is] = [old.sentences.map(joinLines), now.sentences.map(joinLines)];
  const steps = diffArrays(was, is, { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, value: was },
    { removed: false, added: true, value: is },
  ];
  return steps.map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(' '),
  }));
}

/** A new line break changes nothing that anybody reads. */
function wordingOf({ sentences }: ComparedParagraph): string {
  return sentences.map(joinLines).join(' ');
}
