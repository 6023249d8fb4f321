import { extname } from 'node:path';
import { decodeText } from '../decoding.ts';
import { Refusal, refusalIn } from '../refusal.ts';
import { containerOf } from '../signatures.ts';
import type { DocumentDraft } from './draft.ts';
import { withLabelledLines } from './labelled-lines.ts';
import { readPlainText } from './plain-text.ts';
import { zippedFormat } from './zipped.ts';

/** 32 MiB of text is some forty thousand pages; more than that is no document to debate over. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;

/** Told the share of a file that is read, 0 to 1. */
type Progress = (share: number) => void;

/**
 * Reads a file's bytes into a draft, by its content first and its name second: a format whose
 * content tells (PDF, DOCX, EPUB, HTML) is known by it, Markdown only by its name.
 *
 * In this very thread: files that others send are read by `readApart` of `reading.ts`.
 * @throws Refusal naming the file where its bytes cannot be read as a document.
 */
export async function readDocument(
  bytes: Uint8Array,
  fileName: string,
  progress: Progress = () => {},
): Promise<DocumentDraft> {
  try {
    refuseAtSight(bytes);
    return await readBytes(bytes, fileName, progress);
  } catch (error) {
    throw refusalIn(fileName, error);
  }
}

/**
 * Refuses what can be refused without reading it: files that are too large, of other kinds, or bombs.
 * Takes a few milliseconds, whatever the file promises.
 * @throws Refusal that does not name the file.
 */
export function refuseAtSight(bytes: Uint8Array): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw new Refusal('import.too-large', size, MAX_DOCUMENT_BYTES / 1024 / 1024);
  }
  containedFormat(bytes);
}

async function readBytes(bytes: Uint8Array, fileName: string, progress: Progress): Promise<DocumentDraft> {
  const format = containedFormat(bytes);
  if (format === 'pack') throw new Refusal('pack.is-no-document');
  const draft = format ? await readContained(format, bytes, progress) : await readText(bytes, fileName);
  if (draft.text.trim() === '') throw new Refusal('import.no-text');
  // A PDF has lines that its text has no more.
  return format === 'pdf' ? draft : withLabelledLines(draft);
}

type Contained = Extract<DocumentDraft['format'], 'pdf' | 'docx' | 'epub'>;

/**
 * The format of a file that is a container, undefined for what may be a text. Quick, whatever the file
 * promises to unpack to.
 * @throws Refusal for a file of a kind that is not read, a damaged or locked one, or a bomb.
 */
export function containedFormat(bytes: Uint8Array): Contained | 'pack' | undefined {
  const container = containerOf(bytes);
  return container === 'zip' ? zippedFormat(bytes) : container;
}

/** The readers of containers are loaded when the first such file comes, to keep the start quick. */
async function readContained(
  format: Contained,
  bytes: Uint8Array,
  progress: Progress,
): Promise<DocumentDraft> {
  try {
    if (format === 'pdf') return await (await import('./pdf.ts')).readPdf(bytes, progress);
    if (format === 'docx') return await (await import('./docx.ts')).readDocx(bytes);
    return (await import('./epub.ts')).readEpub(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // Parsers of such formats throw whatever they come upon in a damaged file.
    throw new Refusal('import.damaged');
  }
}

async function readText(bytes: Uint8Array, fileName: string): Promise<DocumentDraft> {
  const { text, notes } = decodeText(bytes);
  if (text.trim() === '') throw new Refusal('import.empty');
  const draft = await readAs(textFormat(text, fileName), text);
  return { ...draft, notes: [...notes, ...draft.notes] };
}

function textFormat(text: string, fileName: string): DocumentDraft['format'] {
  const extension = extname(fileName).toLowerCase();
  if (['.md', '.markdown', '.mdown'].includes(extension)) return 'markdown';
  if (['.html', '.htm', '.xhtml'].includes(extension)) return 'html';
  if (/^\s*(<!doctype html|<html[\s>])/i.test(text.slice(0, 1_000))) return 'html';
  return 'text';
}

/** The readers of marked-up formats are loaded when the first such file comes, to keep the start quick. */
async function readAs(format: DocumentDraft['format'], text: string): Promise<DocumentDraft> {
  if (format === 'markdown') return (await import('./markdown.ts')).readMarkdown(text);
  if (format === 'html') return (await import('./html.ts')).readHtml(text);
  return readPlainText(text);
}
