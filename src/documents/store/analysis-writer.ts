import { type AnalysedPassage, type Analysis, analyse, blocksOf, passagesOf } from '../analysis.ts';
import { ANALYSIS_VERSION } from '../analysis-version.ts';
import type { QuotedVoice, Span } from '../document.ts';
import type { DocumentContent } from '../document-content.ts';
import { meaningOfVectors } from '../meaning.ts';
import { packPassage } from './passage-content.ts';
import type { ScopeFile } from './scope-file.ts';
import type { CountedTerm, TermCounter } from './term-counts.ts';

/** A stretch of a revision with what was found in it; `offset` is where it begins in the full text. */
export type AnalysedStretch = { analysis: Analysis; offset: number };

/** Called now and then with the number of passages written so far. */
export type Progress = (passages: number) => void;

/** Analyses what is held of a text: all of it, or each excerpt by itself. */
export function analysed(content: DocumentContent): AnalysedStretch[] {
  if (content.completeness === 'full')
    return [{ analysis: analyse(content.text, blocksOf(content.text, content.blocks)), offset: 0 }];
  return content.excerpts.map(({ start, paragraph, text }) => ({
    analysis: analyse(text, [{ kind: 'paragraph', paragraph, start: 0, end: text.length }]),
    offset: start,
  }));
}

/** Passages between two calls of the progress function. */
const PROGRESS_EVERY = 1_000;

/**
 * Writes what was found in a revision, within a transaction that the caller has begun.
 * @param firstPassage the key of the first passage; those of the others follow it and are not taken
 */
export function writeAnalysis(
  file: ScopeFile,
  revisionKey: number,
  stretches: AnalysedStretch[],
  firstPassage: number,
  terms: TermCounter,
  progress: Progress = () => {},
): void {
  const { database } = file;
  const insertBlock = database.prepare(
    'INSERT INTO block (revision, start, "end", kind, paragraph, boilerplate, stated) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const insertVoice = database.prepare(
    `INSERT INTO voice (revision, start, "end", form, speaker, speaker_start, speaker_end, via)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertPassage = database.prepare(
    `INSERT INTO passage (key, revision, start, "end", paragraph, modes, content) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertIndex = database.prepare('INSERT INTO passage_index (rowid, terms) VALUES (?, ?)');
  let key = firstPassage;

  const writePassage = (passage: AnalysedPassage, offset: number) => {
    const { words } = passage;
    const keys = new Uint32Array(words.length);
    const distinct: CountedTerm[] = [];
    const vectors: Int8Array[] = [];
    for (let index = 0; index < words.length; index += 1) {
      if (words[index]!.term === '') continue;
      const term = terms.term(words[index]!.term);
      keys[index] = term.key;
      if (term.lastPassage === key) continue;
      term.lastPassage = key;
      term.passages += 1;
      distinct.push(term);
      if (term.vector) vectors.push(term.vector);
    }
    const place = shifted(passage, offset);
    insertPassage.run(
      key,
      revisionKey,
      place.start,
      place.end,
      passage.paragraph,
      JSON.stringify(passage.modes.map((mode) => ({ ...mode, ...shifted(mode, offset) }))),
      packPassage({
        ...place,
        revisionKey,
        paragraph: passage.paragraph,
        kind: passage.kind,
        standsAlone: passage.standsAlone,
        argues: Math.round(passage.argues * 255),
        traits: passage.traits,
        meaning: meaningOfVectors(vectors),
        terms: keys,
      }),
    );
    insertIndex.run(key, distinct.map(({ indexed }) => indexed).join(' '));
    key += 1;
    if ((key - firstPassage) % PROGRESS_EVERY === 0) progress(key - firstPassage);
  };

  for (const { analysis, offset } of stretches) {
    for (const block of analysis.blocks) {
      const { start, end } = shifted(block, offset);
      const { kind, paragraph, boilerplate = null, stated = false } = block;
      insertBlock.run(revisionKey, start, end, kind, paragraph, boilerplate, Number(stated));
    }
    for (const voice of analysis.voices)
      writeVoice(insertVoice.run.bind(insertVoice), revisionKey, voice, offset);
    for (const passage of passagesOf(analysis)) writePassage(passage, offset);
  }
  database
    .prepare(
      `UPDATE revision SET first_passage = ?, last_passage = ?, analysis = ?,
       longest_voice = (SELECT coalesce(max("end" - start), 0) FROM voice WHERE revision = revision.key) WHERE key = ?`,
    )
    .run(firstPassage, key - 1, ANALYSIS_VERSION, revisionKey);
}

/** The key behind all passages. */
export function nextPassageKey(file: ScopeFile): number {
  const [last] = file.rows('SELECT coalesce(max(key), 0) FROM passage').get() as unknown as [number];
  return last + 1;
}

function writeVoice(
  run: (...values: (number | string | null)[]) => unknown,
  revisionKey: number,
  voice: QuotedVoice,
  offset: number,
): void {
  const { start, end } = shifted(voice, offset);
  const speaker = voice.speakerAt && shifted(voice.speakerAt, offset);
  run(
    revisionKey,
    start,
    end,
    voice.form,
    voice.speaker ?? null,
    speaker?.start ?? null,
    speaker?.end ?? null,
    voice.via ?? null,
  );
}

function shifted(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}
