import { argumentStrength } from './argument-cues.ts';
import { findBoilerplate } from './boilerplate.ts';
import { standsAlone } from './dependence.ts';
import { dividedWordsOf, wholeWordsOf } from './divided-words.ts';
import type { Block, Passage, QuotedVoice, Span } from './document.ts';
import { findModes } from './modes.ts';
import { setSignaturesAside } from './quote-signatures.ts';
import { findSentences } from './sentences.ts';
import { findBlocks, numberParagraphs } from './structure.ts';
import type { Word } from './terms.ts';
import { traitsOf } from './traits.ts';
import { findVoices } from './voices.ts';

/** Everything that is recognised in a text at import. */
export type Analysis = {
  text: string;
  blocks: Block[];
  /** What can be quoted: the sentences of every block that is no boilerplate. */
  sentences: Span[];
  voices: QuotedVoice[];
};

export type AnalysedPassage = Passage & {
  words: Word[];
  /** How much the passage argues rather than recounts, 0 to 1. */
  argues: number;
  /** Bits of `TRAIT`. */
  traits: number;
};

/** The blocks of a text: as its format marked them, or recognised; what is boilerplate is marked. */
export function blocksOf(text: string, marked: readonly Block[] | undefined): Block[] {
  if (!marked) return findBlocks(text);
  const copies = marked.map((block): Block => ({ ...block, ...(block.boilerplate && { stated: true }) }));
  findBoilerplate(text, copies);
  const blocks = setSignaturesAside(text, copies);
  numberParagraphs(text, blocks);
  return blocks;
}

/** Analyses a text whose blocks are known. */
export function analyse(text: string, blocks: Block[]): Analysis {
  const quotable = blocks.filter((block) => !block.boilerplate);
  const sentences = findSentences(text, quotable);
  return { text, blocks, sentences, voices: findVoices(text, quotable, sentences) };
}

/** The passages of an analysed text, one at a time: a long book's need not be held together. */
export function* passagesOf(analysis: Analysis): Generator<AnalysedPassage> {
  const { text, blocks, sentences, voices } = analysis;
  const isOneWord = dividedWordsOf(text);
  let blockAt = 0;
  let voiceAt = 0;
  for (const sentence of sentences) {
    while (blocks[blockAt]!.end <= sentence.start) blockAt += 1;
    const block = blocks[blockAt]!;
    while (voiceAt < voices.length && voices[voiceAt]!.end <= sentence.start) voiceAt += 1;
    const within: QuotedVoice[] = [];
    for (let next = voiceAt; next < voices.length && voices[next]!.start < sentence.end; next += 1) {
      if (voices[next]!.end > sentence.start) within.push(voices[next]!);
    }
    const slice = text.slice(sentence.start, sentence.end);
    const words = wholeWordsOf(slice, isOneWord);
    const modes = findModes(text, sentence, within, words);
    yield {
      ...sentence,
      paragraph: block.paragraph,
      kind: block.kind,
      modes,
      standsAlone: standsAlone(slice),
      words,
      argues: argumentStrength(slice, words),
      traits: traitsOf(
        slice,
        words,
        modes.map(({ mode }) => mode),
      ),
    };
  }
}
