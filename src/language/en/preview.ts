import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, number, list } = grammarOf('en-GB');

/** Adding to the library: its forms, uploads that wait, and the preview of what would be quoted. */
export const preview = {
  'preview.add': 'Add to the library',
  'preview.files': 'Files',
  'preview.files-about': 'PDF, DOCX, EPUB, HTML, Markdown or text. You see a preview first.',
  'preview.text': 'Or its text',
  'preview.text-about': 'Pasted here as it is.',
  'preview.add-excerpts': 'Add excerpts from a book',
  'preview.excerpts': 'Excerpts',
  'preview.excerpts-about':
    'One in each paragraph, its page or paragraph in brackets behind it: (p. 12) or (par. 3)',
  'preview.excerpts-back': 'Nothing was added. Here is what you pasted, to mend it:',
  'preview.revise': 'A new text for this document',
  'preview.file': 'File',
  'preview.file-about': 'You see what it changes before anything is changed.',
  'preview.describe': 'What is known of it',
  'preview.field-title': 'Title',
  'preview.about-title': 'As it is to be cited.',
  'preview.field-authors': 'Authors',
  'preview.about-authors': 'Several: with a semicolon between them.',
  'preview.field-published': 'Published',
  'preview.about-published': 'Such as 2014, 2014-06 or 2014-06-10.',
  'preview.field-outlet': 'Outlet',
  'preview.about-outlet': 'The newspaper, publisher or site.',
  'preview.field-source': 'Source',
  'preview.about-source': 'An address, or where else it can be read.',
  'preview.field-language': 'Language',
  'preview.about-language': 'Such as en or pt-BR.',
  'preview.field-topic': 'Topic',
  'preview.about-topic': () => `The motion that it is read for, as ${command('topics')} has it.`,
  'preview.no-date': (given: string) =>
    `Published was left as it was: “${given}” is not a date such as 2014, 2014-06 or 2014-06-10.`,
  'preview.date-ahead': (given: string) =>
    `Published was left as it was: “${given}” lies more than a year ahead.`,
  'preview.no-language': (given: string) =>
    `Language was left as it was: “${given}” is not a tag such as en or pt-BR.`,
  'preview.one-title': 'One title is not that of several texts: open the preview of each to give it its own.',
  'preview.no-files': () =>
    `This message has no files. Use ${command('library add')} to upload some, or to paste a text.`,
  /** Names of files. */
  'preview.first-files': (taken: string[], left: string[]) =>
    `Only ${plural(taken.length, { one: 'one file is', other: `${taken.length} files are` })} taken at a time. Taken: ${list(taken)}. Not taken: ${list(left)}. Add the rest with ${command('library add')}, or post it in a message of its own.`,
  'preview.waiting-page': (page: number, pages: number, all: number) =>
    `Page ${page} of ${pages}, ${all} in all. What could not be read comes last.`,
  'preview.nothing-given': 'Give a file, or paste a text.',
  'preview.one-text': 'Give one new text: a file, or what you paste.',
  /** Of a pasted text: the name of the file that it becomes, and so its title as long as nobody gives one. */
  'preview.pasted': 'Pasted text',

  'preview.publish': 'Publish',
  'preview.publish-all': (count: number) => `Publish all (${count})`,
  'preview.discard': 'Discard',
  'preview.discard-all': 'Discard all',
  'preview.discard-all-asked': (count: number) => `Discard ${count} uploads?`,
  'preview.discard-all-about': 'Nothing of them is kept, and they can only be added again as files.',
  'preview.discard-them': 'Discard them',
  'preview.keep-them': 'Keep them',
  'preview.open': 'Preview',
  'preview.look-again': 'Look again',
  'preview.stop': 'Stop publishing',
  'preview.cancel': 'Cancel',

  'preview.uploads': 'Uploads',
  'preview.nothing-waits': 'Nothing of yours waits to be published.',
  'preview.adding': 'Adding to the library',
  'preview.of': (title: string) => `Preview: ${title}`,
  'preview.new-text': 'A new text',
  'preview.new-text-for': (title: string) => `A new text for “${title}”`,
  'preview.only-you-unchanged': 'Only you see this. Nothing was changed yet.',
  'preview.count': (uploads: number) => plural(uploads, { one: '1 upload', other: `${uploads} uploads` }),
  'preview.only-you-not-yet': 'Only you see this. Nothing is in the library yet.',
  'preview.waits': 'Waits to be read.',
  'preview.being-read': 'Is being read.',
  'preview.share-read': (percent: number) => `Is being read: ${percent} %`,
  'preview.share-published': (percent: number) => `Is being published: ${percent} %`,
  'preview.being-published': 'Is being published.',
  'preview.ready': (authors: string, passages: number) => `${authors} · ${passagesOf(passages)}.`,
  'preview.author-unknown': 'Author unknown',
  'preview.same-listed': (title: string) => `The library has this text, as “${title}”.`,
  'preview.discarded': 'Discarded',
  'preview.nothing-added': 'Nothing was added to the library.',

  'preview.published': 'In the library',
  'preview.can-be-quoted': (title: string, passages: number) =>
    `**${title}** can be quoted: ${passagesOf(passages)}.`,
  'preview.places-moved': (moved: number, toReview: number) =>
    `${plural(moved, { one: '1 place', other: `${number(moved)} places` })} went along with ${plural(moved, { one: 'its', other: 'their' })} words; ${plural(toReview, { one: '1 is', other: `${number(toReview)} are` })} to be reviewed.`,
  'preview.suggested': (positions: number) =>
    plural(positions, {
      one: '1 suggested position waits for review.',
      other: `${number(positions)} suggested positions wait for review.`,
    }),
  'preview.not-published': (title: string, why: string) => `**${title}** was not published: ${why}`,

  /** `format` and `language` are named; a language is undefined where it is not clear. */
  'preview.held-full': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, ${language ? `seems to be ${language}` : 'language not clear'}`,
  'preview.held-excerpts': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, excerpts alone, ${language ? `seems to be ${language}` : 'language not clear'}`,
  'preview.format-text': 'plain text',
  'preview.format-markdown': 'Markdown',
  'preview.format-html': 'HTML',
  'preview.format-pdf': 'PDF',
  'preview.format-docx': 'DOCX',
  'preview.format-epub': 'EPUB',
  /** In place of `library.author`, where a curator names others than the text. */
  'preview.author-otherwise': (authors: string, inFile: string) =>
    `**Author:** ${authors} (as you wrote; the file says ${inFile})`,
  'preview.says-date-ahead':
    'It says of itself that it is published more than a year from now; correct that if it is a slip.',
  'preview.nothing-to-quote': 'Nothing in it can be quoted.',
  'preview.same': (title: string) => `The library has exactly this text, as “${title}”.`,
  'preview.alike': (percent: number, title: string) => `${percent} % of it stands in “${title}” too.`,
  /** Of another upload; `by` mentions whose it is, and is undefined where it is the reader’s own. */
  'preview.waits-too': (title: string, by: string | undefined) =>
    `Exactly this text waits to be published as “${title}” too${by === undefined ? '' : `, added by ${by}`}.`,
  'preview.alike-waits': (percent: number, title: string, by: string | undefined) =>
    `About ${percent} % of it stands in “${title}” too, which waits to be published${by === undefined ? '' : `, added by ${by}`}.`,
  /** `code` is a character’s: U+202E. */
  'preview.odd-reorders': (count: number, code: string) =>
    `${charactersOf(count, code)} of those that turn the order of text around.`,
  'preview.odd-invisible': (count: number, code: string) =>
    `${charactersOf(count, code)} of those that are invisible.`,
  'preview.odd-control': (count: number, code: string) =>
    `${charactersOf(count, code)} of those that are control characters.`,
  'preview.odd-lost': (count: number, code: string) =>
    `${charactersOf(count, code)} of those that could not be read.`,
  'preview.odd-private': (count: number, code: string) =>
    `${charactersOf(count, code)} of those that look different in each font.`,

  'preview.as-quoted': 'As it would be quoted',
  /** Below a passage in which someone else speaks; `place` is its page or paragraph, `speaker` undefined where nobody is named. */
  'preview.place-quotes': (place: string, speaker: string | undefined) =>
    `${place} · quotes ${speaker ?? 'somebody'}`,
  'preview.place-reports': (place: string, speaker: string | undefined) =>
    `${place} · reports ${speaker ?? 'somebody'}`,

  'preview.nothing-aside': '**Set aside:** nothing',
  'preview.aside': 'Set aside, never quoted',
  /** `reason` is one of set-aside.ts, `examples` the first words of some that were set aside for it. */
  'preview.set-aside': (reason: string, times: number, examples: string[]) =>
    `${reason}, ${plural(times, { one: 'once', other: `${number(times)} times` })}${examples.length === 0 ? '' : `: ${examples.map((example) => `“${example}”`).join(', ')}`}`,
};

function passagesOf(count: number): string {
  return plural(count, { one: '1 passage', other: `${number(count)} passages` });
}

function charactersOf(count: number, code: string): string {
  return `${number(count)} ${plural(count, { one: 'character', other: 'characters' })} (${code})`;
}
