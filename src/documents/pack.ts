import { basename } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { BLOCK_KINDS, BOILERPLATE_REASONS, type PageStart } from './document.ts';
import type { DocumentContent } from './document-content.ts';
import { FORMATS } from './import/draft.ts';
import { readMarkdown } from './import/markdown.ts';
import type { Topic } from './library.ts';
import { DOCUMENTS, folderFiles, MANIFEST, MAP, type PackFiles, packHash } from './pack-folder.ts';
import { checkedMap, type MappedDocument, mapSchema } from './pack-map.ts';
import { type Position, type Rebuttal, revisionSchema } from './position.ts';
import { Refusal, refusalIn } from './refusal.ts';
import { DOCUMENT_ID, revisionHash } from './revision.ts';
import { DATE_FORM, isStatedDate } from './stated-date.ts';
import { statedTopic } from './stated-topic.ts';
import type { NewDocument } from './store/document-writer.ts';

/**
 * A pack is a folder that can be read, edited and shared: `pack.yaml` (title, topics, aliases),
 * `documents/`, in which a whole text is Markdown with front matter and excerpts are YAML, and
 * `map.yaml` (positions, rebuttals).
 * docs/PACKS.md describes every field.
 */
export type Pack = {
  id: string;
  title: string;
  topics: Topic[];
  aliases: string[][];
  documents: Omit<NewDocument, 'addedAt'>[];
  /** Who holds what, and what answers it. */
  map?: { positions: Position[]; rebuttals: Rebuttal[] };
  /** SHA-256 over the names and bytes of the pack's files. */
  contentHash: string;
};

// Kept as it is, so that an export comes back unchanged; YAML trims what stands without quotation marks.
const line = z.string().refine((text) => text.trim() !== '', 'is to have at least one letter or sign');

const manifestSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'is to have small letters, digits and hyphens only'),
  title: line,
  topics: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        motion: line,
        aliases: z.array(line).default([]),
        statements: z
          .strictObject({ for: z.array(line).default([]), against: z.array(line).default([]) })
          .exactOptional(),
      }),
    )
    .default([]),
  aliases: z.array(z.array(line).min(2)).default([]),
});

const offset = z.int().nonnegative();

const describedDocument = {
  title: line,
  /** Of a document that was revised: what it is called by in its library. */
  id: z.string().regex(DOCUMENT_ID, 'is to have twelve hexadecimal digits').optional(),
  authors: z.array(line).default([]),
  outlet: line.optional(),
  // YAML reads a year alone as a number.
  published: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine(isStatedDate, `is to be ${DATE_FORM}`)
    .optional(),
  source: line.optional(),
  language: line.optional(),
  format: z.enum(FORMATS).default('text'),
  notes: z.array(z.string()).default([]),
  /** The id of the topic that it is read for. */
  topic: line.optional(),
  revision: revisionSchema,
};

const wholeSchema = z.strictObject({
  ...describedDocument,
  blocks: z
    .array(z.tuple([offset, offset, z.enum(BLOCK_KINDS), offset, z.enum(BOILERPLATE_REASONS).optional()]))
    .optional(),
  pages: z.array(z.tuple([offset, line.nullable()])).optional(),
});

const excerptsSchema = z
  .strictObject({
    ...describedDocument,
    length: offset,
    excerpts: z
      .array(
        z.strictObject({ start: offset, paragraph: offset, page: line.optional(), text: z.string().min(1) }),
      )
      .min(1),
  })
  .superRefine(({ excerpts, length }, context) => {
    let end = 0;
    for (const [index, { start, text }] of excerpts.entries()) {
      const fault =
        start < end
          ? 'begins before the one above it ends; excerpts stand in the order of the text and do not overlap'
          : start + text.length > length
            ? `ends behind the text, which has a length of ${length}`
            : undefined;
      if (fault) context.addIssue({ code: 'custom', path: ['excerpts', index], message: fault });
      end = start + text.length;
    }
  });

type Described = z.infer<typeof wholeSchema> | z.infer<typeof excerptsSchema>;

/**
 * Reads and checks a pack.
 * @throws Refusal naming the file and the field that is wrong.
 */
export function readPack(folder: string): Pack {
  return readPackFiles(folderFiles(folder));
}

/** As `readPack`, from wherever the files are. */
export function readPackFiles(files: PackFiles): Pack {
  const file = (path: string) => {
    const bytes = files.read(path);
    return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  };
  const manifest = checked(manifestSchema, yaml(file(MANIFEST) ?? '', MANIFEST), MANIFEST);
  const documents = files.documents.map((name) => {
    if (!/\.(?:md|yaml)$/.test(name))
      throw new Refusal('written', `${name} is neither .md nor .yaml. Move it out of ${DOCUMENTS}/.`);
    return readPackDocument(file(`${DOCUMENTS}/${name}`)!, name, manifest.topics);
  });
  const written = file(MAP);
  const map = written !== undefined && checked(mapSchema, yaml(written, MAP) ?? {}, MAP);
  return {
    ...manifest,
    documents,
    ...(map && { map: checkedMap(map, manifest.topics, documents.map(mappedDocument)) }),
    contentHash: packHash(files),
  };
}

