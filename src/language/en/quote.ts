import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list } = grammarOf('en-GB');

/** Quotes: what they answer, where they stand, whose words they hold, and their buttons. */
export const quote = {
  'quote.context': 'Context',
  'quote.cite': 'Cite',
  'quote.counter': 'Counter',
  'quote.more': (count: number) => `More (${count})`,
  'quote.share': 'Share',
  'quote.remove': 'Remove',
  'quote.open': 'Open',
  /** `name` tells it from others on a card: an author, a motion, or “paragraph 5”. */
  'quote.open-named': (name: string) => `Open ${name}`,
  'quote.use-as-evidence': 'Use as evidence',
  'quote.use-as-rebuttal': 'Use as rebuttal',
  /** `member` is a mention. */
  'quote.shared-by': (member: string) => `Shared by ${member}`,
  'quote.asked-for': (words: string) => `Asked for: ${words}`,
  'quote.nothing': 'Nothing in this library',
  'quote.nearest': 'The nearest passages, which do **not** answer it:',
  'quote.more-quotes': 'More quotes',
  'quote.in-context': 'In context',
  'quote.paragraph-begins': 'The paragraph begins with the quote.',
  'quote.paragraph-ends': 'The paragraph ends with the quote.',
  'quote.excerpt-begins': 'The excerpt begins with the quote.',
  'quote.excerpt-ends': 'The excerpt ends with the quote.',
  'quote.begins': 'The quote:',
  'quote.ends': 'End of the quote.',
  'quote.only-asker-removes': 'Only the member who asked, or a moderator, can remove this.',

  'quote.no-words-given':
    'There are no words to look for. Type a few words, a phrase in quotation marks, or a question.',
  'quote.too-long': (most: number, given: number) =>
    `A query has at most ${most} characters; this one has ${given}. Ask for one thought at a time.`,
  'quote.no-documents': 'This library has no documents yet.',
  'quote.no-document-called': (title: string) => `No document here is called "${title}".`,
  'quote.no-document-by': (author: string) => `No document here is by "${author}".`,
  'quote.no-document-of-then': 'No document here is of that time.',
  'quote.not-these-words': 'No passage holds these exact words.',
  'quote.nothing-by': (author: string) => `No passage by ${author} speaks of this.`,
  'quote.nothing-about': 'No passage speaks of this.',
  'quote.words-everywhere': 'These words stand in nearly every text. Add one that tells what it is about.',
  'quote.no-words-there': 'None of these words stand where it was looked for.',
  'quote.no-words': 'None of these words stand in this library.',

  'quote.no-document-titled': () =>
    `No document here has that title. Choose one from the list, or use ${command('library list')}.`,
  /** `more` is whether there are others besides. */
  'quote.several-titled': (titles: string[], more: boolean) =>
    `Several documents here have these words in their titles: ${titles.map((title) => `“${title}”`).join(', ')}${more ? ' and others' : ''}. Write more of the title, or choose one from the list.`,
  'quote.gone': 'This quote’s document is no longer in this server’s library.',
  'quote.author-gone': 'This author’s documents are no longer in this server’s library.',
  'quote.topic-gone': 'This topic is no longer in this server’s library.',

  'quote.in-marks': (words: string) => `“${words}”`,
  /** Stands in a text where the import set something aside. */
  'quote.something-left-out': '[… left out …]',
  'quote.place-paragraph': (paragraph: number) => `paragraph ${paragraph}`,
  'quote.place-page': (page: string) => `p. ${page}`,
  'quote.place-pages': (pages: string) => `pp. ${pages}`,
  /** `date` is written out. */
  'quote.earlier-revision': (date: string) =>
    `From an earlier revision: this document was revised on ${date}, and its present text may not say this.`,
  'quote.from-excerpts': 'From excerpts; the full text is not in this library.',
  /** `titles` are in italics already; `more` is how many there are besides. */
  'quote.also-in': (titles: string[], more: number) =>
    `The same words also stand in ${list(more > 0 ? [...titles, `${more} more`] : titles)}.`,

  'quote.unknown-author': 'Unknown',
  /** Labels that stand for a name, and in the place of one. */
  'quote.forum-member-author': 'unnamed forum member',
  'quote.unnamed-author': 'unnamed author',
  'quote.anonymous-author': 'anonymous',
  'quote.the-author': 'the author',
  'quote.unnamed-speaker': 'someone whom the text does not name here',
  'quote.speaker-via': (speaker: string, via: string) => `${speaker} (via ${via})`,
  /** `words` is what is meant of the quote, undefined where it is all of it. */
  'quote.others-words': (words: string | undefined, speaker: string, author: string) =>
    `**Someone else’s words.** ${words ? `“${words}”` : 'These'} are the words of ${speaker}, quoted by ${author}.`,
  'quote.reported': (words: string | undefined, speaker: string, author: string) =>
    `**Reported.** ${words ? `“${words}”` : 'This'} is what ${author} reports of ${speaker}; found by rule.`,
  'quote.reported-in-part-directly': (words: string | undefined, speaker: string, author: string) =>
    `**Someone else’s words.** ${words ? `“${words}”` : 'This'} is what ${author} reports of ${speaker}, partly in that speaker’s own words.`,
  'quote.more-others-words': (count: number) =>
    plural(count, {
      one: '1 more part is not the author’s own words.',
      other: `${count} more parts are not the author’s own words.`,
    }),
  'quote.concedes': '**Concession:** the author grants this to the other side',
  'quote.hedges': '**Hedged:** the author does not claim this outright',
  /** In the place of words that lose their hedge or negation where they are cut; a button beside it shows them. */
  'quote.too-long-here':
    'This passage is too long to stand here whole, and would mislead if it were cut. Open it to read it.',
  'quote.asks': '**A question,** not a statement',
  /** A mode with the part of the sentence that it is in, and the words by which it was found, where there are any. */
  'quote.mode': (mode: string, part: string | undefined, cue: string | undefined) =>
    `${mode}${part ? ` in “${part}”` : ''}${cue ? ` (found by rule: “${cue}”)` : ''}.`,
};
