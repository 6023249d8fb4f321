import { command, commandWord } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list } = grammarOf('en-GB');

/** The cards of checked quotations, why one is not checked, and the challenge for a source. */
export const verify = {
  'verify.no-words': 'There are no words to verify. Paste the quotation as it was given to you.',
  'verify.too-long': (most: number, given: number) =>
    `A quotation has at most ${most} characters; this one has ${given}. Paste it in parts.`,
  'verify.no-author': 'Name whom the quotation is ascribed to, or leave the author out.',
  'verify.too-common':
    'These words are so common that they say nothing of where they come from. Paste a longer part of the sentence.',
  'verify.broken-selectors':
    'These selectors are not whole. Paste all of the JSON: exact, prefix, suffix, start, end and revision.',
  'verify.broken-link': 'This link to a quote is not whole. Paste all of it, or the words of the quote.',
  'verify.empty-message': 'This message has no text of its own to check.',
  'verify.nothing-quoted': () =>
    `There are no quotations in this message. They stand in quotation marks, or in lines that begin with >. To check other words, give them to ${command('verify')}.`,
  'verify.no-longer-kept': () =>
    `This check is no longer kept. Use “${commandWord('Verify quotations')}” on the message again.`,

  'verify.challenge': 'Challenge',
  'verify.open': (which: number) => `Open ${which}`,
  'verify.as-given': 'As given',
  'verify.as-given-by': (author: string) => `As given, ascribed to ${author}`,
  'verify.as-given-by-somebody': 'As given (the message is not clear about whose words these are)',
  'verify.in-the-source': 'In the source',
  'verify.differs-only-in': (what: string[]) => `Differs only in: ${what.join(', ')}.`,
  /** Each place is a title and a paragraph or page. */
  'verify.also-in': (places: string[]) => `These words also stand in ${places.join('; ')}.`,
  'verify.more-omissions': (count: number) =>
    plural(count, { one: 'and 1 further omission', other: `and ${count} further omissions` }),
  'verify.take-care': (changed: string[]) => `**Take care ⚠** The change concerns ${list(changed)}.`,
  'verify.what-differs': '**What differs**',
  'verify.more-changes': (count: number) =>
    plural(count, { one: 'and 1 further change', other: `and ${count} further changes` }),
  'verify.word-by-word': 'Word by word',
  /** Brief marks in the middle of a text. */
  'verify.left-out': (words: string) => `[left out: ${words}]`,
  'verify.put-in': (words: string) => `[put in: ${words}]`,
  'verify.and-more': '… and more',
  'verify.part': (which: number) => `Part ${which}`,

  'verify.quotations': (count: number) =>
    plural(count, { one: '1 quotation in a message', other: `${count} quotations in a message` }),
  /** `counts` are verdicts, each with how many quotations have it. */
  'verify.tally': (counts: string[]) => `${counts.join(', ')}.`,
  'verify.none-checked': 'None could be checked.',
  'verify.the-message': (address: string) => `[The message](${address})`,
  /** `message` is a link and `author` a mention. */
  'verify.written-by': (message: string, author: string) => `${message}, written by ${author}`,
  'verify.more-quotations': (count: number, most: number) =>
    plural(count, {
      one: `1 more quotation stands in this message; one answer holds ${most}. Ask for the others with \`${command('verify')}\`.`,
      other: `${count} more quotations stand in this message; one answer holds ${most}. Ask for the others with \`${command('verify')}\`.`,
    }),
  'verify.unclosed': 'A quotation mark never closes; its quotation was read up to the end of the paragraph.',
  'verify.not-checked': 'Not checked',
  'verify.ascribed': (verdict: string, author: string) => `${verdict}, ascribed to ${author}`,
  /** `whose` tells whose words they are, `place` the paragraph or page. */
  'verify.found': (whose: string, title: string, place: string) => `${whose}, in ${title}, ${place}`,
  /** `found` is made by `verify.found`. */
  'verify.found-changed': (changed: string[], found: string) =>
    `Take care ⚠ The change concerns ${list(changed)}. The source: ${found}`,
  'verify.found-altered': (found: string) => `The source: ${found}`,
  /** `lost` is a sentence that tells what was left out. */
  'verify.found-elided': (lost: string, found: string) => `Take care ⚠ ${lost} ${found}`,
  'verify.found-limited': (found: string) => `In context ⚠ Open it to see what limits it. ${found}`,

  /** `author` and `asker` are mentions in all of these. */
  'challenge.heading': 'A source, please',
  'challenge.asks': (author: string, asker: string, quotations: number) =>
    `${author}, ${asker} would like to know where ${plural(quotations, { one: 'this', other: 'these' })} can be read. A link, or title and page, will do.`,
  'challenge.verdict': (verdict: string) => `Counterpoint’s verdict: ${verdict}`,
  'challenge.give-source': 'Give a source',
  'challenge.change-source': 'Change the source',
  'challenge.withdraw': 'Withdraw',
  'challenge.unanswered': (author: string) =>
    `Not answered yet. ${author} alone can answer, with the buttons below.`,
  'challenge.withdrawn': (author: string, quotations: number, when: string) =>
    `**Withdrawn** ${author} has withdrawn ${plural(quotations, { one: 'the quotation', other: 'the quotations' })}, ${when}.`,
  'challenge.source-given': (author: string, when: string) =>
    `**Source given** by ${author}, ${when}; Counterpoint has not looked it up:`,
  'challenge.where': 'Where can it be read?',
  'challenge.source': 'Source',
  'challenge.source-hint': 'A link, or title, author and page. It is shown to the channel.',
  'challenge.no-source': 'The source was empty. Press the button again and write where it can be read.',
  'challenge.own-message': 'This is your own message: a challenge asks somebody else for a source.',
  'challenge.raised': (asker: string) =>
    `A source of this message was asked for already by ${asker}, and its author has not answered yet.`,
  'challenge.raised-and-answered': (asker: string) =>
    `A source of this message was asked for already by ${asker}, and it has been answered.`,
  'challenge.see': (address: string) => `See [the challenge](${address}).`,
  'challenge.no-longer-kept': 'This challenge is no longer kept.',
  'challenge.author-answers':
    'Only the author of the message can answer this. You are welcome to write what you know.',
  'challenge.withdrawn-already': 'The quotation has been withdrawn already.',
};
