import type { DocumentDraft, Metadata } from './draft.ts';

/** A Project Gutenberg header states its book within this many characters. */
const HEADER_CHARACTERS = 5_000;

const LANGUAGES: Record<string, string> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  portuguese: 'pt',
  italian: 'it',
  dutch: 'nl',
  latin: 'la',
};

/** Plain text is taken as it is; only a Project Gutenberg header is read for what it states. */
export function readPlainText(text: string): DocumentDraft {
  return { text, format: 'text', metadata: gutenbergMetadata(text), notes: [] };
}

function gutenbergMetadata(text: string): Metadata {
  const head = text.slice(0, HEADER_CHARACTERS);
  if (!/Project Gutenberg/i.test(head)) return {};
  const stated = (field: string) => new RegExp(`^${field}: *(\\S.*)$`, 'm').exec(head)?.[1]?.trim();
  const metadata: Metadata = {};
  const title = stated('Title');
  if (title) metadata.title = title;
  const author = stated('Author');
  if (author) metadata.authors = [author];
  const language = LANGUAGES[stated('Language')?.toLowerCase() ?? ''];
  if (language) metadata.language = language;
  return metadata;
}
