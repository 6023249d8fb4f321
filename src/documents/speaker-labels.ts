/**
 * The labels of speakers in transcripts, interviews and plays: "ALICE: …", "Q: …", "Mr. Smith: …". A word before a
 * colon is as often a heading ("Note: …", "Cost: …"), so that labels count together: as questions with answers, with
 * titles of courtesy, or as names that take turns.
 */
import background from '../../data/lexicon/background-frequencies.json' with { type: 'json' };
import { wordSet } from './attribution/attribution.ts';
import { wordInfo } from './attribution/word-classes.ts';
import { classOf, UPPER } from './characters.ts';
import type { Block, Span } from './document.ts';
import { GIVEN_NAMES, HEADING_LABELS, SPEAKING_PARTS } from './lexicons/speakers.ts';
import { termOf } from './terms.ts';

/** What a labelled speaker says in one block. */
type Turn = Span & { speaker: Span };

const LABEL =
  /^[*_]{0,2}((?:\p{Lu}[\p{L}’'-]*\.?(?:[ \t]+(?=\p{L})|(?=[:.\s*_([]))){1,4})(?:[ \t]*[([][^()[\]\n]{1,40}[)\]])?[*_]{0,2}([:.])[*_]{0,2}\s+(?=\S)/u;
const LONGEST_LABEL = 90;
const TITLED =
  /^(?:mr|mrs|ms|miss|dr|prof|sen|rep|gov|sir|lady|lord|judge|justice|president|professor|senator)\.? \p{Lu}/iu;

/** In how many labelled blocks of a text a name in small letters ("Alice: …") must come again to be a speaker's. */
const RECURRING = 2;
/** So many different labels that never come again may be speakers; more are the entries of a list. */
const MOST_ONCE = 4;
/** From this share of labelled paragraphs on, an unlabelled one between two turns goes on with the first. */
const TRANSCRIPT = 0.5;

const NAMES = wordSet(GIVEN_NAMES);
const PARTS = wordSet(SPEAKING_PARTS);
const HEADINGS = wordSet(HEADING_LABELS);
const FREQUENT: Readonly<Record<string, number>> = background.terms;

type Labelled = { index: number; label: string; speaker: Span; start: number };

/** Finds the blocks of `blocks` (none of them boilerplate) that are turns of a labelled speaker. Linear. */
export function findTurns(text: string, blocks: readonly Block[]): Map<Block, Turn> {
  const labelled: Labelled[] = [];
  for (const [index, block] of blocks.entries()) {
    const found = block.kind === 'paragraph' ? labelOf(text, block) : undefined;
    if (found) labelled.push({ index, ...found });
  }
  const turns = new Map<Block, Turn>();
  if (labelled.length < 2) return turns;
  const speakers = speakersOf(labelled);
  const taken = labelled.filter(({ label }) => speakers.has(label));
  const paragraphs = blocks.filter(({ kind }) => kind === 'paragraph').length;
  const dense = taken.length >= TRANSCRIPT * paragraphs;
  for (const [place, { index, speaker, start }] of taken.entries()) {
    turns.set(blocks[index]!, { start, end: blocks[index]!.end, speaker });
    const next = taken[place + 1]?.index;
    for (let on = index + 1; on < (next ?? blocks.length); on++) {
      const block = blocks[on]!;
      const sameGroup = !/\n[ \t]*\n/.test(text.slice(blocks[on - 1]!.end, block.start));
      const unlabelled = block.kind === 'paragraph' && !/^[([]/.test(text[block.start]!);
      if (!unlabelled || !(sameGroup || (dense && next !== undefined))) break;
      turns.set(block, { start: block.start, end: block.end, speaker });
    }
  }
  return turns;
}

function labelOf(text: string, block: Block): Omit<Labelled, 'index'> | undefined {
  if (!mayBeLabelled(text, block)) return undefined;
  const match = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + LONGEST_LABEL)));
  if (!match) return undefined;
  const label = match[1]!.trimEnd();
  // A full stop is a label's only in "Q." and "A.".
  if (match[2] === '.' && label !== 'Q' && label !== 'A') return undefined;
  const at = block.start + match[0].indexOf(label);
  return { label, speaker: { start: at, end: at + label.length }, start: block.start + match[0].length };
}

/** Cheap first look: a capital, and a colon near it, or a full stop right after it. */
function mayBeLabelled(text: string, { start, end }: Block): boolean {
  let at = start;
  while (text[at] === '*' || text[at] === '_') at++;
  if (classOf(text.charCodeAt(at)) !== UPPER) return false;
  if (text[at + 1] === '.') return true;
  for (const limit = Math.min(end, start + LONGEST_LABEL); at < limit; at++)
    if (text.charCodeAt(at) === 58) return true;
  return false;
}

/** Which of the labels name speakers. */
function speakersOf(labelled: readonly Labelled[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { label } of labelled) counts.set(label, (counts.get(label) ?? 0) + 1);
  const speakers = new Set<string>();
  const answered = labelled.some(
    ({ label, index }, at) => isQuestion(label) && isAnswer(labelled[at + 1], index + 1),
  );
  const capitals: string[] = [];
  const recurring: string[] = [];
  for (const [label, count] of counts) {
    if (answered && (label === 'Q' || label === 'A' || label === 'Question' || label === 'Answer'))
      speakers.add(label);
    else if (TITLED.test(label)) speakers.add(label);
    else if (!isName(label)) continue;
    else if (label.length > 1 && label === label.toUpperCase()) capitals.push(label);
    else if (label.length > 1 && count >= RECURRING) recurring.push(label);
  }
  const turns = takesTurns(labelled, capitals);
  const repeats = capitals.some((label) => counts.get(label)! > 1);
  if (turns && (repeats || capitals.length <= MOST_ONCE)) for (const label of capitals) speakers.add(label);
  if (takesTurns(labelled, recurring) || (speakers.size > 0 && !answered))
    for (const label of recurring) speakers.add(label);
  return speakers;
}

const isQuestion = (label: string): boolean => label === 'Q' || label === 'Question';
const isAnswer = (next: Labelled | undefined, index: number): boolean =>
  next !== undefined && next.index === index && (next.label === 'A' || next.label === 'Answer');

/** Do two different ones of `labels` open blocks that follow each other? */
function takesTurns(labelled: readonly Labelled[], labels: readonly string[]): boolean {
  const wanted = new Set(labels);
  return labelled.some(({ label, index }, at) => {
    const next = labelled[at + 1];
    return next?.index === index + 1 && next.label !== label && wanted.has(label) && wanted.has(next.label);
  });
}

/** A name or a part in a conversation, rather than a word that heads what follows. */
function isName(label: string): boolean {
  return label.split(/[ \t]+/).some((word) => {
    const lower = word.toLowerCase().replace(/\.$/, '');
    if (NAMES.has(lower) || PARTS.has(lower)) return true;
    const { word: closed } = wordInfo(lower);
    return !closed && !HEADINGS.has(lower) && FREQUENT[termOf(lower)] === undefined;
  });
}
