/**
 * Discord's markdown, parsed into a tree of plain objects: `{type, text}` for leaves, `{type,
 * children}` for the rest. Nothing is ever made into HTML here; `markdown-view.js` shows the tree.
 */

/** How deep marks may nest, so that hostile text cannot exhaust the stack. */
const DEEPEST = 16;

const ESCAPABLE = /[\\`*_{}[\]()#+\-.!|~<>@:/]/;

/** Parses a message's text into blocks: paragraphs, headings, quotes, lists, code. */
export function parseMarkdown(text, depth = 0) {
  const blocks = [];
  let rest = text;
  while (rest !== '') {
    const fence = /```(?:([\w+-]*)\n)?([\s\S]*?)```/.exec(rest);
    const before = fence ? rest.slice(0, fence.index) : rest;
    // A quote to the end of the message takes its code blocks along.
    const toEnd = /^>>> /m.exec(before);
    if (toEnd && depth === 0) {
      blocks.push(...parseLines(before.slice(0, toEnd.index), depth));
      blocks.push({ type: 'quote', children: parseMarkdown(rest.slice(toEnd.index + 4), depth + 1) });
      return blocks;
    }
    blocks.push(...parseLines(before, depth));
    if (!fence) return blocks;
    const code = fence[2].replace(/^\n+|\n+$/g, '');
    blocks.push({ type: 'code-block', language: fence[1] ?? '', text: code });
    rest = rest.slice(fence.index + fence[0].length).replace(/^\n/, '');
  }
  return blocks;
}

function parseLines(text, depth) {
  const blocks = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  let paragraph = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push({ type: 'paragraph', children: parseInline(paragraph.join('\n')) });
    paragraph = [];
  };
  for (let n = 0; n < lines.length; n += 1) {
    const line = lines[n];
    const heading = /^(#{1,3}) +(\S.*)$/.exec(line);
    const small = /^-# +(\S.*)$/.exec(line);
    if (/^> /.test(line) && depth < DEEPEST) {
      flush();
      const quoted = [];
      while (n < lines.length && /^>(?: |$)/.test(lines[n])) quoted.push(lines[n++].slice(2));
      n -= 1;
      blocks.push({ type: 'quote', children: parseLines(quoted.join('\n'), DEEPEST) });
    } else if (heading) {
      flush();
      blocks.push({ type: 'heading', level: heading[1].length, children: parseInline(heading[2]) });
    } else if (small) {
      flush();
      blocks.push({ type: 'small', children: parseInline(small[1]) });
    } else if (listItem(line)) {
      flush();
      const items = [];
      while (n < lines.length && listItem(lines[n])) items.push(listItem(lines[n++]));
      n -= 1;
      blocks.push(listOf(items));
    } else {
      paragraph.push(line);
    }
  }
  flush();
  return blocks;
}

function listItem(line) {
  const found = /^( *)(?:([-*])|(\d{1,9})\.) +(\S.*)$/.exec(line);
  return (
    found && {
      indent: found[1].length,
      ordered: found[3] !== undefined,
      start: Number(found[3] ?? 1),
      text: found[4],
    }
  );
}

/** Builds a list from its lines; a deeper indent makes a list inside the item before. */
function listOf(items, depth = 0) {
  const [first] = items;
  const list = { type: 'list', ordered: first.ordered, start: first.start, children: [] };
  for (let n = 0; n < items.length; n += 1) {
    const children = parseInline(items[n].text);
    const inner = [];
    while (depth < 4 && n + 1 < items.length && items[n + 1].indent > first.indent) inner.push(items[++n]);
    if (inner.length > 0) children.push(listOf(inner, depth + 1));
    list.children.push({ type: 'item', children });
  }
  return list;
}

/** The marks that surround text, longest first. */
const MARKS = [
  ['***', 'strong-emphasis'],
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['||', 'spoiler'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
];

/** Parses the marks within a line or paragraph. */
function parseInline(text, depth = 0) {
  const nodes = [];
  let plain = '';
  /** Marks that have no other end in this text; not looked for again. */
  const unclosed = new Set();
  const add = (node) => {
    if (plain) nodes.push({ type: 'text', text: plain });
    plain = '';
    nodes.push(node);
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    if (character === '\\' && ESCAPABLE.test(text[at + 1] ?? '')) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    const found =
      leaf(text, at, character) ?? (depth < DEEPEST ? marked(text, at, unclosed, depth) : undefined);
    if (found) {
      add(found.node);
      at = found.end;
    } else {
      plain += character;
      at += 1;
    }
  }
  if (plain) nodes.push({ type: 'text', text: plain });
  return nodes;
}

/** Code, mentions, links and other things that hold no marks of their own (a link's text aside). */
function leaf(text, at, character) {
  if (character === '`') return code(text, at);
  if (character === '<') return angled(text, at);
  if (character === '[') return maskedLink(text, at);
  if (character === '@') return everyone(text, at);
  if (character === 'h') return bareLink(text, at);
  return undefined;
}

