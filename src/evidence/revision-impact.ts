import type { Author } from '../documents/author.ts';
import type { Span } from '../documents/document.ts';
import type { ScopeReader, StoredDocument } from '../documents/library.ts';
import { type Place, type Position, placesOf, type Rebuttal } from '../documents/position.ts';
import { Refusal } from '../documents/refusal.ts';
import { addWithin } from '../documents/store/document-writer.ts';
import { openScopeFile, type ScopeFile } from '../documents/store/scope-file.ts';
import { scopeReader } from '../documents/store/scope-reader.ts';
import { type SharedQuote, sharedQuotesOf } from '../documents/store/shared-quotes.ts';
import { type ComparedParagraph, type TextChanges, textChanges } from '../documents/text-changes.ts';
import { documentToRevise, placeMover, type Revising } from './revising.ts';
import type { HeldRevision } from './revision-anchors.ts';

/** Words that something rests on, and whether they stand in the new text too. */
export type AffectedPlace = Span & {
  text: string;
  /** `moves` with the same words; `to review` where they do not stand there exactly. */
  outcome: 'moves' | 'to review';
};

/** What a revision would change, told before anything is changed. */
export type RevisionImpact = {
  /** The document, and the revision that the new text would take the place of. */
  id: string;
  title: string;
  revision: string;
  text: TextChanges;
  positions: { topic: string; author: Author; status: Position['status']; places: AffectedPlace[] }[];
  rebuttals: { reason: string; places: AffectedPlace[] }[];
  /**
   * Messages that show words of the document, of this or an earlier revision, the latest first; those to
   * review are told to be of an earlier revision.
   */
  shared: (Pick<SharedQuote, 'channel' | 'message' | 'at'> & AffectedPlace)[];
};

/**
 * Tells what a revision would change, without changing anything.
 * @throws Refusal where the document is not here, or the text is what it has already
 */
export function impactOf(file: ScopeFile, { id, document, stretches }: Revising): RevisionImpact {
  const reader = scopeReader(file);
  const before = documentToRevise(reader, id);
  const scratch = openScopeFile(file.id, ':memory:');
  try {
    const [added] = addWithin(scratch, [document], undefined, () => stretches);
    if (added!.document.revision === before.revision) throw new Refusal('revise.same-text', before.title);
    const from = { scope: reader, document: before };
    const to = { scope: scopeReader(scratch), document: added!.document };
    const placesIn = (held: StoredDocument) => {
      const { anchor } = placeMover({ scope: reader, document: held }, to);
      return ({ start, end }: Span): AffectedPlace => ({
        start,
        end,
        text: reader.slice(held.revisionKey, start, end) ?? '',
        outcome: anchor({ start, end }) ? 'moves' : 'to review',
      });
    };
    const affected = placesIn(before);
    const here = (places: Place[]) =>
      places.filter(({ revision }) => revision === before.revision).map(affected);
    return {
      id,
      title: before.title,
      revision: before.revision,
      text: textChanges(paragraphsOf(from), paragraphsOf(to)),
      positions: reader
        .positions()
        .map((position) => ({
          topic: position.topic,
          author: position.author,
          status: position.status,
          places: here(placesOf(position)),
        }))
        .filter(({ places }) => places.length > 0),
      rebuttals: reader
        .rebuttals()
        .map((rebuttal) => ({ reason: rebuttal.reason, places: here(sidesOf(rebuttal)) }))
        .filter(({ places }) => places.length > 0),
      shared: [before, ...reader.earlierRevisions().filter((earlier) => earlier.id === id)]
        .flatMap((held) => {
          const told = placesIn(held);
          return sharedQuotesOf(file, held.revision).map(({ channel, message, at, ...place }) => ({
            channel,
            message,
            at,
            ...told(place),
          }));
        })
        .sort((a, b) => (a.at < b.at ? 1 : -1)),
    };
  } finally {
    scratch.close();
  }
}

/** A position or rebuttal that rests on words of an earlier revision, which do not stand in the present one. */
type ToReview =
  | { kind: 'position'; position: Position; places: Place[] }
  | { kind: 'rebuttal'; rebuttal: Rebuttal; places: Place[] };

/** What is to be reviewed after revisions; nothing is any more once it rests on present words again. */
export function toReview(scope: ScopeReader): ToReview[] {
  const earlier = new Set(scope.earlierRevisions().map(({ revision }) => revision));
  const stale = (places: Place[]) => places.filter(({ revision }) => earlier.has(revision));
  return [
    ...scope.positions().map((position) => ({
      kind: 'position' as const,
      position,
      places: position.status === 'rejected' ? [] : stale(placesOf(position)),
    })),
    ...scope.rebuttals().map((rebuttal) => ({
      kind: 'rebuttal' as const,
      rebuttal,
      places: stale(sidesOf(rebuttal)),
    })),
  ].filter(({ places }) => places.length > 0);
}

function sidesOf({ from, target }: Rebuttal): Place[] {
  return [from, target].filter((side) => 'revision' in side);
}

/** What can be quoted of a revision, by paragraphs. */
function paragraphsOf({ scope, document }: HeldRevision): ComparedParagraph[] {
  const { revisionKey, length } = document;
  const all = { start: 0, end: length };
  const paragraphs: ComparedParagraph[] = [];
  for (const { start, end, paragraph } of scope.sentencesAround(revisionKey, { start: 0, end: 0 }, all)) {
    const sentence = scope.slice(revisionKey, start, end)!;
    const last = paragraphs.at(-1);
    if (last?.paragraph === paragraph) last.sentences.push(sentence);
    else paragraphs.push({ paragraph, sentences: [sentence] });
  }
  return paragraphs;
}
