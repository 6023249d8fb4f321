import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { authorKey } from '../src/documents/author.ts';
import { normaliseText } from '../src/documents/decoding.ts';
import { documentsOf } from '../src/documents/library.ts';
import { readPack } from '../src/documents/pack.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { addPack } from '../src/documents/store/pack-installer.ts';
import { cueWords } from '../src/documents/suggestion-cue.ts';
import { findPositions } from '../src/evidence/position-suggestions.ts';
import { withFilled } from './library.ts';
import { type JudgedSuggestion, summarise } from './suggestions.ts';

const SHIPPED_PACK = fileURLToPath(new URL('../data/packs/fall-of-mosul/', import.meta.url));
const TEXTS = ['mosul-fell.txt', 'the-will-to-fight.txt', 'containment.txt'];

/** The first of the full texts of the shipped pack that is not at hand, if any. */
export function missingMappedText(shared: string): string | undefined {
  return TEXTS.map((name) => join(shared, 'documents', name)).find((path) => !existsSync(path));
}

type MappedMetrics = ReturnType<typeof summarise> & {
  /** Stances that were suggested, and how many of these the map has as well. */
  suggested: number;
  right: number;
};

/**
 * Imports the full texts of the shipped pack into a library that has its topics and nothing of its map, and
 * compares what is suggested with what the map says. What the map calls “not stated” counts as not touched.
 */
export function evaluateMappedSuggestions(
  shared: string,
  told: (line: string) => void = () => {},
): MappedMetrics {
  const { map, ...pack } = readPack(SHIPPED_PACK);
  const full = TEXTS.map((name) => {
    const { text } = normaliseText(readFileSync(join(shared, 'documents', name), 'utf8'));
    const hash = revisionHash(text);
    const entry = pack.documents.find(
      ({ content }) => content.completeness === 'excerpts' && content.hash === hash,
    );
    if (!entry) throw new Error(`${name} is not the text that the pack's excerpts are of`);
    return { ...entry, content: { completeness: 'full' as const, text } };
  });
  const judged = withFilled(
    (file) => addPack(file, { ...pack, documents: full }, new Date(0).toISOString()),
    (library) => {
      const found = findPositions(library, documentsOf(library));
      return map!.positions.map((position): JudgedSuggestion => {
        const suggestion = found.find(
          ({ topic, author }) => topic.id === position.topic && author.key === authorKey(position.author),
        );
        const evidence = suggestion?.content?.evidence ?? [];
        const known = [...position.evidence, ...position.conditions];
        const { stance } = position;
        const held = stance === 'not stated' ? undefined : stance === 'undecided' ? 'mixed' : stance;
        if (suggestion)
          told(
            `${position.topic} ${authorKey(position.author).slice(0, 16)}: map ${stance}, suggested ${suggestion.content?.stance} (${suggestion.content && cueWords(suggestion.content.cue)})`,
          );
        return {
          held,
          found: suggestion !== undefined,
          stance: suggestion?.content?.stance,
          evidence: evidence.length,
          known: evidence.filter(({ revision, start, end }) =>
            known.some((place) => place.revision === revision && place.start < end && start < place.end),
          ).length,
        };
      });
    },
  );
  const suggested = judged.filter(({ stance }) => stance !== undefined);
  const right = suggested.filter(({ stance, held }) => stance === held);
  return { ...summarise(judged), suggested: suggested.length, right: right.length };
}
