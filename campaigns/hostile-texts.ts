import { SENTENCE_MARKS } from '../tests/documents/arbitrary-texts.ts';
import type { Chance } from './chance.ts';

/** A file that a scanner, an exporter or an attacker could hand over. */
type HostileFile = { kind: string; name: string; bytes: Uint8Array };

const WORDS =
  'the of a and to in is that it was for on are with they be at one have this refugees money bridge law Mr. U.S. e.g. p.m. J. R. No. etc. said argued “yes” ‘no’ «oui» 漢字 да naïve ﬁne 𝒏 🎓 👨‍👩‍👧 Ⅷ ½ é é'.split(
    ' ',
  );
const MARKS = [...SENTENCE_MARKS, '"', '“', '”', "'", '’', '(', ')', '[1]'];
const BREAKS = [
  ' ',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\f',
  '\u2028',
  '\u2029',
  '\u00a0',
  '\u0085',
];
const CONTROLS = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u2060',
  '\u0301',
  '\u061c',
];
const MARKDOWN = [
  '# ',
  '## ',
  '> ',
  '>> ',
  '- ',
  '1. ',
  '***',
  '---\n',
  '```',
  '`',
  '**',
  '_',
  '[a](b)',
  '![',
  '](',
  '| a | b |\n|--|--|\n',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&#0;',
  '&#xD800;',
  '\\',
  '[^1]',
  '~~',
  '\n    ',
  '<script>',
];
const TAGS = [
  'p',
  'div',
  'blockquote',
  'q',
  'ul',
  'li',
  'table',
  'tr',
  'td',
  'h1',
  'h2',
  'article',
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'br',
  'pre',
  'textarea',
  'title',
  'b',
];
const FIELDS = [
  'title',
  'author',
  'authors',
  'outlet',
  'published',
  'date',
  'source',
  'language',
  'topic',
  'revision',
  '__proto__',
  'constructor',
];
const VALUES = [
  'A title',
  '2014-06',
  '2014-13-99',
  'soon',
  '"\\u0000"',
  '"\\uD800"',
  '[a, b]',
  '[]',
  '{a: b}',
  '""',
  '!!js/function x',
  '&a [*a]',
  '*missing',
  '|',
  '>-',
  '123',
  'null',
  '"\\u202Eabc"',
  `"${'x'.repeat(3_000)}"`,
];

