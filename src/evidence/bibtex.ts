import type { CslItem } from './citation-data.ts';

/**
 * References as BibTeX. Each is a `@misc`, the one entry that asks for nothing; the title stands in braces
 * of its own, so that no style changes its capitals. Letters beyond ASCII stay as they are, as BibTeX's
 * successors (biber) and LaTeX itself since 2018 read them.
 */
export function bibtex(items: readonly CslItem[]): string {
  return items.map(entry).join('\n');
}

function entry(item: CslItem): string {
  const { issued, author = [] } = item;
  const [year, month, day] = issued && 'date-parts' in issued ? issued['date-parts'][0] : [];
  const date = issued && 'literal' in issued ? issued.literal : undefined;
  const notes = [item.locator, item.source, date, item.note].filter((note) => note !== undefined);
  const fields: [string, string | undefined][] = [
    ['author', author.map(name).join(' and ') || undefined],
    ['title', `{${latex(item.title)}}`],
    ['howpublished', item['container-title'] && latex(item['container-title'])],
    ['year', year?.toString().padStart(4, '0')],
    // Styles put these abbreviations into their own language; they stand without braces.
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', day?.toString()],
    ['url', item.URL && address(item.URL)],
    ['language', item.language && latex(item.language)],
    ['note', notes.length > 0 ? latex(notes.join('. ')) : undefined],
    ['annote', item.annote && latex(item.annote)],
  ];
  const lines = fields.flatMap(([field, value]) => {
    if (value === undefined) return [];
    return [`  ${field} = ${field === 'month' ? value : `{${value}}`},`];
  });
  return `@misc{${item.id},\n${lines.join('\n')}\n}\n`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A literal stands in braces, since its words are no given and family names, nor its "and" a divider. */
function name(author: NonNullable<CslItem['author']>[number]): string {
  if ('literal' in author) return `{${latex(author.literal)}}`;
  const { 'non-dropping-particle': particle, family, suffix, given } = author;
  const last = particle === undefined ? family : `${particle} ${family}`;
  return [last, ...(suffix === undefined ? [] : [suffix]), given].map(latex).join(', ');
}

/** Braces as commands: BibTeX counts those that stand behind a backslash too. */
const COMMANDS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
};

/** A text so that LaTeX prints its own characters. BibTeX reads every white space as one space. */
function latex(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .replace(/[\\{}~^<>|`]/g, (character) => COMMANDS[character]!)
      .replace(/[&%$#_]/g, '\\$&')
      // TeX would make one character of two.
      .replace(/(['-])(?=\1)/g, '$1{}')
  );
}

/** An address is read as it is; what would end its field is encoded. */
function address(url: string): string {
  return url.replace(/[\s\\{}\p{Cc}]+/gu, (characters) => encodeURIComponent(characters));
}
