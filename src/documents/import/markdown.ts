import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { BlockKind } from '../document.ts';
import type { DocumentDraft, Metadata } from './draft.ts';
import { readFrontMatter, refuseUnclosed } from './front-matter.ts';
import { addBlock, emptyMarkupText, finishMarkupText, type MarkupText } from './markup-text.ts';

/**
 * Reads Markdown (CommonMark with GitHub's tables and footnotes, and YAML front matter). The
 * revision's text is what a reader sees, without the markup, so that a quote holds no asterisks.
 * @throws Refusal where the front matter is not closed or cannot be read.
 */
export function readMarkdown(source: string): DocumentDraft {
  const tree = fromMarkdown(source, {
    extensions: [frontmatter(['yaml']), gfm()],
    mdastExtensions: [frontmatterFromMarkdown(['yaml']), gfmFromMarkdown()],
  });
  if (tree.children[0]?.type !== 'yaml') refuseUnclosed(source);
  const markup = emptyMarkupText();
  let metadata: Metadata = {};
  for (const node of tree.children) {
    if (node.type === 'yaml') metadata = readFrontMatter(node.value);
    else addNode(markup, node, 'paragraph');
  }
  const { text, blocks } = finishMarkupText(markup);
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  if (!metadata.title && heading) {
    const title = inlineText(heading).trim();
    if (title) metadata = { ...metadata, title };
  }
  return { text, format: 'markdown', metadata, blocks, notes: [] };
}

function addNode(markup: MarkupText, node: RootContent, kind: BlockKind): void {
  switch (node.type) {
    case 'heading':
      addBlock(markup, 'heading', inlineText(node));
      return;
    case 'paragraph':
      addBlock(markup, kind === 'paragraph' && isVerse(node) ? 'verse' : kind, inlineText(node));
      return;
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'footnoteDefinition':
      for (const child of node.children) addNode(markup, child, kindWithin(node.type, kind));
      return;
    case 'table':
      for (const row of node.children) {
        addBlock(markup, kind, row.children.map((cell) => inlineText(cell).trim()).join('\t'), 'table');
      }
      return;
    case 'code':
      addBlock(markup, kind, node.value, 'code');
      return;
    default:
      return;
  }
}

function kindWithin(type: string, kind: BlockKind): BlockKind {
  if (type === 'blockquote') return 'block-quote';
  if (type === 'listItem' && kind === 'paragraph') return 'list-item';
  return kind;
}

/** Hard line breaks on most lines are how Markdown writes a poem. */
function isVerse(paragraph: Parents): boolean {
  const breaks = paragraph.children.filter((child) => child.type === 'break').length;
  const lines = inlineText(paragraph).split('\n').length;
  return breaks >= 2 && breaks >= (lines - 1) / 2;
}

function inlineText(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
      return '';
    default:
      return 'children' in node ? node.children.map(inlineText).join('') : '';
  }
}
