import { blocksOf } from './analysis.ts';
import type { Block, Span } from './document.ts';
import type { DocumentDraft } from './import/draft.ts';
import { findSentences } from './sentences.ts';

/** What a curator is shown of a document before it is published. Spans are of the draft's text. */
export type Preview = {
  passages: number;
  /** Passages as they would be quoted, from all over the text. */
  sample: Span[];
  /** Blocks that are set aside, each with its reason. */
  boilerplate: Block[];
  /** Characters that a reader does not see or that stand for nothing, with how often they occur. */
  oddCharacters: { code: string; count: number }[];
  /** BCP 47 tag of the language that most of it seems to be in, by its letters; a guess, never stored. */
  language?: string;
};

const SAMPLES = 5;
/** A passage that shows what is quoted is neither a heading nor a page long. */
const SHORTEST_SAMPLE = 40;
const LONGEST_SAMPLE = 400;
/** Code units that the language is told by. */
const LANGUAGE_SAMPLE = 20_000;
const MOST_ODD = 20;

/** Invisible, bidirectional, private or replaced characters and controls, but for what joins letters and emoji. */
const ODD =
  /(?!\u200c|\u200d|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Co}\ufffd\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]/gu;

/** Looks a draft over as the import will, but for voices and modes. */
export async function previewOf({ text, blocks: marked }: DocumentDraft): Promise<Preview> {
  const blocks = blocksOf(text, marked);
  const sentences = findSentences(
    text,
    blocks.filter((block) => !block.boilerplate),
  );
  const language = await languageOf(text, sentences);
  return {
    passages: sentences.length,
    sample: sampleOf(sentences),
    boilerplate: blocks.filter((block) => block.boilerplate),
    oddCharacters: oddCharactersIn(text),
    ...(language && { language }),
  };
}

function sampleOf(sentences: readonly Span[]): Span[] {
  const telling = sentences.filter(
    ({ start, end }) => end - start >= SHORTEST_SAMPLE && end - start <= LONGEST_SAMPLE,
  );
  const from = telling.length >= SAMPLES ? telling : sentences;
  const step = from.length / Math.min(SAMPLES, from.length || 1);
  return Array.from(
    { length: Math.min(SAMPLES, from.length) },
    (_, at) => from[Math.floor((at + 0.5) * step)]!,
  );
}

function oddCharactersIn(text: string): Preview['oddCharacters'] {
  const counts = new Map<string, number>();
  for (const [character] of text.matchAll(ODD)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_ODD)
    .map(([character, count]) => ({
      code: `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
      count,
    }));
}

/** Of passages from the middle on, since what stands first may be a licence in another language. */
async function languageOf(text: string, sentences: readonly Span[]): Promise<string | undefined> {
  let sample = '';
  for (let at = sentences.length >> 1; at < sentences.length && sample.length < LANGUAGE_SAMPLE; at += 1)
    sample += `${text.slice(sentences[at]!.start, sentences[at]!.end)} `;
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample.slice(0, LANGUAGE_SAMPLE));
  return found.isReliable() ? found.language : undefined;
}
