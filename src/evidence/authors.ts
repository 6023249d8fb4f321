import { createHash } from 'node:crypto';
import { type Author, authorKey, authorsOfDocument, isName } from '../documents/author.ts';
import { foldedWords } from '../documents/folding.ts';
import { type Catalogue, catalogueOf, type Library, type StoredDocument } from '../documents/library.ts';
import { Refusal } from '../documents/refusal.ts';
import { sameAuthor } from '../documents/same-name.ts';
import type { Language } from '../language/languages.ts';
import { say, speaking, spokenLanguage } from '../language/say.ts';
import { holdsWords, saidLabel } from './names.ts';
import { type Nameable, onlyOne } from './resolution.ts';

/** An author of a library's documents. */
export type AuthorEntry = Nameable & {
  author: Author;
  key: string;
  /** Under which positions of theirs are kept: their own, and those of their documents where no copy had a name. */
  keys: string[];
  /** Twelve digits that stand for the author in a button's id. */
  reference: string;
  documents: StoredDocument[];
};

type Authors = { entries: AuthorEntry[]; holders: Map<string, AuthorEntry[]> };

/** In each language that was spoken: an author who is not named is called by the bot's own words. */
const authorsOfCatalogue = new WeakMap<Catalogue, Map<Language, Authors>>();

/** Everyone who wrote a document of the library, by name; each unnamed author apart. */
export function authorsIn(library: Library): AuthorEntry[] {
  return authorsOf(catalogueOf(library)).entries;
}

/**
 * Who in a library somebody of a map is. The author of a document that the map has nobody named for is whoever a
 * copy here names for the very same text; where it names several, each of them, as they wrote it together.
 */
export function holdersOf(library: Library, author: Author): AuthorEntry[] {
  return authorsOf(catalogueOf(library)).holders.get(authorKey(author)) ?? [];
}

/** The author behind a button's reference, also one of a time when no copy had a name for them. */
export function authorReferred(library: Library, reference: string): AuthorEntry | undefined {
  const all = authorsIn(library);
  return (
    all.find((entry) => entry.reference === reference) ??
    all.find(({ keys }) => keys.some((key) => referenceOf(key) === reference))
  );
}

function authorsOf(catalogue: Catalogue): Authors {
  const inLanguages = authorsOfCatalogue.get(catalogue) ?? new Map<Language, Authors>();
  authorsOfCatalogue.set(catalogue, inLanguages);
  let authors = inLanguages.get(spokenLanguage());
  if (!authors) {
    const entries = makeEntries(catalogue);
    const holders = new Map<string, AuthorEntry[]>();
    for (const entry of entries)
      for (const key of entry.keys) holders.set(key, [...(holders.get(key) ?? []), entry]);
    authors = { entries, holders };
    inLanguages.set(spokenLanguage(), authors);
  }
  return authors;
}

function makeEntries({ documents, otherCopies }: Catalogue): AuthorEntry[] {
  const byKey = new Map<string, { author: Author; documents: StoredDocument[] }>();
  for (const document of documents)
    for (const author of authorsOfDocument(document)) {
      const key = authorKey(author);
      const known = byKey.get(key);
      if (known) known.documents.push(document);
      else byKey.set(key, { author, documents: [document] });
    }
  const labels = [...byKey.values()].map(({ author, documents: [own] }) => labelOf(author, own!));
  return [...byKey]
    .map(([key, { author, documents: own }]): AuthorEntry => {
      const isShared = labels.filter((label) => label === labelOf(author, own[0]!)).length > 1;
      const names = namesOf(author, own[0]!, isShared);
      const spelled = otherCopies.flatMap((copy) => otherSpelling(author, own, copy) ?? []);
      const elsewhere = [
        ...('name' in author ? own.flatMap(unnamedKeys) : []),
        ...spelled.filter((other) => !byKey.has(other)),
      ];
      const keys = [...new Set([key, ...elsewhere])];
      return { ...names, author, key, keys, reference: referenceOf(key), documents: own };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The key of an author as another copy of one of their texts spells the name. */
function otherSpelling(author: Author, own: StoredDocument[], copy: StoredDocument): string | undefined {
  const document = own.find(({ revision }) => revision === copy.revision);
  const named = document && sameAuthor(author, copy);
  // Who else wrote it may be the one whom that copy means.
  if (!named) return undefined;
  const key = authorKey(named);
  const meant = authorsOfDocument(document).flatMap((one) => sameAuthor(one, copy) ?? []);
  return meant.filter((one) => authorKey(one) === key).length === 1 ? key : undefined;
}

/** Of a document that names all who wrote it, the key that its author has where nobody is named. */
function unnamedKeys(document: StoredDocument): string[] {
  const isNamed = authorsOfDocument(document).every((author) => 'name' in author);
  return isNamed ? [authorKey({ authorOf: document.revision })] : [];
}

/** How a document calls an author whom it does not name ("unnamed forum member"), if it does. */
function labelOf(author: Author, document: StoredDocument): string | undefined {
  return 'name' in author ? undefined : document.authors.find((label) => !isName(label));
}

/** What an author is called. One who is not named has the document's name, and never one of their own. */
function namesOf(author: Author, document: StoredDocument, isShared: boolean): Nameable {
  if ('name' in author) return { name: author.name, otherNames: [] };
  const label = labelOf(author, document);
  const { title, id } = document;
  const nameByTitle = () =>
    label === undefined
      ? say('position.unknown-author-of', title)
      : say('position.described-author-of', saidLabel(label), title);
  const byTitle = nameByTitle();
  // A name that was copied where another language is spoken means the same author.
  const inEnglish = [speaking('en', nameByTitle), ...(label === undefined || isShared ? [] : [label])];
  const otherNames = [...new Set([byTitle, ...inEnglish]), `author-of:${id}`];
  return { name: label === undefined || isShared ? byTitle : saidLabel(label), otherNames };
}

export function referenceOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

/**
 * The author that a person means: by the name, by words of it, or (where the document names nobody) by
 * words of the document's title or by `author-of:` and its id.
 * @throws Refusal naming the candidates where it may be several, or the nearest where it is none.
 */
export function authorNamed(library: Library, wanted: string): AuthorEntry {
  const all = authorsIn(library);
  if (!/[\p{L}\p{N}]/u.test(wanted)) throw new Refusal('position.name-author');
  const folded = foldedWords(wanted);
  const exact = all.filter(({ name, otherNames }) =>
    [name, ...otherNames].some((known) => foldedWords(known) === folded),
  );
  const found =
    exact.length > 0
      ? exact
      : all.filter(({ name, otherNames }) =>
          [name, ...otherNames].some((known) => holdsWords(known, wanted)),
        );
  return onlyOne('author', wanted, found, all);
}
