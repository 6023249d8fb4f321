import type { Library, Topic } from '../../src/documents/library.ts';

/** A library without one of its motions, or without one of the statements on it. */

export function withoutTopic(library: Library, { id }: Topic): Library {
  return changed(library, (topic) => (topic.id === id ? undefined : topic));
}

/** A library whose motions nobody has said anything on. */
export function withoutStatements(library: Library): Library {
  return changed(library, ({ statements, ...topic }) => topic);
}

export function withoutStatement(library: Library, { id }: Topic, statement: string): Library {
  return changed(library, (topic) => (topic.id === id ? lacking(topic, statement) : topic));
}

function changed(library: Library, change: (topic: Topic) => Topic | undefined): Library {
  return library.map((scope) => {
    const [topics, documents] = [
      scope.topics().flatMap((topic) => change(topic) ?? []),
      [...scope.documents()],
    ];
    return { ...scope, topics: () => topics, documents: () => documents };
  });
}

function lacking(topic: Topic, statement: string): Topic {
  const { statements } = topic;
  const rest = (texts: string[] = []) => texts.filter((text) => text !== statement);
  return { ...topic, statements: { for: rest(statements?.for), against: rest(statements?.against) } };
}
