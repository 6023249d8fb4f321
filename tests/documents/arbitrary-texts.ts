import fc from 'fast-check';

/** Any string of UTF-16 code units, lone surrogates and control characters too. */
const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
  .map((codes) => String.fromCharCode(...codes));

/** What ends, divides or seems to end a sentence. */
export const SENTENCE_MARKS = ['.', '!', '?', '…', '...', '. . .', '。', '؟', '।', ',', ';', ':', '—', '--'];

const pieces = [
  ...[
    'The',
    'a',
    'I',
    'U.S.',
    'Mr.',
    'no',
    'No.',
    'e.g.',
    'p.m.',
    'etc.',
    'J.',
    'word',
    'Chapter',
    'IV',
    '漢字',
    'да',
    'ok',
  ],
  ...SENTENCE_MARKS,
  ...['-----', '* * *', '====', '1.', '2)', 'a)', '•', '3'],
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '(',
    ')',
    '[',
    ']',
    '[1]',
    ':)',
    '<3',
    '😀',
    '\ud83d',
    '\ude00',
    '>',
    '> ',
    '#',
    '|',
    '\t',
  ],
  ...[
    'http://x.org/a',
    'a@b.org',
    '02/13/2001 08:02 PM',
    'Dear',
    'Regards,',
    'CONTENTS',
    'Subscribe now',
    'JAMES 12',
    '\u0301',
    '\u200d',
  ],
  ...[' ', ' ', ' ', ' ', '  ', '\u00a0', '\n', '\n', '\n\n', '\n\n\n', '\r\n', '\f', '\u2028', '    '],
];

/** Strings of what sentences, lists, headings and their look-alikes are made of. */
const composed = fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((parts) => parts.join(''));

/** Strings of punctuation and white space alone. */
const punctuation = fc
  .array(fc.constantFrom(...'.!?…"\'“”()[]{}*_-=~#>|:;,/@ \n\t'), { maxLength: 120 })
  .map((chars) => chars.join(''));

/** Texts that a person, a scanner or an attacker could import. */
export const anyText = fc.oneof(codeUnits, composed, punctuation, fc.string());