function code(text, at) {
  const ticks = text.startsWith('``', at) ? '``' : '`';
  const end = text.indexOf(ticks, at + ticks.length);
  if (end <= at + ticks.length) return undefined;
  const inner = text.slice(at + ticks.length, end);
  return { node: { type: 'code', text: ticks === '``' ? inner.trim() : inner }, end: end + ticks.length };
}

function angled(text, at) {
  const close = text.indexOf('>', at);
  if (close < 0 || close - at > 2_048) return undefined;
  const inner = text.slice(at + 1, close);
  const end = close + 1;
  const mention = /^(@!?|@&|#)(\d{1,20})$/.exec(inner);
  if (mention) {
    const kinds = { '@': 'user', '@!': 'user', '@&': 'role', '#': 'channel' };
    return { node: { type: 'mention', kind: kinds[mention[1]], id: mention[2] }, end };
  }
  const command = /^\/([^:]{1,100}):(\d{1,20})$/.exec(inner);
  if (command) return { node: { type: 'mention', kind: 'command', name: command[1], id: command[2] }, end };
  const time = /^t:(-?\d{1,13})(?::([tTdDfFR]))?$/.exec(inner);
  if (time) return { node: { type: 'time', seconds: Number(time[1]), style: time[2] ?? 'f' }, end };
  const emoji = /^a?:(\w{2,32}):\d{1,20}$/.exec(inner);
  if (emoji) return { node: { type: 'text', text: `:${emoji[1]}:` }, end };
  const url = safeUrl(inner);
  return url ? { node: { type: 'link', url, children: [{ type: 'text', text: inner }] }, end } : undefined;
}

function maskedLink(text, at) {
  const found = /^\[((?:\\.|[^\]\\\n]){1,500})\]\(<?(https?:\/\/[^\s)>]{1,2000})>?(?: "[^"\n]*")?\)/.exec(
    text.slice(at, at + 2_600),
  );
  const url = found && safeUrl(found[2]);
  if (!url) return undefined;
  return { node: { type: 'link', url, children: parseInline(found[1], DEEPEST) }, end: at + found[0].length };
}

function bareLink(text, at) {
  if (!text.startsWith('http', at) || /\w/.test(text[at - 1] ?? '')) return undefined;
  const found = /^https?:\/\/[^\s<>"]{1,2000}/.exec(text.slice(at, at + 2_010));
  if (!found) return undefined;
  const shown = found[0].replace(/[.,:;!?)'"*_~|\]]+$/, '');
  const url = safeUrl(shown);
  return url
    ? { node: { type: 'link', url, children: [{ type: 'text', text: shown }] }, end: at + shown.length }
    : undefined;
}

function everyone(text, at) {
  const found = /^@(everyone|here)\b/.exec(text.slice(at, at + 10));
  return found && { node: { type: 'mention', kind: 'everyone', name: found[1] }, end: at + found[0].length };
}

function marked(text, at, unclosed, depth) {
  for (const [mark, type] of MARKS) {
    if (!text.startsWith(mark, at) || unclosed.has(mark)) continue;
    if (mark === '_' && /\w/.test(text[at - 1] ?? '')) continue;
    const start = at + mark.length;
    const close = closing(text, start, mark);
    if (close < 0) {
      unclosed.add(mark);
      continue;
    }
    const inner = text.slice(start, close);
    // An asterisk beside a space is an asterisk: 2 * 3 * 4.
    if (inner.trim() === '' || (mark === '*' && (/^\s/.test(inner) || /\s$/.test(inner)))) continue;
    const children = parseInline(inner, depth + 1);
    const end = close + mark.length;
    if (type !== 'strong-emphasis') return { node: { type, children }, end };
    return { node: { type: 'strong', children: [{ type: 'emphasis', children }] }, end };
  }
  return undefined;
}

/** Where a mark ends: at its next occurrence that is not escaped, in code, or part of a longer mark. */
function closing(text, start, mark) {
  for (let at = text.indexOf(mark, start); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (text[at - 1] === '\\') continue;
    const before = text.slice(start, at);
    if ((before.match(/`/g)?.length ?? 0) % 2 === 1) continue;
    if (mark.length === 1 && (text[at + 1] === mark || text[at - 1] === mark)) {
      // Inside of **strong** the single star is not an end.
      if (text[at + 1] === mark) at += 1;
      continue;
    }
    if (mark === '_' && /\w/.test(text[at + 1] ?? '')) continue;
    return at;
  }
  return -1;
}

/** The address if it is one a page may link to, else nothing. */
export function safeUrl(text) {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** A tree's text without its marks, for screen readers' announcements and for copying. */
export function plainText(nodes) {
  return nodes
    .map((node) => {
      if (node.text !== undefined) return node.text;
      if (node.type === 'mention') return node.name ? `@${node.name}` : '@…';
      if (node.type === 'time') return new Date(node.seconds * 1_000).toLocaleString();
      const inner = plainText(node.children ?? []);
      return ['paragraph', 'heading', 'item', 'quote', 'small'].includes(node.type) ? `${inner}\n` : inner;
    })
    .join('');
}
