import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AttachmentView, MediaView } from './attachments.js';
import { AccentBar } from './embeds.js';
import { entities } from './entities.js';
import { CheckList } from './fields.js';
import { classes, html } from './html.js';
import { Markdown } from './markdown-view.js';
import { arrowKeys, Popup } from './popup.js';
import { attempt, useStore } from './store.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link', 6: 'secondary' };
const ENTITY = { 5: 'user', 6: 'role', 7: 'mentionable', 8: 'channel' };
const WHAT = { 3: 'a choice', 5: 'people', 6: 'roles', 7: 'people or roles', 8: 'channels' };

/** The components of a message, old and new. */
export function Components({ message, components }) {
  return components.map(
    (component) => html`<${ComponentView} key=${component.id} message=${message} component=${component} />`,
  );
}

function ComponentView({ message, component }) {
  const inner = () => html`<${Components} message=${message} components=${component.components} />`;
  switch (component.type) {
    case 1:
      return html`<div class="row">${inner()}</div>`;
    case 2:
      return html`<${ButtonView} message=${message} component=${component} />`;
    case 9:
      return html`<div class="section">
        <div class="section-text">${inner()}</div>
        <div class="section-accessory"><${ComponentView} message=${message} component=${component.accessory} /></div>
      </div>`;
    case 10:
      return html`<${Markdown} text=${component.content} />`;
    case 11:
      return html`<${MediaView} ...${component} small />`;
    case 12:
      return html`<div class="gallery">${component.items.map((item) => html`<${MediaView} ...${item} />`)}</div>`;
    case 13:
      return html`<${AttachmentView} file=${fileOf(message, component)} spoiler=${component.spoiler} />`;
    case 14:
      return html`<hr class=${classes('separator', component.divider || 'blank', component.spacing === 2 && 'wide')} />`;
    case 17:
      return html`<div class="card"><${AccentBar} color=${component.accent_color} />${inner()}</div>`;
    default:
      return html`<${SelectView} message=${message} component=${component} />`;
  }
}

function fileOf(message, component) {
  const known = message.attachments.find((file) => file.id === component.file.attachment_id);
  return known ?? { ...component.file, filename: component.name, size: component.size };
}

/** Presses a component for this person, and knows while the answer is awaited. */
function usePress(message) {
  const [busy, setBusy] = useState(false);
  const press = async (customId, label, chosen) => {
    setBusy(true);
    await attempt({ act: 'component', messageId: message.id, customId, chosen }, { label });
    setTimeout(() => setBusy(false), 250);
  };
  return [busy, press];
}

function ButtonView({ message, component }) {
  const [busy, press] = usePress(message);
  const { emoji, label, style, url, disabled } = component;
  const text = html`${emoji?.name && html`<span class="emoji">${emoji.id ? `:${emoji.name}:` : emoji.name}</span>`}${label}`;
  const look = classes('button', STYLES[style]);
  if (style === 5) {
    return html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer">${text}<span class="outward" aria-hidden="true">↗</span></a>`;
  }
  return html`<button
    type="button"
    class=${look}
    disabled=${disabled}
    aria-busy=${busy}
    onClick=${() => !busy && press(component.custom_id, label ?? emoji?.name ?? 'The button')}
  >${text}</button>`;
}

/** A select opens a list beside it; one choice is sent at once, several with a button. */
function SelectView({ message, component }) {
  const { channelId } = useStore();
  const [open, setOpen] = useState(false);
  const [busy, press] = usePress(message);
  const opener = useRef();
  const kind = ENTITY[component.type];
  const options = kind ? entities(kind, channelId, component.channel_types) : component.options;
  const preset = kind
    ? (component.default_values ?? []).map((value) => value.id)
    : options.filter((option) => option.default).map((option) => option.value);
  // What was chosen here counts until the application shows another menu, or another choice, in this place.
  const shown = [component.custom_id, ...preset].join(' ');
  const [picked, setPicked] = useState({ shown, values: preset });
  const values = picked.shown === shown ? picked.values : preset;
  const { min_values: least = 1, max_values: most = 1 } = component;
  const label = component.placeholder || `Choose ${WHAT[component.type]}`;
  const chosen = options.filter((option) => values.includes(option.value)).map((option) => option.label);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const confirm = (list) => {
    setPicked({ shown, values: list });
    close();
    void press(component.custom_id, label, list);
  };
  return html`<div class="select">
    <button
      type="button"
      class="select-button"
      ref=${opener}
      aria-haspopup="dialog"
      aria-expanded=${open}
      aria-busy=${busy}
      disabled=${component.disabled}
      onClick=${() => setOpen(!open)}
    >
      <span>${chosen.length > 0 ? html`<span class="visually-hidden">${label}: </span>${chosen.join(', ')}` : label}</span>
      <span aria-hidden="true">▾</span>
    </button>
    ${
      open &&
      html`<${Popup} anchor=${opener.current} role="dialog" label=${label} onClose=${close}>
        <${SelectList} options=${options} values=${values} least=${least} most=${most} name=${component.custom_id} onConfirm=${confirm} />
      <//>`
    }
  </div>`;
}

function SelectList({ options, values, least, most, name, onConfirm }) {
  const [picked, setPicked] = useState(values);
  const single = most === 1;
  const list = useRef();
  useLayoutEffect(() => list.current.querySelector('input:checked, input, button')?.focus(), []);
  if (single) {
    return html`<div class="options" ref=${list} onKeyDown=${(event) => arrowKeys(event, '.option')}>
      ${options.map(
        (
          option,
        ) => html`<button type="button" class="option" aria-pressed=${values.includes(option.value)} onClick=${() => onConfirm([option.value])}>
          <span>${option.emoji?.name} ${option.label}</span>${(option.description ?? option.hint) && html`<small>${option.description ?? option.hint}</small>`}
        </button>`,
      )}
      ${least === 0 && values.length > 0 && html`<button type="button" class="option" onClick=${() => onConfirm([])}>Clear the choice</button>`}
    </div>`;
  }
  const enough = picked.length >= least && picked.length <= most;
  return html`<div class="options" ref=${list}>
    <${CheckList} options=${options} values=${picked} most=${most} name=${name} onValues=${setPicked} />
    <footer>
      <span>${picked.length} chosen (${least === most ? `of ${most}` : least > 0 ? `${least} to ${most}` : `up to ${most}`})</span>
      <button type="button" class="button primary" disabled=${!enough} onClick=${() => onConfirm(picked)}>Choose</button>
    </footer>
  </div>`;
}
