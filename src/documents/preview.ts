import { eld } from 'eld/small';
import type { KeptText } from '../language/kept-text.ts';
import { type Message, message } from '../language/say.ts';
import { passagesOf } from './analysis.ts';
import type { Block, BoilerplateReason, QuotedVoice, Span } from './document.ts';
import type { DocumentDraft, Metadata } from './import/draft.ts';
import { documentsOf, type Library } from './library.ts';
import { type NearDuplicate, nearDuplicates } from './near-duplicates.ts';
import { type OddCharacter, oddCharacters } from './odd-characters.ts';
import { type PassageSketch, sketchOf } from './passage-sketch.ts';
import { revisionHash } from './revision.ts';
import { beginningOf, joinLines } from './shown-text.ts';
import type { AnalysedStretch } from './store/analysis-writer.ts';

/** What a curator is to see of a text before it is published. */
export type Preview = {
  /** What the text itself states; what is absent is unknown. */
  detected: Metadata;
  format: DocumentDraft['format'];
  /** Length of the text in UTF-16 code units, and its SHA-256. */
  length: number;
  revision: string;
  completeness: 'full' | 'excerpts';
  passages: number;
  /** Passages as they would be quoted, from all parts of the text. */
  sample: SamplePassage[];
  /** What is kept in the text and never quoted, by reason, the most frequent first. */
  boilerplate: { reason: BoilerplateReason; blocks: number; examples: string[] }[];
  oddCharacters: OddCharacter[];
  /** The tag of the language that the text seems to be in, told by its letters; null where that is not clear. */
  language: string | null;
  /** The document that is exactly this text. */
  same: { id: string; title: string } | null;
  /** Documents that are much the same. */
  alike: NearDuplicate[];
  /** By which it is compared with what else waits; older previews have none. */
  sketch?: PassageSketch;
  /** How the text was read, in sentences: line breaks, hyphens, encoding. */
  notes: KeptText[];
  /** What to consider before sharing it, in one sentence. */
  rights: KeptText;
};

type SamplePassage = Span & {
  text: string;
  paragraph: number;
  /** As a quote will name it; absent where the file has no pages, and in older previews. */
  page?: string;
  /** Parts that are somebody else's words, or the author's report of them. */
  others: (Span & Pick<QuotedVoice, 'form' | 'speaker' | 'via'>)[];
};

const SAMPLE = 5;
/** Characters of a passage that says enough of what will be quoted. */
const TELLING = { least: 40, most: 300 };
const EXAMPLES = 3;
const SHOWN_EXAMPLE = 160;
/** Characters that tell a language. */
const LANGUAGE_SAMPLE = 20_000;

/** Which document is exactly the text of this hash. */
export function sameText(library: Library, revision: string): Preview['same'] {
  const same = documentsOf(library).find(
    (document) => document.revision === revision && document.completeness === 'full',
  );
  return same ? { id: same.id, title: same.title } : null;
}

/** Makes the preview of a text that was read and analysed. */
export function previewOf(
  draft: DocumentDraft,
  stretches: readonly AnalysedStretch[],
  library: Library,
): Preview {
  const { text, format, metadata, notes } = draft;
  const { passages, termsOfSome, sketch } = foundIn(stretches);
  const revision = revisionHash(text);
  const same = sameText(library, revision);
  const boilerplate = boilerplateOf(
    text,
    shiftedBy(stretches, ({ blocks }) => blocks),
  );
  return {
    detected: metadata,
    format,
    length: text.length,
    revision,
    completeness: draft.excerpts ? 'excerpts' : 'full',
    passages: passages.length,
    sample: sampleOf(
      draft,
      passages,
      shiftedBy(stretches, ({ voices }) => voices),
    ),
    boilerplate,
    oddCharacters: oddCharacters(text),
    language: languageOf(text, passages),
    same,
    alike: nearDuplicates(library, termsOfSome).filter(({ id }) => id !== same?.id),
    sketch,
    notes,
    rights: rightsOf(draft, boilerplate),
  };
}

type FoundPassage = Span & { paragraph: number; standsAlone: boolean };

/** Passages whose terms are kept, to look for near duplicates. */
const WITH_TERMS = 500;