/** A document as the map is checked against it. */
function mappedDocument({ title, metadata, content }: Pack['documents'][number]): MappedDocument {
  const excerpts = content.completeness === 'full' ? [{ start: 0, text: content.text }] : content.excerpts;
  return {
    title,
    authors: metadata.authors ?? [],
    published: metadata.published,
    revision: content.completeness === 'full' ? revisionHash(content.text) : content.hash,
    slice({ start, end }) {
      const holding = excerpts.find(
        (excerpt) => excerpt.start <= start && start < end && end <= excerpt.start + excerpt.text.length,
      );
      return holding?.text.slice(start - holding.start, end - holding.start);
    },
  };
}

function readPackDocument(source: string, name: string, topics: Topic[]): Pack['documents'][number] {
  if (name.endsWith('.yaml')) {
    const { excerpts, length, ...described } = checked(excerptsSchema, yaml(source, name), name);
    const content = { completeness: 'excerpts' as const, hash: described.revision, length, excerpts };
    const pages = excerpts.map(({ start, page = null }) => ({ start, page }));
    const known = pages.some(({ page }) => page !== null) ? pages : undefined;
    return newDocument(described, content, tiedTopic(described, topics, name), known);
  }
  const parts = /^---\n([\s\S]*?)\n---\n/.exec(source);
  const front = parts && yaml(parts[1]!, name);
  if (!front || typeof front !== 'object' || !('revision' in front))
    return readLooseMarkdown(source, name, topics);
  const { blocks, pages, ...described } = checked(wholeSchema, front, name);
  const text = source.slice(parts[0].length);
  if (revisionHash(text) !== described.revision) {
    throw new Refusal(
      'written',
      `The text of ${name} is not the one its front matter names. Restore it, or delete the line "revision" to import it as a new text.`,
    );
  }
  const marked = blocks?.map(([start, end, kind, paragraph, boilerplate]) => ({
    start,
    end,
    kind,
    paragraph,
    ...(boilerplate && { boilerplate }),
  }));
  const content = { completeness: 'full' as const, text, ...(marked && { blocks: marked }) };
  return newDocument(
    described,
    content,
    tiedTopic(described, topics, name),
    pages?.map(([start, page]) => ({ start, page })),
  );
}

function tiedTopic({ topic }: Described, topics: Topic[], name: string): Topic | undefined {
  const tied = topics.find(({ id }) => id === topic);
  if (topic !== undefined && !tied)
    throw new Refusal('written', `${name}: "topic": “${topic}” is not among the topics of ${MANIFEST}`);
  return tied;
}

/** Markdown that someone wrote by hand is read as any Markdown file is. */
function readLooseMarkdown(source: string, name: string, topics: Topic[]): Pack['documents'][number] {
  const { text, blocks, format, metadata: stated, notes } = markdownOf(source, name);
  const { title = basename(name, '.md'), topic, ...metadata } = stated;
  return {
    title,
    metadata,
    ...(topic !== undefined && { topic: statedTopic(topic, topics) }),
    format,
    notes,
    content: { completeness: 'full', text, ...(blocks && { blocks }) },
  };
}

function markdownOf(source: string, name: string) {
  try {
    return readMarkdown(source);
  } catch (error) {
    throw refusalIn(name, error);
  }
}

function newDocument(
  described: Described,
  content: DocumentContent,
  topic: Topic | undefined,
  pages?: PageStart[],
): Pack['documents'][number] {
  const { id, title, authors, outlet, published, source, language, format, notes } = described;
  const metadata: NewDocument['metadata'] = {
    authors,
    ...(outlet !== undefined && { outlet }),
    ...(published !== undefined && { published }),
    ...(source !== undefined && { source }),
    ...(language !== undefined && { language }),
  };
  return {
    ...{ title, metadata, format, notes, content },
    ...(id !== undefined && { id }),
    ...(topic && { topic }),
    ...(pages && { pages }),
  };
}

function yaml(source: string, name: string): unknown {
  try {
    return parse(source, { logLevel: 'error' });
  } catch (error) {
    throw new Refusal('written', `${name} is not valid YAML: ${(error as Error).message.split('\n')[0]}`);
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown, name: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new Refusal('written', `${name}: "${issue.path.join('.') || 'content'}": ${issue.message}`);
}
