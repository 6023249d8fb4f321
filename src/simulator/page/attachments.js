import { useState } from 'preact/hooks';
import { html } from './html.js';
import { fileSize } from './times.js';

/** A file that can be taken down; a picture is shown. */
export function AttachmentView({ file, spoiler }) {
  const name = file.title
    ? `${file.title}${file.filename.match(/\.[^.]+$/)?.[0] ?? ''}`
    : (file.filename ?? file.name);
  if (file.content_type?.startsWith('image/')) {
    return html`<${Hideable} hidden=${spoiler} what="picture">
      <a href=${file.url} download=${name} class="picture"><img src=${file.url} alt=${file.description ?? name} loading="lazy" /></a>
    <//>`;
  }
  return html`<${Hideable} hidden=${spoiler} what="file">
    <a class="file" href=${file.url} download=${name}>
      <span class="file-icon" aria-hidden="true">↓</span>
      <span><span class="file-name">${name}</span><small>${fileSize(file.size ?? 0)}</small></span>
    </a>
  <//>`;
}

/** A picture of an embed or a gallery; one from elsewhere is named, not loaded. */
export function MediaView({ media, description, spoiler, small }) {
  const own = media.url.startsWith(location.origin);
  const alt = description ?? '';
  if (!own) {
    return html`<a class="outside" href=${media.url} target="_blank" rel="noopener noreferrer">
      ${alt || 'Picture'} <small>(${new URL(media.url).host}, not loaded)</small>
    </a>`;
  }
  return html`<${Hideable} hidden=${spoiler} what="picture">
    <a href=${media.url} download class=${small ? 'thumbnail' : 'picture'}>
      <img src=${media.url} alt=${alt || 'Picture without a description'} loading="lazy" />
    </a>
  <//>`;
}

function Hideable({ hidden, what, children }) {
  const [shown, show] = useState(!hidden);
  if (shown) return html`<div>${children}</div>`;
  return html`<button type="button" class="button secondary" onClick=${() => show(true)}>Hidden ${what}: show it</button>`;
}
