import type { ScopeReader, StoredDocument, Topic } from '../documents/library.ts';
import { packName } from '../documents/pack-export.ts';
import type { WrittenMap } from '../documents/pack-map.ts';
import { documentName, mapOf } from '../documents/written-map.ts';
import { say } from '../language/say.ts';

/**
 * A scope's argument map as Argdown (https://argdown.org/syntax/). A topic is a statement and a position
 * an argument for or against it, whose description is the curator's summary; a passage is a statement in
 * its exact words, which supports what rests on it; a rebuttal is an argument, whose description is its
 * reason, between what it comes from and what it goes against. What an author grants, or makes a
 * condition, is mentioned and stands in no relation: it is no position. Argdown has no sign for a mere
 * limit, and undercuts arguments alone, so the other rebuttals attack; a tag tells the relation.
 */

type Positions = NonNullable<WrittenMap['positions']>;
type Rebuttals = NonNullable<WrittenMap['rebuttals']>;
type Passage = NonNullable<Positions[number]['evidence']>[number];
type Holder = Pick<Positions[number], 'topic' | 'author' | 'author-of'>;

/** @returns undefined where there is no topic. */
export function argdownOf(scope: ScopeReader, called = packName(scope).title): string | undefined {
  const topics = scope.topics();
  if (topics.length === 0) return undefined;
  const { positions = [], rebuttals = [] } = mapOf(scope).map ?? {};
  const titles = positionTitles(positions);
  const titleOf = (holder: Holder) => `<${titles.get(holderKey(holder))}>`;
  const topicBlocks = topics.flatMap((topic) => {
    const held = positions.filter((position) => position.topic === topic.id);
    return [
      `# ${escaped(topic.motion)}`,
      topicBlock(topic, held, titleOf),
      ...held.map((position) => positionBlock(position, titleOf(position))),
    ];
  });
  const documents = new Map(scope.documents().map((document) => [documentName(document), document]));
  const blocks = [
    `===\ntitle: ${json(called).replaceAll('=', '\\u003d')}\n===`,
    ...topicBlocks,
    ...(rebuttals.length > 0 ? [`# ${say('library.map-rebuttals')}`] : []),
    ...rebuttals.map((rebuttal, index) =>
      rebuttalBlock(rebuttal, `<${title(say('library.map-rebuttal', index + 1))}>`, titleOf),
    ),
    ...passageBlocks(passagesOf(positions, rebuttals), documents),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const SIGNS: Partial<Record<Positions[number]['stance'], string>> = { for: '+', against: '-' };

function topicBlock({ id, motion }: Topic, held: Positions, titleOf: (holder: Holder) => string): string {
  const relations = held.flatMap((position) => {
    const sign = SIGNS[position.stance];
    return sign === undefined ? [] : [`  ${sign} ${titleOf(position)}`];
  });
  return [`[${title(id)}]: ${escaped(motion)} #topic`, ...relations].join('\n');
}

const MENTIONS = {
  evidence: 'library.map-rests-on',
  for: 'library.map-speaks-for',
  against: 'library.map-speaks-against',
  concession: 'library.map-grants',
  condition: 'library.map-limited-by',
} as const;

function positionBlock(position: Positions[number], name: string): string {
  const { summary, stance, status, evidence = [], concessions = [], conditions = [], cue, by, at } = position;
  const mention = (key: keyof typeof MENTIONS) => (passage: Passage) =>
    say(MENTIONS[key], `@[${passageTitle(passage)}]`, passage.note && escaped(passage.note));
  const description = [
    ...(summary === undefined ? [] : [escaped(summary)]),
    ...evidence
      .filter(({ note, side }) => note !== undefined || side !== undefined)
      .map((passage) => mention(passage.side ?? 'evidence')(passage)),
    ...concessions.map(mention('concession')),
    ...conditions.map(mention('condition')),
  ].join(' ');
  const tags = `#${stance.replace(' ', '-')} #${status}`;
  const colon = description === '' ? '' : `: ${description}`;
  return [
    `${name}${colon} ${tags} ${data({ stance, status, cue, by, at })}`,
    ...evidence.map((passage) => `  + [${passageTitle(passage)}]`),
  ].join('\n');
}

function rebuttalBlock(
  { from, target, relation, manner, reason, source, by, at }: Rebuttals[number],
  name: string,
  titleOf: (holder: Holder) => string,
): string {
  const sideTitle = (side: typeof from) => ('in' in side ? `[${passageTitle(side)}]` : titleOf(side));
  const sign = relation === 'undercuts' && !('in' in target) ? '_' : '-';
  return [
    sideTitle(target),
    `  ${sign} ${name}: ${escaped(reason)} #${relation} #${manner} ${data({ relation, manner, source, by, at })}`,
    `    + ${sideTitle(from)}`,
  ].join('\n');
}

/** Every passage that the map rests on, once, in the order of the documents and of their texts. */
function passagesOf(positions: Positions, rebuttals: Rebuttals): Passage[] {
  const all = [
    ...positions.flatMap(({ evidence = [], concessions = [], conditions = [] }) => [
      ...evidence,
      ...concessions,
      ...conditions,
    ]),
    ...rebuttals.flatMap(({ from, target }) => [from, target]).filter((side) => 'in' in side),
  ];
  const once = new Map(all.map((passage) => [passageTitle(passage), passage]));
  return [...once.values()].sort((a, b) =>
    a.in === b.in ? a.start - b.start || a.end - b.end : a.in < b.in ? -1 : 1,
  );
}

function passageBlocks(passages: Passage[], documents: Map<string, StoredDocument>): string[] {
  return passages.flatMap((passage, index) => {
    const { in: name, start, end, text } = passage;
    const { title: heading, authors, published, revision } = documents.get(name)!;
    const statement = `[${passageTitle(passage)}]: ${escaped(text)} #passage ${data({
      document: heading,
      authors,
      published: published ?? undefined,
      start,
      end,
      revision,
    })}`;
    return passages[index - 1]?.in === name ? [statement] : [`# ${escaped(heading)}`, statement];
  });
}

function passageTitle({ in: name, start, end }: Passage): string {
  return `${name} ${start}-${end}`;
}

/** "Max Boot, ground-troops"; where two names come to the same, a number tells them apart. */
function positionTitles(positions: Positions): Map<string, string> {
  const titles = new Map<string, string>();
  const taken = new Set<string>();
  for (const position of positions) {
    const { topic, author, 'author-of': of } = position;
    const name = title(`${author ?? say('library.map-author-of', of!)}, ${topic}`);
    let own = name;
    for (let count = 2; taken.has(own); count += 1) own = `${name} ${count}`;
    taken.add(own);
    titles.set(holderKey(position), own);
  }
  return titles;
}

function holderKey({ topic, author, 'author-of': of }: Holder): string {
  return JSON.stringify([topic, author, of]);
}

/** A title without what would end it, or make something else of it. */
function title(text: string): string {
  const plain = text.replace(/[^\p{L}\p{M}\p{N}.,'’-]+/gu, ' ').replace(/^[^\p{L}\p{N}]+/u, '');
  return plain.trim() || say('library.map-untitled');
}

/**
 * A text on one line, in which nothing is read as Argdown: any character behind a backslash is itself.
 * Colons and points make emoji and logical signs only where more follows at once.
 */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\@#*_[\]<>{}=]|[.:](?=\S)|\/(?=[/*])/g, '\\$&');
}

/** YAML of one line. A brace in it could end it, and YAML takes no invisible characters. */
function data(fields: Record<string, unknown>): string {
  return `{${Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => `${field}: ${json(value)}`)
    .join(', ')}}`;
}

function json(value: unknown): string {
  return JSON.stringify(value).replace(/[{}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u2028\u2029]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
