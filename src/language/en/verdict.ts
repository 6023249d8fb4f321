import { grammarOf } from '../grammar.ts';

const { plural, list } = grammarOf('en-GB');

/** What is found of a quotation: the verdict, what it rests on, what differs, and whose words they are. */
export const verdict = {
  'verdict.exact': 'Exact',
  'verdict.exact-elided': 'Exact, with omissions',
  'verdict.altered': 'Altered',
  'verdict.spliced': 'Spliced',
  'verdict.misattributed': 'Misattributed',
  'verdict.absent': 'Not in this library',
  'verdict.count-exact': (count: number) => `${count} exact`,
  'verdict.count-exact-elided': (count: number) => `${count} exact, with omissions`,
  'verdict.count-altered': (count: number) => `${count} altered`,
  'verdict.count-spliced': (count: number) => `${count} spliced`,
  'verdict.count-misattributed': (count: number) => `${count} misattributed`,
  'verdict.count-absent': (count: number) => `${count} not in this library`,

  'verdict.short': 'So few words stand in many texts: finding them proves little.',
  'verdict.nearest': 'The nearest passage, as a suggestion only; it does not bear the quotation out:',

  'verdict.stands': (title: string) => `It stands word for word in "${title}".`,
  'verdict.stands-elided': (title: string) => `It stands, with something left out, in "${title}".`,
  'verdict.stands-nowhere':
    'These words do not stand in this library. That says nothing of texts it does not hold.',
  /** `reason` is one of `set-aside.`. */
  'verdict.stands-set-aside': (title: string, reason: string) =>
    `These words stand in the file of "${title}", in what the import set aside (${reason}); they are no part of its author's text.`,
  'verdict.differs': (title: string, places: number) =>
    `It is close to a passage of "${title}" and differs from it in ${plural(places, { one: 'one place', other: `${places} places` })}.`,
  'verdict.cuts': (title: string) =>
    `Its words stand in "${title}", but what is left out or put in between them cuts a word or a sentence in two.`,
  'verdict.parts-in-documents': (parts: number, documents: number) =>
    `Its ${parts} parts stand in ${documents} different documents.`,
  'verdict.parts-apart':
    'Its parts stand in one document, but too far apart for their length, or joined without a sign that something is left out.',
  'verdict.parts-reordered': 'Its parts stand in one document, but in another order.',

  'verdict.speaker-in': (speaker: string, via: string) => `${speaker} (in ${via})`,
  'verdict.speaker-not-named': 'someone whom the text does not name there',
  'verdict.not-all-by': (author: string, title: string, reason: string) =>
    `Not all of it is text by ${author}: the import of "${title}" set a part of it aside (${reason}).`,
  'verdict.words-of-others': (speakers: string[], author: string, title: string) =>
    `These are the words of ${speakers.join(' and of ')}, quoted by ${author} in "${title}".`,
  'verdict.some-words-of-others': (speakers: string[], author: string, title: string) =>
    `Some of it is the words of ${speakers.join(' and of ')}, quoted by ${author} in "${title}".`,
  'verdict.reported': (author: string, speaker: string, title: string) =>
    `It is what ${author} reports of ${speaker} in "${title}", in words of ${author}.`,
  'verdict.of-unknown': (title: string, ascribed: string) =>
    `It stands in "${title}", whose author is not known here; nothing says that it is ${ascribed}.`,
  'verdict.of-another': (title: string, author: string, ascribed: string) =>
    `It stands in "${title}" by ${author}, not by ${ascribed}.`,
  'verdict.part-of-unknown': (title: string, ascribed: string) =>
    `One part stands in "${title}", whose author is not known here; nothing says that it is ${ascribed}.`,
  'verdict.part-of-another': (title: string, author: string, ascribed: string) =>
    `One part stands in "${title}" by ${author}, not by ${ascribed}.`,
  'verdict.in-another': (title: string, author: string, ascribed: string) =>
    `It stands in "${title}" by ${author}, not in "${ascribed}".`,

  /** Whose words a quote holds, in a heading or before its place. */
  'verdict.an-unnamed-author': 'an unnamed author',
  'verdict.partly-set-aside': (reason: string) =>
    `Not all of it is the author’s text: the import set a part of it aside (${reason})`,
  'verdict.words-of': (author: string) => `Words of ${author}`,
  'verdict.words-with-others': (author: string, speakers: string[]) =>
    `Words of ${author} with those of ${speakers.join(' and of ')} in them`,
  'verdict.what-is-reported': (author: string, speakers: string[]) =>
    `What ${author} reports of ${speakers.join(' and of ')}`,
  'verdict.words-quoted-by': (author: string, speakers: string[]) =>
    `Words of ${speakers.join(' and of ')}, quoted by ${author}`,
  'verdict.whose': (whose: string) => `${whose}.`,

  /** What a change touches. */
  'change.look-alikes': 'letters that only look alike',
  'change.negation': 'a negation',
  'change.quantity': 'a quantity',
  'change.name': 'a name',
  'change.hedge': 'how sure the author is',
  'change.contraction': 'the same words, drawn together or spelled out',
  'change.capitals': 'capitals only',
  'change.accents': 'accents only',
  'change.punctuation': 'punctuation only',
  'change.leaves-out': (words: string, what: string | undefined) =>
    `The quotation leaves out “${words}”${inBrackets(what)}.`,
  'change.puts-in': (words: string, what: string | undefined) =>
    `The quotation puts in “${words}”, which the source does not have${inBrackets(what)}.`,
  'change.says-instead': (source: string, quotation: string, what: string | undefined) =>
    `The source says “${source}”; the quotation says “${quotation}”${inBrackets(what)}.`,
  'change.cyrillic': 'Cyrillic',
  'change.greek': 'Greek',
  'change.armenian': 'Armenian',
  'change.looks-latin': (scripts: string[], quotation: string, source: string) =>
    `${scripts.length > 0 ? list(scripts) : 'Other'} letters look like Latin ones in “${quotation}”; the source says “${source}”.`,

  /** What alone differs in a quotation that is exact. */
  'typography.first-capital': 'capital at the start',
  'typography.end-punctuation': 'punctuation at the ends',
  'typography.quotation-marks': 'quotation marks',
  'typography.dashes': 'dashes',
  'typography.spaces': 'spaces',
  'typography.line-breaks': 'line breaks',
  'typography.abbreviations': 'points of abbreviations',
  'typography.hyphenation': 'hyphenation',
  'typography.note-marks': 'marks of notes',
  'typography.emphasis': 'emphasis',
  'typography.invisible': 'invisible characters',
  'typography.other': 'typography',

  'omission.nothing': 'The ellipsis leaves nothing out: the words stand together.',
  'omission.left-out': (words: string, warnings: string[]) => `Left out: “${words}”${takeCare(warnings)}`,
  'omission.brackets': (words: string, warnings: string[]) =>
    `Where the brackets are, the source has: “${words}”${takeCare(warnings)}`,
  'omission.set-aside': (words: string, warnings: string[]) =>
    `Left out, and set aside at import: “${words}”${takeCare(warnings)}`,
  'omission.remark': 'The remark in brackets is not the source’s',
  'omission.name':
    'The words in brackets are not the source’s. Take care ⚠: who is meant is the quoter’s reading, and not told by the source.',
  /** What to take care of in an omission. */
  'omission.warns-negation': 'it holds a negation',
  'omission.warns-condition': 'it holds a condition',
  'omission.warns-contrast': 'it holds a contrast',
  'omission.warns-hedge': 'it holds a hedge',
  'omission.warns-paragraph': 'it crosses paragraphs',
  'omission.warns-name': 'who is meant is the quoter’s reading, and not told by the source',
  'omission.negation': 'a negation',
  'omission.condition': 'a condition',
  'omission.contrast': 'a contrast',
  'omission.hedge': 'a hedge',
  'omission.paragraph': 'the end of a paragraph',
  'omission.lost': (what: string[]) => {
    const all = list(what);
    return `${all.slice(0, 1).toUpperCase()}${all.slice(1)} ${what.length === 1 ? 'was' : 'were'} left out.`;
  },
  'omission.bracketed-reading': 'The words in brackets are the quoter’s reading.',

  /** `cue` is the word by which a rule has found it; what stands before the sign is shown in bold. */
  'limit.clause-before': (words: string, cue: string) =>
    `In context ⚠, its own sentence begins: “${words}” (found by the word “${cue}”)`,
  'limit.clause-after': (words: string, cue: string) =>
    `In context ⚠, its own sentence goes on: “${words}” (found by the word “${cue}”)`,
  'limit.sentence-before': (words: string, cue: string) =>
    `In context ⚠, the sentence before it says: “${words}” (found by the word “${cue}”)`,
  'limit.sentence-after': (words: string, cue: string) =>
    `In context ⚠, the next sentence says: “${words}” (found by the word “${cue}”)`,
  'limit.question': (words: string) =>
    `In context ⚠, the author asks this and does not assert it: “${words}”`,

  'verdict.was-set-aside': (words: string, reason: string) =>
    `Take care ⚠: “${words}” was set aside at import (${reason}) and is not quoted as the author’s.`,

  /** Of a quote that was taken before: whether it stands where it stood. */
  'anchor.not-at-its-place': 'Not at its place.',
  'anchor.document-revised': 'The document was revised.',
  'anchor.no-longer-there': 'No longer there.',
  'anchor.holds': 'The selectors hold: the same revision says these words at the same place.',
  'anchor.moved':
    'MOVED ⚠: the same revision says these words, but not at the place that the selectors name.',
  /** `date` is written out. */
  'anchor.revised': (title: string, date: string) =>
    `REVISED ⚠: this quote was taken from an earlier revision of “${title}”, which said these words at this place and was revised on ${date}.`,
  'anchor.revised-unknown':
    'REVISED ⚠: this quote was taken from another revision, which this library does not hold.',
  'anchor.found-again': 'The words stand in the present one, found again by the text around them.',
  'anchor.found-elsewhere':
    'The words stand in the present one, but the text around them is another, so this may not be the place that was meant.',
  'anchor.gone-since': (title: string, date: string) =>
    `GONE ⚠: an earlier revision of “${title}” said these words at this place. It was revised on ${date}, and they do not stand in the present text, nor anywhere else that this library holds.`,
  'anchor.gone':
    'GONE ⚠: the document is here in the same revision, but it does not say these words at this place, nor anywhere that this library holds.',
  'anchor.gone-revision':
    'GONE ⚠: that revision of the document is not in this library, and these words do not stand in any other that is.',
  'anchor.other-address':
    'Take care ⚠: the link leads to another address than the one that is known of this document.',
};

function inBrackets(what: string | undefined): string {
  return what === undefined ? '' : ` (${what})`;
}

function takeCare(warnings: string[]): string {
  return warnings.length === 0 ? '' : `. Take care ⚠: ${warnings.join(', ')}.`;
}
