import type { StoredDocument } from '../documents/library.ts';
import { isSameName, withoutArticle } from '../documents/same-name.ts';
import type { Ascription } from './ascription.ts';

/**
 * Who a library knows: authors of its documents and speakers in those that quotations were found in, and
 * those whom any document quotes by a name that holds a word.
 */
export type Known = { names: string[]; documents: StoredDocument[]; quotedBy: (word: string) => string[] };

/**
 * Whom a quotation is verified against. `authors` are those of the library that the message may mean, or a
 * name that the library does not have; `title` is a document of the library.
 */
export type Ascribed = { kind: 'author'; authors: string[] } | { kind: 'title'; title: string };

/** Whom a message's own words for somebody mean in a library; undefined where they may mean anybody. */
export function ascribedIn(
  { names, documents, quotedBy }: Known,
  { name, kind }: Ascription,
): Ascribed | undefined {
  if (kind === 'title') return { kind, title: name };
  const known = knownNames(names, name);
  if (known.length > 0) return { kind: 'author', authors: known };
  const text = documents.find(({ title }) => isSameText(title, name));
  if (text) return { kind: 'title', title: text.title };
  // "Commentary wrote" may be any of its authors.
  const isOutlet = documents.some(({ outlet }) => outlet !== null && isSameText(outlet, name));
  if (kind === 'doubtful' || isOutlet) return undefined;
  if (kind === 'label') {
    const quoted = knownNames(quotedBy(name.split(' ').at(-1)!), name);
    return quoted.length > 0 ? { kind: 'author', authors: quoted } : undefined;
  }
  return { kind: 'author', authors: [name] };
}

/** Names that one person may be called; "Boot and Lynch" are both. */
function knownNames(names: string[], given: string): string[] {
  const one = names.filter((known) => isSameName(known, given));
  const parts = given.split(/ (?:and|&|und|et) /);
  if (one.length > 0 || parts.length === 1) return one;
  const all = parts.map((part) => names.filter((known) => isSameName(known, part)));
  return all.every((found) => found.length > 0) ? all.flat() : [];
}

/** Also without what follows a colon or stands in brackets: "Containment" of "Containment (opinion piece)". */
function isSameText(title: string, name: string): boolean {
  const main = title.split(/[:(]/)[0]!;
  return [title, main].some((way) => withoutArticle(way) === withoutArticle(name));
}
