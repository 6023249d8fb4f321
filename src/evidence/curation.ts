import { documentsOf, type Library, type MapChange } from '../documents/library.ts';
import { authorsFault, refusedPassage } from '../documents/own-words.ts';
import { type Place, type Position, placesOf, positionFault, type Stance } from '../documents/position.ts';
import { Refusal } from '../documents/refusal.ts';
import { changePosition } from '../documents/store/map-curation.ts';
import { positionItem } from '../documents/store/map-history.ts';
import type { Made } from '../documents/store/position-writer.ts';
import type { ScopeFile } from '../documents/store/scope-file.ts';
import type { AuthorEntry } from './authors.ts';
import { storedPosition } from './positions.ts';
import { earlierRevisionsOf, quoteAt } from './quote.ts';
import { parseSelectors } from './reanchor.ts';
import type { TopicEntry } from './topics.ts';
import { verifyQuotation } from './verification.ts';
import { wholeSentences } from './whole-sentences.ts';

/**
 * Who changes what a library's map says. A change is kept in the scope of `file`, beside its history;
 * what a pack says is thereby changed for that scope alone.
 */
export type Curating = {
  file: ScopeFile;
  library: Library;
  /** Who vouches for the change. */
  by: string;
  /** ISO 8601. */
  at: string;
};

/** What a curator does with one position. */
export type Curation = Curating & { topic: TopicEntry; author: AuthorEntry };

/** What a curator says of a position; what is left out stays as it is. */
export type PositionChanges = {
  stance?: Stance;
  summary?: string;
  evidence?: Place[];
  concessions?: Place[];
  conditions?: Place[];
};

/** @throws Refusal where the author has a position on the topic already, or the new one is not whole. */
export function addPosition(curation: Curation, changes: PositionChanges & { stance: Stance }): Position {
  const held = storedPosition(curation.library, curation.topic, curation.author);
  if (held) throw new Refusal('curation.has-position', ...whose(curation));
  return keep(curation, 'added', { ...emptyPosition(curation), ...changes });
}

/**
 * @param keepsEvidence the evidence is known to bear the contrary of the stance that it was chosen for
 * @throws Refusal where there is no position, what it would become is not whole, or its stance would be turned on
 *   evidence that nobody has given anew
 */
export function editPosition(
  curation: Curation,
  changes: PositionChanges,
  { keepsEvidence = false } = {},
): Position {
  if (Object.keys(changes).length === 0) throw new Refusal('curation.say-what');
  const held = present(curation);
  if (!keepsEvidence && changes.evidence === undefined && turnsOnSameEvidence(held, changes))
    throw new Refusal('curation.evidence-of-other-side');
  return keep(curation, 'edited', { ...held, ...changes });
}

/** Whether an approved stance becomes its contrary, and rests on the same passages as before. */
export function turnsOnSameEvidence(held: Position, { stance, evidence }: PositionChanges): boolean {
  const sides: (Stance | undefined)[] = ['for', 'against'];
  const isTurned = held.stance !== stance && [held.stance, stance].every((one) => sides.includes(one));
  const places = (list: Place[]) =>
    new Set(list.map((place) => `${place.revision} ${place.start} ${place.end}`));
  const same = !evidence || places(evidence).symmetricDifference(places(held.evidence)).size === 0;
  return held.status === 'approved' && isTurned && same;
}

/**
 * Vouches for a suggestion, with what is to be changed of it.
 * @throws Refusal where there is none, it is approved already, or it has no summary yet.
 */
export function approvePosition(curation: Curation, changes: PositionChanges = {}): Position {
  const { cue: _, ...held } = present(curation);
  if (held.status === 'approved') throw new Refusal('curation.approved-already', ...whose(curation), held.by);
  return keep(curation, 'approved', { ...held, ...changes, status: 'approved' });
}

/**
 * Takes a position out of the library; it stays in the history and is not suggested again.
 * @throws Refusal where there is none.
 */
export function rejectPosition(curation: Curation): Position {
  return keep(curation, 'rejected', { ...present(curation), status: 'rejected' });
}

