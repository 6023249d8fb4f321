import { MediaView } from './attachments.js';
import { html } from './html.js';
import { safeUrl } from './markdown.js';
import { Markdown } from './markdown-view.js';
import { dayAndTime } from './times.js';

/** The older kind of card: title, text, fields, footer. */
export function EmbedView({ embed }) {
  const { author, title, description, fields = [], footer, image, thumbnail, timestamp, url } = embed;
  const link = url && safeUrl(url);
  return html`<div class="card embed">
    <${AccentBar} color=${embed.color} />
    ${author && html`<p class="embed-author">${author.name}</p>`}
    ${title && html`<p class="embed-title">${link ? html`<a href=${link} target="_blank" rel="noopener noreferrer">${title}</a>` : html`<${Markdown} text=${title} />`}</p>`}
    ${description && html`<${Markdown} text=${description} />`}
    ${
      fields.length > 0 &&
      html`<dl class="embed-fields">
        ${fields.map((field) => html`<div class=${field.inline ? 'inline' : ''}><dt><${Markdown} text=${field.name} /></dt><dd><${Markdown} text=${field.value} /></dd></div>`)}
      </dl>`
    }
    ${thumbnail && html`<${MediaView} media=${thumbnail} small />`}
    ${image && html`<${MediaView} media=${image} />`}
    ${
      (footer || timestamp) &&
      html`<p class="embed-footer">${[footer?.text, timestamp && dayAndTime(timestamp)].filter(Boolean).join(' · ')}</p>`
    }
  </div>`;
}

/** The coloured edge of a card, for the eye alone. */
export function AccentBar({ color }) {
  if (color === undefined || color === null) return null;
  return html`<span class="accent-bar" aria-hidden="true" style=${{ background: `#${color.toString(16).padStart(6, '0')}` }}></span>`;
}