/** Every kind of hostile file, made anew from chance. */
const KINDS: Record<string, (chance: Chance) => Omit<HostileFile, 'kind'>> = {
  prose: (chance) =>
    text(
      repeat(
        chance,
        400,
        () => chance.pick(WORDS) + (chance.happens(0.2) ? chance.pick(MARKS) : '') + chance.pick(BREAKS),
      ),
    ),
  'any code units': (chance) => text(repeat(chance, 600, () => String.fromCharCode(chance.whole(1, 0xffff)))),
  'lone surrogates': (chance) => {
    const units = repeat(chance, 300, () =>
      chance.happens(0.3) ? String.fromCharCode(chance.whole(0xd800, 0xdfff)) : `${chance.pick(WORDS)} `,
    );
    return {
      name: 'text.txt',
      bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(units, 'utf16le')]),
    };
  },
  'bytes of no text': (chance) => ({
    name: 'text.txt',
    bytes: Uint8Array.from({ length: chance.whole(0, 2_000) }, () => chance.whole(0, 255)),
  }),
  'an old encoding': (chance) => ({
    name: 'text.txt',
    bytes: Buffer.from(
      repeat(
        chance,
        300,
        () => `${chance.pick(['café', 'naïve', 'the', 'übel', 'año', 'and', '\u0093yes\u0094'])} `,
      ),
      'latin1',
    ),
  }),
  'NUL and controls': (chance) =>
    text(
      repeat(chance, 300, () =>
        chance.happens(0.02) ? String.fromCharCode(chance.whole(0, 31)) : `${chance.pick(WORDS)} `,
      ),
    ),
  'bidi and invisible': (chance) =>
    text(repeat(chance, 300, () => chance.pick(WORDS) + (chance.happens(0.4) ? chance.pick(CONTROLS) : ' '))),
  'marks alone': (chance) => text(repeat(chance, 600, () => chance.pick([...MARKS, ...BREAKS]))),
  'mixed line endings': (chance) =>
    text(
      repeat(
        chance,
        200,
        () =>
          `${chance.pick(WORDS)} ${chance.pick(WORDS)}${chance.pick(['\r', '\n', '\r\n', '\n\r', '\r\r\n'])}`,
      ),
    ),
  'a huge line': (chance) =>
    text(
      many(
        chance.pick([
          `${chance.pick(WORDS)} `,
          `${chance.pick(WORDS)}`,
          `${chance.pick(WORDS)}, `,
          `${chance.pick(WORDS)}. `,
          '漢',
        ]),
        chance.whole(50_000, 300_000),
      ),
    ),
  'a huge run of marks': (chance) =>
    text(
      `Ada said ${many(chance.pick(['"', '“', '”', '“”', "'", '("', '“a” ', '" ', '“x ', '.', '…', '-', '> ']), 100_000)} and left.`,
    ),
  'huge combining marks': (chance) =>
    text(`Ada ${many(chance.pick(['\u0301', 'a\u0301', '\u200d', '🏽', '\u0e33']), 50_000)} left.`),
  'many short lines': (chance) =>
    text(
      many(
        chance.pick([
          'a\n',
          'No.\n',
          '1. x\n',
          '* * *\n',
          'A B\n',
          '- \n',
          '> a\n',
          '\n',
          'CHAPTER I\n\n',
          '| a | b |\n',
        ]),
        chance.whole(5_000, 20_000),
      ),
    ),
  markdown: (chance) => ({
    name: 'text.md',
    bytes: Buffer.from(
      repeat(chance, 400, () =>
        chance.happens(0.4) ? chance.pick(MARKDOWN) : chance.pick(WORDS) + chance.pick(BREAKS),
      ),
    ),
  }),
  'nested markdown': (chance) => ({
    name: 'text.md',
    bytes: Buffer.from(
      `${many(chance.pick(['>', '> ', '- ', '*', '[', '![', '**a ', '(', '`', '#', '1. ', '<div>', '_a', '&']), chance.whole(100, 3_000))} word and more words.`,
    ),
  }),
  'front matter': (chance) => ({
    name: 'text.md',
    bytes: Buffer.from(
      `---\n${repeat(chance, 6, () => `${chance.pick(FIELDS)}: ${chance.pick(VALUES)}\n`)}${chance.pick(['---\n', '...\n', '', '--- \n'])}\nThe bridge is ${chance.pick(WORDS)} and it stands.\n`,
    ),
  }),
  html: (chance) => ({
    name: 'text.html',
    bytes: Buffer.from(
      `<!doctype html>${repeat(chance, 200, () => (chance.happens(0.5) ? `<${chance.pick(['', '/'])}${chance.pick(TAGS)}${chance.pick(['', ' class="a>b"', ' id=x', '/'])}>` : chance.pick([...WORDS, '&lt;', '&#0;', '&#xD800;', '&nosuch;', '<![CDATA[', '<!--', '-->']) + chance.pick(BREAKS)))}`,
    ),
  }),
  'nested html': (chance) => {
    const tag = chance.pick(TAGS);
    const depth = chance.whole(100, 4_000);
    return {
      name: 'text.html',
      bytes: Buffer.from(
        `<html><body>${many(`<${tag}>`, depth)}The bridge stands for all who want to cross the river today.${many(`</${tag}>`, depth)}`,
      ),
    };
  },
  'voices in voices': (chance) =>
    text(
      repeat(
        chance,
        80,
        () =>
          `${chance.pick(['Ada', 'One analyst', 'He', 'The Times'])} ${chance.pick(['said', 'argued that', 'told The New York Times', 'wrote:', ', I am told,'])} ${chance.pick(['“', '"', '‘', '«'])}${chance.pick(['it is', 'we, he said, “must', 'no'])} ${chance.pick(WORDS)}${chance.pick(['”', '"', '’', '»', ''])}${chance.pick(['.', ',', ' ', '\n\n'])}`,
      ),
    ),
};

export function hostileFile(chance: Chance): HostileFile {
  const kind = chance.pick(Object.keys(KINDS));
  return { kind, ...KINDS[kind]!(chance) };
}

function text(content: string): Omit<HostileFile, 'kind'> {
  return { name: 'text.txt', bytes: Buffer.from(content, 'utf8') };
}

function repeat(chance: Chance, most: number, piece: () => string): string {
  return Array.from({ length: chance.whole(0, most) }, piece).join('');
}

function many(piece: string, units: number): string {
  return piece.repeat(Math.ceil(units / piece.length));
}

/** What people and attackers type where words are asked for. */
export function hostileQuery(chance: Chance, source: string): string {
  const at = chance.whole(0, source.length);
  const slice = source.slice(at, at + chance.whole(1, 120));
  return chance.pick([
    () => slice,
    () => `"${slice}"`,
    () => `What does the author say about ${slice}?`,
    () => `This house believes that ${slice}`,
    () => `${slice} AND NOT (NEAR/3 * "`,
    () => repeat(chance, 40, () => `${chance.pick(WORDS)}${chance.pick(MARKS)} `),
    () => repeat(chance, 60, () => chance.pick(['"', '“', '”', '*', '^', ':', '-', '(', ')', ' ', 'a'])),
    () => repeat(chance, 100, () => String.fromCharCode(chance.whole(0, 0xffff))),
    () => source.slice(at, at + 6_000),
  ])();
}
