import { authorKey, authorsOfDocument } from '../documents/author.ts';
import { documentsOf, type Library, type StoredDocument, type Topic, topicOf } from '../documents/library.ts';
import type { Position } from '../documents/position.ts';
import { addSuggestions } from '../documents/store/position-writer.ts';
import type { ScopeFile } from '../documents/store/scope-file.ts';
import { type AuthorEntry, authorsIn } from './authors.ts';
import { contentOf, openContent, type SuggestedContent } from './position-suggestions/content.ts';
import { SHIPPED, type SuggestingModel } from './position-suggestions/model.ts';
import { readPassages } from './position-suggestions/roles.ts';
import { plainSide, sideOf } from './position-suggestions/siding.ts';
import { type Subject, subjectsOf } from './position-suggestions/subjects.ts';
import { passagesAbout, type TopicPassage } from './position-suggestions/topic-passages.ts';
import { type PositionAnswer, positionsOn } from './positions.ts';
import { type TopicEntry, topicReference, topicsIn } from './topics.ts';

/** What was found of an author on a topic that their documents touch; without content where no side is clear. */
export type Finding = { topic: TopicEntry; author: AuthorEntry; content: SuggestedContent | undefined };

/** Who vouches for a suggestion, as it is kept: nobody but the rules that found it. */
export const BY_RULE = 'rules of the import';

/**
 * Reads newly imported documents for what their authors hold on the library's topics, together with the other
 * documents of these authors. A topic is only told where several passages speak of it, a stance only where it
 * is clear enough.
 * @param documents of the library, such as were just added; each is taken to speak of the topic that it is read for
 * @param only the reference of the one topic that they are read for; without it, all of the library's
 */
export function findPositions(
  library: Library,
  documents: StoredDocument[],
  { model = SHIPPED, only }: { model?: SuggestingModel; only?: TopicEntry['reference'] } = {},
): Finding[] {
  const subjects = subjectsOf(library).filter(({ topic }) => only === undefined || topic.reference === only);
  if (subjects.length === 0) return [];
  const fresh = new Set(documents.map(({ revision }) => revision));
  const keys = new Set(documents.flatMap(authorsOfDocument).map(authorKey));
  const aboutIn = (document: StoredDocument, subject: Subject) => {
    const stated = topicOf(library, document);
    return passagesAbout(library.find(({ id }) => id === document.scope)!, document, subject, {
      stated: stated !== undefined && topicReference(stated) === subject.topic.reference,
      touching: model.touching,
    });
  };
  return authorsIn(library)
    .filter(({ key }) => keys.has(key))
    .flatMap((author) => {
      const [added, others] = [true, false].map((isNew) =>
        author.documents.filter(({ revision }) => fresh.has(revision) === isNew),
      );
      return subjects.flatMap((subject): Finding[] => {
        const about = added!.flatMap((document) => aboutIn(document, subject));
        // What the author wrote before is read only where the new documents speak of the topic.
        if (about.length === 0) return [];
        about.push(...others!.flatMap((document) => aboutIn(document, subject)));
        return [{ topic: subject.topic, author, content: contentFound(subject, about, model) }];
      });
    });
}

function contentFound(
  subject: Subject,
  about: TopicPassage[],
  { siding, stance }: SuggestingModel,
): SuggestedContent | undefined {
  const passages = readPassages(about, subject, stance);
  const positions = passages.filter(({ role }) => role === 'position');
  const { motion } = subject.topic;
  const side = sideOf(motion, positions, siding) ?? plainSide(motion, passages, siding);
  return side ? contentOf(side, passages, subject) : openContent(passages);
}

/** What came of reading documents for positions. */
export type Suggested = Finding & {
  /** `kept` as a suggestion; `decided` by a curator before; `unclear`: the topic is touched, the side is not clear. */
  outcome: 'kept' | 'decided' | 'unclear';
};

/**
 * Finds the positions of newly imported documents and keeps them in a scope as suggestions, unreviewed. What a
 * curator of the scope or of a pack has decided, rejections and what was edited too, is never replaced.
 * @param at ISO 8601
 */
export function suggestFromDocuments(
  file: ScopeFile,
  library: Library,
  documents: StoredDocument[],
  at: string,
): Suggested[] {
  return keepFound(file, library, findPositions(library, documents), at);
}

/**
 * The same for a topic that is new: all that the library has is read for it.
 * @param topic of the scope
 */
export function suggestForTopic(file: ScopeFile, library: Library, topic: Topic, at: string): Suggested[] {
  const only = topicReference(topic);
  return keepFound(file, library, findPositions(library, documentsOf(library), { only }), at);
}

function keepFound(file: ScopeFile, library: Library, findings: Finding[], at: string): Suggested[] {
  const found = findings.map((finding): Suggested => {
    const outcome = isDecided(library, file, finding) ? 'decided' : finding.content ? 'kept' : 'unclear';
    return { ...finding, outcome };
  });
  addSuggestions(
    file,
    found.flatMap(({ topic, author, content, outcome }) =>
      content && outcome === 'kept' ? [{ topic, position: positionOf(topic, author, content, at) }] : [],
    ),
  );
  return found;
}

/** What waits for a curator, topic by topic. */
export function suggestionQueue(library: Library): PositionAnswer[] {
  return topicsIn(library)
    .flatMap((topic) => positionsOn(library, topic).positions)
    .filter(({ status }) => status === 'suggested');
}

/** Also where the scope has another motion under the topic's id, which no position can be kept beside. */
function isDecided(library: Library, file: ScopeFile, { topic, author }: Finding): boolean {
  return library.some((scope) => {
    const same = scope.topics().find(({ id }) => id === topic.id);
    if (!same) return false;
    if (topicReference(same) !== topic.reference) return scope.id === file.id;
    return scope
      .positions()
      .some(
        (held) =>
          held.topic === topic.id &&
          author.keys.includes(authorKey(held.author)) &&
          (held.status !== 'suggested' || held.by !== BY_RULE),
      );
  });
}

function positionOf(
  topic: TopicEntry,
  { author }: AuthorEntry,
  content: SuggestedContent,
  at: string,
): Position & { status: 'suggested' } {
  return { topic: topic.id, author, ...content, status: 'suggested', by: BY_RULE, at };
}
