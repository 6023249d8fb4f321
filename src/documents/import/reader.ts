import { extname } from 'node:path';
import { decodeText } from '../decoding.ts';
import { Refusal, refusalIn } from '../refusal.ts';
import type { DocumentDraft } from './draft.ts';
import { readPlainText } from './plain-text.ts';

/** 32 MiB of text is some forty thousand pages; more than that is no document to debate over. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;

/**
 * Reads a file's bytes into a draft, by its content first and its name second: a format whose
 * content tells (HTML) is known by it, Markdown only by its name.
 * @throws Refusal naming the file where its bytes cannot be read as a document.
 */
export async function readDocument(bytes: Uint8Array, fileName: string): Promise<DocumentDraft> {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new Refusal(
      `${fileName} is ${size} MB; the limit is ${MAX_DOCUMENT_BYTES / 1024 / 1024} MB. Split it into parts and import those.`,
    );
  }
  try {
    return await readBytes(bytes, fileName);
  } catch (error) {
    throw refusalIn(fileName, error);
  }
}

async function readBytes(bytes: Uint8Array, fileName: string): Promise<DocumentDraft> {
  const { text, notes } = decodeText(bytes);
  if (text.trim() === '') throw new Refusal('This file is empty: there is nothing to quote in it.');
  const draft = await readAs(formatOf(text, fileName), text);
  if (draft.text.trim() === '') throw new Refusal('This file holds no text that could be quoted.');
  return { ...draft, notes: [...notes, ...draft.notes] };
}

type Format = DocumentDraft['format'];

function formatOf(text: string, fileName: string): Format {
  const extension = extname(fileName).toLowerCase();
  if (['.md', '.markdown', '.mdown'].includes(extension)) return 'markdown';
  if (['.html', '.htm', '.xhtml'].includes(extension)) return 'html';
  if (/^\s*(<!doctype html|<html[\s>])/i.test(text.slice(0, 1_000))) return 'html';
  return 'text';
}

/** The readers of marked-up formats are loaded when the first such file comes, to keep the start quick. */
async function readAs(format: Format, text: string): Promise<DocumentDraft> {
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdown(text);
  if (format === 'html') return (await import('./html.ts')).readHtml(text);
  return readPlainText(text);
}
