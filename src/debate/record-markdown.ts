import type { CitationStyle } from '../evidence/citation.ts';
import type { DebateRecord } from './record.ts';
import { type Block, blocksOf, type Run } from './record-blocks.ts';

/** A record in Markdown (CommonMark 0.31 with GitHub's tables), in the language that is spoken here. */
export function recordAsMarkdown(record: DebateRecord, style: CitationStyle): string {
  return `${blocksOf(record, style)
    .map(written)
    .filter((block) => block)
    .join('\n\n')}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return lineOf(block.runs);
    case 'list':
      return block.items.map((runs) => `- ${lineOf(runs)}`).join('\n');
    case 'quote':
      return block.text
        .split(/\r?\n/)
        .map((line) => `> ${escaped(line)}`.trimEnd())
        .join('\n');
    case 'table':
      return [
        row(block.head.map(escaped)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map((cell) => lineOf([cell])))),
      ].join('\n');
    case 'swing':
      return '';
  }
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

function lineOf(runs: Run[]): string {
  const line = runs
    .map(({ text, link, strong }) => {
      const shown = escaped(text);
      if (link) return `[${shown}](<${link.replace(/[\s<>]/g, encodeURIComponent)}>)`;
      return strong ? shown.replace(/^(.*?)(\s*)$/, '**$1**$2') : shown;
    })
    .join('');
  // What begins a line may not begin a heading or a list.
  return line.replace(/^(#|-|\+|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Shows characters that mean something in Markdown as they are (backslash escapes and entities). */
function escaped(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\\`*_[\]<>~|#]|&(?=#?\w+;)/g, '\\$&');
}
