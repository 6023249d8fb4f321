import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Topic } from '../src/documents/library.ts';
import { readRows } from './dataset.ts';
import { joinAlikeTopics } from './fit/topic-groups.ts';
import type { Text } from './library.ts';

/** What a document of a set holds on one topic; `touched` where only that it speaks of it is known. */
export type Held = 'for' | 'against' | 'mixed' | 'touched';
export type SuggestionText = Text & {
  /** By topic id; topics that are not here are not the document's. */
  held: Map<string, Held>;
  /** Where the document is known to speak of its topics. */
  spans: { topic: string; start: number; end: number }[];
};
/** Topics and documents that lie in one library. */
type SuggestionBatch = { topics: Topic[]; texts: SuggestionText[] };

const item = z.object({
  id: z.string(),
  group: z.string(),
  topic: z.string(),
  text: z.string(),
  stance: z.enum(['for', 'against']),
});
const article = z.object({ id: z.string(), title: z.string(), text: z.string() });
const query = z.object({ id: z.string(), kind: z.string(), text: z.string() });
const span = z.object({ query: z.string(), document: z.string(), start: z.number(), end: z.number() });

/** Topics of one library: as many as a study group might debate. */
const TOPICS = 20;
/** Statements of one side that make a document of it. */
const LEAST_STATEMENTS = 4;
const PER_PARAGRAPH = 5;

/**
 * Reads a set as documents that hold something on topics: a `stance` set as one document for each side of each
 * topic, and one of both sides, of which no two topics of a library are alike; a `quote` set as its articles, with
 * the topics whose claims they hold.
 * @throws Refusal where a file is missing or has another shape
 */
export function readSuggestionSet(folder: string): SuggestionBatch[] {
  return existsSync(join(folder, 'items.jsonl')) ? sidesOf(folder) : [articlesOf(folder)];
}

function sidesOf(folder: string): SuggestionBatch[] {
  const groups = Map.groupBy(readRows(join(folder, 'items.jsonl'), item), ({ group }) => group);
  const joined = joinAlikeTopics(new Map([...groups].map(([group, [first]]) => [group, first!.topic])));
  const debates = Map.groupBy([...groups.keys()], (group) => joined.get(group)!);
  const chosen = [...debates.values()]
    .map((alike) => alike.sort((a, b) => groups.get(b)!.length - groups.get(a)!.length)[0]!)
    .map((group) => ({ group, texts: sideTexts(group, groups.get(group)!) }))
    .filter(({ texts }) => texts.length > 0);
  const batches: SuggestionBatch[] = [];
  for (let at = 0; at < chosen.length; at += TOPICS) {
    const own = chosen.slice(at, at + TOPICS);
    const topics = own.map(({ group }) => ({ id: group, motion: groups.get(group)![0]!.topic, aliases: [] }));
    batches.push({ topics, texts: own.flatMap(({ texts }) => texts) });
  }
  return batches;
}

function sideTexts(group: string, items: z.infer<typeof item>[]): SuggestionText[] {
  const said = (['for', 'against'] as const).map((side) => ({
    side,
    statements: items.filter(({ stance }) => stance === side).map(({ text }) => sentenceOf(text)),
  }));
  const texts = said
    .filter(({ statements }) => statements.length >= LEAST_STATEMENTS)
    .map(({ side, statements }) => sideText(group, side, statements));
  if (texts.length < said.length) return texts;
  const both = said[0]!.statements.flatMap((one, at) => {
    const other = said[1]!.statements[at];
    return other === undefined ? [] : [one, other];
  });
  return [...texts, sideText(group, 'mixed', both)];
}

function sideText(group: string, held: 'for' | 'against' | 'mixed', statements: string[]): SuggestionText {
  const paragraphs: string[] = [];
  for (let at = 0; at < statements.length; at += PER_PARAGRAPH)
    paragraphs.push(statements.slice(at, at + PER_PARAGRAPH).join(' '));
  const name = `${group} ${held}`;
  return {
    title: 'Statements',
    text: `${paragraphs.join('\n\n')}\n`,
    authors: [name],
    held: new Map([[group, held]]),
    spans: [],
  };
}

function sentenceOf(text: string): string {
  const bare = text.trim().replace(/[\s,;:]+$/, '');
  const whole = `${bare[0]?.toUpperCase() ?? ''}${bare.slice(1)}`;
  return /[.!?]["”’')]?$/.test(whole) ? whole : `${whole}.`;
}

function articlesOf(folder: string): SuggestionBatch {
  const topics = readRows(join(folder, 'queries.jsonl'), query)
    .filter(({ kind }) => kind === 'topic')
    .map(({ id, text }) => ({ id, motion: text, aliases: [] }));
  const known = new Set(topics.map(({ id }) => id));
  const spans = readRows(join(folder, 'spans.jsonl'), span).filter((one) => known.has(one.query));
  const ofDocument = Map.groupBy(spans, ({ document }) => document);
  // An article that holds claims on several topics is listed once for each.
  const sameText = Map.groupBy(readRows(join(folder, 'documents.jsonl'), article), ({ text }) => text);
  const texts = [...sameText].map(([text, listed]) => {
    const own = listed
      .flatMap(({ id }) => ofDocument.get(id) ?? [])
      .map(({ query: topic, start, end }) => ({ topic, start, end }));
    const held = new Map(own.map(({ topic }) => [topic, 'touched' as const]));
    const [{ id, title }] = listed as [z.infer<typeof article>];
    return { title, text, authors: [id], held, spans: own };
  });
  return { topics, texts };
}
