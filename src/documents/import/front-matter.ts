import { parse, type YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { MessageKey } from '../../language/say.ts';
import { Refusal } from '../refusal.ts';
import { isStatedDate } from '../stated-date.ts';
import type { Metadata } from './draft.ts';

/** What is wrong with a field: the refusals that name one. */
const FAULTS = {
  text: 'import.front-matter-text',
  names: 'import.front-matter-names',
  date: 'import.front-matter-date',
} as const satisfies Record<string, MessageKey>;
type Fault = (typeof FAULTS)[keyof typeof FAULTS];

const text = z.union([z.string(), z.number()], FAULTS.text).transform((value) => String(value).trim());

/** YAML reads an unquoted date as text in its core schema; a year alone is a number. */
const published = text.refine(isStatedDate, { message: FAULTS.date });

const authors = z.union([text.transform((name) => [name]), z.array(text)], FAULTS.names);

const frontMatter = z
  .object({
    title: text,
    authors,
    author: authors,
    outlet: text,
    published,
    date: published,
    source: text,
    language: text,
    topic: text,
  })
  .partial();

/**
 * Front matter that no line `---` ends would be taken for the beginning of the text.
 * @throws Refusal where a source without front matter begins like that.
 */
export function refuseUnclosed(source: string): void {
  const field = /^---[ \t]*\n([a-z]+):/.exec(source)?.[1];
  if (field !== undefined && field in frontMatter.shape) throw new Refusal('import.front-matter-open');
}

/**
 * Reads the YAML front matter of a Markdown file for a document's metadata; other fields are left alone.
 * @throws Refusal naming the line or the field that cannot be read.
 */
export function readFrontMatter(yaml: string): Metadata {
  let value: unknown;
  try {
    value = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    // The line with which the front matter begins is no part of the YAML.
    const line = ((error as YAMLParseError).linePos?.[0].line ?? 0) + 1;
    throw new Refusal('import.front-matter-no-yaml', line);
  }
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new Refusal('import.front-matter-no-fields');
  const result = frontMatter.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Refusal(issue.message as Fault, issue.path.join('.'));
  }
  const { author, date, ...fields } = result.data;
  const metadata: Metadata = {};
  for (const [name, field] of Object.entries({
    ...fields,
    authors: fields.authors ?? author,
    published: fields.published ?? date,
  })) {
    if (field !== undefined && field.length > 0) Object.assign(metadata, { [name]: field });
  }
  return metadata;
}