/** What became of a position in every scope of the library that has it, the oldest change first. */
export function positionHistory(
  library: Library,
  topic: TopicEntry,
  author: AuthorEntry,
): (MapChange & { subject: 'position'; scope: string })[] {
  return library
    .flatMap((scope) =>
      author.keys.flatMap((key) =>
        scope
          .changes(positionItem(topic.id, key))
          .filter((change) => change.subject === 'position')
          .map((change) => ({ ...change, scope: scope.id })),
      ),
    )
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function emptyPosition({ topic, author, by, at }: Curation): Omit<Position, 'stance'> {
  return {
    topic: topic.id,
    author: author.author,
    evidence: [],
    concessions: [],
    conditions: [],
    status: 'approved',
    by,
    at,
  };
}

function present(curation: Curation): Position {
  const held = storedPosition(curation.library, curation.topic, curation.author);
  if (!held) throw new Refusal('curation.has-no-position', ...whose(curation));
  return held;
}

function keep(curation: Curation, action: Made['action'], position: Position): Position {
  const { file, library, topic, by, at } = curation;
  if (by.trim() === '') throw new Refusal('curation.say-who');
  if (position.summary?.trim() === '') throw new Refusal('curation.empty-summary');
  if (position.status !== 'rejected') {
    const fault = positionFault(position);
    if (fault?.field === 'summary') throw new Refusal('curation.summary-to-approve');
    if (fault)
      throw new Refusal(
        position.stance === 'not stated' ? 'curation.passages-without-stance' : 'curation.no-evidence',
      );
    for (const place of placesOf(position))
      if (!mayStay(curation, action, place)) checkPlace(library, curation.author, place);
  }
  const changed = { ...position, by, at };
  changePosition(file, { id: topic.id, motion: topic.motion, aliases: topic.aliases }, changed, {
    action,
    by,
    at,
  });
  return changed;
}

/**
 * Whether the position has a place already that no present text holds: it stays where its words can still be
 * read in an earlier revision, and an edit loses none that comes back with its document.
 */
function mayStay(curation: Curation, action: Made['action'], place: Place): boolean {
  const { library } = curation;
  if (documentsOf(library).some(({ revision }) => revision === place.revision)) return false;
  const held = storedPosition(library, curation.topic, curation.author);
  const isSame = ({ revision, start, end }: Place) =>
    revision === place.revision && start === place.start && end === place.end;
  if (!held || !placesOf(held).some(isSame)) return false;
  return action === 'edited' || quoteAt(library, place) !== undefined;
}

/** @throws Refusal where the words are not there, or not the author's own. */
function checkPlace(library: Library, author: AuthorEntry, place: Place): void {
  const document = documentsOf(library).find(({ revision }) => revision === place.revision);
  const scope = document && library.find(({ id }) => id === document.scope);
  if (!document || !scope) throw passageOfNoDocument(library, place);
  if (!author.documents.some(({ revision }) => revision === place.revision))
    throw new Refusal('curation.document-not-by', document.title, author.name);
  const fault = authorsFault(scope, document, place);
  if (fault) throw refusedPassage(fault, place);
}

/** Why nothing new may rest on a place that no present text holds. */
export function passageOfNoDocument(library: Library, { revision }: Pick<Place, 'revision'>): Refusal {
  const earlier = earlierRevisionsOf(library).find((held) => held.revision === revision);
  return earlier
    ? new Refusal('curation.passage-earlier', earlier.title)
    : new Refusal('curation.passage-of-no-document');
}

/**
 * The place of a passage that a curator gives by its words, or by the selectors of a quote. Words are
 * widened to whole sentences: half of one may say what the whole does not.
 * @throws Refusal where the words do not stand exactly once in this author's documents.
 */
export function placeOfWords(library: Library, author: AuthorEntry, words: string): Place {
  const selectors = parseSelectors(words);
  if (selectors) {
    const { revision, start, end } = selectors;
    return { revision, start, end };
  }
  const own = new Set(author.documents.map(({ revision }) => revision));
  const { verdict, matches } = verifyQuotation(library, words);
  const places = matches.filter(({ document }) => own.has(document.revision));
  const [place] = places;
  const begun = words.length > 100 ? `${words.slice(0, 99)}…` : words;
  if (!place || verdict !== 'exact') throw new Refusal('curation.words-not-by', begun, author.name);
  if (places.length > 1) throw new Refusal('curation.words-often', begun, places.length, author.name);
  return { revision: place.document.revision, ...wholeSentences(library, place) };
}

function whose({ topic, author }: Curation): [author: string, motion: string] {
  return [author.name, topic.motion];
}
