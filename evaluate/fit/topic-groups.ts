import { wordsOf } from '../../src/documents/terms.ts';

/** Topics that share so much of the weight of their words are one debate in other words. */
const SAME_DEBATE = 0.4;

/**
 * Throws groups whose topics speak of the same thing together, so that a topic that was held out was not
 * fitted on under another wording.
 * @returns for each group the name of the one that stands for all it is thrown together with
 */
export function joinAlikeTopics(topics: Map<string, string>): Map<string, string> {
  const terms = new Map(
    [...topics].map(([group, text]) => [
      group,
      new Set(
        wordsOf(text)
          .map(({ term }) => term)
          .filter((term) => term !== ''),
      ),
    ]),
  );
  const counts = new Map<string, number>();
  for (const set of terms.values()) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (set: Set<string>) => {
    let sum = 0;
    for (const term of set) sum += Math.log(topics.size / counts.get(term)!);
    return sum;
  };
  const leaders = new Map([...topics.keys()].map((group) => [group, group]));
  const leaderOf = (group: string): string => {
    const leader = leaders.get(group)!;
    return leader === group ? group : leaderOf(leader);
  };
  const groups = [...terms];
  for (const [at, [group, own]] of groups.entries()) {
    for (const [other, others] of groups.slice(0, at)) {
      const shared = own.intersection(others);
      if (shared.size > 0 && weightOf(shared) > SAME_DEBATE * weightOf(own.union(others)))
        leaders.set(leaderOf(group), leaderOf(other));
    }
  }
  return new Map([...topics.keys()].map((group) => [group, leaderOf(group)]));
}

/** A fold for each group; groups that belong together lie in one. Deterministic. */
export function foldsOf(joined: Map<string, string>, folds: number): Map<string, number> {
  const leaders = [...new Set(joined.values())].sort((a, b) => hash(a) - hash(b));
  const foldOf = new Map(leaders.map((leader, index) => [leader, index % folds]));
  return new Map([...joined].map(([group, leader]) => [group, foldOf.get(leader)!]));
}

/** FNV-1a, so that folds do not follow the order of a file. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}
