import { grammarOf } from '../grammar.ts';

const { plural, number } = grammarOf('en-GB');

/**
 * How a text was read, for its curator, in sentences without Markdown. Their keys are kept with uploads and
 * documents: none is ever given another sense, and none that was ever kept is taken away.
 */
export const reading = {
  'reading.utf16-unmarked': (encoding: string) =>
    `The file has no byte order mark; it was read as ${encoding}.`,
  'reading.encoding': (encoding: string) => `The file is not UTF-8; it was read as ${encoding}.`,
  'reading.byte-order-mark': 'A leading byte order mark was removed.',
  'reading.line-endings': 'Line endings were changed to LF.',
  'reading.lone-surrogates': 'Broken characters (lone surrogates) were replaced by U+FFFD.',

  'reading.hidden-text': 'Hidden text was left out.',
  'reading.comments': 'Comments were left out.',
  'reading.footnotes': (count: number) =>
    plural(count, {
      one: 'A footnote stands at the end of the text; the marks that point there were left out.',
      other: `${number(count)} footnotes stand at the end of the text; the marks that point there were left out.`,
    }),
  'reading.tracked-changes': (deletions: number, insertions: number) =>
    `The document has tracked changes; it was read with all of them accepted (${plural(deletions, { one: '1 deletion', other: `${number(deletions)} deletions` })} left out, ${plural(insertions, { one: '1 insertion', other: `${number(insertions)} insertions` })} taken in).`,
  'reading.made-by': (creator: string) =>
    `The file was made by "${creator}"; state the author if that is the one.`,

  'reading.damaged-pages': (count: number) =>
    plural(count, {
      one: 'One page of this PDF could not be read, being damaged.',
      other: `${number(count)} pages of this PDF could not be read, being damaged.`,
    }),
  /** `pages` are "3" or "7–9"; `count` is of single pages; `more` tells whether there are others. */
  'reading.no-text-on': (count: number, pages: string[], more: boolean) =>
    `No text was found on ${pagesOf(count, pages, more)}. If there are pictures of text, their words are missing here.`,
  'reading.columns-on': (count: number, pages: string[], more: boolean) =>
    `Columns were read one after the other on ${pagesOf(count, pages, more)}.`,
  'reading.sideways-on': (count: number) =>
    `Text that stands sideways was left out on ${plural(count, { one: 'one page', other: `${number(count)} pages` })}.`,
  'reading.footnote-marks': (count: number) =>
    plural(count, {
      one: 'The mark of a footnote was left out of the text.',
      other: `${number(count)} marks of footnotes were left out of the text.`,
    }),
  'reading.running-heads': (lines: number) =>
    plural(lines, {
      one: '1 line was set aside as running head or page number.',
      other: `${number(lines)} lines were set aside as running heads and page numbers.`,
    }),
  'reading.meaningless': (characters: number) =>
    `${plural(characters, { one: 'One character', other: `${number(characters)} characters` })} could not be told: the font does not say what it shows.`,
  'reading.line-breaks': (count: number) =>
    plural(count, {
      one: '1 line break within a paragraph was read as a space.',
      other: `${number(count)} line breaks within paragraphs were read as spaces.`,
    }),
  'reading.rejoined': (words: number) =>
    plural(words, {
      one: 'One word broken at the end of a line was joined again.',
      other: `${number(words)} words broken at the end of a line were joined again.`,
    }),
  'reading.hyphens': (count: number) =>
    plural(count, {
      one: 'One hyphen at the end of a line was kept: the word is not known without.',
      other: `${number(count)} hyphens at the end of a line were kept: the word is not known without.`,
    }),
  'reading.named-author': (author: string) =>
    `The file names "${author}" as its author; state the author if that is right.`,

  'reading.missing-part': (fileName: string) => `A part of the book is missing from the file: "${fileName}".`,
  'reading.aside-contents': 'Set aside as no part of the text: table of contents.',
  'reading.aside-navigation': 'Set aside as no part of the text: cover or title page.',
  'reading.aside-licence': 'Set aside as no part of the text: copyright page or licence.',
  /** `date` is as the file has it. */
  'reading.edition-date': (date: string) =>
    `The file is dated ${date}, which may be the day of this edition; state when the text was published.`,

  'reading.left-out': (characters: number) =>
    plural(characters, {
      one: '1 character of navigation and the like was left out.',
      other: `${number(characters)} characters of navigation and the like were left out.`,
    }),
  'reading.no-article': 'No article was recognised on this page; all of its text was taken.',
  'reading.no-date': (date: string) =>
    `The page's date, "${date}", was left out: it is not a date such as 2014, 2014-06 or 2014-06-10.`,
  /** As a line of the text itself has it. */
  'reading.no-stated-date': (date: string) =>
    `The date that the text states, "${date}", was left out: it is not a date such as 2014, 2014-06 or 2014-06-10.`,

  'reading.excerpts':
    'Excerpts alone: the whole text is not here, and the revision is named by the excerpts themselves.',
  /** `scope` is as the terminal names it: a server or a pack. */
  'reading.completes': (title: string, scope: string) =>
    `This is the full text of "${title}", of which ${scope} holds excerpts; it takes their place.`,

  'reading.rights-excerpts':
    'Excerpts alone are kept of this text. Keep each short, and name where it is from.',
  'reading.rights-licence':
    'The text carries a licence (it is shown among what was set aside). See that it lets you share the whole text with this server.',
  'reading.rights-unstated':
    'Nothing in the text says that it may be shared. If you may not share all of it with this server, add excerpts instead.',
};

/** "page 3", "pages 3, 7–9 and others" */
function pagesOf(count: number, pages: string[], more: boolean): string {
  return `${plural(count, { one: 'page', other: 'pages' })} ${pages.join(', ')}${more ? ' and others' : ''}`;
}
