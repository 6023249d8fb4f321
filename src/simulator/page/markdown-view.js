import { useEffect, useState } from 'preact/hooks';
import { classes, html } from './html.js';
import { parseMarkdown } from './markdown.js';
import { draftCommand, nameOf, open, serverOf, useStore } from './store.js';
import { fullTime, styledTime } from './times.js';

/** Text with Discord's markdown, shown without ever becoming HTML. */
export function Markdown({ text }) {
  return html`<div class="markdown">${parseMarkdown(text).map(block)}</div>`;
}

function block(node) {
  const children = () => node.children.map(inline);
  switch (node.type) {
    case 'paragraph':
      return html`<p>${children()}</p>`;
    case 'heading':
      // One level for all: a message that begins with a small heading skips none.
      return html`<p class="heading-${node.level}" role="heading" aria-level="2">${children()}</p>`;
    case 'small':
      return html`<p class="small">${children()}</p>`;
    case 'quote':
      return html`<blockquote>${node.children.map(block)}</blockquote>`;
    case 'code-block':
      return html`<${CodeBlock} text=${node.text} />`;
    case 'list':
      return list(node);
    default:
      return inline(node);
  }
}

function list(node) {
  const items = node.children.map((item) => html`<li>${item.children.map(inline)}</li>`);
  return node.ordered ? html`<ol start=${node.start}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inline(node) {
  const children = () => node.children.map(inline);
  switch (node.type) {
    case 'text':
      return node.text;
    case 'strong':
      return html`<strong>${children()}</strong>`;
    case 'emphasis':
      return html`<em>${children()}</em>`;
    case 'underline':
      return html`<u>${children()}</u>`;
    case 'strike':
      return html`<s>${children()}</s>`;
    case 'spoiler':
      return html`<${Spoiler}>${children()}<//>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<a href=${node.url} target="_blank" rel="noopener noreferrer nofollow" title=${node.url}>${children()}</a>`;
    case 'mention':
      return html`<${Mention} ...${node} />`;
    case 'time':
      return html`<${Time} seconds=${node.seconds} format=${node.style} />`;
    case 'list':
      return list(node);
    default:
      return null;
  }
}

function Spoiler({ children }) {
  const [shown, show] = useState(false);
  if (shown) return html`<span class="spoiler shown">${children}</span>`;
  return html`<button type="button" class="spoiler" aria-label="Hidden text, show it" onClick=${() => show(true)}>
    <span class="spoiler-text" aria-hidden="true">${children}</span>
  </button>`;
}

function Mention({ kind, id, name }) {
  const { channelId, me, overview } = useStore();
  const server = serverOf(channelId);
  if (kind === 'user') {
    return html`<span class=${classes('mention', id === me && 'mine')}>@${nameOf(id) ?? 'unknown person'}</span>`;
  }
  if (kind === 'role') {
    const role = server?.roles.find((one) => one.id === id);
    return html`<span class="mention">@${role?.name.replace(/^@/, '') ?? 'unknown role'}</span>`;
  }
  if (kind === 'channel') {
    const all = overview.servers.flatMap((one) => [...one.channels, ...one.threads]);
    const channel = all.find((one) => one.id === id);
    if (!channel) return html`<span class="mention">#no access</span>`;
    return html`<button type="button" class="mention" onClick=${() => open(id)}>#${channel.name}</button>`;
  }
  if (kind === 'command') {
    return html`<button type="button" class="mention" onClick=${() => draftCommand(name, {})}>/${name}</button>`;
  }
  return html`<span class="mention">@${name}</span>`;
}

function Time({ seconds, format }) {
  const [, tick] = useState(0);
  useEffect(() => {
    if (format !== 'R') return undefined;
    const near = Math.abs(Date.now() - seconds * 1_000) < 3_600_000;
    const timer = setInterval(() => tick((count) => count + 1), near ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [seconds, format]);
  const date = new Date(seconds * 1_000);
  const valid = !Number.isNaN(date.getTime());
  return html`<time datetime=${valid ? date.toISOString() : undefined} title=${valid ? fullTime(date) : ''}>
    ${styledTime(seconds, format)}
  </time>`;
}

function CodeBlock({ text }) {
  return html`<div class="code-block">
    <pre tabindex="0"><code>${text}</code></pre>
    <${CopyButton} text=${text} label="Copy" />
  </div>`;
}

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text, label }) {
  const [done, setDone] = useState('');
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setDone(copied ? 'Copied' : 'Could not copy');
    setTimeout(() => setDone(''), 2_000);
  };
  return html`<button type="button" class="copy" onClick=${copy}>
    <span aria-live="polite">${done || label}</span>
  </button>`;
}
