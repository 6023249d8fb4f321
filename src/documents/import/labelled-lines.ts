import { message } from '../../language/say.ts';
import { isoDateOf } from '../written-date.ts';
import type { DocumentDraft, Metadata } from './draft.ts';

/** Labels in the languages of the interface; what is stated under `undefined` is no metadata of ours. */
const LABELS = new Map<string, keyof Metadata | undefined>(
  (
    [
      ['title', 'title titel título titulo titre タイトル 題名'],
      [
        'authors',
        'author authors by autor autorin autoren autora autores auteur auteurs autrice written_by 著者 作者',
      ],
      [
        'published',
        'date published published_on publication_date date_published datum erschienen fecha publicado data date_de_publication publié_le 日付 公開日',
      ],
      ['outlet', 'outlet publication newspaper journal magazine zeitung zeitschrift periódico jornal 掲載'],
      ['source', 'source url link quelle fuente fonte 出典'],
      [
        undefined,
        'subtitle untertitel subtítulo sous-titre translator editor subject tags keywords category section length words language sprache idioma langue 言語',
      ],
    ] as const
  ).flatMap(([field, labels]) => labels.split(' ').map((label) => [label.replaceAll('_', ' '), field])),
);

const LABELLED = /^(\p{L}[\p{L} -]{0,24}?)\s*[:：]\s*(\S.*)$/u;
/** A label within a value: lines that became one. */
const LABEL_WITHIN = new RegExp(`(?:^|[\\s,;|])(?:${[...LABELS.keys()].join('|')})\\s*[:：]`, 'iu');
/** Lines that are looked at, and characters that they may have together; what goes on so far is no label. */
const TOP = 200;
const TOP_CHARACTERS = 20_000;
const LONGEST = 300;
const UNSTATED = /^(?:unknown|unbekannt|desconocido|inconnu|desconhecido|不明|n\/?a|none|[-–—?]+)$/i;
/** A name that ends like a sentence has no more words than "Martin Luther King, Jr." */
const WORDS_OF_NAME = 4;

/**
 * A draft with what labelled lines at the top of its text state ("Title: …", "Author: …", "Date: …") and its
 * format does not: one below the other, with empty lines between them or none, below one other line at most (a
 * heading). Nothing is guessed: a value that may go on in the next line, a label that comes again further down, as
 * a speaker's does, and a name that is a sentence state nothing.
 * @param lines the first lines of the text, empty ones between paragraphs; those of the text if it keeps its own
 */
export function withLabelledLines(
  draft: DocumentDraft,
  lines: readonly string[] = draft.text.slice(0, TOP_CHARACTERS).split('\n'),
): DocumentDraft {
  const top = lines.slice(0, TOP).map((line) => line.trim());
  const stated = new Map<keyof Metadata, string>();
  for (const { label, value } of labelledAtTop(top)) {
    const field = LABELS.get(label);
    const isSpeaker = top.filter((line) => labelledIn(line)?.label === label).length > 1;
    if (field !== undefined && !isSpeaker && !stated.has(field) && !UNSTATED.test(value))
      stated.set(field, value);
  }
  const { published, authors, ...others } = Object.fromEntries(stated) as Partial<
    Record<keyof Metadata, string>
  >;
  const names = authors === undefined ? [] : namesIn(authors);
  const iso = published === undefined ? undefined : isoDateOf(published);
  const metadata: Metadata = {
    ...others,
    ...(names.length > 0 && { authors: names }),
    ...(iso !== undefined && { published: iso }),
  };
  const leftOut = published !== undefined && iso === undefined && draft.metadata.published === undefined;
  return {
    ...draft,
    metadata: { ...metadata, ...draft.metadata },
    notes: [...draft.notes, ...(leftOut ? [message('reading.no-stated-date', published)] : [])],
  };
}

type Labelled = { label: string; value: string };

function labelledAtTop(top: readonly string[]): Labelled[] {
  const first = top.findIndex((line) => line !== '');
  const begin = labelledIn(top[first] ?? '') ? first : top.findIndex((line, at) => at > first && line !== '');
  const found: Labelled[] = [];
  for (const [at, line] of top.entries()) {
    if (at < begin || line === '') continue;
    const labelled = labelledIn(line);
    if (!labelled) {
      // The line before may go on here.
      if (at > begin && top[at - 1] !== '') found.pop();
      break;
    }
    found.push(labelled);
  }
  return found.filter(({ value }) => value.length <= LONGEST && !LABEL_WITHIN.test(value));
}

function labelledIn(line: string): Labelled | undefined {
  const [, written = '', value = ''] = LABELLED.exec(line) ?? [];
  const label = written.toLowerCase();
  return LABELS.has(label) ? { label, value } : undefined;
}

/** Names with semicolons between them, as a form takes them. */
function namesIn(value: string): string[] {
  const names = value
    .split(/[;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.some((name) => /[.!?…]$/.test(name) && name.split(/\s+/).length > WORDS_OF_NAME) ? [] : names;
}
