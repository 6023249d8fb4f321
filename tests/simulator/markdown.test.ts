import fc from 'fast-check';
import { expect, test } from 'vitest';

type Node = { type: string; text?: string; children?: Node[]; [key: string]: unknown };

const file = new URL('../../src/simulator/page/markdown.js', import.meta.url).href;
const { parseMarkdown, plainText, safeUrl } = (await import(file)) as {
  parseMarkdown(text: string): Node[];
  plainText(nodes: Node[]): string;
  safeUrl(text: string): string | undefined;
};

/** A tree in one line: `strong(a, emphasis(b))`. */
function brief(nodes: Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.text;
      const inside = node.text ?? brief(node.children ?? []);
      return `${node.type}(${inside})`;
    })
    .join('');
}

test.each([
  ['plain text', 'paragraph(plain text)'],
  ['**a** *b* __c__ ~~d~~ ||e||', 'paragraph(strong(a) emphasis(b) underline(c) strike(d) spoiler(e))'],
  ['***both***', 'paragraph(strong(emphasis(both)))'],
  ['**strong with *emphasis* inside**', 'paragraph(strong(strong with emphasis(emphasis) inside))'],
  ['*emphasis with **strong** inside*', 'paragraph(emphasis(emphasis with strong(strong) inside))'],
  ['_a_ but snake_case_name', 'paragraph(emphasis(a) but snake_case_name)'],
  ['2 * 3 * 4', 'paragraph(2 * 3 * 4)'],
  ['**open', 'paragraph(**open)'],
  ['\\*not\\* \\_this\\_', 'paragraph(*not* _this_)'],
  ['`**code**` and ``a ` b``', 'paragraph(code(**code**) and code(a ` b))'],
  ['**a `**` b**', 'paragraph(strong(a code(**) b))'],
  ['# One\n### Three\ntext', 'heading(One)heading(Three)paragraph(text)'],
  ['#no heading', 'paragraph(#no heading)'],
  ['-# small *print*', 'small(small emphasis(print))'],
  ['> a\n> b\nafter', 'quote(paragraph(a\nb))paragraph(after)'],
  ['before\n>>> a\n\nb', 'paragraph(before)quote(paragraph(a\n\nb))'],
  ['>no quote', 'paragraph(>no quote)'],
  ['- a\n  - b\n- c', 'list(item(alist(item(b)))item(c))'],
  ['1. a\n2. b', 'list(item(a)item(b))'],
  ['```js\na *b*\n```after', 'code-block(a *b*)paragraph(after)'],
  ['```one line```', 'code-block(one line)'],
  ['<t:0:R> <t:5>', 'paragraph(time() time())'],
  ['[text](https://example.com/a_b)', 'paragraph(link(text))'],
  ['see https://example.com/a.', 'paragraph(see link(https://example.com/a).)'],
  ['(https://example.com/a)', 'paragraph((link(https://example.com/a)))'],
  ['<https://example.com>', 'paragraph(link(https://example.com))'],
  ['[x](javascript:alert(1))', 'paragraph([x](javascript:alert(1)))'],
  ['<b>bold</b>', 'paragraph(<b>bold</b>)'],
])('%j reads as %s', (source, expected) => {
  expect(brief(parseMarkdown(source))).toBe(expected);
});

test('mentions, commands and times carry what they point at', () => {
  const [paragraph] = parseMarkdown('<@1> <@!2> <@&3> <#4> </library add:5> @everyone <t:1700000000:R>');
  const nodes = paragraph!.children!.filter((node) => node.type !== 'text');
  expect(nodes).toEqual([
    { type: 'mention', kind: 'user', id: '1' },
    { type: 'mention', kind: 'user', id: '2' },
    { type: 'mention', kind: 'role', id: '3' },
    { type: 'mention', kind: 'channel', id: '4' },
    { type: 'mention', kind: 'command', name: 'library add', id: '5' },
    { type: 'mention', kind: 'everyone', name: 'everyone' },
    { type: 'time', seconds: 1_700_000_000, style: 'R' },
  ]);
});

test('only web addresses become links', () => {
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    ' https',
  ]) {
    expect(safeUrl(bad)).toBeUndefined();
  }
  expect(safeUrl('https://example.com/a b')).toBe('https://example.com/a%20b');
});

test('any text parses, and no letter of plain words is lost', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      '**',
      '*',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '> ',
      '>>> ',
      '# ',
      '- ',
      '\n',
      '[',
      '](https://e.com)',
      '<@1>',
      '\\',
      'w!rd',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const source = pieces.join('');
      const words = source.match(/w!rd/g)?.length ?? 0;
      expect(plainText(parseMarkdown(source)).match(/w!rd/g)?.length ?? 0).toBe(words);
    }),
    { numRuns: 2_000 },
  );
});

test('hostile text of a message’s length ends', () => {
  for (const mark of ['*', '**', '_', '||', '`', '[', '<', '\\', '> ', '>>> ', '```', '- ', '~~*']) {
    const source = mark.repeat(Math.floor(4_000 / mark.length));
    expect(parseMarkdown(source).length).toBeGreaterThan(0);
    expect(parseMarkdown(`${source}x`).length).toBeGreaterThan(0);
  }
});