function foundIn(stretches: readonly AnalysedStretch[]): {
  passages: FoundPassage[];
  termsOfSome: Set<string>[];
  sketch: PassageSketch;
} {
  const count = stretches.reduce((sum, { analysis }) => sum + analysis.sentences.length, 0);
  const every = Math.ceil(count / WITH_TERMS);
  const passages: FoundPassage[] = [];
  const termsOfSome: Set<string>[] = [];
  const all = function* () {
    for (const { analysis, offset } of stretches)
      for (const { start, end, paragraph, standsAlone, words } of passagesOf(analysis)) {
        const terms = new Set(words.map(({ term }) => term).filter((term) => term !== ''));
        if (passages.length % every === 0) termsOfSome.push(terms);
        passages.push({ start: start + offset, end: end + offset, paragraph, standsAlone });
        yield terms;
      }
  };
  const sketch = sketchOf(all());
  return { passages, termsOfSome, sketch };
}

/** Spans of the analysed stretches at their places in the full text. */
function shiftedBy<T extends Span>(
  stretches: readonly AnalysedStretch[],
  spansOf: (analysis: AnalysedStretch['analysis']) => T[],
): T[] {
  return stretches.flatMap(({ analysis, offset }) =>
    spansOf(analysis).map((span) => ({ ...span, start: span.start + offset, end: span.end + offset })),
  );
}

/** Passages that stand alone, at even distances; where somebody else speaks somewhere, one of those too. */
function sampleOf(
  { text, pages = [] }: Pick<DocumentDraft, 'text' | 'pages'>,
  passages: readonly FoundPassage[],
  voices: readonly QuotedVoice[],
): SamplePassage[] {
  const shown = passages.filter(
    ({ start, end, standsAlone }) =>
      standsAlone && end - start >= TELLING.least && end - start <= TELLING.most,
  );
  const from = shown.length > 0 ? shown : passages;
  const step = Math.max(1, from.length / SAMPLE);
  const spread = Array.from(
    { length: Math.min(SAMPLE, from.length) },
    (_, at) => from[Math.floor(at * step)]!,
  );
  const othersIn = (span: Span) => voices.filter((voice) => voice.start < span.end && voice.end > span.start);
  const spoken = from.find((passage) => othersIn(passage).length > 0);
  if (spoken && !spread.some((passage) => othersIn(passage).length > 0)) spread[spread.length - 1] = spoken;
  const pageAt = (at: number) => pages.findLast((page) => page.start <= at)?.page ?? undefined;
  return spread
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, paragraph }) => ({
      start,
      end,
      text: text.slice(start, end),
      paragraph,
      ...(pageAt(start) !== undefined && { page: pageAt(start)! }),
      others: othersIn({ start, end }).map(({ form, speaker, via, ...voice }) => ({
        start: Math.max(start, voice.start),
        end: Math.min(end, voice.end),
        form,
        ...(speaker !== undefined && { speaker }),
        ...(via !== undefined && { via }),
      })),
    }));
}

function boilerplateOf(text: string, blocks: readonly Block[]): Preview['boilerplate'] {
  const found = new Map<BoilerplateReason, { blocks: number; examples: Map<string, string> }>();
  for (const { boilerplate: reason, start, end } of blocks) {
    if (!reason) continue;
    const entry = found.get(reason) ?? { blocks: 0, examples: new Map<string, string>() };
    entry.blocks += 1;
    const example = joinLines(beginningOf(text.slice(start, end), SHOWN_EXAMPLE));
    // Heads that differ in the numbers of their pages alone say the same.
    const words = example.replace(/\d+/g, '#');
    if (!entry.examples.has(words)) entry.examples.set(words, example);
    found.set(reason, entry);
  }
  return [...found]
    .map(([reason, { blocks, examples }]) => ({ reason, blocks, examples: telling([...examples.values()]) }))
    .sort((a, b) => b.blocks - a.blocks);
}

/** The first, and the longest of the others: a sentence that was taken for a head is among them. */
function telling([first, ...others]: string[]): string[] {
  const longest = others.toSorted((a, b) => b.length - a.length).slice(0, EXAMPLES - 1);
  return first === undefined ? [] : [first, ...longest];
}

/** Passages alone are asked: a licence in English says nothing of the book. */
function languageOf(text: string, passages: readonly Span[]): string | null {
  const step = Math.max(1, Math.floor((passages.length * TELLING.most) / LANGUAGE_SAMPLE));
  const sample = passages
    .filter((_, at) => at % step === 0)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .slice(0, LANGUAGE_SAMPLE);
  const result = eld.detect(sample);
  return result.isReliable() && result.language !== '' ? result.language : null;
}

function rightsOf(draft: DocumentDraft, boilerplate: Preview['boilerplate']): Message {
  if (draft.excerpts) return message('reading.rights-excerpts');
  const isLicensed = boilerplate.some(({ reason, examples }) => reason === 'licence' && examples.length > 0);
  return message(isLicensed ? 'reading.rights-licence' : 'reading.rights-unstated');
}
