import { documentsOf } from '../src/documents/library.ts';
import { SHIPPED, type SuggestingModel } from '../src/evidence/position-suggestions/model.ts';
import { type Finding, findPositions } from '../src/evidence/position-suggestions.ts';
import { withTexts } from './library.ts';
import { type Held, readSuggestionSet, type SuggestionText } from './suggestion-set.ts';

/** What was suggested of one document on one topic, and what is so. */
export type JudgedSuggestion = {
  held: Held | undefined;
  found: boolean;
  stance: string | undefined;
  /** Evidence passages, and those of them that overlap a known one. */
  evidence: number;
  known: number;
};

export type SuggestionMetrics = {
  documents: number;
  /** Of the topics that are told to be touched those that are; of those that are the share that is told. */
  touched: { precision: number; recall: number };
  /** Of the documents of one side: how many get a stance, and how many of these the right one. */
  stance: { suggested: number; accuracy: number };
  /** Of the documents of both sides: how many get one side, and how many are called mixed. */
  mixed: { 'one side': number; mixed: number };
  /** Share of the evidence that overlaps a passage known to speak of the topic, where such are known. */
  evidence: { known: number };
};

/**
 * Runs a `stance` or `quote` set as documents that are imported into libraries of some twenty topics.
 * @param models which model answers for a topic; without it the one that ships
 * @throws Refusal where a file is missing or has another shape
 */
export function evaluateSuggestions(
  folder: string,
  models: { model: SuggestingModel; isFor: (topic: string) => boolean }[] = [
    { model: SHIPPED, isFor: () => true },
  ],
): SuggestionMetrics {
  const batches = readSuggestionSet(folder);
  const judged = batches.flatMap(({ topics, texts }) =>
    withTexts(
      texts,
      (library) => {
        const byAuthor = new Map(texts.map((text) => [text.authors![0], text]));
        return documentsOf(library).flatMap((document) => {
          const text = byAuthor.get(document.authors[0])!;
          const found = models.flatMap(({ model, isFor }) =>
            findPositions(library, [document], { model }).filter(({ topic }) => isFor(topic.id)),
          );
          return topics.map(({ id }) =>
            judge(
              text,
              id,
              found.find(({ topic }) => topic.id === id),
            ),
          );
        });
      },
      topics,
    ),
  );
  const documents = batches.reduce((sum, { texts }) => sum + texts.length, 0);
  return { documents, ...summarise(judged) };
}

function judge({ held, spans }: SuggestionText, topic: string, found: Finding | undefined): JudgedSuggestion {
  const own = spans.filter((span) => span.topic === topic);
  const evidence = found?.content?.evidence ?? [];
  return {
    held: held.get(topic),
    found: found !== undefined,
    stance: found?.content?.stance,
    evidence: own.length > 0 ? evidence.length : 0,
    known: evidence.filter(({ start, end }) => own.some((span) => span.start < end && start < span.end))
      .length,
  };
}

export function summarise(judged: JudgedSuggestion[]): Omit<SuggestionMetrics, 'documents'> {
  const share = (some: unknown[], all: unknown[]) => some.length / Math.max(1, all.length);
  const found = judged.filter((one) => one.found);
  const held = judged.filter((one) => one.held !== undefined);
  const sided = held.filter((one) => one.held === 'for' || one.held === 'against');
  const suggested = sided.filter(({ stance }) => stance !== undefined);
  const mixed = held.filter((one) => one.held === 'mixed');
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  return {
    touched: {
      precision: share(
        found.filter((one) => one.held !== undefined),
        found,
      ),
      recall: share(
        held.filter((one) => one.found),
        held,
      ),
    },
    stance: {
      suggested: share(suggested, sided),
      accuracy: share(
        suggested.filter((one) => one.stance === one.held),
        suggested,
      ),
    },
    mixed: {
      'one side': share(
        mixed.filter(({ stance }) => stance === 'for' || stance === 'against'),
        mixed,
      ),
      mixed: share(
        mixed.filter(({ stance }) => stance === 'mixed'),
        mixed,
      ),
    },
    evidence: {
      known: sum(judged.map(({ known }) => known)) / Math.max(1, sum(judged.map((one) => one.evidence))),
    },
  };
}
