import { parse } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import type { Metadata } from './draft.ts';

const text = z.union([z.string(), z.number()]).transform((value) => String(value).trim());

/** YAML reads an unquoted date as text in its core schema; a year alone is a number. */
const published = text.refine((value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value), {
  message: 'is to be a date such as 2014, 2014-06 or 2014-06-10',
});

const authors = z.union([text.transform((name) => [name]), z.array(text)]);

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
 * Reads the YAML front matter of a Markdown file for a document's metadata; other fields are left alone.
 * @throws Refusal naming the field that cannot be read.
 */
export function readFrontMatter(yaml: string): Metadata {
  let value: unknown;
  try {
    value = parse(yaml, { logLevel: 'error' });
  } catch (error) {
    throw new Refusal(`The front matter is not valid YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  if (value === null || value === undefined) return {};
  const result = frontMatter.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    throw new Refusal(`The front matter's "${issue.path.join('.') || 'content'}" ${issue.message}.`);
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
